"""A small court bundle made of real parts: roots, statements, two logs with sealed events, a photo, a receipt."""

import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from PIL import Image

from inspector.crypto import sealing
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE
from inspector.crypto.sealing import SALT_SIZE, event_secret
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    ENROLMENT_LIFE,
    STATEMENT_LIFE,
    EnrolmentStatement,
    HubStatement,
    Root,
    Statement,
    installation_id,
    issue_key,
    issue_statement,
)
from inspector.crypto.validity import Validity
from inspector.domain.blobs import BlobKey
from inspector.domain.events import (
    CardShown,
    ConditionAssessed,
    DomainEvent,
    FindingsSigned,
    NoteWritten,
    PartNamed,
    PhotoAttached,
    ReadBack,
    VisitReleased,
    VisitStarted,
)
from inspector.domain.ids import BusinessId, ConditionId, LogId, LogReach, VisitId
from inspector.domain.values import Business, Capacity, OperatorResponse, Outcome, Sector, Severity, VisitKind
from inspector.domain.visits.sight import named
from inspector.reports.bundle_contents import (
    BundleContents,
    BundleLog,
    BundlePhoto,
    BundleReport,
    Disclosed,
    Withheld,
)
from inspector.vault.events.payload import write_payload
from inspector.vault.model.clock import Moment
from inspector.wire.event import FIRST_HEAD, NO_KEY, Header, LogHead, LogPlace, RawEvent, head_message, next_head
from inspector.wire.log_opened import LogOpened
from inspector.wire.messages import Credentials
from inspector.wire.receipt_lines import Checkpoint, LineProof, ReceiptLine, Tree, sign_checkpoint
from inspector.wire.scopes import KEEPERS, VISIT_KINDS, Agency, EventClass, StreamKind
from inspector.wire.stream_id import stream_id
from inspector.wire.tree import leaf_hash
from tests.fakes.growing_tree import GrowingTree

START = datetime(2026, 11, 24, 8, 3, tzinfo=UTC)
TITLE = "Huis De Linde, 24-11-2026"
LINDE = Business(
    BusinessId(stream_id(StreamKind.BUSINESS, Agency.GEMEENTE, b"b" * 14).hex()),
    "Huis De Linde",
    Sector.PRIVATE_HOUSE,
    "Voorbeeldgracht 12",
    None,
    "Voorbeeldstad",
)
START_MS = int(START.timestamp() * 1000)
ROOT_KEY = SigningKey(b"r" * 32)
ENROLMENT_KEY = SigningKey(b"e" * 32)
HUB_KEY = SigningKey(b"h" * 32)
ROLES = frozenset({"inspector", "supervisor"})
ROOT = Root("gemeente", ROOT_KEY.public, ROLES)
CHAINS = {
    agency: issue_key(
        EnrolmentStatement(
            agency, ENROLMENT_KEY.public, Validity.starting(START - timedelta(days=90), ENROLMENT_LIFE), ROLES
        ),
        ROOT_KEY,
    )
    for agency in ("gemeente", "politie")
}
CHAIN = CHAINS["gemeente"]


@dataclass(frozen=True, slots=True)
class Person:
    key: SigningKey
    statement: Credentials


def a_person(
    name: str, number: str, role: str = "inspector", *, since: datetime = START, agency: str = "gemeente"
) -> Person:
    seed = hashlib.sha256(name.encode()).digest()
    key = SigningKey(seed, installation_id(agency, SigningKey(seed).public))
    validity = Validity.starting(since - timedelta(days=3), STATEMENT_LIFE)
    reader = hashlib.shake_256(name.encode()).digest(READER_PUBLIC_SIZE)
    statement = Statement(agency, number, name, role, key.public, reader, validity)
    return Person(key, Credentials(issue_statement(statement, ENROLMENT_KEY), (CHAINS[agency],)))


def a_hub(key: SigningKey, *, since: datetime = START, agency: str = "gemeente") -> Credentials:
    """What the agency says of a hub."""
    validity = Validity.starting(since - timedelta(days=30), timedelta(days=60))
    return Credentials(issue_key(HubStatement(agency, key.public, validity), ENROLMENT_KEY), (CHAIN,))


HUB = a_hub(HUB_KEY)
OFFICER = a_person("Toezichthouder 1", "VB-1041")
SUPERVISOR = a_person("Coördinator 1", "VB-1001", "supervisor")


