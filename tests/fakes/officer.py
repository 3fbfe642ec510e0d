"""An officer with a vault, who does things by writing events; `casework` is the program's own way to do them."""

from collections.abc import Callable
from datetime import date

from inspector.crypto.ids import IdSource
from inspector.crypto.joincode import join_secret, starter_proof, visit_stream_key
from inspector.domain.events import (
    CompartmentOpened,
    ConditionAssessed,
    DomainEvent,
    NoteWritten,
    OfficerJoined,
    PhotoAttached,
    VisitStarted,
)
from inspector.domain.ids import BusinessId, ConditionId, EventId, PlanId, StreamId, VisitId
from inspector.domain.office_events import BusinessRecorded, SignalLogged, SignalSent, VisitPlanned
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Business, Capacity, Officer, Outcome, Sector, Severity, VisitKind
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch, Envelope, GrantStreamKey, NewStream
from inspector.vault.model.changes import Changes
from inspector.vault.model.colleagues import Recipient
from inspector.vault.sides.vault import Vault
from inspector.wire.scopes import Agency, Purpose, StreamKind, may_read
from inspector.wire.stream_id import compartment_stream_id, stream_id, visit_stream_id
from tests.fakes.clock import DrivenClock
from tests.fakes.facts import seen

COMPARTMENTS = {
    Agency.GEMEENTE: StreamKind.FINDINGS,
    Agency.POLITIE: StreamKind.POLICE,
    Agency.ARBEIDSINSPECTIE: StreamKind.LABOUR,
    Agency.GGD: StreamKind.HYGIENE,
}
REVIEWERS = {
    Agency.GEMEENTE: Purpose.FINDINGS,
    Agency.ARBEIDSINSPECTIE: Purpose.LABOUR,
    Agency.POLITIE: Purpose.COMMON,
}


BUSINESS = stream_id(StreamKind.BUSINESS, Agency.GEMEENTE, b"\xb0" * 14).hex()


def a_business(name: str = "Club Voorbeeld", business: str = BUSINESS) -> Business:
    """A licensed establishment."""
    return Business(BusinessId(business), name, Sector.SEX_CLUB, "Kade 1, Voorbeeldstad", None, "Voorbeeldstad")


