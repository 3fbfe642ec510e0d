"""Somebody has the vault's files: reads them, puts old ones back, swaps single pages, spoils bytes."""

import shutil
from pathlib import Path

import pytest

from inspector.domain.values import Outcome
from inspector.vault.model.batch import Batch
from inspector.vault.model.errors import Damage, ReadOnlyError, VaultDamagedError
from inspector.wire.frames import parse
from inspector.wire.log_opened import decode_log_opened
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import smallest_frames
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.vault_pages import PAGE
from tests.fakes.world import World, a_world

MARKER = "Zeer herkenbare woorden"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1")


def files_of(world: World, officer: OfficerAtWork) -> list[Path]:
    return [path for path in (world.folder / officer.number).rglob("*") if path.is_file()]


def test_no_word_of_the_officer_is_in_any_file(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION, MARKER)
    t1.notes(visit, MARKER)
    t1.photographs(visit, MARKER.encode() * 50)
    t1.vault.put_draft(MARKER, MARKER.encode())
    t1.vault.append(Batch(join_secrets=((visit, MARKER.encode()[:16]),)))
    secret = t1.vault.identity.signing_seed

    def found() -> list[str]:
        needles = (MARKER.encode(), MARKER.encode("utf-16-le"), secret, t1.me.name.encode(), b"Club Voorbeeld")
        return [str(path) for path in files_of(world, t1) if any(needle in path.read_bytes() for needle in needles)]

    assert found() == []
    t1.vault.close()
    assert found() == []


def copied(world: World, officer: OfficerAtWork, name: str) -> Path:
    """A copy of the database as it is; the vault must be closed."""
    copy = world.folder / name
    shutil.copy(world.folder / officer.number / "vault.db", copy)
    return copy


@pytest.mark.parametrize("read_only_when_damaged", [False, True], ids=["as a whole", "as the program opens it"])
def test_an_old_database_put_back_is_noticed_and_work_goes_on_in_new_logs(
    world: World, *, read_only_when_damaged: bool
) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.notes(visit, "een")
    t1.vault.close()
    old = copied(world, t1, "old.db")
    world.opens(t1)
    t1.notes(visit, "twee")
    deliver(t1.vault, c1.vault)
    (before,) = [log for log in t1.vault._store.logs.own() if log.kind.name == "FINDINGS"]
    ahead = t1.vault._store.logs.tail(before.no)
    t1.vault.close()
    shutil.copy(old, world.folder / "t1" / "vault.db")

    world.opens(t1, read_only_when_damaged=read_only_when_damaged)

    assert [head.log for head in t1.vault.rolled_back] == [before.id]
    assert not t1.vault.read_only
    t1.notes(visit, "drie")
    opened = [parse(frame) for frame in smallest_frames(t1.vault)][-1].events[0]
    assert opened.body is not None
    assert decode_log_opened(opened.header, opened.body).previous == (before.id, ahead.seq, ahead.head)
    deliver(c1.vault, t1.vault)
    deliver(t1.vault, c1.vault)
    for officer in (t1, c1):
        assert sorted(note.event.text for note in officer.visit(visit).notes) == ["drie", "een", "twee"]
        assert officer.vault.forks() == ()
        assert_rebuild_equal(officer.vault)


def test_a_rollback_is_told_once_and_the_old_log_stays_closed(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.close()
    old = copied(world, t1, "old.db")
    world.opens(t1)
    t1.notes(visit, "verloren")
    t1.vault.close()
    shutil.copy(old, world.folder / "t1" / "vault.db")
    world.opens(t1)
    assert t1.vault.rolled_back
    t1.notes(visit, "nieuw")

    world.reopens(t1)

    assert t1.vault.rolled_back == ()
    t1.notes(visit, "nog een")
    own = [log for log in t1.vault._store.logs.own() if log.kind.name == "FINDINGS"]
    assert [log.retired is None for log in own] == [False, True]
    assert_sound(t1.vault)


def test_a_copy_of_the_vault_that_wrote_on_is_noticed_when_its_events_come_in(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.vault.close()
    shutil.copytree(world.folder / "t1", world.folder / "clone")
    world.opens(t1)
    t1.notes(visit, "echt")
    clone = OfficerAtWork("clone", t1.vault, world.clock, t1.ids)
    world.opens(clone)
    clone.notes(visit, "kopie")
    deliver(t1.vault, c1.vault)

    t1.vault.ingest(smallest_frames(clone.vault))
    c1.vault.ingest(smallest_frames(clone.vault))

    assert [len(officer.vault.forks()) for officer in (t1, c1)] == [1, 1]
    (forked,) = [log for log in t1.vault._store.logs.own() if log.kind.name == "FINDINGS"]
    assert forked.retired is not None
    t1.notes(visit, "verder")
    assert [note.event.text for note in t1.visit(visit).notes] == ["echt", "verder"]
    clone.vault.close()


def test_an_old_page_put_back_is_noticed_whichever_it_is(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    for number in range(30):
        t1.notes(visit, f"nummer {number} {t1.ids.token(40).hex()}")
    t1.vault.close()
    old = copied(world, t1, "old.db").read_bytes()
    world.opens(t1)
    for number in range(30):
        t1.assesses(visit, f"UV-V-{number:02}", Outcome.VIOLATION)
    t1.vault.close()
    database = world.folder / "t1" / "vault.db"
    new = database.read_bytes()
    replayed = [at for at in range(0, min(len(old), len(new)), PAGE) if old[at : at + PAGE] != new[at : at + PAGE]]

    unnoticed = [at // PAGE + 1 for at in replayed if not _is_noticed(world, t1, database, new, old, at)]

    assert len(replayed) >= 4
    assert unnoticed == []


def _is_noticed(world: World, officer: OfficerAtWork, database: Path, new: bytes, old: bytes, at: int) -> bool:
    database.write_bytes(new[:at] + old[at : at + PAGE] + new[at + PAGE :])
    second_copy = database.with_name("second.copy").read_bytes()
    try:
        world.opens(officer)
    except VaultDamagedError:
        return True
    noticed = bool(officer.vault.rolled_back) or officer.vault.check() != Damage()
    officer.vault.close()
    database.with_name("second.copy").write_bytes(second_copy)
    return noticed


def test_a_damaged_vault_opens_for_reading_only_when_asked(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "een")
    t1.notes(visit, "twee")
    connection = t1.vault._connection
    connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE seq = 3")
    t1.vault.close()
    with pytest.raises(VaultDamagedError) as refused:
        world.opens(t1)
    assert refused.value.damage.findings

    world.opens(t1, read_only_when_damaged=True)

    assert t1.vault.read_only
    assert t1.vault.damage == refused.value.damage
    assert len(t1.visit(visit).notes) == 2
    with pytest.raises(ReadOnlyError):
        t1.notes(visit, "drie")
    with pytest.raises(ReadOnlyError):
        t1.vault.put_draft("note", b"drie")


def test_the_heads_beside_the_file_cannot_be_forged_without_the_key(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    t1.vault.close()
    second_copy = world.folder / "t1" / "second.copy"
    records = second_copy.read_bytes()
    second_copy.write_bytes(records[:40] + (99).to_bytes(8) + records[48:])

    world.opens(t1, read_only_when_damaged=True)

    assert t1.vault.rolled_back == ()
    assert t1.vault.damage == Damage(("the second copy of heads and keys does not hold",))
    t1.vault.close()
    second_copy.write_bytes(records)
    world.opens(t1)
    assert_sound(t1.vault)
