"""Who gets what: by log, by grant, by purpose key, never beyond the table; and nothing is missed by coming late."""

import pytest

from inspector.crypto.readerkeys import ReaderKey
from inspector.wire import frames
from inspector.wire.messages import Backfill, Backfilled, FrameRefusal, Standing, SyncRequest
from inspector.wire.scopes import Agency, EventClass, Purpose, Role, StreamKind
from inspector.wire.stream_id import scope_of
from tests.fakes.device import Device, Log, a_purpose_key
from tests.fakes.hub_process import RealHub
from tests.unit.hub.relays import line_of

QUARTER_MS = 15 * 60 * 1000
STREAM_KEY = bytes(range(32))


def streams_in(*packed: bytes) -> set[bytes]:
    return {frames.parse(each).stream for each in packed}


def everything(device: Device) -> set[bytes]:
    """All streams the device gets something of, from the start, its own left out."""
    found: set[bytes] = set()
    cursor = 0
    while True:
        reply = device.asks(SyncRequest(cursor))
        found |= streams_in(*reply.frames)
        cursor = reply.cursor
        if not reply.more:
            return found


def a_log(device: Device, kind: StreamKind, owner: Agency, events: int = 3, *, stream: bytes | None = None) -> Log:
    log = device.opens(kind, owner, stream=stream)
    log.seal(events - 1)
    return log


