"""Why something was not done, in words an officer can act on; what was saved before is always still there.

Each refusal has its sentence in a table, with `%1` where something is named. A table that lacks one does not import.
"""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, replace
from datetime import date
from typing import get_args

from PySide6.QtCore import QCoreApplication

from inspector.casework.businesses.business_import import FileFault, FileRefused
from inspector.casework.documents.documents import NOT_HERE, OTHER_CATALOGUE, DocumentRefused
from inspector.domain import refusals as r
from inspector.domain.actions import Action
from inspector.domain.acts.administrative import AgreementMissing, NotIssued
from inspector.domain.acts.asking import NobodyLooks, NoVisitCode
from inspector.domain.acts.training import NotTrained
from inspector.domain.texts import check_open_text
from inspector.domain.values import Capacity
from inspector.domain.visits.handovers import RevokedHere
from inspector.viewmodels.screen.action_words import action_refusals
from inspector.viewmodels.screen.asking_words import AskingRefusal, asking_refusal_text
from inspector.viewmodels.screen.business_words import OfficeRefusal, office_refusal_text
from inspector.viewmodels.screen.erasure_words import hold_ground_word
from inspector.viewmodels.screen.hat_words import HatRefusal, hat_refusal_text
from inspector.viewmodels.screen.labour_words import eis_refusal_text, labour_refusals
from inspector.viewmodels.screen.listing_words import ListRefusal, list_refusal_text
from inspector.viewmodels.screen.missing_words import missing_texts
from inspector.viewmodels.screen.mistyped import mistyped_text
from inspector.viewmodels.screen.place_words import PlaceRefusal, place_refusal_text
from inspector.viewmodels.screen.said_words import not_passed_on_text
from inspector.viewmodels.screen.signal_refusals import SignalRefusal, signal_refusal_text
from inspector.viewmodels.screen.training_words import not_trained_text
from inspector.viewmodels.screen.words import capacity_word

_translate = QCoreApplication.translate

LISTED_IN_A_NOTICE = 3
_WithOwnWords = PlaceRefusal | OfficeRefusal | HatRefusal | AskingRefusal | NotTrained | ListRefusal


def refusal_text(refusal: r.Refusal) -> str:
    """One clear sentence for one refusal."""
    match refusal:
        case r.NotReadyToClose():
            return " ".join(missing_texts(refusal))
        case r.NotAllowed(action=action):
            return action_refusals()[action]
        case r.UnknownThing(what=what, name=name):
            return _named(_things()[what], name)
        case r.TextRefused(why=why):
            return _texts()[why]
        case r.Mistyped(slip=slip, places=places):
            return mistyped_text(slip, places)
        case r.PhotoRefused(why=why):
            return _photos()[why]
        case FileRefused(reason=reason):
            return _files()[reason]
        case r.NotPassedOn(receiver=receiver):
            return not_passed_on_text(receiver)
        case _ if isinstance(refusal, SignalRefusal):
            return signal_refusal_text(refusal)
        case _:
            return _of_its_kind(refusal)


def notice_text(refusal: r.Refusal) -> str:
    """The sentence as a passing notice: what a page lists in full anyway is only counted."""
    if isinstance(refusal, r.NotReadyToClose) and len(refusal.unanswered) > LISTED_IN_A_NOTICE:
        rest = replace(refusal, unanswered=())
        open_ones = _translate("Refusal", "Nog %1 punten van de lijst niet beantwoord.")
        return " ".join((*missing_texts(rest), open_ones.replace("%1", str(len(refusal.unanswered)))))
    return refusal_text(refusal)


def texts_refused(texts: Mapping[str, str]) -> dict[str, str]:
    """Why some of these texts cannot go into the file as they stand, by their names."""
    return {name: refusal_text(why) for name, text in texts.items() if (why := check_open_text(text)) is not None}


def _in_own_words(refusal: _WithOwnWords) -> str:
    match refusal:
        case _ if isinstance(refusal, OfficeRefusal):
            return office_refusal_text(refusal)
        case _ if isinstance(refusal, HatRefusal):
            return hat_refusal_text(refusal)
        case NotTrained():
            return not_trained_text(refusal)
        case _ if isinstance(refusal, AskingRefusal):
            return asking_refusal_text(refusal)
        case _ if isinstance(refusal, ListRefusal):
            return list_refusal_text(refusal)
        case _:
            return place_refusal_text(refusal)


