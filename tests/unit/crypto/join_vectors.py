"""The cases of crypto-joincode.json and crypto-scanned.json; `make_vectors.py` writes them."""

import hashlib
from collections.abc import Mapping
from datetime import date

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.joincode import join_secret, starter_proof, visit_stream_key
from inspector.crypto.letters import mark_of, seal
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.sign_code import NONCE_SIZE, seal_sign
from inspector.crypto.typed_code import encode_typed
from inspector.crypto.visit_code import VISIT_CODE_SIZE, as_typed
from inspector.domain.codec import encode_fields
from inspector.domain.events import VisitStarted
from inspector.domain.ids import VisitId
from inspector.domain.values import Capacity, Pins, Regime, VisitKind
from inspector.wire.stream_id import visit_stream_id
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.events import deflated
from tests.unit.crypto.independent import hkdf_expand, hkdf_extract
from tests.unit.domain.examples import LINDE

Value = str | int | list[str] | list[int] | None
Case = Mapping[str, Value]


def scanned_cases() -> list[Case]:
    """What a scanned join code says and the visit it leads to; what is no code, and what says nothing of a visit."""
    ids = SeededIds("scanned vectors")
    starter, other = ids.id16(), ids.id16()
    secret = join_secret(starter, ids.id16())
    visit = visit_stream_id(visit_stream_key(secret)).hex()
    started = VisitStarted(
        *(VisitId(visit), LINDE, VisitKind.FOLLOW_UP, Capacity.SUPERVISION, "2026.1", date(2026, 11, 24)),
        regime=Regime.WRP_REGISTER,
        pins=Pins(date(2026, 11, 24), *(hashlib.sha256(name).digest() for name in (b"list", b"country", b"town"))),
    )
    fields, conditions = encode_fields(started), ["UV-V-07"]

    def case(name: str, *said: Cbor, leads: bool = False) -> Case:
        data = encode(list(said))
        code = b"\x01" + deflated(data)
        return {"name": name, "code": code.hex(), "said": data.hex(), "visit": visit if leads else None}

    code = b"\x01" + deflated(encode([secret, starter, None, conditions]))
    bad = {
        "another version": b"\x02" + code[1:],
        "torn": code[:-1],
        "more behind it": code + b"\x00",
        "says too much": b"\x01" + deflated(bytes(4097)),
        "another program's": b"https://example.nl",
    }
    return [
        {**case("a code that says all", secret, starter, fields, conditions, leads=True), "starter": starter.hex()},
        case("a code that says the least", secret, None, None, [], leads=True),
        case("a secret of 15 bytes", secret[1:], starter, fields, conditions),
        case("a starter of 32 bytes", secret, starter + starter, fields, conditions),
        case("a starter of text", secret, starter.hex(), fields, conditions),
        case("a visit of text", secret, starter, visit, conditions),
        case("a visit with numbers for names", secret, starter, {1: visit}, conditions),
        case("a visit without its business", secret, starter, without(fields, "business"), conditions),
        case("another visit", secret, starter, fields | {"visit": visit[:2] + other.hex()[2:]}, conditions),
        case("a condition that is a number", secret, starter, fields, [1]),
        case("a condition that is nothing", secret, starter, fields, [None]),
        case("a condition of bytes", secret, starter, fields, [b"UV-V-07"]),
        case("conditions of text", secret, starter, fields, "UV-V-07"),
        case("nothing of conditions", secret, starter, fields),
        case("one thing more", secret, starter, fields, conditions, None),
        *({"name": name, "code": data.hex(), "said": None, "visit": None} for name, data in bad.items()),
    ]


def sign_code_cases() -> list[Case]:
    """What a sign on a screen says to who holds the visit's key, and what is none."""
    ids = SeededIds("sign vectors")
    key, other, nonce, said = (
        ids.key32(),
        ids.key32(),
        ids.id16()[:NONCE_SIZE],
        encode(["Werkruimte 3", 1_795_600_000_000]),
    )
    code = seal_sign(key, said, nonce)

    def case(name: str, data: bytes, says: bytes | None = None, opens_with: bytes = key) -> Case:
        return {"name": name, "key": opens_with.hex(), "code": data.hex(), "said": None if says is None else says.hex()}

    return [
        case("a place until a moment", code, said),
        case("another visit", code, opens_with=other),
        case("another sign", code[:4] + bytes(NONCE_SIZE) + code[4 + NONCE_SIZE :]),
        case("another program's", b"IMC1" + code[4:]),
        case("torn", code[:-1]),
        case("more behind it", code + b"\0"),
        case("nothing", b""),
    ]


