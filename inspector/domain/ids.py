"""The names things have: lowercase hex of 16 random bytes, and the place of an event in its log."""

from typing import NamedTuple, NewType

VisitId = NewType("VisitId", str)
BusinessId = NewType("BusinessId", str)
PlanId = NewType("PlanId", str)
StreamId = NewType("StreamId", str)
LogId = NewType("LogId", str)
InstallationId = NewType("InstallationId", str)
ConditionId = NewType("ConditionId", str)
"""The catalogue's name for a licence condition, labour check or identity check, such as UV-V-07."""


class EventId(NamedTuple):
    """Where an event stands and the first 8 bytes of its hash, so that nobody names an event that he has not seen."""

    log: LogId
    seq: int
    mark: bytes = b""

    def __str__(self) -> str:
        return f"{self.log}:{self.seq}:{self.mark.hex()}"


class LogReach(NamedTuple):
    """How far a log was known to somebody, and the head there, which stands for everything up to it."""

    log: LogId
    seq: int
    head: bytes


def parse_event_id(text: str) -> EventId:
    """The event that this text names.

    Raises:
        ValueError: the text is not `log:seq:mark`.
    """
    log, _, rest = text.partition(":")
    seq, _, mark = rest.partition(":")
    if len(log) != 32 or not seq.isdecimal():  # noqa: PLR2004 - 16 bytes in hex
        raise ValueError("not an event id")
    return EventId(LogId(log), int(seq), bytes.fromhex(mark))
