"""Why a document or a sample of water is not listed, in words."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.listing_refusals import HygieneOnly, ListingFault, ListingRefused, SampleFault, SampleRefused

_translate = QCoreApplication.translate

ListRefusal = ListingRefused | SampleRefused | HygieneOnly


def list_refusal_text(refusal: ListRefusal) -> str:
    """One clear sentence for one refusal."""
    match refusal:
        case ListingRefused(why=why):
            return _documents()[why]
        case SampleRefused(why=why):
            return _samples()[why]
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
        "labelled_already": _translate("Listing", "Een collega nam al een monster met dit nummer."),
        "no_such_sample": _translate("Listing", "Er is hier geen monster met dit nummer."),
        "no_verdict": _translate("Listing", "Kies wat het laboratorium vond."),
    }
