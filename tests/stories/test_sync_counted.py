"""What a sync costs in things that can be counted, the same on every machine."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest

from inspector.domain.ids import StreamId
from tests.fakes.counting import Watched
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled

CHANGES = 100
MOST_BYTES = 30_000


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def writer(hub: RealHub, tmp_path: Path) -> Iterator[SyncOfficer]:
    officer = enrolled(hub, tmp_path / "writer")
    yield officer
    officer.closes()


def test_a_hundred_changes_leave_in_two_requests_and_less_than_thirty_kilobytes(writer: SyncOfficer) -> None:
    stream = _a_known_stream(writer)
    writer.writes(stream, CHANGES)

    result = writer.syncs()

    assert result.requests <= 2  # the first is small, until it is known what the line bears
    assert writer.unsent() == 0
    assert result.bytes_up < MOST_BYTES
    assert result.bytes_down < 1_100  # two receipts with their lines


def test_for_a_hundred_changes_the_hub_waits_for_its_disk_twice_at_most(
    hub: RealHub, writer: SyncOfficer, tmp_path: Path
) -> None:
    stream = _a_known_stream(writer)
    writer.writes(stream, CHANGES)
    calls = tmp_path / "calls"

    with _traced(hub, calls):
        result = writer.syncs()

    assert result.receipts >= 1
    assert 1 <= len(calls.read_text().splitlines()) <= 2


def test_what_a_reply_brings_is_saved_at_once(writer: SyncOfficer) -> None:
    stream = _a_known_stream(writer)
    writer.writes(stream, CHANGES)

    with _commits(writer) as pushed:
        result = writer.syncs()
    with _commits(writer) as idle:
        writer.syncs()

    # how far the logs reach, the replies, and that nobody has to be given a key
    assert len(pushed) <= result.requests + 2
    assert len(idle) == 1


@contextmanager
def _commits(officer: SyncOfficer) -> Iterator[list[str]]:
    """Each time that the officer's vault saves something."""
    found: list[str] = []
    connection = cast("Watched", officer.vault._connection)
    connection.set_trace_callback(lambda statement: found.append(statement) if statement == "COMMIT" else None)
    yield found
    connection.set_trace_callback(None)


def _a_known_stream(writer: SyncOfficer) -> StreamId:
    stream = writer.opens_a_stream(writer)
    writer.syncs()
    return stream


@contextmanager
def _traced(hub: RealHub, calls: Path) -> Iterator[None]:
    """Note every time the hub asks the system to have something on the disk."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    hub_pid = hub.process.process.pid
    command = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", str(calls), "-p", str(hub_pid)]
    strace = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        threads = Path(f"/proc/{hub_pid}/task")
        while any("TracerPid:\t0" in (task / "status").read_text() for task in threads.iterdir()):
            if strace.poll() is not None:
                pytest.skip("this machine does not let a test trace its own programs")
        yield
    finally:
        # Detached, so that the hub goes on; what it noted is complete then.
        strace.terminate()
        strace.wait(20)
