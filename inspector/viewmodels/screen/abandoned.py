"""A part of a visit that was begun by mistake, in words."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.visits.visit import Visit
from inspector.viewmodels.screen.times import said_text

_translate = QCoreApplication.translate


def abandoned_text(visit: Visit) -> str:
    """Who said why and when that it was begun by mistake; empty when it was not."""
    said = visit.abandoned
    if said is None:
        return ""
    text = _translate("Visit", "%1, %2: %3").replace("%1", said.author.name).replace("%2", said_text(said, visit))
    return text.replace("%3", said.event.reason.rstrip(" ."))
