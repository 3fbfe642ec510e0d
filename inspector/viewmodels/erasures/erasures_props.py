"""The list of what was proposed to be erased, what is carried out, who signed and who has not, without Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from inspector.casework.judging.proposals import Proposal, grouped
from inspector.casework.judging.unplaced import Unplaced
from inspector.casework.judging.visit_questions import Question
from inspector.domain.actions import Action, may
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.values import Officer
from inspector.vault.model.colleagues import Colleague
from inspector.vault.model.erasures import ErasureState
from inspector.viewmodels.erasures.apart_rows import ApartRow, apart_rows
from inspector.viewmodels.erasures.erasure_standing import ErasureStanding, Remains, note_of, standing_of
from inspector.viewmodels.erasures.question_rows import QuestionRow, answer_choices, question_rows
from inspector.viewmodels.screen.erasure_words import (
    ground_word,
    held_texts,
    hold_grounds,
    part_text,
    person_text,
    size_text,
    tick_text,
)
from inspector.viewmodels.screen.plain_words import changes_text, moment_text, short_day
from inspector.wire.directory import HUB_ADMINISTRATOR
from inspector.wire.erasures import Hold
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Role
from inspector.wire.stream_id import is_investigation, scope_of

_translate = QCoreApplication.translate

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AboutVisit:
    """The visit that a proposal is about, as far as it is known here."""

    visit: VisitId
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """One proposal and what became of it; `heading` stands above the first that waits and the first decided one."""

    key: str
    heading: str
    title: str
    part: str
    texts: str
    """What is to go, where this officer reads it."""
    sizes: tuple[dict[str, str], ...]
    """How much of each part, when there are several."""
    ground_word: str
    term: str
    proposed: str
    confirmed: str
    holds: tuple[str, ...]
    hold_text: str
    note: str
    """Why there is nothing to press, or what cannot be known here."""
    tick: str
    state_word: str
    tone: str
    icon: str
    may_confirm: bool
    may_hold: bool
    may_lift: bool
    visit: str
    signed: str
    missing: str
    rest: str
    """What was recorded besides, of a visit that cannot be opened any more."""
    rest_visit: str


@dataclass(frozen=True, slots=True)
class ErasuresInputs:
    """What the page is derived from."""

    me: Officer | None = None
    states: tuple[ErasureState, ...] = ()
    has_more: bool = False
    """Whether more was decided than this."""
    holds: tuple[Hold, ...] = ()
    colleagues: Mapping[InstallationId, Colleague] = field(default_factory=dict)
    about: Mapping[bytes, AboutVisit] = field(default_factory=dict)
    """By stream; empty for whoever knows no visits."""
    visits: Mapping[bytes, VisitId] = field(default_factory=dict)
    """Which visit a stream is of, also of one that cannot be opened any more."""
    remains: Mapping[VisitId, Remains] = field(default_factory=dict)
    """What is left here of the visits in which something was decided."""
    questions: tuple[Question, ...] = ()
    texts: Mapping[LogPlace, str] = field(default_factory=dict)
    """What a proposal about an investigation takes away, for who reads it; by the proposal."""
    unplaced: tuple[Unplaced, ...] = ()
    """Investigations that no visit leads to here, the newest."""
    has_more_apart: bool = False
    """Whether there may be older ones."""


@dataclass(frozen=True, slots=True)
class ErasuresProps:
    """The page as shown."""

    confirms: bool = False
    investigates: bool = False
    """Whether this officer decides about investigations, as one of two."""
    asks: bool = False
    """Whether this officer may ask with a visit code."""
    answers: tuple[dict[str, str], ...] = ()
    """What this officer may answer; nothing for who may not."""
    questions: tuple[QuestionRow, ...] = ()
    apart: tuple[ApartRow, ...] = ()
    """Investigations to be read here, for no visit leads to them."""
    has_more_apart: bool = False
    """Whether older ones can be asked for."""
    was_asked: bool = False
    """Whether there is any question."""
    hold_grounds: tuple[dict[str, str], ...] = ()
    waiting_count: int = 0
    """So many of the rows wait; the others are decided."""
    rows: tuple[ErasureRow, ...] = ()

    @property
    def waiting(self) -> tuple[ErasureRow, ...]:
        """What waits for a second officer."""
        return self.rows[: self.waiting_count]

    @property
    def decided(self) -> tuple[ErasureRow, ...]:
        """What was confirmed, or cannot be any more."""
        return self.rows[self.waiting_count :]


def derive_erasures_props(inputs: ErasuresInputs) -> ErasuresProps:
    """Turn what is known into what is shown: what waits first come first, what was decided newest first."""
    me = inputs.me
    if me is None:
        return ErasuresProps()
    waiting: list[ErasureRow] = []
    decided: list[ErasureRow] = []
    for proposal in sorted(grouped(inputs.states), key=_age):
        is_waiting = bool(proposal.open_parts) and not proposal.is_moot
        row = _row(proposal, inputs, me)
        if is_waiting:
            waiting.append(replace(row, rest_visit=""))
        else:
            decided.append(row)
    decided = _rests(decided[::-1], inputs, me)
    return ErasuresProps(
        confirms=may(me, Action.CONFIRM_ERASURE),
        investigates=me.is_designated,
        asks=may(me, Action.ASK_OF_VISIT),
        answers=answer_choices() if may(me, Action.LOOK_FOR_PERSON) else (),
        questions=question_rows(inputs.questions),
        apart=apart_rows(inputs.unplaced),
        has_more_apart=inputs.has_more_apart,
        was_asked=bool(inputs.questions),
        hold_grounds=hold_grounds(),
        waiting_count=len(waiting),
        rows=_headed(waiting, _translate("Erasures", "Wacht op bevestiging"))
        + _headed(decided, _translate("Erasures", "Besloten")),
    )


def key_of(event: LogPlace) -> str:
    """A proposal's name on the screen."""
    return f"{event.log.hex()}/{event.seq}"


