"""Has the counter in the device's chip raised: after each sync, every ten minutes and at the lock."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.device import Counted
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.sync.sync_driver import SyncDriver
from inspector.viewmodels.window.application_props import Warned

_translate = QCoreApplication.translate

_TICKS = 600
"""Seconds between two."""


class ChipCounter(Protocol):
    """The counter of the open vault; where there is no chip it does nothing."""

    @property
    def found(self) -> Counted:
        """What it said of the vault at opening."""
        ...

    def advance(self, session: Session) -> None:
        """Raise it, beside whatever else is done."""
        ...

    def locking(self, vault: Vault) -> None:
        """Raise it, before the vault closes."""
        ...


def warning_of(found: Counted) -> Warned:
    """What the first page says when a vault was put back."""
    if found is not Counted.OLDER:
        return Warned()
    return Warned(
        _translate("Counting", "Er is een oudere stand van de opslag teruggezet."),
        _translate(
            "Counting",
            "Wat daarna is vastgelegd, staat niet op dit apparaat. Maak verbinding: wat verzonden was, komt terug. Bel"
            " de functioneel beheerder. U kunt gewoon doorwerken.",
        ),
    )


def notice_of(found: Counted) -> str:
    """What is said in passing of a counter that is gone."""
    if found is not Counted.LOST:
        return ""
    return _translate(
        "Counting",
        "De teller in dit apparaat is weg of onbruikbaar. U kunt doorwerken; meld het de functioneel beheerder.",
    )


class CounterKeeper(QObject):
    """Knows when the counter is due."""

    def __init__(
        self, session: Session, driver: SyncDriver, counter: ChipCounter | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._driver = driver
        self._counter = counter
        self._ticks = 0
        self._was_running = False
        self.found = Counted.NO_CHIP if counter is None else counter.found
        self.warning = warning_of(self.found)
        self.notice = notice_of(self.found)
        driver.changed.connect(self._on_driver)

    def tick(self) -> None:
        """A second went by."""
        self._ticks += 1
        if self._ticks >= _TICKS:
            self._advance()

    def last(self, vault: Vault) -> None:
        """The vault closes."""
        if self._counter is not None:
            self._counter.locking(vault)

    @Slot()
    def _on_driver(self) -> None:
        was, self._was_running = self._was_running, self._driver.status.running
        if was and not self._was_running:
            self._advance()

    def _advance(self) -> None:
        self._ticks = 0
        if self._counter is not None:
            self._counter.advance(self._session)
