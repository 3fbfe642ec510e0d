"""What an officer may write of what was said, asked, taken, agreed and measured."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import get_args

from inspector.domain.actions import Action
from inspector.domain.catalogue.items import MAX_TERM_DAYS
from inspector.domain.hats.refusals import CautionFirst
from inspector.domain.hygiene_events import HygieneSaid, WaterResult, WaterSampled
from inspector.domain.labour_events import (
    DocumentListed,
    DocumentStep,
    EisMade,
    HeadsCounted,
    IndependenceFactNoted,
    LabourSaid,
    RelationsStated,
)
from inspector.domain.listing_refusals import HygieneOnly, ListingRefused, SampleRefused
from inspector.domain.refusals import (
    EisRefused,
    InterpreterNeedsNumber,
    LabourOnly,
    MeasurementIncomplete,
    NotPassedOn,
    Refusal,
    RelationsMissing,
    TermTooLong,
    TooManyPersons,
)
from inspector.domain.said_events import (
    AgreementMade,
    DemandMade,
    MatterPassedOn,
    ReceiptGiven,
    Said,
    SaidByAll,
    StatementTaken,
)
from inspector.domain.texts import check_open_text, check_own_text, check_text
from inspector.domain.values import InRole, Measured, Method, Receiver, SiteRole
from inspector.wire.scopes import Agency

MOST_MINUTES = 28 * 24 * 60
MOST_HEADS = 999
IN_ROLE = re.compile(rf"\A({'|'.join(SiteRole)})(?: ([1-9][0-9]?))?\Z")
"""Somebody as text: a role, and a number where there are several."""
_KINDS: Mapping[Agency, object] = {
    Agency.ARBEIDSINSPECTIE: SaidByAll | LabourSaid,
    Agency.GGD: SaidByAll | HygieneSaid,
}
ACTIONS: Mapping[type[Said], Action] = {
    StatementTaken: Action.ADD,
    DemandMade: Action.TAKE,
    ReceiptGiven: Action.TAKE,
    AgreementMade: Action.ADD,
    MatterPassedOn: Action.ADD,
    RelationsStated: Action.TAKE,
    HeadsCounted: Action.TAKE,
    IndependenceFactNoted: Action.TAKE,
    EisMade: Action.TAKE,
    DocumentListed: Action.TAKE,
    WaterSampled: Action.TAKE,
    WaterResult: Action.ADD_LATER,
}
"""Of each kind whether it is words, the use of a power, or what comes later; but for what was given back."""
if ACTIONS.keys() != set(get_args(Said)):
    raise ValueError("each kind of what is said has its action")
_NUMBER = re.compile(r"(?=.*[0-9])[0-9A-Za-z/-]{1,20}")
_POLICE = re.compile(r"politie|police|recherch|\b(?:wijk)?agent(?:en)?\b", re.IGNORECASE)


def read_in_role(text: str) -> InRole | None:
    """Somebody as text, or nothing when it says no role or more than that."""
    found = IN_ROLE.match(text)
    return None if found is None else InRole(SiteRole(found[1]), int(found[2]) if found[2] else None)


def receivers_for(agency: Agency) -> tuple[Receiver, ...]:
    """To whom an officer of this agency can pass something on openly."""
    return tuple(receiver for receiver in Receiver if receiver != agency.value)


def kinds_of(agency: Agency) -> tuple[type[Said], ...]:
    """What officers of this agency can write down, in the order of their forms."""
    return get_args(_KINDS.get(agency, SaidByAll))


def action_of(said: Said) -> Action:
    """What it is to write this down: words, the use of a power, or what comes later.

    What was given back is said, not taken.
    """
    if isinstance(said, DocumentListed) and said.step is DocumentStep.RETURNED:
        return Action.ADD_LATER
    if isinstance(said, ReceiptGiven) and said.returned:
        return Action.ADD
    return ACTIONS[type(said)]


def check_said(said: Said, by: Agency) -> Refusal | None:
    """Why this cannot go into the file as it stands, or nothing when it can."""
    if isinstance(said, LabourSaid):
        return _check_labour(said, by)
    if isinstance(said, HygieneSaid):
        return _check_hygiene(said, by)
    check = partial(check_own_text, by=by)
    missing = check(said.text, required=True)
    if missing is not None:
        return missing
    match said:
        case StatementTaken(interpreter=number):
            is_told = said.cautioned_ms > 0 or not said.punitive
            return check(number) or check_interpreter(number) or (None if is_told else CautionFirst())
        case DemandMade(minutes=minutes):
            fits = minutes is None or 0 < minutes <= MOST_MINUTES
            return check(said.reply) or check(said.warning) or (None if fits else TermTooLong(MOST_MINUTES))
        case MatterPassedOn():
            return _check_passing_on(said, by)
        case AgreementMade():
            return NotPassedOn(Agency.POLITIE) if _tells_of_police((said.text,), by) else None
        case ReceiptGiven():
            return None


def check_interpreter(number: str) -> Refusal | None:
    """An interpreter stands in a file by number, never by name."""
    fits = not number or _NUMBER.fullmatch(number) is not None
    return check_text(number) or (None if fits else InterpreterNeedsNumber())


def check_receiver(receiver: str, by: Agency) -> Receiver | NotPassedOn:
    """The authority of this name, when this agency can pass something on to it openly."""
    return next((each for each in receivers_for(by) if each == receiver), None) or NotPassedOn(receiver)


def check_measured(method: Method | None, measured: Measured | None) -> Refusal | None:
    """What was measured stands with value, unit and instrument."""
    if measured is None:
        return MeasurementIncomplete() if method is Method.MEASURED else None
    texts = (measured.value, measured.unit, measured.instrument)
    if not all(text.strip() for text in texts):
        return MeasurementIncomplete()
    return next(filter(None, map(check_open_text, texts)), None)


def _check_labour(said: LabourSaid, by: Agency) -> Refusal | None:
    if by is not Agency.ARBEIDSINSPECTIE:
        return LabourOnly()
    match said:
        case RelationsStated(relations=relations, text=text):
            return check_own_text(text, by) if relations else RelationsMissing()
        case HeadsCounted(number=number):
            return None if 0 <= number <= MOST_HEADS else TooManyPersons(MOST_HEADS)
        case EisMade(text=text, term_days=days):
            fits = 0 <= days <= MAX_TERM_DAYS
            return check_own_text(text, by, required=True) or (None if fits else EisRefused("term"))
        case IndependenceFactNoted(text=text):
            return check_own_text(text, by, required=True)
        case DocumentListed(condition=condition, text=text):
            named = condition or text.strip()
            return check_own_text(text, by) or (None if named else ListingRefused("unnamed"))


def _check_hygiene(said: HygieneSaid, by: Agency) -> Refusal | None:
    if by is not Agency.GGD:
        return HygieneOnly()
    match said:
        case WaterSampled(label=label, text=text):
            labelled = None if _NUMBER.fullmatch(label) else SampleRefused("label")
            return labelled or check_text(label) or check_own_text(text, by, required=True)
        case WaterResult(text=text):
            return check_own_text(text, by, required=True)


def _check_passing_on(said: MatterPassedOn, by: Agency) -> Refusal | None:
    texts = (said.text, said.basis, said.receipt)
    if said.receiver not in receivers_for(by):
        return NotPassedOn(said.receiver)
    if _tells_of_police(texts, by):
        return NotPassedOn(Agency.POLITIE)
    return check_own_text(said.basis, by, required=True) or check_own_text(said.receipt, by)


def _tells_of_police(texts: Iterable[str], by: Agency) -> bool:
    """Whether it names the police, where somebody who is told of it could learn that they heard something or come."""
    return by is not Agency.POLITIE and any(map(_POLICE.search, texts))
