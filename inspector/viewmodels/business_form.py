"""The form of a business: what was typed, turned into a business or into one sentence on what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from inspector.domain.ids import BusinessId
from inspector.domain.values import Business, Licence, Regime, Sector
from inspector.viewmodels.words import short_day

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BusinessForm:
    """The form's fields as typed."""

    business: str = ""
    name: str = ""
    sector: str = Sector.PRIVATE_HOUSE.value
    address: str = ""
    municipality: str = ""
    regime: str = Regime.WRP_REGISTER.value
    licence: str = ""
    holder: str = ""
    valid_from: str = ""
    valid_until: str = ""
    workrooms: int = 1


def form_from(fields: Mapping[str, object]) -> BusinessForm:
    """The form as QML hands it over."""
    texts = {name: str(fields.get(name, "")) for name in BusinessForm.__slots__ if name != "workrooms"}
    workrooms = fields.get("workrooms", 1)
    return BusinessForm(**texts, workrooms=int(workrooms) if isinstance(workrooms, int | float | str) else 1)


def business_of(form: BusinessForm) -> Business | str:
    """The business a form describes, or one sentence on the first field that is wrong."""
    for text, label in (
        (form.name, _translate("Businesses", "de naam")),
        (form.address, _translate("Businesses", "het adres")),
        (form.municipality, _translate("Businesses", "de gemeente")),
        (form.licence, _translate("Businesses", "het vergunningnummer")),
        (form.holder, _translate("Businesses", "de vergunninghouder")),
    ):
        if not text.strip():
            return _translate("Businesses", "Vul %1 in.").replace("%1", label)
    start, end = _day(form.valid_from), _day(form.valid_until)
    if start is None or end is None:
        return _translate("Businesses", "Geef de geldigheid als dd-mm-jjjj.")
    if end < start:
        return _translate("Businesses", "De vergunning eindigt voor zij begint.")
    licence = Licence(form.licence.strip(), form.holder.strip(), start, end, form.workrooms)
    return Business(
        BusinessId(form.business),
        form.name.strip(),
        Sector(form.sector),
        form.address.strip(),
        licence,
        Regime(form.regime),
        form.municipality.strip(),
    )


def form_of(business: Business) -> BusinessForm:
    """The form filled with what is known of a business."""
    licence = business.licence
    return BusinessForm(
        business.id,
        business.name,
        business.sector.value,
        business.address,
        business.municipality,
        business.regime.value,
        "" if licence is None else licence.number,
        "" if licence is None else licence.holder,
        "" if licence is None else short_day(licence.valid_from),
        "" if licence is None else short_day(licence.valid_until),
        1 if licence is None else licence.workrooms,
    )


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text.strip(), "%d-%m-%Y").date()  # noqa: DTZ007 - a calendar day has no time zone
    except ValueError:
        return None