def _of_its_kind(refusal: r.Refusal) -> str:
    match refusal:
        case _ if isinstance(refusal, _WithOwnWords):
            return _in_own_words(refusal)
        case DocumentRefused(conditions=conditions) if conditions:
            text = _translate("Refusal", "Het document kan pas worden gemaakt als het verschil is opgelost bij: %1.")
            return _named(text, *conditions)
        case DocumentRefused(reason=reason) if reason == NOT_HERE:
            return _translate(
                "Refusal", "Een ondertekening of vrijgave noemt wat nog niet op dit apparaat is. Maak eerst verbinding."
            )
        case DocumentRefused(reason=reason) if reason == OTHER_CATALOGUE:
            return _translate(
                "Refusal", "De voorwaarden op dit apparaat staan er in andere woorden dan die waarvoor getekend is."
            )
        case DocumentRefused(reason=reason):
            return _named(_kinds()[DocumentRefused], reason)
        case r.NoOpenConditions(is_settled=True):
            return _translate("Refusal", "Van dat bezoek staat geen punt meer open. Een hercontrole is niet nodig.")
        case r.EisRefused(why=why):
            return eis_refusal_text(why)
        case r.NotCounted(check=check, because=because):
            return _named(_not_counted(because), check)
        case r.OnHold(ground=ground):
            return _named(_kinds()[r.OnHold], hold_ground_word(ground))
        case _:
            text = _kinds().get(type(refusal), _translate("Refusal", "Dit kan nu niet."))
            return _named(text, *_words(refusal))


def _words(refusal: r.Refusal) -> Iterable[str]:
    """The first thing that a refusal holds, one word or several."""
    match next(iter(astuple(refusal)), ""):
        case Capacity() as capacity:
            return (capacity_word(capacity),)
        case date() as day:
            return (day.strftime("%d-%m-%Y"),)
        case tuple() as several:
            return map(str, several)
        case one:
            return (str(one),)


def _named(text: str, *names: str) -> str:
    return text.replace("%1", ", ".join(names))


def _things() -> dict[str, str]:
    """What is not on this device."""
    not_found = _translate("Refusal", "Niet gevonden: %1.")
    return {
        "visit": _translate("Refusal", "Dit bezoek staat niet op dit apparaat."),
        "business": _translate("Refusal", "Dit bedrijf staat niet op dit apparaat."),
        "plan": _translate("Refusal", "Dit geplande bezoek staat niet op dit apparaat."),
        "officer": _translate("Refusal", "Deze collega is niet bekend op dit apparaat. Maak eerst verbinding."),
        "catalogue": _translate("Refusal", "De voorschriften van dit bezoek staan niet op dit apparaat."),
        "part": _translate("Refusal", "Dit deel van het bezoek staat niet op dit apparaat."),
        "signal": _translate("Refusal", "Dit signaal staat niet in uw postvak."),
        "hand_in": _translate("Refusal", "Hier ligt niets meer van dit apparaat terzijde."),
        "erasure": _translate("Refusal", "Dit voorstel is er niet, of het is al bevestigd."),
        "hold": _translate("Refusal", "Hier rust geen bewaarplicht meer op."),
        "invitation": _translate("Refusal", "Voor dit bezoek is op dit apparaat geen deelnamecode."),
        "note": not_found,
        "check": not_found,
        "entry": _translate("Refusal", "Dit telt al niet meer mee, of het is van een andere organisatie."),
        "count": _translate("Refusal", "U hebt in dit bezoek niemand geteld."),
        "indicator": not_found,
    }


def _texts() -> dict[str, str]:
    """What is wrong with a text."""
    return {
        "citizen_number": _translate(
            "Refusal", "Hier lijkt een burgerservicenummer in te staan. Haal het weg; het mag niet worden bewaard."
        ),
        "left_out": _translate(
            "Refusal", "Hier is een burgerservicenummer weggelaten. Kijk de tekst na en haal de sterretjes weg."
        ),
        "too_long": _translate("Refusal", "De tekst is te lang. Verdeel hem over meer dan één notitie."),
        "reason_too_long": _translate("Refusal", "De reden is te lang. Zeg het korter."),
        "empty": _translate("Refusal", "Vul eerst een tekst in."),
    }


def _photos() -> dict[str, str]:
    """What is wrong with a photo."""
    return {
        "person": _translate("Refusal", "Er staat een mens op. Snijd bij, maak onherkenbaar of gooi de foto weg."),
        "too_big": _translate("Refusal", "De foto is groter dan 25 MB."),
        "too_many_pixels": _translate("Refusal", "De foto heeft te veel beeldpunten."),
        "too_small": _translate("Refusal", "De foto is te klein om iets op te zien."),
        "not_a_picture": _translate("Refusal", "Dit bestand is geen leesbare foto."),
    }


