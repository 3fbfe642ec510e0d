"""What a court may see of a visit: whole logs, with a key of its own for each event that is disclosed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
from inspector.domain.events import PartNamed
from inspector.domain.ids import LogReach, StreamId, VisitId
from inspector.domain.values import Officer
from inspector.vault.directory.authority import Authority
from inspector.vault.events.payload import PayloadError, read_payload
from inspector.vault.model.clock import LARGEST
from inspector.vault.store.rows import LogRow, SignedHead, StoredEvent, StreamRow
from inspector.vault.store.store import Store
from inspector.wire.event import Header
from inspector.wire.receipt_lines import LineProof
from inspector.wire.scopes import EventClass, StreamKind

_KIND_SCHEMA_FIELDS = frozenset({0, 1, 2})
_NAMING = 2


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
    author: Officer
    events: tuple[DisclosedEvent, ...]
    heads: tuple[SignedHead, ...]
    statement: bytes
    chain: tuple[bytes, ...]
    stands: bool
    """Whether anything in it counts now; one that was opened after its writer was revoked lies aside."""
    receipts: tuple[LineProof, ...] = ()
    """When the hub had it, as far as this device was told."""

    @property
    def head(self) -> SignedHead:
        """The last head its writer signed."""
        return self.heads[-1]

    def upto(self, seq: int) -> "DisclosedLog | None":
        """The log as it stood at a place, if its writer signed the head there."""
        heads = tuple(head for head in self.heads if head.seq <= seq)
        if not heads or heads[-1].seq != seq:
            return None
        receipts = tuple(line for line in self.receipts if line.line.head.seq <= seq)
        return replace(self, events=self.events[:seq], heads=heads, receipts=receipts)


def disclosed_logs(authority: Authority, visit: VisitId, kinds: frozenset[StreamKind]) -> list[DisclosedLog]:
    """Every log of a visit's streams of these kinds that says so itself and whose writer is known."""
    return [_log(authority, stream, log) for stream, log in _logs_of(authority, visit, kinds)]


def reaches(authority: Authority, visit: VisitId, kinds: frozenset[StreamKind]) -> tuple[tuple[Officer, LogReach], ...]:
    """Of each such log that counts the last signed head before anything that waits to be opened."""
    found, store = [], authority.store
    for _, log in _logs_of(authority, visit, kinds):
        heads = store.logs.signed_heads(log.no, last=store.unopened.before_what_waits(log))
        if heads and authority.standing(log).counts_to:
            reach = LogReach(log.name, heads[-1].seq, heads[-1].head)
            found.append((authority.trust.members[log.author].officer, reach))
    return tuple(found)


def _logs_of(authority: Authority, visit: VisitId, kinds: frozenset[StreamKind]) -> Iterator[tuple[StreamRow, LogRow]]:
    for stream in authority.store.streams.about(visit):
        for log in authority.store.logs.in_stream(stream.no) if stream.kind in kinds else ():
            if log.author in authority.trust.members and _names(authority.store, log, visit):
                yield stream, log


def _names(store: Store, log: LogRow, visit: VisitId) -> bool:
    """Whether its writer said first that the log is about this part of this visit; the shared part's id says it."""
    event = store.logs.event(log.no, _NAMING)
    if event is None or event.body is None:
        return event is not None and log.kind is StreamKind.VISIT
    header = Header.unpack(event.header)
    key = store.keys.find(log.stream, header.key_id)
    if key is None:
        return False
    try:
        said = read_payload(open_body(key, event.header, event.body), min(header.hlc, LARGEST)).event
    except (SealingError, PayloadError):
        return False
    return said == PartNamed(visit, log.kind)


def _log(authority: Authority, stream: StreamRow, log: LogRow) -> DisclosedLog:
    member, logs = authority.trust.members[log.author], authority.store.logs
    return DisclosedLog(
        stream.name,
        log.kind,
        log.id,
        member.officer,
        tuple(_event(authority, log, event) for event in logs.events(log.no)),
        logs.signed_heads(log.no),
        member.credential.statement,
        member.credential.chain,
        authority.standing(log).counts_to > 0,
        authority.store.receipt_lines.proofs(log),
    )


def _event(authority: Authority, log: LogRow, event: StoredEvent) -> DisclosedEvent:
    closed = DisclosedEvent(event.header, event.body, event.body_hash)
    header = Header.unpack(event.header)
    key = authority.store.keys.find(log.stream, header.key_id)
    if event.body is None or header.event_class is not EventClass.SEALED or key is None:
        return closed
    if event.seq != _NAMING and authority.standing(log).refusal(event.seq) is not None:
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
