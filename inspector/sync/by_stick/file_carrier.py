"""Sync between two officers by a file: what a colleague's agency may read goes out, what concerns this device comes in.

A file tells its reader which streams belong together. So it holds only kinds that the receiving agency may read: nobody
learns from a stick that another compartment exists.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from inspector.crypto.errors import CryptoError
from inspector.crypto.grant_bodies import GrantError, decode_grant
from inspector.crypto.readerkeys import ReaderKey
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.values import VisitState
from inspector.sync.by_stick.file_bundle import FileBundle
from inspector.sync.handover import TURN_BYTES
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, VaultError
from inspector.vault.model.listed import Which
from inspector.vault.model.streams import StreamInfo
from inspector.vault.sides.vault import Vault
from inspector.wire import frames as wire_frames
from inspector.wire import scopes
from inspector.wire.errors import MalformedError, WireError
from inspector.wire.frames import Frame
from inspector.wire.scopes import Agency, EventClass, Role


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file."""

    changes: Changes
    taken: int
    passed_over: int
    """Frames of streams this device knows nothing of and was granted nothing in."""
    confirmed: int = 0
    """Lines by this device's hub that prove when it had what is here."""


def visits_to_share(vault: Vault, among: Iterable[VisitId] | None = None) -> tuple[VisitId, ...]:
    """What is still going on, and what the hub has not confirmed."""
    named = None if among is None else frozenset(among)
    going_on = Which(states=frozenset(VisitState) - {VisitState.RELEASED}, named=named)
    return tuple(row.id for row in vault.visits(going_on, Which(named=named, is_unsent=True)))


def frames_for(vault: Vault, visits: Iterable[VisitId], receiver: Agency) -> tuple[bytes, ...]:
    """Every frame of these visits that an officer of the receiving agency may read."""
    return tuple(vault.frames_beyond({}, _streams_for(vault, visits, receiver)))


def lines_for(vault: Vault, visits: Iterable[VisitId], receiver: Agency) -> tuple[bytes, ...]:
    """What proves when the hub had those frames, as far as this device was told."""
    return vault.receipt_lines(_streams_for(vault, visits, receiver))


def is_readable(stream: StreamInfo, agency: Agency) -> bool:
    """Whether some role of an agency may read such a stream; an investigation none does for its role alone."""
    return any(scopes.may_read(agency, role, stream.kind, stream.owner) for role in Role)


def take_in(vault: Vault, bundle: FileBundle, settle: Callable[[], Changes]) -> Imported:
    """Give the vault the frames that concern it, verified as if they came from the hub, and settle as after a sync.

    Without `settle` a colleague whose joining came by file could read nothing that goes back by file.

    Raises:
        NotSavedError: the disk refused; what was taken before that is kept, and the file may be taken in again.
    """
    wanted = _wanted(vault, bundle.frames)
    changes = Changes()
    for turn in _turns(wanted):
        changes |= vault.ingest(turn, without_hub=True)
    confirmed = vault.take_receipt_lines(bundle.lines) if bundle.lines else 0
    if wanted:
        changes |= _settled(settle)
    return Imported(changes, len(wanted), len(bundle.frames) - len(wanted), confirmed)


def _streams_for(vault: Vault, visits: Iterable[VisitId], receiver: Agency) -> list[StreamId]:
    return [stream.id for visit in visits for stream in vault.streams_of(visit) if is_readable(stream, receiver)]


def _settled(settle: Callable[[], Changes]) -> Changes:
    """What cannot be settled now is tried again after the next sync."""
    try:
        return settle()
    except NotSavedError:
        raise
    except (VaultError, CryptoError, WireError):
        return Changes()


def _wanted(vault: Vault, frames: Sequence[bytes]) -> list[bytes]:
    """The frames of streams that are known here or that the file itself grants to this officer."""
    parsed = [(frame, _parsed(frame)) for frame in frames]
    own = _reader_ids(vault)
    granted = {frame.stream for _, frame in parsed if frame is not None and _grants_to(frame, own)}
    return [
        data
        for data, frame in parsed
        # What is not even a frame goes to the vault as well, which sets it apart with the reason.
        if frame is None or frame.stream in granted or vault.stream(StreamId(frame.stream.hex())) is not None
    ]


def _parsed(data: bytes) -> Frame | None:
    try:
        return wire_frames.parse(data)
    except MalformedError:
        return None


def _reader_ids(vault: Vault) -> frozenset[bytes]:
    held = (key.reader.id for key in vault.directory.purpose_keys if key.held_here)
    return frozenset({ReaderKey(vault.identity.reader_seed).id, *held})


def _grants_to(frame: Frame, readers: frozenset[bytes]) -> bool:
    for event in frame.events:
        if event.header.event_class is EventClass.GRANT and event.body is not None:
            try:
                wraps = decode_grant(event.body).wraps
            except GrantError:
                continue
            if any(wrap.recipient in readers for wrap in wraps):
                return True
    return False


def _turns(frames: Iterable[bytes]) -> Iterator[tuple[bytes, ...]]:
    turn: list[bytes] = []
    for frame in frames:
        if turn and sum(map(len, turn)) + len(frame) > TURN_BYTES:
            yield tuple(turn)
            turn = []
        turn.append(frame)
    if turn:
        yield tuple(turn)
