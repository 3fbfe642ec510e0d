"""Opening a vault for a command: the passphrase from the terminal, or as one line of standard input."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.cli.failures import DoesNotHoldError
from inspector.crypto.ids import SystemIds
from inspector.crypto.wiping import wipe
from inspector.vault.clock import Clock
from inspector.vault.errors import VaultError
from inspector.vault.keeping import open_vault
from inspector.vault.vault import Vault


@contextmanager
def unlocked(folder: Path, clock: Clock) -> Iterator[Vault]:
    """A vault that is open for as long as the command works with it.

    Raises:
        DoesNotHoldError: it cannot be opened.
    """
    passphrase = _passphrase()
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


def _passphrase() -> bytearray:
    typed = getpass.getpass("Passphrase: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    return bytearray(typed, "utf-8")
