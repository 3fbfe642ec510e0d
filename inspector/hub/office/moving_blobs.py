"""`inspector hub migrate --blobs`: the blobs of a hub that does not serve to a bucket, or back into its folder.

The folder names the new place only when all of them are there and were read back, and the old ones go after that.
"""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from inspector.hub.errors import HubError
from inspector.hub.rows import acts, tables
from inspector.hub.rows.acts import By
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.databases import open_blobs, open_blobs_at, open_store
from inspector.hub.rows.home import Home, replace_secret, sync_folder


@dataclass(frozen=True, slots=True)
class Moved:
    """How many blobs are at the new place, and how many were damaged or gone at the old one."""

    blobs: int
    lacking: int


def move_blobs(path: Path, address: str | None, by: By) -> Moved:
    """Move a hub's blobs to the bucket at an address, or back into its folder; done again it ends what was cut short.

    Raises:
        HubError: they are there already, or a place does not answer; the hub goes on where its blobs were.
    """
    home = Home(path)
    home.check()
    if address == home.blobs_address:
        return _end(home)
    old, new = open_blobs(home), open_blobs_at(home, address)
    with closing(open_store(home)) as store:
        known = store.read(_known)
        lacking = 0
        for blob, size in known.items():
            if new.holds(blob, size):
                continue
            if old.holds(blob, size):
                new.write(blob, old.pieces(blob))
            if not new.holds(blob, size):
                lacking += 1
        for folder in (*home.blobs.glob("*/"), home.blobs):
            sync_folder(folder)
        _point_to(home, address)
        to = "a bucket" if address is not None else "the folder"
        store.write(lambda view: acts.add(view, home.hub_key(), by, "blobs moved", to=to)).result()
    old.remove(known)
    return Moved(len(known) - lacking, lacking)


def _end(home: Home) -> Moved:
    """Take away what a crash left in the folder of blobs that are in the bucket since."""
    folder, place = BlobFolder(home.blobs), open_blobs(home)
    left = [blob for first in range(256) for blob in folder.beginning_with(first)]
    if home.blobs_address is None or not left:
        raise HubError("the blobs of this hub are there already")
    moved = [blob for blob in left if place.holds(blob, folder.file(blob).stat().st_size)]
    folder.remove(moved)
    return Moved(len(moved), len(left) - len(moved))


def _known(connection: Connection) -> dict[bytes, int]:
    rows = connection.execute(select(tables.blobs.c.blob, tables.blobs.c.size))
    return {bytes(row.blob): int(row.size) for row in rows}


def _point_to(home: Home, address: str | None) -> None:
    if address is None:
        home.blobs_address_file.unlink()
    else:
        replace_secret(home.blobs_address_file, f"{address}\n".encode())
    sync_folder(home.path)
