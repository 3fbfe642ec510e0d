"""What a follow-up looks at again, as far as the device of the one who plans or begins it can tell."""

from datetime import date, timedelta

from inspector.casework.desk import Desk
from inspector.domain.acts.following import Followed
from inspector.domain.business import BusinessFile
from inspector.domain.ids import BusinessId, ConditionId, InstallationId, PlanId, VisitId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.visits.labour import eisen_of
from inspector.vault.model.listed import Which
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import scope_of

_CLOCK_OFF = timedelta(days=3 * 365)
"""So far off the clock of a visit may be for its day to come before that of the visit which it follows."""


def still_open(
    desk: Desk, business: BusinessId, follows: VisitId | None = None, plan: VisitPlanned | None = None
) -> tuple[ConditionId, ...]:
    """The conditions that a follow-up of this visit, begun from this plan, is about."""
    file = desk.vault.business(business)
    if file is None:
        return ()
    is_planned = plan is not None and plan.follows == follows and agency_of(plan.plan) is desk.vault.me.agency
    planned = plan.open_conditions if plan is not None and is_planned else ()
    rows = (row.id for row in desk.vault.visits(Which(business=business, since=_first_day(desk, file, follows))))
    found = {row: visit for row in rows if (visit := desk.vault.visit(row)) is not None and visit.registers}
    return tuple(c for c in Followed(file, found).still_open(follows, planned) if not desk.is_sealed(c))


def _first_day(desk: Desk, file: BusinessFile, follows: VisitId | None) -> date:
    """No visit of before this day tells anything of what is open, nor of what this visit left."""
    followed = None if follows is None else desk.vault.visit(follows)
    days = [record.day for record in file.open_findings().values()]
    days += [record.day for record in file.history if record.visit == follows]
    days += [] if followed is None or followed.started is None else [followed.started.day]
    return max(min([*days, desk.today()]), date.min + _CLOCK_OFF) - _CLOCK_OFF


def was_elsewhere(desk: Desk, business: BusinessId, follows: VisitId | None) -> bool:
    """Whether the visit to follow is known here and was to another business."""
    followed = None if follows is None else desk.vault.visit(follows)
    return followed is not None and followed.started is not None and followed.started.business.id != business


def open_for_plan(
    desk: Desk, business: BusinessId, follows: VisitId | None, officers: tuple[InstallationId, ...]
) -> tuple[ConditionId, ...]:
    """What a plan tells its officers of a visit that not all of them can read yet: ids of conditions, nothing else.

    A plan is read by the agencies of all its officers; open points of the municipality stand with the business, which
    all of them read, those of another agency stay within it.
    """
    followed = None if follows is None else desk.vault.visit(follows)
    colleagues = desk.vault.directory.colleagues
    agencies = {colleagues[officer].officer.agency for officer in officers if officer in colleagues}
    is_shared = desk.compartment is StreamKind.FINDINGS or agencies <= {desk.vault.me.agency}
    if followed is None or not followed.registers or not is_shared:
        return ()
    return still_open(desk, business, follows)


def day_after_eis(desk: Desk, followed: VisitId) -> date | None:
    """The first day on which an eis of that visit can be looked at again: its earliest term is over."""
    visit = desk.vault.visit(followed)
    terms = () if visit is None else (eis.event.until for c, eis in eisen_of(visit).items() if c in visit.violations)
    first = min(terms, default=date.max)
    return None if first == date.max else first + timedelta(days=1)


def agency_of(plan: PlanId) -> Agency:
    """Whose plan it is; only they take it back, and what another agency found is not looked at again here."""
    return scope_of(bytes.fromhex(plan)).owner
