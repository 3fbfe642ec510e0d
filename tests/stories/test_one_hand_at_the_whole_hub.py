"""Who works on a whole hub is refused while any hub serves its database, and no hub starts meanwhile."""

import shutil
import time
from pathlib import Path

import psycopg
import pytest

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError
from inspector.hub.office.founding import found
from inspector.hub.running.alone import working_alone
from inspector.hub.running.process import start_hub
from inspector.wire.scopes import Agency
from tests.fakes.hub_process import PATIENCE_SECONDS
from tests.fakes.postgres import a_database

ELSEWHERE = "a hub serves from this database, perhaps from another folder"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Of one hub of a cluster and of another, whose keys and database are the same."""
    home = found(tmp_path / "hub1", (Agency.GEMEENTE,), ids=SystemIds(), now_ms=system_ms(), address=a_database())
    shutil.copytree(home.path, tmp_path / "hub2")
    return home.path, tmp_path / "hub2"


def the_lock_is_lost(address: str) -> None:
    """The database ends every connection of hubs, as one does that became a copy of another."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name = 'inspector-hub'"
        )


def moved(folder: Path) -> int:
    return main(["hub", "migrate", str(folder), "sqlite"])


def test_a_hub_of_another_folder_stops_who_works_on_the_whole_of_it(
    folders: tuple[Path, Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mine, others = folders
    other = start_hub(others)
    try:
        done = [
            moved(mine),
            main(["hub", "migrate", str(mine), "--blobs", "s3://b/h?endpoint=http://127.0.0.1:1"]),
            main(["hub", "salvage", str(tmp_path / "salvaged"), "--from", str(mine)]),
        ]
        said = capfd.readouterr().err
        checked = main(["hub", "check", str(mine)])
    finally:
        other.kill()
    after = moved(mine)  # at once: what was killed holds nothing any more

    assert done == [2, 2, 2]
    assert said.count(ELSEWHERE) == 3
    assert not (tmp_path / "salvaged").exists()
    assert (checked, after) == (0, 0)
    assert (mine / "hub.db").exists()


def test_no_hub_of_any_folder_starts_while_somebody_works_on_the_whole_of_it(
    folders: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    mine, others = folders
    with working_alone(mine), pytest.raises(HubError):
        start_hub(others).kill()

    assert "somebody works on this hub as a whole" in capfd.readouterr().err
    start_hub(others).kill()


def test_a_hub_says_again_that_it_serves_when_its_database_forgot_it(folders: tuple[Path, Path]) -> None:
    mine, others = folders
    other = start_hub(others)
    try:
        the_lock_is_lost((mine / "database.url").read_text("utf-8").strip())
        is_refused = comes_to_be_refused(mine)
    finally:
        other.kill()

    assert is_refused


def comes_to_be_refused(folder: Path) -> bool:
    """Wait until nobody can work on the whole hub; False when somebody always can."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        try:
            with working_alone(folder):
                pass
        except HubError:
            return True
        time.sleep(0.2)
    return False
