"""Requests that were made already. A nonce is spent in the same commit as what its request writes."""

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError

from inspector.hub.errors import ReplayedError
from inspector.hub.rows import tables
from inspector.wire.http_signature import SignedBy
from inspector.wire.limits import LIMITS

_OVER = delete(tables.nonces).where(tables.nonces.c.spent_s < bindparam("before_s"))
_SPEND = insert(tables.nonces)


def spend(connection: Connection, signed_by: SignedBy, *, now_ms: int) -> None:
    """Take a request's nonce, once.

    Raises:
        ReplayedError: it was taken before.
    """
    now_s = now_ms // 1000
    connection.execute(_OVER, {"before_s": now_s - LIMITS.nonce_seconds})
    row = {"installation": signed_by.installation, "nonce": signed_by.nonce, "spent_s": now_s}
    try:
        connection.execute(_SPEND, row)
    except IntegrityError as error:
        raise ReplayedError("request made before") from error


def is_spent(connection: Connection, signed_by: SignedBy) -> bool:
    """Whether a request's nonce was taken."""
    table = tables.nonces
    mine = (table.c.installation == signed_by.installation, table.c.nonce == signed_by.nonce)
    return connection.execute(select(table.c.spent_s).where(*mine)).first() is not None
