"""What a device pushes is kept once, whole and in order, however it arrives."""

import pytest

from inspector.wire.event import FIRST_HEAD, LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.messages import FrameRefusal, Refused, SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import RealHub
from tests.fakes.postgres import on_each_database

new_database = on_each_database()  # also in a short run: this is where most can go wrong


@pytest.fixture
def inspector(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


def a_log(device: Device, events: int) -> Log:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(events - 1)
    return log


def test_what_is_pushed_is_receipted_by_the_hubs_own_key(inspector: Device) -> None:
    log = a_log(inspector, 5)

    reply = inspector.syncs(log.frame())

    head = LogHead(log.id, 5, log.heads[5])
    assert reply.have == (head,)
    assert inspector.confirmed(reply) == (head,)
    assert inspector.receipt(reply).incarnation == reply.incarnation


def test_the_same_push_twice_changes_nothing(inspector: Device) -> None:
    log = a_log(inspector, 5)

    first = inspector.syncs(log.frame())
    second = inspector.syncs(log.frame(), log.frame())

    assert second.have == first.have
    assert not second.refused


def test_overlapping_pieces_in_any_order_end_in_the_whole_log(inspector: Device) -> None:
    log = a_log(inspector, 40)
    ranges = [(1 + n * 17 % 37, 3 + n * 17 % 37 + n * 5 % 2) for n in range(37)]

    for first, last in (*ranges, (1, 10), (5, 25), (20, 40)):
        reply = inspector.syncs(log.frame(first, last))
        (have,) = reply.have
        assert have.head == log.heads[have.seq]
        assert not reply.refused

    assert have.seq == 40


def test_a_gap_is_answered_with_what_the_hub_has(inspector: Device) -> None:
    log = a_log(inspector, 10)

    nothing = inspector.syncs(log.frame(4, 6))
    inspector.syncs(log.frame(1, 3))
    gap = inspector.syncs(log.frame(6, 8))

    assert nothing.have == (LogHead(log.id, 0, FIRST_HEAD),)
    assert inspector.confirmed(nothing) == ()
    assert gap.have == (LogHead(log.id, 3, log.heads[3]),)
    assert not gap.refused


def test_another_future_of_a_log_is_kept_aside_and_told(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 6)
    restored = log.branch(after=4)
    restored.seal(3)
    inspector.syncs(log.frame())
    before = hub.status().forks

    reply = inspector.syncs(restored.frame(3))

    assert reply.have == (LogHead(log.id, 6, log.heads[6]),)
    assert reply.forks == (LogHead(log.id, 7, restored.heads[7]),)
    assert not reply.refused
    assert hub.status().forks == before + 1


def test_a_branch_is_kept_once_and_carries_on_where_it_left(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 6)
    restored = log.branch(after=4)
    restored.seal(5)
    inspector.syncs(log.frame())
    before = hub.status().forks

    inspector.syncs(restored.frame(3, 6), restored.frame(3, 6))
    reply = inspector.syncs(restored.frame(7, 9))

    assert [fork.seq for fork in reply.forks] == [6, 9]
    assert hub.status().forks == before + 2
    assert not reply.refused


def test_branches_of_one_log_do_not_fill_the_hub(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 4)
    inspector.syncs(log.frame())
    branches = [log.branch(after=2) for _ in range(LIMITS.fork_frames_per_log + 8)]
    before = hub.status().forks
    for each in branches:
        each.seal()
    refused = 0
    for first in range(0, len(branches), LIMITS.request_frames):
        reply = inspector.syncs(*(each.frame(3) for each in branches[first : first + LIMITS.request_frames]))
        refused += [each.reason for each in reply.refused].count(FrameRefusal.NOT_ALLOWED)

    again = inspector.syncs(branches[0].frame(3))
    other = a_log(inspector, 2)
    inspector.syncs(other.frame())

    assert hub.status().forks == before + LIMITS.fork_frames_per_log
    assert refused == 8
    assert not again.refused, "what is here already"
    assert inspector.syncs(other.frame()).have == (LogHead(other.id, 2, other.heads[2]),)


def test_a_branch_of_a_branch_beyond_what_the_hub_has_is_kept_too(inspector: Device) -> None:
    log = a_log(inspector, 4)
    restored = log.branch(after=2)
    restored.seal(6)
    inspector.syncs(log.frame())

    reply = inspector.syncs(restored.frame(3, 4), restored.frame(5, 8))

    assert [fork.seq for fork in reply.forks] == [4, 8]


def test_a_colleague_may_carry_a_log_home(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 5)
    carrier = hub.device(Agency.POLITIE, Role.POLICE)

    carrier.syncs(log.frame())
    reply = inspector.syncs(logs=(log.id,))

    assert inspector.confirmed(reply) == (LogHead(log.id, 5, log.heads[5]),)


def test_events_of_somebody_who_was_never_enrolled_are_refused(hub: RealHub, inspector: Device) -> None:
    stranger = Device(hub.url, hub.ids)
    log = a_log(stranger, 3)

    reply = inspector.syncs(log.frame())

    assert reply.refused == (Refused(0, FrameRefusal.UNKNOWN_WRITER),)
    assert inspector.confirmed(reply) == ()


def test_a_log_that_claims_another_installation_is_refused(hub: RealHub, inspector: Device) -> None:
    victim = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = a_log(victim, 3)
    log.device = inspector

    reply = inspector.syncs(log.frame())

    assert reply.refused == (Refused(0, FrameRefusal.UNPROVEN),)


@pytest.mark.parametrize(
    ("agency", "role", "kind", "owner"),
    [
        (Agency.POLITIE, Role.POLICE, StreamKind.FINDINGS, Agency.GEMEENTE),
        (Agency.GEMEENTE, Role.INSPECTOR, StreamKind.LABOUR, Agency.ARBEIDSINSPECTIE),
        (Agency.GEMEENTE, Role.INSPECTOR, StreamKind.DIRECTORY, Agency.POLITIE),
        (Agency.GEMEENTE, Role.INSPECTOR, StreamKind.BUSINESS, Agency.GEMEENTE),
        (Agency.GEMEENTE, Role.SUPERVISOR, StreamKind.PLAN, Agency.POLITIE),
    ],
)
def test_nobody_writes_where_the_table_says_no(
    hub: RealHub, agency: Agency, role: Role, kind: StreamKind, owner: Agency
) -> None:
    device = hub.device(agency, role)

    reply = device.syncs(device.opens(kind, owner).frame())

    assert reply.refused == (Refused(0, FrameRefusal.NOT_ALLOWED),)
    assert device.confirmed(reply) == ()


@pytest.mark.parametrize(
    "start", ["0502", "0e01", "0407", "0401"], ids=["findings of police", "14", "agency 7", "fine"]
)
def test_a_stream_that_cannot_be_is_refused(hub: RealHub, start: str) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    stream = bytes.fromhex(start) + bytes(14)

    reply = device.syncs(device.opens(StreamKind.VISIT, Agency.GEMEENTE, stream=stream).frame())

    assert [each.reason for each in reply.refused] == ([] if start == "0401" else [FrameRefusal.MALFORMED])


def test_a_frame_in_another_stream_than_its_log_is_refused(inspector: Device) -> None:
    log = a_log(inspector, 3)
    inspector.syncs(log.frame())
    moved = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE, log=log.id)

    reply = inspector.syncs(moved.frame())

    assert [each.reason for each in reply.refused] == [FrameRefusal.MALFORMED]


