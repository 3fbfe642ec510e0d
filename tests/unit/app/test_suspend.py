import pytest
from PySide6.QtCore import QCoreApplication

from inspector.app.suspend import SuspendWatch


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


def test_a_system_that_tells_nothing_is_no_fault(
    watch: SuspendWatch, qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp.applicationPid()
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/at/all")

    assert not watch.listen()
