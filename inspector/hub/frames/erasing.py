"""The hub obeys decisions to erase: bodies and blobs go, headers and hashes stay, and its administrator signs for it.

What is in force in a stream follows from all that directories say about it, in whatever order that came; what they say
about other streams is not read for it (`rows/said.py`). A rewritten frame gets a new place among the news, behind the
decision: who gets it knows already why a body is missing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection, bindparam, delete, insert, select

from inspector.hub.rows import installations, leaving, logs, said, tables
from inspector.hub.rows.installations import AgencyEntry, Installation
from inspector.hub.rows.logs import StoredLog
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.erasures import (
    ErasurePlace,
    Erasures,
    SaidErasure,
    fold_applied,
    fold_erasures,
)
from inspector.wire.event import LogPlace, RawEvent
from inspector.wire.frames import Frame
from inspector.wire.scopes import Agency, EventClass

_SAME = ("log", "stream", "first_seq", "last_seq", "previous", "head", "is_fork", "received_ms")
"""What a rewritten frame's row keeps."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about the events of one frame: places that may be empty, and those of them that must be."""

    may_lack: frozenset[int]
    must_lack: frozenset[int]

    def excuses(self, frame: Frame) -> bool:
        """Whether every body that a frame lacks was erased by a decision, or needs none to go."""
        lacking = (event.header for event in frame.events if event.body is None)
        return all(each.may_be_let_go or each.seq in self.may_lack for each in lacking)

    def strip(self, frame: Frame) -> Frame:
        """The frame without the bodies that must be gone."""
        return stripped(frame, self.must_lack) if self.must_lack else frame


_erased, _blobs = tables.erased, tables.erased_blobs
_DECIDED = select(_erased).where(
    _erased.c.log == bindparam("log"), _erased.c.seq.between(bindparam("first"), bindparam("last"))
)
_ANY_OF = select(_erased.c.log).distinct().where(_erased.c.log.in_(bindparam("logs", expanding=True)))
_OF_LOG = (
    _erased.c.log == bindparam("which"),
    _erased.c.stream == bindparam("where"),
    _erased.c.agency == bindparam("whose"),
)
_GONE = select(_erased.c.seq).where(*_OF_LOG, ~_erased.c.is_held)
_FORGET = delete(_erased).where(*_OF_LOG)


def decided(connection: Connection, frame: Frame, stored: StoredLog, writer: Installation) -> Decided:
    """What was decided about the events of a frame."""
    places = {"log": frame.log, "first": frame.first_seq, "last": frame.last_seq}
    rows = connection.execute(_DECIDED, places).all()
    place = ErasurePlace(stored.stream, stored.kind, stored.owner, writer.agency)
    mine = [row for row in rows if place.is_erased_by(Agency(row.agency), row.stream)]
    return Decided(frozenset(row.seq for row in mine), frozenset(row.seq for row in mine if not row.is_held))


def stripped(frame: Frame, places: frozenset[int]) -> Frame:
    """The frame without the bodies at these places; nothing but sealed content is ever taken out."""
    return replace(frame, events=tuple(_stripped(event, places) for event in frame.events))


def concerned(connection: Connection, pushed: Sequence[Frame]) -> frozenset[bytes] | None:
    """The streams of which these frames bring something that was erased; None when they bring no news either."""
    brought = list({frame.log for frame in pushed})
    found = {bytes(log) for log in connection.scalars(_ANY_OF, {"logs": brought})} if brought else set()
    streams = frozenset(frame.stream for frame in pushed if frame.log in found)
    classes = {event.header.event_class for frame in pushed for event in frame.events}
    return streams if streams or not classes.isdisjoint({EventClass.DIRECTORY, EventClass.ERASE}) else None


def decides(frame: Frame) -> bool:
    """Whether a frame says something about what is erased."""
    return any(said.said_in(event) is not None for event in frame.events)


def carry_out(connection: Connection, entry: AgencyEntry, brought: frozenset[bytes] = frozenset()) -> bool:
    """Do what an agency has decided about streams, as far as it is not done; whether anything went.

    That is about those of which something was brought, and those of which its directories say something new.
    """
    streams = sorted(said.read_on(connection, entry) | brought)
    return sum(_carry_out(connection, entry, stream) for stream in streams) > 0


def fill_in(connection: Connection, frame: Frame, decided: Decided, upto: int) -> None:
    """Put back bodies that were erased before a hold came; the caller has compared the chain up to there."""
    whole = {
        event.header.seq: event
        for event in frame.events
        if event.header.seq <= upto and event.header.seq in decided.may_lack and event.body is not None
    }
    if whole:
        _rewrite(connection, frame.log, lambda known: replace(known, events=_filled(known.events, whole)))


def is_erased(connection: Connection, blob: bytes, stream: bytes) -> bool:
    """Whether a blob of a stream was erased, so that nobody may bring it again."""
    table = tables.erased_blobs
    query = select(table.c.blob).where(table.c.blob == blob, table.c.stream == stream).limit(1)
    return connection.execute(query).first() is not None


def _stripped(event: RawEvent, places: frozenset[int]) -> RawEvent:
    return event.without_body() if event.can_be_erased and event.header.seq in places else event


