"""An officer with a real vault and a real courier, enrolled at a real hub: everything but the screen."""

import hashlib
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.signals import referrals
from inspector.crypto.ids import IdSource, SystemIds
from inspector.crypto.stretching import FLOOR
from inspector.domain.events import NoteWritten, PhotoAttached
from inspector.domain.ids import StreamId
from inspector.domain.recorded import NewEvent
from inspector.sync.courier import Courier, LetterBox
from inspector.sync.enrolling import enrol, make_keys
from inspector.sync.failures import Failure
from inspector.sync.following import Following
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.invitation import typed_invitation
from inspector.sync.outcomes import SyncResult
from inspector.sync.ports import Carrier
from inspector.sync.register.errand import Questions
from inspector.vault.directory.identity import Identity
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.making.keeping import create_vault, open_vault
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.hub_process import RealHub
from tests.fakes.stretching import opened_here_only

PASSPHRASE = b"vier losse woorden samen"
HOMES = {Agency.GEMEENTE: StreamKind.FINDINGS, Agency.ARBEIDSINSPECTIE: StreamKind.LABOUR}


@dataclass
class WrongClock:
    """The system's clock, off by as much as a test says."""

    off: timedelta = timedelta()
    real: SystemClock = field(default_factory=SystemClock)

    @property
    def boot_id(self) -> bytes:
        return self.real.boot_id

    def now(self) -> datetime:
        return self.real.now() + self.off

    def monotonic_ms(self) -> int:
        return self.real.monotonic_ms()


@dataclass
class SyncOfficer:
    """One officer; `url` may be that of a bad line to the hub."""

    folder: Path
    url: str
    vault: Vault
    clock: WrongClock
    ids: IdSource
    hub_public: bytes
    carrier: HttpCarrier
    courier: Courier
    pin: Path | None = None
    """By what it knows the hub, when that speaks TLS."""
    seen: list[Changes] = field(default_factory=list)

    def opens_a_stream(self, *readers: "SyncOfficer", kind: StreamKind | None = None) -> StreamId:
        """A compartment of its own agency that these officers may read too."""
        owner = self.vault.me.agency
        stream = StreamId(stream_id(kind or HOMES[owner], owner, self.ids.id16()).hex())
        colleagues = self.vault.directory.colleagues
        recipients = tuple(colleagues[each.vault.me.installation].reader for each in readers)
        grants = (GrantStreamKey(stream, recipients),) if recipients else ()
        note = NewEvent(stream, NoteWritten("Eerste regel", None))
        self.vault.append(Batch(new_streams=(NewStream(stream),), appends=(note,), grants=grants))
        return stream

    def writes(self, stream: StreamId, count: int = 1, *, size: int = 40) -> None:
        """So many notes, each an action of its own."""
        for number in range(count):
            text = f"{number} " + self.ids.token(size).hex()[:size]
            self.vault.append(Batch(appends=(NewEvent(stream, NoteWritten(text, None)),)))

    def keeps_a_photo(self, stream: StreamId, size: int = 100_000, original: int = 0) -> str:
        """A photo of so many bytes, with an original of so many, if any; gives the name of its blob."""
        content = self.ids.token(size)
        key = self.vault.store_blob(stream, content)
        taken = self.vault.store_blob(stream, self.ids.token(original)) if original else None
        digest = hashlib.sha256(content).hexdigest()
        photo = PhotoAttached("foto.jpg", key, digest, digest, 40, 30, original=taken)
        self.vault.append(Batch(appends=(NewEvent(stream, photo),)))
        return key.blob

    def syncs(self) -> SyncResult:
        return self.courier.sync_once()

    def unsent(self) -> int:
        return self.vault.sync_state().outbox_events

    def reach(self) -> dict[bytes, int]:
        """How far every log reaches here."""
        return {head.log: head.seq for head in self.vault.heads()}

    def has_all_of(self, other: "SyncOfficer", stream: StreamId) -> bool:
        """Whether what the other has of a stream is here, to the event and to the bit."""
        return self.heads_in(stream) == other.heads_in(stream) != {}

    def heads_in(self, stream: StreamId) -> dict[bytes, bytes]:
        """The head of every log that is here of a stream."""
        frames = [parse(frame) for frame in self.vault.frames_beyond({}, [stream])]
        logs = {frame.log for frame in frames}
        return {head.log: head.head for head in self.vault.heads() if head.log in logs}

    def settles_with(self, settle: Callable[[], Changes]) -> None:
        """Do this after each sync, as the program does, instead of only passing on keys."""
        self.courier = a_courier(self.vault, self.carrier, self.hub_public, settle=settle)

    def closes(self) -> None:
        self.carrier.cancel()
        self.vault.close()

    def moves_to(self, url: str) -> None:
        """Reach the hub over another line; what the courier had in mind is forgotten, as after a restart."""
        self.url = url
        self.carrier, self.courier = _lines(self)

    def restarts(self) -> None:
        """The program ends and is started again."""
        self.vault.close()
        self.vault = open_vault(self.folder, bytearray(PASSPHRASE), clock=self.clock, ids=self.ids)
        self.carrier, self.courier = _lines(self)


