"""Narrow a decoded CBOR value to the shape a format promises; anything else raises CborError."""

from datetime import date

from inspector.crypto.cbor import CborError

_INTEGER = frozenset({int})
_TEXT = frozenset({str})


def a_map(value: object, *keys: int) -> dict[int, object]:
    """A map with exactly these integer keys."""
    found = an_open_map(value)
    if found.keys() != set(keys):
        raise CborError("map with other keys")
    return found


def an_open_map(value: object) -> dict[int, object]:
    """A map whose keys are integers, whichever they are."""
    if not isinstance(value, dict):
        raise CborError("not a map")
    if not _INTEGER.issuperset(map(type, value)):
        raise CborError("map with other keys")
    return dict(value)


def a_text_map(value: object) -> dict[str, object]:
    """A map whose keys are text, whichever they are."""
    if not isinstance(value, dict):
        raise CborError("not a map")
    if not _TEXT.issuperset(map(type, value)):
        raise CborError("map with other keys")
    return dict(value)


def a_list(value: object, *, length: int | None = None, most: int | None = None) -> list[object]:
    """An array, of this length or with at most so many items."""
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise CborError("not such an array")
    if most is not None and len(value) > most:
        raise CborError("not such an array")
    return value


def some_bytes(value: object, size: int | None = None, *, most: int | None = None) -> bytes:
    """A byte string, of this size or with at most so many bytes."""
    if not isinstance(value, bytes) or (size is not None and len(value) != size):
        raise CborError("not such a byte string")
    if most is not None and len(value) > most:
        raise CborError("not such a byte string")
    return value


def a_text(value: object, *, most: int = 65536) -> str:
    """Text of at most so many characters."""
    if not isinstance(value, str) or len(value) > most:
        raise CborError("not such a text")
    return value


def an_int(value: object, *, least: int = 0, most: int = (1 << 63) - 1) -> int:
    """An integer between two bounds, by default any that is not negative and fits in a database column."""
    if type(value) is not int or not least <= value <= most:
        raise CborError("not such an integer")
    return value


def a_day(value: object) -> date:
    """A day of the calendar in its one form, as `2027-11-30`."""
    text = a_text(value)
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise CborError("not a day") from error
    if day.isoformat() != text:
        raise CborError("not a day")
    return day
