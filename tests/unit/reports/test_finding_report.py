import sys
from dataclasses import fields, replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector.keyless.process import KeylessProcess
from inspector.reports import model, provenance, said
from inspector.reports.errors import ReportNotReadyError
from inspector.reports.finding_report import render_finding_report
from inspector.reports.model import DocumentState, ReportChange, ReportNote
from inspector.reports.pictures import photo_svg
from inspector.reports.provenance import ClockRemark, ReportClock
from inspector.reports.said import HandoverReceiver
from tests.unit.reports.example_report import MADE_IN_UTC, a_finding, a_photo, a_picture, a_report, a_violation, at
from tests.unit.reports.pdf_text import first_page_of, pages_of

REPOSITORY = Path(__file__).parents[3]


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = render_finding_report(a_report()), render_finding_report(a_report())

    assert first == second


def test_the_time_in_the_file_is_the_time_of_the_report_and_not_of_the_clock() -> None:
    pdf = render_finding_report(a_report())

    assert f"D:{MADE_IN_UTC:%Y%m%d%H%M%S}".encode() in pdf


def test_the_file_claims_pdf_a_2a_and_pdf_ua_1() -> None:
    pdf = render_finding_report(a_report())

    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


def test_every_part_of_the_visit_is_in_the_report() -> None:
    text = text_of(render_finding_report(a_report()))

    for shown in (
        "VB-2026-00417-R", "Gemeente Voorbeeldstad", "VB-1041", "Toezichthouder 2", "Aanwijzingsbesluit 2025-118",
        "Huis De Linde", "Voorbeeldgracht 12", "VB-2023-0417", "geldig op de dag van het bezoek", "Reguliere controle",
        "Uniforme vergunningvoorwaarden 2026.1", "Awb 5:15", "Toestemming bewoner", "beheerder", "UV-V-07", "acuut",
        "Achteruitgang eerste verdieping op slot", "Voorschrift UV-V-07: Vluchtweg vrij", "1 keer binnen de herhaling",
        "62 dB (geluidsmeter G-4)", "Waarneming gemeten", "Foto 1", "UV-Z-04", "Niemand wilde spreken", "ID-08",
        "niet vast te stellen", "Beheerder was rustig", "De deur zit op slot", "de cautie gegeven", "schoonmaakschema",
        "De beheerder opent de deur vandaag.", "Getekend voor ontvangst 24 november 2026",
        "sekswerker 2", "tolk TK-311", "Geweigerd Dat doe ik niet.",
        "Gewezen op de plicht om mee te werken: Wie niet meewerkt, is strafbaar.", "binnen 15 minuten",
        "Kasboek 2025 meegenomen tegen ontvangstbewijs", "voorgelezen aan wie dit verklaarde",
        "na afloop van de kortste termijn (7 dagen na bekendmaking van het besluit)",
        "Sluiting van de verdieping", "Dit is een voorstel en geen besluit", "Brandweer", "BRW-2026-311",
        "Naar waarheid opgemaakt.",
        "Dossierkenmerk", "Vingerafdrukken",
    ):  # fmt: skip
        assert shown in text, shown


def test_every_page_carries_its_number_and_the_mark_of_the_file() -> None:
    pages = pages_of(render_finding_report(a_report()))

    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} van {len(pages)}" in page
        assert "VB-2026-00417-R" in page
        assert "e474 e317 89e6 4a83 f4ef fe18 7d6e c799" in page


def test_a_report_is_marked_concept_on_every_page_until_it_is_released() -> None:
    concept = pages_of(render_finding_report(a_report(state=DocumentState.CONCEPT)))
    released = text_of(render_finding_report(a_report()))

    assert all("CONCEPT" in page for page in concept)
    assert "CONCEPT" not in released


def test_a_report_with_a_conflict_cannot_be_final() -> None:
    disputed = (a_violation(disputed=True),)

    with pytest.raises(ReportNotReadyError, match="UV-V-07"):
        render_finding_report(a_report(findings=disputed))
    concept = render_finding_report(a_report(findings=disputed, state=DocumentState.CONCEPT))

    assert "oordelen verschillend" in text_of(concept)


def test_a_report_nobody_signed_cannot_be_final() -> None:
    with pytest.raises(ReportNotReadyError):
        render_finding_report(a_report(signatures=()))


def test_a_code_without_words_is_refused_and_not_printed_empty() -> None:
    with pytest.raises(ReportNotReadyError, match="answers"):
        render_finding_report(a_report(findings=(a_finding(answer="misschien"),)))


