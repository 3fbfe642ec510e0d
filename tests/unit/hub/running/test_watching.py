"""Whoever runs a hub sees how it is, in measurements and in a log, and neither says who asked for what."""

import json
import logging
import re
import socket
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from inspector.crypto.ids import SystemIds
from inspector.hub.answering.connections import Connections
from inspector.hub.answering.measured import BOUNDS, CLASSES, KINDS
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError
from inspector.hub.office.founding import found
from inspector.hub.running.journal import Format, Journal
from inspector.hub.running.process import start_hub
from inspector.wire import routes
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.hub_process import AGENCIES, RealHub
from tests.unit.hub.relays import a_home

SAMPLE = re.compile(r'([a-z_]+)(?:\{((?:[a-z]+="[^"]*",?)+)\})? (\d+(?:\.\d+)?)')
LABEL = re.compile(r'([a-z]+)="([^"]*)"')


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def a_day(hub: RealHub) -> Iterator[bytes | str]:
    """Everything that a hub is asked on a day, well and badly; gives what nobody may find in what it tells."""
    inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    supervisor = hub.device(Agency.GEMEENTE, Role.SUPERVISOR)
    police = hub.device(Agency.POLITIE, Role.POLICE)
    lost = hub.device(Agency.ARBEIDSINSPECTIE, Role.LABOUR)
    for device in (inspector, supervisor, police, lost):
        visit = device.opens(StreamKind.VISIT, Agency.GEMEENTE)
        visit.seal(3)
        device.syncs(visit.frame())
        photo = device.ids.token(70_000)
        device.puts_blob(photo, visit.stream, upto=1_000)
        device.puts_blob(photo, visit.stream, offset=50_000)
        device.puts_blob(photo, visit.stream, offset=1_000)
        for method, headers in (("HEAD", {}), ("GET", {}), ("GET", {"range": "bytes=10-"}), ("GET", {"range": "x"})):
            device.sends(method, routes.blob_path(device.ids.key32()), headers=headers)
        device.sends("POST", routes.SYNC, b"nonsense")
        device.sends("POST", routes.SYNC, b"\xa1\x00\x02")
        device.sends("POST", routes.SYNC, SyncRequest().encode(), created_s=0)
        device.sends("DELETE", routes.SYNC)
        device.sends("PUT", routes.blob_path(device.ids.key32()), b"x", headers={routes.STREAM: visit.stream.hex()})
        yield from (device.key.id, visit.stream, visit.id, device.key.public)
    hub.revoke(lost)
    lost.syncs()
    hub.bar(lost)
    lost.sends("POST", routes.SYNC, SyncRequest().encode())
    requests.get(f"{hub.url}/geheim-{'x' * 20}?naam=linde", headers={"x-forwarded-for": "203.0.113.9"}, timeout=20)
    requests.get(hub.url + routes.LIVE, headers={"x-long": "linde" * 4_000}, timeout=20)
    with socket.create_connection(("127.0.0.1", hub.process.port), timeout=20) as rude:
        rude.sendall(b"linde linde\r\n\r\n")
        rude.recv(100)
    yield from ("linde", "geheim", "203.0.113.9", "127.0.0.1", *Agency, *Role)
    yield from ("Officier", *(f"N{number:03}" for number in range(1, 5)))


def forms(secret: bytes | str) -> Iterator[str]:
    yield from (secret,) if isinstance(secret, str) else (secret.hex(), secret.hex()[:12], str(secret)[2:-1])


@contextmanager
def watched(tmp_path: Path) -> Iterator[tuple[RealHub, str]]:
    port = free_port()
    home = found(tmp_path / "hub", AGENCIES, ids=SystemIds(), now_ms=system_ms()).path
    hub = RealHub(home, start_hub(home, options=["--metrics-port", str(port), "--log-format", "json"]))
    try:
        yield hub, f"http://127.0.0.1:{port}/metrics"
    finally:
        hub.kill()


