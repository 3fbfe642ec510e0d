"""The form of a business: what was typed, turned into a business or into one sentence for each field that is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from inspector.domain.address import check_address, neat_address
from inspector.domain.business_checks import KVK, BusinessFault, check_managers
from inspector.domain.ids import BusinessId
from inspector.domain.opening_hours import hours_text, read_hours
from inspector.domain.role_holders import Manager
from inspector.domain.texts import check_text
from inspector.domain.values import Business, Licence, Sector
from inspector.viewmodels.screen.business_words import business_fault_text
from inspector.viewmodels.screen.plain_words import short_day

_translate = QCoreApplication.translate

_TAB = "\t"

FormProblems = Mapping[str, str]
"""Which field is wrong, and why."""


@dataclass(frozen=True, slots=True)
class BusinessForm:
    """The form's fields as typed."""

    business: str = ""
    name: str = ""
    sector: str = Sector.PRIVATE_HOUSE.value
    address: str = ""
    municipality: str = ""
    has_licence: bool = True
    licence: str = ""
    holder: str = ""
    valid_from: str = ""
    valid_until: str = ""
    workrooms: int = 1
    kvk: str = ""
    district: str = ""
    hours: str = ""
    managers: str = ""
    """One a line; name, first and last day with tabs between them."""


@dataclass(frozen=True, slots=True)
class ManagerRow:
    """One manager as typed."""

    name: str = ""
    since: str = ""
    until: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed in it."""
        return not (self.name.strip() or self.since.strip() or self.until.strip())


def manager_rows(form: BusinessForm) -> tuple[ManagerRow, ...]:
    """The managers of a form, each with its fields."""
    return tuple(ManagerRow(*line.split(_TAB)[:3]) for line in form.managers.split("\n")) if form.managers else ()


def with_managers(form: BusinessForm, rows: Iterable[ManagerRow]) -> BusinessForm:
    """The form with these managers instead."""
    lines = (_TAB.join(cell.replace(_TAB, " ") for cell in (row.name, row.since, row.until)) for row in rows)
    return replace(form, managers="\n".join(line.replace("\n", " ") for line in lines))


def words_of(form: BusinessForm) -> dict[str, str]:
    """The form as it is kept until it is saved."""
    return {name: str(getattr(form, name)) for name in BusinessForm.__slots__}


def form_from(words: Mapping[str, str]) -> BusinessForm:
    """The form as it was kept, by whatever version of the program."""
    known = {name: words[name] for name in BusinessForm.__slots__ if name in words}
    has_licence = known.pop("has_licence", str(True)) == str(True)
    workrooms = int(known.pop("workrooms", "1"))
    return BusinessForm(**known, has_licence=has_licence, workrooms=workrooms)


def problems_of(form: BusinessForm, known_address: str = "") -> FormProblems:
    """Every field that is wrong; empty when the form can be saved. An address that was recorded so may stay."""
    needed = [("name", form.name), ("address", form.address), ("municipality", form.municipality)]
    if form.has_licence:
        needed += [("licence", form.licence), ("holder", form.holder)]
    found = {name: problem for name, text in needed if (problem := _text_problem(name, text))}
    misplaced = {} if known_address and form.address == known_address else _misplaced(form)
    found = {**misplaced, **found, **_register_problems(form)}
    if not form.has_licence:
        return found
    start, end = _day(form.valid_from), _day(form.valid_until)
    if start is None:
        found["valid_from"] = _translate("Businesses", "Vul een datum in, als dd-mm-jjjj.")
    if end is None:
        found["valid_until"] = _translate("Businesses", "Vul een datum in, als dd-mm-jjjj.")
    if start is not None and end is not None and end < start:
        found["valid_until"] = _translate("Businesses", "De vergunning eindigt voordat ze begint.")
    return found


def _misplaced(form: BusinessForm) -> FormProblems:
    fault = check_address(form.address)
    return {} if fault is None else {"address": business_fault_text(fault)}


def _register_problems(form: BusinessForm) -> dict[str, str]:
    managers = _managers(form)
    faults: dict[str, BusinessFault | None] = {
        "kvk": None if not form.kvk.strip() or KVK.fullmatch(form.kvk.strip()) else "kvk",
        "hours": "hours" if read_hours(form.hours) is None else None,
        "managers": None if managers is None else check_managers(managers),
    }
    found = {name: business_fault_text(fault) for name, fault in faults.items() if fault is not None}
    if managers is None:
        found["managers"] = _translate(
            "Businesses", "Vul van elke beheerder de naam in en vanaf welke dag, als dd-mm-jjjj."
        )
    for name, text in (("district", form.district), ("managers", form.managers.replace(_TAB, " "))):
        if text.strip() and (problem := _text_problem(name, text)):
            found[name] = problem
    return found


def _managers(form: BusinessForm) -> tuple[Manager, ...] | None:
    """The managers that are typed; nothing when one has no name or no day."""
    found = list[Manager]()
    for row in manager_rows(form):
        since, until = _day(row.since), _day(row.until)
        if row.is_empty:
            continue
        if since is None or not row.name.strip() or (until is None and row.until.strip()):
            return None
        found.append(Manager(row.name.strip(), since, until))
    return tuple(found)


def business_of(form: BusinessForm, known_address: str = "") -> Business | FormProblems:
    """The business a form describes, or what is wrong with it."""
    problems = problems_of(form, known_address)
    start, end = _day(form.valid_from), _day(form.valid_until)
    if problems:
        return problems
    licence = None
    if form.has_licence and start is not None and end is not None:
        licence = Licence(form.licence.strip(), form.holder.strip(), start, end, form.workrooms)
    return Business(
        BusinessId(form.business),
        form.name.strip(),
        Sector(form.sector),
        form.address if form.address == known_address else neat_address(form.address),
        licence,
        form.municipality.strip(),
        form.kvk.strip(),
        form.district.strip(),
        read_hours(form.hours) or (),
        _managers(form) or (),
    )


def form_of(business: Business) -> BusinessForm:
    """The form filled with what is known of a business."""
    licence = business.licence
    form = BusinessForm(
        business.id,
        business.name,
        business.sector.value,
        business.address,
        business.municipality,
        has_licence=licence is not None,
        kvk=business.kvk,
        district=business.district,
        hours=hours_text(business.hours),
    )
    form = with_managers(
        form,
        (
            ManagerRow(each.name, short_day(each.since), "" if each.until is None else short_day(each.until))
            for each in business.managers
        ),
    )
    if licence is None:
        return form
    return replace(
        form,
        licence=licence.number,
        holder=licence.holder,
        valid_from=short_day(licence.valid_from),
        valid_until=short_day(licence.valid_until),
        workrooms=licence.workrooms,
    )


def _text_problem(name: str, text: str) -> str:
    match check_text(text, required=True):
        case None:
            return ""
        case refused if refused.why == "citizen_number":
            return _translate("Businesses", "Hier lijkt een burgerservicenummer in te staan. Haal het weg.")
        case refused if refused.why == "too_long":
            return _translate("Businesses", "Dit is te lang.")
        case _:
            return _missing(name)


def _missing(name: str) -> str:
    return {
        "name": _translate("Businesses", "Vul de naam in."),
        "address": _translate("Businesses", "Vul het adres in."),
        "municipality": _translate("Businesses", "Vul de gemeente in."),
        "licence": _translate("Businesses", "Vul het vergunningnummer in."),
        "holder": _translate("Businesses", "Vul de vergunninghouder in."),
    }[name]


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text.strip(), "%d-%m-%Y").date()  # noqa: DTZ007 - a calendar day has no time zone
    except ValueError:
        return None
