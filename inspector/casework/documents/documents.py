"""Documents of a visit for the world outside: the finding report and the bundle a court can check alone."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.casework.desk import Desk, known_visit
from inspector.casework.documents.finding_reports import ReportCollector
from inspector.casework.documents.named_logs import NotWhatWasNamedError, named_logs
from inspector.casework.documents.operators_copy import copy_for_operator
from inspector.crypto.cbor import CborError, decode
from inspector.domain.actions import Action, may
from inspector.domain.events import OfficerJoined, PhotoAttached, VisitStarted
from inspector.domain.ids import ConditionId, LogId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import NewerProgramNeeded, NotAllowed, NotInTraining, NotSaved, Refusal, UnknownThing
from inspector.domain.visits.clocks import clocks_of, drawn_up
from inspector.domain.visits.released import released_version
from inspector.domain.visits.sight import is_within
from inspector.domain.visits.visit import Visit
from inspector.reports.binding import title_of
from inspector.reports.bundle import write_bundle as pack_bundle
from inspector.reports.bundle_contents import (
    BundleContents,
    BundleLog,
    BundlePhoto,
    BundleReport,
    Disclosed,
    Withheld,
)
from inspector.reports.errors import BundleContentsError, ReportDisputedError, ReportNotReadyError, ReportRenderError
from inspector.reports.finding_report import render_finding_report
from inspector.reports.model import Language, Reader
from inspector.vault.answers.disclosure import DisclosedEvent, DisclosedLog
from inspector.vault.files.replacing import part_of, replace_file
from inspector.wire.event import Header, LogPlace, RawEvent
from inspector.wire.limits import LIMITS
from inspector.wire.messages import Credentials
from inspector.wire.receipt_lines import LineProof
from inspector.wire.scopes import EventClass
from inspector.wire.stamps import Stamp

NOT_HERE = "not here"
"""Why there is no document: a signature or the release names what has not come to this device."""
OTHER_CATALOGUE = "other catalogue"
"""Why there is no document: it would put the findings in other words than those that were signed."""


@dataclass(frozen=True, slots=True)
class DocumentRefused(Refusal):
    """The document would not hold, or cannot be made of this visit yet."""

    document: str
    reason: str
    conditions: tuple[ConditionId, ...] = ()
    """Where officers still differ, when that is why."""


@dataclass(frozen=True, slots=True)
class ReportForm:
    """In which language a report is made and for whom."""

    language: Language = "nl"
    reader: Reader = Reader.AUTHORITY


_PLAIN = ReportForm()


def finding_report(desk: Desk, visit: VisitId, form: ReportForm = _PLAIN) -> bytes | Refusal:
    """The report of the own agency's part as PDF: what its supervisor last released, before that a CONCEPT."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    logs = _logs(desk, found)
    return logs if isinstance(logs, Refusal) else _report(desk, found, logs, form)


def court_bundle(desk: Desk, visit: VisitId) -> bytes | Refusal:
    """The bundle: events with the secret of each, statements, disclosed photos, the report and the verifier.

    A visit that holds what this program must not leave out goes byte for byte, without a report.
    """
    found = NotInTraining() if desk.vault.is_training else known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    logs = _logs(desk, found)
    if isinstance(logs, Refusal):
        return logs
    pdf = _report(desk, found, logs)
    if isinstance(pdf, Refusal) and pdf != NewerProgramNeeded():
        return pdf
    shown, identity = released_version(found) or found, desk.vault.identity
    vouching = {(log.statement, log.chain) for log in logs} | {(identity.statement, identity.chain)}
    vouched = desk.vault.hub_statements
    receipts = tuple(line for log in logs for line in log.receipts) if vouched else ()
    contents = BundleContents(
        title=_title(found),
        made_at=drawn_up(found, clocks_of(found)).at,
        logs=tuple(BundleLog(tuple(map(_shown, log.events)), log.head.signature) for log in logs),
        statements=tuple(Credentials(*each) for each in sorted(vouching)),
        roots=desk.vault.roots,
        hubs=tuple(Credentials(*credential) for credential in vouched),
        receipts=receipts,
        stamps=_stamps(desk, receipts),
        photos=_photos(desk, shown, {LogId(log.log.hex()): log.head.seq for log in logs}),
        report=None if isinstance(pdf, Refusal) else BundleReport(pdf, tuple(_place(log) for log in logs)),
    )
    try:
        return pack_bundle(contents, desk.vault.signing_key)
    except BundleContentsError as error:
        return DocumentRefused("bundle", str(error))


def write_report(desk: Desk, visit: VisitId, path: Path, form: ReportForm = _PLAIN) -> Path | Refusal:
    """Write the finding report to a file somebody chose."""
    return write_document(finding_report(desk, visit, form), path)


