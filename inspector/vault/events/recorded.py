"""Opened events as the domain reads them."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.crypto.joincode import proves_starter
from inspector.crypto.plan_keys import PlannedBeginning
from inspector.domain.event_fields import blobs_of, original_of, stream_named_by
from inspector.domain.events import DomainEvent, PartNamed, VisitStarted
from inspector.domain.ids import EventId, InstallationId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer, PlanKey
from inspector.vault.directory.authority import Authority
from inspector.vault.events.payload import Payload, PayloadError, read_payload
from inspector.vault.model.clock import moment_at
from inspector.vault.store.rows import LogRow, OpenedRow
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import scope_of


@dataclass(frozen=True, slots=True)
class OpenedEvent:
    """An event whose payload is known, on its way into its rows and into what adds up from them."""

    log: LogRow
    row: OpenedRow
    recorded: Recorded[DomainEvent]
    uses: tuple[tuple[bytes, int, int, bool], ...]
    """Id, stream and size of each blob that it speaks of, and whether it is a photo as it was taken."""


def opened_event(author: Officer, log: LogRow, row: OpenedRow, payload: Payload) -> OpenedEvent:
    """An event of this author that was just read or written.

    Raises:
        ValueError, TypeError, OverflowError: it cannot be stored.
    """
    original = original_of(payload.event)
    uses = tuple(
        (bytes.fromhex(blob.blob), log.stream, blob.size, blob == original) for blob in blobs_of(payload.event)
    )
    return OpenedEvent(log, row, _as_recorded(author, log, row, payload), uses)


def _as_recorded(author: Officer, log: LogRow, row: OpenedRow, payload: Payload) -> Recorded[DomainEvent]:
    """The event as the domain reads it."""
    moment = payload.moment
    return Recorded(
        EventId(log.name, row.seq, row.mark),
        log.kind,
        author,
        moment_at(moment.wall_ms),
        row.hlc,
        payload.replaces,
        payload.event,
        moment.ticks,
    )


def read_row(authority: Authority, row: OpenedRow) -> Recorded[DomainEvent] | None:
    """The event of a row; nothing when another program version stored it and this one cannot read it."""
    try:
        payload = read_payload(row.payload, row.hlc)
    except PayloadError:
        return None
    log = authority.store.logs.at(row.log)
    return _as_recorded(authority.author(log), log, row, payload)


def read_rows(authority: Authority, rows: Iterable[OpenedRow]) -> list[Recorded[DomainEvent]]:
    """The events of these rows that can be read."""
    return [recorded for row in rows if (recorded := read_row(authority, row)) is not None]


def is_out_of_place(event: DomainEvent, author: InstallationId, stream: bytes, key: bytes) -> bool:
    """Whether an event speaks of another thing than its stream is, or says that its author began what another began.

    The id of a visit follows from who starts it, or from the plan that names who may: nobody can step before them.
    """
    match event:
        case VisitStarted() if not _may_have_begun(author, event, key):
            return True
        case VisitPlanned(key=PlanKey(planner=planner)) if planner != author:
            return True
        case PartNamed(visit=about, part=part):
            return part is not scope_of(stream).kind or (part is StreamKind.VISIT and about != stream.hex())
        case _:
            return stream_named_by(event) not in {None, stream.hex()}


def origin_of(author: InstallationId, started: VisitStarted) -> bytes | None:
    """What the secret of a visit follows from that began so: its starter, or the plan that names him."""
    planned = started.planned
    if planned is None:
        return bytes.fromhex(author) if started.plan is None else None
    if started.plan is None or author not in planned.starters:
        return None
    return PlannedBeginning(
        bytes.fromhex(planned.planner),
        bytes.fromhex(started.plan),
        bytes.fromhex(started.business.id),
        started.kind.value,
        [bytes.fromhex(starter) for starter in planned.starters],
        planned.turn,
    ).origin


def _may_have_begun(author: InstallationId, started: VisitStarted, key: bytes) -> bool:
    origin = origin_of(author, started)
    return origin is not None and proves_starter(origin, started.proof, key)
