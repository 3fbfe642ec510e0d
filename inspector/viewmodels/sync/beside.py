"""What waits for a network or a stick: on a thread that nobody waits for, which asks the vault in between."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from inspector.viewmodels.screen.session import Session, SessionEndedError

T = TypeVar("T")


class Beside(QObject):
    """Threads beside the vault's, and what came of them on this one."""

    _done = Signal(object)

    def __init__(self, session: Session, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._name = name
        self._done.connect(_call, Qt.ConnectionType.QueuedConnection)

    def start(self, task: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do something on a thread of its own, and hand over here what came of it; nothing when the vault closed."""

        def work() -> None:
            with suppress(ConnectionAbortedError):
                result = task()
                self.tell(lambda: then(result))

        Thread(target=work, name=self._name, daemon=True).start()

    def tell(self, call: Callable[[], None]) -> None:
        """From such a thread: call this here."""
        with suppress(RuntimeError):  # the window is gone
            self._done.emit(call)

    def on_vault(self, task: Callable[[], T], /) -> T:
        """From such a thread: ask the vault, and wait for it.

        Raises:
            ConnectionAbortedError: it is closed.
        """
        try:
            return self._session.wait_for(lambda _desk: task())
        except (SessionEndedError, RuntimeError) as error:
            raise ConnectionAbortedError("the vault is closed") from error


def _call(then: Callable[[], None]) -> None:
    then()
