"""What directories say, each event under what it is about, so that a question reads what answers it and no more."""

from collections.abc import Collection, Iterable
from enum import IntEnum
from typing import NamedTuple

from inspector.vault.store.database import Connection, Table, Value, sql
from inspector.vault.store.memory import Memory
from inspector.vault.store.rows import StoredEvent
from inspector.wire.directory import Declaration, TokenKeyNamed, is_enrolment
from inspector.wire.erasure import Erasure, decode_erasure
from inspector.wire.erasures import subject
from inspector.wire.errors import MalformedError
from inspector.wire.event import ID_BYTES
from inspector.wire.scopes import EventClass, StreamKind
from inspector.wire.superseding import declaration_in

_FLAGS = 3
"""Where the flags that are used stand in a header; the byte before it is spare."""
_EVERYTHING = b""


class Subject(IntEnum):
    """How what is said is asked for."""

    TRUST = 0
    """All of it together: who is who follows from it."""
    ERASING = 1
    """By the stream that an erasure or a hold names, or by the erasure or hold that something else names."""


class SaidRow(NamedTuple):
    """An event of a directory's log, and what it is about."""

    subject: Subject
    about: bytes
    log: int
    seq: int


class SaidEvent(NamedTuple):
    """Where something stands that is said, and its bytes."""

    log: int
    seq: int
    header: bytes
    body: bytes | None


class Heard(NamedTuple):
    """What came or went from which it follows who is who, but for enrolments."""

    decides: bool = False
    """Whether anything did besides the keys."""
    keys: tuple[SaidEvent, ...] = ()
    """Where the key of a day was named."""
    logs: frozenset[int] = frozenset()
    """In which logs anything was said at all."""


class DirectoryRows(Table):
    """Rows of `directory_rows`: of everything that is said but enrolments, which stand in `statements`."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        super().__init__(connection)
        self._news = memory.value(tuple[SaidRow, ...]())
        self._any_erasing: dict[None, bool] = memory.cache()
        self._heard = memory.value(Heard())

    def note(self, log: int, events: Iterable[StoredEvent]) -> None:
        """Know what these events of a directory's log are about."""
        rows: list[SaidRow] = []
        decides, keys, logs = self._heard.now
        for each in events:
            said = said_in(each.header, each.body)
            if isinstance(said, TokenKeyNamed):
                keys = (*keys, SaidEvent(log, each.seq, each.header, each.body))
            elif said is None:
                decides |= _is_withheld(each)
            else:
                decides |= subject(said) is None
            if said is not None:
                rows.append(SaidRow(*_filed(said), log, each.seq))
            if _is_said(each):
                logs |= {log}
        self._put(rows)
        self._news.now += tuple(rows)
        self._heard.now = Heard(decides, keys, logs)

    def let_go(self, log: int, places: Iterable[int]) -> None:
        """These events of a log say nothing any more."""
        self._connection.executemany(
            "DELETE FROM directory_rows WHERE subject = 0 AND about = x'' AND log = ? AND seq = ?",
            [(log, seq) for seq in places],
        )
        self._heard.now = Heard(decides=True)

    def read_again(self) -> None:
        """Find every row again in the logs."""
        self._connection.execute("DELETE FROM directory_rows")
        events = self._connection.execute(sql("said_in_directories"), (int(StreamKind.DIRECTORY),))
        self._put([SaidRow(*about, log, seq) for log, seq, *said in events if (about := _about(*said))])
        self._news.now = ()
        self._any_erasing.clear()
        self._heard.now = Heard(decides=True)

    def take_heard(self) -> Heard:
        """What came or went since this was asked."""
        heard, self._heard.now = self._heard.now, Heard()
        return heard

    def take_news(self) -> tuple[SaidRow, ...]:
        """What was noted since this was asked."""
        news, self._news.now = self._news.now, ()
        return news

    def about(self, subject: Subject, about: bytes = _EVERYTHING) -> list[SaidEvent]:
        """What is said about this, in the order of logs and places."""
        return [SaidEvent(*row) for row in self._connection.execute(sql("said_about"), (int(subject), about))]

    @property
    def has_erasing(self) -> bool:
        """Whether anything at all was said about erasing."""
        if None not in self._any_erasing:
            query = "SELECT 1 FROM directory_rows WHERE subject = ? LIMIT 1"
            self._any_erasing[None] = self._first(int, query, int(Subject.ERASING)) is not None
        return self._any_erasing[None]

    def streams(self) -> list[bytes]:
        """Every stream that an erasure or a hold names."""
        query = "SELECT DISTINCT about FROM directory_rows WHERE subject = ? AND length(about) = ?"
        return self._column(bytes, query, int(Subject.ERASING), ID_BYTES)

    def _put(self, rows: Collection[SaidRow]) -> None:
        if not rows:
            return
        values: list[tuple[Value, ...]] = [(int(row.subject), row.about, row.log, row.seq) for row in rows]
        self._connection.executemany("INSERT OR IGNORE INTO directory_rows VALUES (?, ?, ?, ?)", values)
        self._any_erasing.clear()


def said_in(header: bytes, body: bytes | None) -> Declaration | Erasure | None:
    """What an event of a directory says, unless it is an enrolment, or nothing that can be read."""
    if body is None:
        return None
    try:
        if header[1] == EventClass.DIRECTORY:
            return None if is_enrolment(body) else declaration_in(header[_FLAGS], body)
        return decode_erasure(body) if header[1] == EventClass.ERASE else None
    except MalformedError:
        return None


def _is_said(event: StoredEvent) -> bool:
    """Whether something stands there that is no enrolment, whether it can be read or not."""
    is_of_directory = event.header[1] in {EventClass.DIRECTORY, EventClass.ERASE}
    return is_of_directory and (event.body is None or not is_enrolment(event.body))


def _is_withheld(event: StoredEvent) -> bool:
    """Whether what a directory says came without its body."""
    return event.body is None and event.header[1] == EventClass.DIRECTORY


def _about(header: bytes, body: bytes | None) -> tuple[Subject, bytes] | None:
    said = said_in(header, body)
    return None if said is None else _filed(said)


def _filed(said: Declaration | Erasure) -> tuple[Subject, bytes]:
    about = subject(said)
    return (Subject.TRUST, _EVERYTHING) if about is None else (Subject.ERASING, about)
