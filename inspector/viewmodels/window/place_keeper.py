"""Where the officer stands, kept a moment after each step, so that a crash or a lock leads back there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import OfficerPlace
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.refusal_text import notice_text
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.visit.visit import VisitViewModel

WAIT_MS = 500
"""So long after the first step that is not kept yet, however many follow."""


class PlaceKeeper(QObject):
    """Keeps the place of one officer at work, and asks once for the one that was kept before."""

    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: VisitViewModel | None = None
        self._kept: OfficerPlace | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.keep)

    def ask(self, then: Callable[[OfficerPlace], None]) -> None:
        """Hand over where the officer stood last, when that was in a visit that can still be opened."""

        def found(place: OfficerPlace | None) -> None:
            self._kept = place
            if place is not None:
                then(place)

        self._session.read(_place_of, found)

    def shows(self, page: QObject | None) -> None:
        """The officer went to a page."""
        self._shown = page if isinstance(page, VisitViewModel) else None
        if self._shown is not None:
            kind = Qt.ConnectionType.UniqueConnection
            self._shown.propsChanged.connect(self.moved, kind)
            self._shown.checklist.propsChanged.connect(self.moved, kind)
        self.moved()

    @Slot()
    def moved(self) -> None:
        """The officer took a step, perhaps."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Keep the place now."""
        self._timer.stop()
        place = self._here()
        if place != self._kept:
            self._kept = place
            self._session.act(lambda desk: drafts.keep_place(desk, place), self._tell)

    def end(self) -> None:
        """Keep nothing any more: the program ends."""
        self._timer.stop()
        self._timer.timeout.disconnect(self.keep)

    def _here(self) -> OfficerPlace | None:
        shown = self._shown
        if shown is None or shown.is_deleted:
            return None
        return OfficerPlace(VisitId(shown.props.visit), shown.props.tab, shown.checklist.props.current)

    def _tell(self, result: Changes | Refusal) -> None:
        if isinstance(result, Refusal):
            self.refused.emit(notice_text(result))


def _place_of(desk: Desk) -> OfficerPlace | None:
    place = drafts.place_of(desk)
    visit = None if place is None else desk.vault.visit(place.visit)
    return place if visit is not None and desk.catalogue_of(visit) is not None else None
