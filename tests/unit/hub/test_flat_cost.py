"""What a hub does for a request stays the same however much it has kept: counted, not timed."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias, cast

import pytest
from sqlalchemy import Engine

from inspector.hub.relay import opened
from inspector.hub.rows import installations, logs, membership
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.device import Device, Log, a_purpose_key
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.long_life import remember
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

Costs: TypeAlias = Mapping[str, Cost]

FEW, MANY, MOST = 100, 10_000, 100_000
KEY = bytes(range(32))
FINDINGS = a_purpose_key(KEY, Agency.GEMEENTE, Purpose.FINDINGS)
EVENTS = 10


def costs(folder: Path, visits: int) -> Costs:
    """What each thing costs that a device asks for, when the hub keeps so many visits of one officer."""
    with opened(a_home(folder).path, clock=TurnedClock(), ids=SeededIds("relay")) as relay:
        hub = InProcess(relay, TurnedClock())
        inspector, supervisor = (hub.enrol(Agency.GEMEENTE, role) for role in (Role.INSPECTOR, Role.SUPERVISOR))
        keys = supervisor.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
        keys.publish(Agency.GEMEENTE, Purpose.FINDINGS, FINDINGS)
        logbook = inspector.opens(StreamKind.LOGBOOK, Agency.GEMEENTE)
        going_on, new = a_visit(inspector), a_visit(inspector)
        hub.sync(supervisor, keys.frame())
        hub.sync(inspector, logbook.frame(), going_on.frame())
        remember(relay, inspector.key.id, logbook.id, (inspector.reader.id, FINDINGS.id), visits)
        count = Counter(*connections(hub)).cost
        at = newest(hub)
        found = {"nothing new": count(lambda: hub.sync(inspector, cursor=at))}
        logbook.seal()
        found["a line in the logbook"] = count(lambda: hub.sync(inspector, logbook.frame(2), cursor=at))
        going_on.seal(2)
        found["an answer"] = count(lambda: hub.sync(inspector, going_on.frame(EVENTS + 1), cursor=newest(hub)))
        at = newest(hub)
        found["a new visit"] = count(lambda: hub.sync(inspector, new.frame(), cursor=at))
        found["its reader"] = count(lambda: hub.sync(supervisor, cursor=at))
        known = hub.known(supervisor)
        reader = relay.store.read(lambda connection: membership.reader(connection, known))
        found["a photo"] = count(
            lambda: relay.store.read(lambda connection: membership.may_pull(connection, reader, new.stream))
        )
        renewed = replace(hub.known(inspector), expires_s=0)
        found["a renewal"] = count(
            lambda: relay.store.write(lambda connection: installations.put(connection, renewed)).result()
        )
        return found


def a_visit(author: Device) -> Log:
    """A log of some events that the author's supervisor may read."""
    log = author.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(KEY, author.reader, FINDINGS)
    log.seal(EVENTS - 2)
    return log


def newest(hub: InProcess) -> int:
    return hub.relay.store.read(logs.last_position)


def connections(hub: InProcess) -> list[Watched]:
    """The hub's own two, to write and to read with."""
    store = hub.relay.store
    engines: list[Engine] = [getattr(store, name) for name in ("_writing", "_reading")]
    found = []
    for engine in engines:
        with closing(engine.raw_connection()) as connection:
            found.append(cast("Watched", connection.driver_connection))
    return found


@pytest.fixture(scope="module")
def after_few(tmp_path_factory: pytest.TempPathFactory) -> Costs:
    return costs(tmp_path_factory.mktemp("few"), FEW)


@pytest.mark.parametrize("visits", [MANY, pytest.param(MOST, marks=pytest.mark.long)])
def test_what_a_request_costs_a_hub_does_not_grow_with_what_it_keeps(
    tmp_path: Path, after_few: Costs, visits: int
) -> None:
    found = costs(tmp_path, visits)
    assert [what for what, cost in found.items() if not cost.is_as_flat_as(after_few[what])] == []
