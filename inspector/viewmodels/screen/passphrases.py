"""What each screen that asks for a passphrase says and does: the rules of a new one, the delay after wrong ones."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from inspector.crypto.passphrase import PASSPHRASE_LEAST, PassphraseProblem, passphrase_problem
from inspector.crypto.wiping import wipe
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import WrongPassphraseError
from inspector.viewmodels.screen.device import Kept, Misses
from inspector.viewmodels.screen.secret import Secret

T = TypeVar("T")

_translate = QCoreApplication.translate


def counted(misses: Kept[Misses], clock: Clock, attempt: Callable[[], T]) -> T:
    """Let somebody try a passphrase; a wrong one is counted on the disk, a right one ends the counting.

    Raises:
        WrongPassphraseError: it was wrong.
    """
    try:
        found = attempt()
    except WrongPassphraseError:
        misses.save(misses.load().one_more(clock))
        raise
    if misses.load().count:
        misses.save(Misses())
    return found


def problem_of(typed: Secret) -> PassphraseProblem | None:
    """Why a new passphrase may not be used; what was typed stays."""
    candidate = Secret()
    candidate.put(typed)
    passphrase = candidate.take()
    try:
        return passphrase_problem(passphrase)
    finally:
        wipe(passphrase)


def choose_help(filled: int) -> str:
    """What a new passphrase needs, or how much is missing."""
    missing = PASSPHRASE_LEAST - filled
    if 0 < missing < PASSPHRASE_LEAST:
        return _translate("Enrol", "Nog %1 tekens te gaan.").replace("%1", str(missing))
    return _translate("Enrol", "Minstens 15 tekens, bijvoorbeeld vier losse woorden. Alleen u kent deze zin.")


def repeat_help() -> str:
    """Why it is typed twice."""
    return _translate("Enrol", "Typ dezelfde zin nog een keer. Zonder deze zin gaat de opslag niet open.")


def problem_text(problem: PassphraseProblem) -> str:
    """Why a new passphrase may not be used, in words."""
    match problem:
        case PassphraseProblem.TOO_SHORT:
            return _translate("Enrol", "Deze zin is te kort. Neem minstens 15 tekens.")
        case PassphraseProblem.TOO_LONG:
            return _translate("Enrol", "Deze zin is te lang.")
        case PassphraseProblem.TOO_UNIFORM | PassphraseProblem.COMMON:
            return _translate("Enrol", "Deze zin is te makkelijk te raden. Neem vier losse woorden.")


def different_text() -> str:
    """What is said when the second time was not the first."""
    return _translate("Enrol", "De twee zinnen verschillen. Begin opnieuw.")


def wrong_text(wait: timedelta) -> str:
    """What is said of a wrong passphrase, and of the time until the next try."""
    if wait > timedelta():
        return _translate(
            "Unlock", "Deze wachtzin klopt niet. Wacht even voor de volgende poging. Uw gegevens blijven bewaard."
        )
    return _translate("Unlock", "Deze wachtzin klopt niet. Let op spaties en hoofdletters.")


def clock_text(wait: timedelta) -> str:
    """A waiting time as a clock: minutes and seconds, rounded up so that it never shows zero too early."""
    seconds = -(-wait // timedelta(seconds=1))
    return f"{seconds // 60:02}:{seconds % 60:02}"
