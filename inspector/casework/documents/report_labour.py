"""How people work at a business, as the labour part of a visit says it and its report shows it."""

from datetime import datetime

from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.indicators import ShamIndicator
from inspector.domain.events import DomainEvent
from inspector.domain.labour_events import HeadsCounted, IndependenceFactNoted, RelationsStated
from inspector.domain.recorded import Recorded
from inspector.domain.visits.labour import eisen_of, labour_said
from inspector.domain.visits.listed import Listed, documents_of
from inspector.domain.visits.visit import Visit
from inspector.reports.labour import (
    IndependenceFact,
    ReportDocument,
    ReportDocumentStep,
    ReportEis,
    ReportHeads,
    ReportLabour,
    ReportRelations,
)
from inspector.reports.model import Language
from inspector.wire.scopes import StreamKind


def labour_of(visit: Visit, catalogue: Catalogue, language: Language) -> ReportLabour | None:
    """The chapter of the labour part; nothing for another agency's."""
    if visit.part is not StreamKind.LABOUR:
        return None
    return ReportLabour(
        tuple(
            ReportRelations(tuple(each.event.relations), each.event.text, *_written(each))
            for each in labour_said(visit, RelationsStated)
        ),
        tuple(
            ReportHeads(each.event.when, each.event.function, each.event.number, *_written(each))
            for each in sorted(labour_said(visit, HeadsCounted), key=lambda heads: (heads.event.when, heads.hlc))
        ),
        tuple(
            IndependenceFact(
                sign.direction, sign.text.in_language(language), each.event.text, each.event.method, *_written(each)
            )
            for each in labour_said(visit, IndependenceFactNoted)
            if isinstance(sign := catalogue.indicator(each.event.indicator), ShamIndicator)
        ),
    )


def eisen_reported(visit: Visit) -> tuple[ReportEis, ...]:
    """The decisions of the own inspectors on violations that stand."""
    return tuple(
        ReportEis(condition, each.event.text, each.event.until, each.event.handed_over, *_written(each))
        for condition, each in sorted(eisen_of(visit).items())
        if condition in visit.violations
    )


def documents_reported(visit: Visit, catalogue: Catalogue, language: Language) -> tuple[ReportDocument, ...]:
    """The list of documents; empty in the report of another agency."""
    return tuple(
        ReportDocument(
            document_name(each, catalogue, language),
            each.holder.value,
            tuple(ReportDocumentStep(step.event.step.value, *_written(step)) for step in each.steps),
            of_the_business=each.is_of_the_business,
        )
        for each in documents_of(visit)
    )


def document_name(document: Listed, catalogue: Catalogue, language: Language) -> str:
    """What it is called: the check of the catalogue that it is for, the words of the inspector, or both."""
    check = catalogue.condition(document.condition) if document.condition else None
    name = document.condition or "" if check is None else f"{document.condition} {check.title.in_language(language)}"
    return ": ".join(filter(None, (name, document.text)))


def _written(said: Recorded[DomainEvent]) -> tuple[datetime, str]:
    return in_dutch_time(said.at), said.author.number
