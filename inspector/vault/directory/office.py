"""Whom a verified statement speaks of, and what somebody may read for what he is."""

from typing import NamedTuple

from inspector.crypto.statements import Statement
from inspector.domain.ids import InstallationId
from inspector.domain.values import Designation, Oath, Officer
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind, may_read, purposes


class Office(NamedTuple):
    """What somebody is, as far as it decides what he may read."""

    agency: Agency
    role: Role
    designated: bool

    def may_read(self, kind: StreamKind, owner: Agency) -> bool:
        """Whether events of such a stream may be given to him."""
        return may_read(self.agency, self.role, kind, owner, designated=self.designated)

    def may_hold(self, purpose: Purpose) -> bool:
        """Whether he may hold that shared reader key of his own agency."""
        return purpose in purposes(self.agency, self.role, designated=self.designated)


def officer_in(statement: Statement) -> Officer:
    """Whom a verified statement speaks of."""
    return Officer(
        InstallationId(statement.installation.hex()),
        statement.number,
        statement.name,
        Agency(statement.agency),
        Role(statement.role),
        Oath(statement.oath),
        tuple(Designation(*each) for each in statement.designations),
        statement.trained_until,
    )
