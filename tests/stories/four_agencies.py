"""A visit of four agencies, and the papers of law that come of it.

`python -m tests.stories.four_agencies` keeps how they read and look now. Look at each page before keeping it.
"""

import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from inspector.casework.documents.administrative_reports import administrative_report
from inspector.casework.documents.entry_reports import entry_report
from inspector.casework.documents.exit_sheets import exit_sheet
from inspector.casework.documents.labour_papers import labour_paper
from inspector.casework.documents.visit_papers import write_visit_paper
from inspector.casework.judging import reviews
from inspector.casework.visiting import administrative, closings, notes, places, saying, visits
from inspector.domain.acts.administrative import one_draft
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.hygiene_events import WaterSampled, WaterTest
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.labour_events import DocumentListed, DocumentStep, EisMade
from inspector.domain.place_events import Companion, PlaceEntered, Warrant
from inspector.domain.said_events import AdministrativeReportIssued, ReceiptGiven
from inspector.domain.values import Outcome, PlaceKind, Severity, SiteRole, VisitKind, WpgArticle
from tests.e2e.golden_documents import text_of
from tests.stories.officers import ALARM, ALONE, EXIT, LOCKED, SIGNED, Team, a_team, done
from tests.unit.reports.looks import grey
from tests.unit.reports.pdf_text import pictures_of

_CODE = re.compile(r"(?:[0-9A-Z]{4} ){3}[0-9A-Z]{4}\b")
KEPT = Path(__file__).with_name("drafts")
WORKERS = {"t": ("t1", "t2"), "a": ("a1",), "p": ("p1",), "g": ("g1",)}
"""Of each agency by the letter of its officers, those who are there."""
ALL = {"t": ("t1", "t2", "c1"), "a": ("a1", "b1"), "p": ("p1", "q1"), "g": ("g1",)}
EVERYBODY = tuple(number for own in ALL.values() for number in own)
RISKS, PAY = ConditionId("AR-ARB-01"), ConditionId("AR-WML-01")


def a_joint_visit(team: Team, starter: str) -> VisitId:
    """Everybody enters, writes, closes; both reports are released, and the police issue theirs."""
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
    _lists_documents(team, visit)
    done(saying.record(team.desk("g1"), visit, WaterSampled("GGD-12", "monster-g", WaterTest.LEGIONELLA)))
    done(administrative.draft(team.desk("p1"), visit, "De deur heeft alleen aan de buitenkant een slot."))
    team.meets(*EVERYBODY)
    team.closes("t1", visit)
    done(closings.close_visit(team.desk("a1"), visit, replace(SIGNED, language="en")))
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


def _lists_documents(team: Team, visit: VisitId) -> None:
    for step in (DocumentStep.ASKED, DocumentStep.SEEN, DocumentStep.TAKEN):
        done(saying.record(team.desk("a1"), visit, DocumentListed(step, PAY, "stuk-a van oktober")))
    own_slip = DocumentListed(DocumentStep.SEEN, None, "Eigen loonstrook", SiteRole.WORKER)
    for listed in (own_slip, DocumentListed(DocumentStep.COPIED, None, "Rooster van november", SiteRole.MANAGER)):
        done(saying.record(team.desk("a1"), visit, listed))
    done(saying.record(team.desk("a1"), visit, ReceiptGiven("Loonadministratie over oktober, één ordner.")))


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


def words_in(document: bytes) -> str:
    """The text of a paper, without the code of its visit, which no two runs have alike."""
    return _CODE.sub("#", text_of(document))


def _rights(team: Team, visit: VisitId) -> bytes:
    with TemporaryDirectory() as folder:
        path = write_visit_paper(team.desk("t1"), visit, Path(folder) / "rechten.pdf")
        assert isinstance(path, Path), path
        return path.read_bytes()


def drafts(team: Team, visit: VisitId) -> Mapping[str, object]:
    """The papers of law, each made on the device of whoever is to sign it."""
    return {
        **{f"entry-{n}": entry_report(team.desk(n), visit) for n in ("t1", "t2", "a1", "p1", "g1")},
        "eis-a1": labour_paper(team.desk("a1"), visit, "eis"),
        "fine-a1": labour_paper(team.desk("a1"), visit, "fine"),
        "sheet-t1": exit_sheet(team.desk("t1"), visit, SIGNED),
        "sheet-a1": exit_sheet(team.desk("a1"), visit, SIGNED),
        "rights-t1": _rights(team, visit),
        "documents-a1": labour_paper(team.desk("a1"), visit, "documents"),
        "administrative-q1": administrative_report(team.desk("q1"), visit),
    }


LOOKED_AT = ("sheet-t1", "sheet-a1", "rights-t1", "entry-t1", "eis-a1", "fine-a1", "documents-a1", "administrative-q1")


def drawn(name: str, document: bytes) -> dict[str, Image.Image]:
    """The pages of one paper under their names, in greys; none of that with a code, which no two runs have alike."""
    if name.startswith("rights"):
        return {}
    return {f"{name}-{number}.png": grey(page) for number, page in enumerate(pictures_of(document), 1)}


if __name__ == "__main__":
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv)
    with TemporaryDirectory() as folder:
        team = a_team(Path(folder), *EVERYBODY)
        made = drafts(team, a_joint_visit(team, "t1"))
        KEPT.mkdir(exist_ok=True)
        for old in KEPT.iterdir():
            old.unlink()
        for name in LOOKED_AT:
            document = made[name]
            assert isinstance(document, bytes), document
            (KEPT / f"{name}.txt").write_text(words_in(document), encoding="utf-8", newline="\n")
            for each, picture in drawn(name, document).items():
                picture.save(KEPT / each, optimize=True)
        team.ends()
