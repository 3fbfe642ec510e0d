"""A real SQLCipher connection that refuses what the vault writes outside a transaction, for that is saved by itself."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from types import FrameType
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from inspector.vault.making.assembling import fill
from inspector.vault.store.database import Value

_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class GuardedConnection(driver.Connection):  # type: ignore[misc]  # the driver brings no types
    """SQLCipher's, but for that; what a test does to the file by its own hand is the test's affair."""

    def execute(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = (), /) -> Any:  # noqa: ANN401 - a cursor
        self._guard(sql)
        return super().execute(sql, values)

    def executemany(self, sql: str, rows: Iterable[Sequence[Value]], /) -> Any:  # noqa: ANN401 - a cursor
        self._guard(sql)
        return super().executemany(sql, rows)

    def _guard(self, sql: str) -> None:
        if not self.in_transaction and sql.startswith(_WRITES):
            caller = sys._getframe(2).f_globals["__name__"]
            assert not caller.startswith("inspector.") or _is_being_made(), f"written outside a transaction: {sql}"


def _is_being_made() -> bool:
    """Whether the file is no vault yet."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and frame.f_code is not fill.__code__:
        frame = frame.f_back
    return frame is not None


@pytest.fixture(autouse=True)
def guarded_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every vault that is opened in a test has such a connection, if the test gives it no other."""
    connect = driver.connect
    guarded = {"factory": GuardedConnection}
    monkeypatch.setattr(driver, "connect", lambda *args, **kwargs: connect(*args, **(guarded | kwargs)))
