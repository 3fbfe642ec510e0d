"""Cuts a vault's logs into the smallest frames there are, one for each signed head."""

from collections.abc import Iterable

from inspector.vault.vault import Vault
from inspector.wire.frames import Frame


def smallest_frames(vault: Vault) -> list[bytes]:
    """Every log of a vault as one frame for each transaction that wrote in it."""
    parts, frames = vault._parts, []
    for log in parts.logs.all():
        first = 1
        stream = parts.streams.at(log.stream).id
        for head in parts.logs.signed_heads(log.no):
            events = tuple(event.raw() for event in parts.logs.events(log.no, first, head.seq))
            frames.append(Frame(log.id, stream, first, events, head.signature).pack())
            first = head.seq + 1
    return frames


def every_frame(vaults: Iterable[Vault]) -> list[bytes]:
    """The smallest frames of several vaults, each once, in no order that means anything."""
    return sorted({frame for vault in vaults for frame in smallest_frames(vault)})
