"""Which logs of a visit a document is made of, and how far each: what signatures and release name, and nothing else."""

from collections.abc import Iterator
from typing import cast

from inspector.casework.desk import Desk
from inspector.domain.events import Cosigned, FindingsSigned, OperatorShown, VisitReleased
from inspector.domain.ids import LogId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.released import last_release
from inspector.domain.visits.sight import furthest
from inspector.domain.visits.visit import Visit
from inspector.vault.answers.disclosure import DisclosedLog
from inspector.wire.scopes import StreamKind

Step = Recorded[FindingsSigned | Cosigned | OperatorShown | VisitReleased]


class NotWhatWasNamedError(Exception):
    """A signature or the release names a log or a head that is not on this device."""


def named_logs(desk: Desk, visit: Visit) -> tuple[DisclosedLog, ...]:
    """The logs of the shared and the own part: released ones up to the heads that were named, else all that is here.

    Of the own agency's who are heard in the visit: another agency's officers, and a stranger, are no part of it.

    Raises:
        NotWhatWasNamedError: what was named is not here.
    """
    disclosed = desk.vault.disclosure(visit.id, frozenset({StreamKind.VISIT, visit.part}))
    logs = {LogId(log.log.hex()): log for log in disclosed}
    reaches = _ends(visit)
    if not reaches.keys() <= logs.keys():
        raise NotWhatWasNamedError
    if last_release(visit) is None:
        own = (log for log in logs.values() if log.author.agency is visit.agency)
        heard = (log for log in own if log.stands and visit.present.hears(log.author))
        return tuple({log.log: log for log in (*(logs[name] for name in reaches), *heard)}.values())
    found = [logs[name].upto(seq) for name, seq in sorted(reaches.items())]
    if None in found:
        raise NotWhatWasNamedError
    return tuple(log for log in found if log is not None)


def _ends(visit: Visit) -> dict[LogId, int]:
    """How far the release, and who signed since, name each log; without one how far the signatures do."""
    release = last_release(visit)
    kinds = (Cosigned, OperatorShown) if release is not None else (FindingsSigned, Cosigned, OperatorShown)
    steps = cast("tuple[Step, ...]", visit.all_of(*kinds))
    every = steps if release is None else (release, *steps)
    return furthest(place for step in every for place in _named_by(step))


def _named_by(step: Step) -> Iterator[tuple[LogId, int]]:
    yield from ((log, seq) for log, seq, _ in step.event.seen)
    yield step.id.log, step.id.seq
