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
