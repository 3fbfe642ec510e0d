"""What can happen to a visit; never edited, only followed by more. `office_events.py` has what happens elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from inspector.domain.blobs import BlobKey
from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step, check_kind
from inspector.domain.ids import ConditionId, EventId, InstallationId, LogReach, PlanId, VisitId
from inspector.domain.strokes import Stroke
from inspector.domain.values import (
    NO_PINS,
    Business,
    Capacity,
    Measured,
    Method,
    OperatorResponse,
    Outcome,
    Pins,
    PlannedBy,
    Regime,
    Severity,
    VisitKind,
)
from inspector.wire.scopes import Agency, StreamKind


@dataclass(frozen=True, slots=True)
class DomainEvent:
    """Anything the log can hold; `KIND` and `SCHEMA` are its name in storage and on the wire."""

    KIND: ClassVar[str]
    RULES: ClassVar[Rules]
    SCHEMA: ClassVar[int] = 1

    def __init_subclass__(cls) -> None:
        """Refuse a kind that does not say its name and its rules."""
        check_kind(cls)


@dataclass(frozen=True, slots=True)
class VisitStarted(DomainEvent):
    """An officer began a visit; the business is a snapshot of that day.

    With the key of the visit's shared part `proof` shows that the author began it, or may begin what was planned
    (`planned`); without, it tells nothing.
    """

    KIND = "visit_started"
    RULES = Rules(By.OFFICERS, In.SHARED_PART, About.VISIT, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    visit: VisitId
    business: Business
    kind: VisitKind
    capacity: Capacity
    catalogue: str
    day: date
    plan: PlanId | None = None
    partner: InstallationId | None = None
    proof: bytes = b""
    planned: PlannedBy | None = None
    regime: Regime = Regime.LOCAL_ORDINANCE
    """The law of that day; what is on under it, the documents in `pins` say."""
    pins: Pins = NO_PINS

    @property
    def is_described(self) -> bool:
        """Whether a colleague typed what he saw: the business has a name made of the visit's, none of its own."""
        return self.business.id[4:] == self.visit[4:]


