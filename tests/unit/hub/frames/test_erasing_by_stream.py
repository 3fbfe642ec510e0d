"""What the hub does about one stream is what a fold of all that directories say gives, whatever came when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, select

from inspector.hub.frames import blob_rules, erasing
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.rows import installations, said, tables
from inspector.hub.rows.blobs import StoredRow
from inspector.hub.rows.home import Home
from inspector.hub.rows.installations import AgencyEntry
from inspector.wire import frames
from inspector.wire.directory import Declaration, ErasureApplied, ErasureConfirmed, HoldLifted, HoldPlaced
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import Erasures, Said, Speaker, body_hash_of, fold_applied, fold_erasures
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.fakes.postgres import NewDatabase, on_each_database
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

new_database = on_each_database(pytest.mark.long)

SUPERVISOR, PRIVACY = Role.SUPERVISOR, Role.PRIVACY_OFFICER
SPEAKERS = {
    "c1": (Agency.GEMEENTE, SUPERVISOR),
    "c2": (Agency.GEMEENTE, SUPERVISOR),
    "f1": (Agency.GEMEENTE, PRIVACY),
    "f2": (Agency.GEMEENTE, PRIVACY),
    "q1": (Agency.POLITIE, SUPERVISOR),
    "g1": (Agency.POLITIE, PRIVACY),
}
MOST = 10
PHOTOS = [bytes([of]) * 32 for of in range(MOST + 1)]


class Step(NamedTuple):
    """Something that somebody says: of the stream or of what was said earlier that `of` leads to."""

    speaker: str
    verb: str
    of: int


FIRST = ("propose c1", "propose c2", "confirm f1", "confirm f2")
OFTEN = (*FIRST, "hold c1", "hold c2", "lift c1", "sign f1", "propose q1", "confirm g1", "hold q1")
VERBS = {SUPERVISOR: ("propose", "hold", "lift", "sign", "renumber"), PRIVACY: ("confirm", "sign", "renumber")}
ANYTHING = [f"{verb} {number}" for number, (_, role) in SPEAKERS.items() for verb in VERBS[role]]


def a_step(of: st.SearchStrategy[str]) -> st.SearchStrategy[Step]:
    return st.builds(lambda what, of: Step(what.split()[1], what.split()[0], of), of, st.integers(0, MOST))


STEPS = st.tuples(
    st.tuples(*(a_step(st.just(what)) for what in FIRST)),
    st.lists(a_step(st.sampled_from([*OFTEN, *ANYTHING])), max_size=MOST),
).map(lambda steps: [*steps[0], *steps[1]])


@dataclass
class Office:
    """A hub on some database, and whoever may say something about erasing."""

    home: Home
    hub: InProcess
    devices: dict[str, Device] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    erased_before: set[LogPlace] = field(default_factory=set)

    def enrol(self, name: str) -> None:
        """State who somebody is, under a number that nobody has yet when it was stated before."""
        agency, role = SPEAKERS[name]
        at = self.numbers[name] = self.numbers.get(name, -1) + 1
        # Of odd times it is the number of another, who then can be no second person.
        number = name if at % 2 == 0 else {"c1": "f1", "c2": "f2", "f1": "c2", "f2": "c1"}.get(name, "x")
        device = self.devices.setdefault(name, Device("http://hub", self.hub.ids, agency=agency))
        officer = Officer(agency, role, number, name)
        self.hub.clock.now_ms += 1000
        self.hub.relay.store.write(
            lambda connection: self.hub.relay.registrar.enrol(
                connection, officer, device.key.public, device.reader.public, now_ms=self.hub.clock()
            )
        ).result()
        device.takes_its_name()

    def entries(self) -> list[AgencyEntry]:
        return self.hub.relay.store.read(installations.agencies)

    def directory(self, name: str) -> Log:
        agency, _ = SPEAKERS[name]
        return self.devices[name].opens(StreamKind.DIRECTORY, agency, stream=self.hub.directory(agency))


@pytest.fixture(scope="module")
def office(new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    clock, home = TurnedClock(), a_home(Path(tmp_path_factory.mktemp("office")), new_database())
    with opened(home.path, clock=clock, ids=SeededIds("hub")) as relay:
        office = Office(home, InProcess(relay, clock))
        for name in SPEAKERS:
            office.enrol(name)
        yield office


# --- what is said


def what(
    step: Step, logs: Sequence[Log], proposed: Sequence[tuple[LogPlace, Erasure]], held: Sequence[LogPlace]
) -> Declaration | Erasure:
    log, other = logs[step.of % len(logs)], logs[(step.of + 1) % len(logs)]
    place, erasure = proposed[step.of % len(proposed)] if proposed else (LogPlace(bytes(16), 1), None)
    match step.verb:
        case "propose":
            places = [(log, 2), (other, 3), *([(log, 4)] if step.of % 2 else [])]
            targets = tuple(ErasedTarget(LogPlace(each.id, at)) for each, at in places)
            return Erasure(log.stream, targets, (bytes([step.of]) * 32,), "x", "", bytes(16))
        case "confirm":
            seen = bytes(32) if erasure is None or step.of == MOST else body_hash_of(erasure)
            return ErasureConfirmed(place, seen)
        case "hold":
            return HoldPlaced(log.stream, "x")
        case "lift":
            return HoldLifted(held[step.of % len(held)] if held else place)
        case _:
            return ErasureApplied(place)


def say(steps: Sequence[Step], logs: Sequence[Log], directories: dict[str, Log]) -> None:
    """Write all of it in the logs of whoever says it; nothing of it is sent."""
    proposed: list[tuple[LogPlace, Erasure]] = []
    held: list[LogPlace] = []
    for step in steps:
        if step.verb == "renumber":
            continue
        said_here, log = what(step, logs, proposed, held), directories[step.speaker]
        place = LogPlace(log.id, len(log.events) + 1)
        if isinstance(said_here, Erasure):
            log.add(EventClass.ERASE, said_here.encode())
            proposed.append((place, said_here))
        else:
            log.declare(said_here)
            held += [place] if isinstance(said_here, HoldPlaced) else []


# --- all of it, folded whole


class Whole(NamedTuple):
    erasures: Erasures
    signed: dict[LogPlace, frozenset[bytes]]


def folded_whole(connection: Connection, agency: Agency) -> Whole:
    segments, logs = tables.segments, tables.logs
    directories = (logs.c.kind == int(StreamKind.DIRECTORY), logs.c.owner == agency.value, ~segments.c.is_fork)
    rows = connection.execute(
        select(segments.c.frame, logs.c.installation).join(logs, logs.c.log == segments.c.log).where(*directories)
    )
    found = []
    for frame, installation in rows.all():
        by = installations.enrolled(connection, installation)
        speaker = Speaker(by.id, by.agency, by.number, by.is_designated)
        events = [(event.id, said.said_in(event)) for event in frames.parse(frame).events]
        found += [Said(place, speaker, each) for place, each in events if each is not None]
    return Whole(fold_erasures(found), dict(fold_applied(found)))


def compare(office: Office, connection: Connection) -> None:
    """What is kept of erasures, what was emptied and what was signed for, against the whole."""
    blobs = set()
    for entry in office.entries():
        erasures, signed = folded_whole(connection, entry.agency)
        held: dict[tuple[bytes, int, bytes], bool] = {}
        for each in (each for each in erasures.known.values() if each.confirmed_by is not None):
            is_held = erasures.hold_on(each) is not None
            for target in each.erasure.targets:
                where = (*target.event, each.erasure.stream)
                held[where] = held.get(where, True) and is_held
            blobs |= set() if is_held else {(blob, each.erasure.stream) for blob in each.erasure.blobs}
        table = tables.erased
        rows = connection.execute(select(table).where(table.c.agency == entry.agency.value))
        assert {(row.log, row.seq, row.stream): row.is_held for row in rows} == held
        here = [each for each in erasures.in_force() if erasing._is_here(connection, each)]
        assert [each for each in here if entry.administrator not in signed.get(each.id, ())] == []
        due = said.due(connection, entry.agency)
        assert [each for each in due if entry.administrator not in signed.get(each, ())] == []
        assert said.is_noted(connection, entry)
        for each in here:
            office.erased_before |= {
                target.event
                for target in each.erasure.targets
                if (place := erasing._place(connection, target.event.log)) is not None
                and erasures.in_force_for(target.event, place)
            }
    kept = tables.erased_blobs
    assert {tuple(row) for row in connection.execute(select(kept.c.blob, kept.c.stream))} == blobs
    assert emptied(connection) == office.erased_before


def brings_photos(office: Office, streams: Sequence[bytes]) -> None:
    """Send each photo for the stream that may erase it, as far as the hub takes it, and never hear the answer."""
    relay = office.hub.relay
    for blob in PHOTOS:
        relay.blobs.file(blob).parent.mkdir(exist_ok=True)
        relay.blobs.file(blob).write_bytes(b"x")

    def name(connection: Connection) -> None:
        for blob, stream in zip(PHOTOS, cycle(streams)):
            blob_rules.name_whole(connection, blob, StoredRow(stream, bytes(16), 1), now_ms=office.hub.clock())

    relay.store.write(name).result()


def compare_photos(office: Office, connection: Connection) -> None:
    """The files that are there, against what was erased and what belongs to a stream."""
    files = {blob for blob in PHOTOS if office.hub.relay.blobs.file(blob).exists()}
    kept = set(connection.scalars(select(tables.blobs.c.blob)))
    erased = set(connection.scalars(select(tables.erased_blobs.c.blob)))
    assert kept <= files
    assert not files & (erased - kept)
    assert set(connection.scalars(select(tables.leaving_blobs.c.blob))) == set()


def emptied(connection: Connection) -> set[LogPlace]:
    frames_here = connection.scalars(select(tables.segments.c.frame)).all()
    return {event.id for frame in frames_here for event in frames.parse(frame).events if event.body is None}


@settings(max_examples=12, deadline=None)
@given(steps=STEPS, data=st.data())
def test_each_stream_is_judged_as_if_all_were_folded_whole(
    office: Office, steps: list[Step], data: st.DataObject
) -> None:
    office.hub.relay.store.write(lambda connection: connection.execute(delete(tables.blobs))).result()
    office.hub.relay.blobs.remove(PHOTOS)
    inspector = office.hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    logs = [inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE) for _ in range(2)]
    for log in logs:
        log.seal(3)
    assert not office.hub.sync(inspector, logs[0].frame()).refused
    directories = {name: office.directory(name) for name in SPEAKERS}
    say(steps, logs, directories)
    sent = dict.fromkeys(SPEAKERS, 0)
    late = data.draw(st.integers(0, len(steps)))

    for at, step in enumerate(data.draw(st.permutations(steps))):
        if at == late:  # the log of a device that was away; what was decided about it meanwhile is done as it comes
            office.hub.sync(inspector, logs[1].frame())
        if step.verb == "renumber":
            office.enrol(step.speaker)
        if data.draw(st.booleans()):
            brings_photos(office, [log.stream for log in logs])
        device, log = office.devices[step.speaker], directories[step.speaker]
        sent[step.speaker] += 1
        next_one = min(sent[step.speaker] + 1, len(log.events))
        assert not office.hub.sync(device, log.frame(1 if next_one == 2 else next_one, next_one)).refused
        office.hub.relay.store.read(lambda connection: compare(office, connection))
        office.hub.relay.forget_erased()
        office.hub.relay.store.read(lambda connection: compare_photos(office, connection))
