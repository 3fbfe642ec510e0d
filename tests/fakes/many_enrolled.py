"""A vault that knows of very many devices, as if a directory had said so of each."""

from datetime import date

from inspector.vault.taking.intake import reconsider
from inspector.wire.directory import InstallationEnrolled
from inspector.wire.scopes import Agency, Role
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World


def are_enrolled(world: World, listener: OfficerAtWork, numbers: range) -> None:
    """Let a vault know of so many devices more."""
    with listener.vault._saving() as tx:
        for number in numbers:
            tx.authority.harvest(enrolment(world, f"t{number}y", Agency.GEMEENTE, Role.INSPECTOR))
        reconsider(tx)


def enrolment(
    world: World, number: str, agency: Agency, role: Role, trained_until: date | None = None
) -> InstallationEnrolled:
    """What an administrator says of somebody, or says again."""
    identity = world.identity(number, agency, role, trained_until)
    return InstallationEnrolled(identity.statement, identity.chain)
