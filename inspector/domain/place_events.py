"""Which places were entered on what, when they were left, and when a consent was taken back."""

from dataclasses import dataclass
from datetime import date

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId
from inspector.domain.values import PlaceKind, SiteRole

_RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.WAITS, Step.NONE, must_understand=False)
_OF_AN_ENTRY = Rules(By.OFFICERS, In.OWN_PART, About.RECORD, AfterRelease.WAITS, Step.NONE, must_understand=False)


@dataclass(frozen=True, slots=True)
class Consent:
    """Somebody in this role agreed; before that the officer showed the card and said what he came for (Awbi 1)."""

    by: SiteRole
    card_shown: bool = False
    explained: bool = False


@dataclass(frozen=True, slots=True)
class Warrant:
    """A warrant as it is written (Awbi 6): who gave it on which day, and what it allows in words (Awbi 7)."""

    number: str
    by: str
    capacity: str
    issued: date
    night: bool = False
    """It says that entering at night is urgently needed."""
    absent: bool = False
    """It says that entering while the resident is away is urgently needed."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Who came along at the officer's wish (Awb 5:15, 3), and why; never a name."""

    role: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlaceEntered(DomainEvent):
    """A place was entered on this ground; a dwelling with consent, with a warrant or in an emergency (Awbi 2, 3).

    `unlawful`: it happened, and the officer knows that the law did not allow it. An entry that names an earlier one
    in what it replaces says anew what the officer is in, or on what, since he did not leave.
    """

    KIND = "place_entered"
    RULES = _RULES

    place: PlaceKind
    ground: str
    name: str = ""
    consent: Consent | None = None
    warrant: Warrant | None = None
    emergency: str = ""
    """Why nobody could wait for a warrant."""
    resident_absent: bool = False
    companions: tuple[Companion, ...] = ()
    unlawful: bool = False


@dataclass(frozen=True, slots=True)
class PlaceLeft(DomainEvent):
    """The officer left what he had entered."""

    KIND = "place_left"
    RULES = _OF_AN_ENTRY

    target: EventId


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn(DomainEvent):
    """The consent to this entry was taken back: from here on it is no ground."""

    KIND = "consent_withdrawn"
    RULES = _OF_AN_ENTRY

    target: EventId
