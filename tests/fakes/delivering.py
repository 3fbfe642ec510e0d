"""What one vault has and another lacks, carried over as a stick, a colleague's laptop or a hub would."""

from collections.abc import Iterable

from inspector.domain.ids import StreamId
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault


def deliver(giver: Vault, taker: Vault, *, only: tuple[bytes, ...] | None = None) -> Changes:
    """Carry over everything the taker lacks, as a stick or a colleague's laptop would; `only` names streams."""
    return deliver_of_all((giver,), taker, only=only)


def deliver_of_all(givers: Iterable[Vault], taker: Vault, *, only: tuple[bytes, ...] | None = None) -> Changes:
    """The same from several at once, as a hub would: what two of them have comes once."""
    have = {head.log: head.seq for head in taker.heads()}
    streams = None if only is None else [StreamId(stream.hex()) for stream in only]
    given = (frame for giver in givers if giver is not taker for frame in giver.frames_beyond(have, streams))
    frames = tuple(dict.fromkeys(given))
    return taker.ingest(frames) if frames else Changes()
