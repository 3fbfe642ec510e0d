"""Which hat the officer wears, the way over to investigation, and what is written under that hat."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.judging import erasing_apart
from inspector.casework.judging.proposals import on_wire
from inspector.casework.visiting import hats
from inspector.domain.actions import Action, may
from inspector.domain.acts.erasing import GROUNDS_APART, Ground
from inspector.domain.acts.hats import check_designated
from inspector.domain.events import DomainEvent, PhotoAttached, Withdrawn
from inspector.domain.hats.events import Investigated, InvestigationBegun, InvestigationNoted, SuspectHeard
from inspector.domain.ids import VisitId, parse_event_id
from inspector.domain.recorded import Recorded
from inspector.domain.values import Capacity, InRole, SiteRole
from inspector.domain.visits.hats import can_be_taken_back, hat_of, investigated, switch_of, taken_back
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.hats.caution_texts import caution_choices
from inspector.viewmodels.screen.erasure_words import ground_word
from inspector.viewmodels.screen.hat_words import hat_refusal_text
from inspector.viewmodels.screen.plain_words import moment_text
from inspector.viewmodels.screen.said_words import in_role_word, site_role_word
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, VisitTab, for_qml
from inspector.viewmodels.screen.words import capacity_word

_translate = QCoreApplication.translate

YES = "ja"


@dataclass(frozen=True, slots=True)
class InvestigatedRow:
    """One thing that an investigator wrote."""

    key: str
    icon: str
    title: str
    text: str
    officer: str
    at: str
    source: str = ""
    """Of a photo where its picture is."""
    here: bool = False
    ended: str = ""
    """Who took it back when, and why."""
    mine: bool = False
    """Whether it can be taken back here, or counted again."""
    erasing: str = ""
    """That somebody proposed to erase it."""


@dataclass(frozen=True, slots=True)
class InvestigatingProps:
    """The hat, and what stands under that of investigation."""

    hat: str = ""
    since: str = ""
    """The hat with the time at which the officer went over."""
    tone: str = "neutral"
    icon: str = "user"
    investigates: bool = False
    is_asked: bool = False
    """Whether the hat is a question for this officer: who was never designated has none to change."""
    may_switch: bool = False
    why_not: str = ""
    """Why the officer may not go over, in a sentence."""
    error: str = ""
    roles: tuple[dict[str, str], ...] = ()
    cautions: tuple[dict[str, str], ...] = ()
    rows: tuple[InvestigatedRow, ...] = ()
    grounds: tuple[dict[str, str], ...] = ()
    """On which something of it can be erased."""


@dataclass(frozen=True, slots=True)
class InvestigatingInputs:
    """What the tab is derived from."""

    visit: VisitInputs
    error: str = ""


def derive_investigating_props(inputs: InvestigatingInputs) -> InvestigatingProps:
    """Turn what is known into what is shown."""
    known = inputs.visit
    visit, me = known.visit, known.me
    hat, switch = hat_of(visit, me) or Capacity.SUPERVISION, switch_of(visit, me)
    investigates = switch is not None
    word = since = capacity_word(hat)
    if switch is not None:
        since = _translate("Hats", "%1 sinds %2").replace("%1", word).replace("%2", said_text(switch, visit))
    could = known.may(Action.SWITCH_HAT) and not investigates
    refusal = check_designated(me, known.today) if could else None
    return InvestigatingProps(
        hat=word,
        since=since,
        tone="warn" if hat is Capacity.INVESTIGATION else "neutral",
        icon="detective" if hat is Capacity.INVESTIGATION else "clipboard-text",
        investigates=investigates,
        is_asked=may(me, Action.SWITCH_HAT) and visit.present.includes(me) and me.is_designated,
        may_switch=could and refusal is None,
        why_not="" if refusal is None else hat_refusal_text(refusal),
        error=inputs.error,
        roles=tuple({"key": role.value, "label": site_role_word(role)} for role in SiteRole),
        cautions=caution_choices(),
        rows=tuple(
            _row(known, each) for each in investigated(visit) if isinstance(each.event, Investigated | PhotoAttached)
        ),
        grounds=tuple({"key": each.name, "label": ground_word(each.value)} for each in GROUNDS_APART),
    )


def _row(known: VisitInputs, said: Recorded[DomainEvent]) -> InvestigatedRow:
    visit, back = known.visit, taken_back(known.visit).get(said.id)
    photo = said.event if isinstance(said.event, PhotoAttached) else None
    return InvestigatedRow(
        str(said.id),
        *_shown(said.event),
        officer=said.author.name,
        at=said_text(said, visit),
        source="" if photo is None else f"image://vault/{visit.id}/{said.id}",
        here=photo is not None and photo.shared.blob in known.photos_here,
        ended="" if back is None else _ended(back, visit),
        mine=known.may(Action.INVESTIGATE) and can_be_taken_back(said, known.me),
        erasing=_translate("Hats", "Voorgesteld om te wissen. Een aangewezen collega beslist bij Wissen.")
        if on_wire(said.id) in known.proposed_apart
        else "",
    )


def _ended(back: Recorded[Withdrawn], visit: Visit) -> str:
    text = _translate("Hats", "Ingetrokken %1: %2")
    return text.replace("%1", said_text(back, visit)).replace("%2", back.event.reason)


def _shown(event: DomainEvent) -> tuple[str, str, str]:
    match event:
        case InvestigationBegun(reason=reason):
            return "detective", _translate("Hats", "Overgegaan op opsporing"), reason
        case SuspectHeard(by=who, text=text, cautioned_ms=ms, interpreter=interpreter, read_back=read_back):
            told = _translate("Hats", "Cautie gegeven op %1").replace(
                "%1", moment_text(datetime.fromtimestamp(ms / 1000, UTC))
            )
            helped = _translate("Hats", "Tolk %1").replace("%1", interpreter) if interpreter else ""
            aloud = _translate("Hats", "Voorgelezen") if read_back else ""
            more = " · ".join(filter(None, (told, helped, aloud)))
            return "chat-text", _translate("Hats", "Verhoor van %1").replace("%1", in_role_word(who)), f"{more}\n{text}"
        case InvestigationNoted(text=text):
            return "note-pencil", _translate("Hats", "Aantekening"), text
        case PhotoAttached():
            return "camera", _translate("Hats", "Foto"), ""
        case _:
            return "", "", ""


@for_qml
class InvestigatingViewModel(VisitTab[InvestigatingInputs, InvestigatingProps]):
    """What the hat in the head and the tab of investigation bind to."""

    switched = Signal()
    noted = Signal()
    heard = Signal()
    takenBack = Signal(str)
    """This counts no more."""
    cautioned = Signal(str, str)
    """When the caution was given: in milliseconds since 1970, and as day and time."""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_investigating_props, InvestigatingInputs(inputs), parent)
        self._goes_over = False

    def show_visit(self, inputs: VisitInputs) -> None:
        """The visit was read again; the part of the investigation opens once it is there."""
        super().show_visit(inputs)
        if self._goes_over and self.props.investigates:
            self._goes_over = False
            self.switched.emit()

    @Slot(str)
    def switchHat(self, reason: str, then: Then | None = None) -> None:
        """Overgaan op opsporing."""
        action = partial(hats.switch_hat, visit=self._visit, reason=reason)
        self.write(action, then, done=self._on_switched)

    @Slot()
    def caution(self) -> None:
        """The caution was given now."""
        self.session.read(lambda desk: desk.now_ms(), self._on_cautioned)

    @Slot(str)
    def note(self, text: str, then: Then | None = None) -> None:
        """Write what the investigator saw, heard or did."""
        self._record(InvestigationNoted(text.strip()), self.noted.emit, then)

    @Slot(str, str)
    def takeBack(self, key: str, reason: str, then: Then | None = None) -> None:
        """Let something of the own hand count no more, with the reason."""
        action = partial(hats.take_back, visit=self._visit, target=parse_event_id(key), reason=reason)
        self.write(action, then, done=lambda: self.takenBack.emit(key))

    @Slot(str)
    def bringBack(self, key: str, then: Then | None = None) -> None:
        """Let it count again."""
        self.write(partial(hats.bring_back, visit=self._visit, target=parse_event_id(key)), then)

    @Slot(str, str, str)
    def proposeErasing(self, key: str, ground: str, term: str, then: Then | None = None) -> None:
        """Wissen voorstellen: another who is designated confirms it, or keeps it."""
        ended = date.fromisoformat(term) if term else None
        action = partial(
            erasing_apart.propose,
            visit=self._visit,
            events=(parse_event_id(key),),
            ground=Ground[ground],
            term=ended,
        )
        self.change(error="")
        self.write(action, then, failed=self._blame)

    @Slot("QVariantMap")
    def hear(self, words: Mapping[str, object], then: Then | None = None) -> None:
        """Write what a suspect said."""
        said = {name: str(text).strip() for name, text in words.items()}
        number = said.get("number", "")
        who = InRole(SiteRole(said.get("role") or SiteRole.OPERATOR), int(number) if number else None)
        cautioned, interpreter = int(said.get("cautioned") or 0), said.get("interpreter", "")
        read_back = said.get("read_back") == YES
        self._record(SuspectHeard(who, said.get("text", ""), cautioned, interpreter, read_back), self.heard.emit, then)

    def _record(self, said: Investigated, done: Callable[[], None], then: Then | None) -> None:
        action = partial(hats.investigate, visit=self._visit, said=said)
        self.change(error="")
        self.write(action, then, done=done, failed=self._blame)

    def _on_switched(self) -> None:
        self._goes_over = True

    def _blame(self, why: str) -> None:
        self.change(error=why)

    def _on_cautioned(self, at_ms: int) -> None:
        if not self.is_deleted:
            self.cautioned.emit(str(at_ms), moment_text(datetime.fromtimestamp(at_ms / 1000, UTC)))
