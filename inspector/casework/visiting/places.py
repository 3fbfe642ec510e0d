"""Coming into a place and leaving it: what the law does not allow is refused, unless it is said to have happened."""

from inspector.casework.desk import Desk, changeable_visit, write_to_visit
from inspector.casework.drafts import dialog_key
from inspector.casework.visiting.visits import was_just_recorded
from inspector.domain.actions import Action
from inspector.domain.entering import check_entry, check_texts
from inspector.domain.entry_grounds import basis_of
from inspector.domain.ids import EventId, VisitId
from inspector.domain.place_events import ConsentWithdrawn, PlaceEntered, PlaceLeft
from inspector.domain.place_refusals import NoConsent, NotInside
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal
from inspector.domain.visits.places import Stay, inside
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes


def enter(desk: Desk, visit: VisitId, entered: PlaceEntered, since: EventId | None = None) -> Changes | Refusal:
    """Record what an officer enters, and on what; without a ground it blocks closing until it has one.

    With `since` he is in there already: what the place is turned out otherwise, or what he is there on. That a place
    turned out to be a dwelling is recorded also while there is nothing to be there on: then he may not go on.
    Coming in the same way again within `SAME_TAP` is recorded once.
    """
    found = changeable_visit(desk, visit, Action.RECORD)
    if isinstance(found, Refusal):
        return found
    stay = None if since is None else _stay(desk, found, since)
    if since is not None and stay is None:
        return NotInside()
    refused = check_texts(entered, found.agency)
    turned_out = stay is not None and basis_of(entered) is None
    if refused is None and not entered.unlawful and not turned_out:
        refused = check_entry(entered, desk.now())
    if refused is not None:
        return refused
    if stay is None and was_just_recorded(desk, found, entered):
        return Changes()
    seen = () if stay is None else (stay.last.id,)
    ended = () if turned_out else (dialog_key(visit, "entering"),)
    return write_to_visit(desk, visit, NewEvent(found.part, entered, seen), drop_drafts=ended)


def leave(desk: Desk, visit: VisitId, entry: EventId, *, withdrawn: bool = False) -> Changes | Refusal:
    """Record that this officer left, and with it that the resident took the consent back."""
    found = changeable_visit(desk, visit, Action.LEAVE)
    stay = None if isinstance(found, Refusal) else _stay(desk, found, entry)
    if isinstance(found, Refusal) or stay is None:
        return found if isinstance(found, Refusal) else NotInside()
    if withdrawn and stay.last.event.consent is None:
        return NoConsent()
    taken_back = (ConsentWithdrawn(stay.last.id),) if withdrawn else ()
    events = (*taken_back, PlaceLeft(stay.last.id))
    return write_to_visit(desk, visit, *(NewEvent(found.part, event) for event in events))


def withdraw_consent(desk: Desk, visit: VisitId, entry: EventId) -> Changes | Refusal:
    """Record that the resident took the consent back while this officer is inside; twice is once."""
    found = changeable_visit(desk, visit, Action.LEAVE)
    stay = None if isinstance(found, Refusal) else _stay(desk, found, entry)
    if isinstance(found, Refusal) or stay is None:
        return found if isinstance(found, Refusal) else NotInside()
    if stay.last.event.consent is None:
        return NoConsent()
    if stay.stop == "withdrawn":
        return Changes()
    return write_to_visit(desk, visit, NewEvent(found.part, ConsentWithdrawn(stay.last.id)))


def _stay(desk: Desk, visit: Visit, entry: EventId) -> Stay | None:
    """The stay of this officer that such an entry belongs to, as long as he did not leave."""
    there = inside(visit, desk.vault.me)
    return next((stay for stay in there if any(each.id == entry for each in stay.entries)), None)
