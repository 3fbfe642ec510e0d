"""The one-file checker lays receipts, stamps, photos and parts beside the logs, each up to its limit and not beyond."""

import struct
from collections.abc import Mapping
from hashlib import sha256
from typing import TypeAlias

import pytest

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.cose import sign1
from inspector.crypto.signatures import SigningKey
from inspector.wire.receipt_lines import LONGEST_PATH
from tests.unit.reports.test_verify_forms import MESSAGE, a_token
from tests.unit.reports.test_verify_limits import LOG, refuses
from tests.unit.reports.verify_script import load_script

Said: TypeAlias = Mapping[str, object]

SCRIPT = load_script()
HUB, ELSEWHERE = SigningKey(b"h" * 32), SigningKey(b"e" * 32)
HEADS = [bytes([at]) * 32 for at in range(4)]
SALT = b"s" * 32
FROM, UNTIL = 100, 200
SIGNED = 150_000


def receipted(
    *,
    seq: int = 3,
    head: bytes = HEADS[3],
    at: int = SIGNED - 1,
    signed: int = SIGNED,
    path: int = 0,
    key: SigningKey = HUB,
    under: Cbor = None,
) -> object:
    """What the script keeps of a receipt for the last event of a log, or nothing when it refuses it."""
    found = sha256(b"\x00" + SALT + LOG + struct.pack(">Q", seq) + head + struct.pack(">Q", at)).digest()
    others = [bytes([at]) * 32 for at in range(path)]
    for other in others:
        found = sha256(b"\x01" + min(found, other) + max(found, other)).digest()
    tree = sha256(b"\x00" + found).digest()
    message = sign1(encode({0: LOG, 1: found, 2: signed, 3: 1, 4: tree, 5: None}), key, "inspector/receipt/1")
    data = encode([message, [LOG, seq, head, at], SALT, list[Cbor](others), [], under])
    receipts: list[object] = []
    log = {"last": 3, "heads": HEADS, "receipts": receipts}
    hub = {"public": HUB.public, "from": FROM, "until": UNTIL}
    try:
        SCRIPT.check_receipt(data, [hub], {LOG: log}, {})
    except Exception:  # noqa: BLE001 - the script's main refuses on any of them
        return None
    return receipts[0]


def test_a_receipt_counts_for_one_event_and_up_to_its_own_time() -> None:
    assert receipted() == (3, SIGNED - 1, True, None)
    assert receipted(at=SIGNED) == (3, SIGNED, True, None)
    assert receipted(seq=1, head=HEADS[1]) == (1, SIGNED - 1, True, None)
    assert receipted(path=LONGEST_PATH) == (3, SIGNED - 1, True, None)
    assert receipted(signed=253_402_300_799_000) == (3, SIGNED - 1, False, None)


def test_a_receipt_says_whether_somebody_stood_for_the_hub_then() -> None:
    for signed, stood in (
        (FROM * 1000 - 1, False),
        (FROM * 1000, True),
        (UNTIL * 1000 - 1, True),
        (UNTIL * 1000, False),
    ):
        assert receipted(at=signed, signed=signed) == (3, signed, stood, None)


def test_a_receipt_of_another_form_counts_for_nothing() -> None:
    assert receipted(at=SIGNED + 1) is None
    assert receipted(signed=253_402_300_799_001) is None
    assert receipted(path=LONGEST_PATH + 1) is None
    assert receipted(seq=0, head=HEADS[0]) is None
    assert receipted(seq=4) is None
    assert receipted(head=HEADS[2]) is None
    assert receipted(key=ELSEWHERE) is None
    assert receipted(under=[bytes(32), []]) is None
    assert receipted(under=[]) is None


def lines(*receipts: tuple[int, int, bool, str | None], last: int = 9) -> list[str]:
    log = {"receipts": list(receipts), "by": {"id": b"i"}, "last": last}
    return list(SCRIPT.receipt_lines(log, {b"i": [(FROM, UNTIL)]}))


def test_each_event_is_under_the_receipt_that_proves_most() -> None:
    found = lines(
        (9, 190_000, True, None), (5, 120_000, True, None), (7, 195_000, True, None), (3, 110_000, True, None)
    )
    assert [line.partition(":")[0] for line in found] == ["nr 1 tot en met 3", "nr 4 tot en met 5", "nr 6 tot en met 9"]
    assert len(lines((9, 190_000, True, None), (9, 120_000, True, None))) == 1
    assert "00:02:00.000Z" in lines((9, 190_000, True, None), (9, 120_000, True, None))[0]
    assert lines((5, 120_000, True, None))[1].startswith("nr 6 tot en met 9: geen ontvangstbewijs")
    assert len(lines((9, 120_000, True, None))) == 1


def test_a_receipt_says_whether_the_officer_was_one_then() -> None:
    for at, was in ((99_999, False), (100_000, True), (199_999, True), (200_000, False)):
        (line,) = lines((9, at, True, None))
        assert ("LET OP" not in line) is was, at
    assert "stond toen niet voor deze server in" in lines((9, 150_000, False, None))[0]
    assert lines((9, 150_000, True, "2026"))[0].endswith("onder een tijdstempel van 2026")


