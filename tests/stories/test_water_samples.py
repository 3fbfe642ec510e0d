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
from inspector.domain.ids import EventId, LogId, VisitId
from inspector.domain.listing_refusals import HygieneOnly, LabelTaken, SampleRefused
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import NotAllowed, TextRefused
from inspector.domain.said_events import AgreementMade
from inspector.domain.visits.hygiene import Sample, samples_of
from inspector.viewmodels.screen.plain_words import time_text
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.said_forms import said_of, words_of
from inspector.viewmodels.visit.saying import SayingInputs, SayingProps, derive_saying_props
from inspector.wire.scopes import Agency
from tests.stories.officers import Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

SHOWER = WaterSampled("GGD-12", "Douche van kamer 3", WaterTest.LEGIONELLA)
FOUND = "1.200 kve/l, rapport 88"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "g1", "g2", "p1", "a1", "c1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    for number in ("g1", "g2", "p1", "a1"):
        team.joins(number, "t1", visit)
        team.is_at_the_door(number, visit)
    meet(team)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def meet(team: Team) -> None:
    team.meets("t1", "g1", "g2", "p1", "a1", "c1")


def shown(team: Team, number: str, visit: VisitId) -> SayingProps:
    known = read_visit(team.desk(number), visit)
    assert known is not None
    return derive_saying_props(SayingInputs(known))


def samples(team: Team, number: str, visit: VisitId) -> tuple[Sample, ...]:
    return samples_of(team.visit(number, visit))


def above(sample: Sample) -> WaterResult:
    return WaterResult(sample.taken.id, WaterVerdict.ABOVE, FOUND)


def takes(team: Team, number: str, visit: VisitId, said: WaterSampled = SHOWER) -> Sample:
    done(saying.record(team.desk(number), visit, said))
    return next(each for each in samples(team, number, visit) if each.stands.event == said)


def test_no_result_is_made_of_a_form_that_says_none() -> None:
    result = WaterResult(EventId(LogId("a" * 32), 3, b"12345678"), WaterVerdict.ABOVE, FOUND)
    words = words_of(result)
    assert said_of(WaterResult.KIND, words, Agency.GGD) == result
    assert said_of(WaterResult.KIND, {**words, "sample": ""}, Agency.GGD) == SampleRefused("no_such_sample")
    assert said_of(WaterResult.KIND, {**words, "verdict": ""}, Agency.GGD) == SampleRefused("no_verdict")


def test_a_sample_has_a_label_of_its_own_and_a_result_a_sample(team: Team, visit: VisitId) -> None:
    g1, g2 = team.desk("g1"), team.desk("g2")
    for wrong in ("", "douche", "GGD 12", "1" * 21):
        assert saying.record(g1, visit, replace(SHOWER, label=wrong)) == SampleRefused("label")
    assert saying.record(g1, visit, replace(SHOWER, text=" ")) == TextRefused("empty")
    sample = takes(team, "g1", visit)
    assert saying.record(g2, visit, above(sample)) == SampleRefused("no_such_sample"), "he has not heard of it"
    team.meets("g1", "g2")

    done(saying.record(g2, visit, above(sample)))
    (sample,) = samples(team, "g2", visit)
    assert (sample.stands.event, sample.is_mended) == (SHOWER, False)
    assert [found.event for found in sample.results] == [above(sample)]


def test_a_label_that_a_sample_of_this_visit_has_is_refused_whoever_took_it(team: Team, visit: VisitId) -> None:
    sample = takes(team, "g1", visit)
    team.meets("g1", "g2")

    for number, label in (("g1", "GGD-12"), ("g1", "ggd-12"), ("g2", "GGD-12")):
        refusal = saying.record(team.desk(number), visit, WaterSampled(label, "Bad", WaterTest.POOL))
        assert refusal == LabelTaken("GGD-12", SHOWER.text, sample.taken.author.name, sample.taken.at)
        assert isinstance(refusal, LabelTaken)
        assert "GGD-12 staat al bij een monster: Douche van kamer 3 (" in refusal_text(refusal)
    other = takes(team, "g1", visit, replace(SHOWER, label="GGD-13"))
    relabelled = saying.record(team.desk("g1"), visit, SHOWER, other.stands.id)
    assert isinstance(relabelled, LabelTaken), "nor by mending"
    assert [each.stands.event.label for each in samples(team, "g1", visit)] == ["GGD-12", "GGD-13"]


