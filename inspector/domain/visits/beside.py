"""What stands beside a signature: what came in that its signer had not seen, and what was changed after it.

Nothing that somebody decides later takes the mark away; showing it to the operator does.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from inspector.domain.event_rules import AfterRelease
from inspector.domain.events import DomainEvent, FindingsSigned, OperatorShown, ReadBack
from inspector.domain.ids import ConditionId, LogId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Means
from inspector.domain.visits.parts import REPORTED
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.sight import is_within, named, named_by, together
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import StreamKind


def told_at(visit: Visit, moment: Recorded[DomainEvent]) -> frozenset[ConditionId]:
    """The conditions of the texts that the operator was shown at this time."""
    event = moment.event
    names = set(event.told) if isinstance(event, FindingsSigned | OperatorShown) else set()
    texts = cast("tuple[Recorded[ReadBack], ...]", visit.all_of(ReadBack))
    return frozenset(t.event.condition for t in texts if t.event.condition is not None and named(t.event) in names)


def not_shown(visit: Visit, condition: ConditionId) -> tuple[Assessment, ...]:
    """The answers that stand to a condition and were never put to the operator as they are."""
    if visit.signed is None or visit.part not in REPORTED:
        return ()
    register = visit.register(condition)
    shown = [
        each
        for moment in _closings(visit)
        if _was_shown(moment.event)
        for each in _stood_at(register, named_by(moment))
        if not _is_finding(each) or condition in told_at(visit, moment)
    ]
    return _none_of(register, shown)


def stands_apart(visit: Visit, condition: ConditionId) -> bool:
    """Whether no operator was shown a violation as it is, or an answer was given beside or after the closing."""
    values = not_shown(visit, condition)
    if any(map(_is_finding, values)):
        return True
    register = visit.register(condition)
    known = [each for moment in _closings(visit) for each in _stood_at(register, named_by(moment))]
    return any(value in values for value in _none_of(register, known))


def was_told(visit: Visit, condition: ConditionId) -> bool:
    """Whether the operator was ever shown a text about it, if not the one that stands."""
    return any(_was_shown(moment.event) and condition in told_at(visit, moment) for moment in _closings(visit))


def beside(visit: Visit) -> tuple[ConditionId, ...]:
    """The violations of a signed part that were never put to the operator as they are, in a conflict too."""
    return tuple(c for c in sorted(visit.registers) if any(map(_is_finding, not_shown(visit, c))))


def not_seen(visit: Visit, signature: Recorded[DomainEvent]) -> tuple[ConditionId, ...]:
    """The conditions with an answer that this officer did not sign as it stands."""
    reach = named_by(signature)
    return tuple(c for c, each in sorted(visit.registers.items()) if _none_of(each, _stood_at(each, reach)))


def seen_conditions(visit: Visit, reach: Mapping[LogId, int]) -> tuple[ConditionId, ...]:
    """The conditions that had an answer for whoever saw the logs this far."""
    registers = sorted(visit.registers.items())
    return tuple(c for c, each in registers if _stood_at(each, reach))


def violations_shown(visit: Visit, moment: Recorded[DomainEvent]) -> tuple[ConditionId, ...]:
    """The violations that the operator was shown at this time."""
    if not _was_shown(moment.event):
        return ()
    registers, reach, told = sorted(visit.registers.items()), named_by(moment), told_at(visit, moment)
    return tuple(c for c, each in registers if c in told and any(map(_is_finding, _stood_at(each, reach))))


def came_beside(visit: Visit) -> tuple[Recorded[DomainEvent], ...]:
    """What the agency's officers recorded that was not there at the closing, nor shown to the operator later."""
    if visit.signed is None or visit.part not in REPORTED:
        return ()
    reach = together(map(named_by, _closings(visit)))
    content = (kind for kind in visit.by_kind if kind.RULES.after_release is AfterRelease.WAITS)
    return tuple(
        each
        for each in visit.all_of(*content)
        if each.stream in {StreamKind.VISIT, visit.part}
        and each.author.agency is visit.agency
        and each.id not in visit.withdrawn
        and not is_within(reach, each.id)
    )


def _closings(visit: Visit) -> tuple[Recorded[DomainEvent], ...]:
    return visit.all_of(FindingsSigned, OperatorShown)


def _was_shown(event: DomainEvent) -> bool:
    if not isinstance(event, FindingsSigned | OperatorShown) or event.operator is None:
        return False
    return event.operator.was_there and bool(event.told)


def _stood_at(register: ConditionRegister, reach: Mapping[LogId, int]) -> tuple[Assessment, ...]:
    """The answers that stood for whoever saw the logs this far."""
    known = tuple(write for write in register.writes if is_within(reach, write.id))
    replaced = frozenset(seen for write in known for seen in write.replaces)
    return replace(register, writes=known, superseded=replaced).values


def _none_of(register: ConditionRegister, stood: list[Assessment] | tuple[Assessment, ...]) -> tuple[Assessment, ...]:
    return tuple(value for value in register.values if not any(map(value.says_the_same_as, stood)))


def _is_finding(answer: Assessment) -> bool:
    return answer.outcome is not None and Means.FINDING in answer.outcome.means
