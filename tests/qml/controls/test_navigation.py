"""The frame of a page: it turns with the screen, and every place is one tap or key away."""

import pytest
from PySide6.QtCore import Qt

from tests.qml.heard import Heard
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, PORTRAIT, Stage

SHELL = """Shell {
    objectName: "shell"
    title: "Huis De Linde"
    subtitle: "Voorbeeldgracht 12"
    places: [
        {key: "today", label: "Vandaag", icon: "calendar-check"},
        {key: "visit", label: "Bezoek", icon: "clipboard-text", badge: 2}
    ]
    bottomPlaces: [{key: "settings", label: "Instellingen", icon: "gear-six"}]
    current: "visit"
    property bool canGoBack: true
    head.hasBack: canGoBack
    head.initials: "SV"
    Item { objectName: "body"; anchors.fill: parent }
}"""


def test_each_part_of_the_frame_tells_its_wish(stage: Stage, page: Page) -> None:
    shell = stage.play(SHELL)
    places = Heard(shell, "placeChosen")
    wishes = [Heard(shell, name) for name in ("backRequested", "syncRequested", "lockRequested")]

    page.tap("nav_today")
    page.tap("nav_settings")
    for name in ("back", "sync", "lock"):
        page.tap(name)

    assert places.firsts == ["today", "settings"]
    assert [wish.count for wish in wishes] == [1, 1, 1]


def test_escape_goes_back_where_there_is_a_way_back(stage: Stage, page: Page) -> None:
    shell = stage.play(SHELL)
    back = Heard(shell, "backRequested")

    page.focus("lock")
    page.press(Qt.Key.Key_Escape)
    page.give("shell", canGoBack=False)
    page.press(Qt.Key.Key_Escape)

    assert back.count == 1


def test_navigation_lies_left_in_landscape_and_below_in_portrait(stage: Stage, page: Page) -> None:
    stage.play(SHELL, size=LANDSCAPE)
    rail, wide = page.area("nav_today"), page.area("body")

    stage.view.resize(*PORTRAIT)
    stage.qtbot.waitUntil(lambda: page.area("nav_today").y() > 1000)
    tall = page.area("body")

    assert rail.right() <= 96
    assert (wide.left(), wide.bottom()) == (96, 800)
    assert (tall.left(), tall.right(), tall.bottom()) == (0, 800, 1280 - 84)
    assert faults(stage.view) == []


def test_places_are_walked_by_arrow_and_entered_by_enter(stage: Stage, page: Page) -> None:
    shell = stage.play(SHELL)
    places = Heard(shell, "placeChosen")

    page.focus("nav_visit")
    page.press(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return)

    assert places.firsts == ["settings", "today"]


def test_a_page_without_navigation_has_the_whole_window(stage: Stage, page: Page) -> None:
    stage.play(SHELL.replace('objectName: "shell"', 'objectName: "shell"; hasNavigation: false'))

    assert page.area("body").left() == 0
    assert page.names("nav_") == []


def test_actions_change_sides_for_a_left_hand(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { ActionBar { width: parent.width; actions: [AppButton { objectName: "next"; text: "Volgende" }]
            AppText { text: "31 van 60" } } }"""
    )
    right = page.area("next").x()

    stage.set_theme(leftHanded=True)

    stage.qtbot.waitUntil(lambda: page.area("next").x() < 100)
    assert right > 1000
    assert faults(stage.view) == []


def test_a_mirrored_page_mirrors_its_parts(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { Item { anchors.fill: parent; LayoutMirroring.enabled: true; LayoutMirroring.childrenInherit: true
            TopBar { objectName: "bar"; width: parent.width; title: "حقوقك"; hasBack: true }
            AppButton { objectName: "help"; anchors.left: parent.left; y: 100
                text: "أحتاج إلى مساعدة"; iconName: "hand-heart" } } }"""
    )

    assert page.area("back").left() > 1200
    assert page.area("lock").right() < 80
    assert page.area("help").right() == 1280
    assert faults(stage.view) == []


def test_the_focused_field_scrolls_into_view(stage: Stage, page: Page) -> None:
    fields = " ".join(
        f'TextField {{ objectName: "f{n}"; label: "Veld {n}"; Layout.fillWidth: true }}' for n in range(20)
    )
    stage.play(f'Item {{ ScrollPane {{ objectName: "pane"; anchors.fill: parent; {fields} }} }}')

    page.focus("f19_input")

    assert page.area("f19_input").bottom() <= 800
    page.focus("f0_input")
    assert page.area("f0_input").top() >= 0


def test_the_sentence_below_a_field_that_is_written_in_stays_in_sight_with_it(stage: Stage, page: Page) -> None:
    fields = " ".join(
        f'TextField {{ objectName: "f{n}"; label: "Veld {n}"; Layout.fillWidth: true }}' for n in range(20)
    )
    stage.play(f'Item {{ ScrollPane {{ objectName: "pane"; anchors.fill: parent; {fields} }} }}')

    for name in ("f10", "f14"):
        page.focus(f"{name}_input")
        page.give(name, error="Dit klopt niet.\nVergelijk het.\nTyp het nog eens.")
        stage.qtbot.waitUntil(lambda name=name: page.area(name).bottom() <= 800)  # type: ignore[misc]
        assert page.area(f"{name}_input").top() >= 0


LONG = "Kamerverhuurbedrijf en Ontspanningscentrum Havenkade 14"


@pytest.mark.parametrize("title", ["Huis De Linde", LONG])
def test_a_title_is_read_whole_and_stays_inside_the_head(stage: Stage, page: Page, title: str) -> None:
    stage.play(
        f'Item {{ TopBar {{ objectName: "head"; width: 800; hasBack: true; title: "{title}";'
        f' subtitle: "Voorbeeldgracht 12, {LONG}"; syncTitle: "Wacht op verzending";'
        ' syncDetail: "nog 11 te gaan" } }'
    )

    shown = next(item for item in page.items() if item.property("text") == title)
    head = page.area("head")
    area = shown.mapRectToScene(shown.boundingRect())

    assert not shown.property("truncated")
    assert shown.property("lineCount") == (1 if title != LONG else 2)
    assert head.top() <= area.top()
    assert area.bottom() < head.bottom() - 20
