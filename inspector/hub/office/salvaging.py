"""`inspector hub salvage`: another hub of what holds of a damaged one. What it lacks the devices send again.

Frames prove themselves, so they are taken as if their writers brought them once more, each at the time it first came.
Who may read what, who is enrolled and what is erased follows from them. It lives a new life, as a restored hub does.
"""

import shutil
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, insert

from inspector.crypto.ids import IdSource
from inspector.hub.errors import HubError
from inspector.hub.frames import erasing, intake
from inspector.hub.office.checking import Altered, AnyRow, Finding, looking_at, read_altered, refuse_newer, sound_rows
from inspector.hub.office.copies import new_home
from inspector.hub.rows import acts, blobs, installations, logs, tables, tree
from inspector.hub.rows.acts import By
from inspector.hub.rows.blobs import BlobFolder, StoredRow
from inspector.hub.rows.databases import open_blobs
from inspector.hub.rows.home import ADDRESS_FILE, BLOBS_ADDRESS_FILE, CREDENTIALS_FILE, LOOKING, Home, write_secret
from inspector.hub.rows.sqlite import SqliteStore
from inspector.wire import frames
from inspector.wire.errors import MalformedError
from inspector.wire.event import ID_BYTES
from inspector.wire.receipt_lines import Origin
from inspector.wire.scopes import Agency

_LEFT_OUT = (
    "hub.db*",
    ADDRESS_FILE,
    BLOBS_ADDRESS_FILE,
    CREDENTIALS_FILE,
    f"{LOOKING}*",
    "hub.lock",
    "offline-roots",
    "blobs",
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came over, of how much."""

    frames: int
    of_frames: int
    blobs: int
    of_blobs: int


def salvage(source: Path, target: Path, *, ids: IdSource, by: By | None = None) -> Salvaged:
    """Make a hub in a new folder of what holds of a damaged one.

    Raises:
        HubError: the source is no hub, there is something in the target, or not even its agencies or keys hold.
    """
    old = Home(source)
    old.check()
    with looking_at(old) as connection, connection.begin():
        refuse_newer(connection, read_altered(connection, list[Finding]()))
    new = new_home(target)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(*_LEFT_OUT), dirs_exist_ok=True)
    target.chmod(0o700)  # it has the source's mode now, and must be writable
    write_secret(new.database, b"")
    store = SqliteStore(new.database)
    try:
        with looking_at(old) as connection, connection.begin():
            altered = read_altered(connection, list[Finding]())
            return store.write(lambda into: _Salvaging(connection, into, altered).run(old, new, ids, by)).result()
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class _Salvaging:
    """One transaction into the new database."""

    old: Connection
    new: Connection
    altered: Altered

    def run(self, old: Home, new: Home, ids: IdSource, by: By | None) -> Salvaged:
        known = {row.installation: row for row in sound_rows(self.old, self.altered, "installations")}
        tree.begin_beside(self.new, ids.id16(), self._life_before())
        self._copy("agencies")
        agencies = installations.agencies(self.new)
        if not agencies:
            raise HubError("what the hub knows of its agencies is damaged: restore a copy")
        for entry in agencies:
            if entry.administrator in known:
                self._introduce(known[entry.administrator])
        rows = list(sound_rows(self.old, self.altered, "segments", "ORDER BY position"))
        refused = self._take_in_turn(rows, [each for each in known.values() if each.revoked_ms is not None])
        for each in known.values():  # whom a lost frame had introduced
            if installations.find(self.new, each.installation) is None:
                self._introduce(each)
        refused = [row for row in refused if not self._take(row)]
        for each in known.values():
            if each.barred_ms is not None and (found := installations.find(self.new, each.installation)) is not None:
                installations.bar(self.new, found, each.barred_ms)
        self._copy("letters")
        self._copy("enrolments")
        self._copy("acts")
        if by is not None:
            acts.add(self.new, new.hub_key(), by, "salvaged")
        kept, of_all = self._blobs(open_blobs(old), BlobFolder(new.blobs))
        return Salvaged(len(rows) - len(refused), len(rows), kept, of_all)

    def _life_before(self) -> Origin:
        """What can still be said of the life before; of a tree that does not hold, nothing."""
        before = next((row.incarnation for row in sound_rows(self.old, self.altered, "hub")), bytes(ID_BYTES))
        return tree.as_left({row.node: row.hash for row in sound_rows(self.old, self.altered, "tree")}, before)

    def _copy(self, name: str) -> None:
        table = tables.metadata.tables[name]
        for row in sound_rows(self.old, self.altered, name):
            self.new.execute(insert(table).values({column: getattr(row, column) for column in tables.digested(table)}))

    def _introduce(self, row: AnyRow) -> None:
        table = tables.installations
        columns = {name: getattr(row, name) for name in tables.digested(table)}
        self.new.execute(insert(table).values({**columns, "barred_ms": None}))

    def _take_in_turn(self, rows: Iterable[AnyRow], revoked: Iterable[AnyRow]) -> list[AnyRow]:
        """Take frames, and revoke meanwhile whatever became of the frames that say so; gives what is not here then."""
        left: list[AnyRow] = []
        waiting = deque(sorted(revoked, key=lambda each: each.revoked_ms))
        for row in rows:
            while waiting and tables.kept_time(waiting[0].revoked_ms) < row.received_ms:
                self._revoke(waiting.popleft())
            if not self._take(row):
                left.append(row)
        for each in waiting:
            self._revoke(each)
        return left

    def _revoke(self, row: AnyRow) -> None:
        installations.revoke(self.new, row.installation, Agency(row.agency), row.revoked_ms)

    def _take(self, row: AnyRow) -> bool:
        """Take a frame at the time it first came; whether it is here now."""
        try:
            frame = frames.parse(row.frame)
        except MalformedError:
            return False
        if intake.take(self.new, frame, now_ms=row.received_ms) is not None:
            return False
        if erasing.decides(frame):
            for entry in installations.agencies(self.new):
                erasing.carry_out(self.new, entry)
        stored = logs.find(self.new, frame.log)
        if stored is None:
            return False
        is_in_log = stored.seq >= frame.last_seq and logs.head_at(self.new, stored, frame.last_seq) == row.head
        return is_in_log or row.head in logs.branch_heads(self.new, frame.log, frame.last_seq)

    def _blobs(self, old: BlobFolder, new: BlobFolder) -> tuple[int, int]:
        rows = list(sound_rows(self.old, self.altered, "blobs"))
        kept = 0
        for row in rows:
            if old.holds(row.blob, row.size):
                new.write(row.blob, old.pieces(row.blob))
                blobs.add(self.new, row.blob, StoredRow(row.stream, row.installation, row.size), now_ms=row.received_ms)
                kept += 1
        return kept, len(rows)
