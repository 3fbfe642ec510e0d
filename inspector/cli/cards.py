"""`inspector cards`: look at and review texts for who is present, and protocols; `inspector catalogue` signs them."""

import argparse
import hashlib
import json
from datetime import date
from pathlib import Path

from inspector.app.catalogues import CatalogueRefusedError, read_limited, sound_document
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say
from inspector.domain.catalogue.card_reviews import REVIEW_FORMAT
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.cards_shown import spoken_on
from inspector.domain.catalogue.protocols import ProtocolSet


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser(
        "cards", help="look at and review texts for who is present, and protocols", description=__doc__
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    show = commands.add_parser("show", help="what is read on a day, where there is a register")
    show.add_argument("file", type=Path, metavar="FILE", help="the cards in one language")
    show.add_argument("--on", required=True, type=date.fromisoformat, metavar="DAY")
    show.set_defaults(run=_show)

    review = commands.add_parser("review", help="write that somebody stands behind exactly this text")
    review.add_argument(
        "text", type=Path, metavar="TEXT", help="the cards or protocols that were read, as they lie there"
    )
    review.add_argument("file", type=Path, metavar="FILE", help="the new document; it must not be there yet")
    review.add_argument("--by", required=True, metavar="NAME", help="who read them; everybody sees this name")
    review.add_argument("--capacity", required=True, metavar="CAPACITY", help="such as: sworn translator")
    review.add_argument("--on", required=True, type=date.fromisoformat, metavar="DAY", help="when that was")
    review.set_defaults(run=_review)


def _show(arguments: argparse.Namespace) -> int:
    cards = _cards(arguments.file)
    for spoken in spoken_on(arguments.on, registration=True, shipped=(cards,)):
        say(f"{spoken.name}: {spoken.standing}")
        for card in spoken.cards:
            say(f"\n{card.id} {card.title}")
            for line in card.lines:
                say(f"  {line.text} {line.number}".rstrip())
    return 0


def _review(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    if file.exists():
        raise WrongUseError(f"{file} is there already: a document that was signed is never changed")
    cards, data = _read(arguments.text)
    document = {
        "format": REVIEW_FORMAT,
        "text": hashlib.sha256(data).hexdigest(),
        "by": arguments.by,
        "capacity": arguments.capacity,
        "on": arguments.on.isoformat(),
    }
    content = json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"
    try:
        sound_document(content, file.name)
    except CatalogueRefusedError as error:
        raise WrongUseError(str(error)) from error
    file.write_bytes(content)
    if isinstance(cards, ProtocolSet):
        say(f"Wrote {file}, about protocols {cards.version}.")
    else:
        say(f"Wrote {file}, about the cards in {cards.name}.")
    say("Next: `inspector catalogue sign`, then `inspector hub publish`.")
    return 0


def _cards(file: Path) -> CardSet:
    document, _ = _read(file)
    if not isinstance(document, CardSet):
        raise WrongUseError(f"{file.name} is another kind of document")
    return document


def _read(file: Path) -> tuple[CardSet | ProtocolSet, bytes]:
    try:
        data = read_limited(file)
        document = sound_document(data, file.name)
    except CatalogueRefusedError as error:
        raise DoesNotHoldError(str(error)) from error
    if not isinstance(document, CardSet | ProtocolSet):
        raise WrongUseError(f"{file.name} is another kind of document")
    return document, data
