"""Tie a pass to a document, so that who found the pass cannot find the document: Argon2id over what stands on it."""

import hmac
import re
from enum import IntEnum

from inspector.crypto.stretching import StretchParameters, stretch_into
from inspector.crypto.wiping import wipe, wiped_after

BINDING_SIZE = 16
NUMBER_MOST = 24
"""Characters of a document's number as somebody types it."""

_COST = StretchParameters(iterations=3, lanes=1, memory_kib=64 * 1024)
_DAY = re.compile(rb"(?:0[0-9]|[12][0-9]|3[01])(?:0[0-9]|1[0-2])(?:19|20)[0-9]{2}")
_GAPS = b" -./\t"


class DocumentKind(IntEnum):
    """What kind of document a pass is tied to; the number stands in the pass."""

    PASSPORT = 1
    IDENTITY_CARD = 2
    ALIENS_DOCUMENT = 3
    DRIVING_LICENCE = 4


class BindingError(ValueError):
    """What was typed is no document's number with a day of birth."""


def binding(number: bytearray, born: bytearray, salt: bytes) -> bytes:
    """What a pass says of this number and day of birth (`ddmmyyyy`, 00 for what the document does not say).

    Neither gaps in the number nor small letters matter. Both buffers are wiped, whatever happens.

    Raises:
        BindingError: empty, too long, or no such day.
    """
    typed, day = _plain(number), _plain(born)
    try:
        if not 0 < len(typed) <= NUMBER_MOST or not typed.isalnum() or _DAY.fullmatch(day) is None:
            raise BindingError
        said = bytearray(len(typed) + 1 + len(day))  # filled in place: a sum leaves its parts behind
        said[: len(typed)], said[len(typed)], said[len(typed) + 1 :] = typed, ord("|"), day
        try:
            with wiped_after(BINDING_SIZE) as key:
                stretch_into(said, salt, _COST, key)
                return bytes(key)
        finally:
            wipe(said)
    finally:
        for each in (number, born, typed, day):
            wipe(each)


def is_bound(expected: bytes, number: bytearray, born: bytearray, salt: bytes) -> bool:
    """Whether a pass that says this is tied to that document; both buffers are wiped.

    Raises:
        BindingError: what was typed is no number with a day of birth.
    """
    return hmac.compare_digest(expected, binding(number, born, salt))


def _plain(typed: bytearray) -> bytearray:
    """Without gaps, in capitals; a document's letter O is read as the digit that it looks like."""
    plain, place = bytearray(sum(letter not in _GAPS for letter in typed)), 0
    for letter in typed:
        if letter not in _GAPS:
            capital = letter - 32 if ord("a") <= letter <= ord("z") else letter
            plain[place] = ord("0") if capital == ord("O") else capital
            place += 1
    return plain
