"""Signed documents for every device: put into an agency's directory, and the key that speaks for the whole country."""

from contextlib import suppress
from datetime import UTC, datetime

from sqlalchemy import Connection

from inspector.crypto.signatures import SignatureError, SigningKey, verify
from inspector.crypto.signed_document import DocumentScope, UnsignedDocumentError, verify_document
from inspector.hub.errors import HubError
from inspector.hub.register.directories import declarations
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.hub.rows.installations import AgencyEntry
from inspector.wire.directory import DocumentPublished, NationalRoot
from inspector.wire.documents import HUB_ADDRESS, NAME_CHARACTERS, PACKED_BYTES, national_root_message, pack_document
from inspector.wire.scopes import Agency


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
    if not 0 < len(name) <= NAME_CHARACTERS or name == HUB_ADDRESS:
        raise HubError(f"a name has 1 to {NAME_CHARACTERS} characters, and is not {HUB_ADDRESS}")

    def work(connection: Connection) -> None:
        entry = installations.served(connection, agency)
        trusted = [each for each in _trusted(connection, entry) if purpose in {None, each[1]}]
        if not any(_is_signed(document, signature, root, scope, now_ms) for root, scope in trusted):
            root = f"the root of {agency.value}"
            raise HubError(f"{name} is signed under neither {root} nor the national one, or not for what each may sign")
        published = declarations(connection, entry, DocumentPublished)
        if any((each.packed, each.signature) == (said.packed, said.signature) for each in published):
            raise HubError(f"{name} is published already")
        relay.registrar.declare(connection, agency, said, now_ms=now_ms)
        relay.note(connection, "document published", agency=agency.value, name=name)

    relay.store.write(work).result()


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
        number = max(now_ms, 1 + max((said.number for said in named), default=0))
        relay.registrar.declare(connection, agency, national_root(agency, public, number, root), now_ms=now_ms)
        relay.note(connection, "national root named", agency=agency.value, public=public.hex())

    relay.store.write(work).result()


def national_root(agency: Agency, public: bytes, number: int, root: SigningKey) -> NationalRoot:
    """What the root says of the key that speaks for the whole country."""
    return NationalRoot(public, number, root.sign(national_root_message(agency, public, number)))


def _trusted(connection: Connection, entry: AgencyEntry) -> list[tuple[bytes, DocumentScope]]:
    """Whose signature devices of this agency take, and for what."""
    national = _national_root(connection, entry)
    trusted = [(entry.root_public, DocumentScope.CATALOGUE)]
    if national:
        trusted += [(national, DocumentScope.CATALOGUE), (national, DocumentScope.REGIMES)]
    # A municipality's law counts for every agency that knows that municipality.
    served = installations.agencies(connection)
    return trusted + [
        (each.root_public, DocumentScope.MUNICIPALITY) for each in served if each.agency is Agency.GEMEENTE
    ]


def _national_root(connection: Connection, entry: AgencyEntry) -> bytes:
    """Of what the agency's root signed the highest number; without any, nothing."""
    said = [
        (each.number, each.public_key)
        for each in declarations(connection, entry, NationalRoot)
        if _is_named_by(entry, each)
    ]
    return max(said, default=(0, b""))[1]


def _is_named_by(entry: AgencyEntry, said: NationalRoot) -> bool:
    with suppress(SignatureError):
        verify(
            entry.root_public, said.signature, national_root_message(entry.agency.value, said.public_key, said.number)
        )
        return True
    return False


def _is_signed(document: bytes, signature: bytes, root: bytes, scope: DocumentScope, now_ms: int) -> bool:
    with suppress(UnsignedDocumentError):
        verify_document(document, signature, root, scope, at=datetime.fromtimestamp(now_ms // 1000, UTC))
        return True
    return False
