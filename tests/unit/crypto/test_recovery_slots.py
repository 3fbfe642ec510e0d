"""Two of three custodians open the vault key; one, a stranger, or whoever touches the file opens nothing."""

from itertools import combinations, islice, permutations
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.readerkeys import ReaderKey, ReaderKeyError
from inspector.crypto.recovery_slots import NoSlotIsTheirsError, holds_recovery_for, recover, replace_recovery
from inspector.crypto.slots import SlotsDamagedError, SlotsFullError, read_slots, replace_passphrase, unlock
from inspector.crypto.stretching import FLOOR
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.independent import hkdf_expand, hkdf_extract, hpke_open
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed
from tests.unit.crypto.test_slots import FILE, PASSPHRASE, VAULT, VAULT_KEY, checksummed, fields_of, resigned

Slot = dict[int, Any]

CUSTODIANS = tuple(ReaderKey(SeededIds(f"custodian {n}").key32()) for n in range(3))
STRANGER = ReaderKey(SeededIds("stranger").key32())
PUBLICS = tuple(each.public for each in CUSTODIANS)
WITH_RECOVERY = replace_recovery(FILE, bytearray(VAULT_KEY), PUBLICS, SeededIds("recovery"))


def slots_of(data: bytes) -> list[Slot]:
    """The slots of custodians, to change one."""
    parts = [fields_of(each) for each in read_slots(data).slots]
    return [each for each in parts if each[0] == 2]


def with_recovery(*slots: Slot | bytes) -> bytes:
    """The file with other slots of custodians under the same MAC."""
    passphrase = read_slots(WITH_RECOVERY).slots[0]
    others = [each if isinstance(each, bytes) else encode(each) for each in slots]
    return checksummed(fields_of(WITH_RECOVERY) | {2: [passphrase, *others]})


def opened_by_nobody(data: bytes) -> None:
    for first, second in combinations(CUSTODIANS, 2):
        with pytest.raises(SlotsDamagedError):
            recover(data, first, second)


@pytest.mark.parametrize(("first", "second"), [*permutations(CUSTODIANS, 2)])
def test_each_pair_opens_the_vault_key_in_either_order(first: ReaderKey, second: ReaderKey) -> None:
    assert recover(WITH_RECOVERY, first, second) == VAULT_KEY


def test_one_custodian_alone_opens_nothing_and_learns_one_share_that_says_nothing() -> None:
    for custodian in CUSTODIANS:
        for other in (custodian, STRANGER):
            with pytest.raises(NoSlotIsTheirsError):
                recover(WITH_RECOVERY, custodian, other)
    slot = slots_of(WITH_RECOVERY)[0]
    custodian = next(each for each in CUSTODIANS if each.id == slot[2][0])
    share = hpke_open(custodian.seed, slot[3][0], encode(["inspector/recovery/1", VAULT, slot[1], custodian.id]))
    assert share not in (VAULT_KEY, bytes(32))
    for guessed in (share, share + bytes(32), share + share):
        key = hkdf_expand(hkdf_extract(b"", guessed, "sha256"), b"inspector/recovery/1", 32, "sha256")
        assert key != key_of_slot(slot)


def key_of_slot(slot: Slot) -> bytes:
    """The key of a slot, made as the format page says."""
    shares = b"".join(
        hpke_open(
            next(each.seed for each in CUSTODIANS if each.id == custodian),
            wrapped,
            encode(["inspector/recovery/1", VAULT, slot[1], custodian]),
        )
        for custodian, wrapped in zip(slot[2], slot[3], strict=True)
    )
    return hkdf_expand(hkdf_extract(b"", shares, "sha256"), b"inspector/recovery/1", 32, "sha256")


def test_a_slot_is_what_the_format_page_says() -> None:
    for slot in slots_of(WITH_RECOVERY):
        header = encode(["inspector/slot/1", VAULT, 2, slot[1], slot[2]])
        opened = ChaCha20Poly1305(key_of_slot(slot)).decrypt(slot[4], slot[5], header)
        assert opened == VAULT_KEY
    assert len({slot[1] for slot in slots_of(WITH_RECOVERY)}) == 3


