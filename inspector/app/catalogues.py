"""The catalogues this program may work with: signed for its purpose under a root it trusts, and sound in themselves."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from inspector.app.resources import resource
from inspector.crypto.signed_document import DocumentScope, UnsignedDocumentError, verify_document
from inspector.domain.catalogue.catalogue import Catalogue, CatalogueError, parse_catalogue

MAX_CATALOGUE_BYTES = 4_000_000
SIGNATURE_ENDING = ".sig"


class CatalogueRefusedError(Exception):
    """A catalogue is not sound JSON, not a catalogue, or not signed for this program; the text says which."""


def catalogue_files() -> tuple[Path, ...]:
    """The catalogues that came with the program, oldest first."""
    return tuple(sorted(resource("catalogues").glob("uniforme-voorwaarden-*.json")))


def trusted_catalogues(root: bytes, scope: DocumentScope, *, at: datetime) -> tuple[Catalogue, ...]:
    """The catalogues that came with the program, each checked under the root for the purpose.

    Raises:
        CatalogueRefusedError: one of them does not hold; none is used then.
    """
    return tuple(trusted_catalogue(path, root, scope, at=at) for path in catalogue_files())


def trusted_catalogue(path: Path, root: bytes, scope: DocumentScope, *, at: datetime) -> Catalogue:
    """The catalogue in a file, with its signature beside it.

    Raises:
        CatalogueRefusedError: a file is missing, the signature does not hold or the content is no catalogue.
    """
    document, signature = read_limited(path), read_limited(path.with_suffix(SIGNATURE_ENDING))
    try:
        verify_document(document, signature, root, scope, at=at)
    except UnsignedDocumentError as error:
        raise CatalogueRefusedError(f"{path.name}: the signature does not hold for {scope.value}") from error
    return sound_catalogue(document, path.name)


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
    try:
        decoded: object = json.loads(document, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        raise CatalogueRefusedError(f"{name}: is no sound JSON ({error})") from error
    if not isinstance(decoded, dict):
        raise CatalogueRefusedError(f"{name}: must be an object")
    try:
        return parse_catalogue(decoded, document)
    except CatalogueError as error:
        raise CatalogueRefusedError(f"{name}: {error}") from error


def _without_repeats(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the field {name} stands twice in one object")
        found[name] = value
    return found
