"""One business before the door."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from inspector.domain.business import BusinessFile, BusinessRecord
from inspector.domain.ids import PlanId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded, VisitPlanned
from inspector.domain.values import Capacity, Outcome, Sector, Severity, VisitKind, VisitState
from inspector.vault.model.listed import VisitRow
from inspector.viewmodels.businesses.business_props import BusinessInputs, VisitChoice, derive_business_props
from tests.unit.domain.examples import C1, EXIT, LINDE, T1, T2
from tests.unit.viewmodels.given import the_catalogue

TODAY = date(2026, 11, 24)
FOUND = ConditionHistoryRecorded(VisitId("e1" * 16), EXIT, Outcome.VIOLATION, date(2026, 9, 3), Severity.SERIOUS, 14)
PLAN = VisitPlanned(
    PlanId("c1" * 16), LINDE.id, (T1.installation, T2.installation), VisitKind.FOLLOW_UP, TODAY, FOUND.visit
)
INPUTS = BusinessInputs(T1, TODAY, BusinessFile(LINDE), the_catalogue(), (T2,))


@pytest.mark.parametrize(
    ("day", "state", "tone"),
    [
        (date(2026, 11, 24), "Van kracht", "ok"),
        (date(2028, 3, 1), "Loopt binnenkort af", "warn"),
        (date(2028, 4, 16), "Loopt binnenkort af", "warn"),
        (date(2028, 4, 17), "Vergunning niet van kracht", "bad"),
        (date(2023, 4, 16), "Vergunning niet van kracht", "bad"),
    ],
)
def test_the_licence_is_judged_on_the_day(day: date, state: str, tone: str) -> None:
    props = derive_business_props(replace(INPUTS, today=day))

    assert (props.licence_state, props.licence_tone) == (state, tone)


def test_a_business_without_a_licence_says_so() -> None:
    props = derive_business_props(replace(INPUTS, file=BusinessFile(replace(LINDE, licence=None))))

    assert (props.licence_state, props.licence_number, props.workrooms) == ("Geen vergunning bekend", "", 0)


def test_what_was_found_before_is_named_and_counted() -> None:
    earlier = replace(FOUND, visit=VisitId("e0" * 16), day=date(2025, 10, 1))
    file = BusinessFile(LINDE, (earlier, FOUND))

    props = derive_business_props(replace(INPUTS, file=file))

    assert [(row.condition, row.day, row.times, row.still_open) for row in props.history] == [
        (EXIT, "03-09-2026", 2, True),
        (EXIT, "01-10-2025", 2, True),
    ]
    assert props.open_count == 1


def test_the_page_says_when_more_was_found_than_it_shows() -> None:
    shown = [
        derive_business_props(replace(INPUTS, file=BusinessFile(LINDE, (FOUND,), is_older=is_older)))
        for is_older in (False, True)
    ]

    assert [props.is_older for props in shown] == [False, True]


def test_another_kind_of_business_is_told_in_the_words_of_the_catalogue() -> None:
    at, sauna = datetime(2026, 9, 3, 12, tzinfo=UTC), replace(LINDE, sector=Sector.SAUNA)
    file = BusinessFile(LINDE, records=(BusinessRecord(sauna, "t1", at), BusinessRecord(LINDE, "t1", at, sauna)))

    (changed, _) = derive_business_props(replace(INPUTS, file=file)).changes

    assert changed.what == "Soort bedrijf: van Sauna / parenclub naar Privéhuis"


def test_a_follow_up_is_offered_only_where_something_is_open() -> None:
    without = derive_business_props(INPUTS)
    with_findings = derive_business_props(replace(INPUTS, file=BusinessFile(LINDE, (FOUND,))))

    assert "hercontrole" not in {kind["key"] for kind in without.kinds}
    assert "hercontrole" in {kind["key"] for kind in with_findings.kinds}


def test_a_plan_fills_in_the_visit() -> None:
    props = derive_business_props(replace(INPUTS, plans=(PLAN,)))

    assert (props.kind, props.partner, props.plan, props.follows) == (
        "hercontrole",
        T2.installation,
        PLAN.plan,
        FOUND.visit,
    )
    assert props.plan_text == "Gepland voor vandaag: hercontrole."


def test_what_the_officer_chooses_goes_before_the_plan() -> None:
    choice = VisitChoice(VisitKind.ROUTINE, Capacity.INVESTIGATION, "")

    props = derive_business_props(replace(INPUTS, plans=(PLAN,), choice=choice))

    assert (props.kind, props.capacity, props.partner, props.follows) == ("regulier", "opsporing", "", "")


def test_a_kind_that_was_not_planned_begins_another_visit_than_the_planned_one() -> None:
    props = derive_business_props(replace(INPUTS, plans=(PLAN,), choice=VisitChoice(VisitKind.ROUTINE)))

    assert props.plan == ""
    assert props.plan_text == "Anders dan gepland: hercontrole. Wat gepland is, blijft staan."


def test_a_plan_for_others_fills_in_nothing() -> None:
    props = derive_business_props(replace(INPUTS, plans=(replace(PLAN, officers=(T2.installation,)),)))

    assert (props.plan, props.kind) == ("", "regulier")


def test_an_open_visit_is_offered_to_go_on_with() -> None:
    row = VisitRow(
        VisitId("a1" * 16), LINDE.id, LINDE.name, LINDE.address, LINDE.sector, VisitKind.ROUTINE, VisitState.OPEN,
        TODAY, datetime(2026, 11, 24, 8, 3, tzinfo=UTC), (T1.installation,), 0, 0, 0, 0, on_hub=False,
    )  # fmt: skip
    closed = replace(row, state=VisitState.CLOSED)
    foreign = replace(row, officers=(T2.installation,))

    props = derive_business_props(replace(INPUTS, visits=(row, closed, foreign)))

    assert [(going.wording, going.mine) for going in props.open_visits] == [
        ("Reguliere controle van 24-11-2026, begonnen om 09:03", True)
    ]
    assert props.runs


def test_a_colleague_s_visit_that_runs_is_offered_with_who_is_there() -> None:
    row = VisitRow(
        VisitId("a1" * 16), LINDE.id, LINDE.name, LINDE.address, LINDE.sector, VisitKind.ROUTINE, VisitState.OPEN,
        TODAY, datetime(2026, 11, 24, 8, 3, tzinfo=UTC), (T2.installation,), 0, 0, 0, 0, on_hub=False,
    )  # fmt: skip
    names = {T2.installation: T2.name}

    props = derive_business_props(replace(INPUTS, visits=(row,), to_join=frozenset({row.id}), names=names))

    assert [(going.wording, going.mine) for going in props.open_visits] == [
        (f"Reguliere controle van 24-11-2026, begonnen om 09:03, met {T2.name}", False)
    ]
    assert props.runs


def test_a_visit_that_was_sent_back_keeps_nobody_from_beginning_another() -> None:
    row = VisitRow(
        VisitId("a1" * 16), LINDE.id, LINDE.name, LINDE.address, LINDE.sector, VisitKind.ROUTINE, VisitState.RETURNED,
        TODAY, datetime(2026, 11, 24, 8, 3, tzinfo=UTC), (T1.installation,), 0, 0, 0, 0, on_hub=False,
    )  # fmt: skip

    props = derive_business_props(replace(INPUTS, visits=(row,)))

    assert (len(props.open_visits), props.runs) == (1, False)


def test_a_coordinator_starts_no_visit() -> None:
    assert derive_business_props(INPUTS).may_start
    assert not derive_business_props(replace(INPUTS, me=C1)).may_start


def test_an_unknown_business_shows_nothing() -> None:
    assert derive_business_props(BusinessInputs(T1, TODAY)).name == ""


def test_nothing_begins_in_a_damaged_vault() -> None:
    assert not derive_business_props(replace(INPUTS, read_only=True)).may_start
