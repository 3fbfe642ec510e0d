"""One officer at work: the session, syncing, and a view model for each page, made when it is first shown.

This module brings the vault, casework and sync with it; the unlock screen stands before it is loaded.
"""

import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging.wiping import is_to_be_done, wipe
from inspector.casework.locking import lock
from inspector.casework.signals import referrals
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotSaved, Refusal, UnknownThing
from inspector.sync.failures import Failure
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, VaultError
from inspector.viewmodels.businesses.business import BusinessViewModel
from inspector.viewmodels.businesses.businesses import BusinessesViewModel
from inspector.viewmodels.businesses.joining import JoiningViewModel
from inspector.viewmodels.closing.signing import SigningViewModel
from inspector.viewmodels.erasures.erasure_proposal import ErasureProposalViewModel
from inspector.viewmodels.erasures.erasures import ErasuresViewModel
from inspector.viewmodels.planning.planning import PlanningViewModel
from inspector.viewmodels.review.review import ReviewViewModel
from inspector.viewmodels.screen.device import Kept, Misses
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import VisitInputs, read_visit
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.settings.enrolment import EnrolmentViewModel
from inspector.viewmodels.settings.passphrase import PassphraseViewModel
from inspector.viewmodels.settings.recovery import RecoveryViewModel
from inspector.viewmodels.settings.salvage import SalvageViewModel
from inspector.viewmodels.settings.self_check import SelfCheckViewModel
from inspector.viewmodels.signals.inbox import InboxViewModel
from inspector.viewmodels.signals.signal_keeper import SignalKeeper
from inspector.viewmodels.sync.hand_ins import HandInsViewModel
from inspector.viewmodels.sync.sync_driver import SyncDriver
from inspector.viewmodels.sync.sync_status import SyncViewModel
from inspector.viewmodels.today.today import TodayViewModel
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.window.badges import Badges
from inspector.viewmodels.window.clock_watch import ClockWatch
from inspector.viewmodels.window.counting import ChipCounter, CounterKeeper
from inspector.viewmodels.window.place_keeper import PlaceKeeper

P = TypeVar(
    "P",
    BusinessViewModel,
    BusinessesViewModel,
    ErasureProposalViewModel,
    ErasuresViewModel,
    HandInsViewModel,
    InboxViewModel,
    PlanningViewModel,
    ReviewViewModel,
    TodayViewModel,
)


