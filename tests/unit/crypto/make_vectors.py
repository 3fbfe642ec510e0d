"""Write tests/vectors/crypto-*.json: `python -m tests.unit.crypto.make_vectors [NAME ...]`.

Run once for each format version; after that the files are what other programs and later versions must agree with.
Bytes are hex. A case whose result is null must be refused.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from inspector.crypto.blobs import blob_id
from inspector.crypto.cbor import encode
from inspector.crypto.grant_bodies import Grant, KeyKind, encode_grant
from inspector.crypto.grants import make_grant
from inspector.crypto.readerkeys import ReaderKey, purpose_label
from inspector.crypto.sealing import event_keys, event_secret
from inspector.crypto.slots import create_slots, read_slots
from inspector.crypto.stretching import FLOOR
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto import test_grants, test_recovery_slots, test_slots
from tests.unit.crypto.cbor_vectors import cbor_cases
from tests.unit.crypto.chain_vectors import (
    document_cases,
    hub_address_cases,
    hub_cases,
    hub_successor_cases,
    statement_cases,
)
from tests.unit.crypto.events import (
    LOG,
    OTHER_KEY,
    PAYLOAD,
    SALT,
    STREAM_KEY,
    Fields,
    deflated,
    padded_to_64,
    sealed,
    sealed_by_hand,
)
from tests.unit.crypto.independent import CHUNK, TAG, cobblestone_seal
from tests.unit.crypto.join_vectors import (
    Case,
    joincode_cases,
    letter_cases,
    scanned_cases,
    sign_code_cases,
    visit_code_cases,
)
from tests.unit.crypto.key_vectors import reader_key_cases, signature_cases
from tests.unit.crypto.plan_vectors import plan_cases
from tests.unit.crypto.proposal_vectors import proposal_cases
from tests.unit.crypto.timestamp_vectors import timestamp_cases

LONGEST = 65_600
"""Bytes of a sealed body."""

VECTORS = Path(__file__).parents[2] / "vectors"


def event_cases() -> list[Case]:
    """A sealed event, and everything that must not open."""

    def case(name: str, header: bytes, body: bytes, payload: bytes | None = None, key: bytes = STREAM_KEY) -> Case:
        return {
            "name": name,
            "stream_key": key.hex(),
            "header": header.hex(),
            "body": body.hex(),
            "payload": None if payload is None else payload.hex(),
        }

    header, body = sealed()
    keys = event_keys(STREAM_KEY, SALT, LOG, 7)
    good = {
        **case("a sealed event", header, body, PAYLOAD),
        "event_secret": event_secret(STREAM_KEY, SALT).hex(),
        "key": keys.key.hex(),
        "commitment": keys.commitment.hex(),
    }
    by_hand = {
        "more padding than needed": (padded_to_64(deflated(PAYLOAD)) + bytes(128), PAYLOAD),
        "the longest body": (padded_to_64(deflated(PAYLOAD)).ljust(LONGEST - 64, b"\x00"), PAYLOAD),
        "a body of 64 bytes more": (padded_to_64(deflated(PAYLOAD)).ljust(LONGEST, b"\x00"), None),
        "a body that is no multiple of 64": (padded_to_64(deflated(PAYLOAD)) + bytes(16), None),
        "padding that is not zero": (padded_to_64(deflated(PAYLOAD), filler=b"\x01"), None),
        "a length past the end": (padded_to_64(deflated(PAYLOAD), size=1000), None),
        "bytes after the stream": (padded_to_64(deflated(PAYLOAD) + b"\x00"), None),
        "a second stream": (padded_to_64(deflated(PAYLOAD) * 2), None),
        "no DEFLATE at all": (padded_to_64(b"\xff" * 20), None),
        "one byte over 64 KiB": (padded_to_64(deflated(bytes(65537))), None),
    }
    return [
        good,
        case("the empty payload", *sealed(b""), b""),
        case("another stream key", header, body, key=OTHER_KEY),
        case("another place in the log", Fields(len(body), seq=8).pack(), body),
        case("another log", Fields(len(body), log=bytes(16)).pack(), body),
        case("another stream", Fields(len(body), stream=bytes(16)).pack(), body),
        case("another clock", Fields(len(body), hlc=0).pack(), body),
        case("another length", Fields(len(body) + 64).pack(), body),
        case("version 2", *sealed_by_hand(padded_to_64(deflated(PAYLOAD)), Fields(0, version=2))),
        case("class 2", *sealed_by_hand(padded_to_64(deflated(PAYLOAD)), Fields(0, event_class=2))),
        case("salt changed", header, bytes([body[0] ^ 1]) + body[1:]),
        case("commitment changed", header, body[:16] + bytes([body[16] ^ 1]) + body[17:]),
        case("ciphertext changed", header, body[:48] + bytes([body[48] ^ 1]) + body[49:]),
        case("tag changed", header, body[:-1] + bytes([body[-1] ^ 1])),
        case("body cut", header, body[:-64]),
        *(case(name, *sealed_by_hand(padded), payload) for name, (padded, payload) in by_hand.items()),
    ]


def grant_cases() -> list[Case]:
    """A grant of each kind, and everything that must not open. HPKE draws its own chance: new at each making."""
    officer, stranger = test_grants.OFFICER, test_grants.STRANGER
    stream, log, key = test_grants.STREAM, test_grants.LOG, test_grants.KEY

    def case(
        name: str,
        grant: Grant | bytes,
        secret: bytes | None = None,
        seed: bytes = officer.seed,
        log: bytes = log,
        label: bytes = b"",
    ) -> Case:
        return {
            "name": name,
            "stream": stream.hex(),
            "granter_log": log.hex(),
            "reader_seed": seed.hex(),
            "label": label.hex(),
            "body": (grant if isinstance(grant, bytes) else encode_grant(grant)).hex(),
            "secret": None if secret is None else secret.hex(),
        }

    grant = make_grant(KeyKind.STREAM, key, [officer], stream=stream, granter_log=log)
    seed = SeededIds("purpose").key32()
    label, other = purpose_label("gemeente", "findings"), purpose_label("gemeente", "common")
    purpose = make_grant(KeyKind.READER, seed, [officer], stream=stream, granter_log=log, label=label)
    moved = replace(grant, wraps=(grant.wraps[0]._replace(recipient=stranger.id),))
    body = encode_grant(grant)
    return [
        case("a stream key", grant, key),
        case("a reader key", purpose, seed, label=label),
        case("a reader key under another label", purpose, label=other),
        case("nothing for this reader", grant, seed=stranger.seed),
        case("a wrap under another recipient", moved, seed=stranger.seed),
        case("another granter log", grant, log=bytes(16)),
        case("another key id", replace(grant, key_id=bytes(16))),
        case("another kind", replace(grant, kind=KeyKind.READER)),
        case("wrap changed", body[:-1] + bytes([body[-1] ^ 1])),
        case("suite 1", encode({0: "stream", 1: grant.key_id, 2: 1, 3: [list(each) for each in grant.wraps]})),
        case("a recipient twice", replace(grant, wraps=grant.wraps * 2)),
        case("no recipient", replace(grant, wraps=())),
        case("trailing byte", body + b"\x00"),
    ]


def blob_cases() -> list[Case]:
    """Blobs of one chunk, of exactly one and of two, and everything that must not open."""
    ids = SeededIds("blob vectors")
    key, stream, salt = ids.key32(), ids.id16(), ids.token(24)
    context = encode(["inspector/blob/1", stream])

    def case(
        name: str, blob: bytes, plaintext: bytes | None = None, named: bytes | None = None, **other: bytes
    ) -> Case:
        return {
            "name": name,
            "key": other.get("key", key).hex(),
            "stream": other.get("stream", stream).hex(),
            "blob": (named or blob_id(blob)).hex(),
            "ciphertext": blob.hex(),
            "plaintext": None if plaintext is None else plaintext.hex(),
        }

    def of(plaintext: bytes) -> bytes:
        return cobblestone_seal(key, context, plaintext, salt)

    small, chunk, longer = b"photo", b"c" * CHUNK, b"d" * (CHUNK + 5)
    blob, two = of(small), of(longer)
    return [
        case("an empty blob", of(b""), b""),
        case("a small blob", blob, small),
        case("exactly one chunk", of(chunk), chunk),
        case("two chunks", two, longer),
        case("another key", blob, key=bytes(32)),
        case("another stream", blob, stream=bytes(16)),
        case("another name", blob, named=bytes(32)),
        case("salt changed", bytes([blob[0] ^ 1]) + blob[1:]),
        case("commitment changed", blob[:24] + bytes([blob[24] ^ 1]) + blob[25:]),
        case("ciphertext changed", blob[:56] + bytes([blob[56] ^ 1]) + blob[57:]),
        case("cut at a chunk", two[: 56 + CHUNK + TAG]),
        case("cut at a byte", two[:-1]),
        case("trailing byte", blob + b"\x00"),
        case("nothing", b""),
    ]


def slots_cases() -> list[Case]:
    """The slots of a vault under its passphrase, and every way they must not open."""
    file, vault_key, passphrase = test_slots.FILE, test_slots.VAULT_KEY, test_slots.PASSPHRASE

    def case(
        name: str, data: bytes, *, error: str | None = None, typed: bytes = passphrase, key: bytes = vault_key
    ) -> Case:
        return {
            "name": name,
            "passphrase": typed.hex(),
            "file": data.hex(),
            "vault_key": key.hex() if error is None else None,
            "error": error,
        }

    def under(typed: bytes, key: bytes, seed: str) -> bytes:
        ids = SeededIds(seed)
        return create_slots(ids.id16(), bytearray(key), bytearray(typed), FLOOR, ids)

    accented = "één fiets, twee klompen"
    composed, decomposed = (normalize(form, accented).encode() for form in ("NFC", "NFD"))
    with_accents = under(composed, vault_key, "accents")
    custodian = SeededIds("custodian 0").key32()
    bad_costs = encode(test_slots.slot_of(file) | {1: bytes(16), 3: [1, 1, 8]})
    slot = test_slots.slot_of(file)
    unknown = encode({0: 9, 1: b"something newer", 2: {"anything": [1, None]}})
    assert file == create_slots(
        test_slots.VAULT, bytearray(vault_key), bytearray(passphrase), FLOOR, SeededIds("slots")
    )
    return [
        case("a passphrase slot", file),
        case("with a slot of a newer program", test_slots.resigned(encode(slot), unknown)),
        case("another passphrase", file, error="NoSlotOpensError", typed=b"fiets klomp tulp dijk"),
        case("salt swapped", test_slots.with_slots(encode(slot | {2: bytes(16)})), error="NoSlotOpensError"),
        case("last byte changed", file[:-1] + bytes([file[-1] ^ 1]), error="SlotsDamagedError"),
        case("a slot more", test_slots.with_slots(encode(slot), unknown), error="SlotsDamagedError"),
        case("a custodian's key file", under(passphrase, custodian, "custodian.key"), key=custodian),
        case("a passphrase with accents", with_accents, typed=composed),
        case("the same in signs and accents apart", with_accents, error="NoSlotOpensError", typed=decomposed),
        case("five passphrase slots", test_slots.resigned(*[encode(slot)] * 5), error="SlotsDamagedError"),
        case(
            "lowered costs beside a good slot", test_slots.resigned(encode(slot), bad_costs), error="SlotsDamagedError"
        ),
        case("a slot that is no map", test_slots.resigned(encode(slot), encode([9])), error="SlotsDamagedError"),
        case(
            "a slot with a key of text",
            test_slots.resigned(encode(slot), encode({0: 9, "a": 1})),
            error="SlotsDamagedError",
        ),
        case("costs lowered", test_slots.with_slots(encode(slot | {3: [1, 1, 8]})), error="SlotsDamagedError"),
        case("trailing byte", file + b"\x00", error="SlotsDamagedError"),
    ]


def recovery_cases() -> list[Case]:
    """The slots of custodians, and every way they must not open. HPKE draws its own chance: new at each making."""
    one, two, three = test_recovery_slots.CUSTODIANS
    file, with_recovery = test_recovery_slots.WITH_RECOVERY, test_recovery_slots.with_recovery
    slots, stranger = test_recovery_slots.slots_of(file), test_recovery_slots.STRANGER

    def resigned_pairs(*pairs: test_recovery_slots.Slot) -> bytes:
        return test_slots.resigned(read_slots(file).slots[0], *map(encode, pairs))

    def case(name: str, data: bytes = file, first: ReaderKey = one, second: ReaderKey = two, error: str = "") -> Case:
        return {
            "name": name,
            "first_seed": first.seed.hex(),
            "second_seed": second.seed.hex(),
            "file": data.hex(),
            "vault_key": None if error else test_slots.VAULT_KEY.hex(),
            "error": error or None,
        }

    theirs, damaged = "NoSlotIsTheirsError", "SlotsDamagedError"
    return [
        case("the first and the second"),
        case("the third and the first", first=three, second=one),
        case("the second and the third", first=two, second=three),
        case("one alone", second=one, error=theirs),
        case("one and a stranger", second=stranger, error=theirs),
        case("no custodians", test_slots.FILE, error=theirs),
        case("a pair less", with_recovery(*slots[:2]), error=theirs if slots[2][2] == pair_of(one, two) else damaged),
        case("shares swapped", with_recovery(*(each | {3: each[3][::-1]} for each in slots)), error=damaged),
        case("another slot id", with_recovery(*(each | {1: bytes(16)} for each in slots)), error=damaged),
        case("a fourth pair", resigned_pairs(*slots, slots[0] | {2: pair_of(one, stranger)}), error=damaged),
        case("ids out of order", resigned_pairs(*(each | {2: each[2][::-1]} for each in slots)), error=damaged),
        case("a pair twice", with_recovery(*slots, slots[0]), error=damaged),
        case("last byte changed", file[:-1] + bytes([file[-1] ^ 1]), error=damaged),
    ]


def pair_of(first: ReaderKey, second: ReaderKey) -> list[bytes]:
    """How a slot names two custodians."""
    return sorted((first.id, second.id))


MAKERS: Mapping[str, Callable[[], list[Case]]] = {
    "cbor": cbor_cases,
    "signature": signature_cases,
    "reader-key": reader_key_cases,
    "event": event_cases,
    "grant": grant_cases,
    "proposal": proposal_cases,
    "plan": plan_cases,
    "statement": statement_cases,
    "hub": hub_cases,
    "hub-address": hub_address_cases,
    "hub-successor": hub_successor_cases,
    "document": document_cases,
    "blob": blob_cases,
    "slots": slots_cases,
    "recovery": recovery_cases,
    "joincode": joincode_cases,
    "scanned": scanned_cases,
    "letter": letter_cases,
    "sign-code": sign_code_cases,
    "visit-code": visit_code_cases,
    "timestamp": timestamp_cases,
}


def main(names: Sequence[str]) -> None:
    """Write the files of these names, or all of them."""
    for name in names or MAKERS:
        text = json.dumps({"format": f"inspector-{name}/1", "cases": MAKERS[name]()}, indent=1, ensure_ascii=False)
        (VECTORS / f"crypto-{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
