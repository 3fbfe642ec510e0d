"""Ten thousand events into a hub on each database, by devices that push at the same time, without vaults."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from inspector.hub.running.process import start_hub
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.benchmarks.figure import Figure, middle
from tests.fakes.device import Device
from tests.fakes.hub_process import a_real_hub
from tests.fakes.postgres import a_database

DEVICES = 4
LOGS, EVENTS = 100, 100
LOGS_A_REQUEST = 5
RUNS = 5
PROCESSES = (1, 2, 4)
MOST_TIMES_SQLITE = 1.6


def measure(folder: Path) -> Iterator[Figure]:
    """Take turns, so that whatever else the machine does falls on all of them."""
    names = ["SQLite, 1 process", *(f"PostgreSQL, {count} processes" for count in PROCESSES)]
    seconds: dict[str, list[float]] = {name: [] for name in names}
    with ExitStack() as stack:
        sqlite = stack.enter_context(_devices(folder / "sqlite", None, 1))
        others = [stack.enter_context(_devices(folder / f"{count}", a_database(), count)) for count in PROCESSES]
        for _ in range(RUNS):
            for name, devices in zip(names, (sqlite, *others), strict=True):
                seconds[name].append(_push(devices))
    what = f"push {LOGS} logs of {EVENTS} events by {DEVICES} devices"
    for name in names:
        yield middle(f"{what}: {name}", "s", seconds[name])
    floor = median(seconds[names[0]])
    for name in names[1:]:
        yield Figure(f"{what}: {name}, of SQLite", median(seconds[name]) / floor, "times", MOST_TIMES_SQLITE)


@contextmanager
def _devices(folder: Path, address: str | None, count: int) -> Iterator[list[Device]]:
    """A hub of so many processes, and devices that are spread over them."""
    for hub in a_real_hub(folder, address):
        more = [start_hub(hub.home) for _ in range(count - 1)]
        urls = [hub.url, *(each.url for each in more)]
        try:
            yield [hub.device(Agency.GEMEENTE, Role.INSPECTOR, url=urls[place % len(urls)]) for place in range(DEVICES)]
        finally:
            for each in more:
                each.kill()


def _push(devices: list[Device]) -> float:
    requests = [_requests(device) for device in devices]
    started = perf_counter()
    with ThreadPoolExecutor(DEVICES) as pool:
        list(pool.map(_send, devices, requests))
    return perf_counter() - started


def _requests(device: Device) -> list[SyncRequest]:
    logs = [device.opens(StreamKind.FINDINGS, Agency.GEMEENTE) for _ in range(LOGS // DEVICES)]
    for log in logs:
        log.seal(EVENTS - 1)
    frames = [log.frame() for log in logs]
    return [
        SyncRequest(0, frames=tuple(frames[place : place + LOGS_A_REQUEST]), room=0)
        for place in range(0, len(frames), LOGS_A_REQUEST)
    ]


def _send(device: Device, requests: list[SyncRequest]) -> None:
    for request in requests:
        reply = device.asks(request)
        assert not reply.refused, reply.refused
