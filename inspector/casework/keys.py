"""Keeping the promise of who may read: run after every sync, it grants what has become due and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256

from inspector.casework.businesses.businesses import READING
from inspector.casework.desk import Desk
from inspector.casework.readers import (
    colleague_readers,
    compartment_readers,
    investigators,
    own_reader,
    purpose_readers,
    readers_of,
    reviewers,
    reviewing,
)
from inspector.crypto.recovery_slots import holds_recovery_for
from inspector.crypto.slots import SlotsDamagedError
from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer, VisitState
from inspector.domain.visits.parts import REPORTED, part_of
from inspector.vault.model.batch import (
    Batch,
    EntrustKey,
    GrantedInstead,
    GrantReaderKey,
    GrantStreamKey,
    PublishReaderKey,
    Settled,
)
from inspector.vault.model.changes import Changes
from inspector.vault.model.colleagues import Colleague, PurposeKey, Recipient
from inspector.vault.model.streams import StreamInfo
from inspector.wire.scopes import Agency, Purpose, StreamKind

ENOUGH = 2
"""How many installations must hold a shared key, so that losing one of them loses nothing."""


@dataclass(frozen=True, slots=True)
class LoneKey:
    """A shared key of the own agency that only one living installation holds."""

    purpose: Purpose
    holder: Officer


def lone_keys(desk: Desk) -> tuple[LoneKey, ...]:
    """Each shared key that would be lost with one device, old ones that still open something too.

    A device whose statement has ended may never come back: it counts only where no other is left.
    """
    directory, now = desk.vault.directory, desk.vault.clock.certain
    found: dict[LoneKey, None] = {}
    for key in directory.purpose_keys:
        if key.agency is not desk.vault.me.agency or not key.is_kept:
            continue
        kept = [directory.colleagues[InstallationId(each.hex())] for each in sorted(key.kept_by)]
        living = [each for each in kept if each.expires > now]
        if len(living) < ENOUGH:
            found[LoneKey(key.purpose, (living or kept)[0].officer)] = None
    return tuple(sorted(found, key=lambda lone: (lone.purpose, lone.holder.number)))


def settle(desk: Desk) -> Changes:
    """Publish the agency's shared keys of which none is live, pass them on to colleagues, let partners read along."""
    missing = _missing_purposes(desk)
    changes = desk.vault.append(Batch(publish=missing)) if missing else Changes()
    grants, settled = _due_stream_grants(desk)
    instead, granted_instead = _instead_of_void_grants(desk)
    batch = Batch(
        entrust=_due_entrusting(desk),
        reader_grants=_due_reader_grants(desk),
        grants=(*grants, *instead),
        settled=settled,
        granted_instead=granted_instead,
    )
    return changes if batch == Batch() else changes | desk.vault.append(batch)


def _missing_purposes(desk: Desk) -> tuple[PublishReaderKey, ...]:
    """What this officer may hold and everybody would believe: nobody hears a revoked installation."""
    me = desk.vault.directory.colleagues.get(desk.vault.me.installation)
    if me is None or me.revoked:
        return ()
    missing = sorted(each for each in me.officer.purposes if _may_hold_now(desk, me.officer, each))
    return tuple(PublishReaderKey(purpose) for purpose in missing if _is_missing(desk, me, purpose))


def _is_missing(desk: Desk, me: Colleague, purpose: Purpose) -> bool:
    """No key is live, and the own ones are not yet one more than the holders who were revoked.

    Who never hears of a revocation, or says so, would otherwise end every new key by passing it on to who was revoked.
    A key that was granted here and did not come is none.
    """
    agency, directory = me.officer.agency, desk.vault.directory
    keys = directory.every(agency, purpose)
    if any(key.is_live and (key.held_here or me.reader.id not in key.granted_to) for key in keys):
        return False
    own = sum(bytes.fromhex(me.officer.installation) in key.publishers for key in keys)
    officers = (directory.colleagues[each].officer for each in directory.revoked)
    own -= sum(key.has_succeeded for key in keys)
    return own <= sum(officer.agency is agency and purpose in officer.purposes for officer in officers)


