"""Steps of the device itself: the network, the lock, a crash, a file between officers, a wrong clock."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from inspector.demo import limits
from inspector.demo.step_reading import StepHead, StepReader
from inspector.domain.catalogue.items import MAX_WORD

_HOURS = re.compile(r"([+-]?)([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9]))?")
_UNITS = re.compile(r"([+-]?)([0-9]{1,9})([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sync(StepHead):
    """The officer's device exchanges news with the hub."""

    DO: ClassVar[str] = "sync"

    @classmethod
    def read(cls, reader: StepReader) -> "Sync":
        """The step that stands in the file."""
        return cls(**reader.common)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOffline(StepHead):
    """The device loses its network."""

    DO: ClassVar[str] = "go_offline"

    @classmethod
    def read(cls, reader: StepReader) -> "GoOffline":
        """The step that stands in the file."""
        return cls(**reader.common)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOnline(StepHead):
    """The device has a network again."""

    DO: ClassVar[str] = "go_online"

    @classmethod
    def read(cls, reader: StepReader) -> "GoOnline":
        """The step that stands in the file."""
        return cls(**reader.common)


@dataclass(frozen=True, slots=True, kw_only=True)
class CutNetwork(StepHead):
    """The connection of the device's next sync breaks after so many bytes."""

    DO: ClassVar[str] = "cut_network"
    FIELDS: ClassVar[tuple[str, ...]] = ("after_bytes",)

    after_bytes: int

    @classmethod
    def read(cls, reader: StepReader) -> "CutNetwork":
        """The step that stands in the file."""
        return cls(**reader.common, after_bytes=reader.fields.number("after_bytes", 0, limits.MAX_CUT_BYTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock(StepHead):
    """The officer locks the device."""

    DO: ClassVar[str] = "lock"

    @classmethod
    def read(cls, reader: StepReader) -> "Lock":
        """The step that stands in the file."""
        return cls(**reader.common)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock(StepHead):
    """The officer opens the device again, with the passphrase given here or the officer's own."""

    DO: ClassVar[str] = "unlock"
    FIELDS: ClassVar[tuple[str, ...]] = ("passphrase",)

    passphrase: str | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "Unlock":
        """The step that stands in the file."""
        passphrase = reader.optional_text("passphrase", limits.MAX_PASSPHRASE)
        return cls(**reader.common, passphrase=passphrase or None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill(StepHead):
    """The officer's program dies without warning and starts again."""

    DO: ClassVar[str] = "kill"

    @classmethod
    def read(cls, reader: StepReader) -> "Kill":
        """The step that stands in the file."""
        return cls(**reader.common)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBundle(StepHead):
    """The officer writes the device's news to a file for a colleague."""

    DO: ClassVar[str] = "export_bundle"
    FIELDS: ClassVar[tuple[str, ...]] = ("file",)

    file: str

    @classmethod
    def read(cls, reader: StepReader) -> "ExportBundle":
        """The step that stands in the file."""
        step = cls(**reader.common, file=reader.file_name("file", ""))
        if reader.must_succeed:
            reader.scene.exported.add(step.file)
        return step


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBundle(StepHead):
    """The officer takes in a file that a colleague wrote in an earlier step."""

    DO: ClassVar[str] = "import_bundle"
    FIELDS: ClassVar[tuple[str, ...]] = ("file",)

    file: str

    @classmethod
    def read(cls, reader: StepReader) -> "ImportBundle":
        """The step that stands in the file."""
        file = reader.file_name("file", "")
        if file not in reader.scene.exported:
            raise reader.fields.wrong("file", f"no earlier step exported {file}")
        return cls(**reader.common, file=file)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClock(StepHead):
    """From here the officer's device clock is wrong by this much."""

    DO: ClassVar[str] = "set_clock"
    FIELDS: ClassVar[tuple[str, ...]] = ("offset",)

    offset: timedelta

    @classmethod
    def read(cls, reader: StepReader) -> "SetClock":
        """The step that stands in the file."""
        return cls(**reader.common, offset=_offset(reader))


def _offset(reader: StepReader) -> timedelta:
    """Seconds as a number, or text such as -02:00, +00:05:30, 90s, -3h or 400d."""
    highest = limits.MAX_CLOCK_OFFSET_DAYS * _SECONDS["d"]
    if not isinstance(reader.fields.values.get("offset"), str):
        return timedelta(seconds=reader.fields.number("offset", -highest, highest))
    text = reader.fields.text("offset", MAX_WORD)
    if hours := _HOURS.fullmatch(text):
        sign, whole, minutes, seconds = hours.groups()
        total = int(whole) * 3_600 + int(minutes) * 60 + int(seconds or 0)
    elif units := _UNITS.fullmatch(text):
        sign, number, unit = units.groups()
        total = int(number) * _SECONDS[unit]
    else:
        raise reader.fields.wrong("offset", "must be seconds, or text such as -02:00, +00:05:30, 90s, -3h or 400d")
    if total > highest:
        raise reader.fields.wrong("offset", f"must be at most {limits.MAX_CLOCK_OFFSET_DAYS} days")
    return timedelta(seconds=-total if sign == "-" else total)
