"""The sheet in which a coordinator proposes to erase something of a visit, or lets it be kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing
from inspector.casework.judging.proposals import on_wire
from inspector.domain.acts.erasing import Ground, HoldGround, own_content
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.viewmodels.erasures.erasure_items import key_of
from inspector.viewmodels.erasures.erasure_proposal_props import (
    ProposalInputs,
    ProposalProps,
    derive_proposal_props,
)
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.visit_inputs import read_visit


@for_qml
class ErasureProposalViewModel(ViewModel[ProposalInputs, ProposalProps]):
    """What the sheet binds to; it knows a visit only while it is open."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_proposal_props, ProposalInputs(), parent)
        self._visit = VisitId("")
        session.changed.connect(self._on_changes)

    @Slot(str)
    def open(self, visit: str) -> None:
        """Read a visit; nothing is chosen yet."""
        self._visit = VisitId(visit)
        self.show(ProposalInputs())
        self.reload()

    @Slot()
    def close(self) -> None:
        """Let go of the visit and of what was chosen."""
        self._visit = VisitId("")
        self.show(ProposalInputs())

    @Slot(bool)
    def setKeeps(self, keeps: bool) -> None:
        """Bewaren instead of wissen."""
        self.change(keeps=keeps, is_term_unfinished=False, error="")

    @Slot(bool)
    def setWhole(self, whole: bool) -> None:
        """The whole visit, or what is chosen below."""
        self.change(whole=whole, error="")

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Take an item in, or out again; what somebody proposed already is not proposed twice."""
        if not any(row.key == key and row.pending for row in self.props.items):
            self.change(chosen=self._inputs.chosen ^ {key}, error="")

    @Slot(str)
    def setGround(self, ground: str) -> None:
        """Why it is erased."""
        self.change(ground=Ground[ground], error="")

    @Slot(str)
    def setTerm(self, iso: str) -> None:
        """When the retention term ended; empty for none."""
        self.change(term=date.fromisoformat(iso) if iso else None, is_term_unfinished=False, error="")

    @Slot()
    def leaveTermOpen(self) -> None:
        """What stands in the field is no date, or not yet: nothing can be proposed with it."""
        self.change(is_term_unfinished=True, error="")

    @Slot(str)
    def setHoldGround(self, ground: str) -> None:
        """Why it is kept."""
        self.change(hold_ground=HoldGround[ground], error="")

    @Slot()
    def propose(self) -> None:
        """Voorstellen."""
        visit, inputs, ground = self._visit, self._inputs, self._inputs.ground
        if ground is not None and self.props.is_ready:
            self._act(lambda desk: _propose(desk, visit, inputs, ground), is_proposed=True)

    @Slot()
    def hold(self) -> None:
        """Bewaarplicht opleggen."""
        visit, ground = self._visit, self._inputs.hold_ground
        if ground is not None:
            self._act(lambda desk: erasing.hold(desk, visit, ground), hold_ground=None)

    @Slot()
    def lift(self) -> None:
        """Bewaarplicht opheffen: those that are shown, and none that came since."""
        holds = tuple(hold.id for hold in self._inputs.holds)
        self._act(lambda desk: erasing.lift(desk, holds))

    def _act(self, action: Callable[[Desk], Changes | Refusal], **done: object) -> None:
        visit = self._visit

        def finished(result: Changes | Refusal) -> None:
            if self._visit != visit:
                return
            if isinstance(result, Refusal):
                self.change(busy=False, error=refusal_text(result))
            else:
                self.change(busy=False, error="", **done)

        self.change(busy=True)
        self.session.act(action, finished)

    def reload(self) -> None:
        """Read the visit again."""
        visit = self._visit
        self.session.read(lambda desk: _read_proposal(desk, visit), self._show_read)

    def concerns(self, changes: Changes) -> bool:
        """The visit that is open, and what was decided about it."""
        return bool(self._visit) and (bool(changes.directory) or self._visit in changes.visits)

    def _show_read(self, read: "ProposalRead") -> None:
        if read.visit == self._visit:
            told = read.inputs
            self.change(
                is_known=True,
                me=told.me,
                known=told.known,
                left=told.left,
                states=told.states,
                holds=told.holds,
                streams=told.streams,
                colleagues=told.colleagues,
            )


@dataclass(frozen=True, slots=True)
class ProposalRead:
    """What is known of one visit at one moment."""

    visit: VisitId
    inputs: ProposalInputs


def _read_proposal(desk: Desk, visit: VisitId) -> ProposalRead:
    return ProposalRead(
        visit,
        ProposalInputs(
            is_known=True,
            me=desk.vault.me,
            known=read_visit(desk, visit),
            left=desk.vault.leftovers(visit),
            states=desk.vault.erasures_in(each.id for each in desk.vault.remains_of(visit)),
            holds=erasing.holds_on(desk, visit),
            streams=erasing.own_streams(desk, visit),
            colleagues=dict(desk.vault.directory.colleagues),
        ),
    )


def _propose(desk: Desk, visit: VisitId, inputs: ProposalInputs, ground: Ground) -> Changes | Refusal:
    known = inputs.known
    if inputs.whole or known is None or known.visit.started is None:
        return erasing.propose_whole(desk, visit, ground, inputs.term)
    content = own_content(known.visit, known.me)
    pending = erasing.named(inputs.states)
    free = (recorded.id for recorded in content if on_wire(recorded.id) not in pending)
    chosen = tuple(event for event in free if key_of(event) in inputs.chosen)
    return erasing.propose(desk, visit, chosen, ground, inputs.term)
