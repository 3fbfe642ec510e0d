"""Bytes as characters for a person to type, a secret of 128 bits as 30: 26 that mean it, 4 that tell a mistyped one.

A Reed-Solomon code over the 32 characters: any two codes differ in five places or more. What was mistyped is said and
never mended, because a mended guess would be another code; `docs/formats/join-code.md`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from inspector.crypto.errors import CryptoError

SECRET_SIZE = 16
CODE_LENGTH = 30
GROUP = 5
"""Characters are read out and typed in groups of five."""

_CHECKS = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
# What people type when they read these letters; spaces and dashes only divide the code into groups.
_TYPED = str.maketrans("OIL", "011", " -\t\r\n\u00a0\u2010\u2011\u2013\u2014")
_TYPED_MOST = 90
_FIELD = 0b100101  # x^5 + x^2 + 1


class Slip(Enum):
    """What can be told of a code that was mistyped once."""

    WRONG = "wrong"
    SWAPPED = "swapped"
    MISSING = "missing"
    EXTRA = "extra"
    OTHER = "other"


class TypedCodeError(CryptoError):
    """What was typed is no code; `slip` says what went wrong, `places` where, counted from 1 (none for `OTHER`)."""

    def __init__(self, slip: Slip = Slip.OTHER, *places: int) -> None:
        super().__init__("not a code")
        self.slip = slip
        self.places = places


@dataclass(frozen=True, slots=True)
class _Powers:
    """The field of 32 elements by the powers of x."""

    power: tuple[int, ...]
    log: dict[int, int]

    def times(self, left: int, right: int) -> int:
        """The product of two elements."""
        return 0 if not left or not right else self.power[(self.log[left] + self.log[right]) % 31]


def _powers() -> _Powers:
    power = [1]
    while len(power) < 31:  # noqa: PLR2004 - all elements but zero
        doubled = power[-1] << 1
        power.append(doubled ^ _FIELD if doubled & 32 else doubled)
    return _Powers(tuple(power), {element: place for place, element in enumerate(power)})


_IN = _powers()


def encode_typed(said: bytes, size: int = SECRET_SIZE) -> str:
    """Give the characters (Crockford base32) that mean these bytes.

    Raises:
        ValueError: not so many bytes.
    """
    if len(said) != size:
        raise ValueError("not a secret")
    length = _length_of(size)
    number = int.from_bytes(said) << _padding_bits(length)
    values = [number >> shift & 31 for shift in range((length - _CHECKS - 1) * 5, -1, -5)]
    return "".join(_ALPHABET[value] for value in (*values, *_checks(values)))


def decode_typed(typed: str, size: int = SECRET_SIZE) -> bytes:
    """Give the bytes behind typed characters; case, groups and look-alike letters do not matter.

    Raises:
        TypedCodeError: it is no code, with what was mistyped where one slip explains it.
    """
    characters = typed.upper().translate(_TYPED) if len(typed) <= _TYPED_MOST else ""
    strange = [place for place, character in enumerate(characters, start=1) if character not in _VALUES]
    length = _length_of(size)
    if strange and len(characters) == length:
        raise TypedCodeError(Slip.WRONG, *strange)
    if strange:
        raise TypedCodeError
    values = [_VALUES[character] for character in characters]
    if not _is_code(values, length):
        raise _explained(values, length)
    number = 0
    for value in values[:-_CHECKS]:
        number = number << 5 | value
    return (number >> _padding_bits(length)).to_bytes(size)


def _length_of(size: int) -> int:
    """How many characters mean so many bytes."""
    return -(-size * 8 // 5) + _CHECKS


def _padding_bits(length: int) -> int:
    """How many bits of so many characters mean nothing; fewer than a byte."""
    return (length - _CHECKS) * 5 % 8


def _checks(said: list[int]) -> list[int]:
    """The rest of the division by (x - a)(x - a^2)(x - a^3)(x - a^4)."""
    divisor = [1]
    for root in range(1, _CHECKS + 1):
        shifted = [_IN.times(each, _IN.power[root]) for each in divisor]
        divisor = [left ^ right for left, right in zip([*divisor, 0], [0, *shifted], strict=True)]
    rest = [*said, *[0] * _CHECKS]
    for place in range(len(said)):
        factor = rest[place]
        for offset, each in enumerate(divisor):
            rest[place + offset] ^= _IN.times(each, factor)
    return rest[-_CHECKS:]


def _syndromes(values: list[int]) -> list[int]:
    found = []
    for root in range(1, _CHECKS + 1):
        total = 0
        for value in values:
            total = _IN.times(total, _IN.power[root]) ^ value
        found.append(total)
    return found


def _is_code(values: list[int], length: int) -> bool:
    padding = (1 << _padding_bits(length)) - 1
    return len(values) == length and not any(_syndromes(values)) and not values[-_CHECKS - 1] & padding


def _explained(values: list[int], length: int) -> TypedCodeError:
    """What one slip of a typist leads to these characters, if one does from one code only."""
    meant: dict[tuple[int, ...], TypedCodeError] = {}
    for error, mended in _slips(values, length):
        if _is_code(mended, length):
            meant.setdefault(tuple(mended), error)
    return next(iter(meant.values())) if len(meant) == 1 else TypedCodeError()


def _slips(values: list[int], length: int) -> Iterator[tuple[TypedCodeError, list[int]]]:
    """Each slip that there can be in so many characters, with the characters that were meant then."""
    places = range(len(values))
    if len(values) == length:
        for place in places:
            yield TypedCodeError(Slip.WRONG, place + 1), _with_the_right_one(values, place)
        for left, right in combinations(places, 2):
            swapped = list(values)
            swapped[left], swapped[right] = values[right], values[left]
            yield TypedCodeError(Slip.SWAPPED, left + 1, right + 1), swapped
    elif len(values) == length - 1:
        for place in range(length):
            widened = [*values[:place], 0, *values[place:]]
            yield TypedCodeError(Slip.MISSING, place + 1), _with_the_right_one(widened, place)
    elif len(values) == length + 1:
        for place in places:
            yield TypedCodeError(Slip.EXTRA, place + 1), [*values[:place], *values[place + 1 :]]


def _with_the_right_one(values: list[int], place: int) -> list[int]:
    """The characters with another at this place: the one that the first check asks for."""
    first = _syndromes(values)[0]
    if not first:
        return values
    exponent = (_IN.log[first] - (len(values) - 1 - place)) % 31
    return [*values[:place], values[place] ^ _IN.power[exponent], *values[place + 1 :]]
