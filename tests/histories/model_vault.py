"""A vault in memory with a disk that can refuse and a process that can die between any two of its calls."""

from collections.abc import Callable, Mapping, Sequence
from itertools import count, takewhile
from pathlib import Path

from inspector.domain.ids import EventId, LogId, StreamId
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.vault.model.streams import BlobPlace, StreamInfo
from inspector.wire.event import LogHead
from inspector.wire.messages import Backfill, Backfilled
from inspector.wire.receipts import message_of, open_receipt
from inspector.wire.scopes import StreamKind
from inspector.wire.stamps import Stamp
from tests.histories import model_frames
from tests.histories.model_frames import EVENT_BYTES, ModelFrame
from tests.histories.model_hub import HUB_KEY


class ProcessDied(BaseException):
    """The process was killed here; what its disk holds stays."""


class ModelVault:
    def __init__(self, name: bytes) -> None:
        self.name = name
        self.own: dict[bytes, list[bytes]] = {}
        self.stream_of: dict[bytes, bytes] = {}
        self.foreign: dict[bytes, dict[int, bytes]] = {}
        self.cursor = 0
        self.incarnation: bytes | None = None
        self.conflicts = 0
        self.refused_writes = 0
        self.calls_to_live: int | None = None
        self.checkpoint: bytes | None = None
        self._receipted: dict[bytes, int] = {}
        self._backfill: dict[bytes, int] = {}
        self._answered: set[bytes] = set()

    def write(self, stream: bytes, times: int, mark: bytes = b"E") -> None:
        """The officer writes; one log per stream."""
        log = self.name + stream[1:]
        self.stream_of[log] = stream
        events = self.own.setdefault(log, [])
        for _ in range(times):
            events.append(mark + log[:1] + log[-1:] + len(events).to_bytes(13))

    def settle(self) -> Changes:
        """React once to each event of somebody else that is not itself a reaction."""
        self._may_die()
        for log, events in self.foreign.items():
            for event in events.values():
                if event not in self._answered and event.startswith(b"A"):
                    self._answered.add(event)
                    self.write(self.stream_of[log], 1, mark=b"R")
        return Changes()

    def list_heads(self) -> Changes:
        """Nothing: what a list is made of and when is the vault's own matter."""
        self._may_die()
        return Changes()

    def outbox(self, max_bytes: int) -> tuple[bytes, ...]:
        self._may_die()
        frames: list[bytes] = []
        room = max(max_bytes // EVENT_BYTES, 1)
        for log, events in self.own.items():
            start = self._receipted.get(log, 0)
            due = tuple(events[start : start + room])
            if due and room > 0:
                frames.append(ModelFrame(log, self.stream_of[log], start + 1, due).pack())
                room -= len(due)
        return tuple(frames)

    def let_go(self, logs: Sequence[bytes]) -> None:
        """Nothing: here only the hub brings what others wrote."""

    def let_blob_go(self, blob: str) -> None:
        """Nothing, for the same reason."""

    def heads(self) -> tuple[LogHead, ...]:
        own = [LogHead(log, len(events), model_frames.head_of(events)) for log, events in self.own.items()]
        return (*own, *(LogHead(log, len(whole_part(known)), bytes(32)) for log, known in self.foreign.items()))

    def streams(self, kind: StreamKind) -> Sequence[StreamInfo]:  # noqa: ARG002 - the port's signature
        """None of a kind: here every stream is like every other."""
        return ()

    def frames_beyond(self, have: Mapping[bytes, int], streams: Sequence[StreamId] | None = None) -> Sequence[bytes]:
        """Of a log with a hole, what is before the hole."""
        frames = []
        for head in self.heads():
            events = self.own.get(head.log) or whole_part(self.foreign.get(head.log, {}))
            missing = tuple(events[have.get(head.log, 0) :])
            if missing and streams is None:
                first = len(events) - len(missing) + 1
                frames.append(ModelFrame(head.log, self.stream_of[head.log], first, missing).pack())
        return frames

    def together(self, take: Callable[[], Changes]) -> Changes:
        """One after the other: this vault has no transactions, and may die between any two."""
        return take()

    def quarantine_size(self) -> int:
        return 0

    def apply_receipt(self, receipt: bytes) -> Changes:
        self._before_write()
        self.checkpoint = message_of(receipt)
        for log, seq, head in open_receipt(receipt, HUB_KEY.public).heads:
            if log not in self.own:
                continue
            if model_frames.head_of(self.own[log][:seq]) == head:
                self._receipted[log] = max(seq, self._receipted.get(log, 0))
            else:
                self.conflicts += 1
        return Changes()

    @property
    def unstamped(self) -> tuple[int, ...]:
        """Nothing: this hub asks nobody for the time."""
        return ()

    def keep_stamp(self, stamp: Stamp) -> None:
        """Never given."""
        raise AssertionError(stamp)

    def dropped(self, have: Mapping[bytes, int], incarnation: bytes) -> int:  # noqa: ARG002 - the port's signature
        """None: this hub keeps what it signed for, or says that it was made from a copy."""
        return 0

    def apply_have(self, have: Mapping[bytes, int]) -> None:
        self._before_write()
        for log, seq in have.items():
            if log in self.own:
                self._receipted[log] = min(seq, self._receipted.get(log, 0))

    def ingest(
        self,
        frames: Sequence[bytes],
        *,
        cursor: int | None = None,
        incarnation: bytes | None = None,
        backfilled: Sequence[Backfilled] = (),
        invited: Sequence[bytes] = (),
        checkpoint: bytes | None = None,
        stamped: int = 0,  # noqa: ARG002 - the port's signature
    ) -> Changes:
        self._before_write()
        if checkpoint is not None:
            self.checkpoint = checkpoint
        if incarnation is not None and incarnation != self.incarnation:
            self.incarnation = incarnation
        if cursor is not None:
            self.cursor = cursor
        for stream in invited:
            self._backfill[stream] = 0
        for stream, upto, is_done in backfilled:
            if is_done:
                self._backfill.pop(stream, None)
            elif stream in self._backfill:
                self._backfill[stream] = upto
        new = [event for frame in frames for event in self._take(model_frames.parse(frame))]
        self._may_die()
        return Changes(events=tuple(new))

    def backfill(self) -> tuple[Backfill, ...]:
        return tuple(Backfill(stream, after) for stream, after in self._backfill.items())

    def renew_statement(self, statement: bytes, chain: tuple[bytes, ...]) -> Changes:
        raise NotImplementedError

    def pending_uploads(self) -> tuple[BlobPlace, ...]:
        return ()

    def blob_file(self, blob: str) -> Path | None:
        raise NotImplementedError

    def blob_receipted(self, blob: str, receipt: bytes) -> Changes:
        raise NotImplementedError

    def missing_blobs(self) -> tuple[BlobPlace, ...]:
        return ()

    def accept_blob(self, blob: str, path: Path) -> Changes:
        raise NotImplementedError

    def unsent(self) -> int:
        return sum(len(events) - self._receipted.get(log, 0) for log, events in self.own.items())

    def _take(self, frame: ModelFrame) -> list[EventId]:
        known = self.foreign.setdefault(frame.log, {})
        self.stream_of[frame.log] = frame.stream
        new = []
        for seq, event in enumerate(frame.events, frame.first):
            if seq not in known:
                new.append(EventId(LogId(frame.log.hex()), seq))
            elif known[seq] != event:
                self.conflicts += 1
            known[seq] = event
        return new

    def _before_write(self) -> None:
        self._may_die()
        if self.refused_writes:
            self.refused_writes -= 1
            raise NotSavedError

    def _may_die(self) -> None:
        if self.calls_to_live is None:
            return
        if self.calls_to_live == 0:
            self.calls_to_live = None
            raise ProcessDied
        self.calls_to_live -= 1


def whole_part(known: Mapping[int, bytes]) -> list[bytes]:
    """The events before the first hole."""
    return [known[seq] for seq in takewhile(known.__contains__, count(1))]
