"""How long the thread that draws does not answer while an officer taps, from the touch to the settled page."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from inspector.casework.desk import Desk
from inspector.casework.visiting import checklists
from inspector.domain.ids import VisitId
from inspector.domain.values import Outcome
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.visit.visit import LATER_MS, VisitViewModel
from tests.benchmarks.figure import Figure, Stopwatch, middle, most
from tests.benchmarks.heartbeat import Heartbeat, run_for, run_until
from tests.benchmarks.people import a_desk, a_judgement, an_office, in_a_hurry, starts_visit

EVENTS = 300
TAPS = 120
GOAL_MS = 16.0
SAVED_GOAL_MS = 3.5

_REST_MS = 5


@dataclass(frozen=True, slots=True)
class Taps:
    """Milliseconds, tap by tap."""

    blocked: list[float]
    worked: list[float]
    saved: list[float]
    settled: list[float]
    followed: list[float]


def measure(folder: Path) -> Iterator[Figure]:
    """A visit with 300 events, every tap on its checklist as the page does it."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    business = an_office(folder).linde
    work = Work("vault")
    desk = work.run(lambda: a_desk(folder))
    visit = work.run(lambda: starts_visit(desk, business))
    conditions = work.run(lambda: _a_long_visit(desk, visit))
    inputs = work.run(lambda: read_visit(desk, visit))
    assert inputs is not None
    page = VisitViewModel(Session(desk, work), visit, inputs)
    taps = _taps(page, work, conditions)
    hot = _taps(page, work, conditions, with_pause=False)
    work.run(desk.vault.close)
    work.close()
    del page, application
    yield middle(f"the GUI thread does not answer, median tap (visit of {EVENTS} events)", "ms", taps.blocked)
    yield most(f"the GUI thread does not answer, longest of {TAPS} taps", "ms", taps.blocked, GOAL_MS)
    yield most("of which it worked itself, longest", "ms", taps.worked, GOAL_MS)
    yield middle("from tap to 'saved' on the page", "ms", taps.saved, SAVED_GOAL_MS)
    yield middle("the same, tap upon tap without a pause", "ms", hot.saved)
    yield middle("from tap to what is in sight read again", "ms", taps.settled)
    yield middle(f"... and the tabs out of sight, which wait {LATER_MS} ms for a pause", "ms", taps.followed)


def _taps(page: VisitViewModel, work: Work, conditions: Sequence[str], *, with_pause: bool = True) -> Taps:
    """With a pause in which the rest follows, as an officer taps; after it nothing is in the processor's caches."""
    heart, saved, settled, followed = Heartbeat(), Stopwatch(), Stopwatch(), Stopwatch()
    blocked, worked = list[float](), list[float]()
    kept: list[str] = []
    page.checklist.kept.connect(kept.append)
    outcomes = (Outcome.COMPLIANT, Outcome.VIOLATION, Outcome.NOT_APPLICABLE)
    for condition, outcome in islice(zip(cycle(conditions), cycle(outcomes), strict=False), TAPS):
        kept.clear()
        heart.starts_over()
        with settled.running():
            with saved.running():
                page.checklist.assess(condition, outcome.value)
                run_until(lambda: bool(kept))
            run_until(lambda: work.pending == 0)
        with followed.running():
            run_until(lambda: not with_pause or not (page.persons_tab.is_behind or page.closing.is_behind))
        run_for(_REST_MS)
        blocked.append(heart.longest_ms)
        worked.append(heart.most_work_ms)
    return Taps(blocked, worked, saved.times, settled.times, followed.times)


def _a_long_visit(desk: Desk, visit: VisitId) -> tuple[str, ...]:
    """Walk the list until so many events are in the visit; gives the list."""
    found = desk.vault.visit(visit)
    assert found is not None
    conditions = desk.checklist(found)
    with in_a_hurry(desk):
        for place, condition in enumerate(islice(cycle(conditions), EVENTS - len(found.known))):
            done = checklists.assess(desk, visit, condition, a_judgement(place))
            assert isinstance(done, Changes), done
    return conditions
