"""What the officer is typing: rows that change in place, are never chained or sent, and are gone when dropped."""

from inspector.vault.store.database import Table

WAITING = "sent/"
"""Before the number of a signal that waits: what the logbook will say of it."""

_LAST = "\U0010ffff"
"""Behind every character of a key."""


class Drafts(Table):
    """Rows of `drafts`."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a draft."""
        self._connection.execute("INSERT OR REPLACE INTO drafts (key, value) VALUES (?, ?)", (key, value))

    def get(self, key: str) -> bytes | None:
        """A draft, when there is one."""
        return self._first(bytes, "SELECT value FROM drafts WHERE key = ?", key)

    def starting(self, prefix: str, most: int | None = None) -> dict[str, bytes]:
        """The drafts whose key begins so, or the first of them, in the order of their keys."""
        rows = self._connection.execute(
            "SELECT key, value FROM drafts WHERE key >= ? AND key < ? ORDER BY key LIMIT ?",
            (prefix, prefix + _LAST, -1 if most is None else most),
        )
        return {key: bytes(value) for key, value in rows}

    def drop(self, key: str) -> bool:
        """Let a draft go; whether there was one."""
        return self._connection.execute("DELETE FROM drafts WHERE key = ?", (key,)).rowcount > 0