def test_a_sample_that_is_mended_stays_taken_when_it_was_and_keeps_its_results(team: Team, visit: VisitId) -> None:
    taken = takes(team, "g1", visit)
    done(saying.record(team.desk("g1"), visit, above(taken)))
    for label in ("GGD-13", "GGD-14"):
        team.world.clock.passes(minutes=10)
        (sample,) = samples(team, "g1", visit)
        done(saying.record(team.desk("g1"), visit, replace(SHOWER, label=label), sample.stands.id))
    meet(team)

    for number in ("g1", "g2", "t1"):
        (sample,) = samples(team, number, visit)
        assert (sample.taken, sample.stands.event.label) == (taken.taken, "GGD-14")
        assert [found.event for found in sample.results] == [above(taken)]
    first, last = (time_text(each.at) for each in (sample.taken, sample.stands))
    assert first != last
    (row,) = shown(team, "t1", visit).sample_rows
    assert (row.label, row.result, row.at) == ("GGD-14", f"Boven de norm: {FOUND}", f"{first} · verbeterd {last}")
    at, title = {each.title: each.at for each in shown(team, "g1", visit).rows}, "Watermonster · GGD-14"
    assert set(at) == {title, "Uitslag · GGD-14"}
    assert at[title] == row.at
    assert [each["label"] for each in shown(team, "g2", visit).labels] == ["GGD-14"]


def test_one_label_of_two_who_had_not_met_stands_twice_and_says_so(team: Team, visit: VisitId) -> None:
    shower, bath = takes(team, "g1", visit), takes(team, "g2", visit, replace(SHOWER, text="Bad"))
    done(saying.record(team.desk("g2"), visit, above(bath)))
    meet(team)

    found = {each.taken.id: len(each.results) for each in samples(team, "t1", visit)}
    assert found == {shower.taken.id: 0, bath.taken.id: 1}, "a result is that of its sample, whatever the label"
    told = "Twee monsters hebben dit nummer."
    assert all(row.warning.startswith(told) for row in shown(team, "t1", visit).sample_rows)
    assert sum(told in row.text for row in shown(team, "g1", visit).rows) == 2
    done(saying.record(team.desk("g2"), visit, replace(SHOWER, label="GGD-15", text="Bad"), bath.stands.id))
    meet(team)
    assert [row.warning for row in shown(team, "t1", visit).sample_rows] == ["", ""]


def test_one_sample_mended_on_two_tablets_is_one_sample(team: Team, visit: VisitId) -> None:
    taken = takes(team, "g1", visit)
    known = team.visit("g1", visit)
    device = Recorded(
        EventId(LogId("b" * 32), 1), taken.stands.stream, taken.stands.author, taken.stands.at,
        taken.stands.hlc + 1, (taken.taken.id,), replace(SHOWER, text="Bad"),
    )  # fmt: skip
    also = replace(device, id=EventId(LogId("c" * 32), 1), hlc=device.hlc + 1, event=replace(SHOWER, text="Wasbak"))

    (sample,) = samples_of(known.with_events([device, also]))

    assert (sample.taken.id, sample.stands.event) == (taken.taken.id, also.event)


def test_only_the_health_service_takes_water(team: Team, visit: VisitId) -> None:
    result = above(takes(team, "g1", visit))
    meet(team)
    for number in ("t1", "p1", "a1"):
        for said in (SHOWER, result):
            assert saying.record(team.desk(number), visit, said) in (HygieneOnly(), NotAllowed(Action.ADD_LATER))


def test_a_result_comes_after_the_part_was_signed_and_the_municipal_inspector_reads_both(
    team: Team, visit: VisitId
) -> None:
    sample = takes(team, "g1", visit)
    done(saying.record(team.desk("g1"), visit, AgreementMade("De douche blijft dicht.")))
    done(closings.close_visit(team.desk("g1"), visit, Closing("", None)))
    meet(team)
    (row,) = shown(team, "t1", visit).sample_rows
    assert (row.label, row.text, row.result) == ("GGD-12", "Douche van kamer 3 · Legionella", "")

    done(saying.record(team.desk("g1"), visit, above(sample)))
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
