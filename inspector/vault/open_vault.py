"""What every side of a vault stands on: the open file, the officer it belongs to, and what is known of colleagues."""

from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import Root
from inspector.domain.ids import StreamId
from inspector.domain.values import Officer
from inspector.vault.clock import Clock
from inspector.vault.directory.identity import Holder, Identity
from inspector.vault.directory.trust import Credential
from inspector.vault.errors import Damage, UnknownStreamError
from inspector.vault.files.folder_lock import FolderLock
from inspector.vault.files.mirror import Mirror
from inspector.vault.files.recovery import Recovery
from inspector.vault.model import Directory
from inspector.vault.parts import Parts
from inspector.vault.store.database import Connection
from inspector.vault.store.streams import StreamRow
from inspector.wire.custodian import Custodian
from inspector.wire.event import LogHead


class OpenVault:
    """A vault that is open in this process."""

    def __init__(
        self,
        folder: Path,
        connection: Connection,
        lock: FolderLock,
        identity: Identity,
        holder: Holder,
        mirror: Mirror,
        *,
        clock: Clock,
        ids: IdSource,
    ) -> None:
        self.folder = folder
        self.rolled_back: tuple[LogHead, ...] = ()
        """Own logs that reached further before the file was put back to an older state; writing goes on in new logs."""
        self.recovery = Recovery()
        self.hands_in_only = False
        """Opened by custodians: what is here may leave, nothing is written in the officer's name."""
        self._connection = connection
        self._lock = lock
        self._identity = identity
        self._parts = Parts(folder, connection, identity, holder, mirror, clock=clock, ids=ids)
        self._directory: Directory | None = None

    @property
    def me(self) -> Officer:
        """The officer this vault belongs to."""
        return self._parts.authority.me

    @property
    def identity(self) -> Identity:
        """The keys and trust this installation was enrolled with."""
        return self._identity

    @property
    def signing_key(self) -> SigningKey:
        """What this installation signs its requests with."""
        return self._parts.key

    @property
    def damage(self) -> Damage:
        """What was found not to hold since the vault was opened although it is damaged."""
        return self._parts.own_check.damage

    @property
    def read_only(self) -> bool:
        """Whether writing is refused because something does not hold."""
        return self._parts.door.read_only

    @property
    def directory(self) -> Directory:
        """Who is who, as far as verified roots vouch for it."""
        if self._directory is None:
            self._directory = self._parts.lookups.directory()
        return self._directory

    @property
    def roots(self) -> tuple[Root, ...]:
        """Where trust begins here: the own agency's root and the partners it named."""
        return tuple(sorted(self._parts.authority.trust.roots, key=lambda root: root.agency))

    @property
    def custodians(self) -> tuple[Custodian, ...]:
        """Whom the agency names to open its vaults two by two; the slots follow at the next unlocking."""
        return self._parts.authority.trust.custodians

    @property
    def hub_statements(self) -> tuple[Credential, ...]:
        """What the own agency says of the hub with the key that is pinned here."""
        return self._parts.authority.trust.statements_about(self._identity.hub_public)

    def _stream_row(self, stream: StreamId) -> StreamRow:
        row = self._parts.streams.find(bytes.fromhex(stream))
        if row is None:
            raise UnknownStreamError(stream)
        return row
