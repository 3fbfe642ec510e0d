"""The window goes from one officer to another: nothing of the one before stays in it."""

from tests.fakes.screens import Screens


def test_what_one_officer_was_told_is_gone_for_the_next(screens: Screens) -> None:
    first, second = screens.app("t1"), screens.app("t2")
    for app in (first, second):
        screens.show(app)
        screens.unlocks(app)
    screens.show(first)
    first.tell("Alleen voor de eerste.", "bad")
    screens.qtbot.waitUntil(lambda: screens.page.has("toast"))

    screens.show(second)

    assert not screens.page.has("toast")


def test_pages_are_read_again_only_for_another_language(screens: Screens) -> None:
    first, second = screens.app("t1"), screens.app("t2")
    for app in (first, second):
        screens.show(app)
        screens.unlocks(app)

    first.speak()
    assert first.work.pending == 0

    second.settings_page.setLanguage("en")
    screens.rests(second)
    first.speak()
    assert first.work.pending > 0
    screens.rests(first)
