"""From the moment a signal is sealed nothing of it is in any file of its writer, whoever has the vault's key."""

import shutil
from pathlib import Path

import pytest

from inspector.crypto.slots import unlock
from inspector.domain.ids import VisitId
from inspector.domain.office_events import SignalLogged, SignalSent
from inspector.vault.making.assembling import second_copy_of
from inspector.vault.making.keeping import salvage_vault
from inspector.vault.model.batch import Batch, Envelope
from inspector.vault.sides.vault import Vault
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.fakes.failing_disk import failing_disk, refuses
from tests.fakes.killed import killed
from tests.fakes.officer import OfficerAtWork
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.vault_pages import all_plaintext
from tests.fakes.world import PASSPHRASE, World, a_world

__all__ = ["failing_disk"]

WORDS = [f"woord{number:04}" for number in range(700)]
FACTS = " ".join(WORDS)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path / "world", "t1", "p1")


def types_a_signal(officer: OfficerAtWork, visit: VisitId) -> None:
    """Kept again and again while it grows, beside another draft and answers."""
    for end in range(20, len(WORDS) + 1, 40):
        officer.vault.put_draft(f"signal/{visit}", " ".join(WORDS[:end]).encode())
        officer.vault.put_draft(f"note/{visit}", b"een andere tekst " * (end % 90))
        officer.notes(visit, f"tussendoor {end}")
    officer.vault.put_draft(f"signal/{visit}", FACTS.encode())


def seals(vault: Vault, visit: VisitId, *, waits: bool = False) -> None:
    """The signal leaves at once, or waits for the next fixed sending."""
    sent = SignalSent(1, ("angst",), seen(FACTS), "Club Voorbeeld", "Kade 1, Voorbeeldstad", bytes(16))
    vault.append(
        Batch(
            envelopes=(Envelope(Agency.POLITIE, sent, SignalLogged(1, Agency.POLITIE, bytes(16)), waits=waits),),
            drop_drafts=(f"signal/{visit}",),
        )
    )


def found_in(folder: Path) -> set[str]:
    """The words that somebody with the vault's key finds in a copy of everything that lies there."""
    key = unlock((folder / "slots.cbor").read_bytes(), bytearray(PASSPHRASE))
    copies = second_copy_of(folder, key, SeededIds("reader")).things()
    beside = b"".join(value for _, values in copies for value in values)
    raw = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    pages = b"".join(all_plaintext_of(each) for each in (folder, *folder.glob("damaged-*")))
    return {word for word in WORDS if word.encode() in pages + beside + raw}


def all_plaintext_of(folder: Path) -> bytes:
    slots = folder / "slots.cbor"
    if not slots.exists():
        shutil.copy(folder.parent / "slots.cbor", slots)
    return all_plaintext(folder, PASSPHRASE)


@pytest.mark.parametrize("waits", [False, True], ids=["leaves at once", "waits for a fixed sending"])
def test_nothing_of_a_sealed_signal_is_in_any_file_at_that_moment_nor_in_a_copy(
    world: World, tmp_path: Path, *, waits: bool
) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    types_a_signal(t1, visit)
    assert found_in(shutil.copytree(t1.vault.folder, tmp_path / "before")) == set(WORDS)

    seals(t1.vault, visit, waits=waits)

    assert found_in(shutil.copytree(t1.vault.folder, tmp_path / "after")) == set()
    t1.notes(visit, "verder")
    assert found_in(shutil.copytree(t1.vault.folder, tmp_path / "later")) == set()


def test_nothing_of_a_draft_that_was_thrown_away_is_in_any_file(world: World, tmp_path: Path) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    types_a_signal(t1, visit)

    t1.vault.drop_draft(f"signal/{visit}", everywhere=True)

    assert found_in(shutil.copytree(t1.vault.folder, tmp_path / "after")) == set()


@pytest.mark.usefixtures("failing_disk")
def test_a_kill_before_the_pages_are_gone_is_finished_before_the_first_page(world: World, tmp_path: Path) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    types_a_signal(t1, visit)
    world.reopens(t1)
    connection = refuses(t1.vault, 0, only="PRAGMA wal_checkpoint")
    seals(t1.vault, visit)
    connection.left = None
    folder = killed(t1)
    assert (folder / "vault.db-wal").stat().st_size

    world.opens(t1)

    assert found_in(shutil.copytree(folder, tmp_path / "after")) == set()
    assert len(t1.vault.sent_signals()) == 1
    t1.vault.close()


def is_salvaged_with_a_draft(world: World) -> tuple[OfficerAtWork, VisitId]:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    types_a_signal(t1, visit)
    t1.vault.close()
    database = t1.vault.folder / "vault.db"
    database.write_bytes(bytes(4096) + database.read_bytes()[4096:])
    salvage_vault(t1.vault.folder, bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)
    return world.opens(t1), visit


@pytest.mark.parametrize("thrown_away", [False, True], ids=["sealed", "thrown away"])
def test_the_old_files_of_a_salvaged_vault_go_with_the_signal(
    world: World, tmp_path: Path, *, thrown_away: bool
) -> None:
    t1, visit = is_salvaged_with_a_draft(world)
    assert t1.vault.drafts(f"signal/{visit}") == {f"signal/{visit}": FACTS.encode()}

    t1.vault.put_draft("note/x", b"iets anders")
    t1.vault.drop_draft("note/x")
    assert list(t1.vault.folder.glob("damaged-*")), "another draft takes nothing away"

    if thrown_away:
        t1.vault.drop_draft(f"signal/{visit}", everywhere=True)
    else:
        seals(t1.vault, visit)

    assert found_in(shutil.copytree(t1.vault.folder, tmp_path / "after")) == set()
    assert not list(t1.vault.folder.glob("damaged-*"))
    t1.vault.close()


def test_old_files_that_a_kill_left_or_the_disk_kept_go_before_the_first_page(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    t1, visit = is_salvaged_with_a_draft(world)

    def keeps(_folder: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as disk:
        disk.setattr(shutil, "rmtree", keeps)
        seals(t1.vault, visit)
    folder = killed(t1)
    assert list(folder.glob("damaged-*"))

    world.opens(t1)

    assert found_in(shutil.copytree(folder, tmp_path / "after")) == set()
    assert not list(folder.glob("damaged-*"))
    t1.vault.close()
