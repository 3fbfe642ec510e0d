"""What every view model is: frozen inputs in, one frozen `props` value out, read again when it is concerned."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.refusal_text import notice_text
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.shown import ForPython, Shown, constant, for_qml

__all__ = ["ForPython", "Session", "ViewModel", "constant", "for_qml"]

I = TypeVar("I")  # noqa: E741 - inputs
P = TypeVar("P")
R = TypeVar("R")


class ViewModel(Shown[I, P]):
    """What is shown to one officer at work, and why something was not done."""

    refused = Signal(str)
    """One sentence on why an action was not done."""

    def __init__(self, session: Session, derive: Callable[[I], P], inputs: I, parent: QObject | None = None) -> None:
        super().__init__(derive, inputs, parent)
        self.session = session

    def follow(self) -> None:
        """Read now, and again whenever a change concerns it."""
        self.session.changed.connect(self._on_changes)
        self.reload()

    def concerns(self, changes: Changes) -> bool:
        """Whether what is shown may be something else after these changes."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read again."""
        raise NotImplementedError

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if self.concerns(changes):
            self.reload()

    def telling(
        self, then: Callable[[R], None] | None = None, done: Callable[[], None] | None = None
    ) -> Callable[[R], None]:
        """What to do with a result: say why not, else `done`, and hand it to a caller in Python in any case."""

        def finished(result: R) -> None:
            if self.tell(result) and done is not None:
                done()
            if then is not None:
                then(result)

        return finished

    def tell(self, result: object) -> bool:
        """Say why when the result is a refusal; true when it is none."""
        if isinstance(result, Refusal):
            self.refused.emit(notice_text(result))
            return False
        return True
