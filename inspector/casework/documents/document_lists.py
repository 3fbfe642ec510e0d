"""The list of documents as a paper for the operator, which is the receipt for what was taken (Awb 5:17).

It holds documents of the business alone: that somebody else showed one is nothing of the operator's.
"""

from collections.abc import Iterator

from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.casework.documents.report_labour import document_name
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.labour_events import DocumentListed, DocumentStep
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import ReceiptGiven
from inspector.domain.values import Officer
from inspector.domain.visits.labour import labour_said
from inspector.domain.visits.listed import Listed, documents_of
from inspector.domain.visits.visit import Visit

_BY_HAND = "_" * 30
_DONE = {
    DocumentStep.ASKED: "Gevraagd",
    DocumentStep.SEEN: "Ingezien",
    DocumentStep.COPIED: "Kopie meegenomen",
    DocumentStep.TAKEN: "Meegenomen",
    DocumentStep.RETURNED: "Teruggegeven",
}


def list_of_documents(visit: Visit, catalogue: Catalogue, me: Officer) -> tuple[str, ...]:
    """The texts of the paper, or none where nothing of the business was listed or taken."""
    documents = [each for each in documents_of(visit) if each.is_of_the_business]
    receipts = list(labour_said(visit, ReceiptGiven))
    if not documents and not receipts:
        return ()
    return (
        _head(visit, me),
        *(_document(each, catalogue) for each in documents),
        *(_receipt(each) for each in receipts),
        _end(me),
    )


def _head(visit: Visit, me: Officer) -> str:
    business = None if visit.started is None else visit.started.business
    where = "" if business is None else f"Bedrijf: {business.name}, {business.address}"
    return "\n".join(
        (
            "Lijst van stukken",
            "Ontvangstbewijs voor wat is meegenomen (Awb 5:17, niet juridisch getoetst).",
            where,
            f"Inspecteur: {me.number}, Nederlandse Arbeidsinspectie",
        )
    )


def _document(document: Listed, catalogue: Catalogue) -> str:
    return "\n".join((document_name(document, catalogue, "nl"), "", *_steps(document)))


def _steps(document: Listed) -> Iterator[str]:
    yield f"Van wie: {document.holder.value}"
    for each in document.steps:
        yield f"{_DONE[each.event.step]}: {_when(each)}"
    if document.is_still_out:
        yield "Nog niet teruggegeven."


def _receipt(given: Recorded[ReceiptGiven]) -> str:
    what = "Teruggegeven." if given.event.returned else "Meegenomen, nog niet teruggegeven."
    return "\n".join((given.event.text, "", f"Ontvangstbewijs van {_when(given)}", what))


def _when(each: Recorded[DocumentListed] | Recorded[ReceiptGiven]) -> str:
    return f"{in_dutch_time(each.at):%d-%m-%Y, %H:%M} uur, {each.author.number}"


def _end(me: Officer) -> str:
    return "\n".join(
        (
            "Ondertekening",
            "",
            f"Plaats en datum: {_BY_HAND}",
            f"Handtekening van {me.number}: {_BY_HAND}",
            f"Naam en handtekening van wie de stukken gaf: {_BY_HAND}",
        )
    )
