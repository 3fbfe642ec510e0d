"""What of a visit can be proposed to be erased or held, as the coordinator knows it, without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.domain.catalogue import Catalogue
from inspector.domain.erasing import Ground, HoldGround, own_content
from inspector.domain.events import CommentMade, ConditionAssessed, DomainEvent, NoteWritten, PhotoAttached
from inspector.domain.ids import ConditionId, EventId, InstallationId
from inspector.domain.recorded import Recorded
from inspector.vault.model import Colleague, ErasureState
from inspector.viewmodels.erasure_words import ground_word, held_text, hold_grounds, size_text
from inspector.viewmodels.visit_inputs import VisitInputs
from inspector.viewmodels.words import in_language, moment_text
from inspector.wire import event as wire
from inspector.wire.erasures import Hold
from inspector.wire.scopes import Role

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
    is_answer: bool


@dataclass(frozen=True, slots=True)
class ProposalInputs:
    """What the sheet is derived from."""

    known: VisitInputs | None = None
    states: tuple[ErasureState, ...] = ()
    holds: tuple[Hold, ...] = ()
    colleagues: Mapping[InstallationId, Colleague] = field(default_factory=dict)
    keeps: bool = False
    """The sheet is about a hold instead."""
    whole: bool = False
    chosen: frozenset[str] = frozenset()
    ground: Ground | None = None
    term: date | None = None
    hold_ground: HoldGround | None = None
    busy: bool = False
    error: str = ""
    is_proposed: bool = False


@dataclass(frozen=True, slots=True)
class ProposalProps:
    """The sheet as shown."""

    name: str = ""
    is_read: bool = False
    keeps: bool = False
    whole: bool = False
    whole_text: str = ""
    chosen_count: int = 0
    ground: str = ""
    grounds: tuple[dict[str, str], ...] = ()
    term: str = ""
    effects: str = ""
    next_step: str = ""
    is_ready: bool = False
    held: tuple[str, ...] = ()
    hold_ground: str = ""
    hold_grounds: tuple[dict[str, str], ...] = ()
    busy: bool = False
    error: str = ""
    is_proposed: bool = False
    items: tuple[ItemRow, ...] = ()


def derive_proposal_props(inputs: ProposalInputs) -> ProposalProps:
    """Turn what is known into what is shown."""
    known = inputs.known
    if known is None or known.visit.started is None:
        return ProposalProps()
    mine = own_content(known.visit, known.me)
    items = _items(inputs, known, mine)
    chosen = [row for row in items if row.chosen]
    is_ready = bool(inputs.whole or chosen) and inputs.ground is not None
    return ProposalProps(
        name=known.visit.started.business.name,
        is_read=True,
        keeps=inputs.keeps,
        whole=inputs.whole,
        whole_text=_whole_text(mine),
        chosen_count=len(chosen),
        ground="" if inputs.ground is None else inputs.ground.name,
        grounds=tuple({"key": each.name, "label": ground_word(each.value)} for each in Ground),
        term="" if inputs.term is None else inputs.term.isoformat(),
        effects=_effects(inputs, is_whole=inputs.whole, answers=any(row.is_answer for row in chosen)),
        next_step=_next_step(inputs, len(chosen)),
        is_ready=is_ready and not inputs.busy,
        held=tuple(dict.fromkeys(held_text(hold, inputs.colleagues) for hold in inputs.holds)),
        hold_ground="" if inputs.hold_ground is None else inputs.hold_ground.name,
        hold_grounds=hold_grounds(),
        busy=inputs.busy,
        error=inputs.error,
        is_proposed=inputs.is_proposed,
        items=items,
    )


def key_of(event: EventId) -> str:
    """An item's name on the screen."""
    return f"{event.log}/{event.seq}"


def _whole_text(mine: tuple[Recorded[DomainEvent], ...]) -> str:
    files = sum(1 + (r.event.original is not None) for r in mine if isinstance(r.event, PhotoAttached))
    text = _translate("Erasures", "Alles wat uw organisatie van dit bezoek bewaart: %1.")
    return text.replace("%1", size_text(len(mine), files))


