"""Only two people of the right agency make the hub forget anything, and only content."""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import select

from inspector.hub.answering.connections import Connections
from inspector.hub.answering.gate import Gate
from inspector.hub.answering.uploads import AnnouncedUpload, NotHereError, Uploads
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.rows import blobs, installations, tables
from inspector.hub.rows.blobs import BlobFolder
from inspector.wire.directory import ErasureConfirmed, HoldLifted, HoldPlaced
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import body_hash_of
from inspector.wire.event import FIRST_HEAD, LogPlace, RawEvent
from inspector.wire.frames import parse, verify
from inspector.wire.messages import FrameRefusal
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.fakes.frames_of import without_body
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home


@dataclass
class Office:
    """The hub with the people who matter, and a log of four events: opening, content, a grant, content."""

    hub: InProcess
    inspector: Device
    supervisor: Device
    privacy: Device
    log: Log

    def directory(self, device: Device, agency: Agency = Agency.GEMEENTE) -> Log:
        return device.opens(StreamKind.DIRECTORY, agency, stream=self.hub.directory(agency))

    def erasure(self, *places: int) -> Erasure:
        targets = tuple(ErasedTarget(LogPlace(self.log.id, place)) for place in places or (2,))
        return Erasure(self.log.stream, targets, (), "x", "", bytes(16))

    def proposes(self, erasure: Erasure) -> LogPlace:
        said = self.directory(self.supervisor)
        said.add(EventClass.ERASE, erasure.encode())
        assert not self.hub.sync(self.supervisor, said.frame()).refused
        return LogPlace(said.id, 2)

    def confirms(self, event: LogPlace, erasure: Erasure, *, by: Device | None = None) -> None:
        device = by or self.privacy
        said = self.directory(device, device.agency or Agency.GEMEENTE)
        said.declare(ErasureConfirmed(event, body_hash_of(erasure)))
        self.hub.sync(device, said.frame())

    def kept(self) -> list[RawEvent]:
        """The log as the hub gives it to somebody new."""
        self.log.grant(bytes(32), self.supervisor.reader)
        self.hub.sync(self.inspector, self.log.frame(len(self.log.events)))
        frames = [parse(frame) for frame in self.hub.sync(self.supervisor).frames]
        mine = sorted((frame for frame in frames if frame.log == self.log.id), key=lambda frame: frame.first_seq)
        head = FIRST_HEAD
        for frame in mine:
            head = verify(frame, head, self.inspector.key.public)[-1]
        return [event for frame in mine for event in frame.events]

    def lacking(self) -> list[int]:
        return [event.header.seq for event in self.kept() if event.body is None]


def enrol(hub: InProcess, agency: Agency, role: Role, number: str) -> Device:
    device = Device("http://hub", hub.ids, agency=agency)
    hub.relay.store.write(
        lambda connection: hub.relay.registrar.enrol(
            connection,
            Officer(agency, role, number, number),
            device.key.public,
            device.reader.public,
            now_ms=hub.clock(),
        )
    ).result()
    device.takes_its_name()
    return device


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SeededIds("hub")) as relay:
        hub = InProcess(relay, clock)
        inspector = enrol(hub, Agency.GEMEENTE, Role.INSPECTOR, "t1")
        supervisor = enrol(hub, Agency.GEMEENTE, Role.SUPERVISOR, "c1")
        privacy = enrol(hub, Agency.GEMEENTE, Role.PRIVACY_OFFICER, "f1")
        log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        log.seal()
        log.grant(bytes(32), inspector.reader)
        log.seal()
        for first in range(1, 5):
            hub.sync(inspector, log.frame(first, first))
        yield Office(hub, inspector, supervisor, privacy, log)


def test_two_people_empty_what_they_named_and_the_chain_holds(office: Office) -> None:
    erasure = office.erasure(2)
    office.confirms(office.proposes(erasure), erasure)

    assert office.lacking() == [2]


def test_a_proposal_alone_or_a_confirmation_of_something_else_empties_nothing(office: Office) -> None:
    event = office.proposes(office.erasure(2))
    office.confirms(event, office.erasure(4))

    assert office.lacking() == []


def test_one_person_in_two_roles_is_one_person(office: Office) -> None:
    erasure = office.erasure(2)
    twice = enrol(office.hub, Agency.GEMEENTE, Role.PRIVACY_OFFICER, "c1")
    office.confirms(office.proposes(erasure), erasure, by=twice)

    assert office.lacking() == []


