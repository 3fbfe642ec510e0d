"""What a program newer than this one writes; registered nowhere, so that only its writer knows it."""

from dataclasses import dataclass
from typing import ClassVar

from inspector.domain.events import DomainEvent


@dataclass(frozen=True, slots=True)
class SoundRecorded(DomainEvent):
    """A kind of its own, which nobody has to understand."""

    KIND: ClassVar[str] = "sound_recorded"

    decibels: int = 0


@dataclass(frozen=True, slots=True)
class RoomSealed(DomainEvent):
    """A kind of its own, beside which nobody may write who does not know it."""

    KIND: ClassVar[str] = "room_sealed"
    MUST_UNDERSTAND: ClassVar[bool] = True

    room: str = ""


@dataclass(frozen=True, slots=True)
class NoteInColour(DomainEvent):
    """A note with a field more."""

    KIND: ClassVar[str] = "note_written"

    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class SecretNote(NoteInColour):
    """A note whose new field must be understood."""

    MUST_UNDERSTAND: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class LaterNote(DomainEvent):
    """A note of a later schema."""

    KIND: ClassVar[str] = "note_written"
    SCHEMA: ClassVar[int] = 2
    MUST_UNDERSTAND: ClassVar[bool] = True

    words: str


@dataclass(frozen=True, slots=True)
class PlainNote(DomainEvent):
    """A note as this program knows it, flagged all the same."""

    KIND: ClassVar[str] = "note_written"
    MUST_UNDERSTAND: ClassVar[bool] = True

    text: str
