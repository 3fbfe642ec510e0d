"""What lies aside of a revoked device, one change a line, as its supervisor reads it before deciding."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.domain import decision_events as d
from inspector.domain import events as e
from inspector.domain import office_events as o
from inspector.domain import place_events as p
from inspector.domain import said_events as s
from inspector.domain.caption_events import PhotoCaptioned
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.hats import events as h
from inspector.domain.ids import ConditionId
from inspector.vault.model.revoked_devices import LateEvent
from inspector.viewmodels.screen.plain_words import moment_text
from inspector.viewmodels.screen.said_words import measured_text, said_title, said_words
from inspector.viewmodels.screen.words import in_language, kind_word, outcome_word, place_word, severity_word

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LateEventRow:
    """One change."""

    title: str
    words: str
    when: str


def late_event_rows(events: Iterable[LateEvent], catalogues: tuple[Catalogue, ...]) -> tuple[LateEventRow, ...]:
    """Every change that lies aside in a log, in the order in which it was written."""
    return tuple(
        LateEventRow(*_told(each.event, catalogues), "" if each.at is None else moment_text(each.at)) for each in events
    )


def _told(  # noqa: C901, PLR0912 - one line for each kind
    event: e.DomainEvent | None, catalogues: tuple[Catalogue, ...]
) -> tuple[str, str]:
    match event:
        case None:
            return _translate("HandIns", "Niet te lezen op dit apparaat"), ""
        case e.ConditionAssessed():
            return _about(_translate("HandIns", "Antwoord"), event.condition, catalogues), _answer(event)
        case e.PhotoAttached(condition=condition):
            return _about(_translate("HandIns", "Foto"), condition, catalogues), ""
        case PhotoCaptioned(text=text):
            return _translate("HandIns", "Bijschrift bij een foto"), text
        case e.NoteWritten(text=text, condition=condition):
            return _about(_translate("HandIns", "Notitie"), condition, catalogues), text
        case e.RestAssessed(outcome=outcome, conditions=conditions, reason=reason):
            rest = _translate("HandIns", "%1 overige punten").replace("%1", str(len(conditions)))
            return rest, _lines(outcome_word(outcome), reason)
        case e.VisitStarted() | e.OfficerJoined() | e.CardShown() | p.PlaceEntered() | e.PersonsCounted():
            return _on_the_spot(event)
        case said if isinstance(said, s.Said):
            return said_title(said), said_words(said)
        case e.ReadBack(text=text, condition=condition):
            return _about(_translate("HandIns", "Voorgelezen"), condition, catalogues), text
        case o.BusinessRecorded(business=business):
            return _translate("HandIns", "Bedrijf gewijzigd"), _lines(business.name, business.address)
        case e.CommentMade(condition=condition, text=text) | e.AnswerReturned(condition=condition, comment=text):
            return _about(_translate("HandIns", "Opmerking"), condition, catalogues), text
        case h.SuspectHeard(text=text) | h.InvestigationNoted(text=text) | s.AdministrativeReportDrafted(text=text):
            return _step(event), text
        case d.DecisionRecorded(condition=condition, measure=measure):
            return _about(_translate("HandIns", "Besluit"), condition, catalogues), measure
        case (
            e.FindingsSigned(reaction=words)
            | e.OperatorShown(reaction=words)
            | e.Withdrawn(reason=words)
            | e.VisitAbandoned(reason=words)
            | o.PlanCancelled(reason=words)
            | d.DecisionTakenBack(reason=words)
            | h.InvestigationBegun(reason=words)
            | s.AdministrativeReportIssued(receiver=words)
        ):
            return _step(event), words
        case _:
            return _step(event), ""


def _on_the_spot(event: e.DomainEvent) -> tuple[str, str]:
    match event:
        case e.VisitStarted(business=business, kind=kind):
            return _translate("HandIns", "Bezoek begonnen"), _lines(business.name, business.address, kind_word(kind))
        case e.OfficerJoined():
            return _translate("HandIns", "Aangesloten bij het bezoek"), ""
        case e.CardShown(to=to):
            return _translate("HandIns", "Legitimatie getoond"), to
        case p.PlaceEntered(place=place, ground=ground, name=name):
            return _translate("HandIns", "Betreden"), _lines(name or place_word(place), ground)
        case e.PersonsCounted(totals=totals, reason=reason):
            persons = sum(number for counts in totals.values() for number in counts.values())
            return _translate("HandIns", "Personen geteld"), _lines(str(persons), reason)
        case _:
            raise TypeError(event)


def _step(event: e.DomainEvent) -> str:
    return {
        e.PartNamed: _translate("HandIns", "Deel van het bezoek begonnen"),
        e.CompartmentOpened: _translate("HandIns", "Bevindingen begonnen"),
        e.Withdrawn: _translate("HandIns", "Foto, notitie, legitimatie, ruimte of verklaring telt niet meer mee"),
        e.BroughtBack: _translate("HandIns", "Foto, notitie of verklaring teruggezet"),
        p.PlaceLeft: _translate("HandIns", "Ruimte verlaten"),
        p.ConsentWithdrawn: _translate("HandIns", "Toestemming ingetrokken"),
        e.VisitHandedOver: _translate("HandIns", "Overgedragen"),
        e.VisitAbandoned: _translate("HandIns", "Bij vergissing begonnen"),
        e.VisitClosed: _translate("HandIns", "Vertrokken"),
        e.FindingsSigned: _translate("HandIns", "Ondertekend"),
        e.OperatorShown: _translate("HandIns", "Later voorgelegd aan de exploitant"),
        e.Cosigned: _translate("HandIns", "Meegetekend"),
        e.VisitResubmitted: _translate("HandIns", "Opnieuw ingediend"),
        e.VisitReleased: _translate("HandIns", "Vrijgegeven"),
        h.HatSwitched: _translate("HandIns", "Van toezicht naar opsporing"),
        h.InvestigationBegun: _translate("HandIns", "Opsporing begonnen"),
        h.InvestigationNoted: _translate("HandIns", "Notitie in de opsporing"),
        h.SuspectHeard: _translate("HandIns", "Verklaring van een verdachte"),
        s.AdministrativeReportDrafted: _translate("HandIns", "Concept van een bestuurlijke rapportage"),
        s.AdministrativeReportIssued: _translate("HandIns", "Bestuurlijke rapportage verstrekt"),
        d.DecisionTakenBack: _translate("HandIns", "Besluit telt niet meer mee"),
        o.ConditionHistoryRecorded: _translate("HandIns", "Uitkomst van een vrijgegeven bezoek"),
        o.VisitPlanned: _translate("HandIns", "Bezoek gepland"),
        o.PlanCancelled: _translate("HandIns", "Bezoek afgezegd"),
        e.UnknownEvent: _translate("HandIns", "Een nieuwere versie van de app schreef dit"),
    }.get(type(event), _translate("HandIns", "Andere wijziging"))


def _answer(event: e.ConditionAssessed) -> str:
    outcome = event.outcome
    word = _translate("HandIns", "Weer open") if outcome is None else outcome_word(outcome)
    severity = "" if event.severity is None else severity_word(event.severity)
    return _lines(
        " · ".join(filter(None, (word, severity))),
        event.facts,
        measured_text(event.method, event.measured),
        event.reason,
    )


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _about(word: str, condition: ConditionId | None, catalogues: tuple[Catalogue, ...]) -> str:
    if condition is None:
        return word
    items = (catalogue.condition(condition) for catalogue in reversed(catalogues))
    item = next((each for each in items if each is not None), None)
    return " · ".join(filter(None, (word, condition, "" if item is None else in_language(item.title))))
