"""Whether an event stands where it belongs."""

from inspector.crypto.joincode import join_secret, visit_stream_key
from inspector.domain.event_fields import stream_named_by
from inspector.domain.events import DomainEvent, VisitStarted
from inspector.domain.recorded import Recorded
from inspector.wire.stream_id import visit_stream_id


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
