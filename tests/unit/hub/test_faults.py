"""The hub is killed, the network cut, the disk full: what was receipted is there, and nothing else was receipted."""

import os
import resource
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from inspector.wire import routes
from inspector.wire.errors import MalformedError
from inspector.wire.event import LogHead
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.chaos import Chaos, chaos_before
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import RealHub, a_real_hub

FULL = 507


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def inspector(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture
def chaos(hub: RealHub) -> Iterator[Chaos]:
    with chaos_before(hub.process.port) as proxy:
        yield proxy


def a_log(device: Device, events: int) -> Log:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(events - 1)
    return log


def pushes_until_receipted(device: Device, log: Log, is_up: threading.Event) -> None:
    """Push a log in small frames from wherever the hub is, through whatever happens."""
    have = 0
    while have < len(log.events):
        is_up.wait(30)
        try:
            reply = device.asks(SyncRequest(frames=(log.frame(have + 1, min(have + 3, len(log.events))),)))
        except requests.RequestException:
            continue
        have = reply.have[0].seq
        assert reply.have[0].head == log.heads[have]


def test_a_request_cut_at_any_byte_leaves_a_log_that_goes_on(hub: RealHub, inspector: Device, chaos: Chaos) -> None:
    log = a_log(inspector, 3)
    body = SyncRequest(frames=(log.frame(),)).encode()
    inspector.url = chaos.url
    inspector.sends("POST", routes.SYNC, SyncRequest(frames=(log.frame()[:-1],)).encode())
    inspector.session.close()
    length = chaos.bytes_up

    for cut in range(0, length - 1, 37):
        chaos.cut_up = cut
        with pytest.raises(requests.RequestException):
            inspector.sends("POST", routes.SYNC, body)
        inspector.session.close()

    chaos.heal()
    reply = inspector.syncs(log.frame())
    assert reply.have == (LogHead(log.id, 3, log.heads[3]),)
    assert hub.status().forks == 0


def test_a_reply_cut_at_any_byte_costs_nothing_but_the_reply(inspector: Device, chaos: Chaos) -> None:
    log = a_log(inspector, 60)
    inspector.url = chaos.url

    for number, cut in enumerate(range(0, 220, 4), 1):
        chaos.cut_down = cut
        # A reply whose headers are cut looks whole to the client library; its body does not.
        with pytest.raises((requests.RequestException, MalformedError)):
            inspector.asks(SyncRequest(frames=(log.frame(number, number),)))
        inspector.session.close()

    chaos.heal()
    reply = inspector.syncs(logs=(log.id,))
    assert reply.have == (LogHead(log.id, 55, log.heads[55]),)


@pytest.mark.parametrize("moment", [0, *(pytest.param(each, marks=pytest.mark.long) for each in (1, 2, 3))])
def test_what_was_receipted_survives_kill_9(hub: RealHub, moment: int) -> None:
    devices = [hub.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(4)]
    logs = [a_log(device, 60) for device in devices]
    is_up = threading.Event()
    is_up.set()
    threads = [
        threading.Thread(target=pushes_until_receipted, args=(device, log, is_up), daemon=True)
        for device, log in zip(devices, logs, strict=True)
    ]
    for thread in threads:
        thread.start()

    for _ in range(3):
        threads[moment % 4].join(0.02 + moment * 0.013)
        is_up.clear()
        hub.kill()
        hub.restart()
        is_up.set()
    for thread in threads:
        thread.join()

    for device, log in zip(devices, logs, strict=True):
        reply = device.syncs(logs=(log.id,))
        assert reply.have == (LogHead(log.id, 60, log.heads[60]),)
    assert hub.status().forks == 0


def test_a_killed_hub_has_every_blob_it_receipted(hub: RealHub, inspector: Device) -> None:
    log = inspector.opens(StreamKind.VISIT, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    photos = [bytes([number]) * 300_000 for number in range(5)]
    receipted = [inspector.puts_blob(photo, log.stream).status_code for photo in photos]

    hub.kill()
    hub.restart()

    again = [inspector.puts_blob(photo, log.stream, offset=len(photo)).status_code for photo in photos]
    assert receipted == [requests.codes.created] * 5
    assert again == [requests.codes.ok] * 5


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_full_disk_is_said_and_nothing_is_receipted(small_disk: Path) -> None:
    for hub in a_real_hub(small_disk):
        device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        log = a_log(device, 2_000)
        ballast = small_disk / "ballast"
        ballast.write_bytes(bytes(200_000))
        have, status = 0, requests.codes.ok

        while status == requests.codes.ok:
            request = SyncRequest(frames=(log.frame(have + 1, have + 100),))
            status = device.sends("POST", routes.SYNC, request.encode()).status_code
            have += 100 if status == requests.codes.ok else 0
        ballast.unlink()
        reply = device.syncs(log.frame(have + 1, have + 100))

        assert status == FULL
        assert reply.have == (LogHead(log.id, have + 100, log.heads[have + 100]),)


def test_a_failing_disk_is_never_acknowledged_and_stops_the_hub(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 400)
    inspector.syncs(log.frame(1, 100))
    room = (hub.home / "hub.db-wal").stat().st_size + 10_000
    resource.prlimit(hub.process.process.pid, resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))

    response = inspector.sends("POST", routes.SYNC, SyncRequest(frames=(log.frame(101),)).encode())

    assert response.status_code == requests.codes.server_error
    assert hub.process.process.wait(15) == 1
    hub.restart()
    assert inspector.syncs(log.frame(101)).have == (LogHead(log.id, 400, log.heads[400]),)


def test_a_full_disk_keeps_no_half_blob_under_a_whole_name(hub: RealHub, inspector: Device) -> None:
    log = inspector.opens(StreamKind.VISIT, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    photo = os.urandom(2_000_000)
    pid = hub.process.process.pid
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))

    refused = inspector.puts_blob(photo, log.stream)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    accepted = inspector.puts_blob(photo, log.stream)

    assert refused.status_code == FULL
    assert accepted.status_code == requests.codes.created


def test_a_hub_that_is_told_to_stop_finishes_what_it_began(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 10)
    inspector.syncs(log.frame())

    hub.stop()

    assert hub.process.process.returncode == 0
    hub.restart()
    assert inspector.syncs(logs=(log.id,)).have[0].seq == 10


def test_a_hub_ends_with_the_program_that_started_it(hub: RealHub) -> None:
    process = hub.process.process
    assert process.stdin is not None

    process.stdin.close()

    assert process.wait(15) == 0


def test_one_commit_serves_a_whole_push(hub: RealHub, inspector: Device) -> None:
    """Counted on the write-ahead log: each commit ends in exactly one frame that carries a database size."""
    log = a_log(inspector, 200)
    before = commits(hub)

    inspector.syncs(*(log.frame(first, first + 19) for first in range(1, 201, 20)))

    assert commits(hub) - before == 1


def commits(hub: RealHub) -> int:
    """Count commit frames in the write-ahead log: bytes 4 to 8 of a frame's header are not zero."""
    wal = (hub.home / "hub.db-wal").read_bytes()
    page_size = int.from_bytes(wal[8:12])
    salt = wal[16:24]
    frames = (wal[at : at + 24] for at in range(32, len(wal) - 24, 24 + page_size))
    return sum(frame[4:8] != bytes(4) for frame in frames if frame[8:16] == salt)
