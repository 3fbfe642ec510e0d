"""What a program newer than this one writes; registered nowhere, so that only its writer knows it."""

from dataclasses import dataclass, replace

from inspector.domain.event_rules import About
from inspector.domain.events import DomainEvent, NoteWritten

NOTE = replace(NoteWritten.RULES, about=About.STREAM)
NEEDED = replace(NOTE, must_understand=True)


@dataclass(frozen=True, slots=True)
class SoundRecorded(DomainEvent):
    """A kind of its own, which nobody has to understand."""

    KIND = "sound_recorded"
    RULES = NOTE

    decibels: int = 0


@dataclass(frozen=True, slots=True)
class RoomSealed(DomainEvent):
    """A kind of its own, beside which nobody may write who does not know it."""

    KIND = "room_sealed"
    RULES = NEEDED

    room: str = ""


@dataclass(frozen=True, slots=True)
class NoteInColour(DomainEvent):
    """A note with a field more."""

    KIND = NoteWritten.KIND
    RULES = NOTE

    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class SecretNote(NoteInColour):
    """A note whose new field must be understood."""

    KIND = NoteWritten.KIND
    RULES = NEEDED


@dataclass(frozen=True, slots=True)
class LaterNote(DomainEvent):
    """A note of a later schema."""

    KIND = NoteWritten.KIND
    SCHEMA = 2
    RULES = NEEDED

    words: str


@dataclass(frozen=True, slots=True)
class PlainNote(DomainEvent):
    """A note as this program knows it, flagged all the same."""

    KIND = NoteWritten.KIND
    RULES = NEEDED

    text: str
