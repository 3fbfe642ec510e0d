"""The day: what comes first, and what waits to be sent."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from inspector.domain.business import BusinessFile
from inspector.domain.ids import BusinessId, PlanId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded, VisitPlanned
from inspector.domain.values import Officer, Outcome, Severity, VisitKind, VisitState
from inspector.vault.model.listed import VisitRow
from inspector.vault.model.streams import SyncState
from inspector.viewmodels.today.today_props import TodayInputs, derive_today_props, may_lack_signature, of_today
from inspector.wire.scopes import Agency, Role
from tests.unit.domain.examples import C1, EXIT, LINDE, T1, T2

TODAY = date(2026, 11, 24)
VISIT = VisitRow(
    VisitId("a1" * 16), LINDE.id, LINDE.name, LINDE.address, LINDE.sector, VisitKind.ROUTINE, VisitState.OPEN, TODAY,
    datetime(2026, 11, 24, 8, 3, tzinfo=UTC), (T1.installation,), 31, 2, 0, 0, on_hub=False,
)  # fmt: skip
PLAN = VisitPlanned(PlanId("c1" * 16), LINDE.id, (T1.installation, T2.installation), VisitKind.ROUTINE, TODAY)
INPUTS = TodayInputs(T1, TODAY, businesses=(BusinessFile(LINDE),), names={T1.installation: "T1", T2.installation: "T2"})
NOTHING_WAITS = SyncState(0, 0, 0, 0, None, datetime(2026, 11, 24, 6, 48, tzinfo=UTC), 0)


def with_state(state: VisitState, number: int, **more: object) -> VisitRow:
    return replace(VISIT, id=VisitId(f"{number:02x}" * 16), state=state, **more)  # type: ignore[arg-type]  # its fields


def test_what_was_sent_back_comes_first_then_what_goes_on_then_plans_then_what_is_done() -> None:
    visits = (with_state(VisitState.CLOSED, 1), with_state(VisitState.OPEN, 2), with_state(VisitState.RETURNED, 3))

    props = derive_today_props(replace(INPUTS, visits=visits, plans=(PLAN,)))

    assert [row.state_word for row in props.rows] == ["Teruggestuurd", "Bezig", "Gepland", "Afgesloten"]


def test_a_visit_that_goes_on_tells_how_far_it_is() -> None:
    (row,) = derive_today_props(replace(INPUTS, visits=(VISIT,), sizes={VISIT.id: 66})).rows

    assert (row.when, row.detail, row.is_open) == ("09:03", "31 van 66 beantwoord · 2 overtredingen", True)


def test_a_plan_names_the_day_the_colleague_and_what_to_know() -> None:
    history = (ConditionHistoryRecorded(VisitId("e1" * 16), EXIT, Outcome.VIOLATION, TODAY, Severity.ACUTE, 7),)
    file = BusinessFile(LINDE, history)

    (row,) = derive_today_props(replace(INPUTS, plans=(PLAN,), businesses=(file,))).rows

    assert (row.when, row.colleagues) == ("Vandaag", "T2")
    assert (row.detail, row.detail_tone) == ("1 open punt van een eerdere controle", "warn")


def test_a_plan_that_became_a_visit_is_shown_once() -> None:
    props = derive_today_props(replace(INPUTS, visits=(replace(VISIT, plan=PLAN.plan),), plans=(PLAN,)))

    assert [row.visit != "" for row in props.rows] == [True]


def test_what_the_page_does_not_show_may_be_left_out_beforehand() -> None:
    yesterday = date(2026, 11, 23)
    visits = (
        with_state(VisitState.CLOSED, 1),
        with_state(VisitState.CLOSED, 2, day=yesterday, plan=PLAN.plan),
        with_state(VisitState.RETURNED, 3, day=yesterday),
    )
    inputs = replace(INPUTS, visits=visits, plans=(PLAN, replace(PLAN, plan=PlanId("c2" * 16))))

    less = of_today(inputs)

    assert (len(less.visits), len(less.plans)) == (2, 1)
    assert derive_today_props(less) == derive_today_props(inputs)


def test_a_plan_for_others_is_for_others_but_not_for_the_coordinator() -> None:
    plan = replace(PLAN, officers=(T2.installation,))

    assert derive_today_props(replace(INPUTS, plans=(plan,))).count == 0
    assert derive_today_props(replace(INPUTS, me=C1, plans=(plan,))).count == 1


@pytest.mark.parametrize(
    ("sync", "title"),
    [
        (NOTHING_WAITS, "Verzonden"),
        (replace(NOTHING_WAITS, outbox_events=3, outbox_visits=1), "Nog niet alles verzonden"),
        (replace(NOTHING_WAITS, outbox_blobs=2), "Nog niet alles verzonden"),
        (replace(NOTHING_WAITS, last_sync_at=None), "Nog geen contact gehad"),
    ],
)
def test_what_is_not_confirmed_is_never_called_sent(sync: SyncState, title: str) -> None:
    assert derive_today_props(replace(INPUTS, sync=sync)).sync_title == title


def test_a_closed_visit_says_that_it_waits() -> None:
    (row,) = derive_today_props(replace(INPUTS, visits=(with_state(VisitState.CLOSED, 1),))).rows

    assert row.detail.endswith("wacht op verzending")


def test_what_is_missing_for_the_road_is_named() -> None:
    lines = derive_today_props(replace(INPUTS, businesses=(), catalogue="")).ready

    assert [line["tone"] for line in lines] == ["warn", "warn"]
    assert [line["tone"] for line in derive_today_props(replace(INPUTS, catalogue="2026.1")).ready] == ["ok", "ok"]


def test_the_file_of_one_business_is_spoken_of_as_one() -> None:
    file = BusinessFile(LINDE)
    one, two = (derive_today_props(replace(INPUTS, businesses=files)).ready[0] for files in ((file,), (file, file)))

    assert (one["text"], two["text"]) == ("Dossier van 1 bedrijf", "Dossiers van 2 bedrijven")


def test_a_coordinator_starts_no_visit() -> None:
    assert derive_today_props(INPUTS).may_start
    assert not derive_today_props(replace(INPUTS, me=C1)).may_start


def test_a_visit_that_waits_for_my_signature_comes_first_and_says_so_also_on_a_later_day() -> None:
    signed = with_state(VisitState.CLOSED, 1, day=date(2026, 11, 20))
    inputs = replace(INPUTS, visits=(VISIT, signed), unsigned={signed.id: (T1.installation,)})

    first, second = derive_today_props(inputs).rows

    assert (first.visit, second.visit) == (signed.id, VISIT.id)
    assert first.detail.startswith("Wacht op uw handtekening")
    assert (first.detail_tone, first.detail_icon, first.state_tone) == ("warn", "signature", "warn")
    assert signed in of_today(inputs).visits


def test_who_signed_is_told_whose_signature_is_missing_and_is_asked_nothing() -> None:
    signed = with_state(VisitState.CLOSED, 1, on_hub=True)

    first, second = derive_today_props(
        replace(INPUTS, visits=(VISIT, signed), unsigned={signed.id: (T2.installation,)})
    ).rows

    assert (first.visit, second.visit) == (VISIT.id, signed.id)
    assert second.detail.startswith("T2 heeft nog niet meegetekend")
    assert (second.detail_tone, second.detail_icon, second.state_tone) == ("neutral", "signature", "ok")


@pytest.mark.parametrize(
    ("me", "state", "day", "is_looked_at"),
    [
        (T1, VisitState.CLOSED, TODAY, True),
        (T1, VisitState.RETURNED, date(2026, 11, 10), True),
        (T1, VisitState.CLOSED, date(2026, 11, 9), False),
        (T1, VisitState.OPEN, TODAY, False),
        (T1, VisitState.RELEASED, TODAY, False),
        (C1, VisitState.CLOSED, TODAY, False),
    ],
)
def test_a_missing_signature_is_looked_for_where_it_can_still_be_given(
    me: Officer, state: VisitState, day: date, *, is_looked_at: bool
) -> None:
    assert may_lack_signature(with_state(state, 1, day=day), me, TODAY) is is_looked_at


def test_plans_of_a_day_stand_by_name() -> None:
    noord = replace(LINDE, id=BusinessId("c0" * 16), name="abri")
    plans = (PLAN, replace(PLAN, plan=PlanId("c2" * 16), business=noord.id), replace(PLAN, plan=PlanId("c0" * 16)))
    files = (BusinessFile(LINDE), BusinessFile(noord))

    rows = derive_today_props(replace(INPUTS, plans=plans, businesses=files)).rows

    assert [row.name for row in rows] == ["abri", LINDE.name, LINDE.name]


def test_a_returned_visit_wears_its_own_mark() -> None:
    (row,) = derive_today_props(replace(INPUTS, visits=(with_state(VisitState.RETURNED, 1),))).rows

    assert (row.detail_icon, row.detail_tone) == ("arrow-u-up-left", "warn")


def test_a_damaged_vault_offers_no_visit_and_does_not_say_to_work_on() -> None:
    waiting = replace(NOTHING_WAITS, outbox_events=3)
    assert "doorwerken" in derive_today_props(replace(INPUTS, sync=waiting)).sync_text

    props = derive_today_props(replace(INPUTS, sync=waiting, read_only=True))

    assert not props.may_start
    assert "doorwerken" not in props.sync_text


def test_a_clock_ahead_after_a_restart_reads_since_when_nobody_checked_it() -> None:
    since = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)

    props = derive_today_props(replace(INPUTS, unchecked_since=since))

    assert props.ready[-1] == {
        "text": "Klok niet nagegaan sinds 23-11-2026 17:30. Maak verbinding om haar te laten nagaan.",
        "icon": "warning",
        "tone": "warn",
    }
    assert not any("Klok" in line["text"] for line in derive_today_props(INPUTS).ready)


@pytest.mark.parametrize(
    ("agency", "role", "leads"),
    [
        (Agency.GEMEENTE, Role.INSPECTOR, True),
        (Agency.GEMEENTE, Role.SUPERVISOR, True),
        (Agency.GEMEENTE, Role.PRIVACY_OFFICER, False),
        (Agency.GEMEENTE, Role.ADMINISTRATOR, False),
        (Agency.POLITIE, Role.POLICE, False),
        (Agency.POLITIE, Role.SUPERVISOR, False),
        (Agency.ARBEIDSINSPECTIE, Role.LABOUR, False),
        (Agency.BELASTINGDIENST, Role.TAX, False),
        (Agency.GGD, Role.HYGIENE, False),
    ],
)
def test_the_talk_when_somebody_registers_is_the_municipalitys_and_only_where_there_is_a_register(
    agency: Agency, role: Role, *, leads: bool
) -> None:
    inputs = replace(INPUTS, me=replace(T1, agency=agency, role=role))

    assert derive_today_props(replace(inputs, has_register=True)).talk is leads
    assert not derive_today_props(inputs).talk


@pytest.mark.parametrize(("day", "closes"), [(None, True), (TODAY, True), (TODAY + timedelta(days=1), False)])
def test_a_tax_officer_is_not_done_before_the_day_that_sends_him(day: date | None, *, closes: bool) -> None:
    me = replace(T1, agency=Agency.BELASTINGDIENST, role=Role.TAX)

    (row,) = derive_today_props(replace(INPUTS, me=me, plans=(replace(PLAN, day=day),))).rows

    assert row.may_close is closes
