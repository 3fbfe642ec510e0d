"""Words of places: what an entry rests on, why it is refused, and why nothing may be taken in there."""

from PySide6.QtCore import QCoreApplication

from inspector.domain import place_refusals as p
from inspector.domain.actions import Action
from inspector.domain.entering import last_day
from inspector.domain.entry_grounds import GROUNDS, Basis
from inspector.domain.place_events import PlaceEntered, Warrant
from inspector.domain.visits.for_later import PlaceNameTooLong, SignOfAnotherVisit
from inspector.viewmodels.screen.plain_words import day_text, short_day
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import place_word

_translate = QCoreApplication.translate

PlaceRefusal = (
    p.EntryRefused | p.StopInDwelling | p.NoConsent | p.NoDwelling | p.NotInside | PlaceNameTooLong | SignOfAnotherVisit
)


def place_refusal_text(refusal: PlaceRefusal) -> str:
    """What the law asks and what to do now, in one sentence."""
    match refusal:
        case p.EntryRefused(because=because, day=day):
            return _entry_faults()[because].replace("%1", "" if day is None else short_day(day))
        case p.StopInDwelling(name=name, because=because):
            where = name or _translate("Places", "de woning")
            return _stops()[because].replace("%1", where)
        case p.NoConsent():
            return _translate("Places", "Er is geen toestemming vastgelegd: leg vast dat u weg bent.")
        case p.NoDwelling():
            return _translate("Places", "U hebt in dit bezoek geen woning betreden: er is niets te verslaan.")
        case p.NotInside():
            return _translate("Places", "Volgens het dossier bent u daar niet binnen. Leg eerst het betreden vast.")
        case PlaceNameTooLong():
            return _translate("Places", "Noem de ruimte korter: ten hoogste 40 tekens.")
        case SignOfAnotherVisit():
            return _translate("Places", "Deze code hoort niet bij dit bezoek.")


def stop_text(known: VisitInputs, action: Action) -> str:
    """Why the officer may not go on with it where he is, and what to record first; empty when he may."""
    stop = known.stop(action)
    return "" if stop is None else place_refusal_text(stop)


def stop_rule() -> str:
    """What waits while an officer is in a dwelling on nothing, and what does not."""
    return _translate(
        "Places",
        "Tot dan geen antwoord, foto, aantal, monster, stuk, vordering of vraag aan het register (Awb 5:15). "
        "Wat er gebeurde, legt u altijd vast.",
    )


def basis_word(basis: Basis | None) -> str:
    """What an entry rests on."""
    return {
        None: _translate("Places", "geen grond"),
        Basis.POWER: _translate("Places", "bevoegdheid"),
        Basis.CONSENT: _translate("Places", "toestemming"),
        Basis.WARRANT: _translate("Places", "machtiging"),
        Basis.EMERGENCY: _translate("Places", "nood"),
    }[basis]


def stop_word(because: p.WhyStop) -> str:
    """Why nothing may be gone on with, as a headline."""
    return {
        "no_basis": _translate("Places", "Stop: dit kan een woning zijn"),
        "unlawful": _translate("Places", "Stop: u bent hier zonder geldige grond"),
        "withdrawn": _translate("Places", "Stop: de toestemming is ingetrokken"),
        "over": _translate("Places", "Stop: de machtiging geldt niet meer"),
        "night": _translate("Places", "Stop: de machtiging geldt niet in de nacht"),
    }[because]


def named_place(entered: PlaceEntered) -> str:
    """A place by its kind and what it is called."""
    kind, name = place_word(entered.place), entered.name.strip()
    return f"{kind}: {name}" if name else kind


def validity_text(warrant: Warrant) -> str:
    """How long a warrant holds, as people say it."""
    text = _translate("Places", "Geldig van %1 tot en met %2. Zon- en feestdagen tellen mee.")
    return text.replace("%1", day_text(warrant.issued)).replace("%2", day_text(last_day(warrant)))


def ground_text(ground: str) -> str:
    """A ground in the language of the interface when it is one of those that are offered."""
    return _grounds().get(ground, ground)


