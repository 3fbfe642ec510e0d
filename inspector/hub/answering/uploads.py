"""Receive a blob, in one request or in many: to the byte, once per device at a time, and counted only when whole."""

import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial

import anyio
from anyio import CancelScope, Event
from sqlalchemy import Connection
from starlette.requests import ClientDisconnect, Request

from inspector.hub.answering.gate import Gate, TooLargeError
from inspector.hub.errors import DiskFullError
from inspector.hub.frames import blob_rules
from inspector.hub.relay import Relay
from inspector.hub.rows.blobs import BusyError, StoredRow, naming_disk_trouble
from inspector.hub.rows.installations import Installation
from inspector.wire.errors import MalformedError
from inspector.wire.http_signature import SignedBy
from inspector.wire.limits import LIMITS
from inspector.wire.receipts import BlobReceipt, StoredBlob

_PIECE_BYTES = 256 * 1024
_CALM_SECONDS = 2


class NotHereError(Exception):
    """There is no such blob, or it is none of the caller's business."""


class OffsetError(Exception):
    """The upload goes on somewhere else than the device thinks."""

    def __init__(self, offset: int) -> None:
        super().__init__()
        self.offset = offset


class CutError(Exception):
    """The rest of the request did not come; what did come is kept."""


@dataclass(frozen=True, slots=True)
class AnnouncedUpload:
    """What the headers of a request say it sends."""

    blob: bytes
    stream: bytes
    offset: int
    length: int
    is_last: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """What came of a request: a receipt once the blob is whole, else how far it is."""

    offset: int
    receipt: bytes | None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class _Turn:
    """A request that writes a blob; it can be told to stop, and tells when it has."""

    scope: CancelScope = field(default_factory=CancelScope)
    is_over: Event = field(default_factory=Event)


