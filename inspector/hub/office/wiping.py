"""The administrator's half of an order to wipe a revoked device; a supervisor of the agency gives the other one."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from inspector.hub.errors import HubError
from inspector.hub.relay import Relay
from inspector.hub.rows import installations, tables
from inspector.hub.rows.installations import Installation
from inspector.hub.rows.reading import reading_back
from inspector.wire import frames
from inspector.wire.directory import WipeCancelled, WipeOrdered, decode_declaration
from inspector.wire.event import LogPlace
from inspector.wire.scopes import EventClass


def order_wipe(relay: Relay, installation: bytes) -> Installation:
    """Say that a revoked device is to be wiped; nothing happens before a supervisor says it too.

    Raises:
        HubError: there is no such installation, or it is not revoked.
    """
    now_ms = relay.clock()

    def work(connection: Connection) -> Installation:
        known = _revoked(connection, installation)
        relay.registrar.declare(connection, known.agency, WipeOrdered(installation, now_ms), now_ms=now_ms)
        return known

    return relay.store.write(work).result()


def cancel_wipe(relay: Relay, installation: bytes) -> Installation:
    """Take back whatever was said about wiping a device, by whomever.

    Raises:
        HubError: there is no such installation, it is not revoked, or nobody said anything.
    """
    now_ms = relay.clock()

    def work(connection: Connection) -> Installation:
        known = _revoked(connection, installation)
        orders = list(_orders(connection, known))
        if not orders:
            raise HubError("nobody ordered to wipe this installation")
        for each in orders:
            relay.registrar.declare(connection, known.agency, WipeCancelled(each), now_ms=now_ms)
        return known

    return relay.store.write(work).result()


def _revoked(connection: Connection, installation: bytes) -> Installation:
    known = installations.find(connection, installation)
    if known is None:
        raise HubError("no such installation")
    if known.revoked_ms is None:
        raise HubError("revoke the installation first: what works is not wiped")
    return known


def _orders(connection: Connection, known: Installation) -> Iterator[LogPlace]:
    segments = tables.segments
    entry = installations.served(connection, known.agency)
    rows = connection.scalars(
        select(segments.c.frame).where(segments.c.stream == entry.directory, segments.c.is_fork.is_(False))
    )
    for frame in rows.all():
        if WipeOrdered.KIND.encode() not in frame:
            continue
        with reading_back("a directory"):
            for event in frames.parse(frame).events:
                if event.header.event_class is EventClass.DIRECTORY and event.body is not None:
                    said = decode_declaration(event.body)
                    if isinstance(said, WipeOrdered) and said.installation == known.id:
                        yield event.id
