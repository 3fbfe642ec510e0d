"""Syncing on a thread of its own: when somebody asks, at a regular pace, and never while the officer is offline."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Event
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from inspector.sync.outcomes import Outcome, SyncResult, Tally
from inspector.sync.schedule import Schedule
from inspector.vault.model.changes import Changes
from inspector.vault.model.clock import Clock
from inspector.viewmodels.screen.work import Work

SOON = timedelta(seconds=2)
"""So long after something was written it goes out, together with what is written next."""
REMEMBERED = 20

T = TypeVar("T")

_MS = timedelta(milliseconds=1)


class Syncs(Protocol):
    """What the driver drives; a courier is it."""

    def sync_once(self, should_pause: Callable[[], bool], *, is_patient: bool) -> SyncResult:
        """Sync until done or stopped; ends between two blobs or within one when `should_pause` says so.

        A patient one also ends between two kinds of streams, and says so.
        """
        ...

    def cancel(self) -> None:
        """End the running sync and every later one soon."""
        ...


@dataclass(frozen=True, slots=True)
class Synced:
    """One sync that is over."""

    at: datetime
    result: SyncResult


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """How syncing stands."""

    online: bool = True
    running: bool = False
    past: tuple[Synced, ...] = ()
    """The last ones of this session, the newest first."""

    @property
    def last(self) -> Synced | None:
        """The newest one."""
        return self.past[0] if self.past else None


class SyncDriver(QObject):
    """Runs a courier. Every method is called on the GUI thread, `bring` on the sync thread only."""

    changed = Signal()
    """The status is another one."""
    brought = Signal(object)
    """Carries `Changes` that came from the hub or that a receipt made."""
    _arrived = Signal(object)

    def __init__(
        self, *, clock: Clock, draw: Callable[[], float], automatic: bool, parent: QObject | None = None
    ) -> None:
        """`draw` gives chance (0 up to 1) for the pauses; without `automatic` it syncs only when asked."""
        super().__init__(parent)
        self.status = SyncStatus()
        self._clock = clock
        self._draw = draw
        self._automatic = automatic
        self._work = Work("sync", self)
        self._courier: Syncs | None = None
        self._waiting: deque[Callable[[SyncResult], None] | None] = deque()
        self._schedule = Schedule()
        self._rests = False
        self._has_news = Event()
        self._stopped = Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._sync_by_itself)
        self._arrived.connect(self.brought, Qt.ConnectionType.QueuedConnection)

    def drive(self, courier: Syncs) -> None:
        """Begin with this courier, which was given `bring`."""
        self._courier = courier
        self._plan(timedelta())

    def beside(self, task: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do something else that waits for the network, between two syncs."""
        self._work.submit(task, then)

    def bring(self, changes: Changes) -> None:
        """Pass on what a sync changed; called on the sync thread."""
        self._arrived.emit(changes)

    @Slot()
    def sync_now(self, then: Callable[[SyncResult], None] | None = None) -> None:
        """Sync everything once, after the one that runs; `then` learns how this one ended."""
        if not self.status.online or self._courier is None:
            if then is not None:
                then(SyncResult.of(Outcome.OFFLINE, Tally()))
            return
        self._begin(self._courier, then, is_patient=False)

    def note_work(self) -> None:
        """Something was written that should go out soon; between two kinds of streams it waits with the rest."""
        if self._automatic and self.status.online:
            self._has_news.set()
            if not self._rests:
                self._plan(SOON, at_latest=True)

    def go_offline(self) -> None:
        """Leave the network alone; a photo that is under way stops and goes on later at that byte."""
        self._timer.stop()
        self._stopped.set()
        self._show(online=False)

    def go_online(self) -> None:
        """Use the network again."""
        self._stopped.clear()
        self._show(online=True)
        self._plan(timedelta())

    def close(self) -> None:
        """Break off and end the thread; no call to the vault will come from here any more."""
        self._timer.stop()
        self._stopped.set()
        if self._courier is not None:
            self._courier.cancel()
        self._work.close()

    @Slot()
    def _sync_by_itself(self) -> None:
        if self.status.online and self._courier is not None:
            self._begin(self._courier, None, is_patient=True)

    def _begin(self, courier: Syncs, then: Callable[[SyncResult], None] | None, *, is_patient: bool) -> None:
        self._timer.stop()
        self._waiting.append(then)
        self._show(running=True)
        self._work.submit(lambda: self._sync(courier, is_patient=is_patient), self._finished, self._failed)

    def _sync(self, courier: Syncs, *, is_patient: bool) -> SyncResult:
        self._has_news.clear()
        return courier.sync_once(lambda: self._has_news.is_set() or self._stopped.is_set(), is_patient=is_patient)

    def _finished(self, result: SyncResult) -> None:
        then = self._waiting.popleft()
        past = (Synced(self._clock.now(), result), *self.status.past)[:REMEMBERED]
        self._schedule, pause = self._schedule.after(result, self._draw())
        self._show(running=bool(self._waiting), past=past)
        self._rests = result.rests
        self._plan(SOON if self._has_news.is_set() and not self._rests else pause)
        if then is not None:
            then(result)

    def _failed(self, error: Exception) -> None:
        """A fault of the program, not of the network."""
        self._waiting.popleft()
        self._show(running=bool(self._waiting))
        raise error

    def _plan(self, pause: timedelta, *, at_latest: bool = False) -> None:
        if not self._automatic or not self.status.online or self._waiting:
            return
        if at_latest and self._timer.isActive() and self._timer.remainingTime() <= pause // _MS:
            return
        self._timer.start(pause // _MS)

    def _show(self, **changes: object) -> None:
        status = replace(self.status, **changes)  # type: ignore[arg-type]  # the fields of the status
        if status != self.status:
            self.status = status
            self.changed.emit()
