"""Who has the hub's database and no key, or a colleague's: which streams are of one visit, and whence a signal came.

Ten officers make five visits each and send them together; twenty do in the long run. Each guess is scored by how likely
it hits; chance is one in five, and no way of guessing may do better than twice that. Of ten signals chance alone finds
more than four once in thirty towns, so a town in which a guess does better is not the last word: another is built
beside it, until a hundred signals were looked for.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

import pytest
from sqlalchemy import select

from inspector.casework import settling
from inspector.casework.businesses import businesses
from inspector.casework.judging import reviews
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, closings, places, visits
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.values import PlaceKind
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import tables
from inspector.sync.failures import Failure
from inspector.sync.outcomes import Outcome as SyncOutcome
from inspector.sync.ports import Carrier, Upload
from inspector.wire.frames import parse
from inspector.wire.messages import decode_sync_request
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.facts import seen
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, a_courier, enrolled
from tests.stories.at_the_hub import desk_of, starts
from tests.stories.officers import ALONE, EXIT, LINDE, LOCKED, SIGNED, done

FEW, MANY, VISITS = 10, 20, 5
SIGNALS = 100
"""Of so many together chance alone finds more than twice its part once in 700,000 times."""
CHANCE = 1 / VISITS
MOST_REQUESTS = 6
pytestmark = pytest.mark.timeout(900)
FACTS = "Paspoort lag in de kluis van de beheerder."


@dataclass(frozen=True)
class Seen:
    """One stored frame, as everybody sees it who has the hub's database."""

    stream: str
    kind: int
    installation: bytes
    position: int
    received_ms: int
    hlc: int


Guess: TypeAlias = Callable[[Seen, list[Seen], list[Seen]], list[Seen]]
"""What goes with this one, among those, given all that are like this one; several when it cannot be told."""


def by_the_kept_time(one: Seen, among: list[Seen], _peers: list[Seen]) -> list[Seen]:
    return _nearest(among, lambda each: abs(each.received_ms - one.received_ms))


def by_the_clock_in_the_header(one: Seen, among: list[Seen], _peers: list[Seen]) -> list[Seen]:
    return _nearest(among, lambda each: abs(each.hlc - one.hlc))


def by_the_nearest_place(one: Seen, among: list[Seen], _peers: list[Seen]) -> list[Seen]:
    return _nearest(among, lambda each: abs(each.position - one.position))


def by_the_order(one: Seen, among: list[Seen], peers: list[Seen]) -> list[Seen]:
    rank = sorted(peers, key=lambda each: each.position).index(one)
    return sorted(among, key=lambda each: each.position)[rank : rank + 1]


def _nearest(among: list[Seen], distance: Callable[[Seen], int]) -> list[Seen]:
    least = min(map(distance, among))
    return [each for each in among if distance(each) == least]


GUESSES: tuple[Guess, ...] = (by_the_kept_time, by_the_clock_in_the_header, by_the_nearest_place, by_the_order)


@dataclass
class Town:
    """What happened, and what the hub has of it."""

    hub: RealHub
    officers: int
    compartment_of: dict[str, str] = field(default_factory=dict)
    """For each stream of findings the visit that it is of."""
    signal_of: dict[bytes, str] = field(default_factory=dict)
    """For each officer's installation the visit that the signal came from."""
    business_of: dict[str, BusinessId] = field(default_factory=dict)
    """For each stream of findings the business that it is about."""
    requests: dict[str, list[set[int]]] = field(default_factory=dict)
    """For each officer the kinds of streams in each request of that day, but those that are of no visit."""
    signed_ms: dict[str, int] = field(default_factory=dict)
    """For each visit when its officer signed, as who may read it knows."""
    rests: list[int] = field(default_factory=list)
    """For each officer after how many syncs chance decided when the next one is."""
    releases: list[tuple[int, int]] = field(default_factory=list)
    """Before and up to which place the hub has what one sync of the supervisor brought."""
    _seen: list[Seen] = field(default_factory=list)

    def seen(self, kind: StreamKind, after: int = 0, upto: int = 1 << 62) -> list[Seen]:
        """What the hub has of one kind of stream, between two places."""
        return [each for each in self.all_seen() if each.kind == kind and after < each.position <= upto]

    def all_seen(self) -> list[Seen]:
        """What the hub has by now; what it had before is not read again."""
        segments, logs = tables.segments.c, tables.logs.c
        query = (
            select(segments.position, segments.received_ms, segments.frame, logs.installation)
            .join_from(tables.segments, tables.logs, segments.log == logs.log)
            .where(segments.position > self._last_place_read())
            .order_by(segments.position)
        )
        with opened(self.hub.home, clock=system_ms, ids=SystemIds()) as relay:
            rows = relay.store.read(lambda connection: connection.execute(query).all())
        for row in rows:
            frame = parse(row.frame)
            hlc = frame.events[-1].header.hlc
            self._seen.append(
                Seen(frame.stream.hex(), frame.stream[0], row.installation, row.position, row.received_ms, hlc)
            )
        return self._seen

    def last_place(self) -> int:
        self.all_seen()
        return self._last_place_read()

    def _last_place_read(self) -> int:
        return self._seen[-1].position if self._seen else 0

    def envelopes_with_a_signal(self) -> list[Seen]:
        """For each officer the frame that his signal is in, among covers: the one that left after his day."""
        last = {each.installation: each for each in self.seen(StreamKind.ENVELOPE)}
        return [each for installation, each in last.items() if installation in self.signal_of]


