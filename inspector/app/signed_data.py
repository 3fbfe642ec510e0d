"""The signed documents of one device: with the program, beside the vault, and in the directories that a sync brings."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from inspector.app.catalogues import (
    SIGNATURE_ENDING,
    CatalogueRefusedError,
    aid_files,
    card_files,
    catalogue_files,
    law_files,
    read_limited,
    refuse_unsigned,
    refused_at,
    sound_document,
    verified,
)
from inspector.app.shipped_cards import changed_cards
from inspector.crypto.signed_document import DocumentScope, trusted_by_a_device
from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.domain.catalogue.national import NationalLaw
from inspector.domain.catalogue.protocols import ProtocolSet
from inspector.domain.catalogue.strict_document import DocumentError
from inspector.domain.catalogue.versions import Document, Repeated, Signed, is_taken, told_apart
from inspector.vault.directory.documents import PublishedDocument
from inspector.vault.sides.vault import Vault
from inspector.wire.documents import OF_A_REGISTER, OF_HUBS, unpack_document
from inspector.wire.errors import MalformedError
from inspector.wire.scopes import Agency

SCOPES: dict[type, DocumentScope] = {
    Catalogue: DocumentScope.CATALOGUE,
    NationalLaw: DocumentScope.REGIMES,
    MunicipalLaw: DocumentScope.MUNICIPALITY,
    CardSet: DocumentScope.CARDS,
    CardReview: DocumentScope.REVIEW,
    AidMap: DocumentScope.AID,
    ProtocolSet: DocumentScope.CARDS,
}
"""What a key must be made for that signs a document of this kind."""


Trusted: TypeAlias = tuple[tuple[bytes, DocumentScope], ...]

_END_OF_TIME = datetime.max.replace(tzinfo=UTC)
_MOST_VERDICTS = 4096


class RepeatedError(CatalogueRefusedError):
    """A document whose version or beginning is taken; what was begun with it stays readable."""

    def __init__(self, repeated: Repeated) -> None:
        document = repeated.document
        begins = document.in_force_from.isoformat()
        super().__init__(
            f"{repeated.name}: version {document.version} or its beginning {begins} is taken by {repeated.before}"
        )
        self.document = document


class _Found(NamedTuple):
    name: str
    document: bytes
    signature: bytes


class _Verdicts:
    """Why documents in directories never count, whatever the time: who fills a directory with such costs one look."""

    def __init__(self) -> None:
        self._kept: dict[tuple[bytes, bytes, str, Trusted], str] = {}

    def of(self, each: PublishedDocument, trusted: Trusted) -> str | None:
        """Why it never counts; None when it may, or when nobody has looked yet."""
        return self._kept.get(_key(each, trusted))

    def keep(self, each: PublishedDocument, trusted: Trusted, why: str) -> CatalogueRefusedError:
        """Keep why it never counts, and give that to be told."""
        if len(self._kept) >= _MOST_VERDICTS:
            self._kept.clear()
        self._kept[_key(each, trusted)] = why
        return CatalogueRefusedError(why)


Read = tuple[_Found, Signed] | CatalogueRefusedError


def documents_of(folder: Path, vault: Vault) -> tuple[Document | CatalogueRefusedError, ...]:
    """What counts on this device, and of what was put beside the vault or came with a sync why it is not used."""
    shipped = _each(_from_files((*catalogue_files(), *law_files())), vault)
    beside = _each(_from_files(sorted((folder / "catalogues").glob("*.json"))), vault)
    brought = _each(_from_directories(vault), vault)
    # what came with the program was signed for demonstrations, unless somebody put another signature beside it
    read = [*(each for each in shipped if not isinstance(each, CatalogueRefusedError)), *beside, *brought]
    return judged((*read, *changed_cards()))


def judged(read: Iterable[Read]) -> tuple[Document | CatalogueRefusedError, ...]:
    """Those that count, and why others do not: not verified, not sound, repeated, or speaking of what nobody knows."""
    refused: list[CatalogueRefusedError] = []
    signed: list[tuple[_Found, Signed]] = []
    for each in read:
        if isinstance(each, CatalogueRefusedError):
            refused.append(each)
        else:
            signed.append(each)
    catalogues = [one.document for _, one in signed if isinstance(one.document, Catalogue)]
    sound = []
    for found, one in signed:
        try:
            _check_words(found, one.document, catalogues)
            sound.append(one)
        except CatalogueRefusedError as error:
            refused.append(error)
    counting, repeated = told_apart(sound)
    return (*(each.document for each in counting), *refused, *map(RepeatedError, repeated))


def refuse_shipped_again(document: bytes, read: Document, name: str) -> None:
    """Return only when no shipped version is signed again with other bytes.

    Raises:
        CatalogueRefusedError: the version, or its beginning, is that of a document that came with the program.
    """
    for file in (*catalogue_files(), *law_files(), *card_files(), *aid_files()):
        shipped = read_limited(file)
        known = _read_once(shipped, file.name)
        if shipped != document and is_taken(known, read):
            begins = read.in_force_from.isoformat()
            raise CatalogueRefusedError(
                f"{name}: version {read.version} or its beginning {begins} is that of {file.name}; give it another"
            )


def _check_words(found: _Found, document: Document, catalogues: Iterable[Catalogue]) -> None:
    if not isinstance(document, MunicipalLaw):
        return
    try:
        document.check_against(*catalogues)
    except DocumentError as error:
        raise refused_at(found.document, found.name, error) from error


def _each(found: Iterable[_Found | CatalogueRefusedError], vault: Vault) -> list[Read]:
    read: list[Read] = []
    for each in found:
        try:
            read.append(each if isinstance(each, CatalogueRefusedError) else (each, _signed(each, vault)))
        except CatalogueRefusedError as refused:
            read.append(refused)
    return read


def _from_files(files: Iterable[Path]) -> Iterator[_Found | CatalogueRefusedError]:
    for file in files:
        try:
            yield _Found(file.name, read_limited(file), read_limited(file.with_suffix(SIGNATURE_ENDING)))
        except CatalogueRefusedError as refused:
            yield refused


def _from_directories(vault: Vault) -> Iterator[_Found | CatalogueRefusedError]:
    trusted = _trusted(vault)
    for each in vault.published_documents:
        if each.name not in OF_HUBS and not each.name.startswith(OF_A_REGISTER):
            known = _verdicts.of(each, trusted)
            yield _looked_at(each, trusted) if known is None else CatalogueRefusedError(known)


def _looked_at(each: PublishedDocument, trusted: Trusted) -> _Found | CatalogueRefusedError:
    """What is signed, or why nothing of it ever counts; under whom it is signed is asked before it is unpacked."""
    try:
        refuse_unsigned(each.signature, each.name, trusted)
        document = unpack_document(each.packed)
        verified(document, each.signature, each.name, trusted, (_END_OF_TIME,))
    except MalformedError:
        return _verdicts.keep(each, trusted, f"{each.name}: cannot be unpacked")
    except CatalogueRefusedError as refused:
        return _verdicts.keep(each, trusted, str(refused))
    return _Found(each.name, document, each.signature)


def _signed(found: _Found, vault: Vault) -> Signed:
    """Signed by a key that held at the last time that is certain, or else holds by the clock as it stands.

    Raises:
        CatalogueRefusedError: neither, or it is no sound document of what the key was made for.
    """
    moments = (vault.clock.certain, vault.clock.at)
    said = verified(found.document, found.signature, found.name, _trusted(vault), moments)
    document = _read_once(found.document, found.name)
    if SCOPES[type(document)] is not said.scope:
        raise CatalogueRefusedError(f"{found.name}: is signed for {said.scope.value} and holds something else")
    return Signed(found.name, document, said.signed_at)


def _trusted(vault: Vault) -> Trusted:
    return trusted_by_a_device(vault.identity.agency_root, vault.national_root, vault.roots_of(Agency.GEMEENTE))


def _key(each: PublishedDocument, trusted: Trusted) -> tuple[bytes, bytes, str, Trusted]:
    return hashlib.sha256(each.packed).digest(), each.signature, each.name, trusted


@lru_cache(maxsize=256)
def _read_once(document: bytes, name: str) -> Document:
    """Reading takes a while, and directories bring news of many other things."""
    return sound_document(document, name)


_verdicts = _Verdicts()
