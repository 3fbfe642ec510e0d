"""What daily work runs into: expected answers, each with what a person needs to go on; the words are chosen above."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inspector.domain.actions import Action
from inspector.domain.ids import ConditionId, InstallationId
from inspector.domain.values import Capacity

Thing = Literal[
    "visit",
    "business",
    "plan",
    "officer",
    "catalogue",
    "part",
    "signal",
    "hand_in",
    "erasure",
    "hold",
    "invitation",
    "note",
    "check",
    "entry",
    "count",
    "indicator",
]
"""What can be looked for on a device in vain."""
TextFault = Literal["citizen_number", "left_out", "too_long", "reason_too_long", "empty"]
Slip = Literal["wrong", "swapped", "missing", "extra", "other"]
"""How somebody mistyped a code."""
NoCount = Literal["not_asked", "never_kept", "of_another_agency", "only_by_machine"]
"""Why a number is not kept: the law does not ask, nothing may stay, another agency asks, only a register answers."""
PhotoFault = Literal["person", "too_big", "too_many_pixels", "too_small", "not_a_picture"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An action that was not done; nothing changed. A kind that says no more than its name is a dataclass already."""


@dataclass(frozen=True, slots=True)
class NotAllowed(Refusal):
    """This officer's role does not include the action, or not in this visit."""

    action: Action


@dataclass(frozen=True, slots=True)
class UnknownThing(Refusal):
    """The visit, business, plan, condition or signal is not on this device."""

    what: Thing
    name: str


@dataclass(frozen=True, slots=True)
class Mistyped(Refusal):
    """A join code that leads nowhere; where one slip explains it, the places, counted from 1."""

    slip: Slip
    places: tuple[int, ...] = ()


class AlreadyClosed(Refusal):
    """The visit is signed; a change needs the supervisor's return first."""


class NotClosedYet(Refusal):
    """Only a closed visit can be reviewed, released or cosigned."""


class AlreadyReleased(Refusal):
    """The report went out, and nothing came in since."""


@dataclass(frozen=True, slots=True)
class StillReturned(Refusal):
    """The officers have not handed in again what was returned."""

    conditions: tuple[ConditionId, ...]


class NotReturned(Refusal):
    """Amending follows a return of this answer."""


class NothingReturned(Refusal):
    """Handing in again follows a return."""


@dataclass(frozen=True, slots=True)
class NothingAmended(Refusal):
    """No returned answer was amended since, so there is nothing new to hand in."""

    conditions: tuple[ConditionId, ...]


class NothingToShow(Refusal):
    """The operator was shown everything that stands in the file."""


class ChangedMeanwhile(Refusal):
    """Something came in that was not on the screen when the officer signed."""


class WasNotThere(Refusal):
    """Who did not join before a colleague signed cannot stand by what was found."""


@dataclass(frozen=True, slots=True)
class SignatureMissing(Refusal):
    """Officers who were to sign have not, and nobody said why it goes out all the same."""

    officers: tuple[InstallationId, ...]


class AlreadyCosigned(Refusal):
    """This officer stands by the findings already."""


@dataclass(frozen=True, slots=True)
class NoSuchOutcome(Refusal):
    """This kind of visit or check does not know the answer."""

    outcome: str


@dataclass(frozen=True, slots=True)
class NotOnTheChecklist(Refusal):
    """The condition does not apply to this sector or this follow-up."""

    condition: ConditionId


@dataclass(frozen=True, slots=True)
class SealedOnly(Refusal):
    """Nothing about the condition is kept in a visit: what was seen of it goes sealed to the police."""

    condition: ConditionId


@dataclass(frozen=True, slots=True)
class NotInConflict(Refusal):
    """There is nothing to resolve: the officers agree."""

    condition: ConditionId


class ReasonMissing(Refusal):
    """This action goes into the file with a reason."""


@dataclass(frozen=True, slots=True)
class TextRefused(Refusal):
    """The text holds a citizen service number, is empty where it may not be, or is too long."""

    why: TextFault


@dataclass(frozen=True, slots=True)
class NoCatalogueInForce(Refusal):
    """No catalogue of conditions is in force on this day."""

    day: date


@dataclass(frozen=True, slots=True)
class NoOpenConditions(Refusal):
    """Nothing is open that a follow-up could look at, as far as this device can tell."""

    is_settled: bool = False
    """The followed visit is on this device: it left nothing, or everything was found resolved since."""


class PlanElsewhere(Refusal):
    """The planned visit is to another business."""


class PlanForOthers(Refusal):
    """The planned visit is for others: its key was not sealed to this installation."""


@dataclass(frozen=True, slots=True)
class FollowsElsewhere(Refusal):
    """The visit to look at again was to another business."""


@dataclass(frozen=True, slots=True)
class CodeElsewhere(Refusal):
    """The typed code leads to a visit that this device knows to be at another business."""

    business: str


