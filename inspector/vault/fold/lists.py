"""What screens list: colleagues, businesses, plans, signals and consultations, folded when asked for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import repeat
from typing import cast

from inspector.domain.authority import is_authorised
from inspector.domain.business import BusinessFile, fold_business
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, EventId, PlanId, VisitId
from inspector.domain.office_events import (
    BusinessRecorded,
    HeadsListed,
    OwnRowClosed,
    OwnRowReopened,
    PlaceLeftForLater,
    SignalAnswered,
    SignalLogged,
    SignalRead,
    SignalSent,
    SignalTaken,
    VisitAsked,
    VisitConsulted,
    VisitLookedAt,
    VisitPlanned,
)
from inspector.domain.planning import fold_plan
from inspector.domain.recorded import Recorded
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.colleagues import Colleagues, revoked_of
from inspector.vault.directory.purpose_keys import every_purpose_key
from inspector.vault.events.opening import Opening
from inspector.vault.events.payload import read_payload
from inspector.vault.events.recorded import OpenedEvent, read_row, read_rows
from inspector.vault.fold.handling import Handling
from inspector.vault.fold.histories import note_at_businesses
from inspector.vault.fold.sifting import sifted
from inspector.vault.fold.visits import touched_by
from inspector.vault.model.changes import Changes
from inspector.vault.model.clock import moment_at
from inspector.vault.model.colleagues import Directory, PurposeKey
from inspector.vault.model.listed import WhichBusinesses
from inspector.vault.model.signals import SentSignal, Signal, VisitQuestion
from inspector.vault.store.asked_rows import AskedPlace
from inspector.vault.store.drafts import WAITING
from inspector.vault.store.history_rows import place_in_order
from inspector.vault.store.rows import LogRow, OpenedRow
from inspector.vault.store.signal_rows import NumberedRow, SignalPlace
from inspector.wire.scopes import Agency, StreamKind

_MOST_IN_MEMORY = 1024
_DIGITS = 12
"""Of a number as text, so that texts stand in the order of numbers."""


class Lists:
    """Businesses and plans are folded when they are asked for, signals and consultations with all others."""

    def __init__(self, authority: Authority, now_ms: Callable[[], int]) -> None:
        self._authority = authority
        self._now_ms = now_ms
        self._store = authority.store
        self._businesses: dict[BusinessId, BusinessFile] = authority.store.memory.cache(_MOST_IN_MEMORY)
        self._plans: dict[PlanId, VisitPlanned] = authority.store.memory.cache(_MOST_IN_MEMORY)
        self._logged: dict[int | None, tuple[tuple[datetime, SignalLogged], ...]] = authority.store.memory.cache()
        self._envelopes: dict[bytes, LogRow | None] = authority.store.memory.cache()
        self._taken_over: dict[tuple[Agency, bytes], bool] = authority.store.memory.cache()
        self._directory: tuple[tuple[object, ...], Directory] | None = None
        self._shared: tuple[tuple[object, ...], tuple[PurposeKey, ...]] | None = None

    def directory(self) -> Directory:
        """Every colleague and every purpose's key; made again when something differs that it was made of."""
        trust, grants = self._authority.trust, self._store.grants
        made_of = trust, grants.read_of_purposes, self._store.readers.ids()
        if self._directory is None or any(new is not old for new, old in zip(made_of, self._directory[0], strict=True)):
            self._directory = made_of, Directory(Colleagues(trust), revoked_of(trust), self._purpose_keys)
        return self._directory[1]

    def _purpose_keys(self) -> tuple[PurposeKey, ...]:
        made_of = self._authority.trust, self._store.grants.of_purposes(), self._store.readers.ids()
        if self._shared is None or any(new is not old for new, old in zip(made_of, self._shared[0], strict=True)):
            self._shared = made_of, every_purpose_key(self._authority)
        return self._shared[1]

    def business(self, business: BusinessId) -> BusinessFile | None:
        """One business with what earlier visits found."""
        known = self._businesses.get(business)
        if known is None:
            known = self._fold_business(business)
            if known is not None:
                self._businesses[business] = known
        return known

    def business_until(self, business: BusinessId, last: date) -> BusinessFile | None:
        """One business with what visits found until this day."""
        return self._fold_business(business, last)

    def businesses(self, which: WhichBusinesses) -> tuple[BusinessFile, ...]:
        """The businesses that are asked for, by name."""
        found = map(self.business, self._store.business_rows.find(which))
        return tuple(file for file in found if file is not None)

    def standing_records(self, business: BusinessId) -> tuple[EventId, ...]:
        """The records of a business that no other record replaces, oldest first."""
        found = [recorded for recorded in self._records_of(business) if isinstance(recorded.event, BusinessRecorded)]
        replaced = {seen for recorded in found for seen in recorded.replaces}
        found.sort(key=lambda recorded: (recorded.hlc, recorded.id))
        return tuple(recorded.id for recorded in found if recorded.id not in replaced)

    def plan(self, plan: PlanId) -> VisitPlanned | None:
        """One planned visit that was not cancelled."""
        known = self._plans.get(plan)
        if known is None:
            known = self._fold_plan(plan)
            if known is not None:
                self._plans[plan] = known
        return known

    def plans(self, named: Iterable[PlanId]) -> tuple[VisitPlanned, ...]:
        """Those of these planned visits that were not cancelled."""
        return tuple(plan for plan in map(self.plan, named) if plan is not None)

    def fold(self, changes: Changes, opening: Opening) -> None:
        """Write the lines anew of what these changes touched, and of what lost something."""
        touched = changes
        for no in opening.emptied:
            touched |= touched_by(self._store.streams.at(no))
        note_at_businesses(self._authority, opening)
        for business in touched.businesses:
            self._businesses.pop(business, None)
            file = self._fold_business(business)
            if file is None:
                self._store.business_rows.drop(business)
            else:
                self._store.business_rows.put(file)
        for plan in touched.plans:
            self._plans.pop(plan, None)
            planned = self._fold_plan(plan)
            if planned is None:
                self._store.plan_rows.drop(plan)
            else:
                self._store.plan_rows.put(planned, is_closed=bool(self.closings_of(plan)))

        if touched.signals:
            for kept in (self._logged, self._envelopes, self._taken_over):
                kept.clear()
            new = [each for events in opening.opened.values() for each in events]
            for each in new:
                self._note_what_is_asked_for(each)
            self._store.signal_rows.put(
                SignalPlace(_place_of(each.recorded), each.log.no, each.row.seq, _ms(each.recorded))
                for each in new
                if _is_signal(each.recorded)
            )

    def _note_what_is_asked_for(self, opened: OpenedEvent) -> None:
        match opened.recorded.event:
            case OwnRowClosed(KIND=kind, plan=plan) | OwnRowReopened(KIND=kind, plan=plan):
                self._store.logbook_rows.put(kind, plan, opened.log.no, opened.row.seq)
                self._store.plan_rows.close(plan, is_closed=bool(self.closings_of(plan)))
            case SignalLogged(KIND=kind, number=number) if opened.log.own:
                self._store.logbook_rows.put(kind, f"{number:0{_DIGITS}}", opened.log.no, opened.row.seq)
            case VisitAsked() | VisitLookedAt() if self._is_said_at_home(opened.recorded):
                self._note_question(opened)
            case VisitConsulted(KIND=kind, visit=visit) | PlaceLeftForLater(KIND=kind, visit=visit):
                self._store.logbook_rows.put(kind, visit, opened.log.no, opened.row.seq)
            case SignalRead(KIND=kind, target=signal) | SignalTaken(KIND=kind, target=signal):
                self._store.logbook_rows.put(kind, str(signal), opened.log.no, opened.row.seq)
            case SignalAnswered(KIND=kind, token=token):
                self._store.logbook_rows.put(kind, token.hex(), opened.log.no, opened.row.seq)
            case _:
                pass

    def _note_question(self, opened: OpenedEvent) -> None:
        match opened.recorded.event:
            case VisitAsked(token=token):
                place = AskedPlace(_place_of(opened.recorded), token, opened.log.no, opened.row.seq)
                self._store.asked_rows.put(place, is_answered=any(self._answers_to(token)))
            case VisitLookedAt(KIND=kind, token=token):
                self._store.logbook_rows.put(kind, token.hex(), opened.log.no, opened.row.seq)
                self._store.asked_rows.answer(token)
            case _:
                pass

    def signals(self, most: int | None = None) -> tuple[Signal, ...]:
        """The inbox, or the newest of it; the lowest number first."""
        found = map(self._signal, self._store.signal_rows.newest(most))
        return tuple(sorted((each for each in found if each is not None), key=lambda signal: signal.ordinal))

    def signal_numbered(self, ordinal: int) -> Signal | None:
        """The signal with this number in the inbox."""
        row = self._store.signal_rows.numbered(ordinal)
        return None if row is None else self._signal(row)

    def signal(self, event: EventId) -> Signal | None:
        """The signal that this event is."""
        log = self._store.logs.find(bytes.fromhex(event.log))
        row = None if log is None else self._store.opened.at(log.no, event.seq)
        place = None if row is None else place_in_order(row.hlc, event)
        ordinal = None if place is None else self._store.signal_rows.number_at(place)
        return None if ordinal is None else self.signal_numbered(ordinal)

    def _signal(self, numbered: NumberedRow) -> Signal | None:
        recorded = read_row(self._authority, numbered.row)
        if recorded is None or not isinstance(recorded.event, SignalSent):
            return None
        event, handling = recorded.event, self._handling(recorded.id)
        return Signal(
            ordinal=numbered.ordinal,
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

    def sent_signals(self, most: int | None = None) -> tuple[SentSignal, ...]:
        """What the logbook remembers of own signals, or will, or of the newest of them; the lowest number first."""
        waiting = map(read_payload, self._store.drafts.starting(WAITING).values(), repeat(0))
        unsaid = [
            (moment_at(payload.moment.wall_ms), payload.event)
            for payload in waiting
            if isinstance(payload.event, SignalLogged)
        ]
        known = sorted((*self._signals_logged(most), *unsaid), key=lambda each: each[1].number)
        newest = known if most is None else known[-most:]
        return tuple(self._sent(event, at, taken_over=self._is_answered(event)) for at, event in newest)

    def last_sent(self) -> int:
        """The number of the newest own signal."""
        return max((sent.number for sent in self.sent_signals(1)), default=0)

    def _signals_logged(self, most: int | None) -> tuple[tuple[datetime, SignalLogged], ...]:
        """What this officer's logbook says of own signals, or of the newest; kept until something is added to it."""
        if most not in self._logged:
            rows = read_rows(self._authority, self._store.logbook_rows.last(SignalLogged.KIND, most))
            self._logged[most] = tuple(
                (recorded.at, recorded.event)
                for recorded in rows
                if isinstance(recorded.event, SignalLogged) and recorded.author == self._authority.me
            )
        return self._logged[most]

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
            for recorded in self._in_logbook(VisitConsulted.KIND, visit)
            if isinstance(recorded.event, VisitConsulted)
        )

    def closings_of(self, plan: PlanId) -> tuple[EventId, ...]:
        """What says that this officer is done where a plan sent him, and was not taken back."""
        undone = {each for recorded in self._in_logbook(OwnRowReopened.KIND, plan) for each in recorded.replaces}
        said = self._in_logbook(OwnRowClosed.KIND, plan)
        return tuple(each.id for each in said if isinstance(each.event, OwnRowClosed) and each.id not in undone)

    def left_for_later(self, visit: VisitId) -> tuple[Recorded[PlaceLeftForLater], ...]:
        """What colleagues asked this officer to leave for later in a visit, oldest first."""
        return tuple(
            cast("Recorded[PlaceLeftForLater]", recorded)
            for recorded in self._in_logbook(PlaceLeftForLater.KIND, visit)
            if isinstance(recorded.event, PlaceLeftForLater)
        )

    def asked_of_visits(self, most: int | None = None) -> tuple[VisitQuestion, ...]:
        """What was asked in the own agency about visits by their codes, the newest first.

        Of so many the newest, and the newest of those that nobody answered.
        """
        return tuple(self._questions(self._store.asked_rows.newest(most)))

    def asked_of_visit(self, token: bytes) -> VisitQuestion | None:
        """The question with this token."""
        return next(self._questions(self._store.asked_rows.named(token)), None)

    def _questions(self, rows: Iterable[OpenedRow]) -> Iterator[VisitQuestion]:
        for recorded in read_rows(self._authority, rows):
            if isinstance(recorded.event, VisitAsked) and self._is_said_at_home(recorded):
                answers = self._answers_to(recorded.event.token)
                yield VisitQuestion(cast("Recorded[VisitAsked]", recorded), tuple(answers))

    def _answers_to(self, token: bytes) -> list[Recorded[VisitLookedAt]]:
        """What supervisors of the own agency answered, oldest first."""
        return [
            cast("Recorded[VisitLookedAt]", recorded)
            for recorded in self._in_logbook(VisitLookedAt.KIND, token.hex())
            if isinstance(recorded.event, VisitLookedAt) and self._is_said_at_home(recorded)
        ]

    def _is_said_at_home(self, recorded: Recorded[DomainEvent]) -> bool:
        return recorded.author.agency is self._authority.me.agency and is_authorised(recorded)

    def _handling(self, signal: EventId) -> Handling:
        """What the officers of the own inbox did with a signal in it."""
        own = self._authority.me.agency
        said = (each for kind in (SignalRead.KIND, SignalTaken.KIND) for each in self._in_logbook(kind, str(signal)))
        return Handling(each for each in said if each.author.agency is own)

    def _is_answered(self, logged: SignalLogged) -> bool:
        """Whether the inbox that a signal was sent to took it over; looked up once."""
        asked = logged.receiver, logged.token
        if asked not in self._taken_over:
            said = self._in_logbook(SignalAnswered.KIND, logged.token.hex())
            self._taken_over[asked] = any(recorded.author.agency is logged.receiver for recorded in said)
        return self._taken_over[asked]

    def _sent(self, logged: SignalLogged, at: datetime, *, taken_over: bool) -> SentSignal:
        log, seq = self._log_of(logged), logged.place
        mark = None if log is None else self._store.held.mark(log)
        return SentSignal(
            logged.number,
            logged.receiver,
            at,
            delivered=log is not None and seq <= self._store.outbox.confirmed(log),
            by_itself=logged.by_itself,
            taken_over=taken_over,
            waits=mark is not None and mark < seq,
        )

    def _log_of(self, logged: SignalLogged) -> LogRow | None:
        """The own log that the sealed event is in; looked up once."""
        if logged.mark not in self._envelopes:
            logs = (log for log in self._store.logs.own_of_kind(StreamKind.ENVELOPE) if log.owner is logged.receiver)
            events = ((log, self._store.logs.event(log.no, logged.place)) for log in logs)
            found = (log for log, event in events if event is not None and event.mark() == logged.mark)
            self._envelopes[logged.mark] = next(found, None)
        return self._envelopes[logged.mark]

    def _of_kind(self, kind: StreamKind) -> list[Recorded[DomainEvent]]:
        return self._in_order(self._store.opened.of_kind(kind))

    def _in_logbook(self, kind: str, subject: str) -> list[Recorded[DomainEvent]]:
        return self._in_order(self._store.logbook_rows.opened(kind, subject))

    def _in_order(self, rows: Iterable[OpenedRow]) -> list[Recorded[DomainEvent]]:
        read = read_rows(self._authority, rows)
        found = (recorded for recorded in read if is_authorised(recorded))
        return sorted(found, key=lambda recorded: (recorded.hlc, recorded.id))

    def _fold_business(self, business: BusinessId, last: date | None = None) -> BusinessFile | None:
        events = self._records_of(business)
        file = sifted(partial(fold_business, business), events)[0] if events else None
        if file is None:
            return None
        history, is_older = self._store.history_rows.find(business, moment_at(self._now_ms()).date(), last)
        beyond = any(row.needs_newer for row in self._store.streams.about(business))
        return replace(file, history=history, needs_newer=beyond, is_older=is_older)

    def _records_of(self, business: BusinessId) -> list[Recorded[DomainEvent]]:
        return self._in_logbook(BusinessRecorded.KIND, business)

    def _fold_plan(self, plan: PlanId) -> VisitPlanned | None:
        events = self._said_of(plan)
        planned = sifted(fold_plan, events)[0] if events else None
        return planned if planned is not None and planned.plan == plan else None

    def _said_of(self, subject: str) -> list[Recorded[DomainEvent]]:
        return [recorded for _, recorded in self._spoken(self._store.opened.about(subject))]

    def _spoken(self, rows: Iterable[tuple[str, str, OpenedRow]]) -> Iterator[tuple[str, Recorded[DomainEvent]]]:
        """What people of the agency that owns a thing say of it."""
        for subject, owner, row in rows:
            recorded = read_row(self._authority, row)
            if recorded is not None and recorded.author.agency.value == owner:
                yield subject, recorded


def _is_signal(recorded: Recorded[DomainEvent]) -> bool:
    is_there = isinstance(recorded.event, SignalSent) and recorded.stream is StreamKind.ENVELOPE
    return is_there and is_authorised(recorded)


def _place_of(recorded: Recorded[DomainEvent]) -> bytes:
    return place_in_order(recorded.hlc, recorded.id)


def _ms(recorded: Recorded[DomainEvent]) -> int:
    return round(recorded.at.timestamp() * 1000)
