"""What a catalogue of conditions is made of: what is checked, what it rests on and what follows from a violation."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from inspector.domain.catalogue.reading import (
    MAX_WORD,
    NOT_IN_THE_DOCUMENT,
    Called,
    Few,
    FewOrNone,
    Note,
    Within,
    Word,
    Wording,
)
from inspector.domain.catalogue.strict_document import DocumentError, Path, checked_text
from inspector.domain.ids import ConditionId
from inspector.domain.values import Regime, Relation, Sector, Severity
from inspector.wire.scopes import Agency

MAX_TERM_DAYS = 366
LOCAL = "LO-"
"""How the id of a municipality's own condition begins."""


def id_with(*prefixes: str) -> Callable[[object, Path], ConditionId]:
    """Reads the id of an entry, which says by its first letters what it is."""

    def read_id(value: object, path: Path) -> ConditionId:
        text = checked_text(value, path, MAX_WORD)
        if not text.startswith(prefixes) or not text.replace("-", "").isalnum() or not text.isascii():
            raise DocumentError(
                path, f"must start with {' or '.join(prefixes)} and hold letters, digits and hyphens only"
            )
        return ConditionId(text)

    return read_id


_HYGIENE_GUIDELINE = "LCHV"
"""The source that says what clean is in a sex business; the health service checks what rests on it."""

MINOR_CHECK = ConditionId("ID-06")
"""Whether somebody is or may be a minor; any answer but `NO_MINOR` stops the routine."""
NO_MINOR = "nee"
DOCUMENT_CHECK = ConditionId("ID-04")
"""Whether a document looks genuine and is the person's; any answer but `GENUINE` is for the police."""
GENUINE = "ja"


class Category(StrEnum):
    """What a licence condition protects."""

    HEALTH = "gezondheid"
    SAFETY = "veiligheid"
    SELF_DETERMINATION = "zelfbeschikkingsrecht"
    OPERATION = "bedrijfsvoering"


class PersonData(StrEnum):
    """How much about people an answer may hold at most."""

    NONE = "none"
    TOTALS = "aggregate_only"
    ROLE_HOLDERS = "role_holder_only"
    SEALED_OBSERVATION = "observation_sealed"
    LABOUR_ONLY = "nla_compartment"
    POLICE_ONLY = "police_compartment"
    POLICE_OR_LABOUR = "police_or_nla_compartment"


class PhotoRule(StrEnum):
    """What may be photographed as proof."""

    OBJECTS = "object_only"
    SCREENSHOTS = "screenshot_no_faces"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Named:
    """A word of the catalogue and how people say it: a body, a source, an outcome."""

    code: Word
    name: Wording


@dataclass(frozen=True, slots=True)
class FirstAction:
    """What a first violation may lead to; `handed_to` names the body that acts instead of the own agency."""

    code: Word
    name: Wording
    handed_to: Word | None


@dataclass(frozen=True, slots=True)
class Basis:
    """What a condition rests on, and whether that source was seen."""

    source: Word
    reference: Annotated[Wording, Called("ref")]
    verified: bool


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a first violation leads to; no term where the decision sets it."""

    action: Word
    term_days: Annotated[int, Within(0, MAX_TERM_DAYS)] | None
    recheck: bool


@dataclass(frozen=True, slots=True)
class LicenceTerm:
    """What the licences of one municipality say about a condition, word for word as they say it."""

    condition: Annotated[ConditionId, id_with("UV-", LOCAL)]
    number: Annotated[str, Within(1, 40)]
    article: Annotated[str, Within(0, 200)]
    text: Annotated[str, Within(1, 2_000)]

    @property
    def named(self) -> Wording:
        """Its number and, where it rests on one, its article, as a document calls it."""
        article = f" ({self.article})" if self.article else ""
        return Wording(f"Vergunningvoorschrift {self.number}{article}", f"Licence condition {self.number}{article}")


@dataclass(frozen=True, slots=True)
class Condition:
    """One licence condition as the officer asks it on the spot."""

    id: Annotated[ConditionId, id_with("UV-", LOCAL)]
    category: Category
    title: Wording
    question: Wording
    bases: Few[Basis]
    sectors: Few[Sector]
    regimes: Few[Regime]
    severity: Severity
    follow_up: FollowUp
    evidence: Wording
    person_data: PersonData
    photo: PhotoRule
    lead_agencies: Few[Word]
    opens_indicators: FewOrNone[Word]
    note: Note
    licence: LicenceTerm | None = field(default=None, metadata=NOT_IN_THE_DOCUMENT)
    """What the licence itself says, where the municipality of the visit signed that."""

    @property
    def is_verified(self) -> bool:
        """Whether each source it rests on was seen; a lawyer has still to check the others."""
        return all(basis.verified for basis in self.bases)

    @property
    def is_hygiene(self) -> bool:
        """Whether the health service checks it: a matter of health that rests on the guideline for hygiene."""
        rests_on = {basis.source for basis in self.bases}
        return self.category is Category.HEALTH and _HYGIENE_GUIDELINE in rests_on

    @property
    def is_local(self) -> bool:
        """Whether one municipality asks it, and no other."""
        return self.id.startswith(LOCAL)

    @property
    def is_sealed(self) -> bool:
        """Whether it has no answer at all: what was seen goes sealed to the police and nowhere else."""
        return self.person_data is PersonData.SEALED_OBSERVATION


@dataclass(frozen=True, slots=True)
class LabourCheck:
    """One check of the Labour Inspectorate; never part of a municipal checklist."""

    id: Annotated[ConditionId, id_with("AR-")]
    group: Word
    title: Wording
    question: Wording
    basis: Wording
    verified: bool
    relations: Few[Relation]
    sectors: Few[Sector]
    severity: Severity
    follow_up: FollowUp
    evidence: Wording
    person_data: PersonData
    lead_agencies: Few[Word]
    opens_indicators: FewOrNone[Word]
    note: Note

    @property
    def is_verified(self) -> bool:
        """Whether the source it rests on was seen; a lawyer has still to check it otherwise."""
        return self.verified

    @property
    def may_be_demanded(self) -> bool:
        """Whether an inspector can make an eis on it himself (Arbowet 27)."""
        return self.follow_up.action == "eis_of_waarschuwing"

    @property
    def is_sealed(self) -> bool:
        """A labour check always has an answer."""
        return False


@dataclass(frozen=True, slots=True)
class IdentityCheck:
    """One question about people present; only totals per outcome are ever kept."""

    id: Annotated[ConditionId, id_with("ID-")]
    question: Wording
    outcomes: Annotated[tuple[Word, ...], Within(2, 40)]
    counted_by_hand: FewOrNone[Word]
    """The outcomes that an officer may count; the others only a machine may give."""
    regimes: Few[Regime]
    agencies: Few[Agency]
    may_be_stored: Wording
    note: Note
