"""Who may run a business by its licence, and who changed what is known of it, from what to what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.domain.business import BusinessFile, BusinessRecord
from inspector.domain.business_checks import managers_text
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.opening_hours import hours_text
from inspector.domain.role_holders import Manager
from inspector.domain.values import Business
from inspector.viewmodels.screen.business_words import NEW, manager_state
from inspector.viewmodels.screen.plain_words import local_day, moment_text, short_day
from inspector.viewmodels.screen.words import sector_word

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


def role_rows(file: BusinessFile, today: date) -> tuple[RoleRow, ...]:
    """The operator and the managers, each with how the licence stands to him today, and whether he was named lately."""
    return tuple(_since_lately(row, file, today) for row in _role_rows(file.business, today))


def _since_lately(row: RoleRow, file: BusinessFile, today: date) -> RoleRow:
    """Somebody whom the record of this business did not name until lately is asked after at the door, too."""
    before = [record for record in file.records if local_day(record.at) < today - NEW]
    named = next((record for record in file.records if row.name in _named(record.business)), None)
    if row.tone != "ok" or not before or named is None or local_day(named.at) < today - NEW:
        return row
    day = short_day(local_day(named.at))
    return replace(row, standing=_translate("Business", "Gewijzigd op %1").replace("%1", day), tone="warn")


def _named(business: Business) -> frozenset[str]:
    licence = business.licence
    return frozenset((*(each.name for each in business.managers), "" if licence is None else licence.holder))


def _role_rows(business: Business, today: date) -> tuple[RoleRow, ...]:
    licence, rows = business.licence, []
    if licence is not None:
        as_manager = Manager(licence.holder, licence.valid_from, licence.valid_until)
        rows.append(RoleRow(licence.holder, _translate("Business", "Exploitant"), *manager_state(as_manager, today)))
    manager = _translate("Business", "Beheerder")
    rows += [RoleRow(each.name, manager, *manager_state(each, today)) for each in business.managers]
    return tuple(rows)


def change_rows(file: BusinessFile, catalogue: Catalogue | None) -> tuple[ChangeRow, ...]:
    """The changes of a business, the newest first."""
    return tuple(row for record in reversed(file.records) for row in _changes(record, catalogue))


def _changes(record: BusinessRecord, catalogue: Catalogue | None) -> Iterator[ChangeRow]:
    byline = f"{record.by} · {moment_text(record.at)}"
    if record.replaced is None:
        yield ChangeRow(_translate("Business", "Toegevoegd"), byline)
        return
    before, after = _said(record.replaced, catalogue), _said(record.business, catalogue)
    for name in after:
        if before[name] != after[name]:
            text = _translate("Business", "%1: van %2 naar %3").replace("%1", name)
            none = _translate("Business", "niets")
            yield ChangeRow(text.replace("%2", before[name] or none).replace("%3", after[name] or none), byline)


def _said(business: Business, catalogue: Catalogue | None) -> dict[str, str]:
    """Each field in words, by its name."""
    licence = business.licence
    number, holder, term, rooms = ("", "", "", "")
    if licence is not None:
        number, holder, rooms = licence.number, licence.holder, str(licence.workrooms)
        term = f"{short_day(licence.valid_from)} - {short_day(licence.valid_until)}"
    return {
        _translate("Business", "Naam"): business.name,
        _translate("Business", "Soort bedrijf"): sector_word(catalogue, business.sector),
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
