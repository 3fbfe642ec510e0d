"""What no program could do without: rows written by SQL alone, what a pull is made of, a photo sealed into a file."""

import io
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import cast

from inspector.crypto.blobs import encrypt_file
from inspector.crypto.grant_bodies import KeyKind, decode_grant
from inspector.crypto.grants import open_grant
from inspector.crypto.ids import SystemIds
from inspector.crypto.sealing import open_body
from inspector.crypto.signatures import verify
from inspector.vault.sides.vault import Vault
from inspector.vault.store.database import Connection, Value, open_database
from inspector.vault.store.rows import LogRow, StoredEvent
from inspector.wire.event import FIRST_HEAD, Header, head_message, next_head
from inspector.wire.scopes import VISIT_KINDS, EventClass

A_COMMIT = 500
_EVENTS = (
    "CREATE TABLE events (log INTEGER, seq INTEGER, header BLOB, body BLOB, body_hash BLOB, PRIMARY KEY (log, seq))"
)
_INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?)"

Read = list[tuple[LogRow, list[StoredEvent]]]


def raw_rows_seconds(vault: Vault, path: Path) -> float:
    """How long plain SQLite takes for the events of a vault's visits, so many a commit, each on the disk."""
    rows = [(log.no, *_columns(event)) for log, events in _read(vault) for event in events]
    opened = sqlite3.connect(path, isolation_level=None)  # noqa: TID251 - the floor is SQLite without a cipher
    connection = cast("Connection", opened)
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(_EVENTS)
    seconds = _seconds(lambda: _in_commits(connection, rows))
    connection.close()
    return seconds


def pull_parts(vault: Vault, path: Path) -> Mapping[str, float]:
    """What each part of a pull takes by itself for what this vault pulled, in seconds."""
    read = _read(vault)
    connection = open_database(path, bytearray(SystemIds().key32()))
    connection.execute(_EVENTS)
    rows = [(log.no, *_columns(event)) for log, events in read for event in events]
    return {
        "signatures": _seconds(lambda: _verifies(vault, read)),
        "hashes": _seconds(lambda: _chains(read)),
        "grants": _seconds(lambda: _opens_grants(vault, read)),
        "bodies": _seconds(lambda: _opens_bodies(vault, read)),
        "rows": _seconds(lambda: _in_commits(connection, rows)),
        "folds": _seconds(lambda: _folds(vault)),
    }


def sealed_photo_seconds(content: bytes, path: Path) -> float:
    """How long it takes to seal a photo into a file that is on the disk."""

    def seals() -> None:
        with path.open("wb") as file:
            encrypt_file(SystemIds().key32(), bytes(16), io.BytesIO(content), file)
            file.flush()
            os.fsync(file.fileno())

    return _seconds(seals)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _columns(event: StoredEvent) -> tuple[int, bytes, bytes | None, bytes]:
    return event.seq, event.header, event.body, event.body_hash


def _read(vault: Vault) -> Read:
    logs = (log for kind in VISIT_KINDS for log in vault._store.logs.of_kind(kind))
    return [(log, list(vault._store.logs.events(log.no))) for log in logs]


def _in_commits(connection: Connection, rows: Iterable[Sequence[Value]]) -> None:
    left = iter(rows)
    while some := list(islice(left, A_COMMIT)):
        connection.execute("BEGIN")
        connection.executemany(_INSERT, some)
        connection.execute("COMMIT")


def _verifies(vault: Vault, read: Read) -> None:
    members = vault._authority.trust.members
    for log, _ in read:
        for head in vault._store.logs.signed_heads(log.no):
            verify(members[log.author].signing_public, head.signature, head_message(log.id, head.seq, head.head))


def _chains(read: Read) -> None:
    for _, events in read:
        head = FIRST_HEAD
        for event in events:
            head = next_head(head, event.leaf())


def _opens_grants(vault: Vault, read: Read) -> None:
    for log, events in read:
        stream = vault._store.streams.at(log.stream).id
        for event in events:
            if event.header[1] != EventClass.GRANT or event.body is None:
                continue
            grant = decode_grant(event.body)
            readers = (vault._store.readers.find(wrap.recipient) for wrap in grant.wraps)
            for reader in filter(None, readers):
                if grant.kind is KeyKind.STREAM:
                    open_grant(grant, reader, stream=stream, granter_log=log.id)


def _opens_bodies(vault: Vault, read: Read) -> None:
    for log, events in read:
        for event in events:
            if event.header[1] == EventClass.SEALED and event.body is not None:
                key = vault._store.keys.find(log.stream, Header.unpack(event.header).key_id)
                if key is not None:
                    open_body(key, event.header, event.body)


def _folds(vault: Vault) -> None:
    vault._store.memory.ask_again()
    for row in vault.visits():
        vault.visit(row.id)
