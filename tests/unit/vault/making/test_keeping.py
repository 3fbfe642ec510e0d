"""Making, opening and locking a vault."""

from typing import NoReturn

import pytest

from inspector.app.entrance import VaultEntrance
from inspector.crypto.stretching import FLOOR
from inspector.vault.directory.identity import IdentityError
from inspector.vault.making.keeping import change_passphrase, create_vault, exists_in, open_vault
from inspector.vault.model.errors import NoVaultError, VaultDamagedError, VaultInUseError, WrongPassphraseError
from inspector.wire.scopes import Agency, Role
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.world import PASSPHRASE, World


def test_a_wrong_passphrase_opens_nothing_and_locks_nothing(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.close()

    with pytest.raises(WrongPassphraseError):
        open_vault(world.folder / "t1", bytearray(b"vier andere woorden samen"), clock=world.clock, ids=t1.ids)

    assert world.opens(t1).vault.me.number == "t1"


def test_one_process_at_a_time_owns_a_vault(world: World) -> None:
    t1 = world.officer("t1")

    with pytest.raises(VaultInUseError):
        open_vault(world.folder / "t1", bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)


def test_a_vault_is_not_made_over_another(world: World) -> None:
    t1 = world.officer("t1")

    with pytest.raises(NoVaultError):
        create_vault(
            world.folder / "t1", bytearray(PASSPHRASE), t1.vault.identity, clock=world.clock, ids=t1.ids, argon2=FLOOR
        )


def test_a_folder_without_vault_says_so(world: World) -> None:
    with pytest.raises(NoVaultError):
        open_vault(world.folder / "nobody", bytearray(PASSPHRASE), clock=world.clock, ids=SeededIds("x"))


def test_a_new_passphrase_opens_the_vault_and_the_old_one_does_not(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.close()
    folder, new = world.folder / "t1", b"geheel nieuwe woorden hier"

    change_passphrase(folder, bytearray(PASSPHRASE), bytearray(new), t1.ids, FLOOR)

    with pytest.raises(WrongPassphraseError):
        open_vault(folder, bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)
    t1.vault = open_vault(folder, bytearray(new), clock=world.clock, ids=t1.ids)
    assert t1.vault.visit(visit) is not None


def test_the_passphrase_of_a_vault_that_is_open_stays_as_it_is(world: World) -> None:
    t1 = world.officer("t1")
    folder, new = world.folder / "t1", b"geheel nieuwe woorden hier"
    before = (folder / "slots.cbor").read_bytes()

    with pytest.raises(VaultInUseError):
        change_passphrase(folder, bytearray(PASSPHRASE), bytearray(new), t1.ids, FLOOR)
    t1.vault.close()
    with pytest.raises(WrongPassphraseError):
        change_passphrase(folder, bytearray(new), bytearray(new), t1.ids, FLOOR)

    assert (folder / "slots.cbor").read_bytes() == before
    world.opens(t1)


def test_an_identity_of_other_keys_makes_no_vault(world: World) -> None:
    mine = world.identity("t8", Agency.GEMEENTE, Role.INSPECTOR)
    theirs = world.identity("t9", Agency.GEMEENTE, Role.INSPECTOR)
    mixed = theirs.renewed(mine.credential)

    with pytest.raises(IdentityError):
        create_vault(
            world.folder / "x", bytearray(PASSPHRASE), mixed, clock=world.clock, ids=SeededIds("x"), argon2=FLOOR
        )


def test_what_is_read_is_the_same_after_locking_and_unlocking(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "achterdeur op slot")
    before = t1.visit(visit), t1.vault.visits(), t1.vault.directory

    world.reopens(t1)

    assert (t1.visit(visit), t1.vault.visits(), t1.vault.directory) == before


@pytest.mark.parametrize("lost", ["slots.cbor", "vault.db"])
def test_a_damaged_file_is_reported_and_left_as_it_is(world: World, lost: str) -> None:
    t1 = world.officer("t1")
    t1.vault.close()
    file = world.folder / "t1" / lost
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + bytes(100) + whole[200:])
    broken = file.read_bytes()

    with pytest.raises(VaultDamagedError):
        world.opens(t1)

    assert file.read_bytes() == broken
    file.write_bytes(whole)
    world.opens(t1)


def test_a_renewed_statement_is_used_from_then_on(world: World) -> None:
    t1 = world.officer("t1")
    world.clock.passes(days=20)
    renewed = world.identity("t1", Agency.GEMEENTE, Role.INSPECTOR)

    changes = t1.vault.renew_statement(renewed.statement, renewed.chain)

    assert changes.directory
    world.reopens(t1)
    expires = t1.vault.directory.colleagues[t1.me.installation].expires
    assert (expires - world.clock.now()).days == 35


def test_somebody_elses_statement_is_not_taken(world: World) -> None:
    t1 = world.officer("t1")
    other = world.identity("t9", Agency.GEMEENTE, Role.INSPECTOR)

    with pytest.raises(IdentityError):
        t1.vault.renew_statement(other.statement, other.chain)


@pytest.mark.parametrize("left", ["slots.cbor", "slots.copy", "vault.db", "second.copy"])
def test_a_vault_is_never_enrolled_over_whatever_is_left_of_it(world: World, left: str) -> None:
    t1 = world.officer("t1")
    folder, identity = world.folder / "t1", t1.vault.identity
    t1.vault.close()
    for name in {"slots.cbor", "slots.copy", "vault.db", "second.copy"} - {left}:
        (folder / name).unlink()
    kept = (folder / left).read_bytes()

    assert exists_in(folder)
    assert VaultEntrance(folder, raises).has_vault()
    with pytest.raises(NoVaultError):
        create_vault(folder, bytearray(PASSPHRASE), identity, clock=world.clock, ids=t1.ids, argon2=FLOOR)
    assert (folder / left).read_bytes() == kept


def test_what_an_interrupted_making_left_is_nobodys(world: World) -> None:
    t1 = world.officer("t1")
    folder, identity = world.folder / "t1", t1.vault.identity
    t1.vault.close()
    (folder / "vault.db").rename(folder / "vault.db.making")

    assert not exists_in(folder)
    assert not VaultEntrance(folder, raises).has_vault()
    t1.vault = create_vault(folder, bytearray(PASSPHRASE), identity, clock=world.clock, ids=t1.ids, argon2=FLOOR)
    assert not (folder / "vault.db.making").exists()


@pytest.mark.parametrize("lost", ["slots.cbor", "slots.copy"])
@pytest.mark.parametrize("how", ["flipped", "foreign"])
def test_key_slots_that_do_not_hold_are_told_and_the_others_open(world: World, lost: str, how: str) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit()
    t1.vault.close()
    file = world.folder / "t1" / lost
    data = bytearray((world.folder / "t2" / lost).read_bytes() if how == "foreign" else file.read_bytes())
    data[150] ^= how == "flipped"
    file.write_bytes(data)
    assert t2.vault.me.number == "t2"

    world.opens(t1, read_only_when_damaged=True)

    assert len(t1.vault.damage.findings) == 1
    assert "slots do not hold" in t1.vault.damage.findings[0] or "slots does not hold" in t1.vault.damage.findings[0]
    assert t1.vault.visit(visit) is not None
    t1.vault.close()


def test_a_copy_of_the_slots_that_is_behind_is_made_again(world: World) -> None:
    t1 = world.officer("t1")
    folder, new = world.folder / "t1", b"geheel nieuwe woorden hier"
    t1.vault.close()
    before = (folder / "slots.copy").read_bytes()
    change_passphrase(folder, bytearray(PASSPHRASE), bytearray(new), t1.ids, FLOOR)
    assert (folder / "slots.copy").read_bytes() == (folder / "slots.cbor").read_bytes() != before
    (folder / "slots.copy").write_bytes(before)

    t1.vault = open_vault(folder, bytearray(new), clock=world.clock, ids=t1.ids)

    assert (folder / "slots.copy").read_bytes() == (folder / "slots.cbor").read_bytes()
    for end in (b"", bytes(200)):
        (folder / "slots.copy").write_bytes(b"to be made again" + end)
        t1.vault.close()
        t1.vault = open_vault(folder, bytearray(new), clock=world.clock, ids=t1.ids)
        assert (folder / "slots.copy").read_bytes() == (folder / "slots.cbor").read_bytes()


def raises() -> NoReturn:
    raise AssertionError