def test_after_a_whole_day_neither_measurements_nor_log_name_anybody(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with watched(tmp_path) as (hub, address):
        secrets = list(a_day(hub))
        measured = requests.get(address, timeout=20).text.replace("inspector_hub_", "")
        hub.stop()
    log = capfd.readouterr().err

    texts = {"measured": measured.lower(), "log": log.lower()}
    found = {
        (name, form) for secret in secrets for form in forms(secret) for name in texts if form.lower() in texts[name]
    }
    assert found == set()
    events = [json.loads(line) for line in log.splitlines()]
    assert [each["event"] for each in events if each["event"] != "notice"] == ["serving", "answered", "stopped"]
    assert events[-2]["sync_2xx"] > 4
    assert events[-2]["takeBlob_4xx"] > 4


def test_connections_are_counted_while_others_come() -> None:
    connections, waiting = Connections(time.monotonic), [socket.socket() for _ in range(200)]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(1) as come:
            coming = [
                come.submit(connections.enter, waiting[number % 200], (f"10.0.0.{number % 200}", number))
                for number in range(1_000)
            ]
            while not coming[-1].done():
                assert connections.count <= 1_000
    finally:
        sys.setswitchinterval(before)
        for each in waiting:
            each.close()
    assert connections.count == 0


def test_measurements_are_counted_by_kind_and_class_and_nothing_else(tmp_path: Path) -> None:
    with watched(tmp_path) as (hub, address):
        device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        for _ in range(3):
            device.syncs()
        requests.get(f"{hub.url}/nowhere", timeout=20)
        answer = requests.get(address, timeout=20)

    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    samples = {}
    for line in answer.text.splitlines():
        sample = SAMPLE.fullmatch(line)
        assert line.startswith(("# HELP ", "# TYPE ")) or sample, line
        if sample is not None:
            labels = dict(LABEL.findall(sample[2] or ""))
            assert set(labels) <= {"route", "answer", "le"}
            assert labels.get("route", KINDS[0]) in KINDS
            assert labels.get("answer", CLASSES[0]) in CLASSES
            samples[sample[1], labels.get("route"), labels.get("answer"), labels.get("le")] = float(sample[3])
    name = "inspector_hub_request_seconds"
    assert samples[f"{name}_count", "sync", "2xx", None] == 3
    assert samples[f"{name}_count", "enrol", "2xx", None] == 1
    assert samples[f"{name}_count", "other", "4xx", None] == 1
    assert 0 < samples[f"{name}_sum", "sync", "2xx", None] < 60
    buckets = [samples[f"{name}_bucket", "sync", "2xx", str(bound)] for bound in (*BOUNDS, "+Inf")]
    assert buckets == sorted(buckets)
    assert buckets[-1] == 3
    assert samples["inspector_hub_ready", None, None, None] == 1
    assert samples["inspector_hub_free_bytes", None, None, None] > 0


def test_devices_do_not_reach_the_measurements_and_others_machines_neither(tmp_path: Path) -> None:
    with watched(tmp_path) as (hub, address):
        port = int(address.rpartition(":")[2].partition("/")[0])
        seen = [requests.get(each, timeout=20) for each in (f"{hub.url}/metrics", address.replace("metrics", "other"))]
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.2", port), timeout=20):
            pass

    assert {each.status_code for each in seen} == {requests.codes.not_found}


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(HubError):
        start_hub(a_home(tmp_path).path, options=["--metrics-port", str(taken.getsockname()[1])])

    assert capfd.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("said", ["text", "json"])
def test_an_error_that_nobody_foresaw_is_told_without_what_it_quotes(
    said: Format, capfd: pytest.CaptureFixture[str]
) -> None:
    Journal(said)
    try:
        int("linde")
    except ValueError:
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application")

    line = capfd.readouterr().err
    assert "linde" not in line
    assert "ValueError" in line
    assert "test_watching.py:" in line
    assert line.count("\n") == 1
