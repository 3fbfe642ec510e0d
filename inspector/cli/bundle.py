"""`inspector bundle`: sync between two officers by a file, where no network reaches.

`export` writes what the receiving agency may read of the chosen visits; `import` takes in what concerns the
vault. Neither lets anything leave an outbox: only the hub's signed receipt does.
"""

import argparse
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.casework import settling
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say, warn
from inspector.cli.unlocking import unlocked, unlocked_desk
from inspector.crypto.statements import installation_id
from inspector.domain.ids import InstallationId, VisitId
from inspector.sync.by_stick.file_bundle import FileBundle, FileBundleError, read_bundle, write_bundle
from inspector.sync.by_stick.file_carrier import frames_for, lines_for, take_in
from inspector.vault.model.errors import NotSavedError
from inspector.vault.sides.vault import Vault
from inspector.wire.scopes import Agency


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    bundle = sub.add_parser("bundle", help="sync by file", description=__doc__)
    commands = bundle.add_subparsers(metavar="COMMAND", required=True)

    export = commands.add_parser("export", help="write visits to a file", description="Write visits to a file.")
    export.add_argument("--to", required=True, type=Agency, metavar="AGENCY", help="the agency of whoever imports it")
    export.add_argument(
        "--visit", action="append", default=[], metavar="ID", help="only this visit (may be repeated; default: all)"
    )
    export.set_defaults(run=_export)

    take = commands.add_parser("import", help="take in a file", description="Take in a file.")
    take.set_defaults(run=_import)

    for each in (export, take):
        each.add_argument("file", type=Path, metavar="FILE")
        each.add_argument("--vault", required=True, type=Path, metavar="DIR", help="the officer's vault")


def _export(arguments: argparse.Namespace) -> int:
    clock = SystemClock()
    with unlocked(arguments.vault, clock) as vault:
        known = {row.id for row in vault.visits()}
        chosen = [VisitId(each) for each in arguments.visit] or sorted(known)
        unknown = [each for each in chosen if each not in known]
        if unknown:
            raise DoesNotHoldError(f"no such visit: {', '.join(unknown)}")
        frames = frames_for(vault, chosen, arguments.to)
        lines = lines_for(vault, chosen, arguments.to)
        try:
            count = write_bundle(
                arguments.file, frames, lines, key=vault.signing_key, now_ms=int(clock.now().timestamp() * 1000)
            )
        except FileBundleError as error:
            raise DoesNotHoldError(str(error)) from error
    say(f"{arguments.file}: {count} frames of {len(chosen)} visits for {arguments.to.value}.")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    try:
        bundle = read_bundle(arguments.file)
    except FileBundleError as error:
        raise WrongUseError(str(error)) from error
    with unlocked_desk(arguments.vault) as desk:
        try:
            imported = take_in(desk.vault, bundle, lambda: settling.settle(desk))
        except NotSavedError as error:
            raise DoesNotHoldError("the disk refused; nothing more was taken in") from error
        writer = _writer(desk.vault, bundle)
    say(f"{imported.taken} frames taken in, {imported.passed_over} passed over; written by {writer}.")
    if bundle.writer is None:
        warn("The file is torn or altered: only what was whole of it was taken in.")
    return 0


def _writer(vault: Vault, bundle: FileBundle) -> str:
    """Who wrote the file, as far as a signature over all of it and the directory say."""
    if bundle.writer is None:
        return "nobody who can be named"
    names = (InstallationId(installation_id(agency, bundle.writer).hex()) for agency in Agency)
    colleague = next((known for name in names if (known := vault.directory.colleagues.get(name)) is not None), None)
    if colleague is None:
        return f"an unknown device with the key {bundle.writer.hex()}"
    return f"{colleague.officer.number} ({colleague.officer.agency.value})"
