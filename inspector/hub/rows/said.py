"""What directories say about erasing, each event under what it is about: a decision reads what concerns its stream.

Each agency's directories are read on from where they were read last, whoever wrote there meanwhile. They are read again
from the first event when somebody gets another number or designation, and when an older version made the tables.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from sqlalchemy import Connection, bindparam, delete, insert, select

from inspector.hub.rows import installations, logs, tables
from inspector.hub.rows.installations import AgencyEntry
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.directory import Declaration, ErasureApplied, decode_declaration, is_enrolment
from inspector.wire.erasure import Erasure, decode_erasure
from inspector.wire.erasures import ABOUT_ERASURE, Said, Speaker, name_of, place_named, subject
from inspector.wire.event import ID_BYTES, LogPlace, RawEvent
from inspector.wire.scopes import Agency, EventClass, StreamKind
from inspector.wire.stream_id import beginning

_SUBJECTS_AT_ONCE = 500
_SIGNED_AT_ONCE = 256
_LAST_UNIQUE = b"\xff" * ID_BYTES

_Row: TypeAlias = dict[str, str | bytes | int]


class _News(NamedTuple):
    """What was read: rows of `erasing_said`, what of it decides, what the hub signed for, and the last position."""

    rows: tuple[_Row, ...]
    deciding: frozenset[bytes]
    signed: tuple[LogPlace, ...]
    position: int


_said, _read, _due = tables.erasing_said, tables.directories_read, tables.erasures_due
_segments, _logs = tables.segments, tables.logs
_MARK = select(_read.c.position).where(_read.c.agency == bindparam("agency"))
_NEXT_DIRECTORY = (
    select(_logs.c.stream)
    .where(_logs.c.stream > bindparam("behind"), _logs.c.stream <= bindparam("upto"))
    .order_by(_logs.c.stream)
    .limit(1)
)
_SINCE = (
    select(_segments.c.position, _segments.c.log, _segments.c.frame, _logs.c.installation)
    .join(_logs, _logs.c.log == _segments.c.log)
    .where(
        _segments.c.stream == bindparam("stream"),
        _segments.c.position > bindparam("after"),
        _segments.c.is_fork.is_(False),
    )
    .order_by(_segments.c.position)
)
_ABOUT = select(_said.c.log, _said.c.seq).where(
    _said.c.agency == bindparam("agency"), _said.c.about.in_(bindparam("subjects", expanding=True))
)
_EVERYTHING = select(_said.c.about, _said.c.log, _said.c.seq).where(_said.c.agency == bindparam("agency"))
_DUE = select(_due.c.log, _due.c.seq).where(_due.c.agency == bindparam("agency")).limit(_SIGNED_AT_ONCE)


def said_in(event: RawEvent) -> Declaration | Erasure | None:
    """What an event says about erasing."""
    if event.body is None:
        return None
    if event.header.event_class is EventClass.ERASE:
        return decode_erasure(event.body)
    if event.header.event_class is not EventClass.DIRECTORY or is_enrolment(event.body):
        return None
    declaration = decode_declaration(event.body)
    return declaration if isinstance(declaration, ABOUT_ERASURE) else None


def read_on(connection: Connection, entry: AgencyEntry) -> frozenset[bytes]:
    """Note what came since this was asked; the streams of which something else may be decided now."""
    mark = _mark(connection, entry.agency)
    if mark is None:
        connection.execute(delete(_said).where(_said.c.agency == entry.agency.value))
    news = _news(connection, entry, mark or 0)
    if news.rows:
        connection.execute(insert(_said), list(news.rows))
    if mark is None or news.position > mark:
        connection.execute(delete(_read).where(_read.c.agency == entry.agency.value))
        connection.execute(insert(_read).values(agency=entry.agency.value, position=news.position))
    for place in news.signed:
        _let_go(connection, entry.agency, place)
    streams = {about for about in news.deciding if len(about) == ID_BYTES}
    named = map(place_named, news.deciding - streams)
    found = (said_in(event) for event in logs.events_at(connection, named))
    subjects = (subject(what) for what in found if what is not None)
    return frozenset(streams.union(each for each in subjects if each is not None and len(each) == ID_BYTES))


def about(connection: Connection, agency: Agency, stream: bytes) -> list[Said]:
    """What an agency's directories say about one stream."""
    first = _places(connection, agency, [stream])
    places = [*first, *_places(connection, agency, list(map(name_of, first)))]
    speakers: dict[bytes, Speaker | None] = {}
    said: list[Said] = []
    with reading_back("a directory"):
        for event in logs.events_at(connection, places):
            by, what = _speaker(connection, event.header.log, speakers), said_in(event)
            if by is not None and what is not None:
                said.append(Said(event.id, by, what))
    return said


