"""What can happen to a visit, a business, a plan or an officer's logbook; never edited, only followed by more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from inspector.domain.ids import BusinessId, ConditionId, EventId, InstallationId, PlanId, VisitId
from inspector.domain.values import (
    Business,
    Capacity,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Severity,
    VisitKind,
)
from inspector.wire.scopes import Agency

Stroke = tuple[int, ...]
"""One line of a signature: x and y in turn, in 1/1000 of the pad's width."""


@dataclass(frozen=True, slots=True)
class DomainEvent:
    """Anything the log can hold; `KIND` and `SCHEMA` are its name in storage and on the wire."""

    KIND: ClassVar[str] = ""
    SCHEMA: ClassVar[int] = 1
    MUST_UNDERSTAND: ClassVar[bool] = False
    """Whether a program that does not know all of it must change nothing in the visit, business or plan it is about."""


# --- the shared part of a visit -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class VisitStarted(DomainEvent):
    """An officer began a visit; the business is a snapshot of that day.

    The visit's id follows from the author's installation and the nonce: nobody else can have begun it.
    """

    KIND: ClassVar[str] = "visit_started"

    visit: VisitId
    business: Business
    kind: VisitKind
    capacity: Capacity
    catalogue: str
    day: date
    plan: PlanId | None = None
    partner: InstallationId | None = None
    nonce: bytes = b""


@dataclass(frozen=True, slots=True)
class OfficerJoined(DomainEvent):
    """An officer took part from here on; `given` is the visit as the join code told it, without a network."""

    KIND: ClassVar[str] = "officer_joined"

    visit: VisitId
    capacity: Capacity
    given: VisitStarted | None = None


@dataclass(frozen=True, slots=True)
class CardShown(DomainEvent):
    """The officer showed the warrant card (Awb 5:12) to somebody in this role."""

    KIND: ClassVar[str] = "card_shown"

    to: str


@dataclass(frozen=True, slots=True)
class PlaceEntered(DomainEvent):
    """A place was entered on this ground (Awb 5:15, consent, warrant)."""

    KIND: ClassVar[str] = "place_entered"

    place: PlaceKind
    ground: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class VisitClosed(DomainEvent):
    """The officers left; what each compartment found is signed there."""

    KIND: ClassVar[str] = "visit_closed"


# --- one agency's compartment of a visit ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CompartmentOpened(DomainEvent):
    """This stream is a compartment of that visit; a follow-up names the conditions it looks at again.

    `first_look`: another agency follows up on its own findings, and this one has nothing open here.
    """

    KIND: ClassVar[str] = "compartment_opened"

    visit: VisitId
    follows: VisitId | None = None
    open_conditions: tuple[ConditionId, ...] = ()
    first_look: bool = False


