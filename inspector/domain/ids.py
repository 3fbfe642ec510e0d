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
    """Where an event stands: no two events share a log and a sequence number."""

    log: LogId
    seq: int

    def __str__(self) -> str:
        return f"{self.log}:{self.seq}"


def parse_event_id(text: str) -> EventId:
    """The event that this text names.

    Raises:
        ValueError: the text is not `log:seq`.
    """
    log, _, seq = text.partition(":")
    if len(log) != 32 or not seq.isdecimal():  # noqa: PLR2004 - 16 bytes in hex
        raise ValueError("not an event id")
    return EventId(LogId(log), int(seq))
