"""Signals that lie open: sealed after a quarter of an hour without a key; of what cannot be, its author hears."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from inspector.casework.signals import signal_drafts
from inspector.casework.signals.signal_drafts import Looked, Stays
from inspector.domain.refusals import NotSaved
from inspector.vault.model.clock import Clock
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.session import Session

LOOK_EVERY_MS = 10_000
QUIET_MS = 2_000
"""So long nobody touched the device: what was typed last is in the draft."""

_translate = QCoreApplication.translate


class SignalKeeper(QObject):
    """Looks after the drafts of signals between unlocking and locking."""

    told = Signal(str, str)
    """A sentence and its tone."""
    sealed = Signal(str)
    """The visit whose draft is gone."""

    def __init__(self, session: Session, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._looked_ms: int | None = None
        self._known: set[Stays] = set()

    def tick(self, quiet_ms: int, *, may_tell: bool) -> None:
        """A second went by, the device untouched since `quiet_ms`."""
        now = self._clock.monotonic_ms()
        if quiet_ms >= QUIET_MS and (self._looked_ms is None or now - self._looked_ms >= LOOK_EVERY_MS):
            self.look(may_tell=may_tell)

    def look(self, *, may_tell: bool, all_that_stay: bool = False) -> None:
        """Seal what lay idle, and tell what its author does not know yet."""
        self._looked_ms = self._clock.monotonic_ms()
        self._session.act(
            lambda desk: signal_drafts.look(desk, may_tell=may_tell, all_that_stay=all_that_stay), self._tell
        )

    def _tell(self, looked: Looked) -> None:
        for visit in looked.sealed_in:
            self.sealed.emit(visit)
        new = [each for each in looked.stays if each not in self._known]
        self._known.update(new)
        if new:
            self.told.emit(" ".join(dict.fromkeys(map(_stays_text, new))), "bad")


def _stays_text(stays: Stays) -> str:
    """Others may see the page it is said on: what it is about stands at the draft itself."""
    if stays.why == NotSaved():
        return refusal_text(stays.why)
    return _translate("Signals", "Bij een bezoek ligt nog een concept dat niet af is. Kijk het na.")
