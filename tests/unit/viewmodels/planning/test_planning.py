"""What is planned and the plan that is being made, derived from what is known."""

from dataclasses import replace
from datetime import date, time, timedelta

from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.laws import Laws
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded, VisitPlanned
from inspector.domain.values import Business, Officer, Outcome, Severity, VisitKind
from inspector.viewmodels.planning.planning_props import PlanDraft, PlanningInputs, PlanningProps, derive_planning_props
from inspector.wire.scopes import Agency, Role
from tests.fakes.laws import shipped_law
from tests.unit.domain.examples import A1, EXIT, LINDE, T1, T2
from tests.unit.domain.law.test_laws import a_period, town

TODAY = date(2026, 11, 24)
KADE = replace(LINDE, id=BusinessId("cc" * 16), name="Club De Kade")
OPEN = ConditionHistoryRecorded(VisitId("ee" * 16), EXIT, Outcome.VIOLATION, TODAY, Severity.MINOR, 14)
FILES = (BusinessFile(KADE), BusinessFile(LINDE, (OPEN,)))


def a_plan(number: int, day: date | None, business: Business = LINDE) -> VisitPlanned:
    return VisitPlanned(PlanId(f"{number:02x}" * 16), business.id, (T1.installation,), VisitKind.ROUTINE, day)


def shown(*plans: VisitPlanned, **changes: object) -> PlanningProps:
    inputs = PlanningInputs(TODAY, plans, FILES, (A1, T1, T2))
    return derive_planning_props(replace(inputs, **changes))  # type: ignore[arg-type]  # the fields of the inputs


def test_plans_stand_day_by_day_and_those_for_any_day_last() -> None:
    rows = shown(a_plan(1, None), a_plan(2, TODAY + timedelta(days=1)), a_plan(3, TODAY), a_plan(4, TODAY)).rows

    assert [row.plan[:2] for row in rows] == ["03", "04", "02", "01"]
    assert rows[0].heading.startswith("Vandaag, ")
    assert rows[1].heading == ""
    assert rows[3].heading == "Elke dag"


def test_who_begins_no_visit_can_be_sent_along_and_never_alone() -> None:
    hygiene = replace(T1, installation=InstallationId("77" * 16), name="G1", agency=Agency.GGD, role=Role.HYGIENE)
    tax = replace(T1, installation=InstallationId("88" * 16), name="W1", agency=Agency.BELASTINGDIENST, role=Role.TAX)
    everybody = (T1, hygiene, tax)

    def with_chosen(*chosen: Officer) -> PlanningProps:
        draft = PlanDraft(LINDE.id, frozenset(each.installation for each in chosen))
        return shown(officers=everybody, draft=draft)

    along, none, both = with_chosen(hygiene, tax), with_chosen(), with_chosen(hygiene, T1)

    assert [row.role for row in along.officers[1:]] == [
        "Inspecteur hygiëne · doet mee met de code van een collega",
        "Belastingambtenaar · gaat mee en leest het bezoek niet",
    ]
    assert (along.ready, along.summary) == (False, "Kies er iemand bij die het bezoek kan beginnen.")
    assert (none.ready, none.summary) == (False, "Kies wie er gaat.")
    assert both.ready
    assert "G1" in both.summary


def test_a_day_that_went_by_is_marked() -> None:
    rows = shown(a_plan(1, TODAY - timedelta(days=1)), a_plan(2, TODAY)).rows

    assert [row.is_past for row in rows] == [True, False]


def test_a_business_that_is_not_on_this_device_leaves_its_plan_readable() -> None:
    (row,) = shown(a_plan(1, TODAY, replace(LINDE, id=BusinessId("dd" * 16)))).rows

    assert (row.name, row.officers, row.kind) == ("", "T1", "Reguliere controle")


def test_a_plan_says_whose_device_has_no_access_any_more() -> None:
    plan = replace(a_plan(1, TODAY), officers=(T1.installation, T2.installation))

    (row,) = shown(plan, officers=(A1, T1), gone=(T2,)).rows

    assert row.officers == "T1, T2 (geen toegang meer)"


def test_the_plan_of_another_agency_is_not_offered_to_be_cancelled() -> None:
    own, other = a_plan(1, TODAY), a_plan(2, TODAY)

    rows = shown(own, other, own=frozenset({own.plan})).rows

    assert [row.mine for row in rows] == [True, False]


def test_an_officer_nobody_knows_is_named_by_the_device() -> None:
    (row,) = shown(a_plan(1, TODAY), officers=()).rows

    assert row.officers == T1.installation[:8]


