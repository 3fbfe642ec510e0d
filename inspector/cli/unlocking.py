"""Opening a vault for a command, with the passphrase of whoever runs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.casework.desk import Desk
from inspector.cli.asking import ask_passphrase
from inspector.cli.failures import DoesNotHoldError
from inspector.crypto.ids import SystemIds
from inspector.crypto.wiping import wipe
from inspector.vault.making.keeping import open_vault
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import VaultError
from inspector.vault.sides.vault import Vault


@contextmanager
def unlocked(folder: Path, clock: Clock) -> Iterator[Vault]:
    """A vault that is open for as long as the command works with it.

    Raises:
        DoesNotHoldError: it cannot be opened.
    """
    passphrase = ask_passphrase()
    try:
        vault = open_vault(folder, passphrase, clock=clock, ids=SystemIds())
    except VaultError as error:
        raise DoesNotHoldError(str(error)) from error
    finally:
        wipe(passphrase)
    try:
        yield vault
    finally:
        vault.close()


@contextmanager
def unlocked_desk(folder: Path) -> Iterator[Desk]:
    """The working place of an officer whose vault is open for as long as the command works there; without catalogues.

    Raises:
        DoesNotHoldError: it cannot be opened.
    """
    clock = SystemClock()
    with unlocked(folder, clock) as vault:
        yield Desk(vault, clock, SystemIds(), catalogues=())
