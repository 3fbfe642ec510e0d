"""Where the times of a visit contradict each other: the only thing that can be known of a clock afterwards.

Three things are certain without any clock: how much time passed on one device between two records of one boot (its
steady clock), which of two records of one device came first (its log), and what a record had seen. A wall clock that
says otherwise by more than five minutes was set, or two devices' clocks disagree.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from inspector.domain.events import Cosigned, DomainEvent, FindingsSigned, VisitResubmitted
from inspector.domain.ids import EventId, InstallationId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer
from inspector.domain.visits.released import last_release
from inspector.domain.visits.visit import Visit

TOLERANCE = timedelta(minutes=5)
"""What two clocks may differ before it is said."""

Known = Recorded[DomainEvent]


@dataclass(frozen=True, slots=True)
class ClockSet:
    """How far a device's clock stood from where it stood at its first record of this visit, at so many records."""

    officer: Officer
    ahead: timedelta
    records: int


@dataclass(frozen=True, slots=True)
class ClocksDiffer:
    """What `later` wrote comes after what `earlier` wrote and bears a time that lies so much before it.

    Both are the same officer when the device itself says so across a restart.
    """

    later: Officer
    earlier: Officer
    by: timedelta


@dataclass(frozen=True, slots=True)
class Clocks:
    """What the times of a visit say against each other."""

    ahead: Mapping[EventId, timedelta] = field(default_factory=dict)
    """Of each record that was made at a clock set since the device's first: how far that clock was ahead of it."""
    set_by: tuple[ClockSet, ...] = ()
    differing: tuple[ClocksDiffer, ...] = ()


def clocks_of(visit: Visit) -> Clocks:
    """Everything that contradicts; the same for every order in which the visit arrived."""
    devices: defaultdict[InstallationId, list[Known]] = defaultdict(list)
    for recorded in sorted(visit.known.values(), key=_place):
        devices[recorded.author.installation].append(recorded)
    ahead: dict[EventId, timedelta] = {}
    set_by: list[ClockSet] = []
    for _, records in sorted(devices.items()):
        found = dict(_ahead(records))
        ahead |= found
        set_by += _settings(records, found)
    return Clocks(ahead, tuple(set_by), _differing(visit, devices, ahead))


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


def _ahead(records: list[Known]) -> Iterator[tuple[EventId, timedelta]]:
    """The records of one device whose wall clock went another way than the steady one since the first of that boot."""
    first: dict[bytes, Known] = {}
    for recorded in records:
        if recorded.ticks is None:
            continue
        began = first.setdefault(recorded.ticks.boot, recorded)
        if began.ticks is not None:
            passed = timedelta(milliseconds=recorded.ticks.ms - began.ticks.ms)
            ahead = recorded.at - began.at - passed
            if abs(ahead) > TOLERANCE:
                yield recorded.id, ahead


def _settings(records: list[Known], ahead: Mapping[EventId, timedelta]) -> list[ClockSet]:
    """One line for each way the clock stood, in the order of the log."""
    found: list[ClockSet] = []
    for recorded in records:
        by = ahead.get(recorded.id)
        if by is None:
            continue
        same = next((place for place, each in enumerate(found) if abs(each.ahead - by) <= TOLERANCE), None)
        if same is None:
            found.append(ClockSet(recorded.author, by, 1))
        else:
            found[same] = ClockSet(recorded.author, found[same].ahead, found[same].records + 1)
    return found


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
