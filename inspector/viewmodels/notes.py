"""Notes of a visit: written, kept while unfinished, withdrawn with a reason."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import notes
from inspector.casework.desk import Desk
from inspector.domain.ids import ConditionId, VisitId, parse_event_id
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import NOTE_DRAFT, VisitInputs, keep_draft
from inspector.viewmodels.words import time_text


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note that counts."""

    note: str
    text: str
    condition: str
    officer: str
    at: str


@dataclass(frozen=True, slots=True)
class NotesProps:
    """The notes as shown."""

    count: int = 0
    draft: str = ""
    editable: bool = True
    rows: tuple[NoteRow, ...] = ()


def derive_notes_props(known: VisitInputs) -> NotesProps:
    """Turn what is known into what is shown."""
    rows = tuple(
        NoteRow(str(note.id), note.event.text, note.event.condition or "", note.author.name, time_text(note.at))
        for note in known.visit.notes
    )
    return NotesProps(len(rows), known.note_draft, known.visit.signed is None, rows)


@for_qml
class NotesViewModel(ViewModel[NotesProps]):
    """What the notes tab binds to."""

    propsChanged = Signal()
    written = Signal()

    count = prop(int, "count", propsChanged)
    draft = prop(str, "draft", propsChanged)
    editable = prop(bool, "editable", propsChanged)
    rows = constant(QObject, "row_model")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, NotesProps(), parent)
        self._visit = visit
        self.row_model = Rows(NoteRow, self)
        self.take(inputs)

    def take(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        props = derive_notes_props(inputs)
        self.row_model.replace(props.rows)
        self.show(props)

    @Slot(str)
    def keepDraft(self, text: str) -> None:
        """Keep an unfinished note durable on this device."""
        self.session.act(lambda desk: keep_draft(desk, f"{NOTE_DRAFT}{self._visit}", text), self.tell)

    @Slot(str)
    def write(self, text: str) -> None:
        """Put the note into the file."""
        self.write_note(text, None)

    @Slot(str, str)
    def withdraw(self, note: str, reason: str) -> None:
        """Let a note no longer count."""
        target = parse_event_id(note)
        self.session.act(lambda desk: notes.withdraw(desk, self._visit, target, reason), self.tell)

    def write_note(
        self, text: str, condition: ConditionId | None, then: Callable[[Changes | Refusal], None] | None = None
    ) -> None:
        """The same for callers in Python."""

        def action(desk: Desk) -> Changes | Refusal:
            result = notes.write_note(desk, self._visit, text, condition)
            if isinstance(result, Changes):
                desk.vault.drop_draft(f"{NOTE_DRAFT}{self._visit}")
            return result

        self.session.act(action, self.telling(then, self.written.emit))