def visit_code_cases() -> list[Case]:
    """The code that follows from what a beginning hides by the key of its visit; and typed characters that are none."""
    ids = SeededIds("visit code vectors")
    key, nonce, other = ids.key32(), ids.id16(), ids.id16()
    proof = starter_proof(nonce, key)
    pseudorandom = hkdf_extract(bytes(32), nonce, "sha256")
    code = hkdf_expand(pseudorandom, b"inspector/visit-code/1", VISIT_CODE_SIZE, "sha256")
    typed = as_typed(code)
    groups = " ".join(typed[place : place + 4].lower() for place in range(0, len(typed), 4))

    def case(name: str, said: bytes, characters: str, means: bytes | None = None) -> Case:
        found = None if means is None else means.hex()
        return {"name": name, "key": key.hex(), "proof": said.hex(), "typed": characters, "code": found}

    return [
        case("a code", proof, typed, code),
        case("typed in groups", proof, groups, code),
        case("a proof of another beginning", starter_proof(other, key), typed),
        case("no proof", b"", typed),
        case("a character less", proof, typed[1:]),
        case("two swapped", proof, typed[1] + typed[0] + typed[2:]),
        case("a join code", proof, encode_typed(bytes(16))),
    ]


def letter_cases() -> list[Case]:
    """A letter as its receiver opens it, and what is none for him; sealed once, for sealing draws at random."""
    ids = SeededIds("letter vectors")
    reader, other, code = ReaderKey(ids.key32()), ReaderKey(ids.key32()), b"012345678901"
    mark, said = mark_of(code), b'{"name": "Roos", "reach": "06"}'
    letter = seal(reader.public, said, mark)

    def case(name: str, seed: bytes, data: bytes, says: bytes | None = None, named: bytes = mark) -> Case:
        found = None if says is None else says.hex()
        return {"name": name, "seed": seed.hex(), "mark": named.hex(), "letter": data.hex(), "said": found}

    return [
        case("a letter", reader.seed, letter, said),
        case("for another", other.seed, letter),
        case("under another mark", reader.seed, letter, named=mark_of(b"012345678902")),
        case("torn", reader.seed, letter[:-1]),
        case("nothing", reader.seed, b""),
    ]


def without(fields: Mapping[str, Cbor], name: str) -> Cbor:
    """The same fields but one."""
    return {each: value for each, value in fields.items() if each != name}


def joincode_cases() -> list[Case]:
    """Join codes as typed, what derives from them, and what is no code."""

    def good(typed: str, secret: bytes) -> Case:
        return {
            "name": f"{typed!r}",
            "typed": typed,
            "secret": secret.hex(),
            "code": encode_typed(secret),
            "visit_key": visit_stream_key(secret).hex(),
        }

    ids = SeededIds("join vectors")
    starter, nonce = ids.id16(), ids.id16()
    secret = join_secret(starter, nonce)
    code = encode_typed(secret)
    ones = bytes.fromhex("00021084") + bytes(12)
    bad = {
        "": ("other", []),
        code[:26]: ("other", []),
        code[:7] + code[8:]: ("missing", [8]),
        code[:20] + "7" + code[20:]: ("extra", [21]),
        "U" + code[1:]: ("wrong", [1]),
        code[:28] + ("Z" if code[28] != "Z" else "Y") + code[29]: ("wrong", [29]),
        code[:3] + code[4] + code[3] + code[5:]: ("swapped", [4, 5]),
        code[10:13] + code[3:10] + code[:3] + code[13:]: ("other", []),
    }
    return [
        {**good(code, secret), "starter": starter.hex(), "nonce": nonce.hex()},
        good("-".join(code[at : at + 5] for at in range(0, 30, 5)).lower(), secret),
        good("oO" + "iIlL" + encode_typed(ones)[6:], ones),
        *(
            {"name": f"not {typed!r}", "typed": typed, "secret": None, "slip": slip, "places": places}
            for typed, (slip, places) in bad.items()
        ),
    ]
