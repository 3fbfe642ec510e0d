"""What a report tells beside the findings: what came beside or after the signatures, and what was taken out."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReportBeside:
    """What else was recorded beside or after the closing; `what` is the kind of record."""

    what: str
    by: str
    at: datetime
    condition: str = ""


@dataclass(frozen=True, slots=True)
class ReportLateWork:
    """What an officer's device handed in after it was revoked: what counts by whose word, and what does not."""

    officer: str
    revoked_at: datetime
    accepted: int
    aside: int
    accepted_by: str = ""
    accepted_at: datetime | None = None
    set_aside: str = ""
    """Why a supervisor lets the rest lie."""
    set_aside_by: str = ""


@dataclass(frozen=True, slots=True)
class ReportErasure:
    """What was erased of this visit by whose decision; the places in the log are still there."""

    events: int
    ground: str
    proposed_by: str
    confirmed_by: str
