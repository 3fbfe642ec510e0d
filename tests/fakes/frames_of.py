"""Frames as other programs make them: the smallest there are, one for each signed head, and frames without a body."""

from collections.abc import Iterable

from inspector.vault.sides.vault import Vault
from inspector.wire.frames import EVENT_OVERHEAD_BYTES, Frame, parse


def smallest_frames(vault: Vault) -> list[bytes]:
    """Every log of a vault as one frame for each transaction that wrote in it."""
    store, frames = vault._store, []
    for log in store.logs.all():
        first = 1
        stream = store.streams.at(log.stream).id
        for head in store.logs.signed_heads(log.no):
            events = tuple(event.raw() for event in store.logs.events(log.no, first, head.seq))
            frames.append(Frame(log.id, stream, first, events, head.signature).pack())
            first = head.seq + 1
    return frames


def piece_of(vault: Vault, log: bytes, first: int, last: int) -> bytes:
    """The events of a log from one place to another, at which its writer signed a head."""
    store = vault._store
    row = store.logs.find(log)
    assert row is not None
    (head,) = store.logs.signed_heads(row.no, last, last)
    events = tuple(event.raw() for event in store.logs.events(row.no, first, last))
    return Frame(log, store.streams.at(row.stream).id, first, events, head.signature).pack()


def every_frame(vaults: Iterable[Vault]) -> list[bytes]:
    """The smallest frames of several vaults, each once, in no order that means anything."""
    return sorted({frame for vault in vaults for frame in smallest_frames(vault)})


def without_body(packed: bytes, seq: int) -> bytes:
    """A frame of whole events as a carrier makes it who takes out one body, of whatever class it is."""
    frame = parse(packed)
    event = frame.events[seq - frame.first_seq]
    before = frame.events[: seq - frame.first_seq]
    keys = int.from_bytes(packed[44:46])
    at = 50 + 16 * keys + sum(EVENT_OVERHEAD_BYTES + each.header.body_len for each in before)
    body = at + EVENT_OVERHEAD_BYTES
    emptied = bytes([packed[at] | 0x80]) + packed[at + 1 : body] + event.body_hash
    return packed[:at] + emptied + packed[body + event.header.body_len :]
