"""`slots.cbor` beside the vault: the vault key, wrapped once for each way to open it.

`docs/formats/vault-slots.md` describes the bytes. Slots of another type are kept byte for byte; `recovery_slots.py`
knows those of custodians.
"""

import hashlib
import hmac
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.ids import IdSource
from inspector.crypto.shapes import a_list, a_map, an_int, an_open_map, some_bytes
from inspector.crypto.stretching import STRETCH_SALT_SIZE, StretchError, StretchParameters, stretch_into
from inspector.crypto.wiping import wipe, wiped_after

VAULT_KEY_SIZE = 32
SLOTS_LIMIT = 64 * 1024
ID_SIZE = 16
NONCE_SIZE = 12
WRAPPED_SIZE = VAULT_KEY_SIZE + 16

_VERSION = 1
_PASSPHRASE = 1
_MOST_SLOTS = 16
_MOST_PASSPHRASES = 4
_HASH_SIZE = 32


class NoSlotOpensError(CryptoError):
    """No slot opens with this passphrase."""


class SlotsDamagedError(CryptoError):
    """The file is not as this program last wrote it; a backup or the agency's recovery is needed."""


class SlotsFullError(CryptoError):
    """The file would hold more slots than it may, and could not be read again."""


@dataclass(frozen=True, slots=True)
class SlotFile:
    """The parsed file; each slot stays the bytes it is."""

    vault: bytes
    slots: tuple[bytes, ...]
    mac: bytes


@dataclass(frozen=True, slots=True)
class _PassphraseSlot:
    id: bytes
    salt: bytes
    parameters: StretchParameters
    nonce: bytes
    wrapped: bytes


def create_slots(
    vault: bytes, vault_key: bytearray, passphrase: bytearray, parameters: StretchParameters, ids: IdSource
) -> bytes:
    """Give the file of a new vault, with one slot for the passphrase."""
    slot = _wrap(vault, vault_key, passphrase, parameters, ids)
    return write_slots(vault, (slot,), vault_key)


def unlock(data: bytes, passphrase: bytearray) -> bytearray:
    """Give the vault key in a buffer the caller wipes; the passphrase stays for the caller to wipe too.

    Raises:
        NoSlotOpensError: no slot opens with it.
        SlotsDamagedError: the file was altered, or its parameters are below the floor.
    """
    file = read_slots(data)
    for slot in _passphrase_slots(file):
        vault_key = _unwrap(file.vault, slot, passphrase)
        if vault_key is not None:
            try:
                check_slots(file, vault_key)
            except SlotsDamagedError:
                wipe(vault_key)
                raise
            return vault_key
    raise NoSlotOpensError("no slot opens")


def replace_passphrase(
    data: bytes, vault_key: bytearray, passphrase: bytearray, parameters: StretchParameters, ids: IdSource
) -> bytes:
    """Give the file with a new passphrase instead of the old ones; all other slots stay byte for byte.

    Raises:
        SlotsDamagedError: the file is not the one of this vault key.
    """
    file = read_slots(data)
    check_slots(file, vault_key)
    kept = tuple(each for each in file.slots if type_of(each) != _PASSPHRASE)
    slot = _wrap(file.vault, vault_key, passphrase, parameters, ids)
    return write_slots(file.vault, (slot, *kept), vault_key)


def read_slots(data: bytes) -> SlotFile:
    """Take the file apart; only opening a slot proves that nobody altered it.

    Raises:
        SlotsDamagedError: the checksum or the form is wrong.
    """
    try:
        fields = a_map(decode(data, limit=SLOTS_LIMIT), 0, 1, 2, 3, 4)
        an_int(fields[0], least=_VERSION, most=_VERSION)
        vault = some_bytes(fields[1], ID_SIZE)
        slots = tuple(some_bytes(each) for each in a_list(fields[2], most=_MOST_SLOTS))
        mac = some_bytes(fields[3], _HASH_SIZE)
        checksum = some_bytes(fields[4], _HASH_SIZE)
        for each in slots:
            type_of(each)
    except CborError as error:
        raise SlotsDamagedError("slots refused") from error
    if not hmac.compare_digest(checksum, _checksum(vault, slots, mac)):
        raise SlotsDamagedError("slots refused")
    return SlotFile(vault, slots, mac)


