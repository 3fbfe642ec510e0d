"""The signed documents of one device: with the program, beside the vault, and in the directories that a sync brings."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from inspector.app.catalogues import (
    SIGNATURE_ENDING,
    CatalogueRefusedError,
    catalogue_files,
    read_limited,
    sound_catalogue,
    verified,
)
from inspector.crypto.signed_document import DocumentScope
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.versions import Repeated, Signed, told_apart
from inspector.vault.vault import Vault
from inspector.wire.documents import unpack_document
from inspector.wire.errors import MalformedError

Read = Signed | CatalogueRefusedError


def documents_of(folder: Path, vault: Vault) -> tuple[Catalogue | CatalogueRefusedError, ...]:
    """What counts on this device, and of what was put beside the vault or came with a sync why it is not used."""
    shipped = _each(_from_files(catalogue_files()), vault)
    beside = _each(_from_files(sorted((folder / "catalogues").glob("*.json"))), vault)
    brought = _each(_from_directories(vault), vault)
    # what came with the program was signed for demonstrations, unless somebody put another signature beside it
    read = [*(each for each in shipped if isinstance(each, Signed)), *beside, *brought]
    counting, repeated = told_apart(each for each in read if isinstance(each, Signed))
    refused = [each for each in read if isinstance(each, CatalogueRefusedError)]
    return (*(each.document for each in counting), *refused, *map(_repeats, repeated))


def _each(found: Iterable[tuple[str, bytes, bytes] | CatalogueRefusedError], vault: Vault) -> list[Read]:
    read: list[Read] = []
    for each in found:
        try:
            read.append(each if isinstance(each, CatalogueRefusedError) else _signed(*each, vault))
        except CatalogueRefusedError as refused:
            read.append(refused)
    return read


def _from_files(files: Iterable[Path]) -> Iterator[tuple[str, bytes, bytes] | CatalogueRefusedError]:
    for file in files:
        try:
            yield file.name, read_limited(file), read_limited(file.with_suffix(SIGNATURE_ENDING))
        except CatalogueRefusedError as refused:
            yield refused


def _from_directories(vault: Vault) -> Iterator[tuple[str, bytes, bytes] | CatalogueRefusedError]:
    for each in vault.published_documents:
        try:
            yield each.name, unpack_document(each.packed), each.signature
        except MalformedError:
            yield CatalogueRefusedError(f"{each.name}: cannot be unpacked")


def _signed(name: str, document: bytes, signature: bytes, vault: Vault) -> Signed:
    """Signed by a key that held at the last time that is certain, or else holds by the clock as it stands.

    Raises:
        CatalogueRefusedError: neither, or it is no sound document.
    """
    roots = (vault.identity.agency_root, vault.national_root)
    trusted = [(root, DocumentScope.CATALOGUE) for root in roots if root]
    said = verified(document, signature, name, trusted, (vault.clock.certain, vault.clock.at))
    return Signed(name, _read_once(document, name), said.signed_at)


@lru_cache(maxsize=64)
def _read_once(document: bytes, name: str) -> Catalogue:
    """Reading takes a while, and directories bring news of many other things."""
    return sound_catalogue(document, name)


def _repeats(repeated: Repeated) -> CatalogueRefusedError:
    begins = repeated.begins.isoformat()
    return CatalogueRefusedError(
        f"{repeated.name}: version {repeated.version} or its beginning {begins} is taken by {repeated.before}"
    )
