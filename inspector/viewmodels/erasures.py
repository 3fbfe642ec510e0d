"""The list of erasures: a privacy officer confirms here, both sides hold and lift, and everybody sees who signed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import erasing
from inspector.casework.desk import Desk
from inspector.domain.erasing import HoldGround
from inspector.domain.ids import StreamId
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes, ErasureState
from inspector.viewmodels.erasures_props import (
    About,
    ErasureRow,
    ErasuresInputs,
    ErasuresProps,
    derive_erasures_props,
    key_of,
)
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.wire.event import EventId


@for_qml
class ErasuresViewModel(ViewModel[ErasuresProps]):
    """What the page of erasures binds to."""

    propsChanged = Signal()
    confirmed = Signal()
    held = Signal()
    lifted = Signal()

    confirms = prop(bool, "confirms", propsChanged)
    holdGrounds = prop("QVariantList", "hold_grounds", propsChanged)
    waitingCount = prop(int, "waiting_count", propsChanged)
    decidedCount = prop(int, "decided_count", propsChanged)
    waiting = constant(QObject, "waiting_model")
    decided = constant(QObject, "decided_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, ErasuresProps(), parent)
        self._names: dict[str, EventId] = {}
        self.waiting_model = Rows(ErasureRow, self)
        self.decided_model = Rows(ErasureRow, self)
        session.changed.connect(self._on_changes)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the list again."""
        self.session.read(read_erasures, self._taken)

    @Slot(str)
    def confirm(self, key: str) -> None:
        """Bevestigen."""
        self._act(key, erasing.confirm, self.confirmed.emit)

    @Slot(str, str)
    def hold(self, key: str, ground: str) -> None:
        """Bewaarplicht opleggen."""
        self._act(key, lambda desk, erasure: erasing.hold_named(desk, erasure, HoldGround[ground]), self.held.emit)

    @Slot(str)
    def lift(self, key: str) -> None:
        """Bewaarplicht opheffen."""
        self._act(key, erasing.lift_hold_named, self.lifted.emit)

    def _act(self, key: str, action: Callable[[Desk, EventId], Changes | Refusal], done: Callable[[], None]) -> None:
        erasure = self._names.get(key)
        if erasure is not None:
            self.session.act(lambda desk: action(desk, erasure), self.telling(done=done))

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.directory or changes.visits:
            self.reload()

    def _taken(self, inputs: ErasuresInputs) -> None:
        self._names = {key_of(state.said.id): state.said.id for state in inputs.states}
        props = derive_erasures_props(inputs)
        self.waiting_model.replace(props.waiting)
        self.decided_model.replace(props.decided)
        self.show(props)


def read_erasures(desk: Desk) -> ErasuresInputs:
    """What was decided, with the visits it is about where they are known."""
    states = erasing.erasures(desk)
    return ErasuresInputs(desk.vault.me, states, desk.vault.directory.colleagues, _about(desk, states))


def _about(desk: Desk, states: tuple[ErasureState, ...]) -> dict[bytes, About]:
    streams = {state.said.erasure.stream for state in states}
    named = {stream: desk.vault.stream(StreamId(stream.hex())) for stream in streams}
    rows = {row.id: row for row in desk.vault.visits()} if any(named.values()) else {}
    found = {stream: rows.get(info.visit) for stream, info in named.items() if info is not None and info.visit}
    return {stream: About(row.id, row.business_name, row.day) for stream, row in found.items() if row is not None}
