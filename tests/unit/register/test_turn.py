"""Many lists say no more than one: of whoever keeps all of them, and whatever happened at the register."""

from itertools import pairwise

import pytest

from inspector.passes.status_list import INDICES
from inspector.register.turn import FLIPS, REST, Turn, begin
from tests.fakes.seeded_ids import SeededIds

PEOPLE = 1_500
DAYS = 40


def ones_of(turn: Turn) -> set[int]:
    bits = int.from_bytes(turn.bits(), "little")
    return {place for place, bit in enumerate(reversed(f"{bits:b}")) if bit == "1"}


def lists_of(people: int, leaving: int) -> list[set[int]]:
    """Every list of some weeks at a register with so many people, of whom so many leave each day."""
    ids = SeededIds(f"{people} {leaving}")
    turn = begin(ids)
    passes: dict[int, int] = {}
    lists = [ones_of(turn)]
    for day in range(DAYS):
        passes = {place: last for place, last in passes.items() if last > day}
        for _ in range(min(40, people - len(passes))):
            passes[turn.draw(passes.keys(), ids)] = day + 35
        gone = sorted(passes)[:leaving]
        for place in gone:
            del passes[place]
        assert turn.go_on(gone, ids) == ()
        lists.append(ones_of(turn))
        assert not lists[-1] & passes.keys(), "a pass that holds is never refused"
        assert lists[-1] >= set(gone), "and one that was withdrawn always is"
    return lists


@pytest.mark.parametrize(("people", "leaving"), [(0, 0), (PEOPLE, 0), (PEOPLE, 20)])
def test_a_list_looks_the_same_however_many_are_registered_and_leave(people: int, leaving: int) -> None:
    lists = lists_of(people, leaving)

    since: dict[int, int] = {}
    for day, (before, after) in enumerate(pairwise(lists)):
        assert len(after) == INDICES // 2
        assert (len(after - before), len(before - after)) == (FLIPS, FLIPS)
        for place in after ^ before:
            assert day - since.get(place, -REST) >= REST, "no place is flipped twice within weeks, whoever's it is"
            since[place] = day


def test_who_was_withdrawn_stays_so_as_long_as_his_pass_would_have_held() -> None:
    ids = SeededIds("leaving")
    turn = begin(ids)
    place = turn.draw(set(), ids)
    turn.go_on([place], ids)

    for _ in range(35):
        assert place in ones_of(turn)
        turn.go_on([], ids)


def test_more_than_a_list_takes_wait_for_the_next_and_are_no_more_than_ever_in_one() -> None:
    ids = SeededIds("many")
    turn = begin(ids)
    passes: set[int] = set()
    for _ in range(FLIPS + 3):
        passes.add(turn.draw(passes, ids))
    before = ones_of(turn)

    waiting = turn.go_on(sorted(passes), ids)

    assert len(ones_of(turn) - before) == FLIPS
    assert set(waiting) == passes - ones_of(turn)
    assert turn.go_on(waiting, ids) == ()
    assert passes <= ones_of(turn)


def test_a_place_is_drawn_of_all_that_are_free_and_none_twice() -> None:
    ids = SeededIds("drawing")
    turn = begin(ids)
    drawn = [turn.draw(set(), ids) for _ in range(200)]

    ahead = set(turn.zeros[: FLIPS * REST])
    assert not ahead & set(drawn)
    assert len(set(drawn)) > 190
    free = set(turn.zeros) - ahead
    last = free.pop()
    assert turn.draw(free, ids) == last
