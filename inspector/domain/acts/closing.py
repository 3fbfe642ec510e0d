"""When an agency's part of a visit may be signed, and what a person still has to do before that."""

from dataclasses import dataclass

from inspector.domain import refusals
from inspector.domain.actions import Action
from inspector.domain.events import Cosigned, FindingsSigned, OperatorShown, ReadBack, VisitClosed
from inspector.domain.ids import ConditionId, InstallationId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.strokes import Stroke, is_signature
from inspector.domain.texts import check_open_text
from inspector.domain.values import Officer, OperatorResponse, Outcome, PlaceKind
from inspector.domain.visits.beside import beside
from inspector.domain.visits.handovers import replaced
from inspector.domain.visits.labour import eisen_without_violation
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.sight import Sight, named
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
    rest_reason: str = ""
    """Why nobody got to the rest, and to what is answered so without a reason of its own."""
    signer_role: str = ""
    """Who signs for the operator, or refuses to."""
    signer_name: str = ""
    read_aloud: frozenset[ConditionId] = frozenset()
    """Of what is kept back from the operator, what he hears all the same."""
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
    unanswered = not_answered(visit, checklist) if asks_all else ()
    fills = closing.rest is not None and closing.rest.needs_reason and bool(not_answered(visit, checklist))
    bare = reported and (fills or bool(unreasoned(visit, checklist)))
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
        rest_reason_missing=bare and not closing.rest_reason.strip(),
        eisen_without_violation=eisen_without_violation(visit),
        absent_reacted=closing.operator is OperatorResponse.ABSENT and bool(closing.reaction.strip()),
    )


def not_answered(visit: Visit, checklist: frozenset[ConditionId]) -> tuple[ConditionId, ...]:
    """What nobody answered."""
    return tuple(sorted(c for c in checklist if visit.answer(c) is None))


def unreasoned(visit: Visit, checklist: frozenset[ConditionId]) -> tuple[ConditionId, ...]:
    """Where the answer is that nobody looked, or could judge, and nobody said why."""
    return tuple(
        c
        for c in sorted(checklist)
        if (answer := visit.answer(c)) is not None
        and answer.fills
        and not (answer.reason.strip() or answer.facts.strip())
    )


def missing_at_the_door(visit: Visit) -> refusals.NotReadyToClose:
    """What this agency has to record at the door and did not, or took back."""
    return refusals.NotReadyToClose(
        card_not_shown=not visit.own_cards,
        places_without_ground=places_without_ground(visit),
        no_place=not visit.places,
    )


def places_without_ground(visit: Visit) -> tuple[str, ...]:
    """What was entered and nobody gave a ground for; an entry of the same place with one settles another without."""
    settled = {_place(entered.event) for entered in visit.places if entered.event.ground.strip()}
    asked = (each.event for each in visit.places if not each.event.unlawful and not each.replaces)
    bare = (entered for entered in asked if _place(entered) not in settled)
    named = (f"{each.place.value} ({each.name.strip()})" if each.name.strip() else each.place.value for each in bare)
    return tuple(dict.fromkeys(named))


def close(
    visit: Visit,
    checklist: frozenset[ConditionId],
    closing: Closing,
    *,
    seen: Sight,
    told: tuple[ReadBack, ...] = (),
    names_asked: int = 0,
) -> tuple[NewEvent, ...] | refusals.Refusal:
    """Sign this agency's part as it was seen and read back, and leave; or the list of what is missing.

    When the officers left is said in the shared part by the agency that began the visit; nobody else learns that
    another part was closed.
    """
    if not is_time_for(visit, Action.CLOSE_VISIT):
        return refusals.AlreadyClosed()
    refusal = _check_texts(closing)
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
        *_signer(closing),
        names_asked,
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
    refusal = _check_texts(closing)
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
        *_signer(closing),
    )
    return *(NewEvent(visit.part, each) for each in told), NewEvent(visit.part, shown)


def leave(visit: Visit) -> tuple[NewEvent, ...]:
    """Say once that the officers of the agency that began the visit left."""
    return () if visit.closed is not None else (NewEvent(StreamKind.VISIT, VisitClosed()),)


def cosign(
    visit: Visit, signature: tuple[Stroke, ...], *, by: Officer, seen: Sight, names_asked: int = 0
) -> NewEvent | refusals.Refusal:
    """The second officer stands by what a colleague signed, once."""
    if not is_time_for(visit, Action.COSIGN) or visit.signed is None:
        return refusals.NotClosedYet()
    if visit.signed.author.number == by.number:
        return refusals.NotAllowed(Action.COSIGN)
    if not visit.was_there_at_signing(by):
        return refusals.WasNotThere()
    if any(cosigned.author.number == by.number for cosigned in visit.cosigned):
        return refusals.AlreadyCosigned()
    if not is_signature(signature):
        return refusals.SignatureTooLong()
    return NewEvent(visit.part, Cosigned(signature, seen.heads, seen.catalogue, names_asked))


def unsigned(visit: Visit) -> tuple[InstallationId, ...]:
    """Who of this agency was to sign and does not stand by the findings; nobody before a colleague signed them.

    A partner who was named and never joined is among them: nobody can sign for him, nor he for what he did not see.
    """
    if visit.signed is None:
        return ()
    signers = [visit.signed.author, *(cosigned.author for cosigned in visit.cosigned)]
    numbers = {signer.number for signer in signers}
    known = {officer.installation for officer in (*visit.officers, *signers)}
    left = replaced(visit)
    joined = (
        o.installation
        for o in visit.officers
        if o.agency is visit.agency
        and o.number not in numbers
        and o.installation not in left
        and visit.was_there_at_signing(o)
    )
    named = visit.present.named - known - left if visit.began_here else ()
    return (*joined, *sorted(named))


def _check_texts(closing: Closing) -> refusals.Refusal | None:
    typed = (closing.reaction, closing.operator_reason, closing.rest_reason, closing.signer_role, closing.signer_name)
    return next(filter(None, map(check_open_text, typed)), None)


def _signer(closing: Closing) -> tuple[str, str]:
    """Whoever was there for the operator; nobody where nobody was."""
    return (closing.signer_role.strip(), closing.signer_name.strip()) if closing.shows_operator else ("", "")


def _place(entered: PlaceEntered) -> tuple[PlaceKind, str]:
    return entered.place, entered.name.strip().casefold()


def _is_complete(visit: Visit, condition: ConditionId) -> bool:
    answer = visit.answer(condition)
    return answer is not None and bool(answer.facts.strip()) and answer.severity is not None
