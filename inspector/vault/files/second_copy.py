"""`second.copy` beside the database: what nobody could make again, sealed, and added to after each commit.

Whoever puts an old database back does not put this back as well. When pages of the database are damaged, it says what
was there: how far the own logs reach, the keys that were made here, and own events that the hub had not signed for.
The bytes stand in `docs/formats/vault.md`.
"""

import errno
import os
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.shapes import a_list, an_int, some_bytes
from inspector.vault.copied import Kind, Thing
from inspector.vault.files.replacing import replace_file
from inspector.vault.files.write_ahead import LogMark
from inspector.wire.event import LogHead

FILE = "second.copy"

_OUTSIDE = struct.Struct(">II12s")
"""How long the sealed part is, a checksum of that and of the record's place, the nonce."""
_PREFIX = struct.Struct(">II")
"""What of that tells whether a record begins here."""
_TAG_BYTES = 16
_START = struct.Struct(">B8sI8sI")
_LEAST_SEALED = _START.size + _TAG_BYTES
_HEAD = struct.Struct(">16sQ32s")
_HEADS_A_RECORD = 1_000
_THINGS_A_RECORD = 64
_LIMIT = 1 << 26
_MANY_RECORDS = 64
_IN_FILE, _ANEW, _MORE_OF_IT = 1, 2, 4

T = TypeVar("T")
Part = tuple[Sequence[LogHead], Sequence[Thing]]
"""What one record says."""


