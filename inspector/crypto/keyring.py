"""The keys one officer holds while the vault is open: stream keys and reader keys, each under its id.

A value in memory; the vault loads it and stores what it learns.
"""

from typing import NamedTuple

from inspector.crypto.grant_bodies import Grant, GrantError, KeyKind
from inspector.crypto.grants import open_grant
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.sealing import stream_key_id


class OpenedKey(NamedTuple):
    """What a grant held: a stream key, or the seed of a reader key."""

    kind: KeyKind
    key_id: bytes
    secret: bytes


class Keyring:
    """Stream keys and reader keys by id. Its text form shows how many, never which."""

    __slots__ = ("_readers", "_stream_keys")

    def __init__(self) -> None:
        self._stream_keys: dict[bytes, bytes] = {}
        self._readers: dict[bytes, ReaderKey] = {}

    def stream_key(self, key_id: bytes) -> bytes | None:
        """The stream key of this id, if held."""
        return self._stream_keys.get(key_id)

    def reader(self, reader_id: bytes) -> ReaderKey | None:
        """The reader key of this id, if held."""
        return self._readers.get(reader_id)

    @property
    def reader_ids(self) -> frozenset[bytes]:
        """The reader keys held: what a grant may be addressed to."""
        return frozenset(self._readers)

    def add_stream_key(self, key: bytes) -> bytes:
        """Hold a stream key; its id comes back."""
        key_id = stream_key_id(key)
        self._stream_keys[key_id] = bytes(key)
        return key_id

    def forget_stream_key(self, key_id: bytes) -> None:
        """Hold this stream key no longer, as the writer of an envelope must not."""
        self._stream_keys.pop(key_id, None)

    def add_reader(self, seed: bytes) -> ReaderKey:
        """Hold a reader key."""
        reader = ReaderKey(seed)
        self._readers[reader.id] = reader
        return reader

    def open(self, grant: Grant, *, stream: bytes, granter_log: bytes) -> OpenedKey | None:
        """Take the key of a grant addressed to a reader key held here; nothing when none is.

        Raises:
            GrantError: something is addressed here and does not hold the key the grant names.
        """
        addressed = [self._readers[each.recipient] for each in grant.wraps if each.recipient in self._readers]
        for reader in addressed:
            try:
                secret = open_grant(grant, reader, stream=stream, granter_log=granter_log)
            except GrantError:
                continue
            if grant.kind is KeyKind.STREAM:
                self.add_stream_key(secret)
            else:
                self.add_reader(secret)
            return OpenedKey(grant.kind, grant.key_id, secret)
        if addressed:
            raise GrantError("grant cannot be opened")
        return None

    def __repr__(self) -> str:
        return f"Keyring({len(self._stream_keys)} stream keys, {len(self._readers)} reader keys)"
