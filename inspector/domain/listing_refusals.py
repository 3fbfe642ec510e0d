"""Why a document or a sample is not listed; the words are chosen above."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from inspector.domain.refusals import Refusal

ListingFault = Literal["unnamed", "no_such_check", "listed_already", "not_taken"]
SampleFault = Literal["label", "no_such_sample", "no_verdict"]


class HygieneOnly(Refusal):
    """Only the health service records this."""


@dataclass(frozen=True, slots=True)
class ListingRefused(Refusal):
    """A document has a name, one step is recorded once, and only what was taken is given back."""

    why: ListingFault


@dataclass(frozen=True, slots=True)
class SampleRefused(Refusal):
    """A sample of water has a label, and a result is that of a sample that was taken."""

    why: SampleFault


@dataclass(frozen=True, slots=True)
class LabelTaken(Refusal):
    """Another sample of this visit has this label: taken where, by whom and when."""

    label: str
    text: str
    name: str
    at: datetime
