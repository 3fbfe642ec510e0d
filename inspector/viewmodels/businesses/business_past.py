"""Who may run a business by its licence, and who changed what is known of it, from what to what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.domain.business import BusinessFile, BusinessRecord
from inspector.domain.business_checks import managers_text
from inspector.domain.opening_hours import hours_text
from inspector.domain.role_holders import Manager
from inspector.domain.values import Business
from inspector.viewmodels.screen.business_words import manager_state
from inspector.viewmodels.screen.words import moment_text, short_day

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RoleRow:
    """Who may run the business by its licence, as operator or manager, and how that stands today."""

    name: str
    role: str
    standing: str
    tone: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change of a business: what, from what to what, by whom and when."""

    what: str
    byline: str


def role_rows(business: Business, today: date) -> tuple[RoleRow, ...]:
    """The operator and the managers, each with how the licence stands to him today."""
    licence, rows = business.licence, []
    if licence is not None:
        as_manager = Manager(licence.holder, licence.valid_from, licence.valid_until)
        rows.append(RoleRow(licence.holder, _translate("Business", "Exploitant"), *manager_state(as_manager, today)))
    manager = _translate("Business", "Beheerder")
    rows += [RoleRow(each.name, manager, *manager_state(each, today)) for each in business.managers]
    return tuple(rows)


def change_rows(file: BusinessFile) -> tuple[ChangeRow, ...]:
    """The changes of a business, the newest first."""
    return tuple(row for record in reversed(file.records) for row in _changes(record))


def _changes(record: BusinessRecord) -> Iterator[ChangeRow]:
    byline = f"{record.by} · {moment_text(record.at)}"
    if record.replaced is None:
        yield ChangeRow(_translate("Business", "Toegevoegd"), byline)
        return
    before, after = _said(record.replaced), _said(record.business)
    for name in after:
        if before[name] != after[name]:
            text = _translate("Business", "%1: van %2 naar %3").replace("%1", name)
            none = _translate("Business", "niets")
            yield ChangeRow(text.replace("%2", before[name] or none).replace("%3", after[name] or none), byline)


def _said(business: Business) -> dict[str, str]:
    """Each field in words, by its name."""
    licence = business.licence
    number, holder, term, rooms = ("", "", "", "")
    if licence is not None:
        number, holder, rooms = licence.number, licence.holder, str(licence.workrooms)
        term = f"{short_day(licence.valid_from)} - {short_day(licence.valid_until)}"
    return {
        _translate("Business", "Naam"): business.name,
        _translate("Business", "Soort bedrijf"): business.sector.value,
        _translate("Business", "Adres"): business.address,
        _translate("Business", "Gemeente"): business.municipality,
        _translate("Business", "Wijk"): business.district,
        _translate("Business", "KvK-nummer"): business.kvk,
        _translate("Business", "Openingstijden"): hours_text(business.hours),
        _translate("Business", "Vergunning"): number,
        _translate("Business", "Exploitant"): holder,
        _translate("Business", "Geldig"): term,
        _translate("Business", "Werkruimten"): rooms,
        _translate("Business", "Beheerders"): managers_text(business.managers).replace("\n", "; "),
    }