@dataclass(frozen=True, slots=True)
class OfficerJoined(DomainEvent):
    """An officer took part from here on; `given` is the visit as he was told of it, by a join code or by his device."""

    KIND = "officer_joined"
    RULES = Rules(By.OFFICERS, In.SHARED_PART, About.VISIT, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    visit: VisitId
    capacity: Capacity
    given: VisitStarted | None = None


@dataclass(frozen=True, slots=True)
class VisitHandedOver(DomainEvent):
    """Somebody else is to go on with the own agency's part in place of this installation's officer.

    Who takes it over joins with an event that names this one in what it replaces: he was not there before.
    """

    KIND = "visit_handed_over"
    RULES = Rules(
        By.VISIT_READERS, In.SHARED_PART, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False
    )

    officer: InstallationId
    to: InstallationId


@dataclass(frozen=True, slots=True)
class PartNamed(DomainEvent):
    """What its writer adds to this log is about this part of this visit: the first sealed event of each log of a visit.

    `part` is the kind of stream, as `scopes.md` numbers them.
    """

    KIND = "part_named"
    RULES = Rules(By.EVERYBODY, In.VISIT, About.VISIT, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    visit: VisitId
    part: StreamKind


@dataclass(frozen=True, slots=True)
class CardShown(DomainEvent):
    """The officer showed the warrant card (Awb 5:12) to somebody in this role."""

    KIND = "card_shown"
    RULES = Rules(By.OFFICERS, In.SHARED_PART, About.STREAM, AfterRelease.WAITS, Step.NONE, must_understand=False)

    to: str


@dataclass(frozen=True, slots=True)
class VisitClosed(DomainEvent):
    """The officers left; what each compartment found is signed there."""

    KIND = "visit_closed"
    RULES = Rules(By.OFFICERS, In.SHARED_PART, About.STREAM, AfterRelease.COUNTS, Step.NONE, must_understand=False)


@dataclass(frozen=True, slots=True)
class CompartmentOpened(DomainEvent):
    """This stream is a compartment of that visit; a follow-up names the conditions it looks at again.

    `first_look`: another agency follows up on its own findings, and this one has nothing open here.
    """

    KIND = "compartment_opened"
    RULES = Rules(By.OFFICERS, In.COMPARTMENT, About.VISIT, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    visit: VisitId
    follows: VisitId | None = None
    open_conditions: tuple[ConditionId, ...] = ()
    first_look: bool = False


@dataclass(frozen=True, slots=True)
class ConditionAssessed(DomainEvent):
    """The officer's judgement of one condition; no outcome means open again."""

    KIND = "condition_assessed"
    RULES = Rules(By.OFFICERS, In.COMPARTMENT, About.CONDITION, AfterRelease.WAITS, Step.NONE, must_understand=False)

    condition: ConditionId
    outcome: Outcome | None
    facts: str = ""
    severity: Severity | None = None
    term_days: int | None = None
    reason: str = ""
    method: Method | None = None
    measured: Measured | None = None


@dataclass(frozen=True, slots=True)
class RestAssessed(DomainEvent):
    """At closing, one answer with one reason for every condition that was still open."""

    KIND = "rest_assessed"
    RULES = Rules(By.OFFICERS, In.COMPARTMENT, About.CONDITIONS, AfterRelease.WAITS, Step.NONE, must_understand=False)

    outcome: Outcome
    conditions: tuple[ConditionId, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PhotoAttached(DomainEvent):
    """A photo of an object; hashes are SHA-256 in hex of the file given and of the copy without metadata.

    `by_camera`: the program's own camera took it; any other came from a file.
    """

    KIND = "photo_attached"
    RULES = Rules(By.OFFICERS, In.PART, About.CONDITION, AfterRelease.WAITS, Step.NONE, must_understand=False)

    name: str
    shared: BlobKey
    sha256: str
    shared_sha256: str
    width: int
    height: int
    condition: ConditionId | None = None
    original: BlobKey | None = None
    by_camera: bool = False


@dataclass(frozen=True, slots=True)
class NoteWritten(DomainEvent):
    """A remark in the officer's own words, free of citizen service numbers."""

    KIND = "note_written"
    RULES = Rules(By.OFFICERS, In.COMPARTMENT, About.CONDITION, AfterRelease.WAITS, Step.NONE, must_understand=False)

    text: str
    condition: ConditionId | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn(DomainEvent):
    """A photo, note, card, place or what was said no longer counts; it stays in the log with this reason.

    It stands in the same stream as what it names, and its author is of the same agency.
    """

    KIND = "withdrawn"
    RULES = Rules(By.OFFICERS, In.VISIT, About.RECORD, AfterRelease.WAITS, Step.NONE, must_understand=False)

    target: EventId
    reason: str


@dataclass(frozen=True, slots=True)
class BroughtBack(DomainEvent):
    """A withdrawal counts no more: what it named counts again, unless another withdrawal names it too."""

    KIND = "brought_back"
    RULES = Rules(By.OFFICERS, In.PART, About.RECORD, AfterRelease.WAITS, Step.NONE, must_understand=False)

    target: EventId


@dataclass(frozen=True, slots=True)
class PersonsCounted(DomainEvent):
    """One installation's totals per identity check; never a row or a time per person.

    A correction names what it replaces, and says why.
    """

    KIND = "persons_counted"
    RULES = Rules(By.OFFICERS, In.COMPARTMENT, About.STREAM, AfterRelease.WAITS, Step.NONE, must_understand=False)

    totals: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FindingsSigned(DomainEvent):
    """The officer closed the own agency's part: read back, the operator's reaction, how the operator answered.

    No answer: nothing was read back to an operator. `seen`: the own agency's heads that were known to who signed,
    `catalogue`: the SHA-256 of the conditions in words, `told`: what names each text that the operator was shown
    (`read_back`). Without heads or catalogue it counts as given to nothing, without texts as nothing shown.
    `names_asked`: how often who signs left a text as it was while it was asked whether a name stands in it.
    """

    KIND = "findings_signed"
    RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.STAYS_OUT, Step.SIGNED, must_understand=False)

    reaction: str
    operator: OperatorResponse | None
    operator_reason: str = ""
    operator_signature: tuple[Stroke, ...] = ()
    officer_signature: tuple[Stroke, ...] = ()
    seen: tuple[LogReach, ...] = ()
    catalogue: bytes = b""
    told: tuple[bytes, ...] = ()
    signer_role: str = ""
    """Who signed for the operator, or refused to."""
    signer_name: str = ""
    names_asked: int = 0


@dataclass(frozen=True, slots=True)
class ReadBack(DomainEvent):
    """What an operator was shown, word for word: of one answer, or of the visit as such.

    A signature names it by the SHA-256 of salt and text, so that erasing it leaves nothing to guess at.
    """

    KIND = "read_back"
    RULES = Rules(By.OFFICERS, In.OWN_PART, About.CONDITION, AfterRelease.COUNTS, Step.NONE, must_understand=False)

    text: str
    salt: bytes
    condition: ConditionId | None = None


@dataclass(frozen=True, slots=True)
class OperatorShown(DomainEvent):
    """After the closing the operator was shown what stood in the file by then; the fields are those of the closing."""

    KIND = "operator_shown"
    RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.COUNTS, Step.NONE, must_understand=False)

    reaction: str
    operator: OperatorResponse
    operator_reason: str = ""
    operator_signature: tuple[Stroke, ...] = ()
    seen: tuple[LogReach, ...] = ()
    catalogue: bytes = b""
    told: tuple[bytes, ...] = ()
    signer_role: str = ""
    signer_name: str = ""


@dataclass(frozen=True, slots=True)
class Cosigned(DomainEvent):
    """The second officer stands by the findings as they were at these heads of the own agency.

    `names_asked`: as in `findings_signed`.
    """

    KIND = "cosigned"
    RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.COUNTS, Step.NONE, must_understand=False)

    officer_signature: tuple[Stroke, ...] = ()
    seen: tuple[LogReach, ...] = ()
    catalogue: bytes = b""
    names_asked: int = 0


@dataclass(frozen=True, slots=True)
class VisitAbandoned(DomainEvent):
    """The own agency's part was begun by mistake; `seen`: the own agency's heads that were known.

    It stands for as long as nothing else is recorded there that no abandonment had seen.
    """

    KIND = "visit_abandoned"
    RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    reason: str
    seen: tuple[LogReach, ...] = ()


@dataclass(frozen=True, slots=True)
class CommentMade(DomainEvent):
    """The supervisor remarked on one answer without asking for more."""

    KIND = "comment_made"
    RULES = Rules(
        By.SUPERVISORS, In.COMPARTMENT, About.CONDITION, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False
    )

    condition: ConditionId
    text: str


@dataclass(frozen=True, slots=True)
class AnswerReturned(DomainEvent):
    """The supervisor asks the officer to look at one answer again."""

    KIND = "answer_returned"
    RULES = Rules(
        By.SUPERVISORS, In.OWN_PART, About.CONDITION, AfterRelease.WAITS, Step.RETURNED, must_understand=False
    )

    condition: ConditionId
    comment: str


@dataclass(frozen=True, slots=True)
class VisitResubmitted(DomainEvent):
    """The officer hands the visit in again."""

    KIND = "visit_resubmitted"
    RULES = Rules(
        By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.STAYS_OUT, Step.RESUBMITTED, must_understand=False
    )


@dataclass(frozen=True, slots=True)
class VisitReleased(DomainEvent):
    """The supervisor lets go out what is here; `seen`: the own agency's heads that were known.

    `missing_signature`: why it goes out although an officer who was to sign has not. `others`: which other agencies
    were known to take part.
    """

    KIND = "visit_released"
    RULES = Rules(
        By.SUPERVISORS, In.OWN_PART, About.STREAM, AfterRelease.STAYS_OUT, Step.RELEASED, must_understand=False
    )

    seen: tuple[LogReach, ...] = ()
    missing_signature: str = ""
    others: tuple[Agency, ...] = ()


@dataclass(frozen=True, slots=True)
class UnknownEvent(DomainEvent):
    """An event of a newer program: kept and passed on byte for byte, not understood here."""

    KIND = ""
    RULES = Rules(By.EVERYBODY, In.ANY_STREAM, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    kind: str
    schema: int
