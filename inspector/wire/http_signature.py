"""Signed requests (RFC 9421): who asks, exactly what, when, and never twice.

The library checks no body, no replay and no coverage by itself. So here each request covers method, target, content
digest and content type and every header of ours, carries a nonce and a time, and is judged by the hub's clock.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
)
from http_message_signatures.algorithms import HTTPSignatureAlgorithm

from inspector.crypto import signatures
from inspector.wire.errors import UnprovenError, WireError
from inspector.wire.limits import LIMITS
from inspector.wire.reading import LAST_MS
from inspector.wire.routes import STREAM, UPLOAD_COMPLETE, UPLOAD_LENGTH, UPLOAD_OFFSET

TAG = "inspector-sync/1"

CONTENT_DIGEST = "content-digest"
CONTENT_TYPE = "content-type"
RANGE = "range"

_ALWAYS = ("@method", "@target-uri", CONTENT_DIGEST, CONTENT_TYPE)
_WHEN_PRESENT = (STREAM, UPLOAD_OFFSET, UPLOAD_LENGTH, UPLOAD_COMPLETE, RANGE)
_READ = frozenset({"signature", "signature-input", CONTENT_DIGEST, CONTENT_TYPE, *_WHEN_PRESENT})
_LABEL = "sig"
_DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/]{43}=):")
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")
_KEY_ID = re.compile(r"[0-9a-f]{32}")


class WrongClockError(WireError):
    """The signature holds, but the device's clock and the hub's are too far apart; `nonce` is the request's."""

    def __init__(self, nonce: str) -> None:
        super().__init__()
        self.nonce = nonce


@dataclass(slots=True)
class _Message:
    """The shape the library expects of a request."""

    method: str
    url: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class SignedBy:
    """A request whose signature holds. Its body is not proven until `check_body` has seen it."""

    installation: bytes
    nonce: str
    created_s: int
    content_sha256: bytes

    def check_body(self, body: bytes) -> None:
        """Return only when these are the bytes that were signed.

        Raises:
            UnprovenError: the body is another one.
        """
        if not hmac.compare_digest(self.content_sha256, hashlib.sha256(body).digest()):
            raise UnprovenError


def sign_request(
    method: str,
    url: str,
    headers: Mapping[str, str],
    content_sha256: bytes,
    *,
    key: signatures.SigningKey,
    created_s: int,
    nonce: str,
) -> dict[str, str]:
    """Give the headers to send: those given, the digest of the body and the signature over them.

    `headers` holds the content type and whichever of our own headers the request has. A time for which no date can be
    written, by a hub that says it is the end of the year 9999, is signed as the last one for which that can be done.
    """
    digest = base64.b64encode(content_sha256).decode()
    message = _Message(method, url, {name.lower(): value for name, value in headers.items()})
    message.headers[CONTENT_DIGEST] = f"sha-256=:{digest}:"
    covered = (*_ALWAYS, *(name for name in _WHEN_PRESENT if name in message.headers))
    signer = HTTPMessageSigner(signature_algorithm=_Ed25519)
    prepared = signer.prepare(
        message,
        key_id=key.id.hex(),
        created=datetime.fromtimestamp(min(created_s, LAST_MS // 1000), UTC),
        nonce=nonce,
        label=_LABEL,
        tag=TAG,
        covered_component_ids=covered,
        use_existing_digest=True,
    )
    signer.apply(message, prepared, key.sign(prepared.signature_base))
    return {name.lower(): value for name, value in message.headers.items()}


def verify_request(
    method: str,
    url: str,
    headers: Iterable[tuple[str, str]],
    *,
    public_key_of: Callable[[bytes], bytes | None],
    now_s: int,
) -> SignedBy:
    """Give who signed this request; `public_key_of` tells the key of an installation, or None for a stranger.

    What `public_key_of` raises passes through: who cannot look cannot say that somebody is a stranger.

    Raises:
        WrongClockError: everything holds except the time.
        UnprovenError: anything else does not hold.
    """
    message = _Message(method, url, _single_headers(headers))
    required = (*_ALWAYS, *(name for name in _WHEN_PRESENT if name in message.headers))
    known = _Installations(public_key_of)
    verifier = _Verifier(signature_algorithm=_Ed25519, key_resolver=known)
    try:
        results = verifier.verify(message, max_age=None, expect_tag=TAG, require_components=required)
    except (HTTPMessageSignaturesException, ValueError, TypeError) as error:
        if known.trouble is not None:
            raise known.trouble from None
        raise UnprovenError from error
    if len(results) != 1:
        raise UnprovenError
    (result,) = results
    created, nonce, key_id = (result.parameters.get(name) for name in ("created", "nonce", "keyid"))
    digest = _DIGEST.fullmatch(message.headers[CONTENT_DIGEST])
    if not isinstance(created, int) or not isinstance(nonce, str) or not isinstance(key_id, str):
        raise UnprovenError
    # How long a request lives is the hub's to say, not the device's.
    if digest is None or _NONCE.fullmatch(nonce) is None or "expires" in result.parameters:
        raise UnprovenError
    if abs(now_s - created) > LIMITS.clock_skew_seconds:
        raise WrongClockError(nonce)
    return SignedBy(bytes.fromhex(key_id), nonce, created, base64.b64decode(digest[1]))


def _single_headers(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The headers that count, one value each: what comes twice would be verified one way and read another."""
    single: dict[str, str] = {}
    for name, value in ((name.lower(), value) for name, value in headers):
        if name in single:
            raise UnprovenError
        if name in _READ:
            single[name] = value
    return single


class _Ed25519(HTTPSignatureAlgorithm):
    """Ed25519 by our own module, which refuses the keys that OpenSSL accepts and nobody should."""

    algorithm_id = "ed25519"

    def __init__(self, public_key: bytes | None = None, private_key: None = None) -> None:
        self._public_key = public_key
        self._private_key = private_key

    def verify(self, signature: bytes, message: bytes) -> None:
        if self._public_key is None:
            raise signatures.SignatureError
        signatures.verify(self._public_key, signature, message)


class _Installations(HTTPSignatureKeyResolver):
    """Key ids are installation ids in hex."""

    def __init__(self, public_key_of: Callable[[bytes], bytes | None]) -> None:
        self._public_key_of = public_key_of
        self.trouble: Exception | None = None

    def resolve_public_key(self, key_id: str) -> bytes | None:
        try:
            return self._public_key_of(bytes.fromhex(key_id)) if _KEY_ID.fullmatch(key_id) else None
        except Exception as error:  # the library takes it for a key that nobody has
            self.trouble = error
            raise


class _Verifier(HTTPMessageVerifier):
    """Leaves the time to us: the library asks the system clock, the hub's clock is an argument."""

    def validate_created_and_expires(self, sig_input: object, max_age: object = None) -> None:
        """Judge nothing; `verify_request` does."""
