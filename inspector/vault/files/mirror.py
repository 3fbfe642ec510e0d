"""The heads of the own logs, kept beside the file: whoever puts an old file back cannot put this back unnoticed.

A record is log, place, head and a MAC; the file only grows until it is compacted. `docs/formats/vault.md`.
"""

import hmac
import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from inspector.wire.event import LogHead

FILE = "heads.mirror"
_BODY = struct.Struct(">16sQ32s")
_MAC_BYTES = 16
_RECORD_BYTES = _BODY.size + _MAC_BYTES
_INTERVAL_MS = 2_000
_COMPACT_ABOVE_RECORDS = 4_096


class Mirror:
    """Written after the commit it tells of, at most every two seconds, and when the vault closes."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / FILE
        self._key = key
        self._pending: dict[bytes, LogHead] = {}
        self._at: int | None = None
        self._seen: dict[bytes, LogHead] = {}
        self._records = 0
        self._read_file()

    def seen(self, log: bytes) -> LogHead | None:
        """How far a log reached when the file outside last heard of it."""
        return self._seen.get(log)

    def all(self) -> tuple[LogHead, ...]:
        """Everything the file outside knows."""
        return tuple(self._seen.values())

    def note(self, heads: Iterable[LogHead]) -> None:
        """The logs reach this far in the database now."""
        for head in heads:
            if self._seen.get(head.log) != head:
                self._pending[head.log] = self._seen[head.log] = head

    def write_if_due(self, now_ms: int) -> None:
        """Write what is pending unless the last writing was a moment ago; what the disk refuses stays pending."""
        if self._pending and (self._at is None or not 0 <= now_ms - self._at < _INTERVAL_MS):
            with suppress(OSError):
                self.write(now_ms)

    def write(self, now_ms: int) -> None:
        """Write and fsync what is pending."""
        if not self._pending:
            return
        if self._records + len(self._pending) > max(_COMPACT_ABOVE_RECORDS, 2 * len(self._seen)):
            self._compact()
        else:
            with self._path.open("ab") as file:
                file.write(b"".join(map(self._record, self._pending.values())))
                file.flush()
                os.fsync(file.fileno())
            self._records += len(self._pending)
        self._pending.clear()
        self._at = now_ms

    def _compact(self) -> None:
        replace_file(self._path, b"".join(map(self._record, self._seen.values())))
        self._records = len(self._seen)

    def _record(self, head: LogHead) -> bytes:
        body = _BODY.pack(*head)
        return body + self._mac(body)

    def _mac(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, "sha256")[:_MAC_BYTES]

    def _read_file(self) -> None:
        """Take every whole and true record; a torn end is what a crash leaves."""
        data = self._path.read_bytes() if self._path.exists() else b""
        for at in range(0, len(data) - _RECORD_BYTES + 1, _RECORD_BYTES):
            body, mac = data[at : at + _BODY.size], data[at + _BODY.size : at + _RECORD_BYTES]
            if hmac.compare_digest(mac, self._mac(body)):
                head = LogHead(*_BODY.unpack(body))
                known = self._seen.get(head.log)
                if known is None or known.seq <= head.seq:
                    self._seen[head.log] = head
        self._records = len(data) // _RECORD_BYTES
        if len(data) % _RECORD_BYTES:
            self._pending.update(self._seen)
            self._records = _COMPACT_ABOVE_RECORDS * 2 + 2 * len(self._seen)  # the next writing starts a clean file


def replace_file(path: Path, data: bytes) -> None:
    """Put new content in place of a file: whole or not at all, also when the power fails."""
    part = part_of(path)
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)


def part_of(path: Path) -> Path:
    """Where new content of a file stands until it is whole."""
    return path.with_name(path.name + ".part")


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder survive the power."""
    if os.name == "nt":
        return  # directories cannot be opened there; NTFS journals the rename
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
