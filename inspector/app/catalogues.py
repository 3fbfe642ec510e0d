"""The catalogues this program may work with: signed for its purpose under a root it trusts, and sound in themselves."""

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from inspector.app.resources import resource
from inspector.crypto.signed_document import (
    DocumentScope,
    SignedDocument,
    UnsignedDocumentError,
    is_signature_under,
    verify_document,
)
from inspector.domain.catalogue import strict_document
from inspector.domain.catalogue.aid import AID_FORMAT, parse_aid
from inspector.domain.catalogue.card_reviews import REVIEW_FORMAT, parse_review
from inspector.domain.catalogue.cards import CARDS_FORMAT, parse_cards
from inspector.domain.catalogue.catalogue import FORMAT, Catalogue, parse_catalogue
from inspector.domain.catalogue.located_json import LocatedJson, MalformedJsonError
from inspector.domain.catalogue.municipal import MUNICIPAL_FORMAT, parse_municipal
from inspector.domain.catalogue.national import NATIONAL_FORMAT, parse_national
from inspector.domain.catalogue.protocols import PROTOCOLS_FORMAT, parse_protocols
from inspector.domain.catalogue.versions import Document

D = TypeVar("D")

LOG = logging.getLogger("inspector.catalogues")

MAX_CATALOGUE_BYTES = 4_000_000
SIGNATURE_ENDING = ".sig"

_PARSERS: dict[str, Callable[[Mapping[str, object], bytes], Document]] = {
    FORMAT: parse_catalogue,
    NATIONAL_FORMAT: parse_national,
    MUNICIPAL_FORMAT: parse_municipal,
    CARDS_FORMAT: parse_cards,
    REVIEW_FORMAT: parse_review,
    AID_FORMAT: parse_aid,
    PROTOCOLS_FORMAT: parse_protocols,
}


class CatalogueRefusedError(Exception):
    """A catalogue is not sound JSON, not a catalogue, or not signed for this program; the text names file and line."""


def catalogue_files() -> tuple[Path, ...]:
    """The catalogues that came with the program, oldest first."""
    return tuple(sorted(resource("catalogues").glob("uniforme-voorwaarden-*.json")))


def law_files() -> tuple[Path, ...]:
    """What holds for the whole country, as it came with the program, oldest first."""
    return tuple(sorted(resource("catalogues").glob("landelijke-regels-*.json")))


def aid_files() -> tuple[Path, ...]:
    """The invented places of help that came with the program, for demonstrations."""
    return tuple(sorted(resource("catalogues").glob("hulp-*.json")))


def card_files() -> tuple[Path, ...]:
    """The cards that came with the program, for whoever is present."""
    return tuple(sorted(resource("cards").glob("*.json")))


def each_catalogue(files: Iterable[Path], trusted: Callable[[Path], D]) -> tuple[D | CatalogueRefusedError, ...]:
    """What every file holds, or why it is not used: one that does not hold stops none of the others."""
    found: list[D | CatalogueRefusedError] = []
    for file in files:
        try:
            found.append(trusted(file))
        except CatalogueRefusedError as refused:
            LOG.warning("a catalogue is not used: %s", refused)
            found.append(refused)
    return tuple(found)


def trusted_catalogue(path: Path, root: bytes, scope: DocumentScope, *, at: datetime) -> Catalogue:
    """The catalogue in a file, with its signature beside it.

    Raises:
        CatalogueRefusedError: a file is missing, the signature does not hold or the content is no catalogue.
    """
    document, signature = read_limited(path), read_limited(path.with_suffix(SIGNATURE_ENDING))
    verified(document, signature, path.name, ((root, scope),), (at,))
    return sound_catalogue(document, path.name)


def trusted_document(path: Path, root: bytes, scope: DocumentScope, *, at: datetime) -> Document:
    """The signed document in a file, with its signature beside it.

    Raises:
        CatalogueRefusedError: a file is missing, the signature does not hold or the content is no such document.
    """
    document, signature = read_limited(path), read_limited(path.with_suffix(SIGNATURE_ENDING))
    verified(document, signature, path.name, ((root, scope),), (at,))
    return sound_document(document, path.name)


