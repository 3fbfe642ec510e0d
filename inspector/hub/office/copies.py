"""Sealed copies of a hub for bad days. One that is put to use lives a new life, so that devices compare and send again.

A copy opens only with a key that no hub holds, and ends on a day: what was erased must not live on in old copies.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from sqlalchemy import Connection, delete, select

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import BackupError, HubError
from inspector.hub.office.backup_entries import Entries, entries, written
from inspector.hub.office.backup_file import BackupHead, check_whole, open_sealed, read_head, write_sealed
from inspector.hub.relay import Relay
from inspector.hub.rows import acts, letters, tables, tree
from inspector.hub.rows.acts import By
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.home import LOOKING, OLD_KEYS, Home, make_folder, sync_folder, write_new, write_secret
from inspector.hub.rows.integrity import looking
from inspector.hub.rows.sqlite import SqliteStore
from inspector.wire.scopes import Agency

ENDING = ".backup"
UNFINISHED = ".unfinished"
LONGEST = timedelta(days=90)
"""No backup may be used for longer."""

_TABLES, _KEY = "hub.db", "hub.key"
_BLOB = re.compile(r"blobs/([0-9a-f]{64})")
_FILE = re.compile(
    r"(timestamps|register)\.(url|pem)"
    r"|old-keys/[0-9a-f]{32}\.key"
    rf"|agencies/({'|'.join(Agency)})/(enrolment\.key|enrolment\.statement|administrator\.key)"
)
_PIECE_BYTES = 256 * 1024
_DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup came to."""

    file: Path
    expires: datetime
    blobs: int
    lacking: int
    """Blobs that the hub should have and could not give."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was made from a backup."""

    home: Home
    head: BackupHead
    lacking: int
    """Blobs that the hub had and the backup has not, or not whole."""


