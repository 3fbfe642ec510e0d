"""One line of a receipt, shown alone: it proves when the hub had one log, and tells nothing of the other lines.

The hub signs the root of a tree over salted lines. The tree is filled up to at least eight leaves and its nodes do not
say left from right, so a path shows neither which line it was nor how many there were below eight. The same message
says how the tree of all receipts stands, of which this root is the last leaf. `docs/formats/receipt.md`.
"""

import hashlib
import hmac
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple, Self

from inspector.crypto import cbor, cose
from inspector.crypto.shapes import a_list, an_int, an_open_map, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.reading import (
    a_hash,
    a_log_head,
    a_position,
    a_row,
    a_time,
    an_id,
    or_none,
    refusing_malformed,
    some,
)
from inspector.wire.tree import LONGEST_PROOF, is_included, leaf_hash

RECEIPT_TYPE = "inspector/receipt/1"
LEAST_LEAVES = 8
LONGEST_PATH = 16
LINE_PROOF_BYTES = 4 * 1024

some_hashes = some(a_hash, LONGEST_PROOF)
"""The hashes of a proof about the hub's tree."""

_a_way_under = a_row(lambda stamp, path: (stamp, path), a_hash, some_hashes)
_SHORTEST_PATH = (LEAST_LEAVES - 1).bit_length()
_LINE = struct.Struct(">16sQ32sQ")


class ReceiptLine(NamedTuple):
    """The hub had this log up to this head at this time by its clock."""

    head: LogHead
    at_ms: int


class Origin(NamedTuple):
    """The life from whose copy a hub was made, and how its tree stood in that copy."""

    incarnation: bytes
    size: int
    tree: bytes


an_origin = a_row(Origin, an_id, an_int, a_hash)


class Logged(NamedTuple):
    """How the tree of all receipts stands, and what leads from its last leaf to its root."""

    size: int
    tree: bytes
    path: tuple[bytes, ...] = ()


class Checkpoint(NamedTuple):
    """What the hub's signature covers. Without lines there is no root, and the tree stands as it stood."""

    incarnation: Annotated[bytes, At(0, an_id)]
    root: Annotated[bytes | None, At(1, or_none(a_hash))]
    hub_ms: Annotated[int, At(2, a_time)]
    size: Annotated[int, At(3, a_position)]
    tree: Annotated[bytes, At(4, a_hash)]
    origin: Annotated[Origin | None, At(5, or_none(an_origin))] = None


@dataclass(frozen=True, slots=True)
class LineProof:
    """A line with what leads from it to the root that the hub signed."""

    message: bytes
    line: ReceiptLine
    salt: bytes
    path: tuple[bytes, ...]
    logged: tuple[bytes, ...]
    """From the root of this receipt, the last leaf of the hub's tree, to that tree's root."""
    stamped: tuple[bytes, tuple[bytes, ...]] | None = None
    """The SHA-256 of a later checkpoint under a time stamp, and the way from this receipt to its tree's root."""

    def encode(self) -> bytes:
        """As it stands in a court bundle and, without what needs a stamp beside it, in a file bundle."""
        stamped: cbor.Cbor = None if self.stamped is None else [self.stamped[0], list(self.stamped[1])]
        row = a_line_row(self.line)
        return cbor.encode([self.message, row, self.salt, list(self.path), list(self.logged), stamped])

    def check(self, hub_public: bytes) -> Checkpoint:
        """Give what the hub signed, if this line is in it and it is in the hub's tree.

        Raises:
            UnprovenError: this hub did not sign for this line.
        """
        signed = open_checkpoint(self.message, hub_public)
        found = leaf(self.line, self.salt)
        for sibling in self.path:
            found = _node(found, sibling)
        if signed.root is None or not hmac.compare_digest(found, signed.root) or self.line.at_ms > signed.hub_ms:
            raise UnprovenError
        if not is_included(leaf_hash(found), signed.size - 1, signed.size, self.logged, signed.tree):
            raise UnprovenError
        return signed

    @classmethod
    def decode(cls, data: bytes) -> Self:
        """Read a line; nothing of it is proven before `check`.

        Raises:
            MalformedError: not exactly such a line.
        """
        with refusing_malformed():
            message, line, salt, path, logged, stamped = a_list(cbor.decode(data, limit=LINE_PROOF_BYTES), length=6)
            siblings = tuple(a_hash(each) for each in a_list(path, most=LONGEST_PATH))
            if len(siblings) < _SHORTEST_PATH:
                raise ValueError("a path that no tree has")
            return cls(
                some_bytes(message, most=LINE_PROOF_BYTES),
                a_line(line),
                a_hash(salt),
                siblings,
                some_hashes(logged),
                None if stamped is None else _a_way_under(stamped),
            )