def _may_hold_now(desk: Desk, officer: Officer, purpose: Purpose) -> bool:
    """Whose designation has ended is given no key for it any more."""
    held = purpose in officer.purposes
    return held and (purpose is not Purpose.INVESTIGATION or officer.is_designated_on(desk.today()))


def _due_entrusting(desk: Desk) -> tuple[EntrustKey, ...]:
    """The shared keys held here that nobody laid down yet for those who are custodians of their purpose now."""
    due = []
    for key in desk.vault.directory.purpose_keys:
        named = [each.public_key for each in desk.vault.keepers.get(key.purpose, ())]
        is_own = key.agency is desk.vault.me.agency and key.held_here
        if named and is_own and not any(_is_for(each, named) for each in desk.vault.entrusted.get(key.reader.id, ())):
            due.append(EntrustKey(key.reader.id))
    return tuple(due)


def _is_for(slots: bytes, custodians: list[bytes]) -> bool:
    try:
        return holds_recovery_for(slots, custodians)
    except SlotsDamagedError:
        return False


def _due_reader_grants(desk: Desk) -> tuple[GrantReaderKey, ...]:
    me, directory = desk.vault.me, desk.vault.directory
    held = (key for key in directory.purpose_keys if key.agency is me.agency and key.held_here)
    due = ((key, _waiting_holders(desk, key)) for key in held)
    return tuple(GrantReaderKey(key.purpose, key.reader.id, waiting) for key, waiting in due if waiting)


def _waiting_holders(desk: Desk, key: PurposeKey) -> tuple[Recipient, ...]:
    return tuple(
        colleague.reader
        for colleague in desk.vault.directory.colleagues.values()
        if colleague.officer.agency is key.agency
        and _may_hold_now(desk, colleague.officer, key.purpose)
        and not colleague.revoked
        and colleague.reader.id not in key.granted_to
    )


def _due_stream_grants(desk: Desk) -> tuple[tuple[GrantStreamKey, ...], Settled | None]:
    """What is due of the streams in which something changed, and which of them are settled with that."""
    readers, shared_keys = _ReadersNow(desk), _shared_keys(desk)
    streams = desk.vault.unsettled_streams(shared_keys)
    grants = tuple(
        GrantStreamKey(stream.id, waiting, key_id)
        for stream in streams
        for key_id in stream.own_key_ids
        if (waiting := _not_yet(stream, key_id, readers.of(stream, key_id)))
    )
    settled = tuple(stream.id for stream in streams if readers.are_known(stream))
    is_news = bool(settled) or not desk.vault.is_settled_with(shared_keys)
    return grants, Settled(settled, shared_keys) if is_news else None


def _shared_keys(desk: Desk) -> bytes:
    """A digest of the shared keys and of what decides whether they are granted anything."""
    keys = desk.vault.directory.purpose_keys
    said = sorted((key.agency, key.purpose, key.reader.id, key.is_live, key.is_kept) for key in keys)
    return sha256(repr(said).encode()).digest()


