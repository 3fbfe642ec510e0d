"""The businesses page as shown: the list, the form, what became of a file, without Qt."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import cast, get_args

from PySide6.QtCore import QCoreApplication

from inspector.casework.businesses.business_import import BadLine, ImportReport
from inspector.domain.business import BusinessFile
from inspector.domain.business_checks import BusinessFault
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.values import Licence, Sector
from inspector.viewmodels.businesses.business_form import BusinessForm, FormProblems, manager_rows, problems_of
from inspector.viewmodels.screen.business_words import business_fault_text
from inspector.viewmodels.screen.decision_words import open_points_due
from inspector.viewmodels.screen.plain_words import short_day
from inspector.viewmodels.screen.words import sector_word

_translate = QCoreApplication.translate

EXPIRES_SOON = timedelta(days=90)


class Show(StrEnum):
    """Which businesses are listed."""

    EVERY = "every"
    OPEN_POINTS = "open"
    LICENCE = "licence"
    """The licence has ended, ends soon, or there is none."""


@dataclass(frozen=True, slots=True)
class BusinessRow:
    """One business in the list."""

    business: str
    name: str
    address: str
    detail: str
    licence_text: str
    licence_tone: str
    licence_icon: str
    open_text: str
    due_texts: tuple[str, ...] = ()
    """Until when that must be in order, as far as it was decided."""
    needs_newer: bool = False


@dataclass(frozen=True, slots=True)
class BadLineRow:
    """One line of a file that did not go in."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class BusinessesInputs:
    """What the page is derived from."""

    today: date
    files: tuple[BusinessFile, ...] = ()
    catalogue: Catalogue | None = None
    search: str = ""
    show: Show = Show.EVERY
    may_edit: bool = False
    may_join: bool = False
    form: BusinessForm | None = None
    kept: Mapping[str, BusinessForm] | None = None
    """Forms that were not saved, by business, the empty one a new one; nothing before they were read."""
    is_restored: bool = False
    """The form holds what was typed before and never saved."""
    checked: bool = False
    """Somebody wanted to save the form as it was; from then on it says what is wrong."""
    importing: bool = False
    report: ImportReport | None = None
    total: int = 0
    """How many businesses there are, where `files` are only the first of those that match."""
    has_more: bool = False
    """More of them may match than were read."""
    municipality: str = ""
    """Where a new one probably is."""


@dataclass(frozen=True, slots=True)
class BusinessesProps:
    """The page as shown."""

    count: int = 0
    search: str = ""
    filter: str = Show.EVERY.value
    may_edit: bool = False
    may_join: bool = False
    """Where a business is missing an officer still joins a colleague there, by a typed code."""
    editing: bool = False
    is_new: bool = False
    is_restored: bool = False
    form: dict[str, object] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    problem: str = ""
    importing: bool = False
    imported: bool = False
    added: int = 0
    bad: int = 0
    sectors: tuple[dict[str, str], ...] = ()
    rows: tuple[BusinessRow, ...] = ()
    bad_rows: tuple[BadLineRow, ...] = ()


def derive_businesses_props(inputs: BusinessesInputs) -> BusinessesProps:
    """Turn what is known into what is shown."""
    rows = tuple(
        _row(file, inputs)
        for file in sorted(inputs.files, key=lambda file: file.business.name.casefold())
        if _matches(file, inputs)
    )
    form, report = inputs.form, inputs.report
    problems: FormProblems = problems_of(form, known_address(inputs)) if form is not None and inputs.checked else {}
    return BusinessesProps(
        count=max(inputs.total, len(inputs.files)),
        search=inputs.search,
        filter=inputs.show.value,
        is_restored=inputs.is_restored,
        may_edit=inputs.may_edit,
        may_join=inputs.may_join,
        editing=form is not None,
        is_new=form is not None and not form.business,
        form=_fields(form or BusinessForm()),
        problems=dict(problems),
        problem=_problem_text(problems),
        importing=inputs.importing,
        imported=report is not None,
        added=0 if report is None else report.added,
        bad=0 if report is None else len(report.bad),
        sectors=tuple({"key": s.value, "label": sector_word(inputs.catalogue, s)} for s in Sector),
        rows=rows,
        bad_rows=() if report is None else tuple(BadLineRow(bad.line, bad_line_text(bad)) for bad in report.bad),
    )


