"""A list a day: after 400 days hub and device hold two, a first sync brings two, and no other body can be taken out."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DOCUMENT_KEY_LIFE,
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
)
from inspector.crypto.validity import Validity
from inspector.hub.errors import HubError
from inspector.hub.frames import superseding
from inspector.hub.office.checking import check
from inspector.hub.office.publishing import publish_document
from inspector.hub.relay import opened
from inspector.hub.rows import acts
from inspector.hub.rows.home import NATIONAL_ROOT, read_key
from inspector.wire import frames
from inspector.wire.directory import DocumentPublished, HoldPlaced, encode_declaration
from inspector.wire.event import FIRST_HEAD, MAY_BE_SUPERSEDED
from inspector.wire.frames import Frame
from inspector.wire.messages import FrameRefusal
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.fakes.postgres import NewDatabase
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home

FIRST = datetime.fromtimestamp(START_MS // 1000, UTC).date()
DAYS = 400
LIST_BYTES = 17_000
"""Of noise, for a list of a register compresses to nothing."""
GEMEENTE = Agency.GEMEENTE


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def name_of_day(day: int) -> str:
    return f"register-list {(FIRST + timedelta(days=day)).isoformat()}"


def publish(hub: InProcess, day: int, document: bytes | None = None) -> None:
    said = SeededIds(f"list {day}").token(LIST_BYTES) if document is None else document
    at = datetime.fromtimestamp(hub.clock() // 1000, UTC)
    key, root = SigningKey(SeededIds("register").key32()), read_key(hub.relay.home.offline_roots / NATIONAL_ROOT)
    validity = Validity.starting(at, DOCUMENT_KEY_LIFE)
    vouched = issue_document_key(DocumentKeyStatement("Register", key.public, DocumentScope.REGISTER, validity), root)
    signature = sign_document(said, key, vouched, DocumentScope.REGISTER, at=at)
    publish_document(hub.relay, GEMEENTE, name_of_day(day), said, signature, purpose=DocumentScope.REGISTER)


def first_sync(hub: InProcess) -> tuple[list[Frame], int]:
    """What a new device is given of the directory in which lists are, and how many bytes that is."""
    reply = hub.sync(hub.enrol(GEMEENTE, Role.INSPECTOR))
    assert not reply.more
    parsed = [frames.parse(each) for each in reply.frames]
    mine = [each for each in parsed if any(event.header.flags & MAY_BE_SUPERSEDED for event in each.events)]
    return mine, sum(len(each.pack()) for each in mine)


def with_bodies(found: list[Frame]) -> list[bool]:
    return [event.body is not None for frame in found for event in frame.events if event.header.may_be_superseded]


def test_who_was_away_for_a_day_gets_one_list_and_nothing_comes_twice(hub: InProcess) -> None:
    device = hub.enrol(GEMEENTE, Role.INSPECTOR)
    publish(hub, 0)
    cursor = hub.sync(device).cursor
    hub.clock.pass_days(1)
    publish(hub, 1)
    reply = hub.sync(device, cursor=cursor)
    hub.clock.pass_days(1)
    publish(hub, 2)

    assert [sum(map(len, hub.sync(device, cursor=at).frames)) // LIST_BYTES for at in (cursor, reply.cursor)] == [2, 1]
    assert with_bodies([frames.parse(each) for each in reply.frames]) == [True]


def test_a_list_of_an_earlier_day_or_of_one_that_is_far_is_not_published(hub: InProcess) -> None:
    publish(hub, 1)

    for day in (0, 1):
        with pytest.raises(HubError, match="published already"):
            publish(hub, day, b"another list")
    with pytest.raises(HubError, match="has not come"):
        publish(hub, 3)
    hub.clock.pass_days(2)
    publish(hub, 2)
    publish(hub, 3)
    with pytest.raises(HubError, match="published already"):
        publish(hub, 1)


def test_the_list_of_what_was_done_names_what_a_register_published_by_its_hash(hub: InProcess) -> None:
    publish(hub, 0, b"a list")

    done = hub.relay.store.read(lambda connection: [*acts.read(connection, hub.relay.hub_key.public)])
    assert [dict(each.facts)["name"] for each in done if each.what == "document published"] == [
        hashlib.sha256(b"a list").hexdigest()
    ]


def flagged(log: Log, said: object) -> None:
    assert isinstance(said, DocumentPublished | HoldPlaced)
    log.add(EventClass.DIRECTORY, encode_declaration(said), flags=MAY_BE_SUPERSEDED)


def emptied(log: Log) -> bytes:
    """The log's frame as a carrier makes it who takes the last body out."""
    frame = frames.parse(log.frame())
    return replace(frame, events=(*frame.events[:-1], frame.events[-1].without_body())).pack()


