"""The frame around the pages: unlocking, going, looking different, leaving."""

import pytest
from PySide6.QtCore import Qt

from tests.fakes.screens import Screens
from tests.fakes.world import PASSPHRASE
from tests.qml.stage import PORTRAIT


def test_the_keyboard_alone_unlocks(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)

    screens.page.type(PASSPHRASE.decode())
    screens.page.press(Qt.Key.Key_Return)
    screens.rests(app)

    assert app.props.screen == "work"
    assert screens.page.has("nav_today")


def test_the_keys_on_the_screen_unlock(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)

    for sign in PASSPHRASE.decode():
        screens.page.tap("key_space" if sign == " " else f"key_{sign}")
    screens.page.tap("key_accept")
    screens.rests(app)

    assert app.props.screen == "work"


def test_a_wrong_passphrase_is_said_and_can_be_tried_again_at_once(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)

    screens.page.type("iets heel anders")
    screens.page.press(Qt.Key.Key_Return)
    screens.rests(app)
    assert screens.page.shows("Deze wachtzin klopt niet")

    screens.page.type(PASSPHRASE.decode())
    screens.page.press(Qt.Key.Key_Return)
    screens.rests(app)
    assert app.props.screen == "work"


def test_no_text_of_the_passphrase_is_on_the_screen(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)

    screens.page.type("geheime zin")

    assert not any("geheim" in text for text in screens.page.texts())


def test_the_menu_leads_to_the_pages_and_back_leads_back(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    screens.page.click("nav_settings")
    screens.page.click("section_security")
    assert screens.page.shows("Dek het scherm af na")

    screens.page.click("back")
    assert app.props.page == "today"
    assert not screens.page.has("section_security")


def test_escape_and_alt_left_go_back(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    app.showSettings()
    screens.page.press(Qt.Key.Key_Escape)
    assert app.props.page == "today"

    app.showSync()
    screens.page.press(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert app.props.page == "today"


def test_the_theme_switches_while_everything_stands(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.showSettings()
    light = screens.window.grab().pixelColor(640, 780)

    screens.page.click("segment_dark")

    dark = screens.window.grab().pixelColor(640, 780)
    assert (light.lightness() > 200, dark.lightness() < 60) == (True, True)
    assert screens.page.has("themes")


def test_the_language_switches_while_everything_stands(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.showSettings()
    assert screens.page.shows("Weergave en taal")
    app.tell("Gedaan")
    assert screens.page.has("toast")

    screens.page.click("segment_en")
    screens.rests(app)

    assert not screens.page.has("toast"), "it was said in the language before"
    assert screens.page.shows("Display and language")
    assert screens.page.shows("Settings")
    assert not screens.page.shows("Instellingen")


def test_in_portrait_the_menu_lies_below(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app, PORTRAIT)
    screens.unlocks(app)

    assert screens.page.area("nav_today").top() > 1100
    screens.page.tap("nav_settings")
    assert screens.page.has("tab_security")


def test_the_window_turns_while_it_stands(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    assert screens.page.area("nav_today").left() < 96

    screens.window.view.resize(*PORTRAIT)

    screens.qtbot.waitUntil(lambda: screens.page.area("nav_today").top() > 1100)


def test_what_was_refused_on_any_page_is_said_in_passing(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    app.showVisit("ff" * 16)
    screens.rests(app)

    assert screens.page.has("toast")
    assert screens.page.shows("Dit bezoek staat niet op dit apparaat")


def test_undoing_from_the_toast_calls_what_was_given(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    undone: list[bool] = []

    app.tell("Gedaan", undo=lambda: undone.append(True))
    screens.page.click("toast_undo")
    app.undoNotice()

    assert undone == [True]


def test_the_window_is_handed_to_another_officer_and_nothing_of_the_first_stays(screens: Screens) -> None:
    inspector, supervisor = screens.app("t1"), screens.app("c1")
    screens.show(inspector)
    screens.unlocks(inspector)
    inspector.showSettings()
    assert screens.page.shows("Toezichthouder")

    screens.show(supervisor)
    screens.unlocks(supervisor)
    assert screens.page.has("nav_planning")
    assert not screens.page.shows("Toezichthouder")

    screens.show(inspector)
    assert screens.page.shows("Toezichthouder")
    assert not screens.page.has("nav_planning")


@pytest.mark.parametrize(
    ("number", "places"),
    [
        ("t1", ["nav_today", "nav_visit", "nav_businesses", "nav_sync", "nav_settings"]),
        (
            "c1",
            ["nav_today", "nav_planning", "nav_review", "nav_businesses", "nav_erasures", "nav_sync", "nav_settings"],
        ),
        ("p1", ["nav_today", "nav_visit", "nav_inbox", "nav_businesses", "nav_sync", "nav_settings"]),
        ("f1", ["nav_erasures", "nav_sync", "nav_settings"]),
    ],
)
def test_the_menu_fits_the_role(screens: Screens, number: str, places: list[str]) -> None:
    app = screens.app(number)
    screens.show(app)
    screens.unlocks(app)

    assert screens.page.names("nav_") == places


def test_the_arrow_keys_walk_the_menu(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    screens.page.focus("nav_today")
    screens.page.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)

    assert app.props.page == "settings"
