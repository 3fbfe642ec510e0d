"""Planning: which officers visit which business, why and when."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.businesses import plans
from inspector.casework.businesses.follow_ups import agency_of
from inspector.casework.businesses.histories import business_files
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.desk import Desk
from inspector.domain.actions import Action, may
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import VisitKind
from inspector.vault.model import Changes
from inspector.viewmodels.planning.planning_props import (
    PlanDraft,
    PlanningInputs,
    PlanningProps,
    day_of,
    derive_planning_props,
)
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml


@for_qml
class PlanningViewModel(ViewModel[PlanningInputs, PlanningProps]):
    """What the planning page binds to."""

    planned = Signal(str, arguments=["plan"])
    cancelled = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_planning_props, PlanningInputs(), parent)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read the plans again."""
        self.session.read(_read_planning, self._show_read)

    @Slot(str)
    def begin(self, business: str) -> None:
        """Start putting a plan together, for this business if one is named."""
        self.change(draft=PlanDraft(business=business), search="")

    @Slot(str, str)
    def beginFollowUp(self, business: str, visit: str) -> None:
        """Start planning the visit that looks again at what another one found."""
        draft = PlanDraft(business, kind=VisitKind.FOLLOW_UP, follows=VisitId(visit) if visit else None)
        self.change(draft=draft, search="")

    @Slot()
    def cancel(self) -> None:
        """Put the unfinished plan away."""
        self.change(draft=None)

    @Slot(str)
    def setSearch(self, text: str) -> None:
        """Offer only businesses whose name or address holds this."""
        self.change(search=text)

    @Slot(str)
    def chooseBusiness(self, business: str) -> None:
        """Where to."""
        draft = self._draft
        follows = draft.follows if business == draft.business else None
        self.change(draft=replace(draft, business=business, follows=follows))

    @Slot(str)
    def toggleOfficer(self, installation: str) -> None:
        """Send this officer too, or not."""
        self.change(draft=replace(self._draft, officers=self._draft.officers ^ {installation}))

    @Slot(str)
    def setKind(self, kind: str) -> None:
        """Why."""
        self.change(draft=replace(self._draft, kind=VisitKind(kind)))

    @Slot(str)
    def setDay(self, day: str) -> None:
        """When, as jjjj-mm-dd; empty means any day."""
        self.change(draft=replace(self._draft, day=day))

    @Slot()
    def plan(self, order: PlanOrder | None = None, then: Callable[[Planned | Refusal], None] | None = None) -> None:
        """Inplannen: what was put together, if nothing else is ordered."""
        wanted = order or self._ordered()

        def finished(result: Planned | Refusal) -> None:
            if isinstance(result, Planned):
                self.change(draft=None)
                self.planned.emit(result.plan)
            if then is not None:
                then(result)

        if wanted is not None:
            self.session.act(lambda desk: plans.plan_visit(desk, wanted), self.telling(finished))

    @Slot(str, str)
    def cancelPlan(self, plan: str, reason: str) -> None:
        """Take a planned visit off the tablets again."""
        self.session.act(
            lambda desk: plans.cancel_plan(desk, PlanId(plan), reason), self.telling(None, self.cancelled.emit)
        )

    def _ordered(self) -> PlanOrder | None:
        draft = self._draft
        if not self.props.ready:
            return None
        officers = tuple(InstallationId(officer) for officer in sorted(draft.officers))
        follows = draft.follows if draft.kind is VisitKind.FOLLOW_UP else None
        return PlanOrder(BusinessId(draft.business), officers, draft.kind, day_of(draft.day), follows)

    @property
    def _draft(self) -> PlanDraft:
        return self._inputs.draft or PlanDraft()

    def concerns(self, changes: Changes) -> bool:
        """Plans, where they lead, who goes, and what became of them."""
        return bool(changes.plans or changes.businesses or changes.directory or changes.visits)

    def _show_read(self, read: PlanningInputs) -> None:
        self.change(
            today=read.today,
            plans=read.plans,
            files=read.files,
            officers=read.officers,
            started=read.started,
            own=read.own,
            gone=read.gone,
        )


def _read_planning(desk: Desk) -> PlanningInputs:
    colleagues = desk.vault.directory.colleagues.values()
    officers = (c.officer for c in colleagues if not c.revoked)
    known = desk.vault.plans()
    return PlanningInputs(
        desk.today(),
        known,
        business_files(desk),
        tuple(sorted((o for o in officers if may(o, Action.START_VISIT)), key=lambda o: (o.agency, o.name))),
        plans.used(desk.vault.visits()),
        own=frozenset(plan.plan for plan in known if agency_of(plan.plan) is desk.vault.me.agency),
        gone=tuple(c.officer for c in colleagues if c.revoked),
    )
