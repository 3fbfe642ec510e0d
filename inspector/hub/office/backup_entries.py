"""Named files one after the other in a stream of bytes, in pieces, so that no length must be known beforehand."""

import struct
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from inspector.hub.errors import BackupError

Entries: TypeAlias = Iterable[tuple[str, Iterable[bytes]]]

_NAME = struct.Struct(">H")
_PIECE = struct.Struct(">I")
_NAME_MOST = 256
_PIECE_MOST = 1024 * 1024


def written(files: Entries) -> Iterator[bytes]:
    """The stream that holds these files."""
    for name, pieces in files:
        spelled = name.encode("ascii")
        yield _NAME.pack(len(spelled)) + spelled
        for piece in pieces:
            if piece:
                yield _PIECE.pack(len(piece)) + piece
        yield _PIECE.pack(0)
    yield _NAME.pack(0)


def entries(stream: Iterable[bytes]) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The files in a stream, which is read to its end; the pieces of one are there until the next is asked for.

    Raises:
        BackupError: it is of another form, or what gives it does.
    """
    reading = _Reading(stream)
    while size := reading.number(_NAME, _NAME_MOST):
        try:
            name = reading.take(size).decode("ascii")
        except UnicodeDecodeError as error:
            raise _other() from error
        pieces = _pieces(reading)
        yield name, pieces
        for _ in pieces:
            pass
    if not reading.is_over():
        raise _other()


def _pieces(reading: "_Reading") -> Iterator[bytes]:
    while size := reading.number(_PIECE, _PIECE_MOST):
        yield reading.take(size)


class _Reading:
    """Bytes taken from a stream so many at a time."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = iter(stream)
        self._waiting = bytearray()

    def take(self, size: int) -> bytes:
        """The next bytes."""
        while len(self._waiting) < size:
            piece = next(self._stream, None)
            if piece is None:
                raise _other()
            self._waiting += piece
        taken = bytes(self._waiting[:size])
        del self._waiting[:size]
        return taken

    def number(self, form: struct.Struct, most: int) -> int:
        """The next number, which is not above the most."""
        found: int = form.unpack(self.take(form.size))[0]
        if found > most:
            raise _other()
        return found

    def is_over(self) -> bool:
        """Whether nothing follows; reads the stream to its end."""
        return not any(self._stream) and not self._waiting


def _other() -> BackupError:
    return BackupError("what it holds is of another form")
