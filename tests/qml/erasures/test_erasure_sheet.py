"""A coordinator proposes to erase something of a visit, or lets it be kept."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from inspector.casework.judging import erasing
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.ids import VisitId
from inspector.viewmodels.erasures.erasure_proposal import ErasureProposalViewModel
from inspector.viewmodels.window.application import AppViewModel
from inspector.wire.erasures import SaidErasure
from tests.fakes.screens import Screens
from tests.qml.erasing_day import ErasingDay, handed_in_and_told
from tests.qml.office_day import CHAIN_ON_THE_DOOR
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look

NOTE = "Meterkast staat open; twee draden liggen bloot."


@pytest.fixture
def day(screens: Screens) -> ErasingDay:
    return ErasingDay(screens)


@pytest.fixture
def visit(day: ErasingDay) -> VisitId:
    return day.goes_on_from(handed_in_and_told)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def the_sheet(day: ErasingDay, visit: VisitId) -> AppViewModel:
    """The coordinator's program with the sheet open over a visit."""
    app = day.opens("c1")
    day.shows(app, visit)
    day.screens.page.focus("erase")
    day.screens.page.press(Qt.Key.Key_Return)
    day.settles(app)
    return app


def sheet_of(day: ErasingDay, app: AppViewModel) -> ErasureProposalViewModel:
    return day.workplace(app).erasure_proposal


def chooses(day: ErasingDay, app: AppViewModel, words: str) -> None:
    """Walk to a row of the sheet and choose it."""
    rows = sheet_of(day, app).props.items
    place = next(number for number, row in enumerate(rows) if words in (row.words, row.heading))
    day.screens.page.focus("erase_0")
    day.screens.page.press(*[Qt.Key.Key_Down] * place)
    day.settles(app)
    day.screens.page.press(Qt.Key.Key_Space)
    day.settles(app)


def proposals(day: ErasingDay, app: AppViewModel) -> list[SaidErasure]:
    return day.known(app, lambda desk: [state.said for state in erasing.erasures(desk)])


def test_the_sheet_lists_what_the_coordinator_knows_in_its_writers_words(day: ErasingDay, visit: VisitId) -> None:
    app = the_sheet(day, visit)

    rows = sheet_of(day, app).props.items

    assert [row.words for row in rows if row.heading == "Notitie"] == [NOTE]
    assert [row.words for row in rows if row.heading.startswith("Antwoord · UV-V-07")] == [CHAIN_ON_THE_DOOR]
    assert len([row for row in rows if row.source]) == 4
    assert {row.byline.split(" · ")[0] for row in rows} == {"Ambtenaar t1", "Ambtenaar t2"}
    assert all("24-11-2026" in row.byline for row in rows)