def test_the_passphrase_opens_the_vault_as_before_and_a_new_one_keeps_the_custodians() -> None:
    new = b"fiets klomp tulp dijk"

    changed = replace_passphrase(WITH_RECOVERY, bytearray(VAULT_KEY), bytearray(new), FLOOR, SeededIds("change"))

    assert unlock(WITH_RECOVERY, bytearray(PASSPHRASE)) == VAULT_KEY
    assert slots_of(changed) == slots_of(WITH_RECOVERY)
    assert recover(changed, *CUSTODIANS[:2]) == VAULT_KEY


def test_replaced_custodians_open_nothing_any_more() -> None:
    named = (CUSTODIANS[0].public, CUSTODIANS[1].public, STRANGER.public)

    changed = replace_recovery(WITH_RECOVERY, bytearray(VAULT_KEY), named, SeededIds("again"))

    assert recover(changed, CUSTODIANS[0], STRANGER) == VAULT_KEY
    with pytest.raises(NoSlotIsTheirsError):
        recover(changed, CUSTODIANS[0], CUSTODIANS[2])
    assert len(slots_of(changed)) == 3


def test_without_custodians_there_are_no_such_slots() -> None:
    changed = replace_recovery(WITH_RECOVERY, bytearray(VAULT_KEY), (), SeededIds("none"))

    assert read_slots(changed).slots == read_slots(FILE).slots
    with pytest.raises(NoSlotIsTheirsError):
        recover(FILE, *CUSTODIANS[:2])


def test_it_is_known_for_whom_the_slots_are() -> None:
    assert holds_recovery_for(WITH_RECOVERY, PUBLICS)
    assert holds_recovery_for(WITH_RECOVERY, reversed(PUBLICS))
    assert holds_recovery_for(FILE, ())
    assert not holds_recovery_for(FILE, PUBLICS)
    assert not holds_recovery_for(WITH_RECOVERY, ())
    assert not holds_recovery_for(WITH_RECOVERY, (*PUBLICS[:2], STRANGER.public))
    assert not holds_recovery_for(with_recovery(*slots_of(WITH_RECOVERY)[:2]), PUBLICS)


def test_slots_of_other_types_are_kept_byte_for_byte_and_another_form_of_this_one_is_replaced() -> None:
    unknown, odd = encode({0: 9, 1: b"something newer"}), encode({0: 2, 1: b"another form"})
    newer = resigned(read_slots(FILE).slots[0], unknown, odd)

    changed = replace_recovery(newer, bytearray(VAULT_KEY), PUBLICS, SeededIds("again"))

    assert not holds_recovery_for(newer, PUBLICS)
    assert read_slots(changed).slots[:2] == (read_slots(FILE).slots[0], unknown)
    assert holds_recovery_for(changed, PUBLICS)


@pytest.mark.parametrize(("part", "value"), [(1, b"i" * 16), (4, b"n" * 12), (5, b"w" * 48)])
def test_a_slot_with_anything_changed_does_not_open(part: int, value: Cbor) -> None:
    opened_by_nobody(with_recovery(*(slot | {part: value} for slot in slots_of(WITH_RECOVERY))))


def test_shares_swapped_within_a_slot_or_between_two_open_nothing() -> None:
    one, two, three = slots_of(WITH_RECOVERY)
    share, other_share = one[3]

    opened_by_nobody(with_recovery(*(slot | {3: list(reversed(slot[3]))} for slot in (one, two, three))))
    opened_by_nobody(with_recovery(one | {3: two[3]}, two | {3: three[3]}, three | {3: [share, other_share]}))
    opened_by_nobody(with_recovery(one | {5: two[5]}, two | {5: three[5]}, three | {5: one[5]}))


