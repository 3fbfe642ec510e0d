"""An officer writes under a photo what is on it, and reads it there again."""

import pytest
from PySide6.QtCore import Qt

from tests.qml.officer_screen import OfficerScreen
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, PORTRAIT
from tests.qml.visit.test_officer_visit import offered

WORDS = "Open meterkast in de gang."


def photographed(screen: OfficerScreen) -> None:
    screen.opens(screen.day.starts_visit())
    offered(screen)
    screen.tap("photo_nobody")
    screen.tap("tab_photos")


def opens_the_photo(screen: OfficerScreen) -> None:
    screen.tap("photo_1")
    screen.waits_for_pictures()


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_caption_is_typed_under_a_photo_read_in_the_list_and_corrected_there(
    screen: OfficerScreen, size: tuple[int, int]
) -> None:
    photographed(screen)
    screen.turns(size)
    for text in (WORDS, "Anders."):
        opens_the_photo(screen)
        looks = faults(screen.stage.view)
        screen.page.focus("photo_caption_input")
        screen.page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        screen.page.type(text)
        screen.tap("photo_caption_save")

        assert looks == []
        assert screen.page.shows(text)

    assert not screen.page.shows(WORDS)


def test_a_caption_that_was_not_kept_stands_in_the_field_when_the_photo_is_opened_again(screen: OfficerScreen) -> None:
    photographed(screen)
    opens_the_photo(screen)
    screen.page.fill("photo_caption_input", WORDS)
    screen.settles()
    screen.tap("sheet_close")

    opens_the_photo(screen)

    assert screen.page.item("photo_caption_input").property("text") == WORDS
    assert screen.page.item("photo_caption_save").property("enabled")
