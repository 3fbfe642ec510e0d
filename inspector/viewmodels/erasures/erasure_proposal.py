"""The sheet in which a coordinator proposes to erase something of a visit, or lets it be kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing
from inspector.casework.judging.proposals import on_wire
from inspector.domain.acts.erasing import Ground, HoldGround, own_content
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes
from inspector.viewmodels.erasures.erasure_items import ItemRow, key_of
from inspector.viewmodels.erasures.erasure_proposal_props import (
    ProposalInputs,
    ProposalProps,
    derive_proposal_props,
)
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.rows import Rows
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.shown import for_qml
from inspector.viewmodels.screen.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.screen.visit_inputs import read_visit


@for_qml
class ErasureProposalViewModel(ViewModel[ProposalProps]):
    """What the sheet binds to; it knows a visit only while it is open."""

    propsChanged = Signal()

    name = prop(str, "name", propsChanged)
    isRead = prop(bool, "is_read", propsChanged)
    isGone = prop(bool, "is_gone", propsChanged)
    isRest = prop(bool, "is_rest", propsChanged)
    keeps = prop(bool, "keeps", propsChanged)
    whole = prop(bool, "whole", propsChanged)
    wholeText = prop(str, "whole_text", propsChanged)
    wholeNote = prop(str, "whole_note", propsChanged)
    chosenCount = prop(int, "chosen_count", propsChanged)
    ground = prop(str, "ground", propsChanged)
    grounds = prop("QVariantList", "grounds", propsChanged)
    term = prop(str, "term", propsChanged)
    needsTerm = prop(bool, "needs_term", propsChanged)
    effects = prop(str, "effects", propsChanged)
    nextStep = prop(str, "next_step", propsChanged)
    isReady = prop(bool, "is_ready", propsChanged)
    held = prop("QStringList", "held", propsChanged)
    mayHold = prop(bool, "may_hold", propsChanged)
    holdGround = prop(str, "hold_ground", propsChanged)
    holdGrounds = prop("QVariantList", "hold_grounds", propsChanged)
    busy = prop(bool, "busy", propsChanged)
    error = prop(str, "error", propsChanged)
    isProposed = prop(bool, "is_proposed", propsChanged)
    proposedText = prop(str, "proposed_text", propsChanged)
    items = constant(QObject, "item_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, ProposalProps(), parent)
        self._visit = VisitId("")
        self._inputs = ProposalInputs()
        self.item_model = Rows(ItemRow, self)
        session.changed.connect(self._on_changes)

    @Slot(str)
    def open(self, visit: str) -> None:
        """Read a visit; nothing is chosen yet."""
        self._visit, self._inputs = VisitId(visit), ProposalInputs()
        self._derive()
        self._read()

    @Slot()
    def close(self) -> None:
        """Let go of the visit and of what was chosen."""
        self._visit, self._inputs = VisitId(""), ProposalInputs()
        self._derive()

    @Slot(bool)
    def setKeeps(self, keeps: bool) -> None:
        """Bewaren instead of wissen."""
        self._change(keeps=keeps, is_term_unfinished=False, error="")

    @Slot(bool)
    def setWhole(self, whole: bool) -> None:
        """The whole visit, or what is chosen below."""
        self._change(whole=whole, error="")

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Take an item in, or out again; what somebody proposed already is not proposed twice."""
        if not any(row.key == key and row.pending for row in self.props.items):
            self._change(chosen=self._inputs.chosen ^ {key}, error="")

    @Slot(str)
    def setGround(self, ground: str) -> None:
        """Why it is erased."""
        self._change(ground=Ground[ground], error="")

    @Slot(str)
    def setTerm(self, iso: str) -> None:
        """When the retention term ended; empty for none."""
        self._change(term=date.fromisoformat(iso) if iso else None, is_term_unfinished=False, error="")

    @Slot()
    def leaveTermOpen(self) -> None:
        """What stands in the field is no date, or not yet: nothing can be proposed with it."""
        self._change(is_term_unfinished=True, error="")

    @Slot(str)
    def setHoldGround(self, ground: str) -> None:
        """Why it is kept."""
        self._change(hold_ground=HoldGround[ground], error="")

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
                self._change(busy=False, error=refusal_text(result))
            else:
                self._change(busy=False, error="", **done)

        self._change(busy=True)
        self.session.act(action, finished)

    def _read(self) -> None:
        visit = self._visit
        self.session.read(lambda desk: _read(desk, visit), self._taken)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if self._visit and (changes.directory or self._visit in changes.visits):
            self._read()

    def _taken(self, read: "ProposalRead") -> None:
        if read.visit == self._visit:
            told = read.inputs
            self._change(
                is_known=True,
                me=told.me,
                known=told.known,
                left=told.left,
                states=told.states,
                holds=told.holds,
                streams=told.streams,
                colleagues=told.colleagues,
            )

    def _change(self, **changes: object) -> None:
        self._inputs = replace(self._inputs, **changes)  # type: ignore[arg-type]  # the fields of the inputs
        self._derive()

    def _derive(self) -> None:
        props = derive_proposal_props(self._inputs)
        self.item_model.replace(props.items)
        self.show(props)


@dataclass(frozen=True, slots=True)
class ProposalRead:
    """What is known of one visit at one moment."""

    visit: VisitId
    inputs: ProposalInputs


def _read(desk: Desk, visit: VisitId) -> ProposalRead:
    return ProposalRead(
        visit,
        ProposalInputs(
            is_known=True,
            me=desk.vault.me,
            known=read_visit(desk, visit),
            left=desk.vault.leftovers(visit),
            states=erasing.erasures(desk),
            holds=erasing.holds_on(desk, visit),
            streams=erasing.own_streams(desk, visit),
            colleagues=desk.vault.directory.colleagues,
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
