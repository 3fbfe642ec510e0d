"""Four agencies in one visit: no document of one names a power, a room or an officer of another."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.documents.exit_sheets import exit_sheet
from inspector.casework.judging import reviews
from inspector.demo.summary_of import Names, summary_of
from inspector.domain.acts.closing import unsigned
from inspector.domain.ids import VisitId
from inspector.domain.values import VisitKind
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.model import Reader
from inspector.reports.verification import verify_bundle
from tests.stories.four_agencies import ALL, EVERYBODY, KEPT, LOOKED_AT, a_joint_visit, drafts, drawn, words_in
from tests.stories.officers import ALONE, SIGNED, Team, a_team, done
from tests.unit.reports.looks import MOST, differs
from tests.unit.reports.pdf_text import pages_of
from tests.unit.reports.verify_script import run_script

PROGRAM_FILES = frozenset({"verify.py", "LEESMIJ.txt", "payload-dictionary-1.bin"})


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    team = a_team(tmp_path_factory.mktemp("team"), *EVERYBODY)
    yield team
    team.ends()


@pytest.fixture(scope="module", params=["t1", "p1"], ids=["begun by the municipality", "begun by the police"])
def visit(team: Team, request: pytest.FixtureRequest) -> VisitId:
    """A visit that an officer of one of the agencies began."""
    return a_joint_visit(team, request.param)


def words_of(letter: str) -> tuple[str, ...]:
    """What stands for the powers, rooms and officers of an agency."""
    said = [
        "nummer",
        "gever",
        "functie",
        "tolk",
        "reden",
        "rol",
        "grond",
        "kamer",
        "woning",
        "notitie",
        "stuk",
        "monster",
    ]
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
    made: dict[str, object] = {f"sheet-{n}": exit_sheet(team.desk(n), visit, SIGNED) for n in ("t1", "a1")}
    made |= drafts(team, visit)
    owners = {name: next(own for own in ALL if name.rpartition("-")[2] in ALL[own]) for name in made}

    assert {name: found for name, document in made.items() if (found := foreign_in(document, owners[name]))} == {}
    assert "woning-g" in text_of(made["entry-g1"])


def test_a_police_officer_who_was_named_as_the_second_and_never_came_stands_in_no_report(team: Team) -> None:
    visit = team.starts("t1", VisitKind.JOINT, partner="p1")
    team.is_at_the_door("t1", visit)
    team.closes("t1", visit)
    team.meets("t1", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))

    report = documents.finding_report(team.desk("c1"), visit)

    assert unsigned(team.visit("c1", visit)) == (team.desk("p1").vault.me.installation,)
    assert foreign_in(report, "t") == []
    assert ALONE in text_of(report)


def test_the_papers_of_law_read_and_look_as_they_did_when_somebody_looked_at_them(tmp_path: Path) -> None:
    team = a_team(tmp_path, *EVERYBODY)
    made = drafts(team, a_joint_visit(team, "t1"))

    for name in LOOKED_AT:
        document = made[name]
        assert isinstance(document, bytes), document
        kept = (KEPT / f"{name}.txt").read_text(encoding="utf-8")
        assert words_in(document) == kept, "look, then: python -m tests.stories.four_agencies"
        far = {page: differs(KEPT / page, picture) for page, picture in drawn(name, document).items()}
        assert {page: each for page, each in far.items() if each >= MOST} == {}
        assert set(far) == {path.name for path in KEPT.glob(f"{name}-*.png")}
    team.ends()


def test_what_each_can_read_at_the_end_has_no_place_or_ground_of_another(team: Team, visit: VisitId) -> None:
    names = Names({}, {}, {visit: "v1"}, {})
    for letter, own in ALL.items():
        for number in own:
            said = json.dumps(summary_of(team.desk(number), names).visits["v1"].places, default=str)
            assert not foreign(said, letter), number
            assert (f"kamer-{letter}" in said) or not said.strip("[]")
