"""The one-file checker has the program's tables and limits, and reads up to each limit and not beyond."""

import struct

import pytest

from inspector.crypto import sealing
from inspector.crypto.cbor import MAX_DEPTH, MAX_ITEMS, Cbor, CborError, decode, encode
from inspector.crypto.dictionary import payload_dictionary
from inspector.crypto.sealing import PAYLOAD_LIMIT
from inspector.crypto.statements import STATEMENT_LIMIT
from inspector.reports import stored_zip
from inspector.reports.bundle_layout import FILE_LIMIT
from inspector.reports.log_verification import ITEMS_OF_A_BUNDLE
from inspector.wire.limits import LIMITS
from inspector.wire.receipt_lines import LINE_PROOF_BYTES, LONGEST_PATH
from inspector.wire.scopes import Agency, EventClass, StreamKind, keeper_of
from inspector.wire.tree import inclusion, leaf_hash
from tests.fakes.growing_tree import GrowingTree
from tests.unit.reports.verify_script import load_script

SCRIPT = load_script()
DICTIONARY = payload_dictionary()
WITHOUT = {StreamKind.INVESTIGATION}
"""No bundle is made of it."""


@pytest.mark.parametrize("opening", [b"\x81", b"\xa1\x00"], ids=["a list", "a map"])
def test_it_reads_as_deep_as_the_program_does(opening: bytes) -> None:
    for depth in (MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1):
        data = opening * depth + b"\x00"
        try:
            decode(data, limit=len(data))
        except CborError:
            assert refuses("cbor", data, len(data)), depth
        else:
            assert SCRIPT.cbor(data, len(data)) is not None, depth
            assert depth <= MAX_DEPTH


def test_its_tables_are_the_programs() -> None:
    assert list(SCRIPT.STREAMS) == [int(kind) for kind in StreamKind if kind not in WITHOUT]
    assert {int(each): each.name.lower() for each in EventClass} == SCRIPT.CLASSES
    assert tuple(agency.value for agency in Agency) == SCRIPT.AGENCIES
    assert {kind: SCRIPT.KEEPERS.get(kind, "hulp") for kind in SCRIPT.STREAMS} == {
        int(kind): keeper_of(kind, Agency.HULP).value for kind in StreamKind if kind not in WITHOUT
    }
    assert SCRIPT.READ_BACK == (StreamKind.FINDINGS, StreamKind.LABOUR)


def test_its_limits_are_the_programs() -> None:
    assert (SCRIPT.FILE_LIMIT, SCRIPT.TOTAL_LIMIT, SCRIPT.FILES_LIMIT) == (
        FILE_LIMIT,
        stored_zip.TOTAL_LIMIT,
        stored_zip.FILES_LIMIT,
    )
    assert (SCRIPT.PAYLOAD_LIMIT, SCRIPT.STATEMENT_LIMIT) == (PAYLOAD_LIMIT, STATEMENT_LIMIT)
    assert (SCRIPT.BODY_LIMIT, SCRIPT.RECEIPT_LIMIT) == (LIMITS.body_bytes, LINE_PROOF_BYTES) == (256 << 10, 4 << 10)
    assert (SCRIPT.ITEMS, SCRIPT.ITEMS_OF_LOGS, SCRIPT.LONGEST_PATH) == (MAX_ITEMS, ITEMS_OF_A_BUNDLE, LONGEST_PATH)
    assert (SCRIPT.DAY, SCRIPT.YEAR_9999) == (86_400, 253_402_300_799)


def refuses(name: str, *arguments: object) -> bool:
    try:
        getattr(SCRIPT, name)(*arguments)
    except Exception:  # noqa: BLE001 - the script's main refuses on any of them
        return True
    return False


@pytest.mark.parametrize("value", [b"x" * 10, [1, 2, 3, 4], {1: "een", 2: [b"twee", None]}, "tekst"])
def test_it_reads_as_many_bytes_and_items_as_it_may_and_not_one_more(value: Cbor) -> None:
    data = encode(value)
    items = SCRIPT.count_items(data, 100)
    left = [items + 2]

    assert SCRIPT.cbor(data, len(data), left) == value
    assert left == [2]
    assert refuses("cbor", data, len(data) - 1)
    assert SCRIPT.count_items(data, items) == items
    assert refuses("count_items", data, items - 1)


@pytest.mark.parametrize("number", [0, 23, 24, 255, 256, 65_535, 65_536, (1 << 32) - 1, 1 << 32, (1 << 63) - 1])
def test_it_heads_a_number_as_the_program_does(number: int) -> None:
    assert SCRIPT.head_of(0, number) == encode(number)
    assert SCRIPT.cbor(encode(-1 - number), 20) == -1 - number


