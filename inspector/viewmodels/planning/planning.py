"""Planning: which officers visit which business, why and when."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import drafts
from inspector.casework.businesses import plans
from inspector.casework.businesses.follow_ups import agency_of, day_after_eis
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.drafts import Form
from inspector.domain.business import BusinessFile
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.planning import may_be_sent
from inspector.domain.refusals import Refusal
from inspector.domain.values import VisitKind
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import WhichBusinesses
from inspector.viewmodels.planning.planning_props import (
    PlanDraft,
    PlanningInputs,
    PlanningProps,
    day_of,
    derive_planning_props,
    draft_from,
    draft_of,
    time_of,
    words_of,
)
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml

OFFERED = 100
"""How many businesses are offered at most; a search finds the others."""


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
        asked = self._inputs
        self.session.read(lambda desk: _read_planning(desk, asked), self._show_read)

    @Slot(str)
    def begin(self, business: str) -> None:
        """Put a plan together, for this business if one is named; what was chosen before stands in it again."""
        self._open(business, PlanDraft(business=business))

    @Slot(str, str)
    def beginFollowUp(self, business: str, visit: str) -> None:
        """Start planning the visit that looks again at what another one found; after the first term of an eis there."""
        draft = PlanDraft(business, kind=VisitKind.FOLLOW_UP, follows=VisitId(visit) if visit else None)
        if draft.follows is None:
            self._open(business, draft)
            return

        def opens(day: date | None) -> None:
            self._open(visit, draft if day is None else replace(draft, day=day.isoformat()))

        self.session.read(lambda desk: day_after_eis(desk, VisitId(visit)), opens)

    @Slot(str)
    def edit(self, plan: str) -> None:
        """Put a plan together anew that is there already."""
        found = next((each for each in self._inputs.plans if each.plan == plan), None)
        if found is not None:
            self._open(plan, draft_of(found))

    @Slot()
    def cancel(self) -> None:
        """Put the unfinished plan away; nothing of it stays."""
        if self._inputs.draft is not None:
            self._keep(None)
        self.change(draft=None)

    @Slot(str)
    def setSearch(self, text: str) -> None:
        """Offer only businesses whose name or address holds this."""
        self.change(search=text)
        self.reload()

    @Slot(str)
    def chooseBusiness(self, business: str) -> None:
        """Where to."""
        draft = self._draft
        follows = draft.follows if business == draft.business else None
        self._fill(replace(draft, business=business, follows=follows))

    @Slot(str)
    def toggleOfficer(self, installation: str) -> None:
        """Send this officer too, or not."""
        self._fill(replace(self._draft, officers=self._draft.officers ^ {installation}))

    @Slot(str)
    def setKind(self, kind: str) -> None:
        """Why."""
        self._fill(replace(self._draft, kind=VisitKind(kind)))

    @Slot(str)
    def setDay(self, day: str) -> None:
        """When, as jjjj-mm-dd; empty means any day."""
        self._fill(replace(self._draft, day=day))

    @Slot(str)
    def setTime(self, time: str) -> None:
        """At what time of that day, as uu:mm; empty means any."""
        self._fill(replace(self._draft, time=time))

    @Slot()
    def plan(self, order: PlanOrder | None = None, then: Callable[[Planned | Refusal], None] | None = None) -> None:
        """Inplannen: what was put together, if nothing else is ordered."""
        wanted = order or self._ordered()
        if wanted is None:
            return

        def finished(result: Planned | Refusal) -> None:
            if isinstance(result, Planned):
                self.change(draft=None, kept=_without(self._inputs.kept, wanted.form))
                self.planned.emit(result.plan)
            if then is not None:
                then(result)

        self.session.act(lambda desk: plans.plan_visit(desk, wanted), self.telling(finished))

    @Slot(str, str)
    def cancelPlan(self, plan: str, reason: str) -> None:
        """Take a planned visit off the tablets again."""
        self.session.act(
            lambda desk: plans.cancel_plan(desk, PlanId(plan), reason), self.telling(None, lambda: self._gone(plan))
        )

    def _gone(self, plan: str) -> None:
        self.change(reasons={other: why for other, why in (self._inputs.reasons or {}).items() if other != plan})
        self.cancelled.emit()

    @Slot(str, str)
    def keepReason(self, plan: str, reason: str) -> None:
        """Keep why a plan is to be taken back, until it is."""
        self.change(reasons={**(self._inputs.reasons or {}), plan: reason})
        words = {"reason": reason} if reason else {}
        self.session.act(lambda desk: drafts.keep_form(desk, Form.CANCEL_PLAN, plan, words), self.telling(None))

    def _open(self, about: str, empty: PlanDraft) -> None:
        kept = (self._inputs.kept or {}).get(about)
        self.change(draft=kept or empty, about=about, search="")
        self.reload()

    def _fill(self, draft: PlanDraft) -> None:
        self.change(draft=draft)
        self._keep(draft)

    def _keep(self, draft: PlanDraft | None) -> None:
        """What is chosen is on the disk until it is planned or put away, however the program ends."""
        about = self._inputs.about
        others = _without(self._inputs.kept, about)
        self.change(kept=others if draft is None else {**others, about: draft})
        words = {} if draft is None else words_of(draft)
        self.session.act(lambda desk: drafts.keep_form(desk, Form.PLAN, about, words), self.telling(None))

    def _ordered(self) -> PlanOrder | None:
        draft = self._draft
        if not self.props.ready:
            return None
        officers = tuple(InstallationId(officer) for officer in sorted(draft.officers))
        follows = draft.follows if draft.kind is VisitKind.FOLLOW_UP else None
        instead_of = PlanId(self._inputs.about) if self.props.changing else None
        return PlanOrder(
            BusinessId(draft.business),
            officers,
            draft.kind,
            day_of(draft.day),
            follows,
            time_of(draft.time),
            instead_of,
            self._inputs.about,
        )

    @property
    def _draft(self) -> PlanDraft:
        return self._inputs.draft or PlanDraft()

    def concerns(self, changes: Changes) -> bool:
        """Plans, where they lead, who goes, and what became of them."""
        return bool(changes.plans or changes.businesses or changes.directory or changes.visits)

    def _show_read(self, read: PlanningInputs) -> None:
        kept, reasons = self._inputs.kept, self._inputs.reasons
        self.change(
            kept=read.kept if kept is None else kept,
            reasons=read.reasons if reasons is None else reasons,
            today=read.today,
            plans=read.plans,
            files=read.files,
            officers=read.officers,
            own=read.own,
            gone=read.gone,
            laws=read.laws,
            certain_day=read.certain_day,
        )


def _read_planning(desk: Desk, asked: PlanningInputs) -> PlanningInputs:
    """The plans that wait, and of the businesses those to choose from first."""
    colleagues = desk.vault.directory.colleagues.values()
    officers = (c.officer for c in colleagues if not c.revoked)
    known = desk.vault.waiting_plans()
    return PlanningInputs(
        desk.today(),
        known,
        _files(desk, asked, known),
        tuple(sorted(filter(may_be_sent, officers), key=lambda o: (o.agency, o.name))),
        own=frozenset(plan.plan for plan in known if agency_of(plan.plan) is desk.vault.me.agency),
        gone=tuple(c.officer for c in colleagues if c.revoked),
        laws=desk.laws,
        certain_day=desk.certain_day(),
        kept={about: draft_from(words) for about, words in drafts.forms_of(desk, Form.PLAN).items()},
        reasons={plan: words["reason"] for plan, words in drafts.forms_of(desk, Form.CANCEL_PLAN).items()},
    )


def _files(desk: Desk, asked: PlanningInputs, known: tuple[VisitPlanned, ...]) -> tuple[BusinessFile, ...]:
    offered = desk.vault.businesses(WhichBusinesses(text=asked.search, open_first=True, most=OFFERED))
    named = [plan.business for plan in known]
    if asked.draft is not None:
        named.append(BusinessId(asked.draft.business))
    there = {file.business.id: file for file in offered}
    more = (desk.vault.business(business) for business in dict.fromkeys(named) if business not in there)
    return (*offered, *(file for file in more if file is not None))


def _without(kept: Mapping[str, PlanDraft] | None, about: str) -> dict[str, PlanDraft]:
    return {other: draft for other, draft in (kept or {}).items() if other != about}
