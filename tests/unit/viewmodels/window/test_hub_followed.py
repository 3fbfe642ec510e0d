"""An officer said yes to another address or key of the hub, and meanwhile the agency said something else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.desk import Desk
from inspector.domain.refusals import NotSaved
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.viewmodels.window.workplace import _moved
from tests.stories.officers import an_open_team


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    team = an_open_team(tmp_path, "t1", "c1")
    yield team.desk("t1")
    team.world.closes()


def test_a_yes_to_an_address_that_the_agency_does_not_name_now_moves_nothing(desk: Desk) -> None:
    before = desk.vault.identity

    assert _moved(desk, lambda at: at.vault.move_hub("https://hub.elders.example")) is None
    assert desk.vault.identity == before


def test_a_yes_to_a_key_that_is_not_the_next_one_follows_nobody(desk: Desk) -> None:
    before = desk.vault.identity

    assert _moved(desk, lambda at: at.vault.follow_hub(bytes(32), is_asked=True)) is None
    assert desk.vault.identity == before


def test_a_full_disk_is_told_as_such_and_not_as_another_word(desk: Desk) -> None:
    def refused(_: Desk) -> Changes:
        raise NotSavedError("the disk did not take the write")

    assert _moved(desk, refused) == NotSaved()
