"""Whether a log still holds: its chain, its bodies, and what its writer signed."""

import hashlib
from dataclasses import dataclass

from inspector.crypto.signatures import SignatureError, verify
from inspector.vault.directory.authority import Authority
from inspector.vault.store.rows import LogRow, SignedHead, Tail
from inspector.wire.errors import MalformedError
from inspector.wire.event import FIRST_HEAD, Header, head_message, next_head


@dataclass(frozen=True, slots=True)
class CheckedLog:
    """A log as recomputed from its events. It holds when chain, bodies and the writer's signatures agree."""

    events: int
    head: bytes
    holds: bool


def check_chain(authority: Authority, log: LogRow) -> CheckedLog:
    """Recompute a log from its first event, with what its writer signed; one by nobody who is known does not hold."""
    logs, stream = authority.store.logs, authority.store.streams.at(log.stream).id
    member = authority.trust.members.get(log.author)
    signed = {head.seq: head for head in logs.signed_heads(log.no)}
    tail, holds = Tail(0, FIRST_HEAD), member is not None
    for event in logs.events(log.no):
        try:
            header = Header.unpack(event.header)
        except MalformedError:
            return CheckedLog(tail.seq, tail.head, holds=False)
        in_place = (header.log, header.stream, header.seq) == (log.id, stream, tail.seq + 1) and event.seq == header.seq
        whole = event.body is None or hashlib.sha256(event.body).digest() == event.body_hash
        tail = Tail(event.seq, next_head(tail.head, event.leaf()))
        head = signed.pop(event.seq, None)
        true = head is None or (
            head.head == tail.head and (member is None or _is_by(member.signing_public, log.id, head))
        )
        holds = holds and in_place and whole and true
    return CheckedLog(tail.seq, tail.head, holds=holds and not signed and logs.tail(log.no) == tail)


def _is_by(public: bytes, log: bytes, head: SignedHead) -> bool:
    try:
        verify(public, head.signature, head_message(log, head.seq, head.head))
    except SignatureError:
        return False
    return True
