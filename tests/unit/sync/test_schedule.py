from datetime import timedelta

import pytest

from inspector.sync.outcomes import Outcome, SyncResult
from inspector.sync.schedule import LONGEST, LONGEST_ASKED, LONGEST_REST, REGULAR, SELDOM, Schedule, wait_before_retry


def test_the_pause_doubles_from_two_seconds_to_five_minutes() -> None:
    pauses = [wait_before_retry(failures, draw=1.0) for failures in range(1, 12)]

    assert pauses[:4] == [timedelta(seconds=each) for each in (2, 4, 8, 16)]
    assert pauses[-1] == LONGEST


@pytest.mark.parametrize("failures", [0, 1, 5, 10**9])
def test_chance_spreads_the_devices_over_half_the_pause(failures: int) -> None:
    soonest, latest = wait_before_retry(failures, draw=0.0), wait_before_retry(failures, draw=1.0)

    assert soonest == latest / 2


def test_what_the_hub_asks_is_the_least_and_an_hour_the_most() -> None:
    asked = wait_before_retry(1, draw=0.0, asked=timedelta(seconds=90))
    absurd = wait_before_retry(1, draw=0.0, asked=timedelta(days=9))

    assert asked == timedelta(seconds=91)
    assert absurd <= LONGEST_ASKED + timedelta(seconds=1)


def test_a_negative_wish_of_the_hub_hurries_nobody() -> None:
    assert wait_before_retry(1, draw=0.0, asked=timedelta(days=-9)) == timedelta(seconds=1)


def test_being_offline_is_tried_again_sooner_than_being_deceived() -> None:
    _, offline = Schedule().after(SyncResult(outcome=Outcome.OFFLINE), draw=0.5)
    _, deceived = Schedule().after(SyncResult(outcome=Outcome.NOT_TRUSTED), draw=0.5)

    assert offline < timedelta(seconds=3)
    assert deceived >= SELDOM


@pytest.mark.parametrize("draw", [0.0, 0.25, 1.0])
def test_chance_decides_how_long_another_kind_waits_and_a_minute_is_the_most(draw: float) -> None:
    _, rest = Schedule().after(SyncResult(outcome=Outcome.OK, rests=True), draw)

    assert rest == LONGEST_REST * draw == timedelta(seconds=60) * draw


def test_a_success_ends_the_row_of_failures() -> None:
    schedule = Schedule()
    for _ in range(5):
        schedule, _pause = schedule.after(SyncResult(outcome=Outcome.OFFLINE), draw=0.0)

    schedule, pause = schedule.after(SyncResult(outcome=Outcome.OK), draw=0.0)

    assert (schedule, pause) == (Schedule(), REGULAR)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_ending_leads_to_another_try(outcome: Outcome) -> None:
    _, pause = Schedule().after(SyncResult(outcome=outcome), draw=0.3)

    assert timedelta() < pause <= timedelta(minutes=20)
