"""`inspector keyless`: decodes pictures and makes documents for the program that started it; for nobody else."""

import argparse


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("keyless", help="decode pictures for the program that starts it", description=__doc__)
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Answer until standard input ends."""
    from inspector.keyless.worker import main  # noqa: PLC0415 - brings Pillow

    return main()
