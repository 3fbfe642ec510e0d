"""A hub in this process, with a clock the test turns."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.statements import Statement, authenticate_statement
from inspector.hub.answering.exchange import exchange
from inspector.hub.frames.clear_events import root_of
from inspector.hub.office.founding import found
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.hub.rows.home import Home
from inspector.hub.rows.installations import Installation
from inspector.wire.http_signature import SignedBy
from inspector.wire.messages import Credentials, Known, SyncReply, SyncRequest
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.scopes import Agency, Role
from tests.fakes.device import Device, Log
from tests.fakes.seeded_ids import SeededIds

START_MS = 1_795_000_000_000
DAY_MS = 24 * 3600 * 1000


@dataclass
class TurnedClock:
    """The hub's clock, in the test's hand."""

    now_ms: int = START_MS

    def __call__(self) -> int:
        return self.now_ms

    def pass_days(self, days: float) -> None:
        self.now_ms += int(days * DAY_MS)


@dataclass
class InProcess:
    """A relay and the devices that talk to it without a network."""

    relay: Relay
    clock: TurnedClock
    ids: IdSource = field(default_factory=lambda: SeededIds("devices"))

    def enrol(self, agency: Agency, role: Role) -> Device:
        device = Device("http://hub", self.ids, agency=agency)
        officer = Officer(agency, role, "7", "Officier")
        self.relay.store.write(
            lambda connection: self.relay.registrar.enrol(
                connection, officer, device.key.public, device.reader.public, now_ms=self.clock()
            )
        ).result()
        device.takes_its_name()
        return device

    def sync(
        self,
        device: Device,
        *frames: bytes,
        cursor: int = 0,
        known: Known | None = None,
        unstamped: tuple[int, ...] = (),
    ) -> SyncReply:
        nonce = self.ids.token(16).hex()
        signed_by = SignedBy(device.key.id, nonce, self.clock() // 1000, hashlib.sha256().digest())
        return exchange(self.relay, signed_by, SyncRequest(cursor, frames=frames, known=known, unstamped=unstamped))

    def known(self, device: Device) -> Installation:
        found_installation = self.relay.store.read(lambda connection: installations.find(connection, device.key.id))
        assert found_installation is not None
        return found_installation

    def read(self, credentials: Credentials, agency: Agency) -> Statement:
        entry = self.relay.store.read(lambda connection: installations.find_agency(connection, agency))
        assert entry is not None
        return authenticate_statement(credentials.statement, credentials.chain, root_of(entry))

    def directory(self, agency: Agency) -> bytes:
        entry = self.relay.store.read(lambda connection: installations.find_agency(connection, agency))
        assert entry is not None
        return entry.directory


def a_home(folder: Path, address: str | None = None) -> Home:
    agencies = [Agency.GEMEENTE, Agency.POLITIE]
    return found(folder / "hub", agencies, ids=SeededIds("hub"), now_ms=START_MS, address=address)


def line_of(device: Device, reply: SyncReply, log: Log) -> ReceiptLine:
    """What the receipt in a reply says of a log."""
    (line,) = (each for each in device.receipt(reply).lines if each.head.log == log.id)
    return line
