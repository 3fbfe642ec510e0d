"""What is left of a damaged vault: its loose rows and its second copy, put in order. Nothing of it is believed yet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from inspector.crypto.sealing import stream_key_id
from inspector.vault.directory.identity import Identity, decode_identity
from inspector.vault.files.copied import Kind, Thing
from inspector.vault.files.loose_rows import LooseRow
from inspector.vault.model.errors import VaultDamagedError
from inspector.vault.store.rows import StoredEvent
from inspector.wire.errors import MalformedError
from inspector.wire.event import HASH_BYTES, HEADER_BYTES, ID_BYTES, Header, LogHead
from inspector.wire.frames import MAGIC, SIGNATURE_BYTES, Frame, parse
from inspector.wire.receipt_lines import LineProof, ReceiptLine
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import scope_of


@dataclass
class Remains:
    """Everything that could be found, by what it is."""

    identity: Identity | None = None
    stream_keys: dict[bytes, bytes] = field(default_factory=dict)
    """Streams by the keys that were made here."""
    reader_keys: dict[bytes, bytes] = field(default_factory=dict)
    """Labels by the seeds that were made here."""
    join_secrets: dict[str, bytes] = field(default_factory=dict)
    frames: set[bytes] = field(default_factory=set)
    drafts: dict[str, bytes] = field(default_factory=dict)
    receipt_lines: list[bytes] = field(default_factory=list)
    made_here: set[bytes] = field(default_factory=set)
    """Blobs of this device."""
    lone_blobs: set[bytes] = field(default_factory=set)
    """Blobs whose row says nothing else: erased ones whose files may still be there, and those to be handed on."""
    waits_from: dict[bytes, int] = field(default_factory=dict)
    """Logs of which something is to leave or to be held, and the place."""

    @property
    def has_logbook(self) -> bool:
        """Whether the stream of the officer's logbook is among the keys."""
        return any(scope_of(stream).kind is StreamKind.LOGBOOK for stream in self.stream_keys.values())

    def frames_in_order(self) -> list[bytes]:
        """Directories first, then log by log, each from its beginning."""
        read = []
        for data in self.frames:
            with suppress(MalformedError):
                frame = parse(data)
                is_late = scope_of(frame.stream).kind is not StreamKind.DIRECTORY
                read.append((is_late, frame.log, frame.first_seq, data))
        return [data for *_, data in sorted(read)]


@dataclass
class _Tables:
    """Rows that mean something only beside others, by the number of their log, stream or receipt."""

    events: dict[int, dict[int, StoredEvent]] = field(default_factory=lambda: defaultdict(dict))
    signatures: dict[int, dict[int, bytes]] = field(default_factory=lambda: defaultdict(dict))
    waits_from: dict[int, int] = field(default_factory=dict)
    streams: dict[int, bytes] = field(default_factory=dict)
    stream_keys: list[tuple[int, bytes]] = field(default_factory=list)
    receipts: dict[int, tuple[bytes, bytes]] = field(default_factory=dict)
    lines: list[tuple[int, int, bytes, int, int, bytes, bytes]] = field(default_factory=list)


def remains_of(rows: Iterable[LooseRow], things: Iterable[Thing]) -> Remains:
    """Put in order what was found."""
    remains, tables = Remains(), _Tables()
    for row in rows:
        _sort(row, remains, tables)
    for stream, key in tables.stream_keys:
        if stream in tables.streams:
            remains.stream_keys[key] = tables.streams[stream]
    for thing in things:
        _take_copy(thing, remains)
    for no, events in tables.events.items():
        remains.frames.update(_frames(events, tables.signatures[no]))
    for no, seq in tables.waits_from.items():
        with suppress(MalformedError, StopIteration):
            remains.waits_from[_name_of(tables.events[no])] = seq
    remains.receipt_lines = list(_proofs(tables))
    return remains


