"""Everything a running hub holds: its store, its keys, its clock, its folder of blobs."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.hub.clock import Clock
from inspector.hub.errors import DiskFullError, EnrolmentOverError, NewerHubError, NoHubError, StoreDownError
from inspector.hub.frames import erasing
from inspector.hub.register.registrar import Registrar
from inspector.hub.rows import acts, installations, leaving, said, tables, tree
from inspector.hub.rows.acts import By
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.databases import open_blobs, open_store
from inspector.hub.rows.home import Home
from inspector.hub.rows.store import HubStore
from inspector.wire.directory import ErasureApplied
from inspector.wire.frames import Frame
from inspector.wire.receipt_lines import Origin, ReceiptLine
from inspector.wire.receipts import Receipt, root_over
from inspector.wire.tree import leaf_hash


@dataclass(frozen=True, slots=True)
class Relay:
    """What a request is answered with."""

    store: HubStore
    clock: Clock
    incarnation: bytes
    origin: Origin | None
    """From which life this one was made."""
    hub_key: SigningKey
    registrar: Registrar
    home: Home
    blobs: BlobFolder
    ids: IdSource
    who: str = ""
    """Who acts at the hub's own machine; nobody when it serves."""

    def note(self, connection: Connection, what: str, **facts: str) -> None:
        """Add to what the administrator did, in the transaction that does it."""
        acts.add(connection, self.hub_key, By(self.who, self.clock()), what, **facts)

    def receipt(
        self, connection: Connection, held: Iterable[ReceiptLine], seed: bytes, *, now_ms: int, before: int = 0
    ) -> tuple[Receipt, tree.TreeStanding]:
        """Say what is here, as the next leaf of the tree of all receipts, and how that grew from `before` on."""
        # What is kept is a quarter of an hour's end, which may be to come: who brought it now is told when exactly.
        lines = tuple(line._replace(at_ms=min(line.at_ms, now_ms)) for line in held)
        root = root_over(lines, seed)
        now = tree.standing(connection, before, leaf=None if root is None else leaf_hash(root))
        return Receipt(self.incarnation, lines, now_ms, seed, now.logged, self.origin), now

    def carry_out_erasures(self, connection: Connection, pushed: Iterable[Frame | None], *, now_ms: int) -> bool:
        """Do what was decided, when what was pushed may have changed that, and sign for it; whether anything went."""
        brought = erasing.concerned(connection, [frame for frame in pushed if frame is not None])
        if brought is None:
            return False
        has_erased = False
        for entry in installations.agencies(connection):
            has_erased |= erasing.carry_out(connection, entry, brought)
            with suppress(EnrolmentOverError):  # signed with the first news after the key was vouched for again
                for erasure in said.due(connection, entry.agency):
                    self.registrar.declare(connection, entry.agency, ErasureApplied(erasure), now_ms=now_ms)
        return has_erased

    def forget_erased(self) -> None:
        """After the commit: take away erased blobs, also half ones, and what older pages of the database hold."""
        unfinished = self.blobs.unfinished()
        noted, half = self.store.read(lambda rows: (leaving.noted(rows), leaving.among(rows, unfinished)))
        self.blobs.forget(half)
        if noted.blobs:
            with suppress(StoreDownError, DiskFullError):  # what is noted is tried again
                self.blobs.remove(noted.due)
                self.store.write(lambda rows: leaving.take_off(rows, noted.due)).result()
        self.store.scrub()


@contextmanager
def opened(
    path: Path,
    *,
    clock: Clock,
    ids: IdSource,
    address: str | None = None,
    blobs: str | None = None,
    who: str = "",
) -> Iterator[Relay]:
    """Open the hub in a folder and close it again; `who` acts.

    Its tables and blobs are at the addresses given, or where the folder says.

    Raises:
        NoHubError: there is none, or it is of another version.
        NewerHubError: a newer version of this program keeps it.
        UnsafeError: others may look inside the folder.
    """
    home = Home(path, address, blobs)
    home.check()
    place = open_blobs(home)
    store = open_store(home)
    try:
        incarnation, origin = store.read(_incarnation), store.read(tree.origin)
        served = store.read(installations.agencies)
        keys = {entry.agency: home.agency_keys(entry.agency) for entry in served}
        registrar = Registrar(incarnation, keys)
        relay = Relay(store, clock, incarnation, origin, home.hub_key(), registrar, home, place, ids, who)
        relay.forget_erased()
        yield relay
    finally:
        store.close()


def _incarnation(connection: Connection) -> bytes:
    row = connection.execute(select(tables.hub)).one_or_none()
    if row is not None and row.version > tables.VERSION:
        raise NewerHubError
    if row is None or row.version != tables.VERSION:
        raise NoHubError("the database is of another version of this program")
    return bytes(row.incarnation)
