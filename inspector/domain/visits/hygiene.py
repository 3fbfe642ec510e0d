"""Samples of water in the hygiene part of a visit, each with what a laboratory found in it since."""

from dataclasses import dataclass

from inspector.domain.hygiene_events import WaterResult, WaterSampled
from inspector.domain.recorded import Recorded
from inspector.domain.visits.corrections import standing_said
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import StreamKind


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample, and every result that somebody recorded of it, in that order."""

    taken: Recorded[WaterSampled]
    results: tuple[Recorded[WaterResult], ...]


def samples_of(visit: Visit) -> tuple[Sample, ...]:
    """Those of the hygiene part: for the health service itself, and for whoever reads its part."""
    taken: dict[str, Recorded[WaterSampled]] = {}
    results: dict[str, list[Recorded[WaterResult]]] = {}
    for each in standing_said(visit.by_kind, StreamKind.HYGIENE):
        if each.id in visit.withdrawn:
            continue
        match each.event:
            case WaterSampled(label=label):
                taken.setdefault(label, each)  # type: ignore[arg-type] # the case narrows the event alone
            case WaterResult(label=label):
                results.setdefault(label, []).append(each)  # type: ignore[arg-type] # as above
            case _:
                pass
    return tuple(Sample(each, tuple(results.get(label, ()))) for label, each in taken.items())