@pytest.fixture
def inspector(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture
def supervisor(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.SUPERVISOR)


def test_every_officer_reads_every_directory_and_nothing_else_at_first(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    police = hub.device(Agency.POLITIE, Role.POLICE)

    found = everything(police)

    assert log.stream not in found
    assert len(found) == 3


def test_a_stream_arrives_with_the_grant_that_opens_it(inspector: Device, supervisor: Device) -> None:
    log = a_log(inspector, StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    assert log.stream not in everything(supervisor)
    log.grant(STREAM_KEY, supervisor.reader)

    inspector.syncs(log.frame(4))

    assert log.stream in everything(supervisor)


def test_a_grant_that_comes_late_names_the_stream_whose_older_part_is_missing(
    inspector: Device, supervisor: Device
) -> None:
    log = a_log(inspector, StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    supervisor.syncs()
    log.grant(STREAM_KEY, supervisor.reader)
    inspector.syncs(log.frame(4))

    news = supervisor.syncs()
    filled = supervisor.asks(SyncRequest(supervisor.cursor, backfill=(Backfill(log.stream, 0),)))

    assert news.invited == (log.stream,)
    assert news.frames == (log.frame(4, 4),)
    assert filled.frames == (log.frame(1, 3), log.frame(4, 4))
    assert filled.backfilled == (Backfilled(log.stream, supervisor.cursor, is_done=True),)
    assert not supervisor.syncs().invited


def test_a_grant_that_comes_with_the_stream_needs_no_backfill(inspector: Device, supervisor: Device) -> None:
    supervisor.syncs()
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(STREAM_KEY, supervisor.reader)
    inspector.syncs(log.frame())

    news = supervisor.syncs()

    assert news.frames == (log.frame(),)
    assert not news.invited


def test_who_joins_a_visit_late_is_told_to_fetch_what_came_before(hub: RealHub, inspector: Device) -> None:
    partner = hub.device(Agency.ARBEIDSINSPECTIE, Role.LABOUR)
    visit = a_log(inspector, StreamKind.VISIT, Agency.GEMEENTE)
    inspector.syncs(visit.frame())
    partner.syncs()

    joined = partner.syncs(a_log(partner, StreamKind.VISIT, Agency.GEMEENTE, stream=visit.stream).frame())
    filled = partner.asks(SyncRequest(partner.cursor, backfill=(Backfill(visit.stream, 0),)))

    assert joined.invited == (visit.stream,)
    assert visit.frame() in filled.frames


def test_a_purpose_key_opens_what_was_granted_to_it_before_it_was_handed_over(
    hub: RealHub, inspector: Device, supervisor: Device
) -> None:
    findings_key = a_purpose_key(hub.ids.key32(), Agency.GEMEENTE, Purpose.FINDINGS)
    publishing = supervisor.opens_directory()
    publishing.publish(Agency.GEMEENTE, Purpose.FINDINGS, findings_key)
    supervisor.syncs(publishing.frame())
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(STREAM_KEY, findings_key)
    inspector.syncs(log.frame())
    colleague = hub.device(Agency.GEMEENTE, Role.SUPERVISOR)
    assert log.stream not in streams_in(*colleague.syncs().frames)
    publishing.grant(findings_key, colleague.reader)

    supervisor.syncs(publishing.frame(3))
    news = colleague.syncs()

    assert news.invited == (log.stream,)
    assert log.stream in everything(colleague)
    assert log.stream in everything(supervisor), "whoever published the key holds it"


def test_a_purpose_key_counts_only_for_the_roles_that_may_hold_it(
    hub: RealHub, inspector: Device, supervisor: Device
) -> None:
    key = a_purpose_key(hub.ids.key32(), Agency.GEMEENTE, Purpose.FINDINGS)
    publishing = supervisor.opens_directory()
    publishing.publish(Agency.GEMEENTE, Purpose.FINDINGS, key)
    publishing.grant(key, inspector.reader)
    supervisor.syncs(publishing.frame())
    other = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = other.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(STREAM_KEY, key)

    other.syncs(log.frame())

    assert log.stream not in everything(inspector)
    assert log.stream in everything(supervisor)


def test_a_key_granted_in_another_agencys_directory_opens_nothing(hub: RealHub) -> None:
    police, thief = hub.device(Agency.POLITIE, Role.POLICE), hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    common = a_purpose_key(hub.ids.key32(), Agency.POLITIE, Purpose.COMMON)
    publishing = police.opens_directory()
    publishing.publish(Agency.POLITIE, Purpose.COMMON, common)
    visit = police.opens(StreamKind.VISIT, Agency.POLITIE)
    visit.grant(STREAM_KEY, common)
    police.syncs(publishing.frame(), visit.frame())
    own_directory = thief.opens_directory()
    own_directory.grant(common, thief.reader)

    reply = thief.syncs(own_directory.frame())

    assert not reply.refused
    assert visit.stream not in everything(thief)


def test_nobody_publishes_a_key_for_another_agency_or_purpose(supervisor: Device, inspector: Device) -> None:
    key = ReaderKey(supervisor.ids.key32())
    for device, agency, purpose in (
        (supervisor, Agency.POLITIE, Purpose.COMMON),
        (inspector, Agency.GEMEENTE, Purpose.FINDINGS),
        (supervisor, Agency.GEMEENTE, Purpose.INBOX),
    ):
        log = device.opens_directory()
        log.publish(agency, purpose, key)

        reply = device.syncs(log.frame())

        assert [each.reason for each in reply.refused] == [FrameRefusal.NOT_ALLOWED]


def test_an_envelope_reaches_the_inbox_and_not_its_writer(hub: RealHub, inspector: Device) -> None:
    police = hub.device(Agency.POLITIE, Role.POLICE)
    inbox = a_purpose_key(hub.ids.key32(), Agency.POLITIE, Purpose.INBOX)
    publishing = police.opens_directory()
    publishing.publish(Agency.POLITIE, Purpose.INBOX, inbox)
    police.syncs(publishing.frame())
    envelope = inspector.opens(StreamKind.ENVELOPE, Agency.POLITIE)
    envelope.grant(STREAM_KEY, inbox, inspector.reader)
    inspector.syncs(envelope.frame())

    back = inspector.asks(SyncRequest(backfill=(Backfill(envelope.stream, 0),)))

    assert envelope.stream in everything(police)
    assert envelope.stream not in streams_in(*back.frames)


@pytest.mark.parametrize(
    ("agency", "role"),
    [
        (Agency.POLITIE, Role.POLICE),
        (Agency.ARBEIDSINSPECTIE, Role.LABOUR),
        (Agency.GEMEENTE, Role.ADMINISTRATOR),
        (Agency.GEMEENTE, Role.PRIVACY_OFFICER),
    ],
)
def test_a_grant_does_not_lift_the_table(hub: RealHub, inspector: Device, agency: Agency, role: Role) -> None:
    outsider = hub.device(agency, role)
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(STREAM_KEY, outsider.reader)

    inspector.syncs(log.frame())

    assert log.stream not in everything(outsider)


def test_a_stranger_to_a_stream_who_asks_for_it_is_told_it_is_complete_and_empty(
    hub: RealHub, inspector: Device
) -> None:
    log = a_log(inspector, StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    stranger = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    stranger.syncs()
    missing = stranger.ids.id16()

    reply = stranger.asks(SyncRequest(stranger.cursor, backfill=(Backfill(log.stream, 0), Backfill(missing, 0))))

    assert reply.backfilled == (Backfilled(log.stream, 0, is_done=True), Backfilled(missing, 0, is_done=True))
    assert not reply.frames


def test_a_device_that_lost_its_own_tail_gets_it_back_by_backfill(inspector: Device) -> None:
    log = a_log(inspector, StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.syncs(log.frame())

    usual = inspector.asks(SyncRequest(0))
    filled = inspector.asks(SyncRequest(0, backfill=(Backfill(log.stream, 0),)))

    assert log.frame() not in usual.frames
    assert log.frame() in filled.frames


def test_a_large_stream_comes_in_replies_of_bounded_size_and_whole(hub: RealHub, inspector: Device) -> None:
    partner = hub.device(Agency.POLITIE, Role.POLICE)
    visit = inspector.opens(StreamKind.VISIT, Agency.GEMEENTE)
    visit.seal(100, size=65_536)
    for first in range(1, 101, 10):
        inspector.syncs(visit.frame(first, min(first + 9, 101)))
    inspector.syncs(visit.frame(101))
    partner.syncs(partner.opens(StreamKind.VISIT, Agency.GEMEENTE, stream=visit.stream).frame())
    fresh = SyncRequest(0)
    pieces: list[bytes] = []
    replies = 0

    while True:
        reply = partner.asks(fresh)
        replies += 1
        assert sum(map(len, reply.frames)) <= 4 * 1024 * 1024
        pieces += reply.frames
        fresh = SyncRequest(reply.cursor)
        if not reply.more:
            break

    events = [e for p in map(frames.parse, pieces) if p.log == visit.id for e in p.events]
    assert [event.header.seq for event in events] == list(range(1, 102))
    assert replies >= 2


def test_a_large_backfill_goes_on_where_it_stopped(hub: RealHub, inspector: Device) -> None:
    partner = hub.device(Agency.POLITIE, Role.POLICE)
    visit = inspector.opens(StreamKind.VISIT, Agency.GEMEENTE)
    visit.seal(100, size=65_536)
    for first in range(1, 101, 10):
        inspector.syncs(visit.frame(first, min(first + 9, 101)))
    partner.syncs()
    partner.syncs(partner.opens(StreamKind.VISIT, Agency.GEMEENTE, stream=visit.stream).frame())
    after, seen, replies = 0, 0, 0

    while True:
        reply = partner.asks(SyncRequest(partner.cursor, backfill=(Backfill(visit.stream, after),)))
        replies += 1
        seen += sum(len(p.events) for p in map(frames.parse, reply.frames) if p.log == visit.id)
        ((_, after, is_done),) = reply.backfilled
        assert reply.more is not is_done
        if is_done:
            break

    assert seen == 100
    assert replies >= 2


def test_a_revoked_device_hands_in_and_reads_directories_only(hub: RealHub) -> None:
    device, partner = hub.device(Agency.GEMEENTE, Role.INSPECTOR), hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    visit = partner.opens(StreamKind.VISIT, Agency.GEMEENTE)
    log = a_log(device, StreamKind.VISIT, Agency.GEMEENTE, stream=visit.stream)
    device.syncs(log.frame(1, 2))
    hub.revoke(device)
    partner.syncs(visit.frame())

    reply = device.asks(SyncRequest(0, frames=(log.frame(3),), backfill=(Backfill(visit.stream, 0),)))

    assert (reply.standing, device.receipt(reply).heads[0].seq) == (Standing.REVOKED, 3)
    assert {scope_of(frames.parse(each).stream).kind for each in reply.frames} == {StreamKind.DIRECTORY}
    assert (reply.backfilled[0].is_done, reply.invited, reply.forks) == (True, (), ())
    assert log.frame(3) in partner.syncs().frames


def test_what_a_revoked_device_grants_is_void_and_its_supervisor_alone_gets_to_judge_it(
    hub: RealHub, supervisor: Device, inspector: Device
) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = a_log(device, StreamKind.FINDINGS, Agency.GEMEENTE)
    device.syncs(log.frame())
    hub.revoke(device)
    log.grant(STREAM_KEY, supervisor.reader, inspector.reader)

    reply = device.syncs(log.frame(4))

    assert reply.receipt is not None
    assert log.stream not in everything(inspector)
    assert log.stream in everything(supervisor)


def test_a_supervisor_of_another_agency_judges_nobody_here(hub: RealHub) -> None:
    device, police = hub.device(Agency.GEMEENTE, Role.INSPECTOR), hub.device(Agency.POLITIE, Role.SUPERVISOR)
    log = a_log(device, StreamKind.VISIT, Agency.GEMEENTE)
    hub.revoke(device)
    log.grant(STREAM_KEY, police.reader)
    device.syncs(log.frame())

    assert log.stream not in everything(police)


def test_a_void_grant_does_not_stand_in_the_way_of_a_true_one(hub: RealHub, inspector: Device) -> None:
    device, colleague = hub.device(Agency.GEMEENTE, Role.INSPECTOR), hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = a_log(device, StreamKind.FINDINGS, Agency.GEMEENTE)
    hub.revoke(device)
    log.grant(STREAM_KEY, inspector.reader)
    device.syncs(log.frame())
    true = a_log(colleague, StreamKind.FINDINGS, Agency.GEMEENTE, stream=log.stream)
    true.grant(STREAM_KEY, inspector.reader)
    colleague.syncs(true.frame())

    assert log.stream in everything(inspector)


def test_what_belongs_in_a_directory_stays_there(inspector: Device) -> None:
    directory, findings = inspector.opens_directory(), inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    directory.seal()
    findings.publish(Agency.GEMEENTE, Purpose.COMMON, ReaderKey(inspector.ids.key32()))

    reply = inspector.syncs(directory.frame(), findings.frame())

    assert [each.reason for each in reply.refused] == [FrameRefusal.NOT_ALLOWED, FrameRefusal.NOT_ALLOWED]


def test_a_clear_event_that_cannot_be_read_is_refused(inspector: Device) -> None:
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.add(EventClass.GRANT, b"nonsense")

    reply = inspector.syncs(log.frame())

    assert [each.reason for each in reply.refused] == [FrameRefusal.MALFORMED]


def test_who_is_given_a_log_is_told_by_when_the_hub_had_it_to_the_quarter_of_an_hour(
    inspector: Device, supervisor: Device
) -> None:
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(STREAM_KEY, supervisor.reader)
    log.seal(2)
    pushed = inspector.syncs(log.frame())
    log.seal(3)
    later = inspector.syncs(log.frame(5))

    reply = supervisor.asks(SyncRequest())

    first, second = (line_of(inspector, each, log) for each in (pushed, later))
    line = line_of(supervisor, reply, log)
    assert line.head == second.head
    end_of_the_quarter = -(-second.at_ms // QUARTER_MS) * QUARTER_MS
    assert line.at_ms == min(end_of_the_quarter, supervisor.receipt(reply).hub_ms)
    assert first.at_ms <= second.at_ms <= line.at_ms
    assert log.id in {frames.parse(frame).log for frame in reply.frames}


def test_who_is_given_nothing_of_a_log_gets_no_line_about_it(inspector: Device, supervisor: Device) -> None:
    log = a_log(inspector, StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.syncs(log.frame())

    reply = supervisor.asks(SyncRequest())

    assert log.id not in {head.log for head in supervisor.receipt(reply).heads}
