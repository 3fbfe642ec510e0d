"""Writing a signal: a draft that only its author can read until it is sealed, and a number after that."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import signals
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import VisitInputs, keep_draft
from inspector.viewmodels.words import agency_word, in_language, short_day, time_text
from inspector.wire.scopes import Agency, Role


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One sign from the catalogue; no weight is shown and none is added up."""

    indicator: str
    text: str
    dimension: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SentRow:
    """What remains of a sealed signal."""

    number: int
    receiver: str
    at: str
    delivered: bool


@dataclass(frozen=True, slots=True)
class SignalsProps:
    """The signals tab as shown."""

    draft: str = ""
    chosen: tuple[str, ...] = ()
    sent: int = 0
    may_write: bool = False
    indicators: tuple[IndicatorRow, ...] = ()
    sent_rows: tuple[SentRow, ...] = ()


def derive_signals_props(known: VisitInputs, chosen: tuple[str, ...]) -> SignalsProps:
    """Turn what is known into what is shown."""
    return SignalsProps(
        draft=known.signal_draft,
        chosen=chosen,
        sent=len(known.sent_signals),
        may_write=known.me.role is not Role.SUPERVISOR,
        indicators=tuple(
            IndicatorRow(sign.id, in_language(sign.text), sign.dimension, sign.id in chosen)
            for sign in known.catalogue.indicators
        ),
        sent_rows=tuple(
            SentRow(
                sent.number,
                agency_word(sent.receiver),
                f"{short_day(sent.at.date())} {time_text(sent.at)}",
                sent.delivered,
            )
            for sent in known.sent_signals
        ),
    )


@for_qml
class SignalsViewModel(ViewModel[SignalsProps]):
    """What the signals tab binds to."""

    propsChanged = Signal()
    sealed = Signal()

    draft = prop(str, "draft", propsChanged)
    chosen = prop("QStringList", "chosen", propsChanged)
    sent = prop(int, "sent", propsChanged)
    mayWrite = prop(bool, "may_write", propsChanged)
    indicators = constant(QObject, "indicator_model")
    sentRows = constant(QObject, "sent_model")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, SignalsProps(), parent)
        self._visit = visit
        self._inputs = inputs
        self._chosen: tuple[str, ...] = ()
        self.indicator_model = Rows(IndicatorRow, self)
        self.sent_model = Rows(SentRow, self)
        self._derive()

    def take(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        self._inputs = inputs
        self._derive()

    @Slot(str)
    def toggle(self, indicator: str) -> None:
        """Choose a sign, or take the choice back."""
        chosen = tuple(known for known in self._chosen if known != indicator)
        self._chosen = chosen if indicator in self._chosen else (*chosen, indicator)
        self._derive()

    @Slot(str)
    def keepDraft(self, text: str) -> None:
        """Keep unfinished facts durable on this device."""
        key = signals.draft_key(self._visit)
        self.session.act(lambda desk: keep_draft(desk, key, text), self.tell)

    @Slot(str, str)
    def seal(self, receiver: str, facts: str) -> None:
        """Verzegelen: from here on only the receiver can read it."""
        self.seal_signal(Agency(receiver), self._chosen, facts)

    def seal_signal(
        self,
        receiver: Agency,
        indicators: tuple[str, ...],
        facts: str,
        then: Callable[[Changes | Refusal], None] | None = None,
    ) -> None:
        """The same for callers in Python."""

        def done() -> None:
            self._chosen = ()
            self.sealed.emit()
            self._derive()

        self.session.act(
            lambda desk: signals.seal_signal(desk, self._visit, receiver, indicators, facts), self.telling(then, done)
        )

    def _derive(self) -> None:
        props = derive_signals_props(self._inputs, self._chosen)
        self.indicator_model.replace(props.indicators)
        self.sent_model.replace(props.sent_rows)
        self.show(props)
