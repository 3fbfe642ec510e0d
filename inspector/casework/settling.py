"""What has become due without anybody's doing: run after every sync."""

from inspector.casework import drafts, keys
from inspector.casework.businesses.replanning import replace_plans
from inspector.casework.desk import Desk, write_to_visit
from inspector.casework.drafts import Draft
from inspector.casework.judging import erasing, wiping
from inspector.casework.readers import is_revoked
from inspector.casework.signals import covers, referrals
from inspector.casework.visiting import closings, register_end
from inspector.casework.visiting.persons import totals_event
from inspector.vault.model.changes import Changes


def settle(desk: Desk) -> Changes:
    """Let those read who should by now, replace plans that revoked devices know, hand in late totals, say who left."""
    changes = Changes() if is_revoked(desk) else keys.settle(desk) | replace_plans(desk)
    if not is_revoked(desk):
        changes |= covers.send_what_is_due(desk)
    referrals.forget_old(desk)
    changes |= register_end.let_register_go(desk)
    changes |= erasing.sign(desk) | closings.leave_where_due(desk) | wiping.sign(desk)
    for visit in drafts.about(desk, Draft.TOTALS):
        found, event = desk.vault.visit(visit), totals_event(desk, visit)
        if found is None or event is None or found.signed is None:
            continue
        written = write_to_visit(desk, visit, event, drop_drafts=(drafts.key_of(Draft.TOTALS, visit),))
        if isinstance(written, Changes):
            changes |= written
    return changes | desk.vault.list_heads()
