"""The inbox of the receiving agency: signals that only its officers can open."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework.desk import Desk
from inspector.casework.signals import handling, signals
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.indicators import Indicator
from inspector.domain.ids import InstallationId
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.vault.model.signals import Signal as InboxSignal
from inspector.viewmodels.screen.plain_words import agency_word, moment_text
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.words import in_language
from inspector.viewmodels.signals.fact_words import fact_detail, strength_word

_translate = QCoreApplication.translate

PAGE = 100
"""How many signals are read at first, and more at a time."""


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One signal in the list: closed until it is tapped, so nothing of its content is shown here."""

    ordinal: int
    title: str
    sender: str
    at: str
    handling: str
    """What its officers did with it; empty while nobody opened it."""
    read: bool
    taken: bool
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
class Reader:
    """An officer of this inbox who opened it."""

    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class InboxInputs:
    """What the page is derived from."""

    signals: tuple[InboxSignal, ...] = ()
    """The newest of them."""
    catalogues: tuple[Catalogue, ...] = ()
    opened: InboxSignal | None = None
    me: InstallationId | None = None
    unanswered: frozenset[InstallationId] = frozenset()
    """Writers who can be sent nothing any more."""
    count: int = 0
    """How many signals there are."""


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
    handled: str = ""
    """Who handles it, and since when; empty while nobody does."""
    may_take: bool = False
    take: str = ""
    """What a tap does: takes it over, or takes it over from somebody."""
    answer: str = ""
    """What its writer hears of it."""
    rows: tuple[SignalRow, ...] = ()
    indicators: tuple[OpenedIndicator, ...] = ()
    facts: tuple[ToldFact, ...] = ()
    readers: tuple[Reader, ...] = ()


def derive_inbox_props(inputs: InboxInputs) -> InboxProps:
    """Turn what is known into what is shown."""
    signal = inputs.opened
    rows = tuple(_row(s, inputs) for s in sorted(inputs.signals, key=lambda s: (s.at, s.ordinal), reverse=True))
    props = InboxProps(count=inputs.count, rows=rows)
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
        handled=_handled(signal),
        may_take=not _is_mine(signal, inputs.me),
        take=_take(signal),
        answer=_answer(signal, inputs.unanswered),
        readers=tuple(Reader(done.officer.name, moment_text(done.at)) for done in signal.read),
        indicators=tuple(_opened(inputs.catalogues, indicator) for indicator in signal.indicators),
    )


@for_qml
class InboxViewModel(ViewModel[InboxInputs, InboxProps]):
    """What the inbox page binds to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_inbox_props, InboxInputs(), parent)
        self._most = PAGE
        self.rows_of("rows").moreWanted.connect(self._read_more)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read the inbox again."""
        opened, most = self._inputs.opened, self._most
        self.session.read(lambda desk: _read_inbox(desk, most, opened), self._show_read)

    @Slot()
    def _read_more(self) -> None:
        self._most += PAGE
        self.reload()

    @Slot()
    def close(self) -> None:
        """Take its content off the screen, and out of the view model."""
        self.change(opened=None)

    @Slot(int)
    def open(self, ordinal: int, then: Callable[[InboxSignal | Refusal], None] | None = None) -> None:
        """Open one signal; the colleagues at this inbox see that it was read."""

        def finished(result: InboxSignal | Refusal) -> None:
            if isinstance(result, InboxSignal):
                self.change(opened=result)
                self.session.act(lambda desk: handling.note_read(desk, result.event), self.telling())
            if then is not None:
                then(result)

        self.session.read(lambda desk: signals.open_signal(desk, ordinal), self.telling(finished))

    @Slot(int)
    def takeOver(self, ordinal: int, then: Callable[[Changes | Refusal], None] | None = None) -> None:
        """Overnemen: colleagues see who handles it from now on, its writer that somebody does."""
        known = (*self._inputs.signals, *filter(None, (self._inputs.opened,)))
        event = next((each.event for each in known if each.ordinal == ordinal), None)
        self.session.act(lambda desk: handling.take_over(desk, event), self.telling(then))

    def concerns(self, changes: Changes) -> bool:
        """Signals that came, and what colleagues did with them."""
        return bool(changes.signals or changes.directory)

    def _show_read(self, read: InboxInputs) -> None:
        was = self._inputs.opened
        known = (*read.signals, *filter(None, (read.opened,)))
        opened = None if was is None else next((each for each in known if each.event == was.event), None)
        self.show(replace(read, opened=opened))
        self.rows_of("rows").has_more = len(read.signals) < read.count


def _read_inbox(desk: Desk, most: int, opened: InboxSignal | None) -> InboxInputs:
    """The newest signals, and the open one as it is now."""
    known, again = desk.vault.signals(most), None if opened is None else desk.vault.signal(opened.event)
    writers = {each.author.installation for each in (*known, *filter(None, (again,)))}
    gone = frozenset(writer for writer in writers if not handling.can_answer(desk, writer))
    return InboxInputs(known, desk.catalogues, again, desk.vault.me.installation, gone, desk.vault.signal_count())


def _row(signal: InboxSignal, inputs: InboxInputs) -> SignalRow:
    is_open = inputs.opened is not None and inputs.opened.ordinal == signal.ordinal
    return SignalRow(
        signal.ordinal,
        _title(signal),
        _sender(signal),
        moment_text(signal.at),
        _handling(signal),
        read=bool(signal.read),
        taken=bool(signal.taken),
        opened=is_open,
    )


def _handling(signal: InboxSignal) -> str:
    if signal.taken:
        return _translate("Inbox", "Overgenomen door %1").replace("%1", _names(signal))
    return _translate("Inbox", "Gelezen") if signal.read else ""


def _names(signal: InboxSignal) -> str:
    return ", ".join(done.officer.name for done in signal.taken)


def _handled(signal: InboxSignal) -> str:
    if not signal.taken:
        return ""
    text = _translate("Inbox", "Overgenomen door %1 op %2").replace("%1", _names(signal))
    return text.replace("%2", moment_text(signal.taken[-1].at))


def _is_mine(signal: InboxSignal, me: InstallationId | None) -> bool:
    return [done.officer.installation for done in signal.taken] == [me]


def _take(signal: InboxSignal) -> str:
    if not signal.taken:
        return _translate("Inbox", "Overnemen")
    return _translate("Inbox", "Overnemen van %1").replace("%1", _names(signal))


def _answer(signal: InboxSignal, unanswered: frozenset[InstallationId]) -> str:
    if signal.answered:
        return _translate("Inbox", "De afzender ziet dat het is overgenomen, niet door wie.")
    if signal.author.installation in unanswered:
        return _translate("Inbox", "Het apparaat van de afzender is ingetrokken; er gaat geen bericht terug.")
    return _translate("Inbox", "Neemt u het over, dan ziet de afzender dat, niet door wie.")


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