def stream_of(kind: StreamKind, visit: bytes = b"visit") -> bytes:
    """The id of a stream of the example's visit, or of another."""
    return stream_id(kind, KEEPERS.get(kind, Agency.GEMEENTE), hashlib.sha256(visit + bytes((kind,))).digest())


VISIT = VisitId(stream_of(StreamKind.VISIT).hex())


@dataclass(slots=True)
class LogWriter:
    """One log of one officer, written as a device writes it; every random value is derived from the log's name."""

    person: Person
    kind: StreamKind
    name: str
    previous: LogHead | None = None
    events: list[RawEvent] = field(default_factory=list)
    names: VisitId | None = VISIT
    """Which visit it says it is about, if it says so."""

    def __post_init__(self) -> None:
        self.write_clear(EventClass.LOG_OPENED, self.opened.encode())
        if self.kind in VISIT_KINDS and self.names is not None:
            self.write(PartNamed(self.names, self.kind))

    @property
    def opened(self) -> LogOpened:
        return LogOpened(self.person.key.id, self.derived("log"), self.previous, "eerste gebruik")

    def derived(self, what: str, size: int = 16) -> bytes:
        return hashlib.shake_256(f"{self.name}/{what}".encode()).digest(size)

    @property
    def log(self) -> bytes:
        return self.opened.log

    @property
    def stream(self) -> bytes:
        return stream_of(self.kind)

    @property
    def stream_key(self) -> bytes:
        return self.derived("key", 32)

    @property
    def keys(self) -> list[tuple[bytes, bytes]]:
        return [(sealing.stream_key_id(self.stream_key), self.stream_key)]

    @property
    def heads(self) -> list[bytes]:
        heads = [FIRST_HEAD]
        for event in self.events:
            heads.append(next_head(heads[-1], event.leaf()))
        return heads

    @property
    def hlc(self) -> int:
        """Of the next event. At every fifth the wall clock had been put back by a second, so that the two differ."""
        seq = len(self.events) + 1
        return START_MS + seq * 20_000 + (0 if seq % 5 else 1_000) << 16

    def header(self, event_class: EventClass, length: int) -> Header:
        key_id = self.keys[0][0] if event_class is EventClass.SEALED else NO_KEY
        seq = len(self.events) + 1
        return Header(event_class, self.stream, self.log, seq, key_id, self.hlc, length)

    def write_clear(self, event_class: EventClass, body: bytes) -> LogPlace:
        self.events.append(RawEvent.of(self.header(event_class, len(body)), body))
        return self.events[-1].id

    def write(self, event: DomainEvent) -> LogPlace:
        seq = len(self.events) + 1
        moment = Moment(START_MS + seq * 20_000, seq * 20_000, self.derived("boot", 4))
        return self.write_payload(write_payload(event, (), moment, self.hlc))

    def write_payload(self, payload: bytes) -> LogPlace:
        seq = len(self.events) + 1
        padded = sealing.compress_and_pad(payload)
        header = self.header(EventClass.SEALED, sealing.body_length(padded))
        body = sealing.seal(self.stream_key, header.pack(), padded, self.derived(f"salt {seq}"))
        self.events.append(RawEvent.of(header, body))
        return self.events[-1].id

    def erase(self, seq: int) -> None:
        event = self.events[seq - 1]
        self.events[seq - 1] = RawEvent.erased(event.header, event.body_hash)

    def head(self) -> LogHead:
        return LogHead(self.log, len(self.events), self.heads[-1])

    def reach(self) -> LogReach:
        return LogReach(LogId(self.log.hex()), len(self.events), self.heads[-1])

    def as_bundle_log(self, *, hide: frozenset[int] = frozenset()) -> BundleLog:
        shown: list[Disclosed | Withheld] = [
            Withheld(event.leaf()) if event.header.seq in hide else disclose(event, self.keys) for event in self.events
        ]
        return BundleLog(tuple(shown), self.person.key.sign(head_message(*self.head())))


def disclose(event: RawEvent, stream_keys: Iterable[tuple[bytes, bytes]]) -> Disclosed:
    """Show an event; `stream_keys` are the (key id, key) of its stream that the exporter holds."""
    if event.header.event_class is not EventClass.SEALED or event.body is None:
        return Disclosed(event)
    return Disclosed(event, event_secret(dict(stream_keys)[event.header.key_id], event.body[:SALT_SIZE]))


def a_small_picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 6), (120, 90, 60)).save(out, "PNG")
    return out.getvalue()


A_CATALOGUE = hashlib.sha256(b"the conditions").digest()


