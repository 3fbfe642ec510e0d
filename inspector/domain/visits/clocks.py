"""Where the times of a visit contradict what is certain: all that can be known of a clock afterwards.

Four things are certain without any wall clock: how much time passed on one device between two records of one boot (its
steady clock), a time that the hub signed and the device had seen, which of two records of one device came first (its
log), and what a record had seen. A wall clock that says otherwise by more than five minutes was wrong, or two devices'
clocks disagree.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from itertools import pairwise

from inspector.domain.events import Cosigned, DomainEvent, FindingsSigned, VisitResubmitted
from inspector.domain.ids import EventId, InstallationId
from inspector.domain.recorded import Recorded
from inspector.domain.ticks import HubAnchor
from inspector.domain.values import Officer
from inspector.domain.visits.released import last_release
from inspector.domain.visits.visit import Visit
from inspector.domain.wall_clock import TOLERANCE, reading_of

Known = Recorded[DomainEvent]


class Against(Enum):
    """What tells that a clock was wrong."""

    HUB = auto()
    """The hub's time and the steady clock since."""
    HUB_BEFORE = auto()
    """The hub's last time before the device was started again: it is off by so much at least."""
    FIRST = auto()
    """The device's first record of that boot; nobody knows which of the two is right."""


@dataclass(frozen=True, slots=True)
class ClockOff:
    """How far a device's clock stood from what tells better, at so many records."""

    officer: Officer
    ahead: timedelta
    records: int
    against: Against


@dataclass(frozen=True, slots=True)
class ClocksDiffer:
    """What `later` wrote comes after what `earlier` wrote and bears a time that lies so much before it.

    Both are the same officer when the device itself says so across a restart.
    """

    later: Officer
    earlier: Officer
    by: timedelta


@dataclass(frozen=True, slots=True)
class ClockUnchecked:
    """So many records bear times of a clock that nobody checked since the hub last signed a time."""

    officer: Officer
    since: datetime
    records: int


@dataclass(frozen=True, slots=True)
class Clocks:
    """What the times of a visit say against each other."""

    ahead: Mapping[EventId, timedelta] = field(default_factory=dict)
    """Of each record whose clock was wrong, or was set since the device's first: how far it was ahead."""
    off: tuple[ClockOff, ...] = ()
    differing: tuple[ClocksDiffer, ...] = ()
    unchecked: tuple[ClockUnchecked, ...] = ()


def clocks_of(visit: Visit) -> Clocks:
    """Everything that contradicts; the same for every order in which the visit arrived."""
    devices: defaultdict[InstallationId, list[Known]] = defaultdict(list)
    for recorded in sorted(visit.known.values(), key=_place):
        devices[recorded.author.installation].append(recorded)
    ahead: dict[EventId, timedelta] = {}
    off: list[ClockOff] = []
    unchecked: list[ClockUnchecked] = []
    for _, records in sorted(devices.items()):
        found = {recorded.id: (by, against) for recorded, by, against in _off(records)}
        ahead |= {name: by for name, (by, _) in found.items()}
        off += _ways(records, found)
        unchecked += _unchecked([each for each in records if each.id not in found])
    return Clocks(ahead, tuple(off), _differing(visit, devices, ahead), tuple(unchecked))


def drawn_up(visit: Visit, clocks: Clocks) -> Recorded[DomainEvent]:
    """The step whose hour is that of the report: the last release, else the last signature, else the last own record.

    A record made at a clock that had been set is passed over as long as there is another.
    """
    release = last_release(visit)
    steps = (
        (() if release is None else (release,))
        or visit.all_of(FindingsSigned, Cosigned, VisitResubmitted)
        or tuple(sorted((r for r in visit.known.values() if r.author.agency is visit.agency), key=_place))
        or tuple(sorted(visit.known.values(), key=_place))
    )
    return ([step for step in steps if step.id not in clocks.ahead] or [*steps[:1]])[-1]


