"""Write the kinds into docs/formats/payloads.md: `python -m tests.unit.domain.payload_page`.

What stands above the heading "Kinds" is written by hand, everything below it comes from the program.
"""

import inspect
import textwrap
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path

from inspector.domain.authority import is_authorised
from inspector.domain.events import (
    ALL_EVENTS,
    BusinessRecorded,
    ConditionHistoryRecorded,
    DomainEvent,
    HeadsListed,
    PlanCancelled,
    SignalLogged,
    SignalSent,
    VisitConsulted,
    VisitPlanned,
)
from inspector.domain.ids import BusinessId, EventId, InstallationId, LogId, PlanId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer
from inspector.wire.scopes import COMPARTMENTS, Agency, Role, StreamKind, exists
from tests.unit.domain.filled import an_event

PAGE = Path(__file__).parents[3] / "docs" / "formats" / "payloads.md"
KINDS = "## Kinds\n"

_LISTED = {
    BusinessRecorded: StreamKind.BUSINESS,
    ConditionHistoryRecorded: StreamKind.BUSINESS,
    VisitPlanned: StreamKind.PLAN,
    PlanCancelled: StreamKind.PLAN,
    SignalSent: StreamKind.ENVELOPE,
    SignalLogged: StreamKind.LOGBOOK,
    VisitConsulted: StreamKind.LOGBOOK,
    HeadsListed: StreamKind.LOGBOOK,
}
"""Where the lists of the vault look for what is no part of a visit."""

_NAMES: dict[object, str] = {
    **dict.fromkeys((VisitId, BusinessId, PlanId, InstallationId), "id"),
    EventId: "event",
    date: "date",
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
    return f"### {event_type.KIND}\n\n{text}\n\n{_place(event_type)}\n\n{_table(event_type)}"


def _place(event_type: type[DomainEvent]) -> str:
    event = an_event(event_type, full=False)
    said = [
        (kind, role)
        for kind in StreamKind
        if kind is _LISTED.get(event_type, kind)
        for agency in Agency
        for role in Role
        if exists(agency, role) and is_authorised(_recorded(event, kind, agency, role))
    ]
    where, who = {kind for kind, _ in said}, {role for _, role in said}
    names = [kind.name.lower() for kind in sorted(where)]
    places = " or ".join((", ".join(names[:-1]), names[-1])) if names[1:] else names[0]
    place = f"Counts in {'any compartment' if where == COMPARTMENTS else places}"
    if who == {Role.SUPERVISOR}:
        return f"{place}, from supervisors."
    return f"{place}, from whoever may write there{'' if Role.SUPERVISOR in who else ' but supervisors'}."


def _recorded(event: DomainEvent, kind: StreamKind, agency: Agency, role: Role) -> Recorded[DomainEvent]:
    author = Officer(InstallationId("ab" * 16), "t1", "T1", agency, role)
    return Recorded(EventId(LogId("cd" * 16), 2), kind, author, datetime(2026, 11, 24, tzinfo=UTC), 0, (), event)


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
    return next(spelt for each, spelt in _DEFAULTS if each == value and type(each) is type(value))


def _inside(hint: object) -> Iterator[type]:
    """Every record and every list of words that a field can hold, records of records too."""
    for each in typing.get_args(hint):
        yield from _inside(each)
    if isinstance(hint, type) and hint is not EventId and (is_dataclass(hint) or issubclass(hint, Enum)):
        yield hint
        for each in typing.get_type_hints(hint).values() if is_dataclass(hint) else ():
            yield from _inside(each)


def _words(words: Mapping[str, type[Enum]]) -> str:
    rows = [f"| {name} | {', '.join(f'`{each.value}`' for each in kind)} |" for name, kind in sorted(words.items())]
    return "\n".join(("| name | one of |", "|---|---|", *rows, ""))


if __name__ == "__main__":
    above, _, _ = PAGE.read_text(encoding="utf-8").partition(KINDS)
    PAGE.write_text(above + kinds(), encoding="utf-8")
