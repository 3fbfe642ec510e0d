"""A court bundle from a disk, zipped or unpacked, into memory; nothing is followed out of its folder."""

import os
from pathlib import Path

from inspector.reports import stored_zip
from inspector.reports.bundle_layout import FILE_LIMIT
from inspector.reports.errors import BundleError

_LEFT_BY_DESKTOPS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def read_bundle(path: Path) -> dict[str, bytes]:
    """The files of the bundle at this path by name; what they say is not checked here.

    Raises:
        BundleError: a link, too much, or a ZIP that is not of our making.
        OSError: it cannot be read.
    """
    if path.is_dir():
        return _read_folder(path)
    if path.stat().st_size > stored_zip.TOTAL_LIMIT:
        raise BundleError("de bundel is te groot")
    return stored_zip.unpack(path.read_bytes())


def _read_folder(folder: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    total = 0
    for place, folders, names in os.walk(folder):
        for path in (Path(place, name) for name in (*folders, *names)):
            if path.is_symlink():
                raise BundleError(f"een verwijzing in plaats van een bestand: {path.name}")
        for path in (Path(place, name) for name in names if name not in _LEFT_BY_DESKTOPS):
            size = path.stat().st_size
            total += size
            if size > FILE_LIMIT or total > stored_zip.TOTAL_LIMIT or len(files) >= stored_zip.FILES_LIMIT:
                raise BundleError("de bundel is te groot")
            files[path.relative_to(folder).as_posix()] = path.read_bytes()
    return files
