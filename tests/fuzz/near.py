"""Bytes that a parser nearly takes: seeds with bytes changed, and CBOR with one value put in place of another."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.crypto import cbor
from tests.fuzz.parser import Parser

SEED_MOST = 32 * 1024
_ANY_SIZE = 1 << 20

_STRANGE: tuple[cbor.Cbor, ...] = (
    None,
    False,
    True,
    0,
    1,
    -1,
    23,
    255,
    (1 << 31) - 1,
    1 << 31,
    (1 << 53) + 1,
    253_402_300_799,
    253_402_300_800,
    (1 << 63) - 1,
    1 << 63,
    (1 << 64) - 1,
    -(1 << 64),
    "",
    "0",
    "\u0000",
    "\u202e",
    "é" * 200,
    "9999-12-31",
    "gemeente",
    b"",
    bytes(8),
    bytes(16),
    bytes(32),
    bytes(64),
    b"\xff" * 16,
    [],
    [[]],
    [None] * 3,
    {},
    {0: 0},
    {"": ""},
)

_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(1 << 64), (1 << 64) - 1), st.text(max_size=20), st.binary(max_size=40)
)
_VALUES = st.one_of(
    st.sampled_from(_STRANGE),
    st.recursive(
        _SCALARS,
        lambda inside: (
            st.lists(inside, max_size=4)
            | st.dictionaries(st.integers(-10, 30), inside, max_size=4)
            | st.dictionaries(st.text(max_size=8), inside, max_size=4)
        ),
        max_leaves=8,
    ),
)


def near(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """What is drawn for a parser with these seeds."""
    short = [seed for seed in seeds if len(seed) <= SEED_MOST]
    ways: list[st.SearchStrategy[bytes]] = [st.binary(max_size=300), _VALUES.map(_encoded)]
    if short:
        ways.append(st.builds(_edited, st.sampled_from(short), st.lists(_EDITS, min_size=1, max_size=4)))
    values = [value for value in map(_decoded, short) if value is not _NONE]
    if values:
        ways += 2 * [st.builds(_altered, st.sampled_from(values), st.lists(_ALTERATIONS, min_size=1, max_size=3))]
    return st.one_of(ways)


_EDITS = st.tuples(st.integers(0, _ANY_SIZE), st.integers(0, 8), st.binary(max_size=8))
_ALTERATIONS = st.tuples(st.integers(0, _ANY_SIZE), _VALUES)
_NONE = object()


def _edited(seed: bytes, edits: Sequence[tuple[int, int, bytes]]) -> bytes:
    for place, removed, added in edits:
        at = place % (len(seed) + 1)
        seed = seed[:at] + added + seed[at + removed :]
    return seed


def _altered(value: object, alterations: Sequence[tuple[int, object]]) -> bytes:
    """The value with others in place of some of its parts; what holds CBOR in a byte string is opened too."""
    for place, other in alterations:
        places = list(_places(value, ()))
        value = _with(value, places[place % len(places)], other)
    return _encoded(value)


def _places(value: object, path: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    yield path
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _places(inside, (*path, key))
    elif isinstance(value, list):
        for at, inside in enumerate(value):
            yield from _places(inside, (*path, at))
    elif isinstance(value, bytes) and isinstance(opened := _decoded(value), (dict, list)):
        yield from _places(opened, (*path, _NONE))


def _with(value: object, path: tuple[object, ...], other: object) -> object:
    if not path:
        return other
    first, rest = path[0], path[1:]
    if first is _NONE:
        return _encoded(_with(_decoded(cast("bytes", value)), rest, other))
    copied = cast("dict[object, object]", value.copy() if isinstance(value, (dict, list)) else {})
    copied[first] = _with(copied[first], rest, other)
    return copied


def _decoded(data: bytes) -> object:
    try:
        return cbor.decode(data, limit=SEED_MOST)
    except cbor.CborError:
        return _NONE


def _encoded(value: object) -> bytes:
    try:
        return cbor.encode(cast("Any", value))
    except cbor.CborError:
        return b""


def trial(parser: Parser[Any]) -> Callable[[bytes], object]:
    """Tries the parser with what hypothesis draws from given bytes, so that a fuzzer can steer it."""

    @settings(database=None, deadline=None)
    @given(near(parser.seeds))
    def drawn(data: bytes) -> None:
        parser.attempt(data)

    return drawn.hypothesis.fuzz_one_input  # type: ignore[attr-defined,no-any-return]
