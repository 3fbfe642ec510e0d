"""Whether a hub takes a blob from a device, by whichever road it comes: a line or a stick."""

from sqlalchemy import Connection

from inspector.hub.frames import erasing
from inspector.hub.rows import blobs, leaving, membership
from inspector.hub.rows.blobs import StoredRow
from inspector.hub.rows.installations import Installation
from inspector.wire.limits import LIMITS

_DAY_MS = 24 * 60 * 60 * 1000


def may_bring(connection: Connection, device: Installation, blob: bytes, stream: bytes) -> bool:
    """Whether the device writes or reads in that stream, and nobody erased this blob of it."""
    return membership.may_upload(connection, device, stream) and not erasing.is_erased(connection, blob, stream)


def row_in(connection: Connection, blob: bytes, stream: bytes) -> StoredRow | None:
    """The blob, if it is here for this stream."""
    return next((row for row in blobs.rows(connection, blob) if row.stream == stream), None)


def is_within_day(connection: Connection, device: Installation, size: int, *, now_ms: int) -> bool:
    """Whether a device may send so many bytes more today; of a revoked one all days since then count together."""
    since_ms = now_ms - _DAY_MS
    if device.revoked_ms is not None:
        since_ms = min(since_ms, device.revoked_ms)
    count, sent = blobs.sent(connection, device.id, since_ms=since_ms)
    return count < LIMITS.blobs_per_device_day and sent + size <= LIMITS.blobs_per_device_day_bytes


def name_whole(connection: Connection, blob: bytes, row: StoredRow, *, now_ms: int) -> list[StoredRow]:
    """Say that a blob whose file is there is here, unless it was erased meanwhile; every stream it belongs to now."""
    if not erasing.is_erased(connection, blob, row.stream):
        blobs.add(connection, blob, row, now_ms=now_ms)
    found = blobs.rows(connection, blob)
    if not found:
        leaving.note(connection, [blob])  # the caller takes the file away, unless it is stopped here
    return found
