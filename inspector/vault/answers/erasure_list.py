"""What the own agency decided to erase, and which installations signed that they hold nothing of it any more."""

from collections.abc import Iterable
from datetime import datetime

from inspector.domain.ids import InstallationId
from inspector.vault.directory.authority import Authority
from inspector.vault.model.clock import moment_of
from inspector.vault.model.erasures import ErasureState
from inspector.vault.taking.erasing import carried_out
from inspector.wire.directory import HUB_ADMINISTRATOR
from inspector.wire.erasures import SaidErasure
from inspector.wire.event import LogPlace, hlc_of
from inspector.wire.scopes import Role
from inspector.wire.stream_id import is_investigation


def own_erasures(authority: Authority, streams: Iterable[bytes] | None = None) -> tuple[ErasureState, ...]:
    """Every erasure of the own agency, or in these streams, in the order of their names.

    Those of investigations only for who is designated.
    """
    erasures = authority.trust.erasures
    asked = erasures.in_stream.keys() if streams is None else streams
    return _states(authority, {name for stream in asked for name in erasures.in_stream.get(stream, ())})


def erasures_to_confirm(authority: Authority) -> tuple[ErasureState, ...]:
    """Those of the own agency that nobody confirmed, and the confirmed ones that name something of the same."""
    erasures = authority.trust.erasures
    targets = (target.event for name in erasures.unconfirmed for target in erasures.known[name].erasure.targets)
    same = {name for event in targets for name, _ in erasures.targets.get(event, ())}
    return _states(authority, {*erasures.unconfirmed, *same})


def erasures_to_sign(authority: Authority) -> tuple[LogPlace, ...]:
    """The erasures that were carried out here and that this installation has not signed for."""
    me = bytes.fromhex(authority.me.installation)
    return tuple(carried_out(authority, {erasure for erasure, by in authority.trust.applied.items() if me in by}))


def _states(authority: Authority, names: Iterable[LogPlace]) -> tuple[ErasureState, ...]:
    me = authority.me
    known = (authority.trust.erasures.known[name] for name in sorted(names))
    return tuple(
        _state(authority, said)
        for said in known
        if said.agency is me.agency and (me.is_designated or not is_investigation(said.erasure.stream))
    )


def _state(authority: Authority, said: SaidErasure) -> ErasureState:
    trust = authority.trust
    expected = _expected(authority, said)
    return ErasureState(
        said,
        _moment(authority, said.id),
        trust.officer(said.proposed_by.installation),
        None if said.confirmed_by is None else trust.officer(said.confirmed_by.installation),
        trust.erasures.hold_on(said),
        authority.store.readers.nonce_of(said.erasure),
        _names(trust.applied.get(said.id, frozenset())),
        None if expected is None else _names(expected),
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
