"""What investigators of the own agency wrote, by the stream it stands in: also where its visit is not known here."""

from inspector.domain.events import DomainEvent
from inspector.domain.ids import StreamId
from inspector.domain.recorded import Recorded
from inspector.vault.directory.authority import Authority
from inspector.vault.events.recorded import read_rows
from inspector.wire.scopes import StreamKind


def written_apart(authority: Authority, stream: StreamId) -> tuple[Recorded[DomainEvent], ...]:
    """All of one investigation that is readable here, oldest first; empty for any other stream."""
    row = authority.store.streams.find(bytes.fromhex(stream))
    if row is None or row.kind is not StreamKind.INVESTIGATION:
        return ()
    found = read_rows(authority, authority.store.opened.in_stream(row.no))
    return tuple(sorted(found, key=lambda each: (each.hlc, each.id)))
