"""`inspector hub backup`, `verify` and `restore`: sealed copies of a hub, and whether they would serve again."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from inspector.cli.custodian_files import custodian_key, custodian_public
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.hub_office.acting import who
from inspector.cli.saying import say, warn
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey, is_reader_public
from inspector.crypto.signatures import key_id
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError
from inspector.hub.office.backup_file import MOST_KEYS, BackupHead
from inspector.hub.office.checking import check
from inspector.hub.office.copies import LONGEST, back_up, look_at, restore, take_away_expired
from inspector.hub.register.successors import replaced
from inspector.hub.relay import opened
from inspector.hub.rows.acts import By

_DAYS, _MOST_DAYS = 14, LONGEST.days


def configure(
    add: Callable[[str, Callable[[argparse.Namespace], None], str], argparse.ArgumentParser],
    add_bare: Callable[[str, Callable[[argparse.Namespace], None], str], argparse.ArgumentParser],
) -> None:
    """Add these commands, with the folder of a hub as argument and `add_bare` without."""
    backup = add("backup", _backup, "write a sealed copy of a hub, running or not, and take away those that are over")
    backup.add_argument("--to", required=True, type=Path, metavar="FOLDER", help="where backups lie")
    backup.add_argument(
        "--key",
        required=True,
        action="append",
        type=Path,
        metavar="PUB",
        help="custodian.pub of whoever may open it (may be repeated): inspector recovery key makes one",
    )
    backup.add_argument("--days", type=_days, default=_DAYS, metavar="DAYS", help="from 1 to 90 (default: 14)")

    verify = add_bare("verify", _verify, "look whether backups are whole; with a key, whether they would serve")
    verify.add_argument("backups", nargs="+", type=Path, metavar="FILE", help="what backup wrote")
    _add_key(verify, is_required=False)

    restoring = add("restore", _restore, "make a hub that serves from a backup")
    restoring.add_argument("--from", required=True, type=Path, metavar="FILE", dest="source", help="what backup wrote")
    _add_key(restoring, is_required=True)
    restoring.add_argument("--expired", action="store_true", help="also when it may not be used any more")


def _add_key(parser: argparse.ArgumentParser, *, is_required: bool) -> None:
    parser.add_argument(
        "--key",
        required=is_required,
        type=Path,
        metavar="FILE",
        help="custodian.key that opens it",
    )


def _days(text: str) -> int:
    days = int(text)
    if not 1 <= days <= _MOST_DAYS:
        raise argparse.ArgumentTypeError(f"from 1 to {_MOST_DAYS} days")
    return days


def _backup(arguments: argparse.Namespace) -> None:
    publics = [custodian_public(path).public_key for path in arguments.key]
    if len(publics) > MOST_KEYS or not all(map(is_reader_public, publics)):
        raise WrongUseError(f"a backup is for at most {MOST_KEYS} keys, and each must be one")
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        try:
            done = back_up(relay, arguments.to, publics, keep=timedelta(days=arguments.days))
        finally:  # what was erased lives no longer because a new copy could not be made
            before = relay.store.read(replaced)
            taken = take_away_expired(arguments.to, relay.hub_key.public, *before, now_ms=system_ms())
            if taken:
                say(f"Took away {taken} backups that were over.")
    say(f"Wrote {done.file} with {done.blobs} blobs. It may be used until {done.expires:%Y-%m-%d}.")
    if done.lacking:
        warn(f"{done.lacking} blobs are damaged or gone here: `inspector hub check` says who can send them again")


def _verify(arguments: argparse.Namespace) -> None:
    key = None if arguments.key is None else custodian_key(arguments.key)
    bad = 0
    for path in arguments.backups:
        try:
            head = look_at(path) if key is None else _tried(path, key)
        except HubError as error:
            warn(f"{path}: {error}")
            bad += 1
        else:
            ends = _moment(head.expires_ms)
            say(f"{path}: whole, of hub {_hub(head)}, made at {_moment(head.made_ms)}, may be used until {ends}")
            if head.expires_ms <= system_ms():
                warn(f"{path}: may not be used any more: delete it")
                bad += 1
    if bad:
        raise DoesNotHoldError(f"{bad} of {len(arguments.backups)} do not hold, or may not be used any more")


def _tried(path: Path, key: ReaderKey) -> BackupHead:
    """Make a hub of it beside, and look whether everything holds there."""
    with TemporaryDirectory(prefix="inspector-drill-") as folder:
        now = By("", system_ms())
        made = restore(path, Path(folder) / "hub", key, ids=SystemIds(), by=now, even_expired=True)
        found = check(made.home.path, is_served=False)
    for each in found:
        warn(each.what)
    if found:
        raise HubError(f"{len(found)} things in it do not hold")
    _tell_lacking(made.lacking)
    return made.head


def _tell_lacking(lacking: int) -> None:
    if lacking:
        warn(f"{lacking} blobs are not in it: devices that have them send them again")


def _hub(head: BackupHead) -> str:
    return key_id(head.hub_public).hex()


def _moment(ms: int) -> str:
    return f"{datetime.fromtimestamp(ms // 1000, UTC):%Y-%m-%dT%H:%MZ}"


def _restore(arguments: argparse.Namespace) -> None:
    key = custodian_key(arguments.key)
    made = restore(
        arguments.source, arguments.folder, key,
        ids=SystemIds(), by=By(who(arguments), system_ms()), even_expired=arguments.expired,
    )  # fmt: skip
    say(f"Made {made.home.path} from the backup of hub {_hub(made.head)} of {_moment(made.head.made_ms)}.")
    _tell_lacking(made.lacking)
    say("Devices will send again what it lacks. What was erased since then goes with the first devices that say so.")
    say("Name the custodians again (inspector hub custodians): the copy may know others than the agency last named.")
