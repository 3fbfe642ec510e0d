"""The open database: one object for each table, and what is remembered of them."""

from inspector.vault.store.blob_rows import BlobRows
from inspector.vault.store.database import Connection
from inspector.vault.store.drafts import Drafts
from inspector.vault.store.grants import Grants
from inspector.vault.store.join_secrets import JoinSecrets
from inspector.vault.store.logs import Logs
from inspector.vault.store.memory import Memory
from inspector.vault.store.meta import Meta
from inspector.vault.store.opened import OpenedRows
from inspector.vault.store.outbox import Outbox
from inspector.vault.store.pulling import Pulling
from inspector.vault.store.readers import Readers
from inspector.vault.store.receipt_lines import ReceiptLines
from inspector.vault.store.shelves import Shelves
from inspector.vault.store.statements import Statements
from inspector.vault.store.streams import StreamKeys, Streams
from inspector.vault.store.unlisted import Unlisted
from inspector.vault.store.unopened import Unopened
from inspector.vault.store.visit_rows import VisitRows


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

    @property
    def was_left_open(self) -> bool:
        """Whether the write-ahead log holds anything; closing empties it."""
        row = self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return row is not None and row[1] > 0

    def empty_log(self) -> bool:
        """Bring everything from the write-ahead log into the file and leave nothing there; whether that was done."""
        row = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return row is not None and row[0] == 0
