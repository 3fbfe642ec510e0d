"""A stick instead of a network: saving what waits on it, and reading what came back."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.domain.refusals import NotSaved, Refusal
from inspector.sync.by_stick import stick
from inspector.sync.by_stick.file_bundle import ENDING, FileBundleError, read_bundle, receipt_path
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, constant, for_qml
from inspector.viewmodels.sync.stick_words import StickNotice, fault_text, taken_notice, written_notice


@dataclass(frozen=True, slots=True)
class StickInputs:
    """What the card is derived from."""

    notice: StickNotice = field(default_factory=StickNotice)
    number: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class StickProps:
    """The card as shown."""

    notice: str = ""
    tone: str = "neutral"
    file_stem: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of a file."""

    notice: StickNotice
    changes: Changes


def derive_stick_props(inputs: StickInputs) -> StickProps:
    """Turn what is known into what is shown."""
    stem = "-".join(filter(None, ("uitwisseling", inputs.number, inputs.day)))
    return StickProps(inputs.notice.text, inputs.notice.tone, stem)


@for_qml
class StickViewModel(ViewModel[StickInputs, StickProps]):
    """What the card about sticks binds to."""

    file = constant(FileChoiceViewModel, "file_choice")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_stick_props, StickInputs(number=session.me.number), parent)
        self.file_choice = FileChoiceViewModel(session.work, (ENDING,), self)

    @Slot(str)
    def saveFile(self, url: str) -> None:
        """Everything that colleagues of the own agency and the hub still need."""
        path = Path(QUrl(url).toLocalFile() or url)
        self.session.read(lambda desk: _write(desk, path), self._noticed)

    @Slot(str)
    def readFile(self, url: str) -> None:
        """Take in a colleague's file, or receipts for an earlier one."""
        path = Path(QUrl(url).toLocalFile() or url)
        self.session.act(lambda desk: _read(desk, path), self._taken)

    def concerns(self, changes: Changes) -> bool:  # noqa: ARG002 - the signature of every view model
        """Nothing: it shows what came of the last tap."""
        return False

    def reload(self) -> None:
        """Nothing is read for it."""

    def name_after(self, day: date | None) -> None:
        """Name the next file after the day."""
        self.change(day="" if day is None else day.isoformat())

    def _taken(self, result: _Read | StickNotice | Refusal) -> None:
        if self.is_deleted or not self.tell(result) or isinstance(result, Refusal):
            return
        self._noticed(result.notice if isinstance(result, _Read) else result)

    def _noticed(self, notice: StickNotice) -> None:
        if not self.is_deleted:
            self.change(notice=notice)


def _write(desk: Desk, path: Path) -> StickNotice:
    try:
        return written_notice(stick.write_stick(desk.vault, path, now_ms=desk.now_ms()))
    except FileBundleError as error:
        return StickNotice(fault_text(error.fault), "bad")


def _read(desk: Desk, path: Path) -> _Read | StickNotice | Refusal:
    try:
        bundle = read_bundle(path)
        taken = stick.take_stick(desk.vault, bundle, lambda: settling.settle(desk))
    except FileBundleError as error:
        return StickNotice(fault_text(error.fault), "bad")
    except NotSavedError:
        return NotSaved()
    signed = False
    if stick.writer_of(desk.vault, bundle) is not None:
        try:
            back = receipt_path(path, desk.vault.me.number)
            signed = stick.write_receipts(desk.vault, bundle, back, now_ms=desk.now_ms())
        except FileBundleError:
            signed = False  # a stick that may only be read; the colleague hears it another time
    return _Read(taken_notice(taken, signed=signed), taken.changes)
