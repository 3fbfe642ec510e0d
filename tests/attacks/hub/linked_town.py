"""Officers who make five visits each and send them together, a supervisor who releases them, and the hub's database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import select

from inspector.casework import settling
from inspector.casework.businesses import businesses
from inspector.casework.judging import reviews
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, closings, places, visits
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
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
from inspector.wire.stream_id import scope_of, stream_id
from tests.fakes.facts import seen
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, a_courier, enrolled
from tests.stories.at_the_hub import desk_of, starts
from tests.stories.officers import ALONE, EXIT, LINDE, LOCKED, SIGNED, done

VISITS = 5
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
    log: str
    upto: int
    """Up to which event of that log."""


@dataclass(frozen=True)
class Read:
    """What a partner reads at a business of one release, with his own keys."""

    business: str
    visit: VisitId
    written_ms: int


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
    inboxes: dict[str, list[set[Agency]]] = field(default_factory=dict)
    """For each officer whom there is an envelope for in each of them that holds any."""
    signed_ms: dict[str, int] = field(default_factory=dict)
    """For each visit when its officer signed, as who may read it knows."""
    rests: list[int] = field(default_factory=list)
    """For each officer after how many syncs chance decided when the next one is."""
    releases: list[tuple[int, int]] = field(default_factory=list)
    """Before and up to which place the hub has what one sync of the supervisor brought."""
    read: dict[tuple[str, int], Read] = field(default_factory=dict)
    """What the police read of the releases, by log and number of the event."""
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
                Seen(
                    *(frame.stream.hex(), frame.stream[0], row.installation, row.position, row.received_ms, hlc),
                    *(frame.log.hex(), frame.last_seq),
                )
            )
        return self._seen

    def last_place(self) -> int:
        self.all_seen()
        return self._last_place_read()

    def _last_place_read(self) -> int:
        return self._seen[-1].position if self._seen else 0

    def envelopes_with_a_signal(self) -> list[Seen]:
        """For each officer the frame that his signal is in, among covers: the one that left after his day."""
        to_the_police = stream_id(StreamKind.ENVELOPE, Agency.POLITIE, bytes(14))[:2].hex()
        sent = (each for each in self.seen(StreamKind.ENVELOPE) if each.stream.startswith(to_the_police))
        last = {each.installation: each for each in sent}
        return [each for installation, each in last.items() if installation in self.signal_of]


@dataclass
class Overheard:
    """The line to the hub, with an ear for what each request holds."""

    line: Carrier
    kinds: list[set[int]] = field(default_factory=list)
    inboxes: list[set[Agency]] = field(default_factory=list)

    def sync(self, body: bytes) -> bytes | Failure:
        scopes = {scope_of(frame[20:36]) for frame in decode_sync_request(body).frames}
        self.kinds.append({int(each.kind) for each in scopes} - {StreamKind.DIRECTORY, StreamKind.LOGBOOK})
        if receivers := {each.owner for each in scopes if each.kind is StreamKind.ENVELOPE}:
            self.inboxes.append(receivers)
        return self.line.sync(body)

    def uploaded(self, upload: Upload) -> int | Failure:
        return self.line.uploaded(upload)

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        return self.line.upload(upload, offset)

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        return self.line.download(blob, stream, offset, write)

    def cancel(self) -> None:
        self.line.cancel()


@contextmanager
def a_town(folder: Path, officers: int) -> Iterator[Town]:
    for hub in a_real_hub(folder / "hub"):
        town = Town(hub, officers)
        police = enrolled(hub, folder / "p1", Agency.POLITIE, Role.POLICE)
        labour = enrolled(hub, folder / "a1", Agency.ARBEIDSINSPECTIE, Role.LABOUR)
        supervisor = enrolled(hub, folder / "c1", role=Role.SUPERVISOR)
        for _ in range(2):
            _sync(police, labour, supervisor)
        places = [_registers(supervisor, number) for number in range(VISITS)]
        _sync(supervisor)
        for number in range(officers):
            officer = enrolled(hub, folder / f"t{number}")
            _sync(officer, supervisor, officer)
            _has_a_day(town, officer, places, signals_at=number % VISITS)
            _sync(supervisor)
            _releases(town, supervisor, officer)
            officer.closes()
        _sync(police)
        _reads(town, police)
        police.closes()
        labour.closes()
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
    town.inboxes[officer.vault.me.installation] = overheard.inboxes
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


def _reads(town: Town, partner: SyncOfficer) -> None:
    for recorded in partner.vault._lists._of_kind(StreamKind.BUSINESS):
        if isinstance(recorded.event, ConditionHistoryRecorded):
            business, at_ms = str(partner.vault.stream_in(recorded.id)), round(recorded.at.timestamp() * 1000)
            assert business in map(str, town.business_of.values())
            town.read[recorded.id.log, recorded.id.seq] = Read(business, recorded.event.visit, at_ms)
