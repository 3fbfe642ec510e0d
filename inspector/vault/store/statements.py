"""What was said of installations, each with its chain of links to a root; who believes it judges elsewhere."""

from collections.abc import Iterator

from inspector.vault.store.database import Table


class Statements(Table):
    """Rows of `statements`. What each says of itself is beside it, so that only the newest has to be proven."""

    def add(self, name: bytes, installation: bytes, issued_s: int, statement: bytes, chain: bytes) -> bool:
        """Keep a statement; whether it is a new one."""
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO statements (id, installation, issued, statement, chain) VALUES (?, ?, ?, ?, ?)",
            (name, installation, issued_s, statement, chain),
        )
        return cursor.rowcount > 0

    def all(self) -> Iterator[tuple[bytes, int, bytes, bytes]]:
        """Installation, time, statement and chain of each."""
        rows = self._connection.execute("SELECT installation, issued, statement, chain FROM statements")
        return ((installation, issued_s, said, chain) for installation, issued_s, said, chain in rows)
