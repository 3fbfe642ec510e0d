"""What of a visit lies aside while it is judged: handed in by a revoked device, and it does not count."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from inspector.vault.model.revoked_devices import HandIn
from inspector.viewmodels.screen.plain_words import changes_text
from inspector.viewmodels.screen.words import handed_in_text

_translate = QCoreApplication.translate


def aside_text(hand_ins: Iterable[HandIn]) -> str:
    """How much of whom nobody decided about, and what was set aside by whom and why; else nothing."""
    return " ".join(sentence for each in hand_ins for sentence in _sentences(each))


def _sentences(hand_in: HandIn) -> Iterator[str]:
    name = hand_in.writer.officer.name
    if hand_in.undecided.logs:
        text = _translate("Review", "%1. Niemand besloot er nog over.")
        yield text.replace("%1", handed_in_text(hand_in.undecided.events, name))
    for log in hand_in.logs:
        if log.set_aside is not None:
            text = _translate("Review", "%1 van %2, terzijde gelegd door %3: %4.")
            by = "" if log.set_aside.by is None else log.set_aside.by.name
            text = text.replace("%1", changes_text(log.events)).replace("%2", name).replace("%3", by)
            yield text.replace("%4", log.set_aside.reason.rstrip("."))
