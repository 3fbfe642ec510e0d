"""What a sync brings of signed documents counts at once, without locking and unlocking."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.casework.desk import SignedData
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from tests.stories.officers import CATALOGUES, Team, an_open_team


@pytest.fixture
def work(qapp: QGuiApplication) -> Iterator[Work]:
    assert qapp.platformName()
    work = Work("vault")
    yield work
    work.close()


def test_a_list_that_came_with_a_sync_counts_from_then_on(tmp_path: Path, work: Work) -> None:
    team: Team = work.run(lambda: an_open_team(tmp_path, "c1", "t1"))
    now = SignedData(CATALOGUES)
    desk = replace(work.run(lambda: team.desk("t1")), catalogues=(), read_again=lambda: now)
    session = Session(desk, work)

    session.publish(Changes())
    assert session.wait_for(lambda each: each.catalogues) == ()

    session.publish(Changes(directory=True))
    assert session.wait_for(lambda each: each.catalogues) == CATALOGUES

    now = SignedData((), refused=("lijst.json: cannot be unpacked",))
    session.publish(Changes(directory=True))
    assert session.wait_for(lambda each: each.refused_catalogues) == now.refused
    work.run(team.ends)