def _not_counted(because: r.NoCount) -> str:
    match because:
        case "not_asked":
            return _translate("Refusal", "%1 wordt onder de regels van deze gemeente niet gevraagd.")
        case "never_kept":
            return _translate(
                "Refusal", "%1 wordt niet geteld: ook een aantal mag niet bewaard blijven. U hoeft niets te noteren."
            )
        case "of_another_agency":
            return _translate(
                "Refusal", "%1 is een vraag van een andere dienst. Uw dienst mag het antwoord niet tellen."
            )
        case "only_by_machine":
            return _translate(
                "Refusal",
                "Dit antwoord op %1 mag alleen van een bewijs of register komen. Tel zolang: niet vast te stellen.",
            )


def _files() -> dict[str, str]:
    """What is wrong with a file of businesses."""
    return {
        "too_big": _translate("Refusal", "Het bestand is groter dan 5 MB."),
        "not_utf8": _translate("Refusal", "Het bestand is geen tekst in UTF-8."),
        "not_readable": _translate("Refusal", "Het bestand is niet te lezen. Staat het er nog?"),
        "columns": _translate("Refusal", "De eerste regel noemt niet de kolommen die nodig zijn."),
        "too_many_lines": _translate("Refusal", "Het bestand heeft meer dan 10.000 regels."),
        "not_csv": _translate("Refusal", "Het bestand is geen geldige CSV."),
    }