@dataclass
class Overheard:
    """The line to the hub, with an ear for what each request holds."""

    line: Carrier
    kinds: list[set[int]] = field(default_factory=list)

    def sync(self, body: bytes) -> bytes | Failure:
        kinds = {frame[20] for frame in decode_sync_request(body).frames}
        self.kinds.append(kinds - {StreamKind.DIRECTORY, StreamKind.LOGBOOK})
        return self.line.sync(body)

    def uploaded(self, upload: Upload) -> int | Failure:
        return self.line.uploaded(upload)

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        return self.line.upload(upload, offset)

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        return self.line.download(blob, stream, offset, write)

    def cancel(self) -> None:
        self.line.cancel()


Towns: TypeAlias = Callable[[int], Town]


@pytest.fixture(scope="module", params=[FEW, pytest.param(MANY, marks=pytest.mark.long)])
def towns(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Towns]:
    """The first one, the second one, and so on; each is built when it is asked for."""
    with ExitStack() as stack:
        built: list[Town] = []

        def town(number: int) -> Town:
            while number >= len(built):
                built.append(stack.enter_context(_a_town(tmp_path_factory.mktemp("town"), request.param)))
            return built[number]

        yield town


@pytest.fixture
def town(towns: Towns) -> Town:
    return towns(0)


@contextmanager
def _a_town(folder: Path, officers: int) -> Iterator[Town]:
    for hub in a_real_hub(folder / "hub"):
        town = Town(hub, officers)
        police = enrolled(hub, folder / "p1", Agency.POLITIE, Role.POLICE)
        supervisor = enrolled(hub, folder / "c1", role=Role.SUPERVISOR)
        for _ in range(2):
            _sync(police, supervisor)
        places = [_registers(supervisor, number) for number in range(VISITS)]
        _sync(supervisor)
        for number in range(officers):
            officer = enrolled(hub, folder / f"t{number}")
            _sync(officer, supervisor, officer)
            _has_a_day(town, officer, places, signals_at=number % VISITS)
            _sync(supervisor)
            _releases(town, supervisor, officer)
            officer.closes()
        police.closes()
        supervisor.closes()
        yield town


def _registers(supervisor: SyncOfficer, number: int) -> BusinessId:
    business = businesses.with_id(desk_of(supervisor), replace(LINDE, name=f"Huis {number}"))
    done(businesses.record_businesses(desk_of(supervisor), [business]))
    return business.id


