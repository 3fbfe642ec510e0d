"""The first page, a sync and a page of businesses cost the same however many are known: counted after few and many."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.vault.model.listed import Which, WhichBusinesses
from inspector.vault.store.business_rows import _FEW, _parts
from inspector.viewmodels.today.today import read_day
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.years import insert_rows, rows_where
from tests.stories.officers import Team, a_team

FEW, SOME, MANY = 100, 1_000, 10_000
AHEAD = date(2031, 1, 1)
BEFORE_AND_AFTER = (AHEAD, AHEAD + timedelta(days=30)), (date(2060, 1, 1), date(2060, 1, 31))
"""A day on which a few licences do not hold, and one on which none does."""
VISITED = "huis 42 k", "gracht"
EXPIRED = range(20, FEW, 30)
PAGES: Mapping[str, WhichBusinesses] = {
    "all": WhichBusinesses(most=20),
    "those with open points": WhichBusinesses(has_open_points=True, most=20),
    "the most open points first": WhichBusinesses(open_first=True, most=20),
    "a text that one has": WhichBusinesses("huis 42 k", most=20),
    "a text that is longer than a part": WhichBusinesses("huis 42 kade zuid 42", most=20),
    "a text that all have": WhichBusinesses("kade", open_first=True, most=20),
    "a text that nobody has": WhichBusinesses("gracht", most=20),
    "a letter that nobody has": WhichBusinesses("q", most=20),
    "those few without a licence that holds": WhichBusinesses(unless_valid=BEFORE_AND_AFTER[0], most=20),
    "those many without a licence that holds": WhichBusinesses(unless_valid=BEFORE_AND_AFTER[1], most=20),
    "those few of a text that all have": WhichBusinesses("kade", unless_valid=BEFORE_AND_AFTER[0], most=20),
}


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "c1")
    yield team
    team.world.closes()


def more(desk: Desk, numbers: range) -> None:
    """Let so many more businesses have a line, every third with open points."""
    connection = desk.vault._connection
    (line,) = rows_where(connection, "business_rows", "1 LIMIT 1")
    connection.execute("BEGIN IMMEDIATE")
    lines = [
        {
            **line,
            "business": f"{at:032x}",
            "name": f"huis {at}",
            "sought": f"huis {at} kade zuid {at}",
            "valid_from": "2020-01-01",
            "valid_until": "2030-01-01" if at in EXPIRED else "2050-01-01",
            "open_points": at % 3,
        }
        for at in numbers
    ]
    insert_rows(connection, "business_rows", iter(lines))
    parts = (
        {"part": part, "business": line["business"]} for line in lines for part in set(_parts(str(line["sought"])))
    )
    insert_rows(connection, "business_parts", parts)
    connection.execute("COMMIT")
    desk.vault._store.memory.ask_again()


def costs(desk: Desk) -> Mapping[str, Cost]:
    find = desk.vault._store.business_rows.find
    pages: Mapping[str, Callable[[], object]] = {
        "today": lambda: read_day(desk),
        "how many there are": desk.vault.business_count,
        "all that a sync settles": lambda: settling.settle(desk),
        **{f"a page of {name}": partial(find, which) for name, which in PAGES.items()},
        **{f"visits to {text}": partial(desk.vault.visits, Which(text=text, most=20)) for text in VISITED},
    }
    counter, found = Counter(cast("Watched", desk.vault._connection)), dict[str, Cost]()
    for name, look in pages.items():
        look()
        found[name] = counter.cost(look)
    return found


@pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_the_first_page_costs_the_same_however_many_businesses_are_known(team: Team, many: int) -> None:
    for number in ("t1", "c1"):
        desk = team.desk(number)
        more(desk, range(1, FEW))
        few = costs(desk)
        more(desk, range(FEW, many))

        assert [what for what, cost in costs(desk).items() if not cost.is_as_flat_as(few[what])] == [], number


@pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_a_search_for_what_all_have_costs_the_same_once_it_is_given_up_to_look_all_up(team: Team, many: int) -> None:
    desk = team.desk("c1")
    counter = Counter(cast("Watched", desk.vault._connection))
    looks: Mapping[str, Callable[[], object]] = {
        "businesses": partial(desk.vault._store.business_rows.find, WhichBusinesses("kade", most=20)),
        "visits": partial(desk.vault.visits, Which(text="kade", most=20)),
    }
    more(desk, range(1, _FEW + 2))
    few = {name: counter.cost(look) for name, look in looks.items()}
    more(desk, range(_FEW + 2, many))

    assert [name for name, look in looks.items() if not counter.cost(look).is_as_flat_as(few[name])] == []


def test_a_page_is_the_beginning_of_the_list_without_a_limit(team: Team) -> None:
    desk = team.desk("c1")
    more(desk, range(1, FEW))
    day = desk.today()
    asked = [
        WhichBusinesses(text, has_open_points=is_open, unless_valid=valid, open_first=first)
        for first in (False, True)
        for text in ("", "huis 1", "linde", "niets")
        for is_open in (False, True)
        for valid in (None, (day, day))
    ]

    find = desk.vault._store.business_rows.find
    lists = [find(each) for each in asked]

    assert [find(replace(each, most=20)) for each in asked] == [each[:20] for each in lists]
    assert len({len(each) for each in lists}) > 3
    assert max(len(each) for each in lists) == desk.vault.business_count() == FEW
