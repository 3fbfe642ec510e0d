"""Hears from the operating system that the laptop goes to sleep or the session is locked (logind, over D-Bus)."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_SERVICE = "org.freedesktop.login1"
_MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
_SESSION = ("", "org.freedesktop.login1.Session", "Lock")
"""Of any session: which one is ours would have to be asked, and locking once too often harms nobody."""


class SuspendWatch(QObject):
    """Calls `leaving` when the device is about to be left alone. Where there is no logind it hears nothing."""

    def __init__(self, leaving: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leaving = leaving

    def listen(self) -> bool:
        """Begin; false when this system has no logind to listen to."""
        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        return all([self._hear(bus, _MANAGER, "prepareForSleep(bool)"), self._hear(bus, _SESSION, "sessionLocked()")])

    @Slot(bool)
    def prepareForSleep(self, begins: bool, /) -> None:  # noqa: N802 - Qt's naming
        """The lid was closed or somebody asked for sleep; or, with false, the device woke up."""
        if begins:
            self._leaving()

    @Slot()
    def sessionLocked(self) -> None:  # noqa: N802 - Qt's naming
        """The desktop was locked."""
        self._leaving()

    def _hear(self, bus: QDBusConnection, source: tuple[str, str, str], slot: str) -> bool:
        path, interface, signal = source
        receiver: Any = SLOT(slot)  # the stub asks for bytes, Qt for text
        return bus.connect(_SERVICE, path, interface, signal, self, receiver)
