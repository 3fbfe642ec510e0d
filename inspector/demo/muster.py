"""Before the first step: everybody enrolled, every key where it belongs, the businesses on every device.

As the script says, this is how the day is found: as if a supervisor had imported the businesses yesterday. It is done
with the real parts but without screens. A script without a supervisor of the municipality gets a coordinator for this
only, whose vault lies outside the output and is thrown away. Whoever is to succeed somebody comes last, when the others
have gone home: nobody has given him a shared key yet.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from inspector.app.clock import OffsetClock, SystemClock
from inspector.app.demo_catalogues import demo_aid, demo_national
from inspector.app.opening import Enrolment, VaultPlace, courier_of
from inspector.casework.businesses.businesses import new_business_id, record_businesses
from inspector.casework.desk import Desk
from inspector.casework.signals.referrals import fingerprint
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.stretching import FLOOR
from inspector.demo.custodians import NOBODY, Custodians, successors_of
from inspector.demo.day_hub import DayHub
from inspector.demo.day_register import DayRegister
from inspector.demo.line import RelayedLine
from inspector.demo.output import STATE
from inspector.demo.script.cast import ScriptOfficer
from inspector.demo.script.day import DayScript
from inspector.demo.trouble import BrokenError
from inspector.domain.catalogue.aid import LIFE, AidMap
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.versions import Document
from inspector.domain.ids import InstallationId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Business
from inspector.hub.register.registrar import Officer
from inspector.sync.outcomes import Outcome
from inspector.viewmodels.door.enrolment_wizard import EnrolmentFailedError
from inspector.wire.scopes import Agency, Role

_MOST_ROUNDS = 10
_COORDINATOR = ScriptOfficer("coordinator", "Coördinator", Agency.GEMEENTE, Role.SUPERVISOR)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is played, and where its files go."""

    script: DayScript
    out: Path
    catalogues: tuple[Catalogue, ...]
    ids: IdSource
    businesses: Mapping[str, Business]
    """Under the ids they have from now on."""
    custodians: Custodians = NOBODY
    maps: list[AidMap] = field(default_factory=list)
    """Of the aid organisations of the day, once they are enrolled."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """Everything signed that the devices have."""
        now = SystemClock().now()
        return (*self.catalogues, *demo_national(at=now), *demo_aid(at=now), *self.maps, self.script.municipality.law())

    @property
    def agencies(self) -> frozenset[Agency]:
        """The agencies the hub must serve for this day."""
        working = {officer.agency for officer in self.script.officers}
        return frozenset(working | {Agency.GEMEENTE} if self.script.businesses else working)


@dataclass(frozen=True, slots=True)
class Equipped:
    """An officer with a device that is enrolled and locked."""

    officer: ScriptOfficer
    place: VaultPlace
    clock: OffsetClock
    line: RelayedLine
    installation: InstallationId


@contextmanager
def mustered(
    setting: Setting, hub: DayHub, at: datetime, register: DayRegister | None = None
) -> Iterator[Mapping[str, Equipped]]:
    """Everybody by key, ready for the day; the lines to the hub stay open for as long as the block lasts."""
    script, state, successors = setting.script, setting.out / STATE, successors_of(setting.script)
    with ExitStack() as lines:
        elsewhere = Path(lines.enter_context(tempfile.TemporaryDirectory(prefix="inspector-coordinator-")))
        first = [(officer, state / officer.key) for officer in script.officers if officer.key not in successors]
        last = [(officer, state / officer.key) for officer in script.officers if officer.key in successors]
        if script.businesses and not any(_keeps_businesses(officer) for officer, _ in first):
            first.append((_COORDINATOR, elsewhere / _COORDINATOR.key))
        setting.custodians.take_office(hub)
        found: dict[str, Equipped] = {}
        with ExitStack() as vaults:

            def recruit(officers: Sequence[tuple[ScriptOfficer, Path]]) -> list[tuple[Equipped, Desk]]:
                recruits = []
                for officer, folder in officers:
                    line = lines.enter_context(closing(RelayedLine(hub.port)))
                    recruits.append(_equip(setting, hub, line, officer, folder, at))
                    vaults.callback(recruits[-1][1].vault.close)
                found.update({each.officer.key: each for each, _ in recruits})
                _settle(recruits)
                return recruits

            recruits = recruit(first)
            setting.maps.extend(_map_of(recruits, at))
            if setting.businesses:
                keeper = next(desk for each, desk in recruits if _keeps_businesses(each.officer))
                result = record_businesses(keeper, setting.businesses.values())
                if isinstance(result, Refusal):
                    raise BrokenError(f"the businesses were refused: {type(result).__name__}")
                _settle(recruits)
            recruits += recruit(last)
            if register is not None:
                register.publish_today()
                _settle(recruits)
        yield {officer.key: found[officer.key] for officer in script.officers}


def _map_of(recruits: Sequence[tuple[Equipped, Desk]], at: datetime) -> Iterator[AidMap]:
    """A map with each aid organisation of the day, by its name and the key of its device."""
    (demo,) = demo_aid(at=SystemClock().now())
    model = replace(demo.places[0], checked=at.date(), expires=at.date() + LIFE)
    keys = {
        each.officer.name: fingerprint(ReaderKey(desk.vault.identity.reader_seed).public)
        for each, desk in recruits
        if (each.officer.agency, each.officer.role) == (Agency.HULP, Role.AID)
    }
    if keys:
        places = tuple(replace(model, name=name, key=key) for name, key in keys.items())
        yield replace(demo, name="Hulp bij de voorbeelddag", places=places)


def _keeps_businesses(officer: ScriptOfficer) -> bool:
    return (officer.agency, officer.role) == (Agency.GEMEENTE, Role.SUPERVISOR)


def _equip(
    setting: Setting, hub: DayHub, line: RelayedLine, officer: ScriptOfficer, folder: Path, at: datetime
) -> tuple[Equipped, Desk]:
    clock = OffsetClock(SystemClock())
    clock.set_to(at)
    place = VaultPlace(folder, clock, setting.ids, lambda _vault: setting.documents, argon2=FLOOR)
    sworn, designated = officer.oath or "", officer.designated(at.date())
    who = Officer(officer.agency, officer.role, officer.number, officer.name, sworn, designated, officer.trained_until)
    code = hub.invite(who)
    try:
        desk = Enrolment(place).desk("", line.url, code, bytearray(officer.passphrase.encode()))
    except EnrolmentFailedError as error:
        raise BrokenError(f"a device could not enrol: {error}") from error
    return Equipped(officer, place, clock, line, desk.vault.me.installation), desk


def _settle(recruits: Sequence[tuple[Equipped, Desk]]) -> None:
    """Sync everybody in turn until nobody has anything to say or to hear."""
    couriers = [
        courier_of(each.place, desk, run=lambda task: task(), on_changes=lambda _: None) for each, desk in recruits
    ]
    for _ in range(_MOST_ROUNDS):
        results = [courier.sync_once() for courier in couriers]
        failed = next((result.outcome for result in results if result.outcome is not Outcome.OK), None)
        if failed is not None:
            raise BrokenError(f"a device could not sync before the first step: {failed.value}")
        if not any(result.events_in or result.receipts for result in results):
            return
    raise BrokenError("the devices do not come to rest before the first step")


def businesses_of(script: DayScript, ids: IdSource) -> Mapping[str, Business]:
    """The businesses of a script by key, each with an id."""
    municipality = script.municipality
    return {
        each.key: Business(
            new_business_id(ids),
            each.name,
            each.sector,
            each.address,
            each.licence.licence if each.licence else None,
            municipality.name,
        )
        for each in script.businesses
    }
