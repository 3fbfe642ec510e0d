"""The operator's copy: the violations and what was asked of him, and nothing that somebody could pay for."""

import re
from dataclasses import fields, replace
from datetime import date

import pytest

from inspector.casework.documents.operators_copy import copy_for_operator
from inspector.reports.finding_report import render_finding_report
from inspector.reports.labour import IndependenceFact, ReportEis, ReportHeads, ReportLabour, ReportRelations
from inspector.reports.model import (
    CheckCount,
    FindingReport,
    OperatorReaction,
    ReportCard,
    ReportChange,
    ReportDecision,
    ReportNote,
    ReportPlace,
    SanctionProposal,
    UncheckedCondition,
)
from inspector.reports.provenance import ReportBeside, ReportErasure
from inspector.reports.said import ReportAgreement, ReportDemand, ReportRole, ReportStatement
from tests.unit.reports.example_report import a_finding, a_photo, a_report, a_violation, at
from tests.unit.reports.pdf_text import pages_of

WITHHELD = {
    "cards", "unchecked", "counts", "notes", "statements", "agreements", "follow_up_days", "handovers", "photos",
    "corrections", "clocks", "late_work", "erasures", "heads", "beside", "roots", "follows", "together_with",
    "legal_bases", "missing_reason", "labour",
}  # fmt: skip
"""What the operator does not read; whoever adds a field to the report decides whether it stands here."""
GIVEN = {
    "number", "version", "state", "made_at", "language", "reader", "authority", "subject", "officers", "business",
    "kind", "regime", "catalogue", "rules", "day", "arrived", "departed", "places", "findings", "demands", "documents",
    "receipts",
    "eisen", "reaction", "shown_later", "signatures", "missing_signatures", "sanctions", "sanction_basis", "decisions",
    "training",
}  # fmt: skip

POLICE = a_violation("UV-Z-06", kept_from_operator=True, facts="MARKER-politie", photos=())
HEARD = a_violation("UV-Z-01", method="gehoord", facts="MARKER-gehoord", title="Vrije keuze van klant", photos=())
OWN = ReportRole("exploitant")
WORKER = ReportRole("sekswerker", 2)


def a_full_report() -> FindingReport:
    """Everything that he must not read says MARKER."""
    return a_report(
        kind="melding",
        findings=(
            a_violation(by="VB-1041", photos=(replace(a_photo(), words="MARKER-bijschrift"),)),
            HEARD,
            POLICE,
            a_finding("UV-B-09", question="MARKER-voldoet?", facts="MARKER-in-orde"),
        ),
        cards=(ReportCard("MARKER-getoond", at(9, 4), "MARKER"),),
        places=(
            ReportPlace("Kamer 3", "bedrijfsruimte", "Awb 5:15", at(9, 6), ("Mee: MARKER-tolk (MARKER-reden-mee).",)),
            ReportPlace("MARKER-woning", "woning", "MARKER-toestemming", at(9, 40)),
        ),
        unchecked=(UncheckedCondition("UV-Z-04", "MARKER-open?", "MARKER-reden"),),
        counts=(CheckCount("ID-05", "MARKER-vraag?", (("MARKER-uitkomst", 1),)),),
        notes=(ReportNote("MARKER-aantekening", "MARKER", at(9, 58)),),
        eisen=(ReportEis("UV-Z-06", "MARKER-eis", date(2026, 12, 1), date(2026, 11, 24), at(9, 33), "VB-1041"),),
        labour=ReportLabour(
            (ReportRelations(("loondienst",), "MARKER-relatie", at(9, 30), "MARKER"),),
            (ReportHeads("arrival", "balie", 1, at(9, 31), "MARKER"),),
            (IndependenceFact("schijn", "MARKER-teken", "MARKER-feit", "gezien", at(9, 32), "MARKER"),),
        ),
        statements=(ReportStatement(WORKER, "MARKER-verklaring", at(9, 35), "MARKER"),),
        demands=(
            ReportDemand(OWN, "Het kasboek tonen.", at(9, 40), "VB-1041", "refused", reply="Nee."),
            ReportDemand(WORKER, "MARKER-vordering", at(9, 41), "VB-1041", "refused", reply="MARKER-weigering"),
        ),
        agreements=(ReportAgreement("MARKER-afspraak", at(9, 59), "MARKER"),),
        sanctions=(
            SanctionProposal("UV-V-07", "acuut", 1, "spoedeisende bestuursdwang", "direct", "burgemeester"),
            SanctionProposal("UV-Z-06", "acuut", 1, "MARKER-maatregel", "direct", "burgemeester"),
        ),
        decisions=(ReportDecision("UV-Z-06", "MARKER-besluit", at(10, 0).date()),),
        photos=(replace(a_photo(), taken_by="MARKER-los"),),
        erasures=(ReportErasure(3, "MARKER-grond", "MARKER", "MARKER"),),
        beside=(ReportBeside("note_written", "MARKER", at(11, 0)),),
        together_with=("politie",),
        reaction=OperatorReaction("Ik herstel het.", "signs", at(10, 20), shown=("UV-V-07", "UV-Z-06")),
    )


def text_of(report: FindingReport) -> str:
    return " ".join(pages_of(render_finding_report(report)))


