"""Nothing says that a visit is gone while something of it is left: the list leads to it, pages say what went."""

import pytest
from PySide6.QtCore import Qt

from inspector.casework.judging import erasing
from inspector.casework.visiting import joining, notes
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import VisitId
from inspector.vault.model.batch import Batch
from inspector.viewmodels.erasures.erasures_props import ErasureRow
from inspector.wire.directory import ErasureConfirmed
from inspector.wire.erasures import body_hash_of
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stream_id import scope_of
from tests.fakes.screens import Screens
from tests.qml.erasing_day import ErasingDay
from tests.qml.office_day import EXIT, LINDE
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look

LATE = "Mevrouw Jansen kwam later binnen."


@pytest.fixture
def day(screens: Screens) -> ErasingDay:
    return ErasingDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def shared_part_confirmed(day: ErasingDay) -> None:
    """As another program could; the app confirms all parts together."""
    desk = day.desk("f1")
    for state in erasing.erasures(desk):
        if scope_of(state.said.erasure.stream).kind is StreamKind.VISIT:
            said = ErasureConfirmed(state.said.id, body_hash_of(state.said.erasure))
            desk.vault.append(Batch(declarations=(said,)))


def all_is_proposed(day: ErasingDay) -> VisitId:
    visit = day.hands_in(LINDE)
    day.proposes(visit)
    return visit


def a_visit_written_in_after_the_proposal(day: ErasingDay) -> VisitId:
    visit = day.starts(LINDE)
    day.must(notes.write_note(day.desk("t1"), visit, "Vooraf."))
    day.spreads()
    day.proposes(visit)
    day.must(notes.write_note(day.desk("t1"), visit, LATE))
    day.spreads()
    day.confirms()
    return visit


def decided(day: ErasingDay, app: object) -> tuple[ErasureRow, ...]:
    return day.workplace(app).erasures.props.decided  # type: ignore[arg-type]


def test_the_list_leads_to_what_was_recorded_after_the_proposal(day: ErasingDay, page: Page) -> None:
    visit = day.goes_on_from(a_visit_written_in_after_the_proposal)
    app = day.opens("c1")
    app.showErasures()
    day.settles(app)
    (row,) = decided(day, app)
    said = page.shows("Er is nog meer van dit bezoek vastgelegd: 1 wijziging. Dat staat hier nog.")
    found = faults_in_every_look(day, app)
    day.photographs_window("erasures-rest")

    day.taps(app, "propose_rest")
    asked = page.shows("Wat uw organisatie van dit bezoek nog bewaart: 1 wijziging.")
    found |= faults_in_every_look(day, app)
    day.photographs_window("sheet-rest")
    day.taps(app, "choice_COURT", "propose", "confirm")
    day.taps(app, "proposed_action")

    assert said
    assert asked
    assert row.state_word != "Overal gewist"
    assert row.visit == ""
    assert day.workplace(app).erasures.props.waiting_count == 1
    assert not page.has("rest")
    assert day.known(app, lambda desk: len(erasing.erasures(desk)[-1].said.erasure.targets)) == 1
    assert day.known(app, lambda desk: desk.vault.visit(visit)) is None
    assert found == {}


def test_a_review_pane_says_that_the_visit_is_partly_erased(day: ErasingDay, page: Page) -> None:
    visit = day.goes_on_from(all_is_proposed)
    app = day.opens("c1")
    day.shows(app, visit)
    shared_part_confirmed(day)

    day.hears(app, "f1")

    assert page.has("visit_partly_erased")
    assert page.shows("Van uw organisatie staat hier nog: 23 wijzigingen.")
    assert not page.has("visit_erased")
    day.photographs_window("visit-partly-erased")
    found = faults_in_every_look(day, app)
    app.showErasures()
    day.settles(app)
    props = day.workplace(app).erasures.props
    assert [(row.state_word, row.confirmed) for row in props.waiting] == [("Deels bevestigd", "Ambtenaar f1 (f1)")]
    assert found == {}


def test_an_inspector_is_told_that_only_a_part_is_gone(day: ErasingDay, page: Page) -> None:
    visit = day.goes_on_from(all_is_proposed)
    app = day.opens("t1")
    app.showVisit(visit, "notes")
    day.settles(app)
    shared_part_confirmed(day)

    day.hears(app, "c1", "f1")

    assert app.props.page == "today"
    assert page.shows("Dit bezoek is deels gewist en niet meer te openen.")


def test_an_open_visit_says_that_something_of_it_was_erased(day: ErasingDay, page: Page) -> None:
    visit = day.hands_in(LINDE)
    app = day.opens("t1")
    app.showVisit(visit, "notes")
    day.settles(app)
    before = page.has("erased_here")
    known = day.visit(visit)
    answer = known.answer(EXIT)
    assert answer is not None
    day.proposes(visit, known.notes[0].id, answer.id)
    day.desk("f1")
    for proposal in erasing.proposals(day.desk("f1")):
        day.must(erasing.confirm(day.desk("f1"), proposal.id))

    day.hears(app, "c1", "f1")

    assert not before
    assert page.shows("Van dit bezoek is de inhoud van 3 wijzigingen gewist.")
    found = faults_in_every_look(day, app)
    day.photographs_window("visit-notes-erased")
    day.photographs_in_portrait(app, "visit-notes-erased-portrait")
    assert found == {}


def test_what_a_partner_erased_of_the_shared_part_is_counted_too(day: ErasingDay, page: Page) -> None:
    day.world.officer("p1")
    day.world.officer("q1")
    day.world.enrols("g1", Agency.POLITIE, Role.PRIVACY_OFFICER)
    visit = day.starts(LINDE)
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, joining.Invitation)
    day.must(joining.join_visit(day.desk("p1"), invitation))
    day.spreads()
    day.must(erasing.propose_whole(day.desk("q1"), visit, Ground.COURT))
    day.tells()
    for proposal in erasing.proposals(day.desk("g1")):
        day.must(erasing.confirm(day.desk("g1"), proposal.id))
    day.tells()
    gone = len(day.visit(visit, "t1").erased)

    app = day.opens("t1")
    app.showVisit(visit, "notes")
    day.settles(app)

    assert gone > 0
    assert page.has("erased_here")
    assert page.shows(f"de inhoud van {gone} wijziging")


def test_the_sheet_says_so_when_its_visit_is_erased_under_it(day: ErasingDay, page: Page) -> None:
    visit = day.goes_on_from(all_is_proposed)
    app = day.opens("c1")
    day.shows(app, visit)
    page.focus("erase")
    page.press(Qt.Key.Key_Return)
    day.settles(app)
    for proposal in erasing.proposals(day.desk("f1")):
        day.must(erasing.confirm(day.desk("f1"), proposal.id))

    day.hears(app, "f1")

    assert page.has("sheet_erased")
    assert not page.has("propose")
    day.photographs_window("sheet-erased")
    day.taps(app, "sheet_erased_action")
    assert app.props.page == "erasures"
