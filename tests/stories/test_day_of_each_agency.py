"""A day on which four agencies are in one visit and each closes, reviews and reports its own part of it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.domain.values import Outcome, Relation, VisitState
from tests.fakes.day import A1, C1, P1, SIGNED, T1, Fields, PlayedDay, plays, plays_script, script_of, step
from tests.fakes.walked import Stand, walks
from tests.unit.reports.pdf_text import pages_of

A2: Fields = A1 | {"key": "a2", "name": "Arbeidsinspecteur 2"}
B1: Fields = A1 | {"key": "b1", "name": "Teamleider 1", "role": "supervisor"}
Q1: Fields = P1 | {"key": "q1", "name": "Teamchef 1", "role": "supervisor"}
G1: Fields = P1 | {"key": "g1", "name": "Hygiëne-inspecteur 1", "agency": "ggd", "role": "hygiene"}
W1: Fields = P1 | {"key": "w1", "name": "Controleur 1", "agency": "belastingdienst", "role": "tax"}
F1: Fields = T1 | {"key": "f1", "name": "Functionaris 1", "role": "privacy_officer"}
Z1: Fields = T1 | {"key": "z1", "name": "Beheerder 1", "role": "administrator"}
TOLD = "De deur van werkruimte 2 heeft alleen aan de buitenkant een slot."
TALKED = "Ik bepaal zelf mijn tijden."
SEALED = "Haar paspoort ligt in de kluis van een ander."
ISSUED: Fields = {
    "article": "19",
    "receiver": "de burgemeester van Voorbeeldstad",
    "necessity": "Om te beslissen over de vergunning.",
    "agreement": "officier van justitie, 24-11-2026",
    "file": "rapportage.pdf",
}
REFUSED = {"expect": "refused"}
NOWHERE = Stand((), (), ())
WALKERS = ("z1", "t1", "p1", "a1", "g1", "w1", "c1", "b1", "q1", "f1")
"""One of each role; t1 is designated to investigate too."""
SLIPS = "Niemand in de steekproef heeft een loonstrook over oktober."
MONTHS = "Niemand in de steekproef heeft een loonstrook over september en oktober."


def at_the_door(actor: str, visit: str) -> tuple[Fields, ...]:
    return (
        step(actor, "show_card", visit=visit, to="bedrijfsleider"),
        step(actor, "enter", visit=visit, place="bedrijfsruimte", ground="Awb 5:15"),
    )


def syncs(*actors: str) -> tuple[Fields, ...]:
    return tuple(step(actor, "sync") for actor in actors)


def closes(actor: str, visit: str, **changes: object) -> Fields:
    return step(actor, "close_visit", **(SIGNED | {"visit": visit} | changes))


JOINT = (
    step("t1", "start_visit", visit="v1", business="linde", kind="integraal"),
    step("a1", "join_visit", visit="v1"),
    step("a2", "join_visit", visit="v1"),
    step("p1", "join_visit", visit="v1"),
    step("g1", "join_visit", visit="v1"),
    *at_the_door("t1", "v1"),
    *at_the_door("p1", "v1"),
    *at_the_door("g1", "v1"),
    step("g1", "water_sample", visit="v1", label="GGD-21", text="Douche van kamer 3"),
    step("g1", "water_sample", visit="v1", label="ggd-21", text="Bad") | REFUSED,
    step("g1", "water_sample", visit="v1", label="GGD-12", text="Douche van kamer 3", was="GGD-21"),
    step("t1", "water_sample", visit="v1", label="GGD-13", text="Bad") | REFUSED,
    step("p1", "note", visit="v1", text="Een deur zonder klink."),
    closes("a1", "v1") | REFUSED,
    *at_the_door("a1", "v1"),
    step("a1", "assess", visit="v1", condition="AR-WML-02", outcome="voldoet") | REFUSED,
    step("a1", "set_relations", visit="v1", relations=["loondienst"], text="Contracten gezien."),
    step("a1", "head_count", visit="v1", function="bediening", number=3, when="arrival"),
    step("a1", "independence_fact", visit="v1", indicator="SZ-15", text="Noemt eigen prijzen.", method="gehoord"),
    step("a2", "set_relations", visit="v1", relations=["zelfstandig", "loondienst"]),
    step("a1", "assess", visit="v1", condition="AR-WML-02", outcome="overtreding", facts=SLIPS, severity="middel"),
    step("a2", "assess", visit="v1", condition="AR-WML-02", outcome="voldoet"),
    step("t1", "assess", visit="v1", condition="UV-V-01", outcome="overtreding", facts="Knop kapot.", severity="zwaar"),
    step("a1", "assess", visit="v1", condition="AR-ARB-01", outcome="overtreding", facts="Geen.", severity="middel"),
    step("a1", "report", visit="v1", file="eis.pdf", kind="eis") | REFUSED,
    step("a1", "document", visit="v1", step="asked", condition="AR-WML-02", text="oktober"),
    step("a2", "document", visit="v1", step="seen", text="Eigen loonstrook", role="sekswerker"),
    step("a1", "document", visit="v1", step="returned", condition="AR-WML-02", text="oktober") | REFUSED,
    step("a1", "document", visit="v1", step="taken", condition="AR-WML-02", text="oktober"),
    step("a1", "report", visit="v1", file="stukken.pdf", kind="documents"),
    step("a1", "head_count", visit="v1", function="bediening", number=2, when="leaving"),
    step("a1", "eis", visit="v1", condition="AR-ARB-01", text="Laat een RI&E maken.", term_days=56),
    step("a1", "report", visit="v1", file="eis.pdf", kind="eis"),
    step("a1", "report", visit="v1", file="boete.pdf", kind="fine") | REFUSED,
    *syncs("a1", "a2", "a1"),
    closes("a1", "v1") | REFUSED,
    step("a1", "resolve", visit="v1", condition="AR-WML-02", outcome="overtreding", facts=SLIPS, severity="middel",
         term_days=28, reason="Samen nagelopen."),
    closes("a1", "v1", reaction="Wij sturen ze na.", partner="signs"),
    step("p1", "close_visit", visit="v1"),
    step("g1", "close_visit", visit="v1"),
    step("a1", "document", visit="v1", step="returned", condition="AR-WML-02", text="oktober"),
    step("g1", "water_result", visit="v1", label="GGD-12", verdict="boven_norm", text="1.200 kve/l, rapport 88"),
    *syncs("a1", "a2", "b1", "p1", "g1", "t1", "c1"),
    step("c1", "release_visit", visit="v1") | REFUSED,
    step("c1", "return_answer", visit="v1", condition="AR-WML-02", comment="Welke?") | REFUSED,
    step("b1", "return_answer", visit="v1", condition="AR-WML-02", comment="Over welke maanden?"),
    *syncs("b1", "a1"),
    step("a1", "amend", visit="v1", condition="AR-WML-02", facts=MONTHS, reason="Verduidelijkt na vraag."),
    step("a1", "resubmit", visit="v1"),
    *syncs("a1", "b1"),
    step("b1", "release_visit", visit="v1"),
    step("b1", "report", visit="v1", file="arbeid.pdf"),
    step("b1", "bundle", visit="v1", file="arbeid.zip"),
    *syncs("b1"),
    closes("t1", "v1"),
    *syncs("t1", "c1"),
    step("c1", "report", visit="v1", file="gemeente.pdf"),
    *syncs("a1", "a2"),
)  # fmt: skip
LABOUR_ALONE = (
    step("b1", "plan_visit", plan="p2", business="linde", for_=["a1", "a2"], kind="regulier"),
    *syncs("b1", "a1", "a2"),
    step("a1", "start_visit", visit="v2", plan="p2", business="linde", kind="regulier", partner="a2"),
    step("a2", "join_visit", visit="v2"),
    *at_the_door("a1", "v2"),
    step("a1", "count", visit="v2", check="ID-10", outcome="ja", number=2),
    closes("a1", "v2", partner="signs_later"),
    *syncs("a1", "a2"),
    step("a2", "cosign", visit="v2"),
    *syncs("a2", "b1"),
    step("b1", "release_visit", visit="v2"),
    *syncs("b1", "a1", "c1"),
)
FOLLOW_UP = (
    step("a2", "sync"),
    step("a2", "start_visit", visit="v3", business="linde", kind="hercontrole", follows="v1"),
    *at_the_door("a2", "v3"),
    step("a2", "assess", visit="v3", condition="AR-WML-02", outcome="hersteld"),
    step("a2", "assess", visit="v3", condition="AR-ARB-01", outcome="hersteld"),
    closes("a2", "v3", rest=None),
    *syncs("a2", "b1"),
)
POLICE_ALONE = (
    step("p1", "start_visit", visit="v4", business="linde", kind="melding", capacity="opsporing"),
    step("p1", "close_visit", visit="v4") | REFUSED,
    *at_the_door("p1", "v4"),
    step("p1", "note", visit="v4", text="Gesproken met drie mensen."),
    step("p1", "assess", visit="v4", condition="UV-V-01", outcome="voldoet") | REFUSED,
    step("p1", "count", visit="v4", check="ID-04", outcome="twijfel"),
    step("p1", "statement", visit="v4", role="sekswerker 1", text=TALKED, read_back=True),
    step(
        "p1",
        "signal",
        visit="v4",
        facts=[{"text": SEALED, "source": "verklaard", "role": "sekswerker 1"}],
        indicators=["MH-12"],
    ),
    step("p1", "pause_room", visit="v4", name="Werkruimte 3"),
    step("p1", "draft_administrative", visit="v4", text=TOLD),
    step("p1", "issue_administrative", visit="v4", **ISSUED) | REFUSED,
    step("p1", "close_visit", visit="v4"),
    *syncs("p1", "q1"),
    step("q1", "release_visit", visit="v4") | REFUSED,
    step("q1", "report", visit="v4", file="politie.pdf") | REFUSED,
    step("q1", "issue_administrative", visit="v4", **(ISSUED | {"agreement": None})) | REFUSED,
    step("q1", "issue_administrative", visit="v4", **ISSUED),
)


OFFICERS = [T1 | {"designations": ["opsporing"]}, A1, A2, C1, B1, P1, G1, Q1, W1, F1, Z1]


@pytest.fixture(scope="module")
def day(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> PlayedDay:
    assert qapp.platformName() == "offscreen"
    return plays(tmp_path_factory.mktemp("agencies"), *JOINT, *LABOUR_ALONE, *FOLLOW_UP, officers=OFFICERS)


def test_the_day_is_played_to_its_end_and_each_officer_knows_the_state_of_the_own_part(day: PlayedDay) -> None:
    assert day.ended_well, day.played.stopped
    states = {key: {name: visit.state for name, visit in day.officer(key).visits.items()} for key in ("t1", "c1")}
    assert states == {"t1": {"v1": VisitState.CLOSED}, "c1": {"v1": VisitState.CLOSED}}
    for key in ("a1", "b1"):
        assert day.visit(key, "v1").state is VisitState.RELEASED
        assert day.visit(key, "v2").state is VisitState.RELEASED
    assert day.visit("b1", "v3").state is VisitState.CLOSED
    assert all(visit.closed == (visit.state is not VisitState.OPEN) for visit in day.officer("b1").visits.values())
    everybody = day.played.summary.officers.values()
    assert {(officer.outbox, officer.quarantine) for officer in everybody} == {(0, 0)}


def test_no_officer_reads_the_part_of_another_agency(day: PlayedDay) -> None:
    for key, streams in (("t1", ("visit", "findings", "hygiene")), ("c1", ("visit", "findings"))):
        assert day.visit(key).streams == streams
        assert set(day.visit(key).conditions) > {"UV-V-01"}
        assert not any(condition.startswith("AR-") for condition in day.visit(key).conditions)
    for key in ("a1", "a2", "b1"):
        assert day.visit(key).streams == ("visit", "labour")
        assert not any(condition.startswith("UV-") for condition in day.visit(key).conditions)


def test_the_labour_answer_went_there_and_back(day: PlayedDay) -> None:
    visit = day.visit("b1")
    assert visit.relations == (Relation.EMPLOYED, Relation.SELF_EMPLOYED)
    assert [(each.when, each.number) for each in visit.head_counts] == [("arrival", 3), ("leaving", 2)]
    assert [each.text for each in visit.independence_facts] == ["Noemt eigen prijzen."]
    assert (day.visit("t1").relations, day.visit("t1").head_counts, day.visit("t1").independence_facts) == ((), (), ())
    (eis,) = visit.eisen
    assert (eis.by, eis.condition, eis.text, day.visit("t1").eisen) == ("a1", "AR-ARB-01", "Laat een RI&E maken.", ())
    assert "Laat een RI&E maken." in " ".join(pages_of((day.out / "eis.pdf").read_bytes()))
    assert not (day.out / "boete.pdf").exists()
    answer = visit.conditions["AR-WML-02"]

    (value,) = answer.values
    assert (value.outcome, value.facts, value.term_days, value.by) == (Outcome.VIOLATION, MONTHS, 28, "a1")
    assert (answer.history, answer.comments) == (4, ("Over welke maanden?",))
    assert day.visit("b1", "v2").counts == {"ID-10": {"ja": 2}}
    assert [value.outcome for value in day.visit("b1", "v3").conditions["AR-WML-02"].values] == [Outcome.RESOLVED]


def test_the_list_of_documents_stands_in_the_labour_part_and_the_paper_has_what_is_of_the_business(
    day: PlayedDay,
) -> None:
    slips, own = day.visit("b1").documents
    assert (slips.condition, slips.text, [each.step for each in slips.steps]) == (
        "AR-WML-02", "oktober", ["asked", "taken", "returned"],
    )  # fmt: skip
    assert (own.text, own.role, [each.by for each in own.steps]) == ("Eigen loonstrook", "sekswerker", ["a2"])
    assert day.visit("t1").documents == ()
    paper = " ".join(pages_of((day.out / "stukken.pdf").read_bytes()))
    assert "AR-WML-02 Loonstrook: oktober" in paper
    assert "Eigen loonstrook" not in paper


def test_the_municipality_reads_the_sample_and_its_result_and_labour_and_police_do_not(day: PlayedDay) -> None:
    for key in ("g1", "t1"):
        (sample,) = day.visit(key).water_samples
        assert (sample.by, sample.label, [found.verdict for found in sample.results]) == (
            "g1",
            "GGD-12",
            ["boven_norm"],
        )
    for key in ("p1", "a1", "c1"):
        assert day.visit(key).water_samples == ()


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("qapp")
def test_no_page_that_somebody_is_offered_is_without_work_or_a_sentence_that_says_why(tmp_path: Path) -> None:
    walked: dict[str, dict[str, Stand]] = {}
    script = script_of(tmp_path / "script", (*JOINT, *LABOUR_ALONE, *FOLLOW_UP), officers=OFFICERS)
    plays_script(
        script, tmp_path / "out", screens=True, afterwards=lambda company: walked.update(walks(company, *WALKERS))
    )

    assert set(walked) == set(WALKERS)
    for key, places in walked.items():
        for place, stand in places.items():
            assert stand.does or stand.nothing or len(stand.texts) > 5, (key, place, stand)
            assert all(title.strip() and text.strip() for title, text in stand.nothing), (key, place, stand.nothing)
    comes_in = {key for key, places in walked.items() if "Meedoen" in places.get("today", NOWHERE).does}
    assert comes_in == {"t1", "a1", "p1", "g1"}, "whoever takes part in visits, and nobody else"
    assert {key for key, places in walked.items() if "erasures" in places} == {"c1", "b1", "q1", "f1", "t1"}
    for key in ("f1", "z1"):
        assert not {"today", "visit", "businesses"} & set(walked[key])
    for key, plans in (("c1", True), ("b1", True), ("q1", True), ("w1", False), ("g1", False)):
        assert ("planning" in walked[key]) is plans
        told = " ".join(text for _, text in walked[key]["today"].nothing)
        assert ("een coördinator" in told) is (not plans and bool(told)), "nobody waits for himself"


def test_each_refusal_says_why(day: PlayedDay) -> None:
    whys = [refusal.why for refusal in day.played.summary.refusals]

    nothing = ("niets vastgelegd",) * 2
    expected = (
        "GGD-21 staat al", "alleen de GGD", "legitimatiebewijs", "arbeidsrelaties", nothing[0], "niet meegenomen",
        nothing[1], "AR-WML-02", "afgesloten", "afgesloten",
    )  # fmt: skip
    for why, part in zip(whys, expected, strict=True):
        assert part in why, whys


@pytest.mark.usefixtures("qapp")
def test_police_end_a_visit_of_their_own_and_nobody_reviews_it(tmp_path: Path) -> None:
    played = plays(tmp_path, *POLICE_ALONE, officers=[P1, Q1])

    assert played.ended_well, played.played.stopped
    for key in ("p1", "q1"):
        assert (played.visit(key, "v4").state, played.visit(key, "v4").closed) == (VisitState.CLOSED, True)
        assert played.visit(key, "v4").streams == ("visit", "police")
    whys = [refusal.why for refusal in played.played.summary.refusals]
    expected = ("legitimatiebewijs", "Vastleggen", "leidinggevende", "coördinator", "rol", "instemde")
    for why, part in zip(whys, expected, strict=True):
        assert part in why, whys
    assert played.visit("q1", "v4").counts == {"ID-04": {"twijfel": 1}}
    (issued,) = played.visit("q1", "v4").administrative
    assert (issued.by, issued.article, issued.receiver, issued.text) == ("q1", "19", ISSUED["receiver"], TOLD)
    told = " ".join(" ".join(pages_of((played.out / "rapportage.pdf").read_bytes())).split())
    assert TOLD in told
    assert "Wet politiegegevens, artikel 19" in told
    assert "Gesproken met drie mensen." not in told
    for kept in ("Werkruimte 3", TALKED, SEALED):
        assert kept not in told
    assert [(sent.receiver, sent.number) for sent in played.officer("p1").sent] == [("politie", 1)]
    assert [each.text for each in played.visit("p1", "v4").statements] == [TALKED]


def test_the_labour_report_and_bundle_are_labour_s_own(day: PlayedDay, tmp_path: Path) -> None:
    labour, municipal = (" ".join(pages_of((day.out / f"{name}.pdf").read_bytes())) for name in ("arbeid", "gemeente"))
    assert "Nederlandse Arbeidsinspectie" in labour
    assert MONTHS in labour
    assert "CONCEPT" not in labour
    assert "Knop kapot." not in labour
    assert "Gemeente Voorbeeldstad" in municipal
    assert MONTHS not in municipal
    assert "CONCEPT" in municipal

    with zipfile.ZipFile(day.out / "arbeid.zip") as bundle:
        bundle.extractall(tmp_path)
    checked = subprocess.run(
        [sys.executable, "-I", str(tmp_path / "verify.py"), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
