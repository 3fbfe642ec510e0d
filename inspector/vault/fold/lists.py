"""What screens list: colleagues, businesses, plans, signals and consultations, folded when asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from inspector.domain.authority import is_authorised
from inspector.domain.business import BusinessFile, fold_business
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, EventId, InstallationId, PlanId, VisitId
from inspector.domain.office_events import (
    BusinessRecorded,
    HeadsListed,
    SignalAnswered,
    SignalLogged,
    SignalSent,
    VisitConsulted,
    VisitPlanned,
)
from inspector.domain.planning import fold_plan
from inspector.domain.recorded import Recorded
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.purpose_keys import every_purpose_key
from inspector.vault.events.recorded import read_row, read_rows
from inspector.vault.fold.handling import Handling
from inspector.vault.fold.sifting import sifted
from inspector.vault.model import Changes, Colleague, Directory, SentSignal, Signal
from inspector.vault.store.rows import OpenedRow
from inspector.wire.scopes import Agency, EventClass, StreamKind


class Lists:
    """Lists that are short enough to fold whole; each is kept until something in it changes."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._store = authority.store
        self._businesses: dict[BusinessId, BusinessFile] = authority.store.memory.cache()
        self._plans: dict[PlanId, VisitPlanned] = authority.store.memory.cache()
        self._directory: tuple[tuple[object, ...], Directory] | None = None

    def directory(self) -> Directory:
        """Every colleague and every purpose's key; made again when something differs that it was made of."""
        trust = self._authority.trust
        made_of = trust, self._store.grants.of_purposes(), self._store.readers.ids()
        if self._directory is None or any(new is not old for new, old in zip(made_of, self._directory[0], strict=True)):
            colleagues = {
                InstallationId(installation.hex()): Colleague(
                    member.officer, member.reader, member.expires, installation in trust.revoked
                )
                for installation, member in trust.members.items()
            }
            self._directory = made_of, Directory(colleagues, every_purpose_key(self._authority))
        return self._directory[1]

    def businesses(self) -> Mapping[BusinessId, BusinessFile]:
        """Every business, by name."""
        if not self._businesses:
            folded = [
                sifted(partial(fold_business, BusinessId(subject)), events)[0]
                for subject, events in self._by_subject(StreamKind.BUSINESS)
            ]
            known = sorted((each for each in folded if each is not None), key=_business_order)
            beyond = self._store.streams.left_to_newer()
            self._businesses.update(
                {each.business.id: replace(each, needs_newer=each.business.id in beyond) for each in known}
            )
        return self._businesses

    def standing_records(self, business: BusinessId) -> tuple[EventId, ...]:
        """The records of a business that no other record replaces, oldest first."""
        found = [
            recorded
            for _, recorded in self._spoken(self._store.opened.about(business))
            if isinstance(recorded.event, BusinessRecorded) and is_authorised(recorded)
        ]
        replaced = {seen for recorded in found for seen in recorded.replaces}
        found.sort(key=lambda recorded: (recorded.hlc, recorded.id))
        return tuple(recorded.id for recorded in found if recorded.id not in replaced)

    def plans(self) -> Mapping[PlanId, VisitPlanned]:
        """Every planned visit that was not cancelled."""
        if not self._plans:
            folded = [sifted(fold_plan, events)[0] for _, events in self._by_subject(StreamKind.PLAN)]
            self._plans.update({each.plan: each for each in folded if each is not None})
        return self._plans

    def ask_again(self, changes: Changes) -> None:
        """Fold again what these changes touched, when it is asked for next."""
        if changes.businesses:
            self._businesses.clear()
        if changes.plans:
            self._plans.clear()

    def signals(self) -> tuple[Signal, ...]:
        """The inbox, oldest first."""
        handling = self._handling()
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
                token=event.token,
                corrects=event.corrects,
                read=handling.read(recorded.id),
                taken=handling.taken(recorded.id),
                answered=recorded.id in handling.takings,
            )
            for ordinal, (recorded, event) in enumerate(received, start=1)
        )

    def sent_signals(self) -> tuple[SentSignal, ...]:
        """What the logbook remembers of own signals: the first one logged is the first envelope, and so on."""
        delivered = {agency: self._delivered(agency) for agency in Agency}
        answered = self._answered()
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
                        taken_over=(event.receiver, event.token) in answered,
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

    def _handling(self) -> Handling:
        """What the officers of the own inbox did with the signals in it."""
        own = self._authority.me.agency
        return Handling(each for each in self._of_kind(StreamKind.ANSWER) if each.author.agency is own)

    def _answered(self) -> set[tuple[Agency, bytes]]:
        """Whose inbox took over the signal with which token."""
        return {
            (recorded.author.agency, recorded.event.token)
            for recorded in self._of_kind(StreamKind.ANSWER)
            if isinstance(recorded.event, SignalAnswered)
        }

    def _delivered(self, receiver: Agency) -> Iterator[bool]:
        for log in sorted(self._store.logs.of_kind(StreamKind.ENVELOPE), key=lambda log: log.no):
            if log.own and log.owner is receiver:
                confirmed = self._store.outbox.confirmed(log)
                for event in self._store.logs.events(log.no):
                    if event.header[1] == EventClass.SEALED:
                        yield event.seq <= confirmed

    def _of_kind(self, kind: StreamKind) -> list[Recorded[DomainEvent]]:
        read = read_rows(self._authority, self._store.opened.of_kind(kind))
        found = (recorded for recorded in read if is_authorised(recorded))
        return sorted(found, key=lambda recorded: (recorded.hlc, recorded.id))

    def _by_subject(self, kind: StreamKind) -> Iterable[tuple[str, list[Recorded[DomainEvent]]]]:
        by_subject: dict[str, list[Recorded[DomainEvent]]] = {}
        for subject, recorded in self._spoken(self._store.opened.by_subject(kind)):
            by_subject.setdefault(subject, []).append(recorded)
        return by_subject.items()

    def _spoken(self, rows: Iterable[tuple[str, str, OpenedRow]]) -> Iterator[tuple[str, Recorded[DomainEvent]]]:
        """What people of the agency that owns a thing say of it."""
        for subject, owner, row in rows:
            recorded = read_row(self._authority, row)
            if recorded is not None and recorded.author.agency.value == owner:
                yield subject, recorded


def _business_order(known: BusinessFile) -> tuple[str, str]:
    return known.business.name.casefold(), known.business.id
