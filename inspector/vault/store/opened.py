"""Events whose payload is known, and the blobs they speak of."""

from collections.abc import Iterable, Iterator

from inspector.vault.store.database import Connection, sql
from inspector.vault.store.rows import OpenedRow
from inspector.wire.scopes import StreamKind


class OpenedRows:
    """Rows of `opened` and `blob_uses`."""

    __slots__ = ("_connection",)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, rows: Iterable[OpenedRow], uses: list[tuple[bytes, int, int]]) -> None:
        """Keep events, and for each blob in them its id, stream and size."""
        self._connection.executemany(
            "INSERT INTO opened (log, seq, mark, hlc, payload) VALUES (?, ?, ?, ?, ?)", list(rows)
        )
        if uses:
            self._connection.executemany("INSERT OR IGNORE INTO blob_uses (blob, stream, size) VALUES (?, ?, ?)", uses)

    def drop(self, log: int, seq: int) -> None:
        """An event counts for nothing."""
        self._connection.execute("DELETE FROM opened WHERE log = ? AND seq = ?", (log, seq))

    def drop_all(self) -> None:
        """Every event is to be opened again."""
        for table in ("opened", "blob_uses"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the two names above

    def any_in(self, stream: int) -> bool:
        """Whether anything was opened in a stream."""
        return self._connection.execute(sql("has_opened"), (stream,)).fetchone() is not None

    def in_stream(self, stream: int) -> Iterator[OpenedRow]:
        """What was opened in one stream."""
        return self._rows("opened_in", stream)

    def of_visit(self, visit: str) -> Iterator[OpenedRow]:
        """What was opened in the streams of a visit."""
        return self._rows("opened_of_visit", visit)

    def of_kind(self, kind: StreamKind) -> Iterator[OpenedRow]:
        """What was opened in streams of a kind."""
        return self._rows("opened_of_kind", int(kind))

    def about(self, subject: str) -> Iterator[tuple[str, str, OpenedRow]]:
        """What was opened about one business or plan, after that subject and the agency that owns the stream."""
        return self._spoken("opened_about", subject)

    def by_subject(self, kind: StreamKind) -> Iterator[tuple[str, str, OpenedRow]]:
        """What was opened in streams of a kind, after the subject and the agency that owns the stream."""
        return self._spoken("opened_by_subject", int(kind))

    def _rows(self, query: str, about: str | int) -> Iterator[OpenedRow]:
        return (OpenedRow(*row) for row in self._connection.execute(sql(query), (about,)))

    def _spoken(self, query: str, about: str | int) -> Iterator[tuple[str, str, OpenedRow]]:
        for subject, owner, *opened in self._connection.execute(sql(query), (about,)):
            yield subject, owner, OpenedRow(*opened)