class Uploads:
    """The uploads that are going on."""

    def __init__(self, relay: Relay, gate: Gate) -> None:
        self._relay = relay
        self._gate = gate
        self._folder = relay.blobs
        self._turns: dict[tuple[bytes, bytes], _Turn] = {}
        self._going_on: dict[tuple[bytes, bytes], set[Event]] = {}

    async def receive(self, request: Request, signed_by: SignedBy, upload: AnnouncedUpload) -> Progress:
        """Take what the request brings of a blob.

        Raises:
            NotHereError: the caller neither writes nor reads in that stream.
            OffsetError: the request goes on where the upload is not, or a newer request took over.
            TooLargeError: the blob takes more than its request said.
            CutError: the request ended early.
            MalformedError: the bytes are not those that were signed, or not those the blob is named for.
            DiskFullError: there is no room, or this device sent too much today; what came before is kept.
        """
        with self._under_way(upload.blob, signed_by.installation):
            return await self._receive(request, signed_by, upload)

    async def calm(self, blob: bytes, installation: bytes) -> None:
        """Let uploads whose line broke write what had arrived, so that the device is not told less than is here."""
        with anyio.move_on_after(_CALM_SECONDS):
            for is_over in tuple(self._going_on.get((blob, installation), ())):
                await is_over.wait()

    @contextmanager
    def _under_way(self, blob: bytes, installation: bytes) -> Iterator[None]:
        key, is_over = (blob, installation), Event()
        self._going_on.setdefault(key, set()).add(is_over)
        try:
            yield
        finally:
            is_over.set()
            self._going_on[key].discard(is_over)
            if not self._going_on[key]:
                del self._going_on[key]

    async def _receive(self, request: Request, signed_by: SignedBy, upload: AnnouncedUpload) -> Progress:
        caller = await self._gate.in_thread(lambda: self._gate.spend(signed_by))
        known = await self._gate.in_thread(lambda: self._known(caller, upload))
        if known is not None:
            return Progress(known.size, self._receipt(upload.blob, known.size))
        async with self._turn(upload.blob, caller.id):
            await self._write(request, signed_by, upload)
            if not upload.is_last:
                return Progress(self._folder.received(upload.blob, caller.id) or 0, None)
            await self._gate.in_thread(lambda: self._keep(caller, upload))
        return Progress(upload.length, self._receipt(upload.blob, upload.length), is_new=True)

    def _known(self, caller: Installation, upload: AnnouncedUpload) -> StoredRow | None:
        """The blob if it is here already, once it is sure that the caller may send it."""
        store = self._relay.store
        if not store.read(lambda connection: blob_rules.may_bring(connection, caller, upload.blob, upload.stream)):
            self._folder.discard(upload.blob, caller.id)
            raise NotHereError
        known = store.read(lambda connection: blob_rules.row_in(connection, upload.blob, upload.stream))
        if known is None:
            now_ms = self._relay.clock()
            with naming_disk_trouble():
                size = self._folder.make_room(upload.blob, caller.id) + upload.length
            if not store.read(lambda connection: blob_rules.is_within_day(connection, caller, size, now_ms=now_ms)):
                raise DiskFullError("this device has sent what it may send in a day")
        return known

    async def _write(self, request: Request, signed_by: SignedBy, upload: AnnouncedUpload) -> None:
        installation = signed_by.installation
        received = self._folder.received(upload.blob, installation) or 0
        if upload.offset > received:  # an earlier place is fine: an older request may have come further than was told
            raise OffsetError(received)
        digest = hashlib.sha256()
        end = upload.offset
        writing = self._folder.writing(upload.blob, installation, upload.offset)
        with self._on_disk(upload, installation), writing as part:
            async for piece in _pieces(request):
                end += len(piece)
                if end > upload.length:
                    part.truncate(upload.offset)
                    raise TooLargeError
                digest.update(piece)
                await self._gate.in_thread(partial(part.append, piece))
            if digest.digest() != signed_by.content_sha256 or (upload.is_last and end != upload.length):
                part.truncate(upload.offset)
                raise MalformedError

    def _keep(self, caller: Installation, upload: AnnouncedUpload) -> None:
        with self._on_disk(upload, caller.id):
            if not self._folder.keep(upload.blob, caller.id):
                self._folder.discard(upload.blob, caller.id)
                raise MalformedError
        row = StoredRow(upload.stream, caller.id, upload.length)
        now_ms = self._relay.clock()

        def add(connection: Connection) -> list[StoredRow]:
            return blob_rules.name_whole(connection, upload.blob, row, now_ms=now_ms)

        stored = self._relay.store.write(add).result()
        if not stored:
            self._folder.remove([upload.blob])
        if upload.stream not in {each.stream for each in stored}:
            raise NotHereError

    @contextmanager
    def _on_disk(self, upload: AnnouncedUpload, installation: bytes) -> Iterator[None]:
        try:
            with naming_disk_trouble():
                yield
        except BusyError as error:  # what comes to two processes at once goes on where the other one leaves it
            raise OffsetError(self._folder.received(upload.blob, installation) or 0) from error

    def _receipt(self, blob: bytes, size: int) -> bytes:
        relay = self._relay
        return BlobReceipt(relay.incarnation, (StoredBlob(blob, size),), relay.clock()).sign(relay.hub_key)

    @asynccontextmanager
    async def _turn(self, blob: bytes, installation: bytes) -> AsyncIterator[None]:
        """Take over from an older request of the same device: it may hang on a connection that is long gone."""
        key = (blob, installation)
        older, turn = self._turns.get(key), _Turn()
        self._turns[key] = turn
        try:
            if older is not None:
                older.scope.cancel()
                await older.is_over.wait()
            with turn.scope:
                yield
        finally:
            turn.is_over.set()
            if self._turns.get(key) is turn:
                del self._turns[key]
        if turn.scope.cancelled_caught:
            raise OffsetError(self._folder.received(blob, installation) or 0)


async def _pieces(request: Request) -> AsyncIterator[bytes]:
    """The body in pieces worth a write each; what came before a cut is given before the cut is told."""
    waiting = bytearray()
    stream = request.stream()
    while True:
        try:
            with anyio.fail_after(LIMITS.request_seconds):
                part = await anext(stream, None)
        except (ClientDisconnect, TimeoutError) as error:
            if waiting:
                yield bytes(waiting)
            raise CutError from error
        if part is None:
            break
        waiting += part
        if len(waiting) >= _PIECE_BYTES:
            yield bytes(waiting)
            waiting.clear()
    if waiting:
        yield bytes(waiting)
