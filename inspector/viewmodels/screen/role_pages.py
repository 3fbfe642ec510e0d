"""Which pages a role has a use for."""

from dataclasses import dataclass

from inspector.domain.values import Officer
from inspector.domain.visits.parts import PARTS, REPORTED
from inspector.wire.scopes import INBOXES, Agency, Purpose, Role, exists, holders


@dataclass(frozen=True, slots=True)
class RolePages:
    """Which pages a role has a use for; what it may do is decided elsewhere."""

    officer: bool = False
    supervisor: bool = False
    reviews: bool = False
    plans: bool = False
    inbox: bool = False
    cases: bool = False
    erases: bool = False
    keeps_businesses: bool = False


def role_pages(me: Officer) -> RolePages:
    """The pages for one officer."""
    supervisor = me.role is Role.SUPERVISOR
    return RolePages(
        officer=me.role in {Role.INSPECTOR, Role.POLICE, Role.LABOUR, Role.HYGIENE},
        supervisor=supervisor,
        reviews=supervisor and PARTS.get(me.agency) in REPORTED,
        plans=supervisor,
        inbox=me.agency in INBOXES and me.role in holders(me.agency, Purpose.INBOX),
        cases=me.role not in {Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.AID},
        erases=me.role is Role.PRIVACY_OFFICER or (supervisor and exists(me.agency, Role.PRIVACY_OFFICER)),
        keeps_businesses=supervisor and me.agency is Agency.GEMEENTE,
    )
