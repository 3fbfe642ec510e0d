"""Requests that were made already. A nonce is spent in the same commit as what its request writes."""

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from inspector.hub.errors import ReplayedError
from inspector.hub.rows import tables
from inspector.wire.http_signature import SignedBy
from inspector.wire.limits import LIMITS


def spend(connection: Connection, signed_by: SignedBy, *, now_ms: int) -> None:
    """Take a request's nonce, once.

    Raises:
        ReplayedError: it was taken before.
    """
    table = tables.nonces
    now_s = now_ms // 1000
    connection.execute(delete(table).where(table.c.spent_s < now_s - LIMITS.nonce_seconds))
    try:
        connection.execute(
            insert(table).values(installation=signed_by.installation, nonce=signed_by.nonce, spent_s=now_s)
        )
    except IntegrityError as error:
        raise ReplayedError("request made before") from error


def is_spent(connection: Connection, signed_by: SignedBy) -> bool:
    """Whether a request's nonce was taken."""
    table = tables.nonces
    mine = (table.c.installation == signed_by.installation, table.c.nonce == signed_by.nonce)
    return connection.execute(select(table.c.spent_s).where(*mine)).first() is not None
