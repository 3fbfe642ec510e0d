import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.cbor import MAX_DEPTH, MAX_ITEMS, Cbor, CborError, count_items, decode, encode
from inspector.crypto.shapes import a_list, a_map, a_text, a_text_map, an_int, an_open_map, some_bytes
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

LIMIT = 65536

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 64), (1 << 64) - 1) | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.integers(-(1 << 64), (1 << 64) - 1) | st.text(), inner),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("value", "encoded"),
    [
        # RFC 8949 appendix A.
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (1000000000000, "1b000000e8d4a51000"),
        (18446744073709551615, "1bffffffffffffffff"),
        (-18446744073709551616, "3bffffffffffffffff"),
        (-1000, "3903e7"),
        (False, "f4"),
        (None, "f6"),
        (b"\x01\x02\x03\x04", "4401020304"),
        ("\u00fc", "62c3bc"),
        ("\U00010151", "64f0908591"),
        ([1, [2, 3], [4, 5]], "8301820203820405"),
        ({"a": 1, "b": [2, 3]}, "a26161016162820203"),
    ],
)
def test_the_examples_of_the_standard_encode_and_decode(value: Cbor, encoded: str) -> None:
    assert encode(value).hex() == encoded
    assert decode(bytes.fromhex(encoded), limit=LIMIT) == value


def test_map_keys_sort_by_their_encoded_bytes_not_by_their_length() -> None:
    # RFC 8949 section 4.2.1: 10, 100, -1, "z", "aa".
    assert encode({"aa": 0, "z": 0, -1: 0, 100: 0, 10: 0}).hex() == "a50a001864002000617a0062616100"


@given(values)
def test_what_was_encoded_decodes_to_the_same_value(value: Cbor) -> None:
    assert decode(encode(value), limit=1 << 20) == value


@given(st.binary(max_size=40))
def test_what_decodes_is_the_encoding_of_its_value(data: bytes) -> None:
    try:
        value = decode(data, limit=LIMIT)
    except CborError:
        return
    assert _encoded(value) == data


def _encoded(value: object) -> bytes:
    assert value is None or isinstance(value, int | str | bytes | list | dict)
    return encode(value)


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("nothing", ""),
        ("a long integer", "1801"),
        ("a long length", "580101"),
        ("trailing bytes", "0101"),
        ("a cut string", "4401"),
        ("a cut array", "8201"),
        ("unsorted keys", "a202010101"),
        ("a key twice", "a201010102"),
        ("a key that is bytes", "a1410101"),
        ("a key that is an array", "a1810101"),
        ("a key that is true", "a1f501"),
        ("a key that is null", "a1f601"),
        ("indefinite bytes", "5f4101ff"),
        ("an indefinite array", "9f01ff"),
        ("an indefinite map", "bf0101ff"),
        ("a half float", "f93e00"),
        ("a double", "fb3ff8000000000000"),
        ("undefined", "f7"),
        ("a simple value", "f0"),
        ("a long simple value", "f820"),
        ("a break", "ff"),
        ("text that is not UTF-8", "62c328"),
        ("a surrogate", "63eda080"),
        ("a reserved length", "1c"),
        ("a huge length", "5bffffffffffffffff"),
    ],
)
def test_anything_but_the_canonical_encoding_is_refused(what: str, data: str) -> None:
    with pytest.raises(CborError):
        decode(bytes.fromhex(data), limit=LIMIT)
    assert what


@pytest.mark.parametrize("content", ["00", "4101", "6131", "820102", "a10102", "f6", "8101", "c001"])
def test_no_tag_is_ever_read(content: str) -> None:
    known = [
        *range(64),
        *range(95, 112),
        *range(255, 275),
        1001,
        1002,
        1003,
        1004,
        1010,
        1070,
        43000,
        55799,
        4294967295,
    ]

    for tag in known:
        head = bytes([0xC0 | tag]) if tag < 24 else b"\xda" + tag.to_bytes(4)
        short = b"\xd8" + bytes([tag]) if 24 <= tag < 256 else head
        for data in {head, short}:
            with pytest.raises(CborError):
                decode(data + bytes.fromhex(content), limit=LIMIT)


def test_shared_references_cannot_blow_a_small_message_up() -> None:
    bomb = "d81c80"
    for _ in range(12):
        bomb = "82" + bomb + "d81d00"

    with pytest.raises(CborError):
        decode(bytes.fromhex(bomb), limit=LIMIT)


def test_nesting_ends_at_the_same_depth_both_ways() -> None:
    deepest = b"\x81" * MAX_DEPTH + b"\x00"
    value = decode(deepest, limit=LIMIT)

    assert _encoded(value) == deepest
    with pytest.raises(CborError):
        decode(b"\x81" + deepest, limit=LIMIT)
    with pytest.raises(CborError):
        _encoded([value])


def test_a_message_over_its_limit_is_not_looked_at() -> None:
    data = encode(b"x" * 100)

    assert decode(data, limit=len(data)) == b"x" * 100
    with pytest.raises(CborError):
        decode(data, limit=len(data) - 1)


