"""What the hub's own administrator said in an agency's directory."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from inspector.hub import tables
from inspector.hub.installations import AgencyEntry
from inspector.wire import frames
from inspector.wire.directory import Declaration, decode_declaration
from inspector.wire.scopes import EventClass


def declarations(connection: Connection, entry: AgencyEntry, kind: str) -> Iterator[Declaration]:
    """The declarations of a kind (named as on the wire), the newest first, also those that devices brought back."""
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
        if kind.encode() in frame:  # to read every enrolment of a year would take seconds
            for event in reversed(frames.parse(frame).events):
                if event.header.event_class is EventClass.DIRECTORY and event.body is not None:
                    yield decode_declaration(event.body)
