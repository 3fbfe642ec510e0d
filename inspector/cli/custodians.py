"""`inspector custodians`: who helps when the last holder of an agency's shared key is gone, and the ceremony itself.

Two supervisors name the same three with `name`; the offline root does it at the hub (`inspector hub keepers`), for
investigations nobody else does. For `succeed` the successor unlocks their own vault, two custodians type the
passphrases of their keys and the fingerprint they have of the successor, from the successor's paper or a colleague's
`show`. It gives nothing to anybody else, and the directory says who did it.
"""

import argparse
from pathlib import Path

from inspector.casework.judging import succession
from inspector.casework.judging.succession import NotGiven
from inspector.cli.asking import ask_line
from inspector.cli.custodian_files import custodian_key, custodian_public
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say
from inspector.cli.unlocking import unlocked_desk
from inspector.cli.words.refusing import in_a_sentence
from inspector.domain.refusals import Refusal
from inspector.vault.model.errors import VaultError
from inspector.wire.custodian import CUSTODIANS, are_three
from inspector.wire.scopes import Purpose

_PAIR = 2


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("custodians", help="name who gives shared keys to a successor", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    name = commands.add_parser("name", help="as a supervisor, name three; it takes two supervisors")
    name.add_argument("public", nargs=CUSTODIANS, type=Path, metavar="PUB", help="three files custodian.pub")
    name.add_argument("--number", required=True, type=int, help="the same for both, and higher than the last")
    name.set_defaults(run=_name)
    show = commands.add_parser("show", help="who is named, and the fingerprint of everybody who can succeed")
    show.set_defaults(run=_show)
    succeed = commands.add_parser("succeed", help="two custodians give a purpose's keys to the officer of this vault")
    succeed.add_argument("--key", action="append", required=True, type=Path, metavar="FILE", help="custodian.key; two")
    succeed.set_defaults(run=_succeed)
    for each in (name, show, succeed):
        each.add_argument("--vault", required=True, type=Path, metavar="DIR", help="the officer's vault")
    for each in (name, succeed):
        each.add_argument("--purpose", required=True, type=Purpose, metavar="PURPOSE", help=", ".join(Purpose))


def _name(arguments: argparse.Namespace) -> int:
    if arguments.purpose is Purpose.INVESTIGATION:
        raise WrongUseError("no supervisor reads what is investigated: let the offline root name them at the hub")
    named = tuple(custodian_public(path) for path in arguments.public)
    if not are_three(named):
        raise WrongUseError("name three custodians with three different names and three different keys")
    with unlocked_desk(arguments.vault) as desk:
        said = succession.name(desk, arguments.purpose, named, arguments.number)
        if isinstance(said, Refusal):
            raise DoesNotHoldError(f"refused: {in_a_sentence(said)}")
        counts = desk.vault.keepers.get(arguments.purpose) == named
    for each in named:
        say(f"{each.fingerprint}  {each.name}")
    say("They count from the next sync on." if counts else "They count once another supervisor says the same.")
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with unlocked_desk(arguments.vault) as desk:
        for purpose, named in sorted(desk.vault.keepers.items()):
            for each in named:
                say(f"{purpose}  {each.fingerprint}  {each.name}")
        for colleague in succession.candidates(desk):
            officer = colleague.officer
            say(f"{officer.number}  {succession.fingerprint_of(colleague)}  {officer.role} {officer.name}")
    return 0


def _succeed(arguments: argparse.Namespace) -> int:
    if len(arguments.key) != _PAIR:
        raise WrongUseError("two custodians are needed: give --key twice")
    with unlocked_desk(arguments.vault) as desk:
        if not succession.missing(desk, arguments.purpose):
            raise DoesNotHoldError(f"no key of {arguments.purpose} that is missing here was laid down for custodians")
        first, second = map(custodian_key, arguments.key)
        if first.id == second.id:
            raise WrongUseError("two custodians are needed: this is one key twice")
        me = desk.vault.me
        typed = ask_line(f"Fingerprint of {me.name} ({me.number}), as you have it")
        try:
            given = succession.hold_ceremony(desk, arguments.purpose, (first, second), typed)
        except VaultError as error:
            raise DoesNotHoldError(f"nothing was given: {error}") from error
    match given:
        case succession.Given():
            number, purpose = me.number, arguments.purpose
            say(f"{number} holds {given.keys} keys of {purpose} now, and a new one is used from the next sync on.")
        case NotGiven.ANOTHERS_VAULT:
            raise DoesNotHoldError("this is another's vault: nothing was given")
        case NotGiven.NOT_FOR_THIS_OFFICER:
            raise DoesNotHoldError(f"{me.number} may hold no key of {arguments.purpose}: nothing was given")
        case NotGiven.NOTHING_LAID_DOWN | NotGiven.NOT_THESE_CUSTODIANS:
            raise DoesNotHoldError("these two are not the custodians for whom it was laid down: nothing was given")
    return 0
