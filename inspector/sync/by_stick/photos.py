"""Photos by stick: those that wait for the hub go along, those that lack here are taken, each by its name and hash.

Files are read and written on the caller's thread, a piece at a time; the vault is asked through `run`.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from inspector.domain.ids import StreamId
from inspector.sync.by_stick.file_carrier import is_readable
from inspector.sync.by_stick.photo_files import (
    MOST_PHOTO_BYTES,
    MOST_PHOTOS,
    SourceError,
    open_photo,
    photo_folder,
    write_photo,
)
from inspector.sync.ports import OnVaultThread
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, VaultError
from inspector.vault.model.streams import BlobPlace
from inspector.vault.sides.vault import Vault
from inspector.wire.errors import UnprovenError
from inspector.wire.of_hub.stick_photos import make_photo_header
from inspector.wire.scopes import Agency

_ENDING = ".stick"


@dataclass(frozen=True, slots=True)
class PhotosWritten:
    """How far the photos that wait came onto a stick; one as it was taken and the copy of it that is shown are one."""

    photos: int = 0
    of: int = 0
    left: int = 0
    """Files that are not on it, also of photos as they were taken."""
    is_full: bool = False
    """The stick took no more."""


@dataclass(frozen=True, slots=True)
class PhotosTaken:
    """What came off a stick."""

    photos: int = 0
    damaged: int = 0
    """Files that are torn, or changed on the way."""
    absent: int = 0
    """Photos of the visits in the file that lack here, and that are not on the stick."""


def photos_for(vault: Vault) -> tuple[BlobPlace, ...]:
    """The photos that wait for the hub and that a colleague of the own agency may have: what is shown first."""
    agency = vault.me.agency
    waiting = [place for place in vault.pending_uploads() if _may_have(vault, place.stream, agency)]
    waiting.sort(key=lambda place: (place.is_original, place.is_carried, place.size))
    return tuple(waiting[:MOST_PHOTOS])


def counted_of(places: Collection[BlobPlace]) -> frozenset[BlobPlace]:
    """Those that are counted for people: the shown ones, and where only photos as they were taken wait, these."""
    return frozenset(place for place in places if not place.is_original) or frozenset(places)


def write_photos(
    vault: Vault, path: Path, run: OnVaultThread, tell: Callable[[PhotosWritten], None] = lambda _: None
) -> PhotosWritten:
    """Write the photos beside the file of a stick, until all are there or the stick takes no more."""
    places = run(partial(photos_for, vault))
    folder, counted = photo_folder(path), counted_of(places)
    of = len(counted)
    hub, key = run(lambda: (vault.identity.hub_public, vault.signing_key))
    photos, unreadable, room = 0, 0, MOST_PHOTO_BYTES
    for at, place in enumerate(places):
        source = run(partial(vault.blob_file, place.blob))
        room -= place.size
        if room < 0:
            return PhotosWritten(photos, of, unreadable + len(places) - at, is_full=True)
        header = make_photo_header(bytes.fromhex(place.blob), bytes.fromhex(place.stream), hub, key)
        try:
            _write(folder, place, header, source)
        except SourceError:
            unreadable += 1
            continue
        except OSError:
            return PhotosWritten(photos, of, unreadable + len(places) - at, is_full=True)
        photos += place in counted
        tell(PhotosWritten(photos, of))
    return PhotosWritten(photos, of, unreadable)


def take_photos(
    vault: Vault,
    path: Path,
    streams: Collection[StreamId],
    run: OnVaultThread,
    on_changes: Callable[[Changes], None],
) -> PhotosTaken:
    """Take the photos that lack here, of which an event that is here says the name and the size.

    Raises:
        NotSavedError: the disk refused; what was taken before that is kept.
    """
    folder, downloads = photo_folder(path), vault.folder / DOWNLOADS
    photos = damaged = absent = 0
    for place in run(vault.missing_blobs):
        try:
            part = _copied(folder, place, downloads)
        except FileNotFoundError:
            absent += not place.is_original and place.stream in streams
            continue
        except SourceError:
            damaged += 1
            continue
        changes = run(partial(_accept, vault, place, part))
        if changes is not None:
            photos += not place.is_original
            on_changes(changes)
    return PhotosTaken(photos, damaged, absent)


def _may_have(vault: Vault, stream: StreamId, agency: Agency) -> bool:
    found = vault.stream(stream)
    return found is not None and is_readable(found, agency)


def _write(folder: Path, place: BlobPlace, header: bytes, path: Path | None) -> None:
    try:
        source = None if path is None else path.open("rb")
    except OSError as error:
        raise SourceError from error
    if source is None:
        raise SourceError  # it was erased meanwhile
    with source:
        write_photo(folder, place.blob, header, source, place.size)


def _copied(folder: Path, place: BlobPlace, downloads: Path) -> Path:
    """The photo in a file beside the vault, proven."""
    part = downloads / f"{place.blob}{_ENDING}"
    with open_photo(folder, place.blob) as photo:
        if photo.size != place.size:
            raise SourceError
        try:
            photo.header.check(bytes.fromhex(place.blob))
            downloads.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                for piece in photo.pieces():
                    file.write(piece)
        except (SourceError, UnprovenError) as error:
            _take_away(part)
            raise SourceError from error
        except OSError as error:
            _take_away(part)
            raise NotSavedError("the disk did not take a photo") from error
    return part


def _accept(vault: Vault, place: BlobPlace, part: Path) -> Changes | None:
    try:
        return vault.accept_blob(place.blob, part, without_hub=True)
    except NotSavedError:
        _take_away(part)
        raise
    except VaultError:  # it was erased meanwhile
        _take_away(part)
        return None


def _take_away(part: Path) -> None:
    with suppress(OSError):  # the next opening of the vault takes it away
        part.unlink(missing_ok=True)
