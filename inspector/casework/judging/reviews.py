"""What a supervisor does with the part of a visit that the own agency's officers handed in."""

from collections.abc import Callable

from inspector.casework.businesses.businesses import history_appends
from inspector.casework.desk import Desk, own_visit, seen_now, write, write_to_visit
from inspector.casework.drafts import Draft, key_of
from inspector.domain.actions import Action
from inspector.domain.acts import reviewing
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NewerProgramNeeded, Refusal, UnknownThing
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import StreamKind


def return_answer(desk: Desk, visit: VisitId, condition: ConditionId, comment: str) -> Changes | Refusal:
    """Ask the officers to look at one answer again."""
    return _review(desk, visit, condition, lambda found: reviewing.return_answer(found, condition, comment))


def comment_on(desk: Desk, visit: VisitId, condition: ConditionId, text: str) -> Changes | Refusal:
    """Remark on one answer without asking for more."""
    return _review(desk, visit, condition, lambda found: reviewing.comment(found, condition, text))


def release_visit(desk: Desk, visit: VisitId, missing_signature: str = "") -> Changes | Refusal:
    """Let the report go out; where a signature is missing, with the reason why.

    The municipality's findings also go to the business, where later visits look; every agency reads those. What another
    agency found stays in its own part.
    """
    found = own_visit(desk, visit, Action.RELEASE)
    if isinstance(found, Refusal):
        return found
    if desk.vault.needs_newer(visit):
        return NewerProgramNeeded()  # it may know of the signature that is missing here
    released = reviewing.release(found, seen=seen_now(desk, found), missing_signature=missing_signature)
    own = desk.vault.stream_of(visit, found.part)
    if isinstance(released, Refusal):
        return released
    if own is None or found.started is None:
        return UnknownThing("part", visit)
    shared = found.part is StreamKind.FINDINGS
    # a changed program may have answered what nobody may answer
    told = (h for h in reviewing.history_of(found, found.started.day) if not desk.is_sealed(h.condition))
    history = tuple(told) if shared else ()
    return write(
        desk,
        Batch(
            appends=(
                NewEvent(own, released.event, released.replaces),
                *history_appends(desk, found.started.business.id, history),
            ),
            drop_drafts=(key_of(Draft.COMMENT, visit, ""),),
        ),
    )


def _review(
    desk: Desk, visit: VisitId, condition: ConditionId, rule: Callable[[Visit], NewEvent | Refusal]
) -> Changes | Refusal:
    found = own_visit(desk, visit, Action.REVIEW)
    if isinstance(found, Refusal):
        return found
    event = rule(found)
    if isinstance(event, Refusal):
        return event
    return write_to_visit(desk, visit, event, drop_drafts=(key_of(Draft.COMMENT, visit, condition),))
