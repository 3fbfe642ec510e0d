"""One open visit: the header, the door (card, places), the code for colleagues, and a view model for each tab."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import joining, visits
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import PlaceKind
from inspector.domain.visit import Visit
from inspector.vault.model import Changes
from inspector.viewmodels.checklist import ChecklistViewModel
from inspector.viewmodels.closing import ClosingViewModel
from inspector.viewmodels.notes import NotesViewModel
from inspector.viewmodels.persons import PersonsViewModel
from inspector.viewmodels.photos import PhotosViewModel
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.signals import SignalsViewModel
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import VisitInputs, read_visit
from inspector.viewmodels.words import STATE_TONES, capacity_word, kind_word, place_word, state_word, time_text
from inspector.wire.scopes import StreamKind

Then = Callable[[Changes | Refusal], None]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place that was entered."""

    key: str
    place: str
    name: str
    ground: str
    at: str


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One officer who takes part."""

    installation: str
    name: str
    agency: str
    me: bool


@dataclass(frozen=True, slots=True)
class VisitProps:
    """The header of a visit as shown."""

    visit: str = ""
    business: str = ""
    business_name: str = ""
    address: str = ""
    licence: str = ""
    kind: str = ""
    capacity: str = ""
    state: str = ""
    state_tone: str = "neutral"
    started_at: str = ""
    started_ms: float = 0
    is_open: bool = True
    has_findings: bool = True
    cards: str = ""
    card_shown: bool = False
    place_count: int = 0
    answered: int = 0
    total: int = 0
    persons: int = 0
    sent_signals: int = 0
    photos: int = 0
    notes: int = 0
    conflicts: int = 0
    returns: int = 0
    join_code: str = ""
    places: tuple[PlaceRow, ...] = ()
    officers: tuple[OfficerRow, ...] = ()


def derive_visit_props(known: VisitInputs, join_code: str) -> VisitProps:
    """Turn what is known into what is shown."""
    visit, started = known.visit, known.visit.started
    if started is None:
        return VisitProps(visit=visit.id)
    business, licence = started.business, started.business.licence
    start = min(visit.known.values(), key=lambda recorded: recorded.at, default=None)
    running = sum(sum(outcomes.values()) for outcomes in known.totals.values())
    return VisitProps(
        visit=visit.id,
        business=business.id,
        business_name=business.name,
        address=business.address,
        licence="" if licence is None else licence.number,
        kind=kind_word(started.kind),
        capacity=capacity_word(started.capacity),
        state=state_word(visit.state),
        state_tone=STATE_TONES[visit.state],
        started_at="" if start is None else time_text(start.at),
        started_ms=0 if start is None else start.at.timestamp() * 1000,
        is_open=visit.signed is None,
        has_findings=StreamKind.FINDINGS in visit.compartments,
        cards=", ".join(card.event.to for card in visit.cards),
        card_shown=bool(visit.cards),
        place_count=len(visit.places),
        answered=sum(1 for condition in known.checklist if visit.answer(condition) is not None),
        total=len(known.checklist),
        persons=running + sum(sum(outcomes.values()) for outcomes in visit.totals.values()),
        sent_signals=len(known.sent_signals),
        photos=len(visit.photos),
        notes=len(visit.notes),
        conflicts=len(visit.conflicts),
        returns=len(visit.open_returns),
        join_code=join_code,
        places=_places(visit),
        officers=tuple(
            OfficerRow(o.installation, o.name, o.agency.value, o.installation == known.me.installation)
            for o in visit.officers
        ),
    )


@for_qml
class VisitViewModel(ViewModel[VisitProps]):
    """What the visit page binds to; the tabs have their own view models below it."""

    propsChanged = Signal()
    ready = Signal()

    visit = prop(str, "visit", propsChanged)
    business = prop(str, "business", propsChanged)
    businessName = prop(str, "business_name", propsChanged)
    address = prop(str, "address", propsChanged)
    licence = prop(str, "licence", propsChanged)
    kind = prop(str, "kind", propsChanged)
    capacity = prop(str, "capacity", propsChanged)
    state = prop(str, "state", propsChanged)
    stateTone = prop(str, "state_tone", propsChanged)
    startedAt = prop(str, "started_at", propsChanged)
    startedMs = prop(float, "started_ms", propsChanged)
    isOpen = prop(bool, "is_open", propsChanged)
    hasFindings = prop(bool, "has_findings", propsChanged)
    cards = prop(str, "cards", propsChanged)
    cardShown = prop(bool, "card_shown", propsChanged)
    placeCount = prop(int, "place_count", propsChanged)
    answered = prop(int, "answered", propsChanged)
    total = prop(int, "total", propsChanged)
    persons = prop(int, "persons", propsChanged)
    sentSignals = prop(int, "sent_signals", propsChanged)
    photoCount = prop(int, "photos", propsChanged)
    noteCount = prop(int, "notes", propsChanged)
    conflicts = prop(int, "conflicts", propsChanged)
    returns = prop(int, "returns", propsChanged)
    joinCode = prop(str, "join_code", propsChanged)
    placeRows = constant(QObject, "place_model")
    officerRows = constant(QObject, "officer_model")
    checklistTab = constant(ChecklistViewModel, "checklist")
    personsTab = constant(PersonsViewModel, "persons_tab")
    signalsTab = constant(SignalsViewModel, "signals")
    photosTab = constant(PhotosViewModel, "photos_tab")
    notesTab = constant(NotesViewModel, "notes_tab")
    closingTab = constant(ClosingViewModel, "closing")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, VisitProps(), parent)
        self._visit = visit
        self._join_code = ""
        self.place_model = Rows(PlaceRow, self)
        self.officer_model = Rows(OfficerRow, self)
        self.checklist = ChecklistViewModel(session, visit, inputs, self)
        self.persons_tab = PersonsViewModel(session, visit, inputs, self)
        self.signals = SignalsViewModel(session, visit, inputs, self)
        self.photos_tab = PhotosViewModel(session, visit, inputs, self)
        self.notes_tab = NotesViewModel(session, visit, inputs, self)
        self.closing = ClosingViewModel(session, visit, inputs, self)
        for tab in self._tabs():
            tab.refused.connect(self.refused)
        self._inputs = inputs
        self._derive()
        session.changed.connect(self._on_changes)

    @Slot()
    def reload(self) -> None:
        """Read the visit again and hand it to every tab."""
        self.session.read(lambda desk: read_visit(desk, self._visit), self._taken)

    @Slot(str)
    def showCard(self, to: str) -> None:
        """Legitimatie getoond aan."""
        self.show_card(to)

    @Slot(str, str, str)
    def enterPlace(self, place: str, ground: str, name: str) -> None:
        """Ruimte betreden."""
        self.enter_place(PlaceKind(place), ground, name)

    @Slot()
    def showJoinCode(self) -> None:
        """The code by which a colleague joins without a network."""

        def finished(result: joining.Invitation | Refusal) -> None:
            if isinstance(result, joining.Invitation):
                self._join_code = joining.as_typed(result)
                self._derive()
            else:
                self.tell(result)

        self.session.read(lambda desk: joining.invite(desk, self._visit), finished)

    @Slot()
    def hideJoinCode(self) -> None:
        """Take the code off the screen."""
        self._join_code = ""
        self._derive()

    def invite(self, then: Callable[[joining.Invitation | Refusal], None]) -> None:
        """The invitation for callers in Python."""
        self.session.read(lambda desk: joining.invite(desk, self._visit), then)

    def show_card(self, to: str, then: Then | None = None) -> None:
        """Record to whom the card was shown; for callers in Python."""
        self.session.act(lambda desk: visits.show_card(desk, self._visit, to), self.telling(then))

    def enter_place(self, place: PlaceKind, ground: str, name: str = "", then: Then | None = None) -> None:
        """Record a place that was entered; for callers in Python."""
        self.session.act(lambda desk: visits.enter_place(desk, self._visit, place, ground, name), self.telling(then))

    def _on_changes(self, changes: Changes) -> None:
        if self._visit in changes.visits or changes.directory:
            self.reload()

    def _taken(self, inputs: VisitInputs | None) -> None:
        if inputs is None:
            return
        self._inputs = inputs
        for tab in self._tabs():
            tab.take(inputs)
        newest = max((r.at for r in inputs.visit.known.values()), default=None)
        if newest is not None:
            self.checklist.saved(time_text(newest))
        self._derive()
        self.ready.emit()

    def _tabs(
        self,
    ) -> tuple[
        ChecklistViewModel, PersonsViewModel, SignalsViewModel, PhotosViewModel, NotesViewModel, ClosingViewModel
    ]:
        return self.checklist, self.persons_tab, self.signals, self.photos_tab, self.notes_tab, self.closing

    def _derive(self) -> None:
        props = derive_visit_props(self._inputs, self._join_code)
        self.place_model.replace(props.places)
        self.officer_model.replace(props.officers)
        self.show(props)


def _places(visit: Visit) -> tuple[PlaceRow, ...]:
    return tuple(
        PlaceRow(str(p.id), place_word(p.event.place), p.event.name, p.event.ground, time_text(p.at))
        for p in visit.places
    )
