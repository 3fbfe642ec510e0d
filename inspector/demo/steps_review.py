"""Steps at the office: opening signals, sending back, amending, releasing, making the documents."""

from dataclasses import dataclass
from typing import ClassVar

from inspector.demo import limits
from inspector.demo.step_reading import StepHead, StepReader
from inspector.domain.ids import ConditionId
from inspector.domain.values import Outcome, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSignal(StepHead):
    """The officer opens a sealed signal, named by its number in this file."""

    DO: ClassVar[str] = "open_signal"
    FIELDS: ClassVar[tuple[str, ...]] = ("signal",)

    signal: int

    @classmethod
    def read(cls, reader: StepReader) -> "OpenSignal":
        """The step that stands in the file."""
        signal = reader.fields.number("signal", 1, limits.MAX_STEPS)
        if signal > reader.scene.signals:
            raise reader.fields.wrong(
                "signal", f"no signal {signal}: {reader.scene.signals} were sent before this step"
            )
        return cls(**reader.common, signal=signal)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnAnswer(StepHead):
    """The supervisor sends one answer back with a question."""

    DO: ClassVar[str] = "return_answer"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "condition", "comment")

    visit: str
    condition: ConditionId
    comment: str

    @classmethod
    def read(cls, reader: StepReader) -> "ReturnAnswer":
        """The step that stands in the file."""
        return cls(
            **reader.common, visit=reader.visit(), condition=reader.condition(), comment=reader.prose("comment")
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Amend(StepHead):
    """The officer changes a returned answer; what is not named stays as it was."""

    DO: ClassVar[str] = "amend"
    FIELDS: ClassVar[tuple[str, ...]] = (
        "visit", "condition", "outcome", "facts", "severity", "term_days", "reason",
    )  # fmt: skip

    visit: str
    condition: ConditionId
    reason: str
    outcome: Outcome | None = None
    facts: str | None = None
    severity: Severity | None = None
    term_days: int | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "Amend":
        """The step that stands in the file."""
        visit = reader.visit()
        return cls(
            **reader.common,
            visit=visit,
            condition=reader.condition(),
            reason=reader.reason(),
            outcome=reader.outcome(visit) if reader.has("outcome") else None,
            facts=reader.prose("facts") if reader.has("facts") else None,
            severity=reader.severity(),
            term_days=reader.term_days(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resubmit(StepHead):
    """The officer hands a returned visit in again."""

    DO: ClassVar[str] = "resubmit"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit",)

    visit: str

    @classmethod
    def read(cls, reader: StepReader) -> "Resubmit":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit())


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseVisit(StepHead):
    """The supervisor makes the report final."""

    DO: ClassVar[str] = "release_visit"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit",)

    visit: str

    @classmethod
    def read(cls, reader: StepReader) -> "ReleaseVisit":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit())


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeReport(StepHead):
    """The officer makes the report of findings as a PDF in the output folder."""

    DO: ClassVar[str] = "report"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "file")

    visit: str
    file: str

    @classmethod
    def read(cls, reader: StepReader) -> "MakeReport":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit(), file=reader.file_name("file", ".pdf"))


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeBundle(StepHead):
    """The officer makes the bundle that a court can check alone, in the output folder."""

    DO: ClassVar[str] = "bundle"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "file")

    visit: str
    file: str

    @classmethod
    def read(cls, reader: StepReader) -> "MakeBundle":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit(), file=reader.file_name("file", ".zip"))
