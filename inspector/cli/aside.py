"""`inspector aside`: shows the person who is present what this check is; for the program that starts it."""

import argparse
from datetime import date

from inspector.cli.failures import WrongUseError


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("aside", help="show cards to the person who is present", description=__doc__)
    parser.add_argument("--day", metavar="YYYY-MM-DD", required=True, help="the day it is")
    parser.add_argument("--registration", action="store_true", help="also what a register means")
    parser.add_argument("--dark", action="store_true", help="on a dark ground")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the cards until somebody goes back, or standard input ends."""
    from inspector.aside.screen import Wishes, run  # noqa: PLC0415 - brings Qt

    try:
        day = date.fromisoformat(arguments.day)
    except ValueError as error:
        raise WrongUseError("--day must be a day such as 2026-11-24") from error
    return run(Wishes(day, registration=arguments.registration, dark=arguments.dark))
