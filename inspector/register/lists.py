"""The list of withdrawn passes: at most one a day, and the first who asks on a day has it made."""

import sqlite3
from datetime import UTC, datetime

from inspector.crypto.signed_document import DocumentScope, sign_document
from inspector.passes.published import PublishedList
from inspector.passes.status_list import make_list
from inspector.register import rows
from inspector.register.register import Register
from inspector.register.turn import Turn, begin

_DAY = 24 * 3600


def todays_list(register: Register) -> tuple[bytes, bytes]:
    """The document with the list of today, and its signature, the same for everybody who asks."""
    with register.rows.writing() as connection:
        turn_of(register, connection)
        kept = rows.read_list(connection)
    if kept is None:  # it was written above
        raise RuntimeError
    document = PublishedList(kept[2], (register.signing.public,)).encode()
    made = datetime.fromtimestamp(kept[1], UTC)
    return document, sign_document(
        document, register.signing, register.folder.statement, DocumentScope.REGISTER, at=made
    )


def turn_of(register: Register, connection: sqlite3.Connection) -> Turn:
    """How the list of today stands, with what was withdrawn until yesterday. A clock that runs back changes nothing."""
    now, kept = register.now(), rows.read_list(connection)
    if kept is not None and kept[1] // _DAY >= int(now.timestamp()) // _DAY:
        return kept[0]
    rows.forget_passes(connection, register.today.toordinal())
    turn = begin(register.ids) if kept is None else kept[0]
    if kept is not None:
        rows.forget_withdrawn(connection, turn.go_on(rows.withdrawn(connection), register.ids))
    rows.write_list(connection, turn, int(now.timestamp()), make_list(turn.bits(), now, register.signing))
    return turn


def waiting(register: Register) -> int:
    """How many withdrawn passes wait for the next list."""
    with register.rows.reading() as connection:
        return len(rows.withdrawn(connection))
