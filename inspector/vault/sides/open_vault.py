"""What every side of a vault stands on: the open file, the officer it belongs to, and what is known of colleagues."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path

from inspector.crypto.cbor import decode
from inspector.crypto.ids import IdSource
from inspector.crypto.shapes import a_list, an_int
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import Root
from inspector.domain.ids import StreamId
from inspector.domain.values import Officer
from inspector.domain.wall_clock import ClockReading
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.claims import Credential
from inspector.vault.directory.hub_keys import keys_of_hub, said_of_hubs
from inspector.vault.directory.identity import Holder, Identity, check_identity
from inspector.vault.events.chains import OwnCheck
from inspector.vault.events.device import Device
from inspector.vault.events.moments import Moments
from inspector.vault.files.asked import AskedFile
from inspector.vault.files.blobs import Blobs
from inspector.vault.files.copied import Kind
from inspector.vault.files.folder_lock import FolderLock
from inspector.vault.files.pages import PageCheck
from inspector.vault.files.recovery import Recovery
from inspector.vault.files.second_copy import SecondCopy
from inspector.vault.files.write_ahead import WriteAhead
from inspector.vault.fold.lists import Lists
from inspector.vault.fold.visits import Visits
from inspector.vault.model.clock import Clock
from inspector.vault.model.colleagues import Directory
from inspector.vault.model.errors import Damage, UnknownStreamError
from inspector.vault.store.database import DATABASE, LOG, Connection, DatabaseError, salt_of
from inspector.vault.store.rows import StreamRow
from inspector.vault.store.store import Store
from inspector.vault.transaction import Transaction
from inspector.wire.custodian import Custodian
from inspector.wire.event import LogHead
from inspector.wire.of_hub.hub_keys import HubKeys, SaidOfHub
from inspector.wire.scopes import Purpose


class OpenVault:
    """A vault that is open in this process."""

    def __init__(
        self,
        folder: Path,
        connection: Connection,
        lock: FolderLock,
        identity: Identity,
        holder: Holder,
        second_copy: SecondCopy,
        pages: PageCheck,
        asked: AskedFile,
        *,
        clock: Clock,
        ids: IdSource,
    ) -> None:
        self.folder = folder
        self.rolled_back: tuple[LogHead, ...] = ()
        """Own logs that reached further before the file was put back to an older state; writing goes on in new logs."""
        self.recovery = Recovery()
        self.pages = pages
        """Which pages of the file were looked at since it was opened."""
        self.asked = asked
        """Tokens and sealed questions to the register, in a file of their own."""
        self.hands_in_only = False
        """Opened by custodians: what is here may leave, nothing is written in the officer's name."""
        self.opened_ms = clock.monotonic_ms()
        """What the steady clock said when the vault was opened."""
        self._connection = connection
        self._lock = lock
        self._store = Store(connection)
        self._identity = self._store.memory.value(identity)
        self._authority = Authority(self._store, holder.root, identity.credential, holder.officer)
        self._device = Device(
            SigningKey(identity.signing_seed, bytes.fromhex(holder.officer.installation)),
            ids,
            Moments(clock, self._store),
            second_copy,
            WriteAhead(second_copy.folder / LOG),
            (Kind.SALT, (salt_of(second_copy.folder / DATABASE),)),
            Blobs(folder, ids),
            identity.directory,
        )
        self._own_check = OwnCheck(self._authority, second_copy)
        self._visits = Visits(self._authority)
        self._lists = Lists(self._authority, self._device.moments.now_ms)
        self._joined: Transaction | None = None
        self._has_asked_again = False

    @property
    def me(self) -> Officer:
        """The officer this vault belongs to."""
        return self._authority.me

    @property
    def is_training(self) -> bool:
        """Whether everything here is made up: nothing leaves this vault, and nothing from outside comes in."""
        return self.identity.is_training

    @property
    def identity(self) -> Identity:
        """The keys and trust this installation was enrolled with."""
        return self._identity.now

    @property
    def signing_key(self) -> SigningKey:
        """What this installation signs its requests with."""
        return self._device.key

    @property
    def damage(self) -> Damage:
        """What was found not to hold since the vault was opened although it is damaged."""
        return self._own_check.damage

    @property
    def read_only(self) -> bool:
        """Whether writing is refused: something does not hold, or nobody knows what the disk has."""
        return self._store.read_only

    @property
    def directory(self) -> Directory:
        """Who is who, as far as verified roots vouch for it."""
        return self._lists.directory()

    @property
    def roots(self) -> tuple[Root, ...]:
        """Where trust begins here: the own agency's root and the partners it named."""
        return tuple(sorted(self._authority.trust.roots, key=lambda root: root.agency))

    @property
    def custodians(self) -> tuple[Custodian, ...]:
        """Whom the agency names to open its vaults two by two; the slots follow at the next unlocking."""
        return self._authority.trust.custodians

    @property
    def keepers(self) -> Mapping[Purpose, tuple[Custodian, ...]]:
        """Whom the own agency names, for each purpose, to give its key to a successor two by two."""
        return self._authority.trust.keepers

    @property
    def entrusted(self) -> Mapping[bytes, tuple[bytes, ...]]:
        """For each shared key what its holders laid down for custodians."""
        return self._authority.trust.entrusted

    @property
    def hub_statements(self) -> tuple[Credential, ...]:
        """What the own agency says of the hub with the key that is pinned here, and with those before it."""
        trust, keys = self._authority.trust, self.hub_keys
        return tuple(sorted(each for public in {keys.now, *keys.before} for each in trust.statements_about(public)))

    @property
    def said_of_hubs(self) -> frozenset[SaidOfHub]:
        """Every statement of a hub's new key that is here and that the own agency's root stands behind."""
        trust, brought = self._authority.trust, self._store.meta.get("hub_keys")
        return said_of_hubs(trust.documents, brought, check_identity(self.identity).root)

    @property
    def hub_keys(self) -> HubKeys:
        """Whose signature counts as the hub's."""
        return keys_of_hub(self.identity.hub_public, self.said_of_hubs, check_identity(self.identity).root)

    @property
    def clock(self) -> ClockReading:
        """What is certain of this device's wall clock now."""
        return self._device.moments.reading()

    @property
    def counter(self) -> tuple[int, int] | None:
        """Which counter in the device's chip counts for this vault, and the number it said last."""
        stored = self._store.meta.get("counter")
        if stored is None:
            return None
        index, number = a_list(decode(stored, limit=len(stored)), length=2)
        return an_int(index), an_int(number)

    def close(self) -> None:
        """Empty the write-ahead log, and let go of file and keys."""
        self.asked.close()
        # What was deleted must not stay readable in the write-ahead log; a full disk leaves it for the next time.
        with suppress(OSError, DatabaseError):
            if self._device.second_copy.has_grown and not self.read_only:
                self._device.keep_all_beside(self._store)
            self._device.empty_log(self._store)
        self._connection.close()
        self._lock.release()

    def _saving(self) -> AbstractContextManager[Transaction]:
        """A transaction that is saved when its block is left, or the one in which several things are saved together."""
        return self._transaction().saved() if self._joined is None else nullcontext(self._joined)

    def _transaction(self) -> Transaction:
        return Transaction(self._authority, self._device, self._own_check, self._visits, self._lists)

    def _keep_identity(self, tx: Transaction, identity: Identity) -> None:
        tx.store.meta.put("identity", identity.encode())
        tx.store.made_here.now += ((Kind.IDENTITY, (identity.encode(),)),)
        self._identity.now = identity

    def _stream_row(self, stream: StreamId) -> StreamRow:
        row = self._store.streams.find(bytes.fromhex(stream))
        if row is None:
            raise UnknownStreamError(stream)
        return row
