"""What an officer can take back in a visit: read from the file, so that it outlasts the program."""

from dataclasses import dataclass

from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, InstallationId
from inspector.domain.visits.registers import Assessment
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.checklist.checklist_rows import judgement_of


@dataclass(frozen=True, slots=True)
class Undo:
    """What to write to take the last tap back."""

    condition: ConditionId
    judgement: Judgement


def taken_so_far(visit: Visit, me: InstallationId) -> tuple[Undo, ...]:
    """What this officer can take back, the last answer last; an answer that was taken back is not among it."""
    undo = list[Undo]()
    for condition, write in _own(visit, me):
        undone = undo[-1] if undo else None
        if undone == Undo(condition, judgement_of(write)):
            undo.pop()
        else:
            undo.append(Undo(condition, _before(visit, condition, write)))
    return tuple(undo)


def _own(visit: Visit, me: InstallationId) -> list[tuple[ConditionId, Assessment]]:
    own = (
        (register.condition, write)
        for register in visit.registers.values()
        for write in register.writes
        if write.author.installation == me and not write.is_rest and not _is_settled(write)
    )
    return sorted(own, key=lambda each: each[1].hlc)


def _is_settled(write: Assessment) -> bool:
    """Chosen where officers differed, or amended: both say why, and nobody takes them back with one tap."""
    return bool(write.reason) and write.reason != judgement_of(write).reason


def _before(visit: Visit, condition: ConditionId, write: Assessment) -> Judgement:
    """The answer that a write replaced."""
    replaced = (known for known in visit.register(condition).writes if known.id in write.replaces)
    return judgement_of(max(replaced, key=lambda known: known.hlc, default=None))
