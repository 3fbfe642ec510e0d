"""The one-file checker reads each part of a bundle in one form: every other, though rightly signed, is refused."""

import hmac
import zlib
from collections.abc import Mapping
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from inspector.crypto import sealing
from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.cose import sign1
from inspector.crypto.dictionary import payload_dictionary
from inspector.crypto.signatures import SigningKey
from tests.unit.reports.test_verify_limits import LOG, a_header, refuses
from tests.unit.reports.verify_script import load_script

SCRIPT = load_script()
ROOT, OFFICE, DEVICE, HUB = (SigningKey(each * 32) for each in (b"r", b"o", b"d", b"h"))
DAY = 86_400
SINCE, ISSUED, UNTIL = 100 * DAY, 200 * DAY, 300 * DAY
LIMIT = 8 << 10
MESSAGE = b"what a hub signed"


def test_a_value_is_read_as_deep_as_it_may_be_and_as_nothing_else() -> None:
    for byte, value in ((b"\xf4", False), (b"\xf5", True), (b"\xf6", None)):
        assert SCRIPT.cbor_item(byte, 0, 0) == (value, 1)
    assert [refuses("cbor", each, 10) for each in (b"\xf7", b"\xf3", b"\xe0", b"\xc1\x00\x00")] == [True] * 4
    deep: tuple[tuple[bytes, object], ...] = ((b"\x81\x81\x00", [[0]]), (b"\xa1\x00\xa1\x00\x01", {0: {0: 1}}))
    for nested, inside in deep:
        assert SCRIPT.cbor_item(nested, 0, 2) == (inside, len(nested))
        assert refuses("cbor_item", nested, 0, 1)
    assert refuses("cbor_item", b"\x80", 0, 0)
    assert refuses("cbor_item", b"\xa0", 0, 0)
    assert SCRIPT.count_items(b"\x81" * 16 + b"\x00", 100) == 17
    assert refuses("count_items", b"\x81" * 17 + b"\x00", 100)
    assert SCRIPT.cbor(b"\x81" * 16 + b"\x00", 100) is not None
    assert refuses("head_of", 0, 1 << 64)


def test_a_key_is_a_point_of_the_curve_written_in_one_way() -> None:
    assert SCRIPT.point_of(DEVICE.public)
    assert refuses("recover_x", SCRIPT.P, 0)
    assert refuses("recover_x", SCRIPT.P + 1, 0)
    for small in (bytes(32), b"\x01" + bytes(31), (SCRIPT.P - 1).to_bytes(32, "little")):
        assert refuses("signed_by", small, bytes(64), b"")


def test_what_is_signed_is_opened_only_as_it_was_signed() -> None:
    signed = sign1(b"said", DEVICE, "inspector/test/1")

    assert SCRIPT.open_cose(signed, DEVICE.public, "inspector/test/1", LIMIT) == b"said"
    for at in (-1, -40, -66):
        flipped = bytearray(signed)
        flipped[at] ^= 1
        assert refuses("open_cose", bytes(flipped), DEVICE.public, "inspector/test/1", LIMIT)
    assert refuses("open_cose", signed, HUB.public, "inspector/test/1", LIMIT)
    assert refuses("open_cose", signed, DEVICE.public, "inspector/test/2", LIMIT)


# ---- an event --------------------------------------------------------------------------------------------------------


def deflated(payload: bytes) -> bytes:
    """In one stored block: five bytes more than it is."""
    packer = zlib.compressobj(0, wbits=-15)
    return packer.compress(payload) + packer.flush()


def packed(payload: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-15)
    return packer.compress(payload) + packer.flush()


def opened(inside: bytes, length: int, said: int | None = None) -> bytes | None:
    """What the script makes of this after its length, filled up with zeros; None when it refuses it."""
    size = len(inside) if said is None else said
    padded = (size.to_bytes(2, "big") + inside).ljust(length, b"\x00")
    key, salt = b"q" * 32, b"z" * sealing.SALT_SIZE
    header = a_header(key=sealing.stream_key_id(key), length=64 + length)
    secret = sealing.event_secret(key, salt)
    place = b"inspector/event/1" + header[20:44]
    first = hmac.digest(secret, place + b"\x01", "sha256")
    beginning = salt + hmac.digest(secret, first + place + b"\x02", "sha256")
    body = beginning + AESGCM(first).encrypt(bytes(12), padded, header + beginning)
    try:
        found: bytes = SCRIPT.open_event(secret, header, body, payload_dictionary())
    except Exception:  # noqa: BLE001 - the script's main refuses on any of them
        return None
    return found


