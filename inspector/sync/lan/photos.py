"""Photos between two laptops, once both have all the text: asked for by name and given in pieces.

Each side names what it lacks of what both may hold, and where it goes on; the other gives one piece of the first of
them that it has. A piece at a time is in memory, and what a line broke off goes on at that byte the next time.
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import file_digest
from pathlib import Path
from typing import Annotated, NamedTuple

from inspector.crypto import cbor
from inspector.crypto.shapes import an_int, an_open_map
from inspector.domain.ids import StreamId
from inspector.sync.lan.turns import Party
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, VaultError
from inspector.vault.model.streams import BlobPlace
from inspector.wire import reading
from inspector.wire.limits import LIMITS
from inspector.wire.numbered import At, numbered, read_numbered

PIECE_BYTES = 1024 * 1024
MOST_WANTED = 256
MOST_PHOTO_TURN_BYTES = PIECE_BYTES + 64 * 1024
MOST_PHOTO_TURNS = 50_000

_ENDING = ".delen"


class Wanted(NamedTuple):
    """A blob that lacks, and from which byte on."""

    blob: bytes
    offset: int


class Piece(NamedTuple):
    """The bytes of a blob from there on."""

    blob: bytes
    offset: int
    content: bytes


def _an_offset(value: object) -> int:
    return an_int(value, most=LIMITS.blob_bytes)


_a_wanted = reading.a_row(Wanted, reading.a_hash, _an_offset)
_a_piece = reading.a_row(Piece, reading.a_hash, _an_offset, reading.bytes_of(most=PIECE_BYTES))


@dataclass(frozen=True, slots=True)
class PhotoTurn:
    """What one side lacks, first what it wants first, and a piece of what the other asked for."""

    wanted: Annotated[tuple[Wanted, ...], At(0, reading.some(_a_wanted, MOST_WANTED))] = ()
    given: Annotated[Piece | None, At(1, reading.or_none(_a_piece))] = None
    """Nothing when none of what the other named is here."""
    kept: Annotated[bytes | None, At(2, reading.or_none(reading.a_hash))] = None
    """A blob that is whole and on the disk with the last piece that came."""

    def encode(self) -> bytes:
        """The body of a message about photos."""
        return cbor.encode(numbered(self))


def decode_photo_turn(body: bytes) -> PhotoTurn:
    """Read a message about photos.

    Raises:
        MalformedError: it is none.
    """
    with reading.refusing_malformed():
        return read_numbered(PhotoTurn, an_open_map(cbor.decode(body, limit=MOST_PHOTO_TURN_BYTES)))


def is_last_of_photos(one: PhotoTurn, other: PhotoTurn) -> bool:
    """Whether neither side lacks or gave anything."""
    return not (one.wanted or other.wanted or one.given or other.given)


class PhotoExchange:
    """One side of it. Files are read and written on the caller's thread; the vault is asked through `run`."""

    def __init__(self, party: Party) -> None:
        self._party = party
        self._host = party.host
        self._folder = self._host.vault.folder / DOWNLOADS
        self._streams: Collection[StreamId] | None = None
        self._lacking: list[BlobPlace] = []
        self._asked: tuple[Wanted, ...] = ()
        self._kept: bytes | None = None
        self._giving: BlobPlace | None = None

    def turn(self, theirs: PhotoTurn | None) -> PhotoTurn:
        """Take the piece that the other gave, and give one.

        Raises:
            StrangerError: the other was revoked since it greeted.
            NotSavedError: the disk refused.
        """
        self._host.run(self._party.check_trusted)
        streams = self._begun() if self._streams is None else self._streams
        given, self._kept = None, None
        if theirs is not None:
            self._take(theirs.given)
            self._count_given(theirs.kept)
            given = self._piece(theirs.wanted, streams)
        self._asked = tuple(self._wanted(place) for place in self._lacking[:MOST_WANTED])
        return PhotoTurn(self._asked, given, self._kept)

    def _begun(self) -> Collection[StreamId]:
        """Find what lacks here of what both may hold, and forget parts of what lacks no more."""

        def asked() -> tuple[Collection[StreamId], Sequence[BlobPlace]]:
            return frozenset(self._party.streams()), self._host.vault.missing_blobs()

        self._streams, missing = self._host.run(asked)
        self._lacking = [place for place in missing if place.stream in self._streams]
        lacking = {place.blob for place in missing}
        with suppress(OSError):
            for part in self._folder.glob(f"*{_ENDING}"):
                if part.stem not in lacking:
                    part.unlink()
        return self._streams

    def _wanted(self, place: BlobPlace) -> Wanted:
        part = self._part(place.blob)
        return Wanted(bytes.fromhex(place.blob), part.stat().st_size if part.exists() else 0)

    def _take(self, piece: Piece | None) -> None:
        names = [wanted.blob for wanted in self._asked]
        at = len(names) if piece is None or piece.blob not in names else names.index(piece.blob)
        del self._lacking[:at]  # what stands before it the other does not have
        if piece is None or at == len(names) or piece.offset != self._asked[at].offset:
            return
        place = self._lacking[0]
        try:
            is_over = self._append(place, piece.content)
        except OSError as error:
            raise NotSavedError("the disk did not take a piece of a photo") from error
        if is_over:
            del self._lacking[0]

    def _append(self, place: BlobPlace, content: bytes) -> bool:
        """Whether nothing more is to be had of it from this colleague."""
        part = self._part(place.blob)
        self._folder.mkdir(parents=True, exist_ok=True)
        with part.open("ab") as file:
            file.write(content)
            size = file.tell()
        if content and size < place.size:
            return False
        if not _is_whole(part, place.blob):  # wrong bytes are never kept to be completed later
            part.unlink()
            return True
        self._host.on_changes(self._host.run(partial(self._accept, place, part)))
        return True

    def _accept(self, place: BlobPlace, part: Path) -> Changes:
        try:
            changes = self._host.vault.accept_blob(place.blob, part, without_hub=True)
        except NotSavedError:
            raise
        except VaultError:  # it was erased meanwhile
            part.unlink(missing_ok=True)
            return Changes()
        self._party.moved.photos += not place.is_original
        self._kept = bytes.fromhex(place.blob)
        return changes

    def _count_given(self, kept: bytes | None) -> None:
        if self._giving is not None and kept is not None and kept.hex() == self._giving.blob:
            self._party.moved.photos_given += not self._giving.is_original
        self._giving = None

    def _piece(self, wanted: Sequence[Wanted], streams: Collection[StreamId]) -> Piece | None:
        for blob, offset in wanted:
            found = self._host.run(partial(self._found, blob.hex(), streams))
            if found is None:
                continue
            self._giving, path = found
            with suppress(OSError), path.open("rb") as file:  # erased meanwhile, or the disk does not give it
                file.seek(offset)
                return Piece(blob, offset, file.read(PIECE_BYTES))
        return None

    def _found(self, blob: str, streams: Collection[StreamId]) -> tuple[BlobPlace, Path] | None:
        place, path = self._host.vault.blob_in(blob, streams), self._host.vault.blob_file(blob)
        return None if place is None or path is None else (place, path)

    def _part(self, blob: str) -> Path:
        return self._folder / f"{blob}{_ENDING}"


def _is_whole(path: Path, blob: str) -> bool:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest() == blob
