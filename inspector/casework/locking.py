"""Going away from the desk: what has to be in the file before the vault closes."""

from contextlib import suppress

from inspector.casework.desk import Desk
from inspector.vault.errors import NotSavedError


def lock(desk: Desk) -> None:
    """Let the logbook name what was written since the last sync, and close the vault. A full disk keeps none open."""
    with suppress(NotSavedError):
        desk.vault.list_heads()
    desk.vault.close()
