"""What became of each signal in the inbox: who read it, who handles it."""

from collections.abc import Iterable

from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId
from inspector.domain.office_events import SignalRead, SignalTaken
from inspector.domain.recorded import Recorded
from inspector.vault.model.signals import Handled


class Handling:
    """What officers of one inbox said of its signals, in the order in which they said it."""

    def __init__(self, said: Iterable[Recorded[DomainEvent]]) -> None:
        self.takings: dict[EventId, list[Handled]] = {}
        """Every taking over of a signal."""
        self._reads: dict[EventId, list[Handled]] = {}
        self._replaced: set[EventId] = set()
        for recorded in said:
            done = Handled(recorded.id, recorded.author, recorded.at)
            match recorded.event:
                case SignalRead(target=signal):
                    self._reads.setdefault(signal, []).append(done)
                case SignalTaken(target=signal):
                    self.takings.setdefault(signal, []).append(done)
                    self._replaced.update(recorded.replaces)
                case _:
                    pass

    def read(self, signal: EventId) -> tuple[Handled, ...]:
        """Each officer who opened it, when first."""
        first = {done.officer.installation: done for done in reversed(self._reads.get(signal, ()))}
        return tuple(done for done in self._reads.get(signal, ()) if first[done.officer.installation] is done)

    def taken(self, signal: EventId) -> tuple[Handled, ...]:
        """Who took it over and from whom nobody did; several who did not hear of each other."""
        return tuple(done for done in self.takings.get(signal, ()) if done.event not in self._replaced)
