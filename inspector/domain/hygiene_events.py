"""What a hygiene inspector records beside the conditions: samples of water, and what a laboratory found in them later.

It stands in the hygiene part, which the municipality's inspectors in the visit read.
"""

from dataclasses import dataclass
from enum import StrEnum

from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId

_RULES = Rules(By.OFFICERS, In.HYGIENE_PART, About.STREAM, AfterRelease.WAITS, Step.NONE, must_understand=False)


class WaterTest(StrEnum):
    """What a sample of water is examined for."""

    LEGIONELLA = "legionella"
    POOL = "zwemwater"


class WaterVerdict(StrEnum):
    """What a laboratory says of a sample, without a number of its own."""

    WITHIN = "binnen_norm"
    ABOVE = "boven_norm"
    UNUSABLE = "onbruikbaar"


@dataclass(frozen=True, slots=True)
class WaterSampled(DomainEvent):
    """Water was taken: the number on its label, where, and what for.

    It was taken when it was first recorded, however often it is mended.
    """

    KIND = "water_sampled"
    RULES = _RULES

    label: str
    text: str
    """The tap, shower or pool, in words."""
    test: WaterTest


@dataclass(frozen=True, slots=True)
class WaterResult(DomainEvent):
    """What the laboratory found in a sample; `text`: the value, and the number of its report."""

    KIND = "water_result"
    RULES = _RULES

    sample: EventId
    """The record by which the sample was taken, the first where it was mended since."""
    verdict: WaterVerdict
    text: str


HygieneSaid = WaterSampled | WaterResult
"""What only the health service records."""
