"""What revoked tablets handed in: who, when and how much lies aside, until the supervisor lets it count."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.vault.model import Changes, HandIn, LateEvent, LateLog
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.words import changes_text, handed_in_text, moment_text, role_word
from inspector.viewmodels.sync.late_event_words import LateEventRow, late_event_rows
from inspector.wire.scopes import COMPARTMENTS, StreamKind

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HandInRow:
    """One revoked installation with what lies aside of it."""

    installation: str
    title: str
    officer: str
    revoked: str
    undecided: int
    """In how many parts nothing was decided yet."""
    parts: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class HandInInputs:
    """What the page is derived from."""

    waiting: tuple[HandIn, ...] = ()
    names: Mapping[bytes, str] = field(default_factory=dict)
    """For each log the business it is about."""
    catalogues: tuple[Catalogue, ...] = ()
    looked_at: str = ""
    """The log that is open to be read."""
    events: tuple[LateEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class HandInProps:
    """The page as shown."""

    count: int = 0
    rows: tuple[HandInRow, ...] = ()
    looked_at: str = ""
    events: tuple[LateEventRow, ...] = ()


def derive_hand_in_props(inputs: HandInInputs) -> HandInProps:
    """Turn what is known into what is shown."""
    return HandInProps(
        sum(bool(each.undecided.logs) for each in inputs.waiting),
        tuple(_row(each, inputs) for each in inputs.waiting),
        inputs.looked_at,
        late_event_rows(inputs.events, inputs.catalogues),
    )


@for_qml
class HandInsViewModel(ViewModel[HandInInputs, HandInProps]):
    """What the page of late hand-ins binds to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_hand_in_props, HandInInputs(), parent)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read again what lies aside."""
        looked_at = self._inputs.looked_at
        self.session.read(lambda desk: read_hand_ins(desk, looked_at), self.show)

    @Slot(str)
    def look(self, log: str) -> None:
        """Open one part to be read, or none."""
        self.change(looked_at=log, events=())
        self.reload()

    @Slot(str, str)
    def accept(self, installation: str, log: str) -> None:
        """Let count what is shown of a part, or of all that nobody decided about, and nothing that came since."""
        seen = self._seen(installation, log)
        if seen is not None:
            self.session.act(lambda desk: hand_ins.accept(desk, seen), self.telling(done=self.reload))

    @Slot(str, str, str)
    def setAside(self, installation: str, log: str, reason: str) -> None:
        """Let lie what this page shows of a part, or of all that nobody decided about."""
        seen = self._seen(installation, log)
        if seen is not None:
            self.session.act(lambda desk: hand_ins.set_aside(desk, seen, reason), self.telling(done=self.reload))

    def _seen(self, installation: str, log: str) -> HandIn | None:
        shown = next((e for e in self._inputs.waiting if e.writer.officer.installation == installation), None)
        if shown is None:
            return None
        seen = hand_ins.only(shown, bytes.fromhex(log)) if log else shown.undecided
        return seen if seen.logs else None

    def concerns(self, changes: Changes) -> bool:
        """Who was revoked, and what came of them."""
        return bool(changes.directory or changes.visits or changes.sync)


def read_hand_ins(desk: Desk, looked_at: str = "") -> HandInInputs:
    """What lies aside, with the names of the businesses it is about, and what stands in the part that is open."""
    waiting = hand_ins.waiting(desk)
    events = hand_ins.look(desk, bytes.fromhex(looked_at)) if looked_at else ()
    return HandInInputs(waiting, hand_ins.names(desk, waiting), desk.catalogues, looked_at, events)


def _row(hand_in: HandIn, inputs: HandInInputs) -> HandInRow:
    officer = hand_in.writer.officer
    revoked = _translate("HandIns", "Apparaat ingetrokken op %1").replace("%1", moment_text(hand_in.writer.revoked_at))
    return HandInRow(
        officer.installation,
        handed_in_text((hand_in.undecided if hand_in.undecided.logs else hand_in).events, officer.name),
        f"{officer.number} · {role_word(officer.role)}",
        revoked,
        len(hand_in.undecided.logs),
        tuple(_part(log, inputs) for log in hand_in.logs),
    )


def _part(log: LateLog, inputs: HandInInputs) -> dict[str, str]:
    return {
        "key": log.head.log.hex(),
        "name": inputs.names.get(log.head.log) or _translate("HandIns", "Hier nog niet bekend"),
        "what": _kind_word(log.kind),
        "count": changes_text(log.events),
        "when": _when(log.first_at, log.last_at),
        "aside": _aside(log),
    }


def _aside(log: LateLog) -> str:
    if log.set_aside is None:
        return ""
    by = "" if log.set_aside.by is None else log.set_aside.by.name
    text = _translate("HandIns", "Terzijde gelegd door %1 op %2: %3")
    return text.replace("%1", by).replace("%2", moment_text(log.set_aside.at)).replace("%3", log.set_aside.reason)


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
