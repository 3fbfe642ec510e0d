"""What lies aside of revoked tablets is not read again by who looks at something else: counted after few and many."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins
from inspector.casework.judging.hand_ins import SET_ASIDE_SHOWN
from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from inspector.vault.model.revoked_devices import LateLog
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.sync.hand_ins import HandInInputs, read_hand_ins
from inspector.viewmodels.sync.sync_status import _read_sync
from inspector.viewmodels.today.today import read_day
from inspector.viewmodels.today.today_props import derive_today_props
from inspector.viewmodels.window.badges import _read_figures
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.more_hand_ins import hand_in_more
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import Team, a_team, done

FEW, SOME, MANY = 100, 1_000, 10_000

in_years = pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "t3", "c1", "c2")
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
    done(hand_ins.set_aside(desk, waiting.undecided, "Het apparaat was gestolen."))


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


@in_years
def test_a_day_and_the_pages_about_tablets_cost_the_same_however_much_was_set_aside(team: Team, many: int) -> None:
    desk, officer = team.desk("c1"), team.desk("t1")
    decided, waits = revoked_in(team, "t2"), revoked_in(team, "t3")
    first = handed_in(desk, decided)
    pages: Mapping[str, Callable[[], object]] = {
        "today": lambda: read_day(desk),
        "the sync page": lambda: _read_sync(desk),
        "the page of revoked tablets": lambda: read_hand_ins(desk),
        "the figures of the menu": lambda: _read_figures(desk, desk.vault.me),
        "who may go on instead": lambda: read_visit(desk, waits),
    }
    hand_in_more(desk.vault, first, FEW)
    set_aside(desk, decided)
    few = cost_of(desk, pages)
    hand_in_more(desk.vault, first, many - FEW, FEW)
    set_aside(desk, decided)

    assert [what for what, cost in cost_of(desk, pages).items() if not cost.is_as_flat_as(few[what])] == []
    assert [text.partition(":")[0] for text in derive_today_props(read_day(desk)).handed_in] == [
        "Ingeleverd na intrekking"
    ]
    shown = read_hand_ins(desk)
    assert (sum(log.set_aside is not None for log in aside_in(shown)), shown.has_more) == (SET_ASIDE_SHOWN, True)
    every = read_hand_ins(desk, most=many + 1)
    assert (sum(log.set_aside is not None for log in aside_in(every)), every.has_more) == (many + 1, False)
    assert officer.vault.hand_ins() == ()


def aside_in(inputs: HandInInputs) -> list[LateLog]:
    return [log for each in inputs.waiting for log in each.logs]


def test_what_was_set_aside_waits_again_once_more_comes_behind_it_and_counts_once_accepted(team: Team) -> None:
    desk, visit = team.desk("c1"), revoked_in(team, "t2")
    set_aside(desk, visit)
    assert desk.vault.hand_ins(set_aside=0) == ()
    assert_rebuild_equal(desk.vault)

    done(notes.write_note(team.desk("t2"), visit, "En de voordeur ook."))
    team.hears("c1", "t2")
    (again,) = desk.vault.hand_ins(set_aside=0)
    assert (again.events, again.undecided.events) == (3, 3)
    assert_rebuild_equal(desk.vault)

    done(hand_ins.accept(desk, again))
    assert desk.vault.hand_ins() == ()
    assert len(team.visit("c1", visit).notes) == 3
    assert_rebuild_equal(desk.vault)


@pytest.mark.parametrize("is_first", [False, True])
def test_who_hears_of_the_decision_before_or_after_what_it_is_about_has_the_same_aside(
    team: Team, is_first: bool
) -> None:
    visit = revoked_in(team, "t2")
    if not is_first:
        team.hears("c2", "t2")
    set_aside(team.desk("c1"), visit)
    team.world.spreads_directories()
    team.hears("c2", "c1", "t2")

    desk = team.desk("c2")
    assert desk.vault.hand_ins(set_aside=0) == ()
    assert [log.set_aside is not None for each in desk.vault.hand_ins() for log in each.logs] == [True]
    assert_rebuild_equal(desk.vault)


def cost_of(desk: Desk, pages: Mapping[str, Callable[[], object]]) -> Mapping[str, Cost]:
    counter, found = Counter(cast("Watched", desk.vault._connection)), dict[str, Cost]()
    for name, look in pages.items():
        look()
        desk.vault._store.memory.ask_again()
        found[name] = counter.cost(look)
    return found


def afresh(desk: Desk, *visits: VisitId) -> Mapping[VisitId, Cost]:
    counter, found = Counter(cast("Watched", desk.vault._connection)), dict[VisitId, Cost]()
    for visit in visits:
        read_visit(desk, visit)
        desk.vault._store.memory.ask_again()
        found[visit] = counter.cost(partial(read_visit, desk, visit))
    return found


def grown(few: Mapping[VisitId, Cost], many: Mapping[VisitId, Cost]) -> list[VisitId]:
    return [what for what, cost in many.items() if not cost.is_as_flat_as(few[what])]


def test_the_beginning_of_a_log_is_aside_once_the_rest_that_was_decided_about_comes(team: Team) -> None:
    visit, desk = revoked_in(team, "t2"), team.desk("c2")
    team.hears("c2", "t2")
    done(notes.write_note(team.desk("t2"), visit, "En de voordeur ook."))
    team.hears("c1", "t2")
    set_aside(team.desk("c1"), visit)
    team.world.spreads_directories()
    assert [each.undecided.events for each in desk.vault.hand_ins(set_aside=0)] == [2]

    team.hears("c2", "t2")

    assert desk.vault.hand_ins(set_aside=0) == ()
    assert_rebuild_equal(desk.vault)
