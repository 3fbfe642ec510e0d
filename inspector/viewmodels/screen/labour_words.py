"""What a labour inspector records, in words: relations of work, functions, and which way a fact points."""

from PySide6.QtCore import QCoreApplication

from inspector.domain import refusals as r
from inspector.domain.catalogue.indicators import Direction
from inspector.domain.labour_events import DocumentStep, HeadCountAt, WorkFunction
from inspector.domain.values import Relation

_translate = QCoreApplication.translate


def relation_word(relation: Relation) -> str:
    """How somebody works there."""
    return {
        Relation.EMPLOYED: _translate("Labour", "Loondienst"),
        Relation.PACKAGE: _translate("Labour", "Voorwaardenpakket"),
        Relation.SELF_EMPLOYED: _translate("Labour", "Zelfstandig"),
        Relation.OTHER_STAFF: _translate("Labour", "Overig personeel"),
    }[relation]


def function_word(function: WorkFunction) -> str:
    """What somebody does there."""
    return {
        WorkFunction.SEX_WORK: _translate("Labour", "Sekswerk"),
        WorkFunction.SERVICE: _translate("Labour", "Bediening"),
        WorkFunction.DESK: _translate("Labour", "Balie"),
        WorkFunction.CLEANING: _translate("Labour", "Schoonmaak"),
        WorkFunction.SECURITY: _translate("Labour", "Beveiliging"),
        WorkFunction.LEADING: _translate("Labour", "Leiding"),
        WorkFunction.OTHER: _translate("Labour", "Overig"),
    }[function]


def head_count_word(when: HeadCountAt) -> str:
    """When heads were counted."""
    return {
        HeadCountAt.ARRIVAL: _translate("Labour", "Bij aankomst"),
        HeadCountAt.LEAVING: _translate("Labour", "Bij vertrek"),
    }[when]


def document_step_word(step: DocumentStep) -> str:
    """What was done with a document."""
    return {
        DocumentStep.ASKED: _translate("Labour", "Gevraagd"),
        DocumentStep.SEEN: _translate("Labour", "Ingezien"),
        DocumentStep.COPIED: _translate("Labour", "Kopie mee"),
        DocumentStep.TAKEN: _translate("Labour", "Meegenomen"),
        DocumentStep.RETURNED: _translate("Labour", "Teruggegeven"),
    }[step]


def direction_word(direction: Direction) -> str:
    """Which way a fact points; nobody adds them up."""
    return {
        Direction.SHAM: _translate("Labour", "Wijst op loondienst"),
        Direction.GENUINE: _translate("Labour", "Wijst op zelfstandigheid"),
    }[direction]


def eis_refusal_text(why: str) -> str:
    """Why an eis is not made."""
    return {
        "no_such_check": _translate("Labour", "Op dit punt kunt u geen eis stellen."),
        "no_violation": _translate("Labour", "Leg eerst de overtreding vast. Een eis rust op een overtreding."),
        "made_already": _translate("Labour", "Een collega stelde hier al een eis."),
        "term": _translate("Labour", "Kies een termijn van hoogstens 366 dagen."),
    }[why]


def labour_refusals() -> dict[type[r.Refusal], str]:
    """Why something of labour is refused; an eis without its violation, before a signature."""
    return {
        r.RelationsMissing: _translate("Refusal", "Leg eerst vast welke arbeidsrelaties hier zijn."),
        r.LabourOnly: _translate("Refusal", "Dit legt alleen de Arbeidsinspectie vast."),
        r.NoLabourPaper: _translate(
            "Refusal",
            "Daarvoor is hier niets vastgelegd: geen eis, geen overtreding waarop een boete staat of geen stuk.",
        ),
        r.EisRefused: _translate(
            "Refusal", "De eis bij %1 hoort bij een overtreding die er niet meer staat. Haal de eis weg."
        ),
    }
