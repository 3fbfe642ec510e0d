"""What QML can be shown: inputs turned into one frozen `props` value, told field by field. Light: needs no vault."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Annotated, Any, ClassVar, Generic, TypeVar, cast, get_args, get_origin, get_type_hints

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import qmlRegisterUncreatableType
from shiboken6 import isValid

from inspector.viewmodels.screen.rows import Rows

QML_MODULE = "Inspector.ViewModels"

I = TypeVar("I")  # noqa: E741 - inputs
P = TypeVar("P")
V = TypeVar("V", bound=QObject)

T = TypeVar("T")

ForPython = Annotated[T, "no QML reads it"]
"""The type of a field that is no Qt property."""

_PLAIN = (str, bool, int, float)


def constant(kind: type | str, name: str) -> Property:
    """A Qt property that shows one attribute which never changes."""
    return Property(cast("type", kind), lambda view_model: getattr(view_model, name), constant=True)


def for_qml(view_model: type[V]) -> type[V]:
    """Let QML name this type, so that pages and qmllint know what they bind to; only Python makes one."""
    name: Any = view_model.__name__  # the stub asks for bytes, Qt for text
    message: Any = "made by the program"
    qmlRegisterUncreatableType(view_model, QML_MODULE, 1, 0, name, message)
    return view_model


class Shown(QObject, Generic[I, P]):
    """Shows the props that `derive` makes of its inputs; what QML can know of them are its Qt properties.

    The field `open_count: int` is the property `openCount`, told by `openCountChanged`. A field of rows, such as
    `rows: tuple[NoteRow, ...]`, is a list model. A field of any other type is for Python only.
    """

    propsChanged = Signal()
    """Comes once, after every field that differs was told."""

    _signals: ClassVar[dict[str, str]] = {}
    """The signal that tells a field of one value."""
    _row_types: ClassVar[dict[str, type]] = {}

    def __init_subclass__(cls) -> None:
        """Give the class one Qt property for each field of its props, before Qt looks at the class."""
        super().__init_subclass__()
        for base in cls.__dict__.get("__orig_bases__", ()):
            props = get_args(base)[-1:]
            if props and isinstance(props[0], type):
                cls._signals, cls._row_types = {}, {}
                for name, hint in get_type_hints(props[0], include_extras=True).items():
                    _give(cls, name, hint)

    def __init__(self, derive: Callable[[I], P], inputs: I, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_behind = False
        self._derive = derive
        self._inputs = inputs
        self._props = derive(inputs)
        self._lists: dict[str, Rows[Any]] = {name: Rows(row_type, self) for name, row_type in self._row_types.items()}
        for name, rows in self._lists.items():
            rows.replace(getattr(self._props, name))

    @property
    def is_deleted(self) -> bool:
        """Whether Qt let go of it while an answer was on its way: then there is nothing left to show that on."""
        return not isValid(self)

    @property
    def props(self) -> P:
        """What is shown, all of it, as one value."""
        self.catch_up()
        return self._props

    def rows_of(self, name: str) -> Rows[Any]:
        """The list that shows this field."""
        self.catch_up()
        return self._lists[name]

    def show_later(self, inputs: I) -> None:
        """Derive from these when somebody looks, or when there is time: `catch_up`."""
        self._inputs, self._is_behind = inputs, True

    @property
    def is_behind(self) -> bool:
        """Whether `show_later` left something."""
        return self._is_behind

    def catch_up(self) -> None:
        """Show what `show_later` left."""
        if self._is_behind:
            self.show(self._inputs)

    def show(self, inputs: I) -> None:
        """Derive anew and show that."""
        self.show_as(inputs, self._derive(inputs))

    def show_as(self, inputs: I, props: P) -> None:
        """Swap what is shown first, then tell what differs: lists before single values.

        `props` is what would be derived of the inputs, from whoever knows it sooner.
        """
        before = self._props
        self._is_behind = False
        self._inputs, self._props = inputs, props
        names = (field.name for field in fields(self._props))  # type: ignore[arg-type]  # all props are dataclasses
        changed = [name for name in names if getattr(before, name) != getattr(self._props, name)]
        for name in changed:
            if name in self._lists:
                self._lists[name].replace(getattr(self._props, name))
        for name in changed:
            if name in self._signals:
                getattr(self, self._signals[name]).emit()
        if changed:
            self.propsChanged.emit()

    def change(self, **changes: object) -> None:
        """Show with some of the inputs changed."""
        self.show(replace(self._inputs, **changes))  # type: ignore[type-var]  # the fields of the inputs

    def retranslate(self) -> None:
        """Show the same in what is the language now."""
        self.show(self._inputs)


def _give(cls: type[Shown[Any, Any]], name: str, hint: object) -> None:
    first, *others = name.split("_")
    qt_name = first + "".join(word.capitalize() for word in others)
    row_type, kind = _row_type(hint), _qt_type(hint)
    if hasattr(cls, qt_name):
        raise TypeError(f"{cls.__name__}.{qt_name} cannot be a field of the props and something else too")
    if row_type is not None:
        cls._row_types[name] = row_type
        # A page reads what is shown at this moment, without catching up: nothing changes while it reads.
        setattr(cls, qt_name, Property(QObject, lambda self: self._lists[name], constant=True))
    elif kind is not None:
        signal = Signal()
        cls._signals[name] = f"{qt_name}Changed"
        setattr(cls, f"{qt_name}Changed", signal)
        setattr(cls, qt_name, Property(cast("type", kind), lambda self: getattr(self._props, name), notify=signal))


def _qt_type(hint: object) -> type | str | None:
    """How Qt calls the type of a field; nothing when QML has no use for it."""
    if isinstance(hint, type) and issubclass(hint, _PLAIN):
        return next(plain for plain in _PLAIN if issubclass(hint, plain))
    origin = get_origin(hint)
    if origin is tuple:
        return "QStringList" if get_args(hint)[0] is str else "QVariantList"
    return "QVariantMap" if origin in {dict, Mapping} else None


def _row_type(hint: object) -> type | None:
    row = get_args(hint)[0] if get_origin(hint) is tuple else None
    return row if isinstance(row, type) and is_dataclass(row) else None
