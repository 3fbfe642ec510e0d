"""The hub of a played day: a process of its own, founded for the agencies of the script, and its administrator."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from inspector.crypto.ids import IdSource, SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DOCUMENT_KEY_LIFE,
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
)
from inspector.crypto.validity import Validity
from inspector.demo.summary import HubSummary
from inspector.demo.trouble import BrokenError
from inspector.domain.ids import InstallationId
from inspector.hub.answering.questions import URL_FILE
from inspector.hub.clock import PlayedClock
from inspector.hub.office import administering
from inspector.hub.office.custodians import name_keepers
from inspector.hub.office.founding import found
from inspector.hub.office.publishing import publish_document
from inspector.hub.office.wiping import order_wipe
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import Relay, opened
from inspector.hub.rows import installations
from inspector.hub.rows.home import NATIONAL_ROOT, Home, read_key, write_secret
from inspector.hub.running.process import ServerProcess, start_hub
from inspector.wire.custodian import Custodian
from inspector.wire.messages import Standing
from inspector.wire.scopes import Agency, Purpose


class DayHub:
    """A hub that is founded in a new folder and runs by the played time, and what its administrators do there."""

    def __init__(self, home: Path, agencies: Iterable[Agency], ids: IdSource, at: datetime) -> None:
        self.agencies = tuple(sorted(agencies))
        found(home, self.agencies, ids=ids, now_ms=_ms(at))
        self.clock_file = home / "played-clock"
        """From it others on this machine know what time is played."""
        self._clock = PlayedClock(self.clock_file)
        self.set_clock(at)
        self._home = home
        self._ids = ids
        self._process: ServerProcess | None = None

    def start(self, register_url: str = "") -> None:
        """Answer from now on; questions go to this register, if there is one."""
        if register_url:
            write_secret(self._home / URL_FILE, register_url.encode())
        self._process = start_hub(self._home, options=("--played-clock", str(self.clock_file)))

    @property
    def port(self) -> int:
        """On which it answers."""
        return self._running.port

    @property
    def process_id(self) -> int:
        """Of the process that answers."""
        return self._running.process.pid

    @property
    def now_ms(self) -> int:
        """What time is played."""
        return self._clock()

    @property
    def public(self) -> bytes:
        """The key it signs with."""
        return Home(self._home).hub_key().public

    @property
    def national_root(self) -> SigningKey:
        """What signs for the whole country."""
        return read_key(Home(self._home).offline_roots / NATIONAL_ROOT)

    def root_of(self, agency: Agency) -> SigningKey:
        """An agency's offline root."""
        return read_key(Home(self._home).offline_roots / f"{agency.value}.key")

    def vouched(self, agency: Agency, role: str) -> list[tuple[bytes, tuple[bytes, ...]]]:
        """The statement about each device of an agency and role that counts now, with its chain."""
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            every, now_ms = relay.store.read(installations.every), relay.clock()
        return [
            (each.credentials.statement, tuple(each.credentials.chain))
            for each in every
            if (each.agency, each.role) == (agency, role) and each.standing(now_ms) is Standing.CURRENT
        ]

    def publish_of_register(self, agency: Agency, name: str, document: bytes, signature: bytes) -> None:
        """Let every device of an agency have what a register says."""
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            publish_document(relay, agency, name, document, signature, purpose=DocumentScope.REGISTER)

    def publish_law(self, document: bytes) -> None:
        """Let what the municipality decided stand in its directory."""
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            publish_law(relay, document, self.root_of(Agency.GEMEENTE), SigningKey(self._ids.key32()))

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
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            name_keepers(relay, agency, purpose, custodians, self.root_of(agency))

    def set_clock(self, at: datetime) -> None:
        """It is this time."""
        self._clock.set_to(_ms(at))

    @property
    def _running(self) -> ServerProcess:
        if self._process is None:
            raise BrokenError("the hub was not started")
        return self._process

    def figures(self) -> HubSummary:
        """What lies at the hub that was stopped, in numbers; bytes are those of its database and of its blobs."""
        with opened(self._home, clock=self._clock, ids=SystemIds()) as relay:
            status = administering.status(relay)
        size = status.database_bytes + status.blob_bytes
        return HubSummary(streams=status.streams, events=status.events, blobs=status.blobs, bytes=size)

    def close(self) -> None:
        """Let it finish what it is doing; a second time does nothing."""
        if self._process is not None:
            self._process.stop()
            self._process = None


def publish_law(relay: Relay, document: bytes, root: SigningKey, key: SigningKey) -> None:
    """Publish what a municipality decided, signed by a key that its root makes for that."""
    at = datetime.fromtimestamp(relay.clock() // 1000, UTC)
    made_for, validity = DocumentScope.MUNICIPALITY, Validity.starting(at, DOCUMENT_KEY_LIFE)
    statement = issue_document_key(DocumentKeyStatement("Gemeente", key.public, made_for, validity), root)
    signature = sign_document(document, key, statement, made_for, at=at)
    publish_document(relay, Agency.GEMEENTE, "besluit.json", document, signature, purpose=made_for)


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)
