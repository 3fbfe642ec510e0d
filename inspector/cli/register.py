"""`inspector register`: make and run the reference register; what names a person it asks for, line by line."""

import argparse
import getpass
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import segno

from inspector.app.catalogues import CatalogueRefusedError, read_limited, trusted_document
from inspector.app.signed_data import SCOPES
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.keys import hex_key
from inspector.cli.saying import say, say_json
from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import DocumentScope
from inspector.crypto.statements import Root
from inspector.hub.clock import PlayedClock
from inspector.passes.binding import DocumentKind
from inspector.passes.code import as_letters
from inspector.register.cards import Stated, card_documents
from inspector.register.errors import RegisterError
from inspector.register.folder import Folder
from inspector.register.lists import todays_list, waiting
from inspector.register.operations import document
from inspector.register.passes import issue, revoke
from inspector.register.questions import BUDGET, accept, question_key_document
from inspector.register.register import Register, make_register, opened, system_now
from inspector.register.serving import Listening, serve
from inspector.wire.scopes import Agency

KINDS = {
    "paspoort": DocumentKind.PASSPORT,
    "identiteitskaart": DocumentKind.IDENTITY_CARD,
    "vreemdelingendocument": DocumentKind.ALIENS_DOCUMENT,
    "rijbewijs": DocumentKind.DRIVING_LICENCE,
}
LIST_ENDING, SIGNATURE_ENDING = ".rsw", ".sig"


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("register", help="make and run the reference register", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    init = _command(commands, "init", _init, "make a register in a new folder")
    _add_root(init)
    _add_root(_command(commands, "renew", _renew, "let the national root vouch for the register's key again"))

    law = _command(commands, "law", _law, "take a law of country or municipality: it says from which age one registers")
    law.add_argument("file", type=Path, metavar="FILE", help="the document; its signature lies beside it as .sig")
    law.add_argument("--root", required=True, type=Path, metavar="PUB", help="the public key of the root behind it")

    give = _command(commands, "issue", _issue, "register somebody, unless he is, and make a pass for a shown document")
    give.add_argument("--document", required=True, choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    give.add_argument("--replace", action="store_true", help="earlier passes of the same person end")
    give.add_argument("--picture", type=Path, metavar="FILE", help="write the pass as a picture: .png or .svg")

    _command(commands, "revoke", _revoke, "take somebody out at once, with all passes")

    status = _command(commands, "status", _status, "make the list of today, and say how many places wait for the next")
    status.add_argument("--out", type=Path, metavar="FILE", help="write it there (.rsw), with its signature beside it")

    accept = _command(commands, "accept", _accept, "answer the sealed questions of an agency, by the word of its hub")
    accept.add_argument("--agency", required=True, type=Agency, metavar="AGENCY")
    accept.add_argument("--hub", required=True, metavar="HEX", help="the hub's public key, 64 hex digits")
    accept.add_argument(
        "--budget", type=int, default=BUDGET, metavar="N", help=f"questions a day (default: {BUDGET}); 0 ends it"
    )

    key = _command(commands, "questions", _questions, "write the key that devices seal questions by")
    key.add_argument("--out", required=True, type=Path, metavar="FILE", help="write it there (.rsw)")

    cards = _command(commands, "cards", _cards, "let devices of an agency open the passes of a year")
    cards.add_argument("--officers", required=True, type=Path, metavar="FILE", help="of `inspector hub readers`")
    cards.add_argument("--root", required=True, type=Path, metavar="PUB", help="the agency's root, 64 hex digits")
    cards.add_argument("--year", required=True, type=int, metavar="YEAR")
    cards.add_argument("--out", required=True, type=Path, metavar="FILE", help="write it there (.rsw)")

    run = _command(commands, "serve", _serve, "answer until told to stop")
    run.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    run.add_argument("--port", type=int, default=8444, help="0 takes a free one")
    run.add_argument("--tls-certificate", type=Path, metavar="FILE")
    run.add_argument("--tls-key", type=Path, metavar="FILE")
    run.add_argument("--announce", action="store_true", help="print the address as the one line of output")
    run.add_argument("--with-parent", action="store_true", help="stop when standard input ends")
    run.add_argument("--played-clock", type=Path, metavar="FILE", help="for a played day: take the time from there")

    interface = commands.add_parser("openapi", help="print the interface of a register as an OpenAPI document")
    interface.set_defaults(run=_openapi)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], None],
    purpose: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=purpose)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the register's folder")
    parser.set_defaults(run=lambda arguments: _named(run, arguments))
    return parser


def _add_root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", required=True, type=Path, metavar="FILE", help="the national root key, from the safe")
    parser.add_argument("--issuer", required=True, metavar="NAME", help="who runs the register")


def _named(run: Callable[[argparse.Namespace], None], arguments: argparse.Namespace) -> int:
    try:
        run(arguments)
    except RegisterError as error:
        raise DoesNotHoldError(str(error)) from error
    except OSError as error:
        raise DoesNotHoldError(f"{error.filename or 'register'}: {error.strerror or error}") from error
    return 0


def _init(arguments: argparse.Namespace) -> None:
    root = SigningKey(hex_key(arguments.root))
    folder = make_register(arguments.folder, SystemIds())
    folder.vouch(root, arguments.issuer, system_now())
    say(f"Made a register in {folder.path}. Put the root key back in the safe.")


def _renew(arguments: argparse.Namespace) -> None:
    Folder(arguments.folder).vouch(SigningKey(hex_key(arguments.root)), arguments.issuer, system_now())
    say("The register's key counts for 400 days from now. Put the root key back in the safe.")


