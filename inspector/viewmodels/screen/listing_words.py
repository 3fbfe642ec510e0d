"""Why a document or a sample of water is not listed, in words."""

import re

from PySide6.QtCore import QCoreApplication

from inspector.domain.listing_refusals import (
    HygieneOnly,
    LabelTaken,
    ListingFault,
    ListingRefused,
    SampleFault,
    SampleRefused,
)
from inspector.viewmodels.screen.plain_words import moment_text

_translate = QCoreApplication.translate

ListRefusal = ListingRefused | SampleRefused | LabelTaken | HygieneOnly


def list_refusal_text(refusal: ListRefusal) -> str:
    """One clear sentence for one refusal."""
    match refusal:
        case ListingRefused(why=why):
            return _documents()[why]
        case SampleRefused(why=why):
            return _samples()[why]
        case LabelTaken():
            return _taken_text(refusal)
        case HygieneOnly():
            return _translate("Refusal", "Dit legt alleen de GGD vast.")


def _documents() -> dict[ListingFault, str]:
    return {
        "unnamed": _translate("Listing", "Kies een controlepunt, of schrijf op welk stuk het is."),
        "no_such_check": _translate("Listing", "Bij dit punt hoort geen stuk op de lijst."),
        "listed_already": _translate("Listing", "Dat staat al bij dit stuk."),
        "not_taken": _translate("Listing", "Dit stuk is niet meegenomen. Teruggeven kan dan niet."),
    }


def _samples() -> dict[SampleFault, str]:
    return {
        "label": _translate("Listing", "Typ het nummer op het etiket: cijfers en letters, geen spaties."),
        "no_such_sample": _translate("Listing", "Kies van welk monster de uitslag is."),
        "no_verdict": _translate("Listing", "Kies wat het laboratorium vond."),
    }


def _taken_text(refusal: LabelTaken) -> str:
    text = _translate("Listing", "Nummer %1 staat al bij een monster: %2 (%3, %4). Kijk op het etiket van het flesje.")
    words = (refusal.label, refusal.text, refusal.name, moment_text(refusal.at))
    return re.sub("%([1-4])", lambda place: words[int(place[1]) - 1], text)
