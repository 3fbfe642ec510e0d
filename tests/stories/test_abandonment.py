"""A visit begun by mistake is abandoned per part with a reason; any later record revives it, and nothing of it goes."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from inspector.casework.businesses.follow_ups import still_open
from inspector.casework.judging import erasing
from inspector.casework.visiting import abandoning, checklists, closings, notes, places, visits
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.erasing import Ground
from inspector.domain.events import VisitAbandoned
from inspector.domain.ids import VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.refusals import AlreadyClosed, NotAllowed, ReasonMissing, TextRefused
from inspector.domain.values import Outcome, PlaceKind, VisitState
from inspector.domain.visits.visit import fold
from inspector.vault.model.changes import Changes
from inspector.viewmodels.review.review_steps import timeline
from tests.stories.officers import AGREED, ALARM, EXIT, LOCKED, SIGNED, Team, a_team, done

WHY = "Verkeerd bedrijf gekozen."


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "p1", "f1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    team.joins("p1", "t1", visit)
    team.meets("t1", "t2", "c1", "p1", "f1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def abandons(team: Team, number: str, visit: VisitId) -> None:
    done(abandoning.abandon_visit(team.desk(number), visit, WHY))


def states(team: Team, visit: VisitId, *numbers: str) -> list[VisitState]:
    return [team.visit(number, visit).state for number in numbers]


def test_a_visit_begun_by_mistake_is_said_so_to_all_of_the_agency_and_keeps_everything(
    team: Team, visit: VisitId
) -> None:
    before = len(team.visit("t1", visit).known)

    abandons(team, "t1", visit)
    team.meets("t1", "t2", "c1", "p1")

    assert states(team, visit, "t1", "t2", "c1") == [VisitState.ABANDONED] * 3
    assert len(team.visit("t1", visit).known) > before
    assert [row.state for row in team.desk("c1").vault.visits()] == [VisitState.ABANDONED]
    assert any(WHY in str(step["title"]) for step in timeline(team.visit("c1", visit)))
    said = team.visit("c1", visit).abandoned
    assert said is not None
    assert (said.author.number, said.event.reason) == ("t1", WHY)


def test_each_agency_abandons_its_own_part_and_no_other(team: Team, visit: VisitId) -> None:
    abandons(team, "p1", visit)
    team.meets("t1", "t2", "c1", "p1")
    assert states(team, visit, "p1", "t1", "c1") == [VisitState.ABANDONED, VisitState.OPEN, VisitState.OPEN]

    done(visits.show_card(team.desk("t1"), visit, "exploitant"))
    team.meets("t1", "p1")

    assert states(team, visit, "p1", "t1") == [VisitState.ABANDONED, VisitState.OPEN]


RECORDS: dict[str, Callable[[Team, VisitId], object]] = {
    "card": lambda team, visit: visits.show_card(team.desk("t2"), visit, "exploitant"),
    "place": lambda team, visit: places.enter(
        team.desk("t2"), visit, PlaceEntered(PlaceKind.DWELLING, "Awbi", "zolder", AGREED)
    ),
    "answer": lambda team, visit: checklists.assess(team.desk("t2"), visit, ALARM, Judgement(Outcome.COMPLIANT)),
    "note": lambda team, visit: notes.write_note(team.desk("t2"), visit, "Toch aan de deur."),
    "signature": lambda team, visit: closings.close_visit(team.desk("t2"), visit, SIGNED),
}


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("has_heard", [True, False], ids=["who-heard", "who-had-not-heard"])
def test_any_later_record_revives_it(team: Team, visit: VisitId, record: str, *, has_heard: bool) -> None:
    abandons(team, "t1", visit)
    if has_heard:
        team.meets("t1", "t2", "c1")
        assert states(team, visit, "t1", "t2", "c1") == [VisitState.ABANDONED] * 3

    done(RECORDS[record](team, visit))
    team.meets("t1", "t2", "c1")

    expected = VisitState.CLOSED if record == "signature" else VisitState.OPEN
    assert states(team, visit, "t1", "t2", "c1") == [expected] * 3
    assert team.visit("c1", visit).abandoned is None
    assert {row.state for row in team.desk("t1").vault.visits()} == {expected}


def test_it_can_be_abandoned_again_after_that(team: Team, visit: VisitId) -> None:
    abandons(team, "t1", visit)
    done(notes.write_note(team.desk("t1"), visit, "Toch aan de deur."))

    abandons(team, "t1", visit)
    team.meets("t1", "t2")

    assert states(team, visit, "t1", "t2") == [VisitState.ABANDONED] * 2
    assert abandoning.abandon_visit(team.desk("t2"), visit, WHY) == Changes()


def test_two_who_abandon_it_apart_agree_unless_one_recorded_what_the_other_did_not_see(
    team: Team, visit: VisitId
) -> None:
    done(notes.write_note(team.desk("t2"), visit, "Niet open."))
    abandons(team, "t2", visit)
    abandons(team, "t1", visit)
    team.meets("t1", "t2")
    assert states(team, visit, "t1", "t2") == [VisitState.ABANDONED] * 2

    done(notes.write_note(team.desk("t1"), visit, "Toch aan de deur."))
    done(abandoning.abandon_visit(team.desk("t2"), visit, WHY))
    team.meets("t1", "t2")

    assert states(team, visit, "t1", "t2") == [VisitState.OPEN] * 2


def test_no_clock_decides_whether_a_record_came_later(team: Team, visit: VisitId) -> None:
    abandons(team, "t1", visit)
    team.world.clock.is_set_to(team.world.clock.now() - timedelta(hours=3))
    done(notes.write_note(team.desk("t2"), visit, "Toch aan de deur."))
    team.meets("t1", "t2")

    assert states(team, visit, "t1", "t2") == [VisitState.OPEN] * 2


def test_every_order_of_arrival_says_the_same_of_it(team: Team, visit: VisitId) -> None:
    abandons(team, "t1", visit)
    known = tuple(team.visit("t1", visit).known.values())
    moving = [each for each in known if isinstance(each.event, VisitAbandoned)] + list(known[-3:-1])
    rest = [each for each in known if each not in moving]

    found = set()
    for order in permutations(moving):
        folded = fold(visit, rest)
        for each in order:
            folded = folded.with_events((each,))
        found.add(folded.state)

    assert found == {VisitState.ABANDONED}


def test_only_erasing_by_two_removes_it(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    abandons(team, "t1", visit)
    team.meets("t1", "t2", "c1", "f1")
    assert [row.id for row in team.desk("t1").vault.visits()] == [visit]

    done(erasing.propose_whole(team.desk("c1"), visit, Ground.UNLAWFUL))
    team.meets("t1", "c1", "f1")
    assert [row.id for row in team.desk("t1").vault.visits()] == [visit]
    for proposal in erasing.proposals(team.desk("f1")):
        done(erasing.confirm(team.desk("f1"), proposal.first.said.id))
    team.meets("t1", "c1", "f1")

    assert team.desk("t1").vault.visits() == ()


def test_it_wants_a_reason_and_an_officer_who_is_there_and_no_signature(team: Team, visit: VisitId) -> None:
    assert abandoning.abandon_visit(team.desk("t1"), visit, " ") == ReasonMissing()
    assert abandoning.abandon_visit(team.desk("t1"), visit, "was 111222333") == TextRefused("citizen_number")
    assert abandoning.abandon_visit(team.desk("c1"), visit, WHY) == NotAllowed(Action.ABANDON)
    team.closes("t1", visit)
    assert abandoning.abandon_visit(team.desk("t1"), visit, WHY) == AlreadyClosed()


def test_what_an_abandoned_visit_found_puts_nothing_right_and_nothing_open(team: Team, visit: VisitId) -> None:
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    mistaken = team.starts("t1")
    team.judges("t1", mistaken, ALARM, LOCKED)
    abandons(team, "t1", mistaken)

    assert still_open(team.desk("t1"), team.linde, visit) == (EXIT,)
    assert team.visit("t1", mistaken).state is VisitState.ABANDONED
