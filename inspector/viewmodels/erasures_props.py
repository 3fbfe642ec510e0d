"""The list of what was proposed to be erased, what is carried out, who signed and who has not, without Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.values import Officer
from inspector.vault.model import Colleague, ErasureState
from inspector.viewmodels.erasure_words import ground_word, held_text, hold_grounds, part_text, person_text, size_text
from inspector.viewmodels.words import moment_text, short_day
from inspector.wire.directory import HUB_ADMINISTRATOR
from inspector.wire.event import EventId
from inspector.wire.scopes import Role
from inspector.wire.stream_id import scope_of

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class About:
    """The visit that a proposal is about, as far as it is known here."""

    visit: VisitId
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """One proposal and what became of it."""

    key: str
    title: str
    part: str
    ground_word: str
    term: str
    proposed: str
    confirmed: str
    hold: str
    note: str
    """Why there is nothing to press, or what cannot be known here."""
    state_word: str
    tone: str
    icon: str
    may_confirm: bool
    may_hold: bool
    may_lift: bool
    visit: str
    signed: str
    missing: str


@dataclass(frozen=True, slots=True)
class ErasuresInputs:
    """What the page is derived from."""

    me: Officer | None = None
    states: tuple[ErasureState, ...] = ()
    colleagues: Mapping[InstallationId, Colleague] = field(default_factory=dict)
    about: Mapping[bytes, About] = field(default_factory=dict)
    """By stream; empty for whoever knows no visits."""


@dataclass(frozen=True, slots=True)
class ErasuresProps:
    """The page as shown."""

    confirms: bool = False
    hold_grounds: tuple[dict[str, str], ...] = ()
    waiting: tuple[ErasureRow, ...] = ()
    decided: tuple[ErasureRow, ...] = ()
    waiting_count: int = 0
    decided_count: int = 0


def derive_erasures_props(inputs: ErasuresInputs) -> ErasuresProps:
    """Turn what is known into what is shown: what waits first come first, what was decided newest first."""
    if inputs.me is None:
        return ErasuresProps()
    ordered = sorted(inputs.states, key=_age)
    waiting = tuple(_row(state, inputs, inputs.me) for state in ordered if state.said.confirmed_by is None)
    decided = tuple(_row(state, inputs, inputs.me) for state in ordered[::-1] if state.said.confirmed_by is not None)
    return ErasuresProps(
        confirms=inputs.me.role is Role.PRIVACY_OFFICER,
        hold_grounds=hold_grounds(),
        waiting=waiting,
        decided=decided,
        waiting_count=len(waiting),
        decided_count=len(decided),
    )


def key_of(event: EventId) -> str:
    """A proposal's name on the screen."""
    return f"{event.log.hex()}/{event.seq}"


def _age(state: ErasureState) -> tuple[float, EventId]:
    return (0.0 if state.proposed_at is None else state.proposed_at.timestamp()), state.said.id


def _row(state: ErasureState, inputs: ErasuresInputs, me: Officer) -> ErasureRow:
    said, about = state.said, inputs.about.get(state.said.erasure.stream)
    is_waiting, is_mine = said.confirmed_by is None, said.proposed_by.number == me.number
    is_done = not is_waiting and state.missing == frozenset()
    word, tone, icon = _standing(state)
    return ErasureRow(
        key=key_of(said.id),
        title=size_text(len(said.erasure.targets), len(said.erasure.blobs)),
        part=_part(state, about),
        ground_word=ground_word(said.erasure.ground),
        term=_term(said.erasure.term),
        proposed=_proposed(state),
        confirmed="" if said.confirmed_by is None else person_text(state.confirmed_by, said.confirmed_by.number),
        hold="" if state.hold is None else held_text(state.hold, inputs.colleagues),
        note=_note(state, me, is_mine=is_mine),
        state_word=word,
        tone=tone,
        icon=icon,
        may_confirm=me.role is Role.PRIVACY_OFFICER and is_waiting and not is_mine and state.hold is None,
        may_hold=state.hold is None and not is_done,
        may_lift=state.hold is not None,
        visit="" if about is None else about.visit,
        signed="" if is_waiting else _people(state.applied_by, inputs.colleagues),
        missing="" if is_waiting or state.missing is None else _people(state.missing, inputs.colleagues),
    )


def _standing(state: ErasureState) -> tuple[str, str, str]:
    if state.hold is not None:
        return _translate("Erasures", "Tegengehouden"), "warn", "lock-simple"
    if state.said.confirmed_by is None:
        return _translate("Erasures", "Wacht op bevestiging"), "neutral", "clock"
    if state.missing is None:
        return _translate("Erasures", "Wordt uitgevoerd"), "primary", "hourglass-medium"
    if not state.missing:
        return _translate("Erasures", "Overal gewist"), "ok", "check-circle"
    text = _translate("Erasures", "Nog %1 niet getekend").replace("%1", str(len(state.missing)))
    return text, "primary", "hourglass-medium"


def _note(state: ErasureState, me: Officer, *, is_mine: bool) -> str:
    is_waiting = state.said.confirmed_by is None
    if is_waiting and is_mine and me.role is Role.PRIVACY_OFFICER:
        return _translate("Erasures", "Dit stelde u zelf voor, met hetzelfde nummer. Een ander bevestigt het.")
    if is_waiting and me.role is not Role.PRIVACY_OFFICER:
        return _translate("Erasures", "Een functionaris gegevensbescherming bevestigt dit na het synchroniseren.")
    if not is_waiting and state.missing is None:
        return _translate(
            "Erasures",
            "Wie nog niet tekende, is hier niet te zien: dit apparaat kent het bezoek niet. De coördinator ziet het.",
        )
    return ""


def _part(state: ErasureState, about: About | None) -> str:
    kind, _ = scope_of(state.said.erasure.stream)
    return part_text(kind) if about is None else f"{about.name} · {short_day(about.day)} · {part_text(kind)}"


def _term(text: str) -> str:
    if not text:
        return ""
    try:
        return short_day(date.fromisoformat(text))
    except ValueError:  # what another program wrote
        return text


def _proposed(state: ErasureState) -> str:
    who = person_text(state.proposed_by, state.said.proposed_by.number)
    return who if state.proposed_at is None else f"{who} · {moment_text(state.proposed_at)}"


def _people(installations: Iterable[InstallationId], colleagues: Mapping[InstallationId, Colleague]) -> str:
    names = sorted(_person(each, colleagues.get(each)) for each in installations)
    return ", ".join(names) or _translate("Erasures", "niemand")


def _person(installation: InstallationId, known: Colleague | None) -> str:
    if known is None:
        return _translate("Erasures", "onbekend apparaat %1").replace("%1", installation[:8])
    officer = known.officer
    if officer.role is Role.ADMINISTRATOR and officer.number == HUB_ADMINISTRATOR:
        return _translate("Erasures", "de server")
    name = person_text(officer, officer.number)
    return _translate("Erasures", "%1, ingetrokken").replace("%1", name) if known.revoked else name
