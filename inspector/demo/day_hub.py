"""The hub of a played day: a process of its own, founded for the agencies of the script, and its administrator."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector.crypto.ids import IdSource, SystemIds
from inspector.demo.summary import HubSummary
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.office.founding import found
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.running.process import HubProcess, start_hub
from inspector.sync.invitation import Invitation, typed_invitation
from inspector.wire.scopes import Agency


class DayHub:
    """A hub that runs, and what its administrator does at its own machine."""

    def __init__(self, home: Path, process: HubProcess, ids: IdSource) -> None:
        self._home = home
        self._process = process
        self._ids = ids
        self._is_stopped = False

    @property
    def port(self) -> int:
        """Where it listens on this machine."""
        return self._process.port

    def invite(self, officer: Officer, hub_url: str) -> Invitation:
        """Hand out a one-time code for one device, which reaches the hub at this address."""
        with opened(self._home, clock=system_ms, ids=SystemIds()) as relay:
            code = administering.offer_code(relay, officer, self._ids)
        return typed_invitation(hub_url, code.text)

    def figures(self) -> HubSummary:
        """What lies at the hub that was stopped, in numbers; bytes are those of its database and of its blobs."""
        with opened(self._home, clock=system_ms, ids=SystemIds()) as relay:
            status = administering.status(relay)
        return HubSummary(
            streams=status.streams,
            events=status.events,
            blobs=status.blobs,
            bytes=status.database_bytes + status.blob_bytes,
        )

    def stop(self) -> None:
        """Let it finish what it is doing; a second time does nothing."""
        if not self._is_stopped:
            self._is_stopped = True
            self._process.stop()


@contextmanager
def hub_of_the_day(home: Path, agencies: Iterable[Agency], ids: IdSource) -> Iterator[DayHub]:
    """Found a hub in a new folder and run it for as long as the block lasts.

    Raises:
        HubError: it does not start.
    """
    found(home, sorted(set(agencies)), ids=ids, now_ms=system_ms())
    hub = DayHub(home, start_hub(home), ids)
    try:
        yield hub
    finally:
        hub.stop()
