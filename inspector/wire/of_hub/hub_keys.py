"""Whose signature counts as that of a hub: the key that is pinned, the keys it took the place of, and its successors.

An agency's root says which key follows which, and from when. `docs/formats/statement.md` describes the bytes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inspector.crypto import cbor, cose
from inspector.crypto.farewells import check_farewell
from inspector.crypto.shapes import a_list, some_bytes
from inspector.crypto.signatures import key_id
from inspector.crypto.statements import (
    STATEMENT_LIMIT,
    Root,
    authenticate_hub_successor,
)
from inspector.wire.asking.tokens import HOUR_MS, TokenKey, last_hour_of_day, open_token_key
from inspector.wire.errors import UnprovenError
from inspector.wire.limits import LIMITS
from inspector.wire.reading import refusing_malformed
from inspector.wire.receipt_lines import LineProof
from inspector.wire.receipts import BlobReceipt, Receipt, message_of, open_blob_receipt, open_receipt

_HOURS_BEFORE_THE_LAST = 23
MOST_SAID = 64
"""Statements of successors that one message holds at most."""
SAID_BYTES = MOST_SAID * (2 * STATEMENT_LIMIT + 16)


@dataclass(frozen=True, slots=True, order=True)
class SaidOfHub:
    """A statement of a hub's next key as it travels; nothing of it is proven."""

    statement: bytes
    farewell: bytes
    """What the old key said of it; empty when that was lost."""


@dataclass(frozen=True, slots=True, order=True)
class Succession:
    """One key took the place of another."""

    since_ms: int
    old: bytes
    new: bytes
    is_proven: bool
    """Whether the old key said so too."""


def succession(said: SaidOfHub, root: Root) -> Succession:
    """What a statement says, if the root stands behind it, and the old key where that spoke.

    Raises:
        StatementError: it does not.
    """
    found = authenticate_hub_successor(said.statement, root)
    if said.farewell:
        check_farewell(said.farewell, said.statement, found.old)
    since_ms = int(found.validity.not_before.timestamp() * 1000)
    return Succession(since_ms, found.old, found.public, bool(said.farewell))


def encode_said(said: Iterable[SaidOfHub]) -> bytes:
    """Statements of successors in one message."""
    return cbor.encode([[each.statement, each.farewell] for each in said])


def decode_said(data: bytes) -> tuple[SaidOfHub, ...]:
    """Read such a message.

    Raises:
        MalformedError: it is something else.
    """
    with refusing_malformed():
        rows = a_list(cbor.decode(data, limit=SAID_BYTES), most=MOST_SAID)
        return tuple(_said(*a_list(row, length=2)) for row in rows)


def _said(statement: object, farewell: object) -> SaidOfHub:
    return SaidOfHub(some_bytes(statement, most=STATEMENT_LIMIT), some_bytes(farewell, most=STATEMENT_LIMIT))


@dataclass(frozen=True, slots=True)
class HubKeys:
    """The keys of one hub as a device with one of them sees them."""

    now: bytes
    """The one that is pinned."""
    until: Mapping[bytes, int | None] = field(default_factory=dict)
    """Every key whose receipts count, until when in milliseconds; None where nobody took its place."""
    successor: Succession | None = None
    """Who took the pinned one's place in the end, since when it did; proven when every old key on the way said so."""
    is_contested: bool = False
    """Whether two keys claim one place: then neither is followed."""

    @property
    def before(self) -> frozenset[bytes]:
        """The keys whose receipts count beside the pinned one's."""
        return frozenset(self.until) - {self.now}

    def receipt(self, receipt: bytes) -> Receipt:
        """Read a receipt by one of these keys, signed before another took its place.

        Raises:
            UnprovenError: none of them signed it, or not in time.
            MalformedError: it is no receipt.
        """
        public = self._signer(message_of(receipt))
        found = open_receipt(receipt, public)
        self._check(public, found.hub_ms)
        return found

    def blob_receipt(self, message: bytes) -> BlobReceipt:
        """Read a receipt for blobs likewise.

        Raises:
            UnprovenError: none of them signed it, or not in time.
            MalformedError: it is none.
        """
        public = self._signer(message)
        found = open_blob_receipt(message, public)
        self._check(public, found.hub_ms)
        return found

    def token_key(self, statement: bytes) -> TokenKey:
        """Read what one of these keys said of the key of a day's tokens, on a day that began in its time.

        Raises:
            UnprovenError: none of them said it, or not in time.
            MalformedError: it says something else.
        """
        public = self._signer(statement)
        found = open_token_key(statement, public)
        self._check(public, (last_hour_of_day(found.day) - _HOURS_BEFORE_THE_LAST) * HOUR_MS)
        return found

    def check_line(self, proof: LineProof) -> None:
        """Return only when a line was signed by one of these keys, in time.

        Raises:
            UnprovenError: it was not.
        """
        public = self._signer(proof.message)
        self._check(public, proof.check(public).hub_ms)

    def _signer(self, message: bytes) -> bytes:
        try:
            named = cose.read1(message, limit=LIMITS.request_bytes).key_id
        except cose.CoseError:
            return self.now
        return next((public for public in self.until if key_id(public) == named), self.now)

    def _check(self, public: bytes, hub_ms: int) -> None:
        until = self.until.get(public)
        if until is not None and hub_ms >= until:
            raise UnprovenError


def hub_keys(now: bytes, said: Iterable[Succession]) -> HubKeys:
    """Put together what was said of the hub with this key.

    A key that was replaced before never comes back: a statement that says so counts for nothing.
    """
    everything = frozenset(said)
    counting = sorted(
        each
        for each in everything
        if not any(other.old == each.new and other.since_ms <= each.since_ms for other in everything)
    )
    until = _before(now, counting)
    ahead, successor, is_proven = now, None, True
    while links := [each for each in counting if each.old == ahead]:
        if len({each.new for each in links}) > 1:
            return HubKeys(now, until, None, is_contested=True)
        is_proven = is_proven and any(each.is_proven for each in links)
        successor = Succession(links[0].since_ms, now, links[0].new, is_proven)
        if is_proven:
            until |= {successor.new: None} | ({} if ahead == now else {ahead: successor.since_ms})
        ahead = successor.new  # each holds from later on than the one before, so this ends
    return HubKeys(now, until, successor)


def _before(now: bytes, counting: Iterable[Succession]) -> dict[bytes, int | None]:
    """The pinned key, and each that it took the place of, until when that was."""
    until: dict[bytes, int | None] = {now: None}
    waiting = [now]
    while waiting:
        later = waiting.pop()
        for each in counting:
            if each.new == later and each.old not in until:
                until[each.old] = each.since_ms
                waiting.append(each.old)
    return until
