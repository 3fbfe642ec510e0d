"""Write tests/vectors/vault-*.json: `python -m tests.unit.vault.make_vectors`."""

import hmac
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.domain.events import NoteWritten
from inspector.domain.office_events import HeadsListed
from inspector.vault.events.payload import is_understood, read_payload, write_payload
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.files.second_copy import FILE, SecondCopy
from inspector.vault.files.write_ahead import LogMark
from inspector.vault.model.clock import Moment
from inspector.vault.writing.head_lists import SALT_BYTES, listed_name
from inspector.wire.event import MUST_UNDERSTAND, LogHead
from tests.fakes.newer_program import LaterNote, PlainNote, RoomSealed, SecretNote
from tests.fakes.seeded_ids import SeededIds
from tests.unit.vault.events.payload_vectors import payload_vectors

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

MUST = Path(__file__).parents[2] / "vectors" / "vault-must-understand.json"
HEADS_LISTED = Path(__file__).parents[2] / "vectors" / "vault-heads-listed.json"
PAYLOADS = Path(__file__).parents[2] / "vectors" / "vault-payloads.json"
A_NOTE = NoteWritten("Eerste regel")
SECOND_COPY = Path(__file__).parents[2] / "vectors" / "vault-second-copy.json"
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


def second_copy_vectors() -> Json:
    """Files beside a vault of this key, and what they say."""
    ids = SeededIds("second copy vectors")
    vault_key = ids.key32()
    key = hmac.digest(vault_key, b"inspector/second-copy/1", "sha256")
    log, other = ids.id16(), ids.id16()
    first, later, second = (LogHead(each, seq, ids.key32()) for each, seq in ((log, 1), (log, 9), (other, 4)))
    stream_key: Thing = (Kind.STREAM_KEY, (ids.id16(), ids.key32()))
    frame: Thing = (Kind.FRAME, (b"a frame",))
    mark = LogMark(ids.token(8), 3, ids.token(8))

    with TemporaryDirectory() as folder:
        copy = SecondCopy(Path(folder), key, lambda: ids.token(12))
        copy.note((first,))
        copy.write_anew((stream_key,), LogMark(), is_in_file=True)
        begun = (Path(folder) / FILE).read_bytes()
        copy.note((later, second), (frame,))
        copy.write(mark)
        whole = (Path(folder) / FILE).read_bytes()
    altered = whole[:-1] + bytes([whole[-1] ^ 1])

    def case(name: str, file: bytes, heads: tuple[LogHead, ...], things: tuple[Thing, ...], *, holds: bool) -> Json:
        return {
            "name": name,
            "file": file.hex(),
            "holds": holds,
            "heads": [{"log": each.log.hex(), "seq": each.seq, "head": each.head.hex()} for each in heads],
            "things": [[int(kind), *(value.hex() for value in values)] for kind, values in things],
        }

    return {
        "format": "inspector-second-copy/1",
        "vault_key": vault_key.hex(),
        "key": key.hex(),
        "mark": {"salts": mark.salts.hex(), "frames": mark.frames, "checksum": mark.checksum.hex()},
        "cases": [
            case("written anew", begun, (first,), (stream_key,), holds=True),
            case("and added to", whole, (later, second), (stream_key, frame), holds=True),
            case("cut off", whole[:-1], (first,), (stream_key,), holds=True),
            case("altered at the end", altered, (first,), (stream_key,), holds=False),
            case(
                "altered where it begins",
                bytes([whole[0] ^ 1]) + whole[1:],
                (later, second),
                (stream_key, frame),
                holds=False,
            ),
            case("a record that stands elsewhere", begun + begun, (first,), (stream_key,), holds=False),
            case("nothing", b"", (), (), holds=False),
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
    payloads["one key more"] = encode({**_open(payloads["a note as it is known"]), 10: "new"})
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
        (SECOND_COPY, second_copy_vectors()),
    ):
        path.write_text(json.dumps(vectors, indent=1) + "\n", encoding="utf-8")
