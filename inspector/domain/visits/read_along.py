"""What another agency answered in a part that may be read here: shown beside the own answers, and never one of them."""

from collections.abc import Mapping

from inspector.domain.events import ConditionAssessed, RestAssessed
from inspector.domain.ids import ConditionId
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.visit import Visit
from inspector.domain.visits.writes import writes_of
from inspector.wire.scopes import StreamKind


def hygiene_answers(visit: Visit) -> Mapping[ConditionId, tuple[Assessment, ...]]:
    """How the health service answered each condition, where its part is read by who answers in another."""
    if visit.part is StreamKind.HYGIENE or StreamKind.HYGIENE not in visit.compartments:
        return {}
    written: dict[ConditionId, list[Assessment]] = {}
    for recorded in visit.all_of(ConditionAssessed, RestAssessed):
        for condition, write in writes_of(recorded) if recorded.stream is StreamKind.HYGIENE else ():
            written.setdefault(condition, []).append(write)
    registers = {condition: ConditionRegister(condition).with_writes(writes) for condition, writes in written.items()}
    standing = {condition: register.without(visit.gone).values for condition, register in registers.items()}
    return {condition: values for condition, values in standing.items() if values}
