"""Somebody wants a hub to answer nobody. Its devices must not notice."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device
from tests.fakes.hub_process import RealHub, a_real_hub

PATIENCE_SECONDS = 1.0
SHORT_OF_TIME_SECONDS = 5.0
"""For the short play: among fifty syncs, 99 of 100 are all of them, and a busy machine stops anybody for a second."""
BUSY_MACHINE = 4
"""Where devices wait in peace already, because other work has the machine, they may wait so many times that."""
MOST_MEMORY_KIB = 400 * 1024
BETWEEN_SYNCS_SECONDS = 0.5


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@contextmanager
def under_attack(hub: RealHub, *, sockets: int, seconds: float, at_once: int) -> Iterator[None]:
    """A revoked device and one that is not, and somebody with sockets, do what they can for so long."""
    devices = [hub.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2)]
    hub.revoke(devices[0])
    told = {
        "url": hub.url,
        "sockets": sockets,
        "seconds": seconds,
        "at_once": at_once,
        "devices": [(each.seed.hex(), Agency.GEMEENTE.value) for each in devices],
    }
    command = [sys.executable, "-m", "tests.fakes.hub_attacker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as attacker:
        assert attacker.stdin is not None
        assert attacker.stdout is not None
        attacker.stdin.write(json.dumps(told) + "\n")
        attacker.stdin.flush()
        assert attacker.stdout.readline() == "ready\n"
        yield
        assert attacker.wait(60) == 0


def waits(device: Device, until: float) -> list[float]:
    """How long a device waited for each of its syncs, each of which brings something new."""
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    found = []
    while time.monotonic() < until:
        started = time.monotonic()
        reply = device.syncs(log.frame(len(log.events)))
        found.append(time.monotonic() - started)
        assert reply.have[0].seq == len(log.events)
        log.seal()
        time.sleep(BETWEEN_SYNCS_SECONDS)
    return found


def peak_memory_kib(hub: RealHub) -> int:
    status = Path(f"/proc/{hub.process.process.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def ninety_nine_of_a_hundred(devices: list[Device], seconds: float) -> float:
    """How long a sync takes at most, but for one in a hundred, while all these devices sync."""
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(len(devices)) as pool:
        found = sorted(wait for each in pool.map(lambda device: waits(device, until), devices) for wait in each)
    assert len(found) >= len(devices), "the devices hardly got a word in"
    return found[int(len(found) * 0.99)]


def plays(hub: RealHub, *, officers: int, sockets: int, seconds: float, at_once: int, patience: float) -> None:
    devices = [hub.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(officers)]
    in_peace = ninety_nine_of_a_hundred(devices, seconds / 4)

    with under_attack(hub, sockets=sockets, seconds=seconds, at_once=at_once):
        attacked = ninety_nine_of_a_hundred(devices, seconds)

    assert attacked < max(patience, BUSY_MACHINE * in_peace), in_peace
    assert peak_memory_kib(hub) < MOST_MEMORY_KIB


def test_devices_go_on_syncing_beside_idle_sockets_and_bombs(hub: RealHub) -> None:
    plays(hub, officers=5, sockets=300, seconds=6, at_once=2, patience=SHORT_OF_TIME_SECONDS)


@pytest.mark.long
def test_twenty_devices_sync_within_a_second_beside_a_thousand_idle_sockets_and_bombs_of_every_shape(
    hub: RealHub,
) -> None:
    plays(hub, officers=20, sockets=1000, seconds=40, at_once=4, patience=PATIENCE_SECONDS)