def test_slots_of_custodians_cannot_be_added_or_removed_without_the_vault_key() -> None:
    slots = slots_of(WITH_RECOVERY)
    for altered in (with_recovery(*slots[:2]), with_recovery(*reversed(slots))):
        with pytest.raises(SlotsDamagedError):
            unlock(altered, bytearray(PASSPHRASE))
    opened = 0
    for first, second in combinations(CUSTODIANS, 2):
        with pytest.raises((SlotsDamagedError, NoSlotIsTheirsError)):
            recover(with_recovery(*slots[:2]), first, second)
        opened += 1
    assert opened == 3


def test_a_slot_opens_in_its_own_vault_only() -> None:
    opened_by_nobody(checksummed(fields_of(WITH_RECOVERY) | {1: bytes(16)}))


def test_a_damaged_file_is_told_before_a_key_is_tried() -> None:
    for changed in (*islice(one_byte_changed(WITH_RECOVERY), 0, None, 97), *cut_or_grown(WITH_RECOVERY)):
        with pytest.raises(SlotsDamagedError):
            recover(changed, *CUSTODIANS[:2])


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("one custodian", {2: [bytes(16)]}),
        ("one custodian twice", {2: [bytes(16), bytes(16)]}),
        ("custodians out of order", {2: [b"b" * 16, b"a" * 16]}),
        ("one share", {3: [bytes(1168)]}),
        ("a short share", {3: [bytes(1168), bytes(1167)]}),
        ("a short nonce", {4: bytes(11)}),
        ("a part more", {6: 0}),
    ],
)
def test_a_slot_of_any_other_form_is_damaged(what: str, change: Slot) -> None:
    slots = slots_of(WITH_RECOVERY)

    opened_by_nobody(with_recovery(slots[0] | change, *slots[1:]))
    assert what


def test_more_pairs_than_three_custodians_make_are_damaged() -> None:
    slots = slots_of(WITH_RECOVERY)

    opened_by_nobody(with_recovery(*slots, slots[0]))


def test_a_pair_of_custodians_that_stands_twice_is_damaged() -> None:
    first, second, _third = slots_of(WITH_RECOVERY)
    again = slots_of(replace_recovery(FILE, bytearray(VAULT_KEY), PUBLICS, SeededIds("again")))[0]

    opened_by_nobody(with_recovery(first, second, again))


_ROOM = 12
"""Sixteen slots in a file, without the passphrase and three pairs."""


def test_a_file_that_is_full_is_left_as_it_is() -> None:
    full = resigned(read_slots(FILE).slots[0], *(encode({0: 9, 1: n}) for n in range(_ROOM + 1)))

    just = resigned(*read_slots(full).slots[:-1])

    assert holds_recovery_for(replace_recovery(just, bytearray(VAULT_KEY), PUBLICS, SeededIds("x")), PUBLICS)
    with pytest.raises(SlotsFullError):
        replace_recovery(full, bytearray(VAULT_KEY), PUBLICS, SeededIds("x"))


def test_nothing_is_written_for_a_vault_key_that_is_not_the_file_s() -> None:
    with pytest.raises(SlotsDamagedError):
        replace_recovery(FILE, bytearray(32), PUBLICS, SeededIds("x"))


@pytest.mark.parametrize(
    "public", [b"\xff" * 1216, bytes(1215), b"", PUBLICS[0][:1184] + bytes(32)], ids=["garbage", "short", "none", "low"]
)
def test_bytes_that_are_no_reader_key_get_no_slot(public: bytes) -> None:
    with pytest.raises(ReaderKeyError):
        replace_recovery(FILE, bytearray(VAULT_KEY), (*PUBLICS[:2], public), SeededIds("x"))


def test_slots_are_new_each_time_they_are_written() -> None:
    again = replace_recovery(WITH_RECOVERY, bytearray(VAULT_KEY), PUBLICS, SeededIds("another"))
    before, after = slots_of(WITH_RECOVERY), slots_of(again)

    for part in (1, 3, 4, 5):
        assert not [each[part] for each in before if each[part] in [other[part] for other in after]]
