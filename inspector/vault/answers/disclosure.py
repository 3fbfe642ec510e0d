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
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.values import Officer
from inspector.vault.directory.authority import Authority
from inspector.vault.store.rows import LogRow, SignedHead, StoredEvent, StreamRow
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


def disclosed_logs(authority: Authority, visit: VisitId, kinds: frozenset[StreamKind]) -> list[DisclosedLog]:
    """Every log of the streams of these kinds about a visit, as far as its writer is known and may write there."""
    logs = authority.store.logs
    return [
        _log(authority, stream, log)
        for stream in authority.store.streams.about(visit)
        for log in logs.in_stream(stream.no)
        if log.kind in kinds and authority.standing(log, 1) is None and logs.tail(log.no).seq > 0
    ]


def _log(authority: Authority, stream: StreamRow, log: LogRow) -> DisclosedLog:
    member, logs = authority.trust.members[log.author], authority.store.logs
    (head,) = logs.signed_heads(log.no, logs.tail(log.no).seq)
    return DisclosedLog(
        stream.name,
        log.kind,
        log.id,
        member.officer,
        tuple(_event(authority, log, event) for event in logs.events(log.no)),
        head,
        member.credential.statement,
        member.credential.chain,
        authority.store.receipt_lines.proofs(log),
    )


def _event(authority: Authority, log: LogRow, event: StoredEvent) -> DisclosedEvent:
    closed = DisclosedEvent(event.header, event.body, event.body_hash)
    header = Header.unpack(event.header)
    key = authority.store.keys.find(log.stream, header.key_id)
    if event.body is None or header.event_class is not EventClass.SEALED or key is None:
        return closed
    if authority.standing(log, event.seq) is not None:
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
