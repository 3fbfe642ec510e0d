"""The catalogues of a demonstration: signed by keys that everybody knows, for a purpose no real program accepts."""

import hashlib
from datetime import UTC, datetime

from inspector.app.catalogues import (
    CatalogueRefusedError,
    aid_files,
    catalogue_files,
    each_catalogue,
    law_files,
    trusted_catalogue,
    trusted_document,
)
from inspector.app.resources import resource
from inspector.crypto.signatures import PUBLIC_SIZE, SigningKey
from inspector.crypto.signed_document import (
    DOCUMENT_KEY_LIFE,
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
)
from inspector.crypto.validity import Validity
from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.national import NationalLaw

SIGNED_AT = datetime(2010, 1, 1, tzinfo=UTC)
"""The day the catalogue comes into force: a day script may play on any date after it, whatever its clocks say."""

_ISSUER = "Inspector demonstration"


def demo_root() -> SigningKey:
    """The root key of demonstrations; anybody can make it, which is why nothing real trusts it."""
    return SigningKey(hashlib.sha256(b"inspector/demo/catalogue-root/1").digest())


def sign_for_demo(document: bytes) -> bytes:
    """The signature of a catalogue for demonstrations; the same bytes every time."""
    key = SigningKey(hashlib.sha256(b"inspector/demo/catalogue-key/1").digest())
    statement = DocumentKeyStatement(
        _ISSUER, key.public, DocumentScope.DEMO, Validity.starting(SIGNED_AT, DOCUMENT_KEY_LIFE)
    )
    return sign_document(document, key, issue_document_key(statement, demo_root()), DocumentScope.DEMO, at=SIGNED_AT)


def published_demo_root() -> bytes:
    """The public half, as it lies beside the day script.

    Raises:
        CatalogueRefusedError: the file is missing or holds no key.
    """
    try:
        public = bytes.fromhex(resource("demo", "catalogue-root.pub").read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise CatalogueRefusedError("catalogue-root.pub holds no key") from error
    if len(public) != PUBLIC_SIZE:
        raise CatalogueRefusedError("catalogue-root.pub holds no key")
    return public


def demo_catalogues(*, at: datetime) -> tuple[Catalogue, ...]:
    """The catalogues that came with the program and hold for a demonstration.

    Raises:
        CatalogueRefusedError: none of them holds.
    """
    root = published_demo_root()
    found = each_catalogue(catalogue_files(), lambda file: trusted_catalogue(file, root, DocumentScope.DEMO, at=at))
    usable = tuple(each for each in found if isinstance(each, Catalogue))
    for each in found:
        if isinstance(each, CatalogueRefusedError) and not usable:
            raise each
    return usable


def demo_aid(*, at: datetime) -> tuple[AidMap, ...]:
    """The invented places of help, as they came with the program.

    Raises:
        CatalogueRefusedError: a file does not hold.
    """
    root = published_demo_root()
    found = (trusted_document(file, root, DocumentScope.DEMO, at=at) for file in aid_files())
    return tuple(each for each in found if isinstance(each, AidMap))


def demo_national(*, at: datetime) -> tuple[NationalLaw, ...]:
    """What holds for the whole country in a demonstration, as it came with the program.

    Raises:
        CatalogueRefusedError: a file does not hold.
    """
    root = published_demo_root()
    found = (trusted_document(file, root, DocumentScope.DEMO, at=at) for file in law_files())
    return tuple(each for each in found if isinstance(each, NationalLaw))
