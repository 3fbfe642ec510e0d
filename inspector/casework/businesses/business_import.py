"""Businesses from a CSV file: the good lines go in, the bad ones are listed with their reason."""

import csv
import io
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from inspector.casework.businesses.businesses import new_business_id, record_businesses
from inspector.casework.desk import Desk
from inspector.crypto.ids import IdSource
from inspector.domain.address import check_address, neat_address
from inspector.domain.business_checks import KVK, BusinessFault, check_managers, read_managers
from inspector.domain.opening_hours import Opening, read_hours
from inspector.domain.refusals import Refusal
from inspector.domain.role_holders import Manager
from inspector.domain.texts import check_text
from inspector.domain.values import Business, Licence, Sector
from inspector.vault.model.changes import Changes

COLUMNS = (
    "naam",
    "sector",
    "adres",
    "vergunning",
    "houder",
    "geldig_vanaf",
    "geldig_tot",
    "werkruimten",
    "gemeente",
)
MORE_COLUMNS = ("kvk", "wijk", "openingstijden", "beheerders")
"""What a file may say beside these, each of them or none; empty is not known."""
MAX_FILE_BYTES = 5_000_000
MAX_LINES = 10_000
MAX_FIELD, MAX_TEXT = 200, 4_000
MAX_WORKROOMS = 500


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that did not go in: its number in the file, the column and why, with what stood there and what may."""

    line: int
    column: str
    reason: str
    value: str = ""
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every line."""

    added: int
    bad: tuple[BadLine, ...]
    changes: Changes


FileFault = Literal["too_big", "not_utf8", "not_readable", "columns", "too_many_lines", "not_csv"]


@dataclass(frozen=True, slots=True)
class FileRefused(Refusal):
    """The file as a whole cannot be read as a list of businesses."""

    reason: FileFault


def import_businesses(desk: Desk, data: bytes) -> ImportReport | Refusal:
    """Add every good line of a CSV file (comma or semicolon, UTF-8, first line the column names)."""
    licences = {f.business.licence.number for f in desk.vault.businesses() if f.business.licence is not None}
    read = read_businesses(data, desk.ids, licences)
    if isinstance(read, Refusal):
        return read
    good, bad = read
    changes = record_businesses(desk, good)
    return changes if isinstance(changes, Refusal) else ImportReport(len(good), tuple(bad), changes)


def read_businesses(
    data: bytes, ids: IdSource, known_licences: Collection[str]
) -> tuple[list[Business], list[BadLine]] | FileRefused:
    """The businesses of the good lines, none with a licence that is known already, and the bad lines."""
    rows = _rows(data)
    if isinstance(rows, FileRefused):
        return rows
    licences = set(known_licences)
    good: list[Business] = []
    bad: list[BadLine] = []
    for line, row in rows:
        found = _business(ids, line, row, licences)
        if isinstance(found, BadLine):
            bad.append(found)
            continue
        good.append(found)
        if found.licence is not None:
            licences.add(found.licence.number)
    return good, bad


def _rows(data: bytes) -> list[tuple[int, dict[str, str]]] | FileRefused:
    if len(data) > MAX_FILE_BYTES:
        return FileRefused("too_big")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return FileRefused("not_utf8")
    header = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in header else ",", strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if len(set(names)) != len(names) or not set(COLUMNS) <= set(names) <= {*COLUMNS, *MORE_COLUMNS}:
            return FileRefused("columns")
        rows = [(reader.line_num, dict(zip(names, map(str.strip, row), strict=False))) for row in reader if row]
    except csv.Error:
        return FileRefused("not_csv")
    return rows if len(rows) <= MAX_LINES else FileRefused("too_many_lines")


def _business(ids: IdSource, line: int, row: dict[str, str], licences: set[str]) -> Business | BadLine:
    column = next((name for name in COLUMNS if name not in row), None)
    if column is not None:
        return BadLine(line, column, "missing")
    column = next((name for name, text in row.items() if _is_bad_text(name, text)), None)
    if column is not None:
        return BadLine(line, column, "bad_text")
    for column, parse in _PARSERS.items():
        if (reason := _reason(parse, row.get(column, ""))) is not None:
            return BadLine(line, column, reason, row[column], _CODES.get(column, ()))
    licence = Licence(
        row["vergunning"], row["houder"], _day(row["geldig_vanaf"]), _day(row["geldig_tot"]), int(row["werkruimten"])
    )
    if licence.valid_until < licence.valid_from:
        return BadLine(line, "geldig_tot", "before_start")
    if licence.number in licences:
        return BadLine(line, "vergunning", "known_already")
    return Business(
        new_business_id(ids),
        row["naam"],
        Sector(row["sector"]),
        neat_address(row["adres"]),
        licence,
        row["gemeente"],
        _register_number(row.get("kvk", "")),
        row.get("wijk", ""),
        _hours(row.get("openingstijden", "")),
        _managers(row.get("beheerders", "")),
    )


_CODES: dict[str, tuple[str, ...]] = {"sector": tuple(Sector)}


def _is_bad_text(column: str, text: str) -> bool:
    return len(text) > (MAX_TEXT if column == "beheerders" else MAX_FIELD) or check_text(text) is not None


def _reason(parse: Callable[[str], object], text: str) -> str | None:
    try:
        parse(text)
    except ValueError as error:
        known = {"empty", "not_a_date", "not_a_number", *get_args(BusinessFault)}
        return str(error) if str(error) in known else "unknown_value"
    return None


def _required(text: str) -> str:
    if not text:
        raise ValueError("empty")
    return text


def _day(text: str) -> date:
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a calendar day has no time zone
        except ValueError:
            continue
    raise ValueError("not_a_date")


def _workrooms(text: str) -> int:
    if not text.isdecimal() or not text.isascii() or int(text) > MAX_WORKROOMS:
        raise ValueError("not_a_number")
    return int(text)


def _address(text: str) -> str:
    fault = check_address(_required(text))
    if fault is not None:
        raise ValueError(fault)
    return neat_address(text)


def _register_number(text: str) -> str:
    if text and KVK.fullmatch(text) is None:
        raise ValueError("kvk")
    return text


def _hours(text: str) -> tuple[Opening, ...]:
    found = read_hours(text)
    if found is None:
        raise ValueError("hours")
    return found


def _managers(text: str) -> tuple[Manager, ...]:
    found = read_managers(text)
    fault = "line" if found is None else check_managers(found)
    if fault is not None or found is None:
        raise ValueError(fault)
    return found


_PARSERS: dict[str, Callable[[str], object]] = {
    "naam": _required,
    "sector": Sector,
    "adres": _address,
    "vergunning": _required,
    "houder": _required,
    "geldig_vanaf": _day,
    "geldig_tot": _day,
    "werkruimten": _workrooms,
    "gemeente": _required,
    "kvk": _register_number,
    "openingstijden": _hours,
    "beheerders": _managers,
}
