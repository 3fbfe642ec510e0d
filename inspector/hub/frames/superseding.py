"""The hub lets bodies go of what a register said, where they lie: who has them lets go by himself."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, update

from inspector.hub.rows import installations, tables
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.directory import DocumentPublished, TokenKeyNamed
from inspector.wire.frames import Frame
from inspector.wire.superseding import list_in, superseded

_segments = tables.segments
_OF_LOG = {
    dialect: select(_segments).where(_segments.c.log == bindparam("log"), ~_segments.c.is_fork, holds_a_list)
    for dialect, holds_a_list in tables.HOLDS_A_LIST.items()
}
_OF_DIRECTORY = select(_segments).where(
    _segments.c.stream == bindparam("stream"), _segments.c.position > bindparam("after")
)
_KINDS = tuple(each.KIND.encode() for each in (DocumentPublished, TokenKeyNamed))
_REPLACE = (
    update(_segments)
    .where(_segments.c.position == bindparam("which"))
    .values({name: bindparam(name) for name in ("frame", tables.DIGEST)})
)


def let_go(connection: Connection, log: bytes) -> None:
    """Take the bodies out that are superseded in a directory's log; each frame keeps its place among the news.

    Read is what holds a list with its body: what was let go of before stands in no index any more.
    """
    rows = connection.execute(_OF_LOG[connection.dialect.name], {"log": log}).mappings().all()
    with reading_back("a directory"):
        found = [(row, frames.parse(row["frame"])) for row in rows]
        flagged = [event for _, frame in found for event in frame.events if event.header.may_be_superseded]
        named = {event.header.seq: name for event in flagged if (name := list_in(event.body))}
    gone = superseded(named)
    for row, frame in found:
        if any(event.header.seq in gone for event in frame.events):
            left = tuple(event.without_body() if event.header.seq in gone else event for event in frame.events)
            values = _rewritten(row, replace(frame, events=left))
            changed = {"which": row["position"], "frame": values["frame"], tables.DIGEST: values[tables.DIGEST]}
            connection.execute(_REPLACE, changed)


def let_register_go(connection: Connection, after: int) -> None:
    """Take the bodies of all that was said of a register out of every directory, behind a place among the news.

    The rows are deleted and written anew in their places: deletions are what tells a database that keeps what was there
    before to forget it.
    """
    for entry in installations.agencies(connection):
        rows = connection.execute(_OF_DIRECTORY, {"stream": entry.directory, "after": after}).mappings()
        of_kinds = [row for row in rows if any(kind in row["frame"] for kind in _KINDS)]
        with reading_back("a directory"):
            found = [(row, frames.parse(row["frame"])) for row in of_kinds]
        for row, frame in found:
            left = tuple(event.without_body() if event.header.may_be_let_go else event for event in frame.events)
            if left != frame.events:
                values = {"position": row["position"], **_rewritten(row, replace(frame, events=left))}
                connection.execute(delete(_segments).where(_segments.c.position == row["position"]))
                connection.execute(insert(_segments).values(values))


def _rewritten(row: RowMapping, frame: Frame) -> dict[str, Any]:
    columns = {**{name: row[name] for name in tables.digested(_segments)}, "frame": frame.pack()}
    return tables.with_digest(_segments, columns)
