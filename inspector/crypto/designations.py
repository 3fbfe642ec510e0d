"""What an agency's officer may investigate, as his statement says it (`docs/formats/statement.md`)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from inspector.crypto.cbor import Cbor, CborError, decode, encode
from inspector.crypto.shapes import a_day, a_list, a_text

MOST = 8
TEXT_MOST = 200
PACKED_LIMIT = 8 * 1024


class Designation(NamedTuple):
    """One designation: the deed that gives it, its domain, the offences, and the last day on which it holds."""

    deed: str
    domain: str
    offences: str
    until: date


def to_cbor(designations: Iterable[Designation]) -> list[Cbor]:
    """The one form of these designations.

    Raises:
        CborError: they are too many, one stands there twice, or one of their words is empty or too long.
    """
    listed = [[each.deed, each.domain, each.offences, each.until.isoformat()] for each in sorted(designations)]
    read(listed)
    return [list[Cbor](each) for each in listed]


def read(value: object) -> tuple[Designation, ...]:
    """The designations that decoded CBOR holds.

    Raises:
        CborError: it is not the one form of any.
    """
    found = tuple(_one(each) for each in a_list(value, most=MOST))
    if list(found) != sorted(set(found)):
        raise CborError("designations out of order or twice")
    return found


def pack(designations: Iterable[Designation]) -> bytes:
    """The designations as bytes to keep."""
    return encode(to_cbor(designations))


def unpack(data: bytes) -> tuple[Designation, ...]:
    """The designations that were kept.

    Raises:
        CborError: these bytes hold none.
    """
    return read(decode(data, limit=PACKED_LIMIT))


def _one(value: object) -> Designation:
    *words, until = (a_text(each, most=TEXT_MOST) for each in a_list(value, length=4))
    if any(not word.strip() for word in words):
        raise CborError("a designation without its words")
    return Designation(words[0], words[1], words[2], a_day(until))