def _off(records: list[Known]) -> Iterator[tuple[Known, timedelta, Against]]:
    """The records of one device whose wall clock was wrong, or went another way than since the first of that boot."""
    first = {recorded.ticks.boot: recorded for recorded in reversed(records) if recorded.ticks is not None}
    checked = _checked_in(records)
    for recorded in records:
        if recorded.ticks is None:
            continue
        reading = reading_of(recorded.at, recorded.ticks)
        began, anchor = first[recorded.ticks.boot], checked.get(recorded.ticks.boot)
        if anchor is not None:
            by = reading_of(recorded.at, replace(recorded.ticks, hub=_anchor_of(recorded) or anchor)).off
            if by is not None:
                yield recorded, by, Against.HUB
        elif reading.off is not None:
            yield recorded, reading.off, Against.HUB_BEFORE
        elif began.ticks is not None:
            passed = timedelta(milliseconds=recorded.ticks.ms - began.ticks.ms)
            by = recorded.at - began.at - passed
            if abs(by) > TOLERANCE:
                yield recorded, by, Against.FIRST


def _checked_in(records: list[Known]) -> Mapping[bytes, HubAnchor]:
    """The first time of the hub that the device had in each boot; it tells of what was recorded before it too."""
    return {
        recorded.ticks.boot: anchor
        for recorded in reversed(records)
        if recorded.ticks is not None and (anchor := _anchor_of(recorded)) is not None
    }


def _anchor_of(recorded: Known) -> HubAnchor | None:
    """What the hub last said of the time, if it said so in the boot of this record."""
    hub = None if recorded.ticks is None else recorded.ticks.hub
    return None if hub is None or hub.ms is None else hub


def _unchecked(records: list[Known]) -> Iterator[ClockUnchecked]:
    """One line for a device whose clock nobody checked in a boot, unless it is known to be wrong anyway."""
    checked = _checked_in(records)
    hidden = [
        (recorded, recorded.ticks.hub.at)
        for recorded in records
        if recorded.ticks is not None and recorded.ticks.hub is not None and recorded.ticks.boot not in checked
    ]
    if hidden:
        yield ClockUnchecked(hidden[0][0].author, min(since for _, since in hidden), len(hidden))


def _ways(records: list[Known], found: Mapping[EventId, tuple[timedelta, Against]]) -> list[ClockOff]:
    """One line for each way the clock stood, in the order of the log."""
    ways: list[ClockOff] = []
    for recorded in records:
        if recorded.id not in found:
            continue
        by, against = found[recorded.id]
        alike = (n for n, way in enumerate(ways) if way.against is against and abs(way.ahead - by) <= TOLERANCE)
        same = next(alike, None)
        if same is None:
            ways.append(ClockOff(recorded.author, by, 1, against))
        else:
            ways[same] = replace(ways[same], records=ways[same].records + 1)
    return ways


def _differing(
    visit: Visit, devices: Mapping[InstallationId, list[Known]], ahead: Mapping[EventId, timedelta]
) -> tuple[ClocksDiffer, ...]:
    """For each two devices the widest contradiction between records that were not said already."""
    widest: dict[tuple[InstallationId, InstallationId], ClocksDiffer] = {}
    for later, earlier in (*_seen(visit), *(pair for records in devices.values() for pair in _restarts(records))):
        by = earlier.at - later.at
        pair = later.author.installation, earlier.author.installation
        if by <= TOLERANCE or later.id in ahead or earlier.id in ahead:
            continue
        if pair not in widest or by > widest[pair].by:
            widest[pair] = ClocksDiffer(later.author, earlier.author, by)
    return tuple(widest[pair] for pair in sorted(widest))


def _seen(visit: Visit) -> Iterator[tuple[Known, Known]]:
    """Each record of another device with what it had certainly seen: the beginning, what it names, what was signed."""
    logs: defaultdict[str, list[Known]] = defaultdict(list)
    for recorded in visit.known.values():
        logs[recorded.id.log].append(recorded)
    for recorded in visit.known.values():
        seen = [visit.known[name] for name in recorded.replaces if name in visit.known]
        if visit.start is not None:
            seen.append(visit.start)
        if isinstance(recorded.event, FindingsSigned):
            seen += [each for reach in recorded.event.seen for each in logs[reach.log] if each.id.seq <= reach.seq]
        yield from ((recorded, each) for each in seen if each.author.installation != recorded.author.installation)


def _restarts(records: list[Known]) -> Iterator[tuple[Known, Known]]:
    """Records of one device right before and after a restart, the later one first."""
    for before, after in pairwise(records):
        if before.ticks is not None and after.ticks is not None and before.ticks.boot != after.ticks.boot:
            yield after, before


def _place(recorded: Known) -> tuple[int, EventId]:
    return recorded.hlc, recorded.id
