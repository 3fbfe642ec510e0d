"""Which streams an installation may pull.

It may when it has a log in the stream, when a grant in the stream names a reader key it holds, and when the stream is a
directory; never beyond what `wire.scopes` lets its role read. A reader key is its own, or one of its agency's purposes
that its role may hold and that it published itself or was granted in its agency's directory.
"""

from dataclasses import dataclass
from itertools import product

from sqlalchemy import Connection, Select, and_, exists, false, func, insert, or_, select
from sqlalchemy.sql.elements import ColumnElement

from inspector.crypto.grant_bodies import Grant, KeyKind
from inspector.hub import tables
from inspector.hub.installations import Installation
from inspector.wire import scopes
from inspector.wire.directory import ReaderKeyPublished
from inspector.wire.scopes import Agency, StreamKind


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
    def key_ids(self) -> list[bytes]:
        """The ids of the keys."""
        return [key.key_id for key in self.keys]


def reader(connection: Connection, installation: Installation) -> Reader:
    """Find the reader keys an installation holds."""
    keys, grants, logs = tables.reader_keys, tables.grants, tables.logs
    purposes = [purpose.value for purpose in scopes.purposes(installation.agency, installation.role)]
    granted = (
        select(grants.c.key_id, func.min(grants.c.position).label("position"))
        .where(
            grants.c.recipient == installation.reader_id,
            grants.c.is_reader_key,
            exists().where(
                logs.c.stream == grants.c.stream,
                logs.c.kind == int(StreamKind.DIRECTORY),
                logs.c.owner == installation.agency.value,
            ),
        )
        .group_by(grants.c.key_id)
        .subquery()
    )
    rows = connection.execute(
        select(keys.c.key_id, keys.c.position.label("published"), keys.c.publisher, granted.c.position)
        .join_from(keys, granted, granted.c.key_id == keys.c.key_id, isouter=True)
        .where(keys.c.agency == installation.agency.value, keys.c.purpose.in_(purposes))
        .where(or_(keys.c.publisher == installation.id, granted.c.position.is_not(None)))
    )
    held = [
        HeldKey(row.key_id, row.published if row.publisher == installation.id else max(row.published, row.position))
        for row in rows
    ]
    return Reader(installation, (HeldKey(installation.reader_id, 0), *held))


def is_readable(reader: Reader) -> ColumnElement[bool]:
    """The condition on a row of `logs` that the reader's role may read it."""
    table = tables.logs
    pairs = [
        and_(table.c.kind == int(kind), table.c.owner == owner.value)
        for kind, owner in product(StreamKind, Agency)
        if scopes.may_read(reader.installation.agency, reader.installation.role, kind, owner)
    ]
    return or_(false(), *pairs)


def is_member(reader: Reader, stream: ColumnElement[bytes], *, upto: int | None = None) -> ColumnElement[bool]:
    """The condition that the reader belongs to a stream, or did at an ingest position."""
    own, grants, directories = tables.logs.alias(), tables.grants, tables.logs.alias()
    in_time = [] if upto is None else [own.c.opened_at <= upto]
    granted = [] if upto is None else [grants.c.position <= upto]
    held = [key.key_id for key in reader.keys if upto is None or key.since <= upto]
    return or_(
        exists().where(own.c.stream == stream, own.c.installation == reader.installation.id, *in_time),
        exists().where(
            grants.c.stream == stream, grants.c.recipient.in_(held), grants.c.is_reader_key.is_(False), *granted
        ),
        exists().where(directories.c.stream == stream, directories.c.kind == int(StreamKind.DIRECTORY)),
    )


def may_pull(connection: Connection, reader: Reader, stream: bytes) -> bool:
    """Whether the reader may be given anything of this stream."""
    table = tables.logs
    condition = and_(table.c.stream == stream, is_readable(reader), is_member(reader, table.c.stream))
    return connection.scalar(select(exists().where(condition))) or False


def may_upload(connection: Connection, installation: Installation, stream: bytes) -> bool:
    """Whether the installation writes in this stream, so that it may put a blob there."""
    table = tables.logs
    condition = and_(table.c.stream == stream, table.c.installation == installation.id)
    return connection.scalar(select(exists().where(condition))) or False


def joined_between(connection: Connection, reader: Reader, after: int, upto: int) -> list[bytes]:
    """The streams the reader came to belong to between two positions, which hold something it was not given."""
    logs, grants, segments = tables.logs, tables.grants, tables.segments
    new_keys = [key.key_id for key in reader.keys if after < key.since <= upto]
    candidates: list[Select[tuple[bytes]]] = [
        select(logs.c.stream).where(
            logs.c.installation == reader.installation.id, logs.c.opened_at > after, logs.c.opened_at <= upto
        ),
        select(grants.c.stream).where(
            grants.c.recipient.in_(reader.key_ids),
            grants.c.is_reader_key.is_(False),
            grants.c.position > after,
            grants.c.position <= upto,
        ),
        select(grants.c.stream).where(
            grants.c.recipient.in_(new_keys), grants.c.is_reader_key.is_(False), grants.c.position <= upto
        ),
    ]
    found = candidates[0].union(*candidates[1:]).subquery()
    missed = (
        select(segments.c.position)
        .join(logs, logs.c.log == segments.c.log)
        .where(
            segments.c.stream == found.c.stream,
            segments.c.position <= after,
            logs.c.installation != reader.installation.id,
            is_readable(reader),
        )
    )
    streams = connection.scalars(
        select(found.c.stream)
        .where(~is_member(reader, found.c.stream, upto=after), missed.exists())
        .order_by(found.c.stream)
    )
    return [bytes(stream) for stream in streams]


def add_grant(connection: Connection, stream: bytes, grant: Grant, position: int) -> None:
    """Remember whom a grant names; the first time counts."""
    table = tables.grants
    for wrap in grant.wraps:
        key = and_(table.c.recipient == wrap.recipient, table.c.stream == stream, table.c.key_id == grant.key_id)
        if connection.execute(select(table.c.position).where(key)).first() is None:
            connection.execute(
                insert(table).values(
                    stream=stream,
                    recipient=wrap.recipient,
                    key_id=grant.key_id,
                    is_reader_key=grant.kind is KeyKind.READER,
                    position=position,
                )
            )


def publish(
    connection: Connection, key_id: bytes, published: ReaderKeyPublished, publisher: bytes, position: int
) -> None:
    """Remember whose and what for a purpose's reader key is; the first time counts."""
    table = tables.reader_keys
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
