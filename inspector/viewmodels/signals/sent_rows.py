"""What remains with its writer of signals that were sealed, as rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.vault.model.signals import SentSignal
from inspector.viewmodels.screen.plain_words import agency_word, moment_text
from inspector.viewmodels.signals.fact_words import fate_word

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SentRow:
    """What remains of a sealed signal."""

    number: int
    receiver: str
    at: str
    fate: str
    taken: bool
    waits: bool
    """For the next fixed sending."""
    to: str


def shown_of(
    newest: Iterable[SentSignal], older: Iterable[SentSignal], most: int
) -> tuple[tuple[SentSignal, ...], bool]:
    """So many own signals, the newest first, and whether there are more; the newest were read last."""
    known = {each.number: each for each in (*older, *newest)}
    ordered = sorted(known.values(), key=lambda each: each.number, reverse=True)
    return tuple(ordered[:most]), len(ordered) > most


def sent_rows(signals: Iterable[SentSignal]) -> tuple[SentRow, ...]:
    """A row for each, in their order."""
    return tuple(
        SentRow(
            each.number,
            agency_word(each.receiver),
            _sealed_text(each),
            fate_word(each),
            each.taken_over,
            each.waits,
            each.receiver,
        )
        for each in signals
    )


def _sealed_text(sent: SentSignal) -> str:
    at = moment_text(sent.at)
    return _translate("Signals", "%1, vanzelf verzegeld").replace("%1", at) if sent.by_itself else at