def write_bundle(desk: Desk, visit: VisitId, path: Path) -> Path | Refusal:
    """Write the court bundle to a file somebody chose."""
    return write_document(court_bundle(desk, visit), path)


def _title(visit: Visit) -> str:
    """As the own agency's officers call the visit, since a bundle holds no other agency's word."""
    told = (each.event for each in visit.all_of(VisitStarted, OfficerJoined) if each.author.agency is visit.agency)
    begun = (each.given if isinstance(each, OfficerJoined) else each for each in told)
    started = next((each for each in begun if isinstance(each, VisitStarted)), None)
    return "" if started is None else title_of(started.business.name, started.day.isoformat())


def _logs(desk: Desk, visit: Visit) -> Sequence[DisclosedLog] | DocumentRefused:
    try:
        return named_logs(desk, visit)
    except NotWhatWasNamedError:
        return DocumentRefused("bundle", NOT_HERE)


def _report(desk: Desk, found: Visit, logs: Sequence[DisclosedLog], form: ReportForm = _PLAIN) -> bytes | Refusal:
    catalogue, started = desk.catalogue_of(found), found.started
    if catalogue is None and started is not None and started.catalogue in {each.version for each in desk.catalogues}:
        return DocumentRefused("report", OTHER_CATALOGUE)
    if catalogue is None:
        return UnknownThing("catalogue", "")
    if desk.compartment not in found.compartments or not may(desk.vault.me, Action.MAKE_REPORT):
        return NotAllowed(Action.MAKE_REPORT)
    if desk.vault.needs_newer(found.id):
        return NewerProgramNeeded()  # a report that leaves out what it does not know would be false
    shown = released_version(found) or found
    if shown.signed is not None and shown.signed.event.catalogue not in {b"", catalogue.data_hash}:
        return DocumentRefused("report", OTHER_CATALOGUE)
    try:
        report = ReportCollector(desk, shown, catalogue, logs, form.language).report()
        return render_finding_report(report if form.reader is Reader.AUTHORITY else copy_for_operator(report))
    except ReportDisputedError as error:
        return DocumentRefused("report", str(error), tuple(map(ConditionId, error.conditions)))
    except (ReportNotReadyError, ReportRenderError) as error:
        return DocumentRefused("report", str(error))


def write_document(document: bytes | Refusal, path: Path) -> Path | Refusal:
    """Write a document to a file somebody chose, or give why there is none."""
    if isinstance(document, Refusal):
        return document
    try:
        replace_file(path, document)
    except OSError:
        with contextlib.suppress(OSError):
            part_of(path).unlink(missing_ok=True)
        return NotSaved()
    return path


def _shown(event: DisclosedEvent) -> Disclosed | Withheld:
    header = Header.unpack(event.header)
    if event.body is None:
        return Disclosed(RawEvent.erased(header, event.body_hash))
    raw = RawEvent.of(header, event.body)
    if event.secret is None and not _is_readable(header, event.body):
        return Withheld(raw.leaf())
    return Disclosed(raw, event.secret)


def _is_readable(header: Header, body: bytes) -> bool:
    """Whether a checker can read it without a secret."""
    if header.event_class is EventClass.SEALED:
        return False
    try:
        decode(body, limit=LIMITS.body_bytes)
    except CborError:
        return False
    return True


def _place(log: DisclosedLog) -> LogPlace:
    return LogPlace(log.log, Header.unpack(log.events[-1].header).seq)


def _stamps(desk: Desk, receipts: Sequence[LineProof]) -> tuple[Stamp, ...]:
    names = sorted({line.stamped[0] for line in receipts if line.stamped is not None})
    return tuple(stamp for stamp in map(desk.vault.stamp, names) if stamp is not None)


def _photos(desk: Desk, visit: Visit, ends: dict[LogId, int]) -> tuple[BundlePhoto, ...]:
    """The photos that are on this device; their events are in the bundle whether the picture is or not."""
    within = (photo for photo in visit.photos if photo.stream is visit.part and is_within(ends, photo.id))
    photos = (_photo(desk, visit.id, photo) for photo in within)
    return tuple(photo for photo in photos if photo is not None)


def _photo(desk: Desk, visit: VisitId, photo: Recorded[PhotoAttached]) -> BundlePhoto | None:
    picture = _picture(desk, visit, photo)
    return None if picture is None else BundlePhoto(LogPlace(bytes.fromhex(photo.id.log), photo.id.seq), picture)


def _picture(desk: Desk, visit: VisitId, photo: Recorded[PhotoAttached]) -> bytes | None:
    stream = desk.vault.stream_of(visit, photo.stream)
    return None if stream is None else desk.vault.open_blob(stream, photo.event.shared)