def _kinds() -> dict[type[r.Refusal], str]:
    """Of the other refusals; `%1` is the first thing that they hold."""
    return {
        r.AlreadyClosed: _translate("Refusal", "Dit bezoek is afgesloten. Wijzigen kan pas na terugsturen."),
        r.NotClosedYet: _translate("Refusal", "Dit kan pas als het bezoek is afgesloten."),
        r.AlreadyReleased: _translate("Refusal", "Dit bezoek is vrijgegeven. Het rapport ligt vast."),
        r.StillReturned: _translate("Refusal", "Wacht op aanvulling van: %1. Vrijgeven kan na opnieuw indienen."),
        r.NotReturned: _translate("Refusal", "Dit antwoord is niet teruggestuurd. Aanvullen kan dan niet."),
        r.NothingReturned: _translate("Refusal", "Dit bezoek is niet teruggestuurd. Opnieuw indienen kan dan niet."),
        r.NothingAmended: _translate("Refusal", "Vul eerst aan wat is teruggestuurd: %1."),
        r.NothingToShow: _translate("Refusal", "Alles is al aan de exploitant voorgelegd."),
        r.ChangedMeanwhile: _translate("Refusal", "Er kwam net iets bij. Lees het na en teken dan opnieuw."),
        r.AlreadyCosigned: _translate("Refusal", "U tekende dit bezoek al mee."),
        r.WasNotThere: _translate(
            "Refusal", "U deed niet mee toen het bezoek werd ondertekend. Meetekenen kan alleen wie erbij was."
        ),
        r.SignatureMissing: _translate(
            "Refusal",
            "De handtekening van een tweede ambtenaar ontbreekt. Laat die alsnog meetekenen, of schrijf op waarom het "
            "zonder moet.",
        ),
        r.NoSuchOutcome: _translate("Refusal", "Dit antwoord hoort hier niet: %1."),
        r.NotOnTheChecklist: _translate("Refusal", "%1 staat niet op de lijst van dit bezoek."),
        r.NotInConflict: _translate("Refusal", "Bij %1 is geen verschil op te lossen."),
        r.ReasonMissing: _translate("Refusal", "Geef een reden. Die komt in het dossier."),
        r.NoCatalogueInForce: _translate(
            "Refusal",
            "Op %1 zijn volgens dit apparaat geen voorschriften van kracht. Klopt die dag niet, zet dan de klok van "
            "het apparaat goed en maak verbinding. Haal anders eerst de lijst op.",
        ),
        r.NoOpenConditions: _translate(
            "Refusal",
            "In vrijgegeven bezoeken staan geen punten open bij dit bedrijf. Is het eerdere bezoek nog niet "
            "vrijgegeven, dan geeft de coördinator het eerst vrij of plant deze hercontrole.",
        ),
        AgreementMissing: _translate("Refusal", "Bij dit artikel schrijft u op wie ermee instemde, en wanneer."),
        NotIssued: _translate("Refusal", "Er is een concept, en nog geen rapportage: niemand bracht die uit."),
        r.MeasurementIncomplete: _translate("Refusal", "Vul waarde, eenheid en meetmiddel in, of kies iets anders."),
        **labour_refusals(),
        r.InterpreterNeedsNumber: _translate("Refusal", "Noem een tolk met zijn nummer, niet met zijn naam."),
        r.TermTooLong: _translate("Refusal", "Een termijn is minstens 1 minuut en hoogstens %1 minuten."),
        r.PlanElsewhere: _translate(
            "Refusal", "Dit bezoek is bij een ander bedrijf gepland. Begin het bij dat bedrijf."
        ),
        r.PlanForOthers: _translate(
            "Refusal", "Dit bezoek is voor collega's gepland. Doe mee met hun deelnamecode, of begin een eigen bezoek."
        ),
        r.CodeElsewhere: _translate("Refusal", "Deze code hoort bij een bezoek aan %1. Doe mee bij dat bedrijf."),
        r.FollowsElsewhere: _translate(
            "Refusal", "Het eerdere bezoek was bij een ander bedrijf. Kies de hercontrole bij dat bedrijf."
        ),
        r.PhotoForbidden: _translate("Refusal", "Bij %1 hoort geen foto. Beschrijf wat u ziet bij de feiten."),
        r.TooManyPersons: _translate("Refusal", "Een telling gaat tot %1 personen."),
        r.OtherCapacity: _translate("Refusal", "Uw organisatie doet hier %1. Toezicht en opsporing gaan niet samen."),
        r.SignatureTooLong: _translate(
            "Refusal", "De handtekening heeft te veel lijnen. Wis de handtekening en teken opnieuw."
        ),
        r.NothingToErase: _translate("Refusal", "Niet alles wat u koos staat hier en is van uw organisatie."),
        r.AlreadyProposed: _translate("Refusal", "Dit is al voorgesteld. In de lijst ziet u hoe het ermee staat."),
        r.OwnProposal: _translate("Refusal", "U stelde dit zelf voor. Een ander bevestigt het."),
        r.AlreadyErased: _translate("Refusal", "Alles hiervan is al gewist door een ander besluit."),
        r.TermMissing: _translate("Refusal", "Vul in wanneer de bewaartermijn eindigde."),
        r.TermNotOver: _translate(
            "Refusal", "De bewaartermijn loopt nog tot %1. Op deze grond kan dat niet gewist worden."
        ),
        r.TermUnchecked: _translate(
            "Refusal",
            "De klok van dit apparaat is niet nagegaan. Daarom is niet zeker dat de bewaartermijn voorbij is (%1). "
            "Maak eerst verbinding.",
        ),
        r.OnHold: _translate("Refusal", "Hier rust een bewaarplicht op: %1."),
        r.NotInTraining: _translate("Refusal", "Dit kan niet in een oefening: niets gaat eruit en niets komt erin."),
        RevokedHere: _translate(
            "Refusal", "Dit apparaat is ingetrokken. Verdergaan met een bezoek kan alleen op een ander apparaat."
        ),
        NoVisitCode: _translate("Refusal", "Dit is geen bezoekcode. Vergelijk de tekens nog eens."),
        NobodyLooks: _translate("Refusal", "Er is nog geen coördinator bekend. Maak eerst verbinding."),
        r.NewerProgramNeeded: _translate(
            "Refusal", "Deze versie van Inspector kent hier niet alles. Werk de app bij; lezen kan wel."
        ),
        r.NotSaved: _translate("Refusal", "Niet bewaard: de schijf weigert. Wat eerder bewaard is, staat er nog."),
        DocumentRefused: _translate("Refusal", "Het document kan zo niet worden gemaakt. Technische reden: %1."),
    }


def _check_complete(name: str, table: Iterable[str], wanted: Iterable[str]) -> None:
    missing = set(wanted) ^ set(table)
    if missing:
        raise ValueError(f"{name}: a sentence too few or too many for {sorted(missing)}")


_check_complete("actions", action_refusals(), Action)
_check_complete("things", _things(), get_args(r.Thing))
_check_complete("texts", _texts(), get_args(r.TextFault))
_check_complete("photos", _photos(), get_args(r.PhotoFault))
_check_complete("files", _files(), get_args(FileFault))
