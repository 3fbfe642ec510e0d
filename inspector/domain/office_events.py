"""What can happen to a business, a plan, an inbox or an officer's logbook; never edited, only followed by more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, ConditionId, EventId, InstallationId, PlanId, VisitId
from inspector.domain.statutory_terms import Decided
from inspector.domain.values import Business, Outcome, PlanKey, Severity, SignalFact, VisitKind
from inspector.wire.scopes import Agency


@dataclass(frozen=True, slots=True)
class BusinessRecorded(DomainEvent):
    """A business as it is from now on; an edit names the records it replaces."""

    KIND = "business_recorded"
    RULES = Rules(By.SUPERVISORS, In.BUSINESS, About.BUSINESS, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    business: Business


@dataclass(frozen=True, slots=True)
class ConditionHistoryRecorded(DomainEvent):
    """What a released visit found, kept with the business, and what was decided on it since.

    Said again of the same visit and condition, it takes the place of what was said before; of decisions only where its
    author had heard of all that the other's author had: `heard` says how much each installation said about them.
    `disputed`: supervisors decided differently without hearing of each other, and which of it stands is not said yet.
    """

    KIND = "condition_history_recorded"
    RULES = Rules(
        By.SUPERVISORS, In.BUSINESS, About.CONDITION, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False
    )

    visit: VisitId
    condition: ConditionId
    outcome: Outcome
    day: date
    severity: Severity | None = None
    term_days: int | None = None
    """As proposed; it runs from the decision."""
    decided: Decided | None = None
    heard: Mapping[str, int] = field(default_factory=dict)
    """How much each installation said about decisions on it, as far as its author heard: `decided` is from there."""
    disputed: bool = False
    """Supervisors who did not hear of each other decided differently, and nobody said yet which of it stands."""


@dataclass(frozen=True, slots=True)
class VisitPlanned(DomainEvent):
    """These officers are to visit this business; `open_conditions` is what the visit that this follows left open.

    Whoever holds `key` comes to the same visit, whenever he begins it.
    """

    KIND = "visit_planned"
    RULES = Rules(By.SUPERVISORS, In.PLAN, About.PLAN, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    plan: PlanId
    business: BusinessId
    officers: tuple[InstallationId, ...]
    kind: VisitKind
    day: date | None = None
    follows: VisitId | None = None
    open_conditions: tuple[ConditionId, ...] = ()
    key: PlanKey | None = None
    at: time | None = None
    """The time of that day in the Netherlands; without a day it says nothing."""
    name: str = ""
    address: str = ""
    """Where it is, for officers of agencies that read plans and no businesses."""


@dataclass(frozen=True, slots=True)
class PlanCancelled(DomainEvent):
    """The planned visit will not take place."""

    KIND = "plan_cancelled"
    RULES = Rules(By.SUPERVISORS, In.PLAN, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    reason: str


@dataclass(frozen=True, slots=True)
class SignalSent(DomainEvent):
    """Facts that may point to exploitation, for the receiving agency's eyes only."""

    KIND = "signal_sent"
    RULES = Rules(By.SENDERS, In.ENVELOPE, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    number: int
    indicators: tuple[str, ...]
    facts: tuple[SignalFact, ...]
    business_name: str
    business_address: str
    token: bytes
    """16 random bytes that an answer names; the writer's logbook has them too, and nothing else does."""
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class SignalLogged(DomainEvent):
    """The writer remembers a number and a receiver, and whether it was sealed at lock or for lying open too long."""

    KIND = "signal_logged"
    RULES = Rules(By.SENDERS, In.LOGBOOK, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    number: int
    receiver: Agency
    token: bytes
    by_itself: bool = False
    place: int = 0
    mark: bytes = b""
    """Of the sealed event, in a log that it does not name. An envelope that none of these tells of is a cover."""


@dataclass(frozen=True, slots=True)
class SignalRead(DomainEvent):
    """An officer of the receiving agency opened a signal; sealed for his colleagues at that inbox."""

    KIND = "signal_read"
    RULES = Rules(By.INBOX_READERS, In.ANSWER, About.RECORD, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    target: EventId


@dataclass(frozen=True, slots=True)
class SignalTaken(DomainEvent):
    """He takes the signal over, from those whose taking over he names; sealed for his colleagues at that inbox."""

    KIND = "signal_taken"
    RULES = Rules(By.INBOX_READERS, In.ANSWER, About.RECORD, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    target: EventId


@dataclass(frozen=True, slots=True)
class SignalAnswered(DomainEvent):
    """The signal with this token was taken over; sealed for its writer alone. Of another token it says nothing."""

    KIND = "signal_answered"
    RULES = Rules(By.INBOX_READERS, In.ANSWER, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    token: bytes


@dataclass(frozen=True, slots=True)
class PlaceLeftForLater(DomainEvent):
    """Whoever reads this leaves a place of the visit for later, until a moment or, when that is over, no longer.

    Why is said nowhere. It is sealed for one reader, in a stream of its own, as an answer to a signal is.
    """

    KIND = "place_left_for_later"
    RULES = Rules(By.POLICE, In.ANSWER, About.VISIT, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    visit: VisitId
    place: str
    until_ms: int


class Looked(StrEnum):
    """What somebody found who looked for what a visit holds about a person; fixed words, which tell nothing of it."""

    NO_VISIT = "geen bezoek met deze code"
    NOTHING = "niets over een persoon"
    PROPOSED = "voorgesteld om te wissen"
    CORRECTED = "verbeterd"
    KEPT = "moet bewaard blijven"


@dataclass(frozen=True, slots=True)
class VisitAsked(DomainEvent):
    """A privacy officer asks what is kept of the visit that this code names; sealed for one officer of the agency."""

    KIND = "visit_asked"
    RULES = Rules(By.PRIVACY, In.ANSWER, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    code: bytes
    token: bytes
    """16 random bytes that an answer names."""


@dataclass(frozen=True, slots=True)
class VisitLookedAt(DomainEvent):
    """A supervisor looked for what was asked with this token; sealed for one officer of the agency."""

    KIND = "visit_looked_at"
    RULES = Rules(By.SUPERVISORS, In.ANSWER, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    token: bytes
    found: Looked


@dataclass(frozen=True, slots=True)
class VisitConsulted(DomainEvent):
    """Somebody read a visit that was still open, for this purpose."""

    KIND = "visit_consulted"
    RULES = Rules(By.VISIT_READERS, In.LOGBOOK, About.VISIT, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    visit: VisitId
    purpose: str


@dataclass(frozen=True, slots=True)
class OwnRowClosed(DomainEvent):
    """Who takes part in no visit is done where a plan sent him; nobody else learns it."""

    KIND = "own_row_closed"
    RULES = Rules(By.SENT_ONLY, In.LOGBOOK, About.PLAN, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    plan: PlanId


@dataclass(frozen=True, slots=True)
class OwnRowReopened(DomainEvent):
    """He is not done there after all: the closings that it replaces were too early; nobody else learns it."""

    KIND = "own_row_reopened"
    RULES = Rules(By.SENT_ONLY, In.LOGBOOK, About.PLAN, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    plan: PlanId


@dataclass(frozen=True, slots=True)
class HeadsListed(DomainEvent):
    """How far own logs reach, each a salted name of 16 bytes and a head of 32, so that a missing log is noticed."""

    KIND = "heads_listed"
    RULES = Rules(By.EVERYBODY, In.LOGBOOK, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    salt: bytes
    heads: tuple[bytes, ...]
