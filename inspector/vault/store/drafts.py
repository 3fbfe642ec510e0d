"""What the officer is typing: rows that change in place, are never chained or sent, and are gone when dropped."""

from inspector.vault.store.database import Table

WAITING = "sent/"
"""Before the number of a signal that waits: what the logbook will say of it."""


class Drafts(Table):
    """Rows of `drafts`."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a draft."""
        self._connection.execute("INSERT OR REPLACE INTO drafts (key, value) VALUES (?, ?)", (key, value))

    def get(self, key: str) -> bytes | None:
        """A draft, when there is one."""
        return self._first(bytes, "SELECT value FROM drafts WHERE key = ?", key)

    def starting(self, prefix: str) -> dict[str, bytes]:
        """Every draft whose key begins so."""
        rows = self._connection.execute(
            "SELECT key, value FROM drafts WHERE substr(key, 1, ?) = ? ORDER BY key", (len(prefix), prefix)
        )
        return {key: bytes(value) for key, value in rows}

    def drop(self, key: str) -> bool:
        """Let a draft go; whether there was one."""
        return self._connection.execute("DELETE FROM drafts WHERE key = ?", (key,)).rowcount > 0
