"""Fifty devices at one hub on SQLite: each with a log of a hundred events, without vaults."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.benchmarks.figure import Figure, ninety_ninth
from tests.fakes.device import Device
from tests.fakes.hub_process import a_real_hub

DEVICES, EVENTS = 50, 100
ROUNDS = 5
P99_GOAL_MS = 150.0
EVENTS_A_SECOND_GOAL = 18_000.0


def measure(folder: Path) -> Iterator[Figure]:
    """Arriving one after the other within a second; then all at once, each again as soon as it was answered."""
    for hub in a_real_hub(folder):
        devices = [hub.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(DEVICES)]
        with ThreadPoolExecutor(DEVICES) as pool:
            evenly: list[float] = []
            for _ in range(ROUNDS):
                requests = [_a_request(device) for device in devices]
                begun = time.perf_counter()
                evenly += pool.map(partial(_at_its_time, begun), range(DEVICES), devices, requests)
            rounds = [[_a_request(device) for _ in range(ROUNDS)] for device in devices]
            begun = time.perf_counter()
            closed = [each for some in pool.map(_one_after_the_other, devices, rounds) for each in some]
            seconds = time.perf_counter() - begun
    what = f"of {DEVICES} devices, a log of {EVENTS} events"
    yield ninety_ninth(f"arriving evenly within a second, 99th percentile {what}", "ms", evenly, P99_GOAL_MS)
    rate = DEVICES * ROUNDS * EVENTS / seconds
    yield Figure(f"closed loop {what}", rate, "events/s", EVENTS_A_SECOND_GOAL, is_floor=True)
    yield ninety_ninth(f"closed loop, 99th percentile {what}", "ms", closed)


def _a_request(device: Device) -> SyncRequest:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(EVENTS - 1)
    return SyncRequest(0, frames=(log.frame(),), room=0)


def _at_its_time(begun: float, place: int, device: Device, request: SyncRequest) -> float:
    time.sleep(max(0.0, begun + place / DEVICES - time.perf_counter()))
    return _answered(partial(device.asks, request))


def _one_after_the_other(device: Device, requests: list[SyncRequest]) -> list[float]:
    return [_answered(partial(device.asks, request)) for request in requests]


def _answered(ask: Callable[[], object]) -> float:
    begun = time.perf_counter()
    ask()
    return (time.perf_counter() - begun) * 1000
