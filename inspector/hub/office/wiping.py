"""The administrator's half of an order to wipe a revoked device; a supervisor of the agency gives the other one."""

from sqlalchemy import Connection

from inspector.hub.errors import HubError
from inspector.hub.office.administering import of
from inspector.hub.register.directories import declared
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.hub.rows.installations import Installation
from inspector.wire.directory import WipeCancelled, WipeOrdered


def order_wipe(relay: Relay, installation: bytes) -> Installation:
    """Say that a revoked device is to be wiped; nothing happens before a supervisor says it too.

    Raises:
        HubError: there is no such installation, or it is not revoked.
    """
    now_ms = relay.clock()

    def work(connection: Connection) -> Installation:
        known = _revoked(connection, installation)
        relay.registrar.declare(connection, known.agency, WipeOrdered(installation, now_ms), now_ms=now_ms)
        relay.note(connection, "wipe ordered", **of(known))
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
        ordered = declared(connection, installations.served(connection, known.agency), WipeOrdered)
        orders = [place for place, said in ordered if said.installation == installation]
        if not orders:
            raise HubError("nobody ordered to wipe this installation")
        for each in orders:
            relay.registrar.declare(connection, known.agency, WipeCancelled(each), now_ms=now_ms)
        relay.note(connection, "wipe cancelled", **of(known))
        return known

    return relay.store.write(work).result()


def _revoked(connection: Connection, installation: bytes) -> Installation:
    known = installations.enrolled(connection, installation)
    if known.revoked_ms is None:
        raise HubError("revoke the installation first: what works is not wiped")
    return known
