"""What the authority decided on a finding: a proposal until then, days from then, and each agency its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.casework.judging import deciding, reviews
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement
from inspector.domain.decision_events import DecisionRecorded, DecisionTakenBack
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import NotAllowed, NotClosedYet
from inspector.domain.statutory_terms import Decided
from inspector.domain.values import Outcome, Severity
from inspector.domain.visits.decisions import decisions_of, disputed
from inspector.vault.model.listed import Which
from tests.stories.officers import ALONE, EXIT, LOCKED, Team, a_team, done
from tests.stories.test_after_a_release import printed
from tests.stories.test_erasure import erased

WAGE = ConditionId("AR-WML-01")
ORDER = "Last onder dwangsom 2026/17"
UNPAID = Judgement(Outcome.VIOLATION, "Loon niet betaald.", Severity.SERIOUS, 28)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "c2", "t1", "t2", "a1", "b1", "p1", "f1")
    yield team
    team.ends()


def handed_in(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    team.meets("t1", "c1", "c2")
    return visit


def order(team: Team, measure: str = ORDER, **more: object) -> DecisionRecorded:
    decision = DecisionRecorded(EXIT, measure, team.desk("c1").today(), 14, open_to_objection=True)
    return replace(decision, **more)  # type: ignore[arg-type]  # its fields


def at_the_business(team: Team, number: str, condition: ConditionId = EXIT) -> list[Decided | None]:
    file = team.desk(number).vault.business(team.linde)
    assert file is not None
    return [record.decided for record in file.history if record.condition == condition]


def test_a_decision_reaches_whoever_comes_to_the_business_with_its_days_and_without_its_words(team: Team) -> None:
    visit = handed_in(team)
    assert deciding.record(team.desk("t1"), visit, order(team)) == NotAllowed(Action.DECIDE)
    done(deciding.record(team.desk("c1"), visit, order(team)))
    team.meets("c1", "t2", "p1")
    assert at_the_business(team, "t2") == []  # nothing of an unreleased visit stands at the business

    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("c1", "t2", "p1")
    day = team.desk("c1").today()
    assert at_the_business(team, "t2") == [Decided(day, day + timedelta(days=14), open_to_objection=True)]
    assert team.desk("t2").vault.visit(visit) is None

    team.world.clock.passes(days=2)
    again = order(team, "Sluiting 2026/18", term_days=None)
    done(deciding.record(team.desk("c1"), visit, again))
    team.meets("c1", "t2", "p1")
    assert at_the_business(team, "t2") == at_the_business(team, "p1") == [again.decided]

    same_day = order(team, "Last 2026/19", term_days=7)
    done(deciding.record(team.desk("c1"), visit, same_day))
    team.meets("c1", "t2")
    assert at_the_business(team, "t2") == [same_day.decided]
    done(deciding.take_back(team.desk("c1"), visit, decisions_of(team.visit("c1", visit))[-1].id, "Verkeerd dossier."))
    team.meets("c1", "t2")
    assert at_the_business(team, "t2") == [again.decided]

    made = decisions_of(team.visit("c1", visit))[-1]
    text = printed(team, visit)
    assert ORDER in text  # it was there at the release
    assert "Sluiting 2026/18" not in text
    done(deciding.take_back(team.desk("c1"), visit, made.id, "Verkeerd dossier."))
    team.meets("c1", "t2", "c2")
    assert at_the_business(team, "t2") == [Decided(day, day + timedelta(days=14), open_to_objection=True)]
    assert [each.event.measure for each in decisions_of(team.visit("c2", visit))] == [ORDER]


def test_no_decision_stands_on_a_visit_that_is_going_on(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets("t1", "c1")

    assert deciding.record(team.desk("c1"), visit, order(team)) == NotClosedYet()


def test_what_the_labour_inspectorate_decides_stays_in_its_own_part(team: Team) -> None:
    visit = team.starts("a1")
    team.is_at_the_door("a1", visit)
    team.judges("a1", visit, WAGE, UNPAID)
    team.closes("a1", visit)
    team.meets("a1", "b1", "c1", "p1")
    done(reviews.release_visit(team.desk("b1"), visit, ALONE))
    done(deciding.record(team.desk("b1"), visit, order(team, "boete", condition=WAGE)))
    team.meets("a1", "b1", "c1", "p1")

    assert at_the_business(team, "b1", WAGE) == at_the_business(team, "a1", WAGE) != [None]
    assert at_the_business(team, "c1", WAGE) == at_the_business(team, "p1", WAGE) == []


def test_an_erased_decision_leaves_no_words_and_does_not_let_the_one_it_put_right_count_again(team: Team) -> None:
    visit = handed_in(team)
    done(deciding.record(team.desk("c1"), visit, order(team, "sluiting, mevrouw Jansen")))
    wrong = decisions_of(team.visit("c1", visit))[0].id
    done(deciding.correct(team.desk("c1"), visit, wrong, order(team, "sluiting"), "Mevrouw Jansen stond erin."))
    (back,) = team.visit("c1", visit).all_of(DecisionTakenBack)
    team.meets("c1", "f1", "t1")

    erased(team, visit, wrong, back.id)
    team.meets("c1", "f1", "t1")

    for number in ("c1", "t1"):
        assert [each.event.measure for each in decisions_of(team.visit(number, visit))] == ["sluiting"]
        assert "Jansen" not in str(team.visit(number, visit).known)


def unheard(team: Team) -> VisitId:
    """A released visit on which two supervisors decided, each before the other's tablet had synced."""
    visit = handed_in(team)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("t1", "c1", "c2", "t2")
    done(deciding.record(team.desk("c1"), visit, order(team, "Waarschuwing", term_days=28)))
    done(deciding.record(team.desk("c2"), visit, order(team, "Sluiting", term_days=2)))
    return visit


