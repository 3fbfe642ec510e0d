"""What one officer can read at the end, told from that officer's own vault and nothing else."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal

from inspector.app.opening import open_desk
from inspector.casework.desk import Desk
from inspector.casework.drafts import totals_of
from inspector.demo import summary
from inspector.demo.muster import Equipped
from inspector.domain.acts.administrative import issued_reports
from inspector.domain.acts.closing import unsigned
from inspector.domain.decision_events import DecisionRecorded
from inspector.domain.entering import DUTCH_TIME
from inspector.domain.entry_grounds import basis_of
from inspector.domain.events import Cosigned, FindingsSigned, OperatorShown, PhotoAttached, VisitStarted
from inspector.domain.hats.events import HatSwitched, Investigated, text_of
from inspector.domain.ids import BusinessId, InstallationId, VisitId
from inspector.domain.labour_events import HeadsCounted, IndependenceFactNoted
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import AgreementMade, DemandMade, MatterPassedOn, ReceiptGiven, StatementTaken
from inspector.domain.statutory_terms import objection_until
from inspector.domain.values import Officer, OperatorResponse, Relation, VisitState
from inspector.domain.visits.beside import beside, seen_conditions, violations_shown
from inspector.domain.visits.decisions import decisions_of
from inspector.domain.visits.hats import hat_of, investigated
from inspector.domain.visits.hygiene import samples_of
from inspector.domain.visits.labour import eisen_of, labour_said, relations_in
from inspector.domain.visits.listed import documents_of
from inspector.domain.visits.places import Stay, stays
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.sight import named_by
from inspector.domain.visits.visit import Visit
from inspector.vault.making.keeping import exists_in
from inspector.vault.model.signals import SentSignal


@dataclass(frozen=True, slots=True)
class Names:
    """The keys of the script for what the program gave ids; in the order of the script."""

    officers: Mapping[InstallationId, str]
    businesses: Mapping[BusinessId, str]
    visits: Mapping[VisitId, str]
    signals: Mapping[tuple[InstallationId, int], int]
    """By writer and the writer's own number, the number in the script."""

    def officer(self, author: Officer) -> str:
        """The officer's key; an installation of nobody in the script stays what it is."""
        return self.officers.get(author.installation, author.installation)


def summary_of_vault(equipped: Equipped, names: Names) -> summary.OfficerSummary:
    """Open a locked vault once more, and tell what can be read in it; in a wiped one that is nothing."""
    if not exists_in(equipped.place.folder):
        return summary.OfficerSummary(visits={}, signals=(), sent=(), outbox=0, quarantine=0)
    desk = open_desk(equipped.place, bytearray(equipped.officer.passphrase.encode()))
    with closing(desk.vault):
        return summary_of(desk, names)


def summary_of(desk: Desk, names: Names) -> summary.OfficerSummary:
    """Everything that can be read in an open vault."""
    state = desk.vault.sync_state()
    visits = [(key, desk.vault.visit(visit)) for visit, key in names.visits.items()]
    signals = {
        number: signal
        for signal in desk.vault.signals()
        if (number := names.signals.get((signal.author.installation, signal.number))) is not None
    }
    return summary.OfficerSummary(
        visits={
            key: _visit(desk, visit, visit.started, names)
            for key, visit in visits
            if visit is not None and visit.started is not None
        },
        signals=tuple(
            summary.SignalSummary(number=number, indicators=signals[number].indicators, facts=signals[number].text)
            for number in sorted(signals)
        ),
        sent=tuple(
            summary.SentSummary(number=number, receiver=sent.receiver, state=_how_far(sent))
            for sent in desk.vault.sent_signals()
            if (number := names.signals.get((desk.vault.me.installation, sent.number))) is not None
        ),
        outbox=state.outbox_events,
        quarantine=state.quarantined,
    )


def _how_far(sent: SentSignal) -> Literal["waits", "delivered", "taken_over"]:
    if sent.taken_over:
        return "taken_over"
    return "delivered" if sent.delivered else "waits"


