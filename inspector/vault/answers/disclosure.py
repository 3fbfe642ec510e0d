"""What a court may see of a visit: whole logs, with a key of its own for each event that is disclosed."""

from dataclasses import dataclass

from inspector.crypto.cbor import CborError, decode
from inspector.crypto.sealing import (
    PAYLOAD_LIMIT,
    SALT_SIZE,
    EventKeys,
    SealingError,
    event_keys,
    event_secret,
    open_body,
)
from inspector.crypto.shapes import an_open_map
from inspector.domain.ids import StreamId
from inspector.domain.values import Officer
from inspector.vault.directory.authority import Authority
from inspector.vault.store.logs import LogRow, Logs, SignedHead, StoredEvent
from inspector.vault.store.receipt_lines import ReceiptLines
from inspector.vault.store.streams import StreamKeys, StreamRow, Streams
from inspector.wire.event import Header
from inspector.wire.receipt_lines import LineProof
from inspector.wire.scopes import EventClass, StreamKind

_KIND_SCHEMA_FIELDS = frozenset({0, 1, 2})


@dataclass(frozen=True, slots=True)
class DisclosedEvent:
    """An event as stored. `keys` and `secret` open this one and no other; neither is there for what stays closed."""

    header: bytes
    body: bytes | None
    body_hash: bytes
    keys: EventKeys | None = None
    secret: bytes | None = None


@dataclass(frozen=True, slots=True)
class DisclosedLog:
    """A log up to its last signed head, with the statement that says whose signature that is."""

    stream: StreamId
    kind: StreamKind
    log: bytes
    author: Officer | None
    events: tuple[DisclosedEvent, ...]
    head: SignedHead
    statement: bytes
    chain: tuple[bytes, ...]
    receipts: tuple[LineProof, ...] = ()
    """When the hub had it, as far as this device was told."""


class Disclosure:
    """Reads logs for a bundle."""

    def __init__(
        self, streams: Streams, keys: StreamKeys, logs: Logs, authority: Authority, lines: ReceiptLines
    ) -> None:
        self._streams = streams
        self._keys = keys
        self._logs = logs
        self._authority = authority
        self._lines = lines

    def of(self, subject: str, kinds: frozenset[StreamKind]) -> list[DisclosedLog]:
        """Every log of the streams of these kinds about a visit, as far as its writer is known and may write there."""
        return [
            self._log(stream, log)
            for stream in self._streams.about(subject)
            for log in self._logs.in_stream(stream.no)
            if log.kind in kinds and self._authority.standing(log, 1) is None and self._logs.tail(log.no).seq > 0
        ]

    def _log(self, stream: StreamRow, log: LogRow) -> DisclosedLog:
        member = self._authority.trust.members[log.author]
        tail = self._logs.tail(log.no)
        (head,) = self._logs.signed_heads(log.no, tail.seq)
        return DisclosedLog(
            StreamId(stream.id.hex()),
            log.kind,
            log.id,
            member.officer,
            tuple(self._event(stream, log, event) for event in self._logs.events(log.no)),
            head,
            member.credential.statement,
            member.credential.chain,
            self._lines.proofs(log),
        )

    def _event(self, stream: StreamRow, log: LogRow, event: StoredEvent) -> DisclosedEvent:
        closed = DisclosedEvent(event.header, event.body, event.body_hash)
        header = Header.unpack(event.header)
        key = self._keys.find(stream.no, header.key_id)
        if event.body is None or header.event_class is not EventClass.SEALED or key is None:
            return closed
        if self._authority.standing(log, event.seq) is not None:
            return closed  # what does not count is not shown either
        if not _can_be_shown(key, event.header, event.body):
            return closed  # or one event that says nothing would make every bundle of the visit one that does not hold
        salt = event.body[:SALT_SIZE]
        keys, secret = event_keys(key, salt, log.id, event.seq), event_secret(key, salt)
        return DisclosedEvent(event.header, event.body, event.body_hash, keys, secret)


def _can_be_shown(key: bytes, header: bytes, body: bytes) -> bool:
    """Whether a checker finds kind, schema and fields in it; whether they make sense is not its question."""
    try:
        payload = an_open_map(decode(open_body(key, header, body), limit=PAYLOAD_LIMIT))
    except (SealingError, CborError, ValueError):
        return False
    return payload.keys() >= _KIND_SCHEMA_FIELDS
