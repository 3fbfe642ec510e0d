"""Who found something first, and who changed what was said of it since."""

from dataclasses import dataclass
from enum import StrEnum

from inspector.domain.events import AnswerReturned
from inspector.domain.ids import EventId
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.visit import Visit


class ChangeKind(StrEnum):
    """Why a finding was written again."""

    AMENDED = "amended"
    CHOSEN = "chosen"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Change:
    """The finding was written again, with the same outcome."""

    kind: ChangeKind
    write: Assessment


@dataclass(frozen=True, slots=True)
class Origin:
    """The first write that said the outcome, and those after it that people should know of."""

    first: Assessment
    changes: tuple[Change, ...] = ()


def origin_of(visit: Visit, register: ConditionRegister, value: Assessment) -> Origin:
    """Walk back from an answer over what it replaced, for as long as that said the same outcome.

    Of plain corrections only the last is told: an officer who types facts writes several.
    """
    writes = {write.id: write for write in register.writes if write.outcome is value.outcome}
    chain, waiting = {value.id: value}, [value]
    while waiting:
        for seen in waiting.pop().replaces:
            if seen in writes and seen not in chain:
                chain[seen] = writes[seen]
                waiting.append(writes[seen])
    ordered = sorted(chain.values(), key=lambda write: (write.id == value.id, write.hlc, write.id))
    roots = [write for write in ordered if chain.keys().isdisjoint(write.replaces)]
    changes = [
        Change(kind, write)
        for write in ordered
        if write not in roots
        if (kind := _kind(visit, register, write)) is not ChangeKind.CORRECTED or write.id == value.id
    ]
    return Origin(roots[0], tuple(changes))


def _kind(visit: Visit, register: ConditionRegister, write: Assessment) -> ChangeKind:
    if any(_is_return(visit, seen) for seen in write.replaces):
        return ChangeKind.AMENDED
    replaced = {known.id for known in register.writes}.intersection(write.replaces)
    return ChangeKind.CHOSEN if write.reason and len(replaced) > 1 else ChangeKind.CORRECTED


def _is_return(visit: Visit, event: EventId) -> bool:
    known = visit.known.get(event)
    return known is not None and isinstance(known.event, AnswerReturned)
