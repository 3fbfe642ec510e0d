"""`inspector recovery key --out FOLDER --name NAME`: the key of a custodian.

`custodian.key` stays with the custodian, under a passphrase of their own. `custodian.pub` goes to the administrator,
who names three of them with `inspector hub custodians`. Keep the fingerprint on paper: officers see it beside the name.
"""

import argparse
import os
from pathlib import Path

from inspector.cli.asking import ask_new_passphrase
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.slots import create_slots
from inspector.crypto.stretching import StretchParameters
from inspector.crypto.wiping import wipe, wiped_after
from inspector.wire.custodian import Custodian, encode_custodian, is_a_name

KEY_FILE = "custodian.key"
PUBLIC_FILE = "custodian.pub"

_SEED_SIZE = 32


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    recovery = sub.add_parser("recovery", help="make the key of a custodian", description=__doc__)
    commands = recovery.add_subparsers(metavar="COMMAND", required=True)
    key = commands.add_parser("key", help="make a custodian's key", description=__doc__)
    key.add_argument("--out", required=True, type=Path, metavar="FOLDER", help="where both files go")
    key.add_argument("--name", required=True, help="how officers know the custodian")
    key.set_defaults(run=run_key)


def run_key(arguments: argparse.Namespace) -> int:
    """Write both halves and say the fingerprint.

    Raises:
        WrongUseError: the name or the passphrase will not do, or there is a key already.
        DoesNotHoldError: the disk refused.
    """
    folder: Path = arguments.out
    if any((folder / name).exists() for name in (KEY_FILE, PUBLIC_FILE)):
        raise WrongUseError(f"{folder}: there is a custodian's key already")
    if not is_a_name(arguments.name):
        raise WrongUseError("this is no name that can be shown")
    with wiped_after(_SEED_SIZE) as seed:
        seed[:] = SystemIds().key32()
        key = ReaderKey(bytes(seed))
        custodian = Custodian(arguments.name, key.public)
        passphrase = ask_new_passphrase()
        try:
            secret = create_slots(SystemIds().id16(), seed, passphrase, StretchParameters(), SystemIds())
        finally:
            wipe(passphrase)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / KEY_FILE, secret)
        try:
            _write(folder / PUBLIC_FILE, encode_custodian(custodian))
        except BaseException:
            (folder / KEY_FILE).unlink()
            raise
    except OSError as error:
        raise DoesNotHoldError(f"{folder}: the disk refused: {error.strerror}") from error
    say(f"Made {folder / KEY_FILE}: keep it, and its passphrase, where no device and no hub is.")
    say(f"Hand {folder / PUBLIC_FILE} to the administrator.\n{custodian.fingerprint}")
    return 0


def _write(path: Path, content: bytes) -> None:
    """Write a new file for this user only: it is on the disk when this returns, and is not there when this raises."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink()
        raise
