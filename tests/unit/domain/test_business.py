from dataclasses import replace
from datetime import date

import pytest

from inspector.domain.business import BusinessFile
from inspector.domain.ids import VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.statutory_terms import Decided
from inspector.domain.values import Outcome
from tests.unit.domain.examples import ALARM, EXIT, LINDE

TODAY = date(2026, 11, 24)


def found(visit: str, outcome: Outcome, day: date = TODAY) -> ConditionHistoryRecorded:
    return ConditionHistoryRecorded(VisitId(visit * 16), EXIT, outcome, day)


@pytest.mark.parametrize(("first", "second"), [("aa", "bb"), ("bb", "aa")])
def test_a_follow_up_on_the_same_day_settles_what_the_morning_found(first: str, second: str) -> None:
    file = BusinessFile(LINDE, (found(first, Outcome.VIOLATION), found(second, Outcome.RESOLVED)))

    assert file.open_conditions() == ()
    assert file.by_day()[-1].visit == second * 16


def test_a_visit_released_late_does_not_undo_what_a_later_day_found() -> None:
    yesterday = date(2026, 11, 23)
    file = BusinessFile(LINDE, (found("aa", Outcome.RESOLVED), found("bb", Outcome.VIOLATION, yesterday)))

    assert file.open_conditions() == ()


@pytest.mark.parametrize(("first", "second"), [("aa", "bb"), ("bb", "aa")])
def test_a_later_visit_of_the_same_day_is_no_repetition_for_the_earlier_one(first: str, second: str) -> None:
    file = BusinessFile(LINDE, (found(first, Outcome.VIOLATION), found(second, Outcome.UNRESOLVED)))

    assert file.before(VisitId(first * 16)).times_found(EXIT, TODAY) == 0
    assert file.before(VisitId(second * 16)).times_found(EXIT, TODAY) == 1
    assert file.times_found(ALARM, TODAY) == 0


def test_a_decision_stands_until_its_finding_was_put_right_also_when_somebody_came_back_before_its_day() -> None:
    decided = Decided(TODAY, date(2026, 12, 24))
    first = replace(found("aa", Outcome.VIOLATION), decided=decided)
    again = found("bb", Outcome.UNRESOLVED, date(2026, 12, 1))
    new = found("dd", Outcome.VIOLATION, date(2027, 3, 1))
    resolved = found("cc", Outcome.RESOLVED, date(2026, 12, 20))

    assert BusinessFile(LINDE, (first, again)).first_due() == date(2026, 12, 24)
    assert BusinessFile(LINDE, (first, again, resolved)).first_due() is None
    assert BusinessFile(LINDE, (first, resolved, new)).open_findings()[EXIT].decided is None


def test_two_releases_of_one_visit_count_once() -> None:
    file = BusinessFile(LINDE, (found("aa", Outcome.VIOLATION), found("aa", Outcome.VIOLATION)))

    assert file.times_found(EXIT, TODAY) == 1
