"""`inspector hub`: make, run and administer a hub."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from inspector.cli.custodian_files import custodian_public
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.hub_office import audit, backups, loaded_late, serving, trained, whole_hub
from inspector.cli.hub_office.acting import who
from inspector.cli.saying import say, say_json, warn
from inspector.crypto.designations import Designation
from inspector.crypto.ids import SystemIds
from inspector.hub.answering.openapi import document
from inspector.hub.clock import system_ms
from inspector.hub.errors import BackupError, DamagedError, DiskFailedError, DiskFullError, HubError
from inspector.hub.office import administering, keyholders, renewing
from inspector.hub.office.administering import Status
from inspector.hub.office.custodians import name_custodians, name_keepers
from inspector.hub.office.founding import found
from inspector.hub.office.four_eyes import check_two
from inspector.hub.office.wiping import cancel_wipe, order_wipe
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.rows import installations
from inspector.hub.rows.home import read_key
from inspector.sync.invitation import fingerprint_of_root, typed_invitation
from inspector.wire.custodian import CUSTODIANS
from inspector.wire.event import ID_BYTES
from inspector.wire.scopes import Agency, Purpose, Role, exists, roles_of

_ORDER = """in this order:
  1. init         makes the hub; then carry its folder offline-roots to a safe
  2. serve        and leave it running
  3. enrol        one code for each device: first a supervisor, who records businesses and plans visits,
                  then the inspectors and partners, a privacy officer, an administrator
  4. custodians   three people, before anybody forgets a passphrase (inspector recovery key)
  5. inspector catalogue sign, then publish: every device has the conditions with its next sync
then, as long as it serves:
  status and backup every day, check every week, renew once a year, revoke when a device is lost