def known_address(inputs: BusinessesInputs) -> str:
    """The address under which the business of the form was recorded last; nothing of a new one."""
    about = "" if inputs.form is None else inputs.form.business
    return next((file.business.address for file in inputs.files if file.business.id == about), "")


def bad_line_text(bad: BadLine) -> str:
    """Why one line of a file did not go in."""
    texts = {
        "missing": _translate("Businesses", "kolom %1 ontbreekt"),
        "bad_text": _translate("Businesses", "%1 is te lang of bevat een burgerservicenummer"),
        "empty": _translate("Businesses", "%1 is leeg"),
        "not_a_date": _translate("Businesses", "%1 is geen datum (%2): schrijf het als 31-12-2026"),
        "not_a_number": _translate("Businesses", "%1 is geen aantal (%2)"),
        "before_start": _translate("Businesses", "%1 ligt voor het begin"),
        "known_already": _translate("Businesses", "%1 staat er al"),
    }
    if bad.reason in get_args(BusinessFault):
        return f"{bad.column}: {business_fault_text(cast('BusinessFault', bad.reason))}"
    text = texts.get(bad.reason, _translate("Businesses", "%1 heeft een onbekende waarde (%2); kies uit: %3"))
    return text.replace("%1", bad.column).replace("%3", ", ".join(bad.allowed)).replace("%2", bad.value or "-")


def licence_state(licence: Licence | None, today: date) -> tuple[str, str, str]:
    """How a licence stands, in words, with a tone and an icon."""
    if licence is None:
        return _translate("Businesses", "Geen vergunning"), "bad", "seal-warning"
    until = short_day(licence.valid_until)
    if today < licence.valid_from:
        return (
            _translate("Businesses", "Vergund vanaf %1").replace("%1", short_day(licence.valid_from)),
            "warn",
            "clock",
        )
    if not licence.holds_on(today):
        return _translate("Businesses", "Verlopen op %1").replace("%1", until), "bad", "seal-warning"
    if licence.valid_until - today <= EXPIRES_SOON:
        return _translate("Businesses", "Verloopt op %1").replace("%1", until), "warn", "clock-countdown"
    return _translate("Businesses", "Vergund tot en met %1").replace("%1", until), "ok", "seal-check"


def _row(file: BusinessFile, inputs: BusinessesInputs) -> BusinessRow:
    business, licence = file.business, file.business.licence
    text, tone, icon = licence_state(licence, inputs.today)
    parts = (sector_word(inputs.catalogue, business.sector), "" if licence is None else licence.number)
    return BusinessRow(
        business=business.id,
        name=business.name,
        address=business.address,
        detail=" · ".join(part for part in parts if part),
        licence_text=text,
        licence_tone=tone,
        licence_icon=icon,
        open_text=_open_text(len(file.open_conditions())),
        due_texts=open_points_due(file, inputs.today),
        needs_newer=file.needs_newer,
    )


def _open_text(count: int) -> str:
    if count == 0:
        return ""
    if count == 1:
        return _translate("Businesses", "1 open punt")
    return _translate("Businesses", "%1 open punten").replace("%1", str(count))


def _matches(file: BusinessFile, inputs: BusinessesInputs) -> bool:
    business, licence = file.business, file.business.licence
    number = "" if licence is None else licence.number
    if inputs.search.strip().casefold() not in f"{business.name} {business.address} {number}".casefold():
        return False
    match inputs.show:
        case Show.OPEN_POINTS:
            return bool(file.open_conditions())
        case Show.LICENCE:
            return licence_state(licence, inputs.today)[1] != "ok"
        case _:
            return True


def _fields(form: BusinessForm) -> dict[str, object]:
    known: dict[str, object] = {each.name: getattr(form, each.name) for each in fields(form)}
    return {**known, "managers": [asdict(row) for row in manager_rows(form)]}


def _problem_text(problems: FormProblems) -> str:
    if not problems:
        return ""
    if len(problems) == 1:
        return _translate("Businesses", "Nog niet bewaard: 1 veld klopt niet.")
    text = _translate("Businesses", "Nog niet bewaard: %1 velden kloppen niet.")
    return text.replace("%1", str(len(problems)))
