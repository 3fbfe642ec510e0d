"""A place where somebody can go for help, as every screen that shows it takes it."""

from dataclasses import asdict

from inspector.domain.catalogue.aid import ShownPlace
from inspector.viewmodels.screen.squares import squares_of


def as_shown(shown: ShownPlace) -> dict[str, object]:
    """The place with its days as text, and its public page as a code."""
    place = shown.place
    return asdict(place) | {
        "regions": list(place.regions),
        "needs": list(place.needs),
        "languages": list(place.languages),
        "welcome": list(place.welcome),
        "checked": place.checked.isoformat(),
        "expires": place.expires.isoformat(),
        "squares": list(squares_of(place.page.encode())) if place.page else [],
        "invented": shown.invented,
    }
