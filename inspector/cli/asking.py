"""What a command asks whoever runs it: from the terminal, or as a line of standard input."""

import getpass
import sys

from inspector.cli.failures import WrongUseError
from inspector.cli.words.tongue import in_own_tongue
from inspector.crypto.passphrase import passphrase_problem
from inspector.crypto.wiping import wipe


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
