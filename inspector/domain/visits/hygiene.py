"""Samples of water in the hygiene part of a visit, each with what a laboratory found in it since."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from inspector.domain.hygiene_events import WaterResult, WaterSampled
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import Said
from inspector.domain.visits.corrections import standing_said
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import StreamKind

_S = TypeVar("_S", bound=Said)


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample, and every result that somebody recorded of it, in that order."""

    taken: Recorded[WaterSampled]
    """The first record of it: when it was taken, and by whom."""
    stands: Recorded[WaterSampled]
    """What is said of it now: the first record, or the last by which it was mended."""
    results: tuple[Recorded[WaterResult], ...]
    shares_label: bool = False
    """Whether another sample has the same label, as when two officers wrote it down without knowing of each other."""

    @property
    def is_mended(self) -> bool:
        """Whether something else is said of it than when it was taken."""
        return self.stands.id != self.taken.id


def samples_of(visit: Visit) -> tuple[Sample, ...]:
    """Those of the hygiene part: for the health service itself, and for whoever reads its part."""
    standing: dict[EventId, tuple[Recorded[WaterSampled], Recorded[WaterSampled], frozenset[EventId]]] = {}
    for each in _standing(visit, WaterSampled):
        first, names = _traced(each, visit)
        if first.id in standing:  # mended on two tablets that had not met: what was said last stands
            names |= standing[first.id][2]
        standing[first.id] = first, each, names
    labels = Counter(label_key(each.event.label) for _, each, _ in standing.values())
    results = tuple(_standing(visit, WaterResult))
    return tuple(
        Sample(
            first,
            each,
            tuple(found for found in results if found.event.sample in names),
            labels[label_key(each.event.label)] > 1,
        )
        for first, each, names in standing.values()
    )


def label_key(label: str) -> str:
    """The same for labels that nobody would tell apart on a bottle."""
    return label.casefold()


def _standing(visit: Visit, kind: type[_S]) -> Iterator[Recorded[_S]]:
    for each in standing_said(visit.by_kind, StreamKind.HYGIENE):
        if isinstance(each.event, kind) and each.id not in visit.withdrawn:
            yield each  # type: ignore[misc] # isinstance narrows the event, not the record around it


def _traced(sample: Recorded[WaterSampled], visit: Visit) -> tuple[Recorded[WaterSampled], frozenset[EventId]]:
    """The first record of a sample, and all its names: those of the records that it was mended in place of."""
    first, names, ahead = sample, {sample.id}, list(sample.replaces)
    while ahead:
        name = ahead.pop()
        if name in names:
            continue
        names.add(name)
        before = visit.known.get(name)
        if before is None or before.author.person != sample.author.person or not isinstance(before.event, WaterSampled):
            continue
        ahead += before.replaces
        if (before.hlc, before.id) < (first.hlc, first.id):
            first = before  # type: ignore[assignment] # isinstance narrows the event, not the record around it
    return first, frozenset(names)
