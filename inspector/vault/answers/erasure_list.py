"""What the own agency decided to erase, and which installations signed that they hold nothing of it any more."""

from collections.abc import Iterable
from datetime import datetime

from inspector.domain.ids import InstallationId
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erasing import ErasedIn
from inspector.vault.model.clock import moment_of
from inspector.vault.model.erasures import ErasureState
from inspector.vault.store.erasure_rows import ErasureAt
from inspector.vault.taking.erasing import carried_out
from inspector.wire.directory import HUB_ADMINISTRATOR
from inspector.wire.erasures import Hold, SaidErasure
from inspector.wire.event import LogPlace, hlc_of
from inspector.wire.scopes import Role
from inspector.wire.stream_id import is_investigation


def own_erasures(authority: Authority) -> tuple[ErasureState, ...]:
    """Every erasure of the own agency, in the order of their names.

    Those of investigations only for who is designated.
    """
    return _states_at(authority, authority.store.erasure_rows.all())


def erasures_in(authority: Authority, streams: Iterable[bytes]) -> tuple[ErasureState, ...]:
    """The same of these streams."""
    found = map(authority.erasing.in_stream, dict.fromkeys(streams))
    return _states(authority, ((each, said) for each in found for said in each.erasures.known.values()))


def newest_erasures(authority: Authority, most: int) -> tuple[tuple[ErasureState, ...], bool]:
    """What waits for a second signature and so many of the newest others, no proposal without all its parts.

    Of investigations for who is designated, of all else for everybody else. And whether there are more.
    """
    rows, is_apart = authority.store.erasure_rows, authority.me.is_designated
    decided = rows.decided(most + 1, is_apart=is_apart)
    shown = dict.fromkeys([*rows.open(is_apart=is_apart), *decided[:most]])
    whole = dict.fromkeys(part for each in shown for part in rows.proposed_with(each))
    return _states_at(authority, whole), len(decided) > most


def proposed_with(authority: Authority, erasure: LogPlace) -> tuple[ErasureState, ...]:
    """All parts of the proposal that an erase event of the own agency is a part of; nothing when it is unknown."""
    stream, log = authority.erasing.stream_of(erasure), authority.store.logs.find(erasure.log)
    if stream is None or log is None:
        return ()
    return _states_at(authority, authority.store.erasure_rows.proposed_with(ErasureAt(stream, log.no, erasure.seq)))


def holds_in(authority: Authority, streams: Iterable[bytes]) -> tuple[Hold, ...]:
    """What keeps something in these streams."""
    found = (authority.erasing.in_stream(stream).erasures.holds for stream in dict.fromkeys(streams))
    return tuple(sorted((hold for holds in found for hold in holds), key=lambda each: each.id))


def erasures_to_sign(authority: Authority) -> tuple[LogPlace, ...]:
    """The erasures that were carried out here and that this installation has not signed for."""
    return tuple(carried_out(authority))


def _states_at(authority: Authority, places: Iterable[ErasureAt]) -> tuple[ErasureState, ...]:
    found = []
    for at in places:
        erased = authority.erasing.in_stream(at.stream)
        said = erased.erasures.known.get(LogPlace(authority.store.logs.at(at.log).id, at.seq))
        if said is not None:
            found.append((erased, said))
    return _states(authority, found)


def _states(authority: Authority, found: Iterable[tuple[ErasedIn, SaidErasure]]) -> tuple[ErasureState, ...]:
    me = authority.me
    return tuple(
        _state(authority, erased, said)
        for erased, said in sorted(found, key=lambda each: each[1].id)
        if said.agency is me.agency and (me.is_designated or not is_investigation(said.erasure.stream))
    )


def _state(authority: Authority, erased: ErasedIn, said: SaidErasure) -> ErasureState:
    trust = authority.trust
    expected = _expected(authority, said)
    return ErasureState(
        said,
        _moment(authority, said.id),
        trust.officer(said.proposed_by.installation),
        None if said.confirmed_by is None else trust.officer(said.confirmed_by.installation),
        erased.erasures.hold_on(said),
        authority.store.readers.nonce_of(said.erasure),
        _names(erased.applied.get(said.id, frozenset())),
        None if expected is None else _names(expected),
        is_moot=erased.is_moot(said),
    )


def _moment(authority: Authority, event: LogPlace) -> datetime | None:
    log = authority.store.logs.find(event.log)
    stored = None if log is None else authority.store.logs.event(log.no, event.seq)
    return None if stored is None else moment_of(hlc_of(stored.header))


def _expected(authority: Authority, said: SaidErasure) -> frozenset[bytes] | None:
    store, members = authority.store, authority.trust.members
    stream = store.streams.find(said.erasure.stream)
    if stream is None:
        return None
    hub = {
        installation
        for installation, member in members.items()
        if member.officer.role is Role.ADMINISTRATOR
        and member.officer.number == HUB_ADMINISTRATOR
        and member.officer.agency is said.agency
    }
    writers = {log.author for log in store.logs.in_stream(stream.no)}
    readers = store.grants.readers_of(stream.no)
    for purpose in readers & authority.trust.purpose_keys.keys():
        readers |= store.grants.holders_of(purpose)
    granted = {installation for installation, member in members.items() if member.reader.id in readers}
    return frozenset((writers | granted) & members.keys() | hub)


def _names(installations: frozenset[bytes]) -> frozenset[InstallationId]:
    return frozenset(InstallationId(each.hex()) for each in installations)
