"""What a played day left behind, as `summary.json` says it: one type per object, written and checked by the same rules.

Everything under an officer is what that officer's own vault lets them read, and nothing else.
"""

from datetime import date
from typing import Annotated, Final, Literal

import msgspec

from inspector.domain.entry_grounds import Basis
from inspector.domain.hygiene_events import WaterTest, WaterVerdict
from inspector.domain.labour_events import DocumentStep, HeadCountAt, WorkFunction
from inspector.domain.values import (
    Capacity,
    DemandAnswer,
    Method,
    Outcome,
    PlaceKind,
    Receiver,
    Relation,
    Severity,
    SiteRole,
    VisitKind,
    VisitState,
    WpgArticle,
)
from inspector.wire.scopes import Agency

FORMAT: Final = "inspector-summary/1"

Count = Annotated[int, msgspec.Meta(ge=0)]
Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Milliseconds = Annotated[float, msgspec.Meta(ge=0)]


class PhotoSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A photo: `sha256` of the file as it was given, `shared_sha256` of the copy without metadata."""

    name: str
    sha256: Sha256
    shared_sha256: Sha256


class MeasuredSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was read off an instrument."""

    value: str
    unit: str
    instrument: str


class StatementSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What somebody in a role said."""

    by: str
    role: str
    text: str
    interpreter: str
    caution: bool
    read_back: bool


class DemandSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was demanded of somebody in a role, and what came of it."""

    by: str
    role: str
    text: str
    answer: DemandAnswer
    minutes: int | None
    reply: str
    warning: str


class ReceiptSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Business records that were taken."""

    by: str
    text: str
    returned: bool


class HandoverSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was passed on to which authority."""

    by: str
    text: str
    basis: str
    receiver: Receiver
    receipt: str


class HeadCountSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How many people of one function somebody counted, and when."""

    by: str
    function: WorkFunction
    number: Count
    when: HeadCountAt


class IndependenceFactSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One fact for or against self-employment."""

    by: str
    indicator: str
    text: str
    method: Method


class EisSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an inspector demanded on which violation, and the last day of its term."""

    by: str
    condition: str
    text: str
    until: date


class DocumentStepSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was done with a document, and by whom."""

    by: str
    step: DocumentStep


class DocumentSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One document of the list: the check that it is for (empty: none), words, and whose it is."""

    condition: str
    text: str
    role: SiteRole
    steps: tuple[DocumentStepSummary, ...]


class WaterResultSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a laboratory found in a sample."""

    by: str
    verdict: WaterVerdict
    text: str


class WaterSampleSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sample of water that the health service took, with its results."""

    by: str
    label: str
    text: str
    test: WaterTest
    results: tuple[WaterResultSummary, ...]


class AdministrativeSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the police told an authority: who issued it, on which article, to whom, and the text."""

    by: str
    article: WpgArticle
    receiver: str
    text: str


class ValueSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One answer that stands; two of them are a conflict."""

    outcome: Outcome
    facts: str
    severity: Severity | None
    term_days: int | None
    reason: str = ""
    """Why nobody looked, or why it was chosen or amended."""
    by: str
    photos: tuple[PhotoSummary, ...]
    method: Method | None = None
    measured: MeasuredSummary | None = None


class ConditionSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A condition: what stands, how many answers were ever written, what the supervisor asked."""

    values: tuple[ValueSummary, ...]
    history: Count
    comments: tuple[str, ...]


class NoteSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A remark and who wrote it."""

    by: str
    text: str


class PlaceSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where an officer of the own agency was, on what, and from when until when; times are Dutch."""

    by: str
    place: PlaceKind
    name: str
    basis: Basis | None
    ground: str
    came_in: str = msgspec.field(name="in")
    out: str | None
    unlawful: bool = False
    withdrawn: bool = False


class DecisionSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the authority decided on a finding: `until` ends the term, `objection_until` is the last day to object."""

    by: str
    condition: str
    measure: str
    date: str
    until: str | None
    objection_until: str | None


class SignatureSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A signature on whose device, and what it was given to: answers, or the violations shown to the operator."""

    by: str
    operator: bool
    conditions: tuple[str, ...]


class SwitchSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who went over to investigation, and when in Dutch time."""

    by: str
    at: str


class VisitSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A visit as far as this officer can read it; `photos` are those of no condition."""

    state: VisitState
    business: str
    kind: VisitKind
    closed: bool
    catalogue: str
    conditions: dict[str, ConditionSummary]
    counts: dict[str, dict[str, Count]]
    notes: tuple[NoteSummary, ...]
    places: tuple[PlaceSummary, ...] = ()
    statements: tuple[StatementSummary, ...] = ()
    demands: tuple[DemandSummary, ...] = ()
    receipts: tuple[ReceiptSummary, ...] = ()
    agreements: tuple[NoteSummary, ...] = ()
    handovers: tuple[HandoverSummary, ...] = ()
    relations: tuple[Relation, ...] = ()
    """Of the labour part: which relations of work were stated."""
    head_counts: tuple[HeadCountSummary, ...] = ()
    independence_facts: tuple[IndependenceFactSummary, ...] = ()
    eisen: tuple[EisSummary, ...] = ()
    documents: tuple[DocumentSummary, ...] = ()
    water_samples: tuple[WaterSampleSummary, ...] = ()
    """Of the hygiene part, for whoever reads it."""
    administrative: tuple[AdministrativeSummary, ...] = ()
    """The administrative reports that were issued in the part of the police."""
    photos: tuple[PhotoSummary, ...] = ()
    hat: Capacity | None = None
    """In which capacity this officer works there; none where he takes no part."""
    switched: tuple[SwitchSummary, ...] = ()
    """Who of the own agency went over to investigation."""
    investigation: tuple[NoteSummary, ...] = ()
    """What this officer reads of what investigators of the own agency wrote."""
    abandoned: bool = False
    """The own agency's part was begun by mistake, and nothing was recorded there since."""
    conflicts: tuple[str, ...]
    signed: tuple[SignatureSummary, ...] = ()
    missing_signatures: tuple[str, ...] = ()
    """Who was to sign the own part and has not."""
    decisions: tuple[DecisionSummary, ...] = ()
    beside: tuple[str, ...] = ()
    """Violations of a signed visit that the operator was not shown as they stand."""
    streams: tuple[str, ...]
    chain: Literal["verified", "broken"]


class SignalSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A signal that this officer opened, by its number in the script."""

    number: Annotated[int, msgspec.Meta(ge=1)]
    indicators: tuple[str, ...]
    facts: str


class SentSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A signal that this officer sealed, by its number in the script, and how far it came as his logbook knows."""

    number: Annotated[int, msgspec.Meta(ge=1)]
    receiver: Agency
    state: Literal["waits", "delivered", "taken_over"]


class OfficerSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One officer's vault: what can be read, what still waits to be sent, what was set aside."""

    visits: dict[str, VisitSummary]
    signals: tuple[SignalSummary, ...]
    sent: tuple[SentSummary, ...]
    outbox: Count
    quarantine: Count


class SyncSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sync step: requests made, bytes up and down, receipts verified, and how it ended in one word."""

    step: Annotated[int, msgspec.Meta(ge=1)]
    actor: str = msgspec.field(name="as")
    requests: Count
    up: Count
    down: Count
    receipts: Count
    result: str


class RefusalSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A step the program refused, whether the script expected that, and the words the officer saw."""

    step: Annotated[int, msgspec.Meta(ge=1)]
    actor: str = msgspec.field(name="as")
    do: str
    expected: bool
    why: str


class HubSummary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What lies at the hub, in numbers; it can read none of it."""

    streams: Count
    events: Count
    blobs: Count
    bytes: Count


class TapTimings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """From a tap to the moment the disk has it."""

    median: Milliseconds
    p99: Milliseconds


class Timings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How long things took on this machine."""

    start: Milliseconds
    unlock: Milliseconds
    tap_to_saved: TapTimings


class Summary(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file."""

    format: Literal["inspector-summary/1"]
    officers: dict[str, OfficerSummary]
    syncs: tuple[SyncSummary, ...]
    refusals: tuple[RefusalSummary, ...]
    hub: HubSummary
    checks: dict[str, dict[str, Count]] = {}
    """Per visit, how often which answer about a registration was shown; not about whom, nor in which order."""
    referrals: dict[str, dict[str, dict[str, Count]]] = {}
    """Per agency and quarter, how often who was offered help chose what; of no visit, and of nobody."""
    cards: dict[str, dict[str, dict[str, Count]]] = {}
    """The same of the cards that were opened; not in which language."""
    timings_ms: Timings


def encode_summary(summary: Summary) -> bytes:
    """The file's bytes: fields in a fixed order, one line per value, a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(summary), indent=2) + b"\n"
