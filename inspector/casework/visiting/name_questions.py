"""How often a text of a visit was left as it was while it was asked whether a name stands in it: a number, no more."""

from inspector.casework.desk import Desk, own_visit
from inspector.casework.drafts import Draft, key_of
from inspector.domain.actions import Action
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotSaved, Refusal
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError

_MOST = 9_999


def count(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """Count one more, on this device until its officer signs; nothing is counted after the closing."""
    found = own_visit(desk, visit, Action.ADD)
    if isinstance(found, Refusal) or found.signed is not None:
        return Changes()
    try:
        desk.vault.put_draft(names_key(visit), str(min(_MOST, counted(desk, visit) + 1)).encode())
    except NotSavedError:
        return NotSaved()
    return Changes()


def counted(desk: Desk, visit: VisitId) -> int:
    """How often so far, by the officer of this device."""
    return int(desk.vault.draft(names_key(visit)) or b"0")


def names_key(visit: VisitId) -> str:
    """Where the number is kept until it is signed."""
    return key_of(Draft.NAMES, visit)
