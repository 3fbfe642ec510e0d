"""Planning: which officers visit which business, why and when."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework import plans
from inspector.casework.desk import Desk
from inspector.casework.plans import Planned, PlanOrder
from inspector.domain.business import BusinessFile
from inspector.domain.events import VisitPlanned
from inspector.domain.ids import BusinessId, InstallationId, PlanId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Officer, VisitKind
from inspector.vault.model import Changes
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.words import agency_word, kind_word, role_word, short_day
from inspector.wire.scopes import Role

_translate = QCoreApplication.translate

_FIELD_ROLES = frozenset({Role.INSPECTOR, Role.LABOUR, Role.POLICE})


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One planned visit."""

    plan: str
    business: str
    name: str
    address: str
    kind: str
    officers: str
    when: str


@dataclass(frozen=True, slots=True)
class OfficerChoice:
    """An officer who can be sent."""

    installation: str
    name: str
    agency: str
    role: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BusinessChoice:
    """A business that can be visited, the ones with open points first."""

    business: str
    name: str
    address: str
    open_count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """The plan as it is being put together."""

    business: str = ""
    officers: frozenset[str] = field(default_factory=frozenset)
    kind: VisitKind = VisitKind.ROUTINE
    day: str = ""


@dataclass(frozen=True, slots=True)
class PlanningInputs:
    """What the page is derived from."""

    plans: tuple[VisitPlanned, ...] = ()
    files: tuple[BusinessFile, ...] = ()
    officers: tuple[Officer, ...] = ()
    started: frozenset[PlanId] = frozenset()
    draft: PlanDraft | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PlanningProps:
    """The page as shown."""

    count: int = 0
    editing: bool = False
    kind: str = VisitKind.ROUTINE.value
    day: str = ""
    ready: bool = False
    problem: str = ""
    kinds: tuple[dict[str, str], ...] = ()
    rows: tuple[PlanRow, ...] = ()
    officers: tuple[OfficerChoice, ...] = ()
    businesses: tuple[BusinessChoice, ...] = ()


def derive_planning_props(inputs: PlanningInputs) -> PlanningProps:
    """Turn what is known into what is shown."""
    files = {file.business.id: file for file in inputs.files}
    names = {officer.installation: officer.name for officer in inputs.officers}
    draft = inputs.draft or PlanDraft()
    rows = tuple(_row(plan, files, names) for plan in inputs.plans if plan.plan not in inputs.started)
    choices = (
        BusinessChoice(
            file.business.id,
            file.business.name,
            file.business.address,
            len(file.open_conditions()),
            file.business.id == draft.business,
        )
        for file in inputs.files
    )
    return PlanningProps(
        count=len(rows),
        editing=inputs.draft is not None,
        kind=draft.kind.value,
        day=draft.day,
        ready=bool(draft.business and draft.officers),
        problem=inputs.problem,
        kinds=tuple({"key": kind.value, "label": kind_word(kind)} for kind in VisitKind),
        rows=rows,
        officers=tuple(
            OfficerChoice(
                o.installation, o.name, agency_word(o.agency), role_word(o.role), o.installation in draft.officers
            )
            for o in inputs.officers
        ),
        businesses=tuple(sorted(choices, key=lambda choice: (-choice.open_count, choice.name.casefold()))),
    )


