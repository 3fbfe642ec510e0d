"""Refusals of a play: those of the program in the officer's words, and those that lie outside any one program."""

from dataclasses import dataclass

from inspector.domain.refusals import Refusal
from inspector.viewmodels.refusal_text import refusal_text


@dataclass(frozen=True, slots=True)
class StepRefused(Refusal):
    """A step that the device or the people in the room make impossible; the words say why."""

    words: str


LOCKED = StepRefused("Dit apparaat is vergrendeld. Ontgrendel het eerst.")
ALREADY_OPEN = StepRefused("Dit apparaat is al ontgrendeld.")
COLLEAGUE_LOCKED = StepRefused("Het apparaat van uw collega is vergrendeld.")
NO_SECOND_OFFICER = StepRefused("Bij dit bezoek is geen tweede toezichthouder die kan meetekenen.")


def in_words(refusal: Refusal) -> str:
    """What the officer reads."""
    return refusal.words if isinstance(refusal, StepRefused) else refusal_text(refusal)


def photo_unreadable(why: str) -> StepRefused:
    """The photo is not there any more, or is no file that can be read."""
    return StepRefused(f"De foto kan niet worden gelezen: {why}.")


def file_refused(why: str) -> StepRefused:
    """A file between officers cannot be written or read."""
    return StepRefused(f"Het bestand kan niet worden gelezen of geschreven: {why}.")