def disputes(team: Team, number: str) -> bool:
    """Whether a business says that decisions stand against each other."""
    file = team.desk(number).vault.business(team.linde)
    assert file is not None
    return file.open_findings()[EXIT].disputed


@pytest.mark.parametrize("first", ["c1", "c2"])
def test_of_two_who_decide_unheard_nobody_is_shown_the_last_and_both_are_told(team: Team, first: str) -> None:
    visit = unheard(team)
    other = "c2" if first == "c1" else "c1"
    team.hears("t2", first)
    assert not disputes(team, "t2")
    team.hears("t2", other)

    assert at_the_business(team, "t2") == [None], "neither of them, whichever came last"
    assert disputes(team, "t2"), "before any supervisor heard of it"
    team.meets("c1", "c2", "t2")
    for number in ("c1", "c2"):
        (row,) = team.desk(number).vault.visits(Which(is_differing=True))
        assert (row.id, row.conflicts) == (visit, 1)
        assert disputed(team.visit(number, visit)) == (EXIT,)
    team.hears("t1", "c1", "c2")
    (row,) = team.desk("t1").vault.visits(Which(named=frozenset({visit})))
    assert row.conflicts == 0, "it is not for the officers to settle"
    assert "nog niet gezegd is welk geldt" not in printed(team, visit), "it was out before"

    mine = next(each for each in decisions_of(team.visit(first, visit)) if each.author.number == other)
    done(deciding.take_back(team.desk(first), visit, mine.id, "In overleg ingetrokken."))
    team.meets("c1", "c2", "t2")
    assert at_the_business(team, "t2") == [decisions_of(team.visit(first, visit))[0].event.decided]
    assert not any(disputes(team, number) for number in ("c1", "c2", "t2"))
    assert not team.desk(other).vault.visits(Which(is_differing=True))


def test_two_decisions_may_both_stand_once_a_supervisor_who_saw_both_says_so(team: Team) -> None:
    visit = unheard(team)
    team.meets("c1", "c2", "t2")
    (closing,) = (each for each in decisions_of(team.visit("c1", visit)) if each.event.measure == "Sluiting")

    done(deciding.correct(team.desk("c1"), visit, closing.id, closing.event, "Gelden allebei."))
    team.meets("c1", "c2", "t2")

    assert {each.event.measure for each in decisions_of(team.visit("c2", visit))} == {"Waarschuwing", "Sluiting"}
    assert disputed(team.visit("c2", visit)) == ()
    assert at_the_business(team, "t2") == [closing.event.decided]


def test_the_same_decision_recorded_by_two_is_no_dispute_and_a_release_unheard_of_one_does_not_drop_it(
    team: Team,
) -> None:
    visit = handed_in(team)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("c1", "c2")
    for number in ("c1", "c2"):
        done(deciding.record(team.desk(number), visit, order(team)))
    team.meets("c1", "c2", "t2")

    assert disputed(team.visit("c1", visit)) == ()
    assert at_the_business(team, "t2") == [order(team).decided]
    assert not disputes(team, "t2")

    for number, measure in (("c1", "Waarschuwing"), ("c2", "Sluiting")):
        done(deciding.record(team.desk(number), visit, order(team, measure)))
    team.meets("c1", "c2", "t2")

    assert disputed(team.visit("c1", visit)) == (EXIT,)
    assert at_the_business(team, "t2") == [order(team).decided], "no measure is shown there, and the days are the same"
    assert not disputes(team, "t2")
