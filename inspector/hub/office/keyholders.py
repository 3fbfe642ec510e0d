"""Whose device alone holds a shared key: with it the agency would lose what only that key opens.

The hub holds no such key. It knows from the directories who published one and to whom it was granted.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from inspector.hub.relay import Relay
from inspector.hub.rows import installations, tables
from inspector.hub.rows.tables import scope_name
from inspector.wire import scopes
from inspector.wire.messages import Standing
from inspector.wire.scopes import Agency, Purpose, StreamKind

ENOUGH = 2
"""How many installations must hold a shared key, so that losing one of them loses nothing."""


@dataclass(frozen=True, slots=True)
class LoneKey:
    """A shared key that one living installation holds, and whose that is."""

    agency: Agency
    purpose: Purpose
    number: str
    installation: str


def lone_keys(connection: Connection, *, now_ms: int) -> tuple[LoneKey, ...]:
    """Every shared key that would be lost with one installation, old ones that still open something too.

    One whose statement has ended may never come back: it counts only where no other is left.
    """
    everybody = [each for each in installations.every(connection) if each.revoked_ms is None]
    found: dict[LoneKey, None] = {}
    for row in connection.execute(select(tables.reader_keys)).all():
        agency, purpose = Agency(row.agency), Purpose(row.purpose)
        named = _granted(connection, row.key_id, agency)
        kept = [
            each
            for each in everybody
            if each.agency is agency
            and purpose in scopes.purposes(agency, each.role, designated=each.is_designated)
            and (each.id == row.publisher or each.reader_id in named)
        ]
        living = [each for each in kept if each.standing(now_ms) is Standing.CURRENT]
        if kept and len(living) < ENOUGH:
            holder = (living or kept)[0]
            found[LoneKey(agency, purpose, holder.number, holder.id.hex())] = None
    return tuple(sorted(found, key=lambda lone: (lone.agency, lone.purpose, lone.number, lone.installation)))


def lost_with(relay: Relay, installation: bytes) -> tuple[LoneKey, ...]:
    """The shared keys that nobody living holds any more once this installation is revoked."""
    now_ms = relay.clock()
    every = relay.store.read(lambda connection: lone_keys(connection, now_ms=now_ms))
    return tuple(each for each in every if each.installation == installation.hex())


def _granted(connection: Connection, key_id: bytes, agency: Agency) -> frozenset[bytes]:
    grants, logs = tables.grants, tables.logs
    here = select(logs.c.stream).where(logs.c.scope == scope_name(StreamKind.DIRECTORY, agency))
    rows = connection.scalars(
        select(grants.c.recipient).where(
            grants.c.key_id == key_id, grants.c.is_reader_key, grants.c.judges == "", grants.c.stream.in_(here)
        )
    )
    return frozenset(bytes(each) for each in rows)
