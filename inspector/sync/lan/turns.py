"""What two laptops say to each other: who they are, how far they have the visits both take part in, and what lacks.

Both sides do the same, turn by turn, until neither has anything the other lacks. Nothing here looks at a clock: how far
a log reaches says what is missing, in whatever order devices meet. `docs/formats/share.md`.
"""

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from inspector.crypto import cbor
from inspector.crypto.shapes import an_open_map
from inspector.crypto.signatures import SIGNATURE_SIZE, SignatureError, verify
from inspector.domain.ids import InstallationId, StreamId, VisitId
from inspector.domain.values import Officer
from inspector.sync.by_stick.file_bundle import FileBundle
from inspector.sync.by_stick.file_carrier import is_readable, take_in, visits_to_share
from inspector.sync.errors import SyncError
from inspector.sync.lan.outcomes import Moved
from inspector.sync.ports import OnVaultThread
from inspector.sync.steps import log_of
from inspector.vault.model.changes import Changes
from inspector.vault.model.streams import StreamInfo
from inspector.vault.sides.vault import Vault
from inspector.wire import reading
from inspector.wire.colleague_receipts import COLLEAGUE_RECEIPT_BYTES, MOST_HEADS, ColleagueReceipt
from inspector.wire.errors import WireError
from inspector.wire.event import LogHead
from inspector.wire.frames import parse
from inspector.wire.limits import LIMITS
from inspector.wire.messages import PROTOCOL, said_in
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.scopes import StreamKind

TURN_BYTES = 2 * 1024 * 1024
"""Of frames in one turn; one frame more may pass it."""
MOST_TURNS = 400
MOST_VISITS = 1_000
MARK_BYTES = 16
HELLO_BYTES = 64 * 1024
MOST_TURN_BYTES = LIMITS.request_bytes + COLLEAGUE_RECEIPT_BYTES

_SIGNED = b"inspector/share/1"
_a_frame = reading.bytes_of(most=LIMITS.frame_bytes)


class Side(Enum):
    """Which of the two signs."""

    SHARER = b"s"
    VISITOR = b"v"


class StrangerError(SyncError):
    """The other device is no colleague's that is known here, or does not prove to be it."""


@dataclass(frozen=True, slots=True)
class Host:
    """The vault of this side, and how to get at it from another thread."""

    vault: Vault
    run: OnVaultThread
    settle: Callable[[], Changes]
    now_ms: Callable[[], int]
    on_changes: Callable[[Changes], None]


@dataclass(frozen=True, slots=True)
class Hello:
    """Which installation speaks, signed for this one sharing, and marks of the visits it takes part in.

    A mark tells a visit to whoever knows its id, and to nobody else.
    """

    installation: Annotated[bytes, At(1, reading.an_id)]
    signature: Annotated[bytes, At(2, reading.bytes_of(SIGNATURE_SIZE))]
    marks: Annotated[tuple[bytes, ...], At(3, reading.some(reading.bytes_of(MARK_BYTES), MOST_VISITS))]

    def encode(self) -> bytes:
        """The body of the first message."""
        return cbor.encode({0: PROTOCOL} | numbered(self))


@dataclass(frozen=True, slots=True)
class Turn:
    """How far one side has what both may hold, what of it the other lacked, and what it signs to have."""

    heads: Annotated[tuple[LogHead, ...], At(0, reading.some(reading.a_log_head, MOST_HEADS))] = ()
    frames: Annotated[tuple[bytes, ...], At(1, reading.some(_a_frame))] = ()
    receipt: Annotated[bytes | None, At(2, reading.or_none(reading.bytes_of(most=COLLEAGUE_RECEIPT_BYTES)))] = None
    more: Annotated[bool, At(3, reading.a_flag)] = False

    def encode(self) -> bytes:
        """The body of every other message."""
        return cbor.encode(numbered(self))


@dataclass(frozen=True, slots=True)
class Peer:
    """The colleague's device at the other end, as the directory knows it, and the visits it knows."""

    installation: InstallationId
    officer: Officer
    reader: bytes
    marks: frozenset[bytes]


def decode_hello(body: bytes) -> Hello:
    """Read the first message.

    Raises:
        OtherProtocolError: the other laptop has another version of the program.
        MalformedError: it is none.
    """
    with reading.refusing_malformed():
        return read_numbered(Hello, said_in(cbor.decode(body, limit=HELLO_BYTES)))


def decode_turn(body: bytes) -> Turn:
    """Read any other message; its frames and its receipt are not judged yet.

    Raises:
        MalformedError: it is none.
    """
    with reading.refusing_malformed():
        said = cbor.decode(body, limit=MOST_TURN_BYTES, items=cbor.MANY_ITEMS)
        return read_numbered(Turn, an_open_map(said))


def greet(vault: Vault, side: Side, pin: bytes) -> Hello:
    """Say who this is, for the sharing with this pin and no other."""
    me = bytes.fromhex(vault.me.installation)
    marks = tuple(_mark(pin, visit) for visit in visits_to_share(vault)[:MOST_VISITS])
    return Hello(me, vault.signing_key.sign(_signed(side, pin, me)), marks)


