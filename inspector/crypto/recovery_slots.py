"""The slots of `slots.cbor` that two custodians open together; one of them alone learns nothing.

Each pair of custodians has a slot: two random shares, each wrapped to one of them, make the key that wraps the vault
key. `docs/formats/vault-slots.md` describes the bytes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto import slots
from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.grant_bodies import GrantError
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey, reader_key_id
from inspector.crypto.shapes import a_list, a_map, some_bytes
from inspector.crypto.wiping import wipe, wiped_after
from inspector.crypto.wrapping import unwrap, wrap

_RECOVERY = 2
_MOST_PAIRS = 3
_SHARE_WRAP_SIZE = 1168
_INFO = "inspector/recovery/1"


class NoSlotIsTheirsError(CryptoError):
    """No slot is for these two custodians."""


@dataclass(frozen=True, slots=True)
class _PairSlot:
    id: bytes
    custodians: tuple[bytes, bytes]
    shares: tuple[bytes, bytes]
    nonce: bytes
    wrapped: bytes


def replace_recovery(data: bytes, vault_key: bytearray, custodians: Iterable[bytes], ids: IdSource) -> bytes:
    """Give the file with a slot for each pair of these public reader keys instead of the old ones.

    All other slots stay byte for byte. No custodians, no such slots.

    Raises:
        SlotsDamagedError: the file is not the one of this vault key.
        SlotsFullError: there is no room for them.
        ReaderKeyError: a public key is none.
    """
    file = slots.read_slots(data)
    slots.check_slots(file, vault_key)
    kept = tuple(each for each in file.slots if slots.type_of(each) != _RECOVERY)
    publics = {reader_key_id(public): public for public in custodians}
    pairs = combinations(sorted(publics.items()), 2)
    return slots.write_slots(
        file.vault, (*kept, *(_wrap(file.vault, vault_key, first, second, ids) for first, second in pairs)), vault_key
    )


def entrust(name: bytes, secret: bytearray, custodians: Iterable[bytes], ids: IdSource) -> bytes:
    """Lay a secret of 32 bytes down for each pair of these public reader keys, and for nobody else.

    Raises:
        ReaderKeyError: a public key is none.
    """
    publics = {reader_key_id(public): public for public in custodians}
    pairs = combinations(sorted(publics.items()), 2)
    return slots.write_slots(name, tuple(_wrap(name, secret, first, second, ids) for first, second in pairs), secret)


def holds_recovery_for(data: bytes, custodians: Iterable[bytes]) -> bool:
    """Whether the slots of custodians are those of each pair of these public reader keys, and no others.

    Raises:
        SlotsDamagedError: the checksum or the form of the file is wrong.
    """
    file = slots.read_slots(data)
    pairs = combinations(sorted({reader_key_id(public) for public in custodians}), 2)
    try:
        return sorted(slot.custodians for slot in _pair_slots(file)) == sorted(pairs)
    except slots.SlotsDamagedError:
        return False


def recovery_holders(data: bytes) -> frozenset[bytes]:
    """The ids of the reader keys that two by two open the file.

    Raises:
        SlotsDamagedError: the checksum or the form of the file, or of a slot of custodians, is wrong.
    """
    return frozenset(each for slot in _pair_slots(slots.read_slots(data)) for each in slot.custodians)


def recover(data: bytes, first: ReaderKey, second: ReaderKey) -> bytearray:
    """Give the vault key in a buffer the caller wipes.

    Raises:
        NoSlotIsTheirsError: no slot is for these two, or they are one.
        SlotsDamagedError: the file was altered.
    """
    file = slots.read_slots(data)
    readers = sorted((first, second), key=lambda reader: reader.id)
    pair = tuple(reader.id for reader in readers)
    slot = next((each for each in _pair_slots(file) if each.custodians == pair), None)
    if slot is None:
        raise NoSlotIsTheirsError("no slot is for these two")
    vault_key = _unwrap(file.vault, slot, readers)
    try:
        slots.check_slots(file, vault_key)
    except slots.SlotsDamagedError:
        wipe(vault_key)
        raise
    return vault_key


def _pair_slots(file: slots.SlotFile) -> list[_PairSlot]:
    try:
        found = [_read_slot(each) for each in file.slots if slots.type_of(each) == _RECOVERY]
    except CborError as error:
        raise slots.SlotsDamagedError("slots refused") from error
    if len(found) > _MOST_PAIRS or len({slot.custodians for slot in found}) < len(found):
        raise slots.SlotsDamagedError("slots refused")
    return found


def _read_slot(slot: bytes) -> _PairSlot:
    fields = a_map(decode(slot, limit=slots.SLOTS_LIMIT), 0, 1, 2, 3, 4, 5)
    first, second = (some_bytes(each, slots.ID_SIZE) for each in a_list(fields[2], length=2))
    if first >= second:
        raise CborError("custodians out of order")
    share, other_share = (some_bytes(each, _SHARE_WRAP_SIZE) for each in a_list(fields[3], length=2))
    return _PairSlot(
        some_bytes(fields[1], slots.ID_SIZE),
        (first, second),
        (share, other_share),
        some_bytes(fields[4], slots.NONCE_SIZE),
        some_bytes(fields[5], slots.WRAPPED_SIZE),
    )


def _info(vault: bytes, slot: bytes, custodian: bytes) -> bytes:
    """What a share is bound to: it opens in its own slot and for its own custodian only."""
    return encode([_INFO, vault, slot, custodian])


def _header(vault: bytes, slot: bytes, custodians: Iterable[bytes]) -> bytes:
    return encode(["inspector/slot/1", vault, _RECOVERY, slot, list(custodians)])


def _key_of(shares: Iterable[bytes], key: bytearray) -> None:
    HKDF(SHA256(), len(key), None, _INFO.encode()).derive_into(b"".join(shares), key)


def _wrap(
    vault: bytes, vault_key: bytearray, first: tuple[bytes, bytes], second: tuple[bytes, bytes], ids: IdSource
) -> bytes:
    slot, nonce, shares = ids.id16(), ids.token(slots.NONCE_SIZE), (ids.key32(), ids.key32())
    custodians = [first[0], second[0]]
    wraps = [
        wrap(public, share, _info(vault, slot, custodian))
        for (custodian, public), share in zip((first, second), shares, strict=True)
    ]
    with wiped_after(32) as key:
        _key_of(shares, key)
        wrapped = ChaCha20Poly1305(key).encrypt(nonce, vault_key, _header(vault, slot, custodians))
    return encode({0: _RECOVERY, 1: slot, 2: custodians, 3: wraps, 4: nonce, 5: wrapped})


def _unwrap(vault: bytes, slot: _PairSlot, readers: Iterable[ReaderKey]) -> bytearray:
    vault_key = bytearray(slots.VAULT_KEY_SIZE)
    try:
        shares = [
            unwrap(reader, sealed, _info(vault, slot.id, reader.id))
            for reader, sealed in zip(readers, slot.shares, strict=True)
        ]
        with wiped_after(32) as key:
            _key_of(shares, key)
            header = _header(vault, slot.id, slot.custodians)
            ChaCha20Poly1305(key).decrypt_into(slot.nonce, slot.wrapped, header, vault_key)
    except (GrantError, InvalidTag) as error:
        raise slots.SlotsDamagedError("slots refused") from error
    return vault_key
