"""One officer's laptop in a cellar, told line by line what to do: the real vault, courier and sharing, no window.

Started inside a network namespace by `tests.raid.raiders`; speaks JSON on standard input and output.
"""

import hashlib
import json
import secrets
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from queue import Queue
from typing import Any, TypeVar

from inspector.casework import settling
from inspector.casework.businesses.businesses import record_businesses, with_id
from inspector.casework.desk import Desk
from inspector.casework.visiting import joining, notes, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.crypto.ids import SystemIds
from inspector.crypto.stretching import FLOOR
from inspector.domain.events import PhotoAttached
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal
from inspector.domain.values import VisitKind
from inspector.sync.courier import Courier
from inspector.sync.enrolling import enrol, make_keys
from inspector.sync.failures import Failure
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.hub_certificates import CERTIFICATES
from inspector.sync.invitation import typed_invitation
from inspector.sync.lan.outcomes import ShareEvent
from inspector.sync.lan.own_addresses import own_addresses
from inspector.sync.lan.share_code import read_share_code
from inspector.sync.lan.sharing import Sharing
from inspector.sync.lan.turns import Host
from inspector.sync.lan.visiting import Visiting
from inspector.vault.making.keeping import create_vault, open_vault
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from tests.fakes.sync_officer import PASSPHRASE, WrongClock, a_courier
from tests.stories.officers import CATALOGUES, LINDE

T = TypeVar("T")
Said = dict[str, Any]
WAIT = 60


@dataclass
class Laptop:
    """One officer; the vault is asked on one thread, whoever asks."""

    folder: Path
    clock: WrongClock = field(default_factory=WrongClock)
    thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    told: "Queue[ShareEvent]" = field(default_factory=Queue)
    vault: Vault = field(init=False)
    courier: Courier = field(init=False)
    sharing: Sharing | None = None

    def run(self, task: Callable[[], T], /) -> T:
        return self.thread.submit(task).result()

    @property
    def desk(self) -> Desk:
        return Desk(self.vault, self.clock, SystemIds(), CATALOGUES)

    @property
    def host(self) -> Host:
        now_ms = lambda: int(self.clock.now().timestamp() * 1000)  # noqa: E731 - one value
        return Host(self.vault, self.run, self.settle, now_ms, lambda _changes: None)

    def settle(self) -> Changes:
        return settling.settle(self.desk)

    def enrol(self, url: str, code: str) -> Said:
        ids, pin = SystemIds(), self.folder / CERTIFICATES
        answer = enrol(typed_invitation(url, code), make_keys(ids), clock=self.clock, ids=ids, pin=pin)
        assert not isinstance(answer, Failure), answer

        def made() -> str:
            vault = create_vault(
                self.folder, bytearray(PASSPHRASE), answer.identity, clock=self.clock, ids=ids, argon2=FLOOR
            )
            try:
                return vault.me.installation
            finally:
                vault.close()

        return {"installation": self.run(made)}

    def open(self, installation: str) -> Said:
        def opened() -> None:
            self.vault = open_vault(self.folder, bytearray(PASSPHRASE), clock=self.clock, ids=SystemIds())
            identity = self.vault.identity
            address = HubAddress(identity.hub_url, identity.hub_public, self.folder / CERTIFICATES)
            carrier = HttpCarrier(address, self.vault.signing_key, clock=self.clock, ids=SystemIds())
            self.courier = a_courier(self.vault, carrier, identity.hub_public, settle=self.settle)

        self.run(opened)
        assert self.vault.me.installation == installation
        return {"why": None}

    def know(self, **_named: object) -> Said:
        return {"why": None}

    def clock_off(self, days: int) -> Said:
        self.clock.off = timedelta(days=days)
        return {"why": None}

    def sync(self) -> Said:
        return {"why": None, "synced": str(self.run(self.courier.sync_once).outcome)}

    def record(self) -> Said:
        self.run(lambda: _done(record_businesses(self.desk, (with_id(self.desk, LINDE),))))
        return {"why": None}

    def start(self) -> Said:
        def started() -> VisitId:
            known = BusinessId(self.vault.businesses()[0].business.id)
            begun = visits.start_visit(self.desk, VisitOrder(known, VisitKind.ROUTINE))
            assert isinstance(begun, Started), begun
            return begun.visit

        return {"why": None, "visit": self.run(started)}

    def code(self, visit: str) -> Said:
        invitation = self.run(lambda: joining.invite(self.desk, VisitId(visit)))
        assert isinstance(invitation, joining.Invitation), invitation
        return {"why": None, "code": joining.as_qr(invitation).hex()}

    def join(self, code: str) -> Said:
        invitation = joining.read_qr(bytes.fromhex(code))
        begun = self.run(lambda: joining.join_visit(self.desk, invitation))
        assert isinstance(begun, Started), begun
        return {"why": None}

    def note(self, visit: str, text: str) -> Said:
        self.run(lambda: _done(notes.write_note(self.desk, VisitId(visit), text)))
        return {"why": None}

    def photo(self, visit: str, size: int) -> Said:
        """Bytes that nobody can tell from a picture's; gives the name of the blob."""
        content = secrets.token_bytes(size)

        def attached() -> str:
            found = self.vault.visit(VisitId(visit))
            assert found is not None
            stream = self.vault.stream_of(VisitId(visit), found.part)
            assert stream is not None
            key, digest = self.vault.store_blob(stream, content), hashlib.sha256(content).hexdigest()
            photo = NewEvent(stream, PhotoAttached("foto.jpg", key, digest, digest, 40, 30))
            self.vault.append(Batch(appends=(photo,)))
            return key.blob

        return {"why": None, "blob": self.run(attached)}

    def share(self) -> Said:
        address, *_ = own_addresses()
        self.sharing = Sharing(self.host, address.address, SystemIds(), lambda _, event: self.told.put(event))
        return {"why": None, "code": self.sharing.code.text()}

    def visit(self, code: str) -> Said:
        visited = Visiting(self.host, read_share_code(code), SystemIds()).go()
        return {"why": None, "fault": None if visited.fault is None else visited.fault.value}

    def stop(self) -> Said:
        assert self.sharing is not None
        self.sharing.close()
        while self.told.get(timeout=WAIT).ended is None:
            pass
        return {"why": None}

    def state(self, visit: str) -> Said:
        """What this officer reads, how far each log is here, and what waits for the hub."""

        def read() -> Said:
            found, streams = self.vault.visit(VisitId(visit)), self.vault.streams_of(VisitId(visit))
            heads = {
                stream.kind.name: sorted(
                    [head.log.hex(), head.seq, head.head.hex()] for head in self.vault.all_heads_in([stream.id])
                )
                for stream in streams
            }
            waiting = self.vault.sync_state()
            written = [] if found is None else sorted(note.event.text for note in found.notes)
            return {
                "why": None,
                "notes": written,
                "heads": heads,
                "outbox": waiting.outbox_events,
                "blobs": waiting.outbox_blobs,
                "carried": waiting.carried_events,
                "refused": waiting.quarantined,
                "forks": len(self.vault.forks()),
            }

        return self.run(read)


def _done(result: Changes | Refusal) -> None:
    assert not isinstance(result, Refusal), result


def main(folder: Path) -> None:
    """Do what standard input says until it ends."""
    laptop = Laptop(folder)
    for line in sys.stdin:
        said = json.loads(line)
        answer = getattr(laptop, said.pop("do"))(**said)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