def _sort(row: LooseRow, remains: Remains, tables: _Tables) -> None:  # noqa: C901, PLR0912 - a case for each table
    """Tell by its values of which table a row is."""
    match row.values:
        case (int(log), int(seq), bytes(header), None | bytes() as body, bytes(digest)) if _are(
            (header, HEADER_BYTES), (digest, HASH_BYTES)
        ):
            tables.events[log][seq] = StoredEvent(seq, header, body, digest)
        case (int(log), int(seq), bytes(head), bytes(signature)) if _are(
            (head, HASH_BYTES), (signature, SIGNATURE_BYTES)
        ):
            tables.signatures[log][seq] = signature
        case (int(log), int(seq), bytes(head), int(at), int(receipt), bytes(salt), bytes(path)):
            tables.lines.append((log, seq, head, at, receipt, salt, path))
        case (None, bytes(), bytes(message), bytes(), int(), bytes(logged), _, _) if row.no is not None:
            tables.receipts[row.no] = message, logged
        case (None, bytes(stream), int(), str(), _, int()) if row.no is not None and len(stream) == ID_BYTES:
            tables.streams[row.no] = stream
        case (None, int(stream), bytes(key_id), bytes(key), None, None) if stream_key_id(key) == key_id:
            tables.stream_keys.append((stream, key))
        case (None, int(seq)) if row.no is not None:
            tables.waits_from[row.no] = seq
        case (bytes(), bytes(seed), bytes(label), None, None) if len(seed) == HASH_BYTES:
            remains.reader_keys[seed] = label
        case ("identity", bytes(identity)):
            _take_identity(identity, remains)
        case (str(key), bytes(value)) if "/" in key:
            remains.drafts[key] = value
        case (str(visit), bytes(secret)) if (len(visit), len(secret)) == (2 * ID_BYTES, ID_BYTES):
            remains.join_secrets[visit] = secret
        case (bytes(blob), int(), int(), 1, _) if len(blob) == HASH_BYTES:
            remains.made_here.add(blob)
        case (bytes(blob),) if len(blob) == HASH_BYTES:
            remains.lone_blobs.add(blob)
        case values:
            remains.frames.update(each for each in values if isinstance(each, bytes) and each.startswith(MAGIC))


def _are(*sizes: tuple[bytes, int]) -> bool:
    return all(len(value) == size for value, size in sizes)


def _take_copy(thing: Thing, remains: Remains) -> None:
    match thing:
        case Kind.IDENTITY, (identity,):
            _take_identity(identity, remains)
        case Kind.STREAM_KEY, (stream, key):
            remains.stream_keys[key] = stream
        case Kind.READER_KEY, (seed, label):
            remains.reader_keys[seed] = label
        case Kind.JOIN_SECRET, (visit, secret):
            remains.join_secrets[visit.decode()] = secret
        case Kind.FRAME, (frame,):
            remains.frames.add(frame)


def _take_identity(data: bytes, remains: Remains) -> None:
    with suppress(VaultDamagedError):
        remains.identity = decode_identity(data)


def _frames(events: dict[int, StoredEvent], signatures: dict[int, bytes]) -> Iterator[bytes]:
    """What stands whole between two signed heads; the chain says later whether it is true."""
    run: list[StoredEvent] = []
    for seq in sorted(events):
        if run and run[-1].seq != seq - 1:
            run = []
        run.append(events[seq])
        if seq in signatures:
            with suppress(MalformedError):
                yield _frame(run, signatures[seq]).pack()
            run = []


def _frame(run: list[StoredEvent], signature: bytes) -> Frame:
    raw = tuple(event.raw() for event in run)
    return Frame(raw[0].header.log, raw[0].header.stream, run[0].seq, raw, signature)


def _name_of(events: dict[int, StoredEvent]) -> bytes:
    return Header.unpack(next(iter(events.values())).header).log


def _proofs(tables: _Tables) -> Iterator[bytes]:
    for log, seq, head, at, receipt, salt, path in tables.lines:
        events = tables.events.get(log)
        if events and receipt in tables.receipts:
            message, logged = tables.receipts[receipt]
            with suppress(MalformedError, ValueError):
                line = ReceiptLine(LogHead(_name_of(events), seq, head), at)
                yield LineProof(message, line, salt, _hashes(path), _hashes(logged), None).encode()


def _hashes(path: bytes) -> tuple[bytes, ...]:
    return tuple(path[at : at + HASH_BYTES] for at in range(0, len(path), HASH_BYTES))