class SecondCopy:
    """Written and flushed after every commit, and anew when it has grown."""

    def __init__(self, folder: Path, key: bytes, nonce: Callable[[], bytes]) -> None:
        self.folder = folder
        self._path = folder / FILE
        self._cipher = ChaCha20Poly1305(key)
        self._nonce = nonce
        self._seen: dict[bytes, LogHead] = {}
        self._pending: tuple[list[LogHead], list[Thing]] = ([], [])
        self._size = self._added = 0
        self.is_cut_off = False
        """Whether the last record is there in part."""
        self.mark, self.is_in_file = LogMark(), True
        """How far the write-ahead log reached, and whether everything up to there is in the database's file as well."""
        self.holds = self._read_file()
        """Whether every record is as it was written; of what a crash cut off at the end nobody was told."""

    def seen(self, log: bytes) -> LogHead | None:
        """How far a log reached when the file outside last heard of it."""
        return self._seen.get(log)

    def all(self) -> tuple[LogHead, ...]:
        """How far every own log reached."""
        return tuple(self._seen.values())

    def things(self) -> Iterator[Thing]:
        """Everything of which the file holds a second copy, in the order it came there."""
        for record in self._records_in_file():
            if record is not None:
                *_, heads = _START.unpack_from(record[0])
                yield from _read_things(record[0][_START.size + heads * _HEAD.size :])

    @property
    def has_grown(self) -> bool:
        """Whether it is worth writing anew."""
        return self._added > _MANY_RECORDS

    def note(self, heads: Sequence[LogHead], things: Iterable[Thing] = ()) -> None:
        """The logs reach this far in the database now, and this came with it."""
        for head in heads:
            self._see(head)
        self._pending[0].extend(heads)
        self._pending[1].extend(things)

    def write(self, mark: LogMark, *, is_in_file: bool = False) -> None:
        """Write and flush what is pending; what the disk refuses stays pending.

        Raises:
            OSError: the disk refused.
        """
        heads, things = self._pending
        if not heads and not things and (mark, is_in_file) == (self.mark, self.is_in_file):
            return
        some = zip_longest(_some(heads, _HEADS_A_RECORD), _some(things, _THINGS_A_RECORD), fillvalue=())
        parts = list(some) or [((), ())]
        data = self._records(self._size, mark, parts, flags=_IN_FILE * is_in_file)
        descriptor = os.open(self._path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            if os.lseek(descriptor, 0, os.SEEK_END) != self._size:
                os.ftruncate(descriptor, self._size)  # what a crash or a full disk left
                os.lseek(descriptor, self._size, os.SEEK_SET)
            _write_whole(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        self._written(self._size + len(data), self._added + len(parts), mark, is_in_file=is_in_file)

    def write_anew(self, things: Sequence[Thing], mark: LogMark, *, is_in_file: bool = False) -> None:
        """Hold the heads, these things, and nothing that was there before.

        Raises:
            OSError: the disk refused.
        """
        parts: list[Part] = [((), ())]
        parts += [(some, ()) for some in _some(self.all(), _HEADS_A_RECORD)]
        parts += [((), some) for some in _some(things, _THINGS_A_RECORD)]
        data = self._records(0, mark, parts, flags=_IN_FILE * is_in_file + _ANEW)
        replace_file(self._path, data)
        self._written(len(data), 0, mark, is_in_file=is_in_file)

    def _see(self, head: LogHead) -> None:
        known = self._seen.get(head.log)
        if known is None or known.seq <= head.seq:
            self._seen[head.log] = head

    def _written(self, size: int, added: int, mark: LogMark, *, is_in_file: bool) -> None:
        self._size = size
        self._added = added
        self._pending = ([], [])
        self.mark, self.is_in_file = mark, is_in_file

    def _records(self, at: int, mark: LogMark, parts: Sequence[Part], *, flags: int) -> bytes:
        """One record for each part; in a file that is written anew each but the last says that another follows."""
        data = bytearray()
        for left, (heads, things) in zip(reversed(range(len(parts))), parts, strict=True):
            more = _MORE_OF_IT if left and flags & _ANEW else 0
            data += self._record(at + len(data), mark, heads, things, flags=flags | more)
        return bytes(data)

    def _record(
        self, at: int, mark: LogMark, heads: Sequence[LogHead], things: Sequence[Thing], *, flags: int
    ) -> bytes:
        plain = _START.pack(flags, *mark, len(heads)) + b"".join(_HEAD.pack(*head) for head in heads)
        if things:
            plain += encode([[int(kind), *values] for kind, values in things])
        nonce, place = self._nonce(), at.to_bytes(8)
        length = len(plain) + _TAG_BYTES
        return _OUTSIDE.pack(length, _checksum(length, place), nonce) + self._cipher.encrypt(nonce, plain, place)

    def _read_file(self) -> bool:
        """Take the heads; gives whether every record holds and there is one."""
        holds, flags = True, _MORE_OF_IT
        for record in self._records_in_file():
            if record is None:
                holds = False
                continue
            plain, self._size = record
            flags, salts, frames, checksum, heads = _START.unpack_from(plain)
            for head in _HEAD.iter_unpack(plain[_START.size : _START.size + heads * _HEAD.size]):
                self._see(LogHead(*head))
            self.mark, self.is_in_file = LogMark(salts, frames, checksum), bool(flags & _IN_FILE)
            self._added += not flags & _ANEW
        return holds and not flags & _MORE_OF_IT

    def _records_in_file(self) -> Iterator[tuple[bytes, int] | None]:
        """What each record says and where it ends; nothing where bytes were altered. A torn end is a crash's."""
        data, at = self._path.read_bytes() if self._path.is_file() else b"", 0
        while at + _OUTSIDE.size <= len(data):
            length, checksum, nonce = _OUTSIDE.unpack_from(data, at)
            place, start = at.to_bytes(8), at + _OUTSIDE.size
            if checksum != _checksum(length, place):
                yield None
                at = _next_record(data, at + 1)
                continue
            at = start + length
            if at > len(data):
                self.is_cut_off = True
                return
            try:
                yield self._cipher.decrypt(nonce, data[start:at], place), at
            except InvalidTag:
                yield None
        self.is_cut_off = at < len(data)


def _write_whole(descriptor: int, data: bytes) -> None:
    if os.write(descriptor, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _some(of: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    return (of[at : at + most] for at in range(0, len(of), most))


def _checksum(length: int, place: bytes) -> int:
    return zlib.crc32(length.to_bytes(4) + place)


def _next_record(data: bytes, at: int) -> int:
    """Where a whole record begins again behind altered bytes, or the end."""
    for place in range(at, len(data) - _OUTSIDE.size):
        length, checksum = _PREFIX.unpack_from(data, place)
        is_room = _LEAST_SEALED <= length <= len(data) - place - _OUTSIDE.size
        if is_room and checksum == _checksum(length, place.to_bytes(8)):
            return place
    return len(data)


def _read_things(data: bytes) -> Iterator[Thing]:
    if not data:
        return
    try:
        for thing in a_list(decode(data, limit=_LIMIT)):
            kind, *values = a_list(thing)
            yield Kind(an_int(kind)), tuple(some_bytes(value) for value in values)
    except (CborError, ValueError):
        return
