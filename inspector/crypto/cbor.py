"""Deterministic CBOR (RFC 8949 section 4.2.1), narrowed to what our formats use.

Values are None, bool, integers of 64 bits, text, bytes, arrays and maps keyed by integers or text. There are no
floats, tags, bignums or indefinite lengths, so a value has exactly one encoding and an encoding exactly one value.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import cbor2

from inspector.crypto.errors import CryptoError

Cbor: TypeAlias = (
    int
    | str
    | bytes
    | Sequence["Cbor"]
    | Mapping[int, "Cbor"]
    | Mapping[str, "Cbor"]
    | Mapping[int | str, "Cbor"]
    | None
)

MAX_DEPTH = 16

MAX_ITEMS = 1 << 16
"""Of one value, unless its format says otherwise: each integer, text, byte string, array, map and key is an item."""

MANY_ITEMS = 1 << 18
"""Of a value that lists what a whole archive holds."""

_BYTES, _TEXT, _ARRAY, _MAP = 2, 3, 4, 5
_IN_FOLLOWING_BYTES = 24

_PLAIN = frozenset({type(None), bool, int, str, bytes})
_SMALLEST = -(1 << 64)
_LARGEST = (1 << 64) - 1

# cbor2 turns these tags into objects (dates, patterns, shared references) before a tag hook could see them.
_BUILT_IN_TAGS = (0, 1, 2, 3, 4, 5, 25, 28, 29, 30, 35, 36, 37, 43, 52, 54, 100, 256, 258, 260, 261, 1004, 43000, 55799)


class CborError(CryptoError):
    """The value cannot be encoded, or the bytes are not the one canonical encoding of a value."""


def encode(value: Cbor) -> bytes:
    """Give the only encoding this value has.

    Raises:
        CborError: the value holds something our formats do not use.
    """
    try:
        return cbor2.dumps(_ordered(value, MAX_DEPTH))
    except (cbor2.CBORError, UnicodeError) as error:
        raise CborError("value cannot be encoded") from error


def decode(data: bytes, *, limit: int, items: int = MAX_ITEMS) -> object:
    """Read one value that fills the data to its last byte; arrays come as lists, maps as dicts.

    Raises:
        CborError: longer than the limit, of more items, or not canonical in any way.
    """
    if len(data) > limit:
        raise CborError("not canonical CBOR")
    if len(data) > items:  # what is shorter has no more items than bytes
        count_items(data, most=items)
    try:
        value: object = cbor2.loads(
            data,
            semantic_decoders=_REFUSED_TAGS,
            tag_hook=_refuse_tag,
            max_depth=MAX_DEPTH,
            allow_indefinite=False,
            allow_duplicate_keys=False,
        )
        _check(value)
        again = cbor2.dumps(value)  # maps in the order in which they came
    except (cbor2.CBORError, CborError, UnicodeError, TypeError, OverflowError) as error:
        raise CborError("not canonical CBOR") from error
    # One comparison refuses long integers, long lengths and trailing bytes alike.
    if again != data:
        raise CborError("not canonical CBOR")
    return value


def count_items(data: bytes, *, most: int) -> int:
    """Walk over the heads of one value and build nothing; gives how many items it has.

    Raises:
        CborError: more than so many, nested too deep, or not all of it is here.
    """
    at = count = 0
    due = [1]
    while due:
        if not due[-1]:
            due.pop()
            continue
        due[-1] -= 1
        count += 1
        if count > most or at >= len(data):
            raise CborError("too many items, or too few bytes")
        major, number, at = _head(data, at)
        if major in {_BYTES, _TEXT}:
            at += number
        elif major in {_ARRAY, _MAP}:
            if len(due) > MAX_DEPTH:
                raise CborError("nested too deep")
            due.append(number * 2 if major == _MAP else number)
    if at > len(data):
        raise CborError("too few bytes")
    return count


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """The major type and the number of the head at a place, and where it ends."""
    major, number = divmod(data[at], 32)
    at += 1
    if number < _IN_FOLLOWING_BYTES:
        return major, number, at
    end = at + (1 << number - _IN_FOLLOWING_BYTES)
    return major, int.from_bytes(data[at:end]), end


def _refuse_tag(_value: object, _immutable: object) -> object:
    raise CborError("not canonical CBOR")


_REFUSED_TAGS = dict.fromkeys(_BUILT_IN_TAGS, _refuse_tag)


def _check(value: object, depth: int = MAX_DEPTH) -> None:
    """Refuse whatever our formats do not use, and maps whose keys do not stand in canonical order."""
    if type(value) in _PLAIN:
        return
    if depth == 0:
        raise CborError("nested too deep")
    if isinstance(value, dict):
        _check_order(value)
        for each in value.values():
            if type(each) not in _PLAIN:
                _check(each, depth - 1)
    elif isinstance(value, list):
        for each in value:
            if type(each) not in _PLAIN:
                _check(each, depth - 1)
    else:
        raise CborError("type without an encoding")


def _check_order(value: dict[object, object]) -> None:
    last = -1
    for key in value:
        if type(key) is not int or key <= last:
            break
        last = key
    else:
        return  # integers from zero up: nearly every map that is read
    length, text = 0, ""
    for key in value:
        if type(key) is not str or not key.isascii() or (len(key), key) <= (length, text):
            break
        length, text = len(key), key
    else:
        return  # names of fields: nearly every other
    before: tuple[int, int, bytes] | None = None
    for rank in map(_rank, value):
        if before is not None and rank <= before:
            raise CborError("keys out of order")
        before = rank


def _ordered(value: object, depth: int) -> object:
    """Copy the value with every map in canonical order; cbor2's own order is that of the older RFC 7049."""
    if value is None or isinstance(value, (str, bytes, bool)):
        return value
    if isinstance(value, int):
        if _SMALLEST <= value <= _LARGEST:
            return value
        raise CborError("integer of more than 64 bits")
    if depth == 0:
        raise CborError("nested too deep")
    if isinstance(value, (dict, Mapping)):
        return {key: _ordered(value[key], depth - 1) for key in sorted(value, key=_rank)}
    if isinstance(value, (list, tuple)):
        return [_ordered(item, depth - 1) for item in value]
    raise CborError("type without an encoding")


def _rank(key: object) -> tuple[int, int, bytes]:
    """Sort as the encoded keys sort: integers from zero up, negative ones from -1 down, then text by length."""
    if isinstance(key, int) and not isinstance(key, bool):
        return (0, key, b"") if key >= 0 else (1, -key, b"")
    if isinstance(key, str):
        text = key.encode()
        return (2, len(text), text)
    raise CborError("map key is neither integer nor text")
