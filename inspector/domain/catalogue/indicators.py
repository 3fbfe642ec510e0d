"""Facts an officer may notice: signs of exploitation and of sham self-employment. Never added up to a score."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from inspector.domain.catalogue.items import id_with
from inspector.domain.catalogue.reading import Called, Few, Line, Note, Word, Wording
from inspector.domain.catalogue.strict_document import DocumentError, Path
from inspector.domain.ids import ConditionId
from inspector.wire.scopes import INBOXES, Agency

MINOR_SIGN = ConditionId("MH-06")
"""That somebody is or seems a minor: it stops the routine."""


class Strength(StrEnum):
    """How far one sign alone asks for a call to the police; no sum is ever made of it."""

    WEAK = "zwak"
    MODERATE = "middel"
    STRONG = "sterk"


class ObservedAs(StrEnum):
    """How the officer came to know it."""

    TOLD = "verklaard"
    SEEN = "waargenomen"
    DOCUMENT = "document"
    ADVERT = "advertentie"


class Direction(StrEnum):
    """Which way a fact about self-employment points; both are shown side by side."""

    SHAM = "schijn"
    GENUINE = "contra"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One sign of human trafficking; it goes sealed to the police and nowhere else."""

    id: Annotated[ConditionId, id_with("MH-")]
    dimension: Word
    text: Wording
    strength: Strength
    observed_as: Few[ObservedAs]
    receiver: Agency
    note: Note

    def __post_init__(self) -> None:
        if self.receiver is not Agency.POLITIE:
            raise DocumentError(("receiver",), "a sign of human trafficking goes to politie and nowhere else")

    @property
    def receivers(self) -> tuple[Agency, ...]:
        """To whom it may be sent."""
        return (self.receiver,)


@dataclass(frozen=True, slots=True)
class ShamIndicator:
    """One fact for or against sham self-employment; the weighing is for the receiver."""

    id: Annotated[ConditionId, id_with("SZ-")]
    viewpoint: Word
    text: Wording
    direction: Direction
    source: Wording
    receivers: Few[Agency]

    def __post_init__(self) -> None:
        if Agency.POLITIE in self.receivers or not set(self.receivers) <= INBOXES:
            raise DocumentError(("receivers",), "must be arbeidsinspectie, belastingdienst or both")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the trade in Dutch and English."""

    key: Word
    wording: Annotated[Wording, Called("")]
    group: Word


def _a_direction(value: object, path: Path) -> object:
    if value not in ("ltr", "rtl"):
        raise DocumentError(path, "must be ltr or rtl")
    return value


@dataclass(frozen=True, slots=True)
class Language:
    """A language the rights cards can be shown in."""

    code: Word
    name: Line
    name_en: Line
    script: Word
    direction: Annotated[str, _a_direction]
    optional: bool
