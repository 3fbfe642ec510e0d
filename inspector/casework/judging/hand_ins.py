"""What a revoked installation wrote afterwards: a supervisor of its agency lets it count, or lets it lie."""

from inspector.casework import keys
from inspector.casework.desk import Desk, check_role, write
from inspector.domain.actions import Action
from inspector.domain.ids import InstallationId
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.vault.model import Batch, Changes, HandIn
from inspector.wire.directory import HandInAccepted


def waiting(desk: Desk) -> tuple[HandIn, ...]:
    """What lies aside for this supervisor to judge."""
    return desk.vault.hand_ins()


def accept(desk: Desk, seen: HandIn) -> Changes | Refusal:
    """Let what was seen of a hand-in count, no event more; whoever should read it is granted that.

    What the revoked installation granted or erased stays void.
    """
    installation = seen.writer.officer.installation
    refusal = check_role(desk, Action.ACCEPT_HAND_IN)
    if refusal is not None:
        return refusal
    found = hand_in_of(desk, installation)
    if found is None:
        return UnknownThing("hand_in", installation)
    at_ms = round(desk.clock.now().timestamp() * 1000)
    changes = write(desk, Batch(declarations=tuple(HandInAccepted(log.head, at_ms) for log in seen.logs)))
    return changes | keys.settle(desk) if isinstance(changes, Changes) else changes


def hand_in_of(desk: Desk, installation: InstallationId) -> HandIn | None:
    """What lies aside of one installation."""
    found = (each for each in waiting(desk) if each.writer.officer.installation == installation)
    return next(found, None)
