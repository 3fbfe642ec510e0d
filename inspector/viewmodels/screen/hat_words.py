"""Words about supervision and investigation: what a hat is called, and why somebody may not wear it."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.hats.events import HatSwitched
from inspector.domain.hats.refusals import (
    BeginsAsSupervision,
    CautionFirst,
    Investigates,
    NotDesignated,
    NotInvestigating,
)
from inspector.domain.values import Officer
from inspector.domain.visits.hats import switch_of
from inspector.domain.visits.visit import Visit

_translate = QCoreApplication.translate

HatRefusal = NotDesignated | BeginsAsSupervision | CautionFirst | Investigates | NotInvestigating


def went_over_text(visit: Visit, me: Officer) -> str:
    """Who of the own agency went over to investigation, and what that means for whoever reads it."""
    every = visit.all_of(HatSwitched)
    if switch_of(visit, me) is not None:
        return _translate(
            "Hats", "U bent overgegaan op opsporing. Wat u bij het toezicht vastlegde, rondt uw collega af."
        )
    names = ", ".join(dict.fromkeys(each.author.name for each in every))
    text = _translate("Hats", "%1 is overgegaan op opsporing en doet hier geen toezicht meer. U rondt het toezicht af.")
    return text.replace("%1", names) if names else ""


def hat_refusal_text(refusal: HatRefusal) -> str:
    """The sentence that tells the officer, with what the law asks and what is the program's own rule."""
    match refusal:
        case NotDesignated(until=None):
            return _translate(
                "Hats",
                "U bent niet aangewezen als opsporingsambtenaar. Opsporen mag alleen wie daarvoor een akte heeft die"
                " vandaag geldt (Sv 142).",
            )
        case NotDesignated(until=until):
            text = _translate(
                "Hats",
                "Uw aanwijzing als opsporingsambtenaar gold tot en met %1. Opsporen mag alleen wie daarvoor een akte"
                " heeft die vandaag geldt (Sv 142).",
            )
            return text.replace("%1", f"{until:%d-%m-%Y}")
        case BeginsAsSupervision():
            return _translate(
                "Hats",
                "Een bezoek begint als toezicht. Ontstaat er een verdenking, dan gaat u in het bezoek over op"
                " opsporing, met de reden. Dat is een eigen regel van deze app.",
            )
        case Investigates():
            return _translate(
                "Hats",
                "U bent in dit bezoek overgegaan op opsporing. Het toezicht doet uw collega; terug kan in dit bezoek"
                " niet. Dat is een eigen regel van deze app.",
            )
        case CautionFirst():
            return _translate(
                "Hats", "Geef eerst de cautie en vink die aan: niemand hoeft dan te antwoorden (Awb 5:10a, Sv 29)."
            )
        case NotInvestigating():
            return _translate("Hats", "U houdt in dit bezoek toezicht. Ga eerst over op opsporing.")
