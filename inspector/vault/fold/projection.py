"""What screens read, kept in step with the log: opened events, what each stream is about, one row for each visit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from inspector.domain.events import CompartmentOpened, DomainEvent
from inspector.domain.ids import EventId, VisitId
from inspector.domain.recorded import Recorded, Ticks
from inspector.domain.visits.parts import part_of
from inspector.domain.visits.visit import Visit
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import Erased
from inspector.vault.events.payload import Payload, PayloadError, blobs_of, read_payload
from inspector.vault.events.subjects import touched
from inspector.vault.fold.sifting import Events, sifted
from inspector.vault.fold.visit_rows import VisitRows, VisitSummary, summarise, summarise_after
from inspector.vault.model import Changes
from inspector.vault.store.database import Connection
from inspector.vault.store.logs import LogRow, Logs
from inspector.vault.store.sql_files import sql
from inspector.vault.store.staged import Staged
from inspector.vault.store.streams import StreamKeys, StreamRow, Streams
from inspector.wire.event import NO_KEY
from inspector.wire.scopes import COMPARTMENTS, VISIT_KINDS
from inspector.wire.stream_id import compartment_stream_id

BREAKS = "breaks"
"""Why an event is unopened that can be read and that no visit can be folded with."""

_VISITS_IN_MEMORY = 256


@dataclass(frozen=True, slots=True)
class OpenedEvent:
    """An event whose payload is known, on its way into the projections."""

    log: LogRow
    seq: int
    hlc: int
    payload: bytes
    recorded: Recorded[DomainEvent]


@dataclass(frozen=True, slots=True)
class FoldedVisit:
    """A visit with its line in the list."""

    visit: Visit
    summary: VisitSummary | None


class Projection:
    """Takes opened events during a transaction and folds them in at its end."""

    __slots__ = (
        "_authority",
        "_connection",
        "_emptied",
        "_erased",
        "_keys",
        "_logs",
        "_new",
        "_reload",
        "_rows",
        "_streams",
        "_visits",
        "left_out",
    )

    def __init__(
        self,
        connection: Connection,
        streams: Streams,
        keys: StreamKeys,
        logs: Logs,
        authority: Authority,
        erased: Erased,
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._keys = keys
        self._logs = logs
        self._authority = authority
        self._erased = erased
        self._emptied: set[int] = set()
        """Streams in which an event without its body came to light."""
        self._rows = VisitRows(connection)
        self._visits: Staged[VisitId, FoldedVisit] = Staged(_VISITS_IN_MEMORY)
        self._new: dict[int, list[OpenedEvent]] = {}
        self._reload: set[str] = set()
        self.left_out: frozenset[EventId] = frozenset()
        """What the last flush could not fold with the rest."""

    # --- reading

    def visit(self, visit: VisitId) -> Visit | None:
        """The visit as it adds up; nothing when no event of it is known."""
        known = self._visits.get(visit)
        if known is None:
            known = self._fold(visit)
            if known is None:
                return None
            self._visits[visit] = known
        return known.visit

    def remembered(self, visit: VisitId) -> Visit | None:
        """The visit when it is in memory; no file is asked."""
        known = self._visits.get(visit)
        return None if known is None else known.visit

    def recorded_in(self, stream: int) -> list[Recorded[DomainEvent]]:
        """Every opened event of a stream."""
        return self._read(sql("opened_in"), stream)

    # --- writing

    def take(self, opened: OpenedEvent) -> None:
        """Fold this in at the end of the transaction."""
        self._new.setdefault(opened.log.stream, []).append(opened)

    def flush(self) -> Changes:
        """Fold in everything taken; what it touched."""
        new, self._new = self._new, {}
        emptied, self._emptied = self._emptied, set()
        self.left_out = frozenset()
        if not new and not self._reload and not emptied:
            return Changes()
        about: dict[str, list[OpenedEvent]] = {}
        changes = Changes(events=tuple(each.recorded.id for events in new.values() for each in events))
        for no, events in new.items():
            stream = self._name(self._streams.at(no), (each.recorded for each in events))
            of_visit = [each for each in events if each.log.kind in VISIT_KINDS]
            if stream.subject is not None and of_visit:
                about.setdefault(stream.subject, []).extend(of_visit)
            changes |= touched(stream)
        for no in emptied.union(no for no in new if self._erased.any_in(no)):
            self._fold_again_about(self._streams.at(no))
        before = {VisitId(subject): self._before(VisitId(subject)) for subject in about if subject not in self._reload}
        self._store(new.values())
        for visit, folded in before.items():
            self._fold_in(visit, folded, about[visit])
        for subject in self._reload:
            self._fold_again(VisitId(subject))
        changes |= Changes(visits=frozenset(VisitId(subject) for subject in self._reload))
        self._reload.clear()
        return changes

    def emptied(self, log: LogRow) -> None:
        """An event of this log has lost its body: what adds up from it is to be folded again."""
        self._emptied.add(log.stream)

    def _fold_again_about(self, stream: StreamRow) -> None:
        if stream.visit is not None:
            self._reload.add(stream.visit)

    def unlearn(self) -> None:
        """Forget everything that can be folded again."""
        for table in ("opened", "blob_uses", "visit_rows"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the three names above
        self._visits.forget_all()
        self._new.clear()
        self._emptied.clear()

    def commit(self) -> None:
        """Keep what changed."""
        self._visits.commit()

    def rollback(self) -> None:
        """Forget what changed."""
        self._visits.rollback()
        self._new.clear()
        self._emptied.clear()
        self._reload.clear()

    # --- what a compartment belongs to

    def look_for_compartments(self, key: bytes) -> None:
        """The key of a visit's shared part is known now; what was opened in its compartments before belongs there."""
        for kind in COMPARTMENTS:
            compartment = self._streams.find(compartment_stream_id(key, kind))
            if compartment is not None and compartment.subject is None:
                self._name(compartment, self.recorded_in(compartment.no))

    def _name(self, stream: StreamRow, events: Iterable[Recorded[DomainEvent]]) -> StreamRow:
        """A compartment belongs to the visit it names when its id follows from the key of that visit's shared part."""
        if stream.subject is not None or stream.kind not in COMPARTMENTS:
            return stream
        named = {each.event.visit for each in events if isinstance(each.event, CompartmentOpened)}
        visit = next((visit for visit in sorted(named) if self._is_compartment(stream, visit)), None)
        if visit is None:
            return stream
        if self._has_opened(stream.no):
            self._reload.add(visit)
        return self._streams.name(stream, visit)

    def _is_compartment(self, stream: StreamRow, visit: VisitId) -> bool:
        shared = self._streams.shared_part(visit)
        keys = () if shared is None else self._keys.of(shared.no)
        return any(compartment_stream_id(key.key, stream.kind) == stream.id for key in keys)

    def _has_opened(self, stream: int) -> bool:
        return self._connection.execute(sql("has_opened"), (stream,)).fetchone() is not None

    # --- folding

    def _before(self, visit: VisitId) -> FoldedVisit:
        return self._visits.get(visit) or self._fold(visit) or FoldedVisit(self._empty(visit), None)

    def _fold(self, visit: VisitId) -> FoldedVisit | None:
        events = self._read(sql("opened_of_visit"), visit)
        return self._add_up(visit, events)[0] if events else None

    def _add_up(self, visit: VisitId, events: Events) -> tuple[FoldedVisit, tuple[EventId, ...]]:
        erased = self._erased.of_visit(visit)

        def fold(some: Events) -> FoldedVisit:
            folded = self._empty(visit).with_events(some).without(erased.events, erased.replaced)
            return FoldedVisit(folded, summarise(folded))

        return sifted(fold, events)

    def _empty(self, visit: VisitId) -> Visit:
        return Visit(visit, part=part_of(self._authority.me.agency))

    def _fold_in(self, visit: VisitId, before: FoldedVisit, events: Iterable[OpenedEvent]) -> None:
        recorded = [each.recorded for each in events]
        try:
            after = before.visit.with_events(recorded)
            summary = summarise_after(before.visit, before.summary, after, recorded)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - see sifting.py
            self._fold_again(visit)
        else:
            self._settle(visit, FoldedVisit(after, summary))

    def _fold_again(self, visit: VisitId) -> None:
        """Fold everything that was opened; what breaks the fold is set aside and counts for nothing."""
        events = self._read(sql("opened_of_visit"), visit)
        folded, broken = self._add_up(visit, events)
        self.left_out |= frozenset(broken)
        for event in broken:
            log = self._logs.find(bytes.fromhex(event.log))
            if log is not None:
                self._connection.execute("DELETE FROM opened WHERE log = ? AND seq = ?", (log.no, event.seq))
                self._connection.execute(
                    "INSERT OR REPLACE INTO unopened (log, seq, stream, key_id, reason) VALUES (?, ?, ?, ?, ?)",
                    (log.no, event.seq, log.stream, NO_KEY, BREAKS),
                )
        self._settle(visit, folded if events else None)

    def _settle(self, visit: VisitId, folded: FoldedVisit | None) -> None:
        if folded is None:
            self._visits.forget(visit)
            self._rows.drop(visit)
            return
        self._visits[visit] = folded
        if folded.summary is None:
            self._rows.drop(visit)
        else:
            self._rows.put(visit, folded.summary)

    def _store(self, new: Iterable[list[OpenedEvent]]) -> None:
        self._connection.executemany(
            "INSERT INTO opened (log, seq, mark, hlc, payload) VALUES (?, ?, ?, ?, ?)",
            [
                (each.log.no, each.seq, each.recorded.id.mark, each.hlc, each.payload)
                for events in new
                for each in events
            ],
        )
        uses = [use for events in new for each in events for use in _blob_uses(each)]
        if uses:
            self._connection.executemany("INSERT OR IGNORE INTO blob_uses (blob, stream, size) VALUES (?, ?, ?)", uses)

    def _read(self, query: str, about: str | int) -> list[Recorded[DomainEvent]]:
        found = []
        for log_no, seq, mark, hlc, data in self._connection.execute(query, (about,)):
            log = self._logs.at(log_no)
            try:
                payload = read_payload(data, hlc)
            except PayloadError:  # it was read before it was stored; only another program version gets here
                continue
            found.append(as_recorded(payload, log, seq, mark, hlc, self._authority))
        return found


def check_storable(opened: OpenedEvent) -> None:
    """Return only when the event can be stored.

    Raises:
        ValueError, TypeError, OverflowError: it cannot.
    """
    _blob_uses(opened)


def _blob_uses(opened: OpenedEvent) -> list[tuple[bytes, int, int]]:
    blobs = blobs_of(opened.recorded.event)
    return [(bytes.fromhex(blob.blob), opened.log.stream, blob.size) for blob in blobs]


def as_recorded(
    payload: Payload, log: LogRow, seq: int, mark: bytes, hlc: int, authority: Authority
) -> Recorded[DomainEvent]:
    """The event as the domain reads it."""
    at = datetime.fromtimestamp(payload.moment.wall_ms / 1000, UTC)
    author, moment = authority.author(log), payload.moment
    ticks = Ticks(moment.boot_id, moment.monotonic_ms)
    return Recorded(EventId(log.name, seq, mark), log.kind, author, at, hlc, payload.replaces, payload.event, ticks)
