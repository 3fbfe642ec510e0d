"""How a visit went, step by step, and whether its logs hold: what a supervisor looks at beside the answers."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.domain.decision_events import DecisionRecorded, DecisionTakenBack
from inspector.domain.events import (
    AnswerReturned,
    CardShown,
    CommentMade,
    ConditionAssessed,
    Cosigned,
    DomainEvent,
    FindingsSigned,
    OfficerJoined,
    OperatorShown,
    PersonsCounted,
    VisitAbandoned,
    VisitHandedOver,
    VisitReleased,
    VisitResubmitted,
    VisitStarted,
    Withdrawn,
)
from inspector.domain.hats.events import HatSwitched
from inspector.domain.office_events import VisitConsulted
from inspector.domain.place_events import ConsentWithdrawn, PlaceEntered, PlaceLeft
from inspector.domain.recorded import Recorded
from inspector.domain.visits.visit import Visit
from inspector.vault.model.streams import LogState
from inspector.viewmodels.review.review_answers import amendments
from inspector.viewmodels.review.review_decisions import Details
from inspector.viewmodels.screen.place_words import named_place
from inspector.viewmodels.screen.said_words import in_words
from inspector.viewmodels.screen.times import said_text
from inspector.wire.scopes import StreamKind

_translate = QCoreApplication.translate

_STEPS = (
    VisitStarted,
    OfficerJoined,
    CardShown,
    PlaceEntered,
    ConsentWithdrawn,
    PlaceLeft,
    VisitHandedOver,
    HatSwitched,
    VisitAbandoned,
    FindingsSigned,
    Cosigned,
    OperatorShown,
    AnswerReturned,
    CommentMade,
    VisitResubmitted,
    VisitReleased,
    DecisionRecorded,
    DecisionTakenBack,
)
_GROUP = 4
_GROUPS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Chain:
    """Whether every log of the visit holds, in words and with its heads."""

    holds: bool
    title: str
    text: str
    head: str
    logs: tuple[Details, ...]


def timeline(visit: Visit, consulted: tuple[Recorded[DomainEvent], ...] = ()) -> tuple[Details, ...]:
    """The steps of a visit and what the reader's own logbook says of reading along, the newest first."""
    steps = (*visit.all_of(*_STEPS), *amendments(visit), *_corrections(visit), *consulted)
    ordered = sorted(steps, key=lambda recorded: (recorded.hlc, recorded.id), reverse=True)
    return tuple(_step(recorded, visit) for recorded in ordered)


def _corrections(visit: Visit) -> tuple[Recorded[DomainEvent], ...]:
    """Cards and places that were taken back, numbers that were counted anew."""
    counts = (count for count in visit.all_of(PersonsCounted) if count.replaces)
    at_the_door = {each.id for each in (*visit.all_of(CardShown), *visit.all_of(PlaceEntered))}
    return (*(each for each in visit.withdrawals if each.event.target in at_the_door), *counts)


def chain_of(logs: tuple[LogState, ...], visit: Visit) -> Chain:
    """What the recomputed logs say."""
    broken = [log for log in logs if not log.verified]
    holds = bool(logs) and not broken
    events = sum(log.events for log in logs)
    if holds:
        title = _translate("Review", "Ongewijzigd")
        text = _translate("Review", "%1 vastleggingen in %2 delen nagerekend; elke handtekening is geldig.")
        text = text.replace("%1", str(events)).replace("%2", str(len(logs)))
    else:
        title = _translate("Review", "Er klopt iets niet")
        text = _translate("Review", "Geef niet vrij en bel de functioneel beheerder. Het gaat om: %1.")
        text = text.replace("%1", ", ".join(f"{_writer(log)} ({part_word(log.stream)})" for log in broken))
    return Chain(holds, title, text, _grouped(_main_head(logs, visit)), tuple(_log(log) for log in logs))


def part_word(stream: StreamKind) -> str:
    """What a log is a part of."""
    return {
        StreamKind.VISIT: _translate("Review", "gedeelde deel"),
        StreamKind.FINDINGS: _translate("Review", "bevindingen"),
        StreamKind.LABOUR: _translate("Review", "arbeid"),
        StreamKind.INVESTIGATION: _translate("Review", "opsporing"),
        StreamKind.HYGIENE: _translate("Review", "hygiëne"),
    }.get(stream, _translate("Review", "ander deel"))


def _main_head(logs: tuple[LogState, ...], visit: Visit) -> str:
    """The head that a signature under the findings stands in, else the first there is."""
    signed = visit.signed
    if signed is not None:
        found = next((log.head for log in logs if log.log == signed.id.log), None)
        if found is not None:
            return found
    return next((log.head for log in logs), "")


def _log(log: LogState) -> Details:
    counted = _translate("Review", "%1 vastleggingen").replace("%1", str(log.events))
    return {
        "title": f"{_writer(log)} · {part_word(log.stream)}",
        "detail": counted,
        "head": _grouped(log.head),
        "holds": log.verified,
    }