def test_texts_of_officers_are_printed_and_never_run() -> None:
    pieces = (
        "= kop",
        "// weg",
        '#panic("x")',
        '#read("/etc/passwd")',
        "*vet*",
        "_schuin_",
        "$x^2$",
        "@bron",
        "<etiket>",
        "`code`",
        "#[in]",
    )
    note = ReportNote("\n".join(pieces), "Toezichthouder 1", at(9, 1))

    text = text_of(render_finding_report(a_report(notes=(note,))))

    assert all(piece in text for piece in pieces)


def test_a_smiley_or_a_turned_reading_order_costs_no_report_and_is_shown() -> None:
    note = ReportNote("deur open \N{GRINNING FACE} \N{RIGHT-TO-LEFT OVERRIDE}neepo", "Toezichthouder 1", at(9, 1))

    text = text_of(render_finding_report(a_report(notes=(note,))))

    assert "deur open [U+1F600] [U+202E]neepo" in text


@pytest.mark.parametrize("examples", [8, pytest.param(200, marks=pytest.mark.long)])
def test_any_text_can_be_printed(examples: int) -> None:
    @settings(max_examples=examples)
    @given(st.text(st.characters(), max_size=60))
    def printed(text: str) -> None:
        pdf = render_finding_report(
            a_report(
                notes=(ReportNote(text, text, at(9, 1), text),),
                findings=(a_violation(facts=text, photos=()),),
                business=replace(a_report().business, name=text),
            )
        )
        assert pdf.startswith(b"%PDF-")

    printed()


def test_twelve_photos_and_sixty_conditions_and_long_facts_fit() -> None:
    photos = tuple(a_photo(picture=a_picture(shade)) for shade in range(100, 112))
    conditions = tuple(a_finding(f"UV-B-{number:02}") for number in range(60))
    facts = "Wij zagen er zes op de gang. " * 300

    text = text_of(render_finding_report(a_report(findings=(a_violation(photos=photos, facts=facts), *conditions))))

    assert all(f"Foto {number} " in text for number in range(1, 13))
    assert all(f"UV-B-{number:02}" in text for number in range(60))
    assert text.split().count("zes") == 300


def test_a_photo_that_cannot_be_printed_keeps_its_number_and_its_hashes() -> None:
    torn = a_photo(picture=a_picture()[:2000])
    elsewhere = replace(a_photo(), picture=None)

    text = text_of(render_finding_report(a_report(findings=(a_violation(photos=(torn, elsewhere)),))))

    assert "Beeld niet af te drukken" in text
    assert "Beeld niet op dit apparaat" in text
    assert torn.shared_sha256[:8] in text


def test_a_photo_stands_in_the_file_byte_for_byte() -> None:
    picture = a_picture(77)

    pdf = render_finding_report(a_report(findings=(a_violation(photos=(a_photo(picture=picture),)),)))

    assert picture in pdf


def test_a_photo_that_a_person_was_taken_out_of_says_so() -> None:
    whole, masked = a_photo(), a_photo(masked=True)
    words = "een persoon is weggesneden of onherkenbaar gemaakt"

    def text(*photos: model.ReportPhoto) -> str:
        return text_of(render_finding_report(a_report(findings=(a_violation(photos=photos),))))

    assert words not in text(whole)
    assert words in text(whole, masked)


def test_a_photo_says_what_it_is_of_and_whether_a_camera_or_a_file_gave_it() -> None:
    chain = replace(a_photo(), caption="Vluchtweg vrij", by_camera=True)
    loose = replace(a_photo(), picture=a_picture(77))

    text = text_of(render_finding_report(a_report(findings=(a_violation(photos=(chain,)),), photos=(loose,))))

    assert "Foto 1 Vluchtweg vrij 09:31 · Toezichthouder 1 · gemaakt met de camera van het programma" in text
    assert "Foto 2 van het bezoek 09:31 · Toezichthouder 1 · toegevoegd als bestand" in text


def test_a_picture_of_another_kind_than_photos_are_kept_as_is_not_decoded() -> None:
    for kind in ("TIFF", "GIF", "BMP", "ICNS", "WEBP"):
        out = BytesIO()
        Image.new("RGB", (64, 64), "grey").save(out, kind)
        with KeylessProcess() as helper:
            assert photo_svg(out.getvalue(), helper) is None, kind


