"""The devices and the hub of the oracle: what lies where, who was given which key, and what a sync or a file moves."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.histories.day_events import Event, Grant, Item, Place, What
from tests.histories.day_rules import INBOXES, REVIEWERS, Who, agency_reads
from tests.histories.day_view import View, origin


@dataclass(frozen=True)
class Taking:
    """An officer takes a signal over, from those whose taking over he names."""

    no: int
    by: str
    signal: int
    replaces: frozenset[int]
    answers: bool


@dataclass
class Device:
    who: Who
    is_open: bool = True
    is_online: bool = True
    have: dict[int, Item] = field(default_factory=dict)
    held: dict[Place, list[int]] = field(default_factory=dict)
    """Keys in the order in which they came."""
    made: dict[Place, list[int]] = field(default_factory=dict)
    unsent: set[int] = field(default_factory=set)
    carries: set[int] = field(default_factory=set)
    """What colleagues wrote and a file brought here: it goes along to the hub."""
    owes_more: bool = False
    """Something else waits to be sent: a plan, a business, a signal."""
    leaving: set[str] = field(default_factory=set)
    """Visits signed here before it was known who began them."""
    counting: dict[str, dict[tuple[str, str], int]] = field(default_factory=dict)
    inbox: list[int] = field(default_factory=list)
    """Numbers of signals that arrived."""
    read: set[int] = field(default_factory=set)
    takings: set[Taking] = field(default_factory=set)
    """Who took over what at this inbox, as far as it is known here."""
    delivered: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)
    """Own signals that the hub has, and of which the receiver said that somebody handles them."""
    is_revoked: bool = False
    """The hub takes what it brings aside and gives it nothing."""
    revoked: set[str] = field(default_factory=set)
    """Whose devices were revoked, as far as it is known here."""
    aside: dict[str, set[int]] = field(default_factory=dict)
    """By a revoked officer, what he handed in and nobody decided about, as far as it is known here."""
    decided: set[int] = field(default_factory=set)
    """Of that what a decision here is about."""
    accepts: set[int] = field(default_factory=set)
    """Of that what was let count here."""
    lying: set[int] = field(default_factory=set)
    """What a revoked officer wrote that came here and counts nowhere: nobody decided about it, or it was set aside."""

    @property
    def key(self) -> str:
        return self.who.key

    def knows_of(self, place: Place) -> bool:
        return place in self.held or any(item.place == place for item in self.have.values())

    def hold(self, place: Place, key: int) -> None:
        keys = self.held.setdefault(place, [])
        if key not in keys:
            keys.append(key)

    def handlers(self, signal: int) -> list[Taking]:
        """Who handles a signal, as far as it is known here."""
        replaced = {no for taking in self.takings for no in taking.replaces}
        return [taking for taking in self.takings if taking.signal == signal and taking.no not in replaced]

    def sent(self, signal: int) -> str:
        """How far an own signal came."""
        if signal in self.answered:
            return "taken_over"
        return "delivered" if signal in self.delivered else "waits"

    def view(self, visit: str) -> View:
        readable = (
            item
            for item in self.have.values()
            if isinstance(item, Event) and item.place.visit == visit and item.key in self.held.get(item.place, ())
        )
        return View(readable, self.who.part or "findings")

    @property
    def visits(self) -> list[str]:
        """Those of which this officer can read the beginning, in the order of the day."""
        found = dict.fromkeys(item.place.visit for _, item in sorted(self.have.items()))
        return [visit for visit in found if self.view(visit).is_known]

    def take(self, pool: Iterable[Item]) -> None:
        """Everything in the pool of places that are known here or that the pool itself opens."""
        pool = list(pool)
        for item in pool:
            if isinstance(item, Grant) and self.who.holds(item.readers):
                self.hold(item.place, item.key)
        for item in pool:
            if self.knows_of(item.place):
                self.have[item.no] = item
        for item in self.have.values():
            if isinstance(item, Grant) and self.who.holds(item.readers):
                self.hold(item.place, item.key)


class Network:
    """Everybody's devices and the hub between them."""

    def __init__(self, officers: Iterable[Who]) -> None:
        self.devices = {who.key: Device(who) for who in officers}
        self.hub: dict[int, Item] = {}
        self.signals: dict[int, tuple[str, str]] = {}
        """By number, the writer and the receiving agency."""
        self.signals_at_hub: set[int] = set()
        self.takings: set[Taking] = set()
        """What the hub has of inboxes."""
        self.aside: dict[int, Item] = {}
        """What revoked devices brought to the hub."""
        self._count = 0

    def next(self) -> int:
        self._count += 1
        return self._count

    # --- writing

    def take_over(self, device: Device, signal: int) -> bool:
        """Handle a signal, unless this officer alone does already; the first who does answers its writer."""
        handlers = device.handlers(signal)
        if signal not in device.inbox or [each.by for each in handlers] == [device.key]:
            return False
        known = any(taking.signal == signal for taking in device.takings)
        taken_from = frozenset(each.no for each in handlers)
        device.takings.add(Taking(self.next(), device.key, signal, taken_from, answers=not known))
        device.owes_more = True
        return True

    def make_key(self, device: Device, place: Place, readers: Iterable[str], key: int | None = None) -> int:
        made = self.next() if key is None else key
        device.hold(place, made)
        device.made.setdefault(place, []).append(made)
        self._keep(device, Grant(self.next(), device.key, place, made, frozenset(readers)))
        return made

    def grant(self, device: Device, place: Place, key: int, reader: str) -> None:
        self._keep(device, Grant(self.next(), device.key, place, key, frozenset({reader})))

    def write(self, device: Device, place: Place, what: What, *, replaces: Iterable[int] = (), **said: object) -> Event:
        keys = device.made.get(place) or device.held[place]
        event = Event(
            self.next(), device.key, place, keys[-1], what, replaces=frozenset(replaces), **said  # type: ignore[arg-type]
        )  # fmt: skip
        self._keep(device, event)
        return event

    def _keep(self, device: Device, item: Item) -> None:
        device.have[item.no] = item
        device.unsent.add(item.no)

    def reviewers_of(self, who: Who) -> set[str]:
        return {REVIEWERS[who.agency]} if who.agency in REVIEWERS else set()

    def colleagues(self, device: Device, officers: Iterable[str]) -> set[str]:
        """Those among these officers who may read this officer's own part."""
        return {each for each in officers if device.who.part in self.devices[each].who.reads}

    # --- moving

    def sync(self, device: Device) -> bool:
        if not device.is_online:
            return False
        if device.is_revoked:
            self._lays_aside(device)
            device.revoked.add(device.key)
            return True
        self._push(device)
        self._hears_of_revoked(device)
        device.take(self.hub.values())
        device.lying = {
            no
            for no, item in self.aside.items()
            if no not in self.hub and isinstance(item, Event) and device.knows_of(item.place)
        }
        for number, (_, receiver) in self.signals.items():
            arrives = number in self.signals_at_hub and number not in device.inbox
            if arrives and device.who.kind == INBOXES.get(receiver):
                device.inbox.append(number)
        device.takings |= {taking for taking in self.takings if taking.signal in device.inbox}
        own = {number for number, (writer, _) in self.signals.items() if writer == device.key}
        device.answered |= own & {taking.signal for taking in self.takings if taking.answers}
        self.settle(device)
        self._push(device)
        return True

    def _lays_aside(self, device: Device) -> None:
        self.aside |= {no: device.have[no] for no in device.unsent}
        device.unsent.clear()
        device.owes_more = False

    def _hears_of_revoked(self, device: Device) -> None:
        """Of its own agency the supervisor sees what was handed in since he decided."""
        device.revoked = {each.key for each in self.devices.values() if each.is_revoked}
        if device.who.role == "supervisor":
            known = device.decided.union(*device.aside.values())
            for no, item in self.aside.items():
                if no not in known and no not in self.hub and self.devices[item.by].who.agency == device.who.agency:
                    device.aside.setdefault(item.by, set()).add(no)

    def _push(self, device: Device) -> None:
        self.hub |= {no: self.aside[no] for no in device.accepts}
        self.hub |= {no: device.have[no] for no in device.unsent | device.carries}
        device.unsent.clear()
        device.carries.clear()
        device.owes_more = False
        own = {number for number, (writer, _) in self.signals.items() if writer == device.key}
        self.signals_at_hub |= own
        device.delivered |= own
        self.takings |= device.takings

    def settle(self, device: Device) -> None:
        """Colleagues who turned up get the keys made here; what was counted goes in once the visit is over."""
        for place, keys in device.made.items():
            if place.part != device.who.part:
                continue
            present = {event.by for event in device.view(place.visit).of(What.STARTED, What.JOINED)}
            for key in keys:
                granted = {
                    reader
                    for item in device.have.values()
                    if isinstance(item, Grant) and item.place == place and item.key == key
                    for reader in item.readers
                }
                waiting = self.colleagues(device, present) - granted
                if waiting:
                    self._keep(device, Grant(self.next(), device.key, place, key, frozenset(waiting)))
        for visit in list(device.counting):
            view = device.view(visit)
            if view.of(What.SIGNED):
                self.hand_in_counts(device, visit)
        for visit in sorted(device.leaving):
            if device.view(visit).of(What.STARTED):
                self.leave(device, visit)
                device.leaving.remove(visit)

    def leave(self, device: Device, visit: str) -> None:
        """The agency that began the visit says once that its officers left."""
        view = device.view(visit)
        begun = view.of(What.STARTED)
        if not begun:
            device.leaving.add(visit)
        elif self.devices[begun[0].by].who.agency == device.who.agency and not left(view, self):
            self.write(device, Place(visit, "visit"), What.LEFT)

    def hand_in_counts(self, device: Device, visit: str) -> None:
        place = Place(visit, str(device.who.part))
        if not device.knows_of(place):
            return
        totals = tuple((*what, number) for what, number in device.counting.pop(visit, {}).items())
        if totals:
            self.write(device, place, What.COUNTED, totals=totals)

    def file_of(self, device: Device, agency: str) -> list[Item]:
        """What an officer of this agency may be handed of every visit on the device."""
        visits, parts = set(device.visits), agency_reads(agency)
        return [i for i in device.have.values() if i.place.visit in visits and i.place.part in parts]

    def take_file(self, device: Device, items: Iterable[Item]) -> None:
        known = set(device.have)
        device.take(items)
        device.carries |= device.have.keys() - known
        self.settle(device)


def is_abandoned(view: View, agency: str, network: Network) -> bool:
    """Whether the own part was begun by mistake: said so, and nothing is there that who said so had not seen."""
    said, reach = view.of(What.ABANDONED), dict[str, int]()
    for abandonment in said:
        for log, no in abandonment.seen:
            reach[log] = max(no, reach.get(log, 0))
    own = [
        event
        for event in view.events
        if event.place.part == view.part
        or (event.place.part == "visit" and network.devices[event.by].who.agency == agency)
    ]
    return bool(said) and not any(
        event.what is not What.ABANDONED and event.no > reach.get(origin(event), 0) for event in own
    )


def left(view: View, network: Network) -> list[Event]:
    """The leavings that count: those of the agency that began the visit."""
    begun = view.of(What.STARTED)
    agency = network.devices[begun[0].by].who.agency if begun else None
    return [e for e in view.of(What.LEFT) if agency in {None, network.devices[e.by].who.agency}]