MIB = 1 << 20
BOMBS = {
    "empty arrays": b"\x9a" + (4 * MIB - 5).to_bytes(4) + b"\x80" * (4 * MIB - 5),
    "empty maps": b"\x9a" + (4 * MIB - 5).to_bytes(4) + b"\xa0" * (4 * MIB - 5),
    "empty texts": b"\x9a" + (4 * MIB - 5).to_bytes(4) + b"\x60" * (4 * MIB - 5),
    "numbers": b"\x9a" + (4 * MIB - 5).to_bytes(4) + bytes(4 * MIB - 5),
    "pairs": b"\x9a" + MIB.to_bytes(4) + b"\x82\x00\x00" * MIB,
    "arrays in arrays": (b"\x99\xff\xff" * 15 + b"\x80" * 4 * MIB)[: 4 * MIB],
    "keys": b"\xba"
    + (MIB // 2).to_bytes(4)
    + b"".join(b"\x1a" + (1 << 24 | n).to_bytes(4) + b"\x80" for n in range(MIB // 2)),
    "a length nobody sent": b"\x9b" + bytes(4) + b"\x7f" * 4 + b"\x80" * MIB,
}


@pytest.mark.parametrize("shape", BOMBS)
def test_a_bomb_of_any_shape_costs_no_memory(shape: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(CborError):
            decode(BOMBS[shape], limit=4 * MIB)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 100_000


def test_items_are_counted_to_the_last_one() -> None:
    most, one_more = encode([0] * (MAX_ITEMS - 1)), encode([0] * MAX_ITEMS)

    assert decode(most, limit=MIB) == [0] * (MAX_ITEMS - 1)
    with pytest.raises(CborError):
        decode(one_more, limit=MIB)
    assert decode(one_more, limit=MIB, items=MAX_ITEMS + 1) == [0] * MAX_ITEMS


@given(values)
def test_each_value_and_each_key_is_one_item(value: object) -> None:
    data = _encoded(value)
    items = _items(value)

    assert count_items(data, most=items) == items
    with pytest.raises(CborError):
        count_items(data, most=items - 1)


@pytest.mark.parametrize(
    "data", [b"", b"\x41", b"\x62a", b"\x82\x00\x42a", b"\x19\x01", b"\x99\x00", b"\x58", b"\xa1\x00\x78\x20"]
)
def test_what_is_cut_short_is_not_counted(data: bytes) -> None:
    with pytest.raises(CborError):
        count_items(data, most=100)


def _items(value: object) -> int:
    match value:
        case list():
            return 1 + sum(map(_items, value))
        case dict():
            return 1 + sum(1 + _items(item) for item in value.values())
        case _:
            return 1


def test_every_change_to_a_map_of_fixed_values_shows() -> None:
    data = encode({0: "kind", 1: 1, 2: {"facts": "tekst", "outcome": "overtreding"}, 3: [[b"l" * 16, 7]]})
    original = decode(data, limit=LIMIT)

    for changed in [*one_byte_changed(data), *cut_or_grown(data)]:
        try:
            value = decode(changed, limit=LIMIT)
        except CborError:
            continue
        assert value != original


@pytest.mark.parametrize(
    "value", [1.5, {1, 2}, bytearray(b"x"), memoryview(b"x"), object(), 1 << 64, -(1 << 64) - 1, "\ud800", {b"k": 1}]
)
def test_values_our_formats_do_not_use_are_not_encoded(value: object) -> None:
    with pytest.raises(CborError):
        encode([value])  # type: ignore[list-item]  # the point is to hand in what the type forbids


def test_a_shape_takes_what_it_promises() -> None:
    assert a_map({0: 1, 1: 2}, 0, 1) == {0: 1, 1: 2}
    assert an_open_map({5: 1}) == {5: 1}
    assert a_text_map({"a": 1}) == {"a": 1}
    assert a_list([1, 2], length=2) == [1, 2]
    assert some_bytes(b"ab", 2) == b"ab"
    assert a_text("ab", most=2) == "ab"
    assert an_int(7, least=7, most=7) == 7


def test_a_shape_refuses_everything_else() -> None:
    for refused in (
        lambda: a_map({0: 1}, 0, 1),
        lambda: a_map({0: 1, 1: 1, 2: 1}, 0, 1),
        lambda: a_map([], 0),
        lambda: an_open_map({"a": 1}),
        lambda: an_open_map(1),
        lambda: a_text_map({1: 1}),
        lambda: a_text_map(1),
        lambda: a_list((1, 2)),
        lambda: a_list([1], length=2),
        lambda: a_list([1, 2, 3], most=2),
        lambda: some_bytes("ab"),
        lambda: some_bytes(b"ab", 3),
        lambda: some_bytes(b"abc", most=2),
        lambda: a_text(b"ab"),
        lambda: a_text("abc", most=2),
        lambda: an_int(True),  # noqa: FBT003 - a bool where a number belongs
        lambda: an_int(-1),
        lambda: an_int(1 << 63),
        lambda: an_int("1"),
    ):
        with pytest.raises(CborError):
            refused()
