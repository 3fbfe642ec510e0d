"""Opening a vault for a command: the passphrase from the terminal, or as a line of standard input."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.casework.desk import Desk
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.words.tongue import in_own_tongue
from inspector.crypto.ids import SystemIds
from inspector.crypto.passphrase import passphrase_problem
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


@contextmanager
def unlocked_desk(folder: Path) -> Iterator[Desk]:
    """The working place of an officer whose vault is open for as long as the command works there; without catalogues.

    Raises:
        DoesNotHoldError: it cannot be opened.
    """
    clock = SystemClock()
    with unlocked(folder, clock) as vault:
        yield Desk(vault, clock, SystemIds(), catalogues=())


def ask_passphrase(prompt: str = "Passphrase") -> bytearray:
    """What somebody types, in a buffer the caller wipes."""
    typed = getpass.getpass(f"{in_own_tongue(prompt)}: ") if sys.stdin.isatty() else sys.stdin.readline()
    return bytearray(typed.rstrip("\r\n"), "utf-8")


def ask_line(prompt: str) -> str:
    """What somebody types that may be seen."""
    return (input(f"{in_own_tongue(prompt)}: ") if sys.stdin.isatty() else sys.stdin.readline()).rstrip("\r\n")


def ask_new_passphrase(instead_of: bytearray | None = None) -> bytearray:
    """A passphrase that may protect a vault, typed twice on a terminal, in a buffer the caller wipes.

    Raises:
        WrongUseError: it will not do, it is the one it is to replace, or the two differ.
    """
    passphrase = ask_passphrase("New passphrase")
    why = _why_not(passphrase, instead_of)
    if why:
        wipe(passphrase)
        raise WrongUseError(why)
    return passphrase


def _why_not(passphrase: bytearray, instead_of: bytearray | None) -> str:
    problem = passphrase_problem(passphrase)
    if problem is not None:
        return f"the passphrase will not do: {problem}"
    if passphrase == instead_of:
        return "the new passphrase is the old one"
    if not sys.stdin.isatty():
        return ""
    again = ask_passphrase("Once more")
    is_same = again == passphrase
    wipe(again)
    return "" if is_same else "the passphrases differ"
