"""When somebody comes back to a business for what a released visit left open, in words."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.sanctions import Found, asks_another_visit, first_term
from inspector.domain.values import VisitState
from inspector.domain.visits.visit import Visit

_translate = QCoreApplication.translate


def follow_up_text(visit: Visit, catalogue: Catalogue, file: BusinessFile | None) -> str:
    """When to come back, once the visit is released and no later visit found everything resolved."""
    started = visit.started
    left = [c for c in visit.violations if file is None or c in file.open_conditions()]
    if visit.state is not VisitState.RELEASED or started is None or not left:
        return ""
    answers = ((condition, visit.answer(condition)) for condition in left)
    found = [Found(c, a.severity, a.term_days) for c, a in answers if a is not None and a.severity is not None]
    if not any(asks_another_visit(catalogue, each) for each in found):
        return ""
    count, days = len(left), first_term(catalogue, found)
    open_points = (
        _translate("Review", "1 punt staat open.") if count == 1 else _translate("Review", "%1 punten staan open.")
    )
    return " ".join(filter(None, (open_points.replace("%1", str(count)), _when(days))))


def _when(days: int | None) -> str:
    """When somebody comes back; a term runs from the decision and has no date before it."""
    if days is None:
        return ""
    if days == 0:
        return _translate("Review", "Kom meteen terug: het gevaar moet direct weg zijn.")
    if days == 1:
        return _translate("Review", "Kom terug op de eerste dag na het besluit.")
    return _translate("Review", "De eerste termijn is %1 dagen na het besluit.").replace("%1", str(days))
