"""A tap on an answer until it is durable, beside one raw SQLCipher transaction that inserts the same rows.

The raw transaction goes into a second file with the same tables, settings and both fsyncs, in the same loop: it writes
again what the tap before wrote, now before and now after the next tap, so that both see the same disk. A third file
gets the same event by the shortest code that seals and signs it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from time import sleep

from inspector.app.clock import OffsetClock
from inspector.casework.desk import Desk
from inspector.casework.visiting import checklists
from inspector.domain.events import ConditionAssessed, DomainEvent
from inspector.domain.ids import BusinessId, ConditionId, VisitId
from inspector.vault.model.changes import Changes
from tests.benchmarks.figure import Figure, Stopwatch, middle, ninety_ninth
from tests.benchmarks.people import a_judgement, an_office, at_work, starts_visit
from tests.benchmarks.raw_file import RawFile, Rows
from tests.benchmarks.sealed_floor import SealedFloor

VISITS = 12
RATIO_GOAL = 1.45
P99_GOAL_MS = 2.0
SPACED_TAPS = 60
PAUSE_SECONDS = 3
FLOOR_GOAL = 1.3
SHORT_PAUSE_SECONDS = 0.12


@dataclass(frozen=True, slots=True)
class Triple:
    """The same event three ways; milliseconds."""

    tap: float
    raw: float
    floor: float


def measure(folder: Path) -> Iterator[Figure]:
    """Walk through whole checklists, one tap after another; then with pauses, as an officer does."""
    business = an_office(folder).linde
    with at_work(folder) as desk:
        raw, floor = RawFile(folder / "raw.db", desk), SealedFloor(folder / "floor.db", desk)
        _walk(desk, business, raw, floor)  # what is loaded once is loaded now
        every = [each for _ in range(VISITS) for each in _walk(desk, business, raw, floor)]
        paused = _walk(desk, business, raw, floor, SHORT_PAUSE_SECONDS)
        raw.close()
        floor.close()
        spaced = _with_pauses(desk, business)
    taps, raws, floors = ([getattr(each, way) for each in every] for way in ("tap", "raw", "floor"))
    yield middle("tap until durable", "ms", taps)
    yield ninety_ninth("tap until durable, 99th percentile", "ms", taps, P99_GOAL_MS)
    yield middle("raw SQLCipher transaction with the same rows", "ms", raws)
    yield ninety_ninth("raw SQLCipher transaction, 99th percentile", "ms", raws)
    yield middle("sealed floor: encode, compress, seal, chain, sign, the same rows", "ms", floors)
    yield Figure("tap / raw transaction, median", median(each.tap / each.raw for each in every), "x", RATIO_GOAL)
    yield Figure("sealed floor / raw transaction, median", median(each.floor / each.raw for each in every), "x")
    yield Figure("tap / sealed floor, median", median(each.tap / each.floor for each in every), "x")
    ratio = median(each.tap for each in paused) / median(each.floor for each in paused)
    yield Figure(f"tap / sealed floor, each after a pause of {SHORT_PAUSE_SECONDS} s", ratio, "x", FLOOR_GOAL)
    yield middle("what the program adds to the sealed floor", "ms", [each.tap - each.floor for each in every])
    yield middle("tap until durable, with pauses", "ms", spaced)


def _walk(desk: Desk, business: BusinessId, raw: RawFile, floor: SealedFloor, pause: float = 0.0) -> list[Triple]:
    """One visit, every condition once; the other two ways take turns in going before and after the tap."""
    visit, conditions = _a_visit(desk, business)
    raw.catch_up()
    taps, raws, floors = Stopwatch(), Stopwatch(), Stopwatch()
    before: tuple[Rows, DomainEvent] | None = None

    def the_other_ways() -> None:
        if before is not None:
            rows, event = before
            with raws.running():
                raw.write(rows)
            sleep(pause)
            with floors.running():
                floor.save(event, rows[-1])

    for place, condition in enumerate(conditions):
        said = a_judgement(place)
        if place % 2:
            the_other_ways()
        sleep(pause)
        with taps.running():
            done = checklists.assess(desk, visit, condition, said)
        if not place % 2:
            the_other_ways()
        assert isinstance(done, Changes), done
        event = ConditionAssessed(condition, said.outcome, said.facts, said.severity, said.term_days)
        before = raw.rows_of(done.events[0], visit), event
    return [Triple(*times) for times in zip(taps.times[1:], raws.times, floors.times, strict=True)]


def _with_pauses(desk: Desk, business: BusinessId) -> list[float]:
    """Taps as far apart as an officer's are."""
    assert isinstance(desk.clock, OffsetClock)
    visit, conditions = _a_visit(desk, business)
    watch = Stopwatch()
    for place, condition in enumerate(islice(conditions, SPACED_TAPS)):
        desk.clock.offset += timedelta(seconds=PAUSE_SECONDS)
        with watch.running():
            checklists.assess(desk, visit, condition, a_judgement(place))
    return watch.times


def _a_visit(desk: Desk, business: BusinessId) -> tuple[VisitId, tuple[ConditionId, ...]]:
    visit = starts_visit(desk, business)
    found = desk.vault.visit(visit)
    assert found is not None
    return visit, desk.checklist(found)
