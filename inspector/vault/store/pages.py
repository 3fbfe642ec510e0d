"""Whether the file still holds: its pages, and the tables that follow from the log, compared by one hash each."""

import hashlib
from collections.abc import Mapping

from inspector.vault.model.errors import Damage
from inspector.vault.store.database import Connection, DatabaseError, sql

PROJECTIONS = (
    "opened", "unopened", "grants", "blob_uses", "missing_blobs", "visit_rows", "found_rows", "business_rows",
    "business_parts", "plan_rows", "logbook_rows", "history_rows", "signal_rows", "asked_rows", "directory_rows",
    "erasure_rows", "erasures_due", "streams", "stream_keys", "reader_keys",
)  # fmt: skip


def check_pages(connection: Connection) -> Damage:
    """Pages whose MAC does not hold, and what SQLite finds wrong in the rest."""
    findings = []
    try:
        findings += [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        rows = connection.execute("PRAGMA quick_check(10)").fetchall()
        findings += [str(row[0]) for row in rows if row[0] != "ok"]
    except DatabaseError as error:
        findings.append(str(error))
    return Damage(tuple(findings))


def digest_projections(connection: Connection) -> Mapping[str, bytes]:
    """One hash for each table that follows from the log, the same however its rows came to be there."""
    return {table: _digest(connection, table) for table in PROJECTIONS}


def _digest(connection: Connection, table: str) -> bytes:
    digest = hashlib.sha256()
    for row in connection.execute(sql(f"ordered_{table}")):
        digest.update(repr(row).encode())
    return digest.digest()
