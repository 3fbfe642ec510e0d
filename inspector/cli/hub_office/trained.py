"""`inspector hub trained`: say anew until when an officer's training in talks counts."""

import argparse
from collections.abc import Callable
from datetime import date

from inspector.cli.hub_office.acting import who
from inspector.cli.saying import say
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened

MEANING = "the last day on which the training in talks with sex workers counts that the officer followed"

_Run = Callable[[argparse.Namespace], None]


def configure(add: Callable[[str, _Run, str], argparse.ArgumentParser]) -> None:
    """Add the command with `add(name, run, purpose)`."""
    trained = add("trained", _trained, "say anew until when an officer's training in talks counts")
    trained.add_argument("--installation", required=True, type=bytes.fromhex, metavar="ID", help="32 hex digits")
    which = trained.add_mutually_exclusive_group(required=True)
    which.add_argument("--until", type=date.fromisoformat, metavar="DAY", help=MEANING)
    which.add_argument("--not", action="store_true", dest="is_none", help="say that there was none")


def _trained(arguments: argparse.Namespace) -> None:
    until: date | None = arguments.until
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        known = administering.say_trained(relay, arguments.installation, until)
    if until is None:
        say(f"{known.number} ({known.agency}) counts as not trained; the device hears it with its next sync.")
    else:
        say(f"{known.number} ({known.agency}) counts as trained until {until}; the device hears it with its next sync.")
