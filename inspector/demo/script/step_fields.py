"""What the fields of a day script's steps may hold, and what every step has."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct, field, structs

from inspector.crypto.designations import Designation
from inspector.crypto.passphrase import PASSPHRASE_MOST
from inspector.demo.script.reading import ZonedTime
from inspector.domain.catalogue.reading import MAX_WORD
from inspector.domain.ids import ConditionId
from inspector.domain.values import Licence, Measured

MAX_OFFICERS, MAX_STEPS = 40, 5_000
MAX_KEY, MAX_NAME = 32, 200

# Texts with the characters they may have. None may be empty but where nothing at all is what its field says at first.
_NEW = {"must": "hold letters, digits, - and _ only and begin with a letter or digit"}
NewKey = Annotated[str, Meta(max_length=MAX_KEY, pattern=r"\A[A-Za-z0-9][A-Za-z0-9_-]*\Z", extra=_NEW)]
OfficerKey = Annotated[str, Meta(max_length=MAX_KEY, extra={"known": "officer"})]
BusinessKey = Annotated[str, Meta(max_length=MAX_KEY, extra={"known": "business"})]
PlanKey = Annotated[str, Meta(max_length=MAX_KEY, extra={"known": "plan of an earlier step"})]
VisitKey = Annotated[str, Meta(max_length=MAX_KEY, extra={"known": "visit of an earlier step"})]
Condition = Annotated[ConditionId, Meta(max_length=MAX_KEY, extra={"known": "condition"})]
Check = Annotated[ConditionId, Meta(max_length=MAX_KEY, extra={"known": "identity check"})]
Indicator = Annotated[str, Meta(max_length=MAX_KEY, extra={"known": "indicator"})]
Name = Annotated[str, Meta(max_length=MAX_NAME)]
Address = Annotated[str, Meta(max_length=300)]
Reason = Annotated[str, Meta(max_length=1_000, extra={"lines": True})]
Caption = Annotated[str, Meta(min_length=1, max_length=200)]
Prose = Annotated[str, Meta(max_length=8_000, extra={"lines": True})]
Passphrase = Annotated[str, Meta(max_length=PASSPHRASE_MOST)]
FileName = Annotated[str, Meta(max_length=MAX_WORD)]
ReportKind = Literal["findings", "eis", "fine", "documents"]
"""A labour inspector's drafts beside the report of findings."""
TermDays = Annotated[int, Meta(ge=0, le=366)]
Correctable = Literal[
    "card", "place", "consent", "count", "statement", "demand", "receipt", "agreement", "hand_over",
    "set_relations", "head_count", "independence_fact", "eis", "document",
    "water_sample", "water_result",
]  # fmt: skip
"""What an officer can take back."""


class MeasuredFields(Struct, frozen=True):
    """What was read off an instrument; a value without unit or instrument is refused."""

    value: Name
    unit: Name = ""
    instrument: Name = ""

    @property
    def measured(self) -> Measured:
        """The value as the program knows it."""
        return Measured(**structs.asdict(self))


class Signer(Struct, frozen=True):
    """Who signs for the operator, or refuses to."""

    role: Name
    name: Name = ""


class DesignationFields(Struct, frozen=True):
    """For which offences an officer may investigate."""

    deed: Name
    domain: Name
    offences: Name
    until: date

    @property
    def designation(self) -> Designation:
        """As his statement says it."""
        return Designation(**structs.asdict(self))


class LicenceFields(Struct, frozen=True):
    """A licence as the script states it."""

    number: Name
    holder: Name
    valid_from: date
    valid_until: date
    workrooms: Annotated[int, Meta(ge=0, le=1_000)]

    @property
    def licence(self) -> Licence:
        """The licence as the program knows it."""
        return Licence(**structs.asdict(self))


class StepHead(Struct, frozen=True, kw_only=True, tag_field="do"):
    """What every step has: its number from 1, its line in the file, who acts, when, and whether a refusal is due."""

    number: int = field(name="<number>")
    line: int = field(name="<line>")
    actor: OfficerKey = field(name="as")
    at: ZonedTime | None = None
    expect: Literal["refused"] | None = None

    @property
    def expect_refused(self) -> bool:
        """Whether the program must refuse this step."""
        return self.expect is not None

    @property
    def do(self) -> str:
        """The word for this kind of step."""
        return str(self.__struct_config__.tag)


class InVisit(StepHead, frozen=True):
    """A step that is about one visit."""

    visit: VisitKey


class OnCondition(InVisit, frozen=True):
    """A step that is about one condition of the checklist."""

    condition: Condition
