"""Where a join code was mistyped, in words."""

from PySide6.QtCore import QCoreApplication

from inspector.crypto.typed_code import GROUP
from inspector.domain.refusals import Slip

_translate = QCoreApplication.translate


def mistyped_text(slip: Slip, places: tuple[int, ...]) -> str:
    """Where a code was mistyped, and as far as it is known how."""
    text = _slips()[slip]
    for number, place in enumerate(places, start=1):
        text = text.replace(f"%{number}", _place_in_code(place))
    return text


def _slips() -> dict[str, str]:
    """How a join code was mistyped. Nothing is mended: the colleague's screen has the right characters."""
    return {
        "wrong": _translate("Refusal", "Dit klopt niet: %1. Vergelijk het met de code van uw collega."),
        "swapped": _translate("Refusal", "Deze twee lijken verwisseld: %1 en %2."),
        "missing": _translate("Refusal", "Er ontbreekt iets: %1."),
        "extra": _translate("Refusal", "Er staat iets te veel: %1."),
        "other": _translate("Refusal", "Dit is geen deelnamecode. Vergelijk de tekens nog eens."),
    }


def _place_in_code(place: int) -> str:
    group, within = divmod(place - 1, GROUP)
    text = _translate("Refusal", "groep %1, teken %2")
    return text.replace("%1", str(group + 1)).replace("%2", str(within + 1))
