"""What the hub reads of events, and obeys: who may read a stream, who works here, whose key is for what.

Events of a revoked writer are kept and receipted like all others, but what they grant or declare is void: only who
judges in the writer's agency is given what they speak of: its supervisors, of an investigation its designated officers.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from inspector.crypto.grant_bodies import Grant, GrantError, KeyKind, decode_grant
from inspector.crypto.statements import Root, Statement, StatementError, authenticate_statement
from inspector.hub.rows import installations, membership
from inspector.hub.rows.installations import AgencyEntry, Installation
from inspector.hub.rows.logs import StoredLog
from inspector.wire import scopes
from inspector.wire.directory import (
    Declaration,
    DocumentPublished,
    ErasureApplied,
    HandInAccepted,
    HandInSetAside,
    InstallationEnrolled,
    InstallationRevoked,
    InstallationWiped,
    ReaderKeyPublished,
    may_declare,
)
from inspector.wire.erasure import Erasure, decode_erasure
from inspector.wire.errors import MalformedError
from inspector.wire.event import RawEvent
from inspector.wire.messages import Credentials, Standing
from inspector.wire.scopes import EventClass, StreamKind
from inspector.wire.superseding import declaration_in

_VOID = (ErasureApplied, InstallationWiped, HandInAccepted, HandInSetAside, ReaderKeyPublished)
"""What a revoked writer may still say in a directory: what it erased, that it is wiped, what it said before it knew.

It is kept so that the log can go on; but for the first two, nobody believes it.
"""


@dataclass(frozen=True, slots=True)
class Said:
    """The clear part of some events."""

    grants: tuple[Grant, ...]
    declarations: tuple[Declaration, ...]
    erasures: tuple[Erasure, ...]
    has_sealed: bool
    has_lost: bool
    """Whether a list is among them whose body is gone."""


def read(events: Iterable[RawEvent]) -> Said:
    """Read every clear body.

    Raises:
        MalformedError: one of them cannot be read.
    """
    grants: list[Grant] = []
    declarations: list[Declaration] = []
    erasures: list[Erasure] = []
    has_sealed = has_lost = False
    for event in events:
        match event.header.event_class:
            case EventClass.SEALED:
                has_sealed = True
            case EventClass.GRANT if event.body is not None:
                grants.append(_read_grant(event.body))
            case EventClass.DIRECTORY if event.body is not None:
                declarations.append(declaration_in(event.header.flags, event.body))
            case EventClass.DIRECTORY:
                has_lost = True
            case EventClass.ERASE if event.body is not None:
                erasures.append(decode_erasure(event.body))
            case _:
                pass
    return Said(tuple(grants), tuple(declarations), tuple(erasures), has_sealed, has_lost)


def may_say(connection: Connection, said: Said, stored: StoredLog, writer: Installation, *, now_ms: int) -> bool:
    """Whether this writer may say all this in this log."""
    if stored.kind is not StreamKind.DIRECTORY:
        return (
            not said.declarations and not said.erasures and all(grant.kind is KeyKind.STREAM for grant in said.grants)
        )
    match writer.standing(now_ms):
        case Standing.EXPIRED:
            return False
        case Standing.REVOKED if (
            said.erasures or said.has_lost or not all(isinstance(each, _VOID) for each in said.declarations)
        ):
            return False
    return (
        not said.has_sealed
        and not (said.has_lost and writer.role not in DocumentPublished.BY)
        and all(grant.kind is KeyKind.READER for grant in said.grants)
        and all(_may_declare(connection, declaration, writer) for declaration in said.declarations)
        and all(_may_say(writer, erasure) for erasure in said.erasures)
    )


def apply(
    connection: Connection, said: Said, stored: StoredLog, writer: Installation, *, position: int, now_ms: int
) -> None:
    """Obey what was said, now that it has its place among the events."""
    if writer.standing(now_ms) is Standing.REVOKED:
        if stored.kind is StreamKind.DIRECTORY:
            return
        for grant in said.grants:
            judges = membership.judges(stored.kind, writer.agency)
            membership.add_grant(connection, stored.stream, grant, position, judges=judges)
        return
    for grant in said.grants:
        membership.add_grant(connection, stored.stream, grant, position)
    for declaration in said.declarations:
        match declaration:
            case InstallationEnrolled():
                statement = _believed(connection, declaration, writer)
                if statement is not None:
                    credentials = Credentials(declaration.statement, declaration.chain)
                    installations.put(connection, Installation.stated(statement, credentials))
            case InstallationRevoked():
                installations.revoke(connection, declaration.installation, writer.agency, now_ms)
            case ReaderKeyPublished():
                membership.publish(connection, declaration, writer.id, position)
            case _:
                pass  # what is said about erasing is carried out for a whole push at once, the rest is for the devices


def root_of(entry: AgencyEntry) -> Root:
    """Where trust in an agency's statements begins."""
    return Root(entry.agency.value, entry.root_public, scopes.roles_of(entry.agency))


def _may_say(writer: Installation, said: Declaration | Erasure) -> bool:
    return may_declare(writer.role, said, designated=writer.is_designated)


def _may_declare(connection: Connection, declaration: Declaration, writer: Installation) -> bool:
    if not _may_say(writer, declaration):
        return False
    match declaration:
        case ReaderKeyPublished():
            own = scopes.purposes(writer.agency, writer.role, designated=writer.is_designated)
            return declaration.agency is writer.agency and declaration.purpose in own
        case InstallationEnrolled():
            stated = _believed(connection, declaration, writer)
            return stated is not None and not installations.is_anothers_reader(
                connection, stated.reader_id, stated.installation
            )
        case _:
            return True


def _believed(connection: Connection, declaration: InstallationEnrolled, writer: Installation) -> Statement | None:
    """The statement in a declaration, if the root of the writer's agency vouches for it."""
    entry = installations.find_agency(connection, writer.agency)
    if entry is None:
        return None
    try:
        return authenticate_statement(declaration.statement, declaration.chain, root_of(entry))
    except StatementError:
        return None


def _read_grant(body: bytes) -> Grant:
    try:
        return decode_grant(body)
    except GrantError as error:
        raise MalformedError from error
