"""Promises about the day that the demonstration plays."""

from functools import cache

from inspector.demo.script.day import DayScript, read_day_script
from inspector.demo.script.steps import (
    AddPhoto,
    Amend,
    Assess,
    ClearAnswer,
    CloseVisit,
    CountPersons,
    JoinVisit,
    MakeBundle,
    MakeReport,
    ReleaseVisit,
    Resolve,
    ReturnAnswer,
    StartVisit,
)
from inspector.domain.catalogue.items import PhotoRule
from inspector.domain.citizen_number import find_citizen_numbers
from inspector.domain.values import Regime, VisitKind
from tests.unit.demo.given import DAY, DEMO, the_catalogue


@cache
def the_day() -> DayScript:
    return read_day_script(DAY, the_catalogue())


def test_the_day_is_a_full_one() -> None:
    day = the_day()
    photos = [photo for step in day.steps if isinstance(step, Assess) for photo in step.photos]

    assert len({business.sector for business in day.businesses}) >= 4
    assert len(day.businesses) >= 6
    assert {officer.agency.value for officer in day.officers} == {"gemeente", "politie", "arbeidsinspectie"}
    assert sum(isinstance(step, Assess) for step in day.steps) >= 25
    assert len(set(photos)) >= 6
    assert {VisitKind.JOINT, VisitKind.FOLLOW_UP} <= {s.kind for s in day.steps if isinstance(s, StartVisit)}
    for kind in (Resolve, ReturnAnswer, Amend, ReleaseVisit, MakeReport, MakeBundle):
        assert any(isinstance(step, kind) for step in day.steps), kind


def test_every_answer_is_on_the_checklist_of_the_business() -> None:
    day, catalogue = the_day(), the_catalogue()
    sectors = {business.key: business.sector for business in day.businesses}
    visits = {step.visit: sectors[step.business] for step in day.steps if isinstance(step, StartVisit)}

    for step in day.steps:
        if isinstance(step, Assess | ClearAnswer | Resolve | Amend | ReturnAnswer):
            sector = visits[step.visit]
            municipal = {c.id for c in catalogue.checklist(sector, Regime.WRP_REGISTER)}
            labour = {c.id for c in catalogue.labour_checklist(sector)}
            assert step.condition in (labour if step.actor == "a1" else municipal), step


def test_every_count_is_one_that_the_regime_has() -> None:
    day = the_day()
    held = next(each for each in day.municipality.regimes if each.ends is None)
    assert held.regime is Regime.WRP_REGISTER
    checks = {check.id for check in the_catalogue().identity_checks_for(Regime.WRP_REGISTER)}

    assert {step.check for step in day.steps if isinstance(step, CountPersons)} <= checks


def test_every_visit_that_closes_says_what_becomes_of_the_rest() -> None:
    closings = [step for step in the_day().steps if isinstance(step, CloseVisit) and not step.expect_refused]

    assert len(closings) == 5
    assert all(step.rest is not None and step.operator is not None for step in closings)


def test_nobody_is_photographed_where_photos_are_forbidden() -> None:
    for step in the_day().steps:
        if isinstance(step, Assess) and step.photos:
            condition = next(c for c in the_catalogue().conditions if c.id == step.condition)
            assert condition.photo is PhotoRule.OBJECTS


def test_every_photo_beside_the_day_is_used() -> None:
    steps = the_day().steps
    used = {photo.name for step in steps if isinstance(step, Assess) for photo in step.photos}
    used |= {step.file.name for step in steps if isinstance(step, AddPhoto)}

    assert used == {path.name for path in (DEMO / "foto").iterdir()}


def test_only_the_note_that_must_be_refused_holds_a_citizen_number() -> None:
    with_number = [
        step
        for step in the_day().steps
        for field in step.__struct_fields__
        if isinstance(value := getattr(step, field), str) and find_citizen_numbers(value)
    ]

    assert len(with_number) == 1
    assert with_number[0].expect_refused


def test_an_officer_acts_in_a_visit_only_after_coming_in() -> None:
    inside: dict[str, set[str]] = {}
    for step in the_day().steps:
        if isinstance(step, StartVisit):
            inside[step.visit] = {step.actor}
        elif isinstance(step, JoinVisit):
            inside[step.visit].add(step.actor)
        elif isinstance(step, Assess | CountPersons | CloseVisit):
            assert step.actor in inside[step.visit], step
