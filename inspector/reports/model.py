"""Everything the finding report shows, as plain values; what may not be shown has no field here.

Persons are totals, so no name of a checked person can enter. Sealed notes (police, tax, aid) have no field either: a
report is the same whether one exists or not. Answers, severities, kinds, capacities, agencies and responses are the
codes the log stores; what the catalogue names (sector, regime, category, check outcome) comes as text in the language.

What the report tells of its own records stands in `provenance.py`, what was said and asked in `said.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal

from inspector.reports.labour import ReportDocument, ReportEis, ReportLabour
from inspector.reports.provenance import ReportBeside, ReportClock, ReportErasure, ReportHead, ReportLateWork
from inspector.reports.said import ReportAgreement, ReportDemand, ReportHandover, ReportReceipt, ReportStatement

Language = Literal["nl", "en"]

Stroke = tuple[int, ...]
"""One line of a signature: x and y in turn, in 1/1000 of the pad's width."""


class DocumentState(StrEnum):
    """Whether a supervisor has let the report go out."""

    CONCEPT = "concept"
    RELEASED = "released"


class Reader(StrEnum):
    """For whom a report is made."""

    AUTHORITY = "authority"
    OPERATOR = "operator"


class Subject(StrEnum):
    """What is supervised; the words for it stand under the title."""

    LICENCE = "licence"
    LABOUR = "labour"


@dataclass(frozen=True, slots=True)
class IssuingAuthority:
    """Under whose name the report goes out."""

    name: str
    department: str
    address: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class ReportOfficer:
    """One of the agency's officers who took part; only the number is printed where no name is given."""

    number: str
    name: str
    capacity: str
    designation: str
    went_over: datetime | None = None
    """When the officer went over to investigation: what came after is in no report."""


@dataclass(frozen=True, slots=True)
class ReportLicence:
    """The licence as it was known on the day."""

    number: str
    holder: str
    valid_from: date
    valid_until: date
    workrooms: int | None = None


@dataclass(frozen=True, slots=True)
class ReportBusiness:
    """The inspected business; operator and manager are role holders, not checked persons."""

    name: str
    address: str
    sector: str
    operator: str
    managers: str = ""
    trade_register: str = ""
    licence: ReportLicence | None = None


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A power that was used, where it is laid down and what for."""

    power: str
    provision: str
    used_for: str = ""


@dataclass(frozen=True, slots=True)
class ReportPlace:
    """A place that was entered and left; `details` tells consent, warrant, danger and who came along, a line each."""

    name: str
    kind: str
    ground: str
    at: datetime
    details: tuple[str, ...] = ()
    left: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportCard:
    """The warrant card was shown to somebody in this role."""

    to: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ReportCorrection:
    """A card, a place or the end of a consent that was taken back, or numbers that were counted anew.

    `to` is who was shown the card, or where the consent had been given; `place` is what was said to be entered.
    """

    what: Literal["card", "place", "consent", "count"]
    at: datetime
    by: str
    reason: str
    to: str = ""
    place: ReportPlace | None = None


@dataclass(frozen=True, slots=True)
class ReportPhoto:
    """A photo of an object; without a picture only its hashes are printed."""

    taken_at: datetime
    taken_by: str
    sha256: str
    shared_sha256: str
    picture: bytes | None
    masked: bool = False
    """A person was cut or blurred out, and only that copy was kept."""
    caption: str = ""
    """What it is of: the condition in words; never the name of a file."""
    words: str = ""
    """What its maker wrote under it, which stands there instead."""
    by_camera: bool = False
    """The program's own camera took it; any other came from a file."""


@dataclass(frozen=True, slots=True)
class ReportChange:
    """A finding was written again with the same answer: `how` is amended, chosen or corrected."""

    how: str
    at: datetime
    by: str
    clock_ahead: timedelta | None = None


@dataclass(frozen=True, slots=True)
class ReportBasis:
    """One thing that a condition rests on: the source, its words there, and whether a lawyer looked it up."""

    source: str
    words: str
    verified: bool


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """One condition and its answer; `earlier` counts earlier findings inside the repetition window, None if unknown.

    `at` and `by` say when and by whom it was found first. `clock_ahead`: how far that device's clock was then ahead of
    where it stood before, when it had been set.
    """

    condition: str
    category: str
    title: str
    question: str
    answer: str
    at: datetime
    by: str
    bases: tuple[ReportBasis, ...] = ()
    facts: str = ""
    method: str = ""
    measured: str = ""
    severity: str = ""
    term_days: int | None = None
    earlier: int | None = None
    reason: str = ""
    photos: tuple[ReportPhoto, ...] = ()
    disputed: bool = False
    changes: tuple[ReportChange, ...] = ()
    clock_ahead: timedelta | None = None
    apart: bool = False
    """It came in beside the signatures, was changed after them, or was never shown to the operator as it stands."""
    was_told: bool = False
    """He was shown other words about it."""
    kept_from_operator: bool = False
    """It is a matter of the police that he was not told of: who reads of it may ask who told."""


