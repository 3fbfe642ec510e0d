"""What holds for the whole country: which legal regimes exist from when, what each may ask, and dated amounts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Annotated

from inspector.domain.catalogue.periods import Period, check_order, in_period
from inspector.domain.catalogue.reading import NOT_IN_THE_DOCUMENT, Few, FewOrNone, Within, Word, Wording, read
from inspector.domain.catalogue.strict_document import DocumentError, Fields, Path
from inspector.domain.values import Regime

NATIONAL_FORMAT = "inspector-regimes/1"
ADULT, TWENTY_ONE = 18, 21
_MOST_CENTS = 100_000


def an_age(value: object, path: Path) -> int:
    """18 or 21."""
    if isinstance(value, bool) or value not in (ADULT, TWENTY_ONE):
        raise DocumentError(path, f"must be {ADULT} or {TWENTY_ONE}")
    return ADULT if value == ADULT else TWENTY_ONE


def _our_format(value: object, path: Path) -> str:
    if value != NATIONAL_FORMAT:
        raise DocumentError(path, f"must be {NATIONAL_FORMAT}")
    return NATIONAL_FORMAT


def _ages(value: object, path: Path) -> tuple[int, ...]:
    if not isinstance(value, list | tuple) or not 0 < len(value) <= len((ADULT, TWENTY_ONE)):
        raise DocumentError(path, f"must list {ADULT}, {TWENTY_ONE} or both")
    ages = tuple(an_age(each, (*path, place)) for place, each in enumerate(value))
    if len(set(ages)) < len(ages):
        raise DocumentError(path, "names an age twice")
    return ages


class ParameterCode(StrEnum):
    """An amount that the law changes by date."""

    MINIMUM_WAGE = "minimumloon"


@dataclass(frozen=True, slots=True)
class ExistingRegime(Period):
    """A regime that exists in this time, and the most that a municipality may switch on in it."""

    regime: Regime
    name: Wording
    registration: bool
    minimum_ages: Annotated[tuple[int, ...], _ages]


@dataclass(frozen=True, slots=True)
class Amount(Period):
    """What the amount is in this time."""

    cents: Annotated[int, Within(1, _MOST_CENTS)]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated amount: whom it is for, where it stands, and whether that was seen."""

    code: ParameterCode
    name: Wording
    whom: Wording
    reference: Wording
    verified: bool
    amounts: Annotated[tuple[Amount, ...], Within(1, 200)]

    def __post_init__(self) -> None:
        check_order(self.amounts, "amounts")

    def on(self, day: date) -> Amount | None:
        """The amount of this day; nothing where the document does not say."""
        return in_period(self.amounts, day)


@dataclass(frozen=True, slots=True)
class NationalLaw:
    """One version of what holds for the whole country, complete in itself."""

    format: Annotated[str, _our_format]
    version: Word
    in_force_from: date
    in_force_until: date | None
    name: Wording
    disclaimer: Wording
    regimes: Few[ExistingRegime]
    parameters: FewOrNone[Parameter]
    data_hash: bytes = field(default=b"", compare=False, metadata=NOT_IN_THE_DOCUMENT)

    def __post_init__(self) -> None:
        if self.in_force_until is not None and self.in_force_until < self.in_force_from:
            raise DocumentError(("in_force_until",), "lies before in_force_from")
        for regime in Regime:
            places = [place for place, each in enumerate(self.regimes) if each.regime is regime]
            check_order([self.regimes[place] for place in places], "regimes", places)
        codes = [parameter.code for parameter in self.parameters]
        if len(set(codes)) < len(codes):
            raise DocumentError(("parameters",), "names an amount twice")

    @property
    def about(self) -> str:
        """What only one version of may begin on a day."""
        return NATIONAL_FORMAT

    def is_in_force(self, day: date) -> bool:
        """Whether this version holds on the day, both ends included."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)

    def regime_on(self, regime: Regime, day: date) -> ExistingRegime | None:
        """The regime as it exists on this day; nothing when it does not."""
        return in_period(filter(lambda each: each.regime is regime, self.regimes), day)

    def parameter(self, code: ParameterCode) -> Parameter | None:
        """The amounts of this code."""
        return {each.code: each for each in self.parameters}.get(code)


def parse_national(document: Mapping[str, object], data: bytes) -> NationalLaw:
    """The document that a decoded JSON object holds.

    Raises:
        DocumentError: a field is missing, unknown or wrong, or two times overlap or leave days between them.
    """
    return replace(read(NationalLaw, Fields.of(document)), data_hash=sha256(data).digest())
