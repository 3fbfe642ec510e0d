"""A real hub in a folder of its own: started, killed, restarted; officers enrolled at will.

@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import requests

from inspector.crypto.designations import Designation
from inspector.crypto.ids import IdSource, SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.office.administering import Status
from inspector.hub.office.founding import found
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.running.process import ServerProcess, start_hub
from inspector.wire import routes
from inspector.wire.scopes import Agency, Role
from tests.fakes.certificates import a_certificate
from tests.fakes.device import Device

PATIENCE_SECONDS = 60
DESIGNATION = Designation("Akte 2026-0417", "domein I", "APV", date(2099, 12, 31))
AGENCIES = (Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE)


@dataclass
class RealHub:
    """A hub and how to treat it badly."""

    home: Path
    process: ServerProcess
    ids: IdSource = field(default_factory=SystemIds)
    enrolled: int = 0
    options: tuple[str, ...] = ()
    """Of `serve`, at each start."""
    pin: Path | None = None
    """The certificate by which devices know it, when it speaks TLS."""

    @property
    def url(self) -> str:
        return self.process.url

    def kill(self) -> None:
        """kill -9."""
        self.process.kill()

    def stop(self) -> None:
        self.process.stop()

    def restart(self) -> None:
        """Start it again at the same address, whatever became of it."""
        self.process.kill()
        self.process = start_hub(self.home, port=self.process.port, options=self.options)

    def comes_to(self, status: int) -> bool:
        """Wait until this is what it answers when it is asked whether it is ready; False when it never is."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            if requests.get(self.url + routes.READY, timeout=20).status_code == status:
                return True
            time.sleep(0.2)
        return False

    def code(self, agency: Agency, role: Role, *, designated: bool = False) -> str:
        """A one-time code for one more officer."""
        self.enrolled += 1
        officer = Officer(
            agency, role, f"N{self.enrolled:03}", f"Officier {self.enrolled}", "", (DESIGNATION,) * designated
        )
        with opened(self.home, clock=system_ms, ids=SystemIds()) as relay:
            return administering.offer_code(relay, officer, self.ids).text

    def device(self, agency: Agency, role: Role, *, url: str | None = None, designated: bool = False) -> Device:
        """One more officer's device, enrolled."""
        device = Device(url or self.url, self.ids, agency=agency)
        device.enrol(self.code(agency, role, designated=designated))
        return device

    def revoke(self, device: Device) -> None:
        with opened(self.home, clock=system_ms, ids=SystemIds()) as relay:
            administering.revoke(relay, device.key.id)

    def bar(self, device: Device, *, is_barred: bool = True) -> None:
        with opened(self.home, clock=system_ms, ids=SystemIds()) as relay:
            administering.bar(relay, device.key.id, is_barred=is_barred)

    def status(self) -> Status:
        with opened(self.home, clock=system_ms, ids=SystemIds()) as relay:
            return administering.status(relay)


def a_real_hub(
    folder: Path, address: str | None = None, agencies: tuple[Agency, ...] = AGENCIES, *, is_secure: bool = False
) -> Iterator[RealHub]:
    """Make and start a hub, on PostgreSQL with an address, with TLS by itself; it is gone when the test is."""
    home = found(folder / "hub", agencies, ids=SystemIds(), now_ms=system_ms(), address=address).path
    options: tuple[str, ...] = ()
    pin = None
    if is_secure:
        pin, key = a_certificate(folder)
        options = ("--tls-certificate", str(pin), "--tls-key", str(key))
    hub = RealHub(home, start_hub(home, options=options), options=options, pin=pin)
    try:
        yield hub
    finally:
        hub.process.kill()
