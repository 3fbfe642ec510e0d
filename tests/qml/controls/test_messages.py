"""Messages: what happened, what now, and a way back."""

import pytest
from PySide6.QtCore import Qt

from tests.qml.heard import Heard
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import PORTRAIT, Stage

TOAST = """Item { Toast { objectName: "toast"; width: 500
    Component.onCompleted: show("Foto verwijderd", "trash", true) } }"""
QUESTION = """Item {
    AppButton { objectName: "ask"; text: "Sluiten"; onClicked: question.open() }
    ConfirmDialog { id: question; objectName: "question"; title: "Bezoek sluiten?"; text: "Dit kan niet terug."
        property int yes: 0; property int no: 0; onConfirmed: yes += 1; onDeclined: no += 1 }
    property int yes: question.yes; property int no: question.no
}"""


def test_a_deed_can_be_undone_from_its_message(stage: Stage, page: Page) -> None:
    stage.play(TOAST)
    undone = Heard(page.item("toast"), "undone")

    page.tap("toast_undo")

    assert undone.count == 1
    assert not page.has("toast")


def test_a_message_goes_away_by_itself_and_says_so(stage: Stage, page: Page) -> None:
    stage.play(TOAST.replace("width: 500", "width: 500; duration: 30"))
    toast = page.item("toast")

    with stage.qtbot.waitSignal(toast.expired, timeout=2000):  # type: ignore[attr-defined]
        pass

    assert not page.has("toast")


@pytest.mark.parametrize(
    ("text", "undoable", "duration"),
    [
        ("Foto verwijderd", True, 8000),
        ("Foto verwijderd", False, 3000),
        ("Dit bezoek is deels gewist. Uw coördinator ziet wat er nog is.", False, 4340),
        ("Zo lang " * 40, False, 8000),
    ],
)
def test_a_message_stays_as_long_as_there_is_something_to_undo_or_to_read(
    stage: Stage, page: Page, text: str, duration: int, *, undoable: bool
) -> None:
    stage.play(TOAST.replace('"Foto verwijderd", "trash", true', f'"{text}", "trash", {str(undoable).lower()}'))

    assert page.item("toast").property("duration") == duration


def test_a_message_in_the_way_goes_at_a_touch(stage: Stage, page: Page) -> None:
    stage.play(TOAST)
    undone = Heard(page.item("toast"), "undone")

    page.tap("toast")

    assert not page.has("toast")
    assert undone.count == 0


def test_a_message_takes_no_focus(stage: Stage, page: Page) -> None:
    stage.play('Item { TextField { objectName: "note"; y: 90; width: 200; label: "Notitie" } ' + TOAST + " }")

    page.focus("note_input")
    page.type("a")

    assert page.focused() == "note_input"


def test_a_question_is_confirmed_or_declined(stage: Stage, page: Page) -> None:
    root = stage.play(QUESTION)

    for answer in ("confirm", "decline"):
        page.click("ask")
        page.tap(answer)
        stage.qtbot.waitUntil(lambda: not page.has("confirm"))

    assert (root.property("yes"), root.property("no")) == (1, 1)


def test_a_question_starts_on_the_way_back(stage: Stage, page: Page) -> None:
    root = stage.play(QUESTION)

    page.click("ask")
    stage.qtbot.waitUntil(lambda: page.focused() == "decline")
    page.press(Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: not page.has("confirm"))

    assert (root.property("yes"), root.property("no")) == (0, 1)


def test_escape_declines_once_and_a_tap_beside_does_nothing(stage: Stage, page: Page) -> None:
    root = stage.play(QUESTION)

    page.click("ask")
    page.click("ask")
    beside = page.has("confirm")
    page.press(Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: not page.has("confirm"))

    assert beside
    assert (root.property("yes"), root.property("no")) == (0, 1)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_question_fits_a_standing_tablet(stage: Stage, page: Page, dark: bool) -> None:
    stage.set_theme(dark=dark)
    stage.play(QUESTION, size=PORTRAIT)

    page.click("ask")
    stage.qtbot.waitUntil(lambda: page.has("confirm"))

    assert [fault for fault in faults(stage.view) if "over one another" not in fault] == []


@pytest.mark.parametrize("kind", ["Banner", "EmptyState"])
def test_a_message_offers_one_action(stage: Stage, page: Page, kind: str) -> None:
    stage.play(
        f"""Item {{ {kind} {{ objectName: "it"; width: 700
            title: "Camera niet beschikbaar"; text: "Typ het nummer."; actionText: "Typen" }} }}"""
    )
    acted = Heard(page.item("it"), "acted")

    page.tap("it_action")

    assert acted.count == 1
    assert faults(stage.view) == []


def test_a_narrow_banner_puts_its_action_below_its_words(stage: Stage, page: Page) -> None:
    stage.play(
        'Item { Banner { objectName: "it"; width: 360; title: "Camera niet beschikbaar"; actionText: "Nummer typen" } }'
    )

    assert page.area("it_action").width() <= 300
    assert faults(stage.view) == []
