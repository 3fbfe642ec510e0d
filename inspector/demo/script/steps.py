"""All steps that a day script knows, each with its fields; whether they fit what came before is judged in scene.py."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field

from inspector.demo.script.business_steps import EditBusiness
from inspector.demo.script.decision_steps import DecisionStep
from inspector.demo.script.hat_steps import ConfirmErasing, HatStep
from inspector.demo.script.help_steps import HelpStep
from inspector.demo.script.place_steps import EntryReport, PlaceStep
from inspector.demo.script.police_steps import PoliceStep
from inspector.demo.script.reading import Offset, ZonedTime
from inspector.demo.script.register_steps import AskRegister, CheckPass, FetchStatusList, RegisterStep
from inspector.demo.script.revoked_steps import RevokedStep
from inspector.demo.script.said_steps import SaidStep, SomebodyInRole
from inspector.demo.script.step_fields import (
    MAX_OFFICERS,
    MAX_STEPS,
    BusinessKey,
    Caption,
    Check,
    Condition,
    Correctable,
    FileName,
    Indicator,
    InVisit,
    MeasuredFields,
    Name,
    NewKey,
    OfficerKey,
    OnCondition,
    Passphrase,
    PlanKey,
    Prose,
    Reason,
    ReportKind,
    Signer,
    StepHead,
    TermDays,
    VisitKey,
)
from inspector.domain.values import (
    Capacity,
    FactSource,
    Method,
    OperatorResponse,
    Outcome,
    Severity,
    VisitKind,
)
from inspector.reports.model import Reader
from inspector.wire.scopes import Agency


class PartnerSignature(StrEnum):
    """How the second officer stands by the findings at closing."""

    NOW = "signs"
    LATER = "signs_later"


class Answering(OnCondition, frozen=True, kw_only=True):
    """A step that gives a condition its answer."""

    outcome: Outcome
    facts: Prose = ""
    severity: Severity | None = None
    term_days: TermDays | None = None


class PlanVisit(StepHead, frozen=True, tag="plan_visit"):
    """A supervisor plans a visit for some officers."""

    plan: NewKey
    business: BusinessKey
    officers: Annotated[tuple[OfficerKey, ...], Meta(min_length=1, max_length=MAX_OFFICERS)] = field(name="for")
    kind: VisitKind
    follows: VisitKey | None = None


class StartVisit(StepHead, frozen=True, tag="start_visit"):
    """The first officer opens a visit."""

    visit: NewKey
    business: BusinessKey
    kind: VisitKind
    plan: PlanKey | None = None
    partner: OfficerKey | None = None
    capacity: Capacity = Capacity.SUPERVISION
    follows: VisitKey | None = None


class JoinVisit(InVisit, frozen=True, tag="join_visit"):
    """Another officer takes the join code from the first one's screen."""

    capacity: Capacity | None = None
    """Unsaid: the hat that colleagues wear there."""
    code: Name | None = None
    """Typed instead of taken; a mistyped one is refused with its place."""


class ShowCard(InVisit, frozen=True, tag="show_card"):
    """The officer shows the warrant card to somebody in a role."""

    to: Name


class Correct(InVisit, frozen=True, tag="correct"):
    """The officer takes back what was recorded by mistake: the newest of its kind that the name fits."""

    what: Correctable
    name: Name = ""
    """Who was shown the card, the name of the place, the identity check, or how what was written down begins."""
    reason: Reason = "Bij vergissing vastgelegd."


class AbandonVisit(InVisit, frozen=True, tag="abandon_visit"):
    """The officer says that the own part of the visit was begun by mistake."""

    reason: Reason


class HandOverVisit(InVisit, frozen=True, tag="hand_over_visit"):
    """The officer, or the supervisor in place of one whose device was revoked, lets somebody else go on."""

    to: OfficerKey


