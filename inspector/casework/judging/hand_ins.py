"""What a revoked installation wrote afterwards: who judges it looks at it, log by log, and decides.

A supervisor of its agency; of an investigation a colleague who is designated to investigate.
"""

from collections.abc import Iterable
from dataclasses import replace

from inspector.casework import keys
from inspector.casework.desk import Desk, check_role, write
from inspector.casework.drafts import Form, form_key
from inspector.domain.actions import Action, may
from inspector.domain.acts.hats import check_designated
from inspector.domain.events import OfficerJoined, VisitStarted
from inspector.domain.ids import InstallationId
from inspector.domain.office_events import BusinessRecorded
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.texts import check_reason
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import Which
from inspector.vault.model.revoked_devices import HandIn, LateEvent, RevokedDevice
from inspector.wire.directory import REASON_CHARACTERS, HandInAccepted, HandInSetAside
from inspector.wire.scopes import StreamKind

SET_ASIDE_SHOWN = 50
"""So many logs that were set aside are listed before somebody asks for more."""


def waiting(desk: Desk, set_aside: int | None = None) -> tuple[HandIn, ...]:
    """What lies aside for this officer to judge, and what was set aside and can be accepted still.

    Of that all logs, or so many of those that came last.
    """
    return desk.vault.hand_ins(set_aside)


def devices(desk: Desk, set_aside: int | None = None) -> tuple[RevokedDevice, ...]:
    """The revoked devices of the agency that this officer looks after: all, or those that wait for his word."""
    every = desk.vault.revoked_devices()
    if not every or may(desk.vault.me, Action.ACCEPT_HAND_IN):
        return every
    handed_in = {each.writer.officer.installation for each in waiting(desk, set_aside)}
    return tuple(each for each in every if each.writer.officer.installation in handed_in)


def look(desk: Desk, log: bytes) -> tuple[LateEvent, ...]:
    """What one log says that lies aside; looking lets nothing count."""
    return desk.vault.late_events(log)


def names(desk: Desk, every: Iterable[HandIn]) -> dict[bytes, str]:
    """For each log the business it is about, also where only what lies aside says so."""
    logs = [log for each in every for log in each.logs]
    about = frozenset(log.visit for log in logs if log.visit is not None)
    known = {row.id: row.business_name for row in desk.vault.visits(Which(named=about))}
    for log in logs:
        if log.visit is not None and log.visit not in known and (name := _business(look(desk, log.head.log))):
            known[log.visit] = name
    return {
        log.head.log: known.get(log.visit, "") if log.visit else _business(look(desk, log.head.log)) for log in logs
    }


def accept(desk: Desk, seen: HandIn) -> Changes | Refusal:
    """Let what was seen of a hand-in count, no log and no event more; whoever should read it is granted that.

    What the revoked installation granted or erased stays void. What was set aside can be accepted later.
    """
    refusal = _refusal(desk, seen)
    if refusal is not None:
        return refusal
    changes = write(desk, Batch(declarations=tuple(HandInAccepted(log.head, desk.now_ms()) for log in seen.logs)))
    return changes | keys.settle(desk) if isinstance(changes, Changes) else changes


def set_aside(desk: Desk, seen: HandIn, reason: str, form: str = "") -> Changes | Refusal:
    """Let what was seen of a hand-in lie, for a reason that everybody reads who reads the directory.

    `form` is what the form was about in which the reason was typed.
    """
    refusal = _refusal(desk, seen) or check_reason(reason, most=REASON_CHARACTERS)
    if refusal is not None:
        return refusal
    said = tuple(HandInSetAside(log.head, reason.strip(), desk.now_ms()) for log in seen.logs)
    return write(desk, Batch(declarations=said, drop_drafts=(form_key(Form.SET_ASIDE, form),)))


def hand_in_of(desk: Desk, installation: InstallationId) -> HandIn | None:
    """What lies aside of one installation."""
    found = (each for each in waiting(desk) if each.writer.officer.installation == installation)
    return next(found, None)


def only(seen: HandIn, log: bytes) -> HandIn:
    """One log of a hand-in."""
    return replace(seen, logs=tuple(each for each in seen.logs if each.head.log == log))


def _refusal(desk: Desk, seen: HandIn) -> Refusal | None:
    installation = seen.writer.officer.installation
    refusal = _not_his_to_judge(desk, seen)
    if refusal is None and not any(look(desk, log.head.log) for log in seen.logs):
        return UnknownThing("hand_in", installation)
    return refusal


def _not_his_to_judge(desk: Desk, seen: HandIn) -> Refusal | None:
    """Of an investigation it takes a designation that holds today."""
    kinds = {log.kind is StreamKind.INVESTIGATION for log in seen.logs}
    if True not in kinds:
        return check_role(desk, Action.ACCEPT_HAND_IN)
    mixed = check_role(desk, Action.ACCEPT_HAND_IN) if False in kinds else None
    return mixed or check_role(desk, Action.JUDGE_INVESTIGATION) or check_designated(desk.vault.me, desk.today())


def _business(events: Iterable[LateEvent]) -> str:
    for each in events:
        match each.event:
            case VisitStarted(business=business) | BusinessRecorded(business=business):
                return business.name
            case OfficerJoined(given=VisitStarted(business=business)):
                return business.name
            case _:
                continue
    return ""