def test_it_takes_a_value_for_what_it_is_only() -> None:
    assert SCRIPT.an_int(0) == 0
    assert SCRIPT.an_int(5, 5) == 5
    assert SCRIPT.an_int((1 << 63) - 1) == (1 << 63) - 1
    assert [refuses("an_int", each) for each in (-1, 1 << 63, True, False, "1", None, 1.0)] == [True] * 7
    assert refuses("an_int", 6, 5)
    assert SCRIPT.a_text("x" * 200) == "x" * 200
    assert refuses("a_text", "x" * 201)
    assert refuses("a_text", b"x")
    assert SCRIPT.a_bytes(b"xy", 2) == b"xy"
    assert [refuses("a_bytes", each, 2) for each in (b"x", b"xyz", "xy", [1, 2])] == [True] * 4
    assert SCRIPT.a_list([1, 2], 2) == [1, 2]
    assert [refuses("a_list", each, 2) for each in ([1], [1, 2, 3], (1, 2), b"xy")] == [True] * 4
    assert SCRIPT.some_bytes(b"") == b""
    assert refuses("some_bytes", "")
    assert SCRIPT.fields_of({1: "a", 2: "b"}, 2, 1) == ["b", "a"]
    assert [refuses("fields_of", each, 1, 2) for each in ({1: 0}, {1: 0, 2: 0, 3: 0}, [1, 2], None)] == [True] * 4


DESIGNATION = ["gemeente", "artikel 5:11", "Toezichthouder", "2027-11-30"]


@pytest.mark.parametrize(
    ("value", "are"),
    [
        ([], True),
        ([DESIGNATION], True),
        ([[str(number), *DESIGNATION[1:]] for number in range(8)], True),
        ([[str(number), *DESIGNATION[1:]] for number in range(9)], False),
        ([DESIGNATION, DESIGNATION], False),
        ([["b", *DESIGNATION[1:]], ["a", *DESIGNATION[1:]]], False),
        ([DESIGNATION[:3]], False),
        ([[*DESIGNATION, "te veel"]], False),
        ([["x" * 200, *DESIGNATION[1:]]], True),
        ([["x" * 201, *DESIGNATION[1:]]], False),
        ([["  ", *DESIGNATION[1:]]], False),
        ([[1, *DESIGNATION[1:]]], False),
        ([[*DESIGNATION[:3], "2027-02-30"]], False),
        ([[*DESIGNATION[:3], "20271130"]], False),
        (["abcd"], False),
        (None, False),
        ((), False),
    ],
)
def test_it_reads_designations_in_order_and_none_twice(value: object, *, are: bool) -> None:
    assert SCRIPT.are_designations(value) is are


@pytest.mark.parametrize(
    ("expires", "not_before", "issued", "lives"),
    [(100, 0, 0, True), (101, 0, 1, False), (101, 1, 0, False), (0, 0, 0, False), (1, 0, 0, True), (100, 50, 90, True)],
)
def test_a_life_is_counted_from_its_begin_and_from_its_issue(
    expires: int, not_before: int, issued: int, *, lives: bool
) -> None:
    assert SCRIPT.lives_within(100, expires, not_before, issued) is lives


def test_it_knows_a_stream_by_its_first_two_bytes() -> None:
    known = set()
    for kind in StreamKind:
        if kind not in WITHOUT:
            keepers = [agency for agency in Agency if keeper_of(kind, agency) is agency]
            known |= {(int(kind), list(Agency).index(agency) + 1) for agency in keepers}

    for first in range(15):
        for second in range(9):
            stream = bytes([first, second]) + bytes(14)
            if (first, second) in known:
                assert SCRIPT.scope_of(stream) == (first, list(Agency)[second - 1].value)
            else:
                assert refuses("scope_of", stream), (first, second)


def test_it_writes_a_value_of_an_event_so_that_anybody_reads_it() -> None:
    assert SCRIPT.readable({1: b"\x01\xff", "a": [None, True, b"", {"b": 2}]}) == {
        "1": "01ff", "a": [None, True, "", {"b": 2}],
    }  # fmt: skip
    assert SCRIPT.plain("a\nb\x1b[é") == "a?b?[é"
    assert SCRIPT.groups("abcdefghij", 4) == "abcd efgh ij"
    assert SCRIPT.span(3, 3) == "nr 3"
    assert SCRIPT.span(3, 4) == "nr 3 tot en met 4"
    assert SCRIPT.moment(1_500) == "1970-01-01T00:00:01.500Z"


def payload(**changes: object) -> dict[int, object]:
    return {0: "note", 1: 1, 2: {}} | {int(key[1:]): value for key, value in changes.items()}


@pytest.mark.parametrize(
    ("said", "hlc", "written"),
    [
        (payload(_4=1_500), 0, "1970-01-01T00:00:01.500Z"),
        (payload(), 1_500 << 16, "1970-01-01T00:00:01.500Z"),
        (payload(_9=2_000 << 16), 0, "1970-01-01T00:00:02.000Z"),
        (payload(_9="x"), 1 << 16, None),
        (payload(_9=True), 1 << 16, None),
        (payload(_4=True), 0, None),
        (payload(_4=-1), 0, None),
        (payload(_4=253_402_300_799_000), 0, "9999-12-31T23:59:59.000Z"),
        (payload(_4=253_402_300_799_001), 0, None),
    ],
)
def test_it_says_when_an_event_was_written(said: object, hlc: int, written: str | None) -> None:
    assert SCRIPT.payload_view(said, hlc).get("written") == written


