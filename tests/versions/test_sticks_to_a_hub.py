"""A stick between a hub and a device of two versions: the hub takes all of it, and its receipt empties the outbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.hub.clock import system_ms
from inspector.sync.by_stick.file_bundle import read_bundle, receipt_path
from inspector.sync.by_stick.stick import take_stick, write_stick
from inspector.sync.outcomes import Outcome
from inspector.vault.model.changes import Changes
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.versions.programs import next_does

CHANGES = ["protocol,paths", pytest.param("protocol", marks=pytest.mark.long)]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def officer(hub: RealHub, tmp_path: Path) -> Iterator[SyncOfficer]:
    """Somebody who wrote something since the hub went out of reach."""
    officer = enrolled(hub, tmp_path / "device", by_other_programs=True)
    assert officer.syncs().outcome is Outcome.OK
    hub.stop()
    officer.opens_a_stream()
    yield officer
    officer.closes()


@pytest.mark.parametrize("changes", CHANGES)
def test_a_newer_hub_takes_a_stick_of_this_version_and_its_receipt_is_read_here(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path, changes: str
) -> None:
    stick, waiting = tmp_path / "stick.uitwisseling", officer.unsent()
    write_stick(officer.vault, stick, now_ms=system_ms())

    said = next_does(changes, "inspector", "hub", "stick", str(hub.home), str(stick))
    take_stick(officer.vault, read_bundle(receipt_path(stick, "server")), Changes)

    assert said.returncode == 0, said.stderr
    assert (waiting > 0, officer.unsent()) == (True, 0)


@pytest.mark.parametrize("changes", CHANGES)
def test_this_hub_takes_a_stick_of_a_newer_device_and_its_receipt_is_read_there(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path, changes: str
) -> None:
    stick, waiting, folder = tmp_path / "stick.uitwisseling", officer.unsent(), str(officer.vault.folder)
    officer.vault.close()

    written = next_does(changes, "writes", folder, str(stick))
    taken_in = main(["hub", "stick", str(hub.home), str(stick)])
    read = next_does(changes, "takes", folder, str(receipt_path(stick, "server")))
    officer.restarts()

    assert (written.returncode, taken_in, read.returncode) == (0, 0, 0), (written.stderr, read.stderr)
    assert (waiting > 0, officer.unsent()) == (True, 0)
