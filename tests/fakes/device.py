"""A device without a vault: it keeps its logs in memory and talks to a real hub as the real one does."""

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import requests

from inspector.crypto.grant_bodies import KeyKind, encode_grant
from inspector.crypto.grants import make_grant
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey, purpose_label
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import installation_id
from inspector.wire import routes
from inspector.wire.directory import Declaration, ReaderKeyPublished, encode_declaration
from inspector.wire.enrolment import EnrolReply, EnrolRequest, decode_enrol_reply, derive_code_keys, parse_code
from inspector.wire.event import FIRST_HEAD, NO_KEY, Header, LogHead, RawEvent, head_message
from inspector.wire.frames import Frame
from inspector.wire.http_signature import sign_request
from inspector.wire.log_opened import LogOpened
from inspector.wire.messages import SyncReply, SyncRequest, decode_sync_reply
from inspector.wire.receipts import Receipt, open_receipt
from inspector.wire.scopes import Agency, EventClass, Purpose, StreamKind
from inspector.wire.stream_id import stream_id

TIMEOUT_SECONDS = 20


def a_purpose_key(seed: bytes, agency: Agency, purpose: Purpose) -> ReaderKey:
    """A shared reader key."""
    return ReaderKey(seed, purpose_label(agency, purpose))


@dataclass
class Log:
    """One log of this device, from its first event to its last."""

    device: "Device"
    stream: bytes
    id: bytes
    events: list[RawEvent] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=lambda: [FIRST_HEAD])

    def add(self, event_class: EventClass, body: bytes, *, key_id: bytes = NO_KEY, flags: int = 0) -> None:
        header = Header(event_class, self.stream, self.id, len(self.events) + 1, key_id, 1, len(body), flags)
        event = RawEvent.of(header, body)
        self.events.append(event)
        self.heads.append(Frame(self.id, self.stream, header.seq, (event,), b"").heads(self.heads[-1])[-1])

    def seal(self, count: int = 1, *, size: int = 256) -> None:
        """Add events whose content is nobody's business."""
        for _ in range(count):
            self.add(EventClass.SEALED, secrets.token_bytes(size), key_id=self.stream)

    def grant(self, secret: bytes | ReaderKey, *recipients: ReaderKey) -> None:
        """Hand out a stream key, or a shared reader key."""
        label = secret.label if isinstance(secret, ReaderKey) else b""
        key_kind = KeyKind.READER if label else KeyKind.STREAM
        secret = secret.seed if isinstance(secret, ReaderKey) else secret
        grant = make_grant(key_kind, secret, recipients, stream=self.stream, granter_log=self.id, label=label)
        self.add(EventClass.GRANT, encode_grant(grant))

    def declare(self, declaration: Declaration) -> None:
        self.add(EventClass.DIRECTORY, encode_declaration(declaration))

    def publish(self, agency: Agency, purpose: Purpose, key: ReaderKey) -> None:
        self.declare(ReaderKeyPublished(agency, purpose, key.public))

    def frame(self, first: int = 1, last: int | None = None) -> bytes:
        """The events from `first` to `last` with the device's signature over the head there."""
        end = len(self.events) if last is None else last
        signature = self.device.key.sign(head_message(self.id, end, self.heads[end]))
        return Frame(self.id, self.stream, first, tuple(self.events[first - 1 : end]), signature).pack()

    def branch(self, after: int) -> "Log":
        """Another future of the same log, as a restored copy of the device would write it."""
        return Log(self.device, self.stream, self.id, self.events[:after], self.heads[: after + 1])


