"""A tap on an answer until it is durable, beside one raw SQLCipher transaction that inserts the same rows.

The raw transaction goes into a second file with the same tables, settings and fsync, in the same loop: it writes again
what the tap before wrote, now before and now after the next tap, so that both see the same disk.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median

from inspector.app.clock import OffsetClock
from inspector.casework import checklists
from inspector.casework.desk import Desk
from inspector.domain.ids import BusinessId, ConditionId, VisitId
from inspector.vault.model import Changes
from tests.benchmarks.figure import Figure, Stopwatch, middle, ninety_ninth
from tests.benchmarks.people import a_judgement, an_office, at_work, starts_visit
from tests.benchmarks.raw_file import RawFile, Rows

VISITS = 12
RATIO_GOAL = 1.45
P99_GOAL_MS = 2.0
SPACED_TAPS = 60
MIRROR_SECONDS = 3


def measure(folder: Path) -> Iterator[Figure]:
    """Walk through whole checklists, one tap after another; then with pauses, as an officer does."""
    business = an_office(folder).linde
    with at_work(folder) as desk:
        raw = RawFile(folder / "raw.db", desk)
        _walk(desk, business, raw)  # what is loaded once is loaded now
        pairs = [pair for _ in range(VISITS) for pair in _walk(desk, business, raw)]
        raw.close()
        spaced = _with_pauses(desk, business)
    taps, inserts = [tap for tap, _ in pairs], [insert for _, insert in pairs]
    yield middle("tap until durable", "ms", taps)
    yield ninety_ninth("tap until durable, 99th percentile", "ms", taps, P99_GOAL_MS)
    yield middle("raw SQLCipher transaction with the same rows", "ms", inserts)
    yield ninety_ninth("raw SQLCipher transaction, 99th percentile", "ms", inserts)
    yield middle("what the program adds to the raw transaction", "ms", [tap - insert for tap, insert in pairs])
    yield Figure(
        "tap / raw transaction, median of pairs", median(tap / insert for tap, insert in pairs), "x", RATIO_GOAL
    )
    yield middle("tap until durable, with pauses (heads go beside the file as well)", "ms", spaced)


def _walk(desk: Desk, business: BusinessId, raw: RawFile) -> list[tuple[float, float]]:
    """One visit, every condition once; gives the times of taps and raw transactions by pairs."""
    visit, conditions = _a_visit(desk, business)
    raw.catch_up()
    taps, inserts = Stopwatch(), Stopwatch()
    rows: Rows | None = None
    for place, condition in enumerate(conditions):
        if rows is not None and place % 2:
            with inserts.running():
                raw.write(rows)
        with taps.running():
            done = checklists.assess(desk, visit, condition, a_judgement(place))
        if rows is not None and not place % 2:
            with inserts.running():
                raw.write(rows)
        assert isinstance(done, Changes), done
        rows = raw.rows_of(done.events[0], visit)
    return list(zip(taps.times[1:], inserts.times, strict=True))


def _with_pauses(desk: Desk, business: BusinessId) -> list[float]:
    """Taps with so much time between them that each one also writes the heads beside the file."""
    assert isinstance(desk.clock, OffsetClock)
    visit, conditions = _a_visit(desk, business)
    watch = Stopwatch()
    for place, condition in enumerate(islice(conditions, SPACED_TAPS)):
        desk.clock.offset += timedelta(seconds=MIRROR_SECONDS)
        with watch.running():
            checklists.assess(desk, visit, condition, a_judgement(place))
    return watch.times


def _a_visit(desk: Desk, business: BusinessId) -> tuple[VisitId, tuple[ConditionId, ...]]:
    visit = starts_visit(desk, business)
    found = desk.vault.visit(visit)
    assert found is not None
    return visit, desk.checklist(found)