@dataclass(frozen=True, slots=True)
class UncheckedCondition:
    """A condition nobody judged, with the answer and the reason that were given for it."""

    condition: str
    question: str
    reason: str
    answer: str = "niet_gecontroleerd"


@dataclass(frozen=True, slots=True)
class CheckCount:
    """How many persons had which outcome at one check; never who."""

    check: str
    question: str
    outcomes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ReportNote:
    """A remark in the officer's own words."""

    text: str
    by: str
    at: datetime
    condition: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class OperatorReaction:
    """The operator's view, literally, how and in which `role` somebody answered, and the violations `shown` to him."""

    text: str
    response: str
    at: datetime
    role: str = ""
    name: str = ""
    reason: str = ""
    signature: tuple[Stroke, ...] = ()
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SanctionProposal:
    """What the ladder gives for this violation; a proposal, decided elsewhere."""

    condition: str
    severity: str
    occurrence: int
    measure: str
    term: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class ReportDecision:
    """What the authority decided on this violation and made known on `day`, and when its terms end."""

    condition: str
    measure: str
    day: date
    until: date | None = None
    objection_until: date | None = None
    disputed: bool = False
    """Somebody else decided differently without knowing of it; which of them stands was not said."""


@dataclass(frozen=True, slots=True)
class OfficerSignature:
    """An officer stands by the findings, but for those `not_seen`; `event` names the signed record in the log.

    `succeeds`: in whose place he went on; then he attests nothing of what is `unattested`.
    """

    number: str
    name: str
    capacity: str
    at: datetime
    signature: tuple[Stroke, ...] = ()
    event: str = ""
    not_seen: tuple[str, ...] = ()
    succeeds: str = ""
    unattested: tuple[str, ...] = ()
    oath: str = ""
    """On which of the two he signs: eed, belofte, or neither."""


@dataclass(frozen=True, slots=True)
class MissingSignature:
    """Somebody who was to sign and has not; without a number or a name when this device does not know him."""

    number: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReportRule:
    """A signed document that the visit was begun with: its name with its version, and how its SHA-256 begins."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class FindingReport:
    """One visit as one agency reports its part of it.

    Times carry their zone and are printed as given, with their date where it is not that of `day`. `made_at` is also
    the time inside the PDF, so that the same report gives the same bytes.
    """

    number: str
    version: int
    state: DocumentState
    made_at: datetime
    language: Language
    training: bool
    """Whether it is about nothing real; then every page says so."""
    authority: IssuingAuthority
    officers: tuple[ReportOfficer, ...]
    business: ReportBusiness
    kind: str
    regime: str
    catalogue: str
    day: date
    arrived: datetime
    departed: datetime | None
    cards: tuple[ReportCard, ...]
    places: tuple[ReportPlace, ...]
    findings: tuple[ReportFinding, ...]
    reaction: OperatorReaction | None
    signatures: tuple[OfficerSignature, ...]
    heads: tuple[ReportHead, ...]
    missing_signatures: tuple[MissingSignature, ...] = ()
    missing_reason: str = ""
    """Why it was released all the same."""
    rules: tuple[ReportRule, ...] = ()
    subject: Subject = Subject.LICENCE
    reader: Reader = Reader.AUTHORITY
    legal_bases: tuple[LegalBasis, ...] = ()
    follows: str = ""
    together_with: tuple[str, ...] = ()
    """The other agencies that took part; their officers and powers stand in their own reports."""
    unchecked: tuple[UncheckedCondition, ...] = ()
    counts: tuple[CheckCount, ...] = ()
    notes: tuple[ReportNote, ...] = ()
    statements: tuple[ReportStatement, ...] = ()
    eisen: tuple[ReportEis, ...] = ()
    labour: ReportLabour | None = None
    """How people work there: in a labour report alone."""
    documents: tuple[ReportDocument, ...] = ()
    demands: tuple[ReportDemand, ...] = ()
    receipts: tuple[ReportReceipt, ...] = ()
    agreements: tuple[ReportAgreement, ...] = ()
    follow_up_days: int | None = None
    """After how many days, counted from the decision, the inspection is to be repeated."""
    sanctions: tuple[SanctionProposal, ...] = ()
    sanction_basis: str = ""
    decisions: tuple[ReportDecision, ...] = ()
    """Those that were recorded when it was released, or by now where it was not."""
    handovers: tuple[ReportHandover, ...] = ()
    photos: tuple[ReportPhoto, ...] = ()
    corrections: tuple[ReportCorrection, ...] = ()
    clocks: tuple[ReportClock, ...] = ()
    late_work: tuple[ReportLateWork, ...] = ()
    erasures: tuple[ReportErasure, ...] = ()
    beside: tuple[ReportBeside, ...] = ()
    shown_later: tuple[OperatorReaction, ...] = ()
    roots: tuple[tuple[str, str], ...] = ()
