"""The part of a finding report that carries it: what was judged, with its rule, its photos and what may follow."""

from collections.abc import Iterator

from inspector.casework.desk import Desk
from inspector.casework.documents.clock_remarks import in_dutch_time as _dutch
from inspector.domain.acts.reading_back import is_kept_back
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import Condition, LabourCheck
from inspector.domain.catalogue.sanctions import Found, first_term, propose
from inspector.domain.events import FindingsSigned, OperatorShown, PhotoAttached
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import Recorded
from inspector.domain.statutory_terms import objection_until
from inspector.domain.visits.beside import not_shown, stands_apart, violations_shown, was_told
from inspector.domain.visits.captions import caption_of
from inspector.domain.visits.clocks import Clocks
from inspector.domain.visits.decisions import decisions_of, disputed, unheard_of
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.origins import origin_of
from inspector.domain.visits.registers import Assessment
from inspector.domain.visits.visit import Visit
from inspector.reports import model as m

_GENERAL_KNOWLEDGE = "GK"
"""The catalogue's word for what nobody looked up: it says why a condition is asked, and is no provision."""


class FoundCollector:
    """Reads the answers of one visit for a report in one language."""

    def __init__(
        self,
        desk: Desk,
        visit: Visit,
        catalogue: Catalogue,
        file: BusinessFile | None,
        clocks: Clocks,
        language: m.Language,
    ) -> None:
        self._desk, self._visit, self._catalogue, self._file = desk, visit, catalogue, file
        self._clocks, self._language = clocks, language
        moments = visit.all_of(FindingsSigned, OperatorShown)
        self._told = {condition for moment in moments for condition in violations_shown(visit, moment)}

    def findings(self) -> tuple[m.ReportFinding, ...]:
        """Every answer somebody gave, in the order of the list."""
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
            category=item.category.value if isinstance(item, Condition) else item.group,
            title=item.title.in_language(self._language),
            question=item.question.in_language(self._language),
            answer="" if value.outcome is None else value.outcome.value,
            at=_dutch(origin.first.at),
            by=origin.first.author.number,
            bases=tuple(self._bases(item)),
            facts=value.facts,
            method="" if value.method is None else value.method.value,
            measured="" if value.measured is None else str(value.measured),
            severity="" if value.severity is None else value.severity.value,
            term_days=None if item.id in eisen_of(self._visit) else value.term_days,
            earlier=self._earlier(item.id),
            reason=value.reason,
            photos=self.photos(item.id),
            disputed=disputed,
            changes=tuple(
                m.ReportChange(kind.value, _dutch(write.at), write.author.number, ahead.get(write.id))
                for kind, write in ((change.kind, change.write) for change in origin.changes)
            ),
            clock_ahead=ahead.get(origin.first.id),
            kept_from_operator=is_kept_back(self._visit, self._catalogue, item.id) and item.id not in self._told,
            apart=value in not_shown(self._visit, item.id) and stands_apart(self._visit, item.id),
            was_told=was_told(self._visit, item.id),
        )

    def _bases(self, item: Condition | LabourCheck) -> Iterator[m.ReportBasis]:
        """What the licence says, then what the condition rests on; what nobody looked up is named without its words."""
        if isinstance(item, LabourCheck):
            yield m.ReportBasis("", item.basis.in_language(self._language), item.verified)
            return
        if item.licence is not None:
            yield m.ReportBasis(item.licence.named.in_language(self._language), item.licence.text, verified=True)
        for basis in item.bases:
            words = "" if basis.source == _GENERAL_KNOWLEDGE else basis.reference.in_language(self._language)
            source = self._catalogue.source(basis.source).in_language(self._language)
            yield m.ReportBasis(source, words, basis.verified)

    def unchecked(self) -> tuple[m.UncheckedCondition, ...]:
        """What one answer with one reason filled in at the closing."""
        return tuple(
            m.UncheckedCondition(
                condition, item.question.in_language(self._language), value.reason, value.outcome.value
            )
            for condition in self._conditions()
            if (value := self._visit.answer(condition)) is not None
            and value.outcome is not None
            and _is_rest(value)
            and (item := self._catalogue.condition(condition)) is not None
        )

    def counts(self) -> tuple[m.CheckCount, ...]:
        """How many persons had which outcome."""
        words = {named.code: named.name.in_language(self._language) for named in self._catalogue.check_outcomes}
        counts = []
        for check, outcomes in sorted(self._visit.totals.items()):
            item = self._catalogue.identity_check(ConditionId(check))
            question = check if item is None else item.question.in_language(self._language)
            named = tuple((words.get(outcome, outcome), number) for outcome, number in sorted(outcomes.items()))
            counts.append(m.CheckCount(check, question, named))
        return tuple(counts)

    def sanctions(self) -> tuple[m.SanctionProposal, ...]:
        """What the ladder gives for each violation."""
        proposals = []
        for found in self._proposed():
            occurrence = 1 + (self._earlier(found.condition) or 0)
            rung = propose(self._catalogue, found, occurrence)
            if rung is not None:
                name, term, decided_by = (
                    words.in_language(self._language) for words in (rung.name, rung.term, rung.decided_by)
                )
                proposals.append(
                    m.SanctionProposal(found.condition, found.severity.value, occurrence, name, term, decided_by)
                )
        return tuple(proposals)

    def decisions(self) -> tuple[m.ReportDecision, ...]:
        """What was decided on a violation, as far as it was known to this version of the visit."""
        made = [each for each in decisions_of(self._visit) if not self._desk.is_sealed(each.event.condition)]
        unheard = {each.id for about in disputed(self._visit) for each in unheard_of(self._visit, about)}
        return tuple(
            m.ReportDecision(
                each.event.condition,
                each.event.measure,
                each.event.day,
                each.event.last_day,
                objection_until(each.event.day) if each.event.open_to_objection else None,
                each.id in unheard,
            )
            for each in made
        )

    def _proposed(self) -> tuple[Found, ...]:
        """The violations about which somebody else has still to decide."""
        decided = eisen_of(self._visit)
        return tuple(found for found in self._violations() if found.condition not in decided)

    def _violations(self) -> tuple[Found, ...]:
        """The violations as they were weighed."""
        answers = (
            (condition, self._visit.answer(condition))
            for condition in self._visit.violations
            if not self._desk.is_sealed(condition)
        )
        return tuple(
            Found(condition, value.severity, value.term_days)
            for condition, value in answers
            if value is not None and value.severity is not None
        )

    def _earlier(self, condition: ConditionId) -> int | None:
        """How often it was found before; None where this device does not know the business."""
        started = self._visit.started
        if self._file is None or started is None:
            return None
        return self._file.times_found(condition, started.day, self._desk.law_of(started).repetition_months)

    def follow_up_days(self) -> int | None:
        """The shortest term of a violation that has to be looked at again."""
        return first_term(self._catalogue, self._proposed())

    def photos(self, condition: ConditionId | None) -> tuple[m.ReportPhoto, ...]:
        """Those of the own part; a device may read more than the report is of."""
        photos = self._visit.photos_of(condition)
        return tuple(self._photo(photo) for photo in photos if photo.stream is self._visit.part)

    def _photo(self, photo: Recorded[PhotoAttached]) -> m.ReportPhoto:
        event = photo.event
        item = None if event.condition is None else self._catalogue.condition(event.condition)
        stream = self._desk.vault.stream_of(self._visit.id, photo.stream)
        return m.ReportPhoto(
            taken_at=_dutch(photo.at),
            taken_by=photo.author.number,
            sha256=event.sha256,
            shared_sha256=event.shared_sha256,
            picture=None if stream is None else self._desk.vault.open_blob(stream, event.shared),
            masked=event.original is None,
            caption="" if item is None else item.title.in_language(self._language),
            words=caption_of(self._visit, photo.id),
            by_camera=event.by_camera,
        )

    def _conditions(self) -> tuple[ConditionId, ...]:
        order = {item.id: place for place, item in enumerate(self._catalogue.every)}
        told = (condition for condition in self._visit.registers if not self._desk.is_sealed(condition))
        return tuple(sorted(told, key=lambda condition: (order.get(condition, len(order)), condition)))


def _is_rest(value: Assessment) -> bool:
    return value.fills and bool(value.reason) and not value.facts
