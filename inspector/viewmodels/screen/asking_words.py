"""Words of questions to the register: why one is not asked. None of them says anything of the person."""

from PySide6.QtCore import QCoreApplication

from inspector.domain import asking_refusals as a

_translate = QCoreApplication.translate

AskingRefusal = (
    a.NoRegisterHere
    | a.NobodyPresent
    | a.MistypedNumber
    | a.AskedTooSoon
    | a.AskedTooMuch
    | a.AlreadyAsked
    | a.NoTokens
)


def asking_refusal_text(refusal: AskingRefusal) -> str:
    """What to do now, in one or two sentences."""
    match refusal:
        case a.NoRegisterHere():
            return _translate("Asking", "Dit apparaat kan hier geen vraag stellen aan het register.")
        case a.NobodyPresent():
            return _translate("Asking", "Een vraag gaat over iemand die bij u is. Zet dat eerst aan.")
        case a.MistypedNumber():
            return _translate("Asking", "Er is een cijfer verkeerd getypt. Typ het nummer opnieuw.")
        case a.AskedTooSoon():
            return _translate("Asking", "U stelde net een vraag. Wacht een halve minuut.")
        case a.AskedTooMuch(most=most):
            return _translate("Asking", "In dit bezoek zijn %1 mensen nagegaan. Meer kan niet.").replace(
                "%1", str(most)
            )
        case a.AlreadyAsked():
            return _translate("Asking", "Er wachten al te veel vragen. Maak eerst verbinding.")
        case a.NoTokens():
            return _translate("Asking", "U kunt vandaag geen vraag meer stellen, of maakte nog geen verbinding.")
