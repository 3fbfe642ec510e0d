"""The open database: one object for each table, and what is remembered of them."""

from collections.abc import Iterator

from inspector.domain.ids import VisitId
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.store.asked_rows import AskedRows
from inspector.vault.store.blob_rows import BlobRows
from inspector.vault.store.business_rows import BusinessRows
from inspector.vault.store.carrying import Carried, Copies
from inspector.vault.store.database import Connection
from inspector.vault.store.directory_rows import DirectoryRows
from inspector.vault.store.drafts import Drafts
from inspector.vault.store.erasure_rows import ErasureRows
from inspector.vault.store.history_rows import HistoryRows
from inspector.vault.store.list_rows import LogbookRows, PlanRows
from inspector.vault.store.logs import Logs
from inspector.vault.store.memory import Memory
from inspector.vault.store.meta import Meta
from inspector.vault.store.opened import Grants, OpenedRows, Unopened
from inspector.vault.store.outbox import Held, Outbox, Unlisted
from inspector.vault.store.pulling import Pulling
from inspector.vault.store.readers import Readers
from inspector.vault.store.receipt_lines import ReceiptLines
from inspector.vault.store.shelves import Shelves
from inspector.vault.store.signal_rows import SignalRows
from inspector.vault.store.statements import Statements
from inspector.vault.store.stream_keys import JoinSecrets, StreamKeys, Unsettled
from inspector.vault.store.streams import Streams
from inspector.vault.store.visit_rows import VisitRows
from inspector.vault.store.void_streams import VoidStreams
from inspector.wire.stream_id import part_stream_ids


class Store:
    """The rows of one vault. They change inside a `Transaction` only."""

    def __init__(self, connection: Connection) -> None:
        memory = Memory()
        self.connection = connection
        self.memory = memory
        self.read_only = False
        """Nothing is written any more: something does not hold, or nobody knows whether a COMMIT succeeded."""
        self.is_unsure = False
        """Nothing is written until the write-ahead log is empty: of what is in it too little, or too much, is known."""
        self.made_here = memory.value(tuple[Thing, ...]())
        """Keys that were made since the last transaction ended; they get a second copy."""
        self.meta = Meta(connection)
        self.streams = Streams(connection, memory)
        self.keys = StreamKeys(connection, memory, self.streams, self.made_here)
        self.unsettled = Unsettled(connection, memory, self.streams, self.keys)
        self.void_streams = VoidStreams(connection, memory, self.streams)
        self.readers = Readers(connection, memory, self.made_here)
        self.statements = Statements(connection, memory)
        self.directory_rows = DirectoryRows(connection, memory)
        self.erasure_rows = ErasureRows(connection)
        self.logs = Logs(connection, memory, self.directory_rows)
        self.held = Held(connection, memory)
        self.outbox = Outbox(connection, memory, self.streams, self.logs, self.held)
        self.carried = Carried(connection, self.logs, self.outbox)
        self.copies = Copies(connection)
        self.unlisted = Unlisted(connection, memory)
        self.receipt_lines = ReceiptLines(connection, memory, self.meta)
        self.shelves = Shelves(connection)
        self.pulling = Pulling(connection, self.meta)
        self.blobs = BlobRows(connection)
        self.drafts = Drafts(connection)
        self.join_secrets = JoinSecrets(connection, self.made_here)
        self.opened = OpenedRows(connection)
        self.unopened = Unopened(connection)
        self.grants = Grants(connection, memory)
        self.visit_rows = VisitRows(connection)
        self.business_rows = BusinessRows(connection)
        self.plan_rows = PlanRows(connection)
        self.logbook_rows = LogbookRows(connection)
        self.asked_rows = AskedRows(connection)
        self.history_rows = HistoryRows(connection)
        self.signal_rows = SignalRows(connection)

    def compartments_of(self, visit: VisitId) -> list[bytes]:
        """The ids of a visit's compartments, as they follow from the key of its shared part, where that is here."""
        shared = self.streams.shared_part(visit)
        keys = () if shared is None else self.keys.of(shared.no)
        return [part for key in keys for part in part_stream_ids(key.key)]

    def second_copies(self) -> Iterator[Thing]:
        """Everything in the tables that is to have a second copy."""
        identity = self.meta.get("identity")
        if identity is not None:
            yield Kind.IDENTITY, (identity,)
        yield from self.readers.made_here()
        yield from self.keys.made_here()
        yield from self.join_secrets.copies()
        for frame in self.outbox.every_frame():
            yield Kind.FRAME, (frame,)

    def fill_file(self) -> bool:
        """Bring everything from the write-ahead log into the file; whether that was done."""
        row = self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return row is not None and row[0] == 0 and row[1] == row[2]

    def empty_log(self) -> bool:
        """Bring everything from the write-ahead log into the file and leave nothing there; whether that was done."""
        row = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return row is not None and row[0] == 0
