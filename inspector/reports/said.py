"""What a report tells of what was said, asked, taken, agreed and passed on; people are roles, never names."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class HandoverReceiver(StrEnum):
    """Who may openly be told; police and aid are absent on purpose."""

    MUNICIPALITY = "gemeente"
    LABOUR = "arbeidsinspectie"
    TAX = "belastingdienst"
    HEALTH = "ggd"
    FIRE = "brandweer"


@dataclass(frozen=True, slots=True)
class ReportRole:
    """Somebody by role, never by name; the number tells apart several of one visit."""

    role: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class ReportStatement:
    """What somebody in this role said; an interpreter is a number, and the language is not kept."""

    role: ReportRole
    text: str
    at: datetime
    by: str
    interpreter: str = ""
    cautioned: datetime | None = None
    """When it was said that nobody needs to answer."""
    read_back: bool = False


@dataclass(frozen=True, slots=True)
class ReportDemand:
    """What was demanded of whom within how long, what came of it, and what was said of the duty to cooperate."""

    to: ReportRole
    demand: str
    at: datetime
    by: str
    answer: str
    minutes: int | None = None
    reply: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class ReportReceipt:
    """Business records that were taken against a receipt, and whether they were given back."""

    text: str
    at: datetime
    by: str
    returned: bool = False


@dataclass(frozen=True, slots=True)
class ReportAgreement:
    """What was agreed on the spot."""

    text: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ReportHandover:
    """What was openly handed to whom, on which ground, against which receipt."""

    receiver: HandoverReceiver
    what: str
    ground: str
    at: datetime
    receipt: str = ""
