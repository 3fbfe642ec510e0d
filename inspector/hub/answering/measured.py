"""How much the hub is asked and how long that takes: by kind of request and of answer, and by nothing else.

What can be counted is fixed here, so no name of an installation, a stream or a blob can become a label.
"""

import time
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from inspector.hub.answering.operations import BLOB, OPERATIONS
from inspector.wire import routes

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 60.0)
"""Seconds that a request may take to be counted below each."""

_OTHER = "other"
_NAMES: Mapping[tuple[str, str], str] = {
    **{(each.method, each.path): each.name for each in OPERATIONS},
    ("GET", routes.LIVE): "live",
    ("GET", routes.READY): "ready",
}
KINDS = (*dict.fromkeys(_NAMES.values()), _OTHER)
CLASSES = ("2xx", "4xx", "5xx", "cut")
"""A request is cut when nobody is there any more to be answered."""


@dataclass(slots=True)
class Series:
    """The requests of one kind that ended in one way."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    seconds: float = 0.0

    @property
    def count(self) -> int:
        """How many."""
        return sum(self.counts)


class Measured:
    """What was asked since the hub began to serve; added to in the thread of its event loop."""

    def __init__(self) -> None:
        self._series = {(kind, said): Series() for kind in KINDS for said in CLASSES}

    @property
    def series(self) -> Mapping[tuple[str, str], Series]:
        """The requests by kind and by class of answer."""
        return self._series

    @contextmanager
    def request(self, method: str, path: str) -> Iterator["Ending"]:
        """Count one request, and how long the block takes."""
        ending, began = Ending(), time.monotonic()
        try:
            yield ending
        finally:
            taken = time.monotonic() - began
            series = self._series[_kind(method, path), ending.said]
            series.counts[bisect_left(BOUNDS, taken)] += 1
            series.seconds += taken


@dataclass(slots=True)
class Ending:
    """How a request ended."""

    said: str = "cut"

    def with_status(self, status: int) -> None:
        """Know what was answered."""
        self.said = f"{status // 100}xx"


def _kind(method: str, path: str) -> str:
    is_blob = path.startswith(f"{routes.BLOBS}/")
    return _NAMES.get((method, BLOB if is_blob else path), _OTHER)