def _carry_out(connection: Connection, entry: AgencyEntry, stream: bytes) -> bool:
    about = said.about(connection, entry.agency, stream)
    if not about:
        return False
    erasures, signed = fold_erasures(about), fold_applied(about)
    in_force = [each for each in erasures.in_force() if _is_here(connection, each)]
    new = _remember(connection, entry.agency, stream, erasures)
    emptied = [
        _rewrite(connection, log, partial(stripped, places=places))
        for log, places in _in_force(connection, erasures, new).items()
    ]
    gone = [each for each in in_force if _let_blobs_go(connection, each)]
    due = [each.id for each in in_force if entry.administrator not in signed.get(each.id, frozenset())]
    said.set_due(connection, entry.agency, erasures.known.keys(), due)
    return any(emptied) or bool(gone)


def _remember(connection: Connection, agency: Agency, stream: bytes, erasures: Erasures) -> frozenset[LogPlace]:
    """Keep what frames and uploads are judged by; the events that must be empty now and were not known to be."""
    before, left = _forget(connection, agency, stream, erasures)
    held: dict[LogPlace, bool] = {}
    entering: set[bytes] = set()
    for each in erasures.known.values():
        if each.confirmed_by is None:
            continue
        is_held = erasures.hold_on(each) is not None
        for target in each.erasure.targets:
            held[target.event] = held.get(target.event, True) and is_held
        for blob in () if is_held else dict.fromkeys(each.erasure.blobs):
            if not is_erased(connection, blob, stream):
                entering.add(blob)
                connection.execute(insert(_blobs).values(blob=blob, stream=stream, agency=agency.value))
    leaving.note(connection, sorted(entering - left))
    if held:
        rows = [
            {"log": event.log, "seq": event.seq, "stream": stream, "agency": agency.value, "is_held": is_held}
            for event, is_held in held.items()
        ]
        connection.execute(insert(_erased), rows)
    return frozenset(event for event, is_held in held.items() if not is_held) - before


def _forget(
    connection: Connection, agency: Agency, stream: bytes, erasures: Erasures
) -> tuple[frozenset[LogPlace], frozenset[bytes]]:
    """Take away what was kept of a stream; the events that had to be empty, and the blobs that had to go."""
    before: set[LogPlace] = set()
    left: set[bytes] = set()
    named = [each.erasure for each in erasures.known.values()]
    for log in {target.event.log for erasure in named for target in erasure.targets}:
        which = {"which": log, "where": stream, "whose": agency.value}
        before |= {LogPlace(log, seq) for seq in connection.scalars(_GONE, which)}
        connection.execute(_FORGET, which)
    for blob in {blob for erasure in named for blob in erasure.blobs}:
        mine = (_blobs.c.blob == blob, _blobs.c.stream == stream, _blobs.c.agency == agency.value)
        if connection.execute(delete(_blobs).where(*mine)).rowcount:
            left.add(blob)
    return frozenset(before), frozenset(left)


def _place(connection: Connection, log: bytes) -> ErasurePlace | None:
    stored = logs.find(connection, log)
    writer = None if stored is None else installations.find(connection, stored.installation)
    if stored is None or writer is None:
        return None
    return ErasurePlace(stored.stream, stored.kind, stored.owner, writer.agency)


def _in_force(connection: Connection, erasures: Erasures, new: frozenset[LogPlace]) -> Mapping[bytes, frozenset[int]]:
    found: dict[bytes, set[int]] = {}
    for event in sorted(new):
        place = _place(connection, event.log)
        if place is not None and erasures.in_force_for(event, place):
            found.setdefault(event.log, set()).add(event.seq)
    return {log: frozenset(places) for log, places in found.items()}


def _is_here(connection: Connection, said: SaidErasure) -> bool:
    """Whether the hub has anything of what an erasure may empty."""
    places = (_place(connection, log) for log in {target.event.log for target in said.erasure.targets})
    return any(place is not None and place.is_erased_by(said.agency, said.erasure.stream) for place in places)


def _filled(events: tuple[RawEvent, ...], whole: Mapping[int, RawEvent]) -> tuple[RawEvent, ...]:
    found = ((event, whole.get(event.header.seq)) for event in events)
    return tuple(
        copy if event.body is None and copy is not None and copy.leaf() == event.leaf() else event
        for event, copy in found
    )


def _rewrite(connection: Connection, log: bytes, change: Callable[[Frame], Frame]) -> bool:
    """Change bodies of a log; from the first changed frame on, its frames are given again, in their order."""
    table = tables.segments
    rows = connection.execute(
        select(table).where(table.c.log == log).order_by(table.c.is_fork, table.c.first_seq, table.c.position)
    ).all()
    with reading_back("a stored frame"):
        changed = [(row, change(frames.parse(row.frame)).pack()) for row in rows]
    first = next((n for n, (row, frame) in enumerate(changed) if frame != row.frame), None)
    if first is None:
        return False
    again = changed[first:]
    connection.execute(delete(table).where(table.c.position.in_([row.position for row, _ in again])))
    for row, frame in again:
        kept = {name: getattr(row, name) for name in _SAME}
        connection.execute(insert(table).values(**kept, frame=frame))
    return True


def _let_blobs_go(connection: Connection, said: SaidErasure) -> bool:
    table = tables.blobs
    mine = (table.c.stream == said.erasure.stream, table.c.blob.in_(said.erasure.blobs))
    gone = connection.execute(delete(table).where(*mine)).rowcount > 0
    if gone:
        leaving.note(connection, said.erasure.blobs)
    return gone
