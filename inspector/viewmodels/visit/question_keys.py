"""To which key of the register this device seals questions: the one that the national root vouches for."""

from datetime import UTC, datetime

from inspector.casework.desk import Desk
from inspector.crypto.errors import CryptoError
from inspector.crypto.signed_document import DocumentScope, verify_document
from inspector.passes.question_key import NAME, QuestionKey, read_question_key
from inspector.vault.directory.documents import PublishedDocument
from inspector.wire.documents import unpack_document
from inspector.wire.errors import MalformedError

_END_OF_TIME = datetime.max.replace(tzinfo=UTC)
"""The signature holds as it was made; until when the key counts the document itself says."""


def question_key_of(desk: Desk) -> bytes | None:
    """The public key; of several that hold today the one that holds longest."""
    root = desk.vault.national_root
    named = [each for each in desk.vault.published_documents if root and each.name.startswith(NAME)]
    found = [key for key in (_read(each, root) for each in named) if key is not None and desk.today() <= key.last]
    return max(found, key=lambda key: (key.last, key.public)).public if found else None


def _read(published: PublishedDocument, root: bytes) -> QuestionKey | None:
    try:
        document = unpack_document(published.packed)
        verify_document(document, published.signature, root, DocumentScope.REGISTER, at=_END_OF_TIME)
        found = read_question_key(document)
    except (CryptoError, MalformedError):
        return None
    return found if found.name == published.name else None
