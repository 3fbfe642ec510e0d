"""The slots of custodians follow the directory at each unlocking, and stand in nobody's way."""

import signal
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.recovery_slots import holds_recovery_for
from inspector.crypto.slots import read_slots, unlock
from inspector.crypto.stretching import FLOOR
from inspector.vault.files.recovery import Recovery
from inspector.vault.making.keeping import change_passphrase, open_vault, recover_vault
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotPermittedError, NotTheirVaultError, VaultInUseError
from inspector.wire.custodian import Custodian
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import PASSPHRASE, World

KEYS = tuple(ReaderKey(SeededIds(f"bewaarder {n}").key32()) for n in range(4))


def named(*keys: ReaderKey) -> tuple[Custodian, ...]:
    return tuple(Custodian(f"Bewaarder {KEYS.index(key)}", key.public) for key in keys)


def publics(*keys: ReaderKey) -> tuple[bytes, ...]:
    return tuple(key.public for key in keys)


def slots(world: World) -> Path:
    return world.folder / "t1" / "slots.cbor"


def test_custodians_open_a_vault_from_its_first_unlocking_after_they_were_named(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    before = slots(world).read_bytes()

    world.names_custodians(named(*KEYS[:3]))
    assert slots(world).read_bytes() == before
    assert (t1.vault.custodians, t1.vault.recovery) == (named(*KEYS[:3]), Recovery())

    world.reopens(t1)
    assert t1.vault.recovery == Recovery(named(*KEYS[:3]), changed=True)
    t1.vault.close()
    for first, second in combinations(KEYS[:3], 2):
        vault = recover_vault(world.folder / "t1", first, second, clock=world.clock, ids=t1.ids)
        assert vault.visit(visit) is not None
        vault.close()
    world.opens(t1)


def test_the_file_is_written_only_when_somebody_else_was_named(world: World) -> None:
    t1 = world.officer("t1")
    world.names_custodians(named(*KEYS[:3]))
    world.reopens(t1)
    before = slots(world).read_bytes()

    world.reopens(t1)

    assert slots(world).read_bytes() == before
    assert t1.vault.recovery == Recovery(named(*KEYS[:3]))


def test_replaced_custodians_lose_their_slots_and_other_slots_stay(world: World) -> None:
    t1 = world.officer("t1")
    world.names_custodians(named(*KEYS[:3]))
    world.reopens(t1)

    world.names_custodians(named(*KEYS[1:]), number=2)
    assert t1.vault.recovery.known == named(*KEYS[:3])
    passphrase = read_slots(slots(world).read_bytes()).slots[0]
    world.reopens(t1)

    assert t1.vault.recovery == Recovery(named(*KEYS[1:]), changed=True)
    assert read_slots(slots(world).read_bytes()).slots[0] == passphrase
    t1.vault.close()
    with pytest.raises(NotTheirVaultError):
        recover_vault(world.folder / "t1", KEYS[0], KEYS[1], clock=world.clock, ids=t1.ids)
    recover_vault(world.folder / "t1", KEYS[3], KEYS[1], clock=world.clock, ids=t1.ids).close()
    world.opens(t1)


def test_a_new_passphrase_keeps_the_custodians(world: World) -> None:
    t1 = world.officer("t1")
    world.names_custodians(named(*KEYS[:3]))
    world.reopens(t1)
    t1.vault.close()

    new = b"geheel nieuwe woorden hier"
    change_passphrase(world.folder / "t1", bytearray(PASSPHRASE), bytearray(new), t1.ids, FLOOR)

    assert holds_recovery_for(slots(world).read_bytes(), publics(*KEYS[:3]))
    t1.vault = open_vault(world.folder / "t1", bytearray(new), clock=world.clock, ids=t1.ids)


def test_a_disk_that_refuses_the_slots_stops_no_unlocking(world: World) -> None:
    t1 = world.officer("t1")
    world.names_custodians(named(*KEYS[:3]))
    before = slots(world).read_bytes()
    in_the_way = slots(world).with_name("slots.cbor.part")
    in_the_way.mkdir()

    world.reopens(t1)

    assert t1.vault.recovery == Recovery(refused=True)
    assert slots(world).read_bytes() == before
    assert t1.starts_visit()
    in_the_way.rmdir()
    world.reopens(t1)
    assert t1.vault.recovery == Recovery(named(*KEYS[:3]), changed=True)


def test_when_the_disk_refuses_it_says_that_the_replaced_ones_still_open_the_vault(world: World) -> None:
    t1 = world.officer("t1")
    world.names_custodians(named(*KEYS[:3]))
    world.reopens(t1)
    world.names_custodians(named(*KEYS[1:]), number=2)
    in_the_way = slots(world).with_name("slots.cbor.part")
    in_the_way.mkdir()

    world.reopens(t1)

    assert t1.vault.recovery == Recovery(named(*KEYS[1:3]), (KEYS[0].id,), refused=True)
    t1.vault.close()
    recover_vault(world.folder / "t1", *KEYS[:2], clock=world.clock, ids=t1.ids).close()
    in_the_way.rmdir()
    world.opens(t1)
    assert t1.vault.recovery == Recovery(named(*KEYS[1:]), changed=True)


def test_a_damaged_vault_is_opened_for_reading_and_its_slots_are_left_alone(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    world.names_custodians(named(*KEYS[:3]))
    world.reopens(t1)
    world.names_custodians(named(*KEYS[1:]), number=2)
    t1.vault._connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE seq = 2")
    t1.vault.close()
    before = slots(world).read_bytes()

    world.opens(t1, read_only_when_damaged=True)

    assert t1.vault.read_only
    assert t1.vault.recovery == Recovery(named(*KEYS[1:3]), (KEYS[0].id,))
    assert slots(world).read_bytes() == before


def test_what_custodians_open_writes_nothing_in_the_officer_s_name(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    world.names_custodians(named(*KEYS[:3]))
    world.reopens(t1)
    heads = t1.vault.heads()
    t1.vault.close()
    before = slots(world).read_bytes()

    vault = recover_vault(world.folder / "t1", *KEYS[:2], clock=world.clock, ids=t1.ids)

    assert vault.hands_in_only
    assert vault.list_heads() == Changes()
    with pytest.raises(NotPermittedError):
        vault.append(Batch())
    assert vault.heads() == heads
    assert_sound(vault)
    vault.close()
    assert slots(world).read_bytes() == before
    world.opens(t1)


def test_an_open_vault_is_not_recovered_and_a_damaged_one_is_read_only(world: World) -> None:
    t1 = world.officer("t1")
    world.names_custodians(named(*KEYS[:3]))
    world.reopens(t1)
    with pytest.raises(VaultInUseError):
        recover_vault(world.folder / "t1", *KEYS[:2], clock=world.clock, ids=t1.ids)
    t1.vault.close()
    whole = slots(world).read_bytes()

    slots(world).write_bytes(whole[:-1])
    vault = recover_vault(world.folder / "t1", *KEYS[:2], clock=world.clock, ids=t1.ids)
    assert vault.read_only
    assert vault.damage
    vault.close()

    slots(world).write_bytes(whole)
    world.opens(t1)


def test_killed_while_the_slots_are_written_the_file_is_the_old_or_the_new_one(world: World) -> None:
    t1 = world.officer("t1")
    world.names_custodians(named(*KEYS[:3]))
    t1.vault.close()
    old = slots(world).read_bytes()
    seen = set()
    for step in range(4):
        slots(world).write_bytes(old)
        command = [sys.executable, "-m", "tests.fakes.slots_writer", str(world.folder / "t1"), str(step)]
        done = subprocess.run(command, check=False, timeout=60)
        assert done.returncode == -signal.SIGKILL, step

        found = slots(world).read_bytes()

        assert found == old or holds_recovery_for(found, publics(*KEYS[:3])), step
        assert unlock(found, bytearray(PASSPHRASE))
        seen.add(found == old)
    assert seen == {True, False}
    world.opens(t1)
    assert t1.vault.recovery.known == named(*KEYS[:3])
