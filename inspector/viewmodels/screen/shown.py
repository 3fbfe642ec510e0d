"""What QML can be shown: one frozen `props` value and one signal when it differs. Light: loads nothing of the vault."""

from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import Property, QObject, Signal, SignalInstance
from PySide6.QtQml import qmlRegisterUncreatableType
from shiboken6 import isValid

QML_MODULE = "Inspector.ViewModels"

P = TypeVar("P")
V = TypeVar("V", bound=QObject)


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


def for_qml(view_model: type[V]) -> type[V]:
    """Let QML name this type, so that pages and qmllint know what they bind to; only Python makes one."""
    name: Any = view_model.__name__  # the stub asks for bytes, Qt for text
    message: Any = "made by the program"
    qmlRegisterUncreatableType(view_model, QML_MODULE, 1, 0, name, message)
    return view_model


class Shown(QObject, Generic[P]):
    """Subclasses declare `propsChanged = Signal()` and one Qt property for each field QML reads."""

    propsChanged: SignalInstance

    def __init__(self, props: P, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = props

    @property
    def is_gone(self) -> bool:
        """Whether Qt let go of it while an answer was on its way: then there is nothing left to show that on."""
        return not isValid(self)

    @property
    def props(self) -> P:
        """What is shown, all of it, as one value."""
        return self._props

    def show(self, props: P) -> None:
        """Swap what is shown first, then notify."""
        if props != self._props:
            self._props = props
            self.propsChanged.emit()
