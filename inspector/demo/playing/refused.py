"""Refusals of a play: those of the program in the officer's words, and those that lie outside any one program."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.casework.judging.succession import NotGiven
from inspector.domain.refusals import Refusal
from inspector.viewmodels.screen.refusal_text import refusal_text


@dataclass(frozen=True, slots=True)
class StepRefused(Refusal):
    """A step that the device or the people in the room make impossible; the words say why, in Dutch."""

    words: str
    cause: str = ""
    """What a file was refused for; goes behind the words as it is."""

    def because(self, cause: Exception) -> "StepRefused":
        """The same, with what it was refused for."""
        return replace(self, cause=str(cause))


PHOTO_UNREADABLE = StepRefused(str(QT_TRANSLATE_NOOP("Play", "De foto kan niet worden gelezen.")))
FILE_REFUSED = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Het bestand kan niet worden gelezen of geschreven.")))
LOCKED = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Dit apparaat is vergrendeld. Ontgrendel het eerst.")))
ALREADY_OPEN = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Dit apparaat is al ontgrendeld.")))
NOTHING_THERE = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Op die plaats van dit bestand staat niets.")))
NOT_OFFERED = StepRefused(str(QT_TRANSLATE_NOOP("Play", "In dit bezoek kunt u geen pas controleren.")))
NO_CODE = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Op dit plaatje staat geen code.")))
NOTHING_TO_COMPARE = StepRefused(
    str(QT_TRANSLATE_NOOP("Play", "Bij deze pas is geen document getoond waarmee hij te vergelijken is."))
)
NOT_AT_THE_REGISTER = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Het register doet dit niet.")))
NOT_DAMAGED = StepRefused(str(QT_TRANSLATE_NOOP("Play", "De opslag van dit apparaat is niet beschadigd.")))
COLLEAGUE_LOCKED = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Het apparaat van uw collega is vergrendeld.")))
COLLEAGUE_INVESTIGATES = StepRefused(
    str(
        QT_TRANSLATE_NOOP(
            "Play",
            "Uw collega ging in dit bezoek over op opsporing en kan niet meetekenen. Er is niets ondertekend.",
        )
    )
)
NOT_THE_ADMINISTRATOR = StepRefused(
    str(QT_TRANSLATE_NOOP("Play", "Dit doet alleen de functioneel beheerder van die organisatie, op de server."))
)
NOT_GIVEN = {
    NotGiven.NOTHING_LAID_DOWN: StepRefused(
        str(QT_TRANSLATE_NOOP("Play", "Voor bewaarders is geen sleutel van dit doel neergelegd die hier ontbreekt."))
    ),
    NotGiven.ANOTHERS_VAULT: StepRefused(
        str(QT_TRANSLATE_NOOP("Play", "Dit is niet het apparaat van de opvolger. De bewaarders geven niets."))
    ),
    NotGiven.NOT_FOR_THIS_OFFICER: StepRefused(
        str(QT_TRANSLATE_NOOP("Play", "Deze sleutel is niet voor deze ambtenaar. De bewaarders geven niets."))
    ),
    NotGiven.NOT_THESE_CUSTODIANS: StepRefused(
        str(QT_TRANSLATE_NOOP("Play", "Bij deze twee bewaarders is de sleutel niet neergelegd."))
    ),
}
"""Why a ceremony came to nothing."""
NO_SECOND_OFFICER = StepRefused(
    str(QT_TRANSLATE_NOOP("Play", "Bij dit bezoek is geen tweede ambtenaar van uw organisatie die kan meetekenen."))
)

HANDED_OVER = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Dit apparaat is in handen van iemand die aanwezig is.")))
NOT_HANDED_OVER = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Dit apparaat is in handen van de ambtenaar.")))
NO_CARDS = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Deze uitleg kan hier nu niet worden getoond.")))
NOBODY_RECEIVES = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Deze organisatie kan nu niets ontvangen.")))
NOTHING_TO_TAKE_BACK = StepRefused(str(QT_TRANSLATE_NOOP("Play", "Dit is geen code van een vraag om hulp.")))


def in_words(refusal: Refusal) -> str:
    """What the officer reads, in the language of the screens."""
    if not isinstance(refusal, StepRefused):
        return refusal_text(refusal)
    words = QCoreApplication.translate("Play", refusal.words)
    return f"{words} ({refusal.cause})" if refusal.cause else words
