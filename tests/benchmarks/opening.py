"""Finding and opening one of ten thousand visits, and what the program holds in memory with them."""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from inspector.casework.desk import Desk
from inspector.domain.ids import VisitId
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.visit.visit import VisitViewModel
from tests.benchmarks.archive import VISITS, build
from tests.benchmarks.figure import Figure, Stopwatch, middle, most
from tests.benchmarks.people import at_work, starts_visit
from tests.benchmarks.starting import harden, run_program

SAMPLES = 40


def measure(folder: Path) -> Iterator[Figure]:
    """The vault of an inspector who closed them all, far more than one has on a device."""
    business = build(folder)
    with at_work(folder) as desk:
        opened = starts_visit(desk, business)
        rows = desk.vault.visits()
        apart = iter([row.id for row in rows[1 :: len(rows) // (2 * SAMPLES)]])
        cold, page, lists = Stopwatch(), Stopwatch(), Stopwatch()
        for visit in islice(apart, SAMPLES):
            with cold.running():
                desk.vault.visit(visit)
        _pages(desk, islice(apart, SAMPLES), page)
        for _ in range(SAMPLES):
            with lists.running():
                desk.vault.visits()
    harden(folder / "t1")
    ran = run_program(folder / "t1", opened)
    yield middle(f"one of {VISITS} visits, not in memory: vault.visit", "ms", cold.times)
    yield middle(f"one of {VISITS} visits, not in memory: read and ready for the page", "ms", page.times)
    yield middle(f"the list of {VISITS} visits: vault.visits", "ms", lists.times)
    yield Figure(f"whole program with {VISITS} own visits: passphrase to the first page", ran.unlock_ms, "ms")
    yield Figure(f"whole program with {VISITS} own visits: touch to a visit drawn", ran.open_visit_ms, "ms")
    yield middle(f"whole program with {VISITS} own visits: tap to 'saved'", "ms", ran.saved_ms)
    yield middle(
        f"whole program with {VISITS} own visits: the GUI thread does not answer, per tap", "ms", ran.blocked_ms
    )
    yield most(f"whole program with {VISITS} own visits: of which it worked itself, longest", "ms", ran.worked_ms)
    yield Figure("memory while unlocking, Argon2id included (most)", ran.peak_unlocking_mib, "MiB")
    yield Figure(f"memory of the program at work with {VISITS} own visits (most)", ran.peak_mib, "MiB")


def _pages(desk: Desk, visits: Iterator[VisitId], watch: Stopwatch) -> None:
    """Read a visit and make what its page binds to, as a touch in the list does."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    work = Work("unused")
    session = Session(desk, work)
    for visit in visits:
        with watch.running():
            inputs = read_visit(desk, visit)
            assert inputs is not None
            page = VisitViewModel(session, visit, inputs)
        page.deleteLater()
    work.close()
    del application
