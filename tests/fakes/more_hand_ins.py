"""A vault to which revoked tablets handed in very much: copies of one log, row by row, in streams of their own."""

from inspector.vault.model.revoked_devices import LateLog
from inspector.vault.sides.vault import Vault
from tests.fakes.years import Row, insert_rows, other_name, rows_where

_OF_LOG = ("events", "heads", "unopened")


def hand_in_more(vault: Vault, log: LateLog, copies: int, known: int = 0) -> None:
    """Let so many logs like this one of a visit lie here too, each of a visit of its own."""
    connection = vault._connection
    (found,) = rows_where(connection, "logs", "id = ?", log.head.log)
    rows = {
        "streams": rows_where(connection, "streams", "no = ?", found["stream"]),
        "stream_keys": rows_where(connection, "stream_keys", "stream = ?", found["stream"]),
        "logs": [found],
        **{table: rows_where(connection, table, "log = ?", found["no"]) for table in _OF_LOG},
    }
    connection.execute("BEGIN IMMEDIATE")
    for table, some in rows.items():
        insert_rows(connection, table, (_other(row, at) for at in range(known + 1, known + copies + 1) for row in some))
    connection.execute("COMMIT")
    vault._store.memory.ask_again()


_APART = 1_000
"""More rows of streams and logs than there are here otherwise."""


def _other(row: Row, at: int) -> Row:
    changed = dict(row)
    for name, value in row.items():
        match name, value:
            case (("no" | "stream" | "log"), int()):
                changed[name] = value + at * _APART
            case "id", bytes():
                changed[name] = other_name(value, at)
            case "subject", str():
                changed[name] = other_name(bytes.fromhex(value), at).hex()
            case "place", _:
                changed[name] = None
            case _:
                pass
    return changed
