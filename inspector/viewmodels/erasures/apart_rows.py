"""Investigations that no visit leads to here, to be read: whose, when, and what was written."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.casework.judging.unplaced import Unplaced
from inspector.domain.events import BroughtBack, DomainEvent, PhotoAttached, Withdrawn
from inspector.domain.hats.events import Investigated, text_of
from inspector.domain.recorded import Recorded
from inspector.viewmodels.screen.plain_words import moment_text

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ApartRow:
    """One investigation without a visit."""

    key: str
    title: str
    text: str


def apart_rows(every: Iterable[Unplaced]) -> tuple[ApartRow, ...]:
    """Those of which something is left to be read."""
    rows = (ApartRow(each.stream, _title(each), "\n".join(_lines(each))) for each in every)
    return tuple(row for row in rows if row.text)


def _title(each: Unplaced) -> str:
    first = each.written[0]
    text = _translate("Erasures", "Opsporing van %1, begonnen %2")
    return text.replace("%1", first.author.name).replace("%2", moment_text(first.at))


def _lines(each: Unplaced) -> list[str]:
    ended = {back.event.target for back in each.written if isinstance(back.event, BroughtBack)}
    reasons = {
        back.event.target: back.event.reason
        for back in each.written
        if isinstance(back.event, Withdrawn) and back.id not in ended
    }
    shown = [(said, _words(said)) for said in each.written]
    return [
        f"{moment_text(said.at)}, {said.author.name}: {words}" + _back(reasons.get(said.id))
        for said, words in shown
        if words
    ]


def _words(said: Recorded[DomainEvent]) -> str:
    if isinstance(said.event, PhotoAttached):
        return _translate("Erasures", "foto")
    return text_of(said.event) if isinstance(said.event, Investigated) else ""


def _back(reason: str | None) -> str:
    return "" if reason is None else _translate("Erasures", " (ingetrokken: %1)").replace("%1", reason)
