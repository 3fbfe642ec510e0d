"""Write tests/vectors/sync-*.json: `python -m tests.unit.sync.make_vectors`."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from inspector.crypto import cbor
from inspector.crypto.signatures import SigningKey
from inspector.domain.ids import VisitId
from inspector.sync.by_stick.file_bundle import Proofs, write_bundle
from inspector.sync.invitation import Invitation, fingerprint_of_root
from inspector.sync.lan.comparing import SUMMARY_BYTES
from inspector.sync.lan.photos import PhotoTurn, Piece, Wanted
from inspector.sync.lan.pinned_tls import visitor_certificate
from inspector.sync.lan.share_code import ShareCode
from inspector.sync.lan.turns import Hello, Turn
from inspector.sync.meeting import Greeting, Parts, codes_of
from inspector.wire.event import LogHead
from tests.fakes.seeded_ids import SeededIds

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

FILE_BUNDLE = Path(__file__).parents[2] / "vectors" / "sync-file-bundle.json"
MEETING = Path(__file__).parents[2] / "vectors" / "sync-meeting.json"
STICK_PHOTOS = Path(__file__).parents[2] / "vectors" / "sync-stick-photos.json"
SHARE = Path(__file__).parents[2] / "vectors" / "sync-share.json"
INVITATION = Path(__file__).parents[2] / "vectors" / "sync-invitation.json"

_ids = SeededIds("sync vectors")
_KEY = SigningKey(_ids.key32())
_FRAMES, _LINE = (b"the first frame", b"the second frame"), b"a line of a receipt"
_NOW_MS = 1_795_000_000_000
_END_BYTES = 5 + 96
_NO_PROOFS = Proofs()
_PLACE = (
    "1b02b7118031f207a2b64149fce9d7bd9526637adce84b18dfa9819ace1a0455"
    "c6b18576f33f501fc23f115041522ac2be61bc2156d04f7d0daf3c655ec9ed7e"
)


def file_bundle_vectors() -> Json:
    """Files and what a reader takes from them; `writer` is null where nobody vouches for the whole."""
    proofs = Proofs(
        (b"a receipt of the hub",), (b"a receipt of a colleague",), (b"for the hub",), (), (b"a receipt for a photo",)
    )
    unread = replace(proofs, for_hub=(), blob_receipts=())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "all.ifb"
        write_bundle(path, _FRAMES, [_LINE], key=_KEY, now_ms=_NOW_MS)
        whole = path.read_bytes()
        write_bundle(path, _FRAMES, [_LINE], key=_KEY, now_ms=_NOW_MS, proofs=proofs)
        full = path.read_bytes()
    header, end = whole[: whole.index(_FRAMES[0]) - 5], whole[-_END_BYTES:]
    first, second = (_record(1, frame) for frame in _FRAMES)
    line = _record(2, _LINE)
    assert whole == header + first + second + line + end

    def case(
        name: str, data: bytes, frames: int, lines: int, *, is_signed: bool = False, proofs: Proofs = _NO_PROOFS
    ) -> Json:
        return {
            "name": name,
            "file": data.hex(),
            "frames": [each.hex() for each in _FRAMES[:frames]],
            "lines": [_LINE.hex()] * lines,
            "receipts": [each.hex() for each in proofs.receipts],
            "colleague_receipts": [each.hex() for each in proofs.colleague_receipts],
            "for_hub": [each.hex() for each in proofs.for_hub],
            "blob_receipts": [each.hex() for each in proofs.blob_receipts],
            "writer": _KEY.public.hex() if is_signed else None,
        }

    return {
        "format": "inspector-file-bundle/1",
        "created_ms": _NOW_MS,
        "cases": [
            case("whole", whole, 2, 1, is_signed=True),
            case("torn in the end record", whole[:-1], 2, 1),
            case("torn before it", header + first + second + line, 2, 1),
            case("torn in the second frame", header + first + second[:-1], 1, 0),
            case("torn after the header", header, 0, 0),
            case("another signature", whole[:-1] + bytes([whole[-1] ^ 1]), 2, 1),
            case("an end record of 95 bytes", header + first + b"\x00\x00\x00\x00\x5f" + end[6:], 1, 0),
            case("a frame left out", header + first + line + end, 1, 1),
            case("a line before the frames", header + line + first + second + end, 2, 1),
            case("a record of kind 9", header + first + _record(9, b"") + second + line + end, 1, 0),
            case("with receipts and a part for the hub", full, 2, 1, is_signed=True, proofs=proofs),
            case(
                "torn before the part for the hub",
                full[: full.index(b"for the hub")],
                2,
                1,
                proofs=unread,
            ),
            case("a frame of 1 MiB and 1 byte", header + first + b"\x01\x00\x10\x00\x01", 1, 0),
            case("a byte after the end record", whole + b"\x00", 2, 1),
        ],
        "refused": [
            {"name": "another magic", "file": (b"IFB2" + whole[4:]).hex()},
            {"name": "torn in the header", "file": header[:-1].hex()},
            {"name": "a header with one field more", "file": (_header({0: _KEY.public, 1: _NOW_MS, 2: 0}) + end).hex()},
            {"name": "a key of 31 bytes", "file": (_header({0: _KEY.public[1:], 1: _NOW_MS}) + end).hex()},
            {"name": "a header of 257 bytes", "file": (b"IFB1\x00\x00\x01\x01" + bytes(257)).hex()},
            {"name": "nothing", "file": ""},
        ],
    }


def invitation_vectors() -> Json:
    """What an administrator hands over, as one text; and what is none."""
    secret, root = _ids.id16(), _ids.key32()
    fingerprint = fingerprint_of_root(root)
    scanned = Invitation("https://hub.example:8443", secret, fingerprint)
    text = scanned.text()
    code = text.partition("code=")[2].partition("&")[0]
    wrong = {
        "another version": text.replace(":1?", ":2?"),
        "no code": text.replace(f"code={code}&", ""),
        "a code that is none": text.replace("code=", "code=U"),
        "no address": text.partition("&hub=")[0],
        "a field twice": text + "&root=" + fingerprint,
        "an unknown field": text.replace("root=", "more="),
        "a root in capitals": text.replace(fingerprint, fingerprint.upper()),
        "a root of 63 digits": text[:-1],
        "more than 600 characters": text.replace("8443", "8443/" + "x" * 600),
    }
    return {
        "format": "inspector-enrol/1",
        "cases": [
            _invitation("with a root", scanned, root),
            _invitation("without", Invitation("https://hub.example:8443", secret), None),
        ],
        "refused": [{"name": name, "text": each} for name, each in wrong.items()],
    }


def share_vectors() -> Json:
    """A code, who speaks, and a turn; and what is none."""
    ids = SeededIds("share vectors")
    pin, secret = ids.key32(), ids.token(8)
    code, six = ShareCode("192.168.1.23", 49152, pin, secret), ShareCode("fe80::23", 49152, pin, secret)
    hello = Hello(ids.id16(), b"s" * 64, (b"m" * 16,))
    turn = Turn((LogHead(b"a" * 16, 7, b"h" * 32),), (b"a frame",), b"a receipt", more=True)
    photos = PhotoTurn((Wanted(b"w" * 32, 7),), Piece(b"g" * 32, 9, b"a piece"), b"k" * 32)
    text, typed = code.text(), code.code.replace(" ", "")
    wrong = {
        "another version": text.replace(":1?", ":2?"),
        "no pin": text.partition("&key=")[0],
        "a pin that the code does not begin with": text[:-64] + "00" * 32,
        "a name for an address": text.replace("192.168.1.23", "laptop"),
        "an address of IPv6 without brackets": text.replace("192.168.1.23%3A", "fe80%3A%3A23%3A"),
        "an address that says whose link it is of": six.text().replace("%3A%3A23", "%3A%3A23%25eth0"),
        "no port": text.replace("%3A49152", ""),
        "a port that is none": text.replace("49152", "70000"),
        "a code that is none": text.replace(typed, typed[:-1]),
        "a field twice": text + "&key=" + pin.hex(),
    }
    many = (
        Turn(covers=(), summary=bytes(SUMMARY_BYTES), more=True),
        replace(turn, covers=(3, 1_023), differ=(7,), more=True),
    )
    return {
        "format": "inspector-share/1",
        "text": text,
        "address": code.address,
        "code": code.code,
        "pin": pin.hex(),
        "secret": secret.hex(),
        "visitor_certificate": visitor_certificate(secret).hex(),
        "six": {"address": six.address, "text": six.text()},
        "hello": hello.encode().hex(),
        "turn": turn.encode().hex(),
        "many": [turn.encode().hex() for turn in many],
        "photos": photos.encode().hex(),
        "refused": [{"name": name, "text": each} for name, each in wrong.items()],
    }


def meeting_vectors() -> Json:
    """A greeting of three codes; `said` is what they are together."""
    heads = (LogHead(b"a" * 16, 7, b"h" * 32), LogHead(b"b" * 16, 3, b"i" * 32))
    frames = (b"f" * 900, b"g" * 500)
    greeting = Greeting(VisitId("0401" + "aa" * 14), _KEY.public, _NOW_MS, heads, frames)
    codes, parts = codes_of(greeting, _KEY), Parts()
    for code in codes:
        parts = parts.with_part(code)
    said = parts.whole
    assert said is not None
    return {
        "visit": greeting.visit,
        "writer": greeting.writer.hex(),
        "at_ms": greeting.at_ms,
        "heads": [[head.log.hex(), head.seq, head.head.hex()] for head in heads],
        "frames": [frame.hex() for frame in frames],
        "codes": [code.hex() for code in codes],
        "said": said.hex(),
    }


def _invitation(name: str, invitation: Invitation, root: bytes | None) -> Json:
    return {
        "name": name,
        "text": invitation.text(),
        "secret": invitation.secret.hex(),
        "hub": invitation.hub_url,
        "root_public": None if root is None else root.hex(),
        "root": invitation.root_fingerprint,
    }


def _record(kind: int, data: bytes) -> bytes:
    return bytes([kind]) + len(data).to_bytes(4) + data


def _header(fields: dict[int, cbor.Cbor]) -> bytes:
    header = cbor.encode(fields)
    return b"IFB1" + len(header).to_bytes(4) + header


def stick_photo_vectors() -> Json:
    """The header of a photo on a stick; its place was sealed once, for that is never twice the same."""
    hub, stream, sealed = SigningKey(bytes(range(32))), bytes(range(16)), b"the sealed bytes of a photo" * 3
    blob = hashlib.sha256(sealed).digest()
    place = bytes.fromhex(_PLACE)
    signature = _KEY.sign(b"inspector/stick-photo/1" + blob + place)
    header = b"IFP1" + _KEY.public + place + signature
    return {
        "format": "inspector-stick-photo/1",
        "hub_seed": bytes(range(32)).hex(),
        "hub_public": hub.public.hex(),
        "blob": blob.hex(),
        "stream": stream.hex(),
        "writer": _KEY.public.hex(),
        "place": place.hex(),
        "header": header.hex(),
        "file": (header + sealed).hex(),
        "refused": [header[:-1].hex(), (header + b"\0").hex(), (b"IFP2" + header[4:]).hex(), ""],
    }


if __name__ == "__main__":
    for path, vectors in (
        (FILE_BUNDLE, file_bundle_vectors()),
        (INVITATION, invitation_vectors()),
        (MEETING, meeting_vectors()),
        (SHARE, share_vectors()),
        (STICK_PHOTOS, stick_photo_vectors()),
    ):
        path.write_text(json.dumps(vectors, indent=1) + "\n", encoding="utf-8")
