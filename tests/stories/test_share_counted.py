"""What a share between two laptops costs, and that one which is too long goes on at the next: counted, not timed."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from inspector.sync.lan import turns, visiting
from inspector.sync.lan.outcomes import VisitFault
from inspector.sync.lan.turns import Party, Side, Turn, greet, recognise
from tests.fakes.counting import Cost, Counter
from tests.fakes.two_laptops import meet
from tests.stories.test_laptop_to_laptop import Cellar

if TYPE_CHECKING:
    from tests.fakes.counting import Watched

PIN = bytes(32)
NOTES = 150


@pytest.fixture
def cellar(tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(tmp_path)
    yield made
    made.closes()


def test_a_share_that_reaches_its_most_turns_goes_on_with_the_next_and_gives_nothing_twice(
    cellar: Cellar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In 400 turns of 2 MiB goes more than a test can write: here a turn is one frame, and three are the most."""
    for number in range(3):
        cellar.on(lambda: cellar.team.starts("t1", partner="t2"))
        cellar.writes("t1", f"Regel {number}")
    monkeypatch.setattr(turns, "TURN_BYTES", 1)
    monkeypatch.setattr(visiting, "MOST_TURNS", 3)
    before, lengths = len(cellar.logs("t2")), list[int]()
    while (visited := meet(cellar["t1"], cellar["t2"])).fault is VisitFault.CUT:
        lengths.append(len(cellar.logs("t2")))

    assert visited.fault is None
    assert [before, *lengths] == sorted({before, *lengths}), "each goes on where the one before ended"
    assert len(lengths) > 1
    assert cellar.heads("t1") == cellar.heads("t2")


def a_turn_costs(cellar: Cellar) -> Cost:
    """What it costs t1 to say how far everything is there, when t2 has it all."""
    meet(cellar["t1"], cellar["t2"])

    def count() -> Cost:
        mine, theirs = cellar.vault("t1"), cellar.vault("t2")
        hello = greet(theirs, Side.VISITOR, PIN)
        party = Party(cellar["t1"].host, recognise(mine, hello, Side.VISITOR, PIN), PIN)
        said = Turn(mine.all_heads_in(party.streams()))
        counter = Counter(cast("Watched", mine._connection))
        return counter.cost(lambda: party._turn(said))

    return cellar.on(count)


def test_a_turn_costs_the_same_however_much_was_written_and_for_each_visit_alike(cellar: Cellar) -> None:
    cellar.writes("t1", "Een regel")
    few = a_turn_costs(cellar)
    for number in range(NOTES):
        cellar.writes("t1", f"Regel {number}")
    many = a_turn_costs(cellar)
    costs = [many]
    for _ in range(3):
        cellar.on(lambda: cellar.team.starts("t1", partner="t2"))
        costs.append(a_turn_costs(cellar))

    assert many.is_as_flat_as(few), (few, many)
    steps = [later.statements - earlier.statements for earlier, later in pairwise(costs)]
    assert max(steps) <= min(steps) + 2, "one visit more costs what the one before cost"
