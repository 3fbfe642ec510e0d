"""Whatever an officer records, the operator sees, hears and scans what he has to put right, and nothing to pay for."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from inspector.app.devices.codes import codes_in
from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.documents.exit_sheets import exit_sheet
from inspector.casework.signals import handling, signals
from inspector.casework.visiting import closings, notes, persons, saying
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.acts.reading_back import Told, is_police_matter, told
from inspector.domain.events import ReadBack
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.said_events import StatementTaken
from inspector.domain.values import InRole, Method, OperatorResponse, Outcome, Severity, SiteRole
from inspector.domain.visits.beside import beside, violations_shown
from inspector.domain.visits.sight import named
from inspector.reports.model import Reader
from inspector.viewmodels.closing.closing_rows import codes_of
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.stories.officers import ALARM, EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

DOOR = ConditionId("UV-V-08")
RULES = ConditionId("UV-V-14")
SECRETS = {
    "police": "Slot zit aan de buitenkant van kamer drie",
    "heard": "Dat vertelde de vrouw met het blauwe jasje",
    "note": "De beheerder bleef erbij staan luisteren",
    "signal": "Zij zei dat zij haar geld moest afgeven",
    "taken over": "overgenomen",
    "statement": "Ik moet elke dag werken van hem",
    "compliant": "De knop in kamer twee deed het wel",
    "reason": "Kamer vier was bezet door een klant",
    "rest": "Voor de rest ontbrak de tijd",
}
"""A text of each kind that he may not learn of."""
SIGNS = Closing("", OperatorResponse.SIGNED, rest=Outcome.NOT_CHECKED, rest_reason=SECRETS["rest"])


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = a_team(tmp_path, "c1", "t1", "p1")
    yield made
    made.ends()


def a_visit_of_everything(team: Team) -> VisitId:
    """Each kind of text once, and one violation that he must put right."""
    desk, visit = team.desk("t1"), team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.judges("t1", visit, DOOR, Judgement(Outcome.VIOLATION, SECRETS["police"], Severity.ACUTE, 0))
    heard = Judgement(Outcome.VIOLATION, SECRETS["heard"], Severity.SERIOUS, 14, Method.HEARD)
    team.judges("t1", visit, RULES, heard)
    team.judges("t1", visit, ALARM, Judgement(Outcome.COMPLIANT, SECRETS["compliant"]))
    other = next(c for c in desk.checklist(team.visit("t1", visit)) if c not in {EXIT, DOOR, RULES, ALARM})
    team.judges("t1", visit, other, Judgement(Outcome.NOT_CHECKED, reason=SECRETS["reason"]))
    done(notes.write_note(desk, visit, SECRETS["note"]))
    done(persons.count_persons(desk, visit, "ID-08", "niet_vast_te_stellen", 2))
    done(signals.seal_signal(desk, visit, Agency.POLITIE, ("MH-12",), seen(SECRETS["signal"])))
    is_taken_over(team)
    done(saying.record(desk, visit, StatementTaken(InRole(SiteRole.WORKER), SECRETS["statement"])))
    return visit


def is_taken_over(team: Team) -> None:
    """The police say that they handle it, and its writer hears that."""
    team.hears("p1", "t1")
    done(handling.take_over(team.desk("p1"), team.desk("p1").vault.signals()[0].event))
    team.hears("t1", "p1")
    assert team.desk("t1").vault.sent_signals()[0].taken_over


def sheet(team: Team, visit: VisitId, **changes: object) -> tuple[Told, ...]:
    known = read_visit(team.desk("t1"), visit)
    assert known is not None
    return told(known.visit, known.catalogue, known.checklist, **changes)  # type: ignore[arg-type] # named by the test


def everything_he_gets(team: Team, visit: VisitId) -> dict[str, str]:
    """All that is turned to him, read to him, handed to him or scanned by him."""
    desk = team.desk("t1")
    shown = "\n".join(each.text for each in sheet(team, visit))
    english = "\n".join(each.text for each in sheet(team, visit, language="en"))
    pdf = exit_sheet(desk, visit, SIGNS)
    assert isinstance(pdf, bytes), pdf
    done(closings.close_visit(desk, visit, SIGNS))
    signed = exit_sheet(desk, visit, SIGNS)
    copy = documents.finding_report(desk, visit, ReportForm(reader=Reader.OPERATOR))
    assert isinstance(signed, bytes), signed
    assert isinstance(copy, bytes), copy
    read_back = [each.event for each in team.visit("t1", visit).all_of(ReadBack)]
    return {
        "screen": shown,
        "screen in English": english,
        "file before": "\n".join(pages_of(pdf)),
        "file after": "\n".join(pages_of(signed)),
        "copy of the report": "\n".join(pages_of(copy)),
        "signed texts": json.dumps([getattr(each, "text", "") for each in read_back], ensure_ascii=False),
    }


def test_nothing_that_somebody_could_pay_for_reaches_the_operator(team: Team) -> None:
    visit = a_visit_of_everything(team)

    for where, text in everything_he_gets(team, visit).items():
        flat = " ".join(text.split())
        found = [kind for kind, secret in SECRETS.items() if secret.casefold() in flat.casefold()]
        assert found == [], f"{where} tells {found}"
        assert DOOR not in flat, f"{where} names a police matter"
        assert LOCKED.facts in flat, f"{where} lacks what he must put right"


def test_he_reads_no_number_of_the_rest_and_no_trace_of_a_signal(team: Team) -> None:
    plain = team.starts("t1")
    team.is_at_the_door("t1", plain)
    team.judges("t1", plain, EXIT, LOCKED)
    before = sheet(team, plain)
    done(signals.seal_signal(team.desk("t1"), plain, Agency.POLITIE, ("MH-12",), seen(SECRETS["signal"])))
    done(persons.count_persons(team.desk("t1"), plain, "ID-08", "niet_vast_te_stellen", 2))
    team.judges("t1", plain, DOOR, Judgement(Outcome.VIOLATION, SECRETS["police"], Severity.ACUTE, 0))

    assert sheet(team, plain) == before


def scanned(squares: tuple[str, ...]) -> str:
    """What a telephone reads from the code on the screen."""
    size, quiet = len(squares), 4
    picture = QImage((size + 2 * quiet) * 4, (size + 2 * quiet) * 4, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    for y, row in enumerate(squares):
        for x, square in enumerate(row):
            if square == "1":
                for place in product(range(4), range(4)):
                    picture.setPixel((x + quiet) * 4 + place[0], (y + quiet) * 4 + place[1], 0)
    (found,) = codes_in(picture)
    return found.decode()


def test_what_he_takes_along_by_telephone_is_what_he_read(team: Team) -> None:
    visit = a_visit_of_everything(team)
    lines = sheet(team, visit)
    read = "".join(scanned(code).partition("\n")[2] for code in codes_of(lines))

    assert "".join(read.split()) == "".join("".join(line.text for line in lines).split())
    assert not any(secret in " ".join(read.split()) for secret in SECRETS.values())


def test_a_police_matter_is_told_only_when_the_officer_says_so_and_else_stands_beside_the_signature(team: Team) -> None:
    for aloud in (frozenset(), frozenset({DOOR})):
        visit = team.starts("t1")
        team.is_at_the_door("t1", visit)
        team.judges("t1", visit, EXIT, LOCKED)
        team.judges("t1", visit, DOOR, Judgement(Outcome.VIOLATION, "De deur gaat niet open.", Severity.ACUTE, 0))
        done(closings.close_visit(team.desk("t1"), visit, replace(SIGNS, read_aloud=aloud)))
        known = team.visit("t1", visit)
        signed = known.signed

        assert signed is not None
        assert violations_shown(known, signed) == ((EXIT, DOOR) if aloud else (EXIT,))
        assert beside(known) == (() if aloud else (DOOR,))


def test_the_sheet_is_what_he_signs_word_for_word(team: Team) -> None:
    visit = a_visit_of_everything(team)
    lines = [line.text for line in sheet(team, visit)]
    done(closings.close_visit(team.desk("t1"), visit, SIGNS))
    known = team.visit("t1", visit)
    texts = {named(each.event): each.event.text for each in known.all_of(ReadBack) if isinstance(each.event, ReadBack)}

    assert known.signed is not None
    assert [texts[name] for name in known.signed.event.told] == lines
    pdf = exit_sheet(team.desk("t1"), visit, replace(SIGNS, language="en"))
    assert isinstance(pdf, bytes)
    printed = "".join("".join(pages_of(pdf)).split())
    assert all("".join(part.split()) in printed for line in lines for part in line.split("\n"))


def test_the_sheet_says_that_it_is_no_decision_and_where_to_complain_and_marks_a_translation(team: Team) -> None:
    visit = a_visit_of_everything(team)
    dutch, english = sheet(team, visit)[0].text, sheet(team, visit, language="en")[0].text

    assert "Dit is geen besluit; bezwaar kan pas tegen een besluit. Tekenen is voor ontvangst." in dutch
    assert "klacht indienen bij de gemeente" in dutch
    assert "translation" not in dutch
    assert "This is a translation. The Dutch text prevails." in english
    assert "What was found, and what a licence says, stand in Dutch: the language of the record." in english


def test_the_catalogue_says_which_violations_lead_to_the_police(team: Team) -> None:
    catalogue = team.desk("t1").catalogues[0]
    matters = [c.id for c in catalogue.conditions if is_police_matter(catalogue, c.id)]

    assert matters == ["UV-V-08", "UV-V-17", "UV-Z-06", "UV-Z-07", "UV-Z-18"]
