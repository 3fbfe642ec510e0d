"""The `inspector` command. Without a word it opens the tablet app; a word names a command.

Only the module of the command that was named is imported, so that a terminal command starts without Qt. Each module has
`configure(commands)`, which adds its parser and sets `run` to a function that takes the arguments and gives the status.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec

from inspector.cli.failures import CommandError, WrongUseError
from inspector.cli.own_process import keep_to_itself
from inspector.cli.saying import warn
from inspector.cli.words.parser import Parser
from inspector.cli.words.tongue import LANGUAGES, OPTION, chosen, speak

COMMANDS = {
    "app": "open the tablet app (also without any word)",
    "demo": "play a whole day on demonstration data",
    "hub": "run and administer the sync hub",
    "verify": "check a court bundle",
    "bundle": "sync by file",
    "catalogue": "check, sign and compare catalogues of conditions",
    "regime": "write and look at what a municipality decided",
    "register": "make and run the reference register",
    "cards": "look at and review texts for who is present, and protocols",
    "aid": "read what people ask an aid organisation, take a letter back, or say its key",
    "vault": "check, rebuild or salvage a vault, change its passphrase, hand it in",
    "custodians": "name who gives shared keys to a successor, and let two of them do it",
    "recovery": "make the key of a custodian",
    "erasure": "propose, confirm, hold and list erasures",
    "aside": "show cards to the person who is present, for the program that starts it",
    "keyless": "decode pictures for the program that starts it",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives 0 when it held, 1 when what was checked does not hold, 2 for wrong use."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        language, words = chosen(given, os.environ)
    except WrongUseError as error:
        warn(f"inspector: {error}")
        return error.status
    speak(language)
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help"}):
        words.insert(0, "app")
    if any(map(_is_torn, words)):
        warn("inspector: an argument holds bytes that are no text (UTF-8)")
        return WrongUseError.status
    parsed = _parser(words[0]).parse_args(words)
    if words[0] != "hub":  # what it does is watched from outside, and it holds no readable content
        keep_to_itself()
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except CommandError as error:
        warn(f"inspector {words[0]}: {error}")
        return error.status
    except KeyboardInterrupt:
        return 130


def present() -> dict[str, str]:
    """The commands of this program: the app for a tablet comes without those that administer a hub or play a day."""
    return {name: purpose for name, purpose in COMMANDS.items() if find_spec(f"inspector.cli.{name}") is not None}


def _is_torn(word: str) -> bool:
    """Whether bytes that are no text stand in a word, as Python passes them on from the command line."""
    return any("\ud800" <= letter <= "\udfff" for letter in word)


def _parser(named: str) -> argparse.ArgumentParser:
    parser = Parser(prog="inspector", description="Inspection of licensed sex businesses, offline first.")
    parser.add_argument(
        OPTION,
        choices=LANGUAGES,
        help="in Dutch (nl) or English (en); without it as the machine speaks, and Dutch where that is neither",
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, purpose in present().items():
        if name == named:
            importlib.import_module(f"inspector.cli.{name}").configure(commands)
        else:
            commands.add_parser(name, help=purpose)
    return parser
