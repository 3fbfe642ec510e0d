"""Who may be given a key: the scopes decide, by what the directory says of each reader key and nothing else."""

from collections.abc import Iterable, Iterator

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey, is_reader_public
from inspector.crypto.recovery_slots import entrust
from inspector.crypto.wiping import wiped_after
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.office import Office
from inspector.vault.model.batch import EntrustKey, GrantReaderKey, GrantStreamKey, SucceedKey
from inspector.vault.model.colleagues import Recipient
from inspector.vault.model.errors import NotPermittedError
from inspector.vault.store.rows import StreamRow
from inspector.wire.directory import KeyEntrusted


def readers_of_stream_keys(
    authority: Authority, stream: StreamRow, grant: GrantStreamKey
) -> Iterator[tuple[bytes, tuple[Recipient, ...]]]:
    """Each key of the stream to grant, with the readers to wrap it to; whoever has it already is left out.

    Raises:
        NotPermittedError: a reader may not read such a stream, is revoked or unknown, or the key is not held.
    """
    for recipient in grant.recipients:
        # Of all who state one reader key one is enough: whoever may read could pass on what it reads.
        if not any(office.may_read(stream.kind, stream.owner) for office in _found(authority, recipient)):
            raise NotPermittedError(f"not everybody named may read {stream.kind.name.lower()}")
    keys = [key for key in authority.store.keys.of(stream.no) if grant.key_id in {None, key.id}]
    if not keys:
        raise NotPermittedError("this key is not held here")
    for key in keys:
        readers = _not_yet(authority, stream.no, key.id, grant.recipients)
        if readers:
            yield key.key, readers


def readers_of_purpose_key(authority: Authority, grant: GrantReaderKey) -> tuple[ReaderKey, tuple[Recipient, ...]]:
    """The purpose's reader key, with the readers to wrap it to; whoever has it already is left out.

    Raises:
        NotPermittedError: a colleague may not hold it, or it is not held here.
    """
    own = authority.me.agency
    published = authority.trust.purpose_keys.get(grant.key_id)
    reader = authority.store.readers.find(grant.key_id)
    if reader is None or published is None or (published.agency, published.purpose) != (own, grant.purpose):
        raise NotPermittedError("this purpose's key is not held here")
    for recipient in grant.recipients:
        found = _found(authority, recipient)
        if not any(office.agency is own and office.may_hold(grant.purpose) for office in found):
            raise NotPermittedError(f"not everybody named may hold {grant.purpose.value}")
    stream = authority.store.grants.stream_of(grant.key_id)
    if stream is None:
        return reader, _usable(grant.recipients)
    return reader, _not_yet(authority, stream, grant.key_id, grant.recipients)


def entrusted(authority: Authority, entrust_key: EntrustKey, ids: IdSource) -> KeyEntrusted:
    """A purpose's reader key, laid down for the custodians whom the own agency names for it.

    Raises:
        NotPermittedError: it is not held here, or nobody is named.
    """
    published = authority.trust.purpose_keys.get(entrust_key.key_id)
    reader = authority.store.readers.find(entrust_key.key_id)
    named = () if published is None else authority.trust.keepers.get(published.purpose, ())
    if published is None or reader is None or published.agency is not authority.me.agency or not named:
        raise NotPermittedError("this key is not to be laid down here")
    with wiped_after(len(reader.seed)) as seed:
        seed[:] = reader.seed
        return KeyEntrusted(entrust_key.key_id, entrust(reader.id, seed, [each.public_key for each in named], ids))


def shared_key(authority: Authority, succeed: SucceedKey) -> ReaderKey:
    """The purpose's reader key that custodians gave.

    Raises:
        NotPermittedError: it is another key, or this officer may not hold it.
    """
    published = authority.trust.purpose_keys.get(succeed.key_id)
    me = authority.me
    if published is None or published.agency is not me.agency or published.purpose not in me.purposes:
        raise NotPermittedError("this key is not for this officer")
    shared = ReaderKey(succeed.seed, published.label)
    if shared.id != succeed.key_id:
        raise NotPermittedError("what custodians laid together is another key")
    return shared


def _found(authority: Authority, recipient: Recipient) -> frozenset[Office]:
    found = authority.trust.readers(recipient)
    if not found:
        raise NotPermittedError("a reader key that the directory does not vouch for")
    return found


def _not_yet(
    authority: Authority, stream: int, key_id: bytes, recipients: tuple[Recipient, ...]
) -> tuple[Recipient, ...]:
    given = authority.store.grants.recipients(stream, key_id)
    return _usable(each for each in recipients if each.id not in given)


def _usable(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Who can be wrapped to. A statement may hold bytes that are no key: its officer reads nothing, the others do."""
    return tuple(each for each in recipients if is_reader_public(each.public))
