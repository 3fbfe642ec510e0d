"""Notes and photos that do not count any more, each with the reason."""

from dataclasses import dataclass

from inspector.domain.events import NoteWritten, PhotoAttached
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import time_text


@dataclass(frozen=True, slots=True)
class WithdrawnRow:
    """One note or photo that does not count any more, and why."""

    item: str
    text: str
    reason: str
    condition: str
    officer: str
    at: str
    mine: bool


def withdrawn_rows(known: VisitInputs, kind: type[NoteWritten] | type[PhotoAttached]) -> tuple[WithdrawnRow, ...]:
    """The notes or the photos that were withdrawn, each with the reason and when that was."""
    found = {each.event.target: each for each in known.visit.withdrawals}
    return tuple(
        WithdrawnRow(
            str(item.id),
            item.event.text if isinstance(item.event, NoteWritten) else item.event.name,
            found[item.id].event.reason,
            item.event.condition or "",
            found[item.id].author.name,
            time_text(found[item.id].at),
            item.author.installation == known.me.installation,
        )
        for item in known.visit.all_of(kind)
        if isinstance(item.event, NoteWritten | PhotoAttached) and item.id in found
    )
