"""What was recorded and does not count any more: taken back with a reason, or counted again."""

from collections.abc import Iterable, Mapping
from typing import TypeVar, cast, get_args

from inspector.domain.catalogue.laws import OF_CARDS
from inspector.domain.events import BroughtBack, DomainEvent, PersonsCounted, Withdrawn
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import Said
from inspector.wire.scopes import StreamKind

_E = TypeVar("_E", bound=DomainEvent)
Known = Mapping[EventId, Recorded[DomainEvent]]
ByKind = Mapping[type[DomainEvent], tuple[Recorded[DomainEvent], ...]]


def standing_withdrawals(by_kind: ByKind, known: Known) -> tuple[Recorded[Withdrawn], ...]:
    """The withdrawals that count: bringing back ends one for good, and nobody takes back what another agency said."""
    ended = {
        back.event.target
        for back in _of(by_kind, BroughtBack)
        if _speaks_of_its_own(known.get(back.event.target), back)
    }
    return tuple(
        each
        for each in _of(by_kind, Withdrawn)
        if each.id not in ended and _speaks_of_its_own(known.get(each.event.target), each)
    )


def standing_counts(by_kind: ByKind) -> tuple[Recorded[PersonsCounted], ...]:
    """The counts that no later count of the same officer replaced."""
    counts = _of(by_kind, PersonsCounted)
    replaced = {(seen, count.author.number, count.stream) for count in counts for seen in count.replaces}
    return tuple(count for count in counts if (count.id, count.author.number, count.stream) not in replaced)


def standing_said(by_kind: ByKind, part: StreamKind) -> tuple[Recorded[Said], ...]:
    """What was said and asked in one part, but for what the same officer wrote anew."""
    every = [each for kind in get_args(Said) for each in _of(by_kind, kind) if each.stream is part]
    replaced = {(seen, said.author.person, said.event.KIND) for said in every for seen in said.replaces}
    standing = (each for each in every if (each.id, each.author.person, each.event.KIND) not in replaced)
    return tuple(sorted(standing, key=lambda said: (said.hlc, said.id)))


def added_up(counts: Iterable[Recorded[PersonsCounted]]) -> dict[str, dict[str, int]]:
    """Persons per check and outcome, over all of these counts; of cards nothing, whoever counted them."""
    totals: dict[str, dict[str, int]] = {}
    for count in counts:
        for check, outcomes in count.event.totals.items():
            if check in OF_CARDS:
                continue
            for outcome, number in outcomes.items():
                sums = totals.setdefault(check, {})
                sums[outcome] = sums.get(outcome, 0) + number
    return totals


def _speaks_of_its_own(target: Recorded[DomainEvent] | None, said: Recorded[DomainEvent]) -> bool:
    return target is None or (target.stream, target.author.agency) == (said.stream, said.author.agency)


def _of(by_kind: ByKind, kind: type[_E]) -> tuple[Recorded[_E], ...]:
    return cast("tuple[Recorded[_E], ...]", by_kind.get(kind, ()))  # they stand under their own type
