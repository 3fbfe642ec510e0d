"""Taking back what was recorded by mistake: a card, a place, the end of a consent, a number of persons.

The file keeps it and the reason.
"""

from collections.abc import Mapping

from inspector.casework.desk import Desk, changeable_visit, check_stop, write_to_visit
from inspector.casework.drafts import dialog_key
from inspector.casework.visiting.persons import check_count, without_nothing
from inspector.domain.actions import Action
from inspector.domain.events import PersonsCounted, Withdrawn
from inspector.domain.ids import EventId, VisitId
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import ReasonMissing, Refusal, UnknownThing
from inspector.domain.texts import check_open_text, of_a_reason
from inspector.domain.visits.corrections import added_up
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes


def take_back(desk: Desk, visit: VisitId, target: EventId, reason: str) -> Changes | Refusal:
    """Let a card or a place of the own agency no longer count, also one that a colleague recorded.

    That a consent was taken back only who recorded it says not to be so.
    """
    found = _correctable(desk, visit, reason)
    if isinstance(found, Refusal):
        return found
    mine = (each for each in found.consents_withdrawn if each.author.person == desk.vault.me.person)
    own = (*found.own_cards, *found.places, *mine)
    stream = next((recorded.stream for recorded in own if recorded.id == target), None)
    if stream is None:
        return UnknownThing("entry", str(target))
    ended = (dialog_key(visit, f"withdraw/{target}"),)
    return write_to_visit(desk, visit, NewEvent(stream, Withdrawn(target, reason)), drop_drafts=ended)


def correct_count(
    desk: Desk, visit: VisitId, wanted: Mapping[str, Mapping[str, int]], reason: str
) -> Changes | Refusal:
    """Write anew what this officer counted and signed for; numbers that are not named stay as they were."""
    found = _correctable(desk, visit, reason)
    if isinstance(found, Refusal):
        return found
    own = own_counts(found, desk.vault.me.number)
    if not own:
        return UnknownThing("count", "")
    totals = added_up(own)
    for check, outcomes in wanted.items():
        for outcome, number in outcomes.items():
            takes_away = 0 <= number <= totals.get(check, {}).get(outcome, 0)
            goes_on = None if takes_away else check_stop(desk, found, Action.COUNT)
            refusal = None if takes_away else goes_on or check_count(desk, found, check, outcome, number)
            if refusal is not None:
                return refusal
            totals.setdefault(check, {})[outcome] = number
    event = PersonsCounted(without_nothing(totals), reason)
    replaced = tuple(count.id for count in own)
    ended = (dialog_key(visit, "count"),)
    return write_to_visit(desk, visit, NewEvent(found.part, event, replaced), drop_drafts=ended)


def own_counts(visit: Visit, number: str) -> tuple[Recorded[PersonsCounted], ...]:
    """The counts of one officer in the own part that stand."""
    return tuple(count for count in visit.counts if count.stream is visit.part and count.author.number == number)


def _correctable(desk: Desk, visit: VisitId, reason: str) -> Visit | Refusal:
    found = changeable_visit(desk, visit, Action.CORRECT)
    if isinstance(found, Refusal):
        return found
    return (ReasonMissing() if not reason.strip() else of_a_reason(check_open_text(reason))) or found
