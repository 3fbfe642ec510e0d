"""One visit as its page shows it: the head, the tabs, the door. Derived without Qt from frozen inputs."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from inspector.crypto.typed_code import GROUP
from inspector.domain.actions import Action, may
from inspector.domain.acts.closing import places_without_ground
from inspector.domain.catalogue.municipal import same_name
from inspector.domain.events import CardShown, DomainEvent, OfficerJoined, VisitStarted
from inspector.domain.ids import ConditionId
from inspector.domain.values import Business, Officer
from inspector.domain.visits.handovers import handed_to
from inspector.domain.visits.hats import hat_of, switch_of
from inspector.viewmodels.erasures.review_erased import notice_title
from inspector.viewmodels.screen.abandoned import abandoned_text
from inspector.viewmodels.screen.officer_rows import OfficerRow, officer_rows, successor_choices
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.withdrawn import WithdrawnRow, rows_of_withdrawn
from inspector.viewmodels.screen.words import (
    STATE_TONES,
    capacity_word,
    in_language,
    kind_word,
    sector_word,
    state_word,
)
from inspector.viewmodels.visit.persons import SHOWN_AT_THE_DOOR

_translate = QCoreApplication.translate


class Tab(StrEnum):
    """The parts of a visit."""

    DOOR = "door"
    CHECKLIST = "checklist"
    PERSONS = "persons"
    SIGNALS = "signals"
    PHOTOS = "photos"
    NOTES = "notes"
    SAID = "said"
    DOCUMENTS = "documents"
    RAPPORTAGE = "rapportage"
    INVESTIGATION = "investigation"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class CardRow:
    """To whom the warrant card was shown."""

    key: str
    to: str
    officer: str
    at: str
    correctable: bool


@dataclass(frozen=True, slots=True)
class ShownCode:
    """The code for colleagues, to be read out and to be scanned; empty while it is not shown."""

    typed: str = ""
    squares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitProps:
    """The head of a visit as shown."""

    visit: str = ""
    tab: str = Tab.CHECKLIST
    first_tab: str = Tab.CHECKLIST
    """Where the work goes on after the door."""
    tabs: tuple[dict[str, str], ...] = ()
    business: str = ""
    business_name: str = ""
    address: str = ""
    licence: str = ""
    subtitle: str = ""
    short_subtitle: str = ""
    kind: str = ""
    capacity: str = ""
    state: str = ""
    state_tone: str = "neutral"
    started_at: str = ""
    saved_at: str = ""
    is_open: bool = True
    may_write: bool = True
    may_abandon: bool = False
    abandoned: str = ""
    """Who said why that it was begun by mistake, in words."""
    may_erase: bool = False
    needs_newer: bool = False
    erased: str = ""
    """How much of it was erased, in words."""
    card_shown: bool = False
    card_note: str = ""
    """What the catalogue says of showing the card."""
    door_done: bool = False
    answered: int = 0
    total: int = 0
    photo_count: int = 0
    note_count: int = 0
    conflicts: int = 0
    returns: int = 0
    join_code: str = ""
    join_squares: tuple[str, ...] = ()
    join_words: str = ""
    """What a colleague types beside the code whose tablet does not know the business."""
    listeners: tuple[dict[str, str], ...] = ()
    card_rows: tuple[CardRow, ...] = ()
    mistaken_cards: tuple[WithdrawnRow, ...] = ()
    officer_rows: tuple[OfficerRow, ...] = ()
    successors: tuple[dict[str, str], ...] = ()
    handed_by: str = ""
    """Who handed it over to this tablet; empty once its officer goes on."""
    may_go_on: bool = True
    """Whether he can: on a tablet that was revoked nobody does."""
    joined_otherwise: str = ""


@dataclass(frozen=True, slots=True)
class VisitHeadInputs:
    """What the page is derived from, but for its tabs."""

    visit: VisitInputs
    tab: Tab = Tab.CHECKLIST
    saved_at: str = ""
    code: ShownCode = field(default_factory=ShownCode)


def derive_visit_props(head: VisitHeadInputs) -> VisitProps:
    """Turn what is known into what is shown."""
    known = head.visit
    visit, started = known.visit, known.visit.started
    if started is None:
        return VisitProps(visit=visit.id)
    business, licence = started.business, started.business.licence
    start = visit.arrival
    number = "" if licence is None else licence.number
    answered = sum(len(visit.register(condition).values) == 1 for condition in known.checklist)
    door_done = bool(visit.own_cards and visit.places) and not places_without_ground(visit)
    card = known.catalogue.identity_check(ConditionId(SHOWN_AT_THE_DOOR))
    capacity = capacity_word(hat_of(visit, known.me) or started.capacity)
    return VisitProps(
        visit=visit.id,
        tab=head.tab,
        first_tab=first_tab(known),
        tabs=_tabs(known, head.tab, answered, door_done=door_done),
        business=business.id,
        business_name=business.name,
        address=business.address,
        licence=number,
        subtitle=" · ".join((street_of(business.address), kind_word(started.kind))),
        short_subtitle=street_of(business.address),
        kind=kind_word(started.kind),
        capacity=capacity,
        state=state_word(visit.state),
        state_tone=STATE_TONES[visit.state],
        started_at="" if start is None else said_text(start, visit),
        saved_at=head.saved_at,
        is_open=visit.signed is None,
        may_erase=may(known.me, Action.PROPOSE_ERASURE),
        may_write=known.may(Action.RECORD),
        may_abandon=known.may(Action.ABANDON) and visit.abandoned is None,
        abandoned=abandoned_text(visit),
        needs_newer=known.needs_newer,
        erased=notice_title(visit),
        card_shown=bool(visit.own_cards),
        card_note="" if card is None else in_language(card.note),
        door_done=door_done,
        answered=answered,
        total=len(known.checklist),
        photo_count=len(visit.photos),
        note_count=len(visit.notes),
        conflicts=len(visit.conflicts),
        returns=len(visit.open_returns),
        join_code=head.code.typed,
        join_squares=head.code.squares,
        join_words="\n".join((business.name, business.address, business.municipality, _what_it_is(started, known))),
        listeners=tuple({"key": to, "label": word[:1].upper() + word[1:]} for to, word in _listener_words().items()),
        successors=successor_choices(known),
        handed_by=_handed_by(known),
        may_go_on=not known.revoked,
        joined_otherwise=_joined_otherwise(known),
        card_rows=tuple(
            CardRow(
                str(c.id),
                listener_word(c.event.to),
                c.author.name,
                said_text(c, visit),
                _is_correctable(known, c.author),
            )
            for c in visit.cards
        ),
        mistaken_cards=rows_of_withdrawn(known, CardShown, _door_text),
        officer_rows=officer_rows(known),
    )


def listener_word(to: str) -> str:
    """To whom the card was shown, in the language of the interface when it was one of the choices."""
    return _listener_words().get(to, to)


def street_of(address: str) -> str:
    """The part of an address that tells places in one town apart."""
    return address.partition(",")[0]


def grouped(code: str) -> str:
    """A join code as people read it out: a few characters at a time."""
    return " ".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def _tabs(known: VisitInputs, open_one: Tab, answered: int, *, door_done: bool) -> tuple[dict[str, str], ...]:
    door, checklist = None if door_done else "!", f"{answered}/{len(known.checklist)}"
    if open_one is Tab.CLOSING:
        checklist = ""
    every = (
        (Tab.DOOR, _translate("Visit", "Aankomst"), "door-open", door, "warn"),
        (Tab.CHECKLIST, _translate("Visit", "Controlelijst"), "list-checks", checklist, ""),
        (Tab.PERSONS, _translate("Visit", "Personen"), "users-three", None, ""),
        (Tab.SIGNALS, _translate("Visit", "Signalen"), "flag", None, ""),
        (Tab.PHOTOS, _translate("Visit", "Foto's"), "camera", None, ""),
        (Tab.NOTES, _translate("Visit", "Notities"), "note-pencil", None, ""),
        (Tab.RAPPORTAGE, _translate("Visit", "Rapportage"), "file-text", None, ""),
        *_of_an_investigator(known),
        (Tab.CLOSING, _translate("Visit", "Afronden"), "signature", None, ""),
    )
    missing = _not_here(known)
    # An operator reads the tabs too. A number that grows after somebody was spoken to alone tells of it, so people,
    # signals, photos and notes have none, and how much was answered stands on no tab while the closing is open.
    return tuple(
        {"key": tab.value, "label": label, "icon": icon}
        | ({} if badge is None else {"badge": badge})
        | ({"tone": tone} if tone else {})
        for tab, label, icon, badge, tone in every
        if tab not in missing
    )


def first_tab(known: VisitInputs) -> Tab:
    """Where the work begins once somebody is inside: at the list, where the own agency has one."""
    return Tab.CHECKLIST if known.has_checklist else Tab.PERSONS


def _not_here(known: VisitInputs) -> frozenset[Tab]:
    """The tabs on which this officer's agency has nothing to do."""
    has_work = {
        Tab.CHECKLIST: known.has_checklist,
        Tab.PERSONS: any(known.me.agency in check.agencies for check in known.catalogue.identity_checks),
        Tab.RAPPORTAGE: may(known.me, Action.DRAFT_ADMINISTRATIVE) or may(known.me, Action.ISSUE_ADMINISTRATIVE),
        Tab.SIGNALS: may(known.me, Action.SEND_SIGNAL),
    }
    return frozenset(tab for tab, has in has_work.items() if not has)


