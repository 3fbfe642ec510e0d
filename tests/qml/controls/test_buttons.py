"""Buttons answer a finger, a mouse and a keyboard alike, and say what they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlProperty

from tests.qml.heard import Heard
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import Stage

BUTTONS = {
    "AppButton": 'AppButton { objectName: "it"; text: "Opslaan"; kind: "primary"; iconName: "check" }',
    "IconButton": 'IconButton { objectName: "it"; label: "Opslaan"; iconName: "check" }',
    "ActionTile": 'ActionTile { objectName: "it"; label: "Opslaan"; iconName: "check" }',
    "MenuRow": 'MenuRow { objectName: "it"; width: 240; label: "Opslaan"; iconName: "check" }',
    "NavItem": 'NavItem { objectName: "it"; width: 96; label: "Opslaan"; iconName: "check" }',
    "SyncPill": 'SyncPill { objectName: "it"; phase: "conflict"; detail: "1 keuze" }',
    "PhotoTile": 'PhotoTile { objectName: "it"; number: "3"; phase: "absent" }',
}


@pytest.mark.parametrize("button", BUTTONS)
def test_a_button_answers_finger_mouse_and_keys(stage: Stage, page: Page, button: str) -> None:
    stage.play(f"Item {{ {BUTTONS[button]} }}")
    clicked = Heard(page.item("it"), "clicked")

    page.tap("it")
    page.click("it")
    page.focus("it")
    page.press(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)

    assert clicked.count == 5


@pytest.mark.parametrize("button", BUTTONS)
def test_a_button_has_a_name_and_room_for_a_finger(stage: Stage, page: Page, button: str) -> None:
    stage.play(f"Item {{ {BUTTONS[button]} }}")

    assert QAccessible.queryAccessibleInterface(page.item("it")).text(QAccessible.Text.Name)
    assert faults(stage.view) == []


@pytest.mark.parametrize("button", BUTTONS)
def test_a_ring_shows_focus_that_came_by_keyboard_only(stage: Stage, page: Page, button: str) -> None:
    stage.play(f"Item {{ x: 40; {BUTTONS[button]} AppButton {{ y: 200; text: 'Elders'; objectName: 'elsewhere' }} }}")
    it = page.item("it")

    page.click("it")
    by_mouse = it.property("visualFocus")
    page.focus("elsewhere")
    page.press(Qt.Key.Key_Backtab)

    assert not by_mouse
    assert it.property("visualFocus")
    ring = next(item for item in page.items() if item.metaObject().className().startswith("FocusRing"))
    assert QQmlProperty.read(ring, "border.width") == 3


def test_a_button_that_is_off_does_nothing_and_can_still_be_read(stage: Stage, page: Page) -> None:
    stage.play('Item { AppButton { objectName: "it"; text: "Opslaan"; kind: "primary"; enabled: false } }')
    clicked = Heard(page.item("it"), "clicked")

    page.tap("it")

    assert clicked.count == 0
    assert page.item("it").property("ink") == stage.theme.property("textMuted")


def test_a_long_word_wraps_and_is_never_shortened(stage: Stage, page: Page) -> None:
    stage.play(
        'Item { AppButton { objectName: "it"; width: 150; text: "Ondertekenen en daarna sluiten"; iconName: "check" } }'
    )

    assert page.item("it").height() > 56
    assert page.shows("Ondertekenen en daarna sluiten")
    assert faults(stage.view) == []


def test_a_card_is_one_button_when_it_can_be_opened(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { Card { objectName: "card"; width: 300; clickable: true; label: "Huis De Linde"
            ColumnLayout { width: parent.width
                AppText { text: "Huis De Linde" }
                AppButton { objectName: "more"; text: "Meer" } } } }"""
    )
    opened = Heard(page.item("card"), "clicked")
    more = Heard(page.item("more"), "clicked")

    page.tap("more")
    only_more = opened.count, more.count
    page.drag("card", (0.9, 0.2))

    assert only_more == (0, 1)
    assert opened.count == 1


def test_a_card_that_opens_nothing_takes_no_focus(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { Card { width: 300; AppText { text: "Huis De Linde" } }
            AppButton { objectName: "it"; y: 90; text: "Ja" } }"""
    )

    page.press(Qt.Key.Key_Tab)

    assert page.focused() == "it"
