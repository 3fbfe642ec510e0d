"""One officer with a real vault, the device's own monotonic clock and the shipped catalogue."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.app.clock import OffsetClock, SystemClock
from inspector.casework.desk import Desk
from inspector.casework.visiting import visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.crypto.ids import SystemIds
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.values import Outcome, Severity, VisitKind
from inspector.vault.making.keeping import open_vault
from tests.benchmarks.findings import FINDINGS
from tests.fakes.clock import MORNING
from tests.fakes.laws import LAWS
from tests.fakes.world import PASSPHRASE
from tests.stories.officers import CATALOGUES, Team, an_open_team

VIOLATION_EVERY = 5


def an_office(folder: Path) -> Team:
    """Make the vault `t1` of an inspector who has a supervisor and knows one business; all vaults are closed."""
    team = an_open_team(folder, "t1", "c1")
    team.world.closes()
    return team


@contextmanager
def at_work(folder: Path) -> Iterator[Desk]:
    """The inspector's vault, open."""
    desk = a_desk(folder)
    try:
        yield desk
    finally:
        desk.vault.close()


def a_desk(folder: Path) -> Desk:
    """The inspector's vault, to be closed by whoever asked for it."""
    clock, ids = a_morning_clock(), SystemIds()
    vault = open_vault(folder / "t1", bytearray(PASSPHRASE), clock=clock, ids=ids)
    return Desk(vault, clock, ids, CATALOGUES, laws=LAWS)


def a_morning_clock() -> OffsetClock:
    """The device's clock as it was when the statements of these officers were valid."""
    clock = OffsetClock(SystemClock())
    clock.set_to(MORNING)
    return clock


@contextmanager
def in_a_hurry(desk: Desk) -> Iterator[None]:
    """Make what is measured later without waiting for the disk at every save; all else is as it always is."""
    desk.vault._connection.execute("PRAGMA synchronous = OFF")
    yield
    desk.vault._connection.execute("PRAGMA synchronous = FULL")


def starts_visit(desk: Desk, business: BusinessId) -> VisitId:
    """A visit begins."""
    started = visits.start_visit(desk, VisitOrder(business, VisitKind.ROUTINE))
    assert isinstance(started, Started), started
    return started.visit


def a_judgement(place: int) -> Judgement:
    """What an officer taps at this place of the walk: mostly compliant, one in five a violation with its facts."""
    if place % VIOLATION_EVERY:
        return Judgement(Outcome.COMPLIANT)
    facts = FINDINGS[place // VIOLATION_EVERY % len(FINDINGS)]
    return Judgement(Outcome.VIOLATION, facts, Severity.MODERATE, 14)
