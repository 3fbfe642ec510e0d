"""Writes events at the end of one own log: header, body, chain, and the signature over the head."""

import hashlib
from collections.abc import Iterator

from inspector.crypto.ids import IdSource
from inspector.crypto.sealing import PADDING_STEP, SALT_SIZE, body_length, compress_and_pad, seal, stream_key_id
from inspector.crypto.signatures import SigningKey
from inspector.vault.model.errors import EventTooLargeError
from inspector.vault.store.rows import LogRow, SignedHead, StoredEvent, Tail
from inspector.wire.errors import MalformedError
from inspector.wire.event import NO_KEY, Header, head_message, next_head
from inspector.wire.frames import Frame
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import EventClass

_MOST_UNSIGNED_EVENTS = LIMITS.frame_events // 2
_MOST_UNSIGNED_BYTES = LIMITS.frame_bytes // 2
_MOST_KEYS = LIMITS.frame_key_ids // 2


class Pen:
    """What one transaction adds to one log. It signs its last head, and on the way as often as frames need an end."""

    __slots__ = (
        "_head",
        "_ids",
        "_key",
        "_keys",
        "_seq",
        "_stream",
        "_unsigned",
        "_unsigned_bytes",
        "events",
        "heads",
        "log",
    )

    def __init__(self, log: LogRow, stream: bytes, tail: Tail, key: SigningKey, ids: IdSource) -> None:
        self.log = log
        self.events: list[StoredEvent] = []
        self.heads: list[SignedHead] = []
        self._stream = stream
        self._seq, self._head = tail.seq, tail.head
        self._key = key
        self._ids = ids
        self._unsigned = 0
        self._unsigned_bytes = 0
        self._keys: set[bytes] = set()

    @property
    def seq(self) -> int:
        """The place of the last event."""
        return self._seq

    def write_clear(self, event_class: EventClass, body: bytes, hlc: int, flags: int = 0) -> StoredEvent:
        """Add an event that everybody may read."""
        header = Header(event_class, self._stream, self.log.id, self._seq + 1, NO_KEY, hlc, len(body), flags)
        return self._add(header, header.pack(), body)

    def write_sealed(
        self, payload: bytes, stream_key: bytes, hlc: int, flags: int = 0, step: int = PADDING_STEP
    ) -> StoredEvent:
        """Add an event that the holders of the key can read, padded to a multiple of the step."""
        padded = compress_and_pad(payload, step)
        header = Header(
            EventClass.SEALED,
            self._stream,
            self.log.id,
            self._seq + 1,
            stream_key_id(stream_key),
            hlc,
            body_length(padded),
            flags,
        )
        packed = header.pack()
        return self._add(header, packed, seal(stream_key, packed, padded, self._ids.token(SALT_SIZE)))

    def sign(self) -> None:
        """Vouch for everything written so far."""
        if self._unsigned == 0:
            return
        signature = self._key.sign(head_message(self.log.id, self._seq, self._head))
        self.heads.append(SignedHead(self._seq, self._head, signature))
        self._unsigned = self._unsigned_bytes = 0
        self._keys.clear()

    def frames(self) -> Iterator[Frame]:
        """What was written, each frame up to a signed head."""
        done = 0
        for head in self.heads:
            some = [event for event in self.events[done:] if event.seq <= head.seq]
            raw = tuple(event.raw() for event in some)
            yield Frame(self.log.id, self._stream, some[0].seq, raw, head.signature)
            done += len(some)

    def _add(self, header: Header, packed: bytes, body: bytes) -> StoredEvent:
        try:
            header.check()
        except MalformedError as error:
            raise EventTooLargeError(f"{len(body)} bytes do not fit in one event") from error
        event = StoredEvent(header.seq, packed, body, hashlib.sha256(body).digest())
        if (
            self._unsigned >= _MOST_UNSIGNED_EVENTS
            or self._unsigned_bytes + len(body) > _MOST_UNSIGNED_BYTES
            or len(self._keys) >= _MOST_KEYS
        ):
            self.sign()
        self._head = next_head(self._head, event.leaf())
        self._seq = event.seq
        self._unsigned += 1
        self._unsigned_bytes += len(body)
        self._keys.add(header.key_id)
        self.events.append(event)
        return event
