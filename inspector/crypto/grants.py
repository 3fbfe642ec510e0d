"""Hand a key to readers, and take what was handed: one 32-byte key wrapped to each recipient's reader key.

`grant_bodies.py` turns a grant into bytes.
"""

import hmac
from collections.abc import Iterable
from typing import assert_never

from inspector.crypto.cbor import encode
from inspector.crypto.grant_bodies import Grant, GrantError, KeyKind, Wrap
from inspector.crypto.readerkeys import ReaderKey, ReaderPublic
from inspector.crypto.sealing import stream_key_id
from inspector.crypto.wrapping import unwrap, wrap


def grant_info(stream: bytes, key_id: bytes, granter_log: bytes, recipient: bytes) -> bytes:
    """The context a wrap is bound to, so that it opens nowhere else."""
    return encode(["inspector/grant/1", stream, key_id, granter_log, recipient])


def make_grant(
    kind: KeyKind,
    secret: bytes,
    recipients: Iterable[ReaderPublic],
    *,
    stream: bytes,
    granter_log: bytes,
    label: bytes = b"",
) -> Grant:
    """Wrap a stream key, or the seed of the reader key with this label, to each of these reader keys once.

    Raises:
        ReaderKeyError: a public key is none.
    """
    key_id = _key_id(kind, secret, label)
    readers = {reader.id: reader.public for reader in recipients}
    wraps = (
        Wrap(recipient, wrap(public, secret, grant_info(stream, key_id, granter_log, recipient)))
        for recipient, public in sorted(readers.items())
    )
    return Grant(kind, key_id, tuple(wraps))


def open_grant(grant: Grant, reader: ReaderKey, *, stream: bytes, granter_log: bytes, label: bytes = b"") -> bytes:
    """Give the key that was granted to this reader, after checking that it is the one the grant names.

    The label is that of a reader key that is granted.

    Raises:
        GrantError: nothing is addressed to this reader, it does not open, or it holds another key.
    """
    sealed = grant.wrap_for(reader.id)
    if sealed is None:
        raise GrantError("grant cannot be opened")
    secret = unwrap(reader, sealed, grant_info(stream, grant.key_id, granter_log, reader.id))
    if not hmac.compare_digest(_key_id(grant.kind, secret, label), grant.key_id):
        raise GrantError("grant cannot be opened")
    return secret


def _key_id(kind: KeyKind, secret: bytes, label: bytes) -> bytes:
    match kind:
        case KeyKind.STREAM:
            return stream_key_id(secret)
        case KeyKind.READER:
            return ReaderKey(secret, label).id
        case other:
            assert_never(other)