def test_a_chosen_note_is_proposed_and_what_happens_is_said(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    said = [page.shows(text) for text in ("Dat kan niet terug", "Ambtenaar f1", "niet wat", "Opgeslagen rapporten")]
    note = day.known(app, lambda desk: desk.vault.visit(visit))
    before = page.item("propose").isEnabled()

    chooses(day, app, NOTE)
    day.taps(app, "choice_UNLAWFUL", "propose", "confirm")

    (proposal,) = proposals(day, app)
    assert all(said)
    assert not before
    assert note is not None
    assert [target.event.seq for target in proposal.erasure.targets] == [note.notes[0].id.seq]
    assert (proposal.erasure.ground, proposal.erasure.term) == (Ground.UNLAWFUL, "")
    assert page.has("proposed")
    day.taps(app, "proposed_action")
    assert app.props.page == "erasures"
    assert page.shows("1 wijziging")


def test_the_keyboard_alone_proposes(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    page.focus("erase_0")
    page.press(Qt.Key.Key_Space)
    page.focus("choice_RETENTION_OVER")
    page.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    day.settles(app)
    page.focus("propose")
    page.press(Qt.Key.Key_Return)
    day.settles(app)
    page.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    day.settles(app)

    assert [said.erasure.ground for said in proposals(day, app)] == [Ground.REQUEST]


def test_the_whole_visit_with_the_end_of_its_term(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    day.taps(app, "segment_whole", "choice_RETENTION_OVER")
    counted = page.shows("Alles wat uw organisatie van dit bezoek bewaart: 29 wijzigingen, 8 fotobestanden.")
    day.screens.page.fill("term_input", "01-11-2026")
    day.taps(app, "propose", "confirm")

    found = proposals(day, app)
    assert counted
    assert sum(len(said.erasure.targets) for said in found) == 29
    assert {said.erasure.term for said in found} == {"2026-11-01"}


def test_a_refusal_stands_in_the_sheet_and_what_was_chosen_stays(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    sheet = sheet_of(day, app)
    tomorrow = day.known(app, lambda desk: desk.today() + timedelta(days=1))
    day.taps(app, "erase_0", "choice_RETENTION_OVER")
    sheet.setTerm(tomorrow.isoformat())
    day.settles(app)

    day.taps(app, "propose", "confirm")

    assert page.has("erasure_error")
    assert page.shows("De bewaartermijn loopt nog tot 25-11-2026.")
    assert sum(row.chosen for row in sheet.props.items) == 1
    assert "het punt is daarna niet beantwoord" in sheet.props.effects
    assert proposals(day, app) == []


def test_what_was_proposed_before_says_so(day: ErasingDay, visit: VisitId) -> None:
    day.proposes(visit, day.visit(visit).notes[0].id)
    app = the_sheet(day, visit)

    assert [row.words for row in sheet_of(day, app).props.items if row.pending] == [NOTE]


def test_a_visit_is_held_and_let_go_from_the_sheet(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    day.taps(app, "segment_keep", "choice_INQUIRY", "hold_visit")
    held = page.shows("Ambtenaar c1 (c1) legde een bewaarplicht op: onderzoek door een onafhankelijke instantie.")
    grounds = day.known(app, lambda desk: {hold.ground for hold in erasing.holds_on(desk, visit)})
    day.taps(app, "segment_erase")
    warned = sheet_of(day, app).props.held != ()
    day.taps(app, "segment_keep", "lift_visit", "confirm")

    assert held
    assert warned
    assert grounds == {HoldGround.INQUIRY.value}
    assert not page.has("held")
    assert day.known(app, lambda desk: erasing.holds_on(desk, visit)) == ()


def test_closing_the_sheet_lets_go_of_the_visit(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    day.taps(app, "sheet_close")

    assert not page.has("propose")
    assert not sheet_of(day, app).props.is_read
    assert sheet_of(day, app).props.items == ()


def test_nothing_is_cut_off_in_any_look(day: ErasingDay, visit: VisitId) -> None:
    found = {}
    day.proposes(visit, day.visit(visit).notes[0].id)
    app = the_sheet(day, visit)
    found["list"] = faults_in_every_look(day, app)
    day.taps(app, "erase_0", "erase_1", "choice_UNLAWFUL")
    found["chosen"] = faults_in_every_look(day, app)
    day.photographs_window("sheet-chosen")
    day.photographs_in_portrait(app, "sheet-chosen-portrait")
    day.taps(app, "segment_whole")
    found["whole"] = faults_in_every_look(day, app)
    day.photographs_window("sheet-whole")
    day.taps(app, "segment_keep")
    found["keep"] = faults_in_every_look(day, app)
    day.photographs_window("sheet-keep")
    day.taps(app, "choice_TERM", "hold_visit")
    found["held"] = faults_in_every_look(day, app)
    day.taps(app, "segment_erase", "segment_some", "propose", "confirm")
    found["proposed"] = faults_in_every_look(day, app)
    day.photographs_window("sheet-proposed")

    assert not any(found.values()), found


@pytest.mark.parametrize("typed", ["01-11-20", "31-02-2026", "1-11-2027"])
def test_a_date_that_is_none_is_never_proposed(day: ErasingDay, visit: VisitId, page: Page, typed: str) -> None:
    app = the_sheet(day, visit)
    sheet = sheet_of(day, app)
    day.taps(app, "erase_0", "choice_UNLAWFUL")
    page.fill("term_input", typed)
    day.settles(app)
    unfinished = (page.item("propose").isEnabled(), sheet.props.next_step)
    day.photographs_window("sheet-date")
    page.press(*[Qt.Key.Key_Backspace] * 10)
    day.settles(app)

    assert unfinished == (False, "Maak de datum af, of maak het veld leeg.")
    assert page.item("propose").isEnabled()
    assert sheet.props.term == ""


def test_a_date_that_is_being_changed_is_not_the_one_before(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    day.taps(app, "erase_0", "choice_RETENTION_OVER")
    without = (page.item("propose").isEnabled(), sheet_of(day, app).props.next_step)
    page.fill("term_input", "01-11-2026")
    day.settles(app)
    ready = page.item("propose").isEnabled()
    page.focus("term_input")
    page.press(Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    day.settles(app)
    changing = page.item("propose").isEnabled()
    day.taps(app, "segment_keep", "segment_erase")

    assert without == (False, "Vul in wanneer de bewaartermijn eindigde.")
    assert ready
    assert not changing
    assert page.item("term_input").property("text") == "01-11-2026"
    assert page.item("propose").isEnabled()


def test_it_asks_before_it_proposes_and_takes_no_for_an_answer(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = the_sheet(day, visit)
    day.taps(app, "erase_0", "choice_UNLAWFUL", "propose")
    told = page.shows("Een voorstel kan niet worden ingetrokken")
    day.photographs_window("sheet-asking")
    found = faults_in_every_look(day, app)
    day.taps(app, "decline")

    assert told
    assert found == {}
    assert proposals(day, app) == []
    assert page.has("propose")


def test_what_was_proposed_already_cannot_be_chosen(day: ErasingDay, visit: VisitId, page: Page) -> None:
    day.proposes(visit, day.visit(visit).notes[0].id)
    app = the_sheet(day, visit)
    sheet = sheet_of(day, app)
    (row,) = [row for row in sheet.props.items if row.pending]

    sheet.toggle(row.key)
    day.settles(app)

    assert sum(row.chosen for row in sheet.props.items) == 0
    day.proposes_in_app(app, visit)
    day.taps(app, "segment_whole", "choice_UNLAWFUL")
    assert not page.item("propose").isEnabled()
    assert page.shows("Alles van dit bezoek is al voorgesteld.")


def test_the_holds_of_two_people_are_listed_before_they_end(day: ErasingDay, visit: VisitId, page: Page) -> None:
    day.proposes(visit, day.visit(visit).notes[0].id)
    (proposal,) = erasing.proposals(day.desk("f1"))
    day.must(erasing.hold_named(day.desk("f1"), proposal.id, HoldGround.TERM))
    day.tells()
    app = the_sheet(day, visit)
    day.taps(app, "segment_keep")
    only_findings = page.shows(
        "Ambtenaar f1 (f1) legde een bewaarplicht op: bewaartermijn wordt nagegaan. Alleen voor: "
    )
    day.taps(app, "choice_INQUIRY")
    page.focus("hold_visit")
    day.settles(app)
    day.taps(app, "hold_visit")
    page.focus("lift_visit")
    day.settles(app)
    day.taps(app, "lift_visit")
    day.photographs_window("sheet-lifting")
    listed = page.names("ends")
    found = faults_in_every_look(day, app)
    day.taps(app, "confirm")

    assert only_findings
    assert len(listed) == 2
    assert found == {}
    assert day.known(app, lambda desk: erasing.holds_on(desk, visit)) == ()