def _law(arguments: argparse.Namespace) -> None:
    file: Path = arguments.file
    root, now = hex_key(arguments.root), system_now()
    for scope in (DocumentScope.REGIMES, DocumentScope.MUNICIPALITY):
        with suppress(CatalogueRefusedError):
            law = trusted_document(file, root, scope, at=now)
            if SCOPES[type(law)] is scope:
                Folder(arguments.folder).take_law(read_limited(file))
                say("The register knows this law from now on.")
                return
    raise DoesNotHoldError(f"{file.name} is no law of country or municipality that this root stands behind")


def _issue(arguments: argparse.Namespace) -> None:
    picture: Path | None = arguments.picture
    if picture is not None and picture.suffix not in {".png", ".svg"}:
        raise WrongUseError("a picture is a file .png or .svg")
    number, shown, born = map(_asked, ("Citizen service number", "Number of the document", "Day of birth, ddmmyyyy"))
    with opened(arguments.folder, SystemIds()) as register:
        code = issue(register, number, KINDS[arguments.document], shown, born, replace=arguments.replace)
    if picture is None:
        say(code)
    else:
        segno.make_qr(code, error="m").save(str(picture), scale=8, border=4)
        say(f"The pass is in {picture}. Give it to the person, and keep no copy. Where there is no camera it is typed:")
    say(as_letters(code))


def _revoke(arguments: argparse.Namespace) -> None:
    number = _asked("Citizen service number")
    with opened(arguments.folder, SystemIds()) as register:
        revoke(register, number)
    say("Taken out. Passes of this person are refused from the next list on, which is made tomorrow.")


def _status(arguments: argparse.Namespace) -> None:
    out: Path | None = arguments.out
    if out is not None and out.suffix != LIST_ENDING:
        raise WrongUseError(f"the file of a list ends in {LIST_ENDING}")
    with opened(arguments.folder, SystemIds()) as register:
        list_of_today, signature = todays_list(register)
        left = waiting(register)
    if out is not None:
        out.write_bytes(list_of_today)
        out.with_suffix(SIGNATURE_ENDING).write_bytes(signature)
        say(f"Wrote {out}. Next: `inspector hub publish`.")
    say(f"{left} places wait for the list of tomorrow.")


def _accept(arguments: argparse.Namespace) -> None:
    agency: Agency = arguments.agency
    try:
        hub = bytes.fromhex(arguments.hub)
    except ValueError as error:
        raise WrongUseError("that is no key of a hub") from error
    with opened(arguments.folder, SystemIds()) as register:
        accept(register, hub, agency, arguments.budget)
    if arguments.budget:
        say(f"Questions of {agency.value} are answered, {arguments.budget} a day.")
    else:
        say(f"Questions of {agency.value} are answered no more.")


def _questions(arguments: argparse.Namespace) -> None:
    out: Path = arguments.out
    if out.suffix != LIST_ENDING:
        raise WrongUseError(f"the file of a key for questions ends in {LIST_ENDING}")
    with opened(arguments.folder, SystemIds()) as register:
        _, document_of_key, signature = question_key_document(register)
    out.write_bytes(document_of_key)
    out.with_suffix(SIGNATURE_ENDING).write_bytes(signature)
    say(f"Wrote {out}. Next: `inspector hub publish`.")


def _cards(arguments: argparse.Namespace) -> None:
    out: Path = arguments.out
    if out.suffix != LIST_ENDING:
        raise WrongUseError(f"the file of a card key ends in {LIST_ENDING}")
    agency, officers = _officers(arguments.officers)
    with opened(arguments.folder, SystemIds()) as register:
        documents = card_documents(register, officers, Root(agency, hex_key(arguments.root)), arguments.year)
    for place, (document_of_cards, signature) in enumerate(documents):
        file = out if place == 0 else out.with_stem(f"{out.stem}-{place + 1}")
        file.write_bytes(document_of_cards)
        file.with_suffix(SIGNATURE_ENDING).write_bytes(signature)
        say(f"Wrote {file}. Next: `inspector hub publish`.")


def _officers(file: Path) -> tuple[str, list[Stated]]:
    try:
        said = json.loads(file.read_bytes())
        officers = [
            Stated(bytes.fromhex(each["statement"]), tuple(bytes.fromhex(one) for one in each["chain"]))
            for each in said["officers"]
        ]
        return str(said["agency"]), officers
    except (ValueError, KeyError, TypeError) as error:
        raise DoesNotHoldError(f"{file.name} is not what `inspector hub readers` wrote") from error


def _serve(arguments: argparse.Namespace) -> None:
    listening = Listening(arguments.host, arguments.port, arguments.tls_certificate, arguments.tls_key)

    def announce(address: str) -> None:
        say(address if arguments.announce else f"The register listens on {address}; stop it with Ctrl-C.")

    played: Path | None = arguments.played_clock
    now = system_now if played is None else _played(PlayedClock(played))
    register: Register
    with opened(arguments.folder, SystemIds(), now) as register:
        serve(register, listening, announce, with_parent=arguments.with_parent)


def _played(clock: PlayedClock) -> Callable[[], datetime]:
    return lambda: datetime.fromtimestamp(clock() / 1000, UTC)


def _openapi(_arguments: argparse.Namespace) -> int:
    say_json(document(), indent=2)
    return 0


def _asked(what: str) -> str:
    """What somebody types without showing it, or the next line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{what}: ").strip()
    return sys.stdin.readline().strip()
