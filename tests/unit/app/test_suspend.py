import ctypes
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from inspector.app.clock import slept_ms
from inspector.app.suspend import SuspendWatch, WindowsMessages, _Message


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def watch(heard: list[str]) -> SuspendWatch:
    return SuspendWatch(lambda: heard.append("leaving"))


def test_going_to_sleep_is_leaving_and_waking_up_is_not(watch: SuspendWatch, heard: list[str]) -> None:
    for begins in (True, False):
        watch.prepareForSleep(begins)

    assert heard == ["leaving"]


def test_a_locked_desktop_is_leaving(watch: SuspendWatch, heard: list[str]) -> None:
    watch.sessionLocked()

    assert heard == ["leaving"]


def test_a_system_that_tells_nothing_is_no_fault(watch: SuspendWatch, qapp: QCoreApplication) -> None:
    assert qapp.applicationPid()
    nobody = QDBusConnection("a bus that nobody opened")

    assert not watch.hears_sleep(nobody)
    assert not watch.hears_locks(nobody, nobody)


@pytest.fixture
def bus(tmp_path: Path, qapp: QCoreApplication) -> Iterator[QDBusConnection]:
    """A real message bus of its own."""
    assert qapp.applicationPid()
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("no dbus-daemon on this machine")
    command = [program, "--session", "--nofork", "--print-address", f"--address=unix:path={tmp_path / 'bus'}"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    yield QDBusConnection.connectToBus(address, str(tmp_path))
    QDBusConnection.disconnectFromBus(str(tmp_path))
    daemon.kill()
    daemon.wait()
    daemon.stdout.close()


@pytest.mark.parametrize("desktop", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_screen_that_the_desktop_locks_is_leaving(
    watch: SuspendWatch, heard: list[str], bus: QDBusConnection, qtbot: QtBot, desktop: str
) -> None:
    assert watch.hears_locks(QDBusConnection("no system bus"), bus)

    for begins in (False, True):
        said = QDBusMessage.createSignal("/ScreenSaver", desktop, "ActiveChanged")
        said.setArguments([begins])
        assert bus.send(said)

    qtbot.waitUntil(lambda: heard == ["leaving"])


@pytest.mark.parametrize(
    ("message", "about", "leaves"),
    [(0x218, 4, True), (0x218, 18, False), (0x2B1, 7, True), (0x2B1, 8, False), (15, 4, False)],
)
def test_windows_says_in_its_messages_that_the_device_sleeps_or_the_session_is_locked(
    heard: list[str], message: int, about: int, *, leaves: bool
) -> None:
    said = _Message(0, message, about)

    passed = WindowsMessages(lambda: heard.append("leaving")).nativeEventFilter(
        b"windows_generic_MSG", ctypes.addressof(said)
    )

    assert passed == (False, 0)
    assert heard == (["leaving"] if leaves else [])


def test_how_long_the_device_slept_is_no_guess() -> None:
    first, second = slept_ms(), slept_ms()

    assert 0 <= first <= second + 1
    assert second - first < 1_000