def _visit(desk: Desk, visit: Visit, started: VisitStarted, names: Names) -> summary.VisitSummary:
    registers = [visit.registers[condition] for condition in sorted(visit.registers)]
    answered = {photo.id for each in registers for value in each.values for photo in _photos(visit, each, value)}
    logs = desk.vault.logs_of(visit.id)
    # The own agency's part counts; as long as that is open, whether the officers who began have left.
    left = visit.state.is_unsigned and visit.closed is not None
    state = VisitState.CLOSED if left else VisitState.OPEN if visit.state.is_unsigned else visit.state
    return summary.VisitSummary(
        state=state,
        business=names.businesses.get(started.business.id, started.business.id),
        kind=started.kind,
        closed=state is not VisitState.OPEN,
        catalogue=started.catalogue,
        conditions={str(register.condition): _condition(visit, register, names) for register in registers},
        counts=_counts(desk, visit),
        notes=tuple(summary.NoteSummary(by=names.officer(each.author), text=each.event.text) for each in visit.notes),
        places=tuple(_place(stay, names) for stay in stays(visit)),
        statements=_statements(visit, names),
        demands=_demands(visit, names),
        receipts=tuple(
            summary.ReceiptSummary(by=names.officer(each.author), text=said.text, returned=said.returned)
            for each in visit.said
            if isinstance(said := each.event, ReceiptGiven)
        ),
        agreements=tuple(
            summary.NoteSummary(by=names.officer(each.author), text=each.event.text)
            for each in visit.said
            if isinstance(each.event, AgreementMade)
        ),
        handovers=tuple(
            summary.HandoverSummary(by=names.officer(each.author), **asdict(each.event))
            for each in visit.said
            if isinstance(each.event, MatterPassedOn)
        ),
        relations=tuple(relation for relation in Relation if relation in relations_in(visit)),
        head_counts=tuple(
            summary.HeadCountSummary(by=names.officer(each.author), **asdict(each.event))
            for each in labour_said(visit, HeadsCounted)
        ),
        independence_facts=tuple(
            summary.IndependenceFactSummary(by=names.officer(each.author), **asdict(each.event))
            for each in labour_said(visit, IndependenceFactNoted)
        ),
        eisen=tuple(
            summary.EisSummary(
                by=names.officer(each.author), condition=condition, text=each.event.text, until=each.event.until
            )
            for condition, each in sorted(eisen_of(visit).items())
        ),
        documents=tuple(
            summary.DocumentSummary(
                condition=each.condition or "",
                text=each.text,
                role=each.holder,
                steps=tuple(
                    summary.DocumentStepSummary(by=names.officer(step.author), step=step.event.step)
                    for step in each.steps
                ),
            )
            for each in documents_of(visit)
        ),
        water_samples=tuple(
            summary.WaterSampleSummary(
                by=names.officer(each.taken.author),
                **asdict(each.stands.event),
                results=tuple(
                    summary.WaterResultSummary(
                        by=names.officer(found.author), verdict=found.event.verdict, text=found.event.text
                    )
                    for found in each.results
                ),
            )
            for each in samples_of(visit)
        ),
        administrative=tuple(
            summary.AdministrativeSummary(
                by=names.officer(issued.author),
                article=issued.event.article,
                receiver=issued.event.receiver,
                text=draft.event.text,
            )
            for draft, issued in issued_reports(visit)
        ),
        photos=tuple(_photo(photo) for photo in visit.photos if photo.id not in answered),
        hat=hat_of(visit, desk.vault.me),
        switched=tuple(
            summary.SwitchSummary(by=names.officer(each.author), at=_dutch(each.at))
            for each in visit.all_of(HatSwitched)
        ),
        investigation=tuple(
            summary.NoteSummary(by=names.officer(each.author), text=text_of(each.event))
            for each in investigated(visit)
            if isinstance(each.event, Investigated)
        ),
        abandoned=visit.abandoned is not None,
        conflicts=tuple(map(str, visit.conflicts)),
        signed=_signed(visit, names),
        missing_signatures=tuple(names.officers.get(each, each) for each in unsigned(visit)),
        decisions=tuple(_decision(each, names) for each in decisions_of(visit)),
        beside=tuple(map(str, beside(visit))),
        streams=tuple(kind.name.lower() for kind in sorted(visit.compartments)),
        chain="verified" if logs and all(log.verified for log in logs) else "broken",
    )


def _place(stay: Stay, names: Names) -> summary.PlaceSummary:
    last = stay.last.event
    return summary.PlaceSummary(
        by=names.officer(stay.by),
        place=stay.place,
        name=stay.name,
        basis=basis_of(last),
        ground=last.ground,
        came_in=_dutch(stay.came_in.at),
        out=None if stay.left is None else _dutch(stay.left.at),
        unlawful=stay.is_unlawful,
        withdrawn=bool(stay.withdrawals),
    )


