from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing, close, cosign
from inspector.domain.acts.reviewing import release
from inspector.domain.events import CardShown, DomainEvent, OfficerJoined
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import Refusal
from inspector.domain.ticks import Ticks
from inspector.domain.values import Capacity, Officer, OperatorResponse, Outcome, PlaceKind
from inspector.domain.visits.clocks import Against, ClockOff, Clocks, ClocksDiffer, clocks_of, drawn_up
from inspector.domain.visits.visit import fold
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import (
    ALARM,
    C1,
    CHECKLIST,
    EXIT,
    NOON,
    RULES,
    T1,
    T2,
    VISIT,
    Device,
    judge,
    started,
)

YES = Judgement(Outcome.COMPLIANT)
FAR = timedelta(days=400)
SIGNED = Closing("", OperatorResponse.SIGNED, rest=Outcome.NOT_CHECKED, rest_reason="Geen tijd meer.")


@dataclass
class Ticking(Device):
    """A device with a steady clock; `skew` is what its wall clock is off."""

    boot: bytes = b"boot"
    passed: timedelta = timedelta()

    def record(self, new: NewEvent | Refusal | None) -> Recorded[DomainEvent]:
        recorded = Device.record(self, new)
        self.passed += timedelta(minutes=1)
        at: datetime = NOON + self.passed + self.skew
        newest = max((known.hlc for known in self.seen[:-1]), default=0)
        hlc = max(newest + 1, int(at.timestamp() * 1000))
        mine = replace(recorded, at=at, hlc=hlc, ticks=Ticks(self.boot, self.passed // timedelta(milliseconds=1)))
        self.seen[-1] = mine
        return mine


def a_device(me: Officer, *heard: Device) -> Ticking:
    device = Ticking(me)
    device.hears(*heard)
    device.passed = max((other.passed for other in heard if isinstance(other, Ticking)), default=timedelta())
    return device


def at_the_door(device: Device) -> None:
    device.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    device.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))


def test_clocks_that_run_right_or_a_little_off_say_nothing() -> None:
    t1 = a_device(T1)
    started(t1)
    t1.skew = timedelta(minutes=4)
    t1.record(judge(t1, ALARM, YES))

    assert clocks_of(t1.visit) == Clocks()


@pytest.mark.parametrize("off", [FAR, -timedelta(days=1)], ids=["ahead", "behind"])
def test_a_clock_that_was_set_for_one_answer_is_told_by_the_steady_clock(off: timedelta) -> None:
    t1 = a_device(T1)
    started(t1)
    t1.skew = off
    wrong = t1.record(judge(t1, ALARM, YES))
    t1.skew = timedelta()
    t1.record(judge(t1, EXIT, YES))

    clocks = clocks_of(t1.visit)

    assert clocks == Clocks({wrong.id: off}, (ClockOff(T1, off, 1, Against.FIRST),))
    assert clocks == clocks_of(fold(VISIT, reversed(t1.seen)))


def test_a_clock_set_while_the_device_restarted_is_told_by_the_order_of_its_log() -> None:
    t1 = a_device(T1)
    t1.skew = FAR
    started(t1)
    t1.skew, t1.boot, t1.passed = timedelta(), b"next", timedelta()
    t1.record(judge(t1, ALARM, YES))

    (differ,) = clocks_of(t1.visit).differing

    assert (differ.later, differ.earlier) == (T1, T1)
    assert abs(differ.by - FAR) < timedelta(minutes=10)


def test_two_devices_whose_clocks_disagree_are_told_by_what_one_had_seen_of_the_other() -> None:
    t1 = a_device(T1)
    started(t1)
    t2 = a_device(T2, t1)
    t2.skew = FAR
    t2.record(NewEvent(StreamKind.VISIT, OfficerJoined(VISIT, Capacity.SUPERVISION)))
    t2.record(judge(t2, ALARM, YES))
    t1.hears(t2)
    t1.record(judge(t1, ALARM, Judgement(Outcome.NOT_APPLICABLE)))

    (differ,) = clocks_of(t1.visit).differing

    assert differ == ClocksDiffer(T1, T2, differ.by)
    assert abs(differ.by - FAR) < timedelta(minutes=10)


def test_nobody_can_have_recorded_before_the_visit_began() -> None:
    t1 = a_device(T1)
    started(t1)
    t2 = a_device(T2, t1)
    t2.skew = -timedelta(hours=2)
    t2.record(NewEvent(StreamKind.VISIT, OfficerJoined(VISIT, Capacity.SUPERVISION)))

    (differ,) = clocks_of(t2.visit).differing

    assert (differ.later, differ.earlier) == (T2, T1)


def test_a_report_bears_the_hour_of_the_signature_and_then_of_the_release_whatever_a_clock_said_between() -> None:
    t1 = a_device(T1)
    started(t1)
    at_the_door(t1)
    t1.skew = FAR
    for condition in (ALARM, EXIT, RULES):
        t1.record(judge(t1, condition, YES))
    t1.skew = timedelta()
    before = drawn_up(t1.visit, clocks_of(t1.visit))
    t2 = a_device(T2, t1)
    t2.joins(t1)
    closed = close(t1.visit, CHECKLIST, SIGNED, seen=t1.sight)
    assert isinstance(closed, tuple), closed
    signed, *_ = [t1.record(new) for new in closed]
    t2.hears(t1)
    t2.skew = FAR
    t2.record(cosign(t2.visit, (), seen=t2.sight, by=T2))
    c1 = a_device(C1, t2)

    assert before.at < NOON + timedelta(hours=1)
    assert drawn_up(c1.visit, clocks_of(c1.visit)) == signed

    released = c1.record(release(c1.visit, seen=c1.heads))

    assert drawn_up(c1.visit, clocks_of(c1.visit)) == released
