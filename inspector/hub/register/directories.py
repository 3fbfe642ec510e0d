"""What was said in an agency's directory."""

from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy import Connection, select, true

from inspector.hub.rows import tables
from inspector.hub.rows.installations import AgencyEntry
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.directory import KnownDeclaration, decode_declaration
from inspector.wire.event import LogPlace
from inspector.wire.scopes import EventClass

Said = TypeVar("Said", bound=KnownDeclaration)


def declarations(connection: Connection, entry: AgencyEntry, kind: type[Said], *, after: int = 0) -> Iterator[Said]:
    """The declarations of a kind by the hub's own administrator, the newest first; also those that devices brought.

    With `after` only those behind that place among the news.
    """
    return (said for _, said in declared(connection, entry, kind, by=entry.administrator, after=after))


def declared(
    connection: Connection, entry: AgencyEntry, kind: type[Said], *, by: bytes | None = None, after: int = 0
) -> Iterator[tuple[LogPlace, Said]]:
    """The declarations of a kind by anybody, or by one installation, each with its place; the newest first."""
    segments, known = tables.segments, tables.logs
    rows = connection.execute(
        select(segments.c.frame)
        .join(known, known.c.log == segments.c.log)
        .where(
            segments.c.stream == entry.directory,
            segments.c.position > after,
            true() if by is None else known.c.installation == by,
            segments.c.is_fork.is_(False),
        )
        .order_by(segments.c.position.desc())
    )
    for (frame,) in rows:
        if kind.KIND.encode() in frame:  # to read every enrolment of a year would take seconds
            with reading_back("a directory"):
                said = [
                    (event.id, decode_declaration(event.body))
                    for event in reversed(frames.parse(frame).events)
                    if event.header.event_class is EventClass.DIRECTORY and event.body is not None
                ]
            yield from ((place, each) for place, each in said if isinstance(each, kind))
