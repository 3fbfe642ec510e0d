"""Before the first step: everybody enrolled, every key where it belongs, the businesses on every device.

As the script says, this is how the day is found: as if a supervisor had imported the businesses yesterday. It is done
with the real parts but without screens. A script without a supervisor of the municipality gets a coordinator for this
only, whose vault lies outside the output and is thrown away.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector.app.clock import OffsetClock, SystemClock
from inspector.casework import settling
from inspector.casework.businesses.businesses import new_business_id, record_businesses
from inspector.casework.desk import Desk
from inspector.crypto.ids import IdSource
from inspector.crypto.stretching import FLOOR
from inspector.demo.day_hub import DayHub
from inspector.demo.line import Line, line_to
from inspector.demo.script.cast import Municipality, ScriptBusiness, ScriptOfficer
from inspector.demo.script.day import DayScript
from inspector.demo.trouble import BrokenError
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.ids import InstallationId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Business
from inspector.hub.register.registrar import Officer
from inspector.sync.courier import DOWNLOADS, Courier
from inspector.sync.enrolling import enrol, make_keys
from inspector.sync.failures import Failure
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.outcomes import Outcome
from inspector.vault.keeping import create_vault
from inspector.vault.model import Changes
from inspector.wire.scopes import Agency, Role

_MOST_ROUNDS = 10
_COORDINATOR = ScriptOfficer("coordinator", "Coördinator", Agency.GEMEENTE, Role.SUPERVISOR)


@dataclass(frozen=True, slots=True)
class Equipped:
    """An officer with a device that is enrolled and locked."""

    officer: ScriptOfficer
    folder: Path
    clock: OffsetClock
    line: Line
    installation: InstallationId


@dataclass(frozen=True, slots=True)
class Mustered:
    """Everybody, and the businesses under the ids they have from now on."""

    equipped: Mapping[str, Equipped]
    businesses: Mapping[str, Business]


@dataclass(frozen=True, slots=True)
class _Recruit:
    """Somebody whose vault is open while the day is prepared."""

    equipped: Equipped
    desk: Desk
    courier: Courier


@contextmanager
def mustered(
    script: DayScript,
    *,
    hub: DayHub,
    state: Path,
    catalogues: tuple[Catalogue, ...],
    ids: IdSource,
    at: datetime,
) -> Iterator[Mustered]:
    """Prepare a day; the lines to the hub stay open for as long as the block lasts.

    Raises:
        BrokenError: the hub does not take part.
    """
    with ExitStack() as lines:

        def equip(officer: ScriptOfficer, folder: Path) -> _Recruit:
            line = lines.enter_context(line_to(hub.port))
            return _equip(officer, folder, hub, line, catalogues, ids, at)

        with tempfile.TemporaryDirectory(prefix="inspector-coordinator-") as elsewhere:
            recruits = [equip(officer, state / officer.key) for officer in script.officers]
            keeper = next((each for each in recruits if _keeps_businesses(each.equipped.officer)), None)
            if keeper is None and script.businesses:
                keeper = equip(_COORDINATOR, Path(elsewhere) / _COORDINATOR.key)
                recruits.append(keeper)
            try:
                _settle(recruits)
                known = {each.key: _business(each, script.municipality, ids) for each in script.businesses}
                if keeper is not None and known:
                    _record(keeper, known.values())
                    _settle(recruits)
            finally:
                for recruit in recruits:
                    recruit.desk.vault.close()
        everybody = {officer.key: each.equipped for officer, each in zip(script.officers, recruits, strict=False)}
        yield Mustered(everybody, known)


def needed_agencies(script: DayScript) -> frozenset[Agency]:
    """The agencies the hub must serve for this day."""
    working = {officer.agency for officer in script.officers}
    return frozenset(working | {Agency.GEMEENTE} if script.businesses else working)


def passphrase_of(officer: ScriptOfficer) -> bytearray:
    """The officer's passphrase, for somebody who wipes it."""
    return bytearray(officer.passphrase.encode())


def _keeps_businesses(officer: ScriptOfficer) -> bool:
    return (officer.agency, officer.role) == (Agency.GEMEENTE, Role.SUPERVISOR)


def _equip(
    officer: ScriptOfficer,
    folder: Path,
    hub: DayHub,
    line: Line,
    catalogues: tuple[Catalogue, ...],
    ids: IdSource,
    at: datetime,
) -> _Recruit:
    real = SystemClock()
    clock = OffsetClock(real)
    clock.set_to(at)
    invitation = hub.invite(Officer(officer.agency, officer.role, officer.key, officer.name), line.url)
    identity = enrol(invitation, make_keys(ids), clock=real, ids=ids)
    if isinstance(identity, Failure):
        raise BrokenError(f"a device could not enrol: {identity.kind.value}")
    vault = create_vault(folder, passphrase_of(officer), identity, clock=clock, ids=ids, argon2=FLOOR)
    desk = Desk(vault, clock, ids, catalogues)
    carrier = HttpCarrier(HubAddress(identity.hub_url, identity.hub_public), vault.signing_key, clock=real, ids=ids)
    courier = Courier(
        vault,
        carrier,
        hub_public=identity.hub_public,
        downloads=folder / DOWNLOADS,
        run=lambda task: task(),
        settle=lambda: settling.settle(desk),
        on_changes=_nothing,
    )
    return _Recruit(Equipped(officer, folder, clock, line, vault.me.installation), desk, courier)


def _settle(recruits: Sequence[_Recruit]) -> None:
    """Sync everybody in turn until nobody has anything to say or to hear."""
    for _ in range(_MOST_ROUNDS):
        results = [recruit.courier.sync_once() for recruit in recruits]
        failed = next((result.outcome for result in results if result.outcome is not Outcome.OK), None)
        if failed is not None:
            raise BrokenError(f"a device could not sync before the first step: {failed.value}")
        if not any(result.events_in or result.receipts for result in results):
            return
    raise BrokenError("the devices do not come to rest before the first step")


def _business(business: ScriptBusiness, municipality: Municipality, ids: IdSource) -> Business:
    return Business(
        new_business_id(ids),
        business.name,
        business.sector,
        business.address,
        business.licence.licence if business.licence else None,
        municipality.regime,
        municipality.name,
    )


def _record(keeper: _Recruit, businesses: Iterable[Business]) -> None:
    result = record_businesses(keeper.desk, businesses)
    if isinstance(result, Refusal):
        raise BrokenError(f"the businesses were refused: {type(result).__name__}")


def _nothing(_changes: Changes) -> None:
    """No screen is open yet."""
