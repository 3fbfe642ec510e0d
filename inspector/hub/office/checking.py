"""`inspector hub check`: whether everything holds that a hub keeps, and who still has what does not.

What is damaged is never mended in place: `salvaging.py` makes another hub of what holds, and the devices send the rest.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row
from sqlalchemy.exc import DBAPIError

from inspector.crypto.errors import CryptoError
from inspector.crypto.statements import authenticate_hub, installation_id, verify_enrolment
from inspector.hub.errors import DamagedError, HubError, NewerHubError, StoreDownError
from inspector.hub.frames.clear_events import root_of
from inspector.hub.register.directories import declarations
from inspector.hub.register.successors import replaced
from inspector.hub.rows import acts, installations, membership, said, tables, tree
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.databases import open_blobs, open_store
from inspector.hub.rows.home import LOOKING, Home
from inspector.hub.rows.installations import AgencyEntry
from inspector.hub.rows.integrity import altered_rows, faults, looking, torn_writes
from inspector.wire import frames
from inspector.wire.directory import HubDeclared
from inspector.wire.errors import WireError
from inspector.wire.event import FIRST_HEAD

UNREADABLE = (HubError, CryptoError, WireError, DBAPIError, ValueError, LookupError, TypeError)
"""What reading a damaged hub ends in."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold, in a sentence, and the devices that can send it again."""

    what: str
    refill: tuple[str, ...] = ()


Altered: TypeAlias = Mapping[str, frozenset[int]]
"""The row numbers of each table that are not what was written."""

AnyRow: TypeAlias = Row[tuple[Any, ...]]

# A turned bit can make text of bytes.
_LOGS_OF_FRAMES = "SELECT DISTINCT log, stream FROM segments WHERE typeof(log) = 'blob' AND typeof(stream) = 'blob'"
_DEVICES = (
    "SELECT installation FROM installations WHERE typeof(installation) = 'blob' ORDER BY agency, number, installation"
)


def check(path: Path, *, is_served: bool) -> tuple[Finding, ...]:
    """What of a hub does not hold; nothing is changed.

    Raises:
        NoHubError: there is no hub.
        NewerHubError: a newer version of this program keeps it.
        UnsafeError: others may look inside the folder.
    """
    home = Home(path)
    home.check()
    found = [] if is_served else [Finding(each) for each in torn_writes(home.database.with_name("hub.db-wal"))]
    try:
        with looking_at(home) as connection, connection.begin():
            found += map(Finding, faults(connection))
            altered = read_altered(connection, found)
            refuse_newer(connection, altered)
            found += _tree(connection, altered)
            found += _logs(connection, altered)
            found += _blobs(connection, altered, open_blobs(home))
            found += _keys(connection, home)
            found += _acts(connection, home)
            found += _said(connection)
    except NewerHubError:
        raise
    except UNREADABLE as error:
        found.append(Finding(f"hub.db: {error}"))
    return tuple(dict.fromkeys(found))


@contextmanager
def looking_at(home: Home) -> Iterator[Connection]:
    """A view of a hub's tables that changes nothing; those of PostgreSQL are copied to a file of SQLite for it."""
    if home.address is None:
        with looking(home.database) as connection:
            yield connection
        return
    with TemporaryDirectory(dir=home.path, prefix=LOOKING) as folder:
        copy = Path(folder) / "hub.db"
        with closing(open_store(home)) as store:
            store.copy_to(copy)
        with looking(copy) as connection:
            yield connection


def read_altered(connection: Connection, found: list[Finding]) -> Altered:
    """Tell the rows that are what was written from those that are not."""
    altered = {}
    for table in tables.there(connection):
        altered[table.name], sentences = altered_rows(connection, table.name)
        found += map(Finding, sentences)
    return altered


def sound_rows(
    connection: Connection, altered: Altered, table: str, more: str = "", *values: bytes
) -> Iterator[AnyRow]:
    """The rows of a table that are what was written, as far as they can be read."""
    with suppress(*UNREADABLE):
        statement = f"SELECT rowid AS place, * FROM {table} {more}"  # noqa: S608  # both are ours
        for row in connection.exec_driver_sql(statement, values):
            if row.place not in altered[table]:
                yield row


def refuse_newer(connection: Connection, altered: Altered) -> None:
    """Return only when it does not stand there that a newer version of this program keeps the hub.

    Raises:
        NewerHubError: it does.
    """
    if any(row.version > tables.VERSION for row in sound_rows(connection, altered, "hub")):
        raise NewerHubError


def _tree(connection: Connection, altered: Altered) -> Iterator[Finding]:
    """Compare the tree of receipts with its leaves."""
    if not tree.is_whole({row.node: row.hash for row in sound_rows(connection, altered, "tree")}):
        yield Finding("hub.db: the tree of all receipts is not whole")


