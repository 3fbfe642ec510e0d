"""What the domain can say has a word on the screen."""

from collections.abc import Callable, Iterable
from typing import Any, get_args

import pytest

from inspector.app.tongue import Tongue
from inspector.domain.said_events import Said
from inspector.domain.values import (
    Capacity,
    DemandAnswer,
    Method,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Receiver,
    Severity,
    SiteRole,
    VisitKind,
    VisitState,
)
from inspector.viewmodels.screen import plain_words, said_words, words
from inspector.wire.scopes import Agency, Role


@pytest.mark.parametrize(
    ("word", "values"),
    [
        (words.outcome_word, Outcome),
        (words.severity_word, Severity),
        (words.kind_word, VisitKind),
        (words.state_word, VisitState),
        (words.place_word, PlaceKind),
        (words.capacity_word, Capacity),
        (words.operator_word, OperatorResponse),
        (plain_words.role_word, Role),
        (plain_words.agency_word, Agency),
        (said_words.site_role_word, SiteRole),
        (said_words.demand_answer_word, DemandAnswer),
        (said_words.receiver_word, Receiver),
        (said_words.method_word, Method),
        (said_words.said_word, get_args(Said)),
    ],
)
def test_each_value_has_a_word_of_its_own(word: Callable[[Any], str], values: Iterable[object]) -> None:
    said = list(map(word, values))

    assert all(said)
    assert len(set(said)) == len(said)


def test_each_answer_and_each_state_has_its_look() -> None:
    assert words.OUTCOME_TONES.keys() == words.OUTCOME_ICONS.keys() == set(Outcome)
    assert words.STATE_TONES.keys() == set(VisitState)


@pytest.mark.usefixtures("qapp")
def test_a_term_of_one_is_one_in_english_too() -> None:
    tongue = Tongue()
    tongue.speak("en")
    terms = [said_words.minutes_text(minutes) for minutes in (1, 15, 60, 120, 24 * 60)]
    tongue.speak("nl")

    assert terms == ["1 minute", "15 minutes", "1 hour", "2 hours", "1 day"]
