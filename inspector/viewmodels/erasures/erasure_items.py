"""The single things of a visit that can be proposed to be erased, in their writers' words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.casework.judging.proposals import on_wire
from inspector.domain.acts.erasing import own_content
from inspector.domain.caption_events import PhotoCaptioned
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.decision_events import DecisionRecorded, DecisionTakenBack
from inspector.domain.events import (
    AnswerReturned,
    CommentMade,
    ConditionAssessed,
    DomainEvent,
    NoteWritten,
    PhotoAttached,
    Withdrawn,
)
from inspector.domain.ids import ConditionId, EventId
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import Said
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.screen.said_words import SAID_ICONS, measured_text, said_title, said_words
from inspector.viewmodels.screen.times import dated_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import in_language
from inspector.wire.event import LogPlace
from inspector.wire.scopes import StreamKind

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One recorded thing with words or a picture in it."""

    key: str
    heading: str
    words: str
    byline: str
    mark: str
    source: str
    """The photo, where it can be shown."""
    pending: bool
    """Somebody proposed to erase it already."""
    chosen: bool
    stream: StreamKind


def key_of(event: EventId) -> str:
    """An item's name on the screen."""
    return f"{event.log}/{event.seq}"


def item_rows(known: VisitInputs, pending: frozenset[LogPlace], chosen: frozenset[str]) -> tuple[ItemRow, ...]:
    """What has words or a picture, oldest first."""
    numbers = {photo.id: number for number, photo in enumerate(known.visit.photos, start=1)}
    rows = []
    for recorded in own_content(known.visit, known.me):
        told = _told(recorded, known, numbers)
        if told is not None:
            heading, words, mark, source = told
            key, is_pending = key_of(recorded.id), on_wire(recorded.id) in pending
            byline = f"{recorded.author.name} · {dated_text(recorded)}"
            is_chosen = key in chosen and not is_pending
            rows.append(ItemRow(key, heading, words, byline, mark, source, is_pending, is_chosen, recorded.stream))
    return tuple(rows)


def effects_on_answers(visit: Visit, items: Iterable[ItemRow]) -> str:
    """What becomes of the points whose answers were chosen."""
    keys = {row.key for row in items if row.chosen}
    answers = [each for each in visit.all_of(ConditionAssessed) if key_of(each.id) in keys]
    said: dict[str, None] = {}
    for recorded in answers:
        if isinstance(recorded.event, ConditionAssessed):
            standing = {key_of(write.id) for write in visit.register(recorded.event.condition).values}
            said[_effect(key_of(recorded.id) in standing, standing <= keys)] = None
    return " ".join(said)


def _effect(stands: bool, all_go: bool) -> str:
    if not stands:
        return _translate("Erasures", "Van een eerder antwoord verdwijnt de inhoud; het antwoord dat nu geldt, blijft.")
    if all_go:
        return _translate("Erasures", "Van een antwoord verdwijnt ook de uitkomst: het punt is daarna niet beantwoord.")
    return _translate("Erasures", "Bij een verschil blijft het andere antwoord over; dat geldt dan.")


def _told(
    recorded: Recorded[DomainEvent], known: VisitInputs, numbers: Mapping[EventId, int]
) -> tuple[str, str, str, str] | None:
    match recorded.event:
        case NoteWritten(text=text, condition=condition):
            note = _translate("Erasures", "Notitie")
            return _withdrawn(known, recorded.id, _about(note, condition, known.catalogue)), text, "note-pencil", ""
        case PhotoAttached(condition=condition):
            number = str(numbers.get(recorded.id, ""))
            photo = _translate("Erasures", "Foto %1").replace("%1", number).strip()
            source = f"image://vault/{known.visit.id}/{recorded.id}" if _is_here(recorded.event, known) else ""
            return _withdrawn(known, recorded.id, _about(photo, condition, known.catalogue)), "", "image", source
        case PhotoCaptioned(target=photo_id, text=text) if text:
            number = str(numbers.get(photo_id, ""))
            return _translate("Erasures", "Bijschrift bij foto %1").replace("%1", number).strip(), text, "image", ""
        case ConditionAssessed(condition=condition, facts=facts, reason=reason) as answer if (
            facts or reason or answer.measured
        ):
            stands = any(write.id == recorded.id for write in known.visit.register(condition).values)
            word = _translate("Erasures", "Antwoord") if stands else _translate("Erasures", "Eerder antwoord")
            measured = measured_text(answer.method, answer.measured)
            words = "\n".join(part for part in (facts, measured, reason) if part)
            return _about(word, condition, known.catalogue), words, "clipboard-text", ""
        case event if isinstance(event, Said):
            return _withdrawn(known, recorded.id, said_title(event)), said_words(event), SAID_ICONS[type(event)], ""
        case CommentMade(condition=condition, text=text):
            return _about(_translate("Erasures", "Opmerking"), condition, known.catalogue), text, "chat-text", ""
        case AnswerReturned(condition=condition, comment=text) if recorded.id not in known.visit.review_heads:
            word = _translate("Erasures", "Vraag bij het terugsturen")
            return _about(word, condition, known.catalogue), text, "arrow-u-up-left", ""
        case DecisionRecorded(condition=condition, measure=measure):
            return _about(_translate("Erasures", "Besluit"), condition, known.catalogue), measure, "gavel", ""
        case Withdrawn(reason=reason) | DecisionTakenBack(reason=reason) if reason:
            return _translate("Erasures", "Reden van intrekken"), reason, "prohibit", ""
        case _:
            return None


def _is_here(photo: PhotoAttached, known: VisitInputs) -> bool:
    return photo.shared.blob in known.photos_here


def _withdrawn(known: VisitInputs, event: EventId, heading: str) -> str:
    if event not in known.visit.withdrawn:
        return heading
    return _translate("Erasures", "%1 (ingetrokken)").replace("%1", heading)


def _about(word: str, condition: ConditionId | None, catalogue: Catalogue) -> str:
    if condition is None:
        return word
    item = catalogue.condition(condition)
    return " · ".join(part for part in (word, condition, "" if item is None else in_language(item.title)) if part)