def a_start() -> VisitStarted:
    return VisitStarted(VISIT, LINDE, VisitKind.ROUTINE, Capacity.SUPERVISION, "2026.1", START.date())


def a_visit_log(person: Person = OFFICER) -> LogWriter:
    log = LogWriter(person, StreamKind.VISIT, f"visit of {person.key.id.hex()}")
    log.write(a_start())
    log.write(CardShown("beheerder"))
    return log


def a_findings_log(person: Person = OFFICER, picture: bytes | None = None) -> LogWriter:
    picture = a_small_picture() if picture is None else picture
    log = LogWriter(person, StreamKind.FINDINGS, f"findings of {person.key.id.hex()}")
    condition = ConditionId("UV-V-07")
    facts = "Achteruitgang op slot, sleutel niet aanwezig."
    log.write(ConditionAssessed(condition, Outcome.VIOLATION, facts, Severity.ACUTE, 0))
    shared = BlobKey(hashlib.sha256(b"ciphertext").hexdigest(), log.derived("blob", 32), 500)
    copy = hashlib.sha256(picture).hexdigest()
    log.write(PhotoAttached("uitgang.png", shared, hashlib.sha256(b"original").hexdigest(), copy, 8, 6, condition))
    log.write(NoteWritten("Alleen voor het team."))
    log.write(NoteWritten("Inmiddels gewist."))
    log.erase(6)
    a_signature(log, a_visit_log(person).reach(), log.reach(), reaction="De beheerder opent de deur vandaag.")
    return log


def a_signature(log: LogWriter, *seen: LogReach, reaction: str = "", text: str = "Achteruitgang op slot.") -> None:
    """The operator was read this, and signed; so did the officer."""
    read_back = ReadBack(text, log.derived("salt", 16))
    log.write(read_back)
    log.write(
        FindingsSigned(reaction, OperatorResponse.SIGNED, seen=seen, catalogue=A_CATALOGUE, told=(named(read_back),))
    )


def a_release(*logs: LogWriter, person: Person = SUPERVISOR) -> LogWriter:
    """The log in which a supervisor lets out what stands in these."""
    log = LogWriter(person, StreamKind.FINDINGS, f"findings of {person.key.id.hex()}")
    log.write(VisitReleased(tuple(each.reach() for each in logs)))
    return log


def a_receipt(
    *logs: LogWriter, at: datetime = START + timedelta(hours=5), key: SigningKey = HUB_KEY, upto: int | None = None
) -> tuple[LineProof, ...]:
    """A line for each of these logs, as one receipt proves them."""
    ms = int(at.timestamp() * 1000)
    heads = [log.head() if upto is None else LogHead(log.log, upto, log.heads[upto]) for log in logs]
    tree = Tree([ReceiptLine(head, ms) for head in heads], b"s" * 32)
    grown = GrowingTree([leaf_hash(b"what the hub had signed before")])
    grown.grow(leaf_hash(tree.root))
    logged = grown.now()
    message = sign_checkpoint(Checkpoint(b"i" * 16, tree.root, ms, logged.size, logged.tree), key)
    return tuple(tree.proof(place, message, logged.path) for place in range(len(heads)))


def released(*logs: LogWriter) -> tuple[BundleLog, ...]:
    """These logs, all of them shown, and their release."""
    return tuple(log.as_bundle_log() for log in (*logs, a_release(*logs)))


def places_of(*logs: LogWriter) -> tuple[LogPlace, ...]:
    """The ends of these logs, as a report names them."""
    return tuple(sorted(LogPlace(log.log, len(log.events)) for log in logs))


def contents(**changes: object) -> BundleContents:
    """A released visit: two disclosed facts, a photo, a hidden note and an erased one, a signature and the release."""
    visit, findings, picture = a_visit_log(), a_findings_log(), a_small_picture()
    release = a_release(visit, findings)
    made = BundleContents(
        title=TITLE,
        made_at=datetime(2026, 11, 25, 9, 0, tzinfo=UTC),
        logs=(visit.as_bundle_log(), findings.as_bundle_log(hide=frozenset({5})), release.as_bundle_log()),
        statements=(OFFICER.statement, SUPERVISOR.statement),
        roots=(ROOT,),
        hubs=(HUB,),
        receipts=a_receipt(visit, findings),
        photos=(BundlePhoto(LogPlace(findings.log, 4), picture),),
        report=BundleReport(b"%PDF-1.7 report", places_of(visit, findings, release)),
    )
    return replace(made, **changes)  # type: ignore[arg-type] # a test names the fields it changes
