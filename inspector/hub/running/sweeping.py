"""What a crash left: whole blob files that no row speaks of, parts that nobody goes on with, tables copied for a check.

Only the hub that is about to serve sweeps: beside one that serves, a file may wait for its row. Hubs with a folder each
do not know of one another, so what lies in a bucket may wait a day (ADR 0197).
"""

import shutil
from datetime import timedelta
from functools import partial

from sqlalchemy import Connection, select

from inspector.hub.relay import Relay
from inspector.hub.rows import tables
from inspector.hub.rows.blobs import naming_disk_trouble, touched
from inspector.hub.rows.home import LOOKING

KEPT_UNFINISHED = timedelta(days=7)
"""So long a device may stay away and still go on with an upload."""


def sweep(relay: Relay) -> int:
    """Take away what was there before now and belongs to nothing; how many blob files that were.

    Raises:
        DiskFailedError: the disk failed.
    """
    folder, now_s = relay.blobs, relay.clock() / 1000
    swept = 0
    for copied in relay.home.path.glob(f"{LOOKING}*"):
        shutil.rmtree(copied, ignore_errors=True)  # it holds bodies that may have been erased since
    with naming_disk_trouble():
        for first in range(256):
            # The files first: one that comes later may have a row that this view does not show.
            files = folder.beginning_with(first)
            known = relay.store.read(partial(_known, first=first)) if files else set()
            is_old = now_s - folder.kept_unnamed.total_seconds()
            unnamed = [blob for blob, changed in files.items() if blob not in known and changed < is_old]
            folder.remove(unnamed)
            swept += len(unnamed)
        for part in folder.parts():
            if touched(part) < now_s - KEPT_UNFINISHED.total_seconds():
                part.unlink()
                swept += 1
    return swept


def _known(connection: Connection, first: int) -> set[bytes]:
    blob, lead = tables.blobs.c.blob, bytes((first,))
    rows = connection.scalars(select(blob).where(blob.between(lead + bytes(31), lead + b"\xff" * 31)))
    return {bytes(each) for each in rows}
