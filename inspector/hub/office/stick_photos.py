"""Photos from a stick: each judged as if its device had sent it, and a receipt for each that is on the disk then."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from inspector.crypto.statements import installation_id
from inspector.hub.errors import DiskFullError
from inspector.hub.frames import blob_rules
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.hub.rows.blobs import BusyError, StoredRow, naming_disk_trouble
from inspector.hub.rows.installations import Installation
from inspector.wire.errors import UnprovenError
from inspector.wire.of_hub.for_hub import ForHubError
from inspector.wire.of_hub.stick_photos import PhotoHeader
from inspector.wire.receipts import BlobReceipt, StoredBlob


class StickPhoto(Protocol):
    """The open file of a photo; nothing of it is proven."""

    @property
    def blob(self) -> str:
        """Its name."""

    @property
    def header(self) -> PhotoHeader:
        """Who put it there and where it belongs."""

    @property
    def size(self) -> int:
        """Of the sealed bytes."""

    def pieces(self) -> Iterable[bytes]:
        """The sealed bytes, which end early when they are not what the name says."""


@dataclass(frozen=True, slots=True)
class TakenPhoto:
    """What a file came to."""

    receipt: bytes
    is_new: bool


class PhotoRefusedError(Exception):
    """The hub does not take this photo from a stick: it is not what it says, or not for its device to bring."""


def take_photo(relay: Relay, photo: StickPhoto) -> TakenPhoto:
    """Store a photo, if its device may bring it, and sign for it.

    Raises:
        PhotoRefusedError: it may not, or the file is not whole.
        DiskFullError: there is no room, or this device brought too much today.
    """
    blob = bytes.fromhex(photo.blob)
    try:
        photo.header.check(blob)
    except UnprovenError as error:
        raise PhotoRefusedError from error
    stream = _place(relay, photo.header)
    device = relay.store.read(lambda connection: _device(connection, photo.header.writer))
    if device is None or not relay.store.read(
        lambda connection: blob_rules.may_bring(connection, device, blob, stream)
    ):
        raise PhotoRefusedError
    known = relay.store.read(lambda connection: blob_rules.row_in(connection, blob, stream))
    if known is None:
        _keep(relay, photo, device, StoredRow(stream, device.id, photo.size))
    size = photo.size if known is None else known.size
    receipt = BlobReceipt(relay.incarnation, (StoredBlob(blob, size),), relay.clock()).sign(relay.hub_key)
    return TakenPhoto(receipt, known is None)


def _place(relay: Relay, header: PhotoHeader) -> bytes:
    for key in (relay.hub_key, *relay.home.old_keys()):  # who wrote it may not know yet that there is another
        try:
            return header.stream(key)
        except ForHubError:
            continue
    raise PhotoRefusedError


def _device(connection: Connection, writer: bytes) -> Installation | None:
    ids = (installation_id(entry.agency, writer) for entry in installations.agencies(connection))
    found = (installations.find(connection, each) for each in ids)
    return next((each for each in found if each is not None and each.barred_ms is None), None)


def _keep(relay: Relay, photo: StickPhoto, device: Installation, row: StoredRow) -> None:
    blob, folder = bytes.fromhex(photo.blob), relay.blobs
    if not relay.store.read(
        lambda connection: blob_rules.is_within_day(connection, device, photo.size, now_ms=relay.clock())
    ):
        raise DiskFullError("this device has sent what it may send in a day")
    try:
        with naming_disk_trouble():
            folder.make_room(blob, device.id)
            with folder.writing(blob, device.id, 0) as part:
                for piece in photo.pieces():
                    part.append(piece)
            is_whole = folder.keep(blob, device.id)
    except BusyError as error:  # the device sends it by the line at this moment
        raise PhotoRefusedError from error
    except BaseException:
        folder.discard(blob, device.id)
        raise
    if not is_whole:
        folder.discard(blob, device.id)
        raise PhotoRefusedError

    def add(connection: Connection) -> list[StoredRow]:
        return blob_rules.name_whole(connection, blob, row, now_ms=relay.clock())

    stored = relay.store.write(add).result()
    if not stored:
        folder.remove([blob])
    if row.stream not in {each.stream for each in stored}:
        raise PhotoRefusedError
