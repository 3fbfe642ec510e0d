"""What an enrolled officer's device sends when its program was changed: properly signed, and against the rules."""

from dataclasses import dataclass, field

from inspector.crypto.grant_bodies import KeyKind, encode_grant
from inspector.crypto.grants import make_grant
from inspector.crypto.sealing import body_length, compress_and_pad, seal, stream_key_id
from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId, StreamId
from inspector.vault.events.payload import write_payload
from inspector.vault.model.clock import Moment
from inspector.vault.model.colleagues import Recipient
from inspector.wire.event import FIRST_HEAD, NO_KEY, Header, RawEvent, head_message
from inspector.wire.frames import Frame
from inspector.wire.log_opened import LogOpened
from inspector.wire.scopes import EventClass
from tests.fakes.officer import OfficerAtWork

AT_MS = 1_772_524_800_123


@dataclass
class ForgedLog:
    """A log in any stream, under any name, with events at any time."""

    officer: OfficerAtWork
    stream: StreamId
    key: bytes
    log: bytes = b""
    hlc: int = AT_MS << 16
    wall_ms: int = AT_MS
    events: list[RawEvent] = field(default_factory=list)

    def __post_init__(self) -> None:
        opened = LogOpened(bytes.fromhex(self.officer.me.installation), self.officer.ids.id16())
        self.log = self.log or opened.log
        self.add(EventClass.LOG_OPENED, opened.encode())

    def add(self, event_class: EventClass, body: bytes) -> None:
        """Any clear event."""
        self.events.append(RawEvent.of(self._header(event_class, NO_KEY, len(body)), body))

    def grants(self, *readers: Recipient) -> "ForgedLog":
        """Hand out the key."""
        grant = make_grant(KeyKind.STREAM, self.key, readers, stream=bytes.fromhex(self.stream), granter_log=self.log)
        self.add(EventClass.GRANT, encode_grant(grant))
        return self

    def says(self, event: DomainEvent, replaces: tuple[EventId, ...] = ()) -> "ForgedLog":
        """Seal an event with the key."""
        moment = Moment(self.wall_ms, 5_000, b"boot-001")
        padded = compress_and_pad(write_payload(event, replaces, moment, self.hlc + len(self.events) + 1))
        header = self._header(EventClass.SEALED, stream_key_id(self.key), body_length(padded))
        body = seal(self.key, header.pack(), padded, self.officer.ids.token(16))
        self.events.append(RawEvent.of(header, body))
        return self

    def frame(self) -> bytes:
        """Everything, signed."""
        stream = bytes.fromhex(self.stream)
        unsigned = Frame(self.log, stream, 1, tuple(self.events), b"")
        head = unsigned.heads(FIRST_HEAD)[-1]
        signature = self.officer.vault.signing_key.sign(head_message(self.log, len(self.events), head))
        return Frame(self.log, stream, 1, tuple(self.events), signature).pack()

    def _header(self, event_class: EventClass, key_id: bytes, length: int) -> Header:
        seq = len(self.events) + 1
        return Header(event_class, bytes.fromhex(self.stream), self.log, seq, key_id, self.hlc + seq, length)
