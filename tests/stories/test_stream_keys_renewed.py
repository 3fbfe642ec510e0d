"""What is written after a revocation is sealed with stream keys that the revoked tablet never had."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework import businesses
from inspector.domain.ids import StreamId
from inspector.vault.vault import Vault
from inspector.wire.scopes import StreamKind
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import deliver
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.stories.revoking import is_revoked, newcomer, office, reach

LEFT = ("c1", "c3", "t1")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "c2", "c3", "t1", "t2")
    yield team
    team.ends()


def keys(vault: Vault, stream: StreamId | None) -> int:
    info = None if stream is None else vault.stream(stream)
    assert info is not None
    return len(info.key_ids)


def renames(team: Team, number: str, name: str) -> None:
    desk = team.desk(number)
    known = desk.vault.business(team.linde)
    assert known is not None
    done(businesses.edit_business(desk, replace(known.business, name=name)))


def name(team: Team, number: str) -> str:
    known = team.desk(number).vault.business(team.linde)
    assert known is not None
    return known.business.name


def rotates(team: Team, *left: str) -> None:
    """Everybody left hears of the revocation and of the keys that follow."""
    for _ in range(2):
        for number in left:
            team.hears(number, office(), *(other for other in left if other != number))


def test_a_revoked_tablet_does_not_read_what_becomes_of_a_business_and_everybody_else_does(team: Team) -> None:
    team.meets("c1", "c2", "c3", "t1", "t2")
    is_revoked(team, "t2")
    rotates(team, *LEFT)
    before = name(team, "t2")

    renames(team, "c1", "Nieuwe naam")
    deliver(team.desk("c1").vault, team.desk("t2").vault)
    for number in ("c3", "t1"):
        team.hears(number, "c1")
    renames(team, "c3", "Nog nieuwer")
    for number in ("c1", "t1", "t2"):
        deliver(team.desk("c3").vault, team.desk(number).vault)

    assert name(team, "t2") == before
    assert {name(team, number) for number in LEFT} == {"Nog nieuwer"}
    stream = businesses.business_stream(team.linde)
    assert keys(team.desk("t1").vault, stream) == 2, "c3 writes with the key that c1 made"
    newcomer(team, "t3")
    team.hears("c1", office())
    team.hears("t3", office(), "c1", "c3")
    assert name(team, "t3") == "Nog nieuwer"
    for number in LEFT:
        assert_rebuild_equal(team.desk(number).vault)


def test_each_revocation_costs_one_key_for_each_stream_that_is_written_in_and_then_nothing(team: Team) -> None:
    stream = businesses.business_stream(team.linde)
    team.meets("c1", "c3", "t1", "t2")
    is_revoked(team, "t2")
    rotates(team, *LEFT)
    for step in range(4):
        renames(team, "c1", f"Naam {step}")
    assert keys(team.desk("c1").vault, stream) == 2

    is_revoked(team, "t1")
    rotates(team, "c1", "c3")
    for step in range(4):
        renames(team, "c1", f"Andere naam {step}")
    assert keys(team.desk("c1").vault, stream) == 3

    rotates(team, "c1", "c3")
    at_rest = reach(team.desk("c1").vault)
    rotates(team, "c1", "c3")
    assert reach(team.desk("c1").vault) == at_rest


def test_as_long_as_no_new_shared_key_is_known_no_new_stream_key_is_made(team: Team) -> None:
    """It would be granted to the lost key again, at each write."""
    team.meets("c1", "c2", "t1")
    visit = team.starts("t1")
    is_revoked(team, "c2")
    deliver(team.world.administrator(team.desk("t1").vault.me.agency).vault, team.desk("t1").vault)

    for _ in range(3):
        team.judges("t1", visit, EXIT, LOCKED)

    vault = team.desk("t1").vault
    assert keys(vault, vault.stream_of(visit, StreamKind.FINDINGS)) == 1


def test_a_revoked_supervisor_s_tablet_does_not_read_what_is_found_in_an_open_visit_afterwards(team: Team) -> None:
    team.meets("c1", "c2", "c3", "t1")
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.meets("c1", "c2", "c3", "t1")
    assert team.desk("c2").vault.visit(visit) is not None
    is_revoked(team, "c2")
    rotates(team, *LEFT)

    team.judges("t1", visit, EXIT, LOCKED)
    team.hears("c1", "t1")
    deliver(team.desk("t1").vault, team.desk("c2").vault)

    assert team.visit("c1", visit).answer(EXIT) is not None
    assert team.visit("c2", visit).answer(EXIT) is None
    vault = team.desk("t1").vault
    assert keys(vault, vault.stream_of(visit, StreamKind.FINDINGS)) == 2
    assert keys(vault, vault.stream_of(visit, StreamKind.VISIT)) == 1, "its id says what its key is"


def test_a_revoked_tablet_that_knows_of_it_makes_no_keys(team: Team) -> None:
    stream = businesses.business_stream(team.linde)
    team.meets("c1", "c2")
    is_revoked(team, "c2")
    team.hears("c2", office())

    for step in range(3):
        renames(team, "c2", f"Naam {step}")

    assert keys(team.desk("c2").vault, stream) == 1
