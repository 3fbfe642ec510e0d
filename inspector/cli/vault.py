"""`inspector vault ACTION FOLDER`: check, rebuild or salvage a vault, change its passphrase, hand it in.

The passphrase is asked for on the terminal, or read as one line from standard input when that is no terminal.
"""

import argparse
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.cli import vault_passphrase, vault_recovery, vault_salvage
from inspector.cli.asking import ask_passphrase
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say, say_json
from inspector.crypto.ids import SystemIds
from inspector.crypto.wiping import wipe
from inspector.sync.errors import DamagedCertificatesError
from inspector.sync.hub_certificates import check_certificates, pin_in
from inspector.vault.making.keeping import open_vault
from inspector.vault.model.errors import (
    NewerVaultError,
    NoVaultError,
    VaultDamagedError,
    VaultError,
    VaultInUseError,
    WrongPassphraseError,
)
from inspector.vault.sides.vault import Vault

HOLDS, HOLDS_NOT = 0, 1


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser(
        "vault", help="check, rebuild or salvage a vault, change its passphrase, hand it in", description=__doc__
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    check = actions.add_parser(
        "check", help="pages, chains, signatures, photos, projections, logs that are gone; changes nothing"
    )
    check.add_argument("--json", action="store_true", help="say the result as JSON")
    check.set_defaults(run=run_check)
    rebuild = actions.add_parser("rebuild", help="make the projections again from the log")
    rebuild.set_defaults(run=run_rebuild)
    others = (module.add_to(actions) for module in (vault_salvage, vault_passphrase, vault_recovery))
    for each in (check, rebuild, *others):
        each.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of the vault")


def run_check(arguments: argparse.Namespace) -> int:
    """Say whether everything holds, and give the exit status."""
    folder, as_json = arguments.folder, arguments.json
    try:
        vault = _open(folder, read_only_when_damaged=True)
    except VaultDamagedError as error:
        _say(error.damage.findings, 0, as_json=as_json)
        return HOLDS_NOT
    try:
        found = vault.damage.findings + vault.check().findings + vault.missing_logs() + _certificates(folder)
        findings = tuple(dict.fromkeys(found))
        _say(findings, len(vault.rolled_back), as_json=as_json)
    finally:
        vault.close()
    return HOLDS_NOT if findings else HOLDS


def _certificates(folder: Path) -> tuple[str, ...]:
    pin = pin_in(folder)
    try:
        if pin is not None:
            check_certificates(pin)
    except DamagedCertificatesError as error:
        return (str(error),)
    return ()


def run_rebuild(arguments: argparse.Namespace) -> int:
    """Make the projections again, and give the exit status.

    Raises:
        DoesNotHoldError: the vault is damaged; nothing was changed.
    """
    try:
        vault = _open(arguments.folder)
    except VaultDamagedError as error:
        raise DoesNotHoldError(f"damaged, so nothing was rebuilt: {error}") from error
    try:
        vault.rebuild()
    except VaultError as error:
        raise DoesNotHoldError(str(error)) from error
    finally:
        vault.close()
    say("rebuilt")
    return HOLDS


def _open(folder: Path, *, read_only_when_damaged: bool = False) -> Vault:
    passphrase = ask_passphrase()
    try:
        return open_vault(
            folder,
            passphrase,
            clock=SystemClock(),
            ids=SystemIds(),
            read_only_when_damaged=read_only_when_damaged,
        )
    except (NewerVaultError, NoVaultError, VaultInUseError, WrongPassphraseError) as error:
        raise WrongUseError(f"{folder}: {error}") from error
    finally:
        wipe(passphrase)


def _say(findings: tuple[str, ...], rolled_back: int, *, as_json: bool) -> None:
    if as_json:
        result = {"holds": not findings, "findings": list(findings), "rolled_back": rolled_back}
        say_json(result)
        return
    for finding in findings:
        say(finding)
    if rolled_back:
        say(f"{rolled_back} own logs were put back to an older state; writing goes on in new logs")
    say("does not hold" if findings else "holds")
