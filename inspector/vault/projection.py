"""What screens read, kept in step with the log: opened events, what each stream is about, one row for each visit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from inspector.domain.authority import is_authorised
from inspector.domain.events import (
    DomainEvent,
)
from inspector.domain.ids import EventId, VisitId
from inspector.domain.parts import part_of
from inspector.domain.recorded import Recorded
from inspector.domain.visit import Visit
from inspector.vault.authority import Authority
from inspector.vault.database import Connection
from inspector.vault.erased import Erased
from inspector.vault.logs import LogRow, Logs
from inspector.vault.model import Changes
from inspector.vault.payload import Payload, PayloadError, blobs_of, read_payload
from inspector.vault.sql_files import sql
from inspector.vault.staged import Staged
from inspector.vault.streams import StreamRow, Streams
from inspector.vault.subjects import VISIT_KINDS, precedence, subject_of, touched
from inspector.vault.visit_rows import VisitRows, VisitSummary, summarise, summarise_after

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
        "_logs",
        "_new",
        "_reload",
        "_rows",
        "_streams",
        "_visits",
    )

    def __init__(
        self, connection: Connection, streams: Streams, logs: Logs, authority: Authority, erased: Erased
    ) -> None:
        self._connection = connection
        self._streams = streams
        self._logs = logs
        self._authority = authority
        self._erased = erased
        self._emptied: set[int] = set()
        """Streams in which an event without its body came to light."""
        self._rows = VisitRows(connection)
        self._visits: Staged[VisitId, FoldedVisit] = Staged(_VISITS_IN_MEMORY)
        self._new: dict[int, list[OpenedEvent]] = {}
        self._reload: set[str] = set()

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
        if not new and not self._reload and not emptied:
            return Changes()
        about: dict[str, list[OpenedEvent]] = {}
        changes = Changes(events=tuple(each.recorded.id for events in new.values() for each in events))
        for no, events in new.items():
            stream = self._name(self._streams.at(no), events)
            of_visit = [each for each in events if each.log.kind in VISIT_KINDS]
            if stream.subject is not None and of_visit:
                about.setdefault(stream.subject, []).extend(of_visit)
            changes |= touched(stream)
        for no in emptied.union(no for no in new if self._erased.any_in(no)):
            self.renamed(self._streams.at(no))
        before = {VisitId(subject): self._before(VisitId(subject)) for subject in about if subject not in self._reload}
        self._store(new.values())
        for visit, folded in before.items():
            self._fold_in(visit, folded, about[visit])
        for subject in self._reload:
            self._settle(VisitId(subject), self._fold(VisitId(subject)))
        changes |= Changes(visits=frozenset(VisitId(subject) for subject in self._reload))
        self._reload.clear()
        return changes

    def emptied(self, log: LogRow) -> None:
        """An event of this log has lost its body: what adds up from it is to be folded again."""
        self._emptied.add(log.stream)

    def renamed(self, stream: StreamRow) -> None:
        """The stream is known now to be about something; what was opened in it before belongs there."""
        if stream.subject is not None and stream.kind in VISIT_KINDS:
            self._reload.add(stream.subject)

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

    # --- what a stream is about

    def _name(self, stream: StreamRow, events: Sequence[OpenedEvent]) -> StreamRow:
        naming = [each.recorded for each in events if subject_of(each.recorded.event) is not None]
        if not any(subject_of(recorded.event) != stream.subject for recorded in naming):
            return stream
        has_history = stream.subject is not None or self._has_opened(stream.no)
        if has_history:
            naming += [each for each in self.recorded_in(stream.no) if subject_of(each.event) is not None]
        naming = [recorded for recorded in naming if is_authorised(recorded)]
        subject = subject_of(min(naming, key=partial(precedence, stream)).event) if naming else None
        if subject is None or subject == stream.subject or self._is_given(stream.no):
            return stream
        if has_history and stream.kind in VISIT_KINDS:
            self._reload |= {subject} if stream.subject is None else {subject, stream.subject}
        return self._streams.name(stream, subject)

    def _has_opened(self, stream: int) -> bool:
        return self._connection.execute(sql("has_opened"), (stream,)).fetchone() is not None

    def _is_given(self, stream: int) -> bool:
        row = self._connection.execute("SELECT given FROM streams WHERE no = ?", (stream,)).fetchone()
        return row is not None and row[0] is not None

    # --- folding

    def _before(self, visit: VisitId) -> FoldedVisit:
        return self._visits.get(visit) or self._fold(visit) or FoldedVisit(self._empty(visit), None)

    def _fold(self, visit: VisitId) -> FoldedVisit | None:
        events = self._read(sql("opened_of_visit"), visit)
        if not events:
            return None
        erased = self._erased.of_visit(visit)
        folded = self._empty(visit).with_events(events).without(erased.events, erased.replaced)
        return FoldedVisit(folded, summarise(folded))

    def _empty(self, visit: VisitId) -> Visit:
        return Visit(visit, part=part_of(self._authority.me.agency))

    def _fold_in(self, visit: VisitId, before: FoldedVisit, events: Iterable[OpenedEvent]) -> None:
        recorded = [each.recorded for each in events]
        after = before.visit.with_events(recorded)
        summary = summarise_after(before.visit, before.summary, after, recorded)
        self._settle(visit, FoldedVisit(after, summary))

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
            "INSERT INTO opened (log, seq, hlc, payload) VALUES (?, ?, ?, ?)",
            [(each.log.no, each.seq, each.hlc, each.payload) for events in new for each in events],
        )
        uses = [use for events in new for each in events for use in _blob_uses(each)]
        if uses:
            self._connection.executemany("INSERT OR IGNORE INTO blob_uses (blob, stream, size) VALUES (?, ?, ?)", uses)

    def _read(self, query: str, about: str | int) -> list[Recorded[DomainEvent]]:
        found = []
        for log_no, seq, hlc, data in self._connection.execute(query, (about,)):
            log = self._logs.at(log_no)
            try:
                payload = read_payload(data, hlc)
            except PayloadError:  # it was read before it was stored; only another program version gets here
                continue
            found.append(as_recorded(payload, log, seq, hlc, self._authority))
        return found


def check_foldable(opened: OpenedEvent) -> None:
    """Return only when the event can be stored and folded, by itself at least.

    Raises:
        ValueError, TypeError, OverflowError: it cannot.
    """
    _blob_uses(opened)
    if opened.log.kind in VISIT_KINDS:
        summarise(Visit(VisitId("")).with_events([opened.recorded]))


def _blob_uses(opened: OpenedEvent) -> list[tuple[bytes, int, int]]:
    blobs = blobs_of(opened.recorded.event)
    return [(bytes.fromhex(blob.blob), opened.log.stream, blob.size) for blob in blobs]


def as_recorded(payload: Payload, log: LogRow, seq: int, hlc: int, authority: Authority) -> Recorded[DomainEvent]:
    """The event as the domain reads it."""
    at = datetime.fromtimestamp(payload.moment.wall_ms / 1000, UTC)
    author = authority.author(log)
    return Recorded(EventId(log.name, seq), log.kind, author, at, hlc, payload.replaces, payload.event)
