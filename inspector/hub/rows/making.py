"""Making the tables of a new hub, and what a hub that an older version of this program kept lacks."""

from sqlalchemy import Connection, insert, inspect, select

from inspector.hub.rows import tables


def make_always(connection: Connection) -> None:
    """Make what every hub has, where it is not there yet."""
    notes_what_leaves = inspect(connection).has_table(tables.leaving_blobs.name)
    tables.metadata.create_all(
        connection, tables=[each for each in tables.metadata.sorted_tables if each not in tables.OF_A_REGISTER]
    )
    for index in tables.LATER_INDEXES:
        index.create(connection, checkfirst=True)
    if not notes_what_leaves:
        of_before = (
            select(tables.erased_blobs.c.blob)
            .distinct()
            .where(tables.erased_blobs.c.blob.not_in(select(tables.blobs.c.blob)))
        )
        rows = [{"blob": blob} for blob in connection.scalars(of_before)]
        if rows:
            connection.execute(insert(tables.leaving_blobs), rows)
