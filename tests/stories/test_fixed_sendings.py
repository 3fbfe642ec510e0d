"""When a signal leaves that waits: with what is sent anyway after a signed part, or on the next day."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from inspector.casework import drafts, settling
from inspector.casework.drafts import SignalDraft
from inspector.casework.signals import covers, signal_drafts, signals
from inspector.domain.values import FactSource, SignalFact
from inspector.vault.model.changes import Changes
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, EventClass, StreamKind
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.facts import seen
from tests.fakes.failing_disk import failing_disk, refuses
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done

__all__ = ["failing_disk"]

MODERATE, STRONG = "MH-15", "MH-12"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "a1", "p1")
    yield team
    team.ends()


def envelopes(team: Team, officer: str) -> dict[Agency, int]:
    """How many leave to each inbox."""
    found: dict[Agency, int] = {}
    vault = team.world.people[officer].vault
    owners = {bytes.fromhex(stream.id): stream.owner for stream in vault.streams(StreamKind.ENVELOPE)}
    for frame in map(parse, vault.outbox(1 << 24)):
        if frame.stream in owners:
            sealed = sum(event.header.event_class is EventClass.SEALED for event in frame.events)
            found[owners[frame.stream]] = found.get(owners[frame.stream], 0) + sealed
    return found


def more(before: dict[Agency, int]) -> dict[Agency, int]:
    return {agency: count + 1 for agency, count in before.items()}


def test_a_signed_part_and_a_new_day_bring_one_envelope_to_each_inbox_and_nothing_else_does(team: Team) -> None:
    desk = team.desk("t1")
    settling.settle(desk)
    first = envelopes(team, "t1")
    assert set(first.values()) == {1}
    assert set(first) == {Agency.POLITIE, Agency.ARBEIDSINSPECTIE}

    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    settling.settle(desk)
    assert envelopes(team, "t1") == first
    team.closes("t1", visit)
    settling.settle(desk)
    settling.settle(desk)
    assert envelopes(team, "t1") == more(first)

    team.world.clock.passes(hours=24)
    settling.settle(desk)
    settling.settle(desk)
    assert envelopes(team, "t1") == more(more(first))


def test_a_signal_that_waits_takes_the_place_of_a_cover(team: Team) -> None:
    desk = team.desk("t1")
    settling.settle(desk)
    visit = team.starts("t1")
    before = envelopes(team, "t1")

    done(signals.seal_signal(desk, visit, Agency.POLITIE, (MODERATE,), seen("Paspoort in de kluis."), at_once=False))
    settling.settle(desk)
    assert envelopes(team, "t1") == before
    assert [sent.waits for sent in desk.vault.sent_signals()] == [True]

    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    settling.settle(desk)
    assert envelopes(team, "t1") == more(before)
    assert [sent.waits for sent in desk.vault.sent_signals()] == [False]


@pytest.mark.parametrize(
    ("sign", "chosen", "waits"),
    [(MODERATE, None, True), (STRONG, None, False), (STRONG, False, True), (MODERATE, True, False)],
)
def test_a_strong_sign_does_not_wait_unless_its_author_says_so(
    team: Team, sign: str, chosen: bool | None, *, waits: bool
) -> None:
    desk = team.desk("t1")
    visit = team.starts("t1")
    fact = SignalFact("Paspoort in de kluis.", FactSource.SEEN, 0)
    done(drafts.keep_signal(desk, visit, SignalDraft(chosen=(sign,), added=(fact,), at_once=chosen)))

    signal_drafts.seal_open(desk, only_idle=False)

    assert [sent.waits for sent in desk.vault.sent_signals()] == [waits]


def test_its_author_sends_what_waits_now(team: Team) -> None:
    desk = team.desk("t1")
    visit = team.starts("t1")
    before = envelopes(team, "t1")
    done(signals.seal_signal(desk, visit, Agency.POLITIE, (MODERATE,), seen("Paspoort in de kluis."), at_once=False))

    done(signals.send_now(desk, Agency.POLITIE))

    assert [sent.waits for sent in desk.vault.sent_signals()] == [False]
    assert envelopes(team, "t1")[Agency.POLITIE] == before[Agency.POLITIE] + 1


def test_a_revoked_device_holds_nothing_back(team: Team) -> None:
    desk = team.desk("t1")
    visit = team.starts("t1")
    before = envelopes(team, "t1")
    done(signals.seal_signal(desk, visit, Agency.POLITIE, (MODERATE,), seen("Paspoort in de kluis."), at_once=False))
    assert envelopes(team, "t1") == before

    team.world.revokes(team.world.people["t1"])
    team.world.spreads_directories()

    assert envelopes(team, "t1")[Agency.POLITIE] == before[Agency.POLITIE] + 1

    team.world.clock.passes(hours=24)
    settling.settle(desk)
    assert envelopes(team, "t1")[Agency.POLITIE] == before[Agency.POLITIE] + 1, "nothing new keeps it from being wiped"


@pytest.mark.usefixtures("failing_disk")
def test_a_disk_that_refuses_stops_no_sync_and_the_next_one_makes_up_for_it_once(team: Team) -> None:
    desk = team.desk("t1")
    settling.settle(desk)
    first = envelopes(team, "t1")
    team.world.clock.passes(hours=24)

    connection = refuses(desk.vault, 3)
    assert covers.send_what_is_due(desk) == Changes()
    assert connection.refused
    connection.left = None
    assert envelopes(team, "t1") == first

    settling.settle(desk)
    settling.settle(desk)
    assert envelopes(team, "t1") == more(first)


def test_a_fixed_sending_costs_the_same_however_much_waits(team: Team) -> None:
    few, many = 2, 42
    desk, visit = team.desk("t1"), team.starts("t1")
    settling.settle(desk)
    counter = Counter(cast("Watched", desk.vault._connection))

    def seals(count: int) -> None:
        for _ in range(count):
            done(signals.seal_signal(desk, visit, Agency.POLITIE, (MODERATE,), seen("Paspoort."), at_once=False))

    def sends() -> Cost:
        team.world.clock.passes(hours=24)
        return counter.cost(lambda: covers.send_what_is_due(desk))

    seals(few + 2)
    sends()
    after_few = sends()
    seals(many)
    after_many = sends()

    assert sum(sent.waits for sent in desk.vault.sent_signals()) == few + many - 1
    assert after_many.is_as_flat_as(after_few)
