"""The hub of a played day: a process of its own, founded for the agencies of the script, and its administrator."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from inspector.crypto.ids import IdSource, SystemIds
from inspector.demo.summary import HubSummary
from inspector.domain.ids import InstallationId
from inspector.hub.clock import PlayedClock
from inspector.hub.office import administering
from inspector.hub.office.custodians import name_keepers
from inspector.hub.office.founding import found
from inspector.hub.office.wiping import order_wipe
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.rows.home import Home, read_key
from inspector.hub.running.process import start_hub
from inspector.wire.custodian import Custodian
from inspector.wire.scopes import Agency, Purpose


class DayHub:
    """A hub that is founded in a new folder and runs by the played time, and what its administrator does there."""

    def __init__(self, home: Path, agencies: Iterable[Agency], ids: IdSource, at: datetime) -> None:
        found(home, sorted(agencies), ids=ids, now_ms=_ms(at))
        file = home / "played-clock"
        self._clock = PlayedClock(file)
        self.set_clock(at)
        self._home = home
        self._ids = ids
        self._process = start_hub(home, options=("--played-clock", str(file)))
        self.port = self._process.port
        self._is_closed = False

    def invite(self, officer: Officer) -> str:
        """Hand out a one-time code for one device."""
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            return administering.offer_code(relay, officer, self._ids).text

    def revoke(self, installation: InstallationId) -> None:
        """Revoke a device.

        Raises:
            HubError: it will not.
        """
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            administering.revoke(relay, bytes.fromhex(installation))

    def order_wipe(self, installation: InstallationId) -> None:
        """Say that a revoked device is to be wiped.

        Raises:
            HubError: it will not.
        """
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            order_wipe(relay, bytes.fromhex(installation))

    def name_keepers(self, agency: Agency, purpose: Purpose, custodians: tuple[Custodian, ...]) -> None:
        """Let an agency's offline root name who gives a shared key to a successor."""
        root = read_key(Home(self._home).offline_roots / f"{agency.value}.key")
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            name_keepers(relay, agency, purpose, custodians, root)

    def set_clock(self, at: datetime) -> None:
        """It is this time."""
        self._clock.set_to(_ms(at))

    def figures(self) -> HubSummary:
        """What lies at the hub that was stopped, in numbers; bytes are those of its database and of its blobs."""
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            status = administering.status(relay)
        size = status.database_bytes + status.blob_bytes
        return HubSummary(streams=status.streams, events=status.events, blobs=status.blobs, bytes=size)

    def close(self) -> None:
        """Let it finish what it is doing; a second time does nothing."""
        if not self._is_closed:
            self._is_closed = True
            self._process.stop()


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)
