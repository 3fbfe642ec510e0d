"""What screens list: businesses, plans, signals and consultations, folded from opened events when asked for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from inspector.domain.authority import is_authorised
from inspector.domain.business import BusinessFile, fold_business
from inspector.domain.events import (
    BusinessRecorded,
    DomainEvent,
    HeadsListed,
    SignalLogged,
    SignalSent,
    VisitConsulted,
    VisitPlanned,
)
from inspector.domain.ids import BusinessId, EventId, PlanId, VisitId
from inspector.domain.planning import fold_plan
from inspector.domain.recorded import Recorded
from inspector.vault.directory.authority import Authority
from inspector.vault.events.payload import PayloadError, read_payload
from inspector.vault.fold.projection import as_recorded
from inspector.vault.fold.sifting import sifted
from inspector.vault.model import Changes, SentSignal, Signal
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import Logs
from inspector.vault.store.outbox import Outbox
from inspector.vault.store.sql_files import sql
from inspector.wire.scopes import Agency, EventClass, StreamKind


class Lists:
    """Lists that are short enough to fold whole; each is kept until something in it changes."""

    def __init__(self, connection: Connection, logs: Logs, authority: Authority, outbox: Outbox) -> None:
        self._connection = connection
        self._logs = logs
        self._authority = authority
        self._outbox = outbox
        self._businesses: dict[BusinessId, BusinessFile] | None = None
        self._plans: dict[PlanId, VisitPlanned] | None = None

    def businesses(self) -> dict[BusinessId, BusinessFile]:
        """Every business, by name."""
        if self._businesses is None:
            folded = [
                sifted(partial(fold_business, BusinessId(subject)), events)[0]
                for subject, events in self._by_subject(StreamKind.BUSINESS)
            ]
            known = sorted((each for each in folded if each is not None), key=_business_order)
            beyond = self._left_to_newer()
            self._businesses = {
                each.business.id: replace(each, needs_newer=each.business.id in beyond) for each in known
            }
        return self._businesses

    def standing_records(self, business: BusinessId) -> tuple[EventId, ...]:
        """The records of a business that no other record replaces, oldest first."""
        found = [
            recorded
            for _, recorded in self._spoken(sql("opened_about"), business)
            if isinstance(recorded.event, BusinessRecorded) and is_authorised(recorded)
        ]
        replaced = {seen for recorded in found for seen in recorded.replaces}
        found.sort(key=lambda recorded: (recorded.hlc, recorded.id))
        return tuple(recorded.id for recorded in found if recorded.id not in replaced)

    def plans(self) -> dict[PlanId, VisitPlanned]:
        """Every planned visit that was not cancelled."""
        if self._plans is None:
            folded = [sifted(fold_plan, events)[0] for _, events in self._by_subject(StreamKind.PLAN)]
            self._plans = {each.plan: each for each in folded if each is not None}
        return self._plans

    def forget(self, changes: Changes | None = None) -> None:
        """Fold again what these changes touched; everything when they are not known."""
        if changes is None or changes.businesses:
            self._businesses = None
        if changes is None or changes.plans:
            self._plans = None

    def signals(self) -> tuple[Signal, ...]:
        """The inbox, oldest first."""
        received = [
            (recorded, recorded.event)
            for recorded in self._of_kind(StreamKind.ENVELOPE)
            if isinstance(recorded.event, SignalSent)
        ]
        return tuple(
            Signal(
                ordinal=ordinal,
                event=recorded.id,
                author=recorded.author,
                number=event.number,
                indicators=event.indicators,
                facts=event.facts,
                business_name=event.business_name,
                business_address=event.business_address,
                at=recorded.at,
                corrects=event.corrects,
            )
            for ordinal, (recorded, event) in enumerate(received, start=1)
        )

    def sent_signals(self) -> tuple[SentSignal, ...]:
        """What the logbook remembers of own signals: the first one logged is the first envelope, and so on."""
        delivered = {agency: self._delivered(agency) for agency in Agency}
        sent = []
        for recorded in self._of_kind(StreamKind.LOGBOOK):
            event = recorded.event
            if isinstance(event, SignalLogged) and recorded.author == self._authority.me:
                sent.append(
                    SentSignal(
                        event.number,
                        event.receiver,
                        recorded.at,
                        next(delivered[event.receiver], False),
                        event.by_itself,
                    )
                )
        return tuple(sent)

    def heads_listed(self) -> tuple[HeadsListed, ...]:
        """What this officer's logbook says of how far the own logs reach."""
        return tuple(
            recorded.event
            for recorded in self._of_kind(StreamKind.LOGBOOK)
            if isinstance(recorded.event, HeadsListed) and recorded.author == self._authority.me
        )

    def consulted(self, visit: VisitId) -> tuple[Recorded[DomainEvent], ...]:
        """When this officer read a visit that was still open, and for what."""
        return tuple(
            recorded
            for recorded in self._of_kind(StreamKind.LOGBOOK)
            if isinstance(recorded.event, VisitConsulted) and recorded.event.visit == visit
        )

    def _left_to_newer(self) -> frozenset[str]:
        rows = self._connection.execute("SELECT subject FROM streams WHERE needs_newer AND subject IS NOT NULL")
        return frozenset(subject for (subject,) in rows)

    def _delivered(self, receiver: Agency) -> Iterator[bool]:
        for log in sorted(self._logs.of_kind(StreamKind.ENVELOPE), key=lambda log: log.no):
            if log.own and log.owner is receiver:
                confirmed = self._outbox.confirmed(log)
                for event in self._logs.events(log.no):
                    if event.header[1] == EventClass.SEALED:
                        yield event.seq <= confirmed

    def _of_kind(self, kind: StreamKind) -> list[Recorded[DomainEvent]]:
        rows = self._connection.execute(sql("opened_of_kind"), (int(kind),))
        found = [recorded for opened in rows if (recorded := self._recorded(*opened)) is not None]
        return sorted(found, key=lambda recorded: (recorded.hlc, recorded.id))

    def _by_subject(self, kind: StreamKind) -> Iterator[tuple[str, list[Recorded[DomainEvent]]]]:
        by_subject: dict[str, list[Recorded[DomainEvent]]] = {}
        for subject, recorded in self._spoken(sql("opened_by_subject"), int(kind)):
            by_subject.setdefault(subject, []).append(recorded)
        yield from by_subject.items()

    def _spoken(self, query: str, about: str | int) -> Iterator[tuple[str, Recorded[DomainEvent]]]:
        """What people of the agency that owns a thing say of it."""
        for subject, owner, *opened in self._connection.execute(query, (about,)):
            recorded = self._recorded(*opened)
            if recorded is not None and recorded.author.agency.value == owner:
                yield subject, recorded

    def _recorded(self, log_no: int, seq: int, mark: bytes, hlc: int, data: bytes) -> Recorded[DomainEvent] | None:
        try:
            payload = read_payload(data, hlc)
        except PayloadError:  # it was read before it was stored; only another program version gets here
            return None
        return as_recorded(payload, self._logs.at(log_no), seq, mark, hlc, self._authority)


def _business_order(known: BusinessFile) -> tuple[str, str]:
    return known.business.name.casefold(), known.business.id
