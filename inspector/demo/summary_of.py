"""What one officer can read at the end, told from that officer's own vault and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from inspector.app.opening import open_desk
from inspector.casework.desk import Desk
from inspector.casework.drafts import totals_of
from inspector.demo.muster import Equipped
from inspector.demo.summary import (
    ConditionSummary,
    NoteSummary,
    OfficerSummary,
    PhotoSummary,
    SignalSummary,
    ValueSummary,
    VisitSummary,
)
from inspector.domain.events import PhotoAttached, VisitStarted
from inspector.domain.ids import BusinessId, InstallationId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.values import VisitState
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Names:
    """The keys of the script for what the program gave ids; in the order of the script."""

    officers: Mapping[InstallationId, str]
    businesses: Mapping[BusinessId, str]
    visits: Mapping[VisitId, str]
    signals: Mapping[tuple[InstallationId, int], int]
    """By writer and the writer's own number, the number in the script."""

    def officer(self, installation: InstallationId) -> str:
        """The officer's key; an installation of nobody in the script stays what it is."""
        return self.officers.get(installation, installation)


def summary_of_vault(equipped: Equipped, names: Names) -> OfficerSummary:
    """Open a locked vault once more, and tell what can be read in it."""
    desk = open_desk(equipped.place, equipped.passphrase)
    try:
        return summary_of(desk, names)
    finally:
        desk.vault.close()


def summary_of(desk: Desk, names: Names) -> OfficerSummary:
    """Everything that can be read in an open vault."""
    vault = desk.vault
    state = vault.sync_state()
    visits = ((key, vault.visit(visit)) for visit, key in names.visits.items())
    return OfficerSummary(
        visits={
            key: _visit(desk, visit, visit.started, names)
            for key, visit in visits
            if visit is not None and visit.started is not None
        },
        signals=_signals(desk, names),
        outbox=state.outbox_events,
        quarantine=state.quarantined,
    )


def _visit(desk: Desk, visit: Visit, started: VisitStarted, names: Names) -> VisitSummary:
    registers = [visit.registers[condition] for condition in sorted(visit.registers)]
    answered = {
        photo.id for register in registers for photos in _photos(visit, register).values() for photo in photos
    }  # fmt: skip
    return VisitSummary(
        state=_state(visit),
        business=names.businesses.get(started.business.id, started.business.id),
        kind=started.kind,
        closed=_state(visit) is not VisitState.OPEN,
        catalogue=started.catalogue,
        conditions={str(register.condition): _condition(visit, register, names) for register in registers},
        counts=_counts(desk, visit),
        notes=tuple(
            NoteSummary(by=names.officer(note.author.installation), text=note.event.text) for note in visit.notes
        ),
        photos=tuple(_photo(photo) for photo in visit.photos if photo.id not in answered),
        conflicts=tuple(map(str, visit.conflicts)),
        streams=tuple(kind.name.lower() for kind in sorted(visit.compartments)),
        chain=_chain(desk, visit.id),
    )


def _state(visit: Visit) -> VisitState:
    """Where the own agency's part stands; as long as that is open, whether the officers who began have left."""
    if visit.state is VisitState.OPEN and visit.closed is not None:
        return VisitState.CLOSED
    return visit.state


def _condition(visit: Visit, register: ConditionRegister, names: Names) -> ConditionSummary:
    photos = _photos(visit, register)
    order = list(names.officers)
    values = sorted(register.values, key=lambda value: (_place(order, value), value.id))
    return ConditionSummary(
        values=tuple(_value(value, photos[value], names) for value in values),
        history=len(register.writes),
        comments=visit.comments(register.condition),
    )


def _place(order: list[InstallationId], value: Assessment) -> int:
    installation = value.author.installation
    return order.index(installation) if installation in order else len(order)


def _photos(visit: Visit, register: ConditionRegister) -> dict[Assessment, tuple[Recorded[PhotoAttached], ...]]:
    """The photos under each answer that stands: all of them, or in a conflict those of the same officer."""
    every, values = visit.photos_of(register.condition), register.values
    if len(values) == 1:
        return {values[0]: every}
    return {
        value: tuple(photo for photo in every if photo.author.installation == value.author.installation)
        for value in values
    }


def _value(value: Assessment, photos: tuple[Recorded[PhotoAttached], ...], names: Names) -> ValueSummary:
    if value.outcome is None:
        raise ValueError(value.id)
    return ValueSummary(
        outcome=value.outcome,
        facts=value.facts,
        severity=value.severity,
        term_days=value.term_days,
        by=names.officer(value.author.installation),
        photos=tuple(map(_photo, photos)),
    )


def _photo(photo: Recorded[PhotoAttached]) -> PhotoSummary:
    event = photo.event
    return PhotoSummary(name=event.name, sha256=event.sha256, shared_sha256=event.shared_sha256)


def _counts(desk: Desk, visit: Visit) -> dict[str, dict[str, int]]:
    """What was closed by anybody, and what this officer counted since."""
    totals = {check: dict(outcomes) for check, outcomes in visit.totals.items()}
    for check, outcomes in totals_of(desk, visit.id).items():
        for outcome, number in outcomes.items():
            if number:
                sums = totals.setdefault(check, {})
                sums[outcome] = sums.get(outcome, 0) + number
    return {check: dict(sorted(outcomes.items())) for check, outcomes in sorted(totals.items())}


def _chain(desk: Desk, visit: VisitId) -> Literal["verified", "broken"]:
    logs = desk.vault.logs_of(visit)
    return "verified" if logs and all(log.verified for log in logs) else "broken"


def _signals(desk: Desk, names: Names) -> tuple[SignalSummary, ...]:
    """The inbox, by the numbers of the script."""
    numbered = (
        (names.signals.get((signal.author.installation, signal.number)), signal) for signal in desk.vault.signals()
    )
    return tuple(
        SignalSummary(number=number, indicators=signal.indicators, facts=signal.facts)
        for number, signal in sorted(
            ((number, signal) for number, signal in numbered if number is not None), key=lambda each: each[0]
        )
    )
