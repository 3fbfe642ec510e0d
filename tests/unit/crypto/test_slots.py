import hashlib
import hmac

import pytest

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.crypto.slots import (
    NoSlotOpensError,
    SlotsDamagedError,
    create_slots,
    read_slots,
    replace_passphrase,
    unlock,
)
from inspector.crypto.stretching import FLOOR
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.independent import hkdf_expand, hkdf_extract
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

VAULT = SeededIds("vault").id16()
VAULT_KEY = SeededIds("vault key").key32()
PASSPHRASE = b"demo-wachtzin-voor-test"
FILE = create_slots(VAULT, bytearray(VAULT_KEY), bytearray(PASSPHRASE), FLOOR, SeededIds("slots"))


def fields_of(data: bytes) -> dict[int, Cbor]:
    """The parts of the file, to change one."""
    fields = decode(data, limit=65536)
    assert isinstance(fields, dict)
    return fields


def checksummed(fields: dict[int, Cbor]) -> bytes:
    """A file somebody altered who knows how to make the checksum right."""
    rest = {key: value for key, value in fields.items() if key != 4}
    return encode({**rest, 4: hashlib.sha256(encode(rest)).digest()})


def slot_of(data: bytes) -> dict[int, Cbor]:
    """The passphrase slot of the file."""
    return fields_of(read_slots(data).slots[0])


def with_slots(*slots: bytes) -> bytes:
    """The file with other slots under the same MAC."""
    return checksummed(fields_of(FILE) | {2: list(slots)})


def test_the_passphrase_opens_the_vault_key_and_stays_with_the_caller() -> None:
    typed = bytearray(PASSPHRASE)

    assert unlock(FILE, typed) == VAULT_KEY
    assert typed == PASSPHRASE
    assert read_slots(FILE).vault == VAULT


def test_another_passphrase_is_wrong_and_nothing_more() -> None:
    for wrong in (b"", b"demo-wachtzin-voor-tesT", PASSPHRASE + b" "):
        with pytest.raises(NoSlotOpensError) as refused:
            unlock(FILE, bytearray(wrong))
        assert str(refused.value) == "no slot opens"


def test_a_damaged_file_is_told_from_a_wrong_passphrase_before_anything_is_opened() -> None:
    for changed in [*one_byte_changed(FILE), *cut_or_grown(FILE)]:
        with pytest.raises(SlotsDamagedError):
            read_slots(changed)


@pytest.mark.parametrize(
    ("part", "value"), [(1, b"i" * 16), (2, b"s" * 16), (3, [4, 4, 65536]), (4, b"n" * 12), (5, b"w" * 48)]
)
def test_a_slot_with_anything_changed_does_not_open(part: int, value: Cbor) -> None:
    altered = with_slots(encode(slot_of(FILE) | {part: value}))

    with pytest.raises(NoSlotOpensError):
        unlock(altered, bytearray(PASSPHRASE))


def test_a_slot_opens_in_its_own_vault_only() -> None:
    altered = checksummed(fields_of(FILE) | {1: bytes(16)})

    with pytest.raises(NoSlotOpensError):
        unlock(altered, bytearray(PASSPHRASE))


def test_slots_cannot_be_added_removed_or_swapped_without_the_vault_key() -> None:
    own = read_slots(FILE).slots[0]
    foreign = encode({0: 99, 1: b"recovery for somebody else"})

    for altered in (
        with_slots(own, foreign),
        with_slots(foreign, own),
        with_slots(own, own),
        checksummed(fields_of(FILE) | {3: bytes(32)}),
    ):
        with pytest.raises(SlotsDamagedError):
            unlock(altered, bytearray(PASSPHRASE))


@pytest.mark.parametrize("costs", [[1, 4, 65536], [3, 4, 1024], [3, 4, 1 << 40], [3, 0, 65536], [1 << 40, 4, 65536]])
def test_costs_below_the_floor_or_above_reason_are_not_even_tried(costs: list[int]) -> None:
    altered = with_slots(encode(slot_of(FILE) | {3: costs}))

    with pytest.raises(SlotsDamagedError):
        unlock(altered, bytearray(PASSPHRASE))


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("no file", b""),
        ("another version", checksummed(fields_of(FILE) | {0: 2})),
        ("a short vault id", checksummed(fields_of(FILE) | {1: bytes(15)})),
        ("a part more", checksummed(fields_of(FILE) | {5: 0})),
        ("too many slots", with_slots(*[encode({0: 9})] * 17)),
        ("a slot without a type", with_slots(encode({1: 9}))),
        ("a slot that is no map", with_slots(encode([0]))),
        ("a slot that is nothing", with_slots(b"")),
        ("too long", with_slots(encode({0: 9, 1: bytes(65536)}))),
    ],
)
def test_a_file_of_any_other_form_is_damaged(what: str, data: bytes) -> None:
    with pytest.raises(SlotsDamagedError):
        read_slots(data)
    assert what


def test_too_many_passphrase_slots_cannot_keep_the_processor_busy() -> None:
    altered = with_slots(*read_slots(FILE).slots * 5)

    with pytest.raises(SlotsDamagedError):
        unlock(altered, bytearray(PASSPHRASE))


def test_a_passphrase_slot_with_a_part_more_is_damaged() -> None:
    altered = with_slots(encode(slot_of(FILE) | {6: 0}))

    with pytest.raises(SlotsDamagedError):
        unlock(altered, bytearray(PASSPHRASE))


def test_a_new_passphrase_replaces_the_old_one() -> None:
    new = b"fiets klomp tulp dijk"

    changed = replace_passphrase(FILE, bytearray(VAULT_KEY), bytearray(new), FLOOR, SeededIds("change"))

    assert unlock(changed, bytearray(new)) == VAULT_KEY
    with pytest.raises(NoSlotOpensError):
        unlock(changed, bytearray(PASSPHRASE))


def test_slots_of_a_newer_program_are_kept_byte_for_byte() -> None:
    unknown = encode({0: 9, 1: b"something newer", 2: {"anything": [1, None]}})
    newer = resigned(read_slots(FILE).slots[0], unknown)

    changed = replace_passphrase(newer, bytearray(VAULT_KEY), bytearray(PASSPHRASE), FLOOR, SeededIds("change"))

    assert unlock(newer, bytearray(PASSPHRASE)) == VAULT_KEY
    assert read_slots(changed).slots[1:] == (unknown,)
    assert unlock(changed, bytearray(PASSPHRASE)) == VAULT_KEY


def test_a_passphrase_is_not_changed_in_a_file_of_another_vault_key() -> None:
    held = bytearray(32)

    with pytest.raises(SlotsDamagedError):
        replace_passphrase(FILE, held, bytearray(PASSPHRASE), FLOOR, SeededIds("change"))
    with pytest.raises(SlotsDamagedError):
        replace_passphrase(with_slots(), bytearray(VAULT_KEY), bytearray(PASSPHRASE), FLOOR, SeededIds("change"))


def resigned(*slots: bytes) -> bytes:
    """The file of a newer program that holds the vault key, made as the format page says."""
    key = hkdf_expand(hkdf_extract(b"", VAULT_KEY, "sha256"), b"inspector/slots/1", 32, "sha256")
    mac = hmac.digest(key, encode({0: 1, 1: VAULT, 2: slots}), "sha256")
    return checksummed({0: 1, 1: VAULT, 2: slots, 3: mac})
