"""Who keeps a key that opens vaults together with another custodian's: as the directory and `custodian.pub` say it.

`docs/formats/vault-slots.md` describes the file.
"""

from collections.abc import Collection
from typing import NamedTuple

from inspector.crypto import cbor
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE, reader_key_id
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, some_bytes
from inspector.wire.reading import refusing_malformed

CUSTODIANS = 3
NAME_CHARACTERS = 60
FILE_LIMIT = 4 * 1024
LAST_NUMBER = 7_258_118_399_999
"""The highest number under which custodians are named: the last millisecond of the year 2199."""

_VERSION = 1
_FINGERPRINT_BYTES = 10


class Custodian(NamedTuple):
    """A name that people know, and a public reader key."""

    name: str
    public_key: bytes

    @property
    def fingerprint(self) -> str:
        """What tells the key apart from every other, as the custodian has it on paper."""
        return key_fingerprint(reader_key_id(self.public_key))


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
    """Three, no name and no key of them twice."""
    found = tuple(a_custodian(each) for each in a_list(value, length=CUSTODIANS))
    if not are_three(found):
        raise ValueError("a custodian twice")
    return found


def are_three(custodians: Collection[Custodian]) -> bool:
    """Whether they are three whom people and programs can tell apart."""
    names = {" ".join(each.name.casefold().split()) for each in custodians}
    keys = {each.public_key for each in custodians}
    return len(custodians) == len(names) == len(keys) == CUSTODIANS


def custodians_message(agency: str, purpose: str, custodians: Collection[Custodian], number: int) -> bytes:
    """What an agency's offline root signs when it names who may give a purpose's key to a successor."""
    return cbor.encode(
        [
            "inspector/agency-custodians/1",
            agency,
            purpose,
            [[each.name, each.public_key] for each in custodians],
            number,
        ]
    )


def is_a_name(text: str) -> bool:
    """Whether this can be shown as a custodian's name."""
    return len(text) <= NAME_CHARACTERS and text.isprintable() and bool(text.strip())


def key_fingerprint(key_id: bytes) -> str:
    """The first 80 bits of a reader key's id, as people compare them: five groups of four hex digits."""
    return key_id[:_FINGERPRINT_BYTES].hex(" ", 2)


def a_custodian(value: object) -> Custodian:
    """A name and a public key."""
    name, public_key = a_list(value, length=2)
    said = a_text(name)
    if not is_a_name(said):
        raise ValueError("not a name")
    return Custodian(said, some_bytes(public_key, READER_PUBLIC_SIZE))
