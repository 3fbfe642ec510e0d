"""Notes of a visit or of one condition: written, kept while unfinished, withdrawn with a reason."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft
from inspector.casework.visiting import notes
from inspector.domain.actions import Action
from inspector.domain.events import NoteWritten
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.refusal_text import texts_refused
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, WithdrawingTab, for_qml
from inspector.viewmodels.screen.withdrawn import WithdrawnRow, withdrawn_rows

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note that counts."""

    note: str
    text: str
    condition: str
    officer: str
    at: str
    mine: bool


@dataclass(frozen=True, slots=True)
class NotesProps:
    """The notes as shown; drafts and errors by condition, the empty name is the visit as such."""

    count: int = 0
    draft: str = ""
    error: str = ""
    drafts: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    editable: bool = True
    has_checklist: bool = True
    rows: tuple[NoteRow, ...] = ()
    withdrawn_rows: tuple[WithdrawnRow, ...] = ()


@dataclass(frozen=True, slots=True)
class NotesInputs:
    """What the notes are derived from; what stands in a field is newer than any draft that is read later."""

    visit: VisitInputs
    drafts: dict[str, str]
    errors: dict[str, str] = field(default_factory=dict)


def derive_notes_props(inputs: NotesInputs) -> NotesProps:
    """Turn what is known into what is shown."""
    known, drafts, errors = inputs.visit, inputs.drafts, inputs.errors
    rows = tuple(
        NoteRow(
            str(note.id),
            note.event.text,
            note.event.condition or "",
            note.author.name,
            said_text(note, known.visit),
            note.author.installation == known.me.installation,
        )
        for note in known.visit.notes
    )
    return NotesProps(
        count=len(rows),
        draft=drafts.get("", ""),
        error=errors.get("", ""),
        drafts=drafts,
        errors=errors,
        editable=known.may(Action.ADD),
        has_checklist=known.has_checklist,
        rows=rows,
        withdrawn_rows=withdrawn_rows(known, NoteWritten),
    )


@for_qml
class NotesViewModel(WithdrawingTab[NotesInputs, NotesProps]):
    """What the notes tab and the note of a condition bind to."""

    written = Signal(str)
    """A note is in the file, about this condition or, empty, about the visit."""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        kept: dict[str, str] = dict(inputs.note_drafts.items())
        known = NotesInputs(inputs, kept, texts_refused(kept))
        super().__init__(session, visit, derive_notes_props, known, parent)
        self._being_written: set[str] = set()
        self._typed: set[str] = set()
        """What was typed since notes could last be written, or since the program began."""

    def show_visit(self, inputs: VisitInputs) -> None:
        """The visit was read again; once it is signed nothing that was typed before goes into the file by itself."""
        super().show_visit(inputs)
        if not self.props.editable:
            self._typed.clear()

    @Slot(str, str)
    def keepDraft(self, condition: str, text: str) -> None:
        """Keep an unfinished note durable on this device."""
        self._typed.add(condition)
        self._keep(condition, text)
        self._write(condition, lambda desk: drafts.keep_text(desk, Draft.NOTE, self._visit, condition, text))

    @Slot(str, str)
    def finish(self, condition: str, text: str) -> None:
        """The field was left: what was written becomes a note; nothing written is nothing."""
        if condition in self._being_written or not self.props.editable:
            return
        if text.strip():
            self._being_written.add(condition)
            about = ConditionId(condition) if condition else None
            self.write_note(text.strip(), about, lambda _result: self._being_written.discard(condition))
        elif condition in self._inputs.drafts:
            self.keepDraft(condition, "")

    @Slot()
    def finishDrafts(self) -> None:
        """The tab is left, or the visit came back after a crash: what was typed goes into the file.

        Not what was left in a field when the visit was signed, nor what was refused there.
        """
        may_all = self.props.editable and self._inputs.visit.visit.signed is None
        for condition, text in list(self._inputs.drafts.items()) if self.props.editable else ():
            if may_all or condition in self._typed:
                self.finish(condition, text)

    @Slot()
    def undo(self) -> None:
        """Take back the note that was just written; the file keeps it with the reason."""
        last = next((row for row in reversed(self.props.rows) if row.mine), None)
        if last is not None:
            self.withdraw(last.note, _translate("Notes", "Ongedaan gemaakt."))

    def write_note(self, text: str, condition: ConditionId | None, then: Then | None = None) -> None:
        """Put a note into the file."""
        about = condition or ""

        def done() -> None:
            if self._inputs.drafts.get(about, "").strip() == text:
                self._keep(about, "")
            self.written.emit(about)

        self._write(about, lambda desk: notes.write_note(desk, self._visit, text, condition), then, done)

    def _write(
        self,
        about: str,
        action: Callable[[Desk], Changes | Refusal],
        then: Then | None = None,
        done: Callable[[], None] | None = None,
    ) -> None:
        """Write, and say at the field of this condition why it could not be."""

        def kept() -> None:
            self._blame(about, "")
            if done is not None:
                done()

        self.write(action, then, done=kept, failed=lambda why: self._blame(about, why))

    def _keep(self, about: str, text: str) -> None:
        self.change(drafts=_with(self._inputs.drafts, about, text))

    def _blame(self, about: str, why: str) -> None:
        self.change(errors=_with(self._inputs.errors, about, why))


def _with(texts: dict[str, str], name: str, text: str) -> dict[str, str]:
    return {known: kept for known, kept in {**texts, name: text}.items() if kept}
