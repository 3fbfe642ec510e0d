"""A stick instead of a network: one file holds what colleagues of the own agency need and what waits for the hub.

What a colleague may not read is sealed to the hub, so a stick that is found tells no more of it than a rounded size.
What comes back on a stick are colleagues' frames, their receipts, and the hub's, which alone empties the outbox.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from inspector.crypto import cbor
from inspector.crypto.statements import installation_id
from inspector.domain.ids import InstallationId, StreamId
from inspector.sync.by_stick.file_bundle import FileBundle, Proofs, write_bundle
from inspector.sync.by_stick.file_carrier import Imported, frames_for, lines_for, take_in, visits_to_share
from inspector.sync.by_stick.photos import counted_of, photos_for
from inspector.sync.steps import log_of, stream_of
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.wire.colleague_receipts import MOST_HEADS, ColleagueReceipt
from inspector.wire.errors import WireError
from inspector.wire.limits import LIMITS
from inspector.wire.of_hub.for_hub import seal_for_hub
from inspector.wire.of_hub.hub_keys import decode_said
from inspector.wire.scopes import Agency

_AROUND = 5
_ROOM = LIMITS.request_bytes - 64 * 1024
"""For frames in one sealed part; what stands around each is in the rest."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was put on a stick."""

    visits: int
    for_hub: int
    """Frames that only the hub reads."""
    photos: int = 0
    """Photos that are to go beside the file."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came off a stick."""

    imported: Imported
    changes: Changes
    is_whole: bool
    left: int = 0
    """Events that need no longer wait, for the hub signed that it has them."""
    photos_left: int = 0
    """Photos likewise."""
    copied: bool = False
    """A colleague signed that he has a copy of what waits here."""
    stale: int = 0
    """Receipts by the hub from a life that is over."""
    refused: int = 0
    """Frames and receipts that do not hold."""

    @property
    def events(self) -> int:
        """Events that are new here and can be read."""
        return len(self.imported.changes.events)

    @property
    def brought(self) -> bool:
        """Whether anything is different now."""
        return bool(self.events or self.left or self.photos_left or self.copied)

    @property
    def is_for_others(self) -> bool:
        """Whether there was something in it, and nothing for this device."""
        return bool(self.imported.passed_over) and not self.imported.taken


def write_stick(vault: Vault, path: Path, *, now_ms: int) -> Written:
    """Write one file for colleagues of the own agency and for the hub.

    Raises:
        FileBundleError: the disk or stick refused.
    """
    visits, agency = visits_to_share(vault), vault.me.agency
    frames = frames_for(vault, visits, agency)
    shared = {log_of(frame) for frame in frames}
    waiting = (*vault.own_outbox(), *vault.carried_frames())
    rest = [frame for frame in waiting if log_of(frame) not in shared]
    hub = vault.identity.hub_public
    proofs = Proofs(
        colleague_receipts=_receipts_for(vault, frames, now_ms),
        for_hub=tuple(seal_for_hub(hub, cbor.encode(list(some))) for some in _parcels(rest)),
    )
    lines = lines_for(vault, visits, agency)
    write_bundle(path, frames, lines, key=vault.signing_key, now_ms=now_ms, proofs=proofs)
    return Written(len(visits), len(rest), len(counted_of(photos_for(vault))))


def take_stick(vault: Vault, bundle: FileBundle, settle: Callable[[], Changes]) -> Taken:
    """Take in what a file holds for this device: frames, then what the hub and colleagues signed.

    Raises:
        NotSavedError: the disk refused; what was taken before that is kept, and the file may be taken in again.
    """
    before = vault.quarantine_size()
    imported = take_in(vault, bundle, settle)
    refused, waited = max(0, vault.quarantine_size() - before), vault.sync_state()
    changes, copies = imported.changes, Changes()
    for said in bundle.hub_keys:
        with suppress(WireError):
            vault.hear_of_hub_keys(decode_said(said))
    stale = 0
    late = [(vault.apply_late_receipt, receipt) for receipt in bundle.receipts]
    late += [(vault.apply_late_blob_receipt, receipt) for receipt in bundle.blob_receipts]
    for apply, receipt in late:
        try:
            confirmed = apply(receipt)
        except WireError:
            refused += 1
            continue
        stale += confirmed is None
        changes |= confirmed or Changes()
    for receipt in bundle.colleague_receipts:
        with suppress(WireError):  # by somebody who is not known here, or no longer believed
            copies |= vault.apply_colleague_receipt(receipt)
    waits = vault.sync_state()
    left, photos = waited.outbox_events - waits.outbox_events, waited.outbox_photos - waits.outbox_photos
    is_whole = bundle.writer is not None
    return Taken(
        imported, changes | copies, is_whole, max(0, left), max(0, photos), copies.sync, stale=stale, refused=refused
    )


def write_receipts(vault: Vault, bundle: FileBundle, path: Path, *, now_ms: int) -> bool:
    """Sign for what of a file is here now, for the stick to bring back; whether there was anything to sign for.

    Raises:
        FileBundleError: the disk or stick refused.
    """
    receipts = _receipts_for(vault, bundle.frames, now_ms)
    if receipts:
        write_bundle(path, (), key=vault.signing_key, now_ms=now_ms, proofs=Proofs(colleague_receipts=receipts))
    return bool(receipts)


def streams_in(bundle: FileBundle) -> frozenset[StreamId]:
    """The streams of which there is something in a file."""
    return frozenset(StreamId(stream_of(frame).hex()) for frame in bundle.frames)


def writer_of(vault: Vault, bundle: FileBundle) -> InstallationId | None:
    """Whose device wrote the file, when it is whole and by a colleague who is known here and not revoked."""
    if bundle.writer is None:
        return None
    names = (InstallationId(installation_id(agency, bundle.writer).hex()) for agency in Agency)
    known = ((name, vault.directory.colleagues.get(name)) for name in names)
    return next((name for name, each in known if each is not None and not each.revoked), None)


def _receipts_for(vault: Vault, frames: Iterable[bytes], now_ms: int) -> tuple[bytes, ...]:
    streams = sorted(frozenset(StreamId(stream_of(frame).hex()) for frame in frames))
    heads = vault.heads_in(streams)
    me = bytes.fromhex(vault.me.installation)
    some = (heads[at : at + MOST_HEADS] for at in range(0, len(heads), MOST_HEADS))
    return tuple(ColleagueReceipt(me, now_ms, each).sign(vault.signing_key) for each in some)


def _parcels(frames: Sequence[bytes]) -> Iterator[list[bytes]]:
    parcel: list[bytes] = []
    size = 0
    for frame in frames:
        if parcel and size + len(frame) > _ROOM:
            yield parcel
            parcel, size = [], 0
        parcel.append(frame)
        size += len(frame) + _AROUND
    if parcel:
        yield parcel
