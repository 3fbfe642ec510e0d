"""A stick instead of a network: saving what waits on it, and reading what came back."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.domain.ids import StreamId
from inspector.domain.refusals import NotSaved, Refusal
from inspector.sync.by_stick import stick
from inspector.sync.by_stick.file_bundle import ENDING, FileBundleError, FileFault, read_bundle, receipt_path
from inspector.sync.by_stick.photo_files import photo_folder
from inspector.sync.by_stick.photos import PhotosTaken, PhotosWritten, take_photos, write_photos
from inspector.sync.by_stick.stick import Written
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, constant, for_qml
from inspector.viewmodels.sync.beside import Beside
from inspector.viewmodels.sync.stick_words import (
    StickNotice,
    fault_notice,
    taken_notice,
    with_photos,
    written_notice,
)

Say = Callable[[], StickNotice]


@dataclass(frozen=True, slots=True)
class StickInputs:
    """What the card is derived from."""

    notice: Say = StickNotice
    """Worded when it is shown, so that it follows the language."""
    number: str = ""
    day: str = ""
    is_copying: bool = False
    """Photos go on or come off a stick."""


@dataclass(frozen=True, slots=True)
class StickProps:
    """The card as shown."""

    notice: str = ""
    tone: str = "neutral"
    file_stem: str = ""
    busy: bool = False


@dataclass(frozen=True, slots=True)
class _Saved:
    """What was written, and whose photos follow it."""

    written: Written
    vault: Vault


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of a file."""

    notice: Say
    changes: Changes
    vault: Vault
    streams: Collection[StreamId]
    """Of which there was something in the file."""
    has_photos: bool


def derive_stick_props(inputs: StickInputs) -> StickProps:
    """Turn what is known into what is shown."""
    stem = "-".join(filter(None, ("uitwisseling", inputs.number, inputs.day)))
    notice = inputs.notice()
    return StickProps(notice.text, notice.tone, stem, inputs.is_copying)


@for_qml
class StickViewModel(ViewModel[StickInputs, StickProps]):
    """What the card about sticks binds to."""

    file = constant(FileChoiceViewModel, "file_choice")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_stick_props, StickInputs(number=session.me.number), parent)
        self.file_choice = FileChoiceViewModel(session.work, (ENDING,), self)
        self._beside = Beside(session, "stick", self)

    @Slot(str)
    def saveFile(self, url: str) -> None:
        """Everything that colleagues of the own agency and the hub still need; the photos after the text."""
        path = Path(QUrl(url).toLocalFile() or url)
        if not self._inputs.is_copying:
            self.session.read(lambda desk: _write(desk, path), lambda saved: self._saved(saved, path))

    @Slot(str)
    def readFile(self, url: str) -> None:
        """Take in a colleague's file, or receipts for an earlier one; the photos after the text."""
        path = Path(QUrl(url).toLocalFile() or url)
        if not self._inputs.is_copying:
            self.session.act(lambda desk: _read(desk, path), lambda result: self._taken(result, path))

    def concerns(self, changes: Changes) -> bool:  # noqa: ARG002 - the signature of every view model
        """Nothing: it shows what came of the last tap."""
        return False

    def reload(self) -> None:
        """Nothing is read for it."""

    def name_after(self, day: date | None) -> None:
        """Name the next file after the day."""
        self.change(day="" if day is None else day.isoformat())

    def _saved(self, saved: _Saved | FileFault, path: Path) -> None:
        if self.is_deleted:
            return
        if isinstance(saved, FileFault):
            self._noticed(lambda: fault_notice(saved))
            return
        written, vault = saved.written, saved.vault
        if not written.photos:
            self._noticed(lambda: written_notice(written, PhotosWritten()))
            return

        def went_on(so_far: PhotosWritten) -> None:
            if not self.is_deleted and self._inputs.is_copying:
                self.change(notice=lambda: written_notice(written, so_far, is_over=False))

        def done(photos: PhotosWritten) -> None:
            self._noticed(lambda: written_notice(written, photos))

        self.change(is_copying=True)
        went_on(PhotosWritten(0, written.photos))
        tell = self._beside.tell
        self._beside.start(
            lambda: write_photos(vault, path, self._beside.on_vault, lambda now: tell(lambda: went_on(now))), done
        )

    def _taken(self, result: _Read | FileFault | Refusal, path: Path) -> None:
        if self.is_deleted:
            return
        if isinstance(result, FileFault):
            self._noticed(lambda: fault_notice(result))
            return
        if not self.tell(result) or isinstance(result, Refusal):
            return
        said = result.notice
        if not result.has_photos:
            self._noticed(said)
            return

        def done(photos: PhotosTaken | NotSaved) -> None:
            self._noticed(lambda: with_photos(said(), photos))

        self.change(is_copying=True, notice=lambda: with_photos(said(), None))
        self._beside.start(lambda: self._photos_of(result, path), done)

    def _photos_of(self, read: _Read, path: Path) -> PhotosTaken | NotSaved:
        publish, tell = self.session.publish, self._beside.tell
        try:
            return take_photos(
                read.vault, path, read.streams, self._beside.on_vault, lambda changes: tell(lambda: publish(changes))
            )
        except NotSavedError:
            return NotSaved()

    def _noticed(self, notice: Say) -> None:
        if not self.is_deleted:
            self.change(notice=notice, is_copying=False)


def _write(desk: Desk, path: Path) -> _Saved | FileFault:
    try:
        return _Saved(stick.write_stick(desk.vault, path, now_ms=desk.now_ms()), desk.vault)
    except FileBundleError as error:
        return error.fault


def _read(desk: Desk, path: Path) -> _Read | FileFault | Refusal:
    try:
        bundle = read_bundle(path)
        taken = stick.take_stick(desk.vault, bundle, lambda: settling.settle(desk))
    except FileBundleError as error:
        return error.fault
    except NotSavedError:
        return NotSaved()
    signed = False
    if stick.writer_of(desk.vault, bundle) is not None:
        try:
            back = receipt_path(path, desk.vault.me.number)
            signed = stick.write_receipts(desk.vault, bundle, back, now_ms=desk.now_ms())
        except FileBundleError:
            signed = False  # a stick that may only be read; the colleague hears it another time
    notice, has_photos = partial(taken_notice, taken, signed=signed), photo_folder(path).is_dir()
    return _Read(notice, taken.changes, desk.vault, stick.streams_in(bundle), has_photos)
