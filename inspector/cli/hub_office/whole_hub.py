"""`inspector hub check`, `salvage` and `migrate`: what is done to a whole hub at once."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path

from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.hub_office.acting import who
from inspector.cli.saying import say, say_json, warn
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError
from inspector.hub.office.checking import check
from inspector.hub.office.migrating import migrate
from inspector.hub.office.moving_blobs import move_blobs
from inspector.hub.office.salvaging import salvage
from inspector.hub.rows.acts import By
from inspector.hub.rows.home import Home
from inspector.hub.running.alone import serving_alone, working_alone


def configure(add: Callable[[str, Callable[[argparse.Namespace], None], str], argparse.ArgumentParser]) -> None:
    """Add these commands with `add(name, run, purpose)`."""
    check = add("check", _check, "look whether everything holds, and who has what does not")
    check.add_argument("--json", action="store_true", help="say the result as JSON")

    salvaging = add("salvage", _salvage, "make a hub of what holds of a damaged one")
    salvaging.add_argument("--from", required=True, type=Path, metavar="DIR", dest="source", help="the damaged hub")

    migrating = add("migrate", _migrate, "move a hub that does not serve to another database or bucket")
    migrating.add_argument(
        "to", nargs="?", metavar="TO", help="postgresql://... of an empty database, or sqlite: into the folder"
    )
    migrating.add_argument("--blobs", metavar="URL", help="s3://... where its blobs go, or folder: into the folder")


def _by(arguments: argparse.Namespace) -> By:
    return By(who(arguments), system_ms())


def _check(arguments: argparse.Namespace) -> None:
    with _not_served(arguments.folder) as is_alone:
        found = check(arguments.folder, is_served=not is_alone)
    if arguments.json:
        say_json({"holds": not found, "findings": [asdict(each) for each in found]})
    else:
        for each in found:
            say(each.what + (f"; can be sent again by {', '.join(each.refill)}" if each.refill else ""))
    if found:
        raise DoesNotHoldError(f"{len(found)} things do not hold: `inspector hub salvage` makes a hub of what does")
    if not arguments.json:
        say("Everything holds.")


@contextmanager
def _not_served(folder: Path) -> Iterator[bool]:
    """Keep a hub from starting meanwhile; False when one runs already."""
    Home(folder).check()
    with ExitStack() as stack:
        try:
            stack.enter_context(serving_alone(folder))
        except HubError:
            yield False
        else:
            yield True


def _salvage(arguments: argparse.Namespace) -> None:
    Home(arguments.source).check()
    with working_alone(arguments.source):
        done = salvage(arguments.source, arguments.folder, ids=SystemIds(), by=_by(arguments))
    say(f"Made {arguments.folder}: {done.frames} of {done.of_frames} frames, {done.blobs} of {done.of_blobs} blobs.")
    say("Devices will send again what it lacks; the codes that were given out count as long as they did.")


def _migrate(arguments: argparse.Namespace) -> None:
    if arguments.to is None and arguments.blobs is None:
        raise WrongUseError("say where to: a database, or --blobs and a bucket")
    Home(arguments.folder).check()
    with working_alone(arguments.folder):
        if arguments.to is not None:
            address = None if arguments.to == "sqlite" else arguments.to
            position = migrate(arguments.folder, address, _by(arguments))
            say(f"Moved up to position {position}; the old tables are gone. Receipts and cursors hold as before.")
        if arguments.blobs is not None:
            _move_blobs(arguments)


def _move_blobs(arguments: argparse.Namespace) -> None:
    moved = move_blobs(arguments.folder, None if arguments.blobs == "folder" else arguments.blobs, _by(arguments))
    say(f"Moved {moved.blobs} blobs; the old ones are gone.")
    if moved.lacking:
        warn(f"{moved.lacking} blobs were damaged or gone: `inspector hub check` says who can send them again")
