"""Supervision or investigation: who goes over to the other hat, and what is written under it (twee petten)."""

from dataclasses import dataclass

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.values import InRole

_APART = Rules(By.OFFICERS, In.INVESTIGATION, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)


@dataclass(frozen=True, slots=True)
class HatSwitched(DomainEvent):
    """From here on its author investigates in this visit; why stands where only who investigates reads."""

    KIND = "hat_switched"
    RULES = Rules(By.OFFICERS, In.OWN_PART, About.STREAM, AfterRelease.STAYS_OUT, Step.NONE, must_understand=False)


@dataclass(frozen=True, slots=True)
class InvestigationBegun(DomainEvent):
    """Why its author investigates from here on."""

    KIND = "investigation_begun"
    RULES = _APART

    reason: str


@dataclass(frozen=True, slots=True)
class InvestigationNoted(DomainEvent):
    """What an investigator saw, heard or did."""

    KIND = "investigation_noted"
    RULES = _APART

    text: str


@dataclass(frozen=True, slots=True)
class SuspectHeard(DomainEvent):
    """What a suspect said, who was told at `cautioned_ms` that he need not answer (Sv 29); never a name or language.

    `interpreter` is the number of the interpreter who helped, `read_back`: the words were read back to who said them.
    """

    KIND = "suspect_heard"
    RULES = _APART

    by: InRole
    text: str
    cautioned_ms: int
    interpreter: str = ""
    read_back: bool = False


Investigated = InvestigationBegun | InvestigationNoted | SuspectHeard
"""One thing that an investigator wrote."""


def text_of(said: Investigated) -> str:
    """What he wrote in his own words."""
    return said.reason if isinstance(said, InvestigationBegun) else said.text
