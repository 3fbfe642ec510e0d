"""Today: what is planned, what is going on, what waits to be sent."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.domain.business import BusinessFile
from inspector.domain.events import VisitPlanned
from inspector.domain.ids import BusinessId
from inspector.domain.values import Officer, VisitState
from inspector.vault.model import Changes, SyncState, VisitRow
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.words import STATE_TONES, day_text, kind_word, short_day, state_word, time_text
from inspector.wire.scopes import Role

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TodayRow:
    """A planned visit or one that was started."""

    key: str
    visit: str
    plan: str
    business: str
    name: str
    address: str
    kind: str
    kind_key: str
    follows: str
    state: str
    state_tone: str
    is_open: bool
    is_plan: bool
    when: str
    detail: str
    detail_tone: str
    answered: int
    violations: int
    on_hub: bool


@dataclass(frozen=True, slots=True)
class TodayInputs:
    """What the page is derived from."""

    me: Officer
    today: date
    plans: tuple[VisitPlanned, ...] = ()
    visits: tuple[VisitRow, ...] = ()
    businesses: tuple[BusinessFile, ...] = ()
    sync: SyncState | None = None
    catalogue: str = ""


@dataclass(frozen=True, slots=True)
class TodayProps:
    """The page as shown."""

    day: str = ""
    count: int = 0
    waiting_events: int = 0
    waiting_visits: int = 0
    waiting_photos: int = 0
    last_sync: str = ""
    business_count: int = 0
    catalogue: str = ""
    may_start: bool = False
    rows: tuple[TodayRow, ...] = ()


def derive_today_props(inputs: TodayInputs) -> TodayProps:
    """Turn what is known into what is shown: returned first, then open, planned, and what is done today."""
    files = {file.business.id: file for file in inputs.businesses}
    taken = {visit.plan for visit in inputs.visits if visit.plan is not None}
    plans = [
        _planned(plan, files.get(plan.business))
        for plan in inputs.plans
        if plan.plan not in taken and _is_mine(plan, inputs.me)
    ]
    mine = [visit for visit in inputs.visits if _is_shown(visit, inputs)]
    order = {VisitState.RETURNED: 0, VisitState.OPEN: 1}
    early = sorted((v for v in mine if v.state in order), key=lambda v: (order[v.state], v.started_at))
    done = sorted((v for v in mine if v.state not in order), key=lambda v: v.started_at, reverse=True)
    rows = (*map(_started, early), *plans, *map(_started, done))
    sync = inputs.sync
    return TodayProps(
        day=day_text(inputs.today),
        count=len(rows),
        waiting_events=0 if sync is None else sync.outbox_events,
        waiting_visits=0 if sync is None else sync.outbox_visits,
        waiting_photos=0 if sync is None else sync.outbox_blobs,
        last_sync="" if sync is None or sync.last_sync_at is None else time_text(sync.last_sync_at),
        business_count=len(inputs.businesses),
        catalogue=inputs.catalogue,
        may_start=inputs.me.role in {Role.INSPECTOR, Role.LABOUR, Role.POLICE},
        rows=rows,
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
    lastSync = prop(str, "last_sync", propsChanged)
    businessCount = prop(int, "business_count", propsChanged)
    catalogue = prop(str, "catalogue", propsChanged)
    mayStart = prop(bool, "may_start", propsChanged)
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

    def _on_changes(self, changes: Changes) -> None:
        if changes.visits or changes.plans or changes.businesses or changes.sync:
            self.reload()

    def _taken(self, inputs: TodayInputs) -> None:
        props = derive_today_props(inputs)
        self.row_model.replace(props.rows)
        self.show(props)


def _read(desk: Desk) -> TodayInputs:
    vault, today = desk.vault, desk.today()
    in_force = [catalogue.version for catalogue in desk.catalogues if catalogue.is_in_force(today)]
    return TodayInputs(
        vault.me,
        today,
        vault.plans(),
        vault.visits(),
        vault.businesses(),
        vault.sync_state(),
        in_force[-1] if in_force else "",
    )


def _is_mine(plan: VisitPlanned, me: Officer) -> bool:
    return me.role is Role.SUPERVISOR or me.installation in plan.officers


def _is_shown(visit: VisitRow, inputs: TodayInputs) -> bool:
    if visit.day == inputs.today:
        return True
    return visit.state in {VisitState.OPEN, VisitState.RETURNED} and (
        inputs.me.role is Role.SUPERVISOR or inputs.me.installation in visit.officers
    )


def _planned(plan: VisitPlanned, file: BusinessFile | None) -> TodayRow:
    business = None if file is None else file.business
    detail, tone = _what_to_know(file, plan.business)
    return TodayRow(
        key=f"plan/{plan.plan}",
        visit="",
        plan=plan.plan,
        business=plan.business,
        name="" if business is None else business.name,
        address="" if business is None else business.address,
        kind=kind_word(plan.kind),
        kind_key=plan.kind.value,
        follows=plan.follows or "",
        state=_translate("Today", "Gepland"),
        state_tone="neutral",
        is_open=False,
        is_plan=True,
        when="" if plan.day is None else short_day(plan.day),
        detail=detail,
        detail_tone=tone,
        answered=0,
        violations=0,
        on_hub=True,
    )


def _what_to_know(file: BusinessFile | None, business: BusinessId) -> tuple[str, str]:
    if file is None:
        return _translate("Today", "Bedrijf nog niet op dit apparaat: %1").replace("%1", business[:8]), "warn"
    still_open = file.open_conditions()
    if still_open:
        return _translate("Today", "%1 open punten van eerdere controles").replace("%1", str(len(still_open))), "warn"
    if not file.history:
        return _translate("Today", "Eerste controle in dit systeem"), "primary"
    return _translate("Today", "Geen open punten"), "ok"


def _started(visit: VisitRow) -> TodayRow:
    text = _translate("Today", "%1 beantwoord · %2 overtredingen")
    detail = text.replace("%1", str(visit.answered)).replace("%2", str(visit.violations))
    if visit.conflicts:
        detail += " · " + _translate("Today", "%1 verschil op te lossen").replace("%1", str(visit.conflicts))
    return TodayRow(
        key=f"visit/{visit.id}",
        visit=visit.id,
        plan=visit.plan or "",
        business=visit.business,
        name=visit.business_name,
        address=visit.address,
        kind=kind_word(visit.kind),
        kind_key=visit.kind.value,
        follows="",
        state=state_word(visit.state),
        state_tone=STATE_TONES[visit.state],
        is_open=visit.state is VisitState.OPEN,
        is_plan=False,
        when=time_text(visit.started_at),
        detail=detail,
        detail_tone="warn" if visit.conflicts or visit.state is VisitState.RETURNED else "primary",
        answered=visit.answered,
        violations=visit.violations,
        on_hub=visit.on_hub,
    )
