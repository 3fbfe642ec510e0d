"""Controls that offer a choice: they tell the wish and show what they are told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.qml.heard import Heard
from tests.qml.pages import Page
from tests.qml.stage import Stage

ANSWERS = """[
    {key: "ok", label: "Voldoet", icon: "check-circle", tone: "ok"},
    {key: "bad", label: "Overtreding", icon: "warning-octagon", tone: "bad"},
    {key: "warn", label: "Niet gecontroleerd", icon: "eye-slash", tone: "warn"},
    {key: "na", label: "N.v.t.", icon: "minus-circle", tone: "neutral"}]"""
ANSWER_ROW = (
    f'AnswerRow {{ objectName: "it"; width: 800; question: "Vluchtroutes vrij"; answers: {ANSWERS}; current: "bad" }}'
)
OPTIONS = '[{key: "low", label: "Gering"}, {key: "mid", label: "Matig"}, {key: "high", label: "Ernstig"}]'
GROUPS = {
    "Segmented": (f'Segmented {{ objectName: "it"; width: 400; options: {OPTIONS}; current: "mid" }}', "segment_"),
    "RadioList": (f'RadioList {{ objectName: "it"; width: 400; options: {OPTIONS}; current: "mid" }}', "choice_"),
    "TabBar": (f'TabBar {{ objectName: "it"; width: 600; tabs: {OPTIONS}; current: "mid" }}', "tab_"),
    "SelectField": (f'SelectField {{ objectName: "it"; width: 400; options: {OPTIONS}; current: "mid" }}', "option_"),
}


def test_an_answer_is_one_tap(stage: Stage, page: Page) -> None:
    stage.play(f"Item {{ {ANSWER_ROW} }}")
    chosen, cleared = Heard(page.item("it"), "chosen"), Heard(page.item("it"), "cleared")

    page.tap("answer_ok")
    page.tap("answer_warn")
    page.tap("answer_bad")

    assert chosen.firsts == ["ok", "warn"]
    assert cleared.count == 1


def test_an_answer_shows_only_when_the_view_model_says_so(stage: Stage, page: Page) -> None:
    stage.play(f"Item {{ {ANSWER_ROW} }}")

    page.tap("answer_ok")
    before = page.item("answer_ok").property("checked")
    page.give("it", current="ok")

    assert not before
    assert page.item("answer_ok").property("checked")
    assert not page.item("answer_bad").property("checked")


def test_answers_are_chosen_by_figure_and_walked_by_arrow(stage: Stage, page: Page) -> None:
    stage.play(f"Item {{ {ANSWER_ROW} }}")
    chosen = Heard(page.item("it"), "chosen")

    page.press(Qt.Key.Key_Tab)
    start = page.focused()
    page.press(Qt.Key.Key_Right)
    walked = page.focused()
    page.press(Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_9)

    assert (start, walked) == ("answer_bad", "answer_warn")
    assert chosen.firsts == ["warn", "ok", "na"]


def test_an_answer_tells_a_screen_reader_its_state(stage: Stage, page: Page) -> None:
    stage.play(f"Item {{ {ANSWER_ROW} }}")

    told = {name: QAccessible.queryAccessibleInterface(page.item(name)) for name in page.names("answer_")}

    assert [reader.text(QAccessible.Text.Name) for reader in told.values()] == [
        "Voldoet",
        "Overtreding",
        "Niet gecontroleerd",
        "N.v.t.",
    ]
    assert {reader.role() for reader in told.values()} == {QAccessible.Role.RadioButton}
    assert [name for name, reader in told.items() if reader.state().checked] == ["answer_bad"]


@pytest.mark.parametrize("group", GROUPS)
def test_a_choice_is_told_once_and_not_taken(stage: Stage, page: Page, group: str) -> None:
    source, prefix = GROUPS[group]
    stage.play(f"Item {{ {source} }}")
    chosen = Heard(page.item("it"), "chosen")

    if group == "SelectField":
        page.tap("it_button")
    page.tap(f"{prefix}high")

    assert chosen.firsts == ["high"]
    assert page.item("it").property("current") == "mid"


@pytest.mark.parametrize("group", ["Segmented", "RadioList", "TabBar"])
def test_a_group_is_one_tab_stop_with_arrows(stage: Stage, page: Page, group: str) -> None:
    source, prefix = GROUPS[group]
    stage.play(f'Column {{ {source} AppButton {{ objectName: "after"; text: "Verder" }} }}')
    chosen = Heard(page.item("it"), "chosen")
    onward = Qt.Key.Key_Down if group == "RadioList" else Qt.Key.Key_Right

    page.press(Qt.Key.Key_Tab)
    entered = page.focused()
    page.press(onward)
    page.press(onward)
    page.press(Qt.Key.Key_Tab)

    assert entered == f"{prefix}mid"
    assert chosen.firsts == ["high"]
    assert page.focused() == "after"


def test_a_list_of_choices_opens_walks_and_closes_by_keyboard(stage: Stage, page: Page) -> None:
    stage.play(f"Item {{ {GROUPS['SelectField'][0]} }}")
    chosen = Heard(page.item("it"), "chosen")

    page.press(Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    page.press(Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Return)
    page.press(Qt.Key.Key_Down, Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: not page.item("it").property("opened"))

    assert chosen.firsts == ["high", "low"]
    assert page.focused() == "it_button"


def test_a_list_of_choices_closes_when_one_taps_beside_it(stage: Stage, page: Page) -> None:
    stage.play(
        f'Item {{ {GROUPS["SelectField"][0]} Item {{ objectName: "beside"; x: 900; y: 600; width: 50; height: 50 }} }}'
    )
    chosen = Heard(page.item("it"), "chosen")

    page.click("it_button")
    page.click("beside")
    stage.qtbot.waitUntil(lambda: not page.item("it").property("opened"))

    assert chosen.count == 0


@pytest.mark.parametrize("kind", ["CheckRow", "ToggleRow"])
def test_a_row_that_is_on_or_off_tells_the_wish(stage: Stage, page: Page, kind: str) -> None:
    stage.play(f'Item {{ {kind} {{ objectName: "it"; width: 400; label: "Ter plekke hersteld"; isOn: true }} }}')
    switched = Heard(page.item("it"), "switched")

    page.tap("it")
    page.focus("it")
    page.press(Qt.Key.Key_Space)
    page.give("it", isOn=False)
    page.press(Qt.Key.Key_Return)

    assert switched.firsts == [False, False, True]
    reader = QAccessible.queryAccessibleInterface(page.item("it"))
    assert reader.role() == QAccessible.Role.CheckBox
    assert not reader.state().checked


def test_a_chosen_tab_out_of_sight_comes_into_sight(stage: Stage, page: Page) -> None:
    tabs = ", ".join(f'{{key: "t{n}", label: "Onderdeel {n}", badge: {n}}}' for n in range(12))
    stage.play(f'Item {{ TabBar {{ objectName: "it"; width: 500; tabs: [{tabs}]; current: "t0" }} }}')

    page.give("it", current="t11")

    stage.qtbot.waitUntil(lambda: page.area("tab_t11").right() <= 501)


@pytest.mark.parametrize(("width", "icons"), [(620, True), (520, True), (440, False)])
def test_tabs_stand_closer_and_then_without_icons_until_the_last_is_in_sight(
    stage: Stage, page: Page, width: int, icons: bool
) -> None:
    tabs = ", ".join(f'{{key: "t{n}", label: "Deel {n}", icon: "camera", badge: {n}}}' for n in range(4))
    stage.play(f'Item {{ TabBar {{ objectName: "it"; width: {width}; tabs: [{tabs}]; current: "t0" }} }}')

    stage.qtbot.waitUntil(lambda: page.area("tab_t3").right() <= width)
    assert (page.item("it").property("closeness") < 2) is icons


def test_a_list_that_goes_on_shows_half_a_row_and_how_far_it_is(stage: Stage, page: Page) -> None:
    options = ", ".join(f'{{key: "{n}", label: "{n} dagen"}}' for n in range(8))
    stage.play(f'Item {{ SelectField {{ objectName: "term"; width: 240; current: "0"; options: [{options}] }} }}')

    page.tap("term_button")
    bottom = page.area("option_0").y() + 5.5 * page.area("option_0").height()

    assert page.area("option_5").center().y() == pytest.approx(bottom, abs=1)
    assert any(item.inherits("QQuickScrollBar") for item in page.items())


def test_a_list_is_made_when_it_is_first_opened(stage: Stage, page: Page) -> None:
    stage.play(f"Item {{ {GROUPS['SelectField'][0]} }}")
    maker = next(part for part in page.item("it_button").childItems() if part.inherits("QQuickLoader"))

    before = maker.property("active")
    page.tap("it_button")

    assert (before, maker.property("active")) == (False, True)
    assert page.has("option_high")
