"""Whether a log still holds: its chain, its bodies, and what its writer signed."""

import hashlib
from dataclasses import dataclass

from inspector.crypto.signatures import SignatureError, verify
from inspector.vault.store.logs import LogRow, Logs, Tail
from inspector.wire.errors import MalformedError
from inspector.wire.event import FIRST_HEAD, Header, head_message, next_head


@dataclass(frozen=True, slots=True)
class CheckedLog:
    """A log as recomputed from its events. It holds when chain, bodies and the writer's signatures agree."""

    events: int
    head: bytes
    holds: bool


def check_chain(logs: Logs, log: LogRow, stream: bytes, public: bytes | None) -> CheckedLog:
    """Recompute a log from its first event; with the writer's key, check what the writer signed too."""
    signed = {head.seq: head for head in logs.signed_heads(log.no)}
    tail, holds = Tail(0, FIRST_HEAD), True
    for event in logs.events(log.no):
        try:
            header = Header.unpack(event.header)
        except MalformedError:
            return CheckedLog(tail.seq, tail.head, holds=False)
        in_place = (header.log, header.stream, header.seq) == (log.id, stream, tail.seq + 1) and event.seq == header.seq
        whole = event.body is None or hashlib.sha256(event.body).digest() == event.body_hash
        tail = Tail(event.seq, next_head(tail.head, event.leaf()))
        head = signed.pop(event.seq, None)
        true = head is None or (head.head == tail.head and _is_by(public, log.id, head.seq, head.head, head.signature))
        holds = holds and in_place and whole and true
    return CheckedLog(tail.seq, tail.head, holds=holds and not signed and logs.tail(log.no) == tail)


def _is_by(public: bytes | None, log: bytes, seq: int, head: bytes, signature: bytes) -> bool:
    if public is None:
        return True
    try:
        verify(public, signature, head_message(log, seq, head))
    except SignatureError:
        return False
    return True
