"""A hundred visits of a hundred events through a real hub on loopback, from an inspector's vault to a supervisor's."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from shutil import copytree
from statistics import median

from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk, write_to_visit
from inspector.casework.visiting import checklists
from inspector.domain.acts import assessing
from inspector.domain.events import ConditionAssessed, PhotoAttached
from inspector.domain.ids import BusinessId
from inspector.domain.recorded import NewEvent
from inspector.sync.outcomes import Outcome, SyncResult
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.benchmarks.figure import Figure, Stopwatch, middle
from tests.benchmarks.floors import pull_parts, raw_rows_seconds, sealed_photo_seconds
from tests.benchmarks.people import a_judgement, in_a_hurry, starts_visit
from tests.fakes.hub_process import a_real_hub
from tests.fakes.laws import LAWS
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.officers import CATALOGUES, LINDE

VISITS = 100
EVENTS = 100
BYTES_GOAL = 230.0
PUSH_GOAL, PULL_GOAL, PHOTO_GOAL = 4.0, 1.5, 3.5
PHOTOS, PHOTO_BYTES = 12, 2_000_000
_BEFORE_THE_ANSWERS = 6
"""Two logs are opened, the visit and its compartment begin, their keys are granted."""
_SYNCS_TO_KNOW_EACH_OTHER = 3
_IDLE_SYNCS = 9
_TIMES_AS_MUCH = 4
A_MILLION_EVENTS = 10_000
"""As visits, each of a hundred."""
_PARTS = 10
_TIMES_AS_LONG = 1.1
_VISITS_A_PUSH = 250


def measure(folder: Path) -> Iterator[Figure]:
    """Push all of it, pull all of it into another device, then the small syncs of a working day."""
    with two_officers_at_a_hub(folder) as (inspector, supervisor):
        desk = a_desk_of(inspector)
        (business,) = (file.business.id for file in desk.vault.businesses())
        with in_a_hurry(desk):
            for _ in range(VISITS):
                a_visit(desk, business)
        events = inspector.unsent()
        seconds, pushed = timed(inspector)
        floor = raw_rows_seconds(inspector.vault, folder / "floor.db")
        supervisor.closes()
        later = copytree(supervisor.folder, folder / "later")
        pulled = pulls(supervisor.folder)
        a_visit(desk, business)
        small_seconds, small = timed(inspector)
        small_pull = pulls(supervisor.folder)
        supervisor.restarts()
        parts = pull_parts(supervisor.vault, folder / "parts.db")
        supervisor.closes()
        idle = [timed(inspector) for _ in range(_IDLE_SYNCS)]
        with in_a_hurry(desk):
            for _ in range((_TIMES_AS_MUCH - 1) * VISITS - 1):
                a_visit(desk, business)
        timed(inspector)
        much = pulls(later)
        photo, sealed, sent = photos(inspector, folder)
        supervisor.restarts()
    name = f"{VISITS} visits of {EVENTS} events"
    assert pulled["visits"] == VISITS, pulled
    yield Figure(f"push {name}", seconds, "s")
    yield Figure(f"push {name}: raw SQLite floor", floor, "s")
    yield Figure(f"push {name} / raw SQLite floor", seconds / floor, "times", PUSH_GOAL)
    yield Figure(f"push {name}: requests", pushed.requests, "requests")
    yield Figure(f"push {name}: bytes both ways, per event", _bytes(pushed) / events, "bytes", BYTES_GOAL)
    yield Figure(f"pull {name} (verify, decrypt, store, fold)", pulled["seconds"], "s")
    yield from (Figure(f"pull {name}: {part} alone", took, "s") for part, took in parts.items())
    yield Figure(f"pull {name} / sum of its parts", pulled["seconds"] / sum(parts.values()), "times", PULL_GOAL)
    yield Figure(f"pull {name}: requests", pulled["requests"], "requests")
    yield Figure(f"pull {name}: bytes both ways, per event", pulled["bytes"] / events, "bytes", BYTES_GOAL)
    yield Figure(f"memory of the client, most during the pull of {events} events", pulled["peak_mib"], "MiB")
    yield Figure("memory of the client before that pull", pulled["resident_mib"], "MiB")
    times = much["seconds"] / pulled["seconds"]
    yield Figure(f"first pull of {_TIMES_AS_MUCH} times as much: seconds", much["seconds"], "s")
    yield Figure(f"first pull of {_TIMES_AS_MUCH} times as much: times as long", times, "times", _TIMES_AS_MUCH * 1.1)
    yield Figure("memory of the client, most during that pull", much["peak_mib"], "MiB")
    yield Figure(f"push one visit of {EVENTS} events", small_seconds * 1000, "ms")
    yield Figure(f"push one visit of {EVENTS} events: requests", small.requests, "requests", 2)
    yield Figure(f"push one visit of {EVENTS} events: bytes up", small.bytes_up, "bytes", 40_000)
    yield Figure(f"pull one visit of {EVENTS} events", small_pull["seconds"] * 1000, "ms")
    yield from _of_photos(photo, sealed, sent)
    yield middle("a sync without news", "ms", [seconds * 1000 for seconds, _ in idle])
    yield Figure("a sync without news: requests", max(result.requests for _, result in idle), "requests", 1)


@contextmanager
def two_officers_at_a_hub(folder: Path) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    """An inspector and a supervisor who know each other and one business."""
    for hub in a_real_hub(folder):
        supervisor = enrolled(hub, folder / "supervisor", Agency.GEMEENTE, Role.SUPERVISOR)
        inspector = enrolled(hub, folder / "inspector")
        _sync(supervisor, inspector)
        desk = a_desk_of(supervisor)
        done = businesses.record_businesses(desk, [businesses.with_id(desk, LINDE)])
        assert isinstance(done, Changes), done
        _sync(supervisor, inspector)
        try:
            yield inspector, supervisor
        finally:
            inspector.closes()
            supervisor.closes()


def _sync(*officers: SyncOfficer) -> None:
    for officer in officers * _SYNCS_TO_KNOW_EACH_OTHER:
        result = officer.syncs()
        assert result.outcome is Outcome.OK, result


def a_visit(desk: Desk, business: BusinessId) -> None:
    """One visit, every answer a save of its own."""
    visit = starts_visit(desk, business)
    found = desk.vault.visit(visit)
    assert found is not None
    conditions = islice(cycle(desk.checklist(found)), EVENTS - _BEFORE_THE_ANSWERS)
    for place, condition in enumerate(conditions):
        done = checklists.assess(desk, visit, condition, a_judgement(place))
        assert isinstance(done, Changes), done


def timed(officer: SyncOfficer) -> tuple[float, SyncResult]:
    started = time.monotonic()
    result = officer.syncs()
    seconds = time.monotonic() - started
    assert result.outcome is Outcome.OK, result
    return seconds, result


def pulls(folder: Path) -> dict[str, float]:
    """Let the supervisor's device sync in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.puller", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _of_photos(kept: list[float], sealed: list[float], seconds: float) -> Iterator[Figure]:
    yield middle(f"a photo of {PHOTO_BYTES} bytes: sealed floor", "ms", sealed)
    yield middle("a photo: kept in the vault", "ms", kept)
    yield Figure("a photo: kept / sealed floor", median(kept) / median(sealed), "times", PHOTO_GOAL)
    yield Figure(f"{PHOTOS} photos: sent to the hub", PHOTOS * PHOTO_BYTES / seconds / 1e6, "MB/s")


