"""Officers, a business and a recorder of events for the tests of the domain."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from inspector.domain.acts.assessing import Judgement, assess
from inspector.domain.events import CompartmentOpened, DomainEvent, OfficerJoined, VisitStarted
from inspector.domain.ids import BusinessId, ConditionId, EventId, InstallationId, LogId, LogReach, VisitId
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import Refusal
from inspector.domain.values import Business, Capacity, Licence, Officer, Regime, Sector, VisitKind
from inspector.domain.visits.participation import Present
from inspector.domain.visits.parts import part_of
from inspector.domain.visits.sight import Sight
from inspector.domain.visits.visit import Visit, fold
from inspector.wire.scopes import Agency, Role, StreamKind

VISIT = VisitId("aa" * 16)
ALARM = ConditionId("UV-V-01")
EXIT = ConditionId("UV-V-07")
RULES = ConditionId("UV-V-14")
CHECKLIST = frozenset({ALARM, EXIT, RULES})
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
LINDE = Business(
    BusinessId("bb" * 16),
    "Huis De Linde",
    Sector.PRIVATE_HOUSE,
    "Voorbeeldgracht 12",
    Licence("VB-2023-0417", "Linde Exploitatie B.V.", date(2023, 4, 17), date(2028, 4, 16), 6),
    "Voorbeeldstad",
)


def officer(number: str, role: Role = Role.INSPECTOR, agency: Agency = Agency.GEMEENTE) -> Officer:
    return Officer(InstallationId(number.encode().hex().ljust(32, "0")), number, number.upper(), agency, role)


T1, T2 = officer("t1"), officer("t2")
C1 = officer("c1", Role.SUPERVISOR)
A1 = officer("a1", Role.LABOUR, Agency.ARBEIDSINSPECTIE)
P1 = officer("p1", Role.POLICE, Agency.POLITIE)


@dataclass
class Device:
    """One officer who records events and sees only what was delivered."""

    me: Officer
    skew: timedelta = timedelta(0)
    seen: list[Recorded[DomainEvent]] = field(default_factory=list)
    _seq: int = 0

    @property
    def visit(self) -> Visit:
        return fold(VISIT, self.seen, part=part_of(self.me.agency))

    @property
    def heads(self) -> tuple[LogReach, ...]:
        """How far each log of the shared and the own part is known here."""
        visit = self.visit
        reach: dict[LogId, int] = {}
        for known in visit.known.values():
            if known.stream in {StreamKind.VISIT, visit.part}:
                reach[known.id.log] = max(reach.get(known.id.log, 0), known.id.seq)
        return tuple(LogReach(log, seq, sha256(f"{log} {seq}".encode()).digest()) for log, seq in reach.items())

    @property
    def sight(self) -> Sight:
        """What this officer sees who signs now."""
        return Sight(self.heads, sha256(b"catalogue").digest())

    def record(self, new: NewEvent | Refusal | None) -> Recorded[DomainEvent]:
        assert isinstance(new, NewEvent), new
        assert isinstance(new.stream, StreamKind)
        if new.stream is not StreamKind.VISIT and not self._takes_part():
            self.record(NewEvent(StreamKind.VISIT, OfficerJoined(VISIT, Capacity.SUPERVISION)))
        self._seq += 1
        at = NOON + self.skew + timedelta(seconds=self._seq)
        event_id = EventId(LogId(self.me.installation), self._seq)
        recorded = Recorded(event_id, new.stream, self.me, at, int(at.timestamp() * 1000), new.replaces, new.event)
        self.seen.append(recorded)
        return recorded

    def joins(self, *others: "Device") -> None:
        """Take part in the visit of these, who hear of it."""
        self.hears(*others)
        self.record(NewEvent(StreamKind.VISIT, OfficerJoined(VISIT, Capacity.SUPERVISION)))
        for other in others:
            other.hears(self)

    def _takes_part(self) -> bool:
        return Present().with_events(self.seen).hears(self.me)

    def hears(self, *others: "Device") -> None:
        for other in others:
            self.seen += [recorded for recorded in other.seen if recorded not in self.seen]


def judge(device: Device, condition: ConditionId, judgement: Judgement) -> NewEvent | Refusal | None:
    return assess(device.visit, CHECKLIST, condition, judgement, by=device.me.installation)


def started(device: Device, kind: VisitKind = VisitKind.ROUTINE, conditions: tuple[ConditionId, ...] = ()) -> None:
    day = date(2026, 11, 24)
    start = VisitStarted(VISIT, LINDE, kind, Capacity.SUPERVISION, "2026.1", day, regime=Regime.WRP_REGISTER)
    device.record(NewEvent(StreamKind.VISIT, start))
    device.record(NewEvent(part_of(device.me.agency), CompartmentOpened(VISIT, None, conditions)))
