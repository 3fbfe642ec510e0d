"""What an officer waits for costs the same after years as in the first week: counted, not timed."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeAlias, cast

import pytest

from inspector.app.resources import resource
from inspector.casework import settling
from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.judging import reviews
from inspector.casework.visiting import photos
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.casework.visiting.visits import Started, VisitOrder, start_visit
from inspector.domain.ids import VisitId
from inspector.domain.values import VisitKind, VisitState
from inspector.vault.making import assembling
from inspector.vault.store.database import Connection, open_database
from inspector.viewmodels.businesses.business import _read_business
from inspector.viewmodels.businesses.businesses import PAGE, _read_businesses
from inspector.viewmodels.businesses.businesses_props import BusinessesInputs
from inspector.viewmodels.planning.planning import _read_planning
from inspector.viewmodels.planning.planning_props import PlanningInputs
from inspector.viewmodels.review.review import _read_queue
from inspector.viewmodels.review.review_rows import ReviewInputs
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.sync.sync_status import _read_sync
from inspector.viewmodels.today.today import read_day
from inspector.viewmodels.today.today_props import SIGNED_WITHIN_DAYS
from inspector.viewmodels.window.badges import _read_figures
from inspector.viewmodels.window.navigation import _going_on
from inspector.wire.frames import parse
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.years import remember
from tests.stories.officers import ALARM, ALONE, EXIT, LOCKED, Team, a_team, done

Costs: TypeAlias = Mapping[str, Cost]

PICTURE = resource("demo", "foto", "uitgang-op-slot.jpg").read_bytes()
FEW, SOME, MANY, MOST = 100, 1_000, 10_000, 100_000
OLDER = 600
"""Visits after which there are more own logs than opening recomputes."""
PUSHED_BYTES = 1 << 20
READ_AT_ONCE = 1 << 16


@dataclass(frozen=True)
class Years:
    """An inspector and his supervisor after many visits, one of them real, and one that goes on."""

    team: Team
    over: VisitId
    going_on: VisitId

    @property
    def inspector(self) -> Desk:
        return self.team.desk("t1")

    @property
    def supervisor(self) -> Desk:
        return self.team.desk("c1")


def after(folder: Path, visits: int) -> Years:
    """A visit from its plan to its release, so many copies of it in both vaults, and the next one."""
    team = a_team(folder, "t1", "c1")
    inspector = team.desk("t1").vault.me.installation
    planned = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, (inspector,), VisitKind.ROUTINE))
    assert isinstance(planned, Planned), planned
    team.meets("t1", "c1")
    started = start_visit(team.desk("t1"), VisitOrder(team.linde, VisitKind.ROUTINE, plan=planned.plan))
    assert isinstance(started, Started), started
    for condition in (ALARM, EXIT):
        team.judges("t1", started.visit, condition, LOCKED)
    done(photos.attach_photo(team.desk("t1"), started.visit, Photo("uitgang.jpg", PICTURE, PersonOnPhoto.NO)))
    team.is_at_the_door("t1", started.visit)
    team.closes("t1", started.visit)
    team.meets("t1", "c1")
    bring_photos(team)
    done(reviews.release_visit(team.desk("c1"), started.visit, ALONE))
    for _ in range(2):
        team.meets("t1", "c1")
        for person in team.world.people.values():
            team.world.confirms(person.vault)
    for number in ("t1", "c1"):
        remember(team.desk(number).vault, started.visit, visits)
    leave_old_ones_closed(team.desk("t1"))
    going_on = team.starts("t1")
    team.judges("t1", going_on, ALARM, LOCKED)
    return Years(team, started.visit, going_on)


def bring_photos(team: Team) -> None:
    """What was photographed is at the hub, and came to the supervisor."""
    inspector, supervisor = team.desk("t1").vault, team.desk("c1").vault
    for place in inspector.pending_uploads():
        ciphertext = inspector.blob_file(place.blob)
        assert ciphertext is not None
        fetched = team.world.folder / "fetched"
        fetched.write_bytes(ciphertext.read_bytes())
        supervisor.accept_blob(place.blob, fetched)
    inspector._connection.execute("UPDATE blobs SET receipt = x'01'")


def leave_old_ones_closed(desk: Desk) -> None:
    """What the supervisor's release of old visits did not bring here yet."""
    before = (desk.today() - timedelta(days=SIGNED_WITHIN_DAYS)).isoformat()
    query = "UPDATE visit_rows SET state = ? WHERE day < ?"
    desk.vault._connection.execute(query, (VisitState.CLOSED.value, before))


def costs(folder: Path, visits: int) -> Costs:
    """What each thing costs, once everything was asked for before."""
    years = after(folder, visits)
    found = {**inspectors(years), **supervisors(years)}
    years.team.world.closes()
    return {**found, **openings(years, visits)}