class _ReadersNow:
    """Who should be able to read a stream by now, whoever made its keys and when. No visit is opened for it.

    A visit that is not over is granted to every key its reviewers use now. For the rest one key that somebody left
    holds is enough, since it is passed on to whoever comes: a revocation does not grant everything anew.
    """

    def __init__(self, desk: Desk) -> None:
        self._directory = desk.vault.directory
        self._own = own_reader(desk)
        self._reviewing = reviewing(desk.vault.me.agency)
        self._investigating = ((desk.vault.me.agency, Purpose.INVESTIGATION),)
        self._over = {VisitState.RELEASED} if part_of(desk.vault.me.agency) in REPORTED else {VisitState.CLOSED}
        self._vault = desk.vault
        self._colleagues = cache(partial(colleague_readers, desk))

    def of(self, stream: StreamInfo, key_id: bytes) -> tuple[Recipient, ...]:
        granted = stream.granted.get(key_id, frozenset())
        if stream.kind is StreamKind.BUSINESS:
            return (*self._own, *self._once(READING, granted))
        if stream.kind is StreamKind.INVESTIGATION:
            return (*self._own, *self._each(self._investigating))
        visit = None if stream.visit is None else self._vault.standing_of(stream.visit)
        is_over = visit is not None and visit[0] in self._over
        reviewers = self._once(self._reviewing, granted) if is_over else self._each(self._reviewing)
        if stream.kind is StreamKind.VISIT:
            return reviewers
        return () if visit is None else (*self._own, *reviewers, *self._colleagues(visit[1]))

    def are_known(self, stream: StreamInfo) -> bool:
        """Whether nobody can be missing because the directory, or the visit, has not told of him yet."""
        if not self._own:
            return False
        if stream.kind in {StreamKind.BUSINESS, StreamKind.VISIT, StreamKind.INVESTIGATION}:
            return True
        visit = None if stream.visit is None else self._vault.standing_of(stream.visit)
        return visit is not None and all(officer in self._directory.colleagues for officer in visit[1])

    def _each(self, shared: Iterable[tuple[Agency, Purpose]]) -> tuple[Recipient, ...]:
        return tuple(reader for keeper in shared for reader in purpose_readers(self._directory, *keeper))

    def _once(self, shared: Iterable[tuple[Agency, Purpose]], granted: frozenset[bytes]) -> tuple[Recipient, ...]:
        return self._each(
            keeper
            for keeper in shared
            if not any(key.is_kept and key.reader.id in granted for key in self._directory.every(*keeper))
        )


def _instead_of_void_grants(desk: Desk) -> tuple[tuple[GrantStreamKey, ...], GrantedInstead | None]:
    """A revoked officer's grants are void; who judges what was handed in, and can read it, passes it on instead."""
    in_use = _readers_in_use(desk)
    streams = [(stream, _InsteadOf(desk, stream)) for stream in desk.vault.void_streams(in_use)]
    grants = tuple(
        GrantStreamKey(stream.id, waiting, key_id)
        for stream, instead in streams
        for key_id in stream.key_ids
        if (waiting := _not_yet(stream, key_id, instead.readers()))
    )
    done = tuple(stream.id for stream, instead in streams if instead.are_known())
    left = tuple(stream.id for stream, instead in streams if not instead.are_known())
    is_news = bool(done) or not desk.vault.is_settled_with(in_use, "void_settled_with")
    return grants, GrantedInstead(done, left, in_use) if is_news else None


def _readers_in_use(desk: Desk) -> bytes:
    """A digest of whom a revoked officer's work is granted to whatever it is about."""
    agency = desk.vault.me.agency
    everywhere = own_reader(desk), investigators(desk), reviewers(desk, agency), compartment_readers(desk, ())
    return sha256(repr(everywhere).encode()).digest()


class _InsteadOf:
    """Who should read a stream whose writer was revoked."""

    def __init__(self, desk: Desk, stream: StreamInfo) -> None:
        self._desk = desk
        self._kind = stream.kind
        about = None if stream.kind is StreamKind.INVESTIGATION else stream.visit
        visit = None if about is None else desk.vault.visit(about)
        started = None if visit is None else visit.started
        partner = () if started is None or started.partner is None else (started.partner,)
        self._is_told = visit is not None
        self._officers = () if visit is None else (*(each.installation for each in visit.officers), *partner)

    def readers(self) -> tuple[Recipient, ...]:
        """Whoever is known of them."""
        desk = self._desk
        if self._kind is StreamKind.INVESTIGATION:
            return investigators(desk)
        if not self._is_told:
            return ()
        if self._kind is StreamKind.VISIT:
            known = readers_of(desk.vault.directory, self._officers)
            return (*own_reader(desk), *reviewers(desk, desk.vault.me.agency), *known)
        return compartment_readers(desk, self._officers)

    def are_known(self) -> bool:
        """Whether all are; while nothing is known of the visit there is nobody, and its news bring the stream back."""
        known = self._desk.vault.directory.colleagues
        return self._desk.vault.me.installation in known and all(each in known for each in self._officers)


def _not_yet(stream: StreamInfo, key_id: bytes, wanted: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
    granted = stream.granted.get(key_id, frozenset())
    return tuple({r.id: r for r in wanted if r.id not in granted}.values())
