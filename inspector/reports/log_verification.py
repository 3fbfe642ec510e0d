"""One log of a bundle: its chain without a gap, its writer's signature, and every disclosed event opened."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from inspector.crypto import cbor
from inspector.crypto.cbor import CborError
from inspector.crypto.errors import CryptoError
from inspector.crypto.sealing import PAYLOAD_LIMIT, open_with_event_secret
from inspector.crypto.shapes import a_list, a_map, an_int, an_open_map, some_bytes
from inspector.crypto.signatures import verify
from inspector.crypto.statements import Statement
from inspector.reports.bundle_layout import CLEAR, FILE_LIMIT, HEADER_ONLY, LOG_VERSION, OPENED, WITHHELD
from inspector.reports.errors import BundleError
from inspector.reports.events_view import payload_view, readable
from inspector.reports.proof import LogProof
from inspector.reports.typesetting import Json
from inspector.wire.errors import WireError
from inspector.wire.event import FIRST_HEAD, HASH_BYTES, ID_BYTES, Header, RawEvent, head_message, next_head
from inspector.wire.limits import LIMITS
from inspector.wire.log_opened import LogOpened, decode_log_opened
from inspector.wire.scopes import EventClass

ITEMS_OF_A_BUNDLE = 1 << 19
"""Of all logs of a bundle together, with every payload and clear body that is disclosed in them."""

_PARTS = {WITHHELD: 2, CLEAR: 3, OPENED: 4, HEADER_ONLY: 3}


@dataclass(slots=True)
class ItemsLeft:
    """How many CBOR items the logs of a bundle may still have: each is counted before it is built."""

    count: int = ITEMS_OF_A_BUNDLE

    def decode(self, data: bytes, *, limit: int) -> object:
        """Read one value.

        Raises:
            CborError: longer than the limit, of more items than are left, or not canonical.
        """
        if len(data) > limit:
            raise CborError("not canonical CBOR")
        items = cbor.count_items(data, most=self.count)
        self.count -= items
        return cbor.decode(data, limit=limit, items=items)


@dataclass(slots=True)
class _Reading:
    """A log as far as it has been read."""

    log: bytes
    stream: bytes
    items: ItemsLeft
    leaves: list[bytes] = field(default_factory=list)
    views: list[Json] = field(default_factory=list)
    payloads: dict[int, dict[int, object]] = field(default_factory=dict)
    opened: LogOpened | None = None
    shown: int = 0
    withheld: int = 0
    header_only: int = 0
    erased: set[int] = field(default_factory=set)


def verify_log(name: str, data: bytes, authors: Mapping[bytes, Statement], items: ItemsLeft) -> LogProof:
    """The log in this file, proven up to its last event.

    Raises:
        BundleError: any byte is not what its writer signed.
    """
    try:
        return _verify_log(name, data, authors, items)
    except (CryptoError, WireError, struct.error) as error:
        raise BundleError(f"logboek {name} klopt niet") from error


def _verify_log(name: str, data: bytes, authors: Mapping[bytes, Statement], items: ItemsLeft) -> LogProof:
    fields = a_map(items.decode(data, limit=FILE_LIMIT), 0, 1, 2, 3, 4)
    an_int(fields[0], least=LOG_VERSION, most=LOG_VERSION)
    reading = _Reading(some_bytes(fields[1], ID_BYTES), some_bytes(fields[2], ID_BYTES), items)
    if reading.log.hex() != name:
        raise BundleError("een logboek heeft een andere vorm")
    for seq, entry in enumerate(a_list(fields[3]), 1):
        _read_entry(reading, seq, entry)
    if reading.opened is None:
        raise BundleError("het begin van een logboek ontbreekt")
    author = authors.get(reading.opened.installation)
    if author is None:
        raise BundleError("een logboek van een apparaat zonder verklaring")
    heads = tuple(accumulate(reading.leaves, next_head, initial=FIRST_HEAD))
    verify(author.signing_public, some_bytes(fields[4]), head_message(reading.log, len(reading.leaves), heads[-1]))
    return LogProof(
        reading.log,
        reading.stream,
        reading.opened,
        author,
        heads,
        tuple(reading.views),
        reading.payloads,
        reading.shown,
        reading.withheld,
        reading.header_only,
        frozenset(reading.erased),
    )


def _read_entry(reading: _Reading, seq: int, entry: object) -> None:
    parts = a_list(entry)
    how = an_int(parts[0] if parts else None, most=HEADER_ONLY)
    if len(parts) != _PARTS[how]:
        raise BundleError("een logboek heeft een andere vorm")
    if how == WITHHELD:
        reading.withheld += 1
        reading.leaves.append(some_bytes(parts[1], HASH_BYTES))
        reading.views.append({"seq": seq, "withheld": True})
        return
    packed, content = some_bytes(parts[1]), some_bytes(parts[2])
    header = Header.unpack(packed)
    if (header.stream, header.log, header.seq) != (reading.stream, reading.log, seq):
        raise BundleError("een gebeurtenis staat op de verkeerde plaats")
    event = RawEvent.erased(header, content) if how == HEADER_ONLY else RawEvent.of(header, content)
    reading.leaves.append(event.leaf())
    view: dict[str, Json] = {"seq": seq, "class": header.event_class.name.lower()}
    reading.views.append(view)
    if how == HEADER_ONLY:
        reading.header_only += 1
        if header.event_class is EventClass.SEALED:
            reading.erased.add(seq)
        view["absent"] = True
        return
    reading.shown += 1
    if (header.event_class is EventClass.SEALED) is not (how == OPENED):
        raise BundleError("een sleutel te veel of te weinig")
    if how == OPENED:
        payload = open_with_event_secret(some_bytes(parts[3], HASH_BYTES), packed, content)
        reading.payloads[seq] = an_open_map(reading.items.decode(payload, limit=PAYLOAD_LIMIT))
        view.update(payload_view(reading.payloads[seq], header.hlc))
        return
    view["content"] = readable(reading.items.decode(content, limit=LIMITS.body_bytes))
    if seq == 1:
        reading.opened = decode_log_opened(header, content)
