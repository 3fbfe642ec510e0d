"""A raid with two officers: the signature binds what was shown, and what a colleague found offline stands beside it."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import OTHER_CATALOGUE, DocumentRefused
from inspector.casework.judging import erasing, reviews
from inspector.casework.visiting import checklists, closings
from inspector.demo.summary import SignatureSummary
from inspector.demo.summary_of import Names, summary_of
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.acts.erasing import Ground
from inspector.domain.events import ConditionAssessed, ReadBack
from inspector.domain.ids import VisitId
from inspector.domain.refusals import ChangedMeanwhile
from inspector.domain.strokes import Stroke
from inspector.domain.values import OperatorResponse, Outcome, Severity
from inspector.domain.visits.beside import beside
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.proof_lines import lines_about
from inspector.reports.verification import verify_bundle
from inspector.viewmodels.screen.beside_words import beside_text
from inspector.wire.scopes import StreamKind
from tests.stories.officers import ALARM, ALONE, EXIT, LOCKED, SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of
from tests.unit.reports.verify_script import run_script

SILENT = Judgement(Outcome.VIOLATION, "Het brandalarm doet niets.", Severity.SERIOUS, 14)
COMPLIANT = Judgement(Outcome.COMPLIANT)
MARK = "Niet voorgelegd aan de exploitant"
LINE: Stroke = (100, 150, 200, 50)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "f1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    """Officer 2 found something offline that neither the operator nor officer 1 knew when they signed."""
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.judges("t1", visit, ALARM, COMPLIANT)
    team.meets("t1", "c1")
    team.judges("t2", visit, ALARM, SILENT)
    team.closes("t1", visit)
    team.meets("t1", "t2", "c1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def unpacked(bundle: Path) -> Path:
    folder = bundle.with_suffix("")
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder


def report_of(team: Team, visit: VisitId) -> str:
    report = documents.finding_report(team.desk("c1"), visit)
    assert isinstance(report, bytes), report
    return "\n".join(pages_of(report))


def resolved(team: Team, visit: VisitId) -> None:
    """The officers agree on what officer 2 found, with a reason."""
    done(checklists.resolve(team.desk("t1"), visit, ALARM, SILENT, "De collega stond erbij."))
    team.meets("t1", "t2", "c1")


def test_the_report_prints_what_was_signed_and_apart_what_came_beside_it(team: Team, visit: VisitId) -> None:
    resolved(team, visit)
    text = report_of(team, visit)

    shown, _, apart = text.partition("Overtredingen naast de ondertekening")
    assert LOCKED.facts in shown
    assert SILENT.facts not in shown
    assert SILENT.facts in apart
    assert MARK in apart
    assert "Tekende niet voor: UV-V-01" in text
    assert "Voorgelegde overtredingen: UV-V-07" in text


def test_neither_a_reason_nor_a_release_takes_the_mark_away(team: Team, visit: VisitId, tmp_path: Path) -> None:
    resolved(team, visit)
    done(reviews.comment_on(team.desk("c1"), visit, ALARM, "Ik sta hierachter."))
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    bundle = tmp_path / "bundel.zip"
    done(documents.write_bundle(team.desk("c1"), visit, bundle))
    files = read_bundle(bundle)

    assert MARK in report_of(team, visit)
    assert any("niet voorgelegd aan de exploitant" in line for line in lines_about(verify_bundle(files)))
    assert "niet voorgelegd aan de exploitant" in run_script(unpacked(bundle)).stdout
    assert beside(team.visit("c1", visit)) == (ALARM,)


def test_what_was_shown_and_changed_since_is_said_to_be_not_shown_so(team: Team, visit: VisitId) -> None:
    resolved(team, visit)
    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Welke deur?"))
    team.hears("t1", "c1")
    done(checklists.amend(team.desk("t1"), visit, EXIT, replace(LOCKED, facts="Achterdeur dicht."), "Verduidelijkt."))
    team.hears("c1", "t1")
    known = team.visit("c1", visit)

    _, _, apart = report_of(team, visit).partition("Overtredingen naast de ondertekening")

    assert (apart.count(MARK), apart.count("Zo niet voorgelegd aan de exploitant")) == (1, 1)
    assert beside_text(known, ALARM) == MARK
    assert beside_text(known, EXIT) == "Zo niet voorgelegd aan de exploitant"


def test_showing_it_to_the_operator_takes_the_mark_away(team: Team, visit: VisitId) -> None:
    resolved(team, visit)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("c1", "t1")
    later = Closing("Daar wist ik van.", OperatorResponse.SIGNED, operator_signature=(LINE,))

    done(closings.show_operator(team.desk("t1"), visit, later))
    team.meets("c1", "t1")
    text = report_of(team, visit)

    assert beside(team.visit("c1", visit)) == ()
    assert MARK not in text
    assert "Later alsnog voorgelegd aan de exploitant" in text
    assert "Daar wist ik van." in text
    assert isinstance(documents.court_bundle(team.desk("c1"), visit), bytes)


def test_the_summary_says_what_each_signature_was_given_to(team: Team, visit: VisitId) -> None:
    desk = team.desk("c1")
    names = Names({p.vault.me.installation: n for n, p in team.world.people.items()}, {}, {visit: "v1"}, {})

    found = summary_of(desk, names).visits["v1"]

    officer, operator = found.signed
    assert operator == SignatureSummary(by="t1", operator=True, conditions=(EXIT,))
    assert (officer.by, officer.operator, EXIT in officer.conditions) == ("t1", False, True)
    assert found.beside == (ALARM,)


def test_nothing_is_signed_that_was_not_on_the_screen(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets("t1", "t2")
    on_the_screen = team.visit("t1", visit)
    team.judges("t2", visit, ALARM, SILENT)
    team.meets("t1", "t2")

    assert closings.close_visit(team.desk("t1"), visit, SIGNED, on_the_screen) == ChangedMeanwhile()
    done(closings.close_visit(team.desk("t1"), visit, SIGNED, team.visit("t1", visit)))
    assert closings.cosign(team.desk("t2"), visit, (), on_the_screen) == ChangedMeanwhile()


def test_a_signature_names_heads_of_the_shared_and_the_own_part_only_and_the_catalogue(
    team: Team, visit: VisitId
) -> None:
    desk, signed = team.desk("t1"), team.visit("t1", visit).signed
    assert signed is not None
    own = {log.log.hex() for log in desk.vault.disclosure(visit, frozenset({StreamKind.VISIT, StreamKind.FINDINGS}))}

    assert {reach.log for reach in signed.event.seen} <= own
    assert signed.event.catalogue == desk.catalogues[0].data_hash
    assert len(signed.event.told) == 2


def test_a_report_is_not_made_in_other_words_than_those_that_were_signed(team: Team, visit: VisitId) -> None:
    resolved(team, visit)
    desk = team.desk("c1")
    other = replace(desk, catalogues=tuple(replace(c, data_hash=b"o" * 32) for c in desk.catalogues))

    assert documents.finding_report(other, visit) == DocumentRefused("report", OTHER_CATALOGUE)


def test_what_the_operator_was_shown_of_an_answer_is_erased_with_it(team: Team, visit: VisitId) -> None:
    (answer,) = (
        each.id
        for each in team.visit("c1", visit).all_of(ConditionAssessed)
        if isinstance(each.event, ConditionAssessed) and each.event.facts == LOCKED.facts
    )
    done(erasing.propose(team.desk("c1"), visit, [answer], Ground.UNLAWFUL))
    team.meets("c1", "f1")
    (proposed,) = erasing.erasures(team.desk("f1"))
    done(erasing.confirm(team.desk("f1"), proposed.said.id))
    team.meets("c1", "t1", "t2", "f1")

    for number in ("c1", "t1", "t2"):
        left = [each.event for each in team.visit(number, visit).all_of(ReadBack)]
        assert [each.condition for each in left if isinstance(each, ReadBack)] == [None]
