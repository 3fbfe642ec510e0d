"""The program from nothing to a usable unlock screen, and from the passphrase to the first page."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inspector.crypto.ids import SystemIds
from inspector.crypto.stretching import STRETCH_SALT_SIZE, StretchParameters, stretch_into
from inspector.domain.ids import VisitId
from inspector.vault.making.keeping import change_passphrase
from tests.benchmarks.figure import Figure, Stopwatch, middle, most
from tests.benchmarks.people import an_office, at_work, starts_visit
from tests.fakes.world import PASSPHRASE

RUNS = 7
START_GOAL_MS = 260.0
SAVED_GOAL_MS = 3.5
TAP_GOAL_MS = 16.0


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run of the program said of itself; milliseconds and MiB."""

    start_ms: float
    unlock_ms: float = 0.0
    open_visit_ms: float = 0.0
    saved_ms: tuple[float, ...] = ()
    blocked_ms: tuple[float, ...] = ()
    worked_ms: tuple[float, ...] = ()
    scrolled_ms: tuple[float, ...] = ()
    peak_unlocking_mib: float = 0.0
    peak_mib: float = 0.0
    resident_mib: float = 0.0


def measure(folder: Path) -> Iterator[Figure]:
    """A small vault, as after a first day."""
    visit = _a_first_day(folder)
    starts = [run_program(folder / "t1") for _ in range(RUNS)]
    days = [run_program(folder / "t1", visit) for _ in range(RUNS)]
    argon = Stopwatch()
    for _ in range(RUNS):
        with argon.running():
            stretch_into(
                bytearray(PASSPHRASE), SystemIds().token(STRETCH_SALT_SIZE), StretchParameters(), bytearray(32)
            )
    yield middle("start of the program to the unlock screen", "ms", [ran.start_ms for ran in starts], START_GOAL_MS)
    yield middle("passphrase to the first page, Argon2id included", "ms", [ran.unlock_ms for ran in days])
    yield middle("of which Argon2id (256 MiB, 3 passes, 4 lanes)", "ms", argon.times)
    yield middle("opening a visit: touch to its page drawn", "ms", [ran.open_visit_ms for ran in days])
    saved = [each for ran in days for each in ran.saved_ms]
    yield middle("whole program: tap to 'saved' on the page", "ms", saved, SAVED_GOAL_MS)
    blocked = [each for ran in days for each in ran.blocked_ms]
    yield middle("whole program: the GUI thread does not answer, drawing included, per tap", "ms", blocked)
    yield most(f"whole program: the longest of {len(blocked)} taps", "ms", blocked, TAP_GOAL_MS)
    worked = [each for ran in days for each in ran.worked_ms]
    yield most("whole program: of which the GUI thread worked itself, longest", "ms", worked, TAP_GOAL_MS)
    scrolled = [each for ran in days for each in ran.scrolled_ms]
    yield most(
        "whole program: the GUI thread does not answer while the list moves by a condition, longest",
        "ms",
        scrolled,
        TAP_GOAL_MS,
    )


def harden(vault: Path) -> None:
    """Give a vault of the tests the passphrase cost of a real one."""
    change_passphrase(vault, bytearray(PASSPHRASE), bytearray(PASSPHRASE), SystemIds())


def run_program(vault: Path, visit: VisitId | None = None) -> Ran:
    """Start the program in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.program", str(vault), str(time.monotonic())]
    done = subprocess.run(
        [*command, *([] if visit is None else [visit])], check=True, stdout=subprocess.PIPE, text=True, timeout=120
    )
    return Ran(**json.loads(done.stdout))


def _a_first_day(folder: Path) -> VisitId:
    office = an_office(folder)
    with at_work(folder) as desk:
        visit = starts_visit(desk, office.linde)
    harden(folder / "t1")
    return visit
