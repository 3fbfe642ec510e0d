"""What was said, asked, taken and agreed: written down, and corrected by who wrote it until the part is signed."""

from inspector.casework.desk import Desk, changeable_visit, write_to_visit
from inspector.casework.drafts import SAID, dialog_key
from inspector.domain.actions import Action
from inspector.domain.acts.saying import check_said
from inspector.domain.catalogue.indicators import ShamIndicator
from inspector.domain.catalogue.items import LabourCheck
from inspector.domain.ids import EventId, VisitId
from inspector.domain.labour_events import EisMade, HeadsCounted, IndependenceFactNoted, RelationsStated
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, EisRefused, NotAllowed, Refusal, UnknownThing
from inspector.domain.said_events import Said
from inspector.domain.values import Officer
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.visit import Visit
from inspector.vault.model import Changes


def record(desk: Desk, visit: VisitId, said: Said, corrected: EventId | None = None) -> Changes | Refusal:
    """Write down what was said, or write it anew in place of what the same officer wrote; its draft ends with it."""
    found = changeable_visit(desk, visit, Action.ADD)
    if isinstance(found, Refusal):
        return found
    refusal = check_said(said, desk.vault.me.agency)
    if refusal is not None:
        return refusal
    if isinstance(said, IndependenceFactNoted) and not _is_about_independence(desk, found, said.indicator):
        return UnknownThing("indicator", said.indicator)
    unfounded = _check_eis(desk, found, said) if isinstance(said, EisMade) else None
    if unfounded is not None:
        return unfounded
    ended = (dialog_key(visit, draft_of(type(said), corrected)),)
    me = desk.vault.me
    replaced = _said_before(found, said, me)
    if corrected is not None:
        before = next((each for each in found.said if each.id == corrected and type(each.event) is type(said)), None)
        if before is None:
            return UnknownThing("note", str(corrected))
        if before.author.person != me.person:
            return NotAllowed(Action.ADD)
        replaced = tuple(dict.fromkeys((corrected, *replaced)))
    if replaced and not found.state.is_unsigned:
        return AlreadyClosed()
    return write_to_visit(desk, visit, NewEvent(found.part, said, replaced), drop_drafts=ended)


def _is_about_independence(desk: Desk, visit: Visit, indicator: str) -> bool:
    catalogue = desk.catalogue_of(visit)
    return catalogue is not None and isinstance(catalogue.indicator(indicator), ShamIndicator)


def _check_eis(desk: Desk, visit: Visit, eis: EisMade) -> EisRefused | None:
    catalogue = desk.catalogue_of(visit)
    check = None if catalogue is None else catalogue.condition(eis.condition)
    if not isinstance(check, LabourCheck) or not check.may_be_demanded:
        return EisRefused("no_such_check")
    if eis.condition not in visit.violations:
        return EisRefused("no_violation")
    standing = eisen_of(visit).get(eis.condition)
    by_another = standing is not None and standing.author.person != desk.vault.me.person
    return EisRefused("made_already") if by_another else None


def _said_before(visit: Visit, said: Said, me: Officer) -> tuple[EventId, ...]:
    """What this officer said of the very same thing before: it is said anew, never beside."""
    if not isinstance(said, RelationsStated | HeadsCounted | EisMade):
        return ()
    mine = (each for each in visit.said if each.author.person == me.person)
    return tuple(each.id for each in mine if _is_same_thing(each.event, said))


def _is_same_thing(before: Said, said: Said) -> bool:
    if isinstance(before, HeadsCounted) and isinstance(said, HeadsCounted):
        return (before.function, before.when) == (said.function, said.when)
    if isinstance(before, EisMade) and isinstance(said, EisMade):
        return before.condition == said.condition
    return isinstance(before, RelationsStated) and isinstance(said, RelationsStated)


def draft_of(kind: type[Said], corrected: EventId | None = None) -> str:
    """What the draft of one form is about."""
    return f"{SAID}{kind.KIND if corrected is None else corrected}"