def test_an_event_fills_whole_blocks_with_one_text_and_zeros() -> None:
    text = b"t" * 57
    assert len(deflated(text)) == 62
    assert opened(deflated(text), 64) == text
    assert opened(deflated(text), 128) == text
    assert opened(deflated(text), 65) is None, "no whole block"
    assert opened(deflated(text) + b"\x01", 128, 62) is None, "something behind the text"
    assert opened(deflated(text) + b"\x00\x01", 128) is None, "something behind the end of the packing"
    assert opened(deflated(text)[:-1], 64) is None, "cut off"
    assert opened(deflated(text), 64, 63) is None, "longer than it is"


def test_an_event_is_as_long_as_it_may_be_and_not_longer() -> None:
    most = sealing.PAYLOAD_LIMIT
    assert opened(packed(bytes(most)), 128) == bytes(most)
    assert opened(packed(bytes(most + 1)), 128) is None
    assert opened(packed(b"k"), most) == b"k"
    assert opened(packed(b"k"), most + 64) is None


# ---- roots, statements and hubs --------------------------------------------------------------------------------------


def test_roots_are_lines_each_of_another_agency() -> None:
    line = f"root gemeente {ROOT.public.hex()} {sha256(ROOT.public).hexdigest()}\n"
    other = line.replace("gemeente", "politie")

    assert SCRIPT.read_roots(f"inspector-roots/1\n{line}{other}".encode()) == {
        "gemeente": ROOT.public,
        "politie": ROOT.public,
    }
    wrong = (
        f"inspector-roots/2\n{line}",
        f"inspector-roots/1\n{line}x",
        f"inspector-roots/1\n{line}{line}",
        f"inspector-roots/1\n{line.replace('root ', 'roof ')}",
        f"inspector-roots/1\n{line.replace(ROOT.public.hex(), ROOT.public.hex().upper())}",
        f"inspector-roots/1\n{line.replace(sha256(ROOT.public).hexdigest(), '0' * 64)}",
    )
    assert [refuses("read_roots", each.encode()) for each in wrong] == [True] * len(wrong)


ENROLS: Mapping[int, Cbor] = {
    1: "gemeente", 4: UNTIL, 5: SINCE, 6: SINCE, -70110: OFFICE.public, -70111: ["inspector", "supervisor"],
}  # fmt: skip
NAMED = sha256(b"inspector/installation/1gemeente\x00" + DEVICE.public).digest()[:16]
STATES: Mapping[int, Cbor] = {
    1: "gemeente", 2: "T-1", 4: ISSUED + 30 * DAY, 5: ISSUED, 6: ISSUED, -70101: "A. Jansen", -70102: "inspector",
    -70103: NAMED, -70104: DEVICE.public, -70105: bytes(1216), -70106: "eed", -70107: [],
}  # fmt: skip
SERVES: Mapping[int, Cbor] = {1: "gemeente", 4: ISSUED + 30 * DAY, 5: ISSUED, 6: ISSUED, -70130: HUB.public}


def chained(said: Mapping[int, Cbor], kind: str, enrols: Mapping[int, Cbor], links: int = 1) -> bytes:
    chain = sign1(encode(dict(enrols)), ROOT, "application/vnd.inspector.enrolment.v1")
    signed = sign1(encode(dict(said)), OFFICE, f"application/vnd.inspector.{kind}.v1")
    return encode([signed, [chain] * links])


def stated(changes: Mapping[int, Cbor], enrols: Mapping[int, Cbor], links: int = 1) -> str:
    """Whom the script takes a statement to be of, with this in it; nothing when it refuses it."""
    data = chained({**STATES, **changes}, "statement", {**ENROLS, **enrols}, links)
    try:
        return str(SCRIPT.read_statement(data, {"gemeente": ROOT.public})["name"])
    except Exception:  # noqa: BLE001 - as above
        return ""


