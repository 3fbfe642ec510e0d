"""Everything a step can be about: the devices by the script's keys, and what earlier steps brought into being."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar, TypeVarTuple

from inspector.casework.desk import Desk
from inspector.casework.visiting.visits import VisitOrder
from inspector.demo.day_hub import DayHub
from inspector.demo.day_register import DayRegister
from inspector.demo.device import OfficerDevice
from inspector.demo.muster import Setting
from inspector.demo.script.register_steps import ScriptPerson
from inspector.demo.stage import Stage
from inspector.demo.summary import SyncSummary
from inspector.domain.ids import ConditionId, InstallationId, PlanId, VisitId
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.vault.model.changes import Changes
from inspector.viewmodels.checklist.checklist import ChecklistViewModel
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from inspector.viewmodels.window.workplace import Workplace

T = TypeVar("T")
Said = TypeVarTuple("Said")
Written = Changes | Refusal
"""What comes of a tap that writes."""


@dataclass(slots=True)
class Company:
    """The people of a play with their devices, and the names they gave to what they made."""

    setting: Setting
    stage: Stage
    devices: Mapping[str, OfficerDevice]
    now: datetime
    """What the clocks say that are right."""
    plans: dict[str, PlanId] = field(default_factory=dict)
    visits: dict[str, VisitId] = field(default_factory=dict)
    starters: dict[str, str] = field(default_factory=dict)
    """By the visit's key, the officer whose screen shows the join code."""
    orders: dict[str, VisitOrder] = field(default_factory=dict)
    """By the visit's key, what its starter sees before him as a colleague does who types the code."""
    entered: dict[VisitId, list[str]] = field(default_factory=dict)
    """Who began or joined a visit, in the order of the steps."""
    hub: DayHub | None = None
    """Where the administrators of a whole day work."""
    register: DayRegister | None = None
    checks: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By visit's key, how often which answer about a registration was shown."""
    referrals: list[str] = field(default_factory=list)
    """The codes of the requests for help, in the order in which they were sealed."""
    answers: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By agency and quarter, how often who was offered help chose what."""
    cards: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By agency and quarter, how often which card was opened, in whichever language."""
    signals: dict[int, tuple[InstallationId, int]] = field(default_factory=dict)
    """By the script's number, the writer and the writer's own number."""
    start_ms: float = 0.0
    """From nothing to the first screen."""
    syncs: list[SyncSummary] = field(default_factory=list)
    taps_ms: list[float] = field(default_factory=list)
    """From each tap that wrote something to the moment it was durable and the screen knew."""

    @property
    def first_keys(self) -> dict[VisitId, str]:
        """The key of each visit; the first one, when a plan that was started already gave another."""
        keys: dict[VisitId, str] = {}
        for key, visit in self.visits.items():
            keys.setdefault(visit, key)
        return keys

    def person(self, key: str) -> ScriptPerson:
        """Somebody in the script's register."""
        register = self.setting.script.register
        return next(each for each in (() if register is None else register.people) if each.key == key)

    def set_clock(self, at: datetime) -> None:
        """It is this time, for the hub and on every device."""
        self.now = at
        if self.hub is not None:
            self.hub.set_clock(at)
        for device in self.devices.values():
            device.set_clock(at)

    def enters(self, officer: str, visit: VisitId) -> None:
        """Remember who takes part."""
        self.entered.setdefault(visit, []).append(officer)


@dataclass(frozen=True, slots=True)
class Acting:
    """One officer who acts on an unlocked device."""

    company: Company
    device: OfficerDevice
    workplace: Workplace

    def tap(self, action: Callable[[*Said, Callable[[T], None]], object], *said: *Said) -> T:
        """Do something that writes, and give what came of it; how long a success took counts."""
        result = self.device.ask(action, *said)
        if not isinstance(result, Refusal):
            self.company.taps_ms.append(self.device.took_ms)
        return result

    def look(self, query: Callable[[Desk], T]) -> T:
        """Read something on the device."""
        return self.device.ask(self.workplace.session.read, query)

    def act(self, action: Callable[[Desk], T]) -> T:
        """Write something on the device for which there is no screen."""
        return self.device.ask(self.workplace.session.act, action)

    def visit(self, key: str, tab: Tab) -> VisitViewModel | Refusal:
        """Open a visit at a tab to work in it, and go on with one that was handed over to this device."""
        found = self.look_at(key, tab)
        if isinstance(found, VisitViewModel) and found.props.handed_by and found.props.may_go_on:
            self.device.ask(found.takeOver)
        return found

    def look_at(self, key: str, tab: Tab) -> VisitViewModel | Refusal:
        """Open a visit at a tab and write nothing."""
        visit = self.company.visits.get(key)
        found = None if visit is None else self.device.ask(self.device.app.open_visit, visit, tab.value)
        if found is None:
            return UnknownThing("visit", key)
        found.showTab(tab.value)
        self.device.rest()
        return found


def acting(company: Company, key: str) -> Acting | None:
    """The officer of this key, ready to act; nobody while the device is locked."""
    device = company.devices[key]
    return None if device.workplace is None else Acting(company, device, device.workplace)


def refusal_in(result: object) -> Refusal | None:
    """The refusal a result is, if it is one."""
    return result if isinstance(result, Refusal) else None


def look_up(checklist: ChecklistViewModel, condition: ConditionId) -> None:
    """Go to the part of the checklist with this condition, and to its row; a foreign condition is nowhere."""
    shown = checklist.props.category
    for name in dict.fromkeys((shown, *(row.category for row in checklist.props.categories))):
        if name != checklist.props.category or checklist.props.filter:
            checklist.selectCategory(name)
        if any(row.condition == condition for row in checklist.props.rows):
            checklist.select(condition)
            checklist.move(0)
            return
    checklist.selectCategory(shown)
