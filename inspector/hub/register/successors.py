"""What the roots said of this hub's keys: which took the place of which, and from when."""

from contextlib import suppress

from sqlalchemy import Connection

from inspector.crypto.statements import StatementError
from inspector.hub.frames.clear_events import root_of
from inspector.hub.register.directories import declarations
from inspector.hub.rows import installations
from inspector.hub.rows.installations import AgencyEntry
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import HUB_SUCCESSOR, unpack_document
from inspector.wire.errors import MalformedError
from inspector.wire.of_hub.hub_keys import MOST_SAID, SaidOfHub, Succession, succession


def said_of_keys(connection: Connection) -> dict[SaidOfHub, Succession]:
    """Each statement in the directories that its agency's root stands behind, with what it says."""
    return {
        said: found
        for entry in installations.agencies(connection)
        for said, found in said_by(connection, entry).items()
    }


def told_of_keys(connection: Connection) -> tuple[SaidOfHub, ...]:
    """What devices are told of it: of each agency the newest, nothing twice, and no more than one message holds."""
    agencies = installations.agencies(connection)
    told: list[SaidOfHub] = []
    for entry in agencies:
        once = {found: said for said, found in said_by(connection, entry).items()}
        told += [once[found] for found in sorted(once)[-(MOST_SAID // len(agencies)) :]]
    return tuple(told)


def said_by(connection: Connection, entry: AgencyEntry) -> dict[SaidOfHub, Succession]:
    """The same of one agency."""
    found = {}
    for published in declarations(connection, entry, DocumentPublished):
        if published.name == HUB_SUCCESSOR:
            with suppress(MalformedError, StatementError):
                said = SaidOfHub(unpack_document(published.packed), published.signature)
                found[said] = succession(said, root_of(entry))
    return found


def replaced(connection: Connection) -> frozenset[bytes]:
    """The keys that this hub has no longer."""
    return frozenset(each.old for each in said_of_keys(connection).values())