@pytest.mark.parametrize(
    ("changes", "enrols"),
    [
        ({}, {}),
        ({-70106: ""}, {}),
        ({-70106: "belofte"}, {}),
        ({-70107: [["a", "b", "c", "2027-11-30"]]}, {}),
        ({-70108: "2026-01-01"}, {}),
        ({5: SINCE, 6: SINCE, 4: SINCE + DAY}, {}),
        ({5: UNTIL - 1, 6: UNTIL - 1, 4: UNTIL + DAY}, {}),
        ({}, {5: 0, 6: 0, 4: 400 * DAY}),
        ({}, {-70111: ["inspector", *(f"role {number:02}" for number in range(15))]}),
    ],
)
def test_a_statement_is_read(changes: Mapping[int, Cbor], enrols: Mapping[int, Cbor]) -> None:
    assert stated(changes, enrols) == "A. Jansen"


@pytest.mark.parametrize(
    ("changes", "enrols"),
    [
        ({-70106: "beloofd"}, {}),
        ({-70107: [["a"]]}, {}),
        ({-70105: bytes(1215)}, {}),
        ({-70108: "gisteren"}, {}),
        ({-70104: DEVICE.public[:31]}, {}),
        ({-70103: bytes(16)}, {}),
        ({-70102: "police"}, {}),
        ({1: "politie"}, {}),
        ({4: ISSUED + 36 * DAY}, {}),
        ({6: SINCE - 1, 5: SINCE}, {4: UNTIL, 5: SINCE, 6: SINCE}),
        ({5: UNTIL, 6: UNTIL, 4: UNTIL + DAY}, {}),
        ({}, {5: 0, 6: 0, 4: 400 * DAY + 1}),
        ({}, {-70111: ["supervisor", "inspector"]}),
        ({}, {-70111: ["inspector", "inspector"]}),
        ({}, {-70111: {"inspector": 1}}),
        ({}, {-70111: ["inspector", *(f"role {number:02}" for number in range(16))]}),
        ({}, {-70111: ["inspector", "x" * 201]}),
        ({}, {-70110: OFFICE.public[:31]}),
    ],
)
def test_a_statement_that_its_root_does_not_let_be_is_refused(
    changes: Mapping[int, Cbor], enrols: Mapping[int, Cbor]
) -> None:
    assert stated(changes, enrols) == ""


def test_a_statement_has_one_link() -> None:
    assert stated({}, {}, 0) == ""
    assert stated({}, {}, 2) == ""


@pytest.mark.parametrize(
    ("changes", "is_read"),
    [
        ({}, True),
        ({5: SINCE, 6: SINCE, 4: SINCE + 400 * DAY}, True),
        ({5: SINCE, 6: SINCE, 4: SINCE + 400 * DAY + 1}, False),
        ({6: SINCE - 1}, False),
        ({5: UNTIL, 6: UNTIL, 4: UNTIL + DAY}, False),
        ({1: "politie"}, False),
        ({-70130: HUB.public[:31]}, False),
    ],
)
def test_a_hub_is_read_in_the_time_of_who_enrolled_it(changes: Mapping[int, Cbor], *, is_read: bool) -> None:
    data = chained({**SERVES, **changes}, "hub", ENROLS)
    assert refuses("read_hub", data, {"gemeente": ROOT.public}) is not is_read


@pytest.mark.parametrize(
    ("changes", "is_read"),
    [
        ({}, True),
        ({1: None, 3: 0}, True),
        ({5: [LOG, 0, bytes(32)]}, True),
        ({0: LOG[:15]}, False),
        ({4: bytes(31)}, False),
        ({1: bytes(31)}, False),
        ({3: 0}, False),
        ({5: [LOG[:15], 0, bytes(32)]}, False),
        ({5: [LOG, -1, bytes(32)]}, False),
        ({5: [LOG, 0, bytes(31)]}, False),
        ({2: 253_402_300_799_001}, False),
    ],
)
def test_what_a_hub_signs_of_its_tree_has_one_form(changes: Mapping[int, Cbor], *, is_read: bool) -> None:
    said: dict[int, Cbor] = {0: LOG, 1: bytes(32), 2: ISSUED * 1000, 3: 1, 4: bytes(32), 5: None, **changes}
    message = sign1(encode(said), HUB, "inspector/receipt/1")
    assert refuses("read_checkpoint", message, {"public": HUB.public}) is not is_read


