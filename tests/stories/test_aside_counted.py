"""What lies aside of revoked tablets is not read again by who looks at something else: counted after few and many."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest

from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins
from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from inspector.vault.model.revoked_devices import LateLog
from inspector.viewmodels.screen.visit_inputs import read_visit
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.more_hand_ins import hand_in_more
from tests.stories.officers import Team, a_team, done

FEW, SOME, MANY = 100, 1_000, 10_000

in_years = pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "t3", "c1")
    yield team
    team.world.closes()


def revoked_in(team: Team, number: str) -> VisitId:
    """A tablet is revoked in a visit as the hub last saw it, and hands in two notes more."""
    visit = team.starts(number)
    team.is_at_the_door(number, visit)
    team.meets(number, "c1")
    stands = {head.log: head.seq for head in team.desk(number).vault.heads()}
    for text in ("De achterdeur was open.", "Mevrouw De Vries woont boven."):
        done(notes.write_note(team.desk(number), visit, text))
    team.world.revokes(team.world.people[number], at=stands)
    team.hears("c1", number)
    return visit


def handed_in(desk: Desk, visit: VisitId) -> LateLog:
    (found,) = (log for each in hand_ins.waiting(desk) for log in each.logs if log.visit == visit)
    return found


def set_aside(desk: Desk, visit: VisitId) -> None:
    (waiting,) = (each for each in hand_ins.waiting(desk) if visit in {log.visit for log in each.logs})
    done(hand_ins.set_aside(desk, waiting, "Het apparaat was gestolen."))


@in_years
def test_a_visit_costs_a_supervisor_the_same_however_much_lies_aside_of_others(team: Team, many: int) -> None:
    desk = team.desk("c1")
    nobody, decided, waits = team.starts("t1"), revoked_in(team, "t2"), revoked_in(team, "t3")
    team.meets("t1", "c1")
    set_aside(desk, decided)
    hand_in_more(desk.vault, handed_in(desk, waits), FEW)
    few = afresh(desk, nobody, decided, waits)
    hand_in_more(desk.vault, handed_in(desk, waits), many - FEW, FEW)

    assert grown(few, afresh(desk, nobody, decided, waits)) == []
    shown = [read_visit(desk, visit) for visit in (nobody, decided, waits)]
    assert [None if each is None else (len(each.replaceable), [*each.lies_aside.values()]) for each in shown] == [
        (0, []),
        (1, [2]),
        (0, []),
    ]


def afresh(desk: Desk, *visits: VisitId) -> Mapping[VisitId, Cost]:
    counter, found = Counter(cast("Watched", desk.vault._connection)), dict[VisitId, Cost]()
    for visit in visits:
        read_visit(desk, visit)
        desk.vault._store.memory.ask_again()
        found[visit] = counter.cost(lambda visit=visit: read_visit(desk, visit))
    return found


def grown(few: Mapping[VisitId, Cost], many: Mapping[VisitId, Cost]) -> list[VisitId]:
    return [what for what, cost in many.items() if not cost.is_as_flat_as(few[what])]