class Workplace(QObject):
    """Everything behind the screens between unlocking and locking."""

    refused = Signal(str)
    """Why something was not done, from any page."""
    visitStarted = Signal(str)
    visitOpened = Signal()
    visitWasErased = Signal(bool, arguments=["whole"])
    """The visit that was open was erased, or only its beginning."""
    wipeDue = Signal()
    """This device was revoked, has handed in everything, and is to be wiped now."""
    damaged = Signal()
    """Something does not hold: from here on the vault is only read."""
    hubMoved = Signal()
    """The hub is at another address from now on: another courier is to go there."""
    lockWished = Signal()
    """A page could not be read; the next unlocking reads what holds."""

    def __init__(
        self,
        desk: Desk,
        work: Work,
        driver: SyncDriver,
        misses: Kept[Misses],
        counter: ChipCounter | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self.session = Session(desk, work, self)
        self.driver = driver
        driver.setParent(self)
        self.sync = SyncViewModel(self.session, driver, self)
        self.sync.moveWished.connect(self._move_hub)
        self.sync.keyWished.connect(self._follow_key)
        self.proves_hub: Callable[[str], Failure | None] | None = None
        """Asks whoever answers at an address for the hub's proof; on the sync thread."""
        self.proves_key: Callable[[bytes], Failure | None] | None = None
        """The same of whoever answers with another key."""
        self.self_check = SelfCheckViewModel(self.session, self)
        self.enrolment = EnrolmentViewModel(self.session, self)
        self.recovery = RecoveryViewModel(self.session, self)
        self.passphrase = PassphraseViewModel(self.session, misses, desk.clock, self)
        self.salvage = SalvageViewModel(self.session, self)
        self.damaged.connect(self.salvage.reload)
        self.signing = SigningViewModel(self.session, misses, desk.clock, self)
        self.damaged.connect(self.recovery.reload)
        self.damaged.connect(self.reread)
        self.signal_keeper = SignalKeeper(self.session, desk.clock, self)
        self.signal_keeper.sealed.connect(self._on_sealed)
        self.place_keeper = PlaceKeeper(self.session, self)
        self.place_keeper.refused.connect(self.refused)
        self.joining = JoiningViewModel(self.session, self)
        self.joining.refused.connect(self.refused)
        self.refused.connect(self._look_whether_it_is_written)
        self.joining.visitStarted.connect(self.visitStarted)
        self.visit: VisitViewModel | None = None
        """The visit that was opened last; it keeps its tab and what can be undone."""
        self._pages: dict[type, QObject] = {}
        self._is_news = False
        self._is_closing = False
        self._is_wiped = False
        self.badges = Badges(self.session, self)
        self.clock_watch = ClockWatch(self.session, self)
        self.counting = CounterKeeper(self.session, driver, counter, self)
        self.self_check.counted = self.counting.found
        self._read_only = desk.vault.read_only
        self.is_training = desk.vault.is_training
        """Whether everything here is made up, and stays here."""
        driver.brought.connect(self._on_news)
        driver.changed.connect(self._look_whether_it_is_wiped)
        self.session.changed.connect(self._on_changes)
        self.session.unreadable.connect(self._on_unreadable)
        self.salvage.lockWished.connect(self.lockWished)

    @property
    def read_only(self) -> bool:
        """Whether the vault is damaged and refuses to be written."""
        return self._read_only

    @property
    def today(self) -> TodayViewModel:
        """What is planned and going on today."""
        return self._page(TodayViewModel)

    @property
    def business(self) -> BusinessViewModel:
        """The business that was opened last."""
        fresh = BusinessViewModel not in self._pages
        page = self._page(BusinessViewModel)
        if fresh:
            page.visitStarted.connect(self.visitStarted)
        return page

    @property
    def businesses(self) -> BusinessesViewModel:
        """Every business."""
        return self._page(BusinessesViewModel)

    @property
    def planning(self) -> PlanningViewModel:
        """The visits that are planned."""
        return self._page(PlanningViewModel)

    @property
    def review(self) -> ReviewViewModel:
        """What was handed in, for whoever judges it."""
        return self._page(ReviewViewModel)

    @property
    def inbox(self) -> InboxViewModel:
        """Signals to this agency."""
        return self._page(InboxViewModel)

    @property
    def handins(self) -> HandInsViewModel:
        """What revoked tablets handed in."""
        return self._page(HandInsViewModel)

    @property
    def erasures(self) -> ErasuresViewModel:
        """What is to be erased, and who signed for it."""
        return self._page(ErasuresViewModel)

    @property
    def erasure_proposal(self) -> ErasureProposalViewModel:
        """What is proposed to be erased of a visit, while somebody writes it."""
        return self._page(ErasureProposalViewModel)

    def check_on(self) -> None:
        """Recompute what opening left for later, a little at a time, between everything else that is asked."""
        if not self._is_closing:
            self.session.read(_check_more, self._checked)

    def open_visit(self, visit: VisitId, then: Callable[[VisitViewModel | None], None]) -> None:
        """Read a visit and make its view model; nothing when it is not on this device."""
        if self.visit is not None and self.visit.props.visit == visit:
            then(self.visit)
            return

        def taken(inputs: VisitInputs | None) -> None:
            if self.visit is not None and self.visit.props.visit == visit:
                # Asked for twice before it was read: a second page would take what is typed in the first.
                then(self.visit)
                return
            if inputs is None:
                self.refused.emit(refusal_text(UnknownThing("visit", visit)))
                then(None)
                return
            before, self.visit = self.visit, VisitViewModel(self.session, visit, inputs, self)
            self.visit.refused.connect(self.refused)
            self.visit.wasErased.connect(self._on_visit_erased)
            self.visitOpened.emit()
            then(self.visit)
            if before is not None:
                # After the page that showed it: Qt deletes in the order of asking.
                before.deleteLater()

        self.session.read(lambda desk: read_visit(desk, visit), taken)

    @Slot()
    def reread(self) -> None:
        """Let every page read and word everything again: for another language, or once nothing may be written."""
        self.session.read(_everything, self.session.publish)

    def retranslate(self) -> None:
        """Let every page be in what is the language now, also those that follow no change."""
        self.reread()
        for page in (self.self_check, self.sync.stick_card, self.joining):
            page.retranslate()

    def close(self, then: Callable[[], None]) -> None:
        """End syncing, let everything asked be written and read, close the vault; then go on."""
        self._is_closing = True
        self.sync.share_sheet.end()
        self.driver.close()
        # What is written last makes pages read again; the vault closes after that, not before.
        if self._work.pending:
            self._work.idle.connect(lambda: self._close_vault(then), Qt.ConnectionType.SingleShotConnection)
        else:
            self._close_vault(then)

    def _lock(self, desk: Desk) -> None:
        lock(desk, self.counting.last)

    def keep_packet(self, packet: bytes, lost: Callable[[], None]) -> None:
        """Let what the screen for who is present handed out wait; whether it holds anything, nobody can tell."""

        def kept(result: Changes | Refusal) -> None:
            if isinstance(result, Refusal):
                lost()

        self.session.act(lambda desk: referrals.keep(desk, packet), kept)

    def _close_vault(self, then: Callable[[], None]) -> None:
        close = _wipe_or_lock if self._is_wiped else self._lock
        self.session.act(close, lambda _nothing: then())
        self.session.end()

    @Slot(str)
    def _move_hub(self, address: str) -> None:
        proves = self.proves_hub
        if proves is not None and not self._is_closing:
            self.driver.beside(
                lambda: proves(address),
                lambda failure: self._hub_proven(lambda desk: desk.vault.move_hub(address), failure),
            )

    @Slot(str)
    def _follow_key(self, public: str) -> None:
        proves, key = self.proves_key, bytes.fromhex(public)
        if proves is not None and not self._is_closing:
            self.driver.beside(
                lambda: proves(key),
                lambda failure: self._hub_proven(
                    lambda desk: desk.vault.follow_hub(key, is_asked=True), failure, of_key=True
                ),
            )

    def _hub_proven(self, move: Callable[[Desk], Changes], failure: Failure | None, *, of_key: bool = False) -> None:
        if self._is_closing:
            return
        if failure is not None:
            self.sync.not_gone(failure, of_key=of_key)
            return
        self.session.act(lambda desk: _moved(desk, move), self._on_moved)

    def _on_moved(self, result: Changes | Refusal | None) -> None:
        if result is None:
            self.sync.look_again()
        elif isinstance(result, Refusal):
            self.refused.emit(refusal_text(result))
        else:
            self.hubMoved.emit()

    @Slot()
    def _look_whether_it_is_wiped(self) -> None:
        if not self.driver.status.running and not self._is_closing:
            self.session.read(is_to_be_done, self._wipe_when_due)

    def _wipe_when_due(self, is_due: bool) -> None:
        if is_due and not self._is_wiped:
            self._is_wiped = True
            self.wipeDue.emit()

    def _checked(self, found: tuple[bool, bool]) -> None:
        is_complete, is_read_only = found
        if is_read_only and not self._read_only:
            self._read_only = True
            self.damaged.emit()
        if not is_complete:
            self.check_on()

    def _page(self, kind: type[P]) -> P:
        page = self._pages.get(kind)
        if not isinstance(page, kind):
            page = kind(self.session, self)
            page.refused.connect(self.refused)
            self._pages[kind] = page
        return page

    @Slot()
    def _look_whether_it_is_written(self) -> None:
        """A disk that failed in the middle of a write makes the vault read-only; whoever wrote is told at once."""
        if not self._is_closing:
            self.session.read(lambda desk: (True, desk.vault.read_only), self._checked)

    @Slot(object)
    def _on_unreadable(self, error: Exception) -> None:
        def found(has_damaged_pages: bool) -> None:
            if has_damaged_pages:
                self.lockWished.emit()
            else:
                sys.excepthook(type(error), error, error.__traceback__)

        self.session.read(lambda desk: desk.vault.has_damaged_pages(), found)

    @Slot(str)
    def _on_sealed(self, visit: str) -> None:
        if self.visit is not None and self.visit.props.visit == visit:
            self.visit.signals.let_go()

    @Slot(bool)
    def _on_visit_erased(self, whole: bool) -> None:
        left, self.visit = self.visit, None
        if left is not None:
            left.retire()
            self.visitWasErased.emit(whole)
            self.visitOpened.emit()
            left.deleteLater()

    @Slot(object)
    def _on_news(self, changes: Changes) -> None:
        self._is_news = True
        self.session.publish(changes)
        self._is_news = False

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if not self._is_news and (changes.events or changes.sync):
            self.driver.note_work()


def _moved(desk: Desk, move: Callable[[Desk], Changes]) -> Changes | Refusal | None:
    """Nothing where another word came since the officer was asked."""
    try:
        return move(desk)
    except NotSavedError:
        return NotSaved()
    except VaultError:
        return None


def _check_more(desk: Desk) -> tuple[bool, bool]:
    return desk.vault.check_more(), desk.vault.read_only


def _everything(desk: Desk) -> Changes:
    vault = desk.vault
    return Changes(
        visits=frozenset(visit.id for visit in vault.visits()),
        businesses=frozenset(file.business.id for file in vault.businesses()),
        plans=frozenset(plan.plan for plan in vault.plans()),
        signals=True,
        directory=True,
        sync=True,
    )


def _wipe_or_lock(desk: Desk) -> None:
    if not wipe(desk):
        lock(desk)
