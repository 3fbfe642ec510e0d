"""A day script: who works, which businesses exist and what everybody does; judged whole before it is played."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from inspector.demo import limits
from inspector.demo.cast import Municipality, ScriptBusiness, ScriptOfficer, check_distinct
from inspector.demo.located_json import LocatedJson, MalformedJsonError, parse_located
from inspector.demo.scene import Scene
from inspector.demo.step_reading import Common, StepReader
from inspector.demo.steps import STEP_KINDS, Step, read_step, step_kind
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.strict_document import DocumentError, Fields, path_text, shown
from inspector.domain.catalogue.strict_document import Path as Where

FORMAT = "inspector-day/1"
STEP_LENGTH = timedelta(seconds=20)
"""How far the device clocks move at a step that does not say when it happens."""

_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)


class DayScriptError(ValueError):
    """A day script is wrong: in which line (and, for broken JSON, column), which field and why."""

    def __init__(self, source: str, line: int | None, column: int | None, field: str, reason: str) -> None:
        where = [source]
        if line is not None:
            where.append(f"line {line}")
        if column is not None:
            where.append(f"column {column}")
        super().__init__(": ".join(filter(None, (", ".join(where), field, reason))))
        self.line = line
        self.column = column
        self.field = field
        self.reason = reason


@dataclass(frozen=True, slots=True)
class DayScript:
    """A whole day, sound in itself: every key that is used exists and every photo is there."""

    folder: Path
    municipality: Municipality
    officers: tuple[ScriptOfficer, ...]
    businesses: tuple[ScriptBusiness, ...]
    steps: tuple[Step, ...]

    def officer(self, key: str) -> ScriptOfficer:
        """The officer of this key, which a step names."""
        return next(officer for officer in self.officers if officer.key == key)

    def moments(self, start: datetime) -> tuple[datetime, ...]:
        """What the device clocks say at each step: `at` where it stands, else 20 s after the step before.

        Steps before the first `at` lie in front of it; `start` counts only when no step says when it happens. The
        clocks never run back.
        """
        stated = next(((place, step.at) for place, step in enumerate(self.steps) if step.at is not None), None)
        now = start if stated is None else stated[1] - stated[0] * STEP_LENGTH
        found: list[datetime] = []
        for step in self.steps:
            if found:
                now = found[-1] + STEP_LENGTH
            if step.at is not None:
                now = max(found[-1], step.at) if found else step.at
            found.append(now)
        return tuple(found)


def read_day_script(path: Path, catalogue: Catalogue) -> DayScript:
    """The day in this file; photos are looked for beside it.

    Raises:
        DayScriptError: the file cannot be read or anything in it is wrong.
    """
    source = path.name or str(path)
    content = None
    try:
        if path.is_file() or not path.exists():  # opening a pipe would wait for whoever writes to it
            with path.open("rb") as file:
                content = file.read(limits.MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise DayScriptError(source, None, None, "", "cannot be read") from error
    if content is None:
        raise DayScriptError(source, None, None, "", "is not a file")
    return parse_day_script(content, path.parent, catalogue, source=source)


def parse_day_script(content: bytes, folder: Path, catalogue: Catalogue, *, source: str = "script") -> DayScript:
    """The day that these bytes hold.

    Raises:
        DayScriptError: anything in it is wrong; nothing but this is ever raised for any bytes.
    """
    if len(content) > limits.MAX_FILE_BYTES:
        raise DayScriptError(source, None, None, "", f"is larger than {limits.MAX_FILE_BYTES} bytes")
    located = _decode(content, source)
    try:
        return _read_day(Fields.of(located.value), located, folder, catalogue)
    except DocumentError as error:
        line = located.line_of(error.path)
        raise DayScriptError(source, line, None, _field_text(error.path), error.reason) from error


def _decode(content: bytes, source: str) -> LocatedJson:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        raise DayScriptError(source, line, column, "", "is not UTF-8 text") from error
    try:
        return parse_located(text)
    except MalformedJsonError as error:
        raise DayScriptError(source, error.line, error.column, "", error.reason) from error


def _field_text(path: Where) -> str:
    match path:
        case ("steps", int(place), *_):
            return f"{path_text(path)} (step {place + 1})"
        case ():
            return ""
        case _:
            return path_text(path)


def _read_day(fields: Fields, located: LocatedJson, folder: Path, catalogue: Catalogue) -> DayScript:
    fields.only("format", "municipality", "officers", "businesses", "steps")
    if fields.text("format", limits.MAX_NAME) != FORMAT:
        raise fields.wrong("format", f"must be {FORMAT}")
    municipality = Municipality.read(fields.child("municipality"))
    officers = tuple(ScriptOfficer.read(item) for item in fields.objects("officers", limits.MAX_OFFICERS, at_least=1))
    check_distinct("officers", [officer.key for officer in officers])
    businesses = tuple(ScriptBusiness.read(item) for item in fields.objects("businesses", limits.MAX_BUSINESSES))
    check_distinct("businesses", [business.key for business in businesses])
    scene = Scene(
        catalogue,
        folder,
        officers=frozenset(officer.key for officer in officers),
        businesses=frozenset(business.key for business in businesses),
    )
    steps: list[Step] = []
    latest: datetime | None = None
    for place, item in enumerate(fields.objects("steps", limits.MAX_STEPS, at_least=1)):
        step = _read_step(item, place + 1, located, scene)
        if step.at is not None:
            if latest is not None and step.at < latest:
                raise item.wrong("at", f"{step.at.isoformat()} lies before an earlier step's {latest.isoformat()}")
            latest = step.at
        steps.append(step)
    return DayScript(folder, municipality, officers, businesses, tuple(steps))


def _read_step(fields: Fields, number: int, located: LocatedJson, scene: Scene) -> Step:
    name = fields.text("do", limits.MAX_NAME)
    kind = step_kind(name)
    if kind is None:
        allowed = ", ".join(sorted(known.DO for known in STEP_KINDS))
        raise fields.wrong("do", f"unknown {shown(name)}; allowed: {allowed}")
    common = Common(
        number=number,
        line=located.line_of(fields.path),
        actor=scene.officer(fields, "as"),
        at=_read_moment(fields) if fields.says("at") else None,
        expect_refused=_read_expectation(fields),
    )
    return read_step(kind, StepReader(fields, scene, common))


def _read_expectation(fields: Fields) -> bool:
    if not fields.says("expect"):
        return False
    if fields.text("expect", limits.MAX_NAME) != "refused":
        raise fields.wrong("expect", "can only be refused")
    return True


def _read_moment(fields: Fields) -> datetime:
    text = fields.text("at", limits.MAX_KEY + 8)
    if _MOMENT.fullmatch(text) is None:
        raise fields.wrong("at", "must be a moment with an offset such as 2026-11-24T08:50:00+01:00")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise fields.wrong("at", f"{text} is not a moment of the calendar") from error
    if not limits.FIRST_YEAR <= moment.year <= limits.LAST_YEAR:
        raise fields.wrong("at", f"must lie in the years {limits.FIRST_YEAR} to {limits.LAST_YEAR}")
    return moment