def holds_of(proposal: Proposal, inputs: ErasuresInputs) -> tuple[Hold, ...]:
    """The holds of the own agency on any part of a proposal."""
    own = None if inputs.me is None else inputs.me.agency
    return tuple(hold for hold in inputs.holds if hold.stream in proposal.streams and hold.by.agency is own)


def _age(proposal: Proposal) -> tuple[float, LogPlace]:
    at = proposal.first.proposed_at
    return (0.0 if at is None else at.timestamp()), proposal.id


def _headed(rows: list[ErasureRow], heading: str) -> tuple[ErasureRow, ...]:
    return tuple(replace(row, heading="" if place else heading) for place, row in enumerate(rows))


def _row(proposal: Proposal, inputs: ErasuresInputs, me: Officer) -> ErasureRow:
    said, holds = proposal.first.said, holds_of(proposal, inputs)
    about, visit = _of_any(proposal, inputs.about), _of_any(proposal, inputs.visits)
    missing, signed = _missing(proposal), _signed(proposal)
    remains = None if visit is None else inputs.remains.get(visit)
    is_moot = proposal.is_moot
    standing = ErasureStanding(proposal, missing, is_moot, bool(holds), remains)
    term = _term(said.erasure.term)
    word, tone, icon = standing_of(standing)
    row = ErasureRow(
        key=key_of(proposal.id),
        heading="",
        title=_size(proposal.parts),
        part=_part(proposal, about),
        texts=inputs.texts.get(proposal.id, ""),
        sizes=_sizes(proposal),
        ground_word=ground_word(said.erasure.ground),
        term=term or _translate("Erasures", "geen termijn opgegeven"),
        proposed=_proposed(proposal.first),
        confirmed=", ".join(person_text(officer, number) for number, officer in proposal.confirmers.items()),
        holds=held_texts(holds, inputs.colleagues, proposal.streams),
        hold_text=_hold_text(standing),
        note=note_of(
            standing,
            me,
            is_second=_seconds(me, proposal),
            is_mine=said.proposed_by.number == me.number,
            has_second=any(_is_second(each, me, proposal) for each in inputs.colleagues.values()),
        ),
        tick=tick_text(said.erasure.ground, term),
        state_word=word,
        tone=tone,
        icon=icon,
        may_confirm=_may_confirm(proposal, me) and not is_moot and not holds,
        may_hold=not standing.is_done and not is_moot and {hold.stream for hold in holds} != set(proposal.streams),
        may_lift=bool(holds),
        visit="" if about is None or _is_apart(proposal) else about.visit,
        signed="",
        missing="",
        rest="",
        rest_visit=visit or "",
    )
    if proposal.confirmed is None:
        return row
    lacking = "" if missing is None else _people(missing, inputs.colleagues)
    return replace(row, signed=_people(signed, inputs.colleagues), missing=lacking)


