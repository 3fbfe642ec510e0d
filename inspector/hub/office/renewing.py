"""What runs out at the hub: the root's word on an agency's enrolment key, and that key's word on the hub.

The second the hub says again by itself. The first takes the root key, which lies in a safe.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from inspector.crypto import statements
from inspector.crypto.signatures import SigningKey
from inspector.crypto.validity import Validity
from inspector.hub.errors import DiskFullError, EnrolmentOverError, HubError
from inspector.hub.frames.clear_events import root_of
from inspector.hub.register.directories import declarations
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.hub.rows.home import replace_secret
from inspector.hub.rows.installations import AgencyEntry
from inspector.wire import scopes
from inspector.wire.directory import HubDeclared
from inspector.wire.scopes import Agency

SOON = timedelta(days=60)
"""So long before its end something is said again, or somebody is told."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Until when an agency's enrolment key may state anything, and until when receipts count for it."""

    agency: str
    enrolment: datetime
    hub: datetime | None


def ends(relay: Relay) -> tuple[Ends, ...]:
    """What runs out when, for each agency."""
    return relay.store.read(lambda connection: read_ends(connection, relay))


def read_ends(connection: Connection, relay: Relay) -> tuple[Ends, ...]:
    """What runs out when, on a view of the store."""
    found = []
    for entry in installations.agencies(connection):
        hub = _newest_of_hub(connection, entry, relay.hub_key.public)
        enrolment = relay.registrar.enrolment(entry)
        found.append(
            Ends(entry.agency.value, enrolment.validity.expires, None if hub is None else hub.validity.expires)
        )
    return tuple(found)


def warnings(found: Ends, now: datetime) -> tuple[str, ...]:
    """What whoever runs the hub must do soon, a line each."""
    lines = []
    if _is_soon(found.enrolment, now):
        lines.append(
            f"The enrolment statement of {found.agency} ends on {found.enrolment:%Y-%m-%d}, then nobody is enrolled or "
            "renewed: fetch the root key and use `inspector hub renew`."
        )
    if found.hub is None or _is_soon(found.hub, now):
        until = "is missing" if found.hub is None else f"ends on {found.hub:%Y-%m-%d}"
        lines.append(f"The hub's own statement for {found.agency} {until}: the hub renews it when it serves.")
    return tuple(lines)


def keep(relay: Relay, warn: Callable[[str], None]) -> None:
    """Declare the hub again where that runs out soon, and tell what only a root key can renew."""
    try:
        _declare_where_due(relay)
    except DiskFullError as error:  # what is there is served all the same
        warn(str(error))
    now = _now(relay)
    for each in ends(relay):
        for line in warnings(each, now):
            warn(line)


def renew_enrolment(relay: Relay, agency: Agency, root: SigningKey) -> datetime:
    """Have the root vouch for the agency's enrolment key again; until when it then may state something.

    Raises:
        HubError: this hub does not serve the agency, or the key is not its root.
    """
    entry = relay.store.read(lambda connection: installations.served(connection, agency))
    if root.public != entry.root_public:
        raise HubError(f"this is not the root key of {agency.value}")
    keys = relay.home.agency_keys(agency)
    validity = Validity.starting(_now(relay), statements.ENROLMENT_LIFE)
    roles = scopes.roles_of(agency)
    stated = statements.EnrolmentStatement(agency.value, keys.enrolment.public, validity, roles)
    statement = statements.issue_key(stated, root)
    replace_secret(keys.enrolment_file, statement)
    until = f"{validity.expires:%Y-%m-%d}"
    relay.store.write(
        lambda connection: relay.note(connection, "enrolment renewed", agency=agency.value, until=until)
    ).result()
    _declare_where_due(relay)
    return validity.expires


def _declare_where_due(relay: Relay) -> None:
    now_ms, now = relay.clock(), _now(relay)

    def declare(connection: Connection) -> None:
        for each in due:
            with suppress(EnrolmentOverError):  # nobody can vouch for it before the root did
                relay.registrar.declare_hub(connection, each, relay.hub_key.public, now_ms=now_ms)
                relay.note(connection, "hub declared", agency=each.value)

    due = [Agency(each.agency) for each in ends(relay) if each.hub is None or _is_soon(each.hub, now)]
    if due:
        relay.store.write(declare).result()


def _newest_of_hub(connection: Connection, entry: AgencyEntry, hub_public: bytes) -> statements.HubStatement | None:
    """What the directory says of this hub, the newest."""
    for said in declarations(connection, entry, HubDeclared):
        with suppress(statements.StatementError):
            found = statements.authenticate_hub(said.statement, said.chain, root_of(entry))
            if found.public == hub_public:
                return found
    return None


def _is_soon(end: datetime, now: datetime) -> bool:
    return end - now < SOON


def _now(relay: Relay) -> datetime:
    return datetime.fromtimestamp(relay.clock() // 1000, UTC)
