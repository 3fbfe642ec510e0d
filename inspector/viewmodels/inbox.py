"""The inbox of the receiving agency: signals that only its officers can open."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import signals
from inspector.casework.desk import Desk
from inspector.domain.catalogue import Catalogue
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes
from inspector.vault.model import Signal as InboxSignal
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.words import agency_word, in_language, short_day, time_text


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One signal in the list: closed until it is tapped, so nothing of its content is shown here."""

    ordinal: int
    sender: str
    at: str
    opened: bool


@dataclass(frozen=True, slots=True)
class OpenedIndicator:
    """One sign that the writer named."""

    indicator: str
    text: str


@dataclass(frozen=True, slots=True)
class InboxInputs:
    """What the page is derived from."""

    signals: tuple[InboxSignal, ...] = ()
    catalogue: Catalogue | None = None
    opened: InboxSignal | None = None
    seen: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class InboxProps:
    """The page as shown."""

    count: int = 0
    opened: int = 0
    business: str = ""
    address: str = ""
    facts: str = ""
    sender: str = ""
    at: str = ""
    rows: tuple[SignalRow, ...] = ()
    indicators: tuple[OpenedIndicator, ...] = ()


def derive_inbox_props(inputs: InboxInputs) -> InboxProps:
    """Turn what is known into what is shown."""
    rows = tuple(
        SignalRow(s.ordinal, f"{s.author.name}, {agency_word(s.author.agency)}", _when(s), s.ordinal in inputs.seen)
        for s in reversed(inputs.signals)
    )
    signal = inputs.opened
    if signal is None:
        return InboxProps(count=len(rows), rows=rows)
    return InboxProps(
        count=len(rows),
        opened=signal.ordinal,
        business=signal.business_name,
        address=signal.business_address,
        facts=signal.facts,
        sender=f"{signal.author.name}, {agency_word(signal.author.agency)}",
        at=_when(signal),
        rows=rows,
        indicators=tuple(OpenedIndicator(i, _indicator_text(inputs.catalogue, i)) for i in signal.indicators),
    )


@for_qml
class InboxViewModel(ViewModel[InboxProps]):
    """What the inbox page binds to."""

    propsChanged = Signal()

    count = prop(int, "count", propsChanged)
    opened = prop(int, "opened", propsChanged)
    business = prop(str, "business", propsChanged)
    address = prop(str, "address", propsChanged)
    facts = prop(str, "facts", propsChanged)
    senderName = prop(str, "sender", propsChanged)
    at = prop(str, "at", propsChanged)
    rows = constant(QObject, "row_model")
    indicators = constant(QObject, "indicator_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, InboxProps(), parent)
        self._inputs = InboxInputs()
        self.row_model = Rows(SignalRow, self)
        self.indicator_model = Rows(OpenedIndicator, self)
        session.changed.connect(self._on_changes)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the inbox again."""
        self.session.read(_read, self._taken)

    @Slot(int)
    def open(self, ordinal: int) -> None:
        """Open one signal."""
        self.open_signal(ordinal)

    @Slot()
    def close(self) -> None:
        """Take its content off the screen."""
        self._inputs = InboxInputs(self._inputs.signals, self._inputs.catalogue, None, self._inputs.seen)
        self._derive()

    def open_signal(self, ordinal: int, then: Callable[[InboxSignal | Refusal], None] | None = None) -> None:
        """The same for callers in Python."""

        def finished(result: InboxSignal | Refusal) -> None:
            if isinstance(result, InboxSignal):
                seen = self._inputs.seen | {ordinal}
                self._inputs = InboxInputs(self._inputs.signals, self._inputs.catalogue, result, seen)
                self._derive()
            if then is not None:
                then(result)

        self.session.read(lambda desk: signals.open_signal(desk, ordinal), self.telling(finished))

    def _on_changes(self, changes: Changes) -> None:
        if changes.signals:
            self.reload()

    def _taken(self, inputs: InboxInputs) -> None:
        self._inputs = InboxInputs(inputs.signals, inputs.catalogue, self._inputs.opened, self._inputs.seen)
        self._derive()

    def _derive(self) -> None:
        props = derive_inbox_props(self._inputs)
        self.row_model.replace(props.rows)
        self.indicator_model.replace(props.indicators)
        self.show(props)


def _read(desk: Desk) -> InboxInputs:
    today = desk.today()
    return InboxInputs(desk.vault.signals(), next((c for c in reversed(desk.catalogues) if c.is_in_force(today)), None))


def _indicator_text(catalogue: Catalogue | None, indicator: str) -> str:
    found = None if catalogue is None else catalogue.indicator(indicator)
    return indicator if found is None else in_language(found.text)


def _when(signal: InboxSignal) -> str:
    return f"{short_day(signal.at.date())} {time_text(signal.at)}"
