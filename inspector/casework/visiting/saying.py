"""What was said, asked, taken and agreed: written down, and corrected by who wrote it until the part is signed."""

from inspector.casework.desk import Desk, changeable_visit, write_to_visit
from inspector.casework.drafts import SAID, dialog_key
from inspector.domain.actions import Action
from inspector.domain.acts.saying import action_of, check_said
from inspector.domain.catalogue.indicators import ShamIndicator
from inspector.domain.catalogue.items import LabourCheck
from inspector.domain.hygiene_events import WaterResult, WaterSampled
from inspector.domain.ids import EventId, VisitId
from inspector.domain.labour_events import (
    DocumentListed,
    DocumentStep,
    EisMade,
    HeadsCounted,
    IndependenceFactNoted,
    RelationsStated,
)
from inspector.domain.listing_refusals import LabelTaken, ListingRefused, SampleRefused
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import AlreadyClosed, EisRefused, NotAllowed, Refusal, UnknownThing
from inspector.domain.said_events import Said
from inspector.domain.values import Officer
from inspector.domain.visits.hygiene import Sample, label_key, samples_of
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.listed import has_documents, listed
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes


def record(desk: Desk, visit: VisitId, said: Said, corrected: EventId | None = None) -> Changes | Refusal:
    """Write down what was said, or write it anew in place of what the same officer wrote; its draft ends with it."""
    found = changeable_visit(desk, visit, action_of(said))
    if isinstance(found, Refusal):
        return found
    refusal = check_said(said, desk.vault.me.agency)
    if refusal is not None:
        return refusal
    unfounded = _check_founded(desk, found, said, corrected)
    if unfounded is not None:
        return unfounded
    goes_on = isinstance(said, DocumentListed) and bool(listed(found, said).steps)
    ended = () if goes_on else (dialog_key(visit, draft_of(type(said), corrected)),)
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


def _check_founded(desk: Desk, visit: Visit, said: Said, corrected: EventId | None) -> Refusal | None:
    """Why it does not go with what the visit holds and the catalogue says."""
    match said:
        case IndependenceFactNoted(indicator=indicator) if not _is_about_independence(desk, visit, indicator):
            return UnknownThing("indicator", indicator)
        case EisMade():
            return _check_eis(desk, visit, said)
        case DocumentListed():
            return _check_document(desk, visit, said)
        case WaterSampled() | WaterResult():
            return _check_sample(visit, said, corrected)
        case _:
            return None


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


def _check_document(desk: Desk, visit: Visit, said: DocumentListed) -> ListingRefused | None:
    catalogue = desk.catalogue_of(visit)
    check = None if catalogue is None or said.condition is None else catalogue.condition(said.condition)
    if said.condition is not None and not (isinstance(check, LabourCheck) and has_documents(check)):
        return ListingRefused("no_such_check")
    known = listed(visit, said)
    if known.step(said.step) is not None:
        return ListingRefused("listed_already")
    not_taken = said.step is DocumentStep.RETURNED and known.step(DocumentStep.TAKEN) is None
    return ListingRefused("not_taken") if not_taken else None


def _check_sample(
    visit: Visit, said: WaterSampled | WaterResult, corrected: EventId | None
) -> SampleRefused | LabelTaken | None:
    samples = samples_of(visit)
    if isinstance(said, WaterResult):
        return None if said.sample in (each.taken.id for each in samples) else SampleRefused("no_such_sample")
    key = label_key(said.label)
    same = (each for each in samples if label_key(each.stands.event.label) == key and each.stands.id != corrected)
    return next(map(_label_taken, same), None)


def _label_taken(sample: Sample) -> LabelTaken:
    said, taken = sample.stands.event, sample.taken
    return LabelTaken(said.label, said.text, taken.author.name, taken.at)


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