def write_slots(vault: bytes, slots: tuple[bytes, ...], vault_key: bytearray) -> bytes:
    """Give the file with these slots and no others.

    Raises:
        SlotsFullError: they are more than a file holds.
    """
    mac = _mac(vault, slots, vault_key)
    data = encode({0: _VERSION, 1: vault, 2: slots, 3: mac, 4: _checksum(vault, slots, mac)})
    if len(slots) > _MOST_SLOTS or len(data) > SLOTS_LIMIT:
        raise SlotsFullError("no room for another slot")
    return data


def check_slots(file: SlotFile, vault_key: bytearray) -> None:
    """Return only when somebody who had this vault key wrote the file.

    Raises:
        SlotsDamagedError: nobody did.
    """
    if not hmac.compare_digest(file.mac, _mac(file.vault, file.slots, vault_key)):
        raise SlotsDamagedError("slots refused")


def type_of(slot: bytes) -> int:
    """Which way to open it a slot is.

    Raises:
        CborError: it is none.
    """
    fields = an_open_map(decode(slot, limit=SLOTS_LIMIT))
    return an_int(fields.get(0))


def _checksum(vault: bytes, slots: tuple[bytes, ...], mac: bytes) -> bytes:
    """Tell a damaged disk from a wrong passphrase before anything is opened; it stops no attacker."""
    return hashlib.sha256(encode({0: _VERSION, 1: vault, 2: slots, 3: mac})).digest()


def _mac(vault: bytes, slots: tuple[bytes, ...], vault_key: bytearray) -> bytes:
    with wiped_after(32) as key:
        HKDF(SHA256(), 32, None, b"inspector/slots/1").derive_into(vault_key, key)
        return hmac.digest(key, encode({0: _VERSION, 1: vault, 2: slots}), "sha256")


def _passphrase_slots(file: SlotFile) -> list[_PassphraseSlot]:
    try:
        found = [_read_slot(each) for each in file.slots if type_of(each) == _PASSPHRASE]
    except (CborError, StretchError) as error:
        raise SlotsDamagedError("slots refused") from error
    if len(found) > _MOST_PASSPHRASES:
        raise SlotsDamagedError("slots refused")
    return found


def _read_slot(slot: bytes) -> _PassphraseSlot:
    fields = a_map(decode(slot, limit=SLOTS_LIMIT), 0, 1, 2, 3, 4, 5)
    iterations, lanes, memory_kib = (an_int(each) for each in a_list(fields[3], length=3))
    return _PassphraseSlot(
        some_bytes(fields[1], ID_SIZE),
        some_bytes(fields[2], STRETCH_SALT_SIZE),
        StretchParameters(iterations, lanes, memory_kib),
        some_bytes(fields[4], NONCE_SIZE),
        some_bytes(fields[5], WRAPPED_SIZE),
    )


def _header(vault: bytes, slot: bytes, salt: bytes, parameters: StretchParameters) -> bytes:
    """What the wrap is bound to: a slot opens in its own vault and with its own parameters only."""
    return encode(["inspector/slot/1", vault, _PASSPHRASE, slot, salt, _costs(parameters)])


def _costs(parameters: StretchParameters) -> list[int]:
    return [parameters.iterations, parameters.lanes, parameters.memory_kib]


def _wrap(
    vault: bytes, vault_key: bytearray, passphrase: bytearray, parameters: StretchParameters, ids: IdSource
) -> bytes:
    slot, salt, nonce = ids.id16(), ids.token(STRETCH_SALT_SIZE), ids.token(NONCE_SIZE)
    with wiped_after(32) as key:
        stretch_into(passphrase, salt, parameters, key)
        wrapped = ChaCha20Poly1305(key).encrypt(nonce, vault_key, _header(vault, slot, salt, parameters))
    return encode({0: _PASSPHRASE, 1: slot, 2: salt, 3: _costs(parameters), 4: nonce, 5: wrapped})


def _unwrap(vault: bytes, slot: _PassphraseSlot, passphrase: bytearray) -> bytearray | None:
    vault_key = bytearray(VAULT_KEY_SIZE)
    with wiped_after(32) as key:
        stretch_into(passphrase, slot.salt, slot.parameters, key)
        header = _header(vault, slot.id, slot.salt, slot.parameters)
        try:
            ChaCha20Poly1305(key).decrypt_into(slot.nonce, slot.wrapped, header, vault_key)
        except InvalidTag:
            return None
    return vault_key
