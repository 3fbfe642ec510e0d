"""Fields hand over what was typed in time, and never overwrite what is being typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.qml.heard import Heard
from tests.qml.pages import Page, seen
from tests.qml.screen_lint import faults
from tests.qml.stage import Stage

KINDS = ["TextField", "TextArea"]
AFTER = 'AppButton { objectName: "after"; text: "Verder" }'


def field(kind: str, more: str = "") -> str:
    return f'Column {{ {kind} {{ objectName: "note"; width: 400; label: "Notitie"; {more} }} {AFTER} }}'


@pytest.mark.parametrize("kind", KINDS)
def test_text_is_handed_over_once_after_the_last_key(stage: Stage, page: Page, kind: str) -> None:
    stage.play(field(kind))
    edited = Heard(page.item("note"), "edited")

    page.fill("note_input", "Deur op slot")
    at_once = edited.count
    stage.qtbot.waitUntil(lambda: edited.count > 0, timeout=2000)

    assert at_once == 0
    assert edited.calls == [("Deur op slot",)]


@pytest.mark.parametrize("kind", KINDS)
def test_text_is_handed_over_while_somebody_types_on_and_on(stage: Stage, page: Page, kind: str) -> None:
    stage.play(field(kind))
    edited = Heard(page.item("note"), "edited")
    page.focus("note_input")

    def types_on() -> bool:
        page.type("x")
        return edited.count >= 2

    stage.qtbot.waitUntil(types_on, timeout=5000)

    assert stage.theme.property("autosaveLongest") <= 800, "a write to the disk comes on top"
    assert edited.calls[0] != edited.calls[1]


@pytest.mark.parametrize("kind", KINDS)
def test_leaving_a_field_hands_its_text_over_at_once(stage: Stage, page: Page, kind: str) -> None:
    stage.play(field(kind))
    told: list[str] = []
    for signal in ("edited", "leaving"):
        getattr(page.item("note"), signal).connect(lambda text, signal=signal: told.append(f"{signal} {text}"))

    page.fill("note_input", "Deur")
    page.press(Qt.Key.Key_Tab)

    assert told == ["edited Deur", "leaving Deur"]
    assert page.focused() == "after"


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_is_hidden_hands_its_text_over_first(stage: Stage, page: Page, kind: str) -> None:
    root = stage.play(field(kind))
    edited = Heard(page.item("note"), "edited")

    page.fill("note_input", "Deur")
    root.setVisible(False)

    assert edited.calls == [("Deur",)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_is_taken_away_hands_its_text_over_first(stage: Stage, page: Page, kind: str) -> None:
    root = stage.play(
        f"""Item {{ id: root; objectName: "scene"; property string kept; property bool there: true
            Loader {{ active: root.there
                sourceComponent: Component {{
                    {kind} {{ objectName: "note"; width: 300; onEdited: text => root.kept = text }} }} }} }}"""
    )

    page.fill("note_input", "Deur")
    page.give("scene", there=False)

    assert root.property("kept") == "Deur"


@pytest.mark.parametrize("kind", KINDS)
def test_an_older_value_does_not_overwrite_what_is_being_typed(stage: Stage, page: Page, kind: str) -> None:
    stage.play(field(kind, 'value: "D"'))
    note = page.item("note")
    edited = Heard(note, "edited")

    page.fill("note_input", "eur")
    typed = note.property("text")
    note.setProperty("value", "an older text")
    while_typing = note.property("text")
    stage.qtbot.waitUntil(lambda: edited.count > 0, timeout=2000)
    note.setProperty("value", "from elsewhere")

    assert while_typing == typed
    assert sorted(typed) == sorted("Deur")
    assert note.property("text") == "from elsewhere"


def test_a_text_field_is_accepted_by_enter(stage: Stage, page: Page) -> None:
    stage.play(field("TextField"))
    accepted = Heard(page.item("note"), "accepted")

    page.fill("note_input", "1234 AB")
    page.press(Qt.Key.Key_Return)

    assert accepted.calls == [("1234 AB",)]


def test_an_error_is_a_sentence_and_a_mark(stage: Stage, page: Page) -> None:
    stage.play(field("TextField", 'error: "Vul 4 cijfers en 2 letters in"'))

    assert page.shows("Vul 4 cijfers en 2 letters in")
    assert faults(stage.view) == []


def test_a_text_area_grows_with_its_text_and_then_scrolls(stage: Stage, page: Page) -> None:
    stage.play(field("TextArea", "minimumLines: 2; maximumLines: 4"))
    note = page.item("note")

    def height_of(lines: int) -> float:
        note.setProperty("value", "\n".join(["regel"] * lines))
        return page.area("note").height()

    assert height_of(1) == height_of(2) < height_of(3) < height_of(4) == height_of(20)


def test_a_quick_phrase_goes_in_at_the_cursor(stage: Stage, page: Page) -> None:
    root = stage.play(
        """Column { id: root; function phrase(): void { note.insert(", dicht") }
            TextArea { id: note; objectName: "note"; width: 300 } }"""
    )
    edited = Heard(page.item("note"), "edited")

    page.fill("note_input", "Deur")
    root.phrase()  # type: ignore[attr-defined]
    stage.qtbot.waitUntil(lambda: edited.count > 0, timeout=2000)

    assert edited.calls == [("Deur, dicht",)]


def test_a_search_tells_each_key_and_can_be_emptied(stage: Stage, page: Page) -> None:
    stage.play(f'Column {{ SearchField {{ objectName: "find"; width: 300 }} {AFTER} }}')
    searched = Heard(page.item("find"), "searched")

    page.fill("find_input", "lin")
    page.tap("find_clear")
    page.fill("find_input", "x")
    page.press(Qt.Key.Key_Escape)

    assert searched.firsts == ["l", "li", "lin", "", "x", ""]
    assert not page.has("find_clear")


@pytest.mark.parametrize(
    ("typed", "shown", "told"),
    [
        ("08122025", "08-12-2025", ["2025-12-08"]),
        ("8-12-2025", "81-22-025", []),
        ("29022024", "29-02-2024", ["2024-02-29"]),
        ("29022025", "29-02-2025", []),
        ("31132025", "31-13-2025", []),
    ],
)
def test_a_date_is_typed_as_day_month_and_year(
    stage: Stage, page: Page, typed: str, shown: str, told: list[str]
) -> None:
    stage.play(f'Column {{ DateField {{ objectName: "date"; width: 300; label: "Datum" }} {AFTER} }}')
    entered = Heard(page.item("date"), "entered")

    page.fill("date_input", typed)
    page.press(Qt.Key.Key_Tab)

    assert page.item("date").property("text") == shown
    assert entered.firsts == told
    assert bool(page.item("date").property("error")) is not bool(told)


def test_a_date_can_be_taken_out_again(stage: Stage, page: Page) -> None:
    stage.play(f'Column {{ DateField {{ objectName: "date"; width: 300; isoValue: "2025-12-08" }} {AFTER} }}')
    entered = Heard(page.item("date"), "entered")

    page.focus("date_input")
    page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    page.press(Qt.Key.Key_Backspace, Qt.Key.Key_Tab)

    assert entered.firsts == [""]


def test_quick_taps_on_a_count_add_up(stage: Stage, page: Page) -> None:
    stage.play('Item { NumberStepper { objectName: "count"; width: 300; label: "Personen"; value: 4; to: 7 } }')
    stepped = Heard(page.item("count"), "stepped")

    for _ in range(5):
        page.tap("count_more")
    page.tap("count_less")
    page.give("count", value=5)

    assert stepped.firsts == [5, 6, 7, 6]
    assert page.shows("6")


def test_a_count_follows_the_arrow_keys_and_stops_at_its_ends(stage: Stage, page: Page) -> None:
    stage.play('Item { NumberStepper { objectName: "count"; width: 300; label: "Personen"; value: 1 } }')
    stepped = Heard(page.item("count"), "stepped")

    page.press(Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)

    assert stepped.firsts == [2, 1, 0]


def test_a_large_count_is_typed(stage: Stage, page: Page) -> None:
    stage.play('Item { NumberStepper { objectName: "count"; width: 300; label: "Ruimten"; value: 2; to: 500 } }')
    stepped = Heard(page.item("count"), "stepped")

    page.press(Qt.Key.Key_Tab)
    page.type("200")

    assert stepped.firsts == [20, 200]
    assert page.shows("200")


def test_fields_stand_side_by_side_where_there_is_room(stage: Stage, page: Page) -> None:
    fields = " ".join(f'TextField {{ objectName: "f{n}"; label: "Veld {n}" }}' for n in range(3))
    root = stage.play(f'Item {{ FormRow {{ objectName: "row"; width: parent.width; {fields} }} }}')

    wide = {page.area(f"f{n}").y() for n in range(3)}
    root.setWidth(300)
    QGuiApplication.processEvents()

    assert len(wide) == 1
    stage.qtbot.waitUntil(lambda: len({page.area(f"f{n}").y() for n in range(3)}) == 3)
    assert page.area("f0").width() == pytest.approx(300, abs=1)


@pytest.mark.parametrize("kind", ["DateField", "TimeField"])
def test_a_field_of_a_day_or_a_time_draws_no_icon_that_opens_nothing(stage: Stage, page: Page, kind: str) -> None:
    stage.play(f'Column {{ {kind} {{ objectName: "when"; width: 300; label: "Wanneer" }} {AFTER} }}')

    icons = [item.property("name") for item in seen(page.item("when")) if item.property("drawFilled") is not None]

    assert page.item("when_input").property("text") == ""
    assert icons == []
