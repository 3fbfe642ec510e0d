"""A new passphrase instead of the old one: at every moment exactly one of them opens the vault."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.crypto.cbor import decode
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.recovery_slots import holds_recovery_for
from inspector.crypto.slots import SLOTS_LIMIT, read_slots
from inspector.crypto.stretching import FLOOR, StretchParameters
from inspector.vault.files.slots_file import SLOTS
from inspector.vault.making.keeping import change_passphrase, change_passphrase_of, open_vault
from inspector.vault.model.errors import VaultDamagedError, WrongPassphraseError
from inspector.wire.custodian import Custodian
from tests.fakes.officer import OfficerAtWork
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.world import PASSPHRASE, World

NEW = b"geheel nieuwe woorden hier"
KEYS = tuple(ReaderKey(SeededIds(f"bewaarder {n}").key32()) for n in range(3))


@pytest.fixture
def t1(world: World) -> OfficerAtWork:
    """Somebody whose vault three custodians can open two by two; closed."""
    officer = world.officer("t1")
    world.names_custodians(tuple(Custodian(f"Bewaarder {n}", key.public) for n, key in enumerate(KEYS)))
    world.reopens(officer).vault.close()
    return officer


@pytest.fixture
def slots(world: World, t1: OfficerAtWork) -> Path:
    return world.folder / t1.number / SLOTS


def opens(world: World, t1: OfficerAtWork, passphrase: bytes) -> bool:
    """Whether this passphrase opens the vault; nothing is left open."""
    try:
        open_vault(world.folder / t1.number, bytearray(passphrase), clock=world.clock, ids=t1.ids).close()
    except WrongPassphraseError:
        return False
    return True


def who_opens(world: World, t1: OfficerAtWork, slots: Path) -> tuple[bool, bool]:
    """Whether the old and whether the new one do; the custodians do in any case, and nothing else lies there."""
    found = opens(world, t1, PASSPHRASE), opens(world, t1, NEW)
    assert holds_recovery_for(slots.read_bytes(), tuple(key.public for key in KEYS))
    assert not slots.with_name("slots.cbor.part").exists()
    return found


OLD_ONE, NEW_ONE = (True, False), (False, True)


def changes(slots: Path, step: int, how: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.fakes.slots_writer", str(slots.parent), str(step), NEW.decode(), how]
    return subprocess.run(command, check=False, timeout=60, capture_output=True, text=True)


@pytest.mark.parametrize(("step", "after"), [(0, OLD_ONE), (1, OLD_ONE), (2, OLD_ONE), (3, NEW_ONE)])
def test_killed_at_any_step_exactly_one_passphrase_opens_the_vault(
    world: World, t1: OfficerAtWork, slots: Path, step: int, after: tuple[bool, bool]
) -> None:
    assert changes(slots, step, "dies").returncode == -signal.SIGKILL

    assert who_opens(world, t1, slots) == after


@pytest.mark.parametrize(
    ("step", "said", "after"),
    [(0, "not saved", OLD_ONE), (1, "not saved", OLD_ONE), (2, "not saved", OLD_ONE), (3, "saved", NEW_ONE)],
)
def test_a_disk_that_refuses_at_any_step_leaves_exactly_one_passphrase_and_says_which(
    world: World, t1: OfficerAtWork, slots: Path, step: int, said: str, after: tuple[bool, bool]
) -> None:
    assert changes(slots, step, "refuses").stdout == said
    assert not slots.with_name("slots.cbor.part").exists()

    assert who_opens(world, t1, slots) == after


@pytest.mark.parametrize("lost", ["slots.cbor", "slots.copy"])
@pytest.mark.parametrize("how", ["dies", "refuses"])
@pytest.mark.parametrize(("step", "after"), [(2, OLD_ONE), (3, NEW_ONE), (4, NEW_ONE), (6, NEW_ONE)])
def test_who_takes_one_of_the_two_files_away_opens_nothing_with_a_passphrase_that_counts_no_more(
    world: World, t1: OfficerAtWork, slots: Path, step: int, after: tuple[bool, bool], how: str, lost: str
) -> None:
    changes(slots, step, how)
    slots.with_name(lost).unlink()

    found = [_opens_by_what_is_left(world, t1, each) for each in (PASSPHRASE, NEW)]

    assert found in ([False, False], list(after))


def _opens_by_what_is_left(world: World, t1: OfficerAtWork, passphrase: bytes) -> bool:
    try:
        open_vault(
            world.folder / t1.number, bytearray(passphrase), clock=world.clock, ids=t1.ids, read_only_when_damaged=True
        ).close()
    except (WrongPassphraseError, VaultDamagedError):
        return False
    return True


def test_what_an_interrupted_change_left_is_overwritten_before_it_goes(
    world: World, t1: OfficerAtWork, slots: Path
) -> None:
    left = slots.with_name("slots.cbor.part")
    left.write_bytes(slots.read_bytes())
    with left.open("rb") as still_open:
        assert opens(world, t1, PASSPHRASE)

        assert not left.exists()
        assert set(still_open.read()) == {0}


def test_the_passphrase_of_an_open_vault_is_changed_at_the_cost_of_a_new_vault(
    world: World, t1: OfficerAtWork, slots: Path
) -> None:
    others = read_slots(slots.read_bytes()).slots[1:]
    world.opens(t1)
    with pytest.raises(WrongPassphraseError):
        change_passphrase_of(t1.vault, bytearray(NEW), bytearray(NEW), t1.ids)
    assert read_slots(slots.read_bytes()).slots[1:] == others

    change_passphrase_of(t1.vault, bytearray(PASSPHRASE), bytearray(NEW), t1.ids)

    usual = StretchParameters()
    changed, *kept = read_slots(slots.read_bytes()).slots
    assert tuple(kept) == others
    assert _costs(changed) == [usual.iterations, usual.lanes, usual.memory_kib]
    t1.vault.close()
    assert who_opens(world, t1, slots) == NEW_ONE


def test_slots_that_are_damaged_are_changed_for_no_passphrase(world: World, t1: OfficerAtWork, slots: Path) -> None:
    whole = slots.read_bytes()
    slots.write_bytes(whole[:-1])

    with pytest.raises(VaultDamagedError):
        change_passphrase(slots.parent, bytearray(PASSPHRASE), bytearray(NEW), t1.ids, FLOOR)

    assert slots.read_bytes() == whole[:-1]
    slots.write_bytes(whole)
    assert who_opens(world, t1, slots) == OLD_ONE


def _costs(slot: bytes) -> object:
    fields = decode(slot, limit=SLOTS_LIMIT)
    assert isinstance(fields, dict)
    return fields[3]
