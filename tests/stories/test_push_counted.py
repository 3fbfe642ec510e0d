"""What a push asks of the vault and sends does not grow with what its author wrote: counted, through a real hub."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk
from inspector.casework.visiting import checklists, closings, places, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.crypto.ids import SystemIds
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.values import Outcome as Judged
from inspector.domain.values import PlaceKind, VisitKind
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.sync.outcomes import Outcome
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import LAWS
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.fakes.years import remember
from tests.stories.officers import ALARM, CATALOGUES, EXIT, LINDE, LOCKED, SIGNED, done
from tests.unit.hub import long_life

FEW, SOME, MANY = 100, 1_000, 10_000
ALL_OF_EACH_OTHER = 3
SAME_BYTES = 100
"""How much more or less a push may send: a position and a place have some digits more."""


@pytest.mark.timeout(600)
@pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_a_first_push_and_the_next_cost_an_author_the_same_after_years(tmp_path: Path, many: int) -> None:
    few, found = (list(pushes(tmp_path / str(visits), visits)) for visits in (FEW, many))

    for before, after in zip(few, found, strict=True):
        assert after[0].is_as_flat_as(before[0])
        assert after[1] == before[1]
        assert after[2] < before[2] + SAME_BYTES


def pushes(folder: Path, visits_before: int) -> Iterator[tuple[Cost, int, int]]:
    """What the first two pushes after so many visits cost the device, and their requests and bytes."""
    folder.mkdir()
    for hub in a_real_hub(folder):
        supervisor = enrolled(hub, folder / "supervisor", Agency.GEMEENTE, Role.SUPERVISOR)
        inspector = enrolled(hub, folder / "inspector")
        everybody_syncs(supervisor, inspector)
        done(businesses.record_businesses(desk_of(supervisor), [businesses.with_id(desk_of(supervisor), LINDE)]))
        everybody_syncs(supervisor, inspector)
        desk = desk_of(inspector)
        (linde,) = (each.business.id for each in desk.vault.businesses())
        over = a_visit(desk, linde)
        done(visits.show_card(desk, over, "beheerder"))
        done(places.enter(desk, over, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
        done(closings.close_visit(desk, over, SIGNED))
        everybody_syncs(inspector, supervisor)
        remember(desk.vault, over, visits_before)
        fill(hub, inspector, visits_before)
        everybody_syncs(inspector)
        count = Counter(cast("Watched", desk.vault._connection)).cost
        for _ in range(2):
            a_visit(desk, linde)
            results = []
            cost = count(lambda: results.append(inspector.syncs()))  # noqa: B023 - called at once
            (result,) = results
            assert result.outcome is Outcome.OK, result
            assert inspector.unsent() == 0
            yield cost, result.requests, result.bytes_up
        inspector.closes()
        supervisor.closes()


def desk_of(officer: SyncOfficer) -> Desk:
    return Desk(officer.vault, officer.clock, officer.ids, CATALOGUES, laws=LAWS)


def everybody_syncs(*officers: SyncOfficer) -> None:
    for officer in officers * ALL_OF_EACH_OTHER:
        result = officer.syncs()
        assert result.outcome is Outcome.OK, result


def a_visit(desk: Desk, business: BusinessId) -> VisitId:
    started = visits.start_visit(desk, VisitOrder(business, VisitKind.ROUTINE))
    assert isinstance(started, Started), started
    done(checklists.assess(desk, started.visit, ALARM, Judgement(Judged.COMPLIANT)))
    done(checklists.assess(desk, started.visit, EXIT, LOCKED))
    return started.visit


def fill(hub: RealHub, author: SyncOfficer, visits_before: int) -> None:
    """Let the hub have as much of the author, and his logbook as far as he has it."""
    vault = author.vault
    (logbook,) = (log for log in vault._store.logs.own() if log.kind is StreamKind.LOGBOOK and log.retired is None)
    (shared, *_) = vault.directory.purpose(Agency.GEMEENTE, Purpose.FINDINGS)
    readers = (vault.directory.colleagues[vault.me.installation].reader.id, shared.reader.id)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        long_life.remember(relay, bytes.fromhex(vault.me.installation), logbook.id, readers, visits_before)
        long_life.reach(relay, logbook.id, vault._store.logs.tail(logbook.no))
