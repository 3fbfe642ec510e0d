"""Write the kinds into docs/formats/payloads.md: `python -m tests.unit.domain.payload_page`.

What stands above the heading "Kinds" is written by hand, everything below it comes from the program.
"""

import inspect
import textwrap
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, time
from enum import Enum
from pathlib import Path

from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.event_rules import AfterRelease, By, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, EventId, InstallationId, LogReach, PlanId, VisitId
from inspector.wire.scopes import COMPARTMENTS, PART_KINDS, VISIT_KINDS, StreamKind

PAGE = Path(__file__).parents[3] / "docs" / "formats" / "payloads.md"
KINDS = "## Kinds\n"

_SAYERS = {
    By.POLICE: "police officers",
    By.PRIVACY: "privacy officers",
    By.OFFICERS: "officers who take part in visits",
    By.SUPERVISORS: "supervisors",
    By.VISIT_READERS: "whoever reads visits",
    By.SENDERS: "whoever sends signals",
    By.SENT_ONLY: "whoever plans send and who takes part in no visit",
    By.INBOX_READERS: "whoever opens signals",
    By.EVERYBODY: "everybody",
}
_AFTER_RELEASE = {
    AfterRelease.WAITS: " Waits for the next release.",
    AfterRelease.COUNTS: " Belongs to a release that did not see it.",
    AfterRelease.STAYS_OUT: "",
}

_NAMES: dict[object, str] = {
    **dict.fromkeys((VisitId, BusinessId, PlanId, InstallationId), "id"),
    EventId: "event",
    LogReach: "head",
    StreamKind: "int",
    date: "date",
    time: "time",
    str: "text",
    int: "int",
    bytes: "bytes",
    bool: "bool",
    type(None): "null",
}


_DEFAULTS: tuple[tuple[object, str], ...] = (
    (None, "null"),
    ("", '`""`'),
    (b"", "`h''`"),
    ((), "`[]`"),
    ({}, "`{}`"),
    (False, "false"),
    (0, "0"),
)


def kinds() -> str:
    """Everything of the page that follows from the program."""
    records: dict[str, type] = {}
    words: dict[str, type[Enum]] = {}
    for event_type in ALL_EVENTS:
        for inside in _inside(event_type):
            if issubclass(inside, Enum):
                words[inside.__name__] = inside
            elif not issubclass(inside, DomainEvent):
                records[inside.__name__] = inside
    parts = [KINDS, *map(_kind, ALL_EVENTS), "## Records\n"]
    parts += [f"### {name}\n\n{_table(record)}" for name, record in sorted(records.items())]
    parts += ["## Words\n", _words(words)]
    return "\n".join(parts).rstrip() + "\n"


def _kind(event_type: type[DomainEvent]) -> str:
    about = inspect.cleandoc(event_type.__doc__ or "").replace("\n\n", " ").replace("\n", " ")
    schema = "" if event_type.SCHEMA == 1 else f" Schema {event_type.SCHEMA}."
    text = textwrap.fill(about + schema, 130, break_on_hyphens=False)
    return f"### {event_type.KIND}\n\n{text}\n\n{_rules(event_type)}\n\n{_table(event_type)}"


def _rules(event_type: type[DomainEvent]) -> str:
    rules = event_type.RULES
    names = [kind.name.lower() for kind in sorted(rules.where.streams)]
    place = "any compartment" if rules.where.streams == COMPARTMENTS else " or ".join(names)
    place = "any compartment or investigation" if rules.where.streams == PART_KINDS else place
    place = "every part of a visit" if rules.where.streams == VISIT_KINDS else place
    place = "the reader's own part" if rules.where.own_part_only else place
    about = f" About its `{rules.about}`." if rules.about else ""
    step = "" if rules.step is Step.NONE else f" Afterwards the part is `{rules.step.value}`."
    needed = " Written with flag bit 0." if rules.must_understand else ""
    said = (
        f"Counts in {place}, from {_SAYERS[rules.said_by]}.{about}{_AFTER_RELEASE[rules.after_release]}{step}{needed}"
    )
    return textwrap.fill(said, 130, break_on_hyphens=False)


def _table(record: type) -> str:
    hints = typing.get_type_hints(record)
    rows = [f"| {each.name} | {_name(hints[each.name])} | {_default(each)} |" for each in fields(record)]
    return "\n".join(("| field | value | default |", "|---|---|---|", *rows, "")) if rows else "No field.\n"


def _name(hint: object) -> str:
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if hint in _NAMES:
        return _NAMES[hint]
    if hasattr(hint, "__supertype__"):
        return "text"
    if origin is tuple:
        return f"[{_name(inside[0])}, ...]"
    if origin is Mapping:
        return f"{{text: {_name(inside[1])}}}"
    if inside:
        return " or ".join(map(_name, inside))
    assert isinstance(hint, type)
    return f"fields of {hint.KIND}" if issubclass(hint, DomainEvent) else hint.__name__


def _default(field: Field[object]) -> str:
    value = field.default if field.default_factory is MISSING else field.default_factory()
    if value is MISSING:
        return ""
    if isinstance(value, Enum):
        return f"`{value.value}`"
    if is_dataclass(value):
        return "all fields at theirs"
    return next(spelt for each, spelt in _DEFAULTS if each == value and type(each) is type(value))


def _inside(hint: object) -> Iterator[type]:
    """Every record and every list of words that a field can hold, records of records too."""
    for each in typing.get_args(hint):
        yield from _inside(each)
    if isinstance(hint, type) and hint not in _NAMES and (is_dataclass(hint) or issubclass(hint, Enum)):
        yield hint
        hints = typing.get_type_hints(hint)
        for each in fields(hint) if is_dataclass(hint) else ():
            yield from _inside(hints[each.name])


def _words(words: Mapping[str, type[Enum]]) -> str:
    rows = [f"| {name} | {', '.join(f'`{each.value}`' for each in kind)} |" for name, kind in sorted(words.items())]
    return "\n".join(("| name | one of |", "|---|---|", *rows, ""))


if __name__ == "__main__":
    above, _, _ = PAGE.read_text(encoding="utf-8").partition(KINDS)
    PAGE.write_text(above + kinds(), encoding="utf-8")