def test_the_long_number_of_a_labour_report_fits() -> None:
    page = first_page_of(render_finding_report(a_report(number="NLA-2026-MMMMMMMM")))

    margin = page.copy(page.width() * 191 // 210, 0, page.width() * 19 // 210, page.height())
    assert {margin.pixel(x, y) for x in range(margin.width()) for y in range(margin.height())} == {0xFFFFFFFF}


def test_the_report_can_be_in_english() -> None:
    roots = (("belastingdienst", "ab" * 32), ("who knows", "cd" * 32))

    text = text_of(render_finding_report(a_report(language="en", roots=roots)))

    assert "Report of findings" in text
    assert "24 November 2026" in text
    assert "belastingdienst" not in text
    assert "Tax authority" in text.split("Fingerprints of the root keys")[-1]
    assert "who knows" in text, "what no list knows stands as it is"


def test_no_field_can_hold_a_sealed_note_or_a_checked_person() -> None:
    receivers = {receiver.value for receiver in HandoverReceiver}
    names = {
        field.name
        for module in (model, provenance, said)
        for record in vars(module).values()
        if isinstance(record, type) and hasattr(record, "__dataclass_fields__")
        for field in fields(record)
    }

    assert not receivers & {"politie", "hulp"}
    assert not names & {"signals", "signal", "envelopes", "envelope", "persons", "person", "bsn", "nationality"}


@pytest.mark.skipif(sys.platform == "win32", reason="the limit on file sizes is a Unix one")
def test_no_plaintext_touches_the_disk(tmp_path: Path) -> None:
    program = (
        "import resource, sys\n"
        "from tests.unit.reports.example_report import a_report\n"
        "from inspector.reports.finding_report import render_finding_report\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "sys.stdout.buffer.write(render_finding_report(a_report()))\n"
    )

    done = run(
        [sys.executable, "-B", "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(REPOSITORY), "TMPDIR": str(tmp_path)},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout == render_finding_report(a_report())
    assert list(tmp_path.iterdir()) == []


def test_a_time_of_another_day_is_printed_with_its_date_and_with_how_the_clock_stood() -> None:
    next_year = at(9, 1) + timedelta(days=400)
    found = a_violation(at=next_year, by="VB-1041", clock_ahead=timedelta(days=400), photos=())
    clocks = (
        ReportClock(ClockRemark.SET, "Toezichthouder 1", timedelta(days=400), 1),
        ReportClock(ClockRemark.DIFFER, "Toezichthouder 2", timedelta(hours=2, minutes=5), other="Toezichthouder 1"),
        ReportClock(ClockRemark.RESTARTED, "Toezichthouder 2", timedelta(minutes=7)),
        ReportClock(ClockRemark.OFF, "Toezichthouder 3", -timedelta(days=2), 4),
        ReportClock(ClockRemark.BEHIND, "Toezichthouder 4", -timedelta(days=3), 1),
        ReportClock(ClockRemark.UNCHECKED, "Toezichthouder 5", records=2, since=at(8, 5)),
    )

    text = text_of(render_finding_report(a_report(findings=(found,), clocks=clocks)))

    assert "29 december 2027, 09:01, VB-1041 (de klok van dit apparaat liep toen 400 dagen voor)" in text
    assert "bij 1 vastlegging liep zij 400 dagen voor" in text
    assert "tot 2 uur en 5 minuten vroeger" in text
    assert "tot 7 minuten vroeger" in text
    assert "liep bij 4 vastleggingen 2 dagen achter op de tijd van de server" in text
    assert "liep bij 1 vastlegging minstens 3 dagen achter" in text
    assert "is bij 2 vastleggingen niet nagegaan sinds 24 november 2026, 08:05" in text
    assert "Bezoek 24 november 2026" in text


def test_the_first_finding_and_what_was_done_with_it_stand_side_by_side() -> None:
    changes = (ReportChange("chosen", at(9, 20), "VB-1041"), ReportChange("amended", at(14, 3), "VB-1077"))
    found = a_violation(at=at(9, 12), by="VB-1077", changes=changes, photos=())

    text = text_of(render_finding_report(a_report(findings=(found,))))

    assert "09:12, VB-1077 gekozen bij verschil van oordeel 09:20, VB-1041" in text
    assert "aangepast na terugzending 14:03, VB-1077" in text


@pytest.mark.parametrize("before", [8, 9, 10])
def test_the_name_of_a_group_stands_on_the_page_of_its_first_row(before: int) -> None:
    rows = [a_finding(f"UV-V-{at:02}", question="Korte vraag?", category="veiligheid") for at in range(before)]
    rows += [a_finding(f"UV-G-{at:02}", question="Korte vraag?", category="gezondheid") for at in range(3)]

    pages = pages_of(render_finding_report(a_report(findings=(a_violation(), *rows))))

    named = [page.partition("Gezondheid")[2] for page in pages if "Gezondheid" in page]
    assert named
    assert all(rest.startswith(" UV-G-") for rest in named)
