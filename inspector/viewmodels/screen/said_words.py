"""What was said, asked, taken and agreed, in words for a list."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.hygiene_events import WaterResult, WaterSampled
from inspector.domain.ids import ConditionId
from inspector.domain.labour_events import (
    DocumentListed,
    EisMade,
    HeadsCounted,
    IndependenceFactNoted,
    RelationsStated,
)
from inspector.domain.said_events import AgreementMade, DemandMade, MatterPassedOn, ReceiptGiven, Said, StatementTaken
from inspector.domain.values import DemandAnswer, InRole, Measured, Method, Receiver, SiteRole
from inspector.viewmodels.screen.hygiene_words import water_test_word, water_verdict_word
from inspector.viewmodels.screen.labour_words import document_step_word, function_word, head_count_word, relation_word
from inspector.viewmodels.screen.plain_words import agency_word, day_text, moment_text
from inspector.viewmodels.screen.words import in_language
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

SAID_ICONS: dict[type[Said], str] = {
    StatementTaken: "chat-text",
    DemandMade: "clipboard-text",
    ReceiptGiven: "file-text",
    AgreementMade: "check-circle",
    MatterPassedOn: "paper-plane-tilt",
    RelationsStated: "users",
    HeadsCounted: "hash",
    EisMade: "gavel",
    IndependenceFactNoted: "scales",
    DocumentListed: "file-text",
    WaterSampled: "drop",
    WaterResult: "flask",
}
_HOUR, _DAY = 60, 24 * 60


def said_word(kind: type[Said]) -> str:
    """What such a record is called."""
    return {
        StatementTaken: _translate("Said", "Verklaring"),
        DemandMade: _translate("Said", "Vordering"),
        ReceiptGiven: _translate("Said", "Ontvangstbewijs"),
        AgreementMade: _translate("Said", "Afspraak"),
        MatterPassedOn: _translate("Said", "Overdracht"),
        RelationsStated: _translate("Said", "Arbeidsrelaties"),
        HeadsCounted: _translate("Said", "Aantal per functie"),
        EisMade: _translate("Said", "Eis"),
        IndependenceFactNoted: _translate("Said", "Feit over zelfstandigheid"),
        DocumentListed: _translate("Said", "Stuk"),
        WaterSampled: _translate("Said", "Watermonster"),
        WaterResult: _translate("Said", "Uitslag"),
    }[kind]


def in_words(said: Said) -> str:
    """All of it: what it is, whom it is about, what was written down."""
    return f"{said_title(said)}\n{said_words(said)}"


def said_title(said: Said) -> str:
    """What it is and whom it is about."""
    word = said_word(type(said))
    match said:
        case StatementTaken(by=who):
            return _about(word, in_role_word(who))
        case DemandMade(to=who, answer=answer):
            return _about(word, in_role_word(who), demand_answer_word(answer))
        case MatterPassedOn(receiver=receiver):
            return _about(word, receiver_word(receiver))
        case ReceiptGiven(returned=True):
            return _about(word, _translate("Said", "stukken teruggegeven"))
        case HeadsCounted(when=when):
            return _about(word, head_count_word(when))
        case IndependenceFactNoted(indicator=name) | EisMade(condition=name):
            return _about(word, name)
        case DocumentListed(step=step):
            return _about(word, document_step_word(step))
        case WaterSampled(label=label):
            return _about(word, label)
        case ReceiptGiven() | AgreementMade() | RelationsStated() | WaterResult():
            return word


def result_title(label: str) -> str:
    """What the result of the sample with this label is called."""
    return _about(said_word(WaterResult), label)


def said_words(said: Said, catalogue: Catalogue | None = None) -> str:  # noqa: C901 - a case for each kind
    """Everything that was written down of it, a line for each thing; a sign in the words of the catalogue."""
    match said:
        case StatementTaken(interpreter=interpreter, cautioned_at=told, read_back=read_back):
            return _lines(
                said.text,
                _named(_translate("Said", "Tolk: %1"), interpreter),
                "" if told is None else _named(_translate("Said", "Cautie gegeven op %1"), moment_text(told)),
                _translate("Said", "Voorgelezen aan wie het zei") if read_back else "",
            )
        case DemandMade(minutes=minutes, reply=reply, warning=warning):
            return _lines(
                said.text,
                "" if minutes is None else _named(_translate("Said", "Binnen %1"), minutes_text(minutes)),
                _named(_translate("Said", "Antwoord: %1"), reply),
                _named(_translate("Said", "Gewaarschuwd: %1"), warning),
            )
        case MatterPassedOn(basis=basis, receipt=receipt):
            return _lines(
                said.text,
                _named(_translate("Said", "Grondslag: %1"), basis),
                _named(_translate("Said", "Ontvangstnummer: %1"), receipt),
            )
        case RelationsStated(relations=relations, text=text):
            return _lines(", ".join(map(relation_word, relations)), text)
        case EisMade(text=text, until=until):
            return _lines(text, _named(_translate("Said", "Uiterlijk op %1"), day_text(until)))
        case HeadsCounted(function=function, number=number):
            return f"{function_word(function)}: {number}"
        case IndependenceFactNoted(indicator=indicator, text=text, method=method):
            sign = None if catalogue is None else catalogue.indicator(indicator)
            return _lines("" if sign is None else in_language(sign.text), f"{method_word(method)}: {text}")
        case DocumentListed(condition=condition, text=text, holder=holder):
            return _lines(document_text(condition, text, catalogue), site_role_word(holder))
        case WaterSampled(test=test, text=text):
            return _lines(text, water_test_word(test))
        case WaterResult(verdict=verdict, text=text):
            return _lines(water_verdict_word(verdict), text)
        case ReceiptGiven() | AgreementMade():
            return said.text


def document_text(condition: ConditionId | None, text: str, catalogue: Catalogue | None) -> str:
    """What a document is called: the check that it is for, the words of the inspector, or both."""
    check = None if catalogue is None or condition is None else catalogue.condition(condition)
    name = condition if check is None else f"{condition} {in_language(check.title)}"
    return ": ".join(filter(None, (name, text)))


def minutes_text(minutes: int) -> str:
    """A term in the largest unit that it is whole in."""
    if minutes % _DAY == 0:
        days = minutes // _DAY
        return _translate("Said", "1 dag") if days == 1 else _named(_translate("Said", "%1 dagen"), str(days))
    if minutes % _HOUR == 0:
        hours = minutes // _HOUR
        return _translate("Said", "1 uur") if hours == 1 else _named(_translate("Said", "%1 uur"), str(hours))
    return _translate("Said", "1 minuut") if minutes == 1 else _named(_translate("Said", "%1 minuten"), str(minutes))


def in_role_word(who: InRole) -> str:
    """Somebody in a role, told apart from others by a number."""
    word = site_role_word(who.role)
    return word if who.number is None else f"{word} {who.number}"


def site_role_word(role: SiteRole) -> str:
    """What somebody is at a business."""
    return {
        SiteRole.OPERATOR: _translate("Said", "Exploitant"),
        SiteRole.MANAGER: _translate("Said", "Beheerder"),
        SiteRole.STAFF: _translate("Said", "Personeel"),
        SiteRole.WORKER: _translate("Said", "Sekswerker"),
        SiteRole.CLIENT: _translate("Said", "Klant"),
        SiteRole.RESIDENT: _translate("Said", "Bewoner"),
        SiteRole.WITNESS: _translate("Said", "Getuige"),
        SiteRole.OTHER: _translate("Said", "Iemand anders"),
    }[role]


def demand_answer_word(answer: DemandAnswer) -> str:
    """What came of a demand."""
    return {
        DemandAnswer.COMPLIED: _translate("Said", "Voldaan"),
        DemandAnswer.REFUSED: _translate("Said", "Geweigerd"),
        DemandAnswer.PENDING: _translate("Said", "Nog geen antwoord"),
    }[answer]


def receiver_word(receiver: Receiver) -> str:
    """An authority to whom something is passed on."""
    return _translate("Said", "Brandweer") if receiver is Receiver.FIRE else agency_word(Agency(receiver))


def method_word(method: Method) -> str:
    """How a fact came to be known."""
    return {
        Method.SEEN: _translate("Said", "Gezien"),
        Method.HEARD: _translate("Said", "Gehoord"),
        Method.READ: _translate("Said", "Gelezen"),
        Method.MEASURED: _translate("Said", "Gemeten"),
    }[method]


def measured_text(method: Method | None, measured: Measured | None) -> str:
    """How a fact came to be known, with what was measured; empty when nothing was said of it."""
    if method is None:
        return ""
    if measured is None:
        return method_word(method)
    return f"{method_word(method)}: {measured}"


def _about(*parts: str) -> str:
    return " · ".join(parts)


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _named(text: str, word: str) -> str:
    return text.replace("%1", word) if word else ""


def not_passed_on_text(receiver: str) -> str:
    """Why something cannot be passed on openly to this authority."""
    if receiver == Agency.POLITIE:
        return _translate(
            "Refusal", "Een stuk noemt geen politie of code als MH-12. Bel of schrijf een signaal; laat dit hier weg."
        )
    text = _translate("Refusal", "Aan %1 kunt u hier niets overdragen. Kies een andere ontvanger.")
    return text.replace("%1", receiver_word(Receiver(receiver)))
