"""How a transaction ends, each promise of `transaction.py` by itself: what is left to the next, and what never."""

import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from inspector.vault.model.errors import NotSavedError, ReadOnlyError
from inspector.vault.transaction import all_or_nothing
from tests.fakes.delivering import deliver
from tests.fakes.failing_disk import failing_disk, refuses
from tests.fakes.killed import killed
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World

__all__ = ["failing_disk"]

MIB = 1 << 20


def log_of(officer: OfficerAtWork) -> int:
    """How much stands in the write-ahead log."""
    return (officer.vault.folder / "vault.db-wal").stat().st_size


# --- what follows a commit


def test_a_log_that_has_grown_is_emptied_and_a_smaller_one_spares_the_disk(world: World) -> None:
    t1 = world.officer("t1")

    t1.vault.put_draft("note/1", b"kort")
    assert log_of(t1) > 0
    t1.vault.put_draft("note/2", bytes(9 * MIB))

    assert log_of(t1) == 0
    assert not t1.vault._store.is_unsure


@pytest.mark.usefixtures("failing_disk")
def test_nothing_is_written_while_the_disk_holds_what_was_to_be_in_no_file(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.put_draft("signal", b"wat niemand mag lezen")
    keeps = refuses(t1.vault, 0, only="PRAGMA wal_checkpoint")

    t1.vault.drop_draft("signal", everywhere=True)

    assert keeps.refused
    assert log_of(t1) > 0
    refuses(t1.vault, 0, only="PRAGMA wal_checkpoint")
    with pytest.raises(NotSavedError, match="takes nothing yet"):
        t1.vault.put_draft("note", b"te vroeg")
    keeps.left = None
    assert t1.vault.drafts() == {}
    t1.vault.put_draft("note", b"weer ruimte")
    assert t1.vault.drafts() == {"note": b"weer ruimte"}


def test_once_it_is_in_no_file_nothing_is_left_for_the_next_write(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.put_draft("signal", b"wat niemand mag lezen")

    t1.vault.drop_draft("signal", everywhere=True)

    assert log_of(t1) == 0
    assert not t1.vault._store.is_unsure


def test_old_files_of_a_salvaged_vault_stay_until_something_is_to_be_in_no_file(world: World) -> None:
    t1 = world.officer("t1")
    old = t1.vault.folder / "damaged-1"
    old.mkdir()
    t1.vault.put_draft("note", b"iets anders")
    t1.vault.put_draft("signal", b"wat niemand mag lezen")
    world.reopens(t1)
    assert old.exists()

    t1.vault.drop_draft("signal", everywhere=True)

    assert not old.exists()


def test_old_files_that_the_disk_kept_go_at_the_next_opening(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    t1 = world.officer("t1")
    old = t1.vault.folder / "damaged-1"
    old.mkdir()
    t1.vault.put_draft("signal", b"wat niemand mag lezen")

    def keeps(_folder: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as disk:
        disk.setattr(shutil, "rmtree", keeps)
        t1.vault.drop_draft("signal", everywhere=True)
    assert old.exists()
    killed(t1)
    world.opens(t1)

    assert not old.exists()


# --- what follows from what was written


def test_what_an_officer_writes_stands_after_all_he_has_read(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit(with_=(t2,))
    t2.joins(visit, t1)
    for number in range(9):
        t1.notes(visit, f"in hetzelfde ogenblik {number}")
    deliver(t1.vault, t2.vault)
    read = [note.hlc for note in t2.visit(visit).notes]

    t2.notes(visit, "daarna")

    *before, last = t2.visit(visit).notes
    assert [note.hlc for note in before] == read
    assert last.event.text == "daarna"
    assert last.hlc > max(read)


def test_what_changed_about_a_visit_lets_its_readers_be_looked_at(world: World) -> None:
    t1 = world.officer("t1")

    visit = t1.starts_visit()

    looked_at = {stream.id for stream in t1.vault.unsettled_streams(b"")}
    assert {stream.id for stream in t1.vault.streams_of(visit)} <= looked_at


def test_a_draft_leaves_the_device_by_no_road(world: World) -> None:
    t1 = world.officer("t1")
    before = t1.vault.outbox(MIB), t1.vault.frames_beyond({})

    t1.vault.put_draft("signal/1", b"een half signaal")

    assert (t1.vault.outbox(MIB), t1.vault.frames_beyond({})) == before


# --- what a failure leaves


@pytest.mark.usefixtures("failing_disk")
def test_a_write_that_can_neither_be_saved_nor_undone_is_the_last(world: World) -> None:
    t1 = world.officer("t1")
    connection = refuses(t1.vault, 0, only="ROLLBACK")

    with pytest.raises(KeyError), t1.vault._saving():
        raise KeyError("broken off")

    connection.left = None
    assert t1.vault.read_only
    with pytest.raises(ReadOnlyError):
        t1.vault.put_draft("note", b"te laat")


# --- tables before anybody reads them


def test_tables_are_there_for_the_next_program_once_they_were_made() -> None:
    connection = driver.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE shelf (book)")

    with all_or_nothing(connection):
        assert connection.in_transaction
        connection.execute("INSERT INTO shelf VALUES (1)")

    assert not connection.in_transaction
    assert connection.execute("SELECT count(*) FROM shelf").fetchone() == (1,)