@for_qml
class PlanningViewModel(ViewModel[PlanningProps]):
    """What the planning page binds to."""

    propsChanged = Signal()
    planned = Signal(str)

    count = prop(int, "count", propsChanged)
    editing = prop(bool, "editing", propsChanged)
    kind = prop(str, "kind", propsChanged)
    day = prop(str, "day", propsChanged)
    ready = prop(bool, "ready", propsChanged)
    problem = prop(str, "problem", propsChanged)
    kinds = prop("QVariantList", "kinds", propsChanged)
    rows = constant(QObject, "row_model")
    officers = constant(QObject, "officer_model")
    businesses = constant(QObject, "business_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, PlanningProps(), parent)
        self._inputs = PlanningInputs()
        self.row_model = Rows(PlanRow, self)
        self.officer_model = Rows(OfficerChoice, self)
        self.business_model = Rows(BusinessChoice, self)
        session.changed.connect(self._on_changes)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the plans again."""
        self.session.read(_read, self._taken)

    @Slot(str)
    def begin(self, business: str) -> None:
        """Start putting a plan together, for this business if one is named."""
        self._draft(PlanDraft(business=business))

    @Slot()
    def cancel(self) -> None:
        """Put the unfinished plan away."""
        self._draft(None)

    @Slot(str)
    def chooseBusiness(self, business: str) -> None:
        """Where to."""
        draft = self._inputs.draft or PlanDraft()
        self._draft(PlanDraft(business, draft.officers, draft.kind, draft.day))

    @Slot(str)
    def toggleOfficer(self, installation: str) -> None:
        """Send this officer too, or not."""
        draft = self._inputs.draft or PlanDraft()
        self._draft(PlanDraft(draft.business, draft.officers ^ {installation}, draft.kind, draft.day))

    @Slot(str)
    def setKind(self, kind: str) -> None:
        """Why."""
        draft = self._inputs.draft or PlanDraft()
        self._draft(PlanDraft(draft.business, draft.officers, VisitKind(kind), draft.day))

    @Slot(str)
    def setDay(self, day: str) -> None:
        """When, as dd-mm-jjjj; empty means any day."""
        draft = self._inputs.draft or PlanDraft()
        self._draft(PlanDraft(draft.business, draft.officers, draft.kind, day))

    @Slot()
    def plan(self) -> None:
        """Inplannen."""
        draft = self._inputs.draft
        if draft is None:
            return
        day = _day(draft.day)
        if draft.day.strip() and day is None:
            self._inputs = _with(self._inputs, draft, _translate("Planning", "Geef de dag als dd-mm-jjjj."))
            self._derive()
            return
        officers = tuple(InstallationId(o) for o in sorted(draft.officers))
        self.plan_visit(PlanOrder(BusinessId(draft.business), officers, draft.kind, day))

    @Slot(str, str)
    def cancelPlan(self, plan: str, reason: str) -> None:
        """Take a planned visit off the tablets again."""
        self.session.act(lambda desk: plans.cancel_plan(desk, PlanId(plan), reason), self.tell)

    def plan_visit(self, order: PlanOrder, then: Callable[[Planned | Refusal], None] | None = None) -> None:
        """The same for callers in Python."""

        def finished(result: Planned | Refusal) -> None:
            if isinstance(result, Planned):
                self._draft(None)
                self.planned.emit(result.plan)
            if then is not None:
                then(result)

        self.session.act(lambda desk: plans.plan_visit(desk, order), self.telling(finished))

    def _on_changes(self, changes: Changes) -> None:
        if changes.plans or changes.businesses or changes.directory or changes.visits:
            self.reload()

    def _taken(self, inputs: PlanningInputs) -> None:
        self._inputs = _with(inputs, self._inputs.draft, self._inputs.problem)
        self._derive()

    def _draft(self, draft: PlanDraft | None) -> None:
        self._inputs = _with(self._inputs, draft, "")
        self._derive()

    def _derive(self) -> None:
        props = derive_planning_props(self._inputs)
        self.row_model.replace(props.rows)
        self.officer_model.replace(props.officers)
        self.business_model.replace(props.businesses)
        self.show(props)


def _with(inputs: PlanningInputs, draft: PlanDraft | None, problem: str) -> PlanningInputs:
    return PlanningInputs(inputs.plans, inputs.files, inputs.officers, inputs.started, draft, problem)


def _read(desk: Desk) -> PlanningInputs:
    officers = (c.officer for c in desk.vault.directory.colleagues.values() if not c.revoked)
    return PlanningInputs(
        desk.vault.plans(),
        desk.vault.businesses(),
        tuple(sorted((o for o in officers if o.role in _FIELD_ROLES), key=lambda o: (o.agency, o.name))),
        frozenset(visit.plan for visit in desk.vault.visits() if visit.plan is not None),
    )


def _row(plan: VisitPlanned, files: dict[BusinessId, BusinessFile], names: dict[InstallationId, str]) -> PlanRow:
    file = files.get(plan.business)
    return PlanRow(
        plan.plan,
        plan.business,
        "" if file is None else file.business.name,
        "" if file is None else file.business.address,
        kind_word(plan.kind),
        ", ".join(names.get(officer, officer[:8]) for officer in plan.officers),
        _translate("Planning", "elke dag") if plan.day is None else short_day(plan.day),
    )


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text.strip(), "%d-%m-%Y").date()  # noqa: DTZ007 - a calendar day has no time zone
    except ValueError:
        return None
