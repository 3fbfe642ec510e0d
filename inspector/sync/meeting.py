"""Two devices that hear each other without a hub: what one screen shows to the other's camera.

A greeting says how far its writer has a visit and brings what the other lacks while that is short, else a file does.
Its frames prove themselves; whose it is and of what time, its signature proves (`docs/formats/meeting-code.md`).
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from inspector.crypto import cbor, signatures
from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_list, a_map, an_int, some_bytes
from inspector.crypto.signatures import SignatureError, SigningKey
from inspector.crypto.statements import installation_id
from inspector.domain.ids import InstallationId, StreamId, VisitId
from inspector.domain.visits.parts import part_of
from inspector.sync.by_stick.file_bundle import FileBundle
from inspector.sync.by_stick.file_carrier import take_in
from inspector.sync.errors import SyncError
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.reading import a_log_head
from inspector.wire.scopes import Agency, StreamKind

MAGIC = b"IMC1"
PART_BYTES = 720
"""Of a greeting in one code: a code that a tablet reads from another's screen at arm's length."""
MOST_PARTS = 16

_NAME_BYTES = 4
_MOST_BYTES = PART_BYTES * MOST_PARTS
_MOST_NEWS = _MOST_BYTES - 3_000
_MOST_LOGS = 40
_LATEST_MS = 253_402_300_799_000
_SIGNED = b"inspector/meeting/1"


class MeetingError(SyncError):
    """What was scanned is no part of a greeting, or the greeting does not hold."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """How far its writer has a visit, and what of it whoever is greeted lacked."""

    visit: VisitId
    writer: bytes
    at_ms: int
    heads: tuple[LogHead, ...]
    frames: tuple[bytes, ...] = ()
    has_more: bool = False
    """What is lacked is too long for codes: a file carries it."""

    def is_by(self, agency: Agency, installation: InstallationId | None) -> bool:
        """Whether this device of the agency wrote it."""
        return installation_id(agency, self.writer).hex() == installation

    def lacking(self, heads: tuple[LogHead, ...]) -> bool:
        """Whether somebody who has the visit this far lacks anything that the writer has."""
        have = {head.log: head.seq for head in heads}
        return any(head.seq > have.get(head.log, 0) for head in self.heads)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one greeting that were scanned so far."""

    name: bytes = b""
    count: int = 0
    got: Mapping[int, bytes] = field(default_factory=dict)

    def with_part(self, code: bytes) -> "Parts":
        """These and one more; a part of another greeting begins anew.

        Raises:
            MeetingError: it is no part of a greeting.
        """
        start = len(MAGIC) + _NAME_BYTES
        name, rest = code[len(MAGIC) : start], code[start:]
        if not code.startswith(MAGIC) or len(rest) < 3 or len(rest) > PART_BYTES + 2:  # noqa: PLR2004 - place, count, data
            raise MeetingError("no part of a greeting")
        place, count = rest[0], rest[1]
        if not place < count <= MOST_PARTS:
            raise MeetingError("no part of a greeting")
        known = self if (self.name, self.count) == (name, count) else Parts(name, count)
        return replace(known, got={**known.got, place: rest[2:]})

    @property
    def whole(self) -> bytes | None:
        """The greeting, once all of it is there."""
        if not self.count or len(self.got) < self.count:
            return None
        return b"".join(self.got[place] for place in range(self.count))


def heads_of(vault: Vault, visit: VisitId, whose: Agency) -> tuple[LogHead, ...]:
    """How far each log is here of what an officer of this agency shares with one of the own in a visit."""
    logs = (log for log in vault.logs_of(visit) if log.stream in _kinds(vault, whose) and log.events)
    return tuple(LogHead(bytes.fromhex(log.log), log.events, bytes.fromhex(log.head)) for log in logs)


def greet(vault: Vault, visit: VisitId, whose: Agency, *, now_ms: int, heard: Greeting | None = None) -> Greeting:
    """What to show an officer of this agency, given what he showed before."""
    heads = heads_of(vault, visit, whose)
    known = {} if heard is None else {head.log: head.seq for head in heard.heads}
    news = () if heard is None else vault.frames_beyond(known, _streams(vault, visit, whose))
    is_short = sum(map(len, news)) <= _MOST_NEWS
    frames = tuple(news) if is_short else ()
    return Greeting(visit, vault.signing_key.public, now_ms, heads[:_MOST_LOGS], frames, not is_short)


def codes_of(greeting: Greeting, key: SigningKey) -> tuple[bytes, ...]:
    """The codes to be shown one after the other, again and again."""
    body = cbor.encode(
        {
            0: bytes.fromhex(greeting.visit),
            1: greeting.writer,
            2: greeting.at_ms,
            3: [[head.log, head.seq, head.head] for head in greeting.heads],
            4: list(greeting.frames),
            5: greeting.has_more,
        }
    )
    said = body + key.sign(_SIGNED + body)
    name = hashlib.sha256(said).digest()[:_NAME_BYTES]
    pieces = [said[at : at + PART_BYTES] for at in range(0, len(said), PART_BYTES)]
    return tuple(MAGIC + name + bytes([place, len(pieces)]) + piece for place, piece in enumerate(pieces))


def open_greeting(said: bytes) -> Greeting:
    """The greeting that all its parts together are.

    Raises:
        MeetingError: it is none, or not signed by whom it says.
    """
    body, signature = said[: -signatures.SIGNATURE_SIZE], said[-signatures.SIGNATURE_SIZE :]
    try:
        fields = a_map(cbor.decode(body, limit=_MOST_BYTES), 0, 1, 2, 3, 4, 5)
        greeting = Greeting(
            VisitId(some_bytes(fields[0], 16).hex()),
            some_bytes(fields[1], signatures.PUBLIC_SIZE),
            an_int(fields[2], most=_LATEST_MS),
            tuple(a_log_head(each) for each in a_list(fields[3])),
            tuple(_a_frame(each) for each in a_list(fields[4])),
            fields[5] is True,
        )
        signatures.verify(greeting.writer, signature, _SIGNED + body)
    except (CborError, SignatureError, ValueError) as error:
        raise MeetingError("no greeting that holds") from error
    return greeting


def hear(vault: Vault, greeting: Greeting, settle: Callable[[], Changes]) -> Changes:
    """Take in what a greeting brings, verified as if it came from the hub.

    Raises:
        NotSavedError: the disk refused.
    """
    return take_in(vault, FileBundle(greeting.frames, None, greeting.at_ms), settle).changes


def _kinds(vault: Vault, whose: Agency) -> frozenset[StreamKind]:
    """Of a compartment that the other one does not share a screen says nothing, not even that it exists."""
    own = vault.me.agency
    return frozenset({StreamKind.VISIT, part_of(own)} if whose is own else {StreamKind.VISIT})


def _streams(vault: Vault, visit: VisitId, whose: Agency) -> list[StreamId]:
    found = (vault.stream_of(visit, kind) for kind in sorted(_kinds(vault, whose)))
    return [stream for stream in found if stream is not None]


def _a_frame(value: object) -> bytes:
    if not isinstance(value, bytes) or len(value) > LIMITS.frame_bytes:
        raise CborError("no frame")
    return value