def a_checkpoint(at: int, key: SigningKey = HUB) -> bytes:
    said: dict[int, Cbor] = {0: LOG, 1: None, 2: at, 3: 1, 4: bytes(32), 5: None}
    return sign1(encode(said), key, "inspector/receipt/1")


def test_stamps_come_in_pairs_over_what_a_known_hub_signed() -> None:
    hubs = [{"public": HUB.public}]
    first, second, third = (a_checkpoint(at) for at in (1, 2, 3))
    files = {
        f"stamps/000{number}.{end}": content
        for number, message in enumerate((first, second, third), 1)
        for end, content in (("cose", message), ("tst", a_token(over=message)))
    }

    assert set(SCRIPT.read_stamps(files, hubs)) == {sha256(each).digest() for each in (first, second, third)}
    assert SCRIPT.read_stamps({}, hubs) == {}
    for name in files:
        assert refuses("read_stamps", {other: content for other, content in files.items() if other != name}, hubs)
    strange = a_checkpoint(1, ELSEWHERE)
    assert refuses("read_stamps", {"stamps/0001.cose": strange, "stamps/0001.tst": a_token(over=strange)}, hubs)
    assert refuses("read_stamps", {"stamps/0001.cose": first, "stamps/0001.tst": a_token(over=MESSAGE)}, hubs)


PICTURE = b"a picture"
TAKEN = {"shared_sha256": sha256(PICTURE).hexdigest()}


@pytest.mark.parametrize(
    ("payload", "holds"),
    [
        (["photo_attached", 1, TAKEN], True),
        (["photo_attached", 1, TAKEN | {"caption": "deur"}], True),
        (["photo_attached", 1, {"shared_sha256": sha256(b"another").hexdigest()}], False),
        (["photo_attached", 1, {}], False),
        (["photo_attached", 1, TAKEN | {1: "een"}], False),
        (["note_recorded", 1, TAKEN], False),
        (None, False),
    ],
)
def test_a_photo_is_the_one_that_was_kept(payload: object, *, holds: bool) -> None:
    logs = {LOG: {"opened": {3: payload}}}
    assert refuses("check_photo", f"photos/{LOG.hex()}-3.jpg", PICTURE, logs) is not holds
    assert refuses("check_photo", f"photos/{LOG.hex()}-4.jpg", PICTURE, logs)
    assert refuses("check_photo", f"photos/{LOG.hex()}-3.jpg", PICTURE, {})


def test_a_report_names_places_that_are_there_each_once_and_in_order() -> None:
    other = b"m" * 16
    logs = {LOG: {"last": 3, "heads": HEADS}, other: {"last": 3, "heads": HEADS}}
    named = sha256(b"inspector-heads/1" + LOG + struct.pack(">Q", 3) + HEADS[3]).hexdigest()

    assert SCRIPT.report_mark([], logs) == ""
    assert SCRIPT.report_mark([[LOG, 3]], logs) == named
    assert len(SCRIPT.report_mark([[LOG, 1], [LOG, 3], [other, 3]], logs)) == 64
    wrong: tuple[object, ...] = (
        [[LOG, 0]], [[LOG, 4]], [[LOG, "3"]], [[b"x" * 16, 1]], [[LOG, 3], [LOG, 3]], [[other, 3], [LOG, 3]], [[LOG]],
    )  # fmt: skip
    assert [refuses("report_mark", each, logs) for each in wrong] == [True] * len(wrong)


def a_log(name: bytes, kind: int, keeper: int, said: object, agency: str) -> Said:
    stream = bytes([kind, keeper]) + bytes(14)
    return {
        "log": name, "stream": stream, "kind": kind, "by": {"agency": agency, "role": "inspector"}, "last": 2,
        "heads": HEADS[:3], "opened": {2: said}, "erased": set(),
    }  # fmt: skip


VISIT = (bytes([4, 1]) + bytes(14)).hex()


def bound(kind: int, keeper: int, said: object = None, agency: str = "gemeente") -> bool:
    """Whether the script takes a shared part and this one for parts of one visit."""
    names = ["part_named", 1, {"visit": VISIT, "part": 4}], ["part_named", 1, {"visit": VISIT, "part": kind}]
    logs = {
        LOG: a_log(LOG, 4, 1, names[0], "politie"),
        b"p" * 16: a_log(b"p" * 16, kind, keeper, said or names[1], agency),
    }
    return not refuses("bind", logs, {"agency": agency})


def test_a_part_is_one_of_a_visit_and_of_the_agency_that_keeps_it() -> None:
    agencies = SCRIPT.AGENCIES
    for kind in SCRIPT.STREAMS:
        keeper = SCRIPT.KEEPERS.get(kind, "gemeente")
        of_a_visit = 5 <= kind <= 9
        assert bound(kind, agencies.index(keeper) + 1, agency=keeper) is of_a_visit, kind
    assert not bound(5, 1, agency="politie")
    for said in (
        ["note_recorded", 1, {"visit": VISIT, "part": 5}],
        ["part_named", 1, {"visit": VISIT, "part": 6}],
        ["part_named", 1, {"visit": "00" * 16, "part": 5}],
        ["part_named", 1, [VISIT, 5]],
    ):
        assert not bound(5, 1, said)
