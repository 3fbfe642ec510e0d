"""What a business's lines say is what everything that was ever said of it adds up to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from operator import itemgetter
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.business import REACH, BusinessFile
from inspector.domain.ids import BusinessId, ConditionId, EventId, LogId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.statutory_terms import Decided
from inspector.domain.values import Outcome, Severity
from inspector.vault.store.database import open_database
from inspector.vault.store.history_rows import HistoryRows, place_in_order
from inspector.vault.store.migrations import migrate
from tests.unit.domain.examples import ALARM, EXIT, LINDE

HERE, ELSEWHERE = BusinessId("0b" * 16), BusinessId("0c" * 16)
TODAY = date(2026, 12, 1)
MONTH = timedelta(days=30)


class Said(NamedTuple):
    """What was said, and where it stands in the order of all that was said."""

    place: bytes
    record: ConditionHistoryRecorded


records = st.builds(
    ConditionHistoryRecorded,
    st.integers(0, 9).map(lambda number: VisitId(f"{number:032x}")),
    st.sampled_from((ALARM, EXIT)),
    st.sampled_from(Outcome),
    st.integers(-25, 30).map(lambda years: TODAY - timedelta(days=365 * years)),
    st.sampled_from((None, *Severity)),
    st.sampled_from((None, 0, 28)),
    st.sampled_from((None, Decided(TODAY), Decided(TODAY, TODAY + MONTH, open_to_objection=True))),
)
heards = st.dictionaries(st.sampled_from(("c1", "c2", "c3")), st.integers(1, 2))


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HistoryRows]:
    connection = open_database(tmp_path_factory.mktemp("lines") / "vault.db", bytearray(32))
    migrate(connection)
    connection.execute("BEGIN")
    yield HistoryRows(connection)
    connection.close()


def empty(table: HistoryRows) -> HistoryRows:
    table.drop_all()
    return table


def in_order(found: Sequence[ConditionHistoryRecorded]) -> list[Said]:
    """Each visit of one day, as the program writes it; two in one moment stand in the order of their logs."""
    days = {record.visit: record.day for record in found}
    return [
        Said(
            place_in_order(1_000 + number // 2, EventId(LogId(f"{number % 2:032x}"), number)),
            replace(record, day=days[record.visit]),
        )
        for number, record in enumerate(found)
    ]


def added_up(said: Sequence[Said]) -> BusinessFile:
    """By the whole of it: what was said last of a visit and condition, where it was said first."""
    ordered = (each.record for each in sorted(said, key=itemgetter(0)))
    return BusinessFile(LINDE, tuple({(record.visit, record.condition): record for record in ordered}.values()))


@given(st.lists(records, max_size=24), st.data())
def test_what_is_open_and_how_often_it_was_found_is_the_same_as_by_everything_that_was_said(
    table: HistoryRows, found: list[ConditionHistoryRecorded], data: st.DataObject
) -> None:
    said, kept = in_order(found), empty(table)
    for each in data.draw(st.permutations([*said, *said[: len(said) // 2]])):
        kept.put(HERE, each.record, each.place)
        kept.put(ELSEWHERE, replace(each.record, outcome=Outcome.VIOLATION), each.place)

    history, is_older = kept.find(HERE, TODAY)

    whole, shown = added_up(said), BusinessFile(LINDE, history)
    assert shown.open_findings() == whole.open_findings()
    assert shown.first_due() == whole.first_due()
    last = max((record.day for record in whole.history), default=TODAY)
    for condition, day in product((ALARM, EXIT), (last, TODAY)):
        assert shown.times_found(condition, day, 120) == whole.times_found(condition, day, 120)
    first = min(last, TODAY) - REACH
    assert is_older == any(record.day < first for record in whole.history)
    assert [record for record in history if record.day >= first] == [r for r in whole.history if r.day >= first]


@given(st.lists(records, max_size=24), st.integers(0, 30))
def test_a_visit_of_long_ago_finds_the_business_as_it_was_on_its_day(
    table: HistoryRows, found: list[ConditionHistoryRecorded], years: int
) -> None:
    said, kept, last = in_order(found), empty(table), TODAY - timedelta(days=365 * years)
    for each in said:
        kept.put(HERE, each.record, each.place)

    shown = BusinessFile(LINDE, kept.find(HERE, TODAY, last)[0])

    until = BusinessFile(LINDE, tuple(record for record in added_up(said).history if record.day <= last))
    assert shown.open_findings() == until.open_findings()
    assert shown.times_found(EXIT, last) == until.times_found(EXIT, last)


@given(st.lists(st.tuples(records, heards), min_size=1, max_size=6), st.data())
def test_what_is_decided_at_a_business_follows_from_who_heard_of_whom_in_every_order(
    table: HistoryRows, found: list[tuple[ConditionHistoryRecorded, dict[str, int]]], data: st.DataObject
) -> None:
    visit = VisitId("1f" * 16)
    said = in_order(
        [
            replace(each, visit=visit, condition=EXIT, heard=heard, decided=Decided(TODAY + len(heard) % 2 * MONTH))
            for each, heard in sorted(found, key=lambda each: sum(each[1].values()))  # who heard more says it later
        ]
    )
    seen = []
    for order in (said, data.draw(st.permutations(said))):
        kept = empty(table)
        for each in order:
            kept.put(HERE, each.record, each.place)
        seen.append(kept.find(HERE, TODAY))

    assert seen[0] == seen[1]
    ((left,), _) = seen[0]
    tops = [each.record for each in said if all(has_heard(each, other) or not has_heard(other, each) for other in said)]
    if len({repr(sorted(each.heard.items())) for each in tops}) > 1 and len({each.decided for each in tops}) > 1:
        assert (left.decided, left.disputed) == (None, True)


def has_heard(one: Said, other: Said) -> bool:
    return all(one.record.heard.get(name, 0) >= count for name, count in other.record.heard.items())


def test_a_visit_that_leaves_something_else_leaves_nothing_of_before(table: HistoryRows) -> None:
    kept, visit = empty(table), VisitId("1f" * 16)
    kept.leave(HERE, visit, (ConditionHistoryRecorded(visit, EXIT, Outcome.VIOLATION, TODAY),), 7)
    kept.leave(HERE, visit, (ConditionHistoryRecorded(visit, ConditionId("UV-V-02"), Outcome.COMPLIANT, TODAY),), 9)

    ((left,), _) = kept.find(HERE, TODAY)

    assert left.condition == "UV-V-02"
    kept.drop(visit)
    assert kept.find(HERE, TODAY) == ((), False)
