import json
import re
from datetime import date

import pytest

from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.event_rules import AfterRelease
from inspector.domain.values import (
    FIRST_VISIT_OUTCOMES,
    FOLLOW_UP_OUTCOMES,
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
)
from inspector.reports.findings import _FIRST_VISIT, _FOLLOW_UP, _VIOLATIONS
from inspector.reports.model import DocumentState, Language
from inspector.reports.resources import REPORTS
from inspector.reports.said import HandoverReceiver
from inspector.reports.wording import wording
from inspector.wire.scopes import Agency, StreamKind

LANGUAGES: tuple[Language, ...] = ("nl", "en")
TEMPLATE = (REPORTS / "finding-report.typ").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_the_log_can_hold_has_words(language: Language) -> None:
    words = wording(language)

    for group, codes in {
        "answers": Outcome,
        "severities": Severity,
        "kinds": VisitKind,
        "place_kinds": PlaceKind,
        "responses": OperatorResponse,
        "capacities": Capacity,
        "agencies": Agency,
        "states": DocumentState,
        "receivers": Receiver,
        "methods": Method,
        "roles": SiteRole,
        "demand_answers": DemandAnswer,
    }.items():
        for code in codes:
            assert words.of(group, code.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_come_in_beside_a_signature_has_a_word(language: Language) -> None:
    content = {kind.KIND for kind in ALL_EVENTS if kind.RULES.after_release is AfterRelease.WAITS}

    assert set(wording(language).words["beside_kinds"]) == content


def test_the_report_knows_every_authority_that_a_matter_can_be_passed_on_to() -> None:
    assert {receiver.value for receiver in HandoverReceiver} == {receiver.value for receiver in Receiver}


def test_every_answer_is_counted_in_the_summary_of_its_kind_of_visit() -> None:
    assert sorted(_FIRST_VISIT) == sorted(FIRST_VISIT_OUTCOMES)
    assert sorted(_FOLLOW_UP) == sorted(FOLLOW_UP_OUTCOMES)
    assert set(_VIOLATIONS) == {outcome.value for outcome in Outcome if outcome.needs_facts}


def test_only_streams_a_report_may_name_have_words() -> None:
    named = wording("nl").words["log_kinds"]

    assert set(named) <= {kind.name.lower() for kind in StreamKind}
    assert not set(named) & {"envelope", "logbook", "tax"}


def test_the_languages_have_the_same_words() -> None:
    dutch, english = (json.loads((REPORTS / f"words.{language}.json").read_text("utf-8")) for language in LANGUAGES)

    assert list(dutch) == list(english)
    assert {k: set(v) for k, v in dutch.items() if isinstance(v, dict)} == {
        k: set(v) for k, v in english.items() if isinstance(v, dict)
    }


def test_every_word_the_template_asks_for_is_a_phrase() -> None:
    for name in re.findall(r"\bw\.([a-z_]+)", TEMPLATE):
        assert wording("nl").text(name)


def test_no_word_gives_away_that_sealed_notes_exist() -> None:
    for language in LANGUAGES:
        words = (REPORTS / f"words.{language}.json").read_text("utf-8").lower()

        assert not re.search(r"signaal|signalen|signals?\b|envelop", words)


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [
        ("en", "beheerder", "manager"),
        ("en", "Exploitant", "Operator"),
        ("en", "medewerker aan de balie", "employee at the desk"),
        ("nl", "Operator", "Exploitant"),
        ("nl", "beheerder", "beheerder"),
        ("en", "mevrouw bij de deur", "mevrouw bij de deur"),
    ],
)
def test_who_was_spoken_to_is_said_in_the_language_of_the_report(language: Language, typed: str, said: str) -> None:
    assert wording(language).spoken_to(typed) == said


@pytest.mark.parametrize(("language", "expected"), [("nl", "1 maart 2026"), ("en", "1 March 2026")])
def test_a_date_is_written_in_full(language: Language, expected: str) -> None:
    assert wording(language).day(date(2026, 3, 1)) == expected
