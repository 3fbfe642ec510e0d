"""The list of erasures: a privacy officer confirms here, both sides hold and lift, and everybody sees who signed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing, erasing_apart, visit_questions
from inspector.casework.judging.proposals import Proposal, grouped, on_wire
from inspector.casework.judging.unplaced import unplaced
from inspector.domain.acts.erasing import HoldGround
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.office_events import Looked
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.vault.model.erasures import ErasureState
from inspector.vault.model.listed import Which
from inspector.viewmodels.erasures.erasure_standing import Remains
from inspector.viewmodels.erasures.erasures_props import (
    AboutVisit,
    ErasuresInputs,
    ErasuresProps,
    derive_erasures_props,
    holds_of,
    key_of,
)
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.wire.event import LogPlace

PAGE = 50
"""How many decisions are shown at first, and with each time that somebody comes to the end."""
MOST_ASKED = 100
PAGE_APART = 20
"""The same of investigations without a visit, each of which is shown whole."""


@for_qml
class ErasuresViewModel(ViewModel[ErasuresInputs, ErasuresProps]):
    """What the page of erasures binds to."""

    confirmed = Signal()
    held = Signal()
    lifted = Signal()
    asked = Signal()
    answered = Signal()
    visitFound = Signal(str, arguments=["visit"])

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_erasures_props, ErasuresInputs(), parent)
        self._shown: dict[str, Proposal] = {}
        self._holds: dict[str, tuple[LogPlace, ...]] = {}
        self._most, self._most_apart = PAGE, PAGE_APART
        self.rows_of("rows").moreWanted.connect(self._read_more)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read the list again."""
        most, most_apart = self._most, self._most_apart
        self.session.read(lambda desk: read_erasures(desk, most, most_apart), self._show_read)

    @Slot()
    def _read_more(self) -> None:
        self._most += PAGE
        self.reload()

    @Slot()
    def showMoreApart(self) -> None:
        """Oudere opsporingen."""
        self._most_apart += PAGE_APART
        self.reload()

    @Slot(str)
    def confirm(self, key: str) -> None:
        """Bevestigen: the parts that were shown, and none that came since."""
        apart = self.session.me.is_designated
        confirming = erasing_apart.confirm if apart else erasing.confirm
        self._act(key, lambda desk, shown: confirming(desk, shown.id, shown.names), self.confirmed.emit)

    @Slot(str, str)
    def hold(self, key: str, ground: str) -> None:
        """Bewaarplicht opleggen."""
        why = HoldGround[ground]
        if self.session.me.is_designated:
            self._act(key, lambda desk, shown: erasing_apart.hold(desk, shown.streams, why), self.held.emit)
        else:
            self._act(key, lambda desk, shown: erasing.hold_named(desk, shown.id, why), self.held.emit)

    @Slot(str)
    def lift(self, key: str) -> None:
        """Bewaarplicht opheffen: those that were shown, and none that came since."""
        holds = self._holds.get(key, ())
        lift = erasing_apart.lift if self.session.me.is_designated else erasing.lift
        self.session.act(lambda desk: lift(desk, holds), self.telling(done=self.lifted.emit))

    @Slot(str)
    def ask(self, code: str) -> None:
        """Vragen: what the visit with this code holds about the person who brought it."""
        self.session.act(lambda desk: visit_questions.ask(desk, code), self.telling(done=self.asked.emit))

    @Slot(str)
    def find(self, question: str) -> None:
        """Naar het bezoek: that a question is about."""
        token = bytes.fromhex(question)

        def finished(found: VisitId | Refusal) -> None:
            if not self.is_deleted and self.tell(found):
                self.visitFound.emit(found)

        self.session.read(lambda desk: visit_questions.visit_asked_of(desk, token), finished)

    @Slot(str, str)
    def answer(self, question: str, found: str) -> None:
        """Beantwoorden, with one of the fixed words."""
        token, word = bytes.fromhex(question), Looked[found]
        self.session.act(lambda desk: visit_questions.answer(desk, token, word), self.telling(done=self.answered.emit))

    def _act(self, key: str, action: Callable[[Desk, Proposal], Changes | Refusal], done: Callable[[], None]) -> None:
        shown = self._shown.get(key)
        if shown is not None:
            self.session.act(lambda desk: action(desk, shown), self.telling(done=done))

    def concerns(self, changes: Changes) -> bool:
        """What was decided, the visits it is about, and what was asked about a visit."""
        return bool(changes.directory or changes.visits or changes.signals)

    def _show_read(self, inputs: ErasuresInputs) -> None:
        proposals = grouped(inputs.states)
        self._shown = {key_of(each.id): each for each in proposals}
        self._holds = {key_of(each.id): tuple(hold.id for hold in holds_of(each, inputs)) for each in proposals}
        self.show(inputs)
        self.rows_of("rows").has_more = inputs.has_more


def read_erasures(desk: Desk, most: int, most_apart: int = PAGE_APART) -> ErasuresInputs:
    """What waits and the newest that was decided, with the visits it is about where they are known."""
    found, asked = _read(desk, most), visit_questions.questions(desk, MOST_ASKED)
    places, has_more = unplaced(desk, most_apart)
    return replace(found, questions=asked, unplaced=places, has_more_apart=has_more)


def read_waiting(desk: Desk) -> ErasuresInputs:
    """Of it what waits for a second signature, however much was ever decided."""
    return _read(desk, 0)


def _read(desk: Desk, most: int) -> ErasuresInputs:
    apart = desk.vault.me.is_designated
    states, has_more = desk.vault.newest_erasures(most)
    visits = _visits(desk, states)
    rows = {row.id: row for row in desk.vault.visits(Which(named=frozenset(visits.values())))}
    return ErasuresInputs(
        desk.vault.me,
        states,
        has_more,
        desk.vault.holds(state.said.erasure.stream for state in states),
        dict(desk.vault.directory.colleagues),
        {
            stream: AboutVisit(visit, rows[visit].business_name, rows[visit].day)
            for stream, visit in visits.items()
            if visit in rows
        },
        visits,
        _remains(desk, states, visits, frozenset(rows)),
        texts={each.id: erasing_apart.words_of(desk, each) for each in grouped(states)} if apart else {},
    )


def _visits(desk: Desk, states: tuple[ErasureState, ...]) -> dict[bytes, VisitId]:
    """Which visit each stream is of; a part whose beginning is gone is found by the shared part's key."""
    streams = {state.said.erasure.stream for state in states}
    named = {stream: desk.vault.stream(StreamId(stream.hex())) for stream in streams}
    known = {stream: info.visit for stream, info in named.items() if info is not None and info.visit is not None}
    more = {bytes.fromhex(part.id): visit for visit in set(known.values()) for part in desk.vault.remains_of(visit)}
    return {**more, **known}


def _remains(
    desk: Desk, states: tuple[ErasureState, ...], visits: Mapping[bytes, VisitId], listed: frozenset[VisitId]
) -> dict[VisitId, Remains]:
    confirmed = {state.said.erasure.stream for state in states if state.said.confirmed_by is not None}
    decided = {visit for stream, visit in visits.items() if stream in confirmed}
    named = erasing.named(states)
    found = {}
    for visit in decided:
        left = [on_wire(each.event) for each in desk.vault.leftovers(visit)]
        found[visit] = Remains(len(left), sum(event not in named for event in left), visit in listed)
    return found
