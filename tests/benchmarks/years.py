"""Pages and syncs of an officer after a hundred thousand visits, some million events, at a hub that keeps as much."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk
from inspector.casework.visiting import checklists, closings, places, visits
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.values import PlaceKind
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.sync.outcomes import Outcome
from inspector.vault.making.keeping import open_vault
from inspector.vault.model.listed import WhichBusinesses
from inspector.viewmodels.businesses.businesses import PAGE, _read_businesses
from inspector.viewmodels.businesses.businesses_props import BusinessesInputs, derive_businesses_props
from inspector.viewmodels.review.review_search import which_visits
from inspector.viewmodels.today.today import read_day
from inspector.viewmodels.today.today_props import derive_today_props
from inspector.wire.scopes import Agency, Purpose, StreamKind
from tests.benchmarks.figure import Figure, middle
from tests.benchmarks.people import a_judgement, in_a_hurry, starts_visit
from tests.benchmarks.syncing import EVENTS, _sync, a_desk_of, a_visit, two_officers_at_a_hub
from tests.fakes.sync_officer import PASSPHRASE, SyncOfficer
from tests.fakes.years import remember
from tests.stories.officers import ALARM, EXIT, LINDE, LOCKED, SIGNED, done
from tests.unit.hub import long_life

VISITS = 100_000
BUSINESSES, AT_ONCE = 5_000, 250
TIMES = 15
_OPENINGS = 4
PAGE_MS, IDLE_MS, PUSH_MS = 100, 20, 40


def measure(folder: Path) -> Iterator[Figure]:
    """Let one real visit be copied in the vault, and as many stand at the hub; then work on."""
    with two_officers_at_a_hub(folder) as (inspector, supervisor):
        _many_businesses(supervisor)
        _sync(supervisor, inspector)
        desk = a_desk_of(inspector)
        (linde, *_) = desk.vault.businesses(WhichBusinesses(text=LINDE.name))
        business = linde.business.id
        visit = _a_closed_visit(desk, business)
        _sync(inspector, supervisor)
        with in_a_hurry(desk):
            remember(desk.vault, visit, VISITS)
        _fill_the_hub(inspector, folder)
        _sync(inspector)
        yield middle(f"today, after {VISITS} visits", "ms", _times(lambda: derive_today_props(read_day(desk))), PAGE_MS)
        yield middle(f"a search among {BUSINESSES} businesses", "ms", _times(lambda: _search(desk)), PAGE_MS)
        for text in (f"{desk.today():%Y}", EXIT, LINDE.name):
            name = f"a search among {VISITS} visits for {text}"
            yield middle(name, "ms", _times(partial(_search_visits, desk, text)), PAGE_MS)
        idle, computed = zip(*(_synced(inspector) for _ in range(TIMES)), strict=True)
        yield middle(f"a sync without news, author of {VISITS} visits", "ms", idle, IDLE_MS)
        yield middle("of which the device computes", "ms", computed)
        pushes = []
        for _ in range(TIMES):
            with in_a_hurry(desk):
                a_visit(desk, business)
            pushes.append(_synced(inspector))
        pushed, computed = zip(*pushes, strict=True)
        yield middle(f"push of a visit of {EVENTS} events by that author", "ms", pushed, PUSH_MS)
        yield middle("of which the device computes", "ms", computed)
        openings = [_opens(inspector) for _ in range(_OPENINGS)]
        yield middle(f"opening the vault of {VISITS} visits, with weak Argon2id", "ms", openings)


def _times(work: Callable[[], object]) -> list[float]:
    return [_timed(work) for _ in range(TIMES)]


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _synced(officer: SyncOfficer) -> tuple[float, float]:
    """How long a sync took, and how much of that a processor worked for the device; the hub is another process."""
    before = time.process_time()
    waited = _timed(lambda: _ok(officer))
    return waited, (time.process_time() - before) * 1000


def _many_businesses(supervisor: SyncOfficer) -> None:
    desk = a_desk_of(supervisor)
    named = (replace(LINDE, name=f"Huis {number}", address=f"Straat {number}") for number in range(BUSINESSES))
    with in_a_hurry(desk):
        while some := [businesses.with_id(desk, each) for each in islice(named, AT_ONCE)]:
            done(businesses.record_businesses(desk, some))


def _a_closed_visit(desk: Desk, business: BusinessId) -> VisitId:
    """Some ten events."""
    visit = starts_visit(desk, business)
    done(checklists.assess(desk, visit, ALARM, a_judgement(1)))
    done(checklists.assess(desk, visit, EXIT, LOCKED))
    done(visits.show_card(desk, visit, "beheerder"))
    done(places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    done(closings.close_visit(desk, visit, SIGNED))
    return visit


def _fill_the_hub(inspector: SyncOfficer, folder: Path) -> None:
    vault = inspector.vault
    (logbook,) = (log for log in vault._store.logs.own() if log.kind is StreamKind.LOGBOOK and log.retired is None)
    (shared, *_) = vault.directory.purpose(Agency.GEMEENTE, Purpose.FINDINGS)
    with opened(folder / "hub", clock=system_ms, ids=SystemIds()) as relay:
        readers = (vault.directory.colleagues[vault.me.installation].reader.id, shared.reader.id)
        long_life.remember(relay, bytes.fromhex(vault.me.installation), logbook.id, readers, VISITS)
        long_life.reach(relay, logbook.id, vault._store.logs.tail(logbook.no))


def _search(desk: Desk) -> object:
    asked = BusinessesInputs(desk.today(), search="straat 49")
    return derive_businesses_props(_read_businesses(desk, asked, PAGE))


def _search_visits(desk: Desk, text: str) -> object:
    found = desk.vault.visits(*which_visits(text, desk.catalogues, PAGE))
    assert found, text
    return found


def _opens(officer: SyncOfficer) -> float:
    """As the program does it, but for what the passphrase costs."""
    officer.vault.close()
    started = time.perf_counter()
    officer.vault = open_vault(
        officer.folder, bytearray(PASSPHRASE), clock=officer.clock, ids=officer.ids, read_only_when_damaged=True
    )
    return (time.perf_counter() - started) * 1000


def _ok(officer: SyncOfficer) -> None:
    result = officer.syncs()
    assert result.outcome is Outcome.OK, result
