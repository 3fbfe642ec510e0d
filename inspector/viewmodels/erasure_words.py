"""The words about erasing, apart from `words.py`: the unlock screen needs none of them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from inspector.domain.erasing import Ground, HoldGround
from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer
from inspector.vault.model import Colleague
from inspector.viewmodels.words import changes_text
from inspector.wire.erasures import Hold
from inspector.wire.scopes import COMPARTMENTS, StreamKind

_translate = QCoreApplication.translate


def ground_word(ground: str) -> str:
    """Why content is erased; what a newer program says stands as it is."""
    return {
        Ground.RETENTION_OVER.value: _translate("Erasures", "Bewaartermijn verstreken"),
        Ground.UNLAWFUL.value: _translate("Erasures", "Had niet vastgelegd mogen worden"),
        Ground.REQUEST.value: _translate("Erasures", "Verzoek van een betrokkene (AVG 17)"),
        Ground.COURT.value: _translate("Erasures", "Rechterlijke uitspraak"),
    }.get(ground, ground)


def hold_ground_word(ground: str) -> str:
    """Why content is kept; words that somebody chose on the command line stand as they are."""
    return {
        HoldGround.PROCEEDINGS.value: _translate("Erasures", "juridische procedure loopt"),
        HoldGround.DUTY.value: _translate("Erasures", "wettelijke plicht om te bewaren"),
        HoldGround.REQUEST.value: _translate("Erasures", "verzoek van een betrokkene (AVG 18)"),
        HoldGround.INQUIRY.value: _translate("Erasures", "onderzoek door een onafhankelijke instantie"),
        HoldGround.TERM.value: _translate("Erasures", "bewaartermijn wordt nagegaan"),
    }.get(ground, ground)


def part_text(kind: StreamKind) -> str:
    """Which part of a visit a stream is."""
    if kind is StreamKind.VISIT:
        return _translate("Erasures", "Gedeeld deel van een bezoek")
    if kind in COMPARTMENTS:
        return _translate("Erasures", "Bevindingen")
    return _translate("Erasures", "Ander deel")


def size_text(events: int, files: int) -> str:
    """How much is erased; a photo is one file, or two where the original was kept."""
    if not files:
        return changes_text(events)
    one = _translate("Erasures", "1 fotobestand")
    many = _translate("Erasures", "%1 fotobestanden").replace("%1", str(files))
    return f"{changes_text(events)}, {one if files == 1 else many}"


def person_text(officer: Officer | None, number: str) -> str:
    """Somebody who said something in the directory; the number is always known."""
    return number if officer is None else f"{officer.name} ({officer.number})"


def hold_grounds() -> tuple[dict[str, str], ...]:
    """The grounds of a hold to choose from."""
    return tuple({"key": each.name, "label": _sentence(hold_ground_word(each.value))} for each in HoldGround)


def held_text(hold: Hold, colleagues: Mapping[InstallationId, Colleague]) -> str:
    """Who keeps it, and why."""
    known = colleagues.get(InstallationId(hold.by.installation.hex()))
    who = person_text(None if known is None else known.officer, hold.by.number)
    text = _translate("Erasures", "%1 legde een bewaarplicht op: %2.")
    return text.replace("%1", who).replace("%2", hold_ground_word(hold.ground))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