def _of_an_investigator(known: VisitInputs) -> tuple[tuple[Tab, str, str, None, str], ...]:
    if switch_of(known.visit, known.me) is None:
        return ()
    return ((Tab.INVESTIGATION, _translate("Visit", "Opsporing"), "detective", None, ""),)


def _handed_by(known: VisitInputs) -> str:
    given = handed_to(known.visit, known.me)
    return "" if given is None or not may(known.me, Action.TAKE_OVER) else given.author.name


def _joined_otherwise(known: VisitInputs) -> str:
    """What was chosen when a code was typed, where the event of who began the visit says another business or kind."""
    start = known.visit.start
    joined = (each.event for each in known.visit.all_of(OfficerJoined) if each.author == known.me)
    told = next((event.given for event in joined if isinstance(event, OfficerJoined)), None)
    if start is None or told is None:
        return ""
    started = start.event
    if told.kind is started.kind and _is_there(told, started.business):
        return ""
    text = _translate("Visit", "U koos: %1. De code hoort bij: %2. Wat u vastlegt, hoort bij dat bezoek.")
    named = _described if told.is_described else _named
    return text.replace("%1", named(told, known)).replace("%2", named(started, known))


def _is_there(told: VisitStarted, business: Business) -> bool:
    """Whether this is the business that was chosen; of a typed one where it is and what it is must be right."""
    if not told.is_described:
        return told.business.id == business.id
    typed = told.business
    if typed.sector is not business.sector or same_name(typed.municipality) != same_name(business.municipality):
        return False
    return same_name(typed.name) == same_name(business.name) or same_name(typed.address) == same_name(business.address)


