"""One open visit: the head, the door (card, places), the code for colleagues, and a view model for each tab."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing
from inspector.casework.visiting import abandoning, corrections, handing_over, joining, visits
from inspector.domain.ids import InstallationId, VisitId, parse_event_id
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.viewmodels.checklist.checklist import ChecklistViewModel
from inspector.viewmodels.checklist.measuring import MeasuringViewModel
from inspector.viewmodels.closing.closing import ClosingViewModel
from inspector.viewmodels.closing.hearing import HearingViewModel
from inspector.viewmodels.closing.rapportage import RapportageViewModel
from inspector.viewmodels.hats.investigating import InvestigatingViewModel
from inspector.viewmodels.photos.photos import PhotosViewModel
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs, read_visit
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitTab, constant, for_qml
from inspector.viewmodels.signals.signals import SignalsViewModel
from inspector.viewmodels.visit.age_check import AgeCheckViewModel
from inspector.viewmodels.visit.asking import AskingViewModel
from inspector.viewmodels.visit.dialogs import DialogsViewModel
from inspector.viewmodels.visit.for_later import LaterViewModel
from inspector.viewmodels.visit.help import HelpPage, HelpViewModel
from inspector.viewmodels.visit.listing import ListingViewModel
from inspector.viewmodels.visit.notes import NotesViewModel
from inspector.viewmodels.visit.pass_check import PassCheckViewModel
from inspector.viewmodels.visit.persons import PersonsViewModel
from inspector.viewmodels.visit.places import PlacesViewModel
from inspector.viewmodels.visit.saying import SayingViewModel
from inspector.viewmodels.visit.visit_props import (
    ShownCode,
    Tab,
    VisitHeadInputs,
    VisitProps,
    derive_visit_props,
    first_tab,
    grouped,
)

_Costly: TypeAlias = ClosingViewModel | HearingViewModel | PersonsViewModel | SignalsViewModel

LATER_MS = 120
"""After a tap, until the tabs out of sight follow."""


@for_qml
class VisitViewModel(VisitTab[VisitHeadInputs, VisitProps]):
    """What the visit page binds to; the tabs have their own view models below it."""

    wasErased = Signal(bool, arguments=["whole"])
    """It cannot be opened any more: the own agency's part was erased, or only the visit's beginning."""
    cardRecorded = Signal()
    takenBack = Signal()
    begunByMistake = Signal()
    handedOver = Signal()

    checklistTab = constant(ChecklistViewModel, "checklist")
    personsTab = constant(PersonsViewModel, "persons_tab")
    signalsTab = constant(SignalsViewModel, "signals")
    photosTab = constant(PhotosViewModel, "photos_tab")
    notesTab = constant(NotesViewModel, "notes_tab")
    sayingTab = constant(SayingViewModel, "saying_tab")
    listingTab = constant(ListingViewModel, "listing_tab")
    closingTab = constant(ClosingViewModel, "closing")
    hearingTab = constant(HearingViewModel, "hearing")
    placesTab = constant(PlacesViewModel, "places_tab")
    investigatingTab = constant(InvestigatingViewModel, "investigating_tab")
    helpTab = constant(HelpViewModel, "help_sheet")
    rapportageTab = constant(RapportageViewModel, "rapportage")
    passCheck = constant(PassCheckViewModel, "pass_check")
    ageCheck = constant(AgeCheckViewModel, "age_check")
    asking = constant(AskingViewModel, "asking_sheet")
    laterCard = constant(LaterViewModel, "later")
    dialogs = constant(DialogsViewModel, "dialogs_kept")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        head = VisitHeadInputs(inputs, first_tab(inputs), _last_saved(inputs))
        super().__init__(session, visit, derive_visit_props, head, parent)
        self.checklist = ChecklistViewModel(session, visit, inputs, self)
        self.persons_tab = PersonsViewModel(session, visit, inputs, self)
        self.signals = SignalsViewModel(session, visit, inputs, self)
        self.photos_tab = PhotosViewModel(session, visit, inputs, self)
        self.notes_tab = NotesViewModel(session, visit, inputs, self)
        self.saying_tab = SayingViewModel(session, visit, inputs, self)
        self.listing_tab = ListingViewModel(session, visit, inputs, self)
        self.closing = ClosingViewModel(session, visit, inputs, self)
        self.hearing = HearingViewModel(session, visit, inputs, self)
        self.places_tab = PlacesViewModel(session, visit, inputs, self)
        self.investigating_tab = InvestigatingViewModel(session, visit, inputs, self)
        self.help_sheet = HelpViewModel(session, visit, inputs, self)
        self.rapportage = RapportageViewModel(session, visit, inputs, self)
        self.pass_check = PassCheckViewModel(session, visit, inputs, self)
        self.age_check = AgeCheckViewModel(session, visit, inputs, self)
        self.asking_sheet = AskingViewModel(session, visit, inputs, self)
        self.later = LaterViewModel(session, visit, inputs, self)
        self.dialogs_kept = DialogsViewModel(session, visit, inputs, self)
        for tapped in (self.checklist, self.persons_tab, self.signals, self.age_check):
            tapped.minorDoubted.connect(self.help_sheet.stop)
        self.persons_tab.documentDoubted.connect(lambda: self.help_sheet.showPage(HelpPage.DOCUMENT))
        self.kept.connect(self._on_kept)
        for tab in self._tabs():
            tab.refused.connect(self.refused)
            tab.kept.connect(self._on_kept)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._catch_up)
        session.changed.connect(self._on_changes)

    def retire(self) -> None:
        """Another visit is shown from here on: hear no more news."""
        self.session.changed.disconnect(self._on_changes)
        self.put_checks_away()

    def put_checks_away(self) -> None:
        """Nothing of a pass or a day of birth is held behind a cover or a lock."""
        for sheet in (self.pass_check, self.age_check, self.asking_sheet):
            sheet.putAway()

    @Slot()
    def reload(self) -> None:
        """Read the visit again and hand it to every tab."""
        self.session.read(lambda desk: read_visit(desk, self._visit), self._show_read)

    def _ask_what_was_erased(self) -> None:
        self.session.read(lambda desk: erasing.is_erased(desk, self._visit), self._tell_what_was_erased)

    def _tell_what_was_erased(self, whole: bool) -> None:
        if not self.is_deleted:
            self.wasErased.emit(whole)

    @Slot(str)
    def showTab(self, tab: str) -> None:
        """Go to another part of the visit; what was being typed goes into the file first."""
        wanted = Tab(tab)
        if (wanted is Tab.INVESTIGATION and not self.investigating_tab.props.investigates) or (
            wanted is Tab.DOCUMENTS and not self.listing_tab.props.available
        ):
            wanted = first_tab(self._inputs.visit)  # it was open in another visit
        if wanted is not self._inputs.tab:
            self.finishDrafts()
            self.change(tab=wanted)
            for behind in self._tabs():
                if behind not in self._out_of_sight():
                    behind.catch_up()
            if self.props.tab == Tab.CLOSING:
                self.reload()  # what could not go into the file is listed there

    @Slot()
    def finishDrafts(self) -> None:
        """The visit is left, or came back after a crash: what was typed goes into the file."""
        self.checklist.finishDrafts()
        self.checklist.measuring_tab.finishDrafts()
        self.notes_tab.finishDrafts()

    @Slot(str)
    def showCard(self, to: str, then: Then | None = None) -> None:
        """Legitimatie getoond aan."""
        self.write(lambda desk: visits.show_card(desk, self._visit, to), then, done=self.cardRecorded.emit)

    @Slot(str, str)
    def takeBack(self, entry: str, reason: str, then: Then | None = None) -> None:
        """Legitimatie of ruimte bij vergissing vastgelegd."""
        target = parse_event_id(entry)
        self.write(
            lambda desk: corrections.take_back(desk, self._visit, target, reason), then, done=self.takenBack.emit
        )

    @Slot(str)
    def abandon(self, reason: str, then: Then | None = None) -> None:
        """Het bezoek is bij vergissing begonnen."""
        self.write(
            lambda desk: abandoning.abandon_visit(desk, self._visit, reason), then, done=self.begunByMistake.emit
        )

    @Slot(str, str)
    def handOver(self, officer: str, to: str, then: Then | None = None) -> None:
        """Een ander gaat verder in plaats van deze ambtenaar."""
        left, next_one = InstallationId(officer), InstallationId(to)
        self.write(
            lambda desk: handing_over.hand_over(desk, self._visit, left, next_one), then, done=self.handedOver.emit
        )

    @Slot()
    def takeOver(self, then: Then | None = None) -> None:
        """Verdergaan met een bezoek dat aan dit apparaat is overgedragen."""
        self.write(lambda desk: handing_over.take_over(desk, self._visit), then)

    @Slot()
    def showJoinCode(self) -> None:
        """The code by which a colleague joins without a network."""

        def look(desk: Desk) -> ShownCode | Refusal:
            found = joining.invite(desk, self._visit)
            if isinstance(found, Refusal):
                return found
            return ShownCode(grouped(joining.as_typed(found)), squares_of(joining.as_qr(found)))

        def finished(result: ShownCode | Refusal) -> None:
            if not self.is_deleted and self.tell(result):
                self.change(code=result)

        self.session.read(look, finished)

    @Slot()
    def hideJoinCode(self) -> None:
        """Take the code off the screen."""
        self.change(code=ShownCode())

    def invite(self, then: Callable[[joining.Invitation | Refusal], None]) -> None:
        """What the code says, for a device that cannot scan it."""
        self.session.read(lambda desk: joining.invite(desk, self._visit), then)

    def concerns(self, changes: Changes) -> bool:
        """This visit, whoever is known, and signals that were sealed."""
        return self._visit in changes.visits or bool(changes.directory or changes.signals)

    @Slot(str)
    def _on_kept(self, at: str) -> None:
        self.change(saved_at=at)

    def _show_read(self, inputs: VisitInputs | None) -> None:
        if self.is_deleted:
            return
        if inputs is None:
            self._ask_what_was_erased()
            return
        out_of_sight = self._out_of_sight()
        for tab in self._tabs():
            if tab in out_of_sight:
                tab.show_visit_later(inputs)
            else:
                tab.show_visit(inputs)
        self.show_visit(inputs)
        if not self._later.isActive():
            self._later.start(LATER_MS)

    @Slot()
    def _catch_up(self) -> None:
        """One tab at a time, so that a tap in between waits for one at most."""
        behind = [tab for tab in self._out_of_sight() if tab.is_behind]
        if behind:
            behind[0].catch_up()
            self._later.start(0)

    def _out_of_sight(self) -> tuple[_Costly, ...]:
        """The tabs that cost most to show, without the one that is looked at."""
        shown: dict[Tab, tuple[_Costly, ...]] = {
            Tab.PERSONS: (self.persons_tab,),
            Tab.SIGNALS: (self.signals,),
            Tab.CLOSING: (self.closing, self.hearing),
        }
        return tuple(tab for place, tabs in shown.items() if place != self.props.tab for tab in tabs)

    def _tabs(
        self,
    ) -> tuple[
        ChecklistViewModel,
        PersonsViewModel,
        SignalsViewModel,
        PhotosViewModel,
        NotesViewModel,
        ClosingViewModel,
        HearingViewModel,
        HelpViewModel,
        DialogsViewModel,
        SayingViewModel,
        ListingViewModel,
        MeasuringViewModel,
        PlacesViewModel,
        LaterViewModel,
        RapportageViewModel,
        InvestigatingViewModel,
        PassCheckViewModel,
        AgeCheckViewModel,
        AskingViewModel,
    ]:
        tabs = self.checklist, self.persons_tab, self.signals, self.photos_tab, self.notes_tab, self.closing
        sheets = self.pass_check, self.age_check, self.asking_sheet
        more = (
            self.hearing,
            self.help_sheet,
            self.dialogs_kept,
            self.saying_tab,
            self.listing_tab,
            self.checklist.measuring_tab,
        )
        return (*tabs, *more, self.places_tab, self.later, self.rapportage, self.investigating_tab, *sheets)


def _last_saved(inputs: VisitInputs) -> str:
    """When this officer last wrote in the visit."""
    own = (r for r in inputs.visit.known.values() if r.author.installation == inputs.me.installation)
    newest = max(own, key=lambda recorded: recorded.hlc, default=None)
    return "" if newest is None else said_text(newest, inputs.visit)
