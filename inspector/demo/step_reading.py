"""What all steps of a day script share, and how a step takes its values out of the file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import ClassVar, TypedDict

from inspector.demo import limits
from inspector.demo.output import LOG, SCREENS, STATE, SUMMARY
from inspector.demo.scene import Scene, is_device_name
from inspector.domain.catalogue.items import MAX_WORD
from inspector.domain.catalogue.strict_document import Fields
from inspector.domain.ids import ConditionId
from inspector.domain.values import FIRST_VISIT_OUTCOMES, FOLLOW_UP_OUTCOMES, Outcome, Severity, VisitKind

COMMON_FIELDS = ("as", "do", "at", "expect")

_OWN_FILES = frozenset({SUMMARY, LOG, STATE, SCREENS})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepHead:
    """What every step has: its number from 1, its line in the file, who acts, when, and whether a refusal is due."""

    DO: ClassVar[str] = ""
    FIELDS: ClassVar[tuple[str, ...]] = ()

    number: int
    line: int
    actor: str
    at: datetime | None = None
    expect_refused: bool = False


class Common(TypedDict):
    """The values of `StepHead` as keyword arguments."""

    number: int
    line: int
    actor: str
    at: datetime | None
    expect_refused: bool


@dataclass(frozen=True, slots=True)
class StepReader:
    """One step as it stands in the file, with what the steps before it brought into being."""

    fields: Fields
    scene: Scene
    common: Common

    @property
    def must_succeed(self) -> bool:
        """Rules that the program itself enforces are checked beforehand only for a step that is meant to succeed."""
        return not self.common["expect_refused"]

    def has(self, name: str) -> bool:
        """Whether the field says something; null is the same as leaving it out."""
        return self.fields.says(name)

    def optional_text(self, name: str, limit: int, *, lines: bool = False) -> str:
        """The text, or an empty one."""
        return self.fields.text(name, limit, lines=lines, empty=True) if self.has(name) else ""

    def prose(self, name: str) -> str:
        """A text that somebody writes in their own words, over several lines if they like."""
        return self.fields.text(name, limits.MAX_TEXT, lines=True)

    def reason(self) -> str:
        """Why; an action that changes somebody's answer cannot go without."""
        return self.fields.text("reason", limits.MAX_REASON, lines=True)

    def visit(self) -> str:
        """The visit this step is about."""
        return self.scene.visit(self.fields)

    def condition(self) -> ConditionId:
        """The condition this step is about."""
        return self.scene.condition(self.fields)

    def outcome(self, visit: str) -> Outcome:
        """The answer, of the scale that the visit's kind knows unless a refusal is expected."""
        outcome = self.fields.choice("outcome", Outcome)
        self.check_outcome("outcome", outcome, visit)
        return outcome

    def check_outcome(self, name: str, outcome: Outcome, visit: str) -> None:
        """Refuse an answer of the other scale."""
        _, kind = self.scene.visits[visit]
        allowed = FOLLOW_UP_OUTCOMES if kind is VisitKind.FOLLOW_UP else FIRST_VISIT_OUTCOMES
        if self.must_succeed and outcome not in allowed:
            words = ", ".join(word.value for word in allowed)
            raise self.fields.wrong(name, f"{outcome.value} is no answer at a visit of kind {kind.value}; use {words}")

    def severity(self) -> Severity | None:
        """How much the violation weighs, when the officer says so."""
        return self.fields.choice("severity", Severity) if self.has("severity") else None

    def term_days(self) -> int | None:
        """The proposed term, when the officer proposes one."""
        return self.fields.number("term_days", 0, limits.MAX_TERM_DAYS) if self.has("term_days") else None

    def photos(self) -> tuple[PurePosixPath, ...]:
        """The photos that go with an answer."""
        if not self.has("photos"):
            return ()
        items = self.fields.items("photos", limits.MAX_PHOTOS)
        return tuple(self.scene.photo(item, path, must_exist=self.must_succeed) for path, item in items)

    def follows(self, kind: VisitKind) -> str | None:
        """The earlier visit that a follow-up looks at again; no other visit has one."""
        if self.has("follows"):
            if kind is not VisitKind.FOLLOW_UP:
                raise self.fields.wrong("follows", f"only a {VisitKind.FOLLOW_UP.value} follows another visit")
            return self.scene.visit(self.fields, "follows")
        return None

    def file_name(self, name: str, ending: str) -> str:
        """The name of a file in the output folder."""
        text = self.fields.text(name, MAX_WORD)
        plain = text.replace("-", "").replace("_", "").replace(".", "")
        if text.casefold() in _OWN_FILES:
            raise self.fields.wrong(name, f"{text} is a file of the player itself")
        if is_device_name(text):
            raise self.fields.wrong(name, f"{text} cannot be a file on Windows")
        if not (plain.isascii() and plain.isalnum()) or text.startswith((".", "-")) or not text.endswith(ending):
            raise self.fields.wrong(
                name, f"must be a plain file name of letters, digits, -, _ and . that ends in {ending or 'an ending'}"
            )
        return text