def _of_any(proposal: Proposal, known: Mapping[bytes, T]) -> T | None:
    return next((known[stream] for stream in proposal.streams if stream in known), None)


def _may_confirm(proposal: Proposal, me: Officer) -> bool:
    is_mine = proposal.first.said.proposed_by.number == me.number
    return _seconds(me, proposal) and bool(proposal.open_parts) and not is_mine


def _is_apart(proposal: Proposal) -> bool:
    return all(map(is_investigation, proposal.streams))


def _seconds(officer: Officer, proposal: Proposal) -> bool:
    """Whether somebody is of those who confirm such a proposal."""
    return officer.is_designated if _is_apart(proposal) else may(officer, Action.CONFIRM_ERASURE)


def _rests(rows: list[ErasureRow], inputs: ErasuresInputs, me: Officer) -> list[ErasureRow]:
    """The newest decision about a visit that cannot be opened any more says what is left of it, and leads there."""
    told: set[str] = set()
    shown = []
    for row in rows:
        remains = inputs.remains.get(VisitId(row.rest_visit))
        is_first = bool(row.rest_visit) and row.rest_visit not in told
        told.add(row.rest_visit)
        if remains is None or remains.opens or not remains.unnamed or not is_first:
            shown.append(replace(row, rest="", rest_visit=""))
            continue
        text = _translate("Erasures", "Er is nog meer van dit bezoek vastgelegd: %1. Dat staat hier nog.")
        rest = text.replace("%1", changes_text(remains.unnamed))
        shown.append(replace(row, rest=rest, rest_visit=row.rest_visit if may(me, Action.PROPOSE_ERASURE) else ""))
    return shown


def _hold_text(standing: ErasureStanding) -> str:
    if standing.is_done:
        return _translate("Erasures", "Die kwam hiervoor te laat: het was overal al gewist.")
    if standing.proposal.confirmed is not None:
        return _translate("Erasures", "Wat al gewist was, komt niet terug. Wat nog niet gewist was, blijft.")
    return _translate("Erasures", "Zolang die er is, wordt hier niets van gewist.")


def _is_second(colleague: Colleague, me: Officer, proposal: Proposal) -> bool:
    officer = colleague.officer
    is_another = officer.number != proposal.first.said.proposed_by.number
    return officer.agency is me.agency and is_another and _seconds(officer, proposal) and not colleague.revoked


def _missing(proposal: Proposal) -> frozenset[InstallationId] | None:
    """Who has not signed for some part; nothing when that cannot be known here."""
    every = [part.missing for part in proposal.parts if part.said.confirmed_by is not None]
    known = [part for part in every if part is not None]
    return frozenset().union(*known) if every and len(known) == len(every) else None


def _signed(proposal: Proposal) -> frozenset[InstallationId]:
    """Who signed for every part that is expected of them."""
    parts = [part for part in proposal.parts if part.said.confirmed_by is not None]
    everybody: frozenset[InstallationId] = frozenset().union(*(part.applied_by for part in parts))
    return everybody - (_missing(proposal) or frozenset())


def _size(parts: Iterable[ErasureState]) -> str:
    erasures = [part.said.erasure for part in parts]
    return size_text(sum(len(each.targets) for each in erasures), sum(len(each.blobs) for each in erasures))


def _sizes(proposal: Proposal) -> tuple[dict[str, str], ...]:
    if len(proposal.streams) < 2:  # noqa: PLR2004 - a proposal of one part says how much it is anyway
        return ()
    return tuple(
        {
            "label": part_text(scope_of(stream).kind),
            "value": _size(part for part in proposal.parts if part.said.erasure.stream == stream),
        }
        for stream in proposal.streams
    )


def _part(proposal: Proposal, about: AboutVisit | None) -> str:
    parts = dict.fromkeys(part_text(scope_of(stream).kind) for stream in proposal.streams)
    visit = () if about is None else (about.name, short_day(about.day))
    return " · ".join((*visit, *parts))


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
