"""Words about who signs: the oath or promise, who signed for the operator, whose signature is missing."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from inspector.domain.acts.closing import unsigned
from inspector.domain.events import FindingsSigned, OperatorShown
from inspector.domain.ids import InstallationId
from inspector.domain.values import Oath, Officer
from inspector.domain.visits.visit import Visit

_translate = QCoreApplication.translate


def declaration(officer: Officer) -> str:
    """What an officer declares by signing, each for himself."""
    return {
        Oath.SWORN: _translate("Closing", "U verklaart op uw ambtseed dat dit naar waarheid is opgemaakt."),
        Oath.PROMISED: _translate("Closing", "U verklaart op uw ambtsbelofte dat dit naar waarheid is opgemaakt."),
        Oath.NEITHER: _translate("Closing", "U verklaart dat dit naar waarheid is opgemaakt."),
    }[officer.oath]


def signer_text(event: FindingsSigned | OperatorShown) -> str:
    """Who signed for the operator or refused to, as far as it was said."""
    return ", ".join(filter(None, (event.signer_role.strip().lower(), event.signer_name.strip())))


def missing_signature_text(visit: Visit, names: Mapping[InstallationId, str]) -> str:
    """Who was to sign the own part and has not; nothing when nobody is missing."""
    left = unsigned(visit)
    if not left:
        return ""
    known = {officer.installation: officer.name for officer in visit.officers} | dict(names)
    text = _translate("Closing", "De handtekening van %1 ontbreekt.")
    unknown = _translate("Closing", "een collega")
    return text.replace("%1", ", ".join(known.get(each, unknown) for each in left))