def _dutch(at: datetime) -> str:
    return at.astimezone(DUTCH_TIME).isoformat(timespec="seconds")


def _statements(visit: Visit, names: Names) -> tuple[summary.StatementSummary, ...]:
    return tuple(
        summary.StatementSummary(
            by=names.officer(each.author),
            role=str(said.by),
            text=said.text,
            interpreter=said.interpreter,
            caution=said.cautioned_ms > 0,
            read_back=said.read_back,
        )
        for each in visit.said
        if isinstance(said := each.event, StatementTaken)
    )


def _demands(visit: Visit, names: Names) -> tuple[summary.DemandSummary, ...]:
    return tuple(
        summary.DemandSummary(
            by=names.officer(each.author),
            role=str(said.to),
            text=said.text,
            answer=said.answer,
            minutes=said.minutes,
            reply=said.reply,
            warning=said.warning,
        )
        for each in visit.said
        if isinstance(said := each.event, DemandMade)
    )


def _condition(visit: Visit, register: ConditionRegister, names: Names) -> summary.ConditionSummary:
    order = {installation: place for place, installation in enumerate(names.officers)}
    values = sorted(register.values, key=lambda value: (order.get(value.author.installation, len(order)), value.id))
    return summary.ConditionSummary(
        values=tuple(_value(value, _photos(visit, register, value), names) for value in values),
        history=len(register.writes),
        comments=visit.comments(register.condition),
    )


def _signed(visit: Visit, names: Names) -> tuple[summary.SignatureSummary, ...]:
    """Each signature in the order of the clocks; the operator's after that of the officer on whose device he signed."""
    found = []
    for signing in visit.all_of(FindingsSigned, Cosigned, OperatorShown):
        event, by = signing.event, names.officer(signing.author)
        if not isinstance(event, OperatorShown):
            seen = seen_conditions(visit, named_by(signing))
            found.append(summary.SignatureSummary(by=by, operator=False, conditions=tuple(map(str, seen))))
        if isinstance(event, FindingsSigned | OperatorShown) and event.operator is OperatorResponse.SIGNED:
            shown = violations_shown(visit, signing)
            found.append(summary.SignatureSummary(by=by, operator=True, conditions=tuple(map(str, shown))))
    return tuple(found)


def _decision(made: Recorded[DecisionRecorded], names: Names) -> summary.DecisionSummary:
    decided = made.event.decided
    return summary.DecisionSummary(
        by=names.officer(made.author),
        condition=made.event.condition,
        measure=made.event.measure,
        date=decided.day.isoformat(),
        until=None if decided.until is None else decided.until.isoformat(),
        objection_until=objection_until(decided.day).isoformat() if decided.open_to_objection else None,
    )


def _photos(visit: Visit, register: ConditionRegister, value: Assessment) -> tuple[Recorded[PhotoAttached], ...]:
    """The photos under an answer that stands: all of them, or in a conflict those of the same officer."""
    by, every = value.author.installation, visit.photos_of(register.condition)
    return every if len(register.values) == 1 else tuple(each for each in every if each.author.installation == by)


def _value(value: Assessment, photos: tuple[Recorded[PhotoAttached], ...], names: Names) -> summary.ValueSummary:
    if value.outcome is None:
        raise ValueError(value.id)
    return summary.ValueSummary(
        outcome=value.outcome,
        facts=value.facts,
        severity=value.severity,
        term_days=value.term_days,
        reason=value.reason,
        by=names.officer(value.author),
        photos=tuple(map(_photo, photos)),
        method=value.method,
        measured=None if value.measured is None else summary.MeasuredSummary(**asdict(value.measured)),
    )


def _photo(photo: Recorded[PhotoAttached]) -> summary.PhotoSummary:
    event = photo.event
    return summary.PhotoSummary(name=event.name, sha256=event.sha256, shared_sha256=event.shared_sha256)


def _counts(desk: Desk, visit: Visit) -> dict[str, dict[str, int]]:
    """What was closed by anybody, and what this officer counted since."""
    totals = defaultdict(Counter[str], {check: Counter(outcomes) for check, outcomes in visit.totals.items()})
    for check, outcomes in totals_of(desk, visit.id).items():
        totals[check].update({outcome: number for outcome, number in outcomes.items() if number})
    return {check: dict(sorted(totals[check].items())) for check in sorted(totals) if totals[check]}
