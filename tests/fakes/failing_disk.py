"""A real SQLCipher connection whose disk refuses one statement, before it runs or after."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from inspector.vault.sides.vault import Vault
from inspector.vault.store.database import Value


class FailingConnection(driver.Connection):  # type: ignore[misc]  # the driver brings no types
    """Refuses the statement that is due; everything else is SQLCipher's."""

    left: int | None = None
    """How many statements run before the one that fails; nothing fails while it is nothing."""
    only: str = ""
    """Only statements that begin so are counted; without it those of a transaction, its end excepted."""
    runs_first: bool = False
    """The one that fails has run: the disk has it, and nobody is told."""
    refused: str = ""
    """The statement that failed."""

    def execute(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = (), /) -> Any:  # noqa: ANN401 - a cursor
        return self._refused(sql, lambda: super(FailingConnection, self).execute(sql, values))

    def executemany(self, sql: str, rows: Iterable[Sequence[Value]], /) -> Any:  # noqa: ANN401 - a cursor
        return self._refused(sql, lambda: super(FailingConnection, self).executemany(sql, rows))

    def _refused(self, sql: str, run: Any) -> Any:  # noqa: ANN401 - a cursor
        if self.left is None or not self._counts(sql):
            return run()
        self.left -= 1
        if self.left != -1:
            return run()
        self.refused = sql
        if self.runs_first:
            run()
        raise driver.OperationalError("disk I/O error")

    def _counts(self, sql: str) -> bool:
        if self.only:
            return sql.startswith(self.only)
        return (self.in_transaction or sql.startswith("BEGIN")) and sql not in {"COMMIT", "ROLLBACK"}


def refuses(vault: Vault, after: int, *, only: str = "", runs_first: bool = False) -> FailingConnection:
    """Let one statement of this vault fail, once so many others have run."""
    connection = vault._connection
    assert isinstance(connection, FailingConnection)
    connection.left, connection.only, connection.runs_first = after, only, runs_first
    connection.refused = ""
    return connection


@pytest.fixture
def failing_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every vault that is opened in this test has such a connection."""
    connect = driver.connect
    monkeypatch.setattr(driver, "connect", lambda *args, **kwargs: connect(*args, factory=FailingConnection, **kwargs))
