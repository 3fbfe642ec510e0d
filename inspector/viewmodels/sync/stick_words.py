"""What came of a stick, in sentences: what arrived, what the hub signed for, and what was wrong with the file."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.domain.refusals import NotSaved
from inspector.sync.by_stick.file_bundle import FileFault
from inspector.sync.by_stick.photos import PhotosTaken, PhotosWritten
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


def fault_notice(fault: FileFault) -> StickNotice:
    """The same as a notice."""
    return StickNotice(fault_text(fault), "bad")


def written_notice(written: Written, photos: PhotosWritten, *, is_over: bool = True) -> StickNotice:
    """What is on the stick now, or so far."""
    if not written.visits and not written.for_hub and not written.photos:
        return StickNotice(_translate("Stick", "Opgeslagen, maar er wacht niets: het bestand is leeg."))
    if not is_over:
        text = _translate("Stick", "De tekst staat op de stick. Nu de foto's, %1 van %2: laat de stick zitten.")
        return StickNotice(text.replace("%1", str(photos.photos)).replace("%2", str(photos.of)))
    if photos.left:
        return StickNotice(_not_all(photos), "warn")
    text = _translate("Stick", "Opgeslagen, met %1. Laat een collega het inlezen of breng de stick naar kantoor.")
    one, more = _translate("Stick", "1 bezoek"), _translate("Stick", "%1 bezoeken")
    what = _count(written.visits, one, more)
    if photos.of:
        what = _translate("Stick", "%1 en %2").replace("%1", what).replace("%2", _photos(photos.of))
    return StickNotice(text.replace("%1", what), "ok")


def _not_all(photos: PhotosWritten) -> str:
    if photos.photos == photos.of:
        text = _translate(
            "Stick", "De tekst en %1 staan op de stick, maar niet elk origineel. Wat er niet op staat, wacht hier."
        )
        return text.replace("%1", _photos(photos.of))
    if photos.is_full:
        text = _translate(
            "Stick",
            "De stick is vol: de tekst staat er helemaal op, met %1 van de %2 foto's. Er is niets verloren; de rest"
            " wacht hier.",
        )
    else:
        text = _translate(
            "Stick",
            "De tekst staat op de stick, met %1 van de %2 foto's. De andere zijn op dit apparaat niet te lezen: laat"
            " het nakijken.",
        )
    return text.replace("%1", str(photos.photos)).replace("%2", str(photos.of))


def with_photos(notice: StickNotice, photos: PhotosTaken | NotSaved | None) -> StickNotice:
    """The same, with what came of the photos beside the file; nothing yet while they come."""
    if photos is None:
        said, tone = [_translate("Stick", "Nu de foto's: laat de stick zitten.")], "neutral"
    elif isinstance(photos, NotSaved):
        said = [
            _translate("Stick", "Niet alle foto's pasten op dit apparaat. Maak ruimte en lees de stick opnieuw in.")
        ]
        tone = "bad"
    else:
        said, tone = _photos_came(photos), notice.tone
        if photos.damaged:
            tone = "warn"
        elif photos.photos and tone == "neutral":
            tone = "ok"
    return StickNotice(" ".join([notice.text, *said]), tone)


def _photos_came(photos: PhotosTaken) -> list[str]:
    said = []
    if photos.photos:
        one = _translate("Stick", "1 foto ingelezen: hier staat nu een tweede kopie.")
        more = _translate("Stick", "%1 foto's ingelezen: hier staat nu een tweede kopie.")
        said.append(_count(photos.photos, one, more))
    if photos.damaged:
        one = _translate("Stick", "1 fotobestand is beschadigd en niet ingelezen. Vraag om een nieuwe kopie.")
        more = _translate("Stick", "%1 fotobestanden zijn beschadigd en niet ingelezen. Vraag om een nieuwe kopie.")
        said.append(_count(photos.damaged, one, more))
    if photos.absent:
        one = _translate("Stick", "1 foto van deze bezoeken ontbreekt hier nog en staat niet op de stick.")
        more = _translate("Stick", "%1 foto's van deze bezoeken ontbreken hier nog en staan niet op de stick.")
        said.append(_count(photos.absent, one, more))
    return said


def _photos(number: int) -> str:
    return _count(number, _translate("Stick", "1 foto"), _translate("Stick", "%1 foto's"))


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
    if taken.photos_left:
        one = _translate("Stick", "De server bevestigde de ontvangst van 1 foto.")
        more = _translate("Stick", "De server bevestigde de ontvangst van %1 foto's.")
        said.append(_count(taken.photos_left, one, more))
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
