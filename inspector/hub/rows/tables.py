"""The hub's tables. Bodies are ciphertext or signed clear text; no column holds anything about a case."""

import hashlib
from collections.abc import Mapping
from datetime import date

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    FromClause,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TextClause,
    inspect,
    text,
)
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.schema import SchemaItem

from inspector.crypto import cbor
from inspector.wire.documents import OF_A_DAY
from inspector.wire.scopes import Agency, StreamKind

VERSION = 1

metadata = MetaData()

# SQLite makes ascending row numbers for INTEGER only; PostgreSQL makes 64-bit identities for BIGINT.
_Position = BigInteger().with_variant(Integer, "sqlite")
# Compared byte by byte in both: another order would change with the library that PostgreSQL sorts with.
_Text = Text().with_variant(Text(collation="C"), "postgresql")


def scope_name(kind: StreamKind, owner: Agency) -> str:
    """What `logs.scope` says: kind and owner in one word, so that one list says what a role may read."""
    return f"{int(kind)}/{owner.value}"


_KEPT_MS = 15 * 60 * 1000


def kept_time(now_ms: int) -> int:
    """What the hub remembers of when something came: by then it was here, and what came together looks like nothing."""
    return -(-now_ms // _KEPT_MS) * _KEPT_MS


def day_text(day: date | None) -> str:
    """A day as a column holds it; empty for none."""
    return "" if day is None else day.isoformat()


def day_of(text: str) -> date | None:
    """The day that a column holds."""
    return date.fromisoformat(text) if text else None


DIGEST = "digest"
_DIGEST_BYTES = 16


def digest_of(table: str, values: Mapping[str, int | str | bytes | None]) -> bytes:
    """What a row's digest must be, given its other columns by name, as the database holds them."""
    row = {name: int(value) if isinstance(value, bool) else value for name, value in values.items()}
    return hashlib.sha256(cbor.encode([table, row])).digest()[:_DIGEST_BYTES]


def _table(name: str, *parts: SchemaItem, sqlite_autoincrement: bool = False) -> Table:
    """A table in which a digest tells each row from what a disk made of it: nothing signs most of what stands there.

    The database gives a position itself and puts it into every index, so that column is not in the digest.
    """
    digest = Column(DIGEST, LargeBinary, nullable=False, default=_digest_of_new, onupdate=_digest_of_new)
    return Table(name, metadata, *parts, digest, sqlite_autoincrement=sqlite_autoincrement)


def _digest_of_new(context: DefaultExecutionContext) -> bytes:
    """The digest of a row that is being written. Who changes one column has to write them all."""
    table = context.current_column.table
    given = context.get_current_parameters()  # type: ignore[no-untyped-call]  # the library's own signature
    names = digested(table)
    if context.isupdate and not given.keys() >= set(names):
        raise LookupError(f"a change of {table.name} that leaves columns out")
    return digest_of(table.name, {name: given.get(name) for name in names})


def digested(table: FromClause) -> list[str]:
    """The columns that a table's digests are over."""
    return [column.name for column in table.columns if column.name != DIGEST and column.autoincrement is not True]


def with_digest(table: Table, values: Mapping[str, int | str | bytes | None]) -> dict[str, int | str | bytes | None]:
    """All columns of a row that is there, with the digest that they give, for a change that sets some of them.

    A key that others refer to must not be among those: SQLite looks at every row that refers to a key that is set.
    """
    return {**values, DIGEST: digest_of(table.name, {name: values[name] for name in digested(table)})}


hub = _table(
    "hub",
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("incarnation", LargeBinary, nullable=False),
    Column("origin", LargeBinary),
)

# The tree of all receipts of this life: `node` is level << 56 | place, and every whole subtree has its hash.
tree = _table(
    "tree",
    Column("node", _Position, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
)

# What a third party put a time on: the signed checkpoint of that size, and its token.
stamps = _table(
    "stamps",
    Column("size", BigInteger, primary_key=True, autoincrement=False),
    Column("message", LargeBinary, nullable=False),
    Column("token", LargeBinary, nullable=False),
)

agencies = _table(
    "agencies",
    Column("agency", _Text, primary_key=True),
    Column("root_public", LargeBinary, nullable=False),
    Column("directory", LargeBinary, nullable=False),
    Column("administrator", LargeBinary, nullable=False),
)

installations = _table(
    "installations",
    Column("installation", LargeBinary, primary_key=True),
    Column("agency", _Text, nullable=False),
    Column("role", _Text, nullable=False),
    Column("number", _Text, nullable=False),
    Column("name", _Text, nullable=False),
    Column("oath", _Text, nullable=False),
    Column("designations", LargeBinary, nullable=False),
    Column("trained_until", _Text, nullable=False),
    Column("signing_public", LargeBinary, nullable=False),
    Column("reader_public", LargeBinary, nullable=False),
    Column("reader_id", LargeBinary, nullable=False),
    Column("statement", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("issued_s", BigInteger, nullable=False),
    Column("expires_s", BigInteger, nullable=False),
    Column("revoked_ms", BigInteger),
    Column("barred_ms", BigInteger),
)

logs = _table(
    "logs",
    Column("log", LargeBinary, primary_key=True),
    Column("stream", LargeBinary, nullable=False, index=True),
    Column("installation", LargeBinary, ForeignKey(installations.c.installation), nullable=False),
    Column("kind", Integer, nullable=False),
    Column("owner", _Text, nullable=False),
    Column("scope", _Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    Column("opened_at", BigInteger, nullable=False),
    Index("logs_of_installation", "installation", "stream"),
    Index("logs_by_opening", "installation", "opened_at"),
)

segments = _table(
    "segments",
    Column("position", _Position, primary_key=True, autoincrement=True),
    Column("log", LargeBinary, ForeignKey(logs.c.log), nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("first_seq", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("is_fork", Boolean, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    Column("frame", LargeBinary, nullable=False),
    Index("segments_of_log", "log", "last_seq"),
    Index("segments_of_stream", "stream", "position"),
    Index("segments_aside", "log", "last_seq", sqlite_where=text("is_fork = 1"), postgresql_where=text("is_fork")),
    # Without it SQLite gives the number of a removed last row away again, and a cursor would skip the new one.
    sqlite_autoincrement=True,
)

# `judges` is empty for a grant that counts. What a revoked writer grants is void, but supervisors of this agency must
# get to see what was handed in; of an investigation (`AGENCY/investigation`) those who are designated there.
grants = _table(
    "grants",
    Column("stream", LargeBinary, nullable=False),
    Column("recipient", LargeBinary, nullable=False),
    Column("key_id", LargeBinary, nullable=False),
    Column("is_reader_key", Boolean, nullable=False),
    Column("judges", _Text, nullable=False),
    Column("position", BigInteger, nullable=False),
    PrimaryKeyConstraint("recipient", "stream", "key_id", "judges"),
    Index("grants_by_position", "recipient", "position"),
    Index(
        "grants_of_reader_keys",
        "recipient",
        "key_id",
        "position",
        sqlite_where=text("is_reader_key = 1"),
        postgresql_where=text("is_reader_key"),
    ),
)

reader_keys = _table(
    "reader_keys",
    Column("key_id", LargeBinary, primary_key=True),
    Column("agency", _Text, nullable=False),
    Column("purpose", _Text, nullable=False),
    Column("publisher", LargeBinary, nullable=False),
    Column("position", BigInteger, nullable=False),
)

nonces = _table(
    "nonces",
    Column("installation", LargeBinary, nullable=False),
    Column("nonce", _Text, nullable=False),
    Column("spent_s", BigInteger, nullable=False, index=True),
    PrimaryKeyConstraint("installation", "nonce"),
)

blobs = _table(
    "blobs",
    Column("blob", LargeBinary, nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("installation", LargeBinary, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    PrimaryKeyConstraint("blob", "stream"),
)

# What follows from the directories about erasing, so that a frame can be judged without reading them.
erased = _table(
    "erased",
    Column("log", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("agency", _Text, nullable=False),
    Column("is_held", Boolean, nullable=False),
    PrimaryKeyConstraint("log", "seq", "stream", "agency"),
)

erased_blobs = _table(
    "erased_blobs",
    Column("blob", LargeBinary, nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("agency", _Text, nullable=False),
    PrimaryKeyConstraint("blob", "stream", "agency"),
)

# Erased blobs whose files may still be there; a row goes with its file.
leaving_blobs = _table("leaving_blobs", Column("blob", LargeBinary, primary_key=True))

# Each event of a directory that says something about erasing, under what it is about: a stream, or the erasure or hold.
erasing_said = _table(
    "erasing_said",
    Column("agency", _Text, nullable=False),
    Column("about", LargeBinary, nullable=False),
    Column("log", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("agency", "about", "log", "seq"),
)

# Up to which position the directories of an agency were read for that; without a row they are all read again.
directories_read = _table(
    "directories_read",
    Column("agency", _Text, primary_key=True),
    Column("position", BigInteger, nullable=False),
)

# What the hub carried out or has nothing of any more, and did not sign for yet.
erasures_due = _table(
    "erasures_due",
    Column("agency", _Text, nullable=False),
    Column("log", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("agency", "log", "seq"),
)

OF_ERASING = (erasing_said, directories_read, erasures_due, leaving_blobs)
"""Made when a hub is first opened that an older version of this program kept."""

# What each device brought on a day, whoever wrote it.
carried = _table(
    "carried",
    Column("installation", LargeBinary, nullable=False),
    Column("day", Integer, nullable=False),
    Column("frames", BigInteger, nullable=False),
    Column("frame_bytes", BigInteger, nullable=False),
    Column("logs", BigInteger, nullable=False),
    PrimaryKeyConstraint("installation", "day"),
)

# What the administrator did, in order; signed, each with the hash of the one before.
acts = _table(
    "acts",
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("act", LargeBinary, nullable=False),
)

enrolments = _table(
    "enrolments",
    Column("enrolment", LargeBinary, primary_key=True),
    Column("request_key", LargeBinary, nullable=False),
    Column("reply_key", LargeBinary, nullable=False),
    Column("agency", _Text, nullable=False),
    Column("role", _Text, nullable=False),
    Column("number", _Text, nullable=False),
    Column("name", _Text, nullable=False),
    Column("oath", _Text, nullable=False),
    Column("designations", LargeBinary, nullable=False),
    Column("trained_until", _Text, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("wrong_tries", Integer, nullable=False),
    Column("installation", LargeBinary),
)

# Letters to aid organisations: who brought one, and whom it is for, stands nowhere. No copy of a hub has them.
letters = _table(
    "letters",
    Column("mark", LargeBinary, primary_key=True),
    Column("letter", LargeBinary, nullable=False),
    Column("arrived_ms", BigInteger, nullable=False),
)

# The key of an agency for one day's tokens; gone with the day, as are its sheets.
token_keys = _table(
    "token_keys",
    Column("agency", _Text, nullable=False),
    Column("day", Integer, nullable=False),
    Column("private", LargeBinary, nullable=False),
    Column("statement", LargeBinary, nullable=False),
    PrimaryKeyConstraint("agency", "day"),
)

# Who was issued the tokens of a day: the same sheet is signed again for whoever lost the reply.
token_sheets = _table(
    "token_sheets",
    Column("agency", _Text, nullable=False),
    Column("number", _Text, nullable=False),
    Column("day", Integer, nullable=False),
    Column("sheet", LargeBinary, nullable=False),
    PrimaryKeyConstraint("agency", "number", "day"),
)

OF_A_REGISTER = (token_keys, token_sheets)
"""There while a municipality has the register that the folder of a serving hub names, and taken away again."""


# What holds of all frames of a directory that may hold a list of a day with its body: its name begins so.
_WORD = OF_A_DAY.encode().hex()
HOLDS_A_LIST: Mapping[str, TextClause] = {
    "sqlite": text(f"substr(stream, 1, 1) = x'{StreamKind.DIRECTORY:02x}' AND instr(frame, x'{_WORD}') > 0"),
    "postgresql": text(
        f"substr(stream, 1, 1) = decode('{StreamKind.DIRECTORY:02x}', 'hex')"
        f" AND position(decode('{_WORD}', 'hex') in frame) > 0"
    ),
}

LATER_INDEXES = (
    Index("installations_by_reader", installations.c.reader_id),
    Index("blobs_of_day", blobs.c.installation, blobs.c.received_ms),
    Index("reader_keys_by_publisher", reader_keys.c.publisher),
    Index(
        "segments_with_lists",
        segments.c.log,
        sqlite_where=HOLDS_A_LIST["sqlite"],
        postgresql_where=HOLDS_A_LIST["postgresql"],
    ),
)
"""Made when a hub is first opened that an older version of this program kept."""


def there(connection: Connection) -> list[Table]:
    """The tables of a hub as it stands, those before the ones that refer to them."""
    names = set(inspect(connection).get_table_names())
    maybe = (*OF_A_REGISTER, *OF_ERASING)
    return [each for each in metadata.sorted_tables if each not in maybe or each.name in names]
