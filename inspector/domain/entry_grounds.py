"""The grounds on which an agency enters a place, by what it enters on; no lawyer has checked any.

Other words stay possible: an officer types the ground of a power that is not listed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspector.domain.place_events import PlaceEntered
from inspector.wire.scopes import Agency


class Basis(StrEnum):
    """What an entry rests on."""

    POWER = "bevoegdheid"
    """The agency's own power over business premises; never enough for a dwelling."""
    CONSENT = "toestemming"
    WARRANT = "machtiging"
    EMERGENCY = "nood"


@dataclass(frozen=True, slots=True)
class EntryGround:
    """One ground in the words of the report."""

    text: str
    checked: bool = False
    """Whether a source was seen that says so; else it is from general knowledge, and is shown as such."""


_ENTERING = EntryGround("Awb 5:15", checked=True)
_DWELLING: Mapping[Basis, tuple[EntryGround, ...]] = {
    Basis.CONSENT: (EntryGround("Awbi 1, met toestemming van de bewoner", checked=True),),
    Basis.WARRANT: (EntryGround("Awbi 2, met een machtiging", checked=True),),
    Basis.EMERGENCY: (EntryGround("Awbi 2 lid 3, ernstig en onmiddellijk gevaar"),),
}
GROUNDS: Mapping[Agency, Mapping[Basis, tuple[EntryGround, ...]]] = {
    Agency.GEMEENTE: {
        Basis.POWER: (_ENTERING,),
        **_DWELLING,
        Basis.WARRANT: (*_DWELLING[Basis.WARRANT], EntryGround("Gemeentewet 149a en Awbi 2, met een machtiging")),
    },
    Agency.ARBEIDSINSPECTIE: {
        Basis.POWER: (_ENTERING,),
        **_DWELLING,
        Basis.WARRANT: (*_DWELLING[Basis.WARRANT], EntryGround("Arbowet 24 en Awbi 2, met een machtiging")),
    },
    Agency.POLITIE: _DWELLING,
    Agency.GGD: {Basis.POWER: (_ENTERING,), **_DWELLING},
}
"""The police types on which power it enters business premises: none was seen in a source."""


def basis_of(entered: PlaceEntered) -> Basis | None:
    """What an entry says that it rests on: nothing for a dwelling without consent, warrant or emergency."""
    if entered.consent is not None:
        return Basis.CONSENT
    if entered.warrant is not None:
        return Basis.WARRANT
    if entered.emergency.strip():
        return Basis.EMERGENCY
    return None if entered.place.may_be_dwelling else Basis.POWER


def grounds_for(agency: Agency, basis: Basis | None) -> tuple[EntryGround, ...]:
    """What an officer of this agency can choose from."""
    return () if basis is None else GROUNDS.get(agency, {}).get(basis, ())


def is_unchecked(text: str) -> bool:
    """Whether this is an offered ground for which no source was seen."""
    offered = {each for bases in GROUNDS.values() for grounds in bases.values() for each in grounds}
    return any(each.text == text and not each.checked for each in offered)
