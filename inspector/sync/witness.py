"""Whether a hub's tree of receipts is still the one this device knows: it may grow, and nothing else."""

from enum import StrEnum

from inspector.wire.receipt_lines import Checkpoint
from inspector.wire.tree import is_consistent


class HubFault(StrEnum):
    """What a hub did that no honest one does. It is named; of a reply that shows another tree nothing counts."""

    FORKED = "forked"
    """It shows this device another tree than before."""
    WENT_BACK = "went_back"
    """Its tree is smaller than it was, and it does not say that it was made from a copy."""
    DROPPED = "dropped"
    """It no longer has what it signed for in this life."""
    SINGLED_OUT = "singled_out"
    """It gave this device another key of a day's tokens than its directory names, or that names two."""


def fault_of(known: Checkpoint | None, now: Checkpoint, grown: tuple[bytes, ...]) -> HubFault | None:
    """What is wrong with a checkpoint for whoever knows an earlier one.

    A hub in another life has another tree; it must say from which life and tree it came.
    """
    if known is None:
        return None
    if known.incarnation != now.incarnation:
        return None if _says_where_it_came_from(known, now) else HubFault.FORKED
    if now.size < known.size:
        return HubFault.WENT_BACK
    if not is_consistent(known.size, known.tree, now.size, now.tree, grown):
        return HubFault.FORKED
    return None


def _says_where_it_came_from(known: Checkpoint, now: Checkpoint) -> bool:
    """The copy may be older than what is known here, or, after a life that is not known here, of another one."""
    origin = now.origin
    if origin is None:
        return False
    is_same_moment = origin.incarnation == known.incarnation and origin.size == known.size
    return not is_same_moment or origin.tree == known.tree
