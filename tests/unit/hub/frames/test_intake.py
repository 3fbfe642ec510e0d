"""Frames at the hub: what overlaps is kept once, branches whole, and what one push says counts for the rest of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from inspector.hub.relay import opened
from inspector.hub.rows import tables
from inspector.wire import frames
from inspector.wire.directory import DocumentPublished, HoldPlaced, InstallationRevoked, encode_declaration
from inspector.wire.event import MAY_BE_SUPERSEDED, LogHead
from inspector.wire.messages import FrameRefusal, Refused
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.fakes.postgres import NewDatabase
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.frames.test_flat_erasing import Office, lacking
from tests.unit.hub.relays import InProcess, TurnedClock, a_home
from tests.unit.hub.test_flat_cost import connections

GEMEENTE = Agency.GEMEENTE


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SeededIds("hub")) as relay:
        yield InProcess(relay, clock)


@pytest.fixture
def inspector(hub: InProcess) -> Device:
    return hub.enrol(GEMEENTE, Role.INSPECTOR)


def a_log(device: Device, events: int) -> Log:
    log = device.opens(StreamKind.FINDINGS, GEMEENTE)
    log.seal(events - 1)
    return log


def kept(hub: InProcess, log: Log) -> list[tuple[int, int]]:
    """From where to where each frame reaches that the hub keeps of a log, branches left out."""
    table = tables.segments
    query = select(table.c.frame).where(table.c.log == log.id, ~table.c.is_fork).order_by(table.c.position)
    found = [frames.parse(data) for data in hub.relay.store.read(lambda connection: connection.scalars(query).all())]
    return [(frame.first_seq, frame.last_seq) for frame in found]


# --- what overlaps


@pytest.mark.parametrize("again", [1, 2, 3])
def test_of_a_frame_that_begins_before_the_end_what_is_new_is_kept(
    hub: InProcess, inspector: Device, again: int
) -> None:
    log = a_log(inspector, 8)
    hub.sync(inspector, log.frame(1, 3))

    hub.sync(inspector, log.frame(4 - again, 5))
    reply = hub.sync(inspector, log.frame(5, 8), log.frame(4, 5), log.frame(5, 5))

    assert kept(hub, log) == [(1, 3), (4, 5), (6, 8)]
    assert reply.have == (LogHead(log.id, 8, log.heads[8]),)
    assert (reply.forks, reply.refused) == ((), ())


def test_a_single_event_that_says_otherwise_what_stands_at_the_end_is_kept_aside(
    hub: InProcess, inspector: Device
) -> None:
    log = a_log(inspector, 3)
    other = log.branch(after=2)
    other.seal()
    hub.sync(inspector, log.frame())

    reply = hub.sync(inspector, other.frame(3))

    assert reply.forks == (LogHead(log.id, 3, other.heads[3]),)
    assert reply.have == (LogHead(log.id, 3, log.heads[3]),)


def test_each_of_the_branches_that_end_at_one_place_goes_on(hub: InProcess, inspector: Device) -> None:
    log = a_log(inspector, 6)
    branches = [log.branch(after=2) for _ in range(3)]
    for branch in branches:
        branch.seal(4)
    hub.sync(inspector, log.frame())
    hub.sync(inspector, *(branch.frame(3, 4) for branch in branches))

    reply = hub.sync(inspector, *(branch.frame(5, 6) for branch in branches))

    assert {fork.head for fork in reply.forks if fork.seq == 6} == {branch.heads[6] for branch in branches}
    assert reply.refused == ()


# --- bodies


def test_a_frame_without_a_body_that_nobody_erased_is_refused(hub: InProcess, inspector: Device) -> None:
    log = a_log(inspector, 3)
    frame = frames.parse(log.frame())
    events = (*frame.events[:2], frame.events[2].without_body())
    emptied = frames.Frame(frame.log, frame.stream, 1, events, frame.signature).pack()

    reply = hub.sync(inspector, emptied)

    assert reply.refused == (Refused(0, FrameRefusal.MALFORMED),)
    assert kept(hub, log) == []


def test_what_was_erased_before_a_hold_came_is_filled_in_again_by_a_whole_copy(hub: InProcess) -> None:
    office = Office(hub)
    erasure = office.erasure(2, 4)
    place = office.propose(erasure)
    office.push(office.supervisor, office.proposing)
    office.confirm(place, erasure)
    office.push(office.privacy, office.confirming)
    assert lacking(office) == [2, 4]
    hub.sync(office.inspector, office.visit.frame())
    assert lacking(office) == [2, 4]
    office.proposing.declare(HoldPlaced(office.visit.stream, "zaak"))
    office.push(office.supervisor, office.proposing)

    hub.sync(office.inspector, office.visit.frame(1, 3))

    assert lacking(office) == [4]


# --- what one push says


def directory(hub: InProcess, device: Device) -> Log:
    return device.opens(StreamKind.DIRECTORY, GEMEENTE, stream=hub.directory(GEMEENTE))


def test_whom_a_directory_revokes_shows_nobody_anything_later_in_the_same_push(
    hub: InProcess, inspector: Device
) -> None:
    administrator, colleague = hub.enrol(GEMEENTE, Role.ADMINISTRATOR), hub.enrol(GEMEENTE, Role.INSPECTOR)
    first, second = a_log(inspector, 2), a_log(inspector, 2)
    for log in (first, second):
        log.grant(bytes(range(32)), colleague.reader)
    revoking = directory(hub, administrator)
    revoking.declare(InstallationRevoked(inspector.key.id, 1, ()))

    reply = hub.sync(administrator, first.frame(), revoking.frame(), second.frame())

    assert reply.refused == ()
    assert [kept(hub, log) for log in (first, second)] == [[(1, 3)], [(1, 3)]]
    streams = {frames.parse(each).stream for each in hub.sync(colleague).frames}
    assert first.stream in streams
    assert second.stream not in streams


def says_list(log: Log, day: int) -> None:
    said = DocumentPublished(f"register-list 2026-01-{day:02}", b"inhoud", b"")
    log.add(EventClass.DIRECTORY, encode_declaration(said), flags=MAY_BE_SUPERSEDED)


def with_bodies(hub: InProcess, log: Log) -> list[int]:
    query = select(tables.segments.c.frame).where(tables.segments.c.log == log.id)
    found = [frames.parse(data) for data in hub.relay.store.read(lambda connection: connection.scalars(query).all())]
    events = [event for frame in found for event in frame.events if event.header.may_be_superseded]
    return sorted(event.header.seq for event in events if event.body is not None)


def test_at_the_end_of_a_push_the_lists_before_the_last_two_have_lost_their_bodies(hub: InProcess) -> None:
    administrator = hub.enrol(GEMEENTE, Role.ADMINISTRATOR)
    log = directory(hub, administrator)
    for day in range(1, 6):
        says_list(log, day)

    hub.sync(administrator, log.frame(1, 2), log.frame(3, 3), log.frame(4, 6))

    assert with_bodies(hub, log) == [5, 6]
    says_list(log, 6)
    hub.sync(administrator, log.frame(7))
    assert with_bodies(hub, log) == [6, 7]


def test_who_wrote_the_frames_of_a_push_is_looked_up_once(tmp_path: Path) -> None:
    asked: list[str] = []
    with opened(a_home(tmp_path).path, clock=TurnedClock(), ids=SeededIds("hub")) as relay:
        hub = InProcess(relay, TurnedClock())
        inspector = hub.enrol(GEMEENTE, Role.INSPECTOR)
        log = a_log(inspector, 40)
        connection, _ = connections(hub)
        connection.set_trace_callback(asked.append)

        def asked_for(pushed: Sequence[bytes]) -> int:
            asked.clear()
            assert hub.sync(inspector, *pushed, cursor=1 << 40).refused == ()
            return sum("FROM installations" in statement for statement in asked)

        few = asked_for([log.frame(1, 2)])
        many = asked_for([log.frame(at, at) for at in range(3, 40)])

    assert many == few > 0
