"""Places that are left for later: the same words for an officer's own wish and for a colleague's sign."""

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from inspector.casework.desk import Desk
from inspector.casework.visiting import for_later
from inspector.crypto.sign_code import CODE_SIZE, MAGIC
from inspector.domain.actions import Action
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.viewmodels.screen.plain_words import time_text
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, VisitTab, for_qml

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LaterRow:
    """One place; nothing of it says who asked."""

    key: str
    place: str
    until: str


@dataclass(frozen=True, slots=True)
class LaterInputs:
    """What the card and the banner are derived from."""

    visit: VisitInputs
    now_ms: int = 0
    squares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaterProps:
    """The places as shown."""

    may_write: bool = False
    unseen: str = ""
    """The places that the officer did not look at yet, for the banner above every tab."""
    rows: tuple[LaterRow, ...] = ()
    squares: tuple[str, ...] = ()
    """The code for a colleague, while it is shown."""


def derive_later_props(inputs: LaterInputs) -> LaterProps:
    """Turn what is known into what is shown."""
    standing = [each for each in inputs.visit.left_for_later if each.until_ms > inputs.now_ms]
    until = _translate("ForLater", "tot %1")
    return LaterProps(
        may_write=inputs.visit.may(Action.RECORD),
        unseen=", ".join(each.place for each in standing if not each.seen),
        rows=tuple(
            LaterRow(each.key, each.place, until.replace("%1", time_text(_moment(each.until_ms)))) for each in standing
        ),
        squares=inputs.squares,
    )


@for_qml
class LaterViewModel(VisitTab[LaterInputs, LaterProps]):
    """What the card of places for later binds to, and the banner that stands above every tab."""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_later_props, LaterInputs(inputs), parent)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self._look_again)
        self._look_again()

    def show_visit(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        super().show_visit(inputs)
        self._look_again()

    @Slot(str)
    def leave(self, place: str, then: Then | None = None) -> None:
        """Straks."""
        self.write(lambda desk: for_later.leave_for_later(desk, self._visit, place), then)

    @Slot(str)
    def goBack(self, key: str, then: Then | None = None) -> None:
        """Niet meer straks."""
        self.change(squares=())
        self.write(lambda desk: for_later.go_back(desk, self._visit, key), then)

    @Slot()
    def see(self, then: Then | None = None) -> None:
        """Gezien."""
        self.write(lambda desk: for_later.note_seen(desk, self._visit), then)

    @Slot(str)
    def showCode(self, key: str) -> None:
        """What a colleague scans when there is no network."""

        def shown(code: bytes | Refusal) -> None:
            if not self.is_deleted and self.tell(code) and isinstance(code, bytes):
                self.change(squares=squares_of(code))

        self.session.read(lambda desk: for_later.as_code(desk, self._visit, key), shown)

    @Slot()
    def hideCode(self) -> None:
        """Take the code off the screen."""
        self.change(squares=())

    def scanned(self, code: bytes) -> str:
        """A code was seen: what is wrong with it in a sentence, or nothing."""
        if len(code) != CODE_SIZE or not code.startswith(MAGIC):
            return _translate("ForLater", "Dit is geen code voor straks. Richt op de code van uw collega.")
        self.write(lambda desk: for_later.take_code(desk, self._visit, code))
        return ""

    @Slot()
    def _look_again(self) -> None:
        """Show what stands now, and look again when the first of it is over."""
        self.session.read(_now, self._show_at)

    def _show_at(self, now_ms: int) -> None:
        if self.is_deleted:
            return
        self.change(now_ms=now_ms)
        ends = [each.until_ms for each in self._inputs.visit.left_for_later if each.until_ms > now_ms]
        if ends:
            self._over.start(min(ends) - now_ms + 1)
        else:
            self._over.stop()


def _now(desk: Desk) -> int:
    return desk.now_ms()


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
