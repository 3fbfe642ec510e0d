"""One line of a receipt, shown alone: it proves when the hub had one log, and tells nothing of the other lines.

The hub signs the root of a tree over salted lines. The tree is filled up to at least eight leaves and its nodes do not
say left from right, so a path shows neither which line it was nor how many there were below eight.
`docs/formats/receipt.md`.
"""

import hashlib
import hmac
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple, Self

from inspector.crypto import cbor, cose
from inspector.crypto.shapes import a_list, an_open_map, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.reading import a_hash, a_log_head, a_time, an_id, refusing_malformed

RECEIPT_TYPE = "inspector/receipt/1"
LEAST_LEAVES = 8
LONGEST_PATH = 16
LINE_PROOF_BYTES = 2 * 1024

_SHORTEST_PATH = (LEAST_LEAVES - 1).bit_length()
_LINE = struct.Struct(">16sQ32sQ")


class ReceiptLine(NamedTuple):
    """The hub had this log up to this head at this time by its clock."""

    head: LogHead
    at_ms: int


class SignedRoot(NamedTuple):
    """What the hub's signature covers."""

    incarnation: Annotated[bytes, At(0, an_id)]
    root: Annotated[bytes, At(1, a_hash)]
    hub_ms: Annotated[int, At(2, a_time)]


@dataclass(frozen=True, slots=True)
class LineProof:
    """A line with what leads from it to the root that the hub signed."""

    message: bytes
    line: ReceiptLine
    salt: bytes
    path: tuple[bytes, ...]

    def encode(self) -> bytes:
        """As it stands in a court bundle and in a file bundle."""
        return cbor.encode([self.message, a_line_row(self.line), self.salt, list(self.path)])

    def check(self, hub_public: bytes) -> SignedRoot:
        """Give what the hub signed, if this line is in it.

        Raises:
            UnprovenError: this hub did not sign for this line.
        """
        signed = open_root(self.message, hub_public)
        found = leaf(self.line, self.salt)
        for sibling in self.path:
            found = _node(found, sibling)
        if not hmac.compare_digest(found, signed.root) or self.line.at_ms > signed.hub_ms:
            raise UnprovenError
        return signed

    @classmethod
    def decode(cls, data: bytes) -> Self:
        """Read a line; nothing of it is proven before `check`.

        Raises:
            MalformedError: not exactly such a line.
        """
        with refusing_malformed():
            message, line, salt, path = a_list(cbor.decode(data, limit=LINE_PROOF_BYTES), length=4)
            siblings = tuple(a_hash(each) for each in a_list(path, most=LONGEST_PATH))
            if len(siblings) < _SHORTEST_PATH:
                raise ValueError("a path that no tree has")
            return cls(some_bytes(message, most=LINE_PROOF_BYTES), a_line(line), a_hash(salt), siblings)


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

    def proof(self, place: int, message: bytes) -> LineProof:
        """One line of the receipt with this signed message, to be shown alone."""
        path = tuple(level[place >> depth ^ 1] for depth, level in enumerate(self._levels[:-1]))
        return LineProof(message, self._lines[place], self._salts[place], path)


def sign_root(signed: SignedRoot, key: SigningKey) -> bytes:
    """The root as a COSE_Sign1 message."""
    return cose.sign1(cbor.encode(numbered(signed)), key, RECEIPT_TYPE)


def open_root(message: bytes, hub_public: bytes) -> SignedRoot:
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
        return read_numbered(SignedRoot, an_open_map(cbor.decode(payload, limit=LINE_PROOF_BYTES)))


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
