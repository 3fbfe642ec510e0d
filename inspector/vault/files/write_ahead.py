"""Reads SQLite's write-ahead log beside the database: how far it reaches, and whether it still does.

SQLite takes a log that lost its end for a shorter one and says nothing. So what each commit reached is written down
outside (`second_copy.py`), and looked up before SQLite opens the log. The bytes stand in `docs/formats/vault.md`.
"""

import os
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

PAGE_BYTES = 4_096

_HEADER = struct.Struct(">4sIII8s8s")
_FRAME = struct.Struct(">II8s8s")
_FRAME_BYTES = _FRAME.size + PAGE_BYTES
_MAGICS = {b"\x37\x7f\x06\x82": "<", b"\x37\x7f\x06\x83": ">"}
"""What a log begins with, and the order of bytes in the words its checksums add up."""
_WORD = 0xFFFFFFFF
_BINARY = getattr(os, "O_BINARY", 0)

Sums = tuple[int, int]


class LogMark(NamedTuple):
    """A place in a write-ahead log; the checksum is over everything before it."""

    salts: bytes = bytes(8)
    frames: int = 0
    checksum: bytes = bytes(8)

    @property
    def bytes_long(self) -> int:
        """The size of the log up to here."""
        return _HEADER.size + self.frames * _FRAME_BYTES if self.frames else 0


class WriteAhead:
    """The log of a database that is open here."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mark = LogMark()

    def reached(self) -> LogMark:
        """How far the log reaches; asked between two transactions, when it ends with a commit.

        Raises:
            OSError: it cannot be read.
        """
        try:
            descriptor = os.open(self._path, os.O_RDONLY | _BINARY)
        except FileNotFoundError:
            return LogMark()
        try:
            self._mark = self._go_on(descriptor)
        finally:
            os.close(descriptor)
        return self._mark

    def _go_on(self, descriptor: int) -> LogMark:
        header = os.read(descriptor, _HEADER.size)
        salts = header[-16:-8] if len(header) == _HEADER.size else bytes(8)
        frames, checksum = self._mark[1:] if salts == self._mark.salts else LogMark()[1:]
        while True:
            os.lseek(descriptor, _HEADER.size + frames * _FRAME_BYTES, os.SEEK_SET)
            frame = os.read(descriptor, _FRAME.size)
            if len(frame) < _FRAME.size or frame[8:16] != salts:
                return LogMark(salts, frames, checksum)
            frames, checksum = frames + 1, frame[16:]


@dataclass(frozen=True, slots=True)
class PageInLog:
    """A page as one frame of a log has it."""

    number: int
    data: bytes
    mark: LogMark
    ends_commit: bool
    holds: bool
    """Nothing in the log is altered up to here, as far as its checksums tell."""


def pages_in_log(path: Path) -> Iterator[PageInLog]:
    """Every frame of a log that is not open here, those behind altered bytes too."""
    data = path.read_bytes() if path.exists() else b""
    if len(data) < _HEADER.size:
        return
    magic, *_, salts, checksum = _HEADER.unpack_from(data)
    order = _MAGICS.get(magic, ">")
    sums = _add(data[: _HEADER.size - 8], order, (0, 0))
    holds = magic in _MAGICS and checksum == _packed(sums)
    for at in range(_HEADER.size, len(data) - _FRAME_BYTES + 1, _FRAME_BYTES):
        number, pages, own_salts, checksum = _FRAME.unpack_from(data, at)
        page = data[at + _FRAME.size : at + _FRAME_BYTES]
        if holds:
            sums = _add(data[at : at + 8] + page, order, sums)
            holds = own_salts == salts and checksum == _packed(sums)
        mark = LogMark(salts, (at - _HEADER.size) // _FRAME_BYTES + 1, checksum)
        yield PageInLog(number, page, mark, pages > 0, holds)


def reaches(path: Path, mark: LogMark, *, is_in_file: bool) -> bool:
    """Whether a log still holds what it held at a mark; it need not, once everything up to there is in the file."""
    found = _holding(path)
    if is_in_file and (not found or found[0].mark.salts != mark.salts):
        return True
    return mark.frames == 0 or [page.mark for page in found[mark.frames - 1 : mark.frames]] == [mark]


def commits_since(path: Path, mark: LogMark) -> int:
    """How many commits a log holds of which a mark knows nothing."""
    found = _holding(path)
    is_same = bool(found) and found[0].mark.salts == mark.salts
    return sum(page.ends_commit for page in found[mark.frames if is_same else 0 :])


def _holding(path: Path) -> list[PageInLog]:
    return [page for page in pages_in_log(path) if page.holds]


def _add(data: bytes, order: str, sums: Sums) -> Sums:
    words: Sequence[int] = struct.unpack(f"{order}{len(data) // 4}I", data)
    first, second = sums
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & _WORD
        second = (second + odd + first) & _WORD
    return first, second


def _packed(sums: Sums) -> bytes:
    return struct.pack(">II", *sums)
