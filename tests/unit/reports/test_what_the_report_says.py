"""The report says what somebody recorded and nothing else."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from inspector.reports.finding_report import render_finding_report
from inspector.reports.model import (
    DocumentState,
    FindingReport,
    MissingSignature,
    OperatorReaction,
    Subject,
    UncheckedCondition,
)
from inspector.reports.wording import wording
from tests.unit.reports.example_report import a_finding, a_photo, a_report, a_violation, at
from tests.unit.reports.pdf_text import pages_of

EMPTY: Mapping[str, object] = {
    "officers": (), "findings": (), "unchecked": (), "counts": (), "notes": (), "photos": (), "statements": (),
    "demands": (), "receipts": (), "agreements": (), "sanctions": (), "follow_up_days": None, "decisions": (),
    "handovers": (),
    "places": (), "cards": (), "legal_bases": (), "heads": (), "roots": (), "reaction": None, "departed": None,
}  # fmt: skip
CHAPTERS: Mapping[str, tuple[str, ...]] = {
    "chapter_officers": ("officers",),
    "chapter_powers": ("places",),
    "chapter_findings": ("findings", "unchecked"),
    "chapter_counts": ("counts",),
    "chapter_statements": ("statements",),
    "chapter_demands": ("demands",),
    "chapter_receipts": ("receipts",),
    "chapter_notes": ("notes",),
    "chapter_reaction": ("reaction",),
    "chapter_agreements": ("agreements",),
    "chapter_sanctions": ("sanctions", "follow_up_days"),
    "chapter_decisions": ("decisions",),
    "chapter_handovers": ("handovers",),
}


def text_of(report: FindingReport) -> str:
    return " ".join(pages_of(render_finding_report(report)))


def numbers_in(text: str) -> Iterator[int]:
    """The numbers that the chapters bear, in order."""
    titles = [str(words) for name, words in wording("nl").words.items() if name.startswith("chapter_")]
    found = re.finditer(rf"(\d+) +(?:{'|'.join(titles)})", text)
    return (int(each[1]) for each in found)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_without_a_record_is_absent_and_the_others_are_numbered_without_a_gap(chapter: str) -> None:
    title = re.compile(rf"\d+ +{wording('nl').text(chapter)}")
    whole = text_of(a_report())
    without = text_of(a_report(**{field: EMPTY[field] for field in CHAPTERS[chapter]}))

    assert title.search(whole)
    assert not title.search(without)
    assert list(numbers_in(without)) == list(range(1, len(list(numbers_in(whole)))))


def test_of_a_visit_without_records_a_report_denies_nothing() -> None:
    text = text_of(a_report(**EMPTY, state=DocumentState.CONCEPT))

    assert not re.search(r"\bgeen\b(?! rechten)|\bniemand\b", text.lower())
    assert list(numbers_in(text)) == [1, 2, 3]
    assert "Bijlage" not in text
    assert "Samenvatting" not in text


@pytest.mark.parametrize(
    ("minutes", "told"), [(15, "binnen 15 minuten"), (120, "binnen 2 uur"), (20160, "binnen 14 dagen")]
)
def test_a_term_of_a_demand_is_told_in_the_largest_unit_that_it_is_whole_in(minutes: int, told: str) -> None:
    (demand,) = a_report().demands

    assert told in text_of(a_report(demands=(replace(demand, minutes=minutes),)))


def test_no_violations_is_said_only_when_something_was_judged() -> None:
    said = "Er zijn geen overtredingen vastgesteld."
    rest = (UncheckedCondition("UV-Z-04", "Is de keuze van werkkleding vrij?", "De zaak was dicht."),)

    assert said in text_of(a_report(findings=(a_finding(),)))
    assert said not in text_of(a_report(findings=(), unchecked=rest))


def test_an_operator_who_was_absent_is_not_said_to_have_kept_silent() -> None:
    absent = OperatorReaction("", "absent", at(10, 20), reason="Niemand van de leiding aanwezig")

    text = text_of(a_report(reaction=absent))

    assert "Exploitant of leidinggevende niet aanwezig" in text
    assert "Reden: Niemand van de leiding aanwezig" in text
    assert "reactie" not in text.lower()


def test_the_reason_for_what_was_left_open_is_said_once_and_the_answer_is_the_one_given() -> None:
    rest = tuple(
        UncheckedCondition(f"UV-B-{number:02}", "Is de vergunning zichtbaar?", "De brandweer nam de avond over.")
        for number in range(1, 20)
    )
    others = (UncheckedCondition("UV-V-01", "Werkt de knop?", "Kamer op slot.", "niet_te_beoordelen"),)

    text = text_of(a_report(unchecked=rest + others))

    assert text.count("De brandweer nam de avond over.") == 1
    assert "Niet te beoordelen" in text
    assert text.count("Kamer op slot.") == 1


def test_each_officer_signs_for_himself_and_nobody_for_others() -> None:
    (first, second) = a_report().signatures
    sworn, promised = replace(first, oath="eed"), replace(second, oath="belofte")

    one, two = text_of(a_report(signatures=(first,))), text_of(a_report(signatures=(sworn, promised)))

    assert one.count("Naar waarheid opgemaakt.") == 1
    assert not re.search("ambtseed|ambtsbelofte", one)
    assert two.count("Naar waarheid opgemaakt op de door mij afgelegde ambtseed.") == 1
    assert two.count("Naar waarheid opgemaakt op de door mij afgelegde ambtsbelofte.") == 1
    assert "door ons" not in one + two


def test_a_signature_that_is_missing_is_told_on_every_page_and_why_it_was_released_without() -> None:
    missing = MissingSignature("VB-1077", "Toezichthouder 2")

    pages = pages_of(
        render_finding_report(a_report(missing_signatures=(missing,), missing_reason="Ligt in het ziekenhuis."))
    )

    assert all("De handtekening van Toezichthouder 2 ontbreekt." in page for page in pages)
    assert "Reden om zonder die handtekening vrij te geven: Ligt in het ziekenhuis." in " ".join(pages)
    assert "ontbreekt" not in text_of(a_report())


def test_who_answered_for_the_operator_is_named_as_far_as_it_was_said() -> None:
    said = OperatorReaction("Goed.", "signs", at(10, 20), role="beheerder", name="J. de Boer")

    assert "J. de Boer, beheerder Exploitant of leidinggevende Getekend" in text_of(a_report(reaction=said))
    unsaid = text_of(a_report(reaction=replace(said, role="", name="")))
    assert "beheerder Exploitant of leidinggevende" not in unsaid


def test_a_violation_names_the_condition_its_text_and_every_basis_and_which_nobody_checked() -> None:
    text = text_of(a_report())

    assert "Voorschrift UV-V-07: Vluchtweg vrij" in text
    assert "Andere landelijke wetgeving: Bbl, brandveilig gebruik (niet juridisch getoetst)" in text
    assert "Rechtspraak: toezicht mag worden geëist" in text
    assert "geëist (niet juridisch" not in text


@pytest.mark.parametrize(("days", "said"), [(0, "direct"), (1, "1 dag na bekendmaking van het besluit")])
def test_terms_are_counted_from_the_decision_and_not_from_the_visit(days: int, said: str) -> None:
    text = text_of(a_report(findings=(a_violation(term_days=days),), follow_up_days=days))

    assert f"Voorgestelde termijn {said}" in text
    assert f"Voorgenomen hercontrole: {'direct' if not days else f'na afloop van de kortste termijn ({said})'}" in text


def test_earlier_findings_are_told_only_as_far_as_they_are_known() -> None:
    unknown, never = (text_of(a_report(findings=(a_violation(earlier=earlier),))) for earlier in (None, 0))

    assert "Eerder vastgesteld" not in unknown
    assert "niet eerder binnen de herhalingstermijn, voor zover bekend" in never


def test_photos_of_no_condition_have_their_own_chapter() -> None:
    text = text_of(a_report(photos=(a_photo(),), notes=()))

    assert re.search(r"\d+ +Overige foto", text)
    assert not re.search(r"\d+ +Aantekeningen", text)


def test_the_words_of_a_labour_report_are_of_checks_and_not_of_conditions() -> None:
    assert "Overige controlepunten" in text_of(a_report(subject=Subject.LABOUR))
    assert "Overige voorwaarden" in text_of(a_report())
