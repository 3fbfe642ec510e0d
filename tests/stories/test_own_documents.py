"""Four agencies in one visit: no document of one names a power, a room or an officer of another."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.administrative_reports import administrative_report
from inspector.casework.documents.documents import ReportForm
from inspector.casework.documents.entry_reports import entry_report
from inspector.casework.documents.exit_sheets import exit_sheet
from inspector.casework.documents.labour_papers import labour_paper
from inspector.casework.judging import reviews
from inspector.casework.visiting import administrative, closings, notes, places, saying, visits
from inspector.demo.summary_of import Names, summary_of
from inspector.domain.acts.administrative import one_draft
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.labour_events import EisMade
from inspector.domain.place_events import Companion, PlaceEntered, Warrant
from inspector.domain.said_events import AdministrativeReportIssued
from inspector.domain.values import Outcome, PlaceKind, Severity, VisitKind, WpgArticle
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.model import Reader
from inspector.reports.verification import verify_bundle
from tests.stories.officers import ALARM, ALONE, EXIT, LOCKED, SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of
from tests.unit.reports.verify_script import run_script

WORKERS = {"t": ("t1", "t2"), "a": ("a1",), "p": ("p1",), "g": ("g1",)}
"""Of each agency by the letter of its officers, those who are there."""
ALL = {"t": ("t1", "t2", "c1"), "a": ("a1", "b1"), "p": ("p1", "q1"), "g": ("g1",)}
EVERYBODY = tuple(number for own in ALL.values() for number in own)
RISKS, PAY = ConditionId("AR-ARB-01"), ConditionId("AR-WML-01")
PROGRAM_FILES = frozenset({"verify.py", "LEESMIJ.txt", "payload-dictionary-1.bin"})


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    team = a_team(tmp_path_factory.mktemp("team"), *EVERYBODY)
    yield team
    team.ends()


@pytest.fixture(scope="module", params=["t1", "p1"], ids=["begun by the municipality", "begun by the police"])
def visit(team: Team, request: pytest.FixtureRequest) -> VisitId:
    """Everybody enters, writes, closes; both reports are released."""
    starter: str = request.param
    visit = team.starts(starter, VisitKind.JOINT, partner="t2" if starter == "t1" else None)
    for number in ("t1", "t2", "a1", "p1", "g1"):
        if number != starter:
            team.joins(number, starter, visit)
    for letter, own in WORKERS.items():
        for number in own:
            _comes_in(team, number, letter, visit)
    for condition, judged in ((EXIT, LOCKED), (ALARM, Judgement(Outcome.COMPLIANT))):
        team.judges("t1", visit, condition, judged)
    team.judges("a1", visit, RISKS, Judgement(Outcome.VIOLATION, "Er is geen RI&E.", Severity.MODERATE, 56))
    team.judges("a1", visit, PAY, Judgement(Outcome.VIOLATION, "Bonnen van 9 euro per uur.", Severity.SERIOUS))
    done(saying.record(team.desk("a1"), visit, EisMade(RISKS, "Laat een RI&E maken.", 56, team.desk("a1").today())))
    done(administrative.draft(team.desk("p1"), visit, "De deur heeft alleen aan de buitenkant een slot."))
    team.meets(*EVERYBODY)
    for number in ("t1", "a1"):
        team.closes(number, visit)
    for number in ("p1", "g1"):
        done(closings.close_visit(team.desk(number), visit, Closing("", None)))
    team.meets(*EVERYBODY)
    done(closings.cosign(team.desk("t2"), visit))
    team.meets(*EVERYBODY)
    for number in ("c1", "b1"):
        done(reviews.release_visit(team.desk(number), visit, ALONE))
    draft = one_draft(team.visit("q1", visit))
    assert draft is not None
    report = AdministrativeReportIssued(
        draft, WpgArticle.AUTHORITY, "de burgemeester", "Om te beslissen over de vergunning."
    )
    done(administrative.issue(team.desk("q1"), visit, report))
    team.meets(*EVERYBODY)
    return visit


def _comes_in(team: Team, number: str, letter: str, visit: VisitId) -> None:
    desk = team.desk(number)
    warrant = Warrant(f"nummer-{letter}", f"gever-{letter}", f"functie-{letter}", desk.today())
    along = (Companion(f"tolk-{letter}", f"reden-{letter}"),)
    done(visits.show_card(desk, visit, f"rol-{letter}"))
    done(places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, f"grond-{letter}", f"kamer-{letter}")))
    dwelling = PlaceEntered(
        PlaceKind.DWELLING, f"grond-{letter}", f"woning-{letter}", warrant=warrant, companions=along
    )
    done(places.enter(desk, visit, dwelling))
    done(places.leave(desk, visit, team.visit(number, visit).places[-1].id))
    done(notes.write_note(desk, visit, f"notitie-{letter}"))


def words_of(letter: str) -> tuple[str, ...]:
    """What stands for the powers, rooms and officers of an agency."""
    said = ("nummer", "gever", "functie", "tolk", "reden", "rol", "grond", "kamer", "woning", "notitie")
    return (*(f"{each}-{letter}" for each in said), *(f"Ambtenaar {number}" for number in ALL[letter]))


def foreign(text: str, own: str) -> list[str]:
    return [word for letter in ALL if letter != own for word in words_of(letter) if word in text]


def foreign_in(document: object, own: str) -> list[str]:
    """Also an officer's number as a word of its own."""
    text = text_of(document)
    numbers = [number for letter in ALL if letter != own for number in ALL[letter]]
    return [*foreign(text, own), *(number for number in numbers if re.search(rf"\b{number}\b", text))]


