"""What one municipality decided: which legal regime holds from when, with its age and window, and extra conditions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Annotated

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import LOCAL, Condition, LicenceTerm
from inspector.domain.catalogue.national import an_age
from inspector.domain.catalogue.periods import Period, check_order, in_period
from inspector.domain.catalogue.reading import NOT_IN_THE_DOCUMENT, FewOrNone, Within, Word, Wording, read
from inspector.domain.catalogue.strict_document import DocumentError, Fields, Path, shown
from inspector.domain.values import Regime
from inspector.wire.scopes import Agency

MUNICIPAL_FORMAT = "inspector-municipality/1"
_MOST_MONTHS = 120
_MOST_TERMS = 200


def _our_format(value: object, path: Path) -> str:
    if value != MUNICIPAL_FORMAT:
        raise DocumentError(path, f"must be {MUNICIPAL_FORMAT}")
    return MUNICIPAL_FORMAT


@dataclass(frozen=True, slots=True)
class Decided(Period):
    """What holds in the municipality in this time."""

    regime: Regime
    registration: bool
    minimum_age: Annotated[int, an_age]
    repetition_months: Annotated[int, Within(1, _MOST_MONTHS)]
    trained_in_talks: FewOrNone[Agency]
    """Of which agencies only who was trained in talks goes on a visit."""


@dataclass(frozen=True, slots=True)
class MunicipalLaw:
    """One version of what a municipality decided, complete in itself."""

    format: Annotated[str, _our_format]
    municipality: Annotated[str, Within(1, 200)]
    version: Word
    name: Wording
    regimes: Annotated[tuple[Decided, ...], Within(1, 40)]
    conditions: FewOrNone[Condition]
    licence_terms: Annotated[tuple[LicenceTerm, ...], Within(0, _MOST_TERMS)]
    data_hash: bytes = field(default=b"", compare=False, metadata=NOT_IN_THE_DOCUMENT)

    def __post_init__(self) -> None:
        check_order(self.regimes, "regimes")
        for place, each in enumerate(self.conditions):
            if not each.is_local:
                raise DocumentError(("conditions", place, "id"), f"must start with {LOCAL}")
            if each.is_sealed:
                raise DocumentError(("conditions", place, "person_data"), "only a national condition is sealed")
            if each.id in {other.id for other in self.conditions[:place]}:
                raise DocumentError(("conditions", place, "id"), f"{shown(each.id)} stands here twice")
        own = {each.id for each in self.conditions}
        for place, term in enumerate(self.licence_terms):
            path: Path = ("licence_terms", place, "condition")
            if term.condition.startswith(LOCAL) and term.condition not in own:
                raise DocumentError(path, f"{shown(term.condition)} is no condition of this document")
            if term.condition in {other.condition for other in self.licence_terms[:place]}:
                raise DocumentError(path, f"{shown(term.condition)} stands here twice")

    @property
    def about(self) -> str:
        """What only one version of may begin on a day."""
        return f"{MUNICIPAL_FORMAT} {same_name(self.municipality)}"

    @property
    def in_force_from(self) -> date:
        """The first day it says something of."""
        return self.regimes[0].first

    def decided_on(self, day: date) -> Decided | None:
        """What holds on this day; nothing when it does not say."""
        return in_period(self.regimes, day)

    def check_against(self, *catalogues: Catalogue) -> None:
        """Return only when each catalogue has the names that extra conditions use, and one the conditions of licences.

        A licence is older or newer than a catalogue: what it says of a condition is shown where that is asked.

        Raises:
            DocumentError: one does not.
        """
        national = {each.id for catalogue in catalogues for each in catalogue.conditions}
        for place, term in enumerate(self.licence_terms if catalogues else ()):
            if not term.condition.startswith(LOCAL) and term.condition not in national:
                versions = ", ".join(each.version for each in catalogues)
                raise DocumentError(
                    ("licence_terms", place, "condition"), f"unknown {shown(term.condition)} in catalogue {versions}"
                )
        for catalogue in catalogues:
            self._check_conditions(catalogue)

    def _check_conditions(self, catalogue: Catalogue) -> None:
        known: dict[str, set[str]] = {
            "follow_up": {action.code for action in catalogue.actions},
            "lead_agencies": {body.code for body in catalogue.bodies},
            "bases": {source.code for source in catalogue.sources},
            "opens_indicators": {sign.id for sign in catalogue.indicators},
        }
        for place, each in enumerate(self.conditions):
            said: dict[str, tuple[str, ...]] = {
                "follow_up": (each.follow_up.action,),
                "lead_agencies": each.lead_agencies,
                "bases": tuple(basis.source for basis in each.bases),
                "opens_indicators": each.opens_indicators,
            }
            for name, words in said.items():
                unknown = next((word for word in words if word not in known[name]), None)
                if unknown is not None:
                    reason = f"unknown {shown(unknown)} in catalogue {catalogue.version}"
                    raise DocumentError(("conditions", place, name), reason)


def named_after(municipality: str) -> dict[str, object]:
    """What a decision of this municipality is called, as its document says it."""
    return {"name_nl": f"Besluit van {municipality}", "name_en": f"Decision of {municipality}"}


def same_name(municipality: str) -> str:
    """The name as it is compared: people write it with other capitals and spaces."""
    return " ".join(municipality.casefold().split())


def parse_municipal(document: Mapping[str, object], data: bytes) -> MunicipalLaw:
    """The document that a decoded JSON object holds; `licence_terms` and a time's `trained_in_talks` may be missing.

    Raises:
        DocumentError: a field is missing, unknown or wrong, or two times overlap or leave days between them.
    """
    times = document.get("regimes")
    if isinstance(times, list):
        every = [{"trained_in_talks": [], **each} if isinstance(each, dict) else each for each in times]
        document = {**document, "regimes": every}
    return replace(read(MunicipalLaw, Fields.of({"licence_terms": [], **document})), data_hash=sha256(data).digest())
