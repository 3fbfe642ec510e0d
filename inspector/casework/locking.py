"""Going away from the desk: what has to be in the file before the vault closes."""

from contextlib import suppress

from inspector.casework import signal_drafts
from inspector.casework.desk import Desk
from inspector.vault.errors import NotSavedError


def lock(desk: Desk) -> None:
    """Seal what can be of the signals that lie open, let the logbook name what was written, and close the vault.

    A disk that refuses keeps no vault open; what was not sealed is a draft still.
    """
    try:
        signal_drafts.seal_open(desk, only_idle=False)
        with suppress(NotSavedError):
            desk.vault.list_heads()
    finally:
        desk.vault.close()
