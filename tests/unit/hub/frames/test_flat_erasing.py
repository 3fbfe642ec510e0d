"""What a hub does for a push about erasing stays the same however much was ever erased: counted, not timed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select

from inspector.hub.frames import intake
from inspector.hub.relay import opened
from inspector.hub.rows import installations, said, tables
from inspector.wire import frames
from inspector.wire.directory import ErasureApplied, ErasureConfirmed, HoldPlaced
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import body_hash_of
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.counting import Cost, Counter
from tests.fakes.device import Device, Log
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home
from tests.unit.hub.test_flat_cost import connections

FEW, SOME, MANY = 100, 1_000, 10_000
AT_ONCE = 200
EVENTS = 3
"""For each erasure of before: what proposes it, what confirms it, and that somebody's tablet carried it out."""


class Office:
    """A hub with two who erase, and the log of a visit of which something is to go."""

    def __init__(self, hub: InProcess) -> None:
        self.hub = hub
        self.inspector = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
        self.supervisor, self.privacy = self.enrols(Role.SUPERVISOR, "c1"), self.enrols(Role.PRIVACY_OFFICER, "f1")
        self.proposing, self.confirming, self.applying = (
            device.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
            for device in (self.supervisor, self.privacy, self.inspector)
        )
        self.visit = self.inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        self.visit.seal(8)
        self.sent = {self.proposing.id: 0, self.confirming.id: 0, self.applying.id: 0, self.visit.id: 0}
        self.push(self.inspector, self.visit)

    def enrols(self, role: Role, number: str) -> Device:
        device = self.hub.enrol(Agency.GEMEENTE, role)
        known = replace(self.hub.known(device), number=number)
        self.hub.relay.store.write(lambda connection: installations.put(connection, known)).result()
        return device

    def push(self, device: Device, log: Log) -> None:
        """Send what is new of a log."""
        first = self.sent[log.id] + 1
        self.sent[log.id] = len(log.events)
        assert not self.hub.sync(device, log.frame(first), cursor=1 << 40).refused

    def says(self, device: Device, log: Log) -> None:
        self.push(device, log)

    def erasure(self, *places: int) -> Erasure:
        targets = tuple(ErasedTarget(LogPlace(self.visit.id, place)) for place in places)
        return Erasure(self.visit.stream, targets, (), "x", "", bytes(16))

    def propose(self, erasure: Erasure) -> LogPlace:
        self.proposing.add(EventClass.ERASE, erasure.encode())
        return LogPlace(self.proposing.id, len(self.proposing.events))

    def confirm(self, place: LogPlace, erasure: Erasure) -> None:
        self.confirming.declare(ErasureConfirmed(place, body_hash_of(erasure)))

    def erases_elsewhere(self, times: int) -> None:
        """Let so much have been erased before in other streams, of which nothing is here."""
        kept: list[Mapping[str, object]] = []
        for at in range(times):
            stream = stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, at.to_bytes(14))
            target = LogPlace(at.to_bytes(16), 2)
            erasure = Erasure(stream, (ErasedTarget(target),), (), "x", "", bytes(16))
            place = self.propose(erasure)
            self.confirm(place, erasure)
            self.applying.declare(ErasureApplied(place))
            kept.append({"log": target.log, "seq": 2, "stream": stream, "agency": "gemeente", "is_held": False})
        logs = (self.proposing, self.confirming, self.applying)
        self.hub.relay.store.write(lambda connection: self._take(connection, logs, kept)).result()
        self.sent |= {log.id: len(log.events) for log in logs}

    def _take(self, connection: Connection, logs: Sequence[Log], kept: Sequence[Mapping[str, object]]) -> None:
        for log in logs:
            for first in range(1, len(log.events) + 1, AT_ONCE):
                frame = frames.parse(log.frame(first, min(first + AT_ONCE - 1, len(log.events))))
                assert intake.take(connection, frame, now_ms=self.hub.clock()) is None
        for entry in installations.agencies(connection):
            said.read_on(connection, entry)
        connection.execute(insert(tables.erased), list(kept))


def costs(folder: Path, times: int) -> Mapping[str, Cost]:
    """What each push costs when so much was erased before."""
    with opened(a_home(folder).path, clock=TurnedClock(), ids=SeededIds("relay")) as relay:
        office = Office(InProcess(relay, TurnedClock()))
        office.erases_elsewhere(times)
        first, second = office.erasure(2, 3), office.erasure(4)
        count = Counter(*connections(office.hub)).cost
        found = {}

        def counted(name: str, device: Device, log: Log) -> None:
            found[name] = count(partial(office.push, device, log))

        place = office.propose(first)
        counted("a proposal", office.supervisor, office.proposing)
        office.confirm(place, first)
        counted("what confirms it", office.privacy, office.confirming)
        office.applying.declare(ErasureApplied(place))
        counted("a tablet that carried it out", office.inspector, office.applying)
        office.visit.seal()
        counted("more of a log that lacks something", office.inspector, office.visit)
        office.proposing.declare(HoldPlaced(office.visit.stream, "x"))
        counted("a hold", office.supervisor, office.proposing)
        place = office.propose(second)
        office.confirm(place, second)
        counted("another proposal", office.supervisor, office.proposing)
        counted("what is held back", office.privacy, office.confirming)
        found["a colleague"] = count(lambda: office.hub.enrol(Agency.GEMEENTE, Role.INSPECTOR))
        assert lacking(office) == [2, 3]
        return found


def lacking(office: Office) -> list[int]:
    query = select(tables.segments.c.frame).where(tables.segments.c.log == office.visit.id)
    kept = office.hub.relay.store.read(lambda connection: connection.scalars(query).all())
    return [event.header.seq for frame in kept for event in frames.parse(frame).events if event.body is None]


@pytest.fixture(scope="module")
def after_few(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Cost]:
    return costs(tmp_path_factory.mktemp("few"), FEW)


@pytest.mark.parametrize("times", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_what_a_push_about_erasing_costs_a_hub_does_not_grow_with_what_was_erased(
    tmp_path: Path, after_few: Mapping[str, Cost], times: int
) -> None:
    found = costs(tmp_path, times)

    assert [what for what, cost in found.items() if not cost.is_as_flat_as(after_few[what])] == []
