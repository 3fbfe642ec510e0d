"""One open visit: the head, the door (card, places), the code for colleagues, and a view model for each tab."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing
from inspector.casework.visiting import joining, visits
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import PlaceKind
from inspector.vault.model import Changes
from inspector.viewmodels.checklist.checklist import ChecklistViewModel
from inspector.viewmodels.closing.closing import ClosingViewModel
from inspector.viewmodels.photos.photos import PhotosViewModel
from inspector.viewmodels.screen.rows import Rows
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.shown import for_qml
from inspector.viewmodels.screen.viewmodel import constant, prop
from inspector.viewmodels.screen.visit_inputs import VisitInputs, read_visit
from inspector.viewmodels.screen.visit_tab import Then, VisitTab
from inspector.viewmodels.screen.words import time_text
from inspector.viewmodels.signals.signals import SignalsViewModel
from inspector.viewmodels.visit.notes import NotesViewModel
from inspector.viewmodels.visit.persons import PersonsViewModel
from inspector.viewmodels.visit.squares import squares_of
from inspector.viewmodels.visit.visit_props import (
    CardRow,
    OfficerRow,
    PlaceRow,
    ShownCode,
    Tab,
    VisitHeadInputs,
    VisitProps,
    derive_visit_props,
    grouped,
)


@for_qml
class VisitViewModel(VisitTab[VisitProps]):
    """What the visit page binds to; the tabs have their own view models below it."""

    propsChanged = Signal()
    tabsChanged = Signal()
    """A tab says something else; apart, because all of them are made anew then."""
    ready = Signal()
    gone = Signal(bool, arguments=["whole"])
    """It cannot be opened any more: the own agency's part was erased, or only the visit's beginning."""
    cardRecorded = Signal()
    placeEntered = Signal()

    visit = prop(str, "visit", propsChanged)
    tab = prop(str, "tab", propsChanged)
    tabs = prop("QVariantList", "tabs", tabsChanged)
    business = prop(str, "business", propsChanged)
    businessName = prop(str, "business_name", propsChanged)
    address = prop(str, "address", propsChanged)
    licence = prop(str, "licence", propsChanged)
    subtitle = prop(str, "subtitle", propsChanged)
    shortSubtitle = prop(str, "short_subtitle", propsChanged)
    kind = prop(str, "kind", propsChanged)
    capacity = prop(str, "capacity", propsChanged)
    state = prop(str, "state", propsChanged)
    stateTone = prop(str, "state_tone", propsChanged)
    startedAt = prop(str, "started_at", propsChanged)
    startedMs = prop(float, "started_ms", propsChanged)
    savedAt = prop(str, "saved_at", propsChanged)
    isOpen = prop(bool, "is_open", propsChanged)
    hasFindings = prop(bool, "has_findings", propsChanged)
    mayErase = prop(bool, "may_erase", propsChanged)
    mayWrite = prop(bool, "may_write", propsChanged)
    needsNewer = prop(bool, "needs_newer", propsChanged)
    erased = prop(str, "erased", propsChanged)
    cards = prop(str, "cards", propsChanged)
    cardShown = prop(bool, "card_shown", propsChanged)
    placeCount = prop(int, "place_count", propsChanged)
    doorDone = prop(bool, "door_done", propsChanged)
    answered = prop(int, "answered", propsChanged)
    total = prop(int, "total", propsChanged)
    persons = prop(int, "persons", propsChanged)
    sentSignals = prop(int, "sent_signals", propsChanged)
    photoCount = prop(int, "photos", propsChanged)
    noteCount = prop(int, "notes", propsChanged)
    conflicts = prop(int, "conflicts", propsChanged)
    returns = prop(int, "returns", propsChanged)
    joinCode = prop(str, "join_code", propsChanged)
    joinSquares = prop("QStringList", "join_squares", propsChanged)
    place = prop(str, "place", propsChanged)
    placeKinds = prop("QVariantList", "place_kinds", propsChanged)
    grounds = prop("QStringList", "grounds", propsChanged)
    usualGround = prop(str, "usual_ground", propsChanged)
    listeners = prop("QVariantList", "listeners", propsChanged)
    cardRows = constant(QObject, "card_model")
    placeRows = constant(QObject, "place_model")
    officerRows = constant(QObject, "officer_model")
    checklistTab = constant(ChecklistViewModel, "checklist")
    personsTab = constant(PersonsViewModel, "persons_tab")
    signalsTab = constant(SignalsViewModel, "signals")
    photosTab = constant(PhotosViewModel, "photos_tab")
    notesTab = constant(NotesViewModel, "notes_tab")
    closingTab = constant(ClosingViewModel, "closing")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, VisitProps(), parent)
        self._inputs = inputs
        self._head = VisitHeadInputs(saved_at=_last_saved(inputs))
        self.card_model = Rows(CardRow, self)
        self.place_model = Rows(PlaceRow, self)
        self.officer_model = Rows(OfficerRow, self)
        self.checklist = ChecklistViewModel(session, visit, inputs, self)
        self.persons_tab = PersonsViewModel(session, visit, inputs, self)
        self.signals = SignalsViewModel(session, visit, inputs, self)
        self.photos_tab = PhotosViewModel(session, visit, inputs, self)
        self.notes_tab = NotesViewModel(session, visit, inputs, self)
        self.closing = ClosingViewModel(session, visit, inputs, self)
        self.kept.connect(self._on_kept)
        for tab in self._tabs():
            tab.refused.connect(self.refused)
            tab.kept.connect(self._on_kept)
        self._derive()
        session.changed.connect(self._on_changes)

    def retire(self) -> None:
        """Another visit is shown from here on: hear no more news."""
        self.session.changed.disconnect(self._on_changes)

    @Slot()
    def reload(self) -> None:
        """Read the visit again and hand it to every tab."""
        self.session.read(lambda desk: read_visit(desk, self._visit), self._taken)

    def _look_what_is_gone(self) -> None:
        self.session.read(lambda desk: erasing.is_erased(desk, self._visit), self._told_gone)

    def _told_gone(self, whole: bool) -> None:
        if not self.is_gone:
            self.gone.emit(whole)

    @Slot(str)
    def showTab(self, tab: str) -> None:
        """Go to another part of the visit; what was being typed goes into the file first."""
        if tab != self._head.tab:
            self.finishDrafts()
            self._turn(tab=Tab(tab))

    @Slot()
    def finishDrafts(self) -> None:
        """The visit is left, or came back after a crash: what was typed goes into the file."""
        self.checklist.finishDrafts()
        self.notes_tab.finishDrafts()

    @Slot(str)
    def showCard(self, to: str) -> None:
        """Legitimatie getoond aan."""
        self.show_card(to)

    @Slot(str, str, str)
    def enterPlace(self, place: str, ground: str, name: str) -> None:
        """Ruimte betreden."""
        self.enter_place(PlaceKind(place), ground, name)

    @Slot(str)
    def considerPlace(self, place: str) -> None:
        """Offer the grounds for this kind of place."""
        self._turn(place=PlaceKind(place))

    @Slot()
    def showJoinCode(self) -> None:
        """The code by which a colleague joins without a network."""

        def look(desk: Desk) -> ShownCode | Refusal:
            found = joining.invite(desk, self._visit)
            if isinstance(found, Refusal):
                return found
            return ShownCode(grouped(joining.as_typed(found)), squares_of(joining.as_qr(found)))

        def finished(result: ShownCode | Refusal) -> None:
            if not self.is_gone and self.tell(result):
                self._turn(code=result)

        self.session.read(look, finished)

    @Slot()
    def hideJoinCode(self) -> None:
        """Take the code off the screen."""
        self._turn(code=ShownCode())

    def invite(self, then: Callable[[joining.Invitation | Refusal], None]) -> None:
        """The invitation for callers in Python."""
        self.session.read(lambda desk: joining.invite(desk, self._visit), then)

    def show_card(self, to: str, then: Then | None = None) -> None:
        """Record to whom the card was shown; for callers in Python."""
        self.write(lambda desk: visits.show_card(desk, self._visit, to), then, done=self.cardRecorded.emit)

    def enter_place(self, place: PlaceKind, ground: str, name: str = "", then: Then | None = None) -> None:
        """Record a place that was entered; for callers in Python."""

        def action(desk: Desk) -> Changes | Refusal:
            return visits.enter_place(desk, self._visit, place, ground, name)

        self.write(action, then, done=self.placeEntered.emit)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if self._visit in changes.visits or changes.directory or changes.signals:
            self.reload()

    @Slot(str)
    def _on_kept(self, at: str) -> None:
        self._turn(saved_at=at)

    def _taken(self, inputs: VisitInputs | None) -> None:
        if self.is_gone:
            return
        if inputs is None:
            self._look_what_is_gone()
            return
        self._inputs = inputs
        for tab in self._tabs():
            tab.take(inputs)
        self._derive()
        self.ready.emit()

    def _tabs(
        self,
    ) -> tuple[
        ChecklistViewModel, PersonsViewModel, SignalsViewModel, PhotosViewModel, NotesViewModel, ClosingViewModel
    ]:
        return self.checklist, self.persons_tab, self.signals, self.photos_tab, self.notes_tab, self.closing

    def _turn(self, **changes: object) -> None:
        self._head = replace(self._head, **changes)  # type: ignore[arg-type]  # the fields of the inputs
        self._derive()

    def _derive(self) -> None:
        props = derive_visit_props(self._inputs, self._head)
        self.card_model.replace(props.card_rows)
        self.place_model.replace(props.places)
        self.officer_model.replace(props.officers)
        before = self.props
        self.show(props)
        if before.tabs != props.tabs:
            self.tabsChanged.emit()


def _last_saved(inputs: VisitInputs) -> str:
    """When this officer last wrote in the visit."""
    own = (r.at for r in inputs.visit.known.values() if r.author.installation == inputs.me.installation)
    newest = max(own, default=None)
    return "" if newest is None else time_text(newest)
