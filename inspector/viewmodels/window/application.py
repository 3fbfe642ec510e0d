"""The root of everything QML shows: which screen, which page, how it looks; the way in and the way out."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from inspector.viewmodels.camera.camera import CameraViewModel
from inspector.viewmodels.door.curtain import CurtainViewModel
from inspector.viewmodels.door.enrolment_wizard import EnrolViewModel
from inspector.viewmodels.door.unlock import UnlockViewModel
from inspector.viewmodels.screen.device import Doorplate, Guards
from inspector.viewmodels.screen.shown import constant, for_qml
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.settings.settings import SettingsViewModel
from inspector.viewmodels.window.application_props import AppInputs, Pill, Screen, Whereabouts, no_training_text
from inspector.viewmodels.window.covering import Covering
from inspector.viewmodels.window.navigation import child
from inspector.viewmodels.window.surroundings import PlateKeeper, Surroundings

if TYPE_CHECKING:
    # Loads the vault, casework and sync; the unlock screen must stand before that.
    from inspector.casework.drafts import OfficerPlace
    from inspector.viewmodels.visit.visit import VisitViewModel
    from inspector.viewmodels.window.workplace import Workplace

_translate = QCoreApplication.translate

TICK_MS = 1000
_MINUTE_MS = 60_000


@for_qml
class AppViewModel(Covering):
    """What the main window binds to; one for each officer."""

    childrenChanged = Signal()
    notice = Signal(str, str, bool, arguments=["text", "tone", "undoable"])
    """Something to tell in passing."""
    spoken = Signal()
    """The language is another one: whoever shows texts asks for them again."""
    unlocked = Signal()
    locked = Signal()

    unlock = constant(UnlockViewModel, "unlock_screen")
    curtain = constant(CurtainViewModel, "curtain_screen")
    enrol = constant(EnrolViewModel, "enrol_screen")
    camera = constant(CameraViewModel, "camera_page")
    settings = constant(SettingsViewModel, "settings_page")
    planning = child("planning", childrenChanged)
    erasureProposal = child("erasure_proposal", childrenChanged)
    joining = child("joining", childrenChanged)
    selfCheck = child("self_check", childrenChanged)
    salvage = child("salvage", childrenChanged)
    enrolment = child("enrolment", childrenChanged)
    recovery = child("recovery", childrenChanged)
    passphrase = child("passphrase", childrenChanged)
    signing = child("signing", childrenChanged)

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(AppInputs(), parent)
        self.around = around
        self.work = Work("vault", self)
        self.settings_page = SettingsViewModel(
            around.preferences, self.work, version=around.version, parts=around.parts, parent=self
        )
        self._plates = PlateKeeper(around.doorplate, self.work)
        self.unlock_screen = UnlockViewModel(
            around.entrance,
            self.work,
            around.clock,
            around.misses,
            doorplate=self._plates.plate,
            preferences=self.settings_page.preferences,
            parent=self,
        )
        self.curtain_screen = CurtainViewModel(around.clock, self)
        self.enrol_screen = EnrolViewModel(around.entrance, self.work, self)
        self.camera_page = CameraViewModel(around.camera, self)
        self.guards = Guards()
        """What this system takes part in, for the self-check."""
        self._touched_ms = around.clock.monotonic_ms()
        self._slept_ms = around.slept_ms()
        self._undo: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.settings_page.preferencesChanged.connect(self._on_preferences)
        self.settings_page.refused.connect(self._on_refused)
        # Queued: the settings that are left build nothing more on their way out.
        self.pageModelChanged.connect(self._on_page, Qt.ConnectionType.QueuedConnection)
        self.pageModelChanged.connect(self._on_page_shown)
        self.unlock_screen.opened.connect(self._enter)
        self.enrol_screen.enrolled.connect(self._enter)
        self.curtain_screen.uncovered.connect(self._uncover)
        self.curtain_screen.lockWished.connect(self.lock)
        if around.ticks:
            self._timer.start()
        self._show_outside()

    # --- in passing

    def tell(self, text: str, tone: str = "ok", undo: Callable[[], None] | None = None) -> None:
        """Show one sentence for a moment, with a way back when there is one."""
        self._undo = undo
        self.notice.emit(text, tone, undo is not None)

    @Slot()
    def undoNotice(self) -> None:
        """Ongedaan."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    # --- what is typed

    @Slot(str, result=str)
    def namesIn(self, text: str) -> str:
        """What in a text may be the name of a person; empty when nothing is."""
        from inspector.domain.name_guard import find_names  # noqa: PLC0415 - nobody writes at the unlock screen

        return ", ".join(dict.fromkeys(text[start:end] for start, end in find_names(text)))

    # --- how it looks

    def speak(self) -> None:
        """Let the program speak this officer's language; also when the window is handed to this view model."""
        is_other = self.around.speak(self.settings_page.preferences.language)
        self.settings_page.retranslate()
        self.curtain_screen.retranslate()
        self.enrol_screen.retranslate()
        self.camera_page.retranslate()
        self.unlock_screen.show_plate(self.settings_page.preferences, self._plates.plate)
        self.retranslate()
        if self.workplace is not None and is_other:
            self.workplace.retranslate()
        self.spoken.emit()

    # --- in and out

    @Slot()
    def touched(self) -> None:
        """Somebody touches the device."""
        self._touched_ms = self.around.clock.monotonic_ms()

    @Slot()
    def lock(self) -> None:
        """Take the content off the screen, close the vault, and start again with clean memory."""
        if self.workplace is None and not self._inputs.no_training:
            self.camera_page.close()
            self.unlock_screen.emptied()
        else:
            self.leave(self.around.relaunch)

    def leave(self, then: Callable[[], None]) -> None:
        """Lock, and then do something else."""
        self.camera_page.close()
        workplace, self.workplace = self.workplace, None
        if workplace is None:
            then()
            return
        workplace.passphrase.close()
        workplace.signing.close()
        if workplace.visit is not None:
            workplace.visit.put_checks_away()
        workplace.place_keeper.keep()
        # Fields that go off the screen hand over what was typed before the vault closes behind them.
        plate = self._read_plate(workplace)
        self.change(screen=Screen.UNLOCK)
        self.curtain_screen.forget()
        self._plates.keep(plate)

        def closed() -> None:
            workplace.deleteLater()
            self.unlock_screen.show_plate(self.settings_page.preferences, self._plates.plate)
            self._show_outside()
            self.childrenChanged.emit()
            self.locked.emit()
            then()

        # Pages that were taken down are gone when this answer comes, and what they still had to say is asked for.
        self.work.submit(_nothing, lambda _: workplace.close(closed))

    @Slot()
    def tick(self) -> None:
        """A second went by: waiting times, the curtain's patience, an untouched screen."""
        self.unlock_screen.tick()
        self.curtain_screen.tick()
        if self._has_slept():
            self.lock()
            return
        idle_ms = self.around.clock.monotonic_ms() - self._touched_ms
        if self.workplace is not None:
            self.workplace.signal_keeper.tick(idle_ms, may_tell=self._inputs.screen is Screen.WORK)
            self.workplace.passphrase.tick()
            self.workplace.signing.tick()
            self.workplace.clock_watch.tick()
            self.workplace.counting.tick()
        if self._inputs.screen is Screen.WORK and idle_ms >= self._inputs.preferences.idle_minutes * _MINUTE_MS:
            if self.curtain_screen.has_code:
                self.cover()
            else:
                self.lock()

    def _has_slept(self) -> bool:
        """Whether the device slept since the last tick, also where nobody said that it would."""
        before, self._slept_ms = self._slept_ms, self.around.slept_ms()
        return self._slept_ms - before >= TICK_MS

    def close(self) -> None:
        """End the threads. Whoever wants the vault closed first leaves before."""
        self._timer.stop()
        self.camera_page.end()
        if self.workplace is not None:
            self.workplace.driver.close()
            self.workplace.place_keeper.end()
        self.work.close()

    # --- inside

    def _show_outside(self) -> None:
        around = self.around
        screen = Screen.UNLOCK if around.entrance.has_vault() else Screen.ENROL
        shown = AppInputs(screen, self.settings_page.preferences, may_train=around.train is not None)
        self.show(replace(shown, screen=Screen.TRAINING, training=True) if around.training else shown)

    @Slot()
    def train(self) -> None:
        """Leave this screen for a training."""
        if self.around.train is not None and self.workplace is None:
            self.around.train()

    def begin_training(self) -> None:
        """Make everything for a training and show it, or say why there is none."""
        entrance = self.around.entrance
        self.work.submit(
            lambda: entrance.open(bytearray()), self._enter, lambda why: self.change(no_training=no_training_text(why))
        )

    @Slot(str)
    def _on_visit_started(self, visit: str) -> None:
        """Arriving comes first: until card and place are recorded the visit cannot be closed."""
        self.showVisit(visit, "door")

    @Slot(object)
    def _enter(self, opened: object) -> None:
        workplace = self.around.entrance.furnish(opened, self.work)
        workplace.setParent(self)
        workplace.refused.connect(self._on_refused)
        workplace.visitStarted.connect(self._on_visit_started)
        workplace.visitOpened.connect(self.childrenChanged)
        workplace.visitWasErased.connect(self._on_visit_erased)
        workplace.sync.propsChanged.connect(self._on_sync)
        workplace.driver.changed.connect(self._on_driver)
        workplace.badges.changed.connect(self._on_badges)
        workplace.clock_watch.changed.connect(self._on_clock)
        workplace.signal_keeper.told.connect(self._on_told)
        workplace.recovery.told.connect(self._on_told)
        workplace.passphrase.told.connect(self._on_told)
        workplace.damaged.connect(self._on_damaged)
        workplace.wipeDue.connect(self.lock)
        workplace.lockWished.connect(self.lock)
        workplace.salvage.refused.connect(self._on_refused)
        self.workplace = workplace
        workplace.self_check.guards = self.guards
        self.touched()
        from inspector.viewmodels.window.places import first_page  # noqa: PLC0415 - brings who may do what

        me = workplace.session.me
        screen = Screen.WORK
        if self.around.asks_code:
            self.curtain_screen.fall(0, stays=False)
            screen = Screen.CURTAIN
        self._plates.keep(replace(self._plates.plate, name=me.name, agency=me.agency, role=me.role))
        self.childrenChanged.emit()
        self.change(
            screen=screen,
            me=me,
            path=(Whereabouts(first_page(me)),),
            read_only=workplace.read_only,
            training=workplace.is_training,
            put_back=workplace.counting.warning,
        )
        workplace.signal_keeper.look(may_tell=screen is Screen.WORK, all_that_stay=True)
        if screen is Screen.WORK:
            workplace.recovery.tell_of_change()
        workplace.place_keeper.ask(self._stand_again)
        mended = self.around.mend().text
        if mended:
            self.tell(mended, "bad")
        if workplace.counting.notice:
            self.tell(workplace.counting.notice, "bad")
        workplace.check_on()
        self.unlocked.emit()

    @Slot()
    def _on_page(self) -> None:
        """Who goes to another page leaves a change of the passphrase undone, and hands the tablet to nobody."""
        self.drop_cards()
        if self.workplace is not None:
            self.workplace.passphrase.close()
            self.workplace.signing.close()

    @Slot()
    def _on_page_shown(self) -> None:
        if self.workplace is not None:
            self.workplace.place_keeper.shows(self.page_model)

    def _stand_again(self, place: "OfficerPlace") -> None:
        """Back to where the officer stood when the program ended or the screen was locked."""

        def opened(visit: "VisitViewModel | None") -> None:
            if visit is not None:
                visit.checklist.stand_at(place.condition)

        self.open_visit(place.visit, place.tab, opened)

    @Slot()
    def _on_damaged(self) -> None:
        self.change(read_only=True)

    @Slot(bool)
    def _on_visit_erased(self, whole: bool) -> None:
        self.leave_visit()
        part = _translate(
            "Navigation", "Dit bezoek is deels gewist en niet meer te openen. Uw coördinator ziet wat er nog van staat."
        )
        self.tell(_translate("Navigation", "Dit bezoek is gewist.") if whole else part, "bad")

    @Slot()
    def _uncover(self) -> None:
        self.touched()
        self.change(screen=Screen.WORK)
        self._tell_of_cards()
        if self.workplace is not None:
            self.workplace.signal_keeper.look(may_tell=True, all_that_stay=True)
            self.workplace.recovery.tell_of_change()

    @Slot(str, str)
    def _on_told(self, text: str, tone: str) -> None:
        self.tell(text, tone)

    @Slot(str)
    def _on_refused(self, text: str) -> None:
        self.tell(text, "bad")

    @Slot()
    def _on_preferences(self) -> None:
        before, now = self._inputs.preferences, self.settings_page.preferences
        self.change(preferences=now)
        if before.language != now.language:
            self.speak()
        else:
            self.unlock_screen.show_plate(now, self._plates.plate)

    @Slot()
    def _on_sync(self) -> None:
        if self.workplace is not None:
            known = self.workplace.sync.props
            said = Pill(known.phase, known.title, known.detail)
            self.change(sync=_training_pill() if self.workplace.is_training else said)

    @Slot()
    def _on_badges(self) -> None:
        if self.workplace is not None:
            self.change(waiting=self.workplace.badges.figures)

    @Slot()
    def _on_clock(self) -> None:
        if self.workplace is not None:
            self.change(clock=self.workplace.clock_watch.warning)

    @Slot()
    def _on_driver(self) -> None:
        if self.workplace is not None and not self.workplace.driver.status.running:
            self._plates.keep(self._read_plate(self.workplace))

    def _read_plate(self, workplace: "Workplace") -> Doorplate:
        return replace(
            self._plates.plate,
            waiting=workplace.sync.props.waiting,
            last_sync=workplace.sync.last_sync_at or self._plates.plate.last_sync,
        )


def _training_pill() -> Pill:
    return Pill("offline", _translate("Navigation", "Oefening"), _translate("Navigation", "Wordt niet verzonden"))


def _nothing() -> None:
    """Do nothing, in its turn."""
