"""The hub by HTTP: signed requests and refusals as values.

The hub's clock gives an offset that serves the signature and nothing else: evidence keeps the device's own time.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from http import HTTPStatus
from io import BufferedReader, FileIO
from ipaddress import ip_address
from pathlib import Path
from threading import Event, Lock
from typing import IO
from urllib.parse import urlsplit

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.sync.errors import DamagedCertificatesError, UnsafeHubError
from inspector.sync.failures import Failure, FailureKind, of_another_protocol
from inspector.sync.http_messages import Ask, HttpReply, HubLine
from inspector.sync.ports import Upload
from inspector.vault.model.clock import Clock
from inspector.wire import routes
from inspector.wire.asking.questions import ANSWER_SIZE
from inspector.wire.asking.tokens import KEY_STATEMENT_LIMIT, SHEET_LIMIT
from inspector.wire.errors import WireError
from inspector.wire.http_signature import CONTENT_TYPE, RANGE, sign_request
from inspector.wire.limits import LIMITS
from inspector.wire.messages import OtherProtocolError, SyncRequest, check_interface, decode_sync_reply
from inspector.wire.of_hub.hub_keys import SAID_BYTES
from inspector.wire.receipts import open_hub_time, open_receipt

MOST_REPLY_BYTES = LIMITS.reply_bytes + 4 * LIMITS.frame_bytes

_EMPTY_SHA256 = hashlib.sha256(b"").digest()
_NONCE_BYTES = 16
_MOST_WAIT_DIGITS = 6

_FAILURES: dict[int, FailureKind] = {
    HTTPStatus.NOT_FOUND: FailureKind.UNKNOWN,
    HTTPStatus.REQUEST_TIMEOUT: FailureKind.CUT,
    HTTPStatus.CONFLICT: FailureKind.CUT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: FailureKind.TOO_LARGE,
    HTTPStatus.TOO_MANY_REQUESTS: FailureKind.BUSY,
    HTTPStatus.INTERNAL_SERVER_ERROR: FailureKind.BUSY,
    HTTPStatus.BAD_GATEWAY: FailureKind.UNREACHABLE,
    HTTPStatus.SERVICE_UNAVAILABLE: FailureKind.BUSY,
    HTTPStatus.GATEWAY_TIMEOUT: FailureKind.UNREACHABLE,
    HTTPStatus.INSUFFICIENT_STORAGE: FailureKind.HUB_FULL,
}


@dataclass(frozen=True, slots=True)
class HubAddress:
    """Where the hub is and how it proves itself."""

    url: str
    public: bytes
    pin: Path | None = None
    """The only TLS certificates that may vouch for it, in a PEM file."""

    def check(self) -> None:
        """Hold the address to TLS; only this machine itself may be asked without.

        Raises:
            UnsafeHubError: it is neither https nor a loopback address, or holds a name or password.
        """
        parts = urlsplit(self.url)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname))
        if not is_safe or not parts.hostname or parts.username or parts.query or parts.fragment:
            raise UnsafeHubError(parts.hostname or "no host")


class HttpCarrier:
    """One installation's way to one hub. Made anywhere, used by the sync thread."""

    def __init__(self, hub: HubAddress, key: SigningKey, *, clock: Clock, ids: IdSource) -> None:
        """Raises `UnsafeHubError` for an address that is not to be used."""
        hub.check()
        self._hub = hub
        self._origin = hub.url.rstrip("/")
        self._key = key
        self._clock = clock
        self._ids = ids
        self._offset_ms = 0
        self._cancelled = Event()
        self._lock = Lock()
        self._line: HubLine | None = None

    def sync(self, body: bytes) -> bytes | Failure:
        """Give the body of the reply to one sync request."""
        ask = Ask("POST", routes.SYNC, {CONTENT_TYPE: routes.CBOR}, body, most_bytes=MOST_REPLY_BYTES)
        answer = self._send(ask, hashlib.sha256(body).digest())
        return answer if isinstance(answer, Failure) else answer.body

    def hub_keys(self) -> bytes | Failure:
        """What the hub says of its keys; whether that is true, roots say."""
        ask = Ask("GET", routes.HUB_KEYS, {CONTENT_TYPE: routes.CBOR}, most_bytes=SAID_BYTES)
        answer = self._send_once(ask, _EMPTY_SHA256, self._ids.token(_NONCE_BYTES).hex(), None)
        judgement = answer if isinstance(answer, Failure) else judged(ask, answer)
        return judgement if isinstance(judgement, Failure) else judgement.body

    def with_key(self, public: bytes) -> "HttpCarrier":
        """The same way to a hub that is known by another key."""
        return HttpCarrier(replace(self._hub, public=public), self._key, clock=self._clock, ids=self._ids)

    def trust(self, public: bytes) -> None:
        """From here on the hub is known by this key."""
        self._hub = replace(self._hub, public=public)

    def token_key(self) -> bytes | Failure:
        """What the hub says of the key of today's tokens."""
        headers = {CONTENT_TYPE: routes.CBOR}
        answer = self._send(Ask("GET", routes.TOKENS, headers, most_bytes=KEY_STATEMENT_LIMIT), _EMPTY_SHA256)
        return answer if isinstance(answer, Failure) else answer.body

    def signed_tokens(self, sheet: bytes) -> bytes | Failure:
        """A sheet of hidden tokens, signed."""
        return self._post(routes.TOKENS, routes.CBOR, sheet, SHEET_LIMIT)

    def bring(self, questions: Sequence[bytes]) -> bytes | Failure:
        """The sealed answers of the register to sealed questions, one after the other."""
        return self._post(routes.QUESTIONS, routes.OCTETS, b"".join(questions), len(questions) * ANSWER_SIZE)

    def bring_letters(self, packets: Sequence[bytes], /) -> Failure | None:
        """Bring packets with letters to aid organisations."""
        body = b"".join(packets)
        ask = Ask("POST", routes.LETTERS, {CONTENT_TYPE: routes.OCTETS}, body)
        answer = self._send(ask, hashlib.sha256(body).digest())
        return answer if isinstance(answer, Failure) else None

    def letters(self) -> bytes | Failure:
        """Every letter that waits at the hub; for an aid organisation."""
        answer = self._send(
            Ask("GET", routes.LETTERS, {CONTENT_TYPE: routes.OCTETS}, most_bytes=LIMITS.blob_bytes * 4), _EMPTY_SHA256
        )
        return answer if isinstance(answer, Failure) else answer.body

    def _post(self, path: str, kind: str, body: bytes, most: int) -> bytes | Failure:
        answer = self._send(
            Ask("POST", path, {CONTENT_TYPE: kind}, body, most_bytes=most), hashlib.sha256(body).digest()
        )
        return answer if isinstance(answer, Failure) else answer.body

    def challenge(self) -> Failure | None:
        """Whether whoever answers has the hub's key now: it signs the time for a nonce that is drawn here."""
        ask = Ask("POST", routes.SYNC, {CONTENT_TYPE: routes.CBOR}, b"")
        nonce = self._ids.token(_NONCE_BYTES).hex()
        self._offset_ms = -int(self._clock.now().timestamp() * 1000)  # of 1970: every hub tells its time then
        answer = self._send_once(ask, _EMPTY_SHA256, nonce, None)
        if isinstance(answer, Failure):
            return answer
        if answer.status == HTTPStatus.UNAUTHORIZED:
            return self._learn_time(answer, nonce)
        failure = judged(ask, answer)
        return failure if isinstance(failure, Failure) else Failure(FailureKind.NOT_TRUSTED)

    def uploaded(self, upload: Upload) -> int | Failure:
        """How many bytes of a blob the hub has."""
        answer = self._send(Ask("HEAD", routes.blob_path(upload.blob), _of_stream(upload.stream)), _EMPTY_SHA256)
        if isinstance(answer, Failure):
            return 0 if answer.kind is FailureKind.UNKNOWN else answer
        offset = answer.headers.get(routes.UPLOAD_OFFSET, "")
        if not offset.isdecimal():
            return Failure(FailureKind.CUT)
        return min(int(offset), upload.size)

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        """Send a blob from an offset to its end; gives the hub's receipt for the whole."""
        headers = {
            **_of_stream(upload.stream),
            routes.UPLOAD_OFFSET: str(offset),
            routes.UPLOAD_LENGTH: str(upload.size),
            routes.UPLOAD_COMPLETE: routes.COMPLETE,
        }
        try:
            with _Told(upload) as file:
                file.seek(offset)
                digest = hashlib.file_digest(file, "sha256").digest()

                def again() -> IO[bytes]:
                    file.seek(offset)
                    return file

                body = again if offset < upload.size else b""
                success = (HTTPStatus.OK, HTTPStatus.CREATED)
                answer = self._send(Ask("PUT", routes.blob_path(upload.blob), headers, body, success), digest)
        except OSError:
            # The file is gone or cannot be read: a matter of this device, not of the line.
            return Failure(FailureKind.REFUSED)
        return answer if isinstance(answer, Failure) else answer.body

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        """Write a blob from an offset to its end; what `write` raises passes through."""
        headers = _of_stream(stream)
        if offset:
            headers[RANGE] = f"bytes={offset}-"
        success = HTTPStatus.PARTIAL_CONTENT if offset else HTTPStatus.OK
        ask = Ask("GET", routes.blob_path(blob), headers, success=(success,), most_bytes=LIMITS.blob_bytes)
        answer = self._send(ask, _EMPTY_SHA256, write)
        return answer if isinstance(answer, Failure) else None

    def cancel(self) -> None:
        """Break off what is going on and begin nothing more; may be called from any thread."""
        self._cancelled.set()
        with self._lock:
            if self._line is not None:
                self._line.hang_up()

    def _send(self, ask: Ask, digest: bytes, write: Callable[[bytes], object] | None = None) -> HttpReply | Failure:
        """Sign and send; once more when the hub proves that this device's clock is off."""
        nonce = self._ids.token(_NONCE_BYTES).hex()
        answer = self._send_once(ask, digest, nonce, write)
        if isinstance(answer, Failure) or answer.status != HTTPStatus.UNAUTHORIZED:
            return judged(ask, answer)
        failure = self._learn_time(answer, nonce)
        if failure is not None:
            return failure
        return judged(ask, self._send_once(ask, digest, self._ids.token(_NONCE_BYTES).hex(), write))

    def _send_once(
        self, ask: Ask, digest: bytes, nonce: str, write: Callable[[bytes], object] | None
    ) -> HttpReply | Failure:
        try:
            line = self._open_line()
        except DamagedCertificatesError:
            return Failure(FailureKind.DAMAGED_CERTIFICATES)
        except UnsafeHubError:
            return Failure(FailureKind.NOT_TRUSTED)
        if self._cancelled.is_set():
            return Failure(FailureKind.CANCELLED)
        answer = line.send(self._signed(ask, digest, nonce), write)
        return Failure(FailureKind.CANCELLED) if self._cancelled.is_set() else answer

    def _open_line(self) -> HubLine:
        # Half of a cold start is the import of requests; the screen must not wait for it, so the sync thread does.
        from inspector.sync.http_line import HttpLine  # noqa: PLC0415

        with self._lock:
            if self._line is None:
                self._line = HttpLine(self._clock, self._origin, self._hub.pin)
            return self._line

    def _signed(self, ask: Ask, digest: bytes, nonce: str) -> Ask:
        url = self._origin + ask.url
        now_ms = int(self._clock.now().timestamp() * 1000) + self._offset_ms
        headers = sign_request(
            ask.method, url, ask.headers, digest, key=self._key, created_s=now_ms // 1000, nonce=nonce
        )
        return replace(ask, url=url, headers=headers)

    def _learn_time(self, answer: HttpReply, nonce: str) -> Failure | None:
        """Take the hub's time for signing, if the hub signed it for this very request."""
        if not answer.body or answer.headers.get("content-type") == routes.PROBLEM:
            return Failure(FailureKind.REFUSED)
        try:
            hub_ms = open_hub_time(answer.body, self._hub.public, nonce).hub_ms
        except WireError:
            return Failure(FailureKind.NOT_TRUSTED)
        self._offset_ms = hub_ms - int(self._clock.now().timestamp() * 1000)
        return None


