"""The hub's tables. Bodies are ciphertext or signed clear text; no column holds anything about a case."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from inspector.wire.scopes import Agency, StreamKind

VERSION = 1

metadata = MetaData()

# SQLite makes ascending row numbers for INTEGER only; PostgreSQL makes 64-bit identities for BIGINT.
_Position = BigInteger().with_variant(Integer, "sqlite")


def scope_name(kind: StreamKind, owner: Agency) -> str:
    """What `logs.scope` says: kind and owner in one word, so that one list says what a role may read."""
    return f"{int(kind)}/{owner.value}"


hub = Table(
    "hub",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("incarnation", LargeBinary, nullable=False),
)

agencies = Table(
    "agencies",
    metadata,
    Column("agency", Text, primary_key=True),
    Column("root_public", LargeBinary, nullable=False),
    Column("directory", LargeBinary, nullable=False),
    Column("administrator", LargeBinary, nullable=False),
)

installations = Table(
    "installations",
    metadata,
    Column("installation", LargeBinary, primary_key=True),
    Column("agency", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("signing_public", LargeBinary, nullable=False),
    Column("reader_public", LargeBinary, nullable=False),
    Column("reader_id", LargeBinary, nullable=False),
    Column("statement", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("issued_s", BigInteger, nullable=False),
    Column("expires_s", BigInteger, nullable=False),
    Column("revoked_ms", BigInteger),
)

logs = Table(
    "logs",
    metadata,
    Column("log", LargeBinary, primary_key=True),
    Column("stream", LargeBinary, nullable=False, index=True),
    Column("installation", LargeBinary, ForeignKey(installations.c.installation), nullable=False),
    Column("kind", Integer, nullable=False),
    Column("owner", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    Column("opened_at", BigInteger, nullable=False),
    Index("logs_of_installation", "installation", "stream"),
)


segments = Table(
    "segments",
    metadata,
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
    # Without it SQLite gives the number of a removed last row away again, and a cursor would skip the new one.
    sqlite_autoincrement=True,
)

# `judges` is empty for a grant that counts. What a revoked writer grants is void, but supervisors of this agency must
# get to see what was handed in.
grants = Table(
    "grants",
    metadata,
    Column("stream", LargeBinary, nullable=False),
    Column("recipient", LargeBinary, nullable=False),
    Column("key_id", LargeBinary, nullable=False),
    Column("is_reader_key", Boolean, nullable=False),
    Column("judges", Text, nullable=False),
    Column("position", BigInteger, nullable=False),
    PrimaryKeyConstraint("recipient", "stream", "key_id", "judges"),
    Index("grants_by_position", "recipient", "position"),
)

reader_keys = Table(
    "reader_keys",
    metadata,
    Column("key_id", LargeBinary, primary_key=True),
    Column("agency", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("publisher", LargeBinary, nullable=False),
    Column("position", BigInteger, nullable=False),
)

nonces = Table(
    "nonces",
    metadata,
    Column("installation", LargeBinary, nullable=False),
    Column("nonce", Text, nullable=False),
    Column("spent_s", BigInteger, nullable=False, index=True),
    PrimaryKeyConstraint("installation", "nonce"),
)

blobs = Table(
    "blobs",
    metadata,
    Column("blob", LargeBinary, nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("installation", LargeBinary, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    PrimaryKeyConstraint("blob", "stream"),
)

# What follows from the directories about erasing, so that a frame can be judged without reading them.
erased = Table(
    "erased",
    metadata,
    Column("log", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("agency", Text, nullable=False),
    Column("is_held", Boolean, nullable=False),
    PrimaryKeyConstraint("log", "seq", "stream", "agency"),
)

erased_blobs = Table(
    "erased_blobs",
    metadata,
    Column("blob", LargeBinary, nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("agency", Text, nullable=False),
    PrimaryKeyConstraint("blob", "stream", "agency"),
)

enrolments = Table(
    "enrolments",
    metadata,
    Column("enrolment", LargeBinary, primary_key=True),
    Column("request_key", LargeBinary, nullable=False),
    Column("reply_key", LargeBinary, nullable=False),
    Column("agency", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("wrong_tries", Integer, nullable=False),
    Column("installation", LargeBinary),
)
