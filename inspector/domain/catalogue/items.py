"""What a catalogue of conditions is made of: what is checked, what it rests on and what follows from a violation."""

from dataclasses import dataclass
from enum import StrEnum

from inspector.domain.catalogue.strict_document import DocumentError, Fields
from inspector.domain.ids import ConditionId
from inspector.domain.values import Regime, Sector, Severity
from inspector.wire.scopes import Agency

MAX_LINE = 400
"""Characters of a question, title, hint or note."""
MAX_WORD = 60
"""Characters of an id or code."""
MAX_FEW = 40
"""Entries of a short list: bases, outcomes, sectors."""
MAX_TERM_DAYS = 366


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


class Relation(StrEnum):
    """How somebody works in the business; decides which labour checks apply."""

    EMPLOYED = "loondienst"
    PACKAGE = "voorwaardenpakket"
    SELF_EMPLOYED = "zelfstandig"
    OTHER_STAFF = "overig_personeel"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence in Dutch and in English."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """The English sentence for `en`, the Dutch one for everything else."""
        return self.en if language == "en" else self.nl

    @classmethod
    def read(cls, fields: Fields, name: str, *, empty: bool = False) -> "Wording":
        """The sentence from the fields `<name>_nl` and `<name>_en`."""
        return cls(
            fields.text(f"{name}_nl", MAX_LINE, empty=empty),
            fields.text(f"{name}_en", MAX_LINE, empty=empty),
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A word of the catalogue and how people say it: an action, a source, an outcome."""

    code: str
    name: Wording

    @classmethod
    def read(cls, fields: Fields) -> "Named":
        """The word that these fields hold."""
        fields.only("code", "name_nl", "name_en")
        return cls(fields.text("code", MAX_WORD), Wording.read(fields, "name"))


