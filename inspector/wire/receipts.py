"""What the hub signs after a commit, so that a device can prove that its work arrived. `docs/formats/receipt.md`."""

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
from inspector.wire.tree import is_included, leaf_hash

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

    From the seed follow the salts of the lines: whoever has it has the whole receipt. `logged` says how the hub's tree
    stands, whose last leaf this receipt is; a receipt without lines says only that.
    """

    incarnation: bytes
    lines: tuple[receipt_lines.ReceiptLine, ...]
    hub_ms: int
    seed: bytes
    logged: receipt_lines.Logged
    origin: receipt_lines.Origin | None = None

    @property
    def heads(self) -> tuple[LogHead, ...]:
        """How far the hub has each log."""
        return tuple(line.head for line in self.lines)

    def sign(self, key: SigningKey) -> bytes:
        """The receipt as it is sent: what the hub signs, and what it takes to see that these lines are in it."""
        path = self.logged.path
        message = receipt_lines.sign_checkpoint(self.checkpoint, key)
        return cbor.encode([message, self.seed, [receipt_lines.a_line_row(line) for line in self.lines], list(path)])

    @property
    def checkpoint(self) -> receipt_lines.Checkpoint:
        """What the hub's signature covers."""
        size, tree, _ = self.logged
        root = root_over(self.lines, self.seed)
        return receipt_lines.Checkpoint(self.incarnation, root, self.hub_ms, size, tree, self.origin)


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
    message, seed, lines, path = _parts(receipt)
    signed, root = receipt_lines.open_checkpoint(message, hub_public), root_over(lines, seed)
    if signed.root != root or any(line.at_ms > signed.hub_ms for line in lines):
        raise UnprovenError
    if root is not None and not is_included(leaf_hash(root), signed.size - 1, signed.size, path, signed.tree):
        raise UnprovenError
    logged = receipt_lines.Logged(signed.size, signed.tree, path)
    return Receipt(signed.incarnation, lines, signed.hub_ms, seed, logged, signed.origin)


def message_of(receipt: bytes) -> bytes:
    """What the hub signed of a receipt that was opened before.

    Raises:
        MalformedError: it is no receipt.
    """
    return _parts(receipt)[0]


def root_over(lines: tuple[receipt_lines.ReceiptLine, ...], seed: bytes) -> bytes | None:
    """The root of a receipt, which becomes a leaf of the hub's tree; of no line there is none."""
    return receipt_lines.Tree(lines, seed).root if lines else None


def line_proofs(receipt: bytes) -> tuple[receipt_lines.LineProof, ...]:
    """Each line of a receipt that was opened before, to be shown alone.

    Raises:
        MalformedError: it is no receipt.
    """
    message, seed, lines, path = _parts(receipt)
    tree = receipt_lines.Tree(lines, seed)
    return tuple(tree.proof(place, message, path) for place in range(len(lines)))


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


def _parts(receipt: bytes) -> tuple[bytes, bytes, tuple[receipt_lines.ReceiptLine, ...], tuple[bytes, ...]]:
    with refusing_malformed():
        parts = cbor.decode(receipt, limit=LIMITS.request_bytes, items=cbor.MANY_ITEMS)
        message, seed, said, path = a_list(parts, length=4)
        lines = tuple(receipt_lines.a_line(each) for each in a_list(said))
        if len({line.head for line in lines}) < len(lines):
            raise ValueError("a line twice")
        return some_bytes(message), some_bytes(seed, SEED_BYTES), lines, receipt_lines.some_hashes(path)


def _verified(message: bytes, hub_public: bytes, content_type: str) -> dict[int, object]:
    try:
        payload = cose.verify1(message, hub_public, content_type, limit=LIMITS.request_bytes)
    except cose.CoseError as error:
        raise UnprovenError from error
    return an_open_map(cbor.decode(payload, limit=LIMITS.request_bytes))
