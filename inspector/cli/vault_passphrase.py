"""`inspector vault passphrase FOLDER`: another passphrase opens the vault, and the old one nothing any more.

The app must be closed or locked. The old passphrase is asked for first, then the new one; custodians stay as they are.
A copy of the vault's folder from before still opens with the old one.
"""

import argparse

from inspector.cli.asking import ask_new_passphrase, ask_passphrase
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say
from inspector.crypto.ids import SystemIds
from inspector.crypto.wiping import wipe
from inspector.vault.making.keeping import change_passphrase, exists_in
from inspector.vault.model.errors import NoVaultError, VaultError, VaultInUseError, WrongPassphraseError


def add_to(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the action to those on a vault."""
    passphrase = actions.add_parser("passphrase", help="let another passphrase open a vault", description=__doc__)
    passphrase.set_defaults(run=run_passphrase)
    return passphrase


def run_passphrase(arguments: argparse.Namespace) -> int:
    """Change it, and give the exit status.

    Raises:
        WrongUseError: there is no vault, it is open, the old passphrase opens nothing or the new one will not do.
        DoesNotHoldError: the slots are damaged or the disk refused; nothing changed.
    """
    folder = arguments.folder
    if not exists_in(folder):
        raise WrongUseError(f"{folder}: there is no vault in this folder")
    old = ask_passphrase("Old passphrase")
    try:
        new = ask_new_passphrase(instead_of=old)
        try:
            change_passphrase(folder, old, new, SystemIds())
        finally:
            wipe(new)
    except (NoVaultError, VaultInUseError, WrongPassphraseError) as error:
        raise WrongUseError(f"{folder}: {error}") from error
    except VaultError as error:
        raise DoesNotHoldError(str(error)) from error
    finally:
        wipe(old)
    say("changed")
    return 0
