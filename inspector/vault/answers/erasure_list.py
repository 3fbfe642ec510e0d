"""What the own agency decided to erase, and which installations signed that they hold nothing of it any more."""

from datetime import datetime

from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer
from inspector.vault.directory.authority import Authority
from inspector.vault.events.hybrid_clock import moment_of
from inspector.vault.model import ErasureState
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import Logs
from inspector.vault.store.streams import Streams
from inspector.vault.taking.erasing import Erasing
from inspector.wire.directory import HUB_ADMINISTRATOR
from inspector.wire.erasures import SaidErasure, Speaker
from inspector.wire.event import EventId, hlc_of
from inspector.wire.scopes import Role


class ErasureList:
    """Reads only."""

    def __init__(
        self, connection: Connection, streams: Streams, logs: Logs, authority: Authority, erasing: Erasing
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._logs = logs
        self._authority = authority
        self._erasing = erasing

    def all(self) -> tuple[ErasureState, ...]:
        """Every erasure of the own agency, in the order of their names."""
        trust, own = self._authority.trust, self._authority.me.agency
        return tuple(self._state(said) for said in trust.erasures.known.values() if said.agency is own)

    def to_sign(self) -> tuple[EventId, ...]:
        """The erasures that were carried out here and that this installation has not signed for."""
        me = bytes.fromhex(self._authority.me.installation)
        signed = {erasure for erasure, by in self._authority.trust.applied.items() if me in by}
        return tuple(self._erasing.done(signed))

    def _state(self, said: SaidErasure) -> ErasureState:
        trust = self._authority.trust
        expected = self._expected(said)
        return ErasureState(
            said,
            self._moment(said.id),
            self._officer(said.proposed_by),
            None if said.confirmed_by is None else self._officer(said.confirmed_by),
            trust.erasures.hold_on(said),
            _names(trust.applied.get(said.id, frozenset())),
            None if expected is None else _names(expected),
        )

    def _moment(self, event: EventId) -> datetime | None:
        log = self._logs.find(event.log)
        stored = None if log is None else self._logs.event(log.no, event.seq)
        return None if stored is None else moment_of(hlc_of(stored.header))

    def _officer(self, speaker: Speaker) -> Officer | None:
        return self._authority.trust.officer(speaker.installation)

    def _expected(self, said: SaidErasure) -> frozenset[bytes] | None:
        stream = self._streams.find(said.erasure.stream)
        if stream is None:
            return None
        members = self._authority.trust.members
        hub = {
            installation
            for installation, member in members.items()
            if member.officer.role is Role.ADMINISTRATOR
            and member.officer.number == HUB_ADMINISTRATOR
            and member.officer.agency is said.agency
        }
        writers = {log.author for log in self._logs.in_stream(stream.no)}
        readers = self._recipients("stream = ? AND kind = 'stream'", stream.no)
        for purpose in readers & self._authority.trust.purpose_keys.keys():
            readers |= self._recipients("key_id = ? AND kind = 'reader'", purpose)
        granted = {installation for installation, member in members.items() if member.reader.id in readers}
        return frozenset((writers | granted) & members.keys() | hub)

    def _recipients(self, which: str, about: bytes | int) -> set[bytes]:
        rows = self._connection.execute(f"SELECT recipient FROM grants WHERE {which}", (about,))  # noqa: S608 - ours
        return {recipient for (recipient,) in rows}


def _names(installations: frozenset[bytes]) -> frozenset[InstallationId]:
    return frozenset(InstallationId(each.hex()) for each in installations)