class OfficerAtWork:
    """Somebody with a vault; given a way to open it, it is opened when somebody asks for it."""

    def __init__(self, number: str, vault: Vault | Callable[[], Vault], clock: DrivenClock, ids: IdSource) -> None:
        self.number, self.clock, self.ids = number, clock, ids
        self.secrets: dict[VisitId, bytes] = {}
        self._vault = vault

    @property
    def vault(self) -> Vault:
        if not isinstance(self._vault, Vault):
            self._vault = self._vault()
        return self._vault

    @vault.setter
    def vault(self, vault: Vault | Callable[[], Vault]) -> None:
        self._vault = vault

    @property
    def was_asked_for(self) -> bool:
        """Whether its vault is more than a file that nobody opened."""
        return isinstance(self._vault, Vault)

    @property
    def me(self) -> Officer:
        return self.vault.me

    # --- visits

    def starts_visit(self, business: Business | None = None, *, with_: tuple["OfficerAtWork", ...] = ()) -> VisitId:
        """Begin a visit; the partners can read what their scopes allow, without having joined."""
        nonce = self.ids.id16()
        secret = join_secret(bytes.fromhex(self.me.installation), nonce)
        visit = VisitId(visit_stream_id(visit_stream_key(secret)).hex())
        started = VisitStarted(
            visit,
            business or a_business(),
            VisitKind.ROUTINE,
            Capacity.SUPERVISION,
            "2026-01",
            date(2026, 3, 3),
            partner=with_[0].me.installation if with_ else None,
            proof=starter_proof(nonce, visit_stream_key(secret)),
        )
        self._enters(secret, visit, started, with_)
        return visit

    def joins(self, visit: VisitId, starter: "OfficerAtWork") -> Changes:
        """Take part by the starter's join code."""
        secret = starter.vault.join_secret(visit)
        assert secret is not None
        return self._enters(secret, visit, OfficerJoined(visit, Capacity.SUPERVISION), (starter,))

    def assesses(self, visit: VisitId, condition: str, outcome: Outcome | None, facts: str = "") -> Changes:
        """Judge a condition, seeing everything this vault knows."""
        known = self.visit(visit)
        event = ConditionAssessed(
            ConditionId(condition),
            outcome,
            facts or ("gezien" if outcome is Outcome.VIOLATION else ""),
            Severity.MINOR if outcome is Outcome.VIOLATION else None,
        )
        return self.writes(visit, event, known.register(event.condition).current_ids)

    def notes(self, visit: VisitId, text: str) -> Changes:
        """Write a remark."""
        return self.writes(visit, NoteWritten(text))

    def photographs(self, visit: VisitId, picture: bytes) -> PhotoAttached:
        """Attach a photo of which both copies are kept."""
        stream = self.compartment(visit)
        shared, original = self.vault.store_blob(stream, picture), self.vault.store_blob(stream, picture + b"!")
        event = PhotoAttached("foto.jpg", shared, "00" * 32, "11" * 32, 10, 10, original=original)
        self.writes(visit, event)
        return event

    def writes(
        self, visit: VisitId, event: DomainEvent, replaces: tuple[EventId, ...] = (), *, kind: StreamKind | None = None
    ) -> Changes:
        """Write any event into the own compartment, or into another stream of the visit."""
        stream = self.compartment(visit) if kind is None else self.vault.stream_of(visit, kind)
        assert stream is not None
        return self.vault.append(Batch(appends=(NewEvent(stream, event, replaces),)))

    def visit(self, visit: VisitId) -> Visit:
        """The visit as this vault knows it."""
        return self.vault.visit(visit) or Visit(visit)

    def compartment(self, visit: VisitId) -> StreamId:
        """Where this officer's own findings go."""
        stream = self.vault.stream_of(visit, COMPARTMENTS[self.me.agency])
        assert stream is not None
        return stream

    # --- businesses, plans, signals

    def records_business(self, business: Business | None = None) -> Business:
        """Keep a business that every officer reads."""
        business = business or a_business()
        stream = StreamId(business.id)
        known = self.vault.stream(stream) is not None
        self.vault.append(
            Batch(
                new_streams=() if known else (NewStream(stream),),
                appends=(NewEvent(stream, BusinessRecorded(business), self.vault.business_records(business.id)),),
                grants=() if known else (GrantStreamKey(stream, self._everybody()),),
            )
        )
        return business

    def plans_visit(self, business: Business, *officers: "OfficerAtWork") -> PlanId:
        """Send officers to a business."""
        plan = PlanId(stream_id(StreamKind.PLAN, self.me.agency, self.ids.id16()).hex())
        stream = StreamId(plan)
        names = tuple(officer.me.installation for officer in officers)
        self.vault.append(
            Batch(
                new_streams=(NewStream(stream),),
                appends=(NewEvent(stream, VisitPlanned(plan, business.id, names, VisitKind.ROUTINE)),),
                grants=(GrantStreamKey(stream, self._everybody()),),
            )
        )
        return plan

    def seals_signal(self, facts: str, receiver: Agency = Agency.POLITIE, *, waits: bool = False) -> int:
        """Send facts that this officer can never read again."""
        number = len(self.vault.sent_signals()) + 1
        signal = SignalSent(number, ("angst",), seen(facts), "Club Voorbeeld", "Kade 1, Voorbeeldstad", bytes(16))
        logged = SignalLogged(number, receiver, bytes(16))
        self.vault.append(Batch(envelopes=(Envelope(receiver, signal, logged, waits=waits),)))
        return number

    # --- keys

    def reader(self, officer: "OfficerAtWork") -> Recipient:
        """A colleague's own reader key, as this vault's directory publishes it."""
        return self.vault.directory.colleagues[officer.me.installation].reader

    def purpose_readers(self, agency: Agency, purpose: Purpose) -> tuple[Recipient, ...]:
        """An agency's shared reader keys."""
        return tuple(key.reader for key in self.vault.directory.purpose(agency, purpose))

    def _everybody(self) -> tuple[Recipient, ...]:
        agencies = (Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE)
        shared = (reader for agency in agencies for reader in self.purpose_readers(agency, Purpose.COMMON))
        return (self._own_reader(), *shared)

    def _own_reader(self) -> Recipient:
        return self.reader(self)

    def _enters(
        self, secret: bytes, visit: VisitId, event: DomainEvent, partners: tuple["OfficerAtWork", ...]
    ) -> Changes:
        self.secrets[visit] = secret
        kind = COMPARTMENTS[self.me.agency]
        key = visit_stream_key(secret)
        shared, own = StreamId(visit), StreamId(compartment_stream_id(key, kind).hex())
        reviewers = self.purpose_readers(self.me.agency, REVIEWERS.get(self.me.agency, Purpose.COMMON))
        colleagues = tuple(
            self.reader(partner)
            for partner in partners
            if may_read(partner.me.agency, partner.me.role, kind, self.me.agency)
        )
        return self.vault.append(
            Batch(
                new_streams=(
                    NewStream(shared, key),
                    NewStream(own, self.ids.key32(), visit),
                ),
                appends=(NewEvent(shared, event), NewEvent(own, CompartmentOpened(visit))),
                grants=(
                    GrantStreamKey(shared, (self._own_reader(), *reviewers, *map(self.reader, partners))),
                    GrantStreamKey(own, (self._own_reader(), *reviewers, *colleagues)),
                ),
                join_secrets=((visit, secret),),
            )
        )