def _effects(inputs: ProposalInputs, *, is_whole: bool, answers: bool) -> str:
    officers = sorted(each.officer.name for each in inputs.colleagues.values() if _confirms(each, inputs))
    second = _translate("Erasures", "Een tweede moet het bevestigen: %1.").replace("%1", ", ".join(officers))
    nobody = _translate(
        "Erasures",
        "Een functionaris gegevensbescherming moet het bevestigen; op dit apparaat is er nog geen bekend.",
    )
    answer = _translate("Erasures", "Van een antwoord verdwijnt ook de uitkomst: het punt is daarna niet beantwoord.")
    sentences = (
        _translate("Erasures", "De inhoud verdwijnt overal: van elk apparaat en van de server. Dat kan niet terug."),
        second if officers else nobody,
        answer if answers and not is_whole else "",
        _translate("Erasures", "Kop en hash blijven: anderen zien dat er iets is gewist en op welke grond, niet wat."),
        _translate("Erasures", "Opgeslagen rapporten en bundels blijven, en ook wat al bij het bedrijf staat."),
    )
    return " ".join(filter(None, sentences))


def _confirms(colleague: Colleague, inputs: ProposalInputs) -> bool:
    me, officer = None if inputs.known is None else inputs.known.me, colleague.officer
    is_second = me is not None and officer.agency is me.agency and officer.number != me.number
    return is_second and officer.role is Role.PRIVACY_OFFICER and not colleague.revoked


def _next_step(inputs: ProposalInputs, chosen: int) -> str:
    if not inputs.whole and not chosen:
        return _translate("Erasures", "Kies wat gewist moet worden.")
    if inputs.ground is None:
        return _translate("Erasures", "Kies de grond.")
    if inputs.holds:
        return _translate("Erasures", "Er rust een bewaarplicht op. Tot die is opgeheven, wordt er niets gewist.")
    if inputs.whole:
        return _translate("Erasures", "U stelt voor het hele bezoek te wissen.")
    one = _translate("Erasures", "U stelt voor 1 onderdeel te wissen.")
    return (
        one
        if chosen == 1
        else _translate("Erasures", "U stelt voor %1 onderdelen te wissen.").replace("%1", str(chosen))
    )


def _items(inputs: ProposalInputs, known: VisitInputs, mine: tuple[Recorded[DomainEvent], ...]) -> tuple[ItemRow, ...]:
    named = {target.event for state in inputs.states for target in state.said.erasure.targets}
    numbers = {photo.id: number for number, photo in enumerate(known.visit.photos, start=1)}
    rows = []
    for recorded in mine:
        told = _told(recorded, known, numbers)
        if told is not None:
            heading, words, mark, source = told
            key = key_of(recorded.id)
            byline = f"{recorded.author.name} · {moment_text(recorded.at)}"
            is_pending = wire.EventId(bytes.fromhex(recorded.id.log), recorded.id.seq) in named
            rows.append(
                ItemRow(
                    key,
                    heading,
                    words,
                    byline,
                    mark,
                    source,
                    is_pending,
                    key in inputs.chosen,
                    isinstance(recorded.event, ConditionAssessed),
                )
            )
    return tuple(rows)


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
        case ConditionAssessed(condition=condition, facts=facts, reason=reason) if facts or reason:
            stands = any(write.id == recorded.id for write in known.visit.register(condition).values)
            word = _translate("Erasures", "Antwoord") if stands else _translate("Erasures", "Eerder antwoord")
            words = "\n".join(part for part in (facts, reason) if part)
            return _about(word, condition, known.catalogue), words, "clipboard-text", ""
        case CommentMade(condition=condition, text=text):
            return _about(_translate("Erasures", "Opmerking"), condition, known.catalogue), text, "chat-text", ""
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
