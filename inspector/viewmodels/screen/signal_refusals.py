"""Why a signal was not taken, in words an officer can act on."""

from PySide6.QtCore import QCoreApplication

from inspector.domain import refusals as r
from inspector.viewmodels.screen.plain_words import agency_word
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

SignalRefusal = (
    r.NoReceiver | r.SignForOthers | r.SignMissing | r.SignalBegun | r.SealedOnly | r.SpeakerMissing | r.AlreadyYours
)


def signal_refusal_text(refusal: SignalRefusal) -> str:
    """One clear sentence for one refusal."""
    match refusal:
        case r.SpeakerMissing():
            return _translate("Refusal", "Kies in welke rol iemand dit vertelde. Een naam is niet nodig.")
        case r.AlreadyYours():
            return _translate("Refusal", "U hebt dit signaal al overgenomen.")
        case r.SealedOnly(condition=condition):
            text = _translate(
                "Refusal",
                "%1 heeft geen antwoord. Schrijf wat u zag in een signaal; dat gaat verzegeld naar de politie.",
            )
            return text.replace("%1", condition)
        case r.NoReceiver(takes_part=False):
            text = _translate(
                "Refusal", "Voor zover dit apparaat weet, doet %1 nog niet mee. Zolang kan een signaal daar niet heen."
            )
        case r.NoReceiver():
            text = _translate("Refusal", "Er is nog geen postvak van %1 bekend op dit apparaat. Maak eerst verbinding.")
        case r.SignForOthers(sign=sign):
            text = _translate(
                "Refusal", "%2 mag niet naar %1. Schrijf het op in een signaal aan wie het wel mag lezen."
            )
            text = text.replace("%2", sign)
        case r.SignMissing():
            text = _translate(
                "Refusal", "Aan %1 gaat alleen wat over schijnzelfstandigheid gaat. Kies eerst wat u daarvan opviel."
            )
        case r.SignalBegun():
            text = _translate(
                "Refusal", "Dit concept is voor %1. Verzegel het of gooi het weg, en kies dan een andere ontvanger."
            )
    return text.replace("%1", agency_word(Agency(refusal.receiver)))
