"""Today: what is planned, what is going on, what waits to be sent."""

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.businesses.histories import business_files
from inspector.casework.desk import Desk
from inspector.domain.acts import closing
from inspector.domain.values import VisitState
from inspector.vault.model import Changes
from inspector.viewmodels.screen.rows import Rows
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.shown import for_qml
from inspector.viewmodels.screen.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.today.today_props import (
    TodayInputs,
    TodayProps,
    TodayRow,
    derive_today_props,
    may_lack_signature,
    of_today,
)


@for_qml
class TodayViewModel(ViewModel[TodayProps]):
    """What the today page binds to."""

    propsChanged = Signal()

    day = prop(str, "day", propsChanged)
    count = prop(int, "count", propsChanged)
    waitingEvents = prop(int, "waiting_events", propsChanged)
    waitingVisits = prop(int, "waiting_visits", propsChanged)
    waitingPhotos = prop(int, "waiting_photos", propsChanged)
    syncTitle = prop(str, "sync_title", propsChanged)
    syncText = prop(str, "sync_text", propsChanged)
    syncIcon = prop(str, "sync_icon", propsChanged)
    syncTone = prop(str, "sync_tone", propsChanged)
    lastSync = prop(str, "last_sync", propsChanged)
    businessCount = prop(int, "business_count", propsChanged)
    catalogue = prop(str, "catalogue", propsChanged)
    mayStart = prop(bool, "may_start", propsChanged)
    handedIn = prop("QVariantList", "handed_in", propsChanged)
    ready = prop("QVariantList", "ready", propsChanged)
    rows = constant(QObject, "row_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, TodayProps(), parent)
        self.row_model = Rows(TodayRow, self)
        session.changed.connect(self._on_changes)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the day again."""
        self.session.read(_read, self._taken)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.visits or changes.plans or changes.businesses or changes.sync or changes.directory:
            self.reload()

    def _taken(self, inputs: TodayInputs) -> None:
        props = derive_today_props(inputs)
        self.row_model.replace(props.rows)
        self.show(props)


def _read(desk: Desk) -> TodayInputs:
    vault, today = desk.vault, desk.today()
    in_force = [catalogue.version for catalogue in desk.catalogues if catalogue.is_in_force(today)]
    visits = vault.visits()
    going_on = (vault.visit(row.id) for row in visits if row.state in {VisitState.OPEN, VisitState.RETURNED})
    return of_today(
        TodayInputs(
            vault.me,
            today,
            vault.plans(),
            visits,
            business_files(desk),
            vault.sync_state(),
            in_force[-1] if in_force else "",
            {installation: known.officer.name for installation, known in vault.directory.colleagues.items()},
            {visit.id: len(desk.checklist(visit)) for visit in going_on if visit is not None},
            vault.hand_ins(),
            {
                row.id: closing.unsigned(visit)
                for row in visits
                if may_lack_signature(row, vault.me, today) and (visit := vault.visit(row.id)) is not None
            },
            vault.read_only,
        )
    )