def recognise(vault: Vault, hello: Hello, side: Side, pin: bytes) -> Peer:
    """Whose device speaks at the other end.

    Raises:
        StrangerError: nobody's who is known here and was not revoked, or it does not prove to be it.
    """
    public = vault.colleague_key(hello.installation)
    installation = InstallationId(hello.installation.hex())
    known = vault.directory.colleagues.get(installation)
    if public is None or known is None:
        raise StrangerError("not known here")
    try:
        verify(public, hello.signature, _signed(side, pin, hello.installation))
    except SignatureError as error:
        raise StrangerError("not proven") from error
    return Peer(installation, known.officer, known.reader.id, frozenset(hello.marks))


class Party:
    """One side of the exchange. Every method is called on a thread of its own, and asks the vault through `run`."""

    def __init__(self, host: Host, peer: Peer, pin: bytes) -> None:
        self.host = host
        self._pin = pin
        self.peer = peer
        self.moved = Moved()
        self._shown: dict[bytes, int] = {}
        """Logs of which the other has another branch than this vault, and how far it was shown this one."""

    def turn(self, theirs: Turn | None) -> Turn:
        """Take what the other gave, and say what is next.

        Raises:
            StrangerError: the other was revoked since it greeted.
            NotSavedError: the disk refused.
        """
        return self.host.run(lambda: self._turn(theirs))

    def hear(self, theirs: Turn) -> None:
        """Take what the other gave last; nothing follows on it.

        Raises:
            NotSavedError: the disk refused.
        """
        self.host.run(lambda: self._take(theirs))

    def check_trusted(self) -> None:
        """Called on the vault's thread.

        Raises:
            StrangerError: the other was revoked since it greeted.
        """
        if self.host.vault.colleague_key(bytes.fromhex(self.peer.installation)) is None:
            raise StrangerError("revoked since it greeted")

    def _turn(self, theirs: Turn | None) -> Turn:
        if theirs is not None:
            self._take(theirs)
        vault = self.host.vault
        self.check_trusted()
        streams = self.streams()
        heads = vault.all_heads_in(streams)[:MOST_HEADS]
        frames, more = self._lacking(streams, theirs)
        self.moved.frames_given += len(frames)
        receipt = None if theirs is None else self._receipt(streams)
        return Turn(heads, frames, receipt, more)

    def _take(self, theirs: Turn) -> None:
        vault = self.host.vault
        changes = Changes()
        if theirs.frames:
            changes = take_in(vault, FileBundle(theirs.frames, None, 0), self.host.settle).changes
            self.moved.events += len(changes.events)
        if theirs.receipt is not None:
            with suppress(WireError):
                copies = vault.apply_colleague_receipt(theirs.receipt)
                self.moved.has_copy |= copies.sync
                changes |= copies
        self.host.on_changes(changes)

    def _lacking(self, streams: Sequence[StreamId], theirs: Turn | None) -> tuple[tuple[bytes, ...], bool]:
        if theirs is None:
            return (), False
        have = {head.log: head.seq for head in theirs.heads}
        for log in self.host.vault.contradicted(theirs.heads):
            have[log] = self._shown.setdefault(log, 0)  # all of it once: of two branches each keeps both as evidence
        frames: list[bytes] = []
        size = 0
        for frame in self.host.vault.frames_beyond(have, streams):
            if frames and size + len(frame) > TURN_BYTES:
                return tuple(frames), True
            frames.append(frame)
            size += len(frame)
            if log_of(frame) in self._shown:
                self._shown[log_of(frame)] = parse(frame).last_seq
        return tuple(frames), False

    def _receipt(self, streams: Sequence[StreamId]) -> bytes:
        vault = self.host.vault
        heads = vault.heads_in(streams)[:MOST_HEADS]
        me = bytes.fromhex(vault.me.installation)
        return ColleagueReceipt(me, self.host.now_ms(), heads).sign(vault.signing_key)

    def streams(self) -> list[StreamId]:
        """Who works where, and of the visits that both take part in what the other's agency may read."""
        vault, agency = self.host.vault, self.peer.officer.agency
        streams = [stream.id for stream in vault.streams(StreamKind.DIRECTORY)]
        for visit in visits_to_share(vault):
            parts = [each for each in vault.streams_of(visit) if is_readable(each, agency)]
            if self._takes_part(visit, parts):
                streams += [each.id for each in parts]
        return streams

    def _takes_part(self, visit: VisitId, parts: Sequence[StreamInfo]) -> bool:
        """Whether the other is among the officers, was given a key, or knows the visit by itself."""
        standing = self.host.vault.standing_of(visit)
        if standing is not None and self.peer.installation in standing[1]:
            return True
        was_granted = any(self.peer.reader in readers for part in parts for readers in part.granted.values())
        return was_granted or _mark(self._pin, visit) in self.peer.marks


def _mark(pin: bytes, visit: VisitId) -> bytes:
    return hashlib.sha256(b"inspector/share-mark/1" + pin + bytes.fromhex(visit)).digest()[:MARK_BYTES]


def _signed(side: Side, pin: bytes, installation: bytes) -> bytes:
    return _SIGNED + side.value + pin + installation