NO_EVENTS = ({0: 1, 1: 1}, {0: 1, 2: 1}, {1: 1, 2: 1}, {0: 1, 1: 1, 2: 2, "a": 1}, [0, 1, 2])


def test_an_event_without_its_fields_or_with_names_for_keys_is_none() -> None:
    assert SCRIPT.payload_view({0: "note", 1: 1, 2: {}, 9: 0, 12: b"\x01"}, 0)["12"] == "01"
    assert [refuses("payload_view", each, 0) for each in NO_EVENTS] == [True] * len(NO_EVENTS)


LOG, STREAM, KEY = b"l" * 16, b"s" * 16, b"k" * 16


def a_header(**changes: int | bytes) -> bytes:
    usual = {"version": 1, "number": 1, "stream": STREAM, "log": LOG, "seq": 2, "key": KEY, "length": 100}
    version, number, stream, log, seq, key, length = (usual | changes).values()
    return struct.pack(">BBH16s16sQ16sQI", version, number, 0, stream, log, seq, key, 0, length)


def test_it_reads_a_header_of_its_place_and_no_other() -> None:
    assert SCRIPT.check_header(a_header(), LOG, STREAM, 2, 100) == 1
    assert SCRIPT.check_header(a_header(), LOG, STREAM, 2, None) == 1
    assert SCRIPT.check_header(a_header(number=2, key=bytes(16)), LOG, STREAM, 2, 100) == 2
    assert SCRIPT.check_header(a_header(number=5, key=bytes(16), seq=1), LOG, STREAM, 1, 100) == 5
    assert SCRIPT.check_header(a_header(length=1), LOG, STREAM, 2, 1) == 1
    assert SCRIPT.check_header(a_header(length=256 << 10), LOG, STREAM, 2, 256 << 10) == 1


@pytest.mark.parametrize(
    ("changes", "seq", "length"),
    [
        ({"version": 2}, 2, 100),
        ({"number": 0}, 2, 100),
        ({"number": 6, "key": bytes(16)}, 2, 100),
        ({"stream": LOG}, 2, 100),
        ({"log": STREAM}, 2, 100),
        ({}, 3, 100),
        ({"seq": 1}, 1, 100),
        ({"number": 5, "key": bytes(16)}, 2, 100),
        ({"number": 2}, 2, 100),
        ({"key": bytes(16)}, 2, 100),
        ({"length": 0}, 2, 0),
        ({"length": 0}, 2, None),
        ({"length": (256 << 10) + 1}, 2, (256 << 10) + 1),
        ({}, 2, 99),
    ],
)
def test_it_refuses_a_header_that_cannot_be(changes: dict[str, int | bytes], seq: int, length: int | None) -> None:
    assert refuses("check_header", a_header(**changes), LOG, STREAM, seq, length)


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 13])
def test_it_finds_the_root_above_each_leaf_and_nothing_where_no_leaf_is(size: int) -> None:
    roots = [bytes([at]) * 32 for at in range(size)]
    tree = GrowingTree([leaf_hash(root) for root in roots])

    for at, root in enumerate(roots):
        way = list(inclusion(at, size, tree.node))
        assert SCRIPT.leaf_at(root, at, size, way) == tree.root
        assert SCRIPT.leaf_at(root, at, size, [*way, bytes(32)]) != tree.root
        assert not way or SCRIPT.leaf_at(root, at, size, way[:-1]) is None
        assert SCRIPT.leaf_at(root, (at + 1) % size, size, way) != tree.root or size == 1
    assert SCRIPT.leaf_at(roots[-1], size, size, []) is None
    assert SCRIPT.leaf_at(roots[0], -1, size, []) is None
    assert SCRIPT.leaf_at(roots[0], 0, size, [bytes(32)] * 64) != tree.root
    assert refuses("leaf_at", roots[0], 0, size, [bytes(32)] * 65)
    assert refuses("leaf_at", roots[0], 0, size, ())


@pytest.mark.parametrize("payload", [b"", b"kort", b"lang " * 4_000])
def test_it_opens_an_event_of_whole_blocks_and_no_other(payload: bytes) -> None:
    key = b"q" * 32
    padded = sealing.compress_and_pad(payload)
    header = a_header(key=sealing.stream_key_id(key), length=sealing.body_length(padded))
    body = sealing.seal(key, header, padded, b"z" * sealing.SALT_SIZE)
    secret = sealing.event_secret(key, body[: sealing.SALT_SIZE])

    assert SCRIPT.open_event(secret, header, body, DICTIONARY) == payload
    assert [
        refuses("open_event", secret, header, each, DICTIONARY) for each in (body[:-1], body[:64], body + b"x")
    ] == [True] * 3
    assert refuses("open_event", b"?" * 32, header, body, DICTIONARY)
    assert refuses("open_event", secret, a_header(seq=3, length=len(body)), body, DICTIONARY)
