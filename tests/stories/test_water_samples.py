"""A hygiene inspector takes water: label, place, time; the laboratory answers later; the municipality reads both."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.visiting import closings, notes, saying
from inspector.domain.actions import Action
from inspector.domain.acts.closing import Closing
from inspector.domain.hygiene_events import WaterResult, WaterSampled, WaterTest, WaterVerdict
from inspector.domain.ids import VisitId
from inspector.domain.listing_refusals import HygieneOnly, SampleRefused
from inspector.domain.refusals import NotAllowed, TextRefused
from inspector.domain.said_events import AgreementMade, Said
from inspector.domain.visits.hygiene import samples_of
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.said_forms import said_of, words_of
from inspector.viewmodels.visit.saying import SayingInputs, SayingProps, derive_saying_props
from inspector.wire.scopes import Agency
from tests.stories.officers import Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

SHOWER = WaterSampled("GGD-12", "Douche van kamer 3", WaterTest.LEGIONELLA)
ABOVE = WaterResult("GGD-12", WaterVerdict.ABOVE, "1.200 kve/l, rapport 88")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "g1", "g2", "p1", "a1", "c1")
    yield team
    team.ends()


@pytest.fixture
def visit(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    for number in ("g1", "g2", "p1", "a1"):
        team.joins(number, "t1", visit)
        team.is_at_the_door(number, visit)
    meet(team)
    return visit


def meet(team: Team) -> None:
    team.meets("t1", "g1", "g2", "p1", "a1", "c1")


def shown(team: Team, number: str, visit: VisitId) -> SayingProps:
    known = read_visit(team.desk(number), visit)
    assert known is not None
    return derive_saying_props(SayingInputs(known))


def test_no_result_is_made_of_a_form_that_says_none() -> None:
    words = words_of(ABOVE)
    assert said_of(WaterResult.KIND, words, Agency.GGD) == ABOVE
    assert said_of(WaterResult.KIND, {**words, "verdict": ""}, Agency.GGD) == SampleRefused("no_verdict")


def test_a_sample_has_a_label_of_its_own_and_a_result_a_sample(team: Team, visit: VisitId) -> None:
    g1, g2 = team.desk("g1"), team.desk("g2")
    assert saying.record(g1, visit, ABOVE) == SampleRefused("no_such_sample")
    for wrong in ("", "douche", "GGD 12", "1" * 21):
        assert saying.record(g1, visit, replace(SHOWER, label=wrong)) == SampleRefused("label")
    assert saying.record(g1, visit, replace(SHOWER, text=" ")) == TextRefused("empty")
    done(saying.record(g1, visit, replace(SHOWER, text="Bad")))
    done(saying.record(g1, visit, SHOWER))
    team.meets("g1", "g2")

    assert saying.record(g2, visit, SHOWER) == SampleRefused("labelled_already")
    done(saying.record(g2, visit, ABOVE))
    (sample,) = samples_of(team.visit("g2", visit))
    assert sample.taken.event == SHOWER
    assert [found.event for found in sample.results] == [ABOVE]


@pytest.mark.parametrize("said", [SHOWER, ABOVE], ids=lambda said: said.KIND)
def test_only_the_health_service_takes_water(team: Team, visit: VisitId, said: Said) -> None:
    for number in ("t1", "p1", "a1"):
        assert saying.record(team.desk(number), visit, said) in (HygieneOnly(), NotAllowed(Action.ADD_LATER))


def test_a_result_comes_after_the_part_was_signed_and_the_municipal_inspector_reads_both(
    team: Team, visit: VisitId
) -> None:
    done(saying.record(team.desk("g1"), visit, SHOWER))
    done(saying.record(team.desk("g1"), visit, AgreementMade("De douche blijft dicht.")))
    done(closings.close_visit(team.desk("g1"), visit, Closing("", None)))
    meet(team)
    (row,) = shown(team, "t1", visit).sample_rows
    assert (row.label, row.text, row.result) == ("GGD-12", "Douche van kamer 3 · Legionella", "")

    done(saying.record(team.desk("g1"), visit, ABOVE))
    meet(team)

    (row,) = shown(team, "t1", visit).sample_rows
    assert row.result == "Boven de norm: 1.200 kve/l, rapport 88"
    for number in ("p1", "a1", "c1"):
        assert samples_of(team.visit(number, visit)) == ()
        assert SHOWER.text not in repr(team.visit(number, visit).known)
    municipal = team.visit("t1", visit)
    assert municipal.said == ()
    team.closes("t1", visit)
    report = documents.finding_report(team.desk("t1"), visit)
    assert isinstance(report, bytes)
    assert SHOWER.text not in " ".join(pages_of(report))


def test_of_a_signed_part_without_a_sample_no_result_is_asked(team: Team, visit: VisitId) -> None:
    done(saying.record(team.desk("g1"), visit, SHOWER))
    done(closings.close_visit(team.desk("g1"), visit, Closing("", None)))
    done(saying.record(team.desk("g2"), visit, AgreementMade("De douche blijft dicht.")))
    done(closings.close_visit(team.desk("g2"), visit, Closing("", None)))

    kinds = [[each["key"] for each in shown(team, number, visit).kinds] for number in ("g1", "g2")]

    assert kinds == [["water_result"], []], "a sample cannot be recorded any more either"


def test_a_sample_that_was_recorded_by_mistake_counts_no_more_anywhere(team: Team, visit: VisitId) -> None:
    done(saying.record(team.desk("g1"), visit, SHOWER))
    (sample,) = samples_of(team.visit("g1", visit))

    done(notes.withdraw(team.desk("g1"), visit, sample.taken.id, "Verkeerd etiket."))
    meet(team)

    for number in ("g1", "t1"):
        assert samples_of(team.visit(number, visit)) == ()
