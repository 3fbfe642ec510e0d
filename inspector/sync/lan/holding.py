"""What two laptops that meet may both hold: directories, and of visits that both take part in what both may read."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from inspector.domain.ids import InstallationId, StreamId, VisitId
from inspector.domain.values import Officer
from inspector.sync.by_stick.file_carrier import is_readable, visits_to_share
from inspector.sync.lan.comparing import SharedLogs
from inspector.sync.steps import log_of, stream_of
from inspector.vault.model.streams import StreamInfo
from inspector.vault.sides.vault import Vault
from inspector.wire.scopes import StreamKind

MARK_BYTES = 16


@dataclass(frozen=True, slots=True)
class Peer:
    """The colleague's device at the other end, as the directory knows it, and the visits it knows."""

    installation: InstallationId
    officer: Officer
    reader: bytes
    marks: frozenset[bytes]


class Holding:
    """Every method is called on the vault's thread. All of it is read once, then what moved."""

    def __init__(self, vault: Vault, peer: Peer, pin: bytes) -> None:
        self._vault = vault
        self._peer = peer
        self._pin = pin
        self._logs: SharedLogs | None = None

    @property
    def logs(self) -> SharedLogs:
        """How far every log that both may hold is here."""
        if self._logs is None:
            self._logs = SharedLogs(self._pin)
            self._logs.put(self._vault.logs_in(self.streams()))
        return self._logs

    def moved(self, frames: Iterable[bytes], visits: Collection[VisitId]) -> frozenset[int]:
        """These frames were taken in, and these visits changed with them; the groups in which more than that is new."""
        logs = self.logs
        brought = {(log_of(frame), StreamId(stream_of(frame).hex())) for frame in frames}
        found = [self._vault.stream(stream) for stream in sorted({stream for _, stream in brought})]
        known = [each for each in found if each is not None]
        about = {each.visit for each in known if each.visit is not None} | set(visits)
        streams = [each.id for each in known if each.kind is StreamKind.DIRECTORY]
        for visit in visits_to_share(self._vault, about) if about else ():
            streams += self._of_visit(visit)
        changed = logs.put(self._vault.logs_in(streams))
        return frozenset(logs.group_of(log) for log in changed - {log for log, _ in brought})

    def streams(self) -> list[StreamId]:
        """Who works where, and of the visits that both take part in what the other's agency may read."""
        streams = [stream.id for stream in self._vault.streams(StreamKind.DIRECTORY)]
        for visit in visits_to_share(self._vault):
            streams += self._of_visit(visit)
        return streams

    def _of_visit(self, visit: VisitId) -> list[StreamId]:
        parts = [each for each in self._vault.streams_of(visit) if is_readable(each, self._peer.officer.agency)]
        return [each.id for each in parts] if self._takes_part(visit, parts) else []

    def _takes_part(self, visit: VisitId, parts: Sequence[StreamInfo]) -> bool:
        """Whether the other is among the officers, was given a key, or knows the visit by itself."""
        standing = self._vault.standing_of(visit)
        if standing is not None and self._peer.installation in standing[1]:
            return True
        was_granted = any(self._peer.reader in readers for part in parts for readers in part.granted.values())
        return was_granted or mark_of(self._pin, visit) in self._peer.marks


def mark_of(pin: bytes, visit: VisitId) -> bytes:
    """What tells a visit, during this sharing, to whoever knows its id."""
    return hashlib.sha256(b"inspector/share-mark/1" + pin + bytes.fromhex(visit)).digest()[:MARK_BYTES]