@dataclass(frozen=True, slots=True)
class NotReadyToClose(Refusal):
    """What is still missing before the visit can be signed."""

    unanswered: tuple[ConditionId, ...] = ()
    incomplete: tuple[ConditionId, ...] = ()
    conflicts: tuple[ConditionId, ...] = ()
    card_not_shown: bool = False
    places_without_ground: tuple[str, ...] = ()
    no_place: bool = False
    unwritten: tuple[ConditionId, ...] = ()
    """Where text stands in a field and not in the file; the empty name is a note on the visit."""
    unsaid: bool = False
    """Whether words stand in a form of what was said or agreed and not in the file."""
    operator_missing: bool = False
    operator_reason_missing: bool = False
    rest_reason_missing: bool = False
    eisen_without_violation: tuple[ConditionId, ...] = ()
    """Checks with an eis whose violation does not stand any more."""
    absent_reacted: bool = False
    """Whether a reaction is given of an operator who was not there."""

    @property
    def is_empty(self) -> bool:
        """Nothing is missing."""
        return self == NotReadyToClose()


@dataclass(frozen=True, slots=True)
class NotCounted(Refusal):
    """The answer to this check may not be kept as a number, for the reason given."""

    check: str
    because: NoCount = "not_asked"


class RelationsMissing(Refusal):
    """This labour check follows the relations of work, and nobody has stated these yet."""


@dataclass(frozen=True, slots=True)
class EisRefused(Refusal):
    """An eis is made on a violation of the Arbowet, once, and with a term."""

    why: Literal["no_such_check", "no_violation", "made_already", "term"]


@dataclass(frozen=True, slots=True)
class NoLabourPaper(Refusal):
    """Nothing was recorded that an eis or a fining report would be about."""

    paper: str


class LabourOnly(Refusal):
    """Only the Labour Inspectorate records this."""


class MeasurementIncomplete(Refusal):
    """What was measured stands with value, unit and instrument."""


class InterpreterNeedsNumber(Refusal):
    """An interpreter is named by number, not by name."""


@dataclass(frozen=True, slots=True)
class TermTooLong(Refusal):
    """A demand is to be met within one minute and this many."""

    most: int


@dataclass(frozen=True, slots=True)
class NotPassedOn(Refusal):
    """A matter is not passed on openly to this authority, nor is it named there."""

    receiver: str


@dataclass(frozen=True, slots=True)
class NoReceiver(Refusal):
    """The receiving agency has no inbox known on this device."""

    receiver: str
    takes_part: bool = True
    """Whether anything is known of the agency here at all."""


@dataclass(frozen=True, slots=True)
class SignForOthers(Refusal):
    """The sign may not be sent to this receiver."""

    sign: str
    receiver: str


@dataclass(frozen=True, slots=True)
class SignMissing(Refusal):
    """To this receiver goes only what one of its own signs is about, and none was chosen."""

    receiver: str


class AlreadyYours(Refusal):
    """This officer handles the signal already."""


class SpeakerMissing(Refusal):
    """A fact that somebody told names the role of who told it."""


@dataclass(frozen=True, slots=True)
class SignalBegun(Refusal):
    """What was written so far is for this receiver; another one gets a signal of its own."""

    receiver: str


@dataclass(frozen=True, slots=True)
class PhotoRefused(Refusal):
    """The file is not a picture this program can take in safely."""

    why: PhotoFault


@dataclass(frozen=True, slots=True)
class PhotoForbidden(Refusal):
    """The catalogue takes no photo as proof of this condition."""

    condition: ConditionId


@dataclass(frozen=True, slots=True)
class TooManyPersons(Refusal):
    """A total of one device goes no higher."""

    most: int


@dataclass(frozen=True, slots=True)
class OtherCapacity(Refusal):
    """The own agency is in this visit in this capacity; supervision and investigation do not go together."""

    capacity: Capacity


class SignatureTooLong(Refusal):
    """A signature has more strokes or points than anybody needs to sign."""


class NothingToErase(Refusal):
    """Not everything chosen is here and this agency's to erase."""


class AlreadyProposed(Refusal):
    """All of it is named by earlier proposals of the own agency."""


class OwnProposal(Refusal):
    """Who proposed to erase something cannot be the second person who stands by it."""


class AlreadyErased(Refusal):
    """All of it was erased by another decision."""


class TermMissing(Refusal):
    """Content goes because its retention term is over, and nobody said when it ended."""


@dataclass(frozen=True, slots=True)
class TermNotOver(Refusal):
    """The retention term that is given as over runs until this day."""

    until: date


@dataclass(frozen=True, slots=True)
class TermUnchecked(Refusal):
    """Only a clock that nobody checked since the device was started says that the retention term is over."""

    term: date


@dataclass(frozen=True, slots=True)
class OnHold(Refusal):
    """The content must be kept until the hold on it is lifted."""

    ground: str


class NewerProgramNeeded(Refusal):
    """Something was recorded here that this program does not know and must not write beside."""


class NotSaved(Refusal):
    """The disk did not take it; nothing that was saved before is lost."""


class NotInTraining(Refusal):
    """It would lead out of a training, or out of the real work into one."""
