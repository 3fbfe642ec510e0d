"""A vault with more own logs than are recomputed before the first page: what does not hold is never written beside."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.domain.events import NoteWritten
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.vault.answers.lookups import carried_logs
from inspector.vault.events.chains import AT_ONCE, AT_OPENING
from inspector.vault.model.batch import Batch, NewStream
from inspector.vault.model.errors import Damage, ReadOnlyError, VaultDamagedError
from inspector.vault.store.logs import Logs
from inspector.vault.store.rows import LogRow
from inspector.wire.log_opened import decode_log_opened
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import World, a_world

OLD = 3 * AT_ONCE


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1")


def fills_up(officer: OfficerAtWork, number: int) -> None:
    """So many logs, in one write."""
    kind, owner = StreamKind.FINDINGS, Agency.GEMEENTE
    streams = [StreamId(stream_id(kind, owner, officer.ids.id16()).hex()) for _ in range(number)]
    officer.vault.append(
        Batch(
            new_streams=tuple(NewStream(each) for each in streams),
            appends=tuple(NewEvent(each, NoteWritten("vulling")) for each in streams),
        )
    )


def two_old_visits(world: World) -> tuple[OfficerAtWork, VisitId, VisitId]:
    """An officer with two visits from long ago, of which the first does not hold any more."""
    t1 = world.officer("t1")
    broken, sound = t1.starts_visit(), t1.starts_visit()
    t1.notes(broken, "een")
    t1.notes(sound, "een")
    fills_up(t1, AT_OPENING + OLD)
    stream = t1.vault.stream_of(broken, StreamKind.FINDINGS)
    assert stream is not None
    (log,) = carried_logs(t1.vault._authority, [stream])
    t1.vault._connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE log = ? AND seq = 2", (log.no,))
    t1.vault.close()
    return t1, broken, sound


def test_the_page_comes_before_the_old_logs_and_the_rest_is_recomputed_after_it(world: World) -> None:
    t1, _, _ = two_old_visits(world)

    world.opens(t1, read_only_when_damaged=True)

    assert not t1.vault._own_check.is_complete
    assert (t1.vault.damage, t1.vault.read_only) == (Damage(), False)
    while not t1.vault.check_more():
        pass
    assert len(t1.vault.damage.findings) == 1
    assert t1.vault.read_only
    t1.vault.close()


def test_an_old_log_is_recomputed_before_anything_is_written_in_it(world: World) -> None:
    t1, broken, sound = two_old_visits(world)
    world.opens(t1, read_only_when_damaged=True)
    before = t1.vault.heads()

    t1.notes(sound, "twee")
    written = t1.vault.heads()
    with pytest.raises(ReadOnlyError):
        t1.notes(broken, "twee")

    assert written != before
    assert t1.vault.heads() == written
    assert t1.vault.read_only
    assert t1.vault.damage
    with pytest.raises(ReadOnlyError):
        t1.notes(sound, "drie")
    assert [note.event.text for note in t1.visit(sound).notes] == ["een", "twee"]
    t1.vault.close()


def test_who_wants_a_vault_that_holds_waits_for_every_log(world: World) -> None:
    t1, _, _ = two_old_visits(world)

    with pytest.raises(VaultDamagedError):
        world.opens(t1)


def test_of_a_sound_vault_every_log_is_recomputed_in_the_end(world: World) -> None:
    t1 = world.officer("t1")
    fills_up(t1, AT_OPENING + OLD)
    t1.vault.close()
    world.opens(t1, read_only_when_damaged=True)

    turns = 1
    while not t1.vault.check_more():
        turns += 1

    assert OLD // AT_ONCE <= turns <= OLD // AT_ONCE + 2
    assert not t1.vault.read_only
    assert_sound(t1.vault)
    t1.vault.close()


def an_old_visit(world: World) -> tuple[OfficerAtWork, VisitId, LogRow]:
    """An officer with a sound visit from long ago, and the log of its findings; the vault is open."""
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "een")
    t1.notes(visit, "twee")
    fills_up(t1, AT_OPENING + OLD)
    t1.vault._device.keep_all_beside(t1.vault._store)
    stream = t1.vault.stream_of(visit, StreamKind.FINDINGS)
    assert stream is not None
    (log,) = carried_logs(t1.vault._authority, [stream])
    return t1, visit, log


def looks_through(officer: OfficerAtWork) -> None:
    while not officer.vault.check_more():
        pass


def is_checked(officer: OfficerAtWork) -> None:
    assert officer.vault.damage.findings + officer.vault.check().findings


def test_an_old_log_that_was_put_back_is_written_no_more_and_told(world: World) -> None:
    t1, visit, log = an_old_visit(world)
    said = t1.vault._store.logs.tail(log.no)
    for table in ("opened", "heads", "events"):
        t1.vault._connection.execute(f"DELETE FROM {table} WHERE log = ? AND seq = ?", (log.no, said.seq))  # noqa: S608
    t1.vault.close()
    world.opens(t1, read_only_when_damaged=True)
    told_at_once = [each.log for each in t1.vault.rolled_back]

    t1.notes(visit, "drie")
    looks_through(t1)

    logs: Logs = t1.vault._store.logs
    (anew,) = [each for each in logs.in_stream(log.stream) if each.id != log.id]
    event = logs.event(anew.no, 1)
    assert event is not None
    assert event.body is not None
    assert decode_log_opened(event.raw().header, event.body).previous == (log.id, said.seq, said.head)
    assert (told_at_once, [each.log for each in t1.vault.rolled_back]) == ([], [log.id])
    assert not t1.vault.read_only
    t1.vault.close()


@pytest.mark.parametrize("look", [looks_through, lambda officer: officer.vault.check()], ids=["soon", "by a check"])
def test_an_old_log_that_is_gone_as_a_whole_is_told(world: World, look: Callable[[OfficerAtWork], object]) -> None:
    t1, _, log = an_old_visit(world)
    for table in ("opened", "unopened", "grants", "heads", "events", "outbox", "unlisted"):
        t1.vault._connection.execute(f"DELETE FROM {table} WHERE log = ?", (log.no,))  # noqa: S608 - the names above
    t1.vault._connection.execute("DELETE FROM logs WHERE no = ?", (log.no,))
    t1.vault.close()
    world.opens(t1, read_only_when_damaged=True)

    look(t1)

    assert [head.log for head in t1.vault.rolled_back] == [log.id]
    t1.vault.close()


def altered_where_it_was_written_anew(file: Path) -> str:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    return "the second copy of heads and keys does not hold"


def put_back_without_its_end(file: Path) -> str:
    """As it was before the last commit, which wrote in an old log."""
    file.with_name("before").replace(file)
    return "the second copy of heads and keys lost its end"


@pytest.mark.parametrize(
    ("damage", "look"),
    [
        (altered_where_it_was_written_anew, looks_through),
        (altered_where_it_was_written_anew, is_checked),
        (put_back_without_its_end, is_checked),
    ],
)
def test_a_second_copy_that_does_not_hold_is_told_soon_and_by_a_check(
    world: World, damage: Callable[[Path], str], look: Callable[[OfficerAtWork], None]
) -> None:
    t1, visit, _ = an_old_visit(world)
    t1.vault.close()
    file = world.folder / "t1" / "second.copy"
    world.opens(t1)
    shutil.copy(file, file.with_name("before"))
    t1.notes(visit, "drie")
    t1.vault.close()
    finding = damage(file)
    world.opens(t1, read_only_when_damaged=True)

    look(t1)

    assert t1.vault.damage.findings == (finding,)
    assert t1.vault.read_only
    t1.vault.close()