def openings(years: Years, visits: int) -> Costs:
    """From the passphrase to an open vault, as the program opens it, and what follows at once."""
    world, found = years.team.world, dict[str, Cost]()
    for number in ("t1", "c1"):
        officer = world.officer(number)
        world.opens(officer, read_only_when_damaged=True)
        if visits < OLDER:
            remember(officer.vault, years.over, OLDER - visits, visits)
        officer.vault._device.keep_all_beside(officer.vault._store)
        officer.vault.close()
        counter = Counter()
        before = bytes_read()
        with watching_what_is_opened(counter):
            opening = partial(world.opens, officer, read_only_when_damaged=True)
            found[f"{number}: opening"] = counter.cost(opening)
        found[f"{number}: files read at opening"] = Cost(0, (bytes_read() - before) // READ_AT_ONCE)
        found[f"{number}: a turn of the check"] = counter.cost(officer.vault.check_more)
        found[f"{number}: the first line in the logbook"] = counter.cost(officer.vault.list_heads)
        assert not officer.vault.damage
        officer.vault.close()
    return found


def bytes_read() -> int:
    """By this process, as Linux counts; elsewhere none."""
    counted = Path("/proc/self/io")
    return 0 if not counted.exists() else int(counted.read_text(encoding="ascii").split()[1])


@contextmanager
def watching_what_is_opened(counter: Counter) -> Iterator[None]:
    """Count on each database from its first statement on."""

    def opened(path: Path, key: bytearray, *, read_only: bool = False) -> Connection:
        connection = open_database(path, key, read_only=read_only)
        counter.watch(cast("Watched", connection))
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembling, "open_database", opened)
        yield


def inspectors(years: Years) -> Costs:
    desk, team = years.inspector, years.team
    pages: dict[str, Callable[[], object]] = {
        "today": lambda: read_day(desk),
        "the sync page": lambda: _read_sync(desk),
        "the visit that goes on": lambda: _going_on(desk),
        "the businesses": lambda: _read_businesses(desk, BusinessesInputs(desk.today()), PAGE),
        "a business": lambda: _read_business(desk, team.linde),
        "a visit": lambda: read_visit(desk, years.going_on),
        "a visit of long ago": lambda: read_afresh(desk, years.over),
        "what a sync sends": lambda: desk.vault.outbox(PUSHED_BYTES),
        "what a sync asks": lambda: (desk.vault.backfill(), desk.vault.unstamped, desk.vault.missing_blobs()),
        "photos to send": desk.vault.pending_uploads,
    }
    for look in pages.values():
        look()
    count = watched(desk).cost
    found = {f"inspector: {name}": count(look) for name, look in pages.items()}
    found["inspector: a tap"] = count(lambda: team.judges("t1", years.going_on, EXIT, LOCKED))
    found["inspector: a start"] = count(lambda: team.starts("t1"))
    found["inspector: settling"] = count(lambda: settling.settle(desk))
    sent = {parse(frame).log for frame in desk.vault.outbox(PUSHED_BYTES)}
    receipt = team.world.receipt(*(head for head in desk.vault.heads() if head.log in sent))
    found["inspector: a receipt"] = count(lambda: desk.vault.apply_receipt(receipt))
    return found


def read_afresh(desk: Desk, visit: VisitId) -> None:
    """Read a visit of which nothing is in memory."""
    desk.vault._store.memory.ask_again()
    read_visit(desk, visit)


def looks_for(desk: Desk, text: str) -> None:
    assert _read_queue(desk, ReviewInputs(only_to_do=False, search=text), PAGE).found


def watched(desk: Desk) -> Counter:
    return Counter(cast("Watched", desk.vault._connection))


def supervisors(years: Years) -> Costs:
    desk, me = years.supervisor, years.supervisor.vault.me
    pages: dict[str, Callable[[], object]] = {
        "today": lambda: read_day(desk),
        "the figures of the menu": lambda: _read_figures(desk, me),
        "the sync page": lambda: _read_sync(desk),
        "the businesses": lambda: _read_businesses(desk, BusinessesInputs(desk.today()), PAGE),
        "a business": lambda: _read_business(desk, years.team.linde),
        "the planning": lambda: _read_planning(desk, PlanningInputs()),
        "what is to be reviewed": lambda: _read_queue(desk, ReviewInputs(), PAGE),
        "every visit, a page": lambda: _read_queue(desk, ReviewInputs(only_to_do=False), PAGE),
        "visits of a month": lambda: looks_for(desk, f"{desk.today():%m-%Y}"),
        "visits that found something": lambda: looks_for(desk, EXIT),
        "visits to a business": lambda: looks_for(desk, "Linde"),
        "a visit": lambda: read_visit(desk, years.over),
        "a visit by the code on its papers": lambda: desk.vault.visit_of_code(bytes(7)),
    }
    for look in pages.values():
        look()
    count = watched(desk).cost
    found = {f"supervisor: {name}": count(look) for name, look in pages.items()}
    streams = [stream.id for stream in years.inspector.vault.streams_of(years.going_on)]
    frames = years.inspector.vault.frames_beyond({}, streams)
    found["supervisor: what a sync brings"] = count(lambda: desk.vault.ingest(frames))
    found["supervisor: settling"] = count(lambda: settling.settle(desk))
    return found


@pytest.fixture(scope="module")
def after_few(tmp_path_factory: pytest.TempPathFactory) -> Costs:
    return costs(tmp_path_factory.mktemp("few"), FEW)


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("visits", [SOME, *(pytest.param(each, marks=pytest.mark.long) for each in (MANY, MOST))])
def test_what_an_officer_waits_for_costs_the_same_after_years(tmp_path: Path, after_few: Costs, visits: int) -> None:
    found = costs(tmp_path, visits)

    assert [what for what, cost in found.items() if not cost.is_as_flat_as(after_few[what])] == []
