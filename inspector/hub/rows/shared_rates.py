"""The count of requests that all processes on one PostgreSQL database share.

It stands in a table that the database does not log: after a crash everybody has all requests left again.
"""

from typing import ClassVar

from sqlalchemy import Connection, Engine, text

from inspector.hub.rows.store import Naming
from inspector.wire.limits import LIMITS

_TABLE = text(
    "CREATE UNLOGGED TABLE IF NOT EXISTS rates (installation bytea PRIMARY KEY,"
    " requests double precision NOT NULL, filled_ms bigint NOT NULL, is_taken boolean NOT NULL)"
)
_GONE = text("DROP TABLE IF EXISTS rates")
_COUNT = text(
    """
    INSERT INTO rates AS known VALUES (:installation, :burst - :taken + :added, :now_ms, true)
    ON CONFLICT (installation) DO UPDATE SET (requests, filled_ms, is_taken) = (
        SELECT filled.requests - CASE WHEN filled.requests >= :taken THEN :taken ELSE 0 END + :added,
               :now_ms, filled.requests >= :taken
        FROM (SELECT least(:burst, known.requests + greatest(0, :now_ms - known.filled_ms) * :per_ms) AS requests)
            AS filled
    )
    RETURNING is_taken
    """
)


class SharedRates:
    """Asks the database; one statement is one count, whoever else counts at the same moment."""

    is_elsewhere: ClassVar[bool] = True

    def __init__(self, counting: Engine, naming: Naming) -> None:
        self._counting = counting
        self._naming = naming

    def take(self, installation: bytes, now_ms: int) -> bool:
        """Let an installation make one request; False when it asks too often."""
        return self._count(installation, 1, 0, now_ms)

    def add(self, installation: bytes, requests: int, now_ms: int) -> None:
        """Leave it so many requests more, or fewer."""
        self._count(installation, 0, requests, now_ms)

    def _count(self, installation: bytes, taken: int, added: int, now_ms: int) -> bool:
        values = {
            "installation": installation,
            "taken": float(taken),
            "added": float(added),
            "now_ms": now_ms,
            "burst": float(LIMITS.request_burst),
            "per_ms": LIMITS.requests_per_second / 1000,
        }
        with self._naming(), self._counting.begin() as connection:
            return bool(connection.scalar(_COUNT, values))


def make_table(connection: Connection) -> None:
    """Make the table of rates where there is none."""
    connection.execute(_TABLE)


def drop_table(connection: Connection) -> None:
    """Take it away."""
    connection.execute(_GONE)