class _Told(BufferedReader):
    """The file of a blob; whoever sends it is asked before each piece."""

    def __init__(self, upload: Upload) -> None:
        super().__init__(FileIO(upload.path))
        self._passed = upload.passed

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        if piece:
            self._passed(len(piece))
        return piece


def prove_hub(carrier: HttpCarrier, hub_public: bytes, asked: SyncRequest) -> Failure | None:
    """Before a device follows its hub elsewhere: whoever answers there must hold the hub's key.

    It asks with empty hands; nothing of what is given is taken but the proof, which no receipt of before gives.
    """
    failure = carrier.challenge()
    if failure is not None:
        return failure
    answer = carrier.sync(asked.encode())
    if isinstance(answer, Failure):
        return answer
    try:
        reply = decode_sync_reply(answer)
        receipt = open_receipt(reply.receipt or b"", hub_public)
    except OtherProtocolError as error:
        return of_another_protocol(is_newer=error.is_newer)
    except WireError:
        return Failure(FailureKind.NOT_TRUSTED)
    return None if receipt.incarnation == reply.incarnation else Failure(FailureKind.NOT_TRUSTED)


def _of_stream(stream: bytes) -> dict[str, str]:
    return {CONTENT_TYPE: routes.OCTETS, routes.STREAM: stream.hex()}


def judged(ask: Ask, answer: HttpReply | Failure) -> HttpReply | Failure:
    """Turn every answer that is not the success that was asked for into the failure it means."""
    if isinstance(answer, Failure) or answer.status in ask.success:
        return answer
    try:
        check_interface(answer.status, answer.headers.get(routes.API_VERSION, ""))
    except OtherProtocolError as error:
        return of_another_protocol(is_newer=error.is_newer)
    wait = answer.headers.get("retry-after", "")
    is_seconds = wait.isdecimal() and len(wait) <= _MOST_WAIT_DIGITS
    return Failure(_kind_of(answer.status), timedelta(seconds=int(wait)) if is_seconds else None)


def _kind_of(status: int) -> FailureKind:
    if status in _FAILURES:
        return _FAILURES[status]
    is_refusal = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    # No hub redirects, and none answers with what nobody asked for.
    return FailureKind.REFUSED if is_refusal else FailureKind.NOT_TRUSTED


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False
