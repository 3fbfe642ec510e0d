"""Looking for a picture on this device: one folder at a time, the newest picture first."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl, Slot

from inspector.viewmodels.screen.file_choice import FolderEntry, entries_of, in_order
from inspector.viewmodels.screen.plain_words import moment_text
from inspector.viewmodels.screen.shown import Shown, for_qml
from inspector.viewmodels.screen.words import no_pictures_in_a_training
from inspector.viewmodels.screen.work import Work

_translate = QCoreApplication.translate

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"})
SOURCE = "image://vault/file/"
"""Then when it was changed, and its path."""
MOST = 500
"""Entries of a folder that are shown; an officer looks for a photo of today, not through an archive."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A picture, or a folder that can be entered."""

    path: str
    name: str
    url: str
    source: str
    """Where its picture is asked for, small."""
    detail: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class FolderProps:
    """One folder as shown."""

    path: str = ""
    name: str = ""
    count: int = 0
    has_parent: bool = False
    problem: str = ""
    rows: tuple[FileRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderInputs:
    """A folder and what is in it: no folder before one is opened, no entries when it cannot be read."""

    folder: Path | None = None
    entries: tuple[FolderEntry, ...] | None = None
    hides: bool = False


def derive_folder_props(inputs: FolderInputs) -> FolderProps:
    """Folders first by name, then pictures, the newest first."""
    folder, entries = inputs.folder, inputs.entries
    if inputs.hides:
        return FolderProps(problem=no_pictures_in_a_training())
    if folder is None:
        return FolderProps()
    props = FolderProps(str(folder), folder.name or str(folder), has_parent=folder.parent != folder)
    if entries is None:
        return replace(props, problem=_translate("Photos", "Deze map is niet te lezen. Kies een andere."))
    folders, pictures = in_order(entries)
    rows = tuple(_row(entry) for entry in (*folders, *pictures)[:MOST])
    return replace(props, count=len(pictures), rows=rows)


@for_qml
class PictureFolderViewModel(Shown[FolderInputs, FolderProps]):
    """What the picture picker binds to."""

    def __init__(self, work: Work, parent: QObject | None = None, *, hides: bool = False) -> None:
        """`hides`: no folder is read, and it says why."""
        super().__init__(derive_folder_props, FolderInputs(hides=hides), parent)
        self._work = work

    @Slot()
    def open(self) -> None:
        """Look again where the officer was, at first in the pictures of this device."""
        self.enter(self.props.path or str(_first_folder()))

    @Slot(str)
    def enter(self, path: str) -> None:
        """Show another folder."""
        if self._inputs.hides:
            return
        folder = Path(path)
        self._work.submit(
            lambda: entries_of(folder, PICTURES), lambda entries: self.show(FolderInputs(folder, entries))
        )

    @Slot()
    def up(self) -> None:
        """Show the folder this one is in."""
        self.enter(str(Path(self.props.path).parent))


def _first_folder() -> Path:
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return next((place for place in (Path(pictures), Path.home()) if pictures and place.is_dir()), Path.home())


def _row(entry: FolderEntry) -> FileRow:
    changed = "" if entry.is_folder else moment_text(datetime.fromtimestamp(entry.changed_s, tz=UTC))
    url = QUrl.fromLocalFile(str(entry.path)).toString()
    asked = "" if entry.is_folder else f"{SOURCE}{entry.changed_s:.0f}/{quote(str(entry.path), safe='')}"
    return FileRow(str(entry.path), entry.path.name, url, asked, changed, entry.is_folder)