def test_officers_stand_by_agency() -> None:
    officers = shown(draft=PlanDraft(officers=frozenset({T2.installation}))).officers

    assert [(choice.heading, choice.chosen) for choice in officers] == [
        ("Arbeidsinspectie", False),
        ("Gemeente", False),
        ("", True),
    ]


def test_businesses_with_open_points_come_first() -> None:
    choices = shown(draft=PlanDraft(business=KADE.id)).businesses

    assert [choice.name for choice in choices] == ["Huis De Linde", "Club De Kade"]
    assert choices[0].detail == "Voorbeeldgracht 12 · 1 open punt · 1 zonder besluit"
    assert choices[1].chosen


def test_a_search_offers_what_fits() -> None:
    assert [choice.name for choice in shown(search=" KADE ").businesses] == ["Club De Kade"]


def test_what_is_missing_is_asked_in_turn() -> None:
    everything = PlanDraft(KADE.id, frozenset({T1.installation, A1.installation}), VisitKind.JOINT, "2026-11-25")
    drafts = (PlanDraft(), PlanDraft(KADE.id), everything, replace(everything, day=""))

    told = [(props.summary, props.ready) for props in (shown(draft=draft) for draft in drafts)]

    assert told == [
        ("Kies een bedrijf.", False),
        ("Kies wie er gaat.", False),
        ("Club De Kade · A1, T1 · 25-11-2026", True),
        ("Club De Kade · A1, T1 · elke dag", True),
    ]


def test_a_warning_keeps_nobody_from_planning() -> None:
    draft = PlanDraft(KADE.id, frozenset({T1.installation}), VisitKind.FOLLOW_UP)
    past = replace(draft, kind=VisitKind.ROUTINE, day="2026-11-23")
    fine = replace(draft, business=LINDE.id)
    after = replace(draft, follows=VisitId("aa" * 16))

    props = [shown(draft=each) for each in (draft, past, fine, after)]

    assert [each.warning for each in props] == [
        "In vrijgegeven bezoeken staan hier geen punten open. Een hercontrole kan dan niet beginnen.",
        "Deze dag is al voorbij.",
        "",
        "",
    ]
    assert all(each.ready for each in props)


def test_plans_of_a_day_stand_in_the_order_of_their_times() -> None:
    early, late = (replace(a_plan(number, TODAY), at=time(hour, 5)) for number, hour in ((1, 9), (2, 14)))

    rows = shown(late, a_plan(3, TODAY), early).rows

    assert [row.time for row in rows] == ["09:05", "14:05", ""]


def test_whose_training_ends_soon_is_said_with_the_day() -> None:
    ends = {"T1": TODAY + timedelta(days=60), "T2": TODAY + timedelta(days=61)}
    officers = (A1, *(replace(each, trained_until=ends[each.name]) for each in (T1, T2)))

    props = shown(officers=officers, certain_day=TODAY)

    assert props.training == "De training in gesprekken loopt af of is afgelopen van: T1 (23-01-2027)."
    assert [each.role for each in props.officers] == [
        "Arbeidsinspecteur",
        "Toezichthouder · Training in gesprekken tot en met 23-01-2027",
        "Toezichthouder",
    ]
    assert not shown(certain_day=TODAY).training, "nobody was trained, so nobody's training ends"


def test_five_whose_training_ends_first_are_named_and_the_rest_counted() -> None:
    many = [replace(T1, name=f"N{n}", trained_until=TODAY + timedelta(days=n)) for n in range(7, 0, -1)]

    training = shown(officers=tuple(many), certain_day=TODAY).training

    assert [f"N{n} (" in training for n in range(1, 8)] == [True] * 5 + [False] * 2
    assert training.endswith(" en nog 2.")
    assert not shown(officers=tuple(many[2:]), certain_day=TODAY).training.endswith(" en nog 0.")


def test_a_plan_says_who_cannot_begin_there_on_its_day_without_the_training() -> None:
    asks = town(a_period(trained_in_talks=["gemeente"]), name=LINDE.municipality)
    draft = PlanDraft(LINDE.id, frozenset({A1.installation, T1.installation, T2.installation}), day="2026-11-30")
    officers = (A1, replace(T1, trained_until=date(2026, 11, 29)), replace(T2, trained_until=date(2026, 11, 30)))

    said = shown(officers=officers, draft=draft, laws=Laws((shipped_law(),), (asks,)), certain_day=TODAY).warning

    assert said.startswith(f"{LINDE.municipality} vraagt een training in gesprekken, en die geldt dan niet van: T1.")
    assert not shown(officers=officers, draft=draft, certain_day=TODAY).warning
