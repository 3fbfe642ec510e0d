"""Notes, photos, cards and places that do not count any more, each with the reason."""

from collections.abc import Callable
from dataclasses import dataclass

from inspector.domain.events import DomainEvent, NoteWritten, PhotoAttached
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import Recorded
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs


@dataclass(frozen=True, slots=True)
class WithdrawnRow:
    """One thing that does not count any more, and why."""

    item: str
    text: str
    reason: str
    condition: str
    officer: str
    at: str
    mine: bool


def withdrawn_rows(known: VisitInputs, kind: type[NoteWritten] | type[PhotoAttached]) -> tuple[WithdrawnRow, ...]:
    """The notes or the photos that were withdrawn, each with the reason and when that was."""
    return rows_of_withdrawn(known, kind, _text)


def rows_of_withdrawn(
    known: VisitInputs, kind: type[DomainEvent], text: Callable[[DomainEvent], str]
) -> tuple[WithdrawnRow, ...]:
    """What was withdrawn of a kind, in these words, each with the reason and when that was."""
    found = {each.event.target: each for each in known.visit.withdrawals}
    return tuple(
        WithdrawnRow(
            str(item.id),
            text(item.event),
            found[item.id].event.reason,
            _condition(item) or "",
            found[item.id].author.name,
            said_text(found[item.id], known.visit),
            item.author.installation == known.me.installation,
        )
        for item in known.visit.all_of(kind)
        if item.id in found
    )


def _text(event: DomainEvent) -> str:
    match event:
        case NoteWritten(text=text) | PhotoAttached(name=text):
            return text
        case _:
            return ""


def _condition(item: Recorded[DomainEvent]) -> ConditionId | None:
    match item.event:
        case NoteWritten(condition=condition) | PhotoAttached(condition=condition):
            return condition
        case _:
            return None
