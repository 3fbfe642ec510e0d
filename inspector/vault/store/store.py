"""The open database: one object for each table, and what is remembered of them."""

from inspector.domain.ids import VisitId
from inspector.vault.store.blob_rows import BlobRows
from inspector.vault.store.database import Connection
from inspector.vault.store.drafts import Drafts
from inspector.vault.store.logs import Logs
from inspector.vault.store.memory import Memory
from inspector.vault.store.meta import Meta
from inspector.vault.store.opened import Grants, OpenedRows, Unopened
from inspector.vault.store.outbox import Outbox, Unlisted
from inspector.vault.store.pulling import Pulling
from inspector.vault.store.readers import Readers
from inspector.vault.store.receipt_lines import ReceiptLines
from inspector.vault.store.shelves import Shelves
from inspector.vault.store.statements import Statements
from inspector.vault.store.streams import JoinSecrets, StreamKeys, Streams
from inspector.vault.store.visit_rows import VisitRows
from inspector.wire.scopes import COMPARTMENTS
from inspector.wire.stream_id import compartment_stream_id


class Store:
    """The rows of one vault. They change inside a `Transaction` only."""

    def __init__(self, connection: Connection) -> None:
        memory = Memory()
        self.connection = connection
        self.memory = memory
        self.read_only = False
        """Nothing is written any more: something does not hold, or nobody knows whether a COMMIT succeeded."""
        self.is_unsure = False
        """A COMMIT could not be written; nothing is, until the write-ahead log holds nothing of it."""
        self.meta = Meta(connection)
        self.streams = Streams(connection, memory)
        self.keys = StreamKeys(connection, memory)
        self.readers = Readers(connection, memory)
        self.statements = Statements(connection)
        self.logs = Logs(connection, memory)
        self.outbox = Outbox(connection, memory, self.streams, self.logs)
        self.unlisted = Unlisted(connection, memory)
        self.receipt_lines = ReceiptLines(connection)
        self.shelves = Shelves(connection)
        self.pulling = Pulling(connection, self.meta)
        self.blobs = BlobRows(connection)
        self.drafts = Drafts(connection)
        self.join_secrets = JoinSecrets(connection)
        self.opened = OpenedRows(connection)
        self.unopened = Unopened(connection)
        self.grants = Grants(connection, memory)
        self.visit_rows = VisitRows(connection)

    def compartments_of(self, visit: VisitId) -> list[bytes]:
        """The ids of a visit's compartments, as they follow from the key of its shared part, where that is here."""
        shared = self.streams.shared_part(visit)
        keys = () if shared is None else self.keys.of(shared.no)
        return [compartment_stream_id(key.key, kind) for key in keys for kind in sorted(COMPARTMENTS)]

    @property
    def was_left_open(self) -> bool:
        """Whether the write-ahead log holds anything; closing empties it."""
        row = self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return row is not None and row[1] > 0

    def empty_log(self) -> bool:
        """Bring everything from the write-ahead log into the file and leave nothing there; whether that was done."""
        row = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return row is not None and row[0] == 0
