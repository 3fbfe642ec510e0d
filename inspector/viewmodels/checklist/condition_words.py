"""What the catalogue knows of one condition, in words: what to look at, what it rests on, what follows, who acts."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import Condition, LabourCheck, PersonData, PhotoRule
from inspector.domain.catalogue.sanctions import Found, asks_another_visit, propose
from inspector.viewmodels.screen.labour_words import relation_word
from inspector.viewmodels.screen.words import in_language, severity_word

_translate = QCoreApplication.translate

Line = dict[str, str]
"""A line of an explanation, as QML takes it: its label and its value."""


def explained(catalogue: Catalogue, item: Condition | LabourCheck) -> tuple[Line, ...]:
    """Everything to know before answering, one line each; what has nothing to say is left out."""
    lines = (
        (_translate("Checklist", "Waar u naar kijkt"), in_language(item.evidence)),
        (_translate("Checklist", "In de vergunning"), _licence_text(item)),
        (_translate("Checklist", "Geldt voor"), _relations(item)),
        (_translate("Checklist", "Wettelijke grond"), bases_text(catalogue, item)),
        (_translate("Checklist", "Gebruikelijke ernst"), severity_word(item.severity)),
        (_translate("Checklist", "Bij een eerste overtreding"), _follows(catalogue, item)),
        (_translate("Checklist", "Wie handelt het eerst"), _first(catalogue, item)),
        (_translate("Checklist", "Foto"), _photo_rule(item)),
    )
    return tuple({"label": label, "value": value[:1].upper() + value[1:]} for label, value in lines if value)


def bases_text(catalogue: Catalogue, item: Condition | LabourCheck) -> str:
    """Each source on a line of its own, marked where no lawyer looked it up."""
    if isinstance(item, LabourCheck):
        return _marked(in_language(item.basis), is_verified=item.verified)
    return "\n".join(
        _marked(
            f"{in_language(catalogue.source(basis.source))}: {in_language(basis.reference)}",
            is_verified=basis.verified,
        )
        for basis in item.bases
    )


def _licence_text(item: Condition | LabourCheck) -> str:
    """What the licence says of it, with number and article; nothing where the municipality signed none."""
    if isinstance(item, LabourCheck) or item.licence is None:
        return ""
    return f"{in_language(item.licence.named)}\n{item.licence.text}"


def person_rule(item: Condition | LabourCheck) -> str:
    """How much about people the facts may hold."""
    match item.person_data:
        case PersonData.NONE:
            return _translate("Checklist", "Schrijf niets over personen.")
        case PersonData.TOTALS:
            return _translate("Checklist", "Schrijf over personen alleen aantallen.")
        case PersonData.ROLE_HOLDERS:
            return _translate("Checklist", "Noem alleen de exploitant of een beheerder, nooit wie er werkt.")
        case PersonData.LABOUR_ONLY:
            return _translate("Checklist", "Wat u over personen schrijft, leest alleen de Arbeidsinspectie.")
        case PersonData.SEALED_OBSERVATION | PersonData.POLICE_ONLY:
            return _translate("Checklist", "Schrijf hier niets over personen; dat is voor de politie.")
        case PersonData.POLICE_OR_LABOUR:
            return _translate("Checklist", "Alleen ja of nee; schrijf niets over wie het gaat.")


def _relations(item: Condition | LabourCheck) -> str:
    return ", ".join(relation_word(each).lower() for each in item.relations) if isinstance(item, LabourCheck) else ""


def _marked(basis: str, *, is_verified: bool) -> str:
    mark = _translate("Checklist", "niet juridisch getoetst")
    return basis if is_verified else f"{basis} ({mark})"


def _follows(catalogue: Catalogue, item: Condition | LabourCheck) -> str:
    found = Found(item.id, item.severity, item.follow_up.term_days)
    measure = propose(catalogue, found, 1)
    if measure is None:
        return _translate("Checklist", "Een zaak voor de politie: geen maatregel, en nooit tegen wie er werkt.")
    name, term, authority = (in_language(each) for each in (measure.name, measure.term, measure.decided_by))
    again = (
        _translate("Checklist", "met hercontrole")
        if asks_another_visit(catalogue, found)
        else _translate("Checklist", "zonder hercontrole")
    )
    return f"{name} ({term}), {authority}, {again}"


def _first(catalogue: Catalogue, item: Condition | LabourCheck) -> str:
    return ", ".join(in_language(catalogue.body(code)) for code in item.lead_agencies)


def _photo_rule(item: Condition | LabourCheck) -> str:
    if isinstance(item, LabourCheck):
        return ""
    match item.photo:
        case PhotoRule.OBJECTS:
            return _translate("Checklist", "Alleen van dingen, nooit van personen")
        case PhotoRule.SCREENSHOTS:
            return _translate("Checklist", "Alleen een schermafbeelding, zonder gezichten")
        case PhotoRule.FORBIDDEN:
            return _translate("Checklist", "Hier geen foto")
