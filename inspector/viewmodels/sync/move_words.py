"""What is said of a hub that moves to another address."""

from PySide6.QtCore import QCoreApplication

from inspector.sync.failures import FailureKind

_translate = QCoreApplication.translate


def move_text(address: str, failed: FailureKind | None) -> str:
    """Where it goes, who says so, and what came of the last attempt to go along."""
    if failed is FailureKind.NOT_TRUSTED:
        text = _translate(
            "Move",
            "Wie op %1 antwoordt, bewijst niet dat hij de server is. Er is niets veranderd. Bel de functioneel"
            " beheerder.",
        )
    elif failed is not None:
        text = _translate("Move", "%1 is nog niet te bereiken. Er is niets veranderd. Probeer het later.")
    else:
        text = _translate(
            "Move",
            "Uw organisatie heeft ondertekend dat de server voortaan op %1 staat. Dit apparaat gaat er pas heen als u"
            " dat wilt en als dezelfde server daar antwoordt.",
        )
    return text.replace("%1", address)