class Assess(Answering, frozen=True, tag="assess"):
    """The officer answers one condition; `reason` is why nobody looked, or could judge."""

    reason: Reason = ""
    photos: Annotated[tuple[PurePosixPath, ...], Meta(max_length=20)] = ()
    method: Method | None = None
    """Unsaid: gemeten where something was measured."""
    measured: MeasuredFields | None = None


class ClearAnswer(OnCondition, frozen=True, tag="clear_answer"):
    """The officer opens a condition again."""


class AddPhoto(InVisit, frozen=True, tag="photo"):
    """The officer adds a photo to a condition or to the visit as such."""

    file: PurePosixPath
    condition: Condition | None = None
    caption: Caption | None = None


class WriteNote(InVisit, frozen=True, tag="note"):
    """The officer writes a remark."""

    text: Prose


class CountPersons(InVisit, frozen=True, tag="count"):
    """The officer adds to a total about people present."""

    check: Check
    outcome: Name
    persons: Annotated[int, Meta(ge=1, le=999)] = field(name="number", default=1)


class ToldFact(Struct, frozen=True):
    """One fact of a signal; without `at` it came to be known when the step is played."""

    text: Prose
    source: FactSource
    at: ZonedTime | None = None
    role: SomebodyInRole | None = None


class SendSignal(InVisit, frozen=True, tag="signal"):
    """The officer seals facts to another agency; later steps call it by `signal`, counted from 1 over the file."""

    signal: int = field(name="<signal>")
    facts: Prose | Annotated[tuple[ToldFact, ...], Meta(min_length=1, max_length=60)]
    """A text alone is one fact that was seen."""
    receiver: Agency = Agency.POLITIE
    indicators: Annotated[tuple[Indicator, ...], Meta(max_length=60)] = ()


class Resolve(Answering, frozen=True, tag="resolve"):
    """An officer chooses between two answers given apart."""

    reason: Reason


class CloseVisit(InVisit, frozen=True, tag="close_visit"):
    """The officer signs and leaves; `rest_reason` is why the rest was not checked."""

    rest: Outcome | None = None
    rest_reason: Reason = ""
    reaction: Prose = ""
    operator: OperatorResponse | None = None
    reason: Reason = ""
    partner: PartnerSignature | None = None
    signer: Signer | None = None
    read_aloud: Annotated[tuple[Condition, ...], Meta(max_length=100)] = ()
    """Of what is kept back from the operator, what he hears all the same."""


class Cosign(InVisit, frozen=True, tag="cosign"):
    """The second officer stands by the signed findings."""


class OpenSignal(StepHead, frozen=True, tag="open_signal"):
    """The officer opens a sealed signal, named by its number in this file."""

    signal: Annotated[int, Meta(ge=1, le=MAX_STEPS)]


class TakeOver(StepHead, frozen=True, tag="take_over"):
    """An officer of the receiving agency takes a signal over, named by its number in this file."""

    signal: Annotated[int, Meta(ge=1, le=MAX_STEPS)]


class ReturnAnswer(OnCondition, frozen=True, tag="return_answer"):
    """The supervisor sends one answer back with a question."""

    comment: Prose


class Amend(OnCondition, frozen=True, tag="amend"):
    """The officer changes a returned answer; what is not named stays as it was."""

    reason: Reason
    outcome: Outcome | None = None
    facts: Prose | None = None
    severity: Severity | None = None
    term_days: TermDays | None = None


class Resubmit(InVisit, frozen=True, tag="resubmit"):
    """The officer hands a returned visit in again."""


class ReleaseVisit(InVisit, frozen=True, tag="release_visit"):
    """The supervisor makes the report final; without the second signature for a reason only."""

    missing_signature: Reason = ""


class MakeReport(InVisit, frozen=True, tag="report"):
    """The officer makes a report as a PDF in the output folder; of findings for the authority or for the operator."""

    file: FileName
    language: Literal["nl", "en"] = "nl"
    reader: Reader = field(name="for", default=Reader.AUTHORITY)
    kind: ReportKind = "findings"


