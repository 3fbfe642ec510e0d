"""Who may talk to the hub: installations with their statements, and the agencies they belong to."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from inspector.crypto import cbor
from inspector.crypto.designations import Designation, pack, unpack
from inspector.crypto.shapes import a_list, some_bytes
from inspector.crypto.statements import Statement
from inspector.hub.errors import HubError
from inspector.hub.rows import tables
from inspector.hub.rows.reading import reading_back
from inspector.wire.limits import LIMITS
from inspector.wire.messages import Credentials, Standing
from inspector.wire.scopes import Agency, Role, may_be_designated

_AS_NAMED = (
    "number", "name", "oath", "signing_public", "reader_public", "reader_id", "issued_s", "expires_s",
    "revoked_ms", "barred_ms",
)  # fmt: skip
"""The fields of an installation that are columns as they are."""


@dataclass(frozen=True, slots=True)
class Installation:
    """One officer's vault on one device, as its last statement describes it."""

    id: bytes
    agency: Agency
    role: Role
    number: str
    name: str
    signing_public: bytes
    reader_public: bytes
    reader_id: bytes
    credentials: Credentials
    issued_s: int
    expires_s: int
    revoked_ms: int | None = None
    oath: str = ""
    designations: tuple[Designation, ...] = ()
    trained_until: date | None = None
    barred_ms: int | None = None
    """Since when whoever runs the hub lets it say nothing here at all."""

    @property
    def is_designated(self) -> bool:
        """Whether it is an officer's who may investigate; of a role that cannot, a designation counts as none."""
        return bool(self.designations) and may_be_designated(self.agency, self.role)

    @classmethod
    def stated(cls, statement: Statement, credentials: Credentials) -> Self:
        """The installation that a verified statement speaks of."""
        return cls(
            id=statement.installation,
            agency=Agency(statement.agency),
            role=Role(statement.role),
            number=statement.number,
            name=statement.name,
            signing_public=statement.signing_public,
            reader_public=statement.reader_public,
            reader_id=statement.reader_id,
            credentials=credentials,
            issued_s=int(statement.validity.issued_at.timestamp()),
            expires_s=int(statement.validity.expires.timestamp()),
            oath=statement.oath,
            designations=statement.designations,
            trained_until=statement.trained_until,
        )

    def is_same_as(self, other: "Installation") -> bool:
        """Whether another statement speaks of the same officer's vault, rather than giving it to somebody else."""
        return (self.agency, self.role, self.reader_id) == (other.agency, other.role, other.reader_id)

    def standing(self, now_ms: int) -> Standing:
        """What the hub may give it now."""
        if self.revoked_ms is not None:
            return Standing.REVOKED
        return Standing.CURRENT if now_ms < self.expires_s * 1000 else Standing.EXPIRED


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """An agency this hub serves: its root, its directory and the administrator installation that writes there."""

    agency: Agency
    root_public: bytes
    directory: bytes
    administrator: bytes


_table = tables.installations
_READ = tables.directories_read.c
_FIND = select(_table).where(_table.c.installation == bindparam("installation"))


def find(connection: Connection, installation: bytes) -> Installation | None:
    """The installation with this id, if it was ever enrolled here."""
    row = connection.execute(_FIND, {"installation": installation}).one_or_none()
    return None if row is None else _installation(row)


def enrolled(connection: Connection, installation: bytes) -> Installation:
    """The installation with this id, which must have been enrolled here.

    Raises:
        HubError: it was not.
    """
    known = find(connection, installation)
    if known is None:
        raise HubError("no such installation")
    return known


def is_anothers_reader(connection: Connection, reader_id: bytes, installation: bytes) -> bool:
    """Whether any other installation, revoked or not, was ever enrolled with this reader key."""
    table = tables.installations
    others = select(table.c.installation).where(table.c.reader_id == reader_id, table.c.installation != installation)
    return connection.execute(others.limit(1)).first() is not None


