"""What is missing before a part can be signed, one sentence for each point."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from inspector.domain import refusals as r
from inspector.viewmodels.screen.labour_words import labour_refusals

_translate = QCoreApplication.translate


def missing_texts(gaps: r.NotReadyToClose) -> tuple[str, ...]:
    """What is missing before signing, one sentence for each point."""
    lines = []
    if gaps.card_not_shown:
        lines.append(_translate("Refusal", "Leg vast aan wie u uw legitimatiebewijs toonde."))
    if gaps.no_place:
        lines.append(_translate("Refusal", "Leg vast welke ruimte u betrad en op welke grond."))
    lines += [
        _translate("Refusal", "Geef de grond van betreden voor: %1.").replace("%1", place)
        for place in gaps.places_without_ground
    ]
    if gaps.conflicts:
        lines.append(_named(_translate("Refusal", "Los eerst het verschil op bij: %1."), *gaps.conflicts))
    if gaps.incomplete:
        lines.append(_named(_translate("Refusal", "Beschrijf de feiten en kies de ernst bij: %1."), *gaps.incomplete))
    conditions = tuple(filter(None, gaps.unwritten))
    if conditions:
        lines.append(_named(_translate("Refusal", "Tekst staat nog niet in het dossier bij: %1."), *conditions))
    if gaps.unanswered:
        lines.append(_named(_translate("Refusal", "Nog niet beantwoord: %1."), *gaps.unanswered))
    if len(conditions) < len(gaps.unwritten):
        lines.append(_translate("Refusal", "Een notitie over het bezoek staat nog niet in het dossier."))
    if gaps.unsaid:
        lines.append(_translate("Refusal", "Een verklaring of afspraak staat nog niet in het dossier."))
    return (*lines, *_missing_at_the_end(gaps))


def _missing_at_the_end(gaps: r.NotReadyToClose) -> Iterable[str]:
    if gaps.operator_missing:
        yield _translate("Refusal", "Kies of de exploitant tekent, weigert of afwezig is.")
    if gaps.operator_reason_missing:
        yield _translate("Refusal", "Geef de reden waarom de exploitant niet tekent.")
    if gaps.rest_reason_missing:
        yield _translate("Refusal", "Schrijf op waarom de rest niet is gecontroleerd.")
    if gaps.eisen_without_violation:
        yield _named(labour_refusals()[r.EisRefused], *gaps.eisen_without_violation)
    if gaps.absent_reacted:
        yield _translate("Refusal", "De exploitant was er niet: haal de reactie weg, of kies of hij tekent.")


def _named(text: str, *names: str) -> str:
    return text.replace("%1", ", ".join(names))
