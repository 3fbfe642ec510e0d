"""Counts what a database does, so that cost can be asserted and does not depend on the machine."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

_STEPS_A_CALL = 10
_SPARE = 1
_LEVELS_STEPS = 100


class Watched(Protocol):
    """A connection of SQLite or SQLCipher."""

    def set_progress_handler(self, handler: Callable[[], int] | None, n: int, /) -> None:
        """Call it after so many steps."""

    def set_trace_callback(self, handler: Callable[[str], object] | None, /) -> None:
        """Call it with each statement."""


class Cost(NamedTuple):
    """What something cost: statements, and the steps in which the database ran them, a few for each row it read.

    How deep a row lies in an index is no step more, so what looks up one row costs the same among any number.
    """

    statements: int
    steps: int

    def is_as_flat_as(self, few: "Cost") -> bool:
        """Whether it costs no more than with few things, but for some steps up a tree that grew by some levels."""
        return self.statements <= few.statements + _SPARE and self.steps <= few.steps + _LEVELS_STEPS


class Counter:
    """Counts on every connection that it watches."""

    def __init__(self, *connections: Watched) -> None:
        self._statements = self._steps = 0
        for connection in connections:
            self.watch(connection)

    def watch(self, connection: Watched) -> None:
        """Count on this one too."""
        connection.set_progress_handler(self._step, _STEPS_A_CALL)
        connection.set_trace_callback(self._statement)

    def cost(self, work: Callable[[], object]) -> Cost:
        """What this work costs."""
        before = self._statements, self._steps
        work()
        return Cost(self._statements - before[0], self._steps - before[1])

    def _step(self) -> int:
        self._steps += _STEPS_A_CALL
        return 0

    def _statement(self, _sql: str) -> None:
        self._statements += 1