def test_every_field_of_the_report_is_given_to_the_operator_or_kept_from_him_on_purpose() -> None:
    named = {field.name for field in fields(FindingReport)}

    assert named == GIVEN | WITHHELD
    assert not GIVEN & WITHHELD


def test_the_operator_reads_nothing_of_the_rest_and_nothing_that_others_said_asked_or_refused() -> None:
    whole, copy = text_of(a_full_report()), text_of(copy_for_operator(a_full_report()))

    markers = set(re.findall(r"MARKER-[a-z-]+", whole))
    assert len(markers) >= 15, markers
    assert "MARKER" not in copy, re.findall(r"MARKER[a-z-]*", copy)
    for hidden in ("UV-Z-06", "sekswerker", "Niet gecontroleerd", "Voldoet", "Melding", "Politie", "hercontrole"):
        assert hidden not in copy, hidden


def test_the_operator_reads_his_violations_his_own_words_and_what_was_asked_of_him() -> None:
    copy = text_of(copy_for_operator(a_full_report()))

    for shown in (
        "Afschrift voor de exploitant", "bezwaar kan pas tegen een besluit", "UV-V-07", "Achteruitgang", "Foto 1",
        "Vrije keuze van klant", "Kamer 3", "Het kasboek tonen.", "Nee.", "Ik herstel het.", "VB-1041",
        "spoedeisende bestuursdwang", "Kasboek 2025",
    ):  # fmt: skip
        assert shown in copy, shown


def test_the_operator_reads_numbers_of_officers_and_never_a_name_or_a_drawn_signature() -> None:
    copy = copy_for_operator(a_report())
    text = text_of(copy)

    assert "VB-1041" in text
    assert "VB-1077" in text
    assert not any(signature.signature or signature.event for signature in copy.signatures)
    assert not any(officer.name for officer in copy.officers)


def test_the_operator_does_not_read_that_an_officer_went_over_to_investigation() -> None:
    report = a_full_report()
    over = replace(report, officers=tuple(replace(each, went_over=at(9, 50)) for each in report.officers))

    assert copy_for_operator(over) == copy_for_operator(report)


def test_the_operator_reads_for_which_of_his_points_an_officer_did_not_sign() -> None:
    report = a_report(findings=(a_violation(), POLICE))
    own = report.findings[0].condition
    signatures = tuple(replace(each, not_seen=(own, POLICE.condition)) for each in report.signatures)

    copy = copy_for_operator(replace(report, signatures=signatures))

    assert {each.not_seen for each in copy.signatures} == {(own,)}
    assert "Tekende niet voor" in text_of(copy)


def test_the_operator_reads_when_words_were_changed_after_he_was_shown_others_and_never_why() -> None:
    changes = (ReportChange("chosen", at(10, 1), "VB-1077"), ReportChange("amended", at(15, 7), "VB-1041"))
    finding = a_violation(changes=changes, disputed=True, reason="MARKER-reden")
    text = text_of(copy_for_operator(a_report(findings=(finding,))))

    assert "aangepast na terugzending 15:07, VB-1041" in text
    assert "verschil van oordeel" not in text
    assert "MARKER" not in text


def test_every_page_of_the_copy_says_what_it_is() -> None:
    pages = pages_of(render_finding_report(copy_for_operator(a_full_report())))

    assert all("Afschrift voor de exploitant" in page for page in pages)


def test_an_english_report_says_on_every_page_that_it_is_a_translation_and_the_dutch_one_does_not() -> None:
    english = pages_of(render_finding_report(a_report(language="en")))

    assert all("Translation" in page for page in english)
    assert "The Dutch text prevails." in english[0]
    assert "Vertaling" not in text_of(a_report())
    assert "not checked by a lawyer" in " ".join(english)


EIS = ReportEis("UV-V-07", "Maak de deur vrij.", date(2026, 12, 1), date(2026, 11, 24), at(9, 33), "VB-1041")
DECIDED = ReportDecision("UV-V-07", "Last onder dwangsom", date(2026, 12, 9), objection_until=date(2027, 1, 20))


@pytest.mark.parametrize(
    ("eisen", "decisions", "dutch", "english"),
    [
        ((), (), "Dit is geen besluit; bezwaar kan pas tegen een besluit.", "This is not a decision; an objection"),
        (
            (EIS,),
            (),
            "Dit afschrift is geen besluit, een eis die erin staat wel: daartegen kan bezwaar.",
            "This copy is not a decision, a demand (eis) in it is: an objection can be made against it.",
        ),
        (
            (),
            (DECIDED,),
            "Dit afschrift is geen besluit. Wat is besloten, staat onder Besluiten",
            "This copy is not a decision. What was decided stands under Decisions",
        ),
        ((EIS,), (DECIDED,), "Wat verder is besloten, staat onder Besluiten", "What else was decided stands under"),
    ],
    ids=["nothing", "eis", "decision", "both"],
)
def test_the_copy_says_which_decision_stands_in_it(
    eisen: tuple[ReportEis, ...], decisions: tuple[ReportDecision, ...], dutch: str, english: str
) -> None:
    report = a_report(eisen=eisen, decisions=decisions)

    assert dutch in text_of(copy_for_operator(report))
    assert english in text_of(copy_for_operator(replace(report, language="en")))