def is_noted(connection: Connection, entry: AgencyEntry) -> bool:
    """Whether all that was read so far is noted and nothing else; for who looks whether a hub holds."""
    mark = _mark(connection, entry.agency)
    if mark is None:
        return True
    news = _news(connection, entry, 0, mark)
    noted = {tuple(row) for row in connection.execute(_EVERYTHING, {"agency": entry.agency.value})}
    return noted == {(row["about"], row["log"], row["seq"]) for row in news.rows}


def due(connection: Connection, agency: Agency) -> list[LogPlace]:
    """Erasures of an agency that the hub is to sign for: not more than one request can wait for."""
    return [LogPlace(*row) for row in connection.execute(_DUE, {"agency": agency.value})]


def set_due(connection: Connection, agency: Agency, known: Collection[LogPlace], due: Collection[LogPlace]) -> None:
    """Let these be due of all those that are known, and no others of them."""
    for place in known:
        _let_go(connection, agency, place)
    if due:
        rows = [{"agency": agency.value, "log": place.log, "seq": place.seq} for place in due]
        connection.execute(insert(_due), rows)


def _let_go(connection: Connection, agency: Agency, erasure: LogPlace) -> None:
    which = (_due.c.agency == agency.value, _due.c.log == erasure.log, _due.c.seq == erasure.seq)
    connection.execute(delete(_due).where(*which))


def _mark(connection: Connection, agency: Agency) -> int | None:
    return connection.scalar(_MARK, {"agency": agency.value})


@reading_back("a directory")
def _news(connection: Connection, entry: AgencyEntry, after: int, upto: int | None = None) -> _News:
    rows: list[_Row] = []
    deciding: set[bytes] = set()
    signed: list[LogPlace] = []
    last = after
    for stream in _directories(connection, entry.agency):
        for row in connection.execute(_SINCE, {"stream": stream, "after": after}):
            if upto is not None and row.position > upto:
                break
            last = max(last, row.position)
            for event in frames.parse(row.frame).events:
                what = said_in(event)
                about = None if what is None else subject(what)
                if about is None or (isinstance(what, ErasureApplied) and row.installation != entry.administrator):
                    continue  # who else signed decides nothing here
                rows.append({"agency": entry.agency.value, "about": about, "log": event.id.log, "seq": event.id.seq})
                if isinstance(what, ErasureApplied):
                    signed.append(what.erasure)
                else:
                    deciding.add(about)
    return _News(tuple(rows), frozenset(deciding), tuple(signed), last)


def _directories(connection: Connection, agency: Agency) -> Iterator[bytes]:
    """An agency's directories: one, unless a device made up more."""
    behind = beginning(StreamKind.DIRECTORY, agency)
    upto = behind + _LAST_UNIQUE
    while (found := connection.scalar(_NEXT_DIRECTORY, {"behind": behind, "upto": upto})) is not None:
        behind = bytes(found)
        yield behind


def _places(connection: Connection, agency: Agency, subjects: Sequence[bytes]) -> list[LogPlace]:
    found: list[LogPlace] = []
    for at in range(0, len(subjects), _SUBJECTS_AT_ONCE):
        some = subjects[at : at + _SUBJECTS_AT_ONCE]
        rows = connection.execute(_ABOUT, {"agency": agency.value, "subjects": some})
        found += [LogPlace(row.log, row.seq) for row in rows]
    return found


def _speaker(connection: Connection, log: bytes, known: dict[bytes, Speaker | None]) -> Speaker | None:
    if log not in known:
        stored = logs.find(connection, log)
        by = None if stored is None else installations.find(connection, stored.installation)
        known[log] = None if by is None else Speaker(by.id, by.agency, by.number, by.is_designated)
    return known[log]
