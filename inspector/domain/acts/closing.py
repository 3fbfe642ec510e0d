"""When an agency's part of a visit may be signed, and what a person still has to do before that."""

from dataclasses import dataclass

from inspector.domain import refusals
from inspector.domain.actions import Action
from inspector.domain.acts.reading_back import named
from inspector.domain.events import Cosigned, FindingsSigned, OperatorShown, PlaceEntered, ReadBack, VisitClosed
from inspector.domain.ids import ConditionId, InstallationId
from inspector.domain.recorded import NewEvent
from inspector.domain.strokes import Stroke, is_signature
from inspector.domain.texts import check_text
from inspector.domain.values import Officer, OperatorResponse, Outcome, PlaceKind
from inspector.domain.visits.beside import beside
from inspector.domain.visits.handovers import replaced
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.sight import Sight
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import StreamKind


@dataclass(frozen=True, slots=True)
class Closing:
    """How the officer wants to close."""

    reaction: str
    operator: OperatorResponse | None
    operator_reason: str = ""
    operator_signature: tuple[Stroke, ...] = ()
    officer_signature: tuple[Stroke, ...] = ()
    rest: Outcome | None = None
    language: str = "nl"
    """In which the findings are read back."""

    @property
    def shows_operator(self) -> bool:
        """Whether somebody was there to whom the findings were read back."""
        return self.operator is not None and self.operator.was_there


def missing(visit: Visit, checklist: frozenset[ConditionId], closing: Closing) -> refusals.NotReadyToClose:
    """Everything that stands between this part of the visit and a signature, all at once.

    Nothing of another agency counts: not its card, not its entries, not its answers.
    """
    reported, door = visit.part in REPORTED, missing_at_the_door(visit)
    asks_all = reported and closing.rest is None
    unanswered = tuple(sorted(c for c in checklist if visit.answer(c) is None)) if asks_all else ()
    return refusals.NotReadyToClose(
        unanswered=unanswered,
        incomplete=tuple(c for c in visit.violations if c in checklist and not _is_complete(visit, c)),
        conflicts=tuple(c for c in visit.conflicts if c in checklist),
        card_not_shown=door.card_not_shown,
        places_without_ground=door.places_without_ground,
        no_place=door.no_place,
        operator_missing=reported and closing.operator is None,
        operator_reason_missing=closing.operator in {OperatorResponse.REFUSED, OperatorResponse.ABSENT}
        and not closing.operator_reason.strip(),
    )


def missing_at_the_door(visit: Visit) -> refusals.NotReadyToClose:
    """What this agency has to record at the door and did not, or took back."""
    return refusals.NotReadyToClose(
        card_not_shown=not visit.own_cards,
        places_without_ground=places_without_ground(visit),
        no_place=not visit.own_places,
    )


def places_without_ground(visit: Visit) -> tuple[str, ...]:
    """What was entered and nobody gave a ground for; an entry of the same place with one settles another without."""
    settled = {_place(entered.event) for entered in visit.own_places if entered.event.ground.strip()}
    bare = (entered.event for entered in visit.own_places if _place(entered.event) not in settled)
    named = (f"{each.place.value} ({each.name.strip()})" if each.name.strip() else each.place.value for each in bare)
    return tuple(dict.fromkeys(named))


def close(
    visit: Visit, checklist: frozenset[ConditionId], closing: Closing, *, seen: Sight, told: tuple[ReadBack, ...] = ()
) -> tuple[NewEvent, ...] | refusals.Refusal:
    """Sign this agency's part as it was seen and read back, and leave; or the list of what is missing.

    When the officers left is said in the shared part by the agency that began the visit; nobody else learns that
    another part was closed.
    """
    if not is_time_for(visit, Action.CLOSE_VISIT):
        return refusals.AlreadyClosed()
    refusal = check_text(closing.reaction) or check_text(closing.operator_reason)
    if refusal is not None:
        return refusal
    if not is_signature(closing.operator_signature) or not is_signature(closing.officer_signature):
        return refusals.SignatureTooLong()
    gaps = missing(visit, checklist, closing)
    if not gaps.is_empty:
        return gaps
    signed = FindingsSigned(
        closing.reaction,
        closing.operator,
        closing.operator_reason,
        closing.operator_signature,
        closing.officer_signature,
        seen.heads,
        seen.catalogue,
        tuple(map(named, told)),
    )
    own = (*(NewEvent(visit.part, each) for each in told), NewEvent(visit.part, signed, visit.review_heads))
    return (*own, *leave(visit)) if visit.began_here else own


def show_operator(
    visit: Visit, closing: Closing, *, seen: Sight, told: tuple[ReadBack, ...]
) -> tuple[NewEvent, ...] | refusals.Refusal:
    """Put to the operator, after the closing, what stands in the file now."""
    operator = closing.operator
    if not is_time_for(visit, Action.SHOW_OPERATOR):
        return refusals.NotClosedYet()
    if not beside(visit):
        return refusals.NothingToShow()
    refusal = check_text(closing.reaction) or check_text(closing.operator_reason)
    if refusal is not None:
        return refusal
    if not is_signature(closing.operator_signature):
        return refusals.SignatureTooLong()
    if operator is None or not closing.shows_operator:
        return refusals.NotReadyToClose(operator_missing=True)
    if operator is OperatorResponse.REFUSED and not closing.operator_reason.strip():
        return refusals.NotReadyToClose(operator_reason_missing=True)
    shown = OperatorShown(
        closing.reaction,
        operator,
        closing.operator_reason,
        closing.operator_signature,
        seen.heads,
        seen.catalogue,
        tuple(map(named, told)),
    )
    return *(NewEvent(visit.part, each) for each in told), NewEvent(visit.part, shown)


def leave(visit: Visit) -> tuple[NewEvent, ...]:
    """Say once that the officers of the agency that began the visit left."""
    return () if visit.closed is not None else (NewEvent(StreamKind.VISIT, VisitClosed()),)


def cosign(visit: Visit, signature: tuple[Stroke, ...], *, by: Officer, seen: Sight) -> NewEvent | refusals.Refusal:
    """The second officer stands by what a colleague signed, once."""
    if not is_time_for(visit, Action.COSIGN) or visit.signed is None:
        return refusals.NotClosedYet()
    if visit.signed.author.number == by.number:
        return refusals.NotAllowed(Action.COSIGN)
    if any(cosigned.author.number == by.number for cosigned in visit.cosigned):
        return refusals.AlreadyCosigned()
    if not is_signature(signature):
        return refusals.SignatureTooLong()
    return NewEvent(visit.part, Cosigned(signature, seen.heads, seen.catalogue))


def unsigned(visit: Visit) -> tuple[InstallationId, ...]:
    """Who of this agency takes part and does not stand by the findings yet; nobody before a colleague signed them."""
    if visit.signed is None:
        return ()
    signers = [visit.signed.author, *(cosigned.author for cosigned in visit.cosigned)]
    numbers = {signer.number for signer in signers}
    known = {officer.installation for officer in (*visit.officers, *signers)}
    left = replaced(visit)
    joined = (
        o.installation
        for o in visit.officers
        if o.agency is visit.agency and o.number not in numbers and o.installation not in left
    )
    named = visit.present.named - known - left if visit.began_here else ()
    return (*joined, *sorted(named))


def _place(entered: PlaceEntered) -> tuple[PlaceKind, str]:
    return entered.place, entered.name.strip().casefold()


def _is_complete(visit: Visit, condition: ConditionId) -> bool:
    answer = visit.answer(condition)
    return answer is not None and bool(answer.facts.strip()) and answer.severity is not None