@dataclass(frozen=True, slots=True)
class ConditionAssessed(DomainEvent):
    """The officer's judgement of one condition; no outcome means open again."""

    KIND: ClassVar[str] = "condition_assessed"

    condition: ConditionId
    outcome: Outcome | None
    facts: str = ""
    severity: Severity | None = None
    term_days: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RestAssessed(DomainEvent):
    """At closing, one answer with one reason for every condition that was still open."""

    KIND: ClassVar[str] = "rest_assessed"

    outcome: Outcome
    conditions: tuple[ConditionId, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BlobKey:
    """Where an encrypted blob is and what opens it; `blob` is the SHA-256 of the ciphertext in hex."""

    blob: str
    key: bytes
    size: int


@dataclass(frozen=True, slots=True)
class PhotoAttached(DomainEvent):
    """A photo of an object; hashes are SHA-256 in hex of the file given and of the copy without metadata."""

    KIND: ClassVar[str] = "photo_attached"

    name: str
    shared: BlobKey
    sha256: str
    shared_sha256: str
    width: int
    height: int
    condition: ConditionId | None = None
    original: BlobKey | None = None


@dataclass(frozen=True, slots=True)
class NoteWritten(DomainEvent):
    """A remark in the officer's own words, free of citizen service numbers."""

    KIND: ClassVar[str] = "note_written"

    text: str
    condition: ConditionId | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn(DomainEvent):
    """A photo or note no longer counts; it stays in the log with this reason."""

    KIND: ClassVar[str] = "withdrawn"

    target: EventId
    reason: str


@dataclass(frozen=True, slots=True)
class BroughtBack(DomainEvent):
    """A withdrawal counts no more: the photo or note it named counts again, unless another withdrawal names it too."""

    KIND: ClassVar[str] = "brought_back"

    target: EventId


@dataclass(frozen=True, slots=True)
class PersonsCounted(DomainEvent):
    """One installation's totals per identity check; never a row or a time per person."""

    KIND: ClassVar[str] = "persons_counted"

    totals: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FindingsSigned(DomainEvent):
    """The officer closed the own agency's part: read back, the operator's reaction, how the operator answered.

    No answer: nothing was read back to an operator. `seen`: how far each log of the part was known to who signed.
    """

    KIND: ClassVar[str] = "findings_signed"

    reaction: str
    operator: OperatorResponse | None
    operator_reason: str = ""
    operator_signature: tuple[Stroke, ...] = ()
    officer_signature: tuple[Stroke, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cosigned(DomainEvent):
    """The second officer stands by the findings as they were at these writes."""

    KIND: ClassVar[str] = "cosigned"

    officer_signature: tuple[Stroke, ...] = ()


# --- review ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CommentMade(DomainEvent):
    """The supervisor remarked on one answer without asking for more."""

    KIND: ClassVar[str] = "comment_made"

    condition: ConditionId
    text: str


@dataclass(frozen=True, slots=True)
class AnswerReturned(DomainEvent):
    """The supervisor asks the officer to look at one answer again."""

    KIND: ClassVar[str] = "answer_returned"

    condition: ConditionId
    comment: str


@dataclass(frozen=True, slots=True)
class VisitResubmitted(DomainEvent):
    """The officer hands the visit in again."""

    KIND: ClassVar[str] = "visit_resubmitted"


@dataclass(frozen=True, slots=True)
class VisitReleased(DomainEvent):
    """The supervisor lets go out what is here; `seen`: how far each log of the shared and the own part was known."""

    KIND: ClassVar[str] = "visit_released"

    seen: Mapping[str, int] = field(default_factory=dict)


# --- business and plan ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BusinessRecorded(DomainEvent):
    """A business as it is from now on; an edit names the records it replaces."""

    KIND: ClassVar[str] = "business_recorded"

    business: Business


@dataclass(frozen=True, slots=True)
class ConditionHistoryRecorded(DomainEvent):
    """What a released visit found, kept with the business for the repetition window."""

    KIND: ClassVar[str] = "condition_history_recorded"

    visit: VisitId
    condition: ConditionId
    outcome: Outcome
    day: date
    severity: Severity | None = None
    term_days: int | None = None


@dataclass(frozen=True, slots=True)
class VisitPlanned(DomainEvent):
    """These officers are to visit this business; `open_conditions` is what the visit that this follows left open."""

    KIND: ClassVar[str] = "visit_planned"

    plan: PlanId
    business: BusinessId
    officers: tuple[InstallationId, ...]
    kind: VisitKind
    day: date | None = None
    follows: VisitId | None = None
    open_conditions: tuple[ConditionId, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanCancelled(DomainEvent):
    """The planned visit will not take place."""

    KIND: ClassVar[str] = "plan_cancelled"

    reason: str


# --- write-only notes and the logbook -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignalSent(DomainEvent):
    """Facts that may point to exploitation, for the receiving agency's eyes only."""

    KIND: ClassVar[str] = "signal_sent"

    number: int
    indicators: tuple[str, ...]
    facts: str
    business_name: str
    business_address: str
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class SignalLogged(DomainEvent):
    """The writer remembers a number and a receiver, and whether it was sealed at lock or for lying open too long."""

    KIND: ClassVar[str] = "signal_logged"

    number: int
    receiver: Agency
    by_itself: bool = False


@dataclass(frozen=True, slots=True)
class VisitConsulted(DomainEvent):
    """Somebody read a visit that was still open, for this purpose."""

    KIND: ClassVar[str] = "visit_consulted"

    visit: VisitId
    purpose: str


@dataclass(frozen=True, slots=True)
class HeadsListed(DomainEvent):
    """How far own logs reach, each a salted name of 16 bytes and a head of 32, so that a missing log is noticed."""

    KIND: ClassVar[str] = "heads_listed"

    salt: bytes
    heads: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class UnknownEvent(DomainEvent):
    """An event of a newer program: kept and passed on byte for byte, not understood here."""

    kind: str
    schema: int


ALL_EVENTS: tuple[type[DomainEvent], ...] = (
    VisitStarted,
    OfficerJoined,
    CardShown,
    PlaceEntered,
    VisitClosed,
    CompartmentOpened,
    ConditionAssessed,
    RestAssessed,
    PhotoAttached,
    NoteWritten,
    Withdrawn,
    BroughtBack,
    PersonsCounted,
    FindingsSigned,
    Cosigned,
    CommentMade,
    AnswerReturned,
    VisitResubmitted,
    VisitReleased,
    BusinessRecorded,
    ConditionHistoryRecorded,
    VisitPlanned,
    PlanCancelled,
    SignalSent,
    SignalLogged,
    VisitConsulted,
    HeadsListed,
)
