"""How a new installation proves that it was given the one-time code, and how it knows that the answer is the hub's.

The code itself never travels: an id and two MAC keys are derived from it.
"""

import hmac
from dataclasses import dataclass
from typing import Annotated

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto import cbor, signatures
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE
from inspector.crypto.shapes import a_list, an_open_map, some_bytes
from inspector.crypto.typed_code import GROUP, SECRET_SIZE, TypedCodeError, decode_typed, encode_typed
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.event import HASH_BYTES
from inspector.wire.limits import LIMITS
from inspector.wire.messages import Credentials, some_credentials
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.reading import a_hash, a_time, an_id, bytes_of, refusing_malformed

CODE_SECRET_BYTES = SECRET_SIZE

_POSSESSION = b"inspector/enrol-possession/1"


@dataclass(frozen=True, slots=True)
class CodeKeys:
    """What a code gives both ends; the hub stores this and forgets the code."""

    enrolment: bytes
    request_key: bytes
    reply_key: bytes


def format_code(secret: bytes) -> str:
    """Write a code's secret as 30 characters in groups of five."""
    letters = encode_typed(secret)
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def parse_code(typed: str) -> bytes:
    """Read a code as people type it.

    Raises:
        MalformedError: it cannot be a code.
    """
    try:
        return decode_typed(typed)
    except TypedCodeError as error:
        raise MalformedError from error


def derive_code_keys(secret: bytes) -> CodeKeys:
    """Derive the enrolment's id and its two MAC keys from the 16 bytes of the code."""
    return CodeKeys(
        _derive(secret, b"inspector/enrol-id/1", 16),
        _derive(secret, b"inspector/enrol-request/1", 32),
        _derive(secret, b"inspector/enrol-reply/1", 32),
    )


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """The public keys of a new installation, for the enrolment that the code named."""

    enrolment: Annotated[bytes, At(0, an_id)]
    signing_public: Annotated[bytes, At(1, bytes_of(signatures.PUBLIC_SIZE))]
    reader_public: Annotated[bytes, At(2, bytes_of(READER_PUBLIC_SIZE))]
    nonce: Annotated[bytes, At(3, an_id)]

    def encode(self, request_key: bytes, key: signatures.SigningKey) -> bytes:
        """The body of the request, proven by the code and by the private signing key."""
        body = cbor.encode(numbered(self))
        possession = key.sign(_POSSESSION + body)
        return cbor.encode([body, possession, _mac(request_key, body + possession)])


@dataclass(frozen=True, slots=True)
class ProvenEnrolRequest:
    """A request as read from the wire, before anybody checked its proofs."""

    request: EnrolRequest
    body: bytes
    possession: bytes
    mac: bytes

    def check(self, request_key: bytes) -> None:
        """Return only when the sender knows the code and holds the signing key.

        Raises:
            UnprovenError: one of the two is not so.
        """
        if not hmac.compare_digest(self.mac, _mac(request_key, self.body + self.possession)):
            raise UnprovenError
        try:
            signatures.verify(self.request.signing_public, self.possession, _POSSESSION + self.body)
        except signatures.SignatureError as error:
            raise UnprovenError from error


@dataclass(frozen=True, slots=True)
class EnrolReply:
    """Who the installation now is, and by which keys it will know its agency and its hub."""

    credentials: Annotated[Credentials, At(0, some_credentials)]
    agency_root: Annotated[bytes, At(1, bytes_of(signatures.PUBLIC_SIZE))]
    hub_public: Annotated[bytes, At(2, bytes_of(signatures.PUBLIC_SIZE))]
    incarnation: Annotated[bytes, At(3, an_id)]
    directory: Annotated[bytes, At(4, an_id)]
    hub_ms: Annotated[int, At(5, a_time)]

    def encode(self, reply_key: bytes, nonce: bytes) -> bytes:
        """The body of the reply, bound to the request that it answers."""
        body = cbor.encode(numbered(self))
        return cbor.encode([body, _mac(reply_key, nonce + body)])


def decode_enrol_request(data: bytes) -> ProvenEnrolRequest:
    """Read a request, so that the hub can find the enrolment it names and check the proofs.

    Raises:
        MalformedError: not exactly such a request.
    """
    with refusing_malformed():
        outer = a_list(cbor.decode(data, limit=LIMITS.enrol_request_bytes), length=3)
        body = some_bytes(outer[0])
        request = read_numbered(EnrolRequest, an_open_map(cbor.decode(body, limit=LIMITS.enrol_request_bytes)))
        return ProvenEnrolRequest(request, body, some_bytes(outer[1], signatures.SIGNATURE_SIZE), a_hash(outer[2]))


def decode_enrol_reply(data: bytes, reply_key: bytes, nonce: bytes) -> EnrolReply:
    """Read a reply that only the hub that made the code can have written, for this very request.

    Raises:
        UnprovenError: it is by somebody else, or answers another request.
        MalformedError: not exactly such a reply.
    """
    with refusing_malformed():
        outer = a_list(cbor.decode(data, limit=LIMITS.request_bytes), length=2)
        body, mac = some_bytes(outer[0]), some_bytes(outer[1], HASH_BYTES)
        if not hmac.compare_digest(mac, _mac(reply_key, nonce + body)):
            raise UnprovenError
        return read_numbered(EnrolReply, an_open_map(cbor.decode(body, limit=LIMITS.request_bytes)))


def _derive(secret: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt=None, info=info).derive(secret)


def _mac(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")
