"""`inspector aid`: read what people wrote to this aid organisation from a check, take a letter back, or say its key.

The vault of the organisation's own device opens the letters; nobody else can. Nothing is kept: ask again while a letter
is there, for 72 hours.
"""

import argparse
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.casework.signals.referrals import fingerprint
from inspector.cli.asking import ask_line
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say, say_json
from inspector.cli.unlocking import unlocked
from inspector.crypto.ids import SystemIds
from inspector.crypto.letters import LIFE_MS, LetterError, cover, decode_waiting, is_code, open_letter, read_packet
from inspector.crypto.readerkeys import ReaderKey
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.hub_certificates import pin_in
from inspector.vault.model.clock import Clock
from inspector.vault.sides.vault import Vault

_WHY = {
    FailureKind.UNREACHABLE: "the hub cannot be reached; try again later",
    FailureKind.CUT: "the line to the hub broke; try again",
    FailureKind.BUSY: "the hub is busy; try again later",
    FailureKind.HUB_FULL: "the hub has no room left; try again later",
    FailureKind.NOT_TRUSTED: "who answers there cannot prove to be the hub",
}
_KEY = (
    "Say the fingerprint of this organisation's key: a municipality writes it as `key` of the place in its map, and "
    "people who are present can then ask this organisation to call them."
)
_WITHDRAW = (
    "Take a letter back for whoever comes to this organisation with its code: it is gone at the hub, also when a "
    "tablet sends it later. The twelve figures are asked for, or read from standard input, so that no list of running "
    "programs shows them."
)
_TEXTS = ("name", "reach", "hours", "words", "language")


@dataclass(frozen=True, slots=True)
class Letter:
    """What somebody asks this organisation."""

    name: str
    reach: str
    hours: str
    words: str
    language: str
    may_say: bool
    until: str


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    purpose = "read what people ask an aid organisation, take a letter back, or say its key"
    parser = sub.add_parser("aid", help=purpose, description=__doc__)
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    inbox = actions.add_parser("inbox", help="read the letters to this organisation", description=__doc__)
    inbox.add_argument("folder", type=Path, metavar="FOLDER", help="the vault of the organisation's own device")
    inbox.add_argument("--json", action="store_true", help="say the result as JSON")
    inbox.set_defaults(run=run_inbox)
    withdraw = actions.add_parser("withdraw", help="take a letter back by its code", description=_WITHDRAW)
    withdraw.add_argument("folder", type=Path, metavar="FOLDER", help="the vault of the organisation's own device")
    withdraw.set_defaults(run=run_withdraw)
    key = actions.add_parser("key", help="say by which key a map names this organisation", description=_KEY)
    key.add_argument("folder", type=Path, metavar="FOLDER", help="the vault of the organisation's own device")
    key.set_defaults(run=run_key)


def run_withdraw(arguments: argparse.Namespace) -> int:
    """Let the letter go that this code takes back, here or on its way."""
    clock = SystemClock()
    with unlocked(arguments.folder, clock) as vault:
        withdrawn(vault, clock, ask_line("The twelve figures of whoever wrote"))
    say("taken back, if a letter has this code")
    return 0


def withdrawn(vault: Vault, clock: Clock, code: str) -> None:
    """Take the letter with this code back.

    Raises:
        WrongUseError: it is no code.
        DoesNotHoldError: the hub takes nothing from this device, or cannot be asked.
    """
    figures = code.replace(" ", "").encode()
    try:
        packet = read_packet(cover()._replace(takes_back=figures).encode())
    except LetterError as error:
        raise WrongUseError("a code has twelve figures") from error
    if not is_code(figures):
        raise WrongUseError("one of these figures is not that of a code: look at them again")
    failure = _carrier(vault, clock).bring_letters([packet.encode()])
    if failure is not None:
        raise DoesNotHoldError(_WHY.get(failure.kind, "the hub takes nothing from this device"))


def _carrier(vault: Vault, clock: Clock) -> HttpCarrier:
    address = HubAddress(vault.identity.hub_url, vault.identity.hub_public, pin_in(vault.folder))
    return HttpCarrier(address, vault.signing_key, clock=clock, ids=SystemIds())


def run_key(arguments: argparse.Namespace) -> int:
    """Show by which key a map names the organisation whose device this is."""
    with unlocked(arguments.folder, SystemClock()) as vault:
        say(fingerprint(ReaderKey(vault.identity.reader_seed).public))
    return 0


def run_inbox(arguments: argparse.Namespace) -> int:
    """Fetch, open and show what is here now."""
    clock = SystemClock()
    with unlocked(arguments.folder, clock) as vault:
        found = letters_of(vault, clock)
    if arguments.json:
        say_json({"letters": [asdict(each) for each in found]})
        return 0
    if not found:
        say("nobody wrote to this organisation in the last 72 hours")
    for each in found:
        say(f"{each.name or '-'}  {each.reach}  {each.hours}  ({each.language}), gone at {each.until}")
        if not each.may_say:
            say("do not say who you are when somebody else answers")
        if each.words:
            say(f"  {each.words}")
    return 0


def letters_of(vault: Vault, clock: Clock) -> tuple[Letter, ...]:
    """The letters at the hub that this vault's own key opens.

    Raises:
        DoesNotHoldError: the hub gives none to this device, or cannot be asked.
    """
    answer = _carrier(vault, clock).letters()
    if isinstance(answer, Failure):
        raise DoesNotHoldError(_WHY.get(answer.kind, "the hub gives no letters to this device"))
    try:
        waiting = tuple(decode_waiting(answer))
    except LetterError as error:
        raise DoesNotHoldError("the hub gave what are no letters") from error
    private = ReaderKey(vault.identity.reader_seed).private
    now_ms = round(clock.now().timestamp() * 1000)
    opened = (open_letter(private, mark, letter) for mark, letter, _ in waiting)
    found = (read_letter(said, now_ms) for said in opened if said)
    return tuple(each for each in found if each is not None)


def read_letter(said: bytes, now_ms: int) -> Letter | None:
    """What somebody wrote, fit for a terminal; nothing where it is old, or no such words."""
    try:
        told = json.loads(said)
        until_ms = int(told["at_ms"]) + LIFE_MS
        until = datetime.fromtimestamp(until_ms // 1000, UTC).isoformat(" ", "minutes")
        texts = {name: _on_one_line(str(told[name])) for name in _TEXTS}
        may_say = told["may_say"] is True
    except (ValueError, TypeError, KeyError, OverflowError, OSError, RecursionError):
        return None  # nobody who writes one letter keeps the others from being read
    if until_ms <= now_ms:
        return None
    return Letter(**texts, may_say=may_say, until=until)


def _on_one_line(text: str) -> str:
    """Without what moves the cursor of a terminal or turns the direction of reading."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