class Tree:
    """The tree over the lines of one receipt; everything random in it follows from the seed."""

    def __init__(self, lines: Sequence[ReceiptLine], seed: bytes) -> None:
        self._lines = lines
        self._salts = [_salt(seed, place) for place in range(len(lines))]
        size = max(LEAST_LEAVES, 1 << (len(lines) - 1).bit_length())
        leaves = [leaf(line, salt) for line, salt in zip(lines, self._salts, strict=True)]
        leaves += [_salt(seed, place) for place in range(len(lines), size)]
        self._levels = [leaves]
        while len(self._levels[-1]) > 1:
            below = self._levels[-1]
            self._levels.append([_node(below[at], below[at + 1]) for at in range(0, len(below), 2)])

    @property
    def root(self) -> bytes:
        """What the hub signs."""
        return self._levels[-1][0]

    def proof(self, place: int, message: bytes, logged: tuple[bytes, ...]) -> LineProof:
        """One line of the receipt with this signed message, to be shown alone."""
        path = tuple(level[place >> depth ^ 1] for depth, level in enumerate(self._levels[:-1]))
        return LineProof(message, self._lines[place], self._salts[place], path, logged)


def sign_checkpoint(signed: Checkpoint, key: SigningKey) -> bytes:
    """The checkpoint as a COSE_Sign1 message."""
    return cose.sign1(cbor.encode(numbered(signed)), key, RECEIPT_TYPE)


def open_checkpoint(message: bytes, hub_public: bytes) -> Checkpoint:
    """Read what this hub signed.

    Raises:
        UnprovenError: it is not signed by this hub as a receipt.
        MalformedError: it is, and says something else than a receipt does.
    """
    try:
        payload = cose.verify1(message, hub_public, RECEIPT_TYPE, limit=LINE_PROOF_BYTES)
    except cose.CoseError as error:
        raise UnprovenError from error
    with refusing_malformed():
        return _a_checkpoint(payload)


def claimed_by(message: bytes) -> Checkpoint:
    """What a checkpoint says that was opened before; nothing of it is proven here.

    Raises:
        MalformedError: it is none.
    """
    try:
        payload = cose.read1(message, limit=LINE_PROOF_BYTES).payload
    except cose.CoseError as error:
        raise MalformedError from error
    with refusing_malformed():
        return _a_checkpoint(payload)


def _a_checkpoint(payload: bytes) -> Checkpoint:
    found = read_numbered(Checkpoint, an_open_map(cbor.decode(payload, limit=LINE_PROOF_BYTES)))
    if found.root is not None and not found.size:
        raise ValueError("a root in a tree without leaves")
    return found


def leaf(line: ReceiptLine, salt: bytes) -> bytes:
    """A line hidden behind its salt."""
    return hashlib.sha256(b"\x00" + salt + _LINE.pack(*line.head, line.at_ms)).digest()


def a_line(value: object) -> ReceiptLine:
    """A line as it is sent."""
    log, seq, head, at_ms = a_list(value, length=4)
    line = ReceiptLine(a_log_head([log, seq, head]), a_time(at_ms))
    if not line.head.seq:
        raise ValueError("a line for nothing")
    return line


def a_line_row(line: ReceiptLine) -> list[cbor.Cbor]:
    """A line to be sent."""
    return [*line.head, line.at_ms]


def _node(one: bytes, other: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + min(one, other) + max(one, other)).digest()


def _salt(seed: bytes, place: int) -> bytes:
    """The salt of a line; beyond the lines a leaf that looks like any other."""
    return hmac.digest(seed, place.to_bytes(4), "sha256")
