"""Write tests/vectors/vault-*.json: `python -m tests.unit.vault.make_vectors`."""

import hmac
import json
from pathlib import Path
from typing import TypeAlias

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.domain.events import NoteWritten
from inspector.domain.office_events import HeadsListed
from inspector.vault.events.payload import Moment, is_understood, read_payload, write_payload
from inspector.vault.writing.head_lists import SALT_BYTES, listed_name
from inspector.wire.event import MUST_UNDERSTAND
from tests.fakes.newer_program import LaterNote, PlainNote, RoomSealed, SecretNote
from tests.fakes.seeded_ids import SeededIds
from tests.unit.vault.events.payload_vectors import payload_vectors

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

MUST = Path(__file__).parents[2] / "vectors" / "vault-must-understand.json"
HEADS_LISTED = Path(__file__).parents[2] / "vectors" / "vault-heads-listed.json"
PAYLOADS = Path(__file__).parents[2] / "vectors" / "vault-payloads.json"
A_NOTE = NoteWritten("Eerste regel")
HEADS_MIRROR = Path(__file__).parents[2] / "vectors" / "vault-heads-mirror.json"
_MOMENT = Moment(1_795_000_000_000, 5_000, b"boot-001")


def heads_listed_vectors() -> Json:
    """Names, and the payload of the event that lists them."""
    ids = SeededIds("vault vectors")
    salt = ids.token(SALT_BYTES)
    logs = [(ids.id16(), ids.key32()) for _ in range(3)]
    event = HeadsListed(salt, tuple(sorted(listed_name(salt, log) + head for log, head in logs)))
    payload = write_payload(event, (), _MOMENT, 0)
    assert read_payload(payload, 0).event == event
    return {
        "format": "inspector-heads/1",
        "salt": salt.hex(),
        "logs": [{"log": log.hex(), "name": listed_name(salt, log).hex(), "head": head.hex()} for log, head in logs],
        "payload": payload.hex(),
    }


def heads_mirror_vectors() -> Json:
    """Files beside a vault of this key, and how far the own logs reach by each."""
    ids = SeededIds("mirror vectors")
    vault_key = ids.key32()
    key = hmac.digest(vault_key, b"inspector/mirror/1", "sha256")
    log, other = ids.id16(), ids.id16()
    first, later, second = (
        body + hmac.digest(key, body, "sha256")[:16]
        for body in (each + seq.to_bytes(8) + ids.key32() for each, seq in ((log, 1), (log, 9), (other, 4)))
    )
    false = later[:-1] + bytes([later[-1] ^ 1])

    def case(name: str, file: bytes, *records: bytes) -> Json:
        heads: list[Json] = [
            {"log": r[:16].hex(), "seq": int.from_bytes(r[16:24]), "head": r[24:56].hex()} for r in records
        ]
        return {"name": name, "file": file.hex(), "heads": heads}

    return {
        "format": "inspector-mirror/1",
        "vault_key": vault_key.hex(),
        "cases": [
            case("two logs", first + second, first, second),
            case("the highest place counts", first + second + later, later, second),
            case("in any order", later + first, later),
            case("a false record", first + false + second, first, second),
            case("cut off", first + second[:-1], first),
            case("nothing", b""),
        ],
    }


def must_understand_vectors() -> Json:
    """Payloads of flagged events, and whether this program knows all that is in them."""
    events = {
        "a note as it is known": PlainNote("een"),
        "a note with one field more": SecretNote("een", "rood"),
        "a note of a later schema": LaterNote("een"),
        "a kind of its own": RoomSealed("keuken"),
    }
    payloads = {name: write_payload(event, (), _MOMENT, 0) for name, event in events.items()}
    payloads["one key more"] = encode({**_open(payloads["a note as it is known"]), 9: "new"})
    return {
        "format": "inspector-event/1",
        "flags": MUST_UNDERSTAND,
        "payloads": [
            {"name": name, "payload": payload.hex(), "understood": is_understood(payload, 0)}
            for name, payload in payloads.items()
        ],
    }


def _open(payload: bytes) -> dict[int, Cbor]:
    found = decode(payload, limit=len(payload))
    assert isinstance(found, dict)
    return {key: value for key, value in found.items() if isinstance(key, int)}


if __name__ == "__main__":
    for path, vectors in (
        (HEADS_LISTED, heads_listed_vectors()),
        (MUST, must_understand_vectors()),
        (PAYLOADS, payload_vectors()),
        (HEADS_MIRROR, heads_mirror_vectors()),
    ):
        path.write_text(json.dumps(vectors, indent=1) + "\n", encoding="utf-8")