# ---- a time stamp ----------------------------------------------------------------------------------------------------


def der(tag: int, *content: bytes) -> bytes:
    whole = b"".join(content)
    size = len(whole)
    return bytes([tag]) + (bytes([size]) if size < 0x80 else b"\x82" + size.to_bytes(2, "big")) + whole


OCTETS, OID, SEQUENCE, TIME, WRAPPED = 0x04, 0x06, 0x30, 0x18, 0xA0
SIGNED_DATA, TST_INFO = bytes.fromhex("2a864886f70d010702"), bytes.fromhex("2a864886f70d0109100104")
SHA256 = der(SEQUENCE, der(OID, bytes.fromhex("608648016503040201")))


def a_token(
    *,
    kind: bytes = SIGNED_DATA,
    inner: bytes = TST_INFO,
    holds: int = SEQUENCE,
    imprint: int = SEQUENCE,
    algorithm: bytes = SHA256,
    time_tag: int = TIME,
    time: bytes = b"20260601120000Z",
    behind: bytes = b"",
    over: bytes = MESSAGE,
) -> bytes:
    """A token with nothing behind what has to be there."""
    number = der(0x02, b"\x01")
    hashed = der(imprint, algorithm, der(OCTETS, sha256(over).digest()))
    info = der(SEQUENCE, number, der(OID, b"\x2a"), hashed, number, der(time_tag, time))
    content = der(holds, der(OID, inner), der(WRAPPED, der(OCTETS, info)))
    signed = der(SEQUENCE, number, der(0x31), content)
    return der(SEQUENCE, der(OID, kind), der(WRAPPED, signed)) + behind


def test_a_token_says_its_time() -> None:
    assert SCRIPT.stamped_at(a_token(), MESSAGE) == "2026-06-01T12:00:00Z"
    assert SCRIPT.stamped_at(a_token(time=b"20260601120000.5Z"), MESSAGE) == "2026-06-01T12:00:00Z"


@pytest.mark.parametrize(
    "token",
    [
        a_token(kind=TST_INFO),
        a_token(inner=SIGNED_DATA),
        a_token(holds=0x31),
        a_token(imprint=0x31),
        a_token(algorithm=der(SEQUENCE, der(OID, b"\x2a"))),
        a_token(time_tag=0x17),
        a_token(time=b"20260601120000"),
        a_token(time=b"20260601120000+0100"),
        a_token(behind=b"\x05\x00"),
        a_token()[:-1],
        a_token().ljust((32 << 10) + 1, b"\x00"),
    ],
)
def test_a_token_of_another_form_says_none(token: bytes) -> None:
    assert refuses("stamped_at", token, MESSAGE)
    assert refuses("stamped_at", a_token(), MESSAGE + b"!")


def test_der_is_read_to_its_end_and_not_beyond() -> None:
    assert SCRIPT.der(b"\x05\x00") == [(5, b"")]
    assert SCRIPT.der(b"\x04\x81\x02ab\x05\x00") == [(4, b"ab"), (5, b"")]
    assert SCRIPT.der(b"\x04\x84\x00\x00\x00\x02ab") == [(4, b"ab")]
    wrong = (b"\x04", b"\x04\x03ab", b"\x04\x80", b"\x04\x85\x00\x00\x00\x00\x02ab", b"\x04\x84\x00\x00")
    assert [refuses("der", each) for each in wrong] == [True] * len(wrong)
    assert SCRIPT.only(b"\x04\x01a", 4) == b"a"
    assert [refuses("only", each, 4) for each in (b"\x05\x00", b"\x04\x00\x04\x00", b"")] == [True] * 3
