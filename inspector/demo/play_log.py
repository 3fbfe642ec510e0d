"""The program's own log of a play, one JSON object a line: ids and types, never names, notes or numbers."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path

from inspector.vault.clock import Clock

_PROGRAM = "inspector"


class PlayLog(logging.Handler):
    """Writes a line at once, so that also a play that breaks off leaves what it did."""

    def __init__(self, file: TextIOWrapper, clock: Clock) -> None:
        super().__init__()
        self._file = file
        self._clock = clock

    def note(self, what: str, **fields: str | float | None) -> None:
        """Write one line; what a field may hold is up to the caller, and it may be an id, a type or a figure."""
        said = {name: value for name, value in fields.items() if value is not None}
        line = {"at": self._clock.now().isoformat(timespec="milliseconds"), "what": what, **said}
        self._file.write(json.dumps(line) + "\n")
        self._file.flush()

    def emit(self, record: logging.LogRecord) -> None:
        """What the program itself reports: the fixed part of the message, without what was filled in."""
        self.note("report", level=record.levelname.lower(), module=record.name, text=str(record.msg))


@contextmanager
def a_play_log(path: Path, clock: Clock) -> Iterator[PlayLog]:
    """A log in this file for as long as the block lasts; what the program reports goes into it too."""
    with path.open("w", encoding="utf-8") as file:
        log, program = PlayLog(file, clock), logging.getLogger(_PROGRAM)
        program.addHandler(log)
        try:
            yield log
        finally:
            program.removeHandler(log)
