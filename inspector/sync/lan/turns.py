"""What two laptops say to each other: who they are, how far they have the visits both take part in, and what lacks.

Both sides do the same, turn by turn, until neither has anything the other lacks. Nothing here looks at a clock: how far
a log reaches says what is missing, in whatever order devices meet. `docs/formats/share.md`.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from typing import Annotated

from inspector.crypto import cbor
from inspector.crypto.shapes import an_int, an_open_map
from inspector.crypto.signatures import SIGNATURE_SIZE, SignatureError, verify
from inspector.domain.ids import InstallationId, StreamId
from inspector.sync.by_stick.file_bundle import FileBundle
from inspector.sync.by_stick.file_carrier import take_in, visits_to_share
from inspector.sync.errors import SyncError
from inspector.sync.lan.comparing import FEW_LOGS, GROUPS, SUMMARY_BYTES, Pages
from inspector.sync.lan.holding import MARK_BYTES, Holding, Peer, mark_of
from inspector.sync.lan.outcomes import Moved
from inspector.sync.ports import OnVaultThread
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.wire import reading
from inspector.wire.colleague_receipts import COLLEAGUE_RECEIPT_BYTES, MOST_HEADS, ColleagueReceipt
from inspector.wire.errors import WireError
from inspector.wire.event import LogHead
from inspector.wire.frames import parse
from inspector.wire.limits import LIMITS
from inspector.wire.messages import PROTOCOL, said_in
from inspector.wire.numbered import At, numbered, read_numbered

TURN_BYTES = 2 * 1024 * 1024
"""Of frames in one turn; one frame more may pass it."""
MOST_TURNS = 400
MOST_VISITS = 1_000
HELLO_BYTES = 64 * 1024
MOST_TURN_BYTES = LIMITS.request_bytes + COLLEAGUE_RECEIPT_BYTES

_SIGNED = b"inspector/share/1"
_OF_MANY = 4
"""The first number of a field that a turn has only where there are many logs."""
_a_frame = reading.bytes_of(most=LIMITS.frame_bytes)


def _a_group(value: object) -> int:
    return an_int(value, most=GROUPS - 1)


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
    """Not all frames, or not all logs, were in this turn."""
    summary: Annotated[bytes | None, At(4, reading.or_none(reading.bytes_of(SUMMARY_BYTES)))] = None
    """Where the logs are too many for one list: a digest of each group of them."""
    differ: Annotated[tuple[int, ...] | None, At(5, reading.or_none(reading.some(_a_group, GROUPS)))] = None
    """Groups that the other is to list: they differ by its summary, or something was written here since."""
    covers: Annotated[tuple[int, ...] | None, At(6, reading.or_none(reading.some(_a_group, GROUPS)))] = None
    """The groups of which the heads are all there is here; absent where they are all of all groups."""

    @property
    def is_whole(self) -> bool:
        """Whether the heads are all that the other has."""
        return self.covers is None

    def encode(self) -> bytes:
        """The body of every other message; what only many logs need stands there only then."""
        said = numbered(self)
        return cbor.encode({number: said[number] for number in said if number < _OF_MANY or said[number] is not None})


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
        return read_numbered(Turn, dict.fromkeys(range(_OF_MANY, _OF_MANY + 3)) | an_open_map(said))


def greet(vault: Vault, side: Side, pin: bytes) -> Hello:
    """Say who this is, for the sharing with this pin and no other."""
    me = bytes.fromhex(vault.me.installation)
    marks = tuple(mark_of(pin, visit) for visit in visits_to_share(vault)[:MOST_VISITS])
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
        self.peer = peer
        self.moved = Moved()
        self._holding = Holding(host.vault, peer, pin)
        self._pages: Pages | None = None
        """Which logs are listed next, once they are too many for one list."""
        self._is_summed = False
        self._behind: frozenset[int] = frozenset()
        """Groups in which the other, who lists all it has, had something that lacked here."""
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
        fresh: frozenset[int] = frozenset()
        if theirs is not None:
            fresh = self._take(theirs)
        self.check_trusted()
        frames, has_more = self._lacking(theirs)
        self.moved.frames_given += len(frames)
        asked = self._asked(theirs, fresh)
        receipt = None if theirs is None else self._receipt(asked.covers)
        return replace(asked, frames=frames, receipt=receipt, more=asked.more or has_more)

    def _asked(self, theirs: Turn | None, fresh: frozenset[int]) -> Turn:
        """How far the logs are here of which the other is to say what it has beyond that."""
        logs, pages = self._holding.logs, self._paged(theirs)
        if pages is None:
            if len(logs) <= FEW_LOGS:
                return Turn(tuple(each.head for each in logs.within(None)))
            self._is_summed = True
            return Turn(covers=(), summary=logs.summary(), more=True)
        differ = sorted(fresh)
        if theirs is not None:
            if theirs.summary is not None:
                differ = sorted(fresh | logs.differing(theirs.summary))
            pages.add(theirs.differ or ())
            if theirs.is_whole:
                pages.add(logs.behind(theirs.heads) - self._behind)
                self._behind |= logs.behind(theirs.heads)
        pages.add(differ)
        covers = pages.show(logs)
        heads = tuple(each.head for each in logs.within(covers))[:MOST_HEADS]
        is_told = bool(differ) or (theirs is not None and theirs.summary is not None)
        more = not pages.is_over or bool(differ)
        return Turn(heads, covers=covers, differ=tuple(differ) if is_told else None, more=more)

    def _paged(self, theirs: Turn | None) -> Pages | None:
        """What is listed page by page, once both know which groups those are."""
        logs = self._holding.logs
        if self._pages is not None:
            self._pages.answered(gave=theirs is not None and bool(theirs.frames))
        elif theirs is not None and (theirs.summary is not None or (self._is_summed and theirs.differ is not None)):
            self._pages = Pages()
        elif theirs is not None and theirs.is_whole and len(logs) > FEW_LOGS:
            self._pages = Pages()
            self._pages.add(logs.differing_from(theirs.heads))
        return self._pages

    def _take(self, theirs: Turn) -> frozenset[int]:
        """The groups in which something is new that the other does not know of."""
        vault = self.host.vault
        changes, fresh = Changes(), frozenset[int]()
        if theirs.frames:
            changes = take_in(vault, FileBundle(theirs.frames, None, 0), self.host.settle).changes
            self.moved.events += len(changes.events)
            fresh = self._holding.moved(theirs.frames, changes.visits)
        if theirs.receipt is not None:
            with suppress(WireError):
                copies = vault.apply_colleague_receipt(theirs.receipt)
                self.moved.has_copy |= copies.sync
                changes |= copies
        self.host.on_changes(changes)
        return fresh

    def _lacking(self, theirs: Turn | None) -> tuple[tuple[bytes, ...], bool]:
        if theirs is None:
            return (), False
        have = {head.log: head.seq for head in theirs.heads}
        for log in self.host.vault.contradicted(theirs.heads):
            have[log] = self._shown.setdefault(log, 0)  # all of it once: of two branches each keeps both as evidence
        here = self._holding.logs.within(theirs.covers)
        lacking = sorted((each.order, each.head.log) for each in here if each.head.seq > have.get(each.head.log, 0))
        frames: list[bytes] = []
        size = 0
        for _, log in lacking:
            for frame in self.host.vault.frames_of(log, have.get(log, 0)):
                if frames and size + len(frame) > TURN_BYTES:
                    return tuple(frames), True
                frames.append(frame)
                size += len(frame)
                if log in self._shown:
                    self._shown[log] = parse(frame).last_seq
        return tuple(frames), False

    def _receipt(self, covers: tuple[int, ...] | None) -> bytes:
        vault = self.host.vault
        others = (each.head for each in self._holding.logs.within(covers) if not each.is_own)
        me = bytes.fromhex(vault.me.installation)
        return ColleagueReceipt(me, self.host.now_ms(), tuple(others)[:MOST_HEADS]).sign(vault.signing_key)

    def streams(self) -> list[StreamId]:
        """The streams that both may hold now."""
        return self._holding.streams()


def _signed(side: Side, pin: bytes, installation: bytes) -> bytes:
    return _SIGNED + side.value + pin + installation
