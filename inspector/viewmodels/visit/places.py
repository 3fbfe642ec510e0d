"""The places of a visit: what is entered on what, who is inside, and when nothing may be gone on with there."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from inspector.casework.documents.entry_reports import write_entry_report
from inspector.casework.visiting import places
from inspector.domain.actions import Action
from inspector.domain.entry_grounds import Basis, basis_of, grounds_for
from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId, VisitId, parse_event_id
from inspector.domain.place_events import Companion, ConsentWithdrawn, PlaceEntered, Warrant
from inspector.domain.place_refusals import EntryRefused
from inspector.domain.refusals import Refusal
from inspector.domain.values import PlaceKind, SiteRole
from inspector.domain.visits.places import Stay, inside, stays
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.place_words import (
    basis_word,
    ground_text,
    named_place,
    place_refusal_text,
    stop_rule,
    stop_word,
    validity_text,
)
from inspector.viewmodels.screen.plain_words import agency_word
from inspector.viewmodels.screen.said_words import site_role_word
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, VisitTab, constant, for_qml
from inspector.viewmodels.screen.withdrawn import WithdrawnRow, rows_of_withdrawn
from inspector.viewmodels.screen.words import place_word
from inspector.viewmodels.visit.place_forms import entered_of, half_typed
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

Document = Callable[[Path | Refusal], None]


@dataclass(frozen=True, slots=True)
class StayRow:
    """One officer in one place."""

    key: str
    title: str
    detail: str
    mark: str
    """What a reader must know of its lawfulness; empty when there is nothing to say."""
    entry: str
    """What a mistake takes back."""
    consent_ended: str
    """That the consent was taken back, as this officer recorded it; empty when it was not, or by somebody else."""
    inside: bool
    mine: bool
    convertible: bool
    stopped: bool
    correctable: bool


@dataclass(frozen=True, slots=True)
class PlacesProps:
    """The places, and the form of the next one."""

    may_write: bool = True
    place: str = PlaceKind.BUSINESS
    place_kinds: tuple[dict[str, str], ...] = ()
    basis: str = ""
    bases: tuple[dict[str, str], ...] = ()
    grounds: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()
    """Of these no source was seen."""
    usual_ground: str = ""
    """The ground when there is one only."""
    consenters: tuple[dict[str, str], ...] = ()
    consent_words: str = ""
    validity: str = ""
    companions: tuple[dict[str, str], ...] = ()
    fault: str = ""
    """Why what the officer wanted to record was refused."""
    may_be_unlawful: bool = False
    """Whether it can be recorded all the same, marked as what the law does not allow."""
    since: str = ""
    """Of which stay the form says the ground anew; empty when the officer comes in."""
    since_name: str = ""
    rows: tuple[StayRow, ...] = ()
    row_count: int = 0
    has_report: bool = False
    """Whether this officer entered a dwelling, of which a report is due."""
    mistaken_rows: tuple[WithdrawnRow, ...] = ()
    inside_key: str = ""
    """The dwelling that this officer is in now."""
    inside_title: str = ""
    may_withdraw: bool = False
    stop_title: str = ""
    stop_text: str = ""


@dataclass(frozen=True, slots=True)
class PlacesInputs:
    """What the card is derived from."""

    visit: VisitInputs
    place: PlaceKind = PlaceKind.BUSINESS
    basis: Basis | None = None
    issued: date | None = None
    companions: tuple[Companion, ...] = ()
    refused: bool = False
    fault: str = ""
    since: EventId | None = None


def derive_places_props(inputs: PlacesInputs) -> PlacesProps:
    """Turn what is known into what is shown."""
    known, place = inputs.visit, inputs.place
    basis = inputs.basis if place.may_be_dwelling else Basis.POWER
    offered = grounds_for(known.me.agency, basis)
    grounds = tuple(ground_text(each.text) for each in offered)
    there = [stay for stay in inside(known.visit, known.me) if stay.place.may_be_dwelling or stay.stop is not None]
    there = [stay for stay in there if stay.stop_at(known.now) is not None] or there
    stop = known.stop(Action.TAKE)
    now = (there[-1] if stop is None else there[0]) if there and known.visit.state.is_unsigned else None
    since = next((stay for stay in inside(known.visit, known.me) if _holds(stay, inputs.since)), None)
    return PlacesProps(
        may_write=known.may(Action.RECORD),
        place=place,
        place_kinds=tuple({"key": kind.value, "label": place_word(kind)} for kind in PlaceKind),
        basis=basis or "",
        bases=_bases() if place.may_be_dwelling else (),
        grounds=grounds,
        unchecked=tuple(ground_text(each.text) for each in offered if not each.checked),
        usual_ground=grounds[0] if grounds else "",
        consenters=tuple(
            {"key": role.value, "label": site_role_word(role)} for role in (SiteRole.RESIDENT, SiteRole.OPERATOR)
        ),
        consent_words=_consent_words(known.me.agency),
        validity="" if inputs.issued is None else validity_text(Warrant("", "", "", inputs.issued)),
        companions=tuple({"role": each.role, "reason": each.reason} for each in inputs.companions),
        fault=inputs.fault,
        may_be_unlawful=inputs.refused,
        since="" if since is None else str(since.last.id),
        since_name="" if since is None else named_place(since.last.event),
        rows=tuple(_row(known, stay) for stay in stays(known.visit)),
        row_count=len(stays(known.visit)),
        has_report=any(s.place.may_be_dwelling and s.by.person == known.me.person for s in stays(known.visit)),
        mistaken_rows=(
            *rows_of_withdrawn(known, PlaceEntered, _named),
            *rows_of_withdrawn(known, ConsentWithdrawn, lambda event: _end_of_consent(known, event)),
        ),
        inside_key="" if now is None else str(now.last.id),
        inside_title="" if now is None else named_place(now.last.event),
        may_withdraw=now is not None and now.last.event.consent is not None and now.stop != "withdrawn",
        stop_title="" if stop is None else stop_word(stop.because),
        stop_text="" if stop is None else f"{place_refusal_text(stop)} {stop_rule()}",
    )


@for_qml
class PlacesViewModel(VisitTab[PlacesInputs, PlacesProps]):
    """What the card of places binds to, and the banner that stands above every tab."""

    entered = Signal()
    left = Signal()
    reportWritten = Signal()

    folder = constant(FileChoiceViewModel, "choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_places_props, PlacesInputs(inputs), parent)
        self.choice = FileChoiceViewModel(session.work, (), self)

    @Slot(str)
    def consider(self, place: str) -> None:
        """Ask what this kind of place asks; consent or a warrant is never chosen for an officer."""
        self.change(place=PlaceKind(place), basis=None, fault="", refused=False)

    @Slot(str)
    def restOn(self, basis: str) -> None:
        """Toestemming, machtiging of nood."""
        self.change(basis=Basis(basis), fault="", refused=False)

    @Slot(str)
    def considerWarrant(self, issued: str) -> None:
        """Say how long a warrant of this day holds."""
        self.change(issued=date.fromisoformat(issued) if issued else None)

    @Slot(str, str)
    def bringAlong(self, role: str, reason: str) -> None:
        """Somebody comes in with the officer."""
        if role.strip() and reason.strip():
            self.change(companions=(*self._inputs.companions, Companion(role.strip(), reason.strip())))

    @Slot(int)
    def leaveOut(self, number: int) -> None:
        """He does not come along after all."""
        along = self._inputs.companions
        self.change(companions=(*along[:number], *along[number + 1 :]))

    @Slot(str)
    def sayOnWhat(self, key: str) -> None:
        """The form is about the place that the officer is in already."""
        stay = self._stay(key)
        if stay is not None:
            self.change(since=stay.last.id, place=stay.place, basis=None, fault="", refused=False)

    @Slot()
    def comeIn(self) -> None:
        """The form is about the next place again."""
        self.change(since=None, basis=None, fault="", refused=False)

    @Slot("QVariantMap")
    def sayAgain(self, words: Mapping[str, object]) -> None:
        """The form asks what it asked when its words were kept."""
        said = {name: str(text) for name, text in words.items()}
        basis, since = said.get("basis", ""), said.get("since", "")
        along = tuple(Companion(each["role"], each["reason"]) for each in json.loads(said.get("companions") or "[]"))
        self.change(
            place=PlaceKind(said.get("place") or PlaceKind.BUSINESS),
            basis=Basis(basis) if basis else None,
            since=parse_event_id(since) if since else None,
            companions=along,
        )

    @Slot("QVariantMap")
    def enter(self, words: Mapping[str, object], then: Then | None = None) -> None:
        """Ruimte betreden."""
        self.record(self._said(words), self._since(), then)

    @Slot("QVariantMap")
    def enterAllTheSame(self, words: Mapping[str, object], then: Then | None = None) -> None:
        """It happened as the form says now, though the law does not allow it."""
        if self._inputs.refused:
            self.record(replace(self._said(words), unlawful=True), self._since(), then)

    def record(self, entered: PlaceEntered, since: EventId | None = None, then: Then | None = None) -> None:
        """Write an entry down, or say why the law does not allow it."""

        def show(result: Changes | Refusal) -> None:
            if isinstance(result, EntryRefused) and result.because not in {"companion", "several"}:
                self.change(refused=True)
            if then is not None:
                then(result)

        self.write(
            lambda desk: places.enter(desk, self._visit, entered, since), show, done=self._done, failed=self._blame
        )

    @Slot(str)
    def turnsOut(self, key: str, then: Then | None = None) -> None:
        """De ruimte blijkt een woning."""
        stay = self._stay(key)
        if stay is not None:
            dwelling = PlaceEntered(PlaceKind.DWELLING, "", stay.name)
            self.write(lambda desk: places.enter(desk, self._visit, dwelling, stay.last.id), then)

    @Slot(str)
    def leave(self, key: str, then: Then | None = None) -> None:
        """Verlaten."""
        self.leave_place(parse_event_id(key), then)

    def leave_place(self, entry: EventId, then: Then | None = None, *, withdrawn: bool = False) -> None:
        """Leave, and with it say that the consent was taken back."""
        self.write(lambda desk: places.leave(desk, self._visit, entry, withdrawn=withdrawn), then, done=self.left.emit)

    @Slot(str)
    def saveReport(self, path: str, name: str = "", then: Document | None = None) -> None:
        """Write the draft of the report on entering a dwelling to a file."""
        target = Path(QUrl(path).toLocalFile() or path)
        self.session.read(
            lambda desk: write_entry_report(desk, self._visit, target, name),
            self.telling(then, self.reportWritten.emit),
        )

    @Slot(str)
    def withdrawConsent(self, key: str, then: Then | None = None) -> None:
        """Toestemming ingetrokken."""
        entry = parse_event_id(key)
        self.write(lambda desk: places.withdraw_consent(desk, self._visit, entry), then)

    def _stay(self, key: str) -> Stay | None:
        known = self._inputs.visit
        there = inside(known.visit, known.me)
        return next((stay for stay in there if _holds(stay, parse_event_id(key))), None)

    def _since(self) -> EventId | None:
        """What the form says anew, as long as the officer is in there."""
        since = self._inputs.since
        return None if since is None or self._stay(str(since)) is None else since

    def _said(self, words: Mapping[str, object]) -> PlaceEntered:
        given, since = self._inputs, self._since()
        basis = given.basis if given.place.may_be_dwelling else Basis.POWER
        texts = {name: str(text) for name, text in words.items()}
        entered = entered_of(given.place, basis, texts, (*given.companions, *half_typed(texts)))
        stay = None if since is None else self._stay(str(since))
        return entered if stay is None else replace(entered, name=stay.name)

    def _blame(self, why: str) -> None:
        self.change(fault=why, refused=False)

    def _done(self) -> None:
        self.change(basis=None, issued=None, companions=(), fault="", refused=False, since=None)
        self.entered.emit()


def _holds(stay: Stay, entry: EventId | None) -> bool:
    return any(each.id == entry for each in stay.entries)


def _row(known: VisitInputs, stay: Stay) -> StayRow:
    visit, last = known.visit, stay.last
    at = said_text(stay.came_in, visit)
    out = "" if stay.left is None else said_text(stay.left, visit)
    span = _translate("Places", "%1 tot %2").replace("%1", at).replace("%2", out) if out else at
    ground = ground_text(last.event.ground) or basis_word(basis_of(last.event))
    along = ", ".join(each.role for each in last.event.companions)
    told = [ground, span, last.author.name, *([_translate("Places", "met %1").replace("%1", along)] if along else [])]
    mine = stay.by.person == known.me.person and known.may(Action.LEAVE)
    is_inside = stay.left is None and visit.state.is_unsigned
    return StayRow(
        key=str(last.id),
        title=named_place(last.event),
        detail=", ".join(told),
        mark=_mark(stay),
        entry=str(last.id),
        consent_ended=_consent_ended(stay, known),
        inside=is_inside,
        mine=mine,
        convertible=is_inside and mine and known.may(Action.RECORD) and not stay.place.may_be_dwelling,
        stopped=is_inside and mine and known.may(Action.RECORD) and stay.stop_at(known.now) is not None,
        correctable=last.author.agency is known.me.agency and known.may(Action.CORRECT),
    )


def _consent_ended(stay: Stay, known: VisitInputs) -> str:
    mine = [each for each in stay.withdrawals if each.author.person == known.me.person and known.may(Action.CORRECT)]
    return str(mine[-1].id) if mine else ""


def _mark(stay: Stay) -> str:
    if stay.is_unlawful:
        return _translate("Places", "Onrechtmatig betreden")
    if stay.withdrawals:
        return _translate("Places", "Toestemming ingetrokken")
    return "" if stay.stop is None else _translate("Places", "Geen toestemming of machtiging")


def _bases() -> tuple[dict[str, str], ...]:
    offered = (Basis.CONSENT, Basis.WARRANT, Basis.EMERGENCY)
    return tuple({"key": each.value, "label": basis_word(each).capitalize()} for each in offered)


def _consent_words(agency: Agency) -> str:
    text = _translate(
        "Places",
        "Ik kom namens de %1. Dit is mijn legitimatiebewijs. Ik wil binnen kijken of het bedrijf zich aan de regels "
        "houdt. U woont hier: u mag nee zeggen, en dat heeft voor u geen gevolgen. Zegt u ja, dan mag u dat altijd "
        "intrekken. Dan ga ik meteen weg. Mag ik binnenkomen?",
    )
    word = agency_word(agency)
    return text.replace("%1", word.lower() if agency in {Agency.GEMEENTE, Agency.POLITIE} else word)


def _end_of_consent(known: VisitInputs, event: DomainEvent) -> str:
    entry = known.visit.known.get(event.target) if isinstance(event, ConsentWithdrawn) else None
    where = "" if entry is None else _named(entry.event)
    return ", ".join(filter(None, (_translate("Places", "Toestemming ingetrokken"), where)))


def _named(event: DomainEvent) -> str:
    return named_place(event) if isinstance(event, PlaceEntered) else ""