def enrolled(
    hub: RealHub,
    folder: Path,
    agency: Agency = Agency.GEMEENTE,
    role: Role = Role.INSPECTOR,
    *,
    url: str | None = None,
    by_other_programs: bool = False,
    designated: bool = False,
) -> SyncOfficer:
    """One more officer, enrolled, with an empty vault; say so if another program opens it."""
    clock, ids = WrongClock(), SystemIds()
    invitation = typed_invitation(hub.url, hub.code(agency, role, designated=designated))
    answer = enrol(invitation, make_keys(ids), clock=clock, ids=ids, pin=hub.pin)
    assert not isinstance(answer, Failure)
    address = HubAddress(url or hub.url, answer.identity.hub_public, hub.pin)
    return _with_vault(answer.identity, folder, address, clock, ids, by_other_programs=by_other_programs)


def _with_vault(
    identity: Identity, folder: Path, address: HubAddress, clock: WrongClock, ids: IdSource, *, by_other_programs: bool
) -> SyncOfficer:
    with nullcontext() if by_other_programs else opened_here_only():
        vault = create_vault(folder, bytearray(PASSPHRASE), identity, clock=clock, ids=ids, argon2=FLOOR)
    carrier = HttpCarrier(address, vault.signing_key, clock=clock, ids=ids)
    courier = a_courier(
        vault, carrier, identity.hub_public, settle=lambda: settling.settle(Desk(vault, clock, ids, ()))
    )
    return SyncOfficer(folder, address.url, vault, clock, ids, identity.hub_public, carrier, courier, pin=address.pin)


def a_courier(
    vault: Vault,
    carrier: Carrier,
    hub_public: bytes,
    *,
    settle: Callable[[], Changes] = Changes,
    on_changes: Callable[[Changes], None] = lambda _changes: None,
    letters: LetterBox | None = None,
    questions: Questions | None = None,
) -> Courier:
    following = None
    if isinstance(carrier, HttpCarrier):
        following = Following(vault, carrier, lambda task: task(), on_changes).follow
    return Courier(
        vault,
        carrier,
        hub_public=hub_public,
        downloads=vault.folder / DOWNLOADS,
        run=lambda task: task(),
        settle=settle,
        on_changes=on_changes,
        letters=letters,
        following=following,
        questions=questions,
    )


def _lines(officer: SyncOfficer) -> tuple[HttpCarrier, Courier]:
    officer.hub_public = officer.vault.identity.hub_public
    address = HubAddress(officer.url, officer.hub_public, officer.pin)
    carrier = HttpCarrier(address, officer.vault.signing_key, clock=officer.clock, ids=officer.ids)
    desk = Desk(officer.vault, officer.clock, officer.ids, ())
    letters = LetterBox(
        carrier, lambda task: task(), lambda: referrals.leaving(desk), lambda names: referrals.left(desk, names)
    )
    return carrier, a_courier(
        officer.vault,
        carrier,
        officer.hub_public,
        settle=lambda: settling.settle(desk),
        on_changes=officer.seen.append,
        letters=letters,
    )