def _logs(connection: Connection, altered: Altered) -> Iterator[Finding]:
    """Compare each log with the frames that make it up, and those with what their writers signed."""
    writers = {row.installation: row.signing_public for row in sound_rows(connection, altered, "installations")}
    known = set()
    for log in sound_rows(connection, altered, "logs"):
        known.add(log.log)
        pieces = sound_rows(
            connection, altered, "segments", "WHERE log = ? AND NOT is_fork ORDER BY first_seq", log.log
        )
        for first, last in _missing(log, pieces, writers.get(log.installation)):
            what = f"log {log.log.hex()}: events {first} to {last} are damaged or missing"
            yield Finding(what, _holders(connection, altered, log.stream))
    for log, stream in connection.exec_driver_sql(_LOGS_OF_FRAMES).all():
        if log not in known:
            what = f"log {log.hex()}: what said how far it goes is damaged"
            yield Finding(what, _holders(connection, altered, stream))


def _missing(log: AnyRow, pieces: Iterable[AnyRow], public: bytes | None) -> Iterator[tuple[int, int]]:
    """The runs of events that are not here as they were signed."""
    at, head = 1, FIRST_HEAD
    for piece in pieces:
        if piece.first_seq > at:
            yield at, piece.first_seq - 1
        elif piece.previous != head:
            yield piece.first_seq, piece.last_seq
        try:
            frame = frames.parse(piece.frame)
            heads = frame.heads(piece.previous) if public is None else frames.verify(frame, piece.previous, public)
            is_whole = (frame.log, frame.last_seq, heads[-1]) == (log.log, piece.last_seq, piece.head)
        except WireError:
            is_whole = False
        if not is_whole:
            yield piece.first_seq, piece.last_seq
        at, head = piece.last_seq + 1, piece.head
    if at <= log.seq:
        yield at, log.seq
    elif head != log.head:
        yield log.seq, log.seq


def _blobs(connection: Connection, altered: Altered, folder: BlobFolder) -> Iterator[Finding]:
    """Compare each blob with its name."""
    numbers = {row.installation: row.number for row in sound_rows(connection, altered, "installations")}
    try:
        for row in sound_rows(connection, altered, "blobs"):
            if not folder.holds(row.blob, row.size):
                sender = _named(row.installation, numbers.get(row.installation))
                yield Finding(f"blob {row.blob.hex()}: damaged or missing", (sender,))
    except StoreDownError as error:
        yield Finding(str(error))


def _acts(connection: Connection, home: Home) -> Iterator[Finding]:
    """Compare what was done with what the hub signed."""
    try:
        for _ in acts.read(connection, home.hub_key().public, *replaced(connection)):
            pass
    except DamagedError as error:
        yield Finding(f"hub.db: {error}")


def _holders(connection: Connection, altered: Altered, stream: bytes) -> tuple[str, ...]:
    """The devices that may have all of a stream: its writers, and those who may read it and still belong here."""
    numbers = {row.installation: row.number for row in sound_rows(connection, altered, "installations")}
    own = {row.administrator for row in sound_rows(connection, altered, "agencies")}
    with suppress(*UNREADABLE):
        written = connection.exec_driver_sql("SELECT DISTINCT installation FROM logs WHERE stream = ?", (stream,))
        writers = set(written.scalars())
        devices = [each for each in connection.exec_driver_sql(_DEVICES).scalars().all() if each not in own]
        holders = [each for each in devices if each in writers or _reads(connection, each, stream)]
        return tuple(_named(each, numbers.get(each)) for each in holders)
    return ()


def _reads(connection: Connection, device: bytes, stream: bytes) -> bool:
    with suppress(*UNREADABLE):
        known = installations.find(connection, device)
        if known is not None and known.revoked_ms is None:
            return membership.may_pull(connection, membership.reader(connection, known), stream)
    return False


def _named(installation: bytes, number: str | None) -> str:
    return installation.hex() if number is None else f"{number} ({installation.hex()})"


def _keys(connection: Connection, home: Home) -> Iterator[Finding]:
    """Compare each key with what was said of it."""
    for entry in installations.agencies(connection):
        for name, is_right in _KEYS.items():
            try:
                if not is_right(connection, home, entry):
                    yield Finding(f"{name}: it is not the key that {entry.agency.value} knows")
            except UNREADABLE:
                yield Finding(f"{name}: damaged, or what {entry.agency.value} says of it is")


def _said(connection: Connection) -> Iterator[Finding]:
    """Compare what is noted of the directories with what they say."""
    if tables.directories_read in tables.there(connection):
        for entry in installations.agencies(connection):
            if not said.is_noted(connection, entry):
                yield Finding(f"hub.db: what {entry.agency.value} decided to erase is not noted as it was decided")


def _is_declared(connection: Connection, home: Home, entry: AgencyEntry) -> bool:
    said = declarations(connection, entry, HubDeclared)
    hubs = (authenticate_hub(each.statement, each.chain, root_of(entry)) for each in said)
    return home.hub_key().public in {hub.public for hub in hubs}


def _is_vouched_for(_connection: Connection, home: Home, entry: AgencyEntry) -> bool:
    keys = home.agency_keys(entry.agency)
    return verify_enrolment(keys.enrolment_statement, root_of(entry)).public == keys.enrolment.public


def _is_administrator(_connection: Connection, home: Home, entry: AgencyEntry) -> bool:
    public = home.agency_keys(entry.agency).administrator.public
    return installation_id(entry.agency, public) == entry.administrator


_KEYS = {"hub.key": _is_declared, "enrolment.key": _is_vouched_for, "administrator.key": _is_administrator}
