"""When somebody comes back to a business for what a released visit left open, in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.sanctions import Found, asks_another_visit, first_term
from inspector.domain.values import VisitState
from inspector.domain.visits.decisions import decided_on
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.screen.plain_words import short_day

_translate = QCoreApplication.translate


def follow_up_text(visit: Visit, catalogue: Catalogue, file: BusinessFile | None) -> str:
    """When to come back, once the visit is released and no later visit found everything resolved."""
    started = visit.started
    left = [c for c in visit.violations if file is None or c in file.open_conditions()]
    if visit.state is not VisitState.RELEASED or started is None or not left:
        return ""
    answers = ((condition, visit.answer(condition)) for condition in left)
    found = [Found(c, a.severity, a.term_days) for c, a in answers if a is not None and a.severity is not None]
    eisen = {condition: eis.event for condition, eis in eisen_of(visit).items() if condition in left}
    if not eisen and not any(asks_another_visit(catalogue, each) for each in found):
        return ""
    count, made = len(left), {condition: decided_on(visit, condition) for condition in left}
    open_points = (
        _translate("Review", "1 punt staat open.") if count == 1 else _translate("Review", "%1 punten staan open.")
    )
    days = first_term(
        catalogue, (each for each in found if made[each.condition] is None and each.condition not in eisen)
    )
    days_set = [each.until for each in made.values() if each is not None and each.until is not None]
    ends = min((*days_set, *(eis.until for eis in eisen.values())), default=None)
    return " ".join(filter(None, (open_points.replace("%1", str(count)), _due(ends), _when(days))))


def _due(ends: date | None) -> str:
    """The first day on which a term ends that a decision set."""
    text = _translate("Review", "Volgens besluit moet het eerste uiterlijk op %1 in orde zijn.")
    return "" if ends is None else text.replace("%1", short_day(ends))


def _when(days: int | None) -> str:
    """When somebody comes back; a term runs from the decision and has no date before it."""
    if days is None:
        return ""
    if days == 0:
        return _translate("Review", "Kom meteen terug: het gevaar moet direct weg zijn.")
    if days == 1:
        return _translate("Review", "Kom terug op de eerste dag na het besluit.")
    return _translate("Review", "De eerste termijn is %1 dagen na het besluit.").replace("%1", str(days))
