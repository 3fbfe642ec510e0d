"""What the hub signs after a commit, so that a device can prove that its work arrived. `docs/formats/receipt.md`."""

import hmac
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from inspector.crypto import cbor, cose
from inspector.crypto.shapes import a_list, an_int, an_open_map, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.wire import receipt_lines
from inspector.wire.errors import UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.reading import a_hash, a_row, a_time, an_id, refusing_malformed, some

SEED_BYTES = 32

_BLOB_RECEIPT = "inspector/blob-receipt/1"
_TIME = "inspector/hub-time/1"


class StoredBlob(NamedTuple):
    """A blob and how many bytes it has."""

    blob: bytes
    size: int


_a_stored_blob = a_row(StoredBlob, a_hash, lambda value: an_int(value, least=1))


@dataclass(frozen=True, slots=True)
class Receipt:
    """These logs are on the hub's disk up to these heads, each since the time in its line.

    From the seed follow the salts of the lines: whoever has it has the whole receipt.
    """

    incarnation: bytes
    lines: tuple[receipt_lines.ReceiptLine, ...]
    hub_ms: int
    seed: bytes

    @property
    def heads(self) -> tuple[LogHead, ...]:
        """How far the hub has each log."""
        return tuple(line.head for line in self.lines)

    def sign(self, key: SigningKey) -> bytes:
        """The receipt as it is sent: what the hub signs, and what it takes to see that these lines are in it."""
        message = receipt_lines.sign_root(
            receipt_lines.SignedRoot(self.incarnation, receipt_lines.Tree(self.lines, self.seed).root, self.hub_ms), key
        )
        return cbor.encode([message, self.seed, [receipt_lines.a_line_row(line) for line in self.lines]])


@dataclass(frozen=True, slots=True)
class BlobReceipt:
    """These blobs are on the hub's disk, whole, under the hash that names them."""

    incarnation: Annotated[bytes, At(0, an_id)]
    blobs: Annotated[tuple[StoredBlob, ...], At(3, some(_a_stored_blob))]
    hub_ms: Annotated[int, At(2, a_time)]

    def sign(self, key: SigningKey) -> bytes:
        """The receipt as a COSE_Sign1 message."""
        return cose.sign1(cbor.encode(numbered(self)), key, _BLOB_RECEIPT)


@dataclass(frozen=True, slots=True)
class HubTime:
    """The hub's clock, for one request that was signed with another: an offset for signing, never for evidence."""

    incarnation: Annotated[bytes, At(0, an_id)]
    hub_ms: Annotated[int, At(2, a_time)]
    nonce: Annotated[str, At(4, lambda value: some_bytes(value).decode(errors="replace"))]

    def sign(self, key: SigningKey) -> bytes:
        """The time as a COSE_Sign1 message."""
        return cose.sign1(cbor.encode(numbered(self) | {4: self.nonce.encode()}), key, _TIME)


def open_receipt(receipt: bytes, hub_public: bytes) -> Receipt:
    """Read a receipt by this hub.

    Raises:
        UnprovenError: this hub did not sign for exactly these lines, or one of them claims a later time than the hub's.
        MalformedError: it is no receipt.
    """
    message, seed, lines = _parts(receipt)
    signed = receipt_lines.open_root(message, hub_public)
    if not hmac.compare_digest(receipt_lines.Tree(lines, seed).root, signed.root):
        raise UnprovenError
    if any(line.at_ms > signed.hub_ms for line in lines):
        raise UnprovenError
    return Receipt(signed.incarnation, lines, signed.hub_ms, seed)


def line_proofs(receipt: bytes) -> tuple[receipt_lines.LineProof, ...]:
    """Each line of a receipt that was opened before, to be shown alone.

    Raises:
        MalformedError: it is no receipt.
    """
    message, seed, lines = _parts(receipt)
    tree = receipt_lines.Tree(lines, seed)
    return tuple(tree.proof(place, message) for place in range(len(lines)))


def open_blob_receipt(message: bytes, hub_public: bytes) -> BlobReceipt:
    """Read a receipt for blobs by this hub.

    Raises:
        UnprovenError: it is not signed by this hub as a receipt for blobs.
        MalformedError: it is, and says something else.
    """
    with refusing_malformed():
        return read_numbered(BlobReceipt, _verified(message, hub_public, _BLOB_RECEIPT))


def open_hub_time(message: bytes, hub_public: bytes, nonce: str) -> HubTime:
    """Read the hub's clock, as an answer to the request with this nonce.

    Raises:
        UnprovenError: it is not by this hub, or answers another request.
        MalformedError: it says something else.
    """
    with refusing_malformed():
        found = read_numbered(HubTime, _verified(message, hub_public, _TIME))
    if found.nonce != nonce:
        raise UnprovenError
    return found


def _parts(receipt: bytes) -> tuple[bytes, bytes, tuple[receipt_lines.ReceiptLine, ...]]:
    with refusing_malformed():
        message, seed, said = a_list(cbor.decode(receipt, limit=LIMITS.request_bytes, items=cbor.MANY_ITEMS), length=3)
        lines = tuple(receipt_lines.a_line(each) for each in a_list(said))
        if not lines or len({line.head for line in lines}) < len(lines):
            raise ValueError("no line, or one twice")
        return some_bytes(message), some_bytes(seed, SEED_BYTES), lines


def _verified(message: bytes, hub_public: bytes, content_type: str) -> dict[int, object]:
    try:
        payload = cose.verify1(message, hub_public, content_type, limit=LIMITS.request_bytes)
    except cose.CoseError as error:
        raise UnprovenError from error
    return an_open_map(cbor.decode(payload, limit=LIMITS.request_bytes))