def recorded_ground(shown: str) -> str:
    """What goes into the file for a ground that was offered in any language: the words of the report."""
    return next((ground for ground, text in _grounds().items() if text == shown), shown)


def _grounds() -> dict[str, str]:
    return {
        "Awb 5:15": _translate("Places", "Awb 5:15"),
        "Awbi 1, met toestemming van de bewoner": _translate("Places", "Awbi 1, met toestemming van de bewoner"),
        "Awbi 2, met een machtiging": _translate("Places", "Awbi 2, met een machtiging"),
        "Awbi 2 lid 3, ernstig en onmiddellijk gevaar": _translate(
            "Places", "Awbi 2 lid 3, ernstig en onmiddellijk gevaar"
        ),
        "Gemeentewet 149a en Awbi 2, met een machtiging": _translate(
            "Places", "Gemeentewet 149a en Awbi 2, met een machtiging"
        ),
        "Arbowet 24 en Awbi 2, met een machtiging": _translate("Places", "Arbowet 24 en Awbi 2, met een machtiging"),
    }


def _entry_faults() -> dict[str, str]:
    return {
        "no_basis": _translate(
            "Places",
            "Een woning vraagt toestemming van de bewoner of een machtiging (Awbi 2): blijf buiten tot u die hebt.",
        ),
        "several": _translate("Places", "Kies één grond: toestemming, machtiging of nood."),
        "not_the_resident": _translate(
            "Places", "Alleen de bewoner kan toestemming geven, niet de exploitant: vraag het de bewoner zelf (Awbi 1)."
        ),
        "not_told": _translate(
            "Places", "Toon eerst uw legitimatiebewijs en zeg waarvoor u komt; vraag dan pas om toestemming (Awbi 1)."
        ),
        "incomplete": _translate(
            "Places",
            "Een machtiging noemt nummer, gever, hoedanigheid en wet (Awbi 6): vul die in, of laat een nieuwe maken.",
        ),
        "too_early": _translate("Places", "De machtiging geldt pas vanaf %1 (Awbi 6): blijf tot dan buiten."),
        "too_late": _translate(
            "Places", "De machtiging gold tot en met %1 (Awbi 6): blijf buiten en vraag een nieuwe."
        ),
        "night": _translate(
            "Places",
            "Tussen middernacht en zes uur mag het alleen als de machtiging dat zegt en het dringend is (Awbi 7): "
            "wacht tot zes uur.",
        ),
        "absent": _translate(
            "Places",
            "Is de bewoner er niet, dan mag het alleen als de machtiging dat zegt en het dringend is (Awbi 7): "
            "wacht op de bewoner.",
        ),
        "companion": _translate("Places", "Zeg van wie met u meeging in welke rol dat was, en waarom (Awb 5:15)."),
    }


def _stops() -> dict[str, str]:
    return {
        "no_basis": _translate(
            "Places",
            "Voor %1 is geen toestemming of machtiging vastgelegd (Awbi 2): ga naar buiten, of leg die eerst vast.",
        ),
        "unlawful": _translate(
            "Places", "U betrad %1 zonder geldige grond (Awbi 2): ga naar buiten en leg vast dat u weg bent."
        ),
        "withdrawn": _translate(
            "Places",
            "De bewoner van %1 trok de toestemming in (Awbi 1): ga meteen naar buiten en leg vast dat u weg bent.",
        ),
        "over": _translate(
            "Places",
            "De derde dag na de afgifte van de machtiging voor %1 is voorbij (Awbi 6): ga naar buiten, of leg een"
            " nieuwe vast.",
        ),
        "night": _translate(
            "Places",
            "Het is na middernacht en de machtiging voor %1 noemt de nacht niet (Awbi 7): ga naar buiten en leg"
            " vast dat u weg bent.",
        ),
    }


if {each.text for bases in GROUNDS.values() for each in sum(bases.values(), ())} != set(_grounds()):
    raise ValueError("each ground has its words")
