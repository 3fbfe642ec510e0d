"""Who has the hub's database and hears its line, and has no key: which officers wrote a signal?

Twenty officers have a visit each; four of them seal a signal, which leaves with the fixed sending. Each way of guessing
names the four who stand out; it may be right at most twice as often as by chance.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import pytest
from sqlalchemy import select

from inspector.casework import settling
from inspector.casework.businesses import businesses
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, closings, places, visits
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import BusinessId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.values import PlaceKind
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import tables
from inspector.sync.failures import Failure
from inspector.sync.outcomes import Outcome as SyncOutcome
from inspector.sync.ports import Carrier, Upload
from inspector.wire.event import RawEvent
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.facts import seen
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, a_courier, enrolled
from tests.stories.at_the_hub import desk_of, starts
from tests.stories.officers import EXIT, LINDE, LOCKED, SIGNED, done

OFFICERS, WRITERS = 20, 4
CHANCE = WRITERS / OFFICERS
MOST_REQUESTS = 6
FACTS = "Paspoort lag in de kluis van de beheerder. Zij mag niet alleen naar buiten en betaalt haar kamer per dag."
pytestmark = pytest.mark.timeout(900)


@dataclass
class Line:
    """The line to the hub, with an ear for how often and how much is said on it."""

    line: Carrier
    sizes: list[int] = field(default_factory=list)

    def sync(self, body: bytes) -> bytes | Failure:
        self.sizes.append(len(body))
        return self.line.sync(body)

    def uploaded(self, upload: Upload) -> int | Failure:
        return self.line.uploaded(upload)

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        return self.line.upload(upload, offset)

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        return self.line.download(blob, stream, offset, write)

    def cancel(self) -> None:
        self.line.cancel()


@dataclass
class Left:
    """What an officer left at the hub."""

    sizes: list[int] = field(default_factory=list)
    """Of the requests that his visit took, from its beginning on."""
    events: dict[int, list[RawEvent]] = field(default_factory=dict)
    """By the kind of stream."""
    frames: dict[int, int] = field(default_factory=dict)


Trait: TypeAlias = Callable[[Left], int]
TRAITS: dict[str, Trait] = {
    "how many envelopes": lambda left: len(left.events[StreamKind.ENVELOPE]),
    "how large they are": lambda left: sum(event.header.body_len for event in left.events[StreamKind.ENVELOPE]),
    "the largest": lambda left: max(event.header.body_len for event in left.events[StreamKind.ENVELOPE]),
    "how many frames of them": lambda left: left.frames[StreamKind.ENVELOPE],
    "how much the logbook says": lambda left: len(left.events[StreamKind.LOGBOOK]),
    "how much it is": lambda left: sum(event.header.body_len for event in left.events[StreamKind.LOGBOOK]),
    "how many frames of it": lambda left: left.frames[StreamKind.LOGBOOK],
    "how many requests": lambda left: len(left.sizes),
    "how much is said on the line": lambda left: sum(left.sizes) // 64,
}


@dataclass
class Town:
    """Who wrote, and what the hub has of each."""

    wrote: set[str] = field(default_factory=set)
    left: dict[str, Left] = field(default_factory=dict)
    arrived: int = 0


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder = tmp_path_factory.mktemp("town")
    for hub in a_real_hub(folder / "hub"):
        made = Town()
        police = enrolled(hub, folder / "p1", Agency.POLITIE, Role.POLICE)
        supervisor = enrolled(hub, folder / "c1", role=Role.SUPERVISOR)
        for officer in (police, supervisor, police, supervisor):
            assert officer.syncs().outcome is SyncOutcome.OK
        business = businesses.with_id(desk_of(supervisor), replace(LINDE, name="Huis"))
        done(businesses.record_businesses(desk_of(supervisor), [business]))
        for number in range(OFFICERS):
            officer = enrolled(hub, folder / f"t{number}")
            for each in (officer, supervisor, officer):
                assert each.syncs().outcome is SyncOutcome.OK
            _has_a_visit(made, officer, business.id, writes=number % (OFFICERS // WRITERS) == 0)
            officer.closes()
        _looks(made, hub)
        assert police.syncs().outcome is SyncOutcome.OK
        made.arrived = len(police.vault.signals())
        police.closes()
        supervisor.closes()
        yield made


def _has_a_visit(town: Town, officer: SyncOfficer, business: BusinessId, *, writes: bool) -> None:
    desk, me = desk_of(officer), officer.vault.me.installation
    left = town.left.setdefault(me, Left())
    line = Line(officer.carrier)
    courier = a_courier(officer.vault, line, officer.hub_public, settle=lambda: settling.settle(desk))
    visit = starts(officer, business)
    done(visits.show_card(desk, visit, "beheerder"))
    done(places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    done(checklists.assess(desk, visit, EXIT, LOCKED))
    while courier.sync_once(is_patient=True).rests:
        pass
    if writes:
        town.wrote.add(me)
        done(signals.seal_signal(desk, visit, Agency.POLITIE, ("MH-12",), seen(FACTS), at_once=False))
    while courier.sync_once(is_patient=True).rests:
        pass
    done(closings.close_visit(desk, visit, SIGNED))
    while courier.sync_once(is_patient=True).rests:
        pass
    left.sizes = line.sizes


def _looks(town: Town, hub: RealHub) -> None:
    segments, logs = tables.segments.c, tables.logs.c
    query = select(segments.frame, logs.installation).join_from(tables.segments, tables.logs, segments.log == logs.log)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        rows = relay.store.read(lambda connection: connection.execute(query).all())
    for row in rows:
        left = town.left.get(row.installation.hex())
        if left is not None:
            frame = parse(row.frame)
            left.events.setdefault(frame.stream[0], []).extend(frame.events)
            left.frames[frame.stream[0]] = left.frames.get(frame.stream[0], 0) + 1


def _score(town: Town, trait: Trait, *, largest: bool) -> float:
    """How many of those whom the guess names wrote; among equals chance names."""
    sign = -1 if largest else 1
    values = {officer: sign * trait(left) for officer, left in town.left.items()}
    free, hits = float(WRITERS), 0.0
    for value in sorted(set(values.values())):
        alike = [officer for officer in values if values[officer] == value]
        named = min(free, len(alike))
        hits += named * len(town.wrote & set(alike)) / len(alike)
        free -= named
    return hits / WRITERS


@pytest.mark.parametrize("largest", [True, False])
@pytest.mark.parametrize("trait", TRAITS)
def test_without_keys_who_wrote_a_signal_is_found_at_most_twice_as_often_as_by_chance(
    town: Town, trait: str, *, largest: bool
) -> None:
    assert len(town.wrote) == WRITERS
    assert _score(town, TRAITS[trait], largest=largest) <= 2 * CHANCE


def test_every_signal_of_them_arrived(town: Town) -> None:
    assert town.arrived == WRITERS


def test_a_visit_takes_at_most_six_requests_with_or_without_a_signal(town: Town) -> None:
    assert max(len(left.sizes) for left in town.left.values()) <= MOST_REQUESTS
