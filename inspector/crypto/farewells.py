"""What a hub's old key says of the statement that another key takes its place. `docs/formats/statement.md`."""

import hashlib

from inspector.crypto.cose import CoseError, sign1, verify1
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIMIT, StatementError, StatementFault

_FAREWELL_TYPE = "application/vnd.inspector.hub-farewell.v1"


def bid_farewell(statement: bytes, old: SigningKey) -> bytes:
    """Let a hub's old key say that this statement of its successor is true."""
    return sign1(hashlib.sha256(statement).digest(), old, _FAREWELL_TYPE)


def check_farewell(farewell: bytes, statement: bytes, old: bytes) -> None:
    """Return only when the old key said that this statement of its successor is true.

    Raises:
        StatementError: it did not.
    """
    try:
        said = verify1(farewell, old, _FAREWELL_TYPE, limit=STATEMENT_LIMIT)
    except CoseError as error:
        raise StatementError(StatementFault.NOT_SIGNED) from error
    if said != hashlib.sha256(statement).digest():
        raise StatementError(StatementFault.NOT_SIGNED)
