"""A day script: who works, which businesses exist and what everybody does; judged whole before it is played."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from inspector.demo.script.cast import (
    Municipality,
    ScriptBusiness,
    ScriptOfficer,
    check_distinct,
    check_tablets,
    read_business,
    read_municipality,
    read_officer,
    read_register,
)
from inspector.demo.script.reading import read
from inspector.demo.script.register_steps import ScriptRegister
from inspector.demo.script.scene import Scene, must
from inspector.demo.script.step_fields import MAX_NAME, MAX_OFFICERS, MAX_STEPS
from inspector.demo.script.steps import STEP_KINDS, Step
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.located_json import LocatedJson, MalformedJsonError
from inspector.domain.catalogue.strict_document import DocumentError, Fields, path_text, shown
from inspector.domain.catalogue.strict_document import Path as Where

FORMAT = "inspector-day/1"
MAX_FILE_BYTES, MAX_BUSINESSES = 4_000_000, 500
STEP_LENGTH = timedelta(seconds=20)
"""How far the device clocks move at a step that does not say when it happens."""


class DayScriptError(ValueError):
    """A day script is wrong: in which line (and, for broken JSON, column), which field and why."""

    def __init__(
        self, source: str, reason: str, *, line: int | None = None, column: int | None = None, field: str = ""
    ) -> None:
        where = source + (f", line {line}" if line else "") + (f", column {column}" if column else "")
        super().__init__(": ".join(filter(None, (where, field, reason))))
        self.line = line
        self.column = column
        self.field = field


@dataclass(frozen=True, slots=True)
class DayScript:
    """A whole day, sound in itself: every key that is used exists and every photo is there."""

    folder: Path
    municipality: Municipality
    officers: tuple[ScriptOfficer, ...]
    businesses: tuple[ScriptBusiness, ...]
    steps: tuple[Step, ...]
    register: ScriptRegister | None = None

    def moments(self, start: datetime) -> tuple[datetime, ...]:
        """What the device clocks say at each step: `at` where it stands, else 20 s after the step before.

        Steps before the first `at` lie in front of it; `start` counts only when no step says when it happens. The
        clocks never run back.
        """
        stated = next(((place, step.at) for place, step in enumerate(self.steps) if step.at is not None), None)
        now = (start if stated is None else stated[1] - stated[0] * STEP_LENGTH) - STEP_LENGTH
        found: list[datetime] = []
        for step in self.steps:
            now = now + STEP_LENGTH if step.at is None else max(now, step.at)
            found.append(now)
        return tuple(found)


def read_day_script(path: Path, catalogue: Catalogue) -> DayScript:
    """The day in this file; photos are looked for beside it.

    Raises:
        DayScriptError: the file cannot be read or anything in it is wrong.
    """
    source = path.name or str(path)
    try:
        if path.exists() and not path.is_file():  # opening a pipe would wait for whoever writes to it
            raise DayScriptError(source, "is not a file")
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise DayScriptError(source, "cannot be read") from error
    return parse_day_script(content, path.parent, catalogue, source=source)


def parse_day_script(content: bytes, folder: Path, catalogue: Catalogue, *, source: str = "script") -> DayScript:
    """The day that these bytes hold.

    Raises:
        DayScriptError: anything in it is wrong; nothing but this is ever raised for any bytes.
    """
    if len(content) > MAX_FILE_BYTES:
        raise DayScriptError(source, f"is larger than {MAX_FILE_BYTES} bytes")
    try:
        located = LocatedJson(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line, begin = content.count(b"\n", 0, error.start) + 1, content.rfind(b"\n", 0, error.start) + 1
        raise DayScriptError(source, "is not UTF-8 text", line=line, column=error.start - begin + 1) from error
    except MalformedJsonError as error:
        raise DayScriptError(source, error.reason, line=error.line, column=error.column) from error
    try:
        return _read_day(Fields.of(located.value), located, folder, catalogue)
    except DocumentError as error:
        line, field = located.line_of(error.path), _field_text(error.path)
        raise DayScriptError(source, error.reason, line=line, field=field) from error


def _field_text(path: Where) -> str:
    match path:
        case ("steps", int(place), *_):
            return f"{path_text(path)} (step {place + 1})"
        case _:
            return path_text(path) if path else ""


def _read_day(fields: Fields, located: LocatedJson, folder: Path, catalogue: Catalogue) -> DayScript:
    fields.only("format", "municipality", "register", "officers", "businesses", "steps")
    must(fields.text("format", MAX_NAME) == FORMAT, fields, "format", f"must be {FORMAT}")
    municipality = read_municipality(fields.child("municipality"), catalogue)
    officers = tuple(read_officer(item) for item in fields.objects("officers", MAX_OFFICERS, at_least=1))
    check_distinct("officers", [officer.key for officer in officers])
    check_tablets(officers)
    businesses = tuple(read_business(item) for item in fields.objects("businesses", MAX_BUSINESSES))
    check_distinct("businesses", [business.key for business in businesses])
    register = read_register(fields.child("register"), municipality) if fields.says("register") else None
    people = () if register is None else register.people
    check_distinct("register", [person.key for person in people], "people")
    scene = Scene(
        catalogue,
        folder,
        officers=frozenset(officer.key for officer in officers),
        businesses=frozenset(business.key for business in businesses),
        own_conditions=frozenset(each.id for each in municipality.conditions),
        people=None if register is None else frozenset(person.key for person in people),
    )
    steps: list[Step] = []
    for number, item in enumerate(fields.objects("steps", MAX_STEPS, at_least=1), start=1):
        word = item.text("do", MAX_NAME)
        must(word in STEP_KINDS, item, "do", f"unknown {shown(word)}; allowed: {', '.join(sorted(STEP_KINDS))}")
        line = located.line_of(item.path)
        step = read(STEP_KINDS[word], item, scene.known, number=number, line=line, signal=scene.signals + 1)
        scene.take(step, item)
        steps.append(step)
    return DayScript(folder, municipality, officers, businesses, tuple(steps), register)
