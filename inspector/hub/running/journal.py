"""What a hub tells whoever runs it: one line for each thing that happened to the hub itself, never who asked for what.

A line of each request would keep exact times of what the tables keep to a quarter of an hour (ADR 0104). Of an error
that nobody foresaw the line has its kind and the places in the program, not its text: that may quote what was sent.
"""

import json
import logging
import sys
import time
import traceback
from collections.abc import Callable
from typing import Literal, TypeAlias

from inspector.hub.answering.measured import CLASSES, KINDS, Measured

Format: TypeAlias = Literal["text", "json"]
COUNTS_SECONDS = 15 * 60

SERVER = "uvicorn.error"
_LOGGERS = (SERVER, "inspector.hub")


class _Lines(logging.Formatter):
    """One line each: as JSON, or to be read."""

    def __init__(self, said: Format) -> None:
        super().__init__()
        self._said = said

    def format(self, record: logging.LogRecord) -> str:
        """The line of one event."""
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        error = record.exc_info[1] if record.exc_info else None
        event, facts = ("failed", _places(error)) if error else _said(record)
        if self._said == "json":
            return json.dumps({"time": moment, "level": record.levelname.lower(), "event": event, **facts})
        return " ".join((moment, record.levelname, event, *(f"{name}={value}" for name, value in facts.items())))


class Journal:
    """Where the hub says what happened to it."""

    def __init__(self, said: Format) -> None:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(_Lines(said))
        for name in _LOGGERS:
            logger = logging.getLogger(name)
            logger.handlers, logger.propagate = [handler], False
            logger.setLevel(logging.ERROR if name == SERVER or said == "text" else logging.INFO)
        self._log = logging.getLogger("inspector.hub")

    def tell(self, event: str, **facts: str | int) -> None:
        """Say that something happened."""
        self._log.info(event, extra={"facts": facts})

    def warn(self, line: str) -> None:
        """Say in a sentence what somebody should look at."""
        self._log.warning("notice", extra={"facts": {"text": line}})


def counting(journal: Journal, measured: Measured) -> Callable[[], None]:
    """Tell at each call how many requests of each kind there were since the last."""
    before = dict.fromkeys(measured.series, 0)

    def tell() -> None:
        now = {key: series.count for key, series in measured.series.items()}
        new = {f"{kind}_{said}": now[kind, said] - before[kind, said] for kind in KINDS for said in CLASSES}
        before.update(now)
        journal.tell("answered", **{name: count for name, count in new.items() if count})

    return tell


def _said(record: logging.LogRecord) -> tuple[str, dict[str, str | int]]:
    if record.name == SERVER:  # the sentence of a trouble that has a name
        return "trouble", {"text": record.getMessage()}
    return record.getMessage(), getattr(record, "facts", {})


def _places(error: BaseException) -> dict[str, str | int]:
    places = [f"{each.filename.rpartition('/')[2]}:{each.lineno}" for each in traceback.extract_tb(error.__traceback__)]
    return {"error": type(error).__name__, "at": " ".join(places)}