def test_one_refused_frame_does_not_hold_up_the_others(inspector: Device) -> None:
    good, bad = a_log(inspector, 3), a_log(inspector, 3)

    *_, last = bad.frame()

    reply = inspector.syncs(b"nonsense", bad.frame()[:-1] + bytes((last ^ 1,)), good.frame())

    assert [each.place for each in reply.refused] == [0, 1]
    assert inspector.confirmed(reply) == (LogHead(good.id, 3, good.heads[3]),)


def test_flipped_bits_are_never_stored(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 3)
    frame = log.frame()
    step = len(frame) * 8 // 200
    flipped = [bytearray(frame) for _ in range(200)]
    for number, copy in enumerate(flipped):
        copy[number * step // 8] ^= 1 << number % 8
    before = hub.status()

    for batch in (flipped[at : at + 50] for at in range(0, 200, 50)):
        reply = inspector.asks(SyncRequest(frames=tuple(bytes(copy) for copy in batch)))
        assert inspector.confirmed(reply) == ()

    after = hub.status()
    assert (after.logs, after.frames, after.forks) == (before.logs, before.frames, before.forks)
    assert inspector.confirmed(inspector.syncs(frame))


def test_the_hub_says_nothing_of_logs_that_are_not_the_askers(hub: RealHub, inspector: Device) -> None:
    log = a_log(inspector, 5)
    inspector.syncs(log.frame())
    other = hub.device(Agency.POLITIE, Role.POLICE)

    reply = other.syncs(logs=(log.id, other.ids.id16()))

    assert [head.seq for head in reply.have] == [0, 0]
    assert log.id not in {head.log for head in other.receipt(reply).heads}


def test_positions_of_another_life_of_the_hub_count_from_the_start(hub: RealHub, inspector: Device) -> None:
    reply = inspector.asks(SyncRequest(cursor=10**12, incarnation=bytes(16)))

    assert reply.frames
    assert reply.cursor == hub.status().position


def test_a_cursor_beyond_everything_is_answered_with_the_newest_position(hub: RealHub, inspector: Device) -> None:
    reply = inspector.asks(SyncRequest(cursor=10**12))

    assert reply.cursor == hub.status().position


def test_push_and_pull_are_one_request(hub: RealHub, inspector: Device) -> None:
    partner = hub.device(Agency.POLITIE, Role.POLICE)
    visit = inspector.opens(StreamKind.VISIT, Agency.GEMEENTE)
    inspector.syncs(visit.frame())
    joined = partner.opens(StreamKind.VISIT, Agency.GEMEENTE, stream=visit.stream)
    partner.syncs(joined.frame())
    visit.seal()
    made = inspector.requests_made

    reply = inspector.syncs(visit.frame(2))

    assert inspector.requests_made == made + 1
    assert inspector.confirmed(reply) == (LogHead(visit.id, 2, visit.heads[2]),)
    assert joined.frame() in reply.frames
