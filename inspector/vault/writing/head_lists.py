"""The logbook's word on how far the own logs reach: a log that is gone as a whole is missed by its name.

A list names each log by a salted hash, so that it tells nobody which logs there are. `docs/formats/event.md`.
"""

import hashlib
from collections.abc import Iterator

from inspector.crypto.ids import IdSource
from inspector.domain.events import HeadsListed
from inspector.vault.fold.lists import Lists
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.meta import HEADS_SALT, Meta
from inspector.vault.store.staged import Staged
from inspector.wire.event import FIRST_HEAD, next_head
from inspector.wire.scopes import StreamKind

MOST_LISTED = 512
"""The logs in one event, some 26 kB; when more were written, more events follow."""
SALT_BYTES = 16
NAME_BYTES = 16

_CONTEXT = b"inspector/heads/1"


def listed_name(salt: bytes, log: bytes) -> bytes:
    """What a log is called in the lists with this salt."""
    return hashlib.sha256(_CONTEXT + salt + log).digest()[:NAME_BYTES]


class Unlisted:
    """Rows of `unlisted`, one for each own log that was written since the logbook last named its head."""

    __slots__ = ("_connection", "_waiting")

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: Staged[int, bool] = Staged()

    @property
    def is_any(self) -> bool:
        """Whether there is anything to list."""
        return self._connection.execute("SELECT 1 FROM unlisted LIMIT 1").fetchone() is not None

    def note(self, log: LogRow) -> None:
        """Something was written in an own log. A logbook speaks of all others; the log that follows speaks of it."""
        if log.kind is not StreamKind.LOGBOOK and not self._waiting.get(log.no):
            self._connection.execute("INSERT OR IGNORE INTO unlisted (log) VALUES (?)", (log.no,))
            self._waiting[log.no] = True

    def take(self) -> tuple[int, ...]:
        """The logs to list; from here on they are listed."""
        rows = self._connection.execute("SELECT log FROM unlisted ORDER BY log").fetchall()
        self._connection.execute("DELETE FROM unlisted")
        self._waiting.forget_all()
        return tuple(no for (no,) in rows)

    def commit(self) -> None:
        """Keep what changed."""
        self._waiting.commit()

    def rollback(self) -> None:
        """Forget what changed."""
        self._waiting.rollback()


class HeadLists:
    """Makes lists and compares with the ones that were made."""

    __slots__ = ("_ids", "_lists", "_logs", "_meta", "_unlisted")

    def __init__(self, unlisted: Unlisted, logs: Logs, lists: Lists, meta: Meta, ids: IdSource) -> None:
        self._unlisted = unlisted
        self._logs = logs
        self._lists = lists
        self._meta = meta
        self._ids = ids

    def take(self) -> Iterator[HeadsListed]:
        """Events that list every own log written since the last list; called in the transaction that writes them."""
        salt = self._salt()
        heads = [
            listed_name(salt, log.id) + self._logs.tail(log.no).head
            for log in map(self._logs.at, self._unlisted.take())
        ]
        for first in range(0, len(heads), MOST_LISTED):
            yield HeadsListed(salt, tuple(sorted(heads[first : first + MOST_LISTED])))

    def missing(self) -> tuple[str, ...]:
        """Every head that was listed must be in a log here."""
        named: dict[bytes, dict[bytes, set[bytes]]] = {}
        for event in self._lists.heads_listed():
            names = named.setdefault(event.salt, {})
            for entry in event.heads:
                names.setdefault(entry[:NAME_BYTES], set()).add(entry[NAME_BYTES:])
        findings = []
        for log in self._logs.all():
            for salt, names in named.items():
                heads = names.pop(listed_name(salt, log.id), None)
                if heads is not None and not heads <= self._heads_of(log):
                    findings.append(f"log {log.name} does not reach as far as the logbook says")
        gone = sum(map(len, named.values()))
        return (*findings, f"{gone} of the logs that the logbook names are not here") if gone else tuple(findings)

    def _heads_of(self, log: LogRow) -> set[bytes]:
        head, heads = FIRST_HEAD, set()
        for event in self._logs.events(log.no):
            head = next_head(head, event.leaf())
            heads.add(head)
        return heads

    def _salt(self) -> bytes:
        """One for all lists of a vault, so that comparing hashes each log once."""
        salt = self._meta.get(HEADS_SALT)
        if salt is None:
            salt = self._ids.token(SALT_BYTES)
            self._meta.put(HEADS_SALT, salt)
        return salt
