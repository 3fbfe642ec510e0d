"""What the register published for this device: today's list, and the card keys that open for its officer."""

from datetime import UTC, datetime

from inspector.casework.desk import Desk
from inspector.crypto.errors import CryptoError
from inspector.crypto.signed_document import DocumentScope, verify_document
from inspector.passes.judging import Known
from inspector.passes.published import (
    CARDS_NAME,
    LIST_NAME,
    PublishedCardKey,
    PublishedError,
    PublishedList,
    name_of,
    read_published,
)
from inspector.passes.status_list import read_list
from inspector.vault.directory.documents import PublishedDocument
from inspector.wire.documents import unpack_document
from inspector.wire.errors import MalformedError

_END_OF_TIME = datetime.max.replace(tzinfo=UTC)
"""A list from the future is one too: then it is the clock that is told of."""


def known_to(desk: Desk) -> Known:
    """All that passes are judged by here; nothing where no national root counts."""
    root = desk.vault.national_root
    documents = desk.vault.published_documents if root else ()
    newest = _newest_list(sorted((each for each in documents if each.name.startswith(LIST_NAME)), key=_name), root)
    opened = (_card_key(desk, each, root) for each in documents if each.name.startswith(CARDS_NAME))
    card_keys = tuple(dict.fromkeys(key for key in opened if key is not None))
    if newest is None:
        return Known(card_keys)
    return Known(card_keys, newest.registers, read_list(newest.token, newest.registers))


def _newest_list(by_day: list[PublishedDocument], root: bytes) -> PublishedList | None:
    """The name says the day, so that one is read and not every list of a year; it must be the day of what is inside."""
    for each in reversed(by_day):
        found = _read(each, root)
        if isinstance(found, PublishedList):
            return found
    return None


def _card_key(desk: Desk, published: PublishedDocument, root: bytes) -> bytes | None:
    found = _read(published, root)
    return found.opened(desk.vault.unwrapped) if isinstance(found, PublishedCardKey) else None


def _read(published: PublishedDocument, root: bytes) -> PublishedList | PublishedCardKey | None:
    try:
        document = unpack_document(published.packed)
        verify_document(document, published.signature, root, DocumentScope.REGISTER, at=_END_OF_TIME)
        found = read_published(document)
        return found if name_of(found) == published.name else None
    except (CryptoError, MalformedError, PublishedError):
        return None


def _name(published: PublishedDocument) -> str:
    return published.name