def text_of(document: object) -> str:
    assert isinstance(document, bytes), document
    return " ".join(pages_of(document))


FORMS = (ReportForm(), ReportForm("en", Reader.OPERATOR))


@pytest.mark.parametrize(("number", "own"), [("c1", "t"), ("b1", "a")])
def test_reports_and_the_operators_copies_name_the_own_agency_alone(
    team: Team, visit: VisitId, number: str, own: str
) -> None:
    reports = [documents.finding_report(team.desk(number), visit, form) for form in FORMS]

    assert [foreign_in(report, own) for report in reports] == [[]] * len(FORMS)
    assert f"kamer-{own}" in text_of(reports[0])
    assert "Politie" in text_of(reports[0])


@pytest.mark.parametrize(("number", "own"), [("c1", "t"), ("b1", "a")])
def test_a_bundle_holds_no_log_statement_or_word_of_another_agency(
    team: Team, visit: VisitId, number: str, own: str, tmp_path: Path
) -> None:
    bundle = tmp_path / "bundel.zip"
    done(documents.write_bundle(team.desk(number), visit, bundle))
    files = read_bundle(bundle)
    proof = verify_bundle(files)

    assert {statement.number for statement in proof.statements} <= set(ALL[own])
    assert proof.title.startswith("Huis De Linde")
    others = [person for each in EVERYBODY if each not in ALL[own] for person in [team.desk(each).vault.me]]
    for name, data in files.items():
        if name in PROGRAM_FILES:
            continue
        shown = data if not name.endswith(".pdf") else text_of(data).encode()
        assert not foreign(shown.decode("utf-8", "replace"), own), name
        for person in others:
            assert bytes.fromhex(person.installation) not in data, (name, person.number)
            assert person.installation.encode() not in data, (name, person.number)
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    bundle.unlink()
    assert run_script(tmp_path).returncode == 0


def test_sheets_entry_reports_and_drafts_name_the_own_agency_alone(team: Team, visit: VisitId) -> None:
    made = {
        **{f"sheet of {n}": (n[0], exit_sheet(team.desk(n), visit, SIGNED)) for n in ("t1", "a1")},
        **{f"entry of {n}": (n[0], entry_report(team.desk(n), visit)) for n in ("t1", "t2", "a1", "p1", "g1")},
        "eis": ("a", labour_paper(team.desk("a1"), visit, "eis")),
        "fine": ("a", labour_paper(team.desk("a1"), visit, "fine")),
        "administrative": ("p", administrative_report(team.desk("q1"), visit)),
    }

    assert {name: found for name, (own, document) in made.items() if (found := foreign_in(document, own))} == {}
    assert "woning-g" in text_of(made["entry of g1"][1])


def test_what_each_can_read_at_the_end_has_no_place_or_ground_of_another(team: Team, visit: VisitId) -> None:
    names = Names({}, {}, {visit: "v1"}, {})
    for letter, own in ALL.items():
        for number in own:
            said = json.dumps(summary_of(team.desk(number), names).visits["v1"].places, default=str)
            assert not foreign(said, letter), number
            assert (f"kamer-{letter}" in said) or not said.strip("[]")
