"""Hears from the operating system that the device goes to sleep or the session is locked.

Linux: logind for both, and whoever locks the screen of the desktop (GNOME, KDE and others do not tell logind). Windows:
messages to the window. A system that tells nothing is told about in the self-check; a device that slept is locked when
it wakes all the same.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from inspector.viewmodels.screen.device import Guards

_SERVICE = "org.freedesktop.login1"
_MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
_SESSION = ("", "org.freedesktop.login1.Session", "Lock")
"""Of any session: which one is ours would have to be asked, and locking once too often harms nobody."""
_DESKTOPS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")
"""Who tells on the officer's own bus that the screen was locked; of several names each desktop uses one."""

_MESSAGE_KIND = b"windows_generic_MSG"
_POWER, _SUSPENDS = 0x218, 4
_SESSION_CHANGE, _SESSION_LOCKED = 0x2B1, 7


def listen(leaving: Callable[[], None], parent: QObject, window: int) -> tuple[Guards, object]:
    """Begin to hear what this system tells; gives what it tells, and what must live on to hear it."""
    application = QCoreApplication.instance()
    if sys.platform == "win32":
        messages = WindowsMessages(leaving)
        told = application is not None and messages.listen(window, application)
        return Guards(sleep=application is not None, session_lock=told), messages
    watch, system, session = SuspendWatch(leaving, parent), QDBusConnection.systemBus(), QDBusConnection.sessionBus()
    return Guards(sleep=watch.hears_sleep(system), session_lock=watch.hears_locks(system, session)), watch


class SuspendWatch(QObject):
    """Calls `leaving` when the device is about to be left alone."""

    def __init__(self, leaving: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leaving = leaving

    def hears_sleep(self, system: QDBusConnection) -> bool:
        """Listen for sleep; false when this system has no logind."""
        return system.isConnected() and self._hear(system, _SERVICE, _MANAGER, "prepareForSleep(bool)")

    def hears_locks(self, system: QDBusConnection, session: QDBusConnection) -> bool:
        """Listen for whoever locks the session; false when nobody here tells."""
        heard = [system.isConnected() and self._hear(system, _SERVICE, _SESSION, "sessionLocked()")]
        if session.isConnected():
            heard += [
                self._hear(session, "", ("", desktop, "ActiveChanged"), "screenCovered(bool)") for desktop in _DESKTOPS
            ]
        return any(heard)

    @Slot(bool)
    def prepareForSleep(self, begins: bool, /) -> None:  # noqa: N802 - Qt's naming
        """The lid was closed or somebody asked for sleep; or, with false, the device woke up."""
        if begins:
            self._leaving()

    @Slot()
    def sessionLocked(self) -> None:  # noqa: N802 - Qt's naming
        """The session was locked."""
        self._leaving()

    @Slot(bool)
    def screenCovered(self, begins: bool, /) -> None:  # noqa: N802 - Qt's naming
        """The desktop locked its screen; or, with false, somebody is back."""
        if begins:
            self._leaving()

    def _hear(self, bus: QDBusConnection, service: str, source: tuple[str, str, str], slot: str) -> bool:
        path, interface, signal = source
        receiver: Any = SLOT(slot)  # the stub asks for bytes, Qt for text
        return bus.connect(service, path, interface, signal, self, receiver)


class WindowsMessages(QAbstractNativeEventFilter):
    """Calls `leaving` when Windows tells the window that the device sleeps or the session is locked."""

    def __init__(self, leaving: Callable[[], None]) -> None:
        super().__init__()
        self._leaving = leaving

    def listen(self, window: int, application: QCoreApplication) -> bool:
        """Begin, for the window with this handle; whether Windows tells about the session too."""
        application.installNativeEventFilter(self)
        if sys.platform == "win32":
            return bool(ctypes.windll.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(window), 0))
        return False

    def nativeEventFilter(  # noqa: N802 - Qt's naming
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at a message and let it pass."""
        if kind == _MESSAGE_KIND and is_leaving(*_read_message(int(message))):
            self._leaving()
        return False, 0


def is_leaving(message: int, about: int) -> bool:
    """Whether a message of Windows says that the device sleeps or the session is locked."""
    return (message, about) in {(_POWER, _SUSPENDS), (_SESSION_CHANGE, _SESSION_LOCKED)}


class _Message(ctypes.Structure):
    """The beginning of Windows' MSG."""

    _fields_ = [("window", ctypes.c_void_p), ("message", ctypes.c_uint), ("about", ctypes.c_size_t)]


def _read_message(address: int) -> tuple[int, int]:
    found = _Message.from_address(address)
    return found.message, found.about
