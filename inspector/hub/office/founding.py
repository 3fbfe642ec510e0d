"""Make a hub: its key, a root and an enrolment key per agency, and a directory in which each names its partners."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, insert

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import ENROLMENT_LIFE, EnrolmentStatement, installation_id, issue_key
from inspector.crypto.validity import Validity
from inspector.hub.errors import HubError
from inspector.hub.register.registrar import Registrar
from inspector.hub.rows import installations, tables
from inspector.hub.rows.databases import check_blobs_address, open_store
from inspector.hub.rows.home import (
    ENROLMENT_STATEMENT,
    NATIONAL_ROOT,
    AgencyKeys,
    Home,
    make_folder,
    write_key,
    write_secret,
)
from inspector.hub.rows.installations import AgencyEntry
from inspector.hub.rows.moving import holds_a_hub
from inspector.wire import scopes
from inspector.wire.directory import InstallationEnrolled, PartnerRoot
from inspector.wire.national_root import signed_national_root
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import stream_id


def found(
    path: Path,
    agencies: Sequence[Agency],
    *,
    ids: IdSource,
    now_ms: int,
    address: str | None = None,
    blobs: str | None = None,
) -> Home:
    """Make a hub in an empty or new folder, its tables and blobs there or at the addresses given.

    Raises:
        HubError: no agency is named, one twice, or there is something in the folder or database already.
    """
    if not agencies or len(set(agencies)) != len(agencies):
        raise HubError("name each agency of this hub once")
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise HubError(f"{path} is not empty")
    if blobs is not None:
        check_blobs_address(blobs)
    home = Home(path)
    for folder in (path, home.blobs, home.offline_roots, home.agencies):
        make_folder(folder)
    path.chmod(0o700)
    if address is None:
        write_secret(home.database, b"")
    else:
        write_secret(home.address_file, f"{address}\n".encode())
    if blobs is not None:
        write_secret(home.blobs_address_file, f"{blobs}\n".encode())
    roots = {agency: write_key(home.offline_roots / f"{agency.value}.key", ids.key32()) for agency in agencies}
    keys = {agency: _agency_keys(home, agency, root, ids, now_ms) for agency, root in roots.items()}
    hub_seed = ids.key32()
    national = write_key(home.offline_roots / NATIONAL_ROOT, ids.key32()).public
    _fill(home, roots, keys, (SigningKey(hub_seed).public, national), ids, now_ms)
    # Last, because a folder without it is no hub.
    write_key(home.hub_key_file, hub_seed)
    return home


def _agency_keys(home: Home, agency: Agency, root: SigningKey, ids: IdSource, now_ms: int) -> AgencyKeys:
    folder = home.agency_folder(agency)
    make_folder(folder)
    enrolment = write_key(folder / "enrolment.key", ids.key32())
    validity = Validity.starting(datetime.fromtimestamp(now_ms // 1000, UTC), ENROLMENT_LIFE)
    stated = EnrolmentStatement(agency.value, enrolment.public, validity, scopes.roles_of(agency))
    statement = issue_key(stated, root)
    write_secret(folder / ENROLMENT_STATEMENT, statement)
    return AgencyKeys(enrolment, folder / ENROLMENT_STATEMENT, write_key(folder / "administrator.key", ids.key32()))


def _fill(
    home: Home,
    roots: dict[Agency, SigningKey],
    keys: dict[Agency, AgencyKeys],
    publics: tuple[bytes, bytes],
    ids: IdSource,
    now_ms: int,
) -> None:
    """Declare everything; `publics` are the hub's key and the national root's."""
    hub_public, national = publics
    incarnation = ids.id16()
    registrar = Registrar(incarnation, keys)
    entries = [
        AgencyEntry(
            agency,
            roots[agency].public,
            stream_id(StreamKind.DIRECTORY, agency, ids.id16()),
            installation_id(agency, keys[agency].administrator.public),
        )
        for agency in roots
    ]

    def fill(connection: Connection) -> None:
        if holds_a_hub(connection):
            raise HubError("there is a hub in this database already")
        connection.execute(insert(tables.hub).values(id=1, version=tables.VERSION, incarnation=incarnation))
        for entry in entries:
            # An administrator opens nothing: what could be granted to it can be opened by nobody.
            _open_directory(connection, registrar, entry, ReaderKey(ids.key32()).public, now_ms)
            registrar.declare_hub(connection, entry.agency, hub_public, now_ms=now_ms)
            said = signed_national_root(entry.agency, national, now_ms, roots[entry.agency])
            registrar.declare(connection, entry.agency, said, now_ms=now_ms)
        for entry in entries:
            for partner in entries:
                if partner is not entry:
                    registrar.declare(connection, entry.agency, _partner_root(partner), now_ms=now_ms)

    store = open_store(home)
    try:
        store.write(fill).result()
    finally:
        store.close()


def _open_directory(
    connection: Connection, registrar: Registrar, entry: AgencyEntry, reader_public: bytes, now_ms: int
) -> None:
    installations.add_agency(connection, entry)
    administrator = registrar.administrator(entry, reader_public, now_ms=now_ms)
    installations.put(connection, administrator)
    credentials = administrator.credentials
    registrar.declare(
        connection, entry.agency, InstallationEnrolled(credentials.statement, credentials.chain), now_ms=now_ms
    )


def _partner_root(partner: AgencyEntry) -> PartnerRoot:
    return PartnerRoot(partner.agency, partner.root_public, tuple(sorted(scopes.roles_of(partner.agency))))