def photos(officer: SyncOfficer, folder: Path) -> tuple[list[float], list[float], float]:
    """Milliseconds to keep each and to seal each by itself, in turns, and seconds until the hub has all of them."""
    desk, kept, sealed = a_desk_of(officer), Stopwatch(), Stopwatch()
    visit = starts_visit(desk, desk.vault.businesses()[0].business.id)
    stream = desk.vault.stream_of(visit, StreamKind.FINDINGS)
    assert stream is not None
    timed(officer)
    for number in range(PHOTOS):
        content = desk.ids.token(PHOTO_BYTES)
        with kept.running():
            key = desk.vault.store_blob(stream, content)
        sealed.times.append(sealed_photo_seconds(content, folder / f"photo-{number}") * 1000)
        photo = PhotoAttached("foto.jpg", key, "00" * 32, "00" * 32, 40, 30)
        desk.vault.append(Batch(appends=(NewEvent(stream, photo),)))
    seconds, _ = timed(officer)
    return kept.times, sealed.times, seconds


def _bytes(result: SyncResult) -> int:
    return result.bytes_up + result.bytes_down


def a_desk_of(officer: SyncOfficer) -> Desk:
    return Desk(officer.vault, officer.clock, officer.ids, CATALOGUES, laws=LAWS)


def measure_first_pull(folder: Path) -> Iterator[Figure]:
    """What a new device waits for: push a tenth, pull that into one; push the rest, pull all of it into another."""
    with two_officers_at_a_hub(folder) as (inspector, supervisor):
        desk = a_desk_of(inspector)
        (business,) = (file.business.id for file in desk.vault.businesses())
        supervisor.closes()
        later = copytree(supervisor.folder, folder / "later")
        found = []
        few = A_MILLION_EVENTS // _PARTS
        for visits, device in ((few, later), (A_MILLION_EVENTS - few, supervisor.folder)):
            for pushed in _pushes(visits):
                with in_a_hurry(desk):
                    for _ in range(pushed):
                        _a_visit_at_once(desk, business)
                timed(inspector)
            found.append(pulls(device))
        supervisor.restarts()
        _sync(supervisor)
    some, all_of_it = found
    assert all_of_it["visits"] == A_MILLION_EVENTS, all_of_it
    yield Figure(f"first pull of {few * EVENTS} events", some["seconds"], "s")
    yield Figure(f"first pull of {A_MILLION_EVENTS * EVENTS} events", all_of_it["seconds"], "s")
    times = all_of_it["seconds"] / some["seconds"]
    yield Figure(f"{_PARTS} times as much: times as long", times, "times", _PARTS * _TIMES_AS_LONG)
    yield Figure("memory of the client, most during the first of them", some["peak_mib"], "MiB")
    yield Figure("memory of the client, most during the second", all_of_it["peak_mib"], "MiB")


def _pushes(visits: int) -> Iterator[int]:
    """How many visits to push at a time."""
    while visits > 0:
        yield min(visits, _VISITS_A_PUSH)
        visits -= _VISITS_A_PUSH


def _a_visit_at_once(desk: Desk, business: BusinessId) -> None:
    """One visit with every answer in one save, as it arrives at a hub when nobody had a line."""
    visit = starts_visit(desk, business)
    found, me = desk.vault.visit(visit), desk.vault.me.installation
    assert found is not None
    checklist = desk.checklist(found)
    answer = partial(assessing.assess, found, frozenset(checklist), by=me)
    conditions = enumerate(islice(cycle(checklist), EVENTS - _BEFORE_THE_ANSWERS))
    answers = [answer(condition, a_judgement(place)) for place, condition in conditions]
    given = [each for each in answers if isinstance(each, NewEvent) and isinstance(each.event, ConditionAssessed)]
    assert len(given) == EVENTS - _BEFORE_THE_ANSWERS
    done = write_to_visit(desk, visit, *given)
    assert isinstance(done, Changes), done
