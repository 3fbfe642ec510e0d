"""Keeping the promise of who may read: run after every sync, it grants what has become due and nothing else."""

from functools import cache, partial

from inspector.casework.businesses import business_readers
from inspector.casework.desk import Desk
from inspector.casework.readers import compartment_readers, own_reader, readers_of, reviewers
from inspector.vault.model import (
    Batch,
    Changes,
    GrantReaderKey,
    GrantStreamKey,
    PublishReaderKey,
    PurposeKey,
    Recipient,
    StreamInfo,
)
from inspector.wire.scopes import StreamKind, holders, purposes


def settle(desk: Desk) -> Changes:
    """Publish the agency's shared keys that are missing, pass them on to colleagues, and let partners read along."""
    batch = Batch(
        publish=_missing_purposes(desk),
        reader_grants=_due_reader_grants(desk),
        grants=(*_due_stream_grants(desk), *_instead_of_void_grants(desk)),
    )
    return Changes() if batch == Batch() else desk.vault.append(batch)


def _missing_purposes(desk: Desk) -> tuple[PublishReaderKey, ...]:
    me = desk.vault.me
    wanted = sorted(purposes(me.agency, me.role))
    return tuple(PublishReaderKey(p) for p in wanted if not desk.vault.directory.purpose(me.agency, p))


def _due_reader_grants(desk: Desk) -> tuple[GrantReaderKey, ...]:
    me, directory = desk.vault.me, desk.vault.directory
    held = (key for key in directory.purpose_keys if key.agency is me.agency and key.held_here)
    due = ((key, _waiting_holders(desk, key)) for key in held)
    return tuple(GrantReaderKey(key.purpose, key.reader.id, waiting) for key, waiting in due if waiting)


def _waiting_holders(desk: Desk, key: PurposeKey) -> tuple[Recipient, ...]:
    roles = holders(key.agency, key.purpose)
    return tuple(
        colleague.reader
        for colleague in desk.vault.directory.colleagues.values()
        if colleague.officer.agency is key.agency
        and colleague.officer.role in roles
        and not colleague.revoked
        and colleague.reader.id not in key.granted_to
    )


def _due_stream_grants(desk: Desk) -> tuple[GrantStreamKey, ...]:
    readers = _ReadersNow(desk)
    return tuple(
        GrantStreamKey(stream.id, waiting, key_id)
        for kind in (StreamKind.VISIT, desk.compartment, StreamKind.BUSINESS)
        if kind is not None
        for stream in desk.vault.own_streams(kind)
        for key_id in stream.own_key_ids
        if (waiting := _not_yet(stream, key_id, readers.of(stream)))
    )


class _ReadersNow:
    """Who should be able to read a stream by now, whoever made its keys and when. No visit is opened for it."""

    def __init__(self, desk: Desk) -> None:
        self._of_business = business_readers(desk)
        self._of_visit = reviewers(desk, desk.vault.me.agency)
        self._officers = {row.id: row.officers for row in desk.vault.visits()}
        self._of_officers = cache(partial(compartment_readers, desk))

    def of(self, stream: StreamInfo) -> tuple[Recipient, ...]:
        if stream.kind is StreamKind.BUSINESS:
            return self._of_business
        if stream.kind is StreamKind.VISIT:
            return self._of_visit
        officers = None if stream.visit is None else self._officers.get(stream.visit)
        return () if officers is None else self._of_officers(officers)


def _instead_of_void_grants(desk: Desk) -> tuple[GrantStreamKey, ...]:
    """A revoked officer's grants are void; the supervisor who can read what was handed in passes it on instead."""
    return tuple(
        GrantStreamKey(stream.id, waiting, key_id)
        for stream in desk.vault.void_streams()
        for key_id in stream.key_ids
        if (waiting := _not_yet(stream, key_id, _readers_instead(desk, stream)))
    )


def _readers_instead(desk: Desk, stream: StreamInfo) -> tuple[Recipient, ...]:
    visit = None if stream.visit is None else desk.vault.visit(stream.visit)
    if visit is None:
        return ()
    partner = () if visit.started is None or visit.started.partner is None else (visit.started.partner,)
    officers = (*(officer.installation for officer in visit.officers), *partner)
    if stream.kind is StreamKind.VISIT:
        return (
            *own_reader(desk),
            *reviewers(desk, desk.vault.me.agency),
            *readers_of(desk.vault.directory, officers),
        )
    return compartment_readers(desk, officers)


def _not_yet(stream: StreamInfo, key_id: bytes, wanted: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
    granted = stream.granted.get(key_id, frozenset())
    return tuple({r.id: r for r in wanted if r.id not in granted}.values())
