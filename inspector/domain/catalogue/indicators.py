"""Facts an officer may notice: signs of exploitation and of sham self-employment. Never added up to a score."""

from dataclasses import dataclass
from enum import StrEnum

from inspector.domain.catalogue.items import MAX_FEW, MAX_LINE, MAX_WORD, Wording, read_id
from inspector.domain.catalogue.strict_document import Fields
from inspector.domain.ids import ConditionId
from inspector.wire.scopes import Agency


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

    id: ConditionId
    dimension: str
    text: Wording
    strength: Strength
    observed_as: tuple[ObservedAs, ...]
    receiver: Agency
    note: Wording

    @classmethod
    def read(cls, fields: Fields) -> "Indicator":
        """The indicator that these fields hold."""
        fields.only(
            "id", "dimension", "text_nl", "text_en", "strength", "observed_as", "receiver", "note_nl", "note_en"
        )  # fmt: skip
        return cls(
            id=read_id(fields, "MH-"),
            dimension=fields.text("dimension", MAX_WORD),
            text=Wording.read(fields, "text"),
            strength=fields.choice("strength", Strength),
            observed_as=fields.choices("observed_as", MAX_FEW, ObservedAs, at_least=1),
            receiver=fields.choice("receiver", Agency),
            note=Wording.read(fields, "note", empty=True),
        )


@dataclass(frozen=True, slots=True)
class ShamIndicator:
    """One fact for or against sham self-employment; the weighing is for the receiver."""

    id: ConditionId
    viewpoint: str
    text: Wording
    direction: Direction
    source: Wording
    receivers: tuple[Agency, ...]

    @classmethod
    def read(cls, fields: Fields) -> "ShamIndicator":
        """The indicator that these fields hold."""
        fields.only(
            "id", "viewpoint", "text_nl", "text_en", "direction", "source_nl", "source_en", "receivers"
        )  # fmt: skip
        return cls(
            id=read_id(fields, "SZ-"),
            viewpoint=fields.text("viewpoint", MAX_WORD),
            text=Wording.read(fields, "text"),
            direction=fields.choice("direction", Direction),
            source=Wording.read(fields, "source"),
            receivers=fields.choices("receivers", MAX_FEW, Agency, at_least=1),
        )


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the trade in Dutch and English."""

    key: str
    wording: Wording
    group: str

    @classmethod
    def read(cls, fields: Fields) -> "Term":
        """The term that these fields hold."""
        fields.only("key", "nl", "en", "group")
        wording = Wording(fields.text("nl", MAX_LINE), fields.text("en", MAX_LINE))
        return cls(fields.text("key", MAX_WORD), wording, fields.text("group", MAX_WORD))


@dataclass(frozen=True, slots=True)
class Language:
    """A language the rights cards can be shown in."""

    code: str
    name: str
    name_en: str
    script: str
    right_to_left: bool
    optional: bool

    @classmethod
    def read(cls, fields: Fields) -> "Language":
        """The language that these fields hold."""
        fields.only("code", "name", "name_en", "script", "direction", "optional")
        direction = fields.text("direction", MAX_WORD)
        if direction not in {"ltr", "rtl"}:
            raise fields.wrong("direction", "must be ltr or rtl")
        return cls(
            fields.text("code", MAX_WORD),
            fields.text("name", MAX_LINE),
            fields.text("name_en", MAX_LINE),
            fields.text("script", MAX_WORD),
            right_to_left=direction == "rtl",
            optional=fields.flag("optional"),
        )
