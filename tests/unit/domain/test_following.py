from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from inspector.domain.acts.following import Followed
from inspector.domain.business import BusinessFile
from inspector.domain.events import CompartmentOpened, ConditionAssessed, DomainEvent, FindingsSigned, VisitStarted
from inspector.domain.ids import ConditionId, EventId, LogId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.recorded import Recorded
from inspector.domain.values import Capacity, OperatorResponse, Outcome, VisitKind
from inspector.domain.visits.visit import Visit, fold
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import ALARM, EXIT, LINDE, NOON, RULES, T1

FIRST, SECOND, THIRD = VisitId("a1" * 16), VisitId("a2" * 16), VisitId("a3" * 16)
TODAY = date(2026, 11, 24)
FOUND = {ALARM: Outcome.VIOLATION, EXIT: Outcome.VIOLATION, RULES: Outcome.COMPLIANT}


def a_visit(
    visit: VisitId,
    hour: int,
    answers: Mapping[ConditionId, Outcome],
    *,
    follows: VisitId | None = None,
    signed: bool = True,
) -> Visit:
    kind = VisitKind.ROUTINE if follows is None else VisitKind.FOLLOW_UP
    own: list[DomainEvent] = [CompartmentOpened(visit, follows)]
    own += [ConditionAssessed(condition, outcome) for condition, outcome in answers.items()]
    own += [FindingsSigned("", OperatorResponse.SIGNED, "", (), (), ())] if signed else []
    start = VisitStarted(visit, LINDE, kind, Capacity.SUPERVISION, "2026.1", TODAY)
    said = [(StreamKind.VISIT, start), *((StreamKind.FINDINGS, event) for event in own)]
    return fold(
        visit,
        (
            Recorded(EventId(LogId(visit), n), stream, T1, NOON + timedelta(hours=hour), hour * 100 + n, (), event)
            for n, (stream, event) in enumerate(said, 1)
        ),
    )


def known(*visits: Visit, history: tuple[ConditionHistoryRecorded, ...] = ()) -> Followed:
    return Followed(BusinessFile(LINDE, history), {visit.id: visit for visit in visits})


def released(visit: VisitId, condition: ConditionId, outcome: Outcome, day: date = TODAY) -> ConditionHistoryRecorded:
    return ConditionHistoryRecorded(visit, condition, outcome, day)


def test_a_follow_up_asks_what_the_visit_before_found() -> None:
    assert known(a_visit(FIRST, 1, FOUND)).still_open(FIRST) == (ALARM, EXIT)


def test_what_a_follow_up_found_resolved_is_not_asked_again() -> None:
    first = a_visit(FIRST, 1, FOUND)
    second = a_visit(SECOND, 2, {EXIT: Outcome.RESOLVED, ALARM: Outcome.NOT_ASSESSABLE}, follows=FIRST)

    assert known(first, second).still_open(FIRST) == (ALARM,)
    assert known(first, second).still_open(SECOND) == (ALARM,)


def test_nothing_is_left_when_later_visits_found_everything_resolved() -> None:
    first = a_visit(FIRST, 1, FOUND)
    second = a_visit(SECOND, 2, {EXIT: Outcome.RESOLVED}, follows=FIRST)
    third = a_visit(THIRD, 3, {ALARM: Outcome.RESOLVED}, follows=SECOND)

    assert known(first, second, third).still_open(FIRST) == ()


@pytest.mark.parametrize(
    "second",
    [
        a_visit(SECOND, 2, {EXIT: Outcome.RESOLVED}, follows=FIRST, signed=False),
        a_visit(SECOND, 0, {EXIT: Outcome.RESOLVED}, follows=THIRD),
        a_visit(SECOND, 2, {EXIT: Outcome.UNRESOLVED}, follows=FIRST),
    ],
    ids=["still open", "before it", "not resolved"],
)
def test_a_finding_stays_until_a_signed_later_visit_found_it_resolved(second: Visit) -> None:
    assert known(a_visit(FIRST, 1, FOUND), second).still_open(FIRST) == (ALARM, EXIT)


def test_what_came_back_after_it_was_resolved_is_asked_again() -> None:
    second = a_visit(SECOND, 2, {EXIT: Outcome.RESOLVED}, follows=FIRST)
    third = a_visit(THIRD, 3, {EXIT: Outcome.VIOLATION})

    assert known(a_visit(FIRST, 1, FOUND), second, third).still_open(FIRST) == (ALARM, EXIT)


def test_a_released_visit_that_cannot_be_read_counts_as_well() -> None:
    history = (released(FIRST, EXIT, Outcome.VIOLATION), released(SECOND, EXIT, Outcome.RESOLVED))

    assert known(a_visit(FIRST, 1, FOUND), history=history).still_open(FIRST) == (ALARM,)
    assert known(a_visit(FIRST, 1, FOUND), history=history[1:]).still_open(FIRST) == (ALARM, EXIT)
    tomorrow = released(SECOND, EXIT, Outcome.RESOLVED, TODAY + timedelta(days=1))
    assert known(a_visit(FIRST, 1, FOUND), history=(tomorrow,)).still_open(FIRST) == (ALARM,)


def test_a_plan_tells_of_a_visit_that_cannot_be_read_until_its_release_does() -> None:
    assert known().still_open(FIRST, (EXIT,)) == (EXIT,)
    assert known(a_visit(FIRST, 1, FOUND)).still_open(FIRST, (EXIT,)) == (ALARM, EXIT)
    assert known(history=(released(FIRST, ALARM, Outcome.VIOLATION),)).still_open(FIRST, (EXIT,)) == (ALARM,)


def test_what_a_plan_tells_is_not_asked_again_once_it_was_found_resolved() -> None:
    second = a_visit(SECOND, 2, {EXIT: Outcome.RESOLVED}, follows=FIRST)

    assert known(second).still_open(FIRST, (ALARM, EXIT)) == (ALARM,)


def test_without_a_visit_to_follow_it_is_what_is_open_at_the_business() -> None:
    history = (released(FIRST, EXIT, Outcome.VIOLATION), released(FIRST, ALARM, Outcome.VIOLATION))
    second = a_visit(SECOND, 2, {EXIT: Outcome.RESOLVED}, follows=FIRST)

    assert known(history=history).still_open() == (ALARM, EXIT)
    assert known(history=history).still_open(THIRD) == (ALARM, EXIT)
    assert known(second, history=history).still_open() == (ALARM,)