def _writer(log: LogState) -> str:
    return _translate("Review", "onbekend apparaat") if log.author is None else log.author.name


def _grouped(head: str) -> str:
    shown = range(0, min(len(head), _GROUP * _GROUPS_SHOWN), _GROUP)
    return " ".join(head[place : place + _GROUP] for place in shown)


def _step(recorded: Recorded[DomainEvent], visit: Visit) -> Details:
    icon, tone, title = _title(recorded.event)
    detail = f"{said_text(recorded, visit)} · {recorded.author.name}"
    return {"icon": icon, "tone": tone, "title": title, "detail": detail}


def _title(event: DomainEvent) -> tuple[str, str, str]:  # noqa: C901, PLR0912 - one line for each step
    match event:
        case VisitStarted():
            return "map-pin", "primary", _translate("Review", "Bezoek gestart")
        case OfficerJoined():
            return "users", "primary", _translate("Review", "Collega sluit aan")
        case CardShown(to=to):
            return "identification-card", "primary", _translate("Review", "Legitimatie getoond: %1").replace("%1", to)
        case PlaceEntered(unlawful=True) as entered:
            title = _translate("Review", "Onrechtmatig betreden: %1")
            return "warning", "bad", title.replace("%1", named_place(entered))
        case PlaceEntered() as entered:
            return "door-open", "primary", _translate("Review", "Betreden: %1").replace("%1", named_place(entered))
        case PlaceLeft():
            return "door", "primary", _translate("Review", "Ruimte verlaten")
        case ConsentWithdrawn():
            return "hand-palm", "warn", _translate("Review", "Toestemming ingetrokken")
        case Withdrawn(reason=reason):
            title = _translate("Review", "Bij vergissing vastgelegd: %1").replace("%1", reason)
            return "arrow-counter-clockwise", "warn", title
        case PersonsCounted(reason=reason):
            title = _translate("Review", "Aantallen verbeterd: %1").replace("%1", reason)
            return "arrow-counter-clockwise", "warn", title
        case VisitHandedOver():
            return "users", "primary", _translate("Review", "Overgedragen")
        case HatSwitched():
            return "detective", "warn", _translate("Review", "Overgegaan op opsporing")
        case VisitAbandoned(reason=reason):
            return "prohibit", "warn", _translate("Review", "Bij vergissing begonnen: %1").replace("%1", reason)
        case FindingsSigned(names_asked=asked):
            return "signature", "ok", _with_names_asked(_translate("Review", "Ondertekend"), asked)
        case Cosigned(names_asked=asked):
            return "signature", "ok", _with_names_asked(_translate("Review", "Meegetekend"), asked)
        case OperatorShown():
            return "signature", "ok", _translate("Review", "Later voorgelegd aan de exploitant")
        case AnswerReturned(condition=condition):
            return "arrow-u-up-left", "warn", _translate("Review", "Teruggestuurd: %1").replace("%1", condition)
        case ConditionAssessed(condition=condition):
            return "pencil-simple", "primary", _translate("Review", "Aangevuld: %1").replace("%1", condition)
        case CommentMade(condition=condition):
            return "chat-text", "neutral", _translate("Review", "Opmerking bij %1").replace("%1", condition)
        case VisitResubmitted():
            return "paper-plane-tilt", "primary", _translate("Review", "Opnieuw ingediend")
        case VisitReleased():
            return "check-circle", "ok", _translate("Review", "Vrijgegeven")
        case DecisionRecorded(condition=condition):
            return "gavel", "primary", _translate("Review", "Besluit vastgelegd: %1").replace("%1", condition)
        case DecisionTakenBack(reason=reason):
            title = _translate("Review", "Besluit telt niet meer: %1").replace("%1", reason)
            return "arrow-counter-clockwise", "warn", title
        case VisitConsulted(purpose=purpose):
            return "eye", "neutral", _translate("Review", "U las mee: %1").replace("%1", purpose)
        case _:
            return "circle", "neutral", ""


def _with_names_asked(title: str, times: int) -> str:
    """The title, and how often a text stayed as it was while it was asked whether a name stands in it."""
    if not times:
        return title
    asked = _translate("Review", "%1. %2 keer bleef een tekst staan na de vraag of er een naam in staat.")
    return asked.replace("%1", title).replace("%2", str(times))


def notes_of(visit: Visit) -> tuple[Details, ...]:
    """The notes, and below them what was said, asked, taken, agreed and passed on."""
    notes = [(note.event.text, note.author, said_text(note, visit)) for note in visit.notes]
    notes += [(in_words(each.event), each.author, said_text(each, visit)) for each in visit.said]
    return tuple({"text": text, "byline": f"{author.name} · {at}"} for text, author, at in notes)
