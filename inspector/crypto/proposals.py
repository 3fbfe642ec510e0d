"""Which erase events are parts of one proposal: for holders of the agency's key for erasing, and for nobody else.

`docs/formats/event.md` describes the bytes.
"""

import hashlib
import hmac
from collections.abc import Iterable

from inspector.crypto.cbor import encode
from inspector.crypto.grant_bodies import GrantError, Wrap
from inspector.crypto.readerkeys import ReaderKey, ReaderPublic
from inspector.crypto.wrapping import unwrap, wrap

_CONTEXT = "inspector/proposal/1"


def proposal_id(nonce: bytes, stream: bytes) -> bytes:
    """Name a proposal within one stream: without the nonce nobody can tell that two of its names belong together."""
    return hashlib.sha256(_CONTEXT.encode() + nonce + stream).digest()[:16]


def seal_nonce(nonce: bytes, stream: bytes, readers: Iterable[ReaderPublic]) -> tuple[Wrap, ...]:
    """Wrap a proposal's nonce for its part in this stream to each of these reader keys."""
    proposal = proposal_id(nonce, stream)
    return tuple(Wrap(each.id, wrap(each.public, nonce, _info(stream, proposal, each.id))) for each in readers)


def open_nonce(sealed: Wrap, reader: ReaderKey, stream: bytes, proposal: bytes) -> bytes | None:
    """The nonce that was wrapped to this reader key; nothing when it does not open or names another proposal."""
    try:
        nonce = unwrap(reader, sealed.sealed, _info(stream, proposal, reader.id))
    except GrantError:
        return None
    return nonce if hmac.compare_digest(proposal_id(nonce, stream), proposal) else None


def _info(stream: bytes, proposal: bytes, recipient: bytes) -> bytes:
    return encode([_CONTEXT, stream, proposal, recipient])