class ExitSheet(InVisit, frozen=True, tag="exit_sheet"):
    """The officer makes the operator's sheet as a PDF in the output folder: as shown, or as it was signed."""

    file: FileName
    language: Literal["nl", "en"] = "nl"


class VisitCode(InVisit, frozen=True, tag="visit_code"):
    """The officer makes the paper that somebody who is present may take along, as a PDF in the output folder."""

    file: FileName


class MakeBundle(InVisit, frozen=True, tag="bundle"):
    """The officer makes the bundle that a court can check alone, in the output folder."""

    file: FileName


class Sync(StepHead, frozen=True, tag="sync"):
    """The officer's device exchanges news with the hub."""


class GoOffline(StepHead, frozen=True, tag="go_offline"):
    """The device loses its network."""


class GoOnline(StepHead, frozen=True, tag="go_online"):
    """The device has a network again."""


class CutNetwork(StepHead, frozen=True, tag="cut_network"):
    """The connection of the device's next sync breaks after so many bytes."""

    after_bytes: Annotated[int, Meta(ge=0, le=1_000_000_000)]


class Lock(StepHead, frozen=True, tag="lock"):
    """The officer locks the device."""


class Unlock(StepHead, frozen=True, tag="unlock"):
    """The officer opens the device again, with the passphrase given here or the officer's own."""

    passphrase: Passphrase = ""


class Kill(StepHead, frozen=True, tag="kill"):
    """The officer's program dies without warning and starts again."""


class ExportBundle(StepHead, frozen=True, tag="export_bundle"):
    """The officer writes the device's news to a file for a colleague."""

    file: FileName


class ImportBundle(StepHead, frozen=True, tag="import_bundle"):
    """The officer takes in a file that a colleague wrote in an earlier step."""

    file: FileName


class Exchange(StepHead, frozen=True, tag="exchange"):
    """Two devices hear each other without a hub, in every visit that both know."""

    partner: OfficerKey = field(name="with")


class SetClock(StepHead, frozen=True, tag="set_clock"):
    """From here the officer's device clock is wrong by this much."""

    offset: Offset


class Damage(StepHead, frozen=True, tag="damage"):
    """The disk flips a bit of a file of the officer's locked device."""

    file: FileName
    byte: Annotated[int, Meta(ge=0, le=1_000_000_000)]
    bit: Annotated[int, Meta(ge=0, le=7)] = 0


class Salvage(StepHead, frozen=True, tag="salvage"):
    """The officer takes over what holds of a damaged storage, and syncs."""


PlanningStep = PlanVisit | StartVisit | JoinVisit | EditBusiness
SpotStep = (
    ShowCard | PlaceStep | Correct | AbandonVisit | HatStep | HandOverVisit | Assess | ClearAnswer | AddPhoto
    | WriteNote | SaidStep | PoliceStep | CountPersons | CheckPass | AskRegister | SendSignal
    | Resolve | CloseVisit | Cosign
)  # fmt: skip
ReviewStep = (
    OpenSignal | TakeOver | ReturnAnswer | Amend | Resubmit | ReleaseVisit
    | DecisionStep | ExitSheet | EntryReport | VisitCode | MakeReport | MakeBundle | ConfirmErasing
)  # fmt: skip
SessionStep = Sync | FetchStatusList | Lock | ExportBundle | ImportBundle | Exchange
DeviceStep = GoOffline | GoOnline | CutNetwork | Unlock | Kill | SetClock | Damage | Salvage
"""The only steps that a locked device plays."""
OfficerStep = PlanningStep | SpotStep | HelpStep | ReviewStep | SessionStep | DeviceStep | RevokedStep
"""A step on somebody's device."""
Step = OfficerStep | RegisterStep
"""Any step; match on it and end with `assert_never`."""

STEP_KINDS: Mapping[str, type[Step]] = {str(kind.__struct_config__.tag): kind for kind in get_args(Step)}
"""Every kind of step by its word."""
