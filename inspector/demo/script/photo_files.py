"""The photos a day script names: inside its own folder, without links, of a bearable size."""

import stat
from pathlib import Path, PurePosixPath

MAX_PHOTO_BYTES = 25_000_000


class PhotoFileError(ValueError):
    """A photo path leaves the script's folder, goes through a link, or names no file of a bearable size."""


def safe_relative_path(text: str) -> PurePosixPath:
    """The path, when it can only lead downwards from the folder it is joined to, on any system."""
    if "\\" in text or ":" in text:
        raise PhotoFileError("must be a relative path with / between its parts")
    if {"", ".", ".."} & {*text.split("/")}:
        raise PhotoFileError("must be a relative path without .. or empty parts")
    return PurePosixPath(text)


def checked_photo(folder: Path, relative: PurePosixPath, *, must_exist: bool = True) -> Path:
    """Where the photo is.

    Raises:
        PhotoFileError: a part of the path is a link, or (when it must exist) it is missing, no file or too large.
    """
    path = folder
    try:
        for part in relative.parts:
            path /= part
            if path.is_symlink():
                raise PhotoFileError("goes through a link")
        status = path.stat()
    except OSError as error:
        if must_exist:
            raise PhotoFileError("no such file") from error
        return folder / relative
    if must_exist and not stat.S_ISREG(status.st_mode):
        raise PhotoFileError("is not a file")
    if must_exist and status.st_size > MAX_PHOTO_BYTES:
        raise PhotoFileError(f"has {status.st_size} bytes; at most {MAX_PHOTO_BYTES} are allowed")
    return path


def read_photo(folder: Path, relative: PurePosixPath) -> bytes:
    """The bytes of a photo, checked again at the moment of reading.

    Raises:
        PhotoFileError: the file is not there any more, has become a link, or is too large.
    """
    try:
        with checked_photo(folder, relative).open("rb") as file:
            content = file.read(MAX_PHOTO_BYTES + 1)
    except OSError as error:
        raise PhotoFileError("cannot be read") from error
    if len(content) > MAX_PHOTO_BYTES:
        raise PhotoFileError(f"has more than {MAX_PHOTO_BYTES} bytes")
    return content
