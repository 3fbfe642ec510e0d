"""Which streams an installation may pull.

It may when it has a log in the stream, when a grant in the stream names a reader key it holds, and when the stream is a
directory; never beyond what `wire.scopes` lets its role read. One that was revoked may pull directories and nothing
else. A reader key is its own, or one of its agency's purposes that its role may hold and that it published itself or
was granted in its agency's directory.

Statements are built once: building one costs more than running it. Their parameters come from `Reader.parameters`.
"""

from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from sqlalchemy import BindParameter, Connection, and_, bindparam, exists, func, insert, or_, select, union
from sqlalchemy.sql.elements import ColumnElement

from inspector.crypto.grant_bodies import Grant, KeyKind
from inspector.hub.rows import tables
from inspector.hub.rows.installations import Installation
from inspector.hub.rows.tables import scope_name
from inspector.wire import scopes
from inspector.wire.directory import ReaderKeyPublished
from inspector.wire.scopes import Agency, Role, StreamKind

Parameters: TypeAlias = dict[str, bytes | int | list[bytes] | list[str]]


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A reader key and the ingest position from which on the installation held it."""

    key_id: bytes
    since: int


@dataclass(frozen=True, slots=True)
class Reader:
    """An installation together with the reader keys it holds."""

    installation: Installation
    keys: tuple[HeldKey, ...]

    @property
    def parameters(self) -> Parameters:
        """What `IS_READABLE` and `is_member` compare with."""
        agency, role = self.installation.agency, self.installation.role
        designated = self.installation.is_designated
        kinds = tuple(StreamKind) if self.installation.revoked_ms is None else (StreamKind.DIRECTORY,)
        return {
            "me": self.installation.id,
            "keys": [key.key_id for key in self.keys],
            "judges": ["", *_judged_by(agency, role, designated=designated)],
            "scopes": [
                scope_name(kind, owner)
                for kind, owner in product(kinds, Agency)
                if scopes.may_read(agency, role, kind, owner, designated=designated)
            ],
        }


_logs, _grants, _segments, _reader_keys = tables.logs, tables.grants, tables.segments, tables.reader_keys

IS_READABLE: ColumnElement[bool] = _logs.c.scope.in_(bindparam("scopes", expanding=True))
"""The condition on a row of `logs` that the reader's role may read it."""

_COUNTS: ColumnElement[bool] = and_(~_grants.c.is_reader_key, _grants.c.judges.in_(bindparam("judges", expanding=True)))


def is_member(stream: ColumnElement[bytes], *, then: bool = False) -> ColumnElement[bool]:
    """The condition that the reader belongs to a stream; with `then`, that it did at the position `after`."""
    own, directories = tables.logs.alias(), tables.logs.alias()
    keys: BindParameter[bytes] = bindparam("keys_then" if then else "keys", expanding=True)
    # Of a sum SQLite knows no index: it is to look for the one stream, not through all that came before.
    opened_in_time = [own.c.opened_at + 0 <= bindparam("after")] if then else []
    granted_in_time = [_grants.c.position + 0 <= bindparam("after")] if then else []
    return or_(
        exists().where(own.c.stream == stream, own.c.installation == bindparam("me"), *opened_in_time),
        exists().where(_grants.c.stream == stream, _grants.c.recipient.in_(keys), _COUNTS, *granted_in_time),
        exists().where(directories.c.stream == stream, directories.c.kind == int(StreamKind.DIRECTORY)),
    )


_granted = (
    select(_grants.c.key_id, func.min(_grants.c.position).label("position"))
    .where(
        _grants.c.recipient == bindparam("own_key"),
        _grants.c.is_reader_key,
        exists().where(
            _logs.c.stream == _grants.c.stream,
            _logs.c.kind == int(StreamKind.DIRECTORY),
            _logs.c.owner == bindparam("agency"),
        ),
    )
    .group_by(_grants.c.key_id)
    .subquery()
)
_OF_A_KEY = _reader_keys.c.key_id, _reader_keys.c.position.label("published"), _reader_keys.c.publisher
_OF_THE_ROLE = and_(
    _reader_keys.c.agency == bindparam("agency"), _reader_keys.c.purpose.in_(bindparam("purposes", expanding=True))
)
_HELD = union(
    select(*_OF_A_KEY, _granted.c.position)
    .join_from(_reader_keys, _granted, _granted.c.key_id == _reader_keys.c.key_id, isouter=True)
    .where(_reader_keys.c.publisher == bindparam("me"), _OF_THE_ROLE),
    select(*_OF_A_KEY, _granted.c.position)
    .join_from(_granted, _reader_keys, _granted.c.key_id == _reader_keys.c.key_id)
    .where(_OF_THE_ROLE),
)
"""Those it published and those it was granted, each looked up: asked for either, a database goes through all keys."""
_MAY_PULL = select(exists().where(_logs.c.stream == bindparam("stream"), IS_READABLE, is_member(_logs.c.stream)))
_candidates = union(
    select(_logs.c.stream).where(
        _logs.c.installation == bindparam("me"),
        _logs.c.opened_at > bindparam("after"),
        _logs.c.opened_at <= bindparam("upto"),
    ),
    select(_grants.c.stream).where(
        _grants.c.recipient.in_(bindparam("keys", expanding=True)),
        _COUNTS,
        _grants.c.position > bindparam("after"),
        _grants.c.position <= bindparam("upto"),
    ),
    select(_grants.c.stream).where(
        _grants.c.recipient.in_(bindparam("keys_new", expanding=True)),
        _COUNTS,
        _grants.c.position <= bindparam("upto"),
    ),
).subquery()
_missed = (
    select(_segments.c.position)
    .join(_logs, _logs.c.log == _segments.c.log)
    .where(
        _segments.c.stream == _candidates.c.stream,
        _segments.c.position <= bindparam("after"),
        _logs.c.installation != bindparam("me"),
        IS_READABLE,
    )
)
_JOINED = (
    select(_candidates.c.stream)
    .where(~is_member(_candidates.c.stream, then=True), _missed.exists())
    .order_by(_candidates.c.stream)
)
_GRANTED = select(_grants.c.recipient).where(
    _grants.c.recipient.in_(bindparam("recipients", expanding=True)),
    _grants.c.stream == bindparam("stream"),
    _grants.c.key_id == bindparam("key_id"),
    _grants.c.judges == bindparam("judges"),
)
_GRANT = insert(_grants)
_MAY_UPLOAD = select(exists().where(_logs.c.stream == bindparam("stream"), _logs.c.installation == bindparam("me")))


