"""Asks a process without keys to decode pictures and make documents; it is started at the first question."""

import subprocess
import sys
import weakref
from contextlib import suppress
from threading import Lock, Timer
from typing import IO, Self

from inspector.keyless.messages import (
    ANSWER,
    MOST_CODES,
    Answer,
    Asked,
    Codes,
    Made,
    Measure,
    Measured,
    Pixels,
    Preview,
    Refused,
    Scale,
    Search,
    Share,
    Shared,
    Typeset,
    read,
    write,
)

PATIENCE_S = 30
"""A picture that keeps its decoder busy for longer is none."""
PATIENCE_FOR_A_DOCUMENT_S = 300
PATIENCE_FOR_A_CODE_S = 8
"""Somebody stands there with the pass: a picture that takes longer gives no code."""

NOT_A_PICTURE = "not_a_picture"
_BYTES_A_PIXEL = 4
_MOST_OF_A_CODE = 7_089
"""No QR code holds more signs."""
_JPEG = b"\xff\xd8\xff"


class KeylessProcess:
    """One process without keys, started when it is needed; one question at a time, from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def scaled(self, picture: bytes, side: int) -> Pixels | None:
        """A picture decoded so that its longest side is no longer than asked; nothing when it is none."""
        found = self._ask(Scale(picture, side), PATIENCE_S)
        return found if isinstance(found, Pixels) and _is_whole(found, side) else None

    def previewed(self, picture: bytes, side: int) -> Pixels | Refused:
        """A picture that the officer chose, upright and no longer than asked; why not when it cannot be shared."""
        found = self._ask(Preview(picture, side), PATIENCE_S)
        if isinstance(found, Pixels) and _is_whole(found, side):
            return found
        return found if isinstance(found, Refused) else Refused(NOT_A_PICTURE)

    def shared(self, asked: Share, longest: int) -> Shared | Refused:
        """A picture that the officer chose, encoded anew; why not when it cannot be shared."""
        found = self._ask(asked, PATIENCE_S)
        if isinstance(found, Shared):
            is_small = 0 < found.width <= longest and 0 < found.height <= longest
            return found if is_small and found.data.startswith(_JPEG) else Refused(NOT_A_PICTURE)
        return found if isinstance(found, Refused) else Refused(NOT_A_PICTURE)

    def measured(self, picture: bytes) -> Measured | None:
        """What a picture is that decodes to its end; nothing when it does not."""
        found = self._ask(Measure(picture), PATIENCE_S)
        if not isinstance(found, Measured) or found.mime not in {"image/jpeg", "image/png"}:
            return None
        return found if found.width > 0 and found.height > 0 else None

    def codes_on(self, picture: bytes) -> tuple[bytes, ...]:
        """What the QR codes on a picture say; nothing when it is none, or none can be read."""
        found = self._ask(Search(picture), PATIENCE_FOR_A_CODE_S)
        if not isinstance(found, Codes) or len(found.found) > MOST_CODES:
            return ()
        return tuple(each for each in found.found if len(each) <= _MOST_OF_A_CODE)

    def typeset(self, asked: Typeset) -> Made | Refused:
        """A document."""
        found = self._ask(asked, PATIENCE_FOR_A_DOCUMENT_S)
        return found if isinstance(found, Made | Refused) else Refused("the process without keys gave no document")

    def end(self) -> None:
        """Let go of the process and of all it was given, also while it is busy; another question starts another."""
        busy = self._process
        if busy is not None:
            busy.kill()  # who waits for its answer holds the lock
        with self._lock:
            self._end()

    def _ask(self, asked: Asked, patience_s: float) -> Answer | None:
        with self._lock:
            if self._process is None:
                self._process = _started()
                weakref.finalize(self, _put_an_end_to, self._process)
            process = self._process
            patience = Timer(patience_s, process.kill)
            patience.start()
            try:
                answer = _answer(process, asked)
            finally:
                patience.cancel()
            if answer is None:
                self._end()
            return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            _put_an_end_to(process)


def _put_an_end_to(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in _pipes(process):
        with suppress(OSError):  # what it did not take any more
            pipe.close()


def _is_whole(pixels: Pixels, side: int) -> bool:
    is_small = 0 < pixels.width <= side and 0 < pixels.height <= side
    return is_small and len(pixels.data) == pixels.width * pixels.height * _BYTES_A_PIXEL


def _answer(process: "subprocess.Popen[bytes]", asked: Asked) -> Answer | None:
    question, answer = _pipes(process)
    try:
        write(question, asked)
        return read(answer, ANSWER)
    except OSError:
        return None


def _pipes(process: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a process without pipes")
    return process.stdin, process.stdout


def _started() -> "subprocess.Popen[bytes]":
    """A process of its own: what this one has in its memory and which files it has open stay here."""
    frozen = bool(getattr(sys, "frozen", False))
    command = [sys.executable, "keyless"] if frozen else [sys.executable, "-m", "inspector", "keyless"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=True)  # noqa: S603 - ours
