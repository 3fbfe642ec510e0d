"""The inbox of the receiving agency: signals that only its officers can open."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework.desk import Desk
from inspector.casework.signals import signals
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.indicators import Indicator
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes
from inspector.vault.model import Signal as InboxSignal
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.words import agency_word, in_language, moment_text
from inspector.viewmodels.signals.fact_words import fact_detail, strength_word

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One signal in the list: closed until it is tapped, so nothing of its content is shown here."""

    ordinal: int
    title: str
    sender: str
    at: str
    seen: bool
    opened: bool


@dataclass(frozen=True, slots=True)
class OpenedIndicator:
    """One sign that the writer named."""

    indicator: str
    text: str
    strength: str
    """How far it alone asks for a call; nothing is added up."""


@dataclass(frozen=True, slots=True)
class ToldFact:
    """One fact, with how and when the writer came to know it."""

    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class InboxInputs:
    """What the page is derived from."""

    signals: tuple[InboxSignal, ...] = ()
    catalogues: tuple[Catalogue, ...] = ()
    opened: InboxSignal | None = None
    seen: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class InboxProps:
    """The page as shown."""

    count: int = 0
    opened: int = 0
    title: str = ""
    business: str = ""
    address: str = ""
    sender_name: str = ""
    at: str = ""
    corrects: str = ""
    rows: tuple[SignalRow, ...] = ()
    indicators: tuple[OpenedIndicator, ...] = ()
    facts: tuple[ToldFact, ...] = ()


def derive_inbox_props(inputs: InboxInputs) -> InboxProps:
    """Turn what is known into what is shown."""
    signal = inputs.opened
    rows = tuple(_row(s, inputs) for s in sorted(inputs.signals, key=lambda s: (s.at, s.ordinal), reverse=True))
    props = InboxProps(count=len(rows), rows=rows)
    if signal is None:
        return props
    return replace(
        props,
        opened=signal.ordinal,
        title=_title(signal),
        business=signal.business_name,
        address=signal.business_address,
        facts=tuple(ToldFact(fact.text, fact_detail(fact)) for fact in signal.facts),
        sender_name=_sender(signal),
        at=moment_text(signal.at),
        corrects=_corrects(signal),
        indicators=tuple(_opened(inputs.catalogues, indicator) for indicator in signal.indicators),
    )


@for_qml
class InboxViewModel(ViewModel[InboxInputs, InboxProps]):
    """What the inbox page binds to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_inbox_props, InboxInputs(), parent)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read the inbox again."""
        self.session.read(_read_inbox, self._show_read)

    @Slot()
    def close(self) -> None:
        """Take its content off the screen, and out of the view model."""
        self.change(opened=None)

    @Slot(int)
    def open(self, ordinal: int, then: Callable[[InboxSignal | Refusal], None] | None = None) -> None:
        """Open one signal."""

        def finished(result: InboxSignal | Refusal) -> None:
            if isinstance(result, InboxSignal):
                self.change(opened=result, seen=self._inputs.seen | {ordinal})
            if then is not None:
                then(result)

        self.session.read(lambda desk: signals.open_signal(desk, ordinal), self.telling(finished))

    def concerns(self, changes: Changes) -> bool:
        """Signals that came."""
        return bool(changes.signals)

    def _show_read(self, read: InboxInputs) -> None:
        self.change(signals=read.signals, catalogues=read.catalogues)


def _read_inbox(desk: Desk) -> InboxInputs:
    return InboxInputs(desk.vault.signals(), desk.catalogues)


def _row(signal: InboxSignal, inputs: InboxInputs) -> SignalRow:
    is_open = inputs.opened is not None and inputs.opened.ordinal == signal.ordinal
    return SignalRow(
        signal.ordinal,
        _title(signal),
        _sender(signal),
        moment_text(signal.at),
        seen=signal.ordinal in inputs.seen,
        opened=is_open,
    )


def _title(signal: InboxSignal) -> str:
    return _translate("Inbox", "Signaal %1").replace("%1", str(signal.ordinal))


def _sender(signal: InboxSignal) -> str:
    return f"{signal.author.name}, {agency_word(signal.author.agency)}"


def _corrects(signal: InboxSignal) -> str:
    if signal.corrects is None:
        return ""
    text = _translate("Inbox", "Vult aan of verbetert nummer %1 van deze afzender.")
    return text.replace("%1", str(signal.corrects))


def _opened(catalogues: tuple[Catalogue, ...], indicator: str) -> OpenedIndicator:
    """The sign in words; an older catalogue may still name it."""
    found = next((known for c in reversed(catalogues) if (known := c.indicator(indicator)) is not None), None)
    if found is None:
        return OpenedIndicator(indicator, indicator, "")
    strength = strength_word(found.strength) if isinstance(found, Indicator) else ""
    return OpenedIndicator(indicator, in_language(found.text), strength)