def test_a_privacy_officer_of_another_agency_confirms_nothing_here(office: Office) -> None:
    erasure = office.erasure(2)
    police = enrol(office.hub, Agency.POLITIE, Role.PRIVACY_OFFICER, "g1")
    office.confirms(office.proposes(erasure), erasure, by=police)

    assert office.lacking() == []


def test_another_agency_s_two_people_empty_nothing_here(office: Office) -> None:
    chief, privacy = (
        enrol(office.hub, Agency.POLITIE, role, role.value) for role in (Role.SUPERVISOR, Role.PRIVACY_OFFICER)
    )
    erasure = office.erasure(2)
    said = office.directory(chief, Agency.POLITIE)
    said.add(EventClass.ERASE, erasure.encode())
    office.hub.sync(chief, said.frame())
    office.confirms(LogPlace(said.id, 2), erasure, by=privacy)

    assert office.lacking() == []


def test_nothing_but_content_is_ever_emptied(office: Office) -> None:
    erasure = office.erasure(1, 2, 3)
    office.confirms(office.proposes(erasure), erasure)

    assert office.lacking() == [2]


def test_a_decision_about_a_grant_lets_no_carrier_take_the_key_out(office: Office) -> None:
    office.log.grant(bytes(32), office.inspector.reader)
    erasure = office.erasure(5)
    office.confirms(office.proposes(erasure), erasure)

    reply = office.hub.sync(office.supervisor, without_body(office.log.frame(5), 5))

    assert [each.reason for each in reply.refused] == [FrameRefusal.MALFORMED]
    assert not office.hub.sync(office.inspector, office.log.frame(5)).refused
    assert office.lacking() == []


def test_another_stream_s_name_empties_nothing(office: Office) -> None:
    erasure = replace(office.erasure(2), stream=bytes(16))
    office.confirms(office.proposes(erasure), erasure)

    assert office.lacking() == []


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_nobody_but_a_supervisor_proposes(office: Office, role: Role) -> None:
    device = enrol(office.hub, Agency.GEMEENTE, role, role.value)
    said = office.directory(device)
    said.add(EventClass.ERASE, office.erasure(2).encode())

    reply = office.hub.sync(device, said.frame())

    assert [each.reason for each in reply.refused] == [FrameRefusal.NOT_ALLOWED]


def test_an_erase_event_stands_in_a_directory_or_nowhere(office: Office) -> None:
    said = office.supervisor.opens(StreamKind.FINDINGS, Agency.GEMEENTE, stream=office.log.stream)
    said.add(EventClass.ERASE, office.erasure(2).encode())

    reply = office.hub.sync(office.supervisor, said.frame())

    assert [each.reason for each in reply.refused] == [FrameRefusal.NOT_ALLOWED]


def test_a_carrier_that_takes_bodies_out_is_refused_until_that_was_decided(office: Office) -> None:
    office.log.seal()
    whole = parse(office.log.frame(5))
    taken_out = replace(whole, events=tuple(RawEvent.erased(e.header, e.body_hash) for e in whole.events)).pack()

    before = office.hub.sync(office.supervisor, taken_out)
    erasure = office.erasure(5)
    office.confirms(office.proposes(erasure), erasure)
    after = office.hub.sync(office.supervisor, taken_out)

    assert [each.reason for each in before.refused] == [FrameRefusal.MALFORMED]
    assert not after.refused
    assert office.lacking() == [5]


def test_what_comes_after_the_decision_is_emptied_on_arrival(office: Office) -> None:
    office.log.seal()
    erasure = office.erasure(5)
    office.confirms(office.proposes(erasure), erasure)

    office.hub.sync(office.inspector, office.log.frame(5))

    assert office.lacking() == [5]


def test_who_was_up_to_date_is_given_the_emptied_frames_after_the_decision_and_in_order(office: Office) -> None:
    office.kept()
    cursor = office.hub.sync(office.supervisor).cursor
    erasure = office.erasure(2)
    office.confirms(office.proposes(erasure), erasure)

    news = [parse(frame) for frame in office.hub.sync(office.supervisor, cursor=cursor).frames]

    places = [frame.first_seq for frame in news if frame.log == office.log.id]
    kinds = [frame.stream == office.hub.directory(Agency.GEMEENTE) for frame in news]
    assert places == [2, 3, 4, 5]
    assert kinds.index(True) < kinds.index(False)


