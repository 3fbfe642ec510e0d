"""`inspector hub audit`: what was done at a hub, by whom and when, as far as the hub's signature holds."""

import argparse
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime

from inspector.cli.failures import DoesNotHoldError
from inspector.cli.saying import say, say_json
from inspector.hub.errors import DamagedError
from inspector.hub.register.successors import replaced
from inspector.hub.rows.acts import Act, read
from inspector.hub.rows.databases import open_store
from inspector.hub.rows.home import Home


def configure(add: Callable[[str, Callable[[argparse.Namespace], None], str], argparse.ArgumentParser]) -> None:
    """Add the command with `add(name, run, purpose)`."""
    audit = add("audit", _audit, "show what was done at the hub, and check that nothing of it was changed")
    audit.add_argument(
        "--known", metavar="NUMBER:HASH", help="the last line of an earlier time: it must still be there as it was"
    )
    audit.add_argument("--json", action="store_true", help="say the result as JSON")


def _audit(arguments: argparse.Namespace) -> None:
    home = Home(arguments.folder)
    home.check()
    done: list[Act] = []
    public = home.hub_key().public
    with closing(open_store(home)) as store:
        try:
            store.read(lambda connection: done.extend(read(connection, public, *replaced(connection))))
        except DamagedError as error:
            broken: DamagedError | None = error
        else:
            broken = None
    if arguments.json:
        say_json([{**asdict(each), "hash": each.hash.hex(), "facts": dict(each.facts)} for each in done])
    else:
        for each in done:
            say(_line(each))
    if broken is not None:
        raise DoesNotHoldError(f"from number {len(done) + 1} on the list is not what this hub signed")
    known: str | None = arguments.known
    if known is not None and known not in {_place(each) for each in done}:
        raise DoesNotHoldError(f"{known} is not there any more: somebody changed or shortened the list")
    if not arguments.json:
        say(f"Keep this elsewhere, for --known: {_place(done[-1])}" if done else "Nothing was done yet.")


def _line(act: Act) -> str:
    moment = datetime.fromtimestamp(act.at_ms // 1000, UTC)
    facts = "  ".join(f"{name}={text}" for name, text in act.facts.items())
    when = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    return f"{act.number}  {when}  {act.who or 'hub'}  {act.what}  {facts}".rstrip()


def _place(act: Act) -> str:
    return f"{act.number}:{act.hash.hex()[:32]}"
