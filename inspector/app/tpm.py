"""A number in the chip of the device that only goes up: a counter in the non-volatile memory of a TPM 2.0.

Spoken in the chip's own bytes (TCG, TPM 2.0 Library, parts 2 and 3): five commands do not need a stack of libraries.
"""

import struct
from pathlib import Path
from typing import Protocol

DEVICE = Path("/dev/tpmrm0")
"""The chip behind Linux' resource manager; readable for members of the group `tss` on most systems."""

_PLAIN, _WITH_SESSION = 0x8001, 0x8002
_READ_PUBLIC, _DEFINE, _INCREMENT, _READ = 0x169, 0x12A, 0x134, 0x14E
_OWNER, _PASSWORD_SESSION = 0x4000_0001, 0x4000_0009
_SHA256 = 0x000B
_COUNTER = 1 << 4 | 1 << 2 | 1 << 18 | 1 << 25
"""A counter that whoever may open the chip raises and reads; wrong passwords elsewhere do not block it."""
_SIZE = 8
_HEADER = struct.Struct(">HII")
_MOST = 4096
_NO_SUCH_INDEX = 0x18B
_FORMAT_ONE = 0x0BF
"""The part of an answer's code that tells what, without telling which handle."""


class TpmError(Exception):
    """There is no chip here, it may not be used, or it answered with a code; the message says which."""


class Chip(Protocol):
    """Takes one command and gives the answer."""

    def ask(self, command: bytes) -> bytes:
        """Send a command.

        Raises:
            OSError: the chip is gone.
        """
        ...


class DeviceChip:
    """The chip of this machine."""

    def __init__(self, path: Path = DEVICE) -> None:
        self._path = path

    def ask(self, command: bytes) -> bytes:
        """Send a command; each opens the chip anew, so that nobody else is kept out."""
        with self._path.open("r+b", buffering=0) as chip:
            chip.write(command)
            return chip.read(_MOST) or b""


class TpmCounter:
    """One counter of the chip."""

    def __init__(self, chip: Chip, index: int) -> None:
        self._chip = chip
        self.index = index

    def read(self) -> int | None:
        """What it stands at; nothing when it was never made, or the chip was cleared.

        Raises:
            TpmError: the chip does not answer.
        """
        code, _ = self._send(_READ_PUBLIC, _PLAIN, struct.pack(">I", self.index))
        if code & _FORMAT_ONE == _NO_SUCH_INDEX & _FORMAT_ONE:
            return None
        _check(code)
        code, answer = self._send(_READ, _WITH_SESSION, self._own(), struct.pack(">HH", _SIZE, 0))
        _check(code)
        try:
            _, size = struct.unpack_from(">IH", answer)
            return int(struct.unpack_from(">Q", answer, 6)[0]) if size == _SIZE else None
        except struct.error as error:
            raise TpmError("an answer of another form") from error

    def make(self) -> int:
        """Make it, at a number above every number a counter of this chip ever had.

        Raises:
            TpmError: it cannot be made.
        """
        public = struct.pack(">IHIHH", self.index, _SHA256, _COUNTER, 0, _SIZE)
        code, _ = self._send(
            _DEFINE, _WITH_SESSION, struct.pack(">I", _OWNER), struct.pack(">HH", 0, len(public)) + public
        )
        _check(code)
        self.increment()
        stands = self.read()
        if stands is None:
            raise TpmError("a counter that was made is not there")
        return stands

    def increment(self) -> None:
        """Raise it by one.

        Raises:
            TpmError: the chip does not do it.
        """
        code, _ = self._send(_INCREMENT, _WITH_SESSION, self._own())
        _check(code)

    def _own(self) -> bytes:
        return struct.pack(">II", self.index, self.index)

    def _send(self, command: int, tag: int, handles: bytes, parameters: bytes = b"") -> tuple[int, bytes]:
        session = struct.pack(">IIHBH", 9, _PASSWORD_SESSION, 0, 0, 0) if tag == _WITH_SESSION else b""
        body = handles + session + parameters
        try:
            answer = self._chip.ask(_HEADER.pack(tag, _HEADER.size + len(body), command) + body)
            _, _, code = _HEADER.unpack_from(answer)
        except (OSError, struct.error) as error:
            raise TpmError(f"the chip does not answer: {error}") from error
        return code, answer[_HEADER.size :]


def chip_of(path: Path = DEVICE) -> Chip | None:
    """The chip of this machine, when there is one that this user may open."""
    try:
        with path.open("r+b", buffering=0):
            return DeviceChip(path)
    except OSError:
        return None


def _check(code: int) -> None:
    if code:
        raise TpmError(f"the chip answered {code:#x}")
