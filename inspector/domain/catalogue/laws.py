"""The law of one visit: what the country and the municipality say together of a day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import Condition, LabourCheck
from inspector.domain.catalogue.municipal import MunicipalLaw, same_name
from inspector.domain.catalogue.national import ADULT, TWENTY_ONE, Amount, NationalLaw, Parameter, ParameterCode
from inspector.domain.catalogue.reading import Wording
from inspector.domain.ids import ConditionId
from inspector.domain.values import REPETITION_MONTHS, Pins, Regime
from inspector.wire.scopes import Agency

OF_REGISTRATION = frozenset(map(ConditionId, ("ID-07", "ID-08", "ID-09", "UV-B-07")))
"""Asked only where registration is on; an id never changes its meaning."""
OF_TWENTY_ONE = frozenset({ConditionId("ID-05")})
"""Asked only where somebody must be 21."""
OF_CARDS = frozenset({ConditionId("ID-11")})
"""Never asked in a visit: how many cards somebody took says, in a house of one, who wanted help."""

AMOUNTS = {ConditionId("AR-WML-01"): ParameterCode.MINIMUM_WAGE}
"""Checks whose basis names, behind its first part, an amount that changes by date."""

_NO_AMOUNT = Wording("voor deze dag is geen bedrag bekend", "no amount is known for this day")
_LOCAL = Wording("lokaal", "local")
_ORDINANCE = Wording("Gemeentelijke verordening (APV)", "Municipal ordinance (APV)")
"""Where the country says nothing of it; no word of what it does not have."""


@dataclass(frozen=True, slots=True)
class Law:
    """What holds in one municipality on one day. What is off here stands nowhere in the visit."""

    day: date
    regime: Regime = Regime.LOCAL_ORDINANCE
    registration: bool = False
    minimum_age: int = ADULT
    repetition_months: int = REPETITION_MONTHS
    trained_in_talks: tuple[Agency, ...] = ()
    """Of which agencies only who was trained in talks begins or joins a visit; no matter for what runs already."""
    national: NationalLaw | None = None
    municipal: MunicipalLaw | None = None

    def __hash__(self) -> int:
        return hash((self.day, self.regime, self.pinned(b"")))

    def pinned(self, catalogue: bytes) -> Pins:
        """What a visit names that is begun under this law with this catalogue."""
        national = b"" if self.national is None else self.national.data_hash
        return Pins(self.day, catalogue, national, b"" if self.municipal is None else self.municipal.data_hash)

    def name(self, catalogue: Catalogue) -> Wording:
        """What people call the regime."""
        existing = None if self.national is None else self.national.regime_on(self.regime, self.day)
        if existing is not None:
            return existing.name
        if self.regime is Regime.LOCAL_ORDINANCE:
            return _ORDINANCE
        word = Wording(self.regime.value, self.regime.value)
        return next((each.name for each in catalogue.regimes if each.regime is self.regime), word)

    def amount(self, code: ParameterCode) -> tuple[Parameter, Amount] | None:
        """The amount of the day, with what it is; nothing where no document says it."""
        parameter = None if self.national is None else self.national.parameter(code)
        amount = None if parameter is None else parameter.on(self.day)
        return None if parameter is None or amount is None else (parameter, amount)


@dataclass(frozen=True, slots=True)
class Laws:
    """The documents of country and municipalities that count."""

    national: tuple[NationalLaw, ...] = ()
    municipal: tuple[MunicipalLaw, ...] = ()

    def on(self, municipality: str, day: date) -> Law:
        """What holds there on this day; of two documents in force the newer start counts."""
        country = [each for each in self.national if each.is_in_force(day)]
        asked = same_name(municipality)
        here = [each for each in self.municipal if same_name(each.municipality) == asked and each.decided_on(day)]
        return law_of(
            max(country, key=lambda each: each.in_force_from, default=None),
            max(here, key=lambda each: each.in_force_from, default=None),
            day,
        )

    def has_register(self, day: date) -> bool:
        """Whether some municipality has a register on this day."""
        return any(self.on(each.municipality, day).registration for each in self.municipal)

    def has_register_from(self, day: date) -> bool:
        """Whether some municipality has one on this day or on a later one, as far as anything is decided."""
        decided = {each.first for law in self.municipal for each in law.regimes}
        existing = {each.first for law in self.national for each in law.regimes}
        days = decided | existing | {law.in_force_from for law in self.national}
        return any(map(self.has_register, (day, *(each for each in days if each > day))))

    def pinned(self, pins: Pins, others: Iterable[object] = ()) -> Law | None:
        """The law that a visit was begun under; nothing when a document it names is not on this device."""
        every = (*self.national, *self.municipal, *others)
        documents = {each.data_hash: each for each in every if isinstance(each, NationalLaw | MunicipalLaw)}
        national, municipal = documents.get(pins.national), documents.get(pins.municipal)
        if (pins.national and not isinstance(national, NationalLaw)) or pins.day is None:
            return None
        if pins.municipal and not isinstance(municipal, MunicipalLaw):
            return None
        return law_of(
            national if isinstance(national, NationalLaw) else None,
            municipal if isinstance(municipal, MunicipalLaw) else None,
            pins.day,
        )


NO_LAWS = Laws()
"""Where nothing is known, nothing is on."""


def law_of(national: NationalLaw | None, municipal: MunicipalLaw | None, day: date) -> Law:
    """What both say: registration and the age of 21 hold only where both do, a regime only where it exists."""
    decided = None if municipal is None else municipal.decided_on(day)
    if decided is None:
        return Law(day, national=national)
    existing = None if national is None else national.regime_on(decided.regime, day)
    off = Law(
        day,
        repetition_months=decided.repetition_months,
        trained_in_talks=decided.trained_in_talks,
        national=national,
        municipal=municipal,
    )
    if existing is None:
        return off
    return replace(
        off,
        regime=decided.regime,
        registration=existing.registration and decided.registration,
        minimum_age=decided.minimum_age if decided.minimum_age in existing.minimum_ages else ADULT,
    )


@lru_cache(maxsize=64)
def under(catalogue: Catalogue, law: Law) -> Catalogue:
    """The catalogue as it is asked in a visit under this law: what is off is not there, what is local says so."""
    local = () if law.municipal is None else law.municipal.conditions
    terms = {} if law.municipal is None else {each.condition: each for each in law.municipal.licence_terms}
    return replace(
        catalogue,
        conditions=tuple(
            replace(each, licence=terms.get(each.id))
            for each in (*catalogue.conditions, *map(_said_local, local))
            if law.regime in each.regimes and _holds(law, each.id)
        ),
        identity_checks=tuple(
            each for each in catalogue.identity_checks if law.regime in each.regimes and _holds(law, each.id)
        ),
        labour_checks=tuple(map(partial(_dated, law), catalogue.labour_checks)),
        minimum_age=law.minimum_age,
    )


def _holds(law: Law, item: ConditionId) -> bool:
    if item in OF_CARDS:
        return False
    if item in OF_REGISTRATION:
        return law.registration
    return item not in OF_TWENTY_ONE or law.minimum_age >= TWENTY_ONE


def _dated(law: Law, check: LabourCheck) -> LabourCheck:
    """With the amount of the day in its basis, whatever day the catalogue was written on."""
    code = AMOUNTS.get(check.id)
    if code is None or law.national is None:
        return check
    found = law.amount(code)
    said = _NO_AMOUNT if found is None else _amount_text(*found)
    nl, en = (basis.partition(";")[0] for basis in (check.basis.nl, check.basis.en))
    return replace(check, basis=Wording(f"{nl}; {said.nl}", f"{en}; {said.en}"))


def _amount_text(parameter: Parameter, amount: Amount) -> Wording:
    euros, cents = divmod(amount.cents, 100)
    day = f"{amount.first.day}-{amount.first.month}-{amount.first.year}"
    return Wording(
        f"€ {euros},{cents:02} per uur ({parameter.whom.nl}) vanaf {day}",
        f"€ {euros}.{cents:02} per hour ({parameter.whom.en}) from {day}",
    )


def _said_local(condition: Condition) -> Condition:
    title = Wording(f"{condition.title.nl} ({_LOCAL.nl})", f"{condition.title.en} ({_LOCAL.en})")
    return replace(condition, title=title)
