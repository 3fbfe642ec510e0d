"""A signed document on its way through a directory: packed, with a ceiling for what it may become."""

import zlib

from inspector.wire.errors import MalformedError
from inspector.wire.limits import LIMITS

NAME_CHARACTERS = 120
HUB_ADDRESS = "hub-address"
"""What the statement of a hub's new address is called; in the place of its signature stands the enrolment statement."""
HUB_SUCCESSOR = "hub-key"
"""What the statement of a hub's new key is called; in the place of its signature stands what the old key says of it."""
OF_HUBS = frozenset({HUB_ADDRESS, HUB_SUCCESSOR})
"""What says something of a hub: no document, and nobody else's has such a name."""
OF_A_REGISTER = "register-"
"""How the name of what a register publishes begins; nothing else has such a name."""
OF_A_DAY = f"{OF_A_REGISTER}list "
"""How the name of a list begins that holds until that of a later day stands there; behind it stands its day."""
DOCUMENT_BYTES = 4_000_000
"""Of a document as it was signed."""
PACKED_BYTES = LIMITS.body_bytes - 8 * 1024
"""What one event can hold beside name and signature."""
SIGNATURE_BYTES = 4 * 1024

_RAW_DEFLATE = -15


def pack_document(document: bytes) -> bytes:
    """The document as a directory carries it."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE)
    return deflate.compress(document) + deflate.flush()


def unpack_document(packed: bytes) -> bytes:
    """The document again.

    Raises:
        MalformedError: it is not packed so, has something behind it, or would become larger than any document.
    """
    inflate = zlib.decompressobj(_RAW_DEFLATE)
    try:
        document = inflate.decompress(packed, DOCUMENT_BYTES + 1)
    except zlib.error as error:
        raise MalformedError from error
    if len(document) > DOCUMENT_BYTES or not inflate.eof or inflate.unused_data:
        raise MalformedError
    return document