def _has_a_day(town: Town, officer: SyncOfficer, addresses: list[BusinessId], *, signals_at: int) -> None:
    desk = desk_of(officer)
    for number, business in enumerate(addresses):
        visit = starts(officer, business)
        done(visits.show_card(desk, visit, "beheerder"))
        done(places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
        done(checklists.assess(desk, visit, EXIT, LOCKED))
        if number == signals_at:
            done(signals.seal_signal(desk, visit, Agency.POLITIE, ("MH-12",), seen(FACTS), at_once=False))
            town.signal_of[bytes.fromhex(officer.vault.me.installation)] = visit
        done(closings.close_visit(desk, visit, SIGNED))
        findings = officer.vault.stream_of(visit, StreamKind.FINDINGS)
        assert findings is not None
        town.compartment_of[findings] = visit
        town.business_of[findings] = business
    overheard = Overheard(officer.carrier)
    courier = a_courier(officer.vault, overheard, officer.hub_public, settle=lambda: settling.settle(desk))
    rests = 0
    while (result := courier.sync_once(is_patient=True)).rests:
        rests += 1
    assert (result.outcome, officer.unsent()) == (SyncOutcome.OK, 0)
    town.requests[officer.vault.me.installation] = overheard.kinds
    town.rests.append(rests)


def _releases(town: Town, supervisor: SyncOfficer, officer: SyncOfficer) -> None:
    before = town.last_place()
    for row in officer.vault.visits():
        known = supervisor.vault.visit(VisitId(row.id))
        assert known is not None
        assert known.signed is not None
        town.signed_ms[row.id] = round(known.signed.at.timestamp() * 1000)
        done(reviews.release_visit(desk_of(supervisor), VisitId(row.id), ALONE))
    _sync(supervisor)
    town.releases.append((before, town.last_place()))


def _sync(*officers: SyncOfficer) -> None:
    for officer in officers:
        assert officer.syncs().outcome is SyncOutcome.OK


def _finds_at_most_twice_as_often_as_chance(towns: Towns, scores_of: Callable[[Town], list[float]]) -> bool:
    """Whether that is so of all towns together that were looked at by then."""
    scores: list[float] = []
    for number in range(SIGNALS // towns(0).officers):
        scores += scores_of(towns(number))
        if sum(scores) / len(scores) <= 2 * CHANCE:
            return True
    return False


def _score(guessed: Iterable[str], true: str) -> float:
    among = list(guessed)
    return among.count(true) / len(among)


@pytest.mark.parametrize("guess", GUESSES)
def test_without_keys_a_compartment_is_found_to_be_of_a_visit_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: Guess
) -> None:
    def scores_of(town: Town) -> list[float]:
        compartments = [each for each in town.seen(StreamKind.FINDINGS) if each.installation in town.signal_of]
        shared = [each for each in town.seen(StreamKind.VISIT) if each.installation in town.signal_of]
        scores = []
        for one in compartments:
            among = [each for each in shared if each.installation == one.installation]
            peers = [each for each in compartments if each.installation == one.installation]
            scores.append(_score((each.stream for each in guess(one, among, peers)), town.compartment_of[one.stream]))
        assert len(scores) == town.officers * VISITS
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


@pytest.mark.parametrize("guess", GUESSES[:3])
def test_without_keys_a_signal_is_found_to_be_of_a_visit_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: Guess
) -> None:
    def scores_of(town: Town) -> list[float]:
        shared = town.seen(StreamKind.VISIT)
        scores = []
        for one in town.envelopes_with_a_signal():
            among = [each for each in shared if each.installation == one.installation]
            guessed = guess(one, among, [one])
            scores.append(_score((each.stream for each in guessed), town.signal_of[one.installation]))
        assert len(scores) == town.officers
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


def test_with_a_colleagues_keys_a_signal_is_found_to_be_of_a_visit_at_most_twice_as_often_as_by_chance(
    towns: Towns,
) -> None:
    def scores_of(town: Town) -> list[float]:
        shared = town.seen(StreamKind.VISIT)
        scores = []
        for one in town.envelopes_with_a_signal():
            among = [each for each in shared if each.installation == one.installation]
            off = {each.stream: abs(town.signed_ms[each.stream] - one.received_ms) for each in among}
            nearest = [stream for stream, away in off.items() if away == min(off.values())]
            scores.append(_score(nearest, town.signal_of[one.installation]))
        assert len(scores) == town.officers
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


@pytest.mark.parametrize("guess", GUESSES)
def test_without_keys_a_release_is_found_to_be_about_a_business_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: Guess
) -> None:
    def scores_of(town: Town) -> list[float]:
        scores = []
        for after, upto in town.releases:
            released = town.seen(StreamKind.FINDINGS, after, upto)
            told = town.seen(StreamKind.BUSINESS, after, upto)
            for one in released:
                guessed = guess(one, told, released)
                scores.append(_score((each.stream for each in guessed), town.business_of[one.stream]))
        assert len(scores) == town.officers * VISITS
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


def test_visits_with_a_signal_take_at_most_six_requests(town: Town) -> None:
    assert max(map(len, town.requests.values())) <= MOST_REQUESTS


def test_a_request_holds_one_kind_of_streams_and_chance_stands_between_two_kinds(town: Town) -> None:
    for requests in town.requests.values():
        sent = [kinds for kinds in requests if kinds]
        assert sent == [{StreamKind.VISIT}, {StreamKind.FINDINGS}, {StreamKind.ENVELOPE}]
    assert town.rests == [2] * town.officers


def test_only_directories_tell_when_something_in_them_was_written(town: Town) -> None:
    assert {each.hlc for each in town.all_seen() if each.kind != StreamKind.DIRECTORY} == {0}


def test_the_hub_keeps_no_time_finer_than_a_quarter_of_an_hour(town: Town) -> None:
    assert {each.received_ms % (15 * 60 * 1000) for each in town.all_seen()} == {0}