def test_a_hold_by_another_agency_holds_nothing_here(office: Office) -> None:
    chief = enrol(office.hub, Agency.POLITIE, Role.SUPERVISOR, "q1")
    said = office.directory(chief, Agency.POLITIE)
    said.declare(HoldPlaced(office.log.stream, "x"))
    office.hub.sync(chief, said.frame())
    erasure = office.erasure(2)
    office.confirms(office.proposes(erasure), erasure)

    assert office.lacking() == [2]


def test_a_whole_copy_fills_what_was_emptied_before_a_hold_and_lifting_it_empties_that_again(office: Office) -> None:
    erasure = office.erasure(2)
    office.confirms(office.proposes(erasure), erasure)
    whole = office.log.frame(1, 4)
    office.hub.sync(office.inspector, whole)
    assert office.lacking() == [2], "in force: what comes late brings nothing back"
    said = office.directory(office.supervisor)
    said.declare(HoldPlaced(office.log.stream, "x"))
    office.hub.sync(office.supervisor, said.frame())
    assert office.lacking() == [2], "a hold that comes later brings nothing back either"
    cursor = office.hub.sync(office.supervisor).cursor

    reply = office.hub.sync(office.inspector, whole)

    assert not reply.refused
    assert office.lacking() == []
    assert office.kept()[1].body == office.log.events[1].body
    news = [parse(frame) for frame in office.hub.sync(office.supervisor, cursor=cursor).frames]
    assert [frame.first_seq for frame in news if frame.log == office.log.id][:3] == [2, 3, 4], "devices may fill theirs"
    position = office.hub.sync(office.supervisor).cursor
    office.hub.sync(office.inspector, whole)
    assert office.hub.sync(office.supervisor).cursor == position, "nothing is given again when nothing is filled"

    said.declare(HoldLifted(LogPlace(said.id, 2)))
    office.hub.sync(office.supervisor, said.frame(3))
    assert office.lacking() == [2]


def test_nothing_but_the_very_event_fills_an_emptied_place(office: Office) -> None:
    branch = office.log.branch(after=3)
    branch.seal()
    office.hub.sync(office.inspector, branch.frame(4, 4))
    erasure = office.erasure(4)
    office.confirms(office.proposes(erasure), erasure)
    said = office.directory(office.supervisor)
    said.declare(HoldPlaced(office.log.stream, "x"))
    office.hub.sync(office.supervisor, said.frame())

    office.hub.sync(office.inspector, branch.frame(4, 4))
    assert office.lacking() == [4], "another event of that place, with its writer's signature"
    office.hub.sync(office.inspector, office.log.frame(1, 4))

    assert office.lacking() == []
    assert office.kept()[3].body == office.log.events[3].body
    assert aside(office) == [None], "nor is the branch filled with what is not its own"


def aside(office: Office) -> list[bytes | None]:
    segments = tables.segments
    query = select(segments.c.frame).where(segments.c.log == office.log.id, segments.c.is_fork)
    rows = office.hub.relay.store.read(lambda connection: connection.scalars(query).all())
    return [event.body for frame in rows for event in parse(frame).events]


def test_the_hub_signs_once(office: Office) -> None:
    erasure = office.erasure(2)
    office.confirms(office.proposes(erasure), erasure)
    position = office.hub.sync(office.supervisor).cursor
    office.confirms(LogPlace(bytes(16), 2), erasure)

    assert office.hub.sync(office.supervisor).cursor == position + 1


def test_an_upload_that_ends_after_its_photo_was_erased_leaves_nothing(office: Office) -> None:
    relay, sender = office.hub.relay, office.inspector.key.id
    photo = b"geheim" * 100
    blob, folder = hashlib.sha256(photo).digest(), BlobFolder(relay.home.blobs)
    erasure = replace(office.erasure(2), blobs=(blob,))
    office.confirms(office.proposes(erasure), erasure)
    with folder.writing(blob, sender, 0) as part:  # in the moment between: the erasure took away what lay there
        part.append(photo)
    caller = relay.store.read(lambda connection: installations.find(connection, sender))
    assert caller is not None

    with pytest.raises(NotHereError):
        Uploads(relay, Gate(relay, None, Connections(time.monotonic)))._keep(
            caller, AnnouncedUpload(blob, office.log.stream, 0, len(photo), is_last=True)
        )

    assert not folder.file(blob).exists()
    assert folder.received(blob, sender) is None
    assert relay.store.read(lambda connection: blobs.rows(connection, blob)) == []
