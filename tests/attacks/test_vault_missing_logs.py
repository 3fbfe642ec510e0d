"""Somebody takes a whole log out of a vault, or a hub keeps one back: the logbook misses it."""

import shutil
from pathlib import Path

import pytest

from inspector.domain.ids import VisitId
from inspector.wire.frames import parse
from inspector.wire.scopes import StreamKind
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World, a_world

GONE = ("1 of the logs that the logbook names are not here",)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1")


def noted(officer: OfficerAtWork, *texts: str) -> VisitId:
    visit = officer.starts_visit()
    for text in texts:
        officer.notes(visit, text)
    return visit


def log_of(officer: OfficerAtWork, kind: StreamKind) -> int:
    (found,) = [log.no for log in officer.vault._store.logs.own() if log.kind is kind]
    return found


def forgets(officer: OfficerAtWork) -> None:
    """Whoever has the vault's key can write the second copy anew, so that it says what is left."""
    store, second_copy = officer.vault._store, officer.vault._device.second_copy
    second_copy._added.clear()
    second_copy._anew_heads = 0
    second_copy.note(tuple(store.logs.own_heads()))
    officer.vault._device.keep_all_beside(store)


def test_a_log_that_was_cut_out_with_every_trace_of_it_is_missed(world: World) -> None:
    t1 = world.officer("t1")
    noted(t1, "een", "twee")
    t1.vault.list_heads()
    no = log_of(t1, StreamKind.FINDINGS)
    for table in ("opened", "unopened", "grants", "heads", "events", "outbox"):
        t1.vault._connection.execute(f"DELETE FROM {table} WHERE log = ?", (no,))  # noqa: S608 - the names above
    t1.vault._connection.execute("DELETE FROM logs WHERE no = ?", (no,))
    forgets(t1)
    t1.vault.close()

    world.opens(t1)

    assert not t1.vault.damage
    assert t1.vault.rolled_back == ()
    assert t1.vault.missing_logs() == GONE


def test_a_log_that_was_cut_short_is_missed(world: World) -> None:
    t1 = world.officer("t1")
    noted(t1, "een", "twee")
    t1.vault.list_heads()
    no = log_of(t1, StreamKind.FINDINGS)
    last = t1.vault._store.logs.tail(no).seq
    for table in ("opened", "heads", "events"):
        t1.vault._connection.execute(f"DELETE FROM {table} WHERE log = ? AND seq = ?", (no, last))  # noqa: S608
    forgets(t1)
    t1.vault.close()

    world.opens(t1)

    assert t1.vault.missing_logs() == (
        f"log {t1.vault._store.logs.at(no).name} does not reach as far as the logbook says",
    )


def test_a_log_that_a_hub_keeps_back_from_a_restored_device_is_missed_until_it_comes(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.list_heads()
    t1.vault.close()
    copy = world.folder / "copy"
    shutil.copytree(world.folder / "t1", copy)
    world.opens(t1)
    visit = noted(t1, "een")
    t1.vault.list_heads()
    at_the_hub = t1.vault.frames_beyond({})
    findings = t1.vault._store.logs.at(log_of(t1, StreamKind.FINDINGS)).id
    t1.vault.close()
    shutil.rmtree(world.folder / "t1")
    shutil.move(copy, world.folder / "t1")
    world.opens(t1)
    assert t1.vault.missing_logs() == ()

    t1.vault.ingest([frame for frame in at_the_hub if parse(frame).log != findings])

    assert t1.vault.missing_logs() == GONE
    t1.vault.ingest(at_the_hub)
    assert t1.vault.missing_logs() == ()
    assert [note.event.text for note in t1.visit(visit).notes] == ["een"]
