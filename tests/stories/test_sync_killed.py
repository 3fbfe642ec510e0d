"""The program is killed with SIGKILL in the middle of a sync, wherever that is, and started again."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from inspector.sync.outcomes import Outcome
from inspector.vault.making.keeping import open_vault
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import PASSPHRASE, SyncOfficer, enrolled


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture(scope="module")
def pair(hub: RealHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    folder = tmp_path_factory.mktemp("officers")
    officers = enrolled(hub, folder / "killed", by_other_programs=True), enrolled(hub, folder / "other")
    for _ in range(3):
        for officer in officers:
            officer.syncs()
    yield officers
    for officer in officers:
        officer.closes()


def is_killed_after(officer: SyncOfficer, saved: int) -> None:
    """Another process syncs this vault and is killed when it has said `saved` so often."""
    officer.vault.close()
    program = [sys.executable, "-m", "tests.fakes.sync_program", str(officer.folder), officer.url]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for count, line in enumerate(process.stdout, 1):
            if line.strip() != "saved" or count == saved:
                process.kill()
                break
    officer.vault = open_vault(officer.folder, bytearray(PASSPHRASE), clock=officer.clock, ids=officer.ids)
    officer.moves_to(officer.url)


@pytest.mark.parametrize("saved", range(1, 7))
def test_killed_anywhere_it_goes_on_where_it_was(pair: tuple[SyncOfficer, SyncOfficer], saved: int) -> None:
    killed, other = pair
    ours, theirs = killed.opens_a_stream(other), other.opens_a_stream(killed)
    killed.writes(ours, 60)
    other.writes(theirs, 60, size=3_000)
    other.syncs()

    is_killed_after(killed, saved)
    again = killed.syncs()
    other.syncs()

    assert again.outcome is Outcome.OK
    assert again.forks == 0
    assert killed.unsent() == 0
    assert killed.has_all_of(other, theirs)
    assert other.has_all_of(killed, ours)
    assert not killed.vault.rolled_back


def test_killed_at_a_photo_it_goes_on_with_the_photo(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    killed, other = pair
    stream = killed.opens_a_stream(other)
    blobs = [killed.keeps_a_photo(stream, 300_000) for _ in range(3)]

    is_killed_after(killed, 5)
    killed.syncs()
    other.syncs()

    assert killed.vault.pending_uploads() == ()
    assert all(other.vault.blob_file(blob) is not None for blob in blobs)
