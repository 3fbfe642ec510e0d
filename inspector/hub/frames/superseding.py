"""The hub lets bodies of lists go that a later day's stands behind, where they lie: who has them lets go by himself."""

from dataclasses import replace

from sqlalchemy import Connection, bindparam, select, update

from inspector.hub.rows import tables
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.directory import DocumentPublished
from inspector.wire.superseding import list_in, superseded

_segments = tables.segments
_OF_LOG = select(_segments).where(_segments.c.log == bindparam("log"), ~_segments.c.is_fork)
_REPLACE = (
    update(_segments)
    .where(_segments.c.position == bindparam("which"))
    .values({name: bindparam(name) for name in ("frame", tables.DIGEST)})
)


def let_go(connection: Connection, log: bytes) -> None:
    """Take the bodies out that are superseded in a directory's log; each frame keeps its place among the news."""
    kind = DocumentPublished.KIND.encode()
    rows = [row for row in connection.execute(_OF_LOG, {"log": log}).mappings() if kind in row["frame"]]
    with reading_back("a directory"):
        found = [(row, frames.parse(row["frame"])) for row in rows]
        flagged = [event for _, frame in found for event in frame.events if event.header.may_be_superseded]
        named = {event.header.seq: name for event in flagged if (name := list_in(event.body))}
    gone = superseded(named)
    for row, frame in found:
        if any(event.header.seq in gone for event in frame.events):
            left = tuple(event.without_body() if event.header.seq in gone else event for event in frame.events)
            columns = {
                **{name: row[name] for name in tables.digested(_segments)},
                "frame": replace(frame, events=left).pack(),
            }
            values = tables.with_digest(_segments, columns)
            changed = {"which": row["position"], "frame": values["frame"], tables.DIGEST: values[tables.DIGEST]}
            connection.execute(_REPLACE, changed)
