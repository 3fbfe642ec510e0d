"""What is said where only one device holds a shared key of the agency: whose, what for, and what helps."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from inspector.casework.keys import LoneKey
from inspector.domain.values import Officer
from inspector.wire.scopes import Purpose

_translate = QCoreApplication.translate


def lone_key_rows(lone: Iterable[LoneKey], me: Officer) -> tuple[dict[str, str], ...]:
    """One warning for each device that alone holds something, naming all of it."""
    by_holder: dict[Officer, list[str]] = {}
    for each in lone:
        by_holder.setdefault(each.holder, []).append(purpose_word(each.purpose))
    return tuple({"title": _title(holder, me), "text": _text(purposes)} for holder, purposes in by_holder.items())


def purpose_word(purpose: Purpose) -> str:
    """What the agency reads with a shared key."""
    return {
        Purpose.COMMON: _translate("LoneKeys", "bedrijven en planning"),
        Purpose.INVESTIGATION: _translate("LoneKeys", "opsporing"),
        Purpose.FINDINGS: _translate("LoneKeys", "dossiers"),
        Purpose.LABOUR: _translate("LoneKeys", "dossiers van de Arbeidsinspectie"),
        Purpose.INBOX: _translate("LoneKeys", "het postvak"),
        Purpose.ERASING: _translate("LoneKeys", "voorstellen om te wissen"),
    }[purpose]


def _title(holder: Officer, me: Officer) -> str:
    if holder.installation == me.installation:
        return _translate("LoneKeys", "Alleen dit apparaat kan nog alles van uw organisatie lezen")
    text = _translate("LoneKeys", "Alleen het apparaat van %1 (%2) kan nog alles van uw organisatie lezen")
    return text.replace("%1", holder.name).replace("%2", holder.number)


def _text(purposes: Iterable[str]) -> str:
    text = _translate(
        "LoneKeys",
        "Het gaat om: %1. Raakt dit apparaat kwijt of wordt het ingetrokken, dan leest niemand dit meer, "
        "tenzij er bewaarders voor zijn aangewezen. Daarom weigert de server het in te trekken, tenzij de "
        "functioneel beheerder erbij zegt dat dit verloren mag gaan. Laat een collega "
        "met dezelfde functie een apparaat aanmelden, en laat daarna beide apparaten verbinding maken.",
    )
    return text.replace("%1", ", ".join(dict.fromkeys(purposes)))
