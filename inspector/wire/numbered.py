"""Maps with numbers for field names: at each field of a record stands its number and how it is read, once."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple, TypeVar, get_type_hints

from inspector.crypto.cbor import Cbor, CborError

T = TypeVar("T")


class At(NamedTuple):
    """Under which number a field stands, and how it is read."""

    number: int
    read: Callable[[object], object]


def numbered(record: object) -> dict[int, Cbor]:
    """What a record says, to be encoded."""
    kind: type = type(record)
    return {at.number: getattr(record, name) for name, at in _fields_of(kind).items()}


def read_numbered(kind: type[T], said: Mapping[int, object]) -> T:
    """The record that says exactly this.

    Raises:
        CborError: a number is missing or none of a field, or a field is not what it should be.
    """
    record: type = kind
    known = _fields_of(record)
    if said.keys() != {at.number for at in known.values()}:
        raise CborError("map with other keys")
    make: Callable[..., T] = kind
    return make(**{name: at.read(said[at.number]) for name, at in known.items()})


@cache
def _fields_of(kind: type) -> Mapping[str, At]:
    hints = get_type_hints(kind, include_extras=True)
    said = {name: getattr(hint, "__metadata__", (None,))[0] for name, hint in hints.items()}
    return {name: at for name, at in said.items() if isinstance(at, At)}
