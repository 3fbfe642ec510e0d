"""Tests of rooms, attacks and whole programs that wait for the long run, each with what says the same for less."""

from collections.abc import Mapping

BESIDE: Mapping[str, str] = {
    "tests/e2e/test_demo.py::test_an_unexpected_refusal_is_told_in_words_and_leaves_what_was_made": (
        "tests/stories/test_day_of_refusals.py::test_an_unexpected_refusal_ends_the_play_with_what_was_done_so_far"
    ),
}
