"""A tablet has no keyboard: whoever cannot draw signs by passphrase with a finger."""

import pytest

from tests.fakes.world import PASSPHRASE
from tests.qml.officer_screen import OfficerScreen
from tests.qml.screen_lint import faults

NAMES = {" ": "key_space"}


@pytest.mark.parametrize("size", [(1024, 768), (800, 1280)])
def test_the_passphrase_that_signs_is_typed_with_a_finger(screen: OfficerScreen, size: tuple[int, int]) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "closing")
    screen.turns(size)
    screen.day.workplace.signing.open()
    screen.settles()
    wrong = faults(screen.stage.view)

    for sign in PASSPHRASE.decode():
        screen.page.tap(NAMES.get(sign, f"key_{sign}"))
    screen.tap("confirm")

    assert wrong == []
    assert view_model.closing.props.by_passphrase
