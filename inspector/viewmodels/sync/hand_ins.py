"""What revoked tablets handed in: who, when and how much lies aside, until the supervisor lets it count."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins
from inspector.domain.ids import VisitId
from inspector.vault.model import Changes, HandIn, LateLog
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.words import changes_text, handed_in_text, moment_text, role_word
from inspector.wire.scopes import COMPARTMENTS, StreamKind

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HandInRow:
    """One revoked installation with what lies aside of it."""

    installation: str
    title: str
    officer: str
    revoked: str
    parts: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class HandInInputs:
    """What the page is derived from."""

    waiting: tuple[HandIn, ...] = ()
    names: Mapping[VisitId, str] = field(default_factory=dict)
    """The businesses of the visits that are known here."""


@dataclass(frozen=True, slots=True)
class HandInProps:
    """The page as shown."""

    count: int = 0
    rows: tuple[HandInRow, ...] = ()


def derive_hand_in_props(inputs: HandInInputs) -> HandInProps:
    """Turn what is known into what is shown."""
    return HandInProps(len(inputs.waiting), tuple(_row(each, inputs) for each in inputs.waiting))


@for_qml
class HandInsViewModel(ViewModel[HandInInputs, HandInProps]):
    """What the page of late hand-ins binds to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_hand_in_props, HandInInputs(), parent)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read again what lies aside."""
        self.session.read(read_hand_ins, self.show)

    @Slot(str)
    def accept(self, installation: str) -> None:
        """Let count what this page shows of an installation, and nothing that came since."""
        seen = next((e for e in self._inputs.waiting if e.writer.officer.installation == installation), None)
        if seen is not None:
            self.session.act(lambda desk: hand_ins.accept(desk, seen), self.telling(done=self.reload))

    def concerns(self, changes: Changes) -> bool:
        """Who was revoked, and what came of them."""
        return bool(changes.directory or changes.visits or changes.sync)


def read_hand_ins(desk: Desk) -> HandInInputs:
    """What lies aside, with the names of the businesses it is about."""
    waiting = hand_ins.waiting(desk)
    about = {log.visit for each in waiting for log in each.logs if log.visit is not None}
    names = {row.id: row.business_name for row in desk.vault.visits() if row.id in about} if about else {}
    return HandInInputs(waiting, names)


def _row(hand_in: HandIn, inputs: HandInInputs) -> HandInRow:
    officer = hand_in.writer.officer
    revoked = _translate("HandIns", "Apparaat ingetrokken op %1").replace("%1", moment_text(hand_in.writer.revoked_at))
    return HandInRow(
        officer.installation,
        handed_in_text(hand_in.events, officer.name),
        f"{officer.number} · {role_word(officer.role)}",
        revoked,
        tuple(_part(log, inputs) for log in hand_in.logs),
    )


def _part(log: LateLog, inputs: HandInInputs) -> dict[str, str]:
    name = None if log.visit is None else inputs.names.get(log.visit)
    return {
        "name": name or _translate("HandIns", "Hier nog niet bekend"),
        "what": _kind_word(log.kind),
        "count": changes_text(log.events),
        "when": _when(log.first_at, log.last_at),
    }


def _when(first: datetime | None, last: datetime | None) -> str:
    if first is None or last is None:
        return ""
    begin, end = moment_text(first), moment_text(last)
    if begin == end:
        return begin
    return _translate("HandIns", "%1 tot %2").replace("%1", begin).replace("%2", end)


def _kind_word(kind: StreamKind) -> str:
    match kind:
        case StreamKind.VISIT:
            return _translate("HandIns", "Gedeeld deel van een bezoek")
        case _ if kind in COMPARTMENTS:
            return _translate("HandIns", "Bevindingen")
        case StreamKind.BUSINESS:
            return _translate("HandIns", "Bedrijf")
        case StreamKind.PLAN:
            return _translate("HandIns", "Planning")
        case _:
            return _translate("HandIns", "Overig")
