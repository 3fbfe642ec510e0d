"""A pass of 30 mm is read from what a camera sees of it."""

from inspector.app.devices.codes import codes_in
from tests.fakes.pass_frames import MILD, frames
from tests.unit.passes.passes import a_code


def test_a_pass_is_read_small_tilted_blurred_noisy_and_in_dark_light() -> None:
    code = a_code()

    missed = [look for look, frame in frames(code, MILD) if code.encode() not in codes_in(frame)]

    assert missed == []
