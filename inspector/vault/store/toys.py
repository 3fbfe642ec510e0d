"""Toys that lie in the vault."""

from inspector.vault.store.database import Table


class Toys(Table):
    """Rows of `toys`."""

    def put(self, name: str, at_ms: int) -> None:
        """Keep a toy."""
        self._connection.execute("INSERT OR REPLACE INTO toys (name, put_at) VALUES (?, ?)", (name, at_ms))

    def names(self) -> tuple[str, ...]:
        """Every toy, the oldest first."""
        return tuple(self._column(str, "SELECT name FROM toys ORDER BY put_at, name"))
