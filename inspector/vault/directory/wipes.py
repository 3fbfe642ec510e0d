"""Which revoked installations are to be wiped: an administrator and a supervisor of their agency said it of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector.domain.values import Officer
from inspector.vault.directory.declared import Declared
from inspector.wire.directory import InstallationWiped, WipeCancelled, WipeOrdered
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Role


@dataclass(frozen=True, slots=True)
class Order:
    """One person's word that an installation is to be wiped."""

    event: LogPlace
    by: Officer
    at_ms: int


@dataclass(frozen=True, slots=True)
class Wipe:
    """What was said about wiping one installation."""

    orders: tuple[Order, ...] = ()
    wiped_ms: int | None = None
    """When it said that it takes away all it holds."""

    @property
    def is_in_force(self) -> bool:
        """Whether both said so: two roles, two people."""
        people = {role: {each.by.number for each in self.orders if each.by.role is role} for role in Role}
        administrators, supervisors = people[Role.ADMINISTRATOR], people[Role.SUPERVISOR]
        return any(one != other for one in administrators for other in supervisors)


def fold_wipes(
    believed: Iterable[Declared], officers: Mapping[bytes, Officer], revoked: Iterable[bytes]
) -> dict[bytes, Wipe]:
    """For each revoked installation what people of its own agency said of it, and what it said itself."""
    said = tuple(believed)
    cancelled = {(each.owner, each.declaration.order) for each in said if isinstance(each.declaration, WipeCancelled)}
    found = {installation: Wipe() for installation in sorted(revoked)}
    for each in said:
        match each.declaration:
            case WipeOrdered(installation=about, at_ms=at_ms) if about in found and about in officers:
                place = LogPlace(each.log, each.seq)
                if officers[about].agency is each.owner and (each.owner, place) not in cancelled:
                    orders = (*found[about].orders, Order(place, officers[each.author], at_ms))
                    found[about] = Wipe(orders, found[about].wiped_ms)
            case InstallationWiped(at_ms=at_ms) if each.author in found:
                found[each.author] = Wipe(found[each.author].orders, at_ms)
            case _:
                continue
    return {installation: wipe for installation, wipe in found.items() if wipe != Wipe()}
