"""Signed documents for every device: put into an agency's directory, and the key that speaks for the whole country."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DocumentScope,
    UnsignedDocumentError,
    trusted_by_a_device,
    verify_document,
)
from inspector.hub.errors import HubError
from inspector.hub.register.directories import declarations
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.hub.rows.installations import AgencyEntry
from inspector.wire.directory import DocumentPublished, NationalRoot
from inspector.wire.documents import NAME_CHARACTERS, OF_A_DAY, OF_A_REGISTER, OF_HUBS, PACKED_BYTES, pack_document
from inspector.wire.national_root import national_root_of, signed_national_root
from inspector.wire.scopes import Agency
from inspector.wire.superseding import is_of_a_day


def publish_document(
    relay: Relay, agency: Agency, name: str, document: bytes, signature: bytes, *, purpose: DocumentScope | None = None
) -> None:
    """Let every device have a document with its next sync; `purpose` is what its key must be made for, if one knows.

    Raises:
        HubError: neither the agency's root nor the one it named for the whole country stands behind the signature, it
            is there already, or it is too large.
    """
    now_ms = relay.clock()
    said = DocumentPublished(name, pack_document(document), signature)
    if len(said.packed) > PACKED_BYTES:
        raise HubError(f"{name} is larger than a directory takes: {PACKED_BYTES} bytes when packed")
    if not 0 < len(name) <= NAME_CHARACTERS or name in OF_HUBS:
        raise HubError(f"a name has 1 to {NAME_CHARACTERS} characters, and is not one that a hub uses itself")
    if name.startswith(OF_A_REGISTER) is not (purpose is DocumentScope.REGISTER):
        raise HubError(f"only what a register publishes has a name that begins with {OF_A_REGISTER}")

    def work(connection: Connection) -> None:
        entry = installations.served(connection, agency)
        trusted = [each for each in _trusted(connection, entry) if purpose in {None, each[1]}]
        if not any(_is_signed(document, signature, root, scope, now_ms) for root, scope in trusted):
            root = f"the root of {agency.value}"
            raise HubError(f"{name} is signed under neither {root} nor the national one, or not for what each may sign")
        published = tuple(declarations(connection, entry, DocumentPublished))
        if is_of_a_day(said):
            _check_day(name, published, now_ms)
        if any((each.packed, each.signature) == (said.packed, said.signature) for each in published):
            raise HubError(f"{name} is published already")
        relay.registrar.declare(connection, agency, said, now_ms=now_ms)
        named = hashlib.sha256(document).hexdigest() if name.startswith(OF_A_REGISTER) else name
        relay.note(connection, "document published", agency=agency.value, name=named)

    relay.store.write(work).result()


def _check_day(name: str, published: Iterable[DocumentPublished], now_ms: int) -> None:
    """A list pushes those of earlier days out, so none comes back and none is of a day that is still far."""
    tomorrow = datetime.fromtimestamp(now_ms // 1000, UTC).date() + timedelta(days=1)
    if name > OF_A_DAY + tomorrow.isoformat():
        raise HubError(f"{name} is of a day that has not come: look at the clock of the register, and of this hub")
    if any(is_of_a_day(each) and each.name >= name for each in published):
        raise HubError(f"{name} or one of a later day is published already")


def documents_of(relay: Relay, agency: Agency) -> tuple[DocumentPublished, ...] | None:
    """What was published for this agency, the newest first; nothing where this hub does not serve it."""

    def read(connection: Connection) -> tuple[DocumentPublished, ...] | None:
        entry = installations.find_agency(connection, agency)
        return None if entry is None else tuple(declarations(connection, entry, DocumentPublished))

    return relay.store.read(read)


def name_national_root(relay: Relay, agency: Agency, public: bytes, root: SigningKey) -> None:
    """Let the agency's offline root say whose signature counts for the whole country, from now on.

    Raises:
        HubError: this is not the agency's root.
    """
    now_ms = relay.clock()

    def work(connection: Connection) -> None:
        entry = installations.served(connection, agency)
        if entry.root_public != root.public:
            raise HubError(f"this is not the root key of {agency.value}")
        named = declarations(connection, entry, NationalRoot)
        number = max(now_ms, 1 + max((each.number for each in named), default=0))
        said = signed_national_root(agency, public, number, root)
        relay.registrar.declare(connection, agency, said, now_ms=now_ms)
        relay.note(connection, "national root named", agency=agency.value, public=public.hex())

    relay.store.write(work).result()


def _trusted(connection: Connection, entry: AgencyEntry) -> tuple[tuple[bytes, DocumentScope], ...]:
    """Whose signature devices of this agency take, and for what, as far as the hub knows the municipalities."""
    said = declarations(connection, entry, NationalRoot)
    national = national_root_of(said, entry.agency.value, entry.root_public)
    served = installations.agencies(connection)
    municipal = (each.root_public for each in served if each.agency is Agency.GEMEENTE)
    return trusted_by_a_device(entry.root_public, national, municipal)


def _is_signed(document: bytes, signature: bytes, root: bytes, scope: DocumentScope, now_ms: int) -> bool:
    with suppress(UnsignedDocumentError):
        verify_document(document, signature, root, scope, at=datetime.fromtimestamp(now_ms // 1000, UTC))
        return True
    return False
