"""Opening a vault for a command: the passphrase from the terminal, or as a line of standard input."""

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


def ask_passphrase(prompt: str = "Passphrase") -> bytearray:
    """What somebody types, in a buffer the caller wipes."""
    typed = getpass.getpass(f"{prompt}: ") if sys.stdin.isatty() else sys.stdin.readline()
    return bytearray(typed.rstrip("\r\n"), "utf-8")
