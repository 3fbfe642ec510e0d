"""The conditions in force: one signed, versioned document that a checklist is made from."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import lru_cache
from typing import Annotated, TypeVar

from inspector.domain.catalogue.indicators import Indicator, Language, ShamIndicator, Term
from inspector.domain.catalogue.items import Condition, FirstAction, IdentityCheck, LabourCheck, Named
from inspector.domain.catalogue.reading import NOT_IN_THE_DOCUMENT, Few, FewOrNone, Within, Word, Wording, read
from inspector.domain.catalogue.rules import Answer, RegimeRules, SectorRules, SeverityRules
from inspector.domain.catalogue.strict_document import DocumentError, Fields, Path
from inspector.domain.ids import ConditionId
from inspector.domain.refusals import NoCatalogueInForce
from inspector.domain.values import Regime, Sector, Severity
from inspector.wire.scopes import Agency

FORMAT = "inspector-catalogue/1"

_Item = TypeVar("_Item")
_Many = Annotated[tuple[_Item, ...], Within(0, 1_000)]
"""Conditions, checks, indicators or terms of one kind."""


class CatalogueError(DocumentError):
    """A catalogue document is wrong; the message begins with the path of the first wrong field."""


def _our_format(value: object, path: Path) -> object:
    if value != FORMAT:
        raise DocumentError(path, f"must be {FORMAT}")
    return value


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One version of the conditions, complete in itself."""

    format: Annotated[str, _our_format]
    version: Word
    in_force_from: date
    in_force_until: date | None
    name: Wording
    disclaimer: Wording
    regimes: Few[RegimeRules]
    sectors: Few[SectorRules]
    severities: Few[SeverityRules]
    bodies: Few[Named]
    actions: Few[FirstAction]
    answers: Few[Answer]
    check_outcomes: _Many[Named]
    sources: Few[Named]
    conditions: Annotated[tuple[Condition, ...], Within(1, 1_000)]
    labour_checks: _Many[LabourCheck]
    identity_checks: _Many[IdentityCheck]
    indicators: _Many[Indicator]
    sham_indicators: _Many[ShamIndicator]
    glossary: _Many[Term]
    languages: FewOrNone[Language]
    data_hash: bytes = field(default=b"", compare=False, metadata=NOT_IN_THE_DOCUMENT)
    """SHA-256 of the file it was read from: by this a signature names the conditions."""
    minimum_age: int = field(default=0, metadata=NOT_IN_THE_DOCUMENT)
    """How old somebody must be to work there, under the law of a visit; 0 in the catalogue itself."""

    def __post_init__(self) -> None:
        if self.in_force_until is not None and self.in_force_until < self.in_force_from:
            raise DocumentError(("in_force_until",), "lies before in_force_from")

    @property
    def about(self) -> str:
        """What only one version of may begin on a day."""
        return FORMAT

    def __hash__(self) -> int:
        return hash(self.version)  # a catalogue holds hundreds of texts, and is asked for its checklist at every tap

    def is_in_force(self, day: date) -> bool:
        """Whether this version holds on the day, both ends included."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)

    def checklist(self, sector: Sector, regime: Regime) -> tuple[Condition, ...]:
        """The licence conditions of a sector that have an answer, in the order of the catalogue."""
        return _answered_of(self, sector, regime)

    def hygiene_checklist(self, sector: Sector, regime: Regime) -> tuple[Condition, ...]:
        """What the health service checks of them, in the order of the catalogue."""
        return tuple(c for c in self.checklist(sector, regime) if c.is_hygiene)

    def conditions_of(self, sector: Sector) -> tuple[Condition, ...]:
        """Those of a sector that have an answer, of a catalogue that was cut to the law of a visit already."""
        return tuple(c for c in self.conditions if sector in c.sectors and not c.is_sealed)

    def sealed_for(self, sector: Sector, regime: Regime) -> tuple[Condition, ...]:
        """Those that have none: what is seen of them goes sealed to the police."""
        return tuple(c for c in _conditions_of(self, sector, regime) if c.is_sealed)

    def labour_checklist(self, sector: Sector) -> tuple[LabourCheck, ...]:
        """The checks of the Labour Inspectorate for a sector, in the order of the catalogue."""
        return tuple(check for check in self.labour_checks if sector in check.sectors)

    def identity_checks_for(self, regime: Regime) -> tuple[IdentityCheck, ...]:
        """The questions about people present; registration and the age of 21 only where the regime has them."""
        return tuple(check for check in self.identity_checks if regime in check.regimes)

    @property
    def every(self) -> tuple[Condition | LabourCheck, ...]:
        """Every licence condition and labour check, in the order of the catalogue."""
        return (*self.conditions, *self.labour_checks)

    def condition(self, condition: ConditionId) -> Condition | LabourCheck | None:
        """The licence condition or labour check of this id."""
        return next((c for c in self.every if c.id == condition), None)

    def action(self, item: Condition | LabourCheck) -> FirstAction:
        """What a first violation of this condition or check leads to by itself."""
        return next(action for action in self.actions if action.code == item.follow_up.action)

    def source(self, code: str) -> Wording:
        """How people call this source of law."""
        return next(source.name for source in self.sources if source.code == code)

    def body(self, code: str) -> Wording:
        """How people call this body."""
        return next(body.name for body in self.bodies if body.code == code)

    def severity(self, severity: Severity) -> SeverityRules | None:
        """What a violation of this weight may lead to at first."""
        return next((rules for rules in self.severities if rules.severity is severity), None)

    def identity_check(self, check: ConditionId) -> IdentityCheck | None:
        """The question about people present of this id."""
        return next((c for c in self.identity_checks if c.id == check), None)

    def indicator(self, indicator: str) -> Indicator | ShamIndicator | None:
        """The sign of this id."""
        return next((sign for sign in self.signs if sign.id == indicator), None)

    @property
    def signs(self) -> tuple[Indicator | ShamIndicator, ...]:
        """Every sign, those of human trafficking first."""
        return (*self.indicators, *self.sham_indicators)

    def signs_for(self, receiver: Agency) -> tuple[Indicator | ShamIndicator, ...]:
        """The signs that may be sent to this agency."""
        return tuple(sign for sign in self.signs if receiver in sign.receivers)


@lru_cache(maxsize=32)
def _conditions_of(catalogue: Catalogue, sector: Sector, regime: Regime) -> tuple[Condition, ...]:
    return tuple(c for c in catalogue.conditions if sector in c.sectors and regime in c.regimes)


@lru_cache(maxsize=32)
def _answered_of(catalogue: Catalogue, sector: Sector, regime: Regime) -> tuple[Condition, ...]:
    return tuple(c for c in _conditions_of(catalogue, sector, regime) if not c.is_sealed)


def catalogue_on(catalogues: Iterable[Catalogue], day: date) -> Catalogue | NoCatalogueInForce:
    """The version in force on the day; of two that overlap, the one that came into force last."""
    in_force = [catalogue for catalogue in catalogues if catalogue.is_in_force(day)]
    if not in_force:
        return NoCatalogueInForce(day)
    return max(in_force, key=lambda catalogue: (catalogue.in_force_from, catalogue.version))


def parse_catalogue(document: Mapping[str, object], data: bytes = b"") -> Catalogue:
    """The catalogue that a decoded JSON document holds, and the bytes it was decoded from.

    Raises:
        CatalogueError: a field is missing, unknown, of the wrong kind, too long or names something that is not there.
    """
    try:
        catalogue = read(Catalogue, Fields.of(document))
        _check_references(catalogue)
    except DocumentError as error:
        raise CatalogueError(error.path, error.reason) from error
    return replace(catalogue, data_hash=hashlib.sha256(data).digest()) if data else catalogue


def _check_references(catalogue: Catalogue) -> None:
    """Every name that is used stands somewhere, and no name stands twice."""
    _check_names(catalogue)
    actions = {action.code for action in catalogue.actions}
    bodies = {body.code for body in catalogue.bodies}
    sources = {source.code for source in catalogue.sources}
    outcomes = {outcome.code for outcome in catalogue.check_outcomes}
    signs = {sign.id for sign in catalogue.indicators}
    for place, condition in enumerate(catalogue.conditions):
        if condition.is_local:
            raise DocumentError(("conditions", place, "id"), "is a municipality's own; they stand in its document")
        _known(("conditions", place, "bases"), [basis.source for basis in condition.bases], sources)
    checked: dict[str, tuple[Condition | LabourCheck, ...]]
    checked = {"conditions": catalogue.conditions, "labour_checks": catalogue.labour_checks}
    for kind, items in checked.items():
        for place, item in enumerate(items):
            _known((kind, place, "follow_up", "action"), [item.follow_up.action], actions)
            _known((kind, place, "lead_agencies"), item.lead_agencies, bodies)
            _known((kind, place, "opens_indicators"), item.opens_indicators, signs)
    for place, identity in enumerate(catalogue.identity_checks):
        _known(("identity_checks", place, "outcomes"), identity.outcomes, outcomes)
        _known(("identity_checks", place, "counted_by_hand"), identity.counted_by_hand, identity.outcomes)
    for place, action in enumerate(catalogue.actions):
        _known(("actions", place, "handed_to"), [] if action.handed_to is None else [action.handed_to], bodies)
    for place, severity in enumerate(catalogue.severities):
        _known(("severities", place, "first_actions"), severity.first_actions, actions)


def _check_names(catalogue: Catalogue) -> None:
    """An entry's name is its first field."""
    for each in fields(catalogue):
        entries = getattr(catalogue, each.name)
        names = [getattr(entry, fields(entry)[0].name) for entry in entries] if isinstance(entries, tuple) else []
        for place, name in enumerate(names):
            if name in names[:place]:
                raise DocumentError((each.name, place), f"{name} stands here twice")


def _known(path: tuple[str | int, ...], names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            raise DocumentError(path, f"{name} stands nowhere in this catalogue")
