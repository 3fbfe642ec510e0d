"""How far every log reaches on this device, one line each."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from inspector.vault.model import Changes
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.wire.event import LogHead


@dataclass(frozen=True, slots=True)
class LogHeadRow:
    """One log, the events it has here and its last hash."""

    log: str
    events: int
    head: str


@dataclass(frozen=True, slots=True)
class LogHeadsProps:
    """The page as shown."""

    rows: tuple[LogHeadRow, ...] = ()


def derive_log_heads_props(heads: tuple[LogHead, ...]) -> LogHeadsProps:
    """Turn what is known into what is shown."""
    return LogHeadsProps(tuple(LogHeadRow(each.log.hex(), each.seq, each.head.hex()) for each in heads))


@for_qml
class LogHeadsViewModel(ViewModel[tuple[LogHead, ...], LogHeadsProps]):
    """What the page of log heads binds to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_log_heads_props, (), parent)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read again how far the logs reach."""
        self.session.read(lambda desk: desk.vault.heads(), self.show)

    def concerns(self, changes: Changes) -> bool:
        """Whatever is written or taken in is in some log."""
        return bool(changes)
