"""`inspector regime`: write and look at what a municipality decided; `inspector catalogue` checks and signs it."""

import argparse
import json
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from inspector.app.catalogues import CatalogueRefusedError, read_limited, sound_document
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say
from inspector.domain.catalogue.laws import law_of
from inspector.domain.catalogue.municipal import MUNICIPAL_FORMAT, MunicipalLaw, named_after
from inspector.domain.catalogue.national import ADULT, TWENTY_ONE, NationalLaw
from inspector.domain.values import REPETITION_MONTHS, Regime
from inspector.wire.scopes import Agency

D = TypeVar("D", MunicipalLaw, NationalLaw)


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("regime", help="write and look at what a municipality decided", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    make = commands.add_parser("make", help="write a decision from a day on; what held before ends there")
    make.add_argument("file", type=Path, metavar="FILE", help="the new document; it must not be there yet")
    make.add_argument("--after", type=Path, metavar="FILE", help="the document that holds until then")
    make.add_argument("--municipality", required=True, metavar="NAME")
    make.add_argument("--version", required=True, metavar="VERSION", help="of this document; no two have the same")
    make.add_argument("--from", required=True, type=date.fromisoformat, dest="begins", metavar="DAY")
    make.add_argument("--regime", required=True, type=Regime, metavar="REGIME", help=", ".join(Regime))
    make.add_argument("--registration", action="store_true", help="registration is checked, where the country has it")
    make.add_argument("--minimum-age", type=int, choices=(ADULT, TWENTY_ONE), default=ADULT)
    make.add_argument("--repetition-months", type=int, default=REPETITION_MONTHS, metavar="MONTHS")
    make.add_argument(
        "--trained-in-talks", action="append", default=[], type=Agency, metavar="AGENCY",
        help="of this agency only who was trained in talks with sex workers begins or joins a visit (may be repeated)",
    )  # fmt: skip
    make.set_defaults(run=_make)

    show = commands.add_parser("show", help="what holds on a day")
    show.add_argument("municipal", type=Path, metavar="FILE", help="what the municipality decided")
    show.add_argument("--national", required=True, type=Path, metavar="FILE", help="the rules of the country")
    show.add_argument("--on", required=True, type=date.fromisoformat, metavar="DAY")
    show.set_defaults(run=_show)


def _make(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    if file.exists():
        raise WrongUseError(f"{file} is there already: a document that was signed is never changed")
    before: dict[str, object] = {}
    if arguments.after is not None:
        _read(arguments.after, MunicipalLaw)
        before = json.loads(arguments.after.read_bytes())
    content = json.dumps(_document(arguments, before), ensure_ascii=False, indent=1).encode() + b"\n"
    try:
        sound_document(content, file.name)
    except CatalogueRefusedError as error:
        raise WrongUseError(str(error)) from error
    file.write_bytes(content)
    say(f"Wrote {file}. Next: `inspector catalogue sign`, then `inspector hub publish`.")
    return 0


def _document(arguments: argparse.Namespace, before: dict[str, object]) -> dict[str, object]:
    begins: date = arguments.begins
    held = before.get("regimes", [])
    periods = [each for each in held if each["from"] < begins.isoformat()] if isinstance(held, list) else []
    if periods:
        periods[-1]["until"] = (begins - timedelta(days=1)).isoformat()
    new = {
        "from": begins.isoformat(),
        "until": None,
        "regime": arguments.regime.value,
        "registration": arguments.registration,
        "minimum_age": arguments.minimum_age,
        "repetition_months": arguments.repetition_months,
    }
    if arguments.trained_in_talks:
        new["trained_in_talks"] = [agency.value for agency in dict.fromkeys(arguments.trained_in_talks)]
    return {
        "format": MUNICIPAL_FORMAT,
        "municipality": arguments.municipality,
        "version": arguments.version,
        **named_after(arguments.municipality),
        "regimes": [*periods, new],
        "conditions": before.get("conditions", []),
        "licence_terms": before.get("licence_terms", []),
    }


def _show(arguments: argparse.Namespace) -> int:
    municipal, national = _read(arguments.municipal, MunicipalLaw), _read(arguments.national, NationalLaw)
    on: date = arguments.on
    law = law_of(national if national.is_in_force(on) else None, municipal, on)
    say(f"in {municipal.municipality} holds on {on.isoformat()} {law.regime.value}")
    if law.registration:
        say(f"registration is checked, from {law.minimum_age} years")
    else:
        say(f"no registration, from {law.minimum_age} years")
    if law.trained_in_talks:
        say(f"a training in talks is asked of {', '.join(law.trained_in_talks)}")
    say(f"repetition within {law.repetition_months} months, {len(municipal.conditions)} conditions of its own")
    return 0


def _read(file: Path, kind: type[D]) -> D:
    try:
        document = sound_document(read_limited(file), file.name)
    except CatalogueRefusedError as error:
        raise DoesNotHoldError(str(error)) from error
    if not isinstance(document, kind):
        raise WrongUseError(f"{file.name} is another kind of document")
    return document
