"""What is said where the operator was not shown an answer as it stands."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.ids import ConditionId
from inspector.domain.visits.beside import stands_apart, was_told
from inspector.domain.visits.visit import Visit

_translate = QCoreApplication.translate


def beside_text(visit: Visit, condition: ConditionId) -> str:
    """That he was not shown it, or not as it stands; nothing where he was."""
    if not stands_apart(visit, condition):
        return ""
    if was_told(visit, condition):
        return _translate("Beside", "Zo niet voorgelegd aan de exploitant")
    return _translate("Beside", "Niet voorgelegd aan de exploitant")
