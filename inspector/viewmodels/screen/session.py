"""One officer at work: the desk behind its thread, and the one feed of news that every screen listens to."""

import sys
from collections.abc import Callable
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, Signal

from inspector.casework.desk import Desk
from inspector.domain.values import Officer
from inspector.vault.model.changes import Changes
from inspector.vault.store.database import DatabaseError
from inspector.viewmodels.screen.work import Work

T = TypeVar("T")


@runtime_checkable
class _HasChanges(Protocol):
    @property
    def changes(self) -> Changes: ...


class SessionEndedError(RuntimeError):
    """The vault is closed; there is nobody left to ask."""


class Session(QObject):
    """The way from a screen to the vault and back.

    `desk` may be touched on the worker thread only: through `act` (may write) and `read`.
    """

    changed = Signal(object)
    """Carries `Changes`; a view model reads again only when it is named."""
    unreadable = Signal(object)
    """The storage could not be read; carries the error."""

    def __init__(self, desk: Desk, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.work = work
        self._has_ended = False
        self.me: Officer = desk.vault.me
        self.is_training = desk.vault.is_training
        """Begun by whoever holds the tablet, without a passphrase: no picture of its disk is shown or read."""

    def end(self) -> None:
        """Take no more questions: the vault closes, and whoever still asks asks in vain."""
        self._has_ended = True
        self._desk.pictures.end()

    def act(
        self,
        action: Callable[[Desk], T],
        then: Callable[[T], object] | None = None,
        *,
        first: Callable[[T], object] | None = None,
    ) -> None:
        """Do something that may write, tell everybody what changed, then hand over the result.

        `first` hears of the result before everybody: what waits for nobody else, such as that it is durable.
        """

        def finished(result: T) -> None:
            if first is not None:
                first(result)
            changes = result if isinstance(result, Changes) else changes_inside(result)
            if changes is not None:
                self.publish(changes)
            if then is not None:
                then(result)

        if not self._has_ended:
            self.work.submit(lambda: action(self._desk), finished, self._failed)

    def read(self, query: Callable[[Desk], T], then: Callable[[T], None]) -> None:
        """Look something up without writing."""
        if not self._has_ended:
            self.work.submit(lambda: query(self._desk), then, self._failed)

    def beside(self, task: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do what takes long and needs no vault; what is written and read meanwhile does not wait for it."""
        if not self._has_ended:
            self.work.submit_beside(task, then)

    def wait_for(self, query: Callable[[Desk], T]) -> T:
        """Look something up and wait for it; for other worker threads, never for the GUI thread.

        Raises:
            SessionEndedError: the vault is closed.
        """
        if self._has_ended:
            raise SessionEndedError
        return self.work.run(lambda: query(self._desk))

    def _renew(self) -> None:
        self._desk = self._desk.renewed()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DatabaseError) and not self._has_ended:
            self.unreadable.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def publish(self, changes: Changes) -> None:
        """Tell every open screen what changed; also called for what a sync brought, signed documents too."""
        if changes.directory and not self._has_ended:
            self.work.submit(self._renew, lambda _: None, self._failed)
        if changes != Changes():
            self.changed.emit(changes)


def changes_inside(result: object) -> Changes | None:
    """The changes inside a result that carries more, such as a visit that was started."""
    return result.changes if isinstance(result, _HasChanges) else None
