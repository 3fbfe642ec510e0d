"""What every view model is: frozen inputs in, one frozen `props` value out, one signal when it differs."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import Property, QObject, Signal, SignalInstance

from inspector.domain.refusals import Refusal
from inspector.viewmodels.refusal_text import refusal_text
from inspector.viewmodels.session import Session

P = TypeVar("P")
R = TypeVar("R")


class _HasProps(Protocol):
    @property
    def props(self) -> object: ...


def prop(kind: type | str, name: str, notify: Signal) -> Property:
    """A Qt property that shows one field of `props`; `notify` must be a signal of the same class."""

    def read(view_model: _HasProps) -> object:
        return getattr(view_model.props, name)

    return Property(cast("type", kind), read, notify=notify)


def constant(kind: type | str, name: str) -> Property:
    """A Qt property that shows one attribute which never changes."""

    def read(view_model: QObject) -> object:
        return getattr(view_model, name)

    return Property(cast("type", kind), read, constant=True)


class ViewModel(QObject, Generic[P]):
    """Subclasses declare `propsChanged = Signal()` and one Qt property for each field QML reads."""

    propsChanged: SignalInstance
    refused = Signal(str)
    """One sentence on why an action was not done."""

    def __init__(self, session: Session, props: P, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._props = props

    @property
    def props(self) -> P:
        """What is shown, all of it, as one value."""
        return self._props

    def show(self, props: P) -> None:
        """Swap what is shown first, then notify."""
        if props != self._props:
            self._props = props
            self.propsChanged.emit()

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
            self.refused.emit(refusal_text(result))
            return False
        return True
