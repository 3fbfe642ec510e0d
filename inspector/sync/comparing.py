"""After a hub came back from an older copy: ask what it has, send what it lost, and only then begin its news anew.

The new life of the hub is not written down before all of that is done, so a sync that breaks off begins it again. What
the hub lost of others goes back to it as well: their own devices may never return.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inspector.sync.steps import Parcel, Wants, log_of
from inspector.wire.event import MAX_SEQ
from inspector.wire.limits import LIMITS
from inspector.wire.messages import SyncReply, SyncRequest

NO_NEWS = MAX_SEQ
"""A place beyond every news: from there on the hub has nothing to give."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """How far the comparison with a hub in its new life has come."""

    incarnation: bytes
    begun: int = 1
    """How often in this round a comparison had to begin."""
    logs_from: int | None = 0
    """The place of the first log that was not asked about; None once all were."""
    have: Mapping[bytes, int] = field(default_factory=dict)
    """How far the hub has the logs that are here."""
    passed_over: frozenset[bytes] = frozenset()
    """Logs of which the hub does not take more."""
    is_relayed: bool = False
    """The hub has what it would take; its news may begin."""

    @property
    def is_relaying(self) -> bool:
        """Whether the next request sends what the hub lacks."""
        return self.logs_from is None and not self.is_relayed

    def wants(self, size: int, refused: frozenset[bytes]) -> Wants:
        """What to gather for the next request."""
        if self.logs_from is not None:
            return Wants(0, logs_from=self.logs_from)
        if self.is_relaying:
            return Wants(size, refused | self.passed_over, beyond=self.have)
        return Wants(size, refused)

    def request(self, parcel: Parcel) -> SyncRequest:
        """The next request."""
        cursor = 0 if self.is_relayed else NO_NEWS
        return SyncRequest(cursor, self.incarnation, parcel.frames[: LIMITS.request_frames], logs=parcel.logs)

    def after(self, sent: SyncRequest, reply: SyncReply) -> "Comparing | None":
        """How far it is with this reply; None when the reply's news is the new beginning."""
        if self.is_relayed:
            return None
        has = {head.log: head.seq for head in reply.have}
        have = {**self.have, **dict.fromkeys(sent.logs, 0), **has}
        stuck = {log for log in map(log_of, sent.frames) if has.get(log, 0) <= self.have.get(log, 0)}
        more_logs = len(sent.logs) == LIMITS.request_logs
        logs_from = self.logs_from + LIMITS.request_logs if self.logs_from is not None and more_logs else None
        return replace(self, logs_from=logs_from, have=have, passed_over=self.passed_over | stuck)


def begin(incarnation: bytes, before: Comparing | None) -> Comparing:
    """Begin, or begin again when the hub changed its life meanwhile."""
    return Comparing(incarnation, begun=1 if before is None else before.begun + 1)
