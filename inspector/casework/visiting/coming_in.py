"""What is written when an officer comes into a visit, whether he begins it or joins it."""

from collections.abc import Iterable
from dataclasses import replace

from inspector.casework.desk import Desk, as_stream
from inspector.casework.readers import compartment_readers, own_reader, readers_of, reviewers
from inspector.crypto.joincode import visit_stream_key
from inspector.domain.events import CompartmentOpened, OfficerJoined, VisitStarted
from inspector.domain.ids import InstallationId
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Capacity
from inspector.domain.visits.parts import part_of
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.wire.stream_id import compartment_stream_id, visit_stream_id


def coming_in(
    desk: Desk,
    secret: bytes,
    said: tuple[VisitStarted | OfficerJoined, CompartmentOpened],
    colleagues: Iterable[InstallationId],
    invited: Iterable[InstallationId] = (),
) -> Batch:
    """The shared part of the visit with this secret and the officer's own part: what is said in each, and who reads it.

    Beside the officer and the agency's reviewers: in the own part those of `colleagues` who may, in the shared one
    whoever is `invited`; who joined has its key already.
    """
    me, key, (entry, opening) = desk.vault.me, visit_stream_key(secret), said
    shared, own = as_stream(visit_stream_id(key)), as_stream(compartment_stream_id(key, part_of(me.agency)))
    readers = (*own_reader(desk), *reviewers(desk, me.agency), *readers_of(desk.vault.directory, invited))
    return Batch(
        new_streams=(NewStream(shared, key), NewStream(own, desk.ids.key32(), entry.visit)),
        appends=(NewEvent(shared, entry), NewEvent(own, opening)),
        grants=(GrantStreamKey(shared, readers), GrantStreamKey(own, compartment_readers(desk, colleagues))),
        join_secrets=((entry.visit, secret),),
    )


def joined(started: VisitStarted, capacity: Capacity) -> OfficerJoined:
    """An officer takes part, with what he was told of the beginning and nothing of who began."""
    given = replace(in_short(started), capacity=capacity, partner=None, proof=b"")
    return OfficerJoined(started.visit, capacity, given)


def in_short(started: VisitStarted) -> VisitStarted:
    """Without words that nobody needs to join; who has the business on his device reads them there."""
    business = replace(started.business, kvk="", district="", hours=(), managers=())
    return replace(started, planned=None, business=business)
