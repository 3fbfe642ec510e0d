"""Investigations without a visit are read a page at a time: counted, and looked through to the last one."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random  # noqa: TID251 - the same histories each time
from typing import cast

import pytest

from inspector.casework.desk import Desk
from inspector.casework.judging.unplaced import LOOKED_AT, unplaced
from inspector.casework.visiting import hats
from inspector.domain.ids import VisitId
from inspector.vault.store.database import Value
from inspector.viewmodels.erasures.erasures import PAGE, PAGE_APART, read_erasures
from inspector.viewmodels.erasures.erasures_props import derive_erasures_props
from inspector.wire.scopes import StreamKind
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.years import insert_rows, other_name, rows_where
from tests.stories.officers import Team, a_team, done
from tests.stories.test_a_switch_of_hats import REASON

FEW, SOME, MANY = 1_000, 3_000, 30_000
"""The fewest are more than a page looks at."""


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Two who are designated: one went over in a visit, the other was not there."""
    team = a_team(tmp_path, "o1", "o2", "c1")
    visit = team.starts("o1")
    done(hats.switch_hat(team.desk("o1"), visit, REASON))
    team.meets("o1", "o2")
    yield team
    team.world.closes()


def more(desk: Desk, numbers: range, of: VisitId | None = None) -> None:
    """Let so many more investigations like the one here have become known, of this visit or of none that is here."""
    connection = desk.vault._connection
    connection.execute("BEGIN IMMEDIATE")
    (stream,) = rows_where(connection, "streams", "kind = ? ORDER BY no LIMIT 1", int(StreamKind.INVESTIGATION))
    (log,) = rows_where(connection, "logs", "stream = ? ORDER BY no LIMIT 1", stream["no"])
    tables = {
        "streams": [{**stream, "subject": of}],
        "stream_keys": rows_where(connection, "stream_keys", "stream = ?", stream["no"]),
        "logs": [log],
        "opened": rows_where(connection, "opened", "log = ?", log["no"]),
    }
    for table, rows in tables.items():
        insert_rows(connection, table, (_copy(row, at) for at in numbers for row in rows))
    connection.execute("COMMIT")
    desk.vault._store.memory.ask_again()


def _copy(row: dict[str, Value], at: int) -> dict[str, Value]:
    changed: dict[str, Value] = {name: value for name, value in row.items() if name != "place"}
    for name, value in row.items():
        if name in {"no", "stream", "log"} and isinstance(value, int):
            changed[name] = value + 1_000 * at
        elif name == "id" and isinstance(value, bytes):
            changed[name] = other_name(value, at)
        elif name == "hlc" and isinstance(value, int):
            changed[name] = value + at
    return changed


@pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_the_page_costs_the_same_however_many_investigations_there_are_with_a_visit_or_without(
    team: Team, many: int
) -> None:
    for number in ("o1", "o2"):
        desk = team.desk(number)
        visit = desk.vault.visits()[0].id if number == "o1" else None
        more(desk, range(1, FEW), visit)
        few = cost(desk)
        more(desk, range(FEW, many), visit)

        assert cost(desk).is_as_flat_as(few), number
        shown = derive_erasures_props(read_erasures(desk, PAGE))
        assert (len(shown.apart), shown.has_more_apart) == (0 if visit else PAGE_APART, True)


def cost(desk: Desk) -> Cost:
    desk.vault._store.memory.ask_again()
    return Counter(cast("Watched", desk.vault._connection)).cost(partial(read_erasures, desk, PAGE))


def test_page_by_page_every_one_is_found_that_has_no_visit_and_no_other(team: Team) -> None:
    desk, chance = team.desk("o2"), Random(7)  # noqa: S311 - as above
    other = team.starts("o2")
    for at in range(1, 120):
        more(desk, range(at, at + 1), chance.choice((other, None, None)))
    streams = rows_where(desk.vault._connection, "streams", "kind = ? ORDER BY no", int(StreamKind.INVESTIGATION))
    without = [bytes(cast("bytes", row["id"])).hex() for row in streams if row["subject"] is None]

    pages = [unplaced(desk, most) for most in range(2, len(without) + 2)]

    found = {most: [each.stream for each in places] for most, (places, _) in enumerate(pages, 2)}
    assert found == {most: without[::-1][:most] for most in found}
    assert [has_more for _, has_more in pages] == [
        most < len(without) or most * LOOKED_AT <= len(streams) for most in found
    ]
    assert 0 < len(without) < len(streams) - 20
