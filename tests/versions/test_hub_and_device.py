"""A hub and a device of two versions: each learns which of the two is behind, and what waits goes on waiting."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.hub.running.process import ServerProcess
from inspector.sync.outcomes import Outcome
from inspector.viewmodels.door.enrolment_wizard import Problem
from inspector.viewmodels.sync.sync_words import result_text
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.test_enrolment_tried_again import tries
from tests.versions.programs import NEXT, bytes_in, next_does

WRONG_USE = 2
CHANGES = ["protocol", "protocol,paths"]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def officer(hub: RealHub, tmp_path: Path) -> SyncOfficer:
    """Somebody whose line to the hub works, and with whom two notes wait."""
    officer = enrolled(hub, tmp_path / "device", by_other_programs=True)
    assert officer.syncs().outcome is Outcome.OK
    officer.opens_a_stream()
    return officer


def becomes(hub: RealHub, changes: str) -> None:
    """Stop the hub, and serve its folder at the same address with the next version."""
    hub.stop()
    words = ["hub", "serve", str(hub.home), "--port", str(hub.process.port), "--announce", "--with-parent"]
    process = subprocess.Popen(
        [*NEXT, changes, "inspector", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    hub.process = ServerProcess(hub.home, url, process)


@pytest.mark.parametrize("changes", CHANGES)
def test_a_device_says_that_it_is_behind_a_newer_hub_and_keeps_all_that_waits(
    hub: RealHub, officer: SyncOfficer, changes: str
) -> None:
    waiting = officer.unsent()
    becomes(hub, changes)

    result = officer.syncs()

    assert result.outcome is Outcome.OUTDATED
    assert "Deze app is ouder" in result_text(result)
    assert officer.unsent() >= waiting > 0
    assert officer.vault.sync_state().quarantined == 0
    hub.restart()
    assert officer.syncs().outcome is Outcome.OK
    assert officer.unsent() == 0
    officer.closes()


@pytest.mark.parametrize("changes", [CHANGES[0], pytest.param(CHANGES[1], marks=pytest.mark.long)])
def test_a_newer_device_learns_that_the_hub_is_behind_and_keeps_all_that_waits(
    hub: RealHub, officer: SyncOfficer, changes: str
) -> None:
    waiting = officer.unsent()
    officer.closes()

    said = next_does(changes, "sync", str(officer.folder), hub.url)

    assert said.stdout.splitlines()[-1:] == ["hub_outdated"], said.stderr
    officer.restarts()
    assert officer.unsent() >= waiting > 0
    assert officer.syncs().outcome is Outcome.OK
    assert officer.unsent() == 0
    officer.closes()


def test_a_device_that_a_newer_hub_cannot_enrol_says_why_and_its_code_works_later(hub: RealHub, tmp_path: Path) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    becomes(hub, "protocol,paths")

    assert tries(tmp_path / "tablet", hub.url, code) is Problem.OUTDATED

    hub.restart()
    assert tries(tmp_path / "tablet", hub.url, code) is None


def test_a_hub_that_a_newer_version_made_is_not_served_and_not_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "hub"
    made = next_does("tables", "inspector", "hub", "init", str(home), "--agency", "gemeente")
    assert made.returncode == 0, made.stderr
    before = bytes_in(home)

    commands = {command: [str(home)] for command in ("serve", "status", "check")}
    commands["salvage"] = [str(tmp_path / "another"), "--from", str(home)]
    for command, words in commands.items():
        assert main(["hub", command, *words]) == WRONG_USE
        assert "a newer version of this program keeps this hub" in capsys.readouterr().err

    after = bytes_in(home)
    assert after.keys() - before.keys() <= {"hub.db-wal", "hub.db-shm", "hub.lock"}
    assert after.get("hub.db-wal", b"") == b""
    assert {name: after[name] for name in before} == before
    assert not (tmp_path / "another").exists()
