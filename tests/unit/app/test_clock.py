import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from inspector.app.clock import OffsetClock, SystemClock

NIGHT_SECONDS = 36_000
ASKS = """
import time
from inspector.app.clock import SystemClock, slept_ms
print(SystemClock().monotonic_ms(), slept_ms(), time.monotonic_ns() // 1_000_000)
"""


def test_the_clock_knows_its_zone_and_never_runs_back() -> None:
    clock = SystemClock()

    first, second = clock.monotonic_ms(), clock.monotonic_ms()

    assert clock.now().tzinfo is UTC
    assert first <= second
    assert len(clock.boot_id) == 4


def test_two_clocks_of_one_boot_agree_on_it() -> None:
    assert SystemClock().boot_id == SystemClock().boot_id


def test_hours_that_the_device_slept_passed_for_the_steady_clock() -> None:
    # To the kernel a night asleep is a boot clock that is so much ahead of the one that stands still meanwhile.
    slept = ["unshare", *([] if os.geteuid() == 0 else ["-U", "-r"]), "--time", "--fork"]
    slept += ["--boottime", str(NIGHT_SECONDS)]
    if subprocess.run([*slept, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this kernel lets nobody here have a time of his own")
    before_ms = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000

    said = subprocess.run([*slept, sys.executable, "-c", ASKS], capture_output=True, check=True, text=True).stdout
    steady, slept_ms, awake = map(int, said.split())

    assert steady >= before_ms + NIGHT_SECONDS * 1_000
    assert slept_ms >= NIGHT_SECONDS * 1_000
    assert awake < steady - slept_ms + 10_000


def test_a_clock_that_is_set_wrong_runs_on_from_there() -> None:
    real = SystemClock()
    clock = OffsetClock(real)
    wanted = datetime(2026, 11, 24, 8, 50, tzinfo=UTC)

    clock.set_to(wanted)

    assert timedelta() <= clock.now() - wanted < timedelta(minutes=1)
    assert clock.boot_id == real.boot_id


def test_setting_the_clock_leaves_the_monotonic_part_alone() -> None:
    real = SystemClock()
    clock = OffsetClock(real)

    clock.set_to(datetime(2001, 1, 1, tzinfo=UTC))

    assert abs(clock.monotonic_ms() - real.monotonic_ms()) < 1_000


def test_time_that_is_played_passes_for_both_clocks_and_an_error_of_the_wall_stays() -> None:
    real = SystemClock()
    clock = OffsetClock(real)
    nine = datetime(2026, 11, 24, 9, tzinfo=UTC)
    clock.set_to(nine)
    before = clock.monotonic_ms()

    clock.pass_until(nine + timedelta(hours=6))

    assert timedelta() <= clock.now() - nine - timedelta(hours=6) < timedelta(minutes=1)
    assert -1_000 < clock.monotonic_ms() - before - 6 * 3_600_000 < 60_000

    clock.pass_until(nine)

    assert clock.now() - nine < timedelta(minutes=1)
    assert clock.monotonic_ms() - before > 6 * 3_600_000 - 1_000


def test_what_overtook_the_played_time_did_not_pass_for_either_clock() -> None:
    clock = OffsetClock(SystemClock())
    clock.set_to(datetime(2026, 11, 24, 9, 0, 40, tzinfo=UTC))
    before = clock.monotonic_ms()

    clock.pass_until(datetime(2026, 11, 24, 9, tzinfo=UTC))
    clock.pass_until(datetime(2026, 11, 24, 10, tzinfo=UTC))

    passed = clock.monotonic_ms() - before
    assert abs(passed - (3_600_000 - 40_000)) < 10_000
