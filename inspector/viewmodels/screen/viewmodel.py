"""What every view model is: frozen inputs in, one frozen `props` value out, one signal when it differs."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from inspector.domain.refusals import Refusal
from inspector.viewmodels.screen.refusal_text import notice_text
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.shown import Shown, constant, prop

__all__ = ["ViewModel", "constant", "prop"]

P = TypeVar("P")
R = TypeVar("R")


class ViewModel(Shown[P]):
    """Subclasses declare `propsChanged = Signal()` and one Qt property for each field QML reads."""

    refused = Signal(str)
    """One sentence on why an action was not done."""

    def __init__(self, session: Session, props: P, parent: QObject | None = None) -> None:
        super().__init__(props, parent)
        self.session = session

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
