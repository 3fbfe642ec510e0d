import pytest

from inspector.viewmodels.door.curtain import CODE_LENGTH, CurtainViewModel, Mode
from tests.fakes.clock import DrivenClock

CODE = "481516"


class Curtain:
    """A curtain, somebody who types, and what it asked for."""

    def __init__(self) -> None:
        self.clock = DrivenClock()
        self.screen = CurtainViewModel(self.clock)
        self.uncovered = 0
        self.locks = 0
        self.screen.uncovered.connect(self._uncover)
        self.screen.lockWished.connect(self._lock)

    def types(self, code: str) -> None:
        for digit in code:
            self.screen.typed(digit)

    def has_code(self) -> None:
        self.screen.fall(0, stays=False)
        self.types(CODE + CODE)
        self.uncovered = 0

    def _uncover(self) -> None:
        self.uncovered += 1

    def _lock(self) -> None:
        self.locks += 1


@pytest.fixture
def curtain() -> Curtain:
    return Curtain()


def test_a_code_is_chosen_by_typing_it_twice(curtain: Curtain) -> None:
    curtain.screen.fall(0)
    assert curtain.screen.props.mode == Mode.CHOOSE

    curtain.types(CODE)
    assert curtain.screen.props.mode == Mode.REPEAT

    curtain.types(CODE)
    assert curtain.screen.has_code
    assert curtain.screen.props.mode == Mode.ENTER
    assert curtain.uncovered == 0


def test_after_unlocking_the_chosen_code_leads_straight_to_the_work(curtain: Curtain) -> None:
    curtain.screen.fall(0, stays=False)
    assert curtain.screen.props.return_text == "Overslaan"

    curtain.types(CODE + CODE)

    assert curtain.uncovered == 1


def test_two_different_codes_are_no_choice(curtain: Curtain) -> None:
    curtain.screen.fall(0)

    curtain.types(CODE + "481517")

    assert not curtain.screen.has_code
    assert (curtain.screen.props.mode, curtain.screen.props.wrong) == (Mode.CHOOSE, True)


@pytest.mark.parametrize("simple", ["000000", "123456", "987654", "112211"])
def test_a_code_that_everybody_tries_first_is_refused(curtain: Curtain, simple: str) -> None:
    curtain.screen.fall(0)

    curtain.types(simple)

    assert curtain.screen.props.mode == Mode.CHOOSE
    assert "te makkelijk" in curtain.screen.props.text


def test_the_code_brings_the_work_back(curtain: Curtain) -> None:
    curtain.has_code()
    curtain.screen.fall(0)

    curtain.types(CODE)

    assert curtain.uncovered == 1


def test_the_neutral_page_is_over_with_a_touch_or_with_the_first_figure_of_the_code(curtain: Curtain) -> None:
    curtain.has_code()
    curtain.screen.fall(3, blank=True)
    assert curtain.screen.props.blank

    curtain.screen.wake()
    touched = (curtain.screen.props.blank, curtain.uncovered)
    curtain.screen.fall(3, blank=True)
    curtain.types(CODE)

    assert touched == (False, 0)
    assert (curtain.screen.props.blank, curtain.uncovered) == (False, 1)


def test_without_a_code_no_neutral_page_is_left_that_nobody_could_be_kept_from(curtain: Curtain) -> None:
    curtain.screen.fall(0, blank=True)

    assert (curtain.screen.props.blank, curtain.screen.props.mode) == (False, Mode.CHOOSE)


def test_three_wrong_codes_lock(curtain: Curtain) -> None:
    curtain.has_code()
    curtain.screen.fall(0)

    curtain.types("111222")
    assert "Nog 2 keer" in curtain.screen.props.text
    curtain.types("111222")
    assert curtain.locks == 0
    curtain.types("111222")

    assert curtain.locks == 1
    assert curtain.uncovered == 0


def test_each_fall_gives_three_tries_again(curtain: Curtain) -> None:
    curtain.has_code()
    curtain.screen.fall(0)
    curtain.types("111222")
    curtain.types(CODE)

    curtain.screen.fall(0)
    curtain.types("111222")

    assert "Nog 2 keer" in curtain.screen.props.text


def test_a_quarter_of_an_hour_behind_the_curtain_locks(curtain: Curtain) -> None:
    curtain.has_code()
    curtain.screen.fall(0)

    curtain.clock.passes(minutes=14, seconds=59)
    curtain.screen.tick()
    assert curtain.locks == 0

    curtain.clock.passes(seconds=1)
    curtain.screen.tick()
    assert curtain.locks == 1


def test_a_curtain_nobody_chose_a_code_for_locks_after_a_minute(curtain: Curtain) -> None:
    curtain.screen.fall(0)

    curtain.clock.passes(minutes=1)
    curtain.screen.tick()

    assert curtain.locks == 1


def test_no_time_runs_while_the_curtain_is_up(curtain: Curtain) -> None:
    curtain.has_code()

    curtain.clock.passes(hours=5)
    curtain.screen.tick()

    assert curtain.locks == 0


def test_going_back_without_a_code_is_for_whoever_let_the_curtain_fall(curtain: Curtain) -> None:
    curtain.screen.fall(0)
    curtain.screen.goBack()
    assert curtain.uncovered == 1

    curtain.has_code()
    curtain.screen.fall(0)
    curtain.screen.goBack()
    assert curtain.uncovered == 0


def test_locking_forgets_the_code(curtain: Curtain) -> None:
    curtain.has_code()

    curtain.screen.forget()

    assert not curtain.screen.has_code


def test_only_figures_count_and_no_more_than_six(curtain: Curtain) -> None:
    curtain.screen.fall(0)

    curtain.types("4a8é")
    curtain.screen.typed("15")
    assert curtain.screen.props.filled == 2

    curtain.screen.erased()
    assert curtain.screen.props.filled == 1
    curtain.screen.emptied()
    assert curtain.screen.props.filled == 0
    assert curtain.screen.props.length == CODE_LENGTH


def test_the_curtain_says_what_exists_only_here(curtain: Curtain) -> None:
    curtain.screen.fall(7)
    assert "7 wachten op verzending" in curtain.screen.props.only_here

    curtain.screen.fall(0)
    assert curtain.screen.props.only_here == ""
