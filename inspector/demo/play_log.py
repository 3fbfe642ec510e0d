"""The program's own log of a play, one JSON object a line: ids and types, never names, notes or numbers."""

import json
import logging
from pathlib import Path

from inspector.vault.model.clock import Clock

_PROGRAM = logging.getLogger("inspector")


class PlayLog(logging.Handler):
    """Writes a line at once, so that also a play that breaks off leaves what it did; what the program reports too."""

    def __init__(self, path: Path, clock: Clock) -> None:
        super().__init__()
        self._file = path.open("w", encoding="utf-8")
        self._clock = clock
        _PROGRAM.addHandler(self)

    def note(self, what: str, **fields: str | float | None) -> None:
        """Write one line; what a field may hold is up to the caller, and it may be an id, a type or a figure."""
        said = {name: value for name, value in fields.items() if value is not None}
        line = {"at": self._clock.now().isoformat(timespec="milliseconds"), "what": what, **said}
        self._file.write(json.dumps(line) + "\n")
        self._file.flush()

    def emit(self, record: logging.LogRecord) -> None:
        """What the program itself reports: the fixed part of the message, without what was filled in."""
        self.note("report", level=record.levelname.lower(), module=record.name, text=str(record.msg))

    def close(self) -> None:
        """The play is over."""
        _PROGRAM.removeHandler(self)
        self._file.close()
        super().close()
