"""What the administrator does at the hub's own machine: hand out codes, revoke devices, look how things stand."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, func, select

from inspector.crypto.ids import IdSource
from inspector.hub.errors import HubError
from inspector.hub.office.keyholders import LoneKey, lone_keys
from inspector.hub.office.renewing import Ends, read_ends
from inspector.hub.register import enrolments
from inspector.hub.register.registrar import Officer, check_designations, check_number, is_over_for_good
from inspector.hub.relay import Relay
from inspector.hub.rows import installations, logs, tables
from inspector.hub.rows.installations import Installation
from inspector.wire import scopes
from inspector.wire.enrolment import CODE_SECRET_BYTES, derive_code_keys, format_code
from inspector.wire.messages import Standing


@dataclass(frozen=True, slots=True)
class Code:
    """What the administrator hands over; it exists nowhere else."""

    text: str
    expires: datetime


@dataclass(frozen=True, slots=True)
class InstallationStatus:
    """One line of the list of installations."""

    installation: str
    agency: str
    role: str
    number: str
    name: str
    standing: Standing
    is_barred: bool
    expires: datetime
    trained_until: date | None


@dataclass(frozen=True, slots=True)
class Status:
    """How the hub stands."""

    incarnation: str
    hub_public: str
    agencies: tuple[str, ...]
    installations: tuple[InstallationStatus, ...]
    streams: int
    logs: int
    events: int
    frames: int
    forks: int
    position: int
    blobs: int
    blob_bytes: int
    database_bytes: int
    offline_roots_are_here: bool
    ends: tuple[Ends, ...]
    lone_keys: tuple[LoneKey, ...]
    """The shared keys that would be lost with one installation."""


def offer_code(relay: Relay, officer: Officer, ids: IdSource) -> Code:
    """Make a one-time code with which one device can enrol as this officer.

    Raises:
        HubError: the hub does not serve that agency, the agency has no such role or can enrol nobody now, or the number
            is the hub's own.
    """
    now_ms = relay.clock()
    check_number(officer.number)
    if not scopes.exists(officer.agency, officer.role):
        raise HubError(f"{officer.agency.value} has no {officer.role.value}")
    check_designations(officer)
    entry = relay.store.read(lambda connection: installations.served(connection, officer.agency))
    relay.registrar.check_enrolment(entry, now_ms=now_ms)
    secret = ids.token(CODE_SECRET_BYTES)

    def offer(connection: Connection) -> int:
        relay.note(
            connection, "code given", agency=officer.agency.value, role=officer.role.value, number=officer.number
        )
        return enrolments.offer(connection, derive_code_keys(secret), officer, now_ms=now_ms)

    expires_ms = relay.store.write(offer).result()
    return Code(format_code(secret), datetime.fromtimestamp(expires_ms // 1000, UTC))


def say_trained(relay: Relay, installation: bytes, until: date | None) -> Installation:
    """State anew of an officer on a device until when his training in talks counts; his device hears it by itself.

    Raises:
        HubError: there is no such installation, it is revoked, the hub's own or over since so long that it needs a code
            again, or the agency can enrol nobody now.
    """
    now_ms = relay.clock()

    def work(connection: Connection) -> Installation:
        known = _of_a_device(connection, installation)
        if known.revoked_ms is not None:
            raise HubError("a revoked device is told nothing of its officer any more")
        if is_over_for_good(known, now_ms=now_ms):
            raise HubError("what this device was told of its officer ended too long ago: enrol it anew")
        relay.registrar.say_again(connection, known, until, now_ms=now_ms)
        relay.note(connection, "trained", until="" if until is None else until.isoformat(), **of(known))
        return known

    return relay.store.write(work).result()


def revoke(relay: Relay, installation: bytes) -> Installation:
    """Give an installation directories only; what it still hands in is kept.

    Raises:
        HubError: there is no such installation, or it is the hub's own hand.
    """
    now_ms = relay.clock()

    def work(connection: Connection) -> Installation:
        known = _of_a_device(connection, installation)
        if known.revoked_ms is None:
            relay.registrar.revoke(connection, known, now_ms=now_ms)
            relay.note(connection, "revoked", **of(known))
        return known

    return relay.store.write(work).result()


def bar(relay: Relay, installation: bytes, *, is_barred: bool) -> Installation:
    """Answer an installation like a stranger from now on, or no longer; nobody but the hub learns of it.

    Raises:
        HubError: there is no such installation, or it is the hub's own hand.
    """
    barred_ms = relay.clock() if is_barred else None

    def work(connection: Connection) -> Installation:
        known = _of_a_device(connection, installation)
        installations.bar(connection, known, barred_ms)
        relay.note(connection, "barred" if is_barred else "let in again", **of(known))
        return known

    return relay.store.write(work).result()


def of(installation: Installation) -> dict[str, str]:
    """How the list of what was done names an installation."""
    return {
        "agency": installation.agency.value,
        "number": installation.number,
        "installation": installation.id.hex(),
    }


def status(relay: Relay) -> Status:
    """Look how the hub stands."""
    database_bytes = relay.store.size()
    return relay.store.read(lambda connection: _status(connection, relay, database_bytes))


def _of_a_device(connection: Connection, installation: bytes) -> Installation:
    known = installations.enrolled(connection, installation)
    if any(entry.administrator == installation for entry in installations.agencies(connection)):
        raise HubError("this is the administrator at the hub itself")
    return known


def _status(connection: Connection, relay: Relay, database_bytes: int) -> Status:
    segments, blobs = tables.segments, tables.blobs
    now_ms = relay.clock()
    roots = relay.home.offline_roots
    return Status(
        incarnation=relay.incarnation.hex(),
        hub_public=relay.hub_key.public.hex(),
        agencies=tuple(entry.agency.value for entry in installations.agencies(connection)),
        installations=tuple(_installation(each, now_ms) for each in installations.every(connection)),
        streams=connection.scalar(select(func.count(tables.logs.c.stream.distinct()))) or 0,
        logs=connection.scalar(select(func.count()).select_from(tables.logs)) or 0,
        events=int(connection.scalar(select(func.coalesce(func.sum(tables.logs.c.seq), 0))) or 0),
        frames=connection.scalar(select(func.count()).where(segments.c.is_fork.is_(False))) or 0,
        forks=connection.scalar(select(func.count()).where(segments.c.is_fork)) or 0,
        position=logs.last_position(connection),
        blobs=connection.scalar(select(func.count()).select_from(blobs)) or 0,
        blob_bytes=int(connection.scalar(select(func.coalesce(func.sum(blobs.c.size), 0))) or 0),
        database_bytes=database_bytes,
        offline_roots_are_here=roots.is_dir() and any(roots.iterdir()),
        ends=read_ends(connection, relay),
        lone_keys=lone_keys(connection, now_ms=now_ms),
    )


def _installation(installation: Installation, now_ms: int) -> InstallationStatus:
    return InstallationStatus(
        installation.id.hex(),
        installation.agency.value,
        installation.role.value,
        installation.number,
        installation.name,
        installation.standing(now_ms),
        installation.barred_ms is not None,
        datetime.fromtimestamp(installation.expires_s, UTC),
        installation.trained_until,
    )
