"""What waits for a supervisor and what lies in an inbox is read page by page: counted after few and after many."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from inspector.casework.desk import Desk
from inspector.casework.signals import handling, signals
from inspector.domain.ids import VisitId
from inspector.domain.values import VisitState
from inspector.vault.model.signals import Signal
from inspector.vault.store.rows import VisitLine
from inspector.viewmodels.review.review import PAGE, _read_queue
from inspector.viewmodels.review.review_rows import ReviewInputs
from inspector.viewmodels.signals import inbox
from inspector.viewmodels.window.badges import _read_figures
from inspector.wire.scopes import Agency
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.facts import seen
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.years import more_signals
from tests.stories.officers import Team, a_team, done

FEW, MANY = 900, 10_000
EVERYBODY = ("t1", "t2", "c1", "p1", "p2")


def afresh(desk: Desk, pages: Mapping[str, Callable[[], object]]) -> Mapping[str, Cost]:
    counter, found = Counter(cast("Watched", desk.vault._connection)), dict[str, Cost]()
    for name, look in pages.items():
        look()
        desk.vault._store.memory.ask_again()
        found[name] = counter.cost(look)
    return found


def grown(few: Mapping[str, Cost], many: Mapping[str, Cost]) -> list[str]:
    return [what for what, cost in many.items() if not cost.is_as_flat_as(few[what])]


# --- what a supervisor has to judge


def test_the_list_of_what_waits_costs_the_same_however_many_visits_nobody_judged(waiting: Team) -> None:
    desk = waiting.desk("c1")
    pages: Mapping[str, Callable[[], object]] = {
        "what waits": lambda: _read_queue(desk, ReviewInputs(), PAGE),
        "a page more": lambda: _read_queue(desk, ReviewInputs(), 2 * PAGE),
        "the figures of the menu": lambda: _read_figures(desk, desk.vault.me),
    }
    wait(desk, range(1, FEW))
    few = afresh(desk, pages)
    wait(desk, range(FEW, MANY))

    assert grown(few, afresh(desk, pages)) == []
    read = _read_queue(desk, ReviewInputs(), PAGE)
    assert (len(read.rows), read.has_more, read.waiting) == (PAGE, True, 100)


def test_page_by_page_everything_that_waits_is_listed_once_and_the_newest_first(waiting: Team) -> None:
    desk = waiting.desk("c1")
    wait(desk, range(1, 60))
    few = _read_queue(desk, ReviewInputs(), PAGE)
    wait(desk, range(60, 250))

    pages = [_read_queue(desk, ReviewInputs(), most) for most in (PAGE, 2 * PAGE, 3 * PAGE)]

    assert (len(few.rows), few.waiting) == (60, 60), "of each kind that waits"
    everything = sorted(desk.vault.visits(), key=lambda row: row.started_at, reverse=True)
    assert [(len(page.rows), page.has_more) for page in pages] == [(100, True), (200, True), (250, False)]
    for page in pages:
        assert [row.id for row in page.rows] == [row.id for row in everything[: len(page.rows)]]


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[Team]:
    """A visit that was handed in."""
    team = a_team(tmp_path, "t1", "c1")
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.closes("t1", visit)
    team.meets("t1", "c1")
    yield team
    team.world.closes()


def wait(desk: Desk, numbers: range) -> None:
    """Let more visits wait, each of a day before: handed in, handed in again, or with something that came later."""
    rows, (known, *_) = desk.vault._store.visit_rows, desk.vault.visits()
    states = (VisitState.CLOSED, VisitState.RESUBMITTED, VisitState.RELEASED)
    desk.vault._connection.execute("BEGIN")
    for number in numbers:
        day, state = known.day - timedelta(days=number), states[number % 3]
        started_ms = round((known.started_at - timedelta(days=number)).timestamp() * 1000)
        line = VisitLine(
            known.business, known.business_name, known.address, known.sector, known.kind, state, day.isoformat(),
            started_ms, "", 0, 0, 0, 0, None, started_ms, int(state is VisitState.RELEASED),
        )  # fmt: skip
        rows.put(VisitId(f"{number:032x}"), line)
    desk.vault._connection.execute("COMMIT")


# --- an inbox


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Three signals of two officers, a minute after each other; who has the inbox has not heard of them."""
    team = a_team(tmp_path, *EVERYBODY)
    team.meets(*EVERYBODY)
    visits = {number: team.starts(number) for number in ("t1", "t2")}
    for number in ("t1", "t2", "t1"):
        team.world.clock.passes(minutes=1)
        sealed = signals.seal_signal(team.desk(number), visits[number], Agency.POLITIE, ("MH-12",), seen(number))
        done(sealed)
    yield team
    team.world.closes()


def test_an_inbox_costs_the_same_however_many_signals_lie_in_it(team: Team) -> None:
    team.meets("t1", "t2", "p1")
    desk = team.desk("p1")
    third = desk.vault.signals()[2]
    more_signals(desk.vault, third, FEW)
    few = afresh(desk, looks(desk, third))
    more_signals(desk.vault, third, MANY, FEW)

    assert grown(few, afresh(desk, looks(desk, third))) == []
    read = inbox._read_inbox(desk, inbox.PAGE, third)
    assert read.opened is not None
    assert (len(read.signals), read.count, read.opened.event) == (inbox.PAGE, 3 + MANY, third.event)
    assert read.signals[-1].ordinal == 3 + MANY


def looks(desk: Desk, signal: Signal) -> Mapping[str, Callable[[], object]]:
    return {
        "the inbox": lambda: inbox._read_inbox(desk, inbox.PAGE, signal),
        "a signal": lambda: signals.open_signal(desk, signal.ordinal),
        "that it was read": lambda: done(handling.note_read(desk, signal.event)),
    }


def test_signals_have_the_same_numbers_whichever_came_first(team: Team) -> None:
    for listener, speakers in (("p1", ("t1", "t2")), ("p2", ("t2", "t1"))):
        for speaker in speakers:
            team.hears(listener, speaker)

        signals = team.desk(listener).vault.signals()

        assert [(each.ordinal, each.text) for each in signals] == [(1, "t1"), (2, "t2"), (3, "t1")]
        assert_rebuild_equal(team.desk(listener).vault)


def test_a_signal_is_found_by_its_number_and_by_its_event_with_what_was_done_with_it(team: Team) -> None:
    team.meets(*EVERYBODY)
    second = team.desk("p1").vault.signals()[1]
    done(handling.take_over(team.desk("p2"), second.event))
    team.meets(*EVERYBODY)

    for number in ("p1", "p2"):
        vault = team.desk(number).vault
        assert [bool(each.taken) for each in vault.signals()] == [False, True, False]
        assert vault.signal(second.event) == vault.signal_numbered(2) == vault.signals()[1]
        assert vault.signal(second.event._replace(mark=bytes(8))) is None
        assert_rebuild_equal(vault)
    assert [each.taken_over for each in team.desk("t2").vault.sent_signals()] == [True]
    assert [each.taken_over for each in team.desk("t1").vault.sent_signals()] == [False, False]