def every(connection: Connection) -> list[Installation]:
    """Everybody ever enrolled, by agency and number."""
    table = tables.installations
    rows = connection.execute(select(table).order_by(table.c.agency, table.c.number, table.c.installation))
    return [_installation(row) for row in rows]


def put(connection: Connection, installation: Installation) -> None:
    """Remember a new statement; a revoked installation stays revoked and an older statement changes nothing.

    An installation keeps its agency, role and reader key: a statement that says otherwise changes nothing either.
    """
    known = find(connection, installation.id)
    if known is None:
        connection.execute(insert(tables.installations).values(_columns(installation)))
    elif known.issued_s <= installation.issued_s and known.is_same_as(installation):
        if (known.number, known.is_designated) != (installation.number, installation.is_designated):
            # What he said about erasing before may decide otherwise from now on.
            connection.execute(delete(tables.directories_read).where(_READ.agency == known.agency.value))
        _change(connection, replace(installation, revoked_ms=known.revoked_ms, barred_ms=known.barred_ms))


def revoke(connection: Connection, installation: bytes, agency: Agency, now_ms: int) -> None:
    """Give an installation of this agency directories only; the first time counts."""
    known = find(connection, installation)
    if known is not None and known.agency is agency and known.revoked_ms is None:
        _change(connection, replace(known, revoked_ms=now_ms))


def bar(connection: Connection, installation: Installation, barred_ms: int | None) -> None:
    """Treat an installation as a stranger from now on, or no longer."""
    _change(connection, replace(installation, barred_ms=barred_ms))


def add_agency(connection: Connection, entry: AgencyEntry) -> None:
    """Serve one more agency."""
    connection.execute(
        insert(tables.agencies).values(
            agency=entry.agency.value,
            root_public=entry.root_public,
            directory=entry.directory,
            administrator=entry.administrator,
        )
    )


def find_agency(connection: Connection, agency: Agency) -> AgencyEntry | None:
    """The agency, if this hub serves it."""
    return next((entry for entry in agencies(connection) if entry.agency is agency), None)


def served(connection: Connection, agency: Agency) -> AgencyEntry:
    """The agency, which this hub must serve.

    Raises:
        HubError: it does not.
    """
    entry = find_agency(connection, agency)
    if entry is None:
        raise HubError(f"this hub does not serve {agency.value}")
    return entry


@reading_back("what the hub knows of its agencies")
def agencies(connection: Connection) -> list[AgencyEntry]:
    """The agencies this hub serves."""
    rows = connection.execute(select(tables.agencies).order_by(tables.agencies.c.agency))
    return [AgencyEntry(Agency(row.agency), row.root_public, row.directory, row.administrator) for row in rows]


def _change(connection: Connection, known: Installation) -> None:
    values = tables.with_digest(_table, _columns(known))
    del values["installation"]
    connection.execute(update(_table).where(_table.c.installation == known.id).values(values))


def _columns(installation: Installation) -> dict[str, bytes | str | int | None]:
    said = {each: getattr(installation, each) for each in _AS_NAMED}
    agency, role, (statement, chain) = installation.agency.value, installation.role.value, installation.credentials
    whose = {"installation": installation.id, "agency": agency, "role": role}
    whose["designations"] = pack(installation.designations)
    whose["trained_until"] = tables.day_text(installation.trained_until)
    return said | whose | {"statement": statement, "chain": cbor.encode(chain)}


@reading_back("what the hub knows of an installation")
def _installation(row: Row[tuple[object, ...]]) -> Installation:
    chain = a_list(cbor.decode(row.chain, limit=LIMITS.enrol_request_bytes * LIMITS.statement_chain))
    return Installation(
        id=row.installation,
        agency=Agency(row.agency),
        role=Role(row.role),
        designations=unpack(row.designations),
        trained_until=tables.day_of(row.trained_until),
        credentials=Credentials(row.statement, tuple(some_bytes(link) for link in chain)),
        **{each: getattr(row, each) for each in _AS_NAMED},
    )
