"""Commands whose parts are imported when they run: a hub that serves carries nothing of a vault or a register."""

import argparse
import importlib
from collections.abc import Callable
from pathlib import Path

from inspector.wire.scopes import Agency

_Run = Callable[[argparse.Namespace], None]


def configure(add: Callable[[str, _Run, str], argparse.ArgumentParser]) -> None:
    """Add these commands with `add(name, run, purpose)`."""
    publish = add("publish", _of("documents", "publish"), "let every device have a signed document with its next sync")
    publish.add_argument("--agency", required=True, type=Agency, metavar="AGENCY", help="whose directory carries it")
    publish.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="the document; its signature lies beside it as .sig"
    )
    readers = add(
        "readers", _of("documents", "readers"), "write down for a register which devices may open registration passes"
    )
    readers.add_argument("--agency", required=True, type=Agency, metavar="AGENCY")
    readers.add_argument("--out", required=True, type=Path, metavar="FILE")
    national = add(
        "national", _of("documents", "national"), "let an agency's root name the key that signs for the whole country"
    )
    national.add_argument("--agency", required=True, type=Agency, metavar="AGENCY")
    national.add_argument("--public", required=True, type=Path, metavar="PUB", help="that key, 64 hex digits")
    national.add_argument("--root", required=True, type=Path, metavar="FILE", help="the root key, from the safe")
    key = add("key", _of("hub_key", "key"), "give a hub that does not serve another key; the roots say that it follows")
    key.add_argument(
        "--root", required=True, action="append", type=Path, metavar="FILE", help="the root key of each agency"
    )
    key.add_argument("--lost", action="store_true", help="the old key is gone: each officer is asked")
    stick = add(
        "stick", _of("sticks", "stick"), "take in an officer's file from a stick and write the receipts back beside it"
    )
    stick.add_argument("file", type=Path, metavar="FILE", help="what the officer saved for this hub")
    move = add(
        "move", _of("sticks", "move"), "tell every device that this hub is reached at another address from now on"
    )
    move.add_argument("address", metavar="URL", help="https://..., where this hub answers too before you say this")


def _of(module: str, command: str) -> _Run:
    def run(arguments: argparse.Namespace) -> None:
        getattr(importlib.import_module(f"inspector.cli.hub_office.{module}"), command)(arguments)

    return run
