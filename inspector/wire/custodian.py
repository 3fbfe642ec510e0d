"""Who keeps a key that opens vaults together with another custodian's: as the directory and `custodian.pub` say it.

`docs/formats/vault-slots.md` describes the file.
"""

from dataclasses import dataclass

from inspector.crypto import cbor
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, some_bytes
from inspector.wire.reading import refusing_malformed

CUSTODIANS = 3
NAME_CHARACTERS = 60
FILE_LIMIT = 4 * 1024

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Custodian:
    """A name that people know, and a public reader key."""

    name: str
    public_key: bytes


def encode_custodian(custodian: Custodian) -> bytes:
    """The file a custodian hands to the administrator."""
    return cbor.encode({0: _VERSION, 1: custodian.name, 2: custodian.public_key})


def decode_custodian(data: bytes) -> Custodian:
    """Read the file; whether the key is one, whoever wraps to it must ask.

    Raises:
        MalformedError: it is no such file.
    """
    with refusing_malformed():
        fields = a_map(cbor.decode(data, limit=FILE_LIMIT), 0, 1, 2)
        an_int(fields[0], least=_VERSION, most=_VERSION)
        return a_custodian([fields[1], fields[2]])


def some_custodians(value: object) -> tuple[Custodian, ...]:
    """Three, no key of them twice."""
    found = tuple(a_custodian(each) for each in a_list(value, length=CUSTODIANS))
    if len({each.public_key for each in found}) != CUSTODIANS:
        raise ValueError("a custodian twice")
    return found


def a_custodian(value: object) -> Custodian:
    """A name and a public key."""
    name, public_key = a_list(value, length=2)
    said = a_text(name, most=NAME_CHARACTERS)
    if not said.isprintable() or not said.strip():
        raise ValueError("not a name")
    return Custodian(said, some_bytes(public_key, READER_PUBLIC_SIZE))
