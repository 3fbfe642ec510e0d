"""The form in which an officer says what he enters and on what: fields of text to an entry."""

from collections.abc import Mapping
from datetime import date

from inspector.domain.entry_grounds import Basis
from inspector.domain.place_events import Companion, Consent, PlaceEntered, Warrant
from inspector.domain.values import PlaceKind, SiteRole
from inspector.viewmodels.screen.place_words import recorded_ground

YES = "ja"


def entered_of(
    place: PlaceKind, basis: Basis | None, words: Mapping[str, str], companions: tuple[Companion, ...]
) -> PlaceEntered:
    """What the form says; of the chosen ground only, whatever else was typed before."""
    return PlaceEntered(
        place,
        recorded_ground(_text(words, "ground")),
        _text(words, "name"),
        consent=_consent(words) if basis is Basis.CONSENT else None,
        warrant=_warrant(words) if basis is Basis.WARRANT else None,
        emergency=_text(words, "emergency") if basis is Basis.EMERGENCY else "",
        resident_absent=place.may_be_dwelling and basis is not Basis.CONSENT and words.get("resident_absent") == YES,
        companions=companions,
    )


def half_typed(words: Mapping[str, str]) -> tuple[Companion, ...]:
    """Who stands in the form and was not added yet: he is recorded too, or refused for what is missing of him."""
    along = Companion(_text(words, "companion_role"), _text(words, "companion_reason"))
    return (along,) if along.role or along.reason else ()


def _consent(words: Mapping[str, str]) -> Consent:
    who = SiteRole.OPERATOR if words.get("consent_by") == SiteRole.OPERATOR else SiteRole.RESIDENT
    return Consent(who, card_shown=words.get("card_shown") == YES, explained=words.get("explained") == YES)


def _warrant(words: Mapping[str, str]) -> Warrant | None:
    issued = words.get("issued", "")
    if not issued:
        return None
    return Warrant(
        _text(words, "number"),
        _text(words, "given_by"),
        _text(words, "capacity"),
        date.fromisoformat(issued),
        night=words.get("night") == YES,
        absent=words.get("absent") == YES,
    )


def _text(words: Mapping[str, str], name: str) -> str:
    return words.get(name, "").strip()
