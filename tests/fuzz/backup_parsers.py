"""A backup of a hub: the file as anybody reads it, and what is inside for who has the key."""

import io
from typing import Any

from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import BackupError
from inspector.hub.office.backup_entries import entries, written
from inspector.hub.office.backup_file import check_whole, open_sealed, write_sealed
from tests.fakes.seeded_ids import SeededIds
from tests.fuzz.parser import Parser

_KEEPER = ReaderKey(b"k" * 32)
_FILES = b"".join(written([("hub.db", [b"tables"]), ("hub.key", [b"a", b"b"])]))


def _sealed() -> bytes:
    out = io.BytesIO()
    key, ids = SigningKey(b"h" * 32), SeededIds("backup")
    write_sealed(out, [_FILES], [_KEEPER.public], hub_key=key, made_ms=1, expires_ms=2, ids=ids)
    return out.getvalue()


def _entries(data: bytes) -> bytes:
    return b"".join(written([(name, list(pieces)) for name, pieces in entries([data])]))


_SEALED = _sealed()

BACKUP: tuple[Parser[Any], ...] = (
    Parser(
        ("hub.office.backup_file.check_whole",), lambda data: check_whole(io.BytesIO(data)), BackupError, (_SEALED,)
    ),
    Parser(
        ("hub.office.backup_file.open_sealed",),
        lambda data: b"".join(open_sealed(io.BytesIO(data), _KEEPER)),
        BackupError,
        (_SEALED,),
    ),
    Parser(("hub.office.backup_entries.entries",), _entries, BackupError, (_FILES,), bytes),
)
