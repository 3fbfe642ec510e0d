"""The finding report of a visit, collected from what this device can read."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from inspector.casework.businesses.histories import file_before
from inspector.casework.desk import Desk
from inspector.casework.documents.clock_remarks import clock_remarks
from inspector.casework.documents.clock_remarks import in_dutch_time as _dutch
from inspector.casework.documents.clock_remarks import named as _person
from inspector.casework.documents.report_findings import FoundCollector
from inspector.casework.documents.report_labour import documents_reported, eisen_reported, labour_of
from inspector.casework.documents.report_offices import OFFICES, POWERS
from inspector.casework.documents.report_places import ground_of, named_at, place_of, places_of
from inspector.casework.documents.report_provenance import erasures_of, heads_of, late_work_of
from inspector.casework.documents.report_said import (
    agreements_of,
    demands_of,
    handovers_of,
    receipts_of,
    statements_of,
)
from inspector.domain.acts.closing import unsigned
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.reading import Wording
from inspector.domain.catalogue.versions import Document
from inspector.domain.event_fields import conditions_of
from inspector.domain.events import CardShown, Cosigned, DomainEvent, FindingsSigned, OperatorShown
from inspector.domain.ids import EventId
from inspector.domain.place_events import ConsentWithdrawn, PlaceEntered
from inspector.domain.recorded import Recorded
from inspector.domain.values import Capacity, Officer, OperatorResponse, VisitState
from inspector.domain.visits.beside import came_beside, not_seen, violations_shown
from inspector.domain.visits.clocks import clocks_of, drawn_up
from inspector.domain.visits.handovers import succeeded, unattested_by
from inspector.domain.visits.hats import switch_of
from inspector.domain.visits.released import last_release, other_agencies, version_number
from inspector.domain.visits.visit import Visit
from inspector.reports import model as m
from inspector.reports.bundle_layout import fingerprint
from inspector.reports.provenance import ReportBeside
from inspector.vault.answers.disclosure import DisclosedLog

_DIGEST_DIGITS = 16
"""Of a document's hash: enough to tell it from every other."""


