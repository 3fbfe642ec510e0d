"""Write tests/vectors/vault-*.json: `python -m tests.unit.vault.make_vectors`."""

import json
from pathlib import Path
from typing import TypeAlias

from inspector.crypto.ids import SeededIds
from inspector.domain.events import HeadsListed, NoteWritten
from inspector.vault.head_lists import SALT_BYTES, listed_name
from inspector.vault.payload import Moment, read_payload, write_payload

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

HEADS_LISTED = Path(__file__).parents[2] / "vectors" / "vault-heads-listed.json"
A_NOTE = NoteWritten("Eerste regel")
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


if __name__ == "__main__":
    HEADS_LISTED.write_text(json.dumps(heads_listed_vectors(), indent=1) + "\n", encoding="utf-8")
