"""What the screen says of a pass: calm, never red, and of nobody that he is not registered."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from inspector.passes.binding import DocumentKind
from inspector.passes.judging import Verdict
from inspector.viewmodels.screen.plain_words import moment_text

_translate = QCoreApplication.translate


def title_of(verdict: Verdict) -> str:
    """The answer in a few words."""
    match verdict:
        case Verdict.REGISTERED:
            return _translate("PassCheck", "Geregistreerd")
        case Verdict.WITHDRAWN:
            return _translate("PassCheck", "Niet geldig (ingetrokken of vervangen)")
        case Verdict.EXPIRED:
            return _translate("PassCheck", "Verlopen pas")
        case Verdict.OTHER_DOCUMENT:
            return _translate("PassCheck", "Pas hoort niet bij dit document")
        case Verdict.CUT_SHORT | Verdict.NOT_OPENED | Verdict.NOT_PROVEN:
            return _translate("PassCheck", "Pas niet leesbaar of niet echt")
        case Verdict.OTHER_CODE | Verdict.TOO_LONG:
            return _translate("PassCheck", "Dit is geen registratiebewijs")
        case _:
            return _translate("PassCheck", "Niet vast te stellen")


def detail_of(verdict: Verdict, listed: datetime | None) -> str:
    """What it means, and what can be done."""
    when = "" if listed is None else moment_text(listed)
    return {
        Verdict.REGISTERED: _translate("PassCheck", "Volgens de lijst van %1.").replace("%1", when),
        Verdict.OLD_LIST: _translate("PassCheck", "Lijst van gisteren, ververs bij verbinding."),
        Verdict.NO_LIST: _translate(
            "PassCheck", "Op dit apparaat staat geen lijst van de laatste 48 uur. Ververs bij verbinding."
        ),
        Verdict.NO_CARD_KEY: _translate(
            "PassCheck", "Dit apparaat kan nog geen passen lezen. Meld het aan de functioneel beheerder."
        ),
        Verdict.WRONG_CLOCK: _translate("PassCheck", "De klok van dit apparaat klopt niet. Zet die eerst goed."),
        Verdict.WITHDRAWN: _translate(
            "PassCheck", "Misschien is de pas elders vernieuwd. Vraag of er een nieuwere pas is."
        ),
        Verdict.EXPIRED: _translate("PassCheck", "Vernieuwen kan bij elk loket."),
        Verdict.OTHER_DOCUMENT: _translate(
            "PassCheck",
            "Misschien is er een teken verkeerd getypt, of hoort de pas bij een ander document van dezelfde persoon.",
        ),
        Verdict.CUT_SHORT: _translate("PassCheck", "Er ontbreekt een stuk van de code. Probeer het nog één keer."),
        Verdict.NOT_OPENED: _translate(
            "PassCheck", "Dit apparaat kan de code niet openen: beschadigd, of van elders. Probeer het nog één keer."
        ),
        Verdict.NOT_PROVEN: _translate(
            "PassCheck", "De handtekening van het register is niet te herkennen. Probeer het nog één keer."
        ),
        Verdict.OTHER_CODE: _translate("PassCheck", "Deze code is van iets anders. Scan de pas, of typ de code."),
        Verdict.TOO_LONG: _translate(
            "PassCheck", "Deze code is langer dan die van een pas. Scan de pas, of typ de code."
        ),
        Verdict.NOT_SHOWN: _translate("PassCheck", "Niemand hoeft een pas bij zich te hebben."),
    }[verdict]


def no_pass(verdict: Verdict) -> str:
    """That what was shown is no pass at all, and what to do; it is no answer, and nothing is counted."""
    return f"{title_of(verdict)}. {detail_of(verdict, None)}"


def number_of(document: DocumentKind) -> str:
    """Of which document the number is asked for."""
    return {
        DocumentKind.PASSPORT: _translate("PassCheck", "Nummer van het paspoort"),
        DocumentKind.IDENTITY_CARD: _translate("PassCheck", "Nummer van de identiteitskaart"),
        DocumentKind.ALIENS_DOCUMENT: _translate("PassCheck", "Nummer van het vreemdelingendocument"),
        DocumentKind.DRIVING_LICENCE: _translate("PassCheck", "Nummer van het rijbewijs"),
    }[document]


def file_problem(*, is_empty: bool) -> str:
    """Why a file gives no pass; it is no answer, and nothing is counted."""
    if is_empty:
        return _translate(
            "PassCheck",
            "In dit bestand is geen code te lezen. Kies een scherpe foto (JPEG of PNG), scan de pas of typ de code.",
        )
    return _translate("PassCheck", "Op deze foto staan meer codes. Kies een foto van één pas.")
