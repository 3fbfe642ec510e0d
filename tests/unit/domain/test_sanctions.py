import pytest

from inspector.domain.catalogue.items import LabourCheck
from inspector.domain.catalogue.sanctions import LABOUR_LADDER, LADDER, Found, Measure, first_term, propose
from inspector.domain.ids import ConditionId
from inspector.domain.values import Regime, Sector, Severity
from tests.unit.domain.test_catalogue import the_catalogue


def found(condition: str, severity: Severity | None = None, term_days: int | None = 7) -> Found:
    """A violation; without a severity of its own it weighs as the catalogue says."""
    item = the_catalogue().condition(ConditionId(condition))
    assert item is not None
    return Found(item.id, severity or item.severity, term_days)


def proposed(what: Found, occurrence: int = 1) -> Measure:
    measure = propose(the_catalogue(), what, occurrence)
    assert measure is not None
    return measure


@pytest.mark.parametrize("severity", list(Severity))
def test_every_rung_is_worded_in_both_languages(severity: Severity) -> None:
    for rung in (*LADDER[severity], *LABOUR_LADDER[severity]):
        for wording in (rung.name, rung.term, rung.decided_by):
            assert wording.nl
            assert wording.en
        assert rung.name.nl != rung.name.en


def test_the_ladder_ends_at_its_third_rung_and_begins_at_its_first() -> None:
    assert proposed(found("UV-G-01"), 2).name.nl == "last onder dwangsom"
    assert proposed(found("UV-V-01"), 3) == proposed(found("UV-V-01"), 9)
    assert proposed(found("UV-G-02"), 0) == proposed(found("UV-G-02"), 1)


def test_a_first_violation_leads_to_the_condition_s_own_action() -> None:
    assert proposed(found("UV-G-03")).name.nl == "herstel ter plekke"
    assert proposed(found("UV-B-01")).name.nl == "sluiting"
    assert proposed(found("UV-V-07")).name.nl == "spoedeisende bestuursdwang"
    assert proposed(found("UV-G-16")) == Measure(
        the_catalogue().action(the_catalogue().conditions[15]).name,
        proposed(found("UV-G-16")).term,
        the_catalogue().body("ggd"),
    )


def test_an_own_action_is_for_the_first_time_and_the_usual_weight_only() -> None:
    assert proposed(found("UV-B-01"), 2) == LADDER[Severity.SERIOUS][1]
    assert proposed(found("UV-G-16"), 2) == LADDER[Severity.SERIOUS][1]
    assert proposed(found("UV-B-01", Severity.MINOR)) == LADDER[Severity.MINOR][0]


def test_a_term_runs_from_the_decision() -> None:
    terms = [proposed(found("UV-G-01", term_days=days)).term.nl for days in (0, 1, 14)]

    assert terms == ["direct", "1 dag na het besluit", "14 dagen na het besluit"]
    assert proposed(found("UV-G-01", term_days=None)).term.nl == "in het besluit"


@pytest.mark.parametrize("occurrence", [1, 2, 3])
@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("condition", ["UV-V-08", "UV-V-17", "UV-Z-06", "UV-Z-07", "UV-Z-18", "AR-WAV-05", "AR-ATW-05"])
def test_a_matter_of_the_police_ends_in_no_measure_at_all(condition: str, severity: Severity, occurrence: int) -> None:
    assert propose(the_catalogue(), found(condition, severity), occurrence) is None


def test_who_works_at_home_is_never_the_one_a_measure_on_self_determination_is_against() -> None:
    """There the licence is the worker's own."""
    asked = the_catalogue().checklist(Sector.HOME, Regime.WRP_REGISTER)

    assert {propose(the_catalogue(), found(c.id), 3) for c in asked if c.id.startswith("UV-Z-")} == {None}


def test_no_room_is_halted_as_if_it_were_work() -> None:
    assert all("stillegging" not in rung.name.nl for rungs in LADDER.values() for rung in rungs)
    assert LADDER[Severity.ACUTE][0].name.nl.endswith("gebruik van de ruimte staken")


def test_labour_has_a_ladder_of_its_own_that_the_catalogue_can_shorten() -> None:
    slips, copies = "AR-WML-02", "AR-WAV-02"

    assert proposed(found(slips)).name.nl == "schriftelijke waarschuwing"
    assert proposed(found(slips), 2).name.nl == "boeterapport"
    assert proposed(found(copies)).name.nl == "boeterapport"
    assert proposed(found(slips, Severity.ACUTE)).name.nl == "stillegging van het werk en boeterapport"
    assert {proposed(found(slips, severity), n).decided_by.nl for severity in Severity for n in (1, 2, 3)} == {
        "Nederlandse Arbeidsinspectie"
    }
    assert proposed(found("AR-VWP-01"), 3).decided_by.nl == "Belastingdienst"


def test_somebody_comes_back_at_the_earliest_term() -> None:
    asked = (found("UV-G-01", term_days=28), found("UV-V-01", term_days=2), found("UV-G-02", term_days=None))

    assert first_term(the_catalogue(), asked) == 2


def test_an_acute_danger_is_looked_at_again_at_once_whatever_else_was_found() -> None:
    assert first_term(the_catalogue(), (found("UV-G-01", term_days=28), found("UV-V-07", term_days=None))) == 0
    assert first_term(the_catalogue(), (found("UV-G-01", Severity.ACUTE, 28),)) == 0


def test_what_the_catalogue_does_not_recheck_plans_no_visit() -> None:
    assert first_term(the_catalogue(), (found("UV-B-18", term_days=0),)) is None
    assert first_term(the_catalogue(), (found("UV-B-18", term_days=0), found("UV-G-01", term_days=28))) == 28
    assert first_term(the_catalogue(), ()) is None


def test_a_condition_of_another_catalogue_still_has_its_place_on_the_ladder() -> None:
    unknown = Found(ConditionId("UV-X-99"), Severity.ACUTE, 0)

    assert propose(the_catalogue(), unknown, 1) == LADDER[Severity.ACUTE][0]
    assert first_term(the_catalogue(), (Found(ConditionId("UV-X-99"), Severity.MINOR, 14),)) == 14


def test_every_item_has_an_own_action_to_obey() -> None:
    for item in the_catalogue().every:
        measure = propose(the_catalogue(), found(item.id), 1)
        own = the_catalogue().action(item)
        is_fine = isinstance(item, LabourCheck) and own.code == "boeterapport_NLA"
        assert measure is None if own.handed_to == "politie" else measure is not None
        assert measure is None or is_fine or measure.name == own.name
