"""Who may be given a key: the scopes decide, by what the directory says of each reader key and nothing else."""

from collections.abc import Iterable, Iterator

from inspector.crypto.readerkeys import ReaderKey, is_reader_public
from inspector.vault.directory.authority import Authority
from inspector.vault.errors import NotPermittedError
from inspector.vault.model import GrantReaderKey, GrantStreamKey, Recipient
from inspector.vault.store.database import Connection
from inspector.vault.store.readers import Readers
from inspector.vault.store.streams import StreamKeys, StreamRow
from inspector.wire.scopes import Agency, Role, holders, may_read


class Granting:
    """Checks a grant before it is made, and leaves out whoever has the key already."""

    def __init__(self, connection: Connection, keys: StreamKeys, readers: Readers, authority: Authority) -> None:
        self._connection = connection
        self._keys = keys
        self._readers = readers
        self._authority = authority

    def of_stream_keys(self, stream: StreamRow, grant: GrantStreamKey) -> Iterator[tuple[bytes, tuple[Recipient, ...]]]:
        """Each key of the stream to grant, with the readers to wrap it to.

        Raises:
            NotPermittedError: a reader may not read such a stream, is revoked or unknown, or the key is not held.
        """
        for recipient in grant.recipients:
            self._check_reader(stream, recipient)
        keys = [key for key in self._keys.of(stream.no) if grant.key_id in {None, key.id}]
        if not keys:
            raise NotPermittedError("this key is not held here")
        for key in keys:
            readers = self._not_yet(stream.no, key.id, grant.recipients)
            if readers:
                yield key.key, readers

    def of_reader_key(self, grant: GrantReaderKey) -> tuple[ReaderKey, tuple[Recipient, ...]]:
        """The purpose's reader key, with the readers to wrap it to.

        Raises:
            NotPermittedError: a colleague may not hold it, or it is not held here.
        """
        own = self._authority.me.agency
        published = self._authority.trust.purpose_keys.get(grant.key_id)
        reader = self._readers.find(grant.key_id)
        if reader is None or published is None or (published.agency, published.purpose) != (own, grant.purpose):
            raise NotPermittedError("this purpose's key is not held here")
        allowed = {(own, role) for role in holders(own, grant.purpose)}
        for recipient in grant.recipients:
            if not self._found(recipient) & allowed:
                raise NotPermittedError(f"not everybody named may hold {grant.purpose.value}")
        row = self._connection.execute(
            "SELECT stream FROM grants WHERE key_id = ? AND kind = 'reader' LIMIT 1", (grant.key_id,)
        ).fetchone()
        waiting = _usable(grant.recipients) if row is None else self._not_yet(row[0], grant.key_id, grant.recipients)
        return reader, waiting

    def _check_reader(self, stream: StreamRow, recipient: Recipient) -> None:
        # Of all who state one reader key one is enough: whoever may read could pass on what it reads.
        found = self._found(recipient)
        if not any(may_read(agency, role, stream.kind, stream.owner) for agency, role in found):
            raise NotPermittedError(f"not everybody named may read {stream.kind.name.lower()}")

    def _found(self, recipient: Recipient) -> frozenset[tuple[Agency, Role]]:
        found = self._authority.trust.readers(recipient)
        if not found:
            raise NotPermittedError("a reader key that the directory does not vouch for")
        return found

    def _not_yet(self, stream: int, key_id: bytes, recipients: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        rows = self._connection.execute(
            "SELECT recipient FROM grants WHERE stream = ? AND key_id = ?", (stream, key_id)
        )
        given = {recipient for (recipient,) in rows}
        return _usable(each for each in recipients if each.id not in given)


def _usable(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Who can be wrapped to. A statement may hold bytes that are no key: its officer reads nothing, the others do."""
    return tuple(each for each in recipients if is_reader_public(each.public))
