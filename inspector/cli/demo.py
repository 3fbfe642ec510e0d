"""`inspector demo`: play a whole day on demonstration data with the real program."""

import argparse
import faulthandler
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from inspector.app.catalogues import CatalogueRefusedError
from inspector.app.clock import SystemClock
from inspector.app.demo_catalogues import demo_catalogues
from inspector.app.resources import resource
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say
from inspector.demo.script.cast import ScriptOfficer
from inspector.demo.script.day import DayScript, DayScriptError, read_day_script
from inspector.demo.trouble import OutputError, PlayError
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.hub.errors import HubError
from inspector.wire.scopes import Role

if TYPE_CHECKING:
    from inspector.demo.playing.company import Company

_PATIENCE_SECONDS = 180


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    demo = sub.add_parser(
        "demo",
        help="play a whole day on demonstration data",
        description=__doc__,
        epilog="Gives 0 when the day was played to its end, 1 when a step was refused or the program failed, 2 when "
        "the day script or the output folder is wrong; then nothing was started.",
    )
    demo.add_argument("--day", type=_named, metavar="FILE", help="the day script (default: a day in Voorbeeldstad)")
    demo.add_argument("--out", type=_named, metavar="DIR", help="where the files go (default: a new temporary folder)")
    demo.add_argument("--headless", action="store_true", help="play without a display")
    demo.add_argument("--open", action="store_true", help="leave the window open at the end; a key skips what is left")
    demo.add_argument("--as", dest="officer", metavar="KEY", help="with --open: whose screens to show")
    demo.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    script, catalogues = _script(arguments.day or resource("demo", "dag.json"))
    host = _host(script, arguments) if arguments.open else None
    headless = arguments.headless or (host is None and not _has_display())
    out: Path = arguments.out or Path(tempfile.mkdtemp(prefix="inspector-demo-"))
    # Qt is loaded here and not before, so that a wrong script is refused at once.
    from inspector.demo.player import Wanted, play_day  # noqa: PLC0415

    began = perf_counter()

    def afterwards(company: "Company") -> None:
        if host is not None:
            faulthandler.cancel_dump_traceback_later()
            say(_welcome(host))
            company.stage.linger(company.devices[host.key].app)

    try:
        _beat()
        played = play_day(script, out, catalogues, Wanted(headless, afterwards, _beat))
    except OutputError as error:
        raise WrongUseError(str(error)) from error
    except (PlayError, HubError) as error:
        raise DoesNotHoldError(str(error)) from error
    finally:
        faulthandler.cancel_dump_traceback_later()
    if played.stopped is not None:
        raise DoesNotHoldError(str(played.stopped))
    say(f"Played {played.steps} steps in {perf_counter() - began:.1f} s: {out}")
    return 0


def _beat() -> None:
    """It goes on; from here it ends, saying where it was, when nothing happens for too long.

    Whatever hangs would also hang an orderly exit. The hub ends with its parent.
    """
    faulthandler.dump_traceback_later(_PATIENCE_SECONDS, exit=True)


def _script(path: Path) -> tuple[DayScript, tuple[Catalogue, ...]]:
    try:
        catalogues = demo_catalogues(at=SystemClock().now())
        return read_day_script(path, catalogues[-1]), catalogues
    except CatalogueRefusedError as error:
        raise DoesNotHoldError(str(error)) from error
    except DayScriptError as error:
        raise WrongUseError(str(error)) from error


def _host(script: DayScript, arguments: argparse.Namespace) -> ScriptOfficer:
    """Whose screens stay open: who was asked for, else the first supervisor, else the first officer."""
    if arguments.headless or not _has_display():
        raise WrongUseError("--open needs a display")
    if arguments.officer is None:
        return next((officer for officer in script.officers if officer.role is Role.SUPERVISOR), script.officers[0])
    found = next((officer for officer in script.officers if officer.key == arguments.officer), None)
    if found is None:
        raise WrongUseError(f"no officer {arguments.officer!r} in this day")
    return found


def _named(text: str) -> Path:
    """A path that somebody gave; an empty one would silently mean the current folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("needs a name, not an empty text")
    return Path(text)


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def _welcome(host: ScriptOfficer) -> str:
    return (
        f"The day was played; the window shows {host.name} ({host.agency}, {host.role}). Everything in it is made up.\n"
        f"After locking, the passphrase is: {host.passphrase}\n"
        "Close the window to end."
    )
