"""Steps during a visit: the card, the rooms, the answers, the people counted, the signal, the closing."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import ClassVar

from inspector.demo import limits
from inspector.demo.step_reading import StepHead, StepReader
from inspector.domain.catalogue.strict_document import shown
from inspector.domain.ids import ConditionId
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind, Severity
from inspector.wire.scopes import INBOXES, Agency


class PartnerSignature(StrEnum):
    """How the second officer stands by the findings at closing."""

    NOW = "signs"
    LATER = "signs_later"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCard(StepHead):
    """The officer shows the warrant card to somebody in a role."""

    DO: ClassVar[str] = "show_card"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "to")

    visit: str
    to: str

    @classmethod
    def read(cls, reader: StepReader) -> "ShowCard":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit(), to=reader.fields.text("to", limits.MAX_NAME))


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter(StepHead):
    """The officer enters a place; without a ground the visit cannot be closed later."""

    DO: ClassVar[str] = "enter"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "place", "ground", "name")

    visit: str
    place: PlaceKind
    ground: str = ""
    name: str = ""

    @classmethod
    def read(cls, reader: StepReader) -> "Enter":
        """The step that stands in the file."""
        return cls(
            **reader.common,
            visit=reader.visit(),
            place=reader.fields.choice("place", PlaceKind),
            ground=reader.optional_text("ground", limits.MAX_NAME),
            name=reader.optional_text("name", limits.MAX_NAME),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Assess(StepHead):
    """The officer answers one condition."""

    DO: ClassVar[str] = "assess"
    FIELDS: ClassVar[tuple[str, ...]] = (
        "visit", "condition", "outcome", "facts", "severity", "term_days", "photos",
    )  # fmt: skip

    visit: str
    condition: ConditionId
    outcome: Outcome
    facts: str = ""
    severity: Severity | None = None
    term_days: int | None = None
    photos: tuple[PurePosixPath, ...] = ()

    @classmethod
    def read(cls, reader: StepReader) -> "Assess":
        """The step that stands in the file."""
        visit = reader.visit()
        return cls(
            **reader.common,
            visit=visit,
            condition=reader.condition(),
            outcome=reader.outcome(visit),
            facts=reader.optional_text("facts", limits.MAX_TEXT, lines=True),
            severity=reader.severity(),
            term_days=reader.term_days(),
            photos=reader.photos(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearAnswer(StepHead):
    """The officer opens a condition again."""

    DO: ClassVar[str] = "clear_answer"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "condition")

    visit: str
    condition: ConditionId

    @classmethod
    def read(cls, reader: StepReader) -> "ClearAnswer":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit(), condition=reader.condition())


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPhoto(StepHead):
    """The officer adds a photo to a condition or to the visit as such."""

    DO: ClassVar[str] = "photo"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "condition", "file")

    visit: str
    file: PurePosixPath
    condition: ConditionId | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "AddPhoto":
        """The step that stands in the file."""
        fields = reader.fields
        file = fields.text("file", limits.MAX_PATH)
        return cls(
            **reader.common,
            visit=reader.visit(),
            file=reader.scene.photo(file, fields.at("file"), must_exist=reader.must_succeed),
            condition=reader.condition() if reader.has("condition") else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote(StepHead):
    """The officer writes a remark."""

    DO: ClassVar[str] = "note"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "text")

    visit: str
    text: str

    @classmethod
    def read(cls, reader: StepReader) -> "WriteNote":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit(), text=reader.prose("text"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPersons(StepHead):
    """The officer adds to a total about people present."""

    DO: ClassVar[str] = "count"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "check", "outcome", "number")

    visit: str
    check: ConditionId
    outcome: str
    persons: int = 1

    @classmethod
    def read(cls, reader: StepReader) -> "CountPersons":
        """The step that stands in the file."""
        fields, catalogue = reader.fields, reader.scene.catalogue
        check = catalogue.identity_check(ConditionId(fields.text("check", limits.MAX_KEY)))
        if check is None:
            raise fields.wrong("check", f"no identity check of this name in catalogue {catalogue.version}")
        outcome = fields.text("outcome", limits.MAX_NAME)
        if outcome not in check.outcomes:
            allowed = ", ".join(check.outcomes)
            raise fields.wrong("outcome", f"unknown {shown(outcome)} for {check.id}; allowed: {allowed}")
        return cls(
            **reader.common,
            visit=reader.visit(),
            check=check.id,
            outcome=outcome,
            persons=fields.number("number", 1, limits.MAX_PERSONS) if reader.has("number") else 1,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SendSignal(StepHead):
    """The officer seals facts to another agency; later steps call it by `signal`, counted from 1 over the file."""

    DO: ClassVar[str] = "signal"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "receiver", "indicators", "facts")

    signal: int
    visit: str
    facts: str
    receiver: Agency = Agency.POLITIE
    indicators: tuple[str, ...] = ()

    @classmethod
    def read(cls, reader: StepReader) -> "SendSignal":
        """The step that stands in the file."""
        fields, scene = reader.fields, reader.scene
        indicators: tuple[str, ...] = ()
        if reader.has("indicators"):
            indicators = fields.texts("indicators", limits.MAX_INDICATORS, limits.MAX_KEY)
            for indicator in indicators:
                if scene.catalogue.indicator(indicator) is None:
                    raise fields.wrong(
                        "indicators", f"no indicator {shown(indicator)} in catalogue {scene.catalogue.version}"
                    )
        receiver = fields.choice("receiver", Agency) if reader.has("receiver") else Agency.POLITIE
        if reader.must_succeed and receiver not in INBOXES:
            raise fields.wrong("receiver", f"{receiver.value} has no inbox; use {' or '.join(sorted(INBOXES))}")
        step = cls(
            **reader.common,
            signal=scene.signals + 1,
            visit=reader.visit(),
            facts=reader.prose("facts"),
            receiver=receiver,
            indicators=indicators,
        )
        if reader.must_succeed:
            scene.signals += 1
        return step


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolve(StepHead):
    """An officer chooses between two answers given apart."""

    DO: ClassVar[str] = "resolve"
    FIELDS: ClassVar[tuple[str, ...]] = (
        "visit", "condition", "outcome", "facts", "severity", "term_days", "reason",
    )  # fmt: skip

    visit: str
    condition: ConditionId
    outcome: Outcome
    reason: str
    facts: str = ""
    severity: Severity | None = None
    term_days: int | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "Resolve":
        """The step that stands in the file."""
        visit = reader.visit()
        return cls(
            **reader.common,
            visit=visit,
            condition=reader.condition(),
            outcome=reader.outcome(visit),
            reason=reader.reason(),
            facts=reader.optional_text("facts", limits.MAX_TEXT, lines=True),
            severity=reader.severity(),
            term_days=reader.term_days(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseVisit(StepHead):
    """The officer signs and leaves."""

    DO: ClassVar[str] = "close_visit"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "rest", "reaction", "operator", "reason", "partner")

    visit: str
    rest: Outcome | None = None
    reaction: str = ""
    operator: OperatorResponse | None = None
    reason: str = ""
    partner: PartnerSignature | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "CloseVisit":
        """The step that stands in the file."""
        fields = reader.fields
        visit = reader.visit()
        rest = fields.choice("rest", Outcome) if reader.has("rest") else None
        if rest is not None:
            reader.check_outcome("rest", rest, visit)
            if reader.must_succeed and rest.needs_facts:
                raise fields.wrong("rest", f"{rest.value} needs facts for each condition; it cannot be the rest")
        return cls(
            **reader.common,
            visit=visit,
            rest=rest,
            reaction=reader.optional_text("reaction", limits.MAX_TEXT, lines=True),
            operator=fields.choice("operator", OperatorResponse) if reader.has("operator") else None,
            reason=reader.optional_text("reason", limits.MAX_REASON, lines=True),
            partner=fields.choice("partner", PartnerSignature) if reader.has("partner") else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cosign(StepHead):
    """The second officer stands by the signed findings."""

    DO: ClassVar[str] = "cosign"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit",)

    visit: str

    @classmethod
    def read(cls, reader: StepReader) -> "Cosign":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit())