@dataclass
class Device:
    """One installation that a hub knows, or does not know yet."""

    url: str
    ids: IdSource
    clock_s: Callable[[], int] = lambda: int(time.time())
    key: SigningKey = field(init=False)
    reader: ReaderKey = field(init=False)
    session: requests.Session = field(default_factory=requests.Session)
    enrolled: EnrolReply | None = None
    agency: Agency | None = None
    cursor: int = 0
    requests_made: int = 0
    seed: bytes = b""
    patience_seconds: int = TIMEOUT_SECONDS

    def __post_init__(self) -> None:
        self.seed = self.seed or self.ids.key32()
        self.key = SigningKey(self.seed)
        self.reader = ReaderKey(self.ids.key32())
        self.session.headers["accept-encoding"] = "identity"

    def takes_its_name(self) -> None:
        """Sign as an installation of the agency from now on."""
        if self.agency is not None:
            self.key = SigningKey(self.seed, installation_id(self.agency, self.key.public))

    @property
    def hub_public(self) -> bytes:
        assert self.enrolled is not None
        return self.enrolled.hub_public

    def enrol(self, code: str) -> EnrolReply:
        response, nonce, reply_key = self.try_enrol(code)
        assert response.status_code == requests.codes.ok, response.status_code
        self.enrolled = decode_enrol_reply(response.content, reply_key, nonce)
        self.takes_its_name()
        return self.enrolled

    def try_enrol(self, code: str) -> tuple[requests.Response, bytes, bytes]:
        keys = derive_code_keys(parse_code(code))
        nonce = self.ids.id16()
        request = EnrolRequest(keys.enrolment, self.key.public, self.reader.public, nonce)
        body = request.encode(keys.request_key, self.key)
        response = self.session.post(self.url + routes.ENROL, data=body, timeout=TIMEOUT_SECONDS)
        return response, nonce, keys.reply_key

    def opens(self, kind: StreamKind, owner: Agency, *, stream: bytes | None = None, log: bytes | None = None) -> Log:
        """Open a log in a stream; both are new unless they are given, a given log under a name that is not its own."""
        first = LogOpened(self.key.id, self.ids.id16())
        keeper = Agency.GEMEENTE if kind is StreamKind.VISIT else owner
        opened = Log(self, stream or stream_id(kind, keeper, self.ids.id16()), log or first.log)
        opened.add(EventClass.LOG_OPENED, first.encode())
        return opened

    def opens_directory(self) -> Log:
        """Open a log in the directory of the device's own agency."""
        assert self.enrolled is not None
        assert self.agency is not None
        return self.opens(StreamKind.DIRECTORY, self.agency, stream=self.enrolled.directory)

    def sends(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        *,
        headers: dict[str, str] | None = None,
        nonce: str | None = None,
        created_s: int | None = None,
        stream_reply: bool = False,
    ) -> requests.Response:
        """Make one signed request."""
        url = self.url + path
        signed = self.signed(method, url, body, headers=headers, nonce=nonce, created_s=created_s)
        self.requests_made += 1
        return self.session.request(
            method, url, data=body or None, headers=signed, timeout=self.patience_seconds, stream=stream_reply
        )

    def signed(
        self,
        method: str,
        url: str,
        body: bytes,
        *,
        headers: dict[str, str] | None = None,
        nonce: str | None = None,
        created_s: int | None = None,
    ) -> dict[str, str]:
        return sign_request(
            method,
            url,
            {"content-type": routes.CBOR, **(headers or {})},
            hashlib.sha256(body).digest(),
            key=self.key,
            created_s=self.clock_s() if created_s is None else created_s,
            nonce=nonce or self.ids.token(16).hex(),
        )

    def asks(self, request: SyncRequest) -> SyncReply:
        """Sync exactly this."""
        response = self.sends("POST", routes.SYNC, request.encode())
        assert response.status_code == requests.codes.ok, response.status_code
        return decode_sync_reply(response.content)

    def syncs(self, *frames: bytes, logs: tuple[bytes, ...] = ()) -> SyncReply:
        """Push these frames, pull what is new, remember how far it came."""
        reply = self.asks(SyncRequest(self.cursor, self._incarnation, frames, (), logs))
        self.cursor = reply.cursor
        return reply

    def receipt(self, reply: SyncReply) -> Receipt:
        assert reply.receipt is not None
        return open_receipt(reply.receipt, self.hub_public)

    def confirmed(self, reply: SyncReply) -> tuple[LogHead, ...]:
        """What the hub signed for of the logs this request brought or asked about."""
        signed = self.receipt(reply).heads
        return tuple(head for head in signed if head in reply.have)

    def puts_blob(
        self, content: bytes, stream: bytes, *, offset: int = 0, upto: int | None = None
    ) -> requests.Response:
        """Send a blob, or the part of it between two places."""
        end = len(content) if upto is None else upto
        return self.sends(
            "PUT",
            routes.blob_path(hashlib.sha256(content).digest()),
            content[offset:end],
            headers=self.blob_headers(content, stream, offset=offset, is_last=end == len(content)),
        )

    def blob_headers(self, content: bytes, stream: bytes, *, offset: int = 0, is_last: bool = True) -> dict[str, str]:
        return {
            "content-type": routes.OCTETS,
            routes.STREAM: stream.hex(),
            routes.UPLOAD_OFFSET: str(offset),
            routes.UPLOAD_LENGTH: str(len(content)),
            routes.UPLOAD_COMPLETE: routes.COMPLETE if is_last else routes.INCOMPLETE,
        }

    @property
    def _incarnation(self) -> bytes | None:
        return None if self.enrolled is None else self.enrolled.incarnation
