"""`inspector aside`: shows the person who is present what this check is; for the program that starts it."""

import argparse


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("aside", help="show cards to the person who is present", description=__doc__)
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Show what standard input brings until somebody goes back, or it ends."""
    from inspector.aside.screen import run  # noqa: PLC0415 - brings Qt

    return run()
