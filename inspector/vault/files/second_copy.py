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
from io import FileIO
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.shapes import a_list, an_int, some_bytes
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.files.replacing import replace_file
from inspector.vault.files.write_ahead import LogMark
from inspector.wire.event import LogHead

FILE = "second.copy"
DOES_NOT_HOLD = "the second copy of heads and keys does not hold"
LOST_ITS_END = "the second copy of heads and keys lost its end"

_OUTSIDE = struct.Struct(">II12s")
"""How long the sealed part is, a checksum of that and of the record's place, the nonce."""
_PREFIX = struct.Struct(">II")
"""What of that tells whether a record begins here."""
_TAG_BYTES = 16
_START = struct.Struct(">B8sI8sI")
_SPAN = struct.Struct(">QI")
"""In the first record instead of things: where what was written anew ends, and how many heads are in it."""
_LEAST_SEALED = _START.size + _TAG_BYTES
_HEAD = struct.Struct(">16sQ32s")
_LOG = slice(0, 16)
_A_RECORD = 64
"""Heads, or things, at most."""
_LIMIT = 1 << 26
_MANY_RECORDS = 64
_AT_ONCE = 64
"""Records that are looked at between two other things: less than a millisecond."""
_IN_MEMORY = 1_024
"""Records of heads; those that every look-up passes stay."""
_IN_FILE = 1

T = TypeVar("T")
Part = tuple[Sequence[LogHead], bytes]
"""What one record says: heads, and things as bytes."""
Record = tuple[int, bytes, int]
"""Where it begins, what it says, where it ends."""


