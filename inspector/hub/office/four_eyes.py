"""Who is enrolled by two people only: one at the hub, and one who brings the agency's root key from the safe."""

from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import HubError
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.wire.scopes import Agency, Role

_ROLES = frozenset({Role.POLICE, Role.PRIVACY_OFFICER})


def asks_for_two(officer: Officer) -> bool:
    """Whether this officer reads what is sealed for the police, investigates, or decides on erasing."""
    return (
        bool(officer.designations)
        or officer.role in _ROLES
        or (officer.agency is Agency.POLITIE and officer.role is Role.SUPERVISOR)
    )


def check_two(relay: Relay, officer: Officer, root: SigningKey | None) -> None:
    """Let an officer of these roles have a code only where the root key of the agency is shown.

    Raises:
        HubError: no root key is shown, or another one.
    """
    if not asks_for_two(officer):
        return
    if root is None:
        raise HubError(
            f"a {officer.role.value} of {officer.agency.value} is enrolled by two people: say --root FILE with the "
            "root key that the other one brings from the safe"
        )
    entry = relay.store.read(lambda connection: installations.served(connection, officer.agency))
    if root.public != entry.root_public:
        raise HubError(f"this is not the root key of {officer.agency.value}")
