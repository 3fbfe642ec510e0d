"""What is said, asked, taken and agreed during a visit, each in the part of the agency whose officer wrote it down.

And what the police tell an authority: an officer of the visit drafts it, a supervisor issues it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.hygiene_events import HygieneSaid
from inspector.domain.ids import EventId
from inspector.domain.labour_events import LabourSaid
from inspector.domain.values import DemandAnswer, InRole, Receiver, WpgArticle

_RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.WAITS, Step.NONE, must_understand=False)


@dataclass(frozen=True, slots=True)
class StatementTaken(DomainEvent):
    """What somebody in this role said; never a name, never in which language.

    `interpreter` is the number of the interpreter who helped, `punitive`: a punishment or fine was in view,
    `cautioned_ms`: when it was said, before the questions, that nobody needs to answer (Awb 5:10a), 0 where it was not,
    `read_back`: the words were read back to who said them.
    """

    KIND = "statement_taken"
    RULES = _RULES

    by: InRole
    text: str
    interpreter: str = ""
    punitive: bool = False
    cautioned_ms: int = 0
    read_back: bool = False

    @property
    def cautioned_at(self) -> datetime | None:
        """When it was said that nobody needs to answer."""
        return datetime.fromtimestamp(self.cautioned_ms / 1000, UTC) if self.cautioned_ms else None


@dataclass(frozen=True, slots=True)
class DemandMade(DomainEvent):
    """What an officer demanded (Awb 5:16 to 5:20), of whom, within how long, and what came of it.

    `reply`: the answer in words, `warning`: what was said about the duty to cooperate.
    """

    KIND = "demand_made"
    RULES = _RULES

    to: InRole
    text: str
    answer: DemandAnswer
    minutes: int | None = None
    reply: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptGiven(DomainEvent):
    """Business records were taken against a receipt (Awb 5:17); `returned`: they were given back."""

    KIND = "receipt_given"
    RULES = _RULES

    text: str
    returned: bool = False


@dataclass(frozen=True, slots=True)
class AgreementMade(DomainEvent):
    """What was agreed on the spot."""

    KIND = "agreement_made"
    RULES = _RULES

    text: str


@dataclass(frozen=True, slots=True)
class MatterPassedOn(DomainEvent):
    """Something goes openly to another authority, never the police; `receipt` is the number that it gave."""

    KIND = "matter_passed_on"
    RULES = _RULES

    text: str
    basis: str
    receiver: Receiver
    receipt: str = ""


SaidByAll = StatementTaken | DemandMade | ReceiptGiven | AgreementMade | MatterPassedOn
"""What officers of every agency write down."""
Said = SaidByAll | LabourSaid | HygieneSaid
"""One thing that was said, asked, taken, agreed or counted."""


@dataclass(frozen=True, slots=True)
class AdministrativeReportDrafted(DomainEvent):
    """What a police officer would tell an authority, in his own words; a newer one names what it takes the place of."""

    KIND = "administrative_report_drafted"
    RULES = Rules(By.POLICE, In.POLICE_PART, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)

    text: str


@dataclass(frozen=True, slots=True)
class AdministrativeReportIssued(DomainEvent):
    """A supervisor of the police lets this draft go to who needs it, on an article of the Wpg; `necessity`: for what.

    `agreement`: who agreed, where the article asks it.
    """

    KIND = "administrative_report_issued"
    RULES = Rules(
        By.SUPERVISORS, In.POLICE_PART, About.RECORD, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False
    )

    target: EventId
    article: WpgArticle
    receiver: str
    necessity: str
    agreement: str = ""
