"""Which visit, business or plan a stream is about, as the events in it say."""

from inspector.crypto.joincode import join_secret, visit_stream_key
from inspector.domain.events import BusinessRecorded, DomainEvent, OfficerJoined, VisitPlanned, VisitStarted
from inspector.domain.ids import BusinessId, PlanId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Business
from inspector.vault.model import Changes
from inspector.vault.store.streams import StreamRow
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import visit_stream_id


def is_out_of_place(recorded: Recorded[DomainEvent], stream: bytes) -> bool:
    """Whether an event speaks of another thing than its stream is, or says that its author began what another began.

    The id of a visit follows from who starts it, so that there is one starter and nobody can step before him.
    """
    match recorded.event:
        case VisitStarted(nonce=nonce) as started:
            secret = join_secret(bytes.fromhex(recorded.author.installation), nonce)
            return started.visit != stream.hex() or visit_stream_id(visit_stream_key(secret)) != stream
        case OfficerJoined(visit=about) | BusinessRecorded(business=Business(id=about)) | VisitPlanned(plan=about):
            return about != stream.hex()
        case _:
            return False


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
