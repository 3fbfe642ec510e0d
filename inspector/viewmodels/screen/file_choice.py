"""Choosing a file to read, or a place to write one: folders of this device one at a time, files of one kind only."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QStorageInfo, Slot

from inspector.viewmodels.screen.plain_words import moment_text
from inspector.viewmodels.screen.shown import Shown, for_qml
from inspector.viewmodels.screen.work import Work

_translate = QCoreApplication.translate

MOST = 500
"""Entries of a folder that are shown."""
_KILO = 1000
_FORBIDDEN = frozenset('<>:"/\\|?*')
_REMOVABLE = ("/media/", "/run/media/", "/Volumes/")


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A file of the wanted kind, or a folder that can be entered."""

    path: str
    name: str
    detail: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class StartFolder:
    """A folder to begin in."""

    path: Path
    label: str
    icon: str


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """What stands in a folder."""

    path: Path
    is_folder: bool
    size: int = 0
    changed_s: float = 0


@dataclass(frozen=True, slots=True)
class FileChoiceInputs:
    """What the choice is derived from; no entries means that the folder cannot be read."""

    folder: Path | None = None
    entries: tuple[FolderEntry, ...] | None = ()
    places: tuple[StartFolder, ...] = ()
    file_name: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class FileChoiceProps:
    """The choice as shown."""

    path: str = ""
    name: str = ""
    count: int = 0
    has_parent: bool = False
    problem: str = ""
    file_name: str = ""
    target: str = ""
    replaces: bool = False
    places: tuple[dict[str, str], ...] = ()
    rows: tuple[ChoiceRow, ...] = ()


def derive_file_choice(inputs: FileChoiceInputs) -> FileChoiceProps:
    """Folders first by name, then files, the newest first; a target only when there is a name to write under."""
    folder = inputs.folder
    places = tuple({"key": str(p.path), "label": p.label, "icon": p.icon} for p in inputs.places)
    if folder is None:
        return FileChoiceProps(places=places)
    name = clean_name(inputs.file_name, inputs.ending)
    props = FileChoiceProps(
        path=str(folder),
        name=folder.name or str(folder),
        has_parent=folder.parent != folder,
        file_name=inputs.file_name,
        places=places,
    )
    if inputs.entries is None:
        return replace(props, problem=_translate("Files", "Deze map is niet te lezen. Kies een andere."))
    folders, files = in_order(inputs.entries)
    return replace(
        props,
        count=len(files),
        target=str(folder / name) if name else "",
        replaces=any(entry.path.name == name for entry in files),
        rows=tuple(_row(entry) for entry in (*folders, *files)[:MOST]),
    )


def in_order(entries: Iterable[FolderEntry]) -> tuple[list[FolderEntry], list[FolderEntry]]:
    """The folders by name, and the files, the newest first."""
    seen = sorted(entries, key=lambda entry: entry.path.name)
    folders = sorted((e for e in seen if e.is_folder), key=lambda e: e.path.name.casefold())
    return folders, sorted((e for e in seen if not e.is_folder), key=lambda e: -e.changed_s)


def clean_name(wanted: str, ending: str) -> str:
    """A file name without signs that a disk refuses, with the ending; empty when nothing is left."""
    stem = "".join(sign for sign in wanted.strip() if sign not in _FORBIDDEN and sign.isprintable()).strip(". ")
    if not stem:
        return ""
    return stem if stem.casefold().endswith(ending) else stem + ending


def entries_of(folder: Path, endings: Iterable[str]) -> tuple[FolderEntry, ...] | None:
    """The folders, and the files with one of these endings, without what is hidden; nothing when it is not readable."""
    wanted = frozenset(endings)
    found = []
    try:
        for path in folder.iterdir():
            if path.name.startswith("."):
                continue
            if path.is_dir():
                found.append(FolderEntry(path, is_folder=True))
            elif path.suffix.casefold() in wanted and path.is_file():  # reading a pipe or a device would never end
                known = path.stat()
                found.append(FolderEntry(path, is_folder=False, size=known.st_size, changed_s=known.st_mtime))
    except OSError:
        return None
    return tuple(found)


def usual_places() -> tuple[StartFolder, ...]:
    """The officer's own folders and what is plugged in, as far as they are there."""
    standard = QStandardPaths.StandardLocation
    own = (
        (standard.DocumentsLocation, _translate("Files", "Documenten"), "file-text"),
        (standard.DownloadLocation, _translate("Files", "Downloads"), "download-simple"),
        (standard.HomeLocation, _translate("Files", "Thuismap"), "house"),
    )
    places = [StartFolder(Path(QStandardPaths.writableLocation(at)), label, icon) for at, label, icon in own]
    places += [
        StartFolder(Path(volume.rootPath()), volume.displayName(), "usb")
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and volume.rootPath().startswith(_REMOVABLE)
    ]
    there = (place for place in places if place.path.is_dir())
    return tuple({place.path: place for place in there}.values())


@for_qml
class FileChoiceViewModel(Shown[FileChoiceInputs, FileChoiceProps]):
    """What the choice of a file or of a place to save binds to."""

    def __init__(self, work: Work, endings: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(derive_file_choice, FileChoiceInputs(), parent)
        self._work = work
        self._endings = endings

    @Slot()
    def openToRead(self) -> None:
        """Look for a file, where the officer looked before."""
        self._open("", "")

    @Slot(str, str)
    def openToSave(self, stem: str, ending: str) -> None:
        """Look for a place for a new file; the officer may give it another name."""
        self._open(stem, ending)

    @Slot(str)
    def enter(self, path: str) -> None:
        """Show another folder."""
        folder, endings = Path(path), self._endings
        self._work.submit(
            lambda: entries_of(folder, endings), lambda entries: self.change(folder=folder, entries=entries)
        )

    @Slot()
    def up(self) -> None:
        """Show the folder this one is in."""
        self.enter(str(Path(self.props.path).parent))

    @Slot(str)
    def setFileName(self, name: str) -> None:
        """Save under this name."""
        self.change(file_name=name)

    def _open(self, stem: str, ending: str) -> None:
        self.change(file_name=f"{stem}{ending}", ending=ending)
        if ending:
            self._endings = (ending,)

        def placed(places: tuple[StartFolder, ...]) -> None:
            self.change(places=places)
            first = self.props.path or next((str(place.path) for place in places), str(Path.home()))
            self.enter(first)

        self._work.submit(usual_places, placed)


def _row(entry: FolderEntry) -> ChoiceRow:
    if entry.is_folder:
        return ChoiceRow(str(entry.path), entry.path.name, "", is_folder=True)
    changed = moment_text(datetime.fromtimestamp(entry.changed_s, tz=UTC))
    return ChoiceRow(str(entry.path), entry.path.name, f"{_size_text(entry.size)} · {changed}", is_folder=False)


def _size_text(size: int) -> str:
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} kB"
    return f"{size / _KILO / _KILO:.1f} MB".replace(".", ",")
