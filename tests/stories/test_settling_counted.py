"""What passing keys on costs at a sync: as much as changed since the last one, whatever was recorded before."""

from pathlib import Path

import pytest

from inspector.casework import keys
from inspector.casework.readers import reviewers
from inspector.wire.scopes import Agency, StreamKind
from tests.stories.officers import ALARM, LOCKED, Team, a_team

FEW, MANY = 3, 24


def looked_at(team: Team, number: str) -> int:
    """How many streams a settling of this officer looks at."""
    desk = team.desk(number)
    return len(desk.vault.unsettled_streams(keys._shared_keys(desk)))


def asked(team: Team, number: str) -> int:
    """How many statements passing keys on takes on this officer's device."""
    connection = team.desk(number).vault._connection
    statements: list[str] = []
    connection.set_trace_callback(statements.append)  # type: ignore[attr-defined]
    keys.settle(team.desk(number))
    connection.set_trace_callback(None)  # type: ignore[attr-defined]
    return len(statements)


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[int, int, int, int]]:
    """After this many visits: streams looked at and statements, without news and after one answer."""
    found = {}
    for visits in (FEW, MANY):
        team = a_team(Path(tmp_path_factory.mktemp(f"visits{visits}")), "t1", "c1")
        begun = [team.starts("t1") for _ in range(visits)]
        team.meets("t1", "c1")
        quiet = looked_at(team, "t1"), asked(team, "t1")
        team.judges("t1", begun[0], ALARM, LOCKED)
        found[visits] = (*quiet, looked_at(team, "t1"), asked(team, "t1"))
        team.world.closes()
    return found


def test_without_news_nothing_is_looked_at_and_nothing_written(counts: dict[int, tuple[int, int, int, int]]) -> None:
    assert {visits: found[0] for visits, found in counts.items()} == {FEW: 0, MANY: 0}


def test_an_answer_lets_the_two_streams_of_its_visit_be_looked_at(counts: dict[int, tuple[int, int, int, int]]) -> None:
    assert {visits: found[2] for visits, found in counts.items()} == {FEW: 2, MANY: 2}


def test_what_settling_asks_the_database_does_not_grow_with_the_visits(
    counts: dict[int, tuple[int, int, int, int]],
) -> None:
    assert counts[FEW][1::2] == counts[MANY][1::2]


def test_another_shared_key_lets_every_visit_that_is_not_over_be_granted_to_it(tmp_path: Path) -> None:
    team = a_team(tmp_path, "t1", "c1", "c2")
    for _ in range(FEW):
        team.starts("t1")
    team.meets("t1", "c1", "c2")
    before = shared(team)

    team.world.revokes(team.world.people["c2"])
    team.meets("t1", "c1")

    new = shared(team) - before
    assert new
    for stream in team.desk("t1").vault.own_streams(StreamKind.FINDINGS):
        assert new <= stream.granted[stream.own_key_ids[0]]
    assert looked_at(team, "t1") == 0
    team.world.closes()


def shared(team: Team) -> set[bytes]:
    """The keys that this officer's findings are reviewed with."""
    return {reader.id for reader in reviewers(team.desk("t1"), Agency.GEMEENTE)}
