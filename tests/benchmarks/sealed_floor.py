"""The least that a durable event costs: encoded, compressed, sealed, chained, signed and written, by straight code.

No rules, no visit that is kept up to date, no layers: what the program adds to this is what it knows of inspections.
"""

import hashlib
from pathlib import Path

from inspector.casework.desk import Desk
from inspector.crypto.ids import SystemIds
from inspector.crypto.sealing import SALT_SIZE, body_length, compress_and_pad, seal, stream_key_id
from inspector.crypto.signatures import SigningKey
from inspector.domain.events import DomainEvent
from inspector.vault.events.payload import write_payload
from inspector.vault.model.clock import Moment
from inspector.vault.store.database import Row
from inspector.wire.event import FIRST_HEAD, MARK_BYTES, Header, head_message, leaf, next_head
from inspector.wire.scopes import EventClass
from tests.benchmarks.raw_file import RawFile

_HLC_SHIFT = 16


class SealedFloor:
    """One log in a file of its own."""

    def __init__(self, path: Path, desk: Desk) -> None:
        self._file = RawFile(path, desk)
        self._file.catch_up()
        self._clock = desk.clock
        self._ids = SystemIds()
        self._signer = SigningKey(self._ids.key32())
        self._key = self._ids.key32()
        self._key_id = stream_key_id(self._key)
        self._stream, self._log = self._ids.id16(), self._ids.id16()
        self._seq, self._head = 1, FIRST_HEAD

    def save(self, event: DomainEvent, line: Row) -> None:
        """Durable when this returns; `line` is the row of the visit."""
        self._seq += 1
        wall_ms = round(self._clock.now().timestamp() * 1000)
        hlc = wall_ms << _HLC_SHIFT
        payload = write_payload(event, (), Moment(wall_ms, self._clock.monotonic_ms(), self._clock.boot_id), hlc)
        padded = compress_and_pad(payload)
        length = body_length(padded)
        header = Header(EventClass.SEALED, self._stream, self._log, self._seq, self._key_id, hlc, length).pack()
        body = seal(self._key, header, padded, self._ids.token(SALT_SIZE))
        digest = hashlib.sha256(body).digest()
        mark = leaf(header, digest)
        self._head = next_head(self._head, mark)
        signature = self._signer.sign(head_message(self._log, self._seq, self._head))
        place = (1, self._seq)
        self._file.write(
            (
                (*place, header, body, digest),
                (*place, self._head, signature),
                (*place, mark[:MARK_BYTES], hlc, payload),
                line,
            )
        )

    def close(self) -> None:
        self._file.close()