def reader(connection: Connection, installation: Installation) -> Reader:
    """Find the reader keys an installation holds."""
    designated = installation.is_designated
    purposes = scopes.purposes(installation.agency, installation.role, designated=designated)
    rows = connection.execute(
        _HELD,
        {
            "own_key": installation.reader_id,
            "agency": installation.agency.value,
            "purposes": [purpose.value for purpose in purposes],
            "me": installation.id,
        },
    )
    held = [
        HeldKey(row.key_id, row.published if row.publisher == installation.id else max(row.published, row.position))
        for row in rows
    ]
    return Reader(installation, (HeldKey(installation.reader_id, 0), *held))


def may_pull(connection: Connection, reader: Reader, stream: bytes) -> bool:
    """Whether the reader may be given anything of this stream."""
    return connection.scalar(_MAY_PULL, {**reader.parameters, "stream": stream}) or False


def may_upload(connection: Connection, installation: Installation, stream: bytes) -> bool:
    """Whether the installation may put a blob in this stream: it writes there, or reads and brings a colleague's."""
    if connection.scalar(_MAY_UPLOAD, {"me": installation.id, "stream": stream}):
        return True
    return installation.revoked_ms is None and may_pull(connection, reader(connection, installation), stream)


def joined_between(connection: Connection, reader: Reader, after: int, upto: int) -> list[bytes]:
    """The streams the reader came to belong to between two positions, which hold something it was not given."""
    parameters: Parameters = {
        **reader.parameters,
        "after": after,
        "upto": upto,
        "keys_then": [key.key_id for key in reader.keys if key.since <= after],
        "keys_new": [key.key_id for key in reader.keys if after < key.since <= upto],
    }
    return [bytes(stream) for stream in connection.scalars(_JOINED, parameters)]


def add_grant(connection: Connection, stream: bytes, grant: Grant, position: int, *, judges: str = "") -> None:
    """Remember whom a grant names; the first time counts. A void one counts for who judges in the writer's agency."""
    recipients = list(dict.fromkeys(wrap.recipient for wrap in grant.wraps))
    about = {"stream": stream, "key_id": grant.key_id, "judges": judges}
    known = set(connection.scalars(_GRANTED, {**about, "recipients": recipients}))
    row = {**about, "is_reader_key": grant.kind is KeyKind.READER, "position": position}
    new = [{**row, "recipient": recipient} for recipient in recipients if recipient not in known]
    if new:
        connection.execute(_GRANT, new)


def judges(kind: StreamKind, agency: Agency) -> str:
    """For whom a void grant in such a stream counts, as `grants` says it."""
    return f"{agency.value}/{kind.name.lower()}" if kind is StreamKind.INVESTIGATION else agency.value


def _judged_by(agency: Agency, role: Role, *, designated: bool) -> set[str]:
    return {judges(kind, agency) for kind in StreamKind if scopes.decides(agency, role, kind, designated=designated)}


def publish(connection: Connection, published: ReaderKeyPublished, publisher: bytes, position: int) -> None:
    """Remember whose and what for a purpose's reader key is, as its id says; the first publisher holds it."""
    table, key_id = tables.reader_keys, published.key_id
    if connection.execute(select(table.c.key_id).where(table.c.key_id == key_id)).first() is None:
        connection.execute(
            insert(table).values(
                key_id=key_id,
                agency=published.agency.value,
                purpose=published.purpose.value,
                publisher=publisher,
                position=position,
            )
        )
