"""Which visit, business or plan a stream is about, as the events in it say."""

from collections.abc import Iterable

from inspector.crypto.joincode import join_secret, visit_stream_key
from inspector.domain.event_fields import stream_named_by
from inspector.domain.events import (
    CompartmentOpened,
    DomainEvent,
    VisitStarted,
)
from inspector.domain.ids import BusinessId, PlanId, VisitId
from inspector.domain.recorded import Recorded
from inspector.vault.model import Changes
from inspector.vault.store.store import Store
from inspector.vault.store.streams import StreamRow
from inspector.wire.scopes import COMPARTMENTS, StreamKind
from inspector.wire.stream_id import compartment_stream_id, visit_stream_id


def is_out_of_place(recorded: Recorded[DomainEvent], stream: bytes) -> bool:
    """Whether an event speaks of another thing than its stream is, or says that its author began what another began.

    The id of a visit follows from who starts it, so that there is one starter and nobody can step before him.
    """
    event = recorded.event
    if isinstance(event, VisitStarted):
        secret = join_secret(bytes.fromhex(recorded.author.installation), event.nonce)
        if visit_stream_id(visit_stream_key(secret)) != stream:
            return True
    return stream_named_by(event) not in {None, stream.hex()}


def visit_of_compartment(store: Store, stream: StreamRow, events: Iterable[Recorded[DomainEvent]]) -> VisitId | None:
    """The visit that a compartment without one belongs to: it names it, and its id follows from that visit's key."""
    if stream.subject is not None or stream.kind not in COMPARTMENTS:
        return None
    named = {each.event.visit for each in events if isinstance(each.event, CompartmentOpened)}
    return next((visit for visit in sorted(named) if stream.id in compartments_of(store, visit)), None)


def compartments_of(store: Store, visit: VisitId) -> list[bytes]:
    """The ids of a visit's compartments, as they follow from the key of its shared part, where that is here."""
    shared = store.streams.shared_part(visit)
    keys = () if shared is None else store.keys.of(shared.no)
    return [compartment_stream_id(key.key, kind) for key in keys for kind in sorted(COMPARTMENTS)]


def touched(stream: StreamRow) -> Changes:
    """What changes for the screens when something is opened in a stream."""
    subject = stream.subject
    match stream.kind:
        case StreamKind.ENVELOPE | StreamKind.LOGBOOK:
            return Changes(signals=True)
        case StreamKind.BUSINESS if subject is not None:
            return Changes(businesses=frozenset({BusinessId(subject)}))
        case StreamKind.PLAN if subject is not None:
            return Changes(plans=frozenset({PlanId(subject)}))
        case _ if stream.visit is not None:
            return Changes(visits=frozenset({stream.visit}))
        case _:
            return Changes()
