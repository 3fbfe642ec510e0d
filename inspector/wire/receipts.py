"""What the hub signs after a commit, so that a device can prove that its work arrived. `docs/formats/receipt.md`."""

import hmac
from dataclasses import dataclass
from typing import NamedTuple

from inspector.crypto import cbor, cose
from inspector.crypto.shapes import a_list, a_map, an_int, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.reading import a_hash, a_time, an_id, refusing_malformed
from inspector.wire.receipt_lines import (
    LineProof,
    ReceiptLine,
    SignedRoot,
    Tree,
    a_line,
    a_line_row,
    open_root,
    sign_root,
)

SEED_BYTES = 32

_BLOB_RECEIPT = "inspector/blob-receipt/1"
_TIME = "inspector/hub-time/1"


class StoredBlob(NamedTuple):
    """A blob and how many bytes it has."""

    blob: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """These logs are on the hub's disk up to these heads, each since the time in its line.

    From the seed follow the salts of the lines: whoever has it has the whole receipt.
    """

    incarnation: bytes
    lines: tuple[ReceiptLine, ...]
    hub_ms: int
    seed: bytes

    @property
    def heads(self) -> tuple[LogHead, ...]:
        """How far the hub has each log."""
        return tuple(line.head for line in self.lines)

    def sign(self, key: SigningKey) -> bytes:
        """The receipt as it is sent: what the hub signs, and what it takes to see that these lines are in it."""
        message = sign_root(SignedRoot(self.incarnation, Tree(self.lines, self.seed).root, self.hub_ms), key)
        return cbor.encode([message, self.seed, [a_line_row(line) for line in self.lines]])


@dataclass(frozen=True, slots=True)
class BlobReceipt:
    """These blobs are on the hub's disk, whole, under the hash that names them."""

    incarnation: bytes
    blobs: tuple[StoredBlob, ...]
    hub_ms: int

    def sign(self, key: SigningKey) -> bytes:
        """The receipt as a COSE_Sign1 message."""
        return cose.sign1(
            cbor.encode({0: self.incarnation, 3: [list(blob) for blob in self.blobs], 2: self.hub_ms}),
            key,
            _BLOB_RECEIPT,
        )


@dataclass(frozen=True, slots=True)
class HubTime:
    """The hub's clock, for one request that was signed with another: an offset for signing, never for evidence."""

    incarnation: bytes
    hub_ms: int
    nonce: str

    def sign(self, key: SigningKey) -> bytes:
        """The time as a COSE_Sign1 message."""
        return cose.sign1(
            cbor.encode({0: self.incarnation, 2: self.hub_ms, 4: self.nonce.encode()}),
            key,
            _TIME,
        )


def open_receipt(receipt: bytes, hub_public: bytes) -> Receipt:
    """Read a receipt by this hub.

    Raises:
        UnprovenError: this hub did not sign for exactly these lines, or one of them claims a later time than the hub's.
        MalformedError: it is no receipt.
    """
    message, seed, lines = _parts(receipt)
    signed = open_root(message, hub_public)
    if not hmac.compare_digest(Tree(lines, seed).root, signed.root):
        raise UnprovenError
    if any(line.at_ms > signed.hub_ms for line in lines):
        raise UnprovenError
    return Receipt(signed.incarnation, lines, signed.hub_ms, seed)


def line_proofs(receipt: bytes) -> tuple[LineProof, ...]:
    """Each line of a receipt that was opened before, to be shown alone.

    Raises:
        MalformedError: it is no receipt.
    """
    message, seed, lines = _parts(receipt)
    tree = Tree(lines, seed)
    return tuple(tree.proof(place, message) for place in range(len(lines)))


def open_blob_receipt(message: bytes, hub_public: bytes) -> BlobReceipt:
    """Read a receipt for blobs by this hub.

    Raises:
        UnprovenError: it is not signed by this hub as a receipt for blobs.
        MalformedError: it is, and says something else.
    """
    payload = _verified(message, hub_public, _BLOB_RECEIPT)
    with refusing_malformed():
        fields = a_map(cbor.decode(payload, limit=LIMITS.request_bytes), 0, 2, 3)
        return BlobReceipt(
            an_id(fields[0]), tuple(_a_stored_blob(each) for each in a_list(fields[3])), a_time(fields[2])
        )


def open_hub_time(message: bytes, hub_public: bytes, nonce: str) -> HubTime:
    """Read the hub's clock, as an answer to the request with this nonce.

    Raises:
        UnprovenError: it is not by this hub, or answers another request.
        MalformedError: it says something else.
    """
    payload = _verified(message, hub_public, _TIME)
    with refusing_malformed():
        fields = a_map(cbor.decode(payload, limit=LIMITS.request_bytes), 0, 2, 4)
    if fields[4] != nonce.encode():
        raise UnprovenError
    with refusing_malformed():
        return HubTime(an_id(fields[0]), a_time(fields[2]), nonce)


def _parts(receipt: bytes) -> tuple[bytes, bytes, tuple[ReceiptLine, ...]]:
    with refusing_malformed():
        message, seed, said = a_list(cbor.decode(receipt, limit=LIMITS.request_bytes), length=3)
        lines = tuple(a_line(each) for each in a_list(said))
        if not lines or len({line.head for line in lines}) < len(lines):
            raise ValueError("no line, or one twice")
        return some_bytes(message), some_bytes(seed, SEED_BYTES), lines


def _verified(message: bytes, hub_public: bytes, content_type: str) -> bytes:
    try:
        return cose.verify1(message, hub_public, content_type, limit=LIMITS.request_bytes)
    except cose.CoseError as error:
        raise UnprovenError from error


def _a_stored_blob(value: object) -> StoredBlob:
    blob, size = a_list(value, length=2)
    return StoredBlob(a_hash(blob), an_int(size, least=1))
