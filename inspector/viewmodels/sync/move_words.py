"""What is said of a hub that moves to another address, or has another key."""

from PySide6.QtCore import QCoreApplication

from inspector.crypto.signatures import key_id
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


def key_begins(public: str) -> str:
    """How a key begins, for two people to compare on the telephone."""
    digits = key_id(bytes.fromhex(public)).hex().upper()
    return f"{digits[:4]} {digits[4:8]}"


def key_text(public: str, failed: FailureKind | None, *, is_contested: bool, is_old: bool = False) -> str:
    """Which key the hub has now, who says so, and what came of the last attempt to go along."""
    if is_contested:
        return _translate(
            "Move",
            "Twee ondertekende verklaringen over de nieuwe sleutel van de server spreken elkaar tegen. Dit apparaat"
            " volgt geen van beide en bewaart alles. Bel de functioneel beheerder.",
        )
    if is_old:
        return _translate(
            "Move",
            "Uw organisatie heeft ondertekend dat de server een andere sleutel heeft, maar wie nu antwoordt, heeft de"
            " oude nog. Uw werk blijft versleuteld. Bel de functioneel beheerder.",
        )
    if not public:
        return ""
    if failed is FailureKind.NOT_TRUSTED:
        text = _translate(
            "Move", "Wie nu antwoordt, heeft de sleutel %1 niet. Er is niets veranderd. Bel de functioneel beheerder."
        )
    elif failed is not None:
        text = _translate("Move", "De server is niet te bereiken. Er is niets veranderd. Probeer het later.")
    else:
        text = _translate(
            "Move",
            "Uw organisatie heeft ondertekend dat de sleutel van de server kwijt is en dat er een nieuwe is, die begint"
            " met %1. Met een server die haar heeft, gaat verzenden pas verder als u dat goedvindt.",
        )
    return text.replace("%1", key_begins(public))