def _named(started: VisitStarted, _known: VisitInputs) -> str:
    return f"{started.business.name}, {kind_word(started.kind).lower()}"


def _described(started: VisitStarted, known: VisitInputs) -> str:
    """With all that an officer typed, so that he sees what was wrong."""
    place = started.business
    return ", ".join((place.name, place.address, place.municipality, _what_it_is(started, known).lower()))


def _what_it_is(started: VisitStarted, known: VisitInputs) -> str:
    return f"{sector_word(known.catalogue, started.business.sector)}, {kind_word(started.kind).lower()}"


def _is_correctable(known: VisitInputs, author: Officer) -> bool:
    return author.agency is known.me.agency and known.may(Action.CORRECT)


def _door_text(event: DomainEvent) -> str:
    match event:
        case CardShown(to=to):
            return _translate("Visit", "Aan %1").replace("%1", listener_word(to))
        case _:
            return ""


def _listener_words() -> dict[str, str]:
    """Each choice as it is recorded, which is Dutch as the report is, and as it is shown."""
    return {
        "beheerder": _translate("Visit", "beheerder"),
        "exploitant": _translate("Visit", "exploitant"),
        "medewerker aan de balie": _translate("Visit", "medewerker aan de balie"),
        "bewoner": _translate("Visit", "bewoner"),
    }
