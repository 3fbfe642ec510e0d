"""A hub in memory that keeps the promises of the real one, and can be put back to an older copy of itself."""

import copy
from dataclasses import dataclass, field
from typing import NamedTuple

from inspector.crypto.signatures import SigningKey
from inspector.wire.event import LogHead
from inspector.wire.messages import Backfill, Backfilled, Known, SyncReply, SyncRequest, decode_sync_request
from inspector.wire.receipt_lines import Origin, ReceiptLine
from inspector.wire.receipts import Receipt
from tests.fakes.growing_tree import GrowingTree
from tests.histories import model_frames
from tests.histories.model_frames import ModelFrame

PAGE = 4

HUB_KEY = SigningKey(bytes(range(32)))


class _Arrival(NamedTuple):
    """One event at one ingest position; None when the position is that of a membership."""

    frame: ModelFrame | None


@dataclass
class _Kept:
    """What is on the hub's disk."""

    incarnation: bytes
    arrivals: list[_Arrival] = field(default_factory=list)
    logs: dict[bytes, list[bytes]] = field(default_factory=dict)
    members: dict[bytes, dict[bytes, int]] = field(default_factory=dict)
    tree: GrowingTree = field(default_factory=GrowingTree)


class ModelHub:
    def __init__(self) -> None:
        self._lives = 0
        self._kept = _Kept(self._new_incarnation())
        self._backup = copy.deepcopy(self._kept)
        self.forks = 0
        self._origin: Origin | None = None

    @property
    def incarnation(self) -> bytes:
        return self._kept.incarnation

    @property
    def logs(self) -> dict[bytes, list[bytes]]:
        return self._kept.logs

    def join(self, reader: bytes, stream: bytes) -> None:
        """From here on the reader may have the stream; takes an ingest position like the grant that says so."""
        memberships = self._kept.members.setdefault(reader, {})
        if stream not in memberships:
            self._kept.arrivals.append(_Arrival(None))
            memberships[stream] = len(self._kept.arrivals)

    def back_up(self) -> None:
        self._backup = copy.deepcopy(self._kept)

    def restore(self) -> None:
        """Live on from the copy, and say so; who belongs where comes from elsewhere and is known at once."""
        members = self._kept.members
        self._kept = copy.deepcopy(self._backup)
        self._kept.members = {reader: dict.fromkeys(streams, 0) for reader, streams in members.items()}
        self._origin = Origin(self.incarnation, self._kept.tree.size, self._kept.tree.root)
        self._kept.tree = GrowingTree()
        self._kept.incarnation = self._new_incarnation()

    def answer(self, reader: bytes, own_logs: set[bytes], body: bytes) -> bytes:
        request = decode_sync_request(body)
        frames = [model_frames.parse(frame) for frame in request.frames]
        for frame in frames:
            self._take(frame)
        named = list(dict.fromkeys([*(frame.log for frame in frames), *request.logs]))
        have = tuple(self._head(log) for log in named)
        heads = (self._head(frame.log) for frame in frames)
        pushed = tuple(ReceiptLine(head, 0) for head in heads if head.seq)
        cursor, more, news, invited = self._news(reader, own_logs, request)
        backfilled, older = self._older(reader, own_logs, request.backfill)
        return SyncReply(
            incarnation=self.incarnation,
            hub_ms=0,
            cursor=cursor,
            more=more,
            have=have,
            receipt=self._receipt(pushed),
            grown=self._grown(request.known),
            frames=tuple(news + older),
            backfilled=tuple(backfilled),
            invited=tuple(invited),
        ).encode()

    def _grown(self, known: Known | None) -> tuple[bytes, ...]:
        return () if known is None or known.incarnation != self.incarnation else self._kept.tree.since(known.size)

    def _receipt(self, lines: tuple[ReceiptLine, ...]) -> bytes:
        logged = self._kept.tree.grow_with(lines, bytes(32))
        return Receipt(self.incarnation, lines, 0, bytes(32), logged, self._origin).sign(HUB_KEY)

    def _take(self, frame: ModelFrame) -> None:
        known = self._kept.logs.get(frame.log, [])
        if frame.first > len(known) + 1:
            return
        overlap = len(known) - frame.first + 1
        if known[frame.first - 1 :] != list(frame.events[:overlap]) and overlap <= len(frame.events):
            self.forks += 1
            return
        for place, event in enumerate(frame.events[overlap:], len(known) + 1):
            self._kept.logs.setdefault(frame.log, []).append(event)
            self._kept.arrivals.append(_Arrival(ModelFrame(frame.log, frame.stream, place, (event,))))

    def _head(self, log: bytes) -> LogHead:
        events = self._kept.logs.get(log, [])
        return LogHead(log, len(events), model_frames.head_of(events))

    def _news(
        self, reader: bytes, own_logs: set[bytes], request: SyncRequest
    ) -> tuple[int, bool, list[bytes], list[bytes]]:
        start = request.cursor if request.incarnation == self.incarnation else 0
        memberships = self._kept.members.get(reader, {})
        if start > len(self._kept.arrivals):
            return len(self._kept.arrivals), False, [], []
        news: list[bytes] = []
        cursor = start
        for cursor in range(start + 1, len(self._kept.arrivals) + 1):
            frame = self._kept.arrivals[cursor - 1].frame
            if frame is not None and frame.stream in memberships and frame.log not in own_logs:
                news.append(frame.pack())
            if len(news) == PAGE:
                break
        invited = [stream for stream, since in memberships.items() if start < since <= cursor]
        return cursor, cursor < len(self._kept.arrivals), news, invited

    def _older(
        self, reader: bytes, own_logs: set[bytes], backfills: tuple[Backfill, ...]
    ) -> tuple[list[Backfilled], list[bytes]]:
        answers: list[Backfilled] = []
        older: list[bytes] = []
        for stream, after in backfills:
            places = [
                place
                for place, arrival in enumerate(self._kept.arrivals, 1)
                if place > after and arrival.frame is not None and arrival.frame.stream == stream
            ]
            if stream not in self._kept.members.get(reader, {}):
                answers.append(Backfilled(stream, after, is_done=True))
                continue
            given = places[:PAGE]
            frames = [self._kept.arrivals[place - 1].frame for place in given]
            older += [frame.pack() for frame in frames if frame is not None and frame.log not in own_logs]
            answers.append(Backfilled(stream, given[-1] if given else after, len(places) <= PAGE))
        return answers, older

    def _new_incarnation(self) -> bytes:
        self._lives += 1
        return self._lives.to_bytes(16)