def back_up(relay: Relay, folder: Path, publics: Iterable[bytes], *, keep: timedelta) -> BackedUp:
    """Write a backup of a hub, running or not, of one moment; it may be used for so long.

    Raises:
        HubError: the database cannot be read, the hub is between two keys, or there is a backup of this second already.
    """
    if relay.home.next_key_file.exists():
        raise HubError(
            "the hub is between two keys, and a backup would hold the old one: end `inspector hub key` first"
        )
    made_ms = relay.clock()
    made = datetime.fromtimestamp(made_ms // 1000, UTC)
    expires_ms = made_ms + int(keep.total_seconds() * 1000)
    target = folder / f"{_named(relay.hub_key.public)}-{made:%Y%m%dT%H%M%SZ}{ENDING}"
    if target.exists():
        raise HubError(f"{target} is there already")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + UNFINISHED)
    unfinished.unlink(missing_ok=True)
    _take_away_left(relay.home, made_ms)
    with TemporaryDirectory(dir=relay.home.path, prefix=LOOKING) as beside:
        copy = Path(beside) / _TABLES
        relay.store.copy_to(copy)
        with closing(SqliteStore(copy)) as copied:
            copied.write(letters.forget_all).result()
        content = _Content(relay, copy)
        try:
            with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                write_sealed(
                    file, written(content.entries()), publics,
                    hub_key=relay.hub_key, made_ms=made_ms, expires_ms=expires_ms, ids=relay.ids,
                )  # fmt: skip
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    sync_folder(folder)
    relay.store.write(lambda connection: relay.note(connection, "backed up", file=target.name)).result()
    return BackedUp(target, datetime.fromtimestamp(expires_ms // 1000, UTC), content.blobs, content.lacking)


def _take_away_left(home: Home, now_ms: int) -> None:
    """Take away the tables that a killed backup or check had copied a day ago: a hub that serves on does not look."""
    for left in home.path.glob(f"{LOOKING}*"):
        with suppress(FileNotFoundError):
            if left.stat().st_mtime * 1000 < now_ms - _DAY_MS:
                shutil.rmtree(left, ignore_errors=True)


def take_away_expired(folder: Path, hub_public: bytes, *before: bytes, now_ms: int) -> int:
    """Take away this hub's backups that may not be used any more, and what a crash left of others; gives how many.

    Those too that it made under a key that it had before.
    """
    return sum(_take_away_of(folder, public, now_ms) for public in (hub_public, *before))


def _take_away_of(folder: Path, public: bytes, now_ms: int) -> int:
    taken = 0
    for path in folder.glob(f"{_named(public)}-*"):
        if path.name.endswith(UNFINISHED):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime * 1000 < now_ms - _DAY_MS:
                    path.unlink()
        elif path.name.endswith(ENDING) and _is_over(path, public, now_ms):
            path.unlink()
            taken += 1
    return taken


def _is_over(path: Path, public: bytes, now_ms: int) -> bool:
    """Whether a backup of this hub may not be used any more; one whose head is damaged goes by the date of its file."""
    try:
        with path.open("rb") as file:
            head = read_head(file)
    except BackupError:
        return path.stat().st_mtime * 1000 < now_ms - LONGEST.total_seconds() * 1000
    return head.hub_public == public and head.expires_ms <= now_ms


def look_at(source: Path) -> BackupHead:
    """Read all of a backup without any key, and return only when it is as its hub wrote it.

    Raises:
        BackupError: it is none, or which bytes of it are missing or altered.
    """
    with source.open("rb") as file:
        return check_whole(file)


def restore(
    source: Path, target: Path, key: ReaderKey, *, ids: IdSource, by: By, even_expired: bool = False
) -> Restored:
    """Make a hub that serves from a backup, in a new folder; until all of it is proven there is none.

    Raises:
        BackupError: the backup is not whole, is for another key, or may not be used any more.
        HubError: there is something in the target already.
    """
    head = look_at(source)
    if head.expires_ms <= by.at_ms and not even_expired:
        day = datetime.fromtimestamp(head.expires_ms // 1000, UTC)
        raise BackupError(f"it may not be used since {day:%Y-%m-%d}: what was erased since it was made is in it")
    with source.open("rb") as file:
        content = open_sealed(file, key)
        home = new_home(target)
        hub_key = _unpack(entries(content), home)
    try:
        signing = SigningKey(bytes.fromhex(hub_key.decode("ascii").strip()))
    except ValueError as error:
        raise BackupError("it holds no hub") from error
    if signing.public != head.hub_public:
        raise BackupError("it holds another hub than it says")
    with closing(SqliteStore(home.database)) as store:
        lacking = store.write(lambda new: _begin_new_life(new, home, signing, ids.id16(), by)).result()
    write_secret(home.hub_key_file, hub_key)  # last, because a folder without it is no hub
    for folder in (*home.blobs.glob("*/"), *home.agencies.glob("*/"), home.blobs, home.agencies, home.path):
        sync_folder(folder)
    home.check()
    return Restored(home, head, lacking)


class _Content:
    """What goes into a backup; the keys last, so that what is cut off gives none."""

    def __init__(self, relay: Relay, tables_of_one_moment: Path) -> None:
        self._home = relay.home
        self._place = relay.blobs
        self._tables = tables_of_one_moment
        self.blobs = self.lacking = 0

    def entries(self) -> Entries:
        """The files, by the names that they have in a hub's folder."""
        with self._tables.open("rb") as file:
            yield _TABLES, _read(file)
        with looking(self._tables) as connection:
            for blob in connection.scalars(select(tables.blobs.c.blob).distinct()):
                yield from self._blob(bytes(blob))
        asked = (path for whom in ("timestamps", "register") for path in self._home.path.glob(f"{whom}.*"))
        old_keys = self._home.path.glob(f"{OLD_KEYS}/*.key")
        for path in sorted((*asked, *old_keys, *self._home.agencies.glob("*/*"))):
            name = path.relative_to(self._home.path).as_posix()
            if _FILE.fullmatch(name):
                yield name, [path.read_bytes()]
        yield _KEY, [self._home.hub_key_file.read_bytes()]

    def _blob(self, blob: bytes) -> Entries:
        digest = hashlib.sha256()
        with suppress(FileNotFoundError):
            yield f"blobs/{blob.hex()}", _hashed(self._place.pieces(blob), digest)
        if digest.digest() == blob:
            self.blobs += 1
        else:
            self.lacking += 1


def _named(public: bytes) -> str:
    """How the backups of a hub begin: who looks for a file need not open it."""
    return f"hub-{hashlib.sha256(public).hexdigest()[:8]}"


def _read(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(_PIECE_BYTES):
        yield piece


def _hashed(pieces: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    for piece in pieces:
        digest.update(piece)
        yield piece


def new_home(target: Path) -> Home:
    """An empty or new folder for a hub, which nobody else can look into.

    Raises:
        HubError: there is something in it already.
    """
    if target.exists() and any(target.iterdir()):
        raise HubError(f"{target} is not empty")
    home = Home(target)
    make_folder(target)
    target.chmod(0o700)  # it may have been there already
    for folder in (home.blobs, home.agencies):
        make_folder(folder)
    return home


def _unpack(files: Iterable[tuple[str, Iterator[bytes]]], home: Home) -> bytes:
    """Put everything in its place but the hub's own key, and give that."""
    hub_key = b""
    for name, pieces in files:
        if name == _KEY:
            hub_key = b"".join(pieces)
        elif (found := _BLOB.fullmatch(name)) is not None:
            BlobFolder(home.blobs).write(bytes.fromhex(found[1]), pieces)
        elif name == _TABLES or _FILE.fullmatch(name):
            write_new(home.path / name, pieces)
        else:
            raise BackupError("what it holds is of another form")
    return hub_key


def _begin_new_life(connection: Connection, home: Home, hub_key: SigningKey, incarnation: bytes, by: By) -> int:
    """Let devices see that what they know of this hub may not be here any more; gives how many blobs are not."""
    begin_new_life(connection, incarnation)
    acts.add(connection, hub_key, by, "restored")
    lacking = 0
    folder = BlobFolder(home.blobs)
    for row in connection.execute(select(tables.blobs.c.blob, tables.blobs.c.size).distinct()).all():
        if not folder.holds(row.blob, row.size):
            folder.remove([row.blob])
            connection.execute(delete(tables.blobs).where(tables.blobs.c.blob == row.blob))
            lacking += 1
    return lacking


def begin_new_life(connection: Connection, incarnation: bytes) -> None:
    """Give the hub another name for its life."""
    before = connection.execute(select(tables.hub.c.incarnation)).scalar_one()
    tree.begin_anew(connection, incarnation, before)
