"""The hub obeys decisions to erase: bodies and blobs go, headers and hashes stay, and its administrator signs for it.

What is in force follows from an agency's whole directory each time, so it does not matter in which order that came. A
rewritten frame gets a new place among the news, behind the decision: who gets it knows already why a body is missing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection, bindparam, delete, insert, select

from inspector.hub.rows import installations, logs, tables
from inspector.hub.rows.installations import Installation
from inspector.hub.rows.logs import StoredLog
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.directory import Declaration, decode_declaration
from inspector.wire.erasure import Erasure, decode_erasure
from inspector.wire.erasures import (
    ABOUT_ERASURE,
    ErasurePlace,
    Erasures,
    Said,
    SaidErasure,
    Speaker,
    fold_applied,
    fold_erasures,
)
from inspector.wire.event import LogPlace, RawEvent
from inspector.wire.frames import Frame
from inspector.wire.scopes import Agency, EventClass, StreamKind

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


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What came of carrying out decisions: erasures to sign for, and whether anything went."""

    to_sign: tuple[LogPlace, ...] = ()
    has_emptied: bool = False


_erased = tables.erased
_DECIDED = select(_erased).where(
    _erased.c.log == bindparam("log"), _erased.c.seq.between(bindparam("first"), bindparam("last"))
)
_ANY_OF = select(_erased.c.seq).where(_erased.c.log.in_(bindparam("logs", expanding=True))).limit(1)


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


def concerns(connection: Connection, pushed: Sequence[Frame]) -> bool:
    """Whether one of these frames brings news about erasing, or something that was erased."""
    classes = {event.header.event_class for frame in pushed for event in frame.events}
    if not classes.isdisjoint({EventClass.DIRECTORY, EventClass.ERASE}):
        return True
    brought = list({frame.log for frame in pushed})
    return bool(brought) and connection.execute(_ANY_OF, {"logs": brought}).first() is not None


def decides(frame: Frame) -> bool:
    """Whether a frame says something about what is erased."""
    return any(_what(event) is not None for event in frame.events)


def carry_out(connection: Connection, agency: Agency, administrator: bytes) -> CarriedOut:
    """Do what an agency has decided so far, as far as it is not done; what comes later is judged when it comes."""
    said = _said(connection, agency)
    if not said:
        return CarriedOut()
    erasures, applied = fold_erasures(said), fold_applied(said)
    in_force = [each for each in erasures.in_force() if _is_here(connection, each)]
    new = _remember(connection, agency, erasures)
    emptied = [
        _rewrite(connection, log, partial(stripped, places=places))
        for log, places in _in_force(connection, erasures, new).items()
    ]
    gone = [each for each in in_force if _let_blobs_go(connection, each)]
    to_sign = tuple(each.id for each in in_force if administrator not in applied.get(each.id, frozenset()))
    return CarriedOut(to_sign, any(emptied) or bool(gone))


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


def leaving(connection: Connection) -> list[bytes]:
    """The erased blobs that belong to no stream any more, so that their files must go."""
    table, kept = tables.erased_blobs, tables.blobs
    query = select(table.c.blob).distinct().where(table.c.blob.not_in(select(kept.c.blob)))
    return [bytes(blob) for blob in connection.scalars(query)]


def _stripped(event: RawEvent, places: frozenset[int]) -> RawEvent:
    return event.without_body() if event.can_be_erased and event.header.seq in places else event


@reading_back("a directory")
def _said(connection: Connection, agency: Agency) -> list[Said]:
    segments, known = tables.segments, tables.logs
    rows = connection.execute(
        select(segments.c.frame, known.c.installation)
        .join(known, known.c.log == segments.c.log)
        .where(
            known.c.kind == int(StreamKind.DIRECTORY),
            known.c.owner == agency.value,
            segments.c.is_fork.is_(False),
        )
    )
    said: list[Said] = []
    for frame, installation in rows.all():
        found = [(event, what) for event in frames.parse(frame).events if (what := _what(event)) is not None]
        speaker = installations.find(connection, installation) if found else None
        if speaker is not None:
            by = Speaker(speaker.id, speaker.agency, speaker.number, speaker.is_designated)
            said += [Said(event.id, by, what) for event, what in found]
    return said


def _what(event: RawEvent) -> Declaration | Erasure | None:
    if event.body is None:
        return None
    if event.header.event_class is EventClass.ERASE:
        return decode_erasure(event.body)
    if event.header.event_class is not EventClass.DIRECTORY:
        return None
    declaration = decode_declaration(event.body)
    return declaration if isinstance(declaration, ABOUT_ERASURE) else None


def _remember(connection: Connection, agency: Agency, erasures: Erasures) -> frozenset[LogPlace]:
    """Keep what frames and uploads are judged by; the events that must be empty now and were not known to be."""
    table, blobs = tables.erased, tables.erased_blobs
    known = select(table.c.log, table.c.seq).where(table.c.agency == agency.value, ~table.c.is_held)
    before = {LogPlace(row.log, row.seq) for row in connection.execute(known)}
    connection.execute(delete(table).where(table.c.agency == agency.value))
    connection.execute(delete(blobs).where(blobs.c.agency == agency.value))
    held: dict[tuple[LogPlace, bytes], bool] = {}
    for each in erasures.known.values():
        if each.confirmed_by is None:
            continue
        is_held, stream = erasures.hold_on(each) is not None, each.erasure.stream
        for target in each.erasure.targets:
            held[target.event, stream] = held.get((target.event, stream), True) and is_held
        for blob in () if is_held else dict.fromkeys(each.erasure.blobs):
            if not is_erased(connection, blob, stream):
                connection.execute(insert(blobs).values(blob=blob, stream=stream, agency=agency.value))
    if held:
        rows = [
            {"log": event.log, "seq": event.seq, "stream": stream, "agency": agency.value, "is_held": is_held}
            for (event, stream), is_held in held.items()
        ]
        connection.execute(insert(table), rows)
    return frozenset(event for (event, _), is_held in held.items() if not is_held) - before


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
    return connection.execute(delete(table).where(*mine)).rowcount > 0
