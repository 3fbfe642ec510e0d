"""Today: what is planned, what is going on, what waits to be sent."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import chain

from PySide6.QtCore import QObject, Slot

from inspector.casework import keys
from inspector.casework.businesses.plans import close_row, reopen_row
from inspector.casework.desk import Desk
from inspector.casework.readers import names_of
from inspector.casework.visiting import handing_over
from inspector.domain.actions import Action, may
from inspector.domain.acts import closing
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.ids import PlanId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.refusals import Refusal
from inspector.domain.values import VisitState
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import VisitRow, Which
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.today.exercises import practised
from inspector.viewmodels.today.today_props import (
    SIGNED,
    SIGNED_WITHIN_DAYS,
    TodayInputs,
    TodayProps,
    derive_today_props,
    may_be_awaited,
    may_lack_signature,
    of_today,
)
from inspector.wire.scopes import Role

Then = Callable[[Changes | Refusal], None]


@for_qml
class TodayViewModel(ViewModel[TodayInputs | None, TodayProps]):
    """What the today page binds to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_today_props, None, parent)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read the day again."""
        self.session.read(read_day, self.show)

    @Slot(str)
    def closeRow(self, plan: str, then: Then | None = None) -> None:
        """Ik ben hier klaar: of who takes part in no visit."""
        self.session.act(lambda desk: close_row(desk, PlanId(plan)), self.telling(then, self.reload))

    @Slot(str)
    def reopenRow(self, plan: str, then: Then | None = None) -> None:
        """Toch nog bezig."""
        self.session.act(lambda desk: reopen_row(desk, PlanId(plan)), self.telling(then, self.reload))

    def concerns(self, changes: Changes) -> bool:
        """Nearly everything: the page is about all of a day."""
        return bool(
            changes.signals
            or changes.visits
            or changes.plans
            or changes.businesses
            or changes.sync
            or changes.directory
        )


def _visits_of(day: date, vault: Vault) -> tuple[VisitRow, ...]:
    """Those of the day, those that go on, and those that may lack a signature."""
    return vault.visits(
        Which(since=day),
        Which(states=frozenset({VisitState.OPEN, VisitState.RETURNED})),
        Which(states=SIGNED, since=day - timedelta(days=SIGNED_WITHIN_DAYS)),
    )


def _gone_to(desk: Desk, plans: tuple[VisitPlanned, ...]) -> tuple[BusinessFile, ...]:
    """The businesses that plans lead to."""
    files = (desk.vault.business(business) for business in dict.fromkeys(plan.business for plan in plans))
    return tuple(file for file in files if file is not None)


def read_day(desk: Desk) -> TodayInputs:
    """What the page is derived from, of today."""
    vault, today = desk.vault, desk.today()
    catalogue = desk.catalogue_today()
    closed = vault.closed_plans(today) if may(vault.me, Action.CLOSE_ROW) else ()
    visits, plans = _visits_of(today, vault), (*vault.waiting_plans(), *closed)
    going_on = (vault.visit(row.id) for row in visits if row.state in {VisitState.OPEN, VisitState.RETURNED})
    stuck = handing_over.stuck(desk)
    unsigned = {
        row.id: closing.unsigned(visit)
        for row in visits
        if may_lack_signature(row, vault.me, today) and (visit := vault.visit(row.id)) is not None
    }
    return of_today(
        TodayInputs(
            vault.me,
            today,
            plans,
            visits,
            _gone_to(desk, plans),
            vault.sync_state(),
            catalogue.version if isinstance(catalogue, Catalogue) else "",
            names_of(desk, (*(each for plan in plans for each in plan.officers), *stuck, *chain(*unsigned.values()))),
            {visit.id: len(desk.checklist(visit)) for visit in going_on if visit is not None},
            vault.hand_ins(set_aside=0),
            unsigned,
            frozenset(
                row.id
                for row in visits
                if may_be_awaited(row, vault.me, None if row.plan is None else vault.plan(row.plan))
                and (visit := vault.visit(row.id)) is not None
                and not visit.present.includes(vault.me)
            ),
            vault.read_only,
            keys.lone_keys(desk) if vault.me.role is Role.SUPERVISOR else (),
            vault.business_count(),
            vault.clock.unchecked_since,
            desk.has_register,
            frozenset(plan.plan for plan in closed),
            practised(desk),
            stuck,
        )
    )
