"""`inspector catalogue`: check, sign and compare catalogues of conditions; check and sign laws."""

import argparse
import time
from datetime import UTC, datetime
from pathlib import Path

from inspector.app.catalogues import (
    SIGNATURE_ENDING,
    CatalogueRefusedError,
    read_limited,
    sound_catalogue,
    sound_document,
    trusted_document,
)
from inspector.app.demo_catalogues import published_demo_root, sign_for_demo
from inspector.app.signed_data import SCOPES, refuse_shipped_again
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.keys import hex_key
from inspector.cli.saying import say
from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DOCUMENT_KEY_LIFE,
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
)
from inspector.crypto.validity import Validity
from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.indicators import Indicator, ShamIndicator
from inspector.domain.catalogue.items import Condition, IdentityCheck, LabourCheck
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.domain.catalogue.national import NationalLaw
from inspector.domain.catalogue.protocols import ProtocolSet
from inspector.domain.catalogue.versions import Document


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("catalogue", help="check, sign and compare catalogues of conditions", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    check = commands.add_parser("check", help="is it sound, and signed by whom I trust")
    check.add_argument(
        "file", type=Path, metavar="FILE", help=f"the catalogue; its signature lies beside it as {SIGNATURE_ENDING}"
    )
    trust = check.add_mutually_exclusive_group()
    trust.add_argument("--root", type=Path, metavar="FILE", help="the root's public key, 64 hex digits")
    trust.add_argument("--demo", action="store_true", help="under the root of demonstrations")
    check.set_defaults(run=_check)

    sign = commands.add_parser("sign", help="write the signature beside the catalogue")
    sign.add_argument("file", type=Path, metavar="FILE")
    key = sign.add_mutually_exclusive_group(required=True)
    key.add_argument(
        "--root-key", type=Path, metavar="FILE", help="the root's secret key, 64 hex digits, brought from the safe"
    )
    key.add_argument("--demo", action="store_true", help="for demonstrations only; no real program accepts it")
    sign.add_argument("--issuer", metavar="NAME", help="who signs, as the signature will say")
    sign.set_defaults(run=_sign)

    diff = commands.add_parser("diff", help="what differs between two versions; status 1 when anything does")
    diff.add_argument("old", type=Path, metavar="OLD")
    diff.add_argument("new", type=Path, metavar="NEW")
    diff.set_defaults(run=_diff)


def _check(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    root_file: Path | None = arguments.root
    try:
        if arguments.demo:
            catalogue = trusted_document(file, published_demo_root(), DocumentScope.DEMO, at=_now())
            say(f"{_summary(catalogue)}; signed for demonstrations only")
        elif root_file is not None:
            scope = SCOPES[type(sound_document(read_limited(file), file.name))]
            catalogue = trusted_document(file, hex_key(root_file), scope, at=_now())
            say(f"{_summary(catalogue)}; signed under this root")
        else:
            say(f"{_summary(sound_document(read_limited(file), file.name))}; signature not checked (no --root given)")
    except CatalogueRefusedError as error:
        raise DoesNotHoldError(str(error)) from error
    return 0


def _sign(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    issuer: str | None = arguments.issuer
    try:
        document = read_limited(file)
        catalogue = sound_document(document, file.name)
        refuse_shipped_again(document, catalogue, file.name)
    except CatalogueRefusedError as error:
        raise DoesNotHoldError(str(error)) from error
    if arguments.demo:
        signature = sign_for_demo(document)
    elif not issuer:
        raise WrongUseError("--root-key needs --issuer NAME as well")
    else:
        signature = _signed(document, SCOPES[type(catalogue)], SigningKey(hex_key(arguments.root_key)), issuer)
    target = file.with_suffix(SIGNATURE_ENDING)
    try:
        target.write_bytes(signature)
    except OSError as error:
        raise WrongUseError(f"{target} cannot be written: {error.strerror}") from error
    say(f"signed {target}: {_summary(catalogue)}")
    return 0


def _signed(document: bytes, scope: DocumentScope, root: SigningKey, issuer: str) -> bytes:
    """Sign with a key made for this one signature, which nobody keeps."""
    key, now = SigningKey(SystemIds().key32()), _now()
    statement = DocumentKeyStatement(issuer, key.public, scope, Validity.starting(now, DOCUMENT_KEY_LIFE))
    return sign_document(document, key, issue_document_key(statement, root), scope, at=now)


def _diff(arguments: argparse.Namespace) -> int:
    files: tuple[Path, Path] = (arguments.old, arguments.new)
    try:
        old, new = (sound_catalogue(read_limited(file), file.name) for file in files)
    except CatalogueRefusedError as error:
        raise WrongUseError(str(error)) from error
    lines = _differences(old, new)
    for line in lines:
        say(line)
    return 1 if lines else 0


def _differences(old: Catalogue, new: Catalogue) -> list[str]:
    before, after = _entries(old), _entries(new)
    return [
        *(f"- {name}" for name in before if name not in after),
        *(f"+ {name}" for name in after if name not in before),
        *(f"~ {name}" for name, entry in after.items() if name in before and before[name] != entry),
    ]


def _entries(catalogue: Catalogue) -> dict[str, object]:
    listed: tuple[Condition | LabourCheck | IdentityCheck | Indicator | ShamIndicator, ...] = (
        *catalogue.conditions,
        *catalogue.labour_checks,
        *catalogue.identity_checks,
        *catalogue.indicators,
        *catalogue.sham_indicators,
    )
    heads: dict[str, object] = {
        "version": catalogue.version,
        "in force": (catalogue.in_force_from, catalogue.in_force_until),
        "rules": (catalogue.regimes, catalogue.sectors, catalogue.severities, catalogue.answers),
        "words": (catalogue.bodies, catalogue.actions, catalogue.check_outcomes, catalogue.sources),
    }
    return heads | {entry.id: entry for entry in listed}


def _summary(document: Document) -> str:
    match document:
        case NationalLaw():
            return (
                f"national rules {document.version}, in force from {document.in_force_from.isoformat()}: "
                f"{len(document.regimes)} regimes, {len(document.parameters)} amounts"
            )
        case MunicipalLaw():
            return (
                f"decision {document.version} of {document.municipality}, from {document.in_force_from.isoformat()}: "
                f"{len(document.regimes)} times, {len(document.conditions)} conditions of its own"
            )
        case CardSet():
            return (
                f"cards {document.version} in {document.name}, from {document.in_force_from.isoformat()} "
                f"until {document.expires.isoformat()}: {len(document.cards)} cards"
            )
        case AidMap():
            return (
                f"places of help {document.version} of {document.name}, from {document.in_force_from.isoformat()}: "
                f"{len(document.places)} places"
            )
        case ProtocolSet():
            return (
                f"protocols {document.version}, from {document.in_force_from.isoformat()} "
                f"until {document.expires.isoformat()}: {len(document.protocols)} protocols"
            )
        case CardReview():
            return f"review of {document.on.isoformat()} by {document.by}, {document.capacity}, of text {document.text}"
        case Catalogue():
            return _summary_of_catalogue(document)


def _summary_of_catalogue(catalogue: Catalogue) -> str:
    until = "" if catalogue.in_force_until is None else f" until {catalogue.in_force_until.isoformat()}"
    return (
        f"catalogue {catalogue.version}, in force from {catalogue.in_force_from.isoformat()}{until}: "
        f"{len(catalogue.conditions)} conditions, {len(catalogue.labour_checks)} labour checks, "
        f"{len(catalogue.identity_checks)} identity checks, "
        f"{len(catalogue.indicators) + len(catalogue.sham_indicators)} indicators"
    )


def _now() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)