@dataclass(frozen=True, slots=True)
class Basis:
    """What a condition rests on, and whether that source was seen."""

    source: str
    reference: Wording
    verified: bool

    @classmethod
    def read(cls, fields: Fields) -> "Basis":
        """The basis that these fields hold."""
        fields.only("source", "ref_nl", "ref_en", "verified")
        return cls(fields.text("source", MAX_WORD), Wording.read(fields, "ref"), fields.flag("verified"))


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a first violation leads to; no term where the decision sets it."""

    action: str
    term_days: int | None
    recheck: bool

    @classmethod
    def read(cls, fields: Fields) -> "FollowUp":
        """The follow-up that these fields hold."""
        fields.only("action", "term_days", "recheck")
        term = None if fields.is_null("term_days") else fields.number("term_days", 0, MAX_TERM_DAYS)
        return cls(fields.text("action", MAX_WORD), term, fields.flag("recheck"))


@dataclass(frozen=True, slots=True)
class Condition:
    """One licence condition as the officer asks it on the spot."""

    id: ConditionId
    category: Category
    title: Wording
    question: Wording
    bases: tuple[Basis, ...]
    sectors: tuple[Sector, ...]
    regimes: tuple[Regime, ...]
    severity: Severity
    follow_up: FollowUp
    evidence: Wording
    person_data: PersonData
    photo: PhotoRule
    lead_agency: str
    opens_indicators: tuple[str, ...]
    note: Wording

    @classmethod
    def read(cls, fields: Fields) -> "Condition":
        """The condition that these fields hold."""
        fields.only(
            "id", "category", "title_nl", "title_en", "question_nl", "question_en", "bases", "sectors", "regimes",
            "severity", "follow_up", "evidence_nl", "evidence_en", "person_data", "photo", "lead_agency",
            "opens_indicators", "note_nl", "note_en",
        )  # fmt: skip
        return cls(
            id=read_id(fields, "UV-"),
            category=fields.choice("category", Category),
            title=Wording.read(fields, "title"),
            question=Wording.read(fields, "question"),
            bases=tuple(Basis.read(basis) for basis in fields.objects("bases", MAX_FEW, at_least=1)),
            sectors=fields.choices("sectors", MAX_FEW, Sector, at_least=1),
            regimes=fields.choices("regimes", MAX_FEW, Regime, at_least=1),
            severity=fields.choice("severity", Severity),
            follow_up=FollowUp.read(fields.child("follow_up")),
            evidence=Wording.read(fields, "evidence"),
            person_data=fields.choice("person_data", PersonData),
            photo=fields.choice("photo", PhotoRule),
            lead_agency=fields.text("lead_agency", MAX_WORD),
            opens_indicators=fields.texts("opens_indicators", MAX_FEW, MAX_WORD),
            note=Wording.read(fields, "note", empty=True),
        )


@dataclass(frozen=True, slots=True)
class LabourCheck:
    """One check of the Labour Inspectorate; never part of a municipal checklist."""

    id: ConditionId
    group: str
    title: Wording
    question: Wording
    basis: Wording
    verified: bool
    relations: tuple[Relation, ...]
    sectors: tuple[Sector, ...]
    severity: Severity
    follow_up: FollowUp
    evidence: Wording
    person_data: PersonData
    lead_agency: Agency
    opens_indicators: tuple[str, ...]
    note: Wording

    @classmethod
    def read(cls, fields: Fields) -> "LabourCheck":
        """The check that these fields hold."""
        fields.only(
            "id", "group", "title_nl", "title_en", "question_nl", "question_en", "basis_nl", "basis_en", "verified",
            "relations", "sectors", "severity", "follow_up", "evidence_nl", "evidence_en", "person_data", "lead_agency",
            "opens_indicators", "note_nl", "note_en",
        )  # fmt: skip
        return cls(
            id=read_id(fields, "AR-"),
            group=fields.text("group", MAX_WORD),
            title=Wording.read(fields, "title"),
            question=Wording.read(fields, "question"),
            basis=Wording.read(fields, "basis"),
            verified=fields.flag("verified"),
            relations=fields.choices("relations", MAX_FEW, Relation, at_least=1),
            sectors=fields.choices("sectors", MAX_FEW, Sector, at_least=1),
            severity=fields.choice("severity", Severity),
            follow_up=FollowUp.read(fields.child("follow_up")),
            evidence=Wording.read(fields, "evidence"),
            person_data=fields.choice("person_data", PersonData),
            lead_agency=fields.choice("lead_agency", Agency),
            opens_indicators=fields.texts("opens_indicators", MAX_FEW, MAX_WORD),
            note=Wording.read(fields, "note", empty=True),
        )


@dataclass(frozen=True, slots=True)
class IdentityCheck:
    """One question about people present; only totals per outcome are ever kept."""

    id: ConditionId
    question: Wording
    outcomes: tuple[str, ...]
    regimes: tuple[Regime, ...]
    agencies: tuple[Agency, ...]
    may_be_stored: Wording
    note: Wording

    @classmethod
    def read(cls, fields: Fields) -> "IdentityCheck":
        """The check that these fields hold."""
        fields.only(
            "id", "question_nl", "question_en", "outcomes", "regimes", "agencies", "may_be_stored_nl",
            "may_be_stored_en", "note_nl", "note_en",
        )  # fmt: skip
        return cls(
            id=read_id(fields, "ID-"),
            question=Wording.read(fields, "question"),
            outcomes=fields.texts("outcomes", MAX_FEW, MAX_WORD, at_least=2),
            regimes=fields.choices("regimes", MAX_FEW, Regime, at_least=1),
            agencies=fields.choices("agencies", MAX_FEW, Agency, at_least=1),
            may_be_stored=Wording.read(fields, "may_be_stored"),
            note=Wording.read(fields, "note", empty=True),
        )


def read_id(fields: Fields, prefix: str) -> ConditionId:
    """The id of an entry, which says by its first letters what it is."""
    text = fields.text("id", MAX_WORD)
    if not text.startswith(prefix) or not text.replace("-", "").isalnum() or not text.isascii():
        raise DocumentError(fields.at("id"), f"must start with {prefix} and hold letters, digits and hyphens only")
    return ConditionId(text)
