"""`inspector vault recover FOLDER`: two custodians hand in what an officer without a passphrase cannot send any more.

The installation is revoked first (`inspector hub revoke`). What is handed in lies aside until a supervisor accepts it.
Drafts were never recorded: they stay where they are. The passphrases are asked for one after the other. Of a damaged
vault what holds is salvaged first; the old files stay beside it.
"""

import argparse
from dataclasses import asdict
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.cli.custodian_files import custodian_key
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say, say_json
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.sync.errors import UnsafeHubError
from inspector.sync.failures import Failure
from inspector.sync.hand_in import HandedIn, asked_standing, send_everything
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.hub_certificates import pin_in, tls_context
from inspector.vault.making.keeping import exists_in, recover_vault, salvage_recovered
from inspector.vault.making.salvaging import Salvaged
from inspector.vault.model.errors import NewerVaultError, NotTheirVaultError, NoVaultError, VaultError, VaultInUseError
from inspector.vault.sides.vault import Vault
from inspector.wire.messages import Standing

_CUSTODIANS = 2
_ALL, _NOT_ALL = 0, 1


def add_to(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the action to those on a vault."""
    recover = actions.add_parser(
        "recover", help="two custodians hand in a vault whose passphrase is lost", description=__doc__
    )
    recover.add_argument(
        "--key", action="append", required=True, type=Path, metavar="FILE", help="a custodian.key; give two"
    )
    recover.add_argument("--json", action="store_true", help="say the result as JSON")
    recover.set_defaults(run=run_recover)
    return recover


def run_recover(arguments: argparse.Namespace) -> int:
    """Hand in, and give the exit status: 0 when nothing is left on the device.

    Raises:
        WrongUseError: the keys, or one of the passphrases, do not open this vault.
        DoesNotHoldError: the installation is not revoked, or nobody can be asked.
    """
    folder: Path = arguments.folder
    if len(arguments.key) != _CUSTODIANS:
        raise WrongUseError("two custodians are needed: give --key twice")
    if not exists_in(folder):
        raise WrongUseError(f"{folder}: there is no vault in this folder")
    first, second = map(custodian_key, arguments.key)
    if first.id == second.id:
        raise WrongUseError("two custodians are needed: this is one key twice")
    try:
        result, salvaged = _handed_in(folder, first, second)
    except (NewerVaultError, NoVaultError, NotTheirVaultError, VaultInUseError) as error:
        raise WrongUseError(f"{folder}: {error}") from error
    except VaultError as error:
        raise DoesNotHoldError(f"{folder}: {error}") from error
    _say(result, salvaged, as_json=arguments.json)
    return _NOT_ALL if result.left_events or result.left_photos else _ALL


def _handed_in(folder: Path, first: ReaderKey, second: ReaderKey) -> tuple[HandedIn, Salvaged | None]:
    vault = _opened(folder, first, second)
    salvaged = None
    try:
        _refuse_unless_revoked(vault, asked_standing(vault, _carrier(vault)))
        if vault.read_only or vault.check():
            vault.close()
            salvaged, _ = salvage_recovered(folder, first, second, clock=SystemClock(), ids=SystemIds())
            vault = _opened(folder, first, second)
        return send_everything(vault, _carrier(vault)), salvaged
    finally:
        vault.close()


def _opened(folder: Path, first: ReaderKey, second: ReaderKey) -> Vault:
    return recover_vault(folder, first, second, clock=SystemClock(), ids=SystemIds())


def _carrier(vault: Vault) -> HttpCarrier:
    address = HubAddress(vault.identity.hub_url, vault.identity.hub_public, pin_in(vault.folder))
    try:
        tls_context(address.pin)
        return HttpCarrier(address, vault.signing_key, clock=SystemClock(), ids=SystemIds())
    except UnsafeHubError as error:
        raise DoesNotHoldError(f"the hub cannot be asked safely: {error}") from error


def _refuse_unless_revoked(vault: Vault, standing: Standing | Failure) -> None:
    if isinstance(standing, Failure):
        raise DoesNotHoldError(f"nothing was handed in: the hub gave no answer ({standing.kind})")
    if standing is not Standing.REVOKED:
        raise DoesNotHoldError(
            f"revoke the installation first: inspector hub revoke DIR --installation {vault.me.installation}"
        )


def _say(result: HandedIn, salvaged: Salvaged | None, *, as_json: bool) -> None:
    if as_json:
        say_json({**asdict(result), "salvaged": None if salvaged is None else asdict(salvaged)})
        return
    if salvaged is not None:
        say(f"The vault was damaged: {salvaged.events} events were salvaged, {salvaged.missing_events} are missing.")
    say(f"Handed in {result.events} events and {result.photos} photos.")
    if result.refused:
        say(f"The hub refused {result.refused} frames or photos.")
    if result.left_events or result.left_photos:
        say(f"Still here: {result.left_events} events and {result.left_photos} photos ({result.outcome}); try again.")
    else:
        say("Nothing is left here. It counts when a supervisor accepts it.")
