"""A pass of 30 mm is read from what a camera sees of it."""

from inspector.app.devices.codes import codes_in
from tests.fakes.pass_frames import HARD, MILD, frames
from tests.unit.passes.passes import a_code


def test_a_pass_is_read_small_tilted_blurred_noisy_and_in_dark_light() -> None:
    code = a_code()

    missed = [look for look, frame in frames(code, MILD) if code.encode() not in codes_in(frame)]

    assert missed == []


def test_at_a_quarter_of_the_light_three_of_four_frames_are_read_and_none_gives_another_text() -> None:
    code = a_code()
    dark = tuple(look for look in HARD if look.light < 0.5 and look.noise < 20)

    found = [codes_in(frame) for _, frame in frames(code, dark)]

    assert {text for each in found for text in each} == {code.encode()}
    assert sum(not each for each in found) <= len(dark) // 4
