"""A finding report with something in every part, and ways to change it."""

import hashlib
import io
import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from PIL import Image, ImageDraw

from inspector.reports.model import (
    CheckCount,
    DocumentState,
    FindingReport,
    IssuingAuthority,
    LegalBasis,
    OfficerSignature,
    OperatorReaction,
    ReportBasis,
    ReportBusiness,
    ReportCard,
    ReportDecision,
    ReportFinding,
    ReportLicence,
    ReportNote,
    ReportOfficer,
    ReportPhoto,
    ReportPlace,
    ReportRule,
    SanctionProposal,
    Stroke,
    UncheckedCondition,
)
from inspector.reports.provenance import ReportHead
from inspector.reports.said import (
    HandoverReceiver,
    ReportAgreement,
    ReportDemand,
    ReportHandover,
    ReportReceipt,
    ReportRole,
    ReportStatement,
)

DESIGNATION = "Aanwijzingsbesluit 2025-118, art. 5:11 Awb"
AMSTERDAM_WINTER = timezone(timedelta(hours=1))


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=AMSTERDAM_WINTER)


def a_picture(shade: int = 120) -> bytes:
    image = Image.new("RGB", (640, 480), (shade, shade, 150))
    draw = ImageDraw.Draw(image)
    draw.rectangle((230, 90, 410, 470), fill=(70, 82, 96), outline=(20, 30, 40), width=6)
    draw.ellipse((375, 270, 397, 292), fill=(210, 200, 120))
    draw.rectangle((270, 40, 370, 75), fill=(10, 106, 60))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82)
    return out.getvalue()


def a_photo(*, picture: bytes | None = None, masked: bool = False) -> ReportPhoto:
    picture = a_picture() if picture is None else picture
    return ReportPhoto(
        at(9, 31),
        "Toezichthouder 1",
        hashlib.sha256(b"original" + picture).hexdigest(),
        hashlib.sha256(picture).hexdigest(),
        picture,
        masked,
    )


def a_scribble(seed: int) -> tuple[Stroke, ...]:
    points: list[int] = []
    for step in range(90):
        turn = step / 6 + seed
        points += [60 + step * 8, 150 + int(70 * math.sin(turn) * math.cos(turn * 0.37 + seed))]
    return (tuple(points), (90, 190, 700, 160))


def a_finding(condition: str = "UV-V-01", answer: str = "voldoet", **changes: object) -> ReportFinding:
    finding = ReportFinding(
        condition,
        "Veiligheid",
        "Alarmknop per kamer",
        "Heeft elke werkruimte een werkende alarmknop binnen handbereik van het bed?",
        answer,
        at(9, 20),
        "Toezichthouder 1",
    )
    return replace(finding, **changes)  # type: ignore[arg-type] # a test names the fields it changes


def a_violation(condition: str = "UV-V-07", **changes: object) -> ReportFinding:
    return a_finding(
        condition,
        "overtreding",
        **{
            "question": "Zijn vluchtwegen vrij en gaan nooduitgangen van binnen zonder sleutel open?",
            "title": "Vluchtweg vrij",
            "bases": (
                ReportBasis("Andere landelijke wetgeving", "Bbl, brandveilig gebruik", verified=False),
                ReportBasis("Rechtspraak", "toezicht mag worden geëist", verified=True),
            ),
            "facts": "Achteruitgang eerste verdieping op slot, sleutel niet aanwezig.\nVoor de deur dozen.",
            "severity": "acuut",
            "term_days": 0,
            "earlier": 1,
            "photos": (a_photo(),),
            **changes,
        },
    )


