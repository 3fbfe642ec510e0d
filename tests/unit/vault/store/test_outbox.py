"""Work leaves the outbox on the hub's signature and on nothing else."""

import pytest

from inspector.crypto.signatures import SigningKey
from inspector.domain.values import Outcome
from inspector.wire.errors import UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.frames import parse
from inspector.wire.receipt_lines import ReceiptLine
from tests.fakes.growing_tree import a_receipt
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World


def test_everything_written_is_in_the_outbox_until_the_hub_signs(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    assert not t1.vault.visits()[0].on_hub

    changes = world.confirms(t1.vault)

    assert changes.visits == {visit}
    assert t1.vault.outbox(1 << 24) == ()
    assert t1.vault.visits()[0].on_hub
    assert t1.vault.sync_state().outbox_events == 0


def test_a_receipt_for_half_a_log_leaves_the_other_half(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    world.confirms(t1.vault)
    t1.notes(visit, "een")
    (half,) = [head for head in t1.vault.heads() if head.log == parse(t1.vault.outbox(1 << 24)[0]).log]
    t1.notes(visit, "twee")

    t1.vault.apply_receipt(world.receipt(half))

    (frame,) = t1.vault.outbox(1 << 24)
    assert parse(frame).first_seq == half.seq + 1
    assert t1.vault.sync_state().outbox_events == 1
    assert not t1.vault.visits()[0].on_hub


def test_a_receipt_by_somebody_else_takes_nothing_out(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    lines = tuple(ReceiptLine(head, 1) for head in t1.vault.heads())
    forged = a_receipt(world.incarnation, lines, 1).sign(SigningKey(world.ids.key32()))

    with pytest.raises(UnprovenError):
        t1.vault.apply_receipt(forged)

    assert t1.vault.outbox(1 << 24)


def test_a_receipt_for_another_head_takes_nothing_out_and_is_kept(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    before = t1.vault.outbox(1 << 24)
    wrong = tuple(LogHead(head.log, head.seq, bytes(32)) for head in t1.vault.heads())

    t1.vault.apply_receipt(world.receipt(*wrong))

    assert t1.vault.outbox(1 << 24) == before
    assert t1.vault.sync_state().quarantined == 1


def test_a_hub_that_lost_what_it_signed_for_gets_it_again(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    world.confirms(t1.vault)
    own = [head.log for head in t1.vault.heads() if head.log in {log.id for log in t1.vault._store.logs.own()}]

    t1.vault.apply_have(dict.fromkeys(own, 0))

    assert {parse(frame).log for frame in t1.vault.outbox(1 << 24)} == set(own)
    assert not t1.vault.visits()[0].on_hub
    world.confirms(t1.vault)
    assert t1.vault.visits()[0].on_hub
    assert t1.vault.visit(visit) is not None


def test_what_the_hub_says_it_has_takes_nothing_out(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    before = t1.vault.outbox(1 << 24)

    t1.vault.apply_have({head.log: head.seq for head in t1.vault.heads()})

    assert t1.vault.outbox(1 << 24) == before


def test_the_outbox_survives_locking_and_a_rebuild(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    before = t1.vault.outbox(1 << 24)

    world.reopens(t1)

    assert t1.vault.outbox(1 << 24) == before
    assert_rebuild_equal(t1.vault)
    assert t1.vault.outbox(1 << 24) == before


def test_the_outbox_gives_as_much_as_asked_and_always_something(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    for number in range(20):
        t1.notes(visit, "lang verhaal " * 100 + str(number))
    everything = t1.vault.outbox(1 << 24)

    assert t1.vault.outbox(1) == everything[:1]
    assert sum(map(len, t1.vault.outbox(4_000))) <= 4_000


def test_events_carry_the_hubs_time_from_the_last_receipt(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    world.confirms(t1.vault)
    world.clock.passes(minutes=7)

    moment = t1.vault._device.moments.now()

    assert moment.anchor is not None
    hub_ms, monotonic_ms = moment.anchor
    assert monotonic_ms is not None
    assert moment.monotonic_ms - monotonic_ms == 7 * 60_000
    assert moment.wall_ms - hub_ms == 7 * 60_000


def test_after_a_restart_events_carry_the_hubs_last_time_alone(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    world.confirms(t1.vault)
    before = t1.vault._device.moments.now().anchor
    world.clock.boot_id = b"boot-002"
    world.reopens(t1)

    assert before is not None
    assert t1.vault._device.moments.now().anchor == (before[0], None)
