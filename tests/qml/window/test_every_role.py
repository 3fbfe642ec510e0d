"""Every role walks through every page that its navigation offers, and finds work there, or when some will come."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.cast import CAST
from tests.fakes.screens import Screens
from tests.qml.office_day import OfficeDay
from tests.qml.pages import Page, around

NUMBERS = tuple(f"{letter}1" for letter in CAST if letter != "o")
BEGINS = ("begint u bij het bedrijf", "begin er een")


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


def is_a(item: QQuickItem, *kinds: str) -> bool:
    return item.metaObject().className().partition("_QML")[0] in kinds


def on_the_page(page: Page) -> Iterator[QQuickItem]:
    """What is in sight beside the navigation and the head of the window."""
    for item in page.items():
        if not any(is_a(each, "NavRail", "NavBar", "TopBar") for each in (item, *around(item))):
            yield item


def work_on(page: Page) -> tuple[list[str], int]:
    """What the empty states say of when there will be something, and how much there is to touch or to read."""
    items = list(on_the_page(page))
    waiting = [str(item.property("text")) for item in items if is_a(item, "EmptyState")]
    touched = sum(is_a(item, "AppButton", "ListRow", "MenuRow", "TextField", "KeyValueRow") for item in items)
    return waiting, touched


def pages_of(app: AppViewModel) -> list[str]:
    return [str(place["key"]) for place in (*app.props.places, *app.props.bottom_places)]


@pytest.mark.parametrize("number", NUMBERS)
def test_each_page_of_a_role_has_something_to_do_or_says_when_it_will(
    day: OfficeDay, screens: Screens, number: str
) -> None:
    day.world.officer(number)
    day.spreads()
    app = day.opens(number)
    day.settles(app)
    keys = pages_of(app)
    assert len(keys) > 2, keys

    for key in keys:
        day.taps(app, f"nav_{key}")
        day.settles(app)
        waiting, touched = work_on(screens.page)

        assert waiting or touched, (number, key)
        assert all(text.strip() for text in waiting), (number, key, waiting)
        if "businesses" not in keys:
            assert not any(words in text for text in screens.page.texts() for words in BEGINS), (number, key)
