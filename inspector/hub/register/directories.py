"""What the hub's own administrator said in an agency's directory."""

from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy import Connection, select

from inspector.hub.rows import tables
from inspector.hub.rows.installations import AgencyEntry
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.directory import KnownDeclaration, decode_declaration
from inspector.wire.scopes import EventClass

Said = TypeVar("Said", bound=KnownDeclaration)


def declarations(connection: Connection, entry: AgencyEntry, kind: type[Said]) -> Iterator[Said]:
    """The declarations of a kind, the newest first; also those that devices brought back."""
    segments, known = tables.segments, tables.logs
    rows = connection.execute(
        select(segments.c.frame)
        .join(known, known.c.log == segments.c.log)
        .where(
            known.c.stream == entry.directory,
            known.c.installation == entry.administrator,
            segments.c.is_fork.is_(False),
        )
        .order_by(segments.c.position.desc())
    )
    for (frame,) in rows:
        if kind.KIND.encode() in frame:  # to read every enrolment of a year would take seconds
            with reading_back("a directory"):
                said = [
                    decode_declaration(event.body)
                    for event in reversed(frames.parse(frame).events)
                    if event.header.event_class is EventClass.DIRECTORY and event.body is not None
                ]
            yield from (each for each in said if isinstance(each, kind))
