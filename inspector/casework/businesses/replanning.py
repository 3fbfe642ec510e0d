"""Plans whose key somebody holds who was revoked since: each is replaced before its visit begins."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inspector.casework.businesses.follow_ups import agency_of
from inspector.casework.businesses.plans import plan_stream, planning
from inspector.casework.desk import Desk, write
from inspector.domain.actions import Action, may
from inspector.domain.ids import InstallationId, PlanId
from inspector.domain.office_events import PlanCancelled, VisitPlanned
from inspector.domain.planning import may_be_sent
from inspector.domain.recorded import NewEvent
from inspector.vault.model.changes import Changes
from inspector.vault.model.colleagues import Colleague
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import stream_id

_REPLACED = "Een apparaat dat dit bezoek kende, heeft geen toegang meer; het is opnieuw gepland."


def replace_plans(desk: Desk) -> Changes:
    """Plan anew what a revoked installation could still begin or read, for those who are left.

    Every supervisor does so at the first sync that tells; two who do it at once make one plan. One of which no officer
    is left stands until somebody of them is enrolled again, or a supervisor cancels it.
    """
    changes = Changes()
    if desk.vault.read_only or not may(desk.vault.me, Action.PLAN):
        return changes
    directory = desk.vault.directory
    revoked = [directory.colleagues[each] for each in sorted(directory.revoked)]
    for plan in desk.vault.waiting_plans() if revoked else ():
        if agency_of(plan.plan) is not desk.vault.me.agency:
            continue
        lost, officers = _lost(revoked, plan), tuple(_left(desk, plan))
        if lost and officers:
            batch = planning(desk, replace(plan, plan=_instead(desk, plan, lost), officers=officers, key=None))
            cancelled = NewEvent(plan_stream(plan.plan), PlanCancelled(_REPLACED))
            written = write(desk, replace(batch, appends=(cancelled, *batch.appends)))
            changes |= written if isinstance(written, Changes) else Changes()
    return changes


def _lost(revoked: Iterable[Colleague], plan: VisitPlanned) -> list[InstallationId]:
    """Which of the revoked installations hold this plan's key."""
    if plan.key is None:
        return []
    sealed = {each.reader for each in plan.key.sealed}
    return sorted(each.officer.installation for each in revoked if _holds(each, plan, sealed))


def _holds(colleague: Colleague, plan: VisitPlanned, sealed: set[bytes]) -> bool:
    is_planner = plan.key is not None and colleague.officer.installation == plan.key.planner
    return is_planner or colleague.reader.id in sealed


def _left(desk: Desk, plan: VisitPlanned) -> Iterator[InstallationId]:
    """Who is sent and still has access; instead of a revoked tablet the officer's newest one."""
    colleagues = desk.vault.directory.colleagues
    for installation in plan.officers:
        sent = colleagues.get(installation)
        if sent is None:
            continue
        if not sent.revoked:
            yield installation
            continue
        own = [each for each in colleagues.values() if each.officer.person == sent.officer.person]
        usable = [each for each in own if not each.revoked and may_be_sent(each.officer)]
        if usable:
            yield max(usable, key=lambda each: (each.expires, each.officer.installation)).officer.installation


def _instead(desk: Desk, plan: VisitPlanned, lost: list[InstallationId]) -> PlanId:
    """The same id for all who replace this plan for the loss of the same installations."""
    said = bytes.fromhex(plan.plan + "".join(lost))
    unique = hashlib.sha256(b"inspector/plan-instead/1" + said).digest()
    return PlanId(stream_id(StreamKind.PLAN, desk.vault.me.agency, unique).hex())
