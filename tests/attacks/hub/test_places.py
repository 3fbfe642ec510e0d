"""Who has the hub's database: the place of a frame says nothing about when its officer wrote it, or who asked first."""

import threading
from collections.abc import Iterator
from concurrent.futures import wait
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from inspector.crypto.ids import SystemIds
from inspector.hub.relay import opened
from inspector.hub.rows import tables
from inspector.hub.rows.sqlite import SqliteStore
from inspector.wire.messages import FrameRefusal, Refused
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

LOGS, PUSHES = 12, 20


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def _written(officer: Device, count: int = LOGS) -> list[Log]:
    logs = [officer.opens(StreamKind.FINDINGS, Agency.GEMEENTE) for _ in range(count)]
    for log in logs:
        log.seal(3)
    return logs


def _note(done: list[int], number: int, _connection: Connection) -> None:
    done.append(number)


def _places(hub: InProcess) -> dict[bytes, list[int]]:
    table = tables.segments.c
    query = select(table.log, table.position).order_by(table.position)
    found: dict[bytes, list[int]] = {}
    for row in hub.relay.store.read(lambda connection: connection.execute(query).all()):
        found.setdefault(row.log, []).append(row.position)
    return found


def test_the_order_of_places_says_nothing_about_the_order_in_which_an_officer_wrote(hub: InProcess) -> None:
    officer = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    pushes = [_written(officer) for _ in range(PUSHES)]
    for logs in pushes:
        hub.sync(officer, *(log.frame() for log in logs))
    places = _places(hub)

    in_order = sum(places[earlier.id] < places[later.id] for logs in pushes for earlier, later in combinations(logs, 2))
    next_to_each_other = sum(
        abs(places[earlier.id][0] - places[later.id][0]) == 1 for logs in pushes for earlier, later in pairwise(logs)
    )

    pairs = PUSHES * LOGS * (LOGS - 1) / 2
    assert 0.4 < in_order / pairs < 0.6
    assert next_to_each_other / (PUSHES * (LOGS - 1)) <= 2 * (2 / LOGS)


def test_what_is_mixed_is_kept_whole_and_what_is_refused_is_named_by_its_place_in_the_request(hub: InProcess) -> None:
    officer = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    logs = _written(officer, 5)
    pieces = [log.frame(first, first + 1) for first in (1, 3) for log in logs]

    reply = hub.sync(officer, *pieces[:5], b"nonsense", *pieces[5:], b"more of it")

    assert reply.refused == (Refused(5, FrameRefusal.MALFORMED), Refused(11, FrameRefusal.MALFORMED))
    assert {each.log: each.seq for each in reply.have} == {log.id: 4 for log in logs}
    assert all(len(places) == 2 for log, places in _places(hub).items() if log in {each.id for each in logs})


def test_a_directory_is_heard_before_what_came_after_it(hub: InProcess) -> None:
    officer = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    stream = hub.directory(Agency.GEMEENTE)
    for _ in range(PUSHES):
        directory = officer.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=stream)
        log = _written(officer, 1)[0]

        hub.sync(officer, directory.frame(), log.frame())

        places = _places(hub)
        assert places[directory.id] < places[log.id]


def test_the_order_of_places_says_nothing_about_which_of_those_who_waited_together_asked_first(tmp_path: Path) -> None:
    store, gate, begun = SqliteStore(tmp_path / "hub.db"), threading.Event(), threading.Event()
    done: list[int] = []

    def hold(_connection: Connection) -> None:
        begun.set()
        gate.wait(20)

    store.write(hold)
    begun.wait(20)
    waiting = [store.write(partial(_note, done, number)) for number in range(100)]
    gate.set()
    wait(waiting)
    store.close()

    assert sorted(done) == list(range(100))
    in_order = sum(earlier < later for earlier, later in combinations(done, 2))
    assert 0.3 < in_order / (100 * 99 / 2) < 0.7
