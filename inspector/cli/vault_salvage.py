"""`inspector vault salvage FOLDER`: take what holds of a damaged vault into a new one in its place, and hand it in.

Nothing is deleted: the old files lie beside it, in `damaged-1`. What stood on damaged pages comes back from the hub as
far as it was sent. The passphrase stays the same.
"""

import argparse
from dataclasses import asdict
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.cli.asking import ask_passphrase
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say, say_json
from inspector.crypto.ids import SystemIds
from inspector.crypto.wiping import wipe
from inspector.sync.errors import UnsafeHubError
from inspector.sync.hand_in import HandedIn, send_everything
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.hub_certificates import pin_in, tls_context
from inspector.vault.making.keeping import open_vault, salvage_vault
from inspector.vault.making.salvaging import Salvaged
from inspector.vault.model.errors import (
    NewerVaultError,
    NoVaultError,
    VaultDamagedError,
    VaultError,
    VaultInUseError,
    WrongPassphraseError,
)
from inspector.vault.sides.vault import Vault

_ALL, _NOT_ALL = 0, 1


def add_to(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the action to those on a vault."""
    salvage = actions.add_parser(
        "salvage", help="take what holds of a damaged vault into a new one", description=__doc__
    )
    salvage.add_argument("--json", action="store_true", help="say the result as JSON")
    salvage.set_defaults(run=run_salvage)
    return salvage


def run_salvage(arguments: argparse.Namespace) -> int:
    """Salvage and hand in, and give the exit status: 0 when the hub has everything that could be salvaged.

    Raises:
        WrongUseError: there is no such vault, it is open, or it holds and nothing is to be salvaged.
        DoesNotHoldError: not even the officer's keys are left, or the disk refused.
    """
    folder: Path = arguments.folder
    passphrase = ask_passphrase()
    try:
        if _holds(folder, passphrase):
            raise WrongUseError(f"{folder}: this vault holds; there is nothing to salvage")
        salvaged, old = salvage_vault(folder, passphrase, clock=SystemClock(), ids=SystemIds())
        vault = open_vault(folder, passphrase, clock=SystemClock(), ids=SystemIds())
    except (NewerVaultError, NoVaultError, VaultInUseError, WrongPassphraseError) as error:
        raise WrongUseError(f"{folder}: {error}") from error
    except VaultError as error:
        raise DoesNotHoldError(f"{folder}: {error}") from error
    finally:
        wipe(passphrase)
    try:
        sent = _send(vault)
    finally:
        vault.close()
    _say(salvaged, old, sent, as_json=arguments.json)
    return _ALL if sent is not None and not sent.left_events and not sent.left_photos else _NOT_ALL


def _holds(folder: Path, passphrase: bytearray) -> bool:
    try:
        vault = open_vault(folder, passphrase, clock=SystemClock(), ids=SystemIds())
    except VaultDamagedError:
        return False
    try:
        return not vault.check()
    finally:
        vault.close()


def _send(vault: Vault) -> HandedIn | None:
    """What the hub took; nothing when it cannot be asked safely."""
    address = HubAddress(vault.identity.hub_url, vault.identity.hub_public, pin_in(vault.folder))
    try:
        tls_context(address.pin)
        return send_everything(vault, HttpCarrier(address, vault.signing_key, clock=SystemClock(), ids=SystemIds()))
    except UnsafeHubError:
        return None


def _say(salvaged: Salvaged, old: Path, sent: HandedIn | None, *, as_json: bool) -> None:
    if as_json:
        result = {**asdict(salvaged), "old": str(old), "sent": None if sent is None else asdict(sent)}
        say_json(result)
        return
    say(f"Salvaged {salvaged.events} events and {salvaged.drafts} drafts. The old files are in {old}.")
    if salvaged.missing_events or salvaged.missing_photos:
        say(
            f"Missing: {salvaged.missing_events} own events and {salvaged.missing_photos} photos; "
            "the hub may have them."
        )
    if sent is None:
        say("Nothing was handed in: the hub cannot be asked safely.")
    elif sent.left_events or sent.left_photos:
        say(f"Not handed in yet: {sent.left_events} events and {sent.left_photos} photos ({sent.outcome}).")
    else:
        say("The hub has everything that was salvaged.")
