"""Watches the clock of the device: the first page says when it is certainly wrong, and what to do."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.domain.wall_clock import ClockReading
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.plain_words import day_text, local_day, time_text
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.times import span_text
from inspector.viewmodels.window.application_props import Warned

_translate = QCoreApplication.translate

_TICKS = 60
"""How many seconds a clock may be wrong before it is said."""


def derive_warning(reading: ClockReading) -> Warned:
    """What is wrong with the clock, and what to do; nothing when nothing certainly is."""
    if reading.off is None:
        return Warned()
    if reading.at_least:
        title = _translate("Clock", "De klok van dit apparaat staat minstens %1 achter.")
    elif reading.off > timedelta():
        title = _translate("Clock", "De klok van dit apparaat staat %1 voor.")
    else:
        title = _translate("Clock", "De klok van dit apparaat staat %1 achter.")
    it_is = _translate("Clock", "Het is %1, %2.")
    if reading.at_least:
        it_is = _translate("Clock", "Het is zeker later dan %1, %2.")
    it_is = it_is.replace("%1", day_text(local_day(reading.at))).replace("%2", time_text(reading.at))
    to_do = _translate(
        "Clock",
        "Zet datum en tijd goed bij de instellingen van het apparaat. U kunt doorwerken: wat u vastlegt, wordt bewaard "
        "en krijgt een teken dat de klok verkeerd stond.",
    )
    return Warned(title.replace("%1", span_text(reading.off)), f"{it_is} {to_do}")


class ClockWatch(QObject):
    """Looks at unlocking, after each sync, and every minute."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ticks = 0
        self.warning = Warned()
        session.changed.connect(self._on_changes)
        self.look()

    def look(self) -> None:
        """Ask what is certain of the clock."""
        self._session.read(lambda desk: desk.vault.clock, self._show)

    def tick(self) -> None:
        """A second went by."""
        self._ticks += 1
        if self._ticks >= _TICKS:
            self._ticks = 0
            self.look()

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.sync:
            self.look()

    def _show(self, reading: ClockReading) -> None:
        warning = derive_warning(reading)
        if warning != self.warning:
            self.warning = warning
            self.changed.emit()
