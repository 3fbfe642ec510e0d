"""A reason stands in one piece: one that is too long is not told to be divided over notes."""

from typing import get_args

import pytest

from inspector.cli.words.refusing import in_a_sentence
from inspector.domain.refusals import Refusal, TextFault, TextRefused
from inspector.domain.texts import MAX_TEXT, check_open_text, check_reason, of_a_reason
from inspector.viewmodels.screen.refusal_text import refusal_text

LONG = "a" * (MAX_TEXT + 1)


@pytest.mark.parametrize("refusal", [check_reason(LONG), of_a_reason(check_open_text(LONG))])
def test_a_reason_that_is_too_long_is_to_be_said_shorter(refusal: Refusal | None) -> None:
    assert refusal == TextRefused("reason_too_long")
    assert refusal is not None
    assert refusal_text(refusal) == "De reden is te lang. Zeg het korter."


def test_what_else_is_wrong_with_a_reason_is_told_as_of_any_text() -> None:
    assert check_reason(" ") == TextRefused("empty")
    assert of_a_reason(check_open_text("Om 123456782.")) == TextRefused("citizen_number")
    assert of_a_reason(None) is None


def test_whatever_is_wrong_with_a_text_has_words_on_the_command_line_too() -> None:
    said = {why: in_a_sentence(TextRefused(why)) for why in get_args(TextFault)}

    assert said["reason_too_long"] == "the reason is too long"
    assert len({*said.values()}) == len(said) - 1, "of a text that was left out and one that is empty the same is said"