def a_report(**changes: object) -> FindingReport:
    report = FindingReport(
        training=False,
        number="VB-2026-00417-R",
        version=2,
        state=DocumentState.RELEASED,
        made_at=datetime(2026, 11, 24, 14, 38, 5, tzinfo=AMSTERDAM_WINTER),
        language="nl",
        authority=IssuingAuthority(
            "Gemeente Voorbeeldstad",
            "Team Toezicht en Handhaving",
            "Stadhuisplein 1, 1000 AA Voorbeeldstad",
            "toezicht@voorbeeldstad.example",
        ),
        officers=(
            ReportOfficer("VB-1041", "Toezichthouder 1", "toezicht", DESIGNATION),
            ReportOfficer("VB-1077", "Toezichthouder 2", "toezicht", DESIGNATION),
        ),
        business=ReportBusiness(
            "Huis De Linde",
            "Voorbeeldgracht 12, 1000 AA Voorbeeldstad",
            "Privéhuis",
            "Linde Exploitatie B.V.",
            "Beheerder volgens vergunning",
            "00000000",
            ReportLicence("VB-2023-0417", "Linde Exploitatie B.V.", date(2023, 4, 17), date(2028, 4, 16), 6),
        ),
        kind="regulier",
        regime="Wet regulering prostitutie met registratie",
        catalogue="Uniforme vergunningvoorwaarden 2026.1",
        rules=(
            ReportRule("Uniforme vergunningvoorwaarden 2026.1", "4c7d0be2f1a95e36"),
            ReportRule("Landelijke regels voor seksbedrijven 2026.1", "91f0a3b7c2d84e15"),
            ReportRule("Besluit van Voorbeeldstad 2026.1", "0d5e6f7a8b9c1d2e"),
        ),
        day=date(2026, 11, 24),
        arrived=at(9, 3),
        departed=at(10, 24),
        cards=(ReportCard("beheerder", at(9, 4), "Toezichthouder 1"),),
        places=(
            ReportPlace("Begane grond en verdieping", "bedrijfsruimte", "Awb 5:15, eerste lid", at(9, 6)),
            ReportPlace("Zolderkamer", "woning", "Toestemming bewoner", at(9, 40), ("Doel genoemd",), at(9, 52)),
        ),
        findings=(
            a_violation(),
            a_violation(
                "UV-V-01",
                question="Heeft elke werkruimte een werkende alarmknop binnen handbereik van het bed?",
                title="Alarmknop per kamer",
                bases=(),
                facts="Knop in kamer 3 werkt niet.",
                method="gemeten",
                measured="62 dB (geluidsmeter G-4)",
                severity="zwaar",
                term_days=2,
                earlier=0,
                photos=(),
                by="Toezichthouder 2",
            ),
            a_finding("UV-V-02", question="Is er iemand die op een alarm direct reageert, en is dat geoefend?"),
            a_finding("UV-V-10", question="Zijn blusmiddelen gekeurd?", measured="Keuring tot 03-2027"),
            a_finding(
                "UV-V-05",
                "niet_van_toepassing",
                question="Kent het bedrijf van elke afspraak plaats en tijd, en is er een noodwoord?",
            ),
            a_finding("UV-G-02", category="Gezondheid", question="Is er een bijgehouden schoonmaakschema per ruimte?"),
        ),
        reaction=OperatorReaction(
            "De beheerder opent de deur vandaag.", "signs", at(10, 20), "Beheerder", signature=a_scribble(3)
        ),
        signatures=(
            OfficerSignature("VB-1041", "Toezichthouder 1", "toezicht", at(10, 22), a_scribble(1), "4f0c91d2:31"),
            OfficerSignature("VB-1077", "Toezichthouder 2", "toezicht", at(14, 5), a_scribble(2), "b7710a3e:12"),
        ),
        heads=(
            ReportHead("4f" * 16, "visit", "Toezichthouder 1", 9, hashlib.sha256(b"1").hexdigest()),
            ReportHead("5a" * 16, "findings", "Toezichthouder 1", 31, hashlib.sha256(b"2").hexdigest()),
            ReportHead("b7" * 16, "findings", "Toezichthouder 2", 12, hashlib.sha256(b"3").hexdigest()),
        ),
        legal_bases=(
            LegalBasis("Betreden van plaatsen", "Awb 5:15", "bedrijfsruimten"),
            LegalBasis("Vorderen van inlichtingen", "Awb 5:16", "bezetting en bedrijfsplan"),
            LegalBasis("Inzage van zakelijke gegevens", "Awb 5:17", "schoonmaakschema, keuringsbewijzen"),
        ),
        unchecked=(
            UncheckedCondition("UV-Z-04", "Is de keuze van werkkleding vrij?", "Niemand wilde spreken"),
        ),
        counts=(
            CheckCount("ID-05", "Is de persoon minstens 21 jaar?", (("ja", 3),)),
            CheckCount("ID-08", "Is de persoon geregistreerd?", (("ja", 1), ("niet vast te stellen", 2))),
        ),
        notes=(ReportNote("Beheerder was rustig en werkte mee.", "Toezichthouder 1", at(9, 58)),),
        statements=(
            ReportStatement(
                ReportRole("beheerder"), "De deur zit op slot.", at(9, 35), "VB-1041", "TK-311", cautioned=at(9, 34)
            ),
            ReportStatement(ReportRole("sekswerker", 2), "Ik kies zelf.", at(9, 50), "VB-1077", read_back=True),
        ),
        demands=(
            ReportDemand(
                ReportRole("beheerder"), "Het schoonmaakschema van november tonen", at(9, 48), "VB-1041", "refused", 15,
                "Dat doe ik niet.", "Wie niet meewerkt, is strafbaar.",
            ),
        ),
        agreements=(
            ReportAgreement("De achteruitgang is vandaag van binnen te openen.", at(10, 2), "VB-1041"),
            ReportAgreement("De alarmknop in kamer 3 wordt hersteld en getest.", at(10, 3), "VB-1077"),
        ),
        follow_up_days=7,
        sanctions=(
            SanctionProposal("UV-V-07", "acuut", 2, "Sluiting van de verdieping", "direct", "burgemeester"),
            SanctionProposal("UV-V-01", "zwaar", 1, "Voornemen tot last onder dwangsom", "2 dagen", "burgemeester"),
        ),
        sanction_basis="Sanctieladder seksbedrijven Voorbeeldstad, versie 2026",
        decisions=(
            ReportDecision(
                "UV-V-07", "Sluiting van de verdieping", date(2026, 11, 25), None, date(2027, 1, 6)
            ),
            ReportDecision("UV-V-01", "Last onder dwangsom", date(2026, 11, 25), date(2026, 12, 9)),
        ),
        receipts=(ReportReceipt("Kasboek 2025", at(10, 1), "VB-1077"),),
        handovers=(
            ReportHandover(
                HandoverReceiver.FIRE, "Nooduitgang dicht", "Convenant, art. 4", at(10, 5), "BRW-2026-311"
            ),
        ),
        roots=(("Gemeente Voorbeeldstad", hashlib.sha256(b"root").hexdigest()),),
    )  # fmt: skip
    return replace(report, **changes)  # type: ignore[arg-type] # a test names the fields it changes


MADE_IN_UTC = datetime(2026, 11, 24, 13, 38, 5, tzinfo=UTC)
