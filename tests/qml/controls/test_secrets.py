"""Secrets pass through the screen sign by sign; nothing on it remembers or shows them."""

import pytest
from PySide6.QtCore import Qt

from tests.qml.heard import Heard
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, PORTRAIT, Stage

SECRET = 'Item { PassphraseField { objectName: "secret"; width: parent.width; filled: 3; focus: true } }'


def everything_said(page: Page) -> list[str]:
    """All text the items of a window hold, shown or not."""
    return [str(item.property("text")) for item in page.items() if item.property("text")]


def dots(page: Page) -> int:
    return sum(item.width() == item.height() == 12 for item in page.items())


def test_a_passphrase_is_told_sign_by_sign(stage: Stage, page: Page) -> None:
    stage.play(SECRET)
    typed = Heard(page.item("secret"), "typed")

    for key in ("key_a", "key_shift", "key_b", "key_c", "key_space", "key_hyphen", "key_7"):
        page.tap(key)

    assert typed.firsts == ["a", "B", "c", " ", "-", "7"]


def test_a_real_keyboard_works_too(stage: Stage, page: Page) -> None:
    stage.play(SECRET)
    secret = page.item("secret")
    typed, erased, emptied, accepted = (Heard(secret, name) for name in ("typed", "erased", "emptied", "accepted"))

    page.focus("secret_box")
    page.type("wZ 9!é")
    page.press(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    page.press(Qt.Key.Key_Backspace, modifier=Qt.KeyboardModifier.ControlModifier)
    page.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)

    assert typed.firsts == list("wZ 9!é")
    assert (erased.count, emptied.count, accepted.count) == (1, 2, 1)


def test_the_passphrase_has_the_focus_as_soon_as_it_is_shown(stage: Stage, page: Page) -> None:
    stage.play(SECRET)
    typed = Heard(page.item("secret"), "typed")

    page.type("a")

    assert typed.count == 1


def test_nothing_on_screen_holds_what_was_typed(stage: Stage, page: Page) -> None:
    stage.play(SECRET)
    before = everything_said(page)

    page.focus("secret_box")
    page.type("geheim")
    page.tap("key_q")

    assert everything_said(page) == before


def test_dots_say_how_many_and_stop_at_the_edge(stage: Stage, page: Page) -> None:
    stage.play(SECRET)

    three = dots(page)
    page.give("secret", filled=400)
    stage.qtbot.waitUntil(lambda: dots(page) > 3)

    assert three == 3
    assert dots(page) < 60
    assert faults(stage.view) == []


def test_a_busy_passphrase_takes_nothing(stage: Stage, page: Page) -> None:
    stage.play(SECRET)
    page.give("secret", busy=True)
    typed, accepted = Heard(page.item("secret"), "typed"), Heard(page.item("secret"), "accepted")

    page.tap("key_a")
    page.focus("secret_box")
    page.type("a")
    page.press(Qt.Key.Key_Return)

    assert (typed.count, accepted.count) == (0, 0)


def test_an_empty_passphrase_cannot_be_offered(stage: Stage, page: Page) -> None:
    stage.play(SECRET)
    page.give("secret", filled=0)
    accepted = Heard(page.item("secret"), "accepted")

    page.tap("key_accept")
    page.give("secret", filled=1)
    page.tap("key_accept")

    assert accepted.count == 1


def test_the_keyboard_has_a_page_of_signs_and_fits_a_standing_tablet(stage: Stage, page: Page) -> None:
    stage.play(SECRET, size=PORTRAIT)
    typed = Heard(page.item("secret"), "typed")

    page.tap("key_signs")
    page.tap("key_€")
    sheet = faults(stage.view)
    page.tap("key_signs")
    page.tap("key_e")

    assert typed.firsts == ["€", "e"]
    assert sheet == []
    assert faults(stage.view) == []


def test_a_session_code_is_told_figure_by_figure(stage: Stage, page: Page) -> None:
    stage.play('Item { NumberPad { objectName: "pad"; focus: true; hasClear: true } }')
    pad = page.item("pad")
    typed, erased, emptied, accepted = (Heard(pad, name) for name in ("typed", "erased", "emptied", "accepted"))

    page.tap("key_1")
    page.tap("key_0")
    page.tap("key_erase")
    page.tap("key_clear")
    page.press(Qt.Key.Key_7, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_A)

    assert typed.firsts == ["1", "0", "7"]
    assert (erased.count, emptied.count, accepted.count) == (2, 2, 1)


def test_keys_of_a_number_pad_suit_gloves(stage: Stage, page: Page) -> None:
    stage.play('Item { NumberPad { objectName: "pad" } }')

    assert all(page.item(f"key_{figure}").height() >= 80 for figure in range(10))
    assert faults(stage.view) == []


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_a_day_of_birth_is_typed_on_keys_for_gloves_and_taken_when_it_is_whole(
    stage: Stage, page: Page, size: tuple[int, int]
) -> None:
    stage.play(
        'NumberEntry { objectName: "born"; anchors.fill: parent; anchors.margins: 24; focus: true; length: 2; '
        'filled: 1; problem: "Dat is geen geboortedatum."; acceptText: "Nagaan" }',
        size=size,
    )
    entry = page.item("born")
    typed, accepted = Heard(entry, "typed"), Heard(entry, "accepted")

    page.tap("key_7")
    page.press(Qt.Key.Key_Return)
    too_early = accepted.count
    entry.setProperty("filled", 2)
    page.press(Qt.Key.Key_8, Qt.Key.Key_Return)

    assert (typed.firsts, too_early, accepted.count) == (["7", "8"], 0, 1)
    assert all(page.item(f"key_{figure}").height() >= 80 for figure in range(10))
    assert faults(stage.view) == []


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_the_number_of_a_document_is_typed_in_capitals_on_keys_for_gloves(
    stage: Stage, page: Page, size: tuple[int, int]
) -> None:
    stage.play(
        'PassphraseField { objectName: "paper"; anchors.fill: parent; anchors.margins: 24; focus: true; plain: true; '
        'filled: 1; label: "Nummer"; acceptText: "Verder" }',
        size=size,
    )
    typed, accepted = Heard(page.item("paper"), "typed"), Heard(page.item("paper"), "accepted")

    page.tap("key_S")
    page.tap("key_4")
    page.tap("key_accept")

    assert (typed.firsts, accepted.count) == (["S", "4"], 1)
    assert all(page.item(f"key_{key}").height() >= 80 for key in "AZ09")
    assert not page.has("key_signs")
    assert not page.has("key_space")
    assert faults(stage.view) == []
