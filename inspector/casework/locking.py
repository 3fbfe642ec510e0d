"""Going away from the desk: what has to be in the file before the vault closes."""

import logging
from collections.abc import Callable

from inspector.casework.desk import Desk
from inspector.casework.signals import signal_drafts
from inspector.vault.sides.vault import Vault

LOG = logging.getLogger(__name__)


def lock(desk: Desk, last: Callable[[Vault], None] = lambda _vault: None) -> None:
    """Seal what can be of the signals that lie open, let the logbook name what was written, and close the vault.

    `last` is what else is due before it closes.
    Nothing that goes wrong on the way keeps the vault open; what was not sealed is a draft still.
    """
    try:
        _try(lambda: signal_drafts.seal_open(desk, only_idle=False))
        _try(desk.vault.list_heads)
        _try(lambda: last(desk.vault))
    finally:
        desk.vault.close()


def _try(last: Callable[[], object]) -> None:
    try:
        last()
    except Exception as error:  # noqa: BLE001 - a page that cannot be read, a full disk: locking goes on
        LOG.warning("not done before locking: %s", type(error).__name__)
