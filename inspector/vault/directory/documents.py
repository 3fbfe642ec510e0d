"""Signed documents that administrators published, and the key that speaks for the whole country."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from inspector.crypto.statements import Root, StatementError, authenticate_hub_address
from inspector.vault.directory.declared import Declared
from inspector.wire.directory import DocumentPublished, NationalRoot
from inspector.wire.documents import HUB_ADDRESS, unpack_document
from inspector.wire.errors import MalformedError
from inspector.wire.national_root import national_root_of
from inspector.wire.superseding import WITHHELD, is_of_a_day


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """A document as a directory carries it; who signed it, whoever reads it must ask."""

    name: str
    packed: bytes
    signature: bytes


def fold_documents(believed: Iterable[Declared]) -> tuple[PublishedDocument, ...]:
    """Each of them once, in an order that does not depend on how they came.

    Of a log that withholds its last list none counts: it may say what those before it do not.
    """
    believed = tuple(believed)
    withheld = {each.log for each in believed if each.declaration == WITHHELD}
    found = {
        (each.declaration.name, each.declaration.packed, each.declaration.signature)
        for each in believed
        if isinstance(each.declaration, DocumentPublished)
        and not (each.log in withheld and is_of_a_day(each.declaration))
    }
    return tuple(PublishedDocument(*each) for each in sorted(found))


def hub_address_said(documents: Iterable[PublishedDocument], own_root: Root, hub_public: bytes) -> str | None:
    """Where the own agency's enrolment key says that the hub with this key is, by its newest statement."""
    said = []
    for each in documents:
        if each.name == HUB_ADDRESS:
            with suppress(StatementError, MalformedError):
                stated = authenticate_hub_address(unpack_document(each.packed), (each.signature,), own_root)
                if stated.public == hub_public:
                    said.append((stated.validity.issued_at, stated.address))
    return max(said)[1] if said else None


def fold_national_root(believed: Iterable[Declared], own_root: Root) -> bytes:
    """Of the keys that the own agency's root signed the one with the highest number; empty when there is none."""
    said = (
        each.declaration
        for each in believed
        if isinstance(each.declaration, NationalRoot) and each.owner.value == own_root.agency
    )
    return national_root_of(said, own_root.agency, own_root.public)
