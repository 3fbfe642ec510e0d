"""What may be seen of the window on pictures of the screen."""

import sys

import pytest

from inspector.app.captures import keep_off_captures

HANDLE = 0x7FF_1234_5678


@pytest.mark.parametrize("answer", [1, 0])
def test_windows_is_asked_to_leave_the_window_out_and_its_answer_is_told(answer: int) -> None:
    asked: list[tuple[int, int]] = []

    def set_window_display_affinity(window: int, where: int) -> int:
        asked.append((window, where))
        return answer

    assert keep_off_captures(HANDLE, set_window_display_affinity) is bool(answer)
    assert asked == [(HANDLE, 0x11)]  # as in winuser.h: not black, as with 1, but not there at all


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can")
def test_a_system_that_cannot_is_never_said_to() -> None:
    assert not keep_off_captures(HANDLE)
