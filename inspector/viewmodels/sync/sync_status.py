"""The sync page and the pill in the head: what waits, what the hub signed for, what was put aside."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.vault.model import Changes, SyncState, VisitRow
from inspector.viewmodels.screen.rows import Rows
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.shown import for_qml
from inspector.viewmodels.screen.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.sync.sync_driver import SyncDriver
from inspector.viewmodels.sync.sync_words import SyncInputs, SyncProps, WaitingRow, derive_sync_props


@dataclass(frozen=True, slots=True)
class _Known:
    state: SyncState
    visits: tuple[VisitRow, ...]
    hub: str
    expires: datetime | None
    revoked: bool
    read_only: bool


@for_qml
class SyncViewModel(ViewModel[SyncProps]):
    """What the sync page and the pill bind to."""

    propsChanged = Signal()

    phase = prop(str, "phase", propsChanged)
    title = prop(str, "title", propsChanged)
    detail = prop(str, "detail", propsChanged)
    advice = prop(str, "advice", propsChanged)
    online = prop(bool, "online", propsChanged)
    running = prop(bool, "running", propsChanged)
    waiting = prop(int, "waiting", propsChanged)
    waitingEvents = prop(int, "waiting_events", propsChanged)
    waitingVisits = prop(int, "waiting_visits", propsChanged)
    waitingPhotos = prop(int, "waiting_photos", propsChanged)
    missingPhotos = prop(int, "missing_photos", propsChanged)
    quarantined = prop(int, "quarantined", propsChanged)
    conflicts = prop(int, "conflicts", propsChanged)
    differing = prop("QStringList", "differing", propsChanged)
    lastSync = prop(str, "last_sync", propsChanged)
    lastReceipt = prop(str, "last_receipt", propsChanged)
    hub = prop(str, "hub", propsChanged)
    statement = prop(str, "statement", propsChanged)
    past = prop("QVariantList", "past", propsChanged)
    rows = constant(QObject, "row_model")

    def __init__(self, session: Session, driver: SyncDriver, parent: QObject | None = None) -> None:
        super().__init__(session, SyncProps(), parent)
        self._driver = driver
        self._inputs = SyncInputs(status=driver.status)
        self.row_model = Rows(WaitingRow, self)
        driver.changed.connect(self._on_status)
        session.changed.connect(self._on_changes)
        self._derive()
        self.reload()

    @property
    def last_sync_at(self) -> datetime | None:
        """When the hub was last spoken with."""
        return self._inputs.state.last_sync_at

    @Slot()
    def reload(self) -> None:
        """Read again what waits."""
        self.session.read(_read, self._taken)

    @Slot()
    def syncNow(self) -> None:
        """Nu proberen."""
        self._driver.sync_now()

    @Slot(bool)
    def setOnline(self, online: bool) -> None:
        """Use the network, or leave it alone."""
        if online:
            self._driver.go_online()
        else:
            self._driver.go_offline()

    @Slot()
    def _on_status(self) -> None:
        self._inputs = replace(self._inputs, status=self._driver.status)
        self._derive()
        if not self._driver.status.running:
            self.reload()

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.sync or changes.visits or changes.events or changes.directory:
            self.reload()

    def _taken(self, known: _Known) -> None:
        self._inputs = SyncInputs(
            known.state,
            self._driver.status,
            known.visits,
            known.hub,
            known.expires,
            revoked=known.revoked,
            read_only=known.read_only,
        )
        self._derive()

    def _derive(self) -> None:
        props = derive_sync_props(self._inputs)
        self.row_model.replace(props.rows)
        self.show(props)


def _read(desk: Desk) -> _Known:
    vault, mine = desk.vault, desk.vault.me.installation
    me = vault.directory.colleagues.get(mine)
    return _Known(
        vault.sync_state(),
        tuple(row for row in vault.visits() if not row.on_hub or (row.conflicts and mine in row.officers)),
        vault.identity.hub_url,
        None if me is None else me.expires,
        me is not None and me.revoked,
        vault.read_only,
    )