class ReportCollector:
    """Reads one visit once and gives the report's parts; nothing here decides anything."""

    def __init__(
        self,
        desk: Desk,
        visit: Visit,
        catalogue: Catalogue,
        logs: Sequence[DisclosedLog],
        language: m.Language = "nl",
    ) -> None:
        started = visit.started
        assert started is not None  # noqa: S101 - callers pass a known visit
        self._desk, self._visit, self._catalogue, self._started = desk, visit, catalogue, started
        self._logs, self._language = logs, language
        self._office = OFFICES[visit.part]
        self._clocks = clocks_of(visit)
        self._beside = came_beside(visit)
        self._found = FoundCollector(desk, visit, catalogue, file_before(desk, visit), self._clocks, language)

    def report(self) -> m.FindingReport:
        """Everything the report shows; the same visit gives the same report."""
        visit, started, found = self._visit, self._started, self._found
        left = visit.closed if visit.began_here else visit.signed
        released, release = visit.state is VisitState.RELEASED, last_release(visit)
        return m.FindingReport(
            number=f"{self._office.number}{started.day.year}-{visit.id[-8:].upper()}",
            version=version_number(visit),
            state=m.DocumentState.RELEASED if released else m.DocumentState.CONCEPT,
            made_at=_dutch(drawn_up(visit, self._clocks).at),
            language=self._language,
            training=self._desk.vault.is_training,
            authority=self._office.authority(started.business.municipality, self._language),
            subject=self._office.subject,
            officers=self._officers(),
            together_with=self._others_present(),
            business=self._business(),
            kind=started.kind.value,
            regime=self._regime() if self._office.has_regime else "",
            catalogue=f"{self._said(self._office.checks or self._catalogue.name)} {started.catalogue}",
            rules=self._rules(),
            day=started.day,
            arrived=_dutch(self._arrived()),
            departed=None if left is None else _dutch(left.at),
            cards=tuple(m.ReportCard(c.event.to, _dutch(c.at), c.author.number) for c in visit.own_cards),
            places=places_of(visit, self._language),
            corrections=tuple(self._corrections()),
            findings=found.findings(),
            unchecked=found.unchecked(),
            counts=found.counts(),
            notes=tuple(
                m.ReportNote(n.event.text, n.author.number, _dutch(n.at), n.event.condition or "", n in self._beside)
                for n in visit.notes
                if n.stream is visit.part
            ),
            statements=statements_of(visit),
            eisen=eisen_reported(visit),
            labour=labour_of(visit, self._catalogue, self._language),
            documents=documents_reported(visit, self._catalogue, self._language),
            demands=demands_of(visit),
            receipts=receipts_of(visit),
            agreements=agreements_of(visit),
            handovers=handovers_of(visit),
            reaction=None if visit.signed is None else self._reaction(visit.signed),
            beside=tuple(
                ReportBeside(
                    b.event.KIND,
                    b.author.number,
                    _dutch(b.at),
                    ", ".join(conditions_of(b.event)),
                    self._clocks.ahead.get(b.id),
                )
                for b in self._beside
            ),
            shown_later=tuple(
                reaction for shown in visit.all_of(OperatorShown) if (reaction := self._reaction(shown)) is not None
            ),
            signatures=self._signatures(),
            missing_signatures=self._missing(),
            missing_reason="" if release is None else release.event.missing_signature,
            sanctions=found.sanctions(),
            decisions=found.decisions(),
            follow_up_days=found.follow_up_days(),
            photos=found.photos(None),
            clocks=clock_remarks(self._clocks, visit.agency),
            late_work=late_work_of(self._desk, visit, self._logs),
            erasures=erasures_of(self._desk, visit),
            heads=heads_of(self._logs),
            legal_bases=self._legal_bases(),
            roots=tuple((root.agency, fingerprint(root.public)) for root in self._desk.vault.roots),
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
                    yield m.ReportCorrection("place", *said, place=place_of(entered, target.at, self._language))
                case ConsentWithdrawn(target=entry):
                    yield m.ReportCorrection("consent", *said, to=named_at(visit, entry))
        for count in visit.counts:
            if count.event.reason and count.stream is visit.part:
                yield m.ReportCorrection("count", _dutch(count.at), count.author.number, count.event.reason)

    def _arrived(self) -> datetime:
        """When this agency's officers began the visit, or the first of them joined."""
        arrival = self._visit.arrival
        assert arrival is not None  # noqa: S101 - callers pass a known visit
        return arrival.at

    def _legal_bases(self) -> tuple[m.LegalBasis, ...]:
        """The powers that the own officers said to use, on which ground and where."""
        used: dict[tuple[str, str], list[str]] = {}
        for place in self._visit.places:
            ground = ground_of(place.event, self._language)
            if not ground:
                continue  # unlawful, or not said yet: no power was used
            power = self._said(POWERS[place.event.place])
            used.setdefault((power, ground), []).append(place.event.name.strip())
        return tuple(
            m.LegalBasis(power, ground, ", ".join(dict.fromkeys(filter(None, names))))
            for (power, ground), names in sorted(used.items())
        )

    def _officers(self) -> tuple[m.ReportOfficer, ...]:
        """The agency's own; each agency names its officers in its own report."""
        own = (officer for officer in self._visit.officers if officer.agency is self._visit.agency)
        return tuple(map(self._officer, own))

    def _officer(self, officer: Officer) -> m.ReportOfficer:
        hat, over = self._capacity_of(officer), switch_of(self._visit, officer)
        went_over = None if over is None else _dutch(over.at)
        return m.ReportOfficer(officer.number, officer.name, hat.value, self._designation(hat), went_over)

    def _designation(self, capacity: Capacity) -> str:
        """Of a supervisor; by which order somebody investigates is not known here."""
        return self._said(self._office.designation) if capacity is Capacity.SUPERVISION else ""

    def _others_present(self) -> tuple[str, ...]:
        """Which other agencies took part, as far as was known when it was released; nothing else of them."""
        release = last_release(self._visit)
        others = other_agencies(self._visit) if release is None else release.event.others
        return tuple(agency.value for agency in others)

    def _capacity_of(self, officer: Officer) -> Capacity:
        """The hat that this officer said to wear; of a partner who never joined, the starter's."""
        return self._visit.capacity_of(officer.installation) or self._started.capacity

    def _said(self, words: Wording) -> str:
        return words.in_language(self._language)

    def _business(self) -> m.ReportBusiness:
        business = self._started.business
        licence = business.licence
        sector = next(
            (self._said(s.name) for s in self._catalogue.sectors if s.sector is business.sector), business.sector
        )
        return m.ReportBusiness(
            name=business.name,
            address=business.address,
            sector=sector,
            operator="" if licence is None else licence.holder,
            managers=", ".join(m.name for m in business.managers if m.holds_on(self._started.day)),
            trade_register=business.kvk,
            licence=None
            if licence is None
            else m.ReportLicence(
                licence.number, licence.holder, licence.valid_from, licence.valid_until, licence.workrooms
            ),
        )

    def _rules(self) -> tuple[m.ReportRule, ...]:
        """What the visit was begun with, as far as it says so; a labour report speaks of no municipal decision."""
        if not self._started.pins.catalogue:
            return ()
        law = self._desk.law_of(self._started)
        laws = (law.national, law.municipal if self._office.has_regime else None)
        named: list[tuple[Wording, Document]] = [(self._office.checks or self._catalogue.name, self._catalogue)]
        named += [(each.name, each) for each in laws if each is not None]
        return tuple(
            m.ReportRule(f"{self._said(name)} {each.version}", each.data_hash.hex()[:_DIGEST_DIGITS])
            for name, each in named
        )

    def _regime(self) -> str:
        return self._said(self._desk.law_of(self._started).name(self._catalogue))

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
            role=event.signer_role,
            name=event.signer_name,
            shown=tuple(c for c in violations_shown(self._visit, signed) if not self._desk.is_sealed(c)),
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
                self._capacity_of(each.author).value,
                _dutch(each.at),
                each.event.officer_signature,
                _place(each.id),
                not_seen(self._visit, each),
                _person(succeeded(self._visit, each.author)),
                unattested_by(self._visit, each.author),
                each.author.oath.value,
            )
            for each in every
        )

    def _missing(self) -> tuple[m.MissingSignature, ...]:
        """Who was to sign and has not; of another agency, or a device not known here, only that somebody was."""
        colleagues = self._desk.vault.directory.colleagues
        known = {installation: each.officer for installation, each in colleagues.items()}
        known |= {officer.installation: officer for officer in self._visit.officers}
        left = (known.get(installation) for installation in unsigned(self._visit))
        named = (None if o is None or o.agency is not self._visit.agency else o for o in left)
        return tuple(m.MissingSignature() if o is None else m.MissingSignature(o.number, o.name) for o in named)


def _place(event: EventId) -> str:
    return f"{event.log}:{event.seq}"