def a_directory_log(hub: InProcess, device: Device) -> Log:
    return device.opens(StreamKind.DIRECTORY, GEMEENTE, stream=hub.directory(GEMEENTE))


A_LIST = DocumentPublished(name_of_day(0), b"\x03\x00", b"signature")


def test_after_400_days_a_hub_holds_two_lists_and_a_first_sync_brings_two(hub: InProcess) -> None:
    log = a_directory_log(hub, hub.enrol(GEMEENTE, Role.ADMINISTRATOR))
    for first in range(0, DAYS, 50):
        packed = []
        for day in range(first, first + 50):
            said = DocumentPublished(name_of_day(day), SeededIds(f"list {day}").token(LIST_BYTES), bytes(64))
            flagged(log, said)
            packed.append(log.frame(day + 2 if day else 1))
        assert hub.sync(log.device, *packed).refused == ()

    found, brought = first_sync(hub)
    assert with_bodies(found) == [False] * (DAYS - 2) + [True] * 2
    assert brought < 2 * LIST_BYTES + DAYS * 200, "of each earlier one its place in the chain, and nothing to read"
    head = FIRST_HEAD
    for frame in found:
        head = frames.verify(frame, head, log.device.key.public)[-1]
    assert head == log.heads[-1], "the chain holds as its writer signed it, with the hash of each list"
    assert check(hub.relay.home.path, is_served=True) == ()


def test_a_push_of_many_lists_looks_through_their_log_once(hub: InProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    looked, let_go = list[bytes](), superseding.let_go

    def looks(connection: Connection, log: bytes) -> None:
        looked.append(log)
        let_go(connection, log)

    monkeypatch.setattr(superseding, "let_go", looks)
    log = a_directory_log(hub, hub.enrol(GEMEENTE, Role.ADMINISTRATOR))
    packed = []
    for day in range(5):
        flagged(log, replace(A_LIST, name=name_of_day(day)))
        packed.append(log.frame(day + 2 if day else 1))

    assert hub.sync(log.device, *packed).refused == ()
    assert looked == [log.id]
    assert hub.sync(log.device, *packed).refused == ()
    assert looked == [log.id], "what is known already changes nothing"
    assert with_bodies(first_sync(hub)[0]) == [False] * 3 + [True] * 2


def test_nothing_but_a_list_bears_the_flag_with_which_a_body_may_go(hub: InProcess) -> None:
    administrator, supervisor = (hub.enrol(GEMEENTE, role) for role in (Role.ADMINISTRATOR, Role.SUPERVISOR))
    whole, other, hold = (a_directory_log(hub, each) for each in (administrator, administrator, supervisor))
    flagged(whole, A_LIST)
    flagged(other, DocumentPublished("wet.json", b"\x03\x00", b"signature"))
    flagged(hold, HoldPlaced(bytes(16), "zaak"))

    assert hub.sync(administrator, whole.frame(), other.frame()).refused == ((1, FrameRefusal.MALFORMED),)
    assert hub.sync(supervisor, hold.frame()).refused == ((0, FrameRefusal.MALFORMED),)
    assert hub.sync(supervisor, emptied(hold)).refused == ((0, FrameRefusal.NOT_ALLOWED),), (
        "who may publish nothing has no list whose body went"
    )


def test_an_administrators_list_without_its_body_is_taken_in_a_directory_only(hub: InProcess) -> None:
    administrator = hub.enrol(GEMEENTE, Role.ADMINISTRATOR)
    log = a_directory_log(hub, administrator)
    flagged(log, A_LIST)
    elsewhere = hub.enrol(GEMEENTE, Role.SUPERVISOR).opens(StreamKind.FINDINGS, GEMEENTE)
    flagged(elsewhere, A_LIST)
    packed = elsewhere.frame()
    at = packed.rindex(encode_declaration(A_LIST)) - 15
    cut = packed[:at] + bytes([packed[at] | 0x80]) + packed[at + 1 : at + 15]
    cut += elsewhere.events[-1].body_hash + packed[-64:]

    assert hub.sync(administrator, emptied(log)).refused == ()
    assert hub.sync(administrator, cut).refused == ((0, FrameRefusal.MALFORMED),)


def test_the_last_list_of_a_log_stays_whatever_its_day(hub: InProcess) -> None:
    administrator = hub.enrol(GEMEENTE, Role.ADMINISTRATOR)
    log = a_directory_log(hub, administrator)
    for day in (5, 6, 7, 1, 2):
        flagged(log, replace(A_LIST, name=name_of_day(day)))

    assert hub.sync(administrator, log.frame()).refused == ()
    reply = hub.sync(hub.enrol(GEMEENTE, Role.INSPECTOR))
    (kept,) = [frame for frame in map(frames.parse, reply.frames) if frame.log == log.id]

    assert [event.body is not None for event in kept.events[1:]] == [False, True, True, False, True]