"""
_ROLES = "\n".join(
    (
        "roles of each agency:",
        *(f"  {agency:<17} {', '.join(sorted(roles_of(agency)))}" for agency in Agency),
        "",
        "police, the supervisor of politie, privacy_officer and whoever has a --designation need two people: one at",
        "this machine, and one who brings the root key of the agency from the safe (--root).",
    )
)


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    hub = sub.add_parser(
        "hub",
        help="run and administer the sync hub",
        description=__doc__,
        epilog=_ORDER,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = hub.add_subparsers(metavar="COMMAND", required=True)

    init = _command(commands, "init", _init, "make a hub in a new folder")
    init.add_argument(
        "--agency",
        action="append",
        required=True,
        type=Agency,
        metavar="AGENCY",
        help="serve this agency (may be repeated)",
    )
    _add_database(init)

    serving.configure(partial(_command, commands), _add_database)

    _configure_enrol(_command(commands, "enrol", _enrol, "print a one-time code for one device"))

    revoke = _command(commands, "revoke", _revoke, "give an installation directories only; it may still hand in")
    revoke.add_argument("--installation", required=True, type=_installation, metavar="ID", help="32 hex digits")
    revoke.add_argument("--lose-keys", action="store_true", help="also when nobody else holds a shared key it holds")

    wipe = _command(commands, "wipe", _wipe, "let a revoked device be wiped; a supervisor says it too, in the app")
    wipe.add_argument("--installation", required=True, type=_installation, metavar="ID", help="32 hex digits")
    wipe.add_argument("--cancel", action="store_true", help="take back whatever was said about it")

    trained.configure(partial(_command, commands))

    bar = _command(commands, "bar", _bar, "answer an installation like a stranger: it may not even hand in")
    bar.add_argument("--installation", required=True, type=_installation, metavar="ID", help="32 hex digits")
    bar.add_argument("--lift", action="store_true", help="let it talk to the hub again")

    custodians = _command(commands, "custodians", _custodians, "name who opens vaults whose passphrase is lost")
    custodians.add_argument("--agency", required=True, type=Agency, metavar="AGENCY")
    custodians.add_argument("public", nargs=CUSTODIANS, type=Path, metavar="PUB", help="three files custodian.pub")

    _add_keepers(commands)

    renew = _command(commands, "renew", _renew, "let an agency's root key vouch for its enrolment key again")
    renew.add_argument("--agency", required=True, type=Agency, metavar="AGENCY")
    renew.add_argument("--root", required=True, type=Path, metavar="FILE", help="the root key, from the safe")

    backups.configure(partial(_command, commands), partial(_bare_command, commands))
    whole_hub.configure(partial(_command, commands))
    audit.configure(partial(_command, commands))
    loaded_late.configure(partial(_command, commands))

    interface = commands.add_parser("openapi", help="print the interface of a hub as an OpenAPI document")
    interface.add_argument("--register", action="store_true", help="of a hub that brings questions to a register")
    interface.set_defaults(run=_openapi)

    status = _command(commands, "status", _status, "show who is enrolled and what is stored")
    status.add_argument("--json", action="store_true", help="say the result as JSON")


def _add_database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--database", metavar="URL", help="postgresql://... of a PostgreSQL database (default: SQLite in the folder)"
    )
    parser.add_argument("--blobs", metavar="URL", help="s3://BUCKET/PREFIX?endpoint=URL (default: the folder)")


def _add_keepers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    keepers = _command(commands, "keepers", _keepers, "let the root name who gives a shared key to a successor")
    keepers.add_argument("--agency", required=True, type=Agency, metavar="AGENCY")
    keepers.add_argument("--purpose", required=True, type=Purpose, metavar="PURPOSE", help=", ".join(Purpose))
    keepers.add_argument("--root", required=True, type=Path, metavar="FILE", help="the root key, from the safe")
    keepers.add_argument("public", nargs=CUSTODIANS, type=Path, metavar="PUB", help="three files custodian.pub")


def _configure_enrol(enrol: argparse.ArgumentParser) -> None:
    enrol.formatter_class, enrol.epilog = argparse.RawDescriptionHelpFormatter, _ROLES
    enrol.add_argument("--agency", required=True, type=Agency, metavar="AGENCY", help="whose officer it is, see below")
    enrol.add_argument("--role", required=True, type=Role, metavar="ROLE", help="what the officer does, see below")
    enrol.add_argument("--root", type=Path, metavar="FILE", help="the agency's root key, where two people are needed")
    enrol.add_argument("--number", required=True, help="the officer's number")
    enrol.add_argument("--name", required=True, help="the officer's name")
    enrol.add_argument(
        "--oath", choices=("eed", "belofte"), default="", help="which of the two the officer took, if any"
    )
    enrol.add_argument(
        "--designation",
        nargs=4,
        action="append",
        default=[],
        metavar=("DEED", "DOMAIN", "OFFENCES", "UNTIL"),
        help="that the officer may investigate these offences up to and including this day, like 2027-12-31",
    )
    enrol.add_argument("--trained-until", type=date.fromisoformat, metavar="DAY", help=trained.MEANING)
    enrol.add_argument("--url", metavar="URL", help="the address devices use: gives the text for a QR code too")
    enrol.add_argument("--json", action="store_true", help="say the result as JSON")


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], None],
    purpose: str,
) -> argparse.ArgumentParser:
    parser = _bare_command(commands, name, run, purpose)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the hub's folder")
    parser.add_argument("--by", metavar="NAME", help="who does this, for the list of what was done")
    return parser


def _bare_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], None],
    purpose: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=purpose)
    parser.set_defaults(run=lambda arguments: _named(run, arguments))
    return parser


def _named(run: Callable[[argparse.Namespace], None], arguments: argparse.Namespace) -> int:
    try:
        run(arguments)
    except (BackupError, DamagedError, DiskFailedError, DiskFullError) as error:
        raise DoesNotHoldError(str(error)) from error
    except HubError as error:
        raise WrongUseError(str(error)) from error
    except OSError as error:
        raise DoesNotHoldError(f"{error.filename or 'hub'}: {error.strerror or error}") from error
    return 0


def _init(arguments: argparse.Namespace) -> None:
    agencies: list[Agency] = arguments.agency
    home = found(
        arguments.folder,
        agencies,
        ids=SystemIds(),
        now_ms=system_ms(),
        address=arguments.database,
        blobs=arguments.blobs,
    )
    say(f"Made a hub in {home.path} for {', '.join(agencies)}.")
    say(f"Now carry the folder {home.offline_roots} to a safe: whoever has it can speak for these agencies.")
    say("Next: `inspector hub serve`, then `inspector hub enrol`, a supervisor first; see `inspector hub --help`.")


def _openapi(arguments: argparse.Namespace) -> int:
    say_json(document(has_register=arguments.register), indent=2)
    return 0


def _enrol(arguments: argparse.Namespace) -> None:
    designations = tuple(_designation(*words) for words in arguments.designation)
    officer = Officer(
        *(arguments.agency, arguments.role, arguments.number, arguments.name, arguments.oath),
        *(designations, arguments.trained_until),
    )
    brought = None if arguments.root is None else read_key(arguments.root)
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        if exists(officer.agency, officer.role):
            check_two(relay, officer, brought)
        code = administering.offer_code(relay, officer, SystemIds())
        entry = relay.store.read(lambda connection: installations.find_agency(connection, officer.agency))
    invitation = None
    if arguments.url is not None and entry is not None:
        root = fingerprint_of_root(entry.root_public)
        invitation = typed_invitation(arguments.url, code.text, root).text()
    if arguments.json:
        say_json({"code": code.text, "expires": code.expires.isoformat(), "invitation": invitation})
    else:
        for line in (code.text, invitation):
            if line is not None:
                say(line)
        for each in designations:
            say(f"May investigate {each.offences} ({each.deed}, {each.domain}) up to and including {each.until}.")
        if officer.trained_until is not None:
            say(f"Trained in talks with sex workers up to and including {officer.trained_until}.")
        say(f"For one device, until {code.expires.astimezone():%H:%M}.")


def _designation(deed: str, domain: str, offences: str, until: str) -> Designation:
    try:
        return Designation(deed, domain, offences, date.fromisoformat(until))
    except ValueError as error:
        raise WrongUseError(f"{until} is not a day like 2027-12-31") from error


def _revoke(arguments: argparse.Namespace) -> None:
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        lost = keyholders.lost_with(relay, arguments.installation)
        if lost and not arguments.lose_keys:
            raise WrongUseError(
                f"nobody else holds the keys of {', '.join(each.purpose for each in lost)}: what they open would be "
                "lost. First let somebody of the same role enrol, and both devices sync; or say --lose-keys"
            )
        revoked = administering.revoke(relay, arguments.installation)
        left = relay.store.read(lambda connection: keyholders.lone_keys(connection, now_ms=relay.clock()))
    say(f"{revoked.number} ({revoked.agency}) may hand in, hears what is to be erased and gets nothing else.")
    for each in left:
        if each.agency is revoked.agency:
            say(f"Only {each.number} holds the key of {each.purpose} now.")


def _wipe(arguments: argparse.Namespace) -> None:
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        if arguments.cancel:
            known = cancel_wipe(relay, arguments.installation)
            say(f"{known.number} ({known.agency}) is not wiped, unless it was done already.")
        else:
            known = order_wipe(relay, arguments.installation)
            say(f"{known.number} ({known.agency}) is wiped once a supervisor says so too, all it holds was handed in,")
            say("and 24 hours have passed since.")


def _bar(arguments: argparse.Namespace) -> None:
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        known = administering.bar(relay, arguments.installation, is_barred=not arguments.lift)
    if arguments.lift:
        say(f"{known.number} ({known.agency}) may talk to this hub again.")
    else:
        say(f"{known.number} ({known.agency}) is a stranger here until `--lift`; what it has not sent stays on it.")


def _custodians(arguments: argparse.Namespace) -> None:
    named = tuple(custodian_public(path) for path in arguments.public)
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        name_custodians(relay, arguments.agency, named)
    for each in named:
        say(f"{each.fingerprint}  {each.name}")
    say("It takes effect on a device once that has synced and was then unlocked: any two of them, and nobody else.")
    say("Name them again after this hub was restored from a copy.")


def _keepers(arguments: argparse.Namespace) -> None:
    named, root = tuple(custodian_public(path) for path in arguments.public), read_key(arguments.root)
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        name_keepers(relay, arguments.agency, arguments.purpose, named, root)
    for each in named:
        say(f"{each.fingerprint}  {each.name}")
    say("Holders of the key lay it down for them at their next sync. Put the root key back in the safe.")


def _renew(arguments: argparse.Namespace) -> None:
    agency: Agency = arguments.agency
    root = read_key(arguments.root)
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        expires = renewing.renew_enrolment(relay, agency, root)
    say(f"{agency} can enrol and renew until {expires:%Y-%m-%d}. Put the root key back in the safe.")


def _status(arguments: argparse.Namespace) -> None:
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        status = administering.status(relay)
    if arguments.json:
        say_json(asdict(status), default=_as_json, indent=2)
    else:
        say(_in_words(status))
    if status.offline_roots_are_here:
        warn("The root keys still lie here: carry the folder offline-roots to a safe.")
    now = datetime.fromtimestamp(system_ms() // 1000, UTC)
    for each in status.ends:
        for line in renewing.warnings(each, now):
            warn(line)


def _in_words(status: Status) -> str:
    lines = [
        f"{status.events} events in {status.logs} logs of {status.streams} streams",
        f"{status.frames} frames, {status.forks} branches kept aside, position {status.position}",
        f"{status.blobs} blobs of {status.blob_bytes} bytes, database of {status.database_bytes} bytes",
        *(f"{each.agency}: enrols until {each.enrolment:%Y-%m-%d}, {_receipts_count(each)}" for each in status.ends),
        *(
            f"{each.installation}  {'barred' if each.is_barred else each.standing:<8} until {each.expires:%Y-%m-%d}"
            f"  {each.agency} {each.role} {each.number}"
            for each in status.installations
        ),
        *(
            f"{each.agency} {each.number} is trained in talks until {each.trained_until}"
            for each in status.installations
            if each.trained_until is not None
        ),
        *(f"only {each.installation} ({each.agency} {each.number}) holds {each.purpose}" for each in status.lone_keys),
    ]
    return "\n".join(lines)


def _receipts_count(ends: renewing.Ends) -> str:
    if ends.hub is None:
        return "nothing says until when receipts count"
    return f"receipts count until {ends.hub:%Y-%m-%d}"


def _as_json(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)


def _installation(text: str) -> bytes:
    value = bytes.fromhex(text)
    if len(value) != ID_BYTES:
        raise ValueError(text)
    return value
