"""A report that went out stays as it is, whatever a tablet still brings; the supervisor decides about that."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.judging import erasing, reviews
from inspector.casework.visiting import checklists
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import VisitId
from inspector.domain.refusals import AlreadyReleased, NotReadyToClose
from inspector.domain.values import Outcome, Severity, VisitState
from inspector.domain.visits.released import unreleased_conditions
from inspector.vault.model.listed import VisitRow
from tests.stories.officers import ALONE, EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

OPEN = Judgement(Outcome.VIOLATION, "Deur klemt, maar opent.", Severity.MODERATE, 7)
BOTH = Judgement(Outcome.VIOLATION, "Deur zat op slot en klemt.", Severity.ACUTE, 0)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "c1", "f1")
    yield team
    team.ends()


def released_before_a_colleague_came_in(team: Team) -> VisitId:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    team.hears("c1", "t1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.judges("t2", visit, EXIT, OPEN)
    team.meets("t1", "t2", "c1")
    return visit


def printed(team: Team, visit: VisitId) -> str:
    pdf = documents.finding_report(team.desk("c1"), visit)
    assert isinstance(pdf, bytes), pdf
    return " ".join(" ".join(pages_of(pdf)).split())


def row(team: Team, visit: VisitId) -> VisitRow:
    return next(row for row in team.desk("c1").vault.visits() if row.id == visit)


def test_a_late_answer_leaves_the_report_as_it_was_and_is_released_after_it_is_settled(team: Team) -> None:
    visit = released_before_a_colleague_came_in(team)

    assert (row(team, visit).state, row(team, visit).unreleased) == (VisitState.RELEASED, 1)
    assert LOCKED.facts in printed(team, visit)
    assert OPEN.facts not in printed(team, visit)
    assert isinstance(documents.court_bundle(team.desk("c1"), visit), bytes)
    assert reviews.release_visit(team.desk("c1"), visit, ALONE) == NotReadyToClose(conflicts=(EXIT,))

    done(checklists.resolve(team.desk("t1"), visit, EXIT, BOTH, "Samen nagelopen."))
    team.meets("t1", "t2", "c1")
    assert LOCKED.facts in printed(team, visit)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))

    assert BOTH.facts in printed(team, visit)
    assert "versie 2" in printed(team, visit).lower()
    assert row(team, visit).unreleased == 0
    assert reviews.release_visit(team.desk("c1"), visit, ALONE) == AlreadyReleased()
    business = team.desk("c1").vault.business(team.linde)
    assert business is not None
    assert [r.severity for r in business.history if r.condition == EXIT] == [Severity.ACUTE]


def test_or_it_is_returned_and_comes_back_amended(team: Team) -> None:
    visit = released_before_a_colleague_came_in(team)

    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Wat is het?"))
    team.meets("t1", "t2", "c1")
    assert row(team, visit).state is VisitState.RETURNED
    assert LOCKED.facts in printed(team, visit)

    done(checklists.amend(team.desk("t2"), visit, EXIT, BOTH, "Nagekeken."))
    done(checklists.resubmit(team.desk("t2"), visit))
    team.meets("t1", "t2", "c1")
    assert LOCKED.facts in printed(team, visit)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))

    assert BOTH.facts in printed(team, visit)
    assert unreleased_conditions(team.visit("c1", visit)) == ()


def test_erasing_a_late_answer_leaves_the_released_answer_that_it_named(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.hears("t2", "t1")
    team.closes("t1", visit)
    team.hears("c1", "t1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.judges("t2", visit, EXIT, OPEN)
    team.meets("t1", "t2", "c1", "f1")
    values = team.visit("c1", visit).register(EXIT).values
    (late,) = (value.id for value in values if value.facts == OPEN.facts)

    done(erasing.propose(team.desk("c1"), visit, (late,), Ground.UNLAWFUL))
    team.world.spreads_directories()
    (proposal,) = erasing.proposals(team.desk("f1"))
    done(erasing.confirm(team.desk("f1"), proposal.id))
    team.world.spreads_directories()

    assert LOCKED.facts in printed(team, visit)
    for number in ("t1", "t2", "c1"):
        answer = team.visit(number, visit).answer(EXIT)
        assert answer is not None
        assert answer.facts == LOCKED.facts
    assert row(team, visit).unreleased == 0
