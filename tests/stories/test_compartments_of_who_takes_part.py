"""That an agency's part of a visit exists says only that it takes part: it is there before anything was found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.wire.scopes import COMPARTMENTS, StreamKind
from tests.stories.officers import Team, a_team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "a1", "p1")
    yield team
    team.ends()


def test_whoever_takes_part_opens_the_own_part_before_anything_is_found_there(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("a1", "t1", visit)
    team.joins("p1", "t1", visit)
    own = {"t1": StreamKind.FINDINGS, "a1": StreamKind.LABOUR, "p1": StreamKind.POLICE}

    for officer, kind in own.items():
        vault = team.world.people[officer].vault
        written = {log.stream for log in vault.logs_of(visit) if log.author == vault.me}
        assert kind in written
        assert not (written & COMPARTMENTS) - {kind}
