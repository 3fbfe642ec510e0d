"""How much of the processors went to somebody else while something was measured; then its times are worth less."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

_STAT = Path("/proc/stat")
_TICKS = os.sysconf("SC_CLK_TCK")
_IDLE = (3, 4)
"""Columns of /proc/stat that are no work: idle, and waiting for the disk."""
_QUIET_PERCENT = 20.0
_LOOK_SECONDS = 1.0


@dataclass
class Others:
    """The share, known when the measurement is over."""

    percent: float = 0.0


@contextmanager
def others_share() -> Iterator[Others]:
    """Measure the share around a block; processes the block started count as its own once they are waited for."""
    others = Others()
    busy, every, own = _machine(), _every(), _own()
    yield others
    elapsed = max(_every() - every, 1 / _TICKS)
    others.percent = max(0.0, 100 * ((_machine() - busy) - (_own() - own)) / elapsed)


def wait_until_quiet(patience_seconds: float) -> None:
    """Until a second goes by in which nobody else does much, or the patience is over."""
    end = monotonic() + patience_seconds
    while monotonic() < end:
        with others_share() as others:
            sleep(_LOOK_SECONDS)
        if others.percent < _QUIET_PERCENT:
            return


def _machine() -> float:
    return sum(ticks for column, ticks in enumerate(_columns()) if column not in _IDLE) / _TICKS


def _every() -> float:
    return sum(_columns()) / _TICKS


def _own() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _columns() -> list[int]:
    """User, nice, system, idle, iowait, irq, softirq, steal; guests are counted in user already."""
    return [int(ticks) for ticks in _STAT.read_text(encoding="ascii").splitlines()[0].split()[1:9]]