class SecondCopy:
    """Written and flushed after every commit, and anew when it has grown.

    What was written anew holds the heads in the order of their logs. Opening reads its first record and what was added
    behind it; a head in between is looked up, and `look_at_more` goes through the rest.
    """

    def __init__(self, folder: Path, key: bytes, nonce: Callable[[], bytes]) -> None:
        self.folder = folder
        self._path = folder / FILE
        self._cipher = ChaCha20Poly1305(key)
        self._nonce = nonce
        self._added: dict[bytes, LogHead] = {}
        self._newest: LogHead | None = None
        self._pending: tuple[list[LogHead], list[Thing]] = ([], [])
        self._size = self._records_added = 0
        self._anew_end = self._anew_heads = self._heads_from = self._looked_at = 0
        self._looked_up: dict[int, bytes] = {}
        self.is_cut_off = False
        """Whether the last record is there in part."""
        self.mark, self.is_in_file = LogMark(), True
        """How far the write-ahead log reached, and whether everything up to there is in the database's file as well."""
        self.holds = self._read_file()
        """Whether every record that was read is as it was written; of what a crash cut off nobody was told."""

    def seen(self, log: bytes) -> LogHead | None:
        """How far a log reached when the file outside last heard of it."""
        return self._added.get(log) or self._look_up(log)

    def newest(self) -> tuple[LogHead, ...]:
        """The heads added since the file was written anew, or else the last one before: no older state has them all."""
        return tuple(self._added.values()) or tuple(filter(None, (self._newest,)))

    def all(self) -> tuple[LogHead, ...]:
        """How far every own log reached."""
        found = {head.log: head for plain in self._heads_anew() for head in _heads_in(plain)}
        return tuple({**found, **self._added}.values())

    @property
    def count(self) -> int:
        """How many logs it names."""
        return self._anew_heads + sum(self._look_up(log) is None for log in self._added)

    def things(self) -> Iterator[Thing]:
        """Everything of which the file holds a second copy, in the order it came there."""
        for record in self._records_from(0):
            if record is not None and record[0]:
                *_, heads = _START.unpack_from(record[1])
                yield from _read_things(record[1][_START.size + heads * _HEAD.size :])

    def look_at_more(self) -> bool:
        """Look at some more of what was written anew; whether that was the last of it."""
        if self._looked_at < self._anew_end:
            try:
                with self._path.open("rb") as file:
                    for _ in range(_AT_ONCE):
                        if self._looked_at < self._anew_end:
                            self._looked_at = self._end_of(file, self._looked_at)
            except OSError:
                self._looked_at, self.holds = self._anew_end, False
        return self._looked_at >= self._anew_end

    @property
    def has_grown(self) -> bool:
        """Whether it is worth writing anew."""
        return self._records_added > _MANY_RECORDS

    def note(self, heads: Sequence[LogHead], things: Iterable[Thing] = ()) -> None:
        """The logs reach this far in the database now, and this came with it."""
        for head in heads:
            self._see(head)
        self._pending[0].extend(heads)
        self._pending[1].extend(things)

    def catch_up(self, heads: Iterable[LogHead]) -> None:
        """Note those of these that reach further than anything noted before."""
        self.note(self.unsaid(heads))

    def unsaid(self, heads: Iterable[LogHead]) -> list[LogHead]:
        """Those of these that reach further than anything noted before."""
        return [head for head in heads if (known := self.seen(head.log)) is None or known.seq < head.seq]

    def write(self, mark: LogMark, *, is_in_file: bool = False) -> None:
        """Write and flush what is pending; what the disk refuses stays pending.

        Raises:
            OSError: the disk refused.
        """
        heads, things = self._pending
        if not heads and not things and (mark, is_in_file) == (self.mark, self.is_in_file):
            return
        some = zip_longest(_some(heads, _A_RECORD), _some(things, _A_RECORD), fillvalue=())
        parts: list[Part] = [(few, _packed(others)) for few, others in some] or [((), b"")]
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
        self._written(self._size + len(data), self._records_added + len(parts), mark, is_in_file=is_in_file)

    def write_anew(self, things: Sequence[Thing], mark: LogMark, *, is_in_file: bool = False) -> None:
        """Hold the heads, these things, and nothing that was there before.

        Raises:
            OSError: the disk refused, or heads that are there cannot be read; what is there stays.
        """
        heads = sorted(self.all())
        if self._size and not self.holds:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        parts: list[Part] = [(some, b"") for some in _some(heads, _A_RECORD)]
        parts += [((), _packed(some)) for some in _some(things, _A_RECORD)]
        newest = () if self._newest is None else (self._newest,)
        first = _size_of((newest, bytes(_SPAN.size)))
        end = first + sum(map(_size_of, parts))
        parts.insert(0, (newest, _SPAN.pack(end, len(heads))))
        replace_file(self._path, self._records(0, mark, parts, flags=_IN_FILE * is_in_file))
        self._anew_end, self._anew_heads, self._heads_from, self._looked_at = end, len(heads), first, 0
        self._added.clear()
        self._looked_up.clear()
        self.holds = True
        self._written(end, 0, mark, is_in_file=is_in_file)

    def _see(self, head: LogHead) -> None:
        known = self._added.get(head.log)
        if known is None or known.seq <= head.seq:
            self._added[head.log] = self._newest = head

    def _written(self, size: int, added: int, mark: LogMark, *, is_in_file: bool) -> None:
        self._size = size
        self._records_added = added
        self._pending = ([], [])
        self.mark, self.is_in_file = mark, is_in_file

    def _records(self, at: int, mark: LogMark, parts: Sequence[Part], *, flags: int) -> bytes:
        """One record for each part."""
        data = bytearray()
        for heads, things in parts:
            plain = _START.pack(flags, *mark, len(heads)) + b"".join(_HEAD.pack(*head) for head in heads) + things
            nonce, place = self._nonce(), (at + len(data)).to_bytes(8)
            length = len(plain) + _TAG_BYTES
            sealed = self._cipher.encrypt(nonce, plain, place)
            data += _OUTSIDE.pack(length, _checksum(length, place), nonce) + sealed
        return bytes(data)

    # --- reading

    def _read_file(self) -> bool:
        """Take the newest heads; gives whether what was read holds and there is anything."""
        first = self._first_record()
        if first is not None:
            self._take(first)
            self._heads_from = first[2]
            self._anew_end, self._anew_heads = _SPAN.unpack(first[1][-_SPAN.size :])
            self._added.clear()  # the newest is among the others
            if self._size_on_disk < self._anew_end:
                return False
            self._size = self._anew_end
        holds = first is not None
        for record in self._records_from(self._size):
            if record is None:
                holds = False
                continue
            self._take(record)
            self._records_added += 1
        return holds

    def _take(self, record: Record) -> None:
        _, plain, self._size = record
        flags, salts, frames, checksum, _ = _START.unpack_from(plain)
        for head in _heads_in(plain):
            self._see(head)
        self.mark, self.is_in_file = LogMark(salts, frames, checksum), bool(flags & _IN_FILE)

    @property
    def _size_on_disk(self) -> int:
        return self._path.stat().st_size if self._path.is_file() else 0

    def _first_record(self) -> Record | None:
        return self._record_on_disk(0) if self._size_on_disk else None

    def _record_on_disk(self, at: int) -> Record | None:
        """`_record_at` of the file as it is; nothing when the disk does not give it."""
        try:
            with self._path.open("rb", buffering=0) as file:
                return self._record_at(file, at)
        except OSError:
            return None

    def _record_at(self, file: BinaryIO | FileIO, at: int) -> Record | None:
        """The record that begins here; nothing when it was altered or is not there in whole."""
        file.seek(at)
        outside = file.read(_OUTSIDE.size)
        if len(outside) < _OUTSIDE.size:
            return None
        length, checksum, nonce = _OUTSIDE.unpack(outside)
        place = at.to_bytes(8)
        if checksum != _checksum(length, place):
            return None
        try:
            return at, self._cipher.decrypt(nonce, file.read(length), place), at + _OUTSIDE.size + length
        except InvalidTag:
            return None

    def _end_of(self, file: BinaryIO, at: int) -> int:
        """Where the record ends that begins here; the end of all, and no hold, when it was altered."""
        record = self._record_at(file, at)
        if record is None:
            self.holds = False
            return self._anew_end
        return record[2]

    def _records_from(self, at: int) -> Iterator[Record | None]:
        """Each record from here on; nothing where bytes were altered. A torn end is a crash's."""
        if self._size_on_disk <= at:
            self.is_cut_off = False
            return
        with self._path.open("rb") as file:
            file.seek(at)
            data = file.read()
        yield from self._records_in(data, at)

    def _records_in(self, data: bytes, begin: int) -> Iterator[Record | None]:
        at = 0
        while at + _OUTSIDE.size <= len(data):
            length, checksum, nonce = _OUTSIDE.unpack_from(data, at)
            place, start = (begin + at).to_bytes(8), at + _OUTSIDE.size
            if checksum != _checksum(length, place):
                yield None
                at = _next_record(data, at + 1, begin)
                continue
            end = start + length
            if end > len(data):
                self.is_cut_off = True
                return
            try:
                yield begin + at, self._cipher.decrypt(nonce, data[start:end], place), begin + end
            except InvalidTag:
                yield None
            at = end
        self.is_cut_off = at < len(data)

    # --- heads in what was written anew

    def _heads_anew(self) -> Iterator[bytes]:
        for number in range(-(-self._anew_heads // _A_RECORD)):
            plain = self._heads_record(number)
            if plain:
                yield plain

    def _heads_record(self, number: int) -> bytes:
        """What one record of heads says; nothing, and no hold, when it was altered."""
        known = self._looked_up.pop(number, None)
        if known is None:
            at = self._heads_from + number * _size_of(([LogHead(b"", 0, b"")] * _A_RECORD, b""))
            record = self._record_on_disk(at)
            self.holds &= record is not None
            known = b"" if record is None else record[1]
            if len(self._looked_up) == _IN_MEMORY:
                del self._looked_up[next(iter(self._looked_up))]
        self._looked_up[number] = known
        return known

    def _look_up(self, log: bytes) -> LogHead | None:
        low, high = 0, -(-self._anew_heads // _A_RECORD)
        while low < high:
            middle = (low + high) // 2
            plain = self._heads_record(middle)
            if not plain or log < plain[_START.size :][_LOG]:
                high = middle
            elif log > plain[-_HEAD.size :][_LOG]:
                low = middle + 1
            else:
                return next((head for head in _heads_in(plain) if head.log == log), None)
        return None


def _heads_in(plain: bytes) -> Iterator[LogHead]:
    *_, heads = _START.unpack_from(plain)
    return (LogHead(*head) for head in _HEAD.iter_unpack(plain[_START.size : _START.size + heads * _HEAD.size]))


def _size_of(part: Part) -> int:
    """How many bytes the record of this is."""
    return _OUTSIDE.size + _START.size + len(part[0]) * _HEAD.size + len(part[1]) + _TAG_BYTES


def _packed(things: Sequence[Thing]) -> bytes:
    return encode([[int(kind), *values] for kind, values in things]) if things else b""


def _write_whole(descriptor: int, data: bytes) -> None:
    if os.write(descriptor, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _some(of: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    return (of[at : at + most] for at in range(0, len(of), most))


def _checksum(length: int, place: bytes) -> int:
    return zlib.crc32(length.to_bytes(4) + place)


def _next_record(data: bytes, at: int, begin: int) -> int:
    """Where a whole record begins again behind altered bytes, or the end."""
    for place in range(at, len(data) - _OUTSIDE.size):
        length, checksum = _PREFIX.unpack_from(data, place)
        is_room = _LEAST_SEALED <= length <= len(data) - place - _OUTSIDE.size
        if is_room and checksum == _checksum(length, (begin + place).to_bytes(8)):
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
