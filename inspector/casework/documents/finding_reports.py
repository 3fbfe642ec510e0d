"""The finding report of a visit, collected from what this device can read."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from inspector.casework.businesses.histories import file_before
from inspector.casework.desk import Desk
from inspector.casework.documents.clock_remarks import clock_remarks
from inspector.casework.documents.clock_remarks import in_dutch_time as _dutch
from inspector.casework.documents.clock_remarks import named as _person
from inspector.casework.documents.report_offices import OFFICES, capacity_word, designation_of
from inspector.casework.judging.erasing import erased_of
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import Condition, LabourCheck
from inspector.domain.catalogue.sanctions import Found, first_term, propose
from inspector.domain.event_fields import conditions_of
from inspector.domain.events import (
    CardShown,
    Cosigned,
    DomainEvent,
    FindingsSigned,
    OfficerJoined,
    OperatorShown,
    PhotoAttached,
    PlaceEntered,
    VisitStarted,
)
from inspector.domain.ids import ConditionId, EventId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Means, Officer, OperatorResponse, VisitState
from inspector.domain.visits.beside import came_beside, not_seen, not_shown, stands_apart, violations_shown
from inspector.domain.visits.clocks import clocks_of, drawn_up
from inspector.domain.visits.handovers import succeeded, unattested_by
from inspector.domain.visits.origins import origin_of
from inspector.domain.visits.registers import Assessment
from inspector.domain.visits.released import version_number
from inspector.domain.visits.visit import Visit
from inspector.reports import model as m
from inspector.reports.bundle_layout import fingerprint
from inspector.reports.provenance import ReportBeside, ReportErasure, ReportHead, ReportLateWork
from inspector.reports.wording import wording
from inspector.vault.answers.disclosure import DisclosedLog
from inspector.wire.event import Header


class ReportCollector:
    """Reads one visit once and gives the report's parts; nothing here decides anything."""

    def __init__(self, desk: Desk, visit: Visit, catalogue: Catalogue, logs: Sequence[DisclosedLog]) -> None:
        started = visit.started
        assert started is not None  # noqa: S101 - callers pass a known visit
        self._desk, self._visit, self._catalogue, self._started = desk, visit, catalogue, started
        self._logs = logs
        self._office = OFFICES[visit.part]
        self._clocks = clocks_of(visit)
        self._file: BusinessFile | None = file_before(desk, visit)
        self._beside = came_beside(visit)

    def report(self) -> m.FindingReport:
        """Everything the report shows; the same visit gives the same report."""
        visit, started = self._visit, self._started
        left = visit.closed if visit.began_here else visit.signed
        released = visit.state is VisitState.RELEASED
        return m.FindingReport(
            number=f"{self._office.number}{started.day.year}-{visit.id[-8:].upper()}",
            version=version_number(visit),
            state=m.DocumentState.RELEASED if released else m.DocumentState.CONCEPT,
            made_at=_dutch(drawn_up(visit, self._clocks).at),
            language="nl",
            authority=self._office.authority(started.business.municipality),
            subject=self._office.subject,
            officers=self._officers(),
            business=self._business(),
            kind=started.kind.value,
            regime=self._regime() if self._office.has_regime else "",
            catalogue=f"{self._office.checks or self._catalogue.name.nl} {started.catalogue}",
            day=started.day,
            arrived=_dutch(self._arrived()),
            departed=None if left is None else _dutch(left.at),
            cards=tuple(m.ReportCard(c.event.to, _dutch(c.at), c.author.number) for c in visit.own_cards),
            places=tuple(_entered(p.event, p.at) for p in visit.own_places),
            corrections=tuple(self._corrections()),
            findings=self._findings(),
            unchecked=self._unchecked(),
            counts=self._counts(),
            notes=tuple(
                m.ReportNote(n.event.text, n.author.number, _dutch(n.at), n.event.condition or "", n in self._beside)
                for n in visit.notes
                if n.stream is visit.part
            ),
            oath=wording("nl").text("default_oath"),
            reaction=None if visit.signed is None else self._reaction(visit.signed),
            beside=tuple(
                ReportBeside(b.event.KIND, b.author.number, _dutch(b.at), ", ".join(conditions_of(b.event)))
                for b in self._beside
            ),
            shown_later=tuple(
                reaction for shown in visit.all_of(OperatorShown) if (reaction := self._reaction(shown)) is not None
            ),
            signatures=self._signatures(),
            sanctions=self._sanctions(),
            follow_up=self._follow_up(),
            photos=self._photos(None),
            clocks=clock_remarks(self._clocks),
            late_work=self._late_work(),
            erasures=self._erasures(),
            heads=self._heads(),
            legal_bases=self._legal_bases(),
            roots=tuple((root.agency, fingerprint(root.public)) for root in self._desk.vault.roots),
            place_signed=started.business.municipality,
        )

    def _corrections(self) -> Iterator[m.ReportCorrection]:
        """What the own officers took back at the door, and what they counted anew after the part came back."""
        visit = self._visit
        for withdrawal in visit.withdrawals:
            target = visit.known.get(withdrawal.event.target)
            if target is None or target.author.agency is not visit.agency:
                continue
            said = _dutch(withdrawal.at), withdrawal.author.number, withdrawal.event.reason
            match target.event:
                case CardShown(to=to):
                    yield m.ReportCorrection("card", *said, to=to)
                case PlaceEntered() as entered:
                    yield m.ReportCorrection("place", *said, place=_entered(entered, target.at))
        for count in visit.counts:
            if count.event.reason and count.stream is visit.part:
                yield m.ReportCorrection("count", _dutch(count.at), count.author.number, count.event.reason)

    def _arrived(self) -> datetime:
        """When this agency's officers began the visit, or the first of them joined."""
        arrivals = (*self._visit.all_of(VisitStarted), *self._visit.all_of(OfficerJoined))
        own = (arrival.at for arrival in arrivals if arrival.author.agency is self._visit.agency)
        return next(own, arrivals[0].at)

    def _heads(self) -> tuple[ReportHead, ...]:
        return tuple(
            ReportHead(
                log.log.hex(),
                log.kind.name.lower(),
                log.author.number,
                Header.unpack(log.events[-1].header).seq,
                log.head.head.hex(),
            )
            for log in self._logs
        )

    def _late_work(self) -> tuple[ReportLateWork, ...]:
        kinds = frozenset(log.kind for log in self._logs)
        return tuple(
            ReportLateWork(
                officer=_person(work.writer.officer),
                revoked_at=_dutch(work.writer.revoked_at),
                accepted=work.accepted,
                aside=work.aside.events,
                accepted_by=_person(work.accepted_by),
                accepted_at=None if work.accepted_at is None else _dutch(work.accepted_at),
                set_aside="" if work.aside.set_aside is None else work.aside.set_aside.reason,
                set_aside_by="" if work.aside.set_aside is None else _person(work.aside.set_aside.by),
            )
            for work in self._desk.vault.late_work(self._visit.id, kinds)
        )

    def _erasures(self) -> tuple[ReportErasure, ...]:
        return tuple(
            ReportErasure(
                len(gone.events),
                gone.state.said.erasure.ground,
                _person(gone.state.proposed_by),
                _person(gone.state.confirmed_by),
            )
            for gone in erased_of(self._desk, self._visit)
        )

    def _legal_bases(self) -> tuple[m.LegalBasis, ...]:
        grounds = sorted({place.event.ground.strip() for place in self._visit.own_places if place.event.ground.strip()})
        return (
            self._office.basis,
            *(m.LegalBasis("binnentreden", ground) for ground in grounds),
        )

    def _officers(self) -> tuple[m.ReportOfficer, ...]:
        return tuple(
            m.ReportOfficer(o.number, o.name, self._capacity_of(o), designation_of(o.agency), o.agency.value)
            for o in self._visit.officers
        )

    def _capacity_of(self, officer: Officer) -> str:
        """The hat that this officer said to wear; of a partner who never joined, the starter's."""
        return capacity_word(officer.agency, self._visit.capacity_of(officer.installation) or self._started.capacity)

    def _business(self) -> m.ReportBusiness:
        business = self._started.business
        licence = business.licence
        sector = next((s.name.nl for s in self._catalogue.sectors if s.sector is business.sector), business.sector)
        return m.ReportBusiness(
            name=business.name,
            address=business.address,
            sector=sector,
            operator="" if licence is None else licence.holder,
            licence=None
            if licence is None
            else m.ReportLicence(
                licence.number, licence.holder, licence.valid_from, licence.valid_until, licence.workrooms
            ),
        )

    def _regime(self) -> str:
        regime = self._started.business.regime
        return next((r.name.nl for r in self._catalogue.regimes if r.regime is regime), regime.value)

    def _findings(self) -> tuple[m.ReportFinding, ...]:
        findings = []
        for condition in self._conditions():
            register = self._visit.register(condition)
            item = self._catalogue.condition(condition)
            if item is None:
                continue
            findings += [
                self._finding(item, value, disputed=register.in_conflict)
                for value in register.values
                if not _is_rest(value)
            ]
        return tuple(findings)

    def _finding(self, item: Condition | LabourCheck, value: Assessment, *, disputed: bool) -> m.ReportFinding:
        origin, ahead = origin_of(self._visit, self._visit.register(item.id), value), self._clocks.ahead
        return m.ReportFinding(
            condition=item.id,
            category=_category(item),
            question=item.question.nl,
            answer="" if value.outcome is None else value.outcome.value,
            at=_dutch(origin.first.at),
            by=origin.first.author.number,
            rule=_rule(item),
            facts=value.facts,
            severity="" if value.severity is None else value.severity.value,
            term_days=value.term_days,
            earlier=self._earlier(item.id),
            reason=value.reason,
            photos=self._photos(item.id),
            disputed=disputed,
            changes=tuple(
                m.ReportChange(kind.value, _dutch(write.at), write.author.number, ahead.get(write.id))
                for kind, write in ((change.kind, change.write) for change in origin.changes)
            ),
            clock_ahead=ahead.get(origin.first.id),
            apart=value in not_shown(self._visit, item.id) and stands_apart(self._visit, item.id),
        )

    def _unchecked(self) -> tuple[m.UncheckedCondition, ...]:
        return tuple(
            m.UncheckedCondition(condition, item.question.nl, value.reason)
            for condition in self._conditions()
            if (value := self._visit.answer(condition)) is not None
            and _is_rest(value)
            and (item := self._catalogue.condition(condition)) is not None
        )

    def _counts(self) -> tuple[m.CheckCount, ...]:
        words = {named.code: named.name.nl for named in self._catalogue.check_outcomes}
        counts = []
        for check, outcomes in sorted(self._visit.totals.items()):
            item = self._catalogue.identity_check(ConditionId(check))
            named = tuple((words.get(outcome, outcome), number) for outcome, number in sorted(outcomes.items()))
            counts.append(m.CheckCount(check, check if item is None else item.question.nl, named))
        return tuple(counts)

    def _reaction(self, signed: Recorded[DomainEvent]) -> m.OperatorReaction | None:
        event = signed.event
        if not isinstance(event, FindingsSigned | OperatorShown) or event.operator is None:
            return None
        return m.OperatorReaction(
            text=event.reaction,
            response=event.operator.value,
            at=_dutch(signed.at),
            reason=event.operator_reason,
            signature=event.operator_signature if event.operator is OperatorResponse.SIGNED else (),
            shown=violations_shown(self._visit, signed),
        )

    def _signatures(self) -> tuple[m.OfficerSignature, ...]:
        signed = self._visit.signed
        if signed is None:
            return ()
        every: tuple[Recorded[FindingsSigned] | Recorded[Cosigned], ...] = (signed, *self._visit.cosigned)
        return tuple(
            m.OfficerSignature(
                each.author.number,
                each.author.name,
                self._capacity_of(each.author),
                _dutch(each.at),
                each.event.officer_signature,
                _place(each.id),
                not_seen(self._visit, each),
                _person(succeeded(self._visit, each.author)),
                unattested_by(self._visit, each.author),
            )
            for each in every
        )

    def _sanctions(self) -> tuple[m.SanctionProposal, ...]:
        proposals = []
        for found in self._found():
            occurrence = 1 + self._earlier(found.condition)
            rung = propose(self._catalogue, found, occurrence)
            if rung is not None:
                proposals.append(
                    m.SanctionProposal(
                        found.condition,
                        found.severity.value,
                        occurrence,
                        rung.name.nl,
                        rung.term.nl,
                        rung.decided_by.nl,
                    )
                )
        return tuple(proposals)

    def _found(self) -> tuple[Found, ...]:
        """The violations as they were weighed."""
        answers = ((condition, self._visit.answer(condition)) for condition in self._visit.violations)
        return tuple(
            Found(condition, value.severity, value.term_days)
            for condition, value in answers
            if value is not None and value.severity is not None
        )

    def _earlier(self, condition: ConditionId) -> int:
        if self._file is None:
            return 0
        return self._file.times_found(condition, self._started.day)

    def _follow_up(self) -> date | None:
        days = first_term(self._catalogue, self._found())
        return None if days is None else self._started.day + timedelta(days=days)

    def _photos(self, condition: ConditionId | None) -> tuple[m.ReportPhoto, ...]:
        """Those of the own part; a device may read more than the report is of."""
        photos = self._visit.photos_of(condition)
        return tuple(self._photo(photo) for photo in photos if photo.stream is self._visit.part)

    def _photo(self, photo: Recorded[PhotoAttached]) -> m.ReportPhoto:
        event = photo.event
        stream = self._desk.vault.stream_of(self._visit.id, photo.stream)
        return m.ReportPhoto(
            taken_at=_dutch(photo.at),
            taken_by=photo.author.number,
            sha256=event.sha256,
            shared_sha256=event.shared_sha256,
            picture=None if stream is None else self._desk.vault.open_blob(stream, event.shared),
            masked=event.original is None,
        )

    def _conditions(self) -> tuple[ConditionId, ...]:
        items: tuple[Condition | LabourCheck, ...] = (*self._catalogue.conditions, *self._catalogue.labour_checks)
        order = {item.id: place for place, item in enumerate(items)}
        return tuple(sorted(self._visit.registers, key=lambda condition: (order.get(condition, len(order)), condition)))


def _is_rest(value: Assessment) -> bool:
    fills = value.outcome is not None and Means.REST in value.outcome.means
    return fills and bool(value.reason) and not value.facts


def _category(item: Condition | LabourCheck) -> str:
    return item.category.value if isinstance(item, Condition) else item.group


def _rule(item: Condition | LabourCheck) -> str:
    return "; ".join(b.reference.nl for b in item.bases) if isinstance(item, Condition) else item.basis.nl


def _entered(event: PlaceEntered, at: datetime) -> m.ReportPlace:
    return m.ReportPlace(event.name, event.place.value, event.ground, _dutch(at))


def _place(event: EventId) -> str:
    return f"{event.log}:{event.seq}"
