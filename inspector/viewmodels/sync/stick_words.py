"""What came of a stick, in sentences: what arrived, what the hub signed for, and what was wrong with the file."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.sync.by_stick.file_bundle import FileFault
from inspector.sync.by_stick.stick import Taken, Written

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StickNotice:
    """What is said after a tap."""

    text: str = ""
    tone: str = "neutral"


def fault_text(fault: FileFault) -> str:
    """What is wrong with a file, in one sentence."""
    return {
        FileFault.UNREADABLE: _translate("Stick", "Dit bestand is niet te lezen. Steek de stick opnieuw in."),
        FileFault.NOT_WRITTEN: _translate("Stick", "Het bestand kon niet worden opgeslagen. Is de stick vol?"),
        FileFault.TOO_LARGE: _translate("Stick", "Dit bestand is te groot: meer dan 512 MB wordt niet ingelezen."),
        FileFault.NEWER: _translate(
            "Stick",
            "Een nieuwere versie van de app schreef dit bestand. Laat die versie installeren; er is niets ingelezen.",
        ),
        FileFault.FOREIGN: _translate("Stick", "Dit bestand is niet door deze app gemaakt. Er is niets ingelezen."),
    }[fault]


def written_notice(written: Written) -> StickNotice:
    """What is on the stick now."""
    if not written.visits and not written.for_hub:
        return StickNotice(_translate("Stick", "Opgeslagen, maar er wacht niets: het bestand is leeg."))
    text = _translate(
        "Stick",
        "Opgeslagen, met %1. Laat een collega het inlezen of breng de stick naar kantoor. Foto's gaan niet mee.",
    )
    one, more = _translate("Stick", "1 bezoek"), _translate("Stick", "%1 bezoeken")
    return StickNotice(text.replace("%1", _count(written.visits, one, more)), "ok")


def taken_notice(taken: Taken, *, signed: bool) -> StickNotice:
    """What came off the stick."""
    said = [*_came(taken), *_was_wrong(taken)]
    if signed:
        said.append(_translate("Stick", "Naast het bestand staat nu uw bewijs van ontvangst voor de collega."))
    is_wrong = bool(_was_wrong(taken))
    return StickNotice(" ".join(said), "warn" if is_wrong else "ok" if taken.brought else "neutral")


def _came(taken: Taken) -> list[str]:
    said = []
    if taken.events:
        one = _translate("Stick", "1 nieuwe wijziging ingelezen.")
        said.append(_count(taken.events, one, _translate("Stick", "%1 nieuwe wijzigingen ingelezen.")))
    if taken.left:
        one = _translate("Stick", "De server bevestigde de ontvangst van 1 wijziging.")
        more = _translate("Stick", "De server bevestigde de ontvangst van %1 wijzigingen.")
        said.append(_count(taken.left, one, more))
    if taken.copied:
        said.append(_translate("Stick", "Een collega heeft een tweede kopie van uw werk."))
    if said or _was_wrong(taken):
        return said
    if taken.is_for_others:
        return [_translate("Stick", "In dit bestand staat niets voor u.")]
    return [_translate("Stick", "Alles in dit bestand was hier al.")]


def _was_wrong(taken: Taken) -> list[str]:
    said = []
    if not taken.is_whole:
        said.append(
            _translate("Stick", "Het bestand is niet heel: wat heel was, is ingelezen. Vraag om een nieuwe kopie.")
        )
    if taken.refused:
        said.append(_translate("Stick", "Een deel is onderweg veranderd en telt niet mee."))
    if taken.stale:
        said.append(
            _translate(
                "Stick", "De server is na dit ontvangstbewijs hersteld: het telt niet meer. Maak eerst verbinding."
            )
        )
    return said


def _count(number: int, one: str, more: str) -> str:
    return one if number == 1 else more.replace("%1", str(number))
