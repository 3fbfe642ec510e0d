"""What was erased of a visit, in words: how much, of whom, by whose decision; what it said nobody knows any more."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from inspector.casework.judging.erasing import ErasedContent
from inspector.domain.values import Officer
from inspector.domain.visits.visit import Visit
from inspector.vault.model.streams import LogState
from inspector.viewmodels.screen.erasure_words import ground_word, person_text
from inspector.viewmodels.screen.plain_words import changes_text

_translate = QCoreApplication.translate


def erased_title(visit: Visit) -> str:
    """How much is gone, whoever decided it; empty when nothing is."""
    if not visit.erased:
        return ""
    text = _translate("Review", "Gewist: de inhoud van %1. Zie de lijst.")
    return text.replace("%1", changes_text(len(visit.erased)))


def erased_text(visit: Visit, erased: tuple[ErasedContent, ...], logs: tuple[LogState, ...]) -> str:
    """Each decision in a sentence: whose writing it took, on which ground, by whom; and what partners decided."""
    authors = {log.log: log.author for log in logs}
    explained = {event for content in erased for event in content.events}
    sentences = [_sentence(content, authors) for content in erased]
    others = len(visit.erased - explained)
    if others:
        sentences.append(_by_others(others))
    return " ".join(sentences)


def partly_text(left: int) -> str:
    """How much is left of a visit of which the beginning is gone; empty when nothing is."""
    if not left:
        return ""
    text = _translate(
        "Review", "Het begin is weg, dus het bezoek is niet meer te openen. Van uw organisatie staat hier nog: %1."
    )
    return text.replace("%1", changes_text(left))


def notice_title(visit: Visit) -> str:
    """The same for whoever reads the visit and does not decide; empty when nothing is gone."""
    if not visit.erased:
        return ""
    text = _translate("Review", "Van dit bezoek is de inhoud van %1 gewist.")
    return text.replace("%1", changes_text(len(visit.erased)))


def _by_others(events: int) -> str:
    text = _translate("Review", "%1: gewist door een besluit van een andere organisatie.")
    return text.replace("%1", changes_text(events))


def _sentence(content: ErasedContent, authors: dict[str, Officer | None]) -> str:
    said = content.state.said
    unknown = _translate("Review", "onbekend apparaat")
    writers = (authors.get(event.log) for event in content.events)
    counted = Counter(unknown if writer is None else writer.name for writer in writers)
    by = ", ".join(f"{name} ({number})" for name, number in sorted(counted.items()))
    text = _translate("Review", "%1: geschreven door %2; voorgesteld door %3, bevestigd door %4.")
    confirmer = "" if said.confirmed_by is None else person_text(content.state.confirmed_by, said.confirmed_by.number)
    words = (
        ground_word(said.erasure.ground),
        by,
        person_text(content.state.proposed_by, said.proposed_by.number),
        confirmer,
    )
    for place, word in enumerate(words, start=1):
        text = text.replace(f"%{place}", word)
    return text
