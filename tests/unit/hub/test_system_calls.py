"""The hub is killed at its n-th write or sync, or the disk says no to it: nothing acknowledged is ever missing."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import RealHub, a_real_hub

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]

SYNCS = "fsync,fdatasync"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@contextmanager
def injected(hub: RealHub, fault: str) -> Iterator[None]:
    """Let the system do this to the running hub."""
    calls = fault.partition(":")[0]
    command = ["strace", "-qq", "-f", "-o", "/dev/null", "-e", f"trace={calls}", "-e", f"inject={fault}"]
    strace = subprocess.Popen([*command, "-p", str(hub.process.process.pid)])
    try:
        wait_until_attached(hub, strace)
        yield
    finally:
        # Killed, because one that traces a dead program may wait for it for ever, and nobody else can.
        strace.kill()
        strace.wait(20)


def wait_until_attached(hub: RealHub, strace: "subprocess.Popen[bytes]") -> None:
    threads = Path(f"/proc/{hub.process.process.pid}/task")
    while any("TracerPid:\t0" in (task / "status").read_text() for task in threads.iterdir()):
        if strace.poll() is not None:
            pytest.skip("this machine does not let a test trace its own programs")


def push_all(device: Device, log: Log) -> int:
    """Push frame by frame until the hub is gone; gives what was receipted last."""
    receipted = 0
    for first in range(1, len(log.events) + 1, 5):
        try:
            reply = device.asks(SyncRequest(frames=(log.frame(first, first + 4),)))
        except (requests.RequestException, AssertionError):
            break
        receipted = device.receipt(reply).heads[0].seq
    return receipted


@pytest.mark.parametrize("call", ["pwrite64", SYNCS])
@pytest.mark.parametrize("when", [1, 2, 3, 5, 8, 13])
def test_killed_at_its_nth_call_the_hub_has_what_it_receipted(hub: RealHub, call: str, when: int) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(99)

    with injected(hub, f"{call}:signal=KILL:when={when}"):
        receipted = push_all(device, log)
    hub.restart()
    (have,) = device.syncs(logs=(log.id,)).have

    assert receipted <= have.seq < 100
    assert have.head == log.heads[have.seq]
    assert device.syncs(log.frame(have.seq + 1)).have[0].seq == 100


def test_a_sync_that_fails_is_never_acknowledged_and_stops_the_hub(hub: RealHub) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(4)

    with injected(hub, f"{SYNCS}:error=EIO:when=1+"):
        response = device.sends("POST", "/v1/sync", SyncRequest(frames=(log.frame(),)).encode())

    assert response.status_code == requests.codes.server_error
    assert hub.process.process.wait(15) == 1


@pytest.mark.parametrize("call", ["rename", SYNCS])
def test_a_blob_that_was_receipted_is_there_after_a_kill(hub: RealHub, call: str) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = device.opens(StreamKind.VISIT, Agency.GEMEENTE)
    device.syncs(log.frame())
    photos = [bytes([number]) * 100_000 for number in range(6)]
    receipted = 0

    with injected(hub, f"{call}:signal=KILL:when=7"):
        for photo in photos:
            try:
                device.puts_blob(photo, log.stream)
            except requests.RequestException:
                break
            receipted += 1
    hub.restart()

    again = [device.puts_blob(photo, log.stream, offset=len(photo)).status_code for photo in photos[:receipted]]
    assert again == [requests.codes.ok] * receipted