def verified(
    document: bytes,
    signature: bytes,
    name: str,
    trusted: Iterable[tuple[bytes, DocumentScope]],
    moments: Iterable[datetime],
) -> SignedDocument:
    """What the signature says, if one of these roots stands behind it for its purpose at one of these moments.

    Raises:
        CatalogueRefusedError: none does.
    """
    scopes = tuple(trusted)
    for root, scope in scopes:
        for at in moments:
            with suppress(UnsignedDocumentError):
                return verify_document(document, signature, root, scope, at=at)
    raise _unsigned(name, scopes)


def refuse_unsigned(signature: bytes, name: str, trusted: Iterable[tuple[bytes, DocumentScope]]) -> None:
    """Return only when one of these roots made the key of this signature; of which document it is, is not looked at.

    Raises:
        CatalogueRefusedError: none did.
    """
    scopes = tuple(trusted)
    if not any(is_signature_under(signature, root, scope) for root, scope in scopes):
        raise _unsigned(name, scopes)


def _unsigned(name: str, scopes: Iterable[tuple[bytes, DocumentScope]]) -> CatalogueRefusedError:
    purposes = ", ".join(dict.fromkeys(scope.value for _, scope in scopes))
    return CatalogueRefusedError(f"{name}: the signature does not hold for {purposes or 'anything trusted here'}")


def read_limited(path: Path) -> bytes:
    """The bytes of a file that is not larger than any catalogue.

    Raises:
        CatalogueRefusedError: it cannot be read or is too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_CATALOGUE_BYTES + 1)
    except OSError as error:
        raise CatalogueRefusedError(f"{path.name}: cannot be read") from error
    if len(content) > MAX_CATALOGUE_BYTES:
        raise CatalogueRefusedError(f"{path.name}: is larger than {MAX_CATALOGUE_BYTES} bytes")
    return content


def sound_catalogue(document: bytes, name: str) -> Catalogue:
    """The catalogue that these bytes hold, whoever signed it.

    Raises:
        CatalogueRefusedError: they are no JSON object, or no sound catalogue.
    """
    return _sound(document, name, parse_catalogue)


def sound_document(document: bytes, name: str) -> Document:
    """The document of one of these kinds that these bytes hold, whoever signed it.

    Raises:
        CatalogueRefusedError: they are no JSON object, or none of these.
    """
    return _sound(document, name, _parse)


def _parse(document: Mapping[str, object], data: bytes) -> Document:
    name = document.get("format")
    parse = _PARSERS.get(name) if isinstance(name, str) else None
    if parse is None:
        raise strict_document.DocumentError(("format",), f"must be one of {', '.join(_PARSERS)}")
    return parse(document, data)


def refused_at(document: bytes, name: str, error: strict_document.DocumentError) -> CatalogueRefusedError:
    """The refusal that names the line of the wrong field."""
    return CatalogueRefusedError(f"{name}, {_located(document.decode(), error.path, str(error))}")


def _sound(document: bytes, name: str, parse: Callable[[dict[str, object], bytes], D]) -> D:
    try:
        text = document.decode()
    except UnicodeDecodeError as error:
        line = document[: error.start].count(b"\n") + 1
        raise CatalogueRefusedError(f"{name}, line {line}: is no text in UTF-8") from error
    try:
        decoded: object = json.loads(text, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        raise CatalogueRefusedError(f"{name}, {_located(text, (), f'is no sound JSON ({error})')}") from error
    if not isinstance(decoded, dict):
        raise CatalogueRefusedError(f"{name}, line 1: must be an object")
    try:
        return parse(decoded, document)
    except strict_document.DocumentError as error:
        raise CatalogueRefusedError(f"{name}, {_located(text, error.path, str(error))}") from error


def _located(text: str, path: strict_document.Path, reason: str) -> str:
    """What is wrong with the line; only asked for when something is, because this reading is a slow one."""
    try:
        return f"line {LocatedJson(text).line_of(path)}: {reason}"
    except MalformedJsonError as error:
        return str(error)


def _without_repeats(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the field {name} stands twice in one object")
        found[name] = value
    return found
