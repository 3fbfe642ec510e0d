"""A place where somebody can go for help, as every screen that shows it takes it."""

from dataclasses import asdict

from inspector.domain.catalogue.aid import ShownPlace


def as_shown(shown: ShownPlace) -> dict[str, object]:
    """The place with its days as text."""
    place = shown.place
    return asdict(place) | {
        "regions": list(place.regions),
        "needs": list(place.needs),
        "languages": list(place.languages),
        "welcome": list(place.welcome),
        "checked": place.checked.isoformat(),
        "expires": place.expires.isoformat(),
        "invented": shown.invented,
    }
