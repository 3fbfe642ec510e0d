"""Whether an agency's part of a visit was begun by mistake: said so, and nothing recorded since by anybody there."""

from collections.abc import Iterable
from typing import cast

from inspector.domain.events import CommentMade, DomainEvent, PartNamed, VisitAbandoned
from inspector.domain.recorded import Recorded
from inspector.domain.visits.sight import furthest, is_within
from inspector.wire.scopes import Agency, StreamKind


def standing_abandonment(
    known: Iterable[Recorded[DomainEvent]], part: StreamKind, agency: Agency
) -> Recorded[VisitAbandoned] | None:
    """The newest word that a part was begun by mistake; none once anything was recorded that who said so had not seen.

    The order of arrival, clocks and repeats change nothing.
    """
    own = [each for each in known if each.stream is part or (each.stream is StreamKind.VISIT and _is_by(each, agency))]
    said = [cast("Recorded[VisitAbandoned]", each) for each in own if isinstance(each.event, VisitAbandoned)]
    reached = furthest((log, seq) for abandonment in said for log, seq, _ in abandonment.event.seen)
    if any(_revives(each) and not is_within(reached, each.id) for each in own):
        return None
    return max(said, key=lambda each: (each.hlc, each.id), default=None)


def _is_by(recorded: Recorded[DomainEvent], agency: Agency) -> bool:
    return recorded.author.agency is agency


def _revives(recorded: Recorded[DomainEvent]) -> bool:
    """The first line of a log and a supervisor's remark say nothing of the visit."""
    return not isinstance(recorded.event, VisitAbandoned | PartNamed | CommentMade)
