"""The secrets behind the join codes of visits."""

from inspector.domain.ids import VisitId
from inspector.vault.store.database import Connection


class JoinSecrets:
    """Rows of `join_secrets`."""

    __slots__ = ("_connection",)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, visit: VisitId, secret: bytes) -> None:
        """Keep the secret of a visit."""
        self._connection.execute("INSERT OR REPLACE INTO join_secrets (visit, secret) VALUES (?, ?)", (visit, secret))

    def of(self, visit: VisitId) -> bytes | None:
        """The secret of a visit, where it is known."""
        row = self._connection.execute("SELECT secret FROM join_secrets WHERE visit = ?", (visit,)).fetchone()
        return None if row is None else bytes(row[0])
