"""The store of several hubs: one PostgreSQL database, and any number of processes that read and write it.

Who writes holds one lock of the database from the first statement of a commit to its end. So commits of all processes
follow one another: what one judges by, positions and the order of the tree of receipts are those of everybody.
"""

import ipaddress
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from inspector.hub.errors import DamagedError, DiskFailedError, DiskFullError, HubError, NoHubError, UnsafeError
from inspector.hub.rows.moving import copy_rows
from inspector.hub.rows.shared_rates import SharedRates, make_table
from inspector.hub.rows.sqlite import SqliteStore
from inspector.hub.rows.store import GroupCommit

_WRITING = 0x696E7370  # which of the database's locks; any number will do that nothing else there uses
_SAID_BY_DEFAULT = {
    "application_name": "inspector-hub",
    "connect_timeout": "10",
    # A connection to a machine that is gone is noticed within 20 seconds.
    "tcp_user_timeout": "20000",
    "keepalives_idle": "5",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "target_session_attrs": "read-write",
    # A process that hangs in the middle of a commit must not keep all others from writing.
    "options": "-c idle_in_transaction_session_timeout=60s",
}
_DAMAGED = {"XX001", "XX002"}
_OTHER_TABLES = {"42P01", "42703"}
_GONE = {"25P03", "25006"}
"""It ended a commit that hung, or became a copy of another server that takes no writes."""

_WAITS_FOR_OTHERS = "SyncRepWaitForLSN"
"""Where the server says, in a mere warning after COMMIT, that somebody ended its wait for other servers."""
_heard = threading.local()
"""Of this thread's transaction: whether that was said."""

_PROMISES = text(
    "SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'"
    " AND current_setting('synchronous_commit') NOT IN ('off', 'local'), current_setting('server_encoding'),"
    " current_setting('server_version_num')::integer"
)
_OLDEST = 15
_COUNTED = text("SELECT pg_stat_force_next_flush()")
_DELETED = text(
    "SELECT pg_stat_get_tuples_deleted('segments'::regclass)::text AS deleted,"
    " coalesce(obj_description('segments'::regclass, 'pg_class'), '0') AS scrubbed"
)


class PostgresStore(GroupCommit):
    """A store whose address is a libpq URI or connection string.

    Raises:
        UnsafeError: the database says that it has what it may lose, or others can listen in on the way to it.
        HubError: it does not answer, or is too old.
    """

    def __init__(self, address: str) -> None:
        self._address = address_with_defaults(address)
        writing = _engine(self._address, psycopg.IsolationLevel.READ_COMMITTED, is_reading=False)
        reading = _engine(self._address, psycopg.IsolationLevel.REPEATABLE_READ, is_reading=True)
        counting = _engine(self._address, None, is_reading=False)
        self._counting = counting

        @event.listens_for(writing, "begin")
        def wait_for_others(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")

        with ExitStack() as unless_opened:
            for engine in (writing, reading, counting):
                unless_opened.callback(engine.dispose)
            _check(reading)
            super().__init__(writing, reading, naming_trouble, SharedRates(counting, naming_trouble))
            self.write(make_table).result()
            unless_opened.pop_all()

    def close(self) -> None:
        """Finish what waits, then close the database."""
        super().close()
        self._counting.dispose()

    def copy_to(self, path: Path) -> None:
        """Write everything committed so far to a new SQLite file."""
        with closing(SqliteStore(path)) as copy:
            self.read(lambda rows: copy.write(lambda into: copy_rows(rows, into)).result())

    def scrub(self) -> None:
        """Write the table of frames anew when rows of it were deleted since the last time; its old files are gone then.

        A comment on the table says after how many deletions that was; the count begins again after a crash.
        """
        self.write(lambda connection: connection.execute(_COUNTED).close()).result()
        deleted, scrubbed = self.read(lambda connection: connection.execute(_DELETED).one())
        if deleted == scrubbed:
            return
        with naming_trouble(), psycopg.connect(self._address, autocommit=True) as connection:
            connection.execute("VACUUM (FULL) segments")
            connection.execute(sql.SQL("COMMENT ON TABLE segments IS {}").format(sql.Literal(deleted)))

    def size(self) -> int:
        """How many bytes the database takes."""
        found = text("SELECT pg_database_size(current_database())")
        return int(self.read(lambda connection: connection.scalar(found)) or 0)


def address_with_defaults(address: str) -> str:
    """The address, with what it leaves unsaid of waiting and of servers that are gone.

    Raises:
        HubError: it is none.
    """
    try:
        given = conninfo_to_dict(address)
    except psycopg.Error as error:
        raise HubError("this is no address of a PostgreSQL database") from error
    return make_conninfo(address, **{name: said for name, said in _SAID_BY_DEFAULT.items() if name not in given})


def is_private(host: str, *, is_encrypted: bool) -> bool:
    """Whether nobody can listen in on the way to a host: a socket or address of this machine, or what is encrypted."""
    if is_encrypted or host.startswith(("/", "@")):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in {"", "localhost"}


def _check(reading: Engine) -> None:
    with naming_trouble(), reading.begin() as connection:
        keeps, encoding, version = connection.execute(_PROMISES).one()
        driver: Any = connection.connection.driver_connection
        host, is_encrypted = driver.info.host, bool(driver.pgconn.ssl_in_use)
    if not is_private(host, is_encrypted=is_encrypted):
        raise UnsafeError(f"the way to {host} is open to others: say sslmode=verify-full in the address")
    if version < _OLDEST * 10_000:
        raise HubError(f"the database is older than PostgreSQL {_OLDEST}")
    if not keeps:
        raise UnsafeError("fsync, full_page_writes or synchronous_commit of the database is off")
    if encoding != "UTF8":
        raise UnsafeError(f"the database speaks {encoding}: make one with the encoding UTF8")


@contextmanager
def naming_trouble() -> Iterator[None]:
    """Tell a full disk, a failing disk and a database that does not answer apart from every other trouble.

    A commit that no other server has yet, though it must, is such trouble too: nobody may be told that it was kept.
    """
    _heard.is_alone = False
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        state = getattr(cause, "sqlstate", None) or ""
        if state == "53100":
            raise DiskFullError("the disk of the database is full") from error
        if state == "58030":
            raise DiskFailedError("the disk of the database failed") from error
        if state in _DAMAGED:
            raise DamagedError("the database") from error
        if state in _OTHER_TABLES:
            raise NoHubError("the database is of another version of this program, or its hub was moved") from error
        if isinstance(cause, psycopg.OperationalError) or state in _GONE:
            raise HubError(f"the database does not answer: {str(cause).strip().splitlines()[0]}") from error
        raise
    if _heard.is_alone:
        raise HubError("the database was told not to wait until another one has what was kept")


def _listen(said: psycopg.errors.Diagnostic) -> None:
    if said.source_function == _WAITS_FOR_OTHERS:
        _heard.is_alone = True


def _engine(address: str, isolation: psycopg.IsolationLevel | None, *, is_reading: bool) -> Engine:
    """Connections whose transactions are isolated so, or with None whose statements each stand alone."""
    # The driver reads the address itself, so that it may say all that libpq knows: several hosts, a service, a file.
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(address), hide_parameters=True, pool_use_lifo=True
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: "psycopg.Connection[Any]", _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = isolation
        connection.autocommit = isolation is None
        connection.read_only = is_reading
        connection.add_notice_handler(_listen)

    return engine
