"""What the hub does with a pushed frame: keep what is new, ignore what it has, set a branch aside, refuse the rest.

Nothing here remembers requests: identity is (log, place, head), so frames may come twice, late, overlapping or by
another carrier and the result is the same. Who wrote counts, not who carries.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Self

from sqlalchemy import Connection

from inspector.hub.frames import clear_events, erasing, superseding
from inspector.hub.frames.erasing import Decided
from inspector.hub.rows import installations, logs
from inspector.hub.rows.installations import Installation
from inspector.hub.rows.logs import StoredLog
from inspector.wire import frames, scopes
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.frames import Frame
from inspector.wire.log_opened import decode_log_opened
from inspector.wire.messages import FrameRefusal
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import scope_of
from inspector.wire.superseding import is_of_a_day


def parsed(data: bytes) -> Frame | None:
    """The frame that somebody brought; nothing for what is none."""
    try:
        return frames.parse(data)
    except MalformedError:
        return None


def mixed(brought: Sequence[Frame | None], seed: bytes) -> Iterator[tuple[int, Frame | None]]:
    """What one push brings, each with its place there, in the order in which to take it: by chance, from the seed.

    Frames of one log keep their order, and nothing passes a directory, on which it may depend whether it is taken.
    """
    for is_directory, some in groupby(enumerate(brought), _is_of_directory):
        run = list(some)
        yield from run if is_directory else sorted(run, key=lambda each: _drawn(each[1], seed))


def _drawn(frame: Frame | None, seed: bytes) -> bytes:
    return b"" if frame is None else hashlib.sha256(seed + frame.log).digest()


def _is_of_directory(each: tuple[int, Frame | None]) -> bool:
    return each[1] is not None and each[1].stream[0] == StreamKind.DIRECTORY


class Push:
    """The frames of one request, taken inside `with`: at its end go the bodies that a later day's list stands behind.

    Who wrote them is looked up once, and again after a directory may have changed it.
    """

    def __init__(self, connection: Connection, *, now_ms: int) -> None:
        self._connection = connection
        self._now_ms = now_ms
        self._writers: dict[bytes, Installation] = {}
        self._listed: set[bytes] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        for log in sorted(self._listed) if failed is None else ():
            superseding.let_go(self._connection, log)

    def take(self, frame: Frame) -> FrameRefusal | None:
        """Keep what is new in a frame; None also for what changes nothing: `have` says where the log stands."""
        refusal = _take(self._connection, frame, self._writer, self._listed, now_ms=self._now_ms)
        if frame.stream[0] == StreamKind.DIRECTORY:
            self._writers.clear()
        return refusal

    def _writer(self, installation: bytes) -> Installation | None:
        known = self._writers.get(installation)
        if known is None:
            known = installations.find(self._connection, installation)
            if known is not None:
                self._writers[installation] = known
        return known


def take(connection: Connection, frame: Frame, *, now_ms: int) -> FrameRefusal | None:
    """Keep what is new in a frame that came alone."""
    with Push(connection, now_ms=now_ms) as push:
        return push.take(frame)


def _take(
    connection: Connection,
    frame: Frame,
    find: Callable[[bytes], Installation | None],
    listed: set[bytes],
    *,
    now_ms: int,
) -> FrameRefusal | None:
    stored = logs.find(connection, frame.log)
    if stored is None:
        if frame.first_seq != 1:
            return None
        stored = _opening(frame)
    if stored is None or stored.stream != frame.stream:
        return FrameRefusal.MALFORMED
    writer = find(stored.installation)
    if writer is None:
        return FrameRefusal.UNKNOWN_WRITER
    decided = erasing.decided(connection, frame, stored, writer)
    if not decided.excuses(frame):
        # The chain holds without bodies: whoever carries a frame could take them out.
        return FrameRefusal.MALFORMED
    frame = decided.strip(frame)
    if frame.first_seq > stored.seq + 1:
        refusal = _take_branch(connection, frame, writer, now_ms=now_ms)
        return None if refusal is FrameRefusal.UNPROVEN else refusal  # a gap, so `have` says where to begin
    return _take_known(connection, frame, stored, writer, decided, listed, now_ms=now_ms)


def _opening(frame: Frame) -> StoredLog | None:
    """The log as its first event announces it."""
    body = frame.events[0].body
    if body is None:
        return None
    try:
        opened = decode_log_opened(frame.events[0].header, body)
    except MalformedError:
        return None
    return StoredLog(frame.log, frame.stream, opened.installation, *scope_of(frame.stream))


def _take_known(
    connection: Connection,
    frame: Frame,
    stored: StoredLog,
    writer: Installation,
    decided: Decided,
    listed: set[bytes],
    *,
    now_ms: int,
) -> FrameRefusal | None:
    """Take a frame that touches or overlaps what the hub has of the log."""
    previous = logs.head_at(connection, stored, frame.first_seq - 1)
    try:
        heads = frames.verify(frame, previous, writer.signing_public)
    except UnprovenError:
        return _take_branch(connection, frame, writer, now_ms=now_ms)
    last_shared = min(frame.last_seq, stored.seq)
    overlaps = last_shared >= frame.first_seq
    if overlaps and heads[last_shared - frame.first_seq] != logs.head_at(connection, stored, last_shared):
        return _set_aside(connection, frame, previous, heads[-1], now_ms=now_ms)
    if overlaps:
        erasing.fill_in(connection, frame, decided, last_shared)
    if frame.last_seq <= stored.seq:
        return None
    new = frame.after(stored.seq) if overlaps else frame
    return _append(connection, new, heads[-1], stored, writer, listed, now_ms=now_ms)


def _append(
    connection: Connection,
    new: Frame,
    head: bytes,
    stored: StoredLog,
    writer: Installation,
    listed: set[bytes],
    *,
    now_ms: int,
) -> FrameRefusal | None:
    designated = writer.is_designated
    if not stored.seq and not scopes.may_write(
        writer.agency, writer.role, stored.kind, stored.owner, designated=designated
    ):
        return FrameRefusal.NOT_ALLOWED
    try:
        said = clear_events.read(new.events)
    except MalformedError:
        return FrameRefusal.MALFORMED
    if not clear_events.may_say(connection, said, stored, writer, now_ms=now_ms):
        return FrameRefusal.NOT_ALLOWED
    position = logs.append(connection, stored, new, head, now_ms=now_ms)
    clear_events.apply(connection, said, stored, writer, position=position, now_ms=now_ms)
    if any(map(is_of_a_day, said.declarations)):
        listed.add(stored.log)
    return None


def _take_branch(connection: Connection, frame: Frame, writer: Installation, *, now_ms: int) -> FrameRefusal | None:
    """Keep a frame that carries on a branch that was set aside earlier."""
    for previous in logs.branch_heads(connection, frame.log, frame.first_seq - 1):
        try:
            heads = frames.verify(frame, previous, writer.signing_public)
        except UnprovenError:
            continue
        return _set_aside(connection, frame, previous, heads[-1], now_ms=now_ms)
    return FrameRefusal.UNPROVEN


def _set_aside(
    connection: Connection, frame: Frame, previous: bytes, head: bytes, *, now_ms: int
) -> FrameRefusal | None:
    return None if logs.set_aside(connection, frame, previous, head, now_ms=now_ms) else FrameRefusal.NOT_ALLOWED
