"""The chapter of a labour report about how people work there, laid out."""

from collections.abc import Iterable

from inspector.reports.labour import IndependenceFact, ReportDocument, ReportEis, ReportLabour
from inspector.reports.typesetting import Json, Typesetting


def eisen_data(eisen: Iterable[ReportEis], layout: Typesetting) -> list[Json]:
    """The decisions of the inspectors, each with the last day of its term."""
    text = layout.text
    return [
        [
            layout.time(eis.at),
            text(eis.condition),
            text(eis.text),
            layout.words.text("eis_until").format(
                until=layout.words.day(eis.until), handed_over=layout.words.day(eis.handed_over)
            ),
            text(eis.by),
        ]
        for eis in eisen
    ]


def documents_data(documents: Iterable[ReportDocument], layout: Typesetting) -> list[Json]:
    """The list of documents: each with its holder, and its steps one below the other."""
    words, text = layout.words, layout.text
    return [
        [
            text(each.name),
            words.of("roles", each.holder),
            layout.lines(
                *(f"{words.of('document_steps', s.step)} {layout.time(s.at)}, {text(s.by)}" for s in each.steps)
            ),
        ]
        for each in documents
    ]


def labour_data(labour: ReportLabour | None, layout: Typesetting) -> dict[str, Json]:
    """The chapter, or nothing in the report of another agency."""
    if labour is None:
        return {"labour": None}
    words, text = layout.words, layout.text
    return {
        "labour": {
            "relations": [
                [
                    layout.time(each.at),
                    ", ".join(words.of("relations", relation) for relation in each.relations),
                    text(each.text),
                    text(each.by),
                ]
                for each in labour.relations
            ],
            "heads": [
                [
                    layout.time(each.at),
                    words.of("head_count_when", each.when),
                    words.of("functions", each.function),
                    str(each.number),
                    text(each.by),
                ]
                for each in labour.heads
            ],
            "facts": [
                [words.of("directions", name), _facts(labour.facts, name, layout)]
                for name in ("schijn", "contra")
                if any(fact.direction == name for fact in labour.facts)
            ],
        }
    }


def _facts(facts: Iterable[IndependenceFact], direction: str, layout: Typesetting) -> list[Json]:
    text, observed = layout.text, layout.words.text("method")
    return [
        [
            layout.time(fact.at),
            text(fact.sign),
            layout.lines(text(fact.text), f"{observed}: {layout.words.of('methods', fact.method)}"),
            text(fact.by),
        ]
        for fact in facts
        if fact.direction == direction
    ]
