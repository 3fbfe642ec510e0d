"""What is copied out of the program, on a real X display."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from inspector.app.clipboard import LONGEST_MS, MARKS, ClipboardPolicy, keep_clipboard
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens

pytestmark = pytest.mark.xvfb
FACTS = "Achteruitgang op slot."


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    window = QWindow()
    window.show()
    with qtbot.waitExposed(window):
        window.requestActivate()
    clipboard = QGuiApplication.clipboard()
    # The display takes nothing from a program that has heard of no event yet; a key press is one.
    clipboard.setText("before")
    qtbot.waitUntil(clipboard.ownsClipboard)
    yield clipboard
    clipboard.clear()
    window.close()


@pytest.fixture
def policy(clipboard: QClipboard) -> Iterator[ClipboardPolicy]:
    policy = ClipboardPolicy(clipboard)
    yield policy
    policy.deleteLater()


@pytest.fixture
def app(clipboard: QClipboard, screens: Screens) -> Iterator[AppViewModel]:
    """The program at work, which watches its clipboard until the end of a test."""
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    keep_clipboard(clipboard, app)
    yield app
    for watching in app.findChildren(ClipboardPolicy):
        watching.deleteLater()


def test_what_is_copied_is_marked_for_clipboard_managers_to_keep_nothing_of_it(
    qtbot: QtBot, clipboard: QClipboard, policy: ClipboardPolicy
) -> None:
    clipboard.setText(FACTS)

    qtbot.waitUntil(lambda: all(clipboard.mimeData().hasFormat(mark) for mark in MARKS))
    assert clipboard.text() == FACTS
    assert bytes(clipboard.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"
    assert policy._patience.isActive()
    assert policy._patience.interval() == LONGEST_MS == 20_000


def test_what_was_copied_is_gone_when_its_time_is_over(
    qtbot: QtBot, clipboard: QClipboard, policy: ClipboardPolicy
) -> None:
    clipboard.setText(FACTS)
    qtbot.waitUntil(policy._patience.isActive)

    policy._patience.timeout.emit()

    qtbot.waitUntil(lambda: clipboard.text() == "")
    assert not policy._patience.isActive()


def test_what_is_merely_selected_goes_to_no_other_window(
    qtbot: QtBot, clipboard: QClipboard, policy: ClipboardPolicy
) -> None:
    assert policy.parent() is None
    clipboard.setText(FACTS, QClipboard.Mode.Selection)

    qtbot.waitUntil(lambda: clipboard.text(QClipboard.Mode.Selection) == "")


def test_a_picture_or_nothing_is_left_alone(clipboard: QClipboard, policy: ClipboardPolicy) -> None:
    clipboard.setMimeData(QMimeData())

    assert not policy._patience.isActive()


def test_what_was_copied_is_gone_when_the_app_is_locked(
    qtbot: QtBot, clipboard: QClipboard, app: AppViewModel, screens: Screens
) -> None:
    clipboard.setText(FACTS)
    qtbot.waitUntil(lambda: all(clipboard.mimeData().hasFormat(mark) for mark in MARKS))

    app.lock()
    screens.rests(app)

    qtbot.waitUntil(lambda: clipboard.text() == "")
