"""The hub of a played day: a process of its own, founded for the agencies of the script, and its administrator."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspector.crypto.ids import IdSource, SystemIds
from inspector.demo.summary import HubSummary
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.office.founding import found
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.running.process import HubProcess, start_hub
from inspector.wire.scopes import Agency


@dataclass(slots=True)
class DayHub:
    """A hub that runs, and what its administrator does at its own machine."""

    home: Path
    process: HubProcess
    ids: IdSource
    is_stopped: bool = False

    @property
    def port(self) -> int:
        """Where it listens on this machine."""
        return self.process.port

    def invite(self, officer: Officer) -> str:
        """Hand out a one-time code for one device."""
        with opened(self.home, clock=system_ms, ids=SystemIds()) as relay:
            return administering.offer_code(relay, officer, self.ids).text

    def figures(self) -> HubSummary:
        """What lies at the hub that was stopped, in numbers; bytes are those of its database and of its blobs."""
        with opened(self.home, clock=system_ms, ids=SystemIds()) as relay:
            status = administering.status(relay)
        size = status.database_bytes + status.blob_bytes
        return HubSummary(streams=status.streams, events=status.events, blobs=status.blobs, bytes=size)

    def stop(self) -> None:
        """Let it finish what it is doing; a second time does nothing."""
        if not self.is_stopped:
            self.is_stopped = True
            self.process.stop()


@contextmanager
def hub_of_the_day(home: Path, agencies: Iterable[Agency], ids: IdSource) -> Iterator[DayHub]:
    """Found a hub in a new folder and run it for as long as the block lasts."""
    found(home, sorted(set(agencies)), ids=ids, now_ms=system_ms())
    hub = DayHub(home, start_hub(home), ids)
    try:
        yield hub
    finally:
        hub.stop()
