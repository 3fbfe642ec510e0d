"""What is wrong with a field of a business, in words, and what its licence says of who may run it."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from inspector.domain.business_checks import BusinessFault, BusinessRefused
from inspector.domain.decision_refusals import DecisionRefused
from inspector.domain.role_holders import Manager
from inspector.viewmodels.screen.decision_words import decision_refusal_text
from inspector.viewmodels.screen.plain_words import short_day

_translate = QCoreApplication.translate

NEW = timedelta(days=90)
"""For how long a manager counts as new to whoever comes to the door."""


OfficeRefusal = BusinessRefused | DecisionRefused


def office_refusal_text(refusal: OfficeRefusal) -> str:
    """Why a supervisor's word on a business or of a decision was not written."""
    return decision_refusal_text(refusal) if isinstance(refusal, DecisionRefused) else business_fault_text(refusal.why)


def business_fault_text(why: BusinessFault) -> str:
    """One sentence about one field."""
    return {
        "kvk": _translate("Businesses", "Een KvK-nummer heeft acht cijfers."),
        "hours": _translate("Businesses", "Schrijf de tijden als: ma-do 12:00-02:00; vr, za 12:00-04:00."),
        "line": _translate("Businesses", "Schrijf elke beheerder op een regel: naam, dd-mm-jjjj, dd-mm-jjjj."),
        "order": _translate("Businesses", "Een beheerder eindigt voordat hij begint."),
        "twice": _translate("Businesses", "Een beheerder staat er voor dezelfde dagen twee keer."),
        "many": _translate("Businesses", "Meer dan 20 beheerders kan niet."),
        "form": _translate("Businesses", "Schrijf het adres als: Straat 12, 1234 AB Plaats."),
        "post_box": _translate("Businesses", "Een postbus is geen adres van een bedrijf."),
        "number": _translate("Businesses", "Straat met huisnummer ontbreekt, bijvoorbeeld: Kade 12a-3."),
        "postcode": _translate("Businesses", "Een postcode is vier cijfers en twee letters, en nooit SA, SD of SS."),
        "town": _translate("Businesses", "De plaats achter de postcode ontbreekt of klopt niet."),
    }[why]


def manager_state(manager: Manager, today: date) -> tuple[str, str]:
    """How a manager stands on the licence today, in words and with a tone."""
    if manager.until is not None and manager.until < today:
        return _translate("Business", "Verlopen op %1").replace("%1", short_day(manager.until)), "bad"
    if today < manager.since:
        return _translate("Business", "Pas vanaf %1").replace("%1", short_day(manager.since)), "bad"
    if today - manager.since <= NEW:
        return _translate("Business", "Nieuw sinds %1").replace("%1", short_day(manager.since)), "warn"
    if manager.until is not None:
        return _translate("Business", "Tot en met %1").replace("%1", short_day(manager.until)), "ok"
    return _translate("Business", "Sinds %1").replace("%1", short_day(manager.since)), "ok"
