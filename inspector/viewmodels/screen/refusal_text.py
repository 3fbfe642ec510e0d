"""Why something was not done, in words an officer can act on; what was saved before is always still there."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from inspector.casework.businesses.business_import import FileRefused
from inspector.casework.documents.documents import DocumentRefused
from inspector.domain import refusals as r
from inspector.viewmodels.screen.erasure_words import hold_ground_word
from inspector.viewmodels.screen.words import agency_word, capacity_word, short_day
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

LISTED_IN_A_NOTICE = 3


def refusal_text(refusal: r.Refusal) -> str:
    """One clear sentence for one refusal."""
    match refusal:
        case DocumentRefused(conditions=conditions) if conditions:
            return _named(
                _translate("Refusal", "Het document kan pas worden gemaakt als het verschil is opgelost bij: %1."),
                conditions,
            )
        case r.NotAllowed(action=action):
            return _not_allowed(action)
        case r.UnknownThing(what=what, name=name):
            return _unknown(what, name)
        case r.TextRefused(why=why):
            return _text_refused(why)
        case r.PhotoRefused(why=why):
            return _photo_refused(why)
        case r.NotReadyToClose():
            return " ".join(missing_texts(refusal))
        case FileRefused(reason=reason):
            return _file_refused(reason)
        case DocumentRefused(reason=reason):
            return _translate("Refusal", "Het document kan zo niet worden gemaakt. Technische reden: %1.").replace(
                "%1", reason
            )
        case _:
            return _plain(refusal)


def notice_text(refusal: r.Refusal) -> str:
    """The sentence as a passing notice: what a page lists in full anyway is only counted."""
    if isinstance(refusal, r.NotReadyToClose) and len(refusal.unanswered) > LISTED_IN_A_NOTICE:
        rest = replace(refusal, unanswered=())
        open_ones = _translate("Refusal", "Nog %1 punten van de lijst niet beantwoord.")
        return " ".join((*missing_texts(rest), open_ones.replace("%1", str(len(refusal.unanswered)))))
    return refusal_text(refusal)


def missing_texts(gaps: r.NotReadyToClose) -> tuple[str, ...]:
    """What is missing before signing, one sentence for each point."""
    lines = []
    if gaps.card_not_shown:
        lines.append(_translate("Refusal", "Leg vast aan wie u uw legitimatiebewijs toonde."))
    if gaps.no_place:
        lines.append(_translate("Refusal", "Leg vast welke ruimte u betrad en op welke grond."))
    lines += [
        _translate("Refusal", "Geef de grond van betreden voor: %1.").replace("%1", place)
        for place in gaps.places_without_ground
    ]
    if gaps.conflicts:
        lines.append(_named(_translate("Refusal", "Los eerst het verschil op bij: %1."), gaps.conflicts))
    if gaps.incomplete:
        lines.append(_named(_translate("Refusal", "Beschrijf de feiten en kies de ernst bij: %1."), gaps.incomplete))
    if gaps.unanswered:
        lines.append(_named(_translate("Refusal", "Nog niet beantwoord: %1."), gaps.unanswered))
    if gaps.operator_missing:
        lines.append(_translate("Refusal", "Kies of de exploitant tekent, weigert of afwezig is."))
    if gaps.operator_reason_missing:
        lines.append(_translate("Refusal", "Geef de reden waarom de exploitant niet tekent."))
    return tuple(lines)


def _named(text: str, names: tuple[str, ...]) -> str:
    return text.replace("%1", ", ".join(names))


def _plain(refusal: r.Refusal) -> str:  # noqa: C901, PLR0912 - one sentence a case
    match refusal:
        case r.AlreadyClosed():
            return _translate("Refusal", "Dit bezoek is afgesloten. Wijzigen kan pas na terugsturen.")
        case r.NotClosedYet():
            return _translate("Refusal", "Dit kan pas als het bezoek is afgesloten.")
        case r.AlreadyReleased():
            return _translate("Refusal", "Dit bezoek is vrijgegeven. Het rapport ligt vast.")
        case r.StillReturned(conditions=conditions):
            return _named(
                _translate("Refusal", "Wacht op aanvulling van: %1. Vrijgeven kan na opnieuw indienen."), conditions
            )
        case r.NotReturned():
            return _translate("Refusal", "Dit antwoord is niet teruggestuurd. Aanvullen kan dan niet.")
        case r.NothingReturned():
            return _translate("Refusal", "Dit bezoek is niet teruggestuurd. Opnieuw indienen kan dan niet.")
        case r.NothingAmended(conditions=conditions):
            return _named(_translate("Refusal", "Vul eerst aan wat is teruggestuurd: %1."), conditions)
        case r.AlreadyCosigned():
            return _translate("Refusal", "U tekende dit bezoek al mee.")
        case r.NoSuchOutcome(outcome=outcome):
            return _translate("Refusal", "Dit antwoord hoort hier niet: %1.").replace("%1", outcome)
        case r.NotOnTheChecklist(condition=condition):
            return _translate("Refusal", "%1 staat niet op de lijst van dit bezoek.").replace("%1", condition)
        case r.NotInConflict(condition=condition):
            return _translate("Refusal", "Bij %1 is geen verschil op te lossen.").replace("%1", condition)
        case r.ReasonMissing():
            return _translate("Refusal", "Geef een reden. Die komt in het dossier.")
        case r.NoCatalogueInForce(day=day):
            text = _translate("Refusal", "Er zijn geen voorschriften van kracht op %1. Haal eerst de lijst op.")
            return text.replace("%1", day.strftime("%d-%m-%Y"))
        case r.NoOpenConditions(is_settled=True):
            return _translate("Refusal", "Van dat bezoek staat geen punt meer open. Een hercontrole is niet nodig.")
        case r.NoOpenConditions():
            return _translate(
                "Refusal",
                "In vrijgegeven bezoeken staan geen punten open bij dit bedrijf. Is het eerdere bezoek nog niet "
                "vrijgegeven, dan geeft de coördinator het eerst vrij of plant deze hercontrole.",
            )
        case r.NotCounted(check=check, is_never_kept=True):
            text = _translate("Refusal", "%1 wordt niet geteld: van een burgerservicenummer blijft niets bewaard.")
            return text.replace("%1", check)
        case r.NotCounted(check=check):
            text = _translate("Refusal", "%1 wordt onder de regels van deze gemeente niet gevraagd.")
            return text.replace("%1", check)
        case r.NoReceiver(agency=agency, takes_part=False):
            text = _translate(
                "Refusal", "Voor zover dit apparaat weet, doet %1 nog niet mee. Zolang kan een signaal daar niet heen."
            )
            return text.replace("%1", agency_word(Agency(agency)))
        case r.NoReceiver(agency=agency):
            text = _translate("Refusal", "Er is nog geen postvak van %1 bekend op dit apparaat. Synchroniseer eerst.")
            return text.replace("%1", agency)
        case r.PlanElsewhere():
            return _translate("Refusal", "Dit bezoek is bij een ander bedrijf gepland. Begin het bij dat bedrijf.")
        case r.PhotoForbidden(condition=condition):
            text = _translate("Refusal", "Bij %1 hoort geen foto. Beschrijf wat u ziet bij de feiten.")
            return text.replace("%1", condition)
        case r.TooManyPersons(most=most):
            return _translate("Refusal", "Een telling gaat tot %1 personen.").replace("%1", str(most))
        case r.OtherCapacity(capacity=capacity):
            text = _translate("Refusal", "Uw organisatie doet hier %1. Toezicht en opsporing gaan niet samen.")
            return text.replace("%1", capacity_word(capacity))
        case r.SignatureTooLong():
            return _translate("Refusal", "De handtekening heeft te veel lijnen. Wis de handtekening en teken opnieuw.")
        case r.ClockUnusable():
            return _translate("Refusal", "Niet bewaard: de klok van het apparaat staat verkeerd. Zet hem goed.")
        case r.NothingToErase():
            return _translate("Refusal", "Niet alles wat u koos staat hier en is van uw organisatie.")
        case r.AlreadyProposed():
            return _translate("Refusal", "Dit is al voorgesteld. In de lijst ziet u hoe het ermee staat.")
        case r.AlreadyErased():
            return _translate("Refusal", "Alles hiervan is al gewist door een ander besluit.")
        case r.TermMissing():
            return _translate("Refusal", "Vul in wanneer de bewaartermijn eindigde.")
        case r.TermNotOver(until=until):
            text = _translate("Refusal", "De bewaartermijn loopt nog tot %1. Op deze grond kan dat niet gewist worden.")
            return text.replace("%1", short_day(until))
        case r.OnHold(ground=ground):
            text = _translate("Refusal", "Hier rust een bewaarplicht op: %1.")
            return text.replace("%1", hold_ground_word(ground))
        case r.NewerProgramNeeded():
            return _translate(
                "Refusal", "Deze versie van Inspector kent hier niet alles. Werk de app bij; lezen kan wel."
            )
        case r.NotSaved():
            return _translate("Refusal", "Niet bewaard: de schijf weigert. Wat eerder bewaard is, staat er nog.")
        case _:
            return _translate("Refusal", "Dit kan nu niet.")


def _not_allowed(action: str) -> str:
    texts = {
        "start_visit": _translate("Refusal", "Een bezoek beginnen kan alleen een ambtenaar ter plaatse."),
        "join_visit": _translate("Refusal", "Meedoen aan een bezoek kan alleen een ambtenaar ter plaatse."),
        "close_visit": _translate("Refusal", "Afsluiten doet een ambtenaar die aan dit bezoek deelneemt."),
        "cosign": _translate("Refusal", "Meetekenen doet een collega die aan dit bezoek deelneemt."),
        "review": _translate("Refusal", "Beoordelen kan alleen een coördinator die dit bezoek mag lezen."),
        "plan": _translate("Refusal", "Plannen kan alleen een coördinator."),
        "business": _translate("Refusal", "Bedrijven beheren kan alleen een coördinator van de gemeente."),
        "bring_back": _translate("Refusal", "Terughalen kan alleen wie het schreef of maakte."),
        "open_signal": _translate("Refusal", "Dit signaal is verzegeld. Alleen de ontvanger kan het openen."),
        "signal": _translate("Refusal", "Vanuit deze rol kan geen signaal aan deze ontvanger."),
        "accept_hand_in": _translate("Refusal", "Wat na intrekking is ingeleverd, aanvaardt alleen een coördinator."),
        "propose_erasure": _translate("Refusal", "Wissen stelt alleen een coördinator voor."),
        "confirm_erasure": _translate("Refusal", "Bevestigen doet een functionaris gegevensbescherming."),
        "confirm_own_erasure": _translate("Refusal", "U stelde dit zelf voor. Een ander bevestigt het."),
        "hold": _translate(
            "Refusal", "Een bewaarplicht is voor een coördinator of een functionaris gegevensbescherming."
        ),
        "invite": _translate("Refusal", "Voor dit bezoek is op dit apparaat geen deelnamecode."),
    }
    if action in {"assess", "note", "photo", "count", "visit"}:
        return _translate("Refusal", "Vastleggen doet een ambtenaar die aan dit bezoek deelneemt.")
    return texts.get(action, _translate("Refusal", "Dit hoort niet bij uw rol."))


def _unknown(what: str, name: str) -> str:
    texts = {
        "visit": _translate("Refusal", "Dit bezoek staat niet op dit apparaat."),
        "business": _translate("Refusal", "Dit bedrijf staat niet op dit apparaat."),
        "plan": _translate("Refusal", "Dit geplande bezoek staat niet op dit apparaat."),
        "officer": _translate("Refusal", "Deze collega is niet bekend op dit apparaat. Synchroniseer eerst."),
        "catalogue": _translate("Refusal", "De voorschriften van dit bezoek staan niet op dit apparaat."),
        "signal": _translate("Refusal", "Dit signaal staat niet in uw postvak."),
        "hand_in": _translate("Refusal", "Hier ligt niets meer van dit apparaat terzijde."),
        "erasure": _translate("Refusal", "Dit voorstel is er niet, of het is al bevestigd."),
        "hold": _translate("Refusal", "Hier rust geen bewaarplicht meer op."),
        "join_code": _translate("Refusal", "Dit is geen deelnamecode. Vergelijk de tekens nog eens."),
    }
    return texts.get(what, _translate("Refusal", "Niet gevonden: %1.").replace("%1", name))


def _text_refused(why: str) -> str:
    texts = {
        "citizen_number": _translate(
            "Refusal", "Hier lijkt een burgerservicenummer in te staan. Haal het weg; het mag niet worden bewaard."
        ),
        "too_long": _translate("Refusal", "De tekst is te lang. Verdeel hem over meer dan één notitie."),
    }
    return texts.get(why, _translate("Refusal", "Vul eerst een tekst in."))


def _photo_refused(why: str) -> str:
    texts = {
        "person": _translate("Refusal", "Er staat een mens op. Snijd bij, maak onherkenbaar of gooi de foto weg."),
        "too_big": _translate("Refusal", "De foto is groter dan 25 MB."),
        "too_many_pixels": _translate("Refusal", "De foto heeft te veel beeldpunten."),
        "too_small": _translate("Refusal", "De foto is te klein om iets op te zien."),
    }
    return texts.get(why, _translate("Refusal", "Dit bestand is geen leesbare foto."))


def _file_refused(reason: str) -> str:
    texts = {
        "too_big": _translate("Refusal", "Het bestand is groter dan 5 MB."),
        "not_utf8": _translate("Refusal", "Het bestand is geen tekst in UTF-8."),
        "not_readable": _translate("Refusal", "Het bestand is niet te lezen. Staat het er nog?"),
        "columns": _translate("Refusal", "De eerste regel noemt niet de kolommen die nodig zijn."),
        "too_many_lines": _translate("Refusal", "Het bestand heeft meer dan 10.000 regels."),
    }
    return texts.get(reason, _translate("Refusal", "Het bestand is geen geldige CSV."))
