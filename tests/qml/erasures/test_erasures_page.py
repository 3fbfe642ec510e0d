"""A privacy officer confirms or holds what was proposed; a coordinator sees who signed. Both see no content there."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing
from inspector.casework.visiting import notes
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.ids import VisitId
from tests.fakes.screens import Screens
from tests.qml.erasing_day import ErasingDay
from tests.qml.office_day import LINDE
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look

NOTE = "Meterkast staat open; twee draden liggen bloot."


@pytest.fixture
def day(screens: Screens) -> ErasingDay:
    return ErasingDay(screens)


def some_is_proposed(day: ErasingDay) -> VisitId:
    """A visit of which the coordinator wants a note and a photo gone."""
    visit = day.hands_in(LINDE)
    known = day.visit(visit)
    day.proposes(visit, known.notes[0].id, known.photos[0].id)
    return visit


@pytest.fixture
def visit(day: ErasingDay) -> VisitId:
    return day.goes_on_from(some_is_proposed)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def test_the_privacy_officer_begins_at_what_waits_and_reads_nothing(
    day: ErasingDay, visit: VisitId, page: Page
) -> None:
    app = day.opens("f1")
    day.settles(app)

    assert app.props.page == "erasures"
    assert [place["key"] for place in app.props.places] == ["erasures"]
    for text in ("2 wijzigingen, 2 fotobestanden", "Had niet vastgelegd mogen worden", "Ambtenaar c1 (c1) · 24-11"):
        assert page.shows(text), text
    assert page.has("reads_nothing")
    assert not page.shows(NOTE)
    assert not page.shows("Linde")
    assert visit not in str(day.workplace(app).erasures.props)


def test_it_is_confirmed_only_after_the_second_step(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = day.opens("f1")
    day.taps(app, "confirm_erasure")
    before_looking = page.item("confirm").isEnabled()
    day.taps(app, "decline")
    declined = day.workplace(app).erasures.props.waiting_count
    day.taps(app, "confirm_erasure", "looked", "confirm")

    props = day.workplace(app).erasures.props
    assert not before_looking
    assert declined == 1
    assert (props.waiting_count, len(props.decided)) == (0, 1)
    assert page.has("erasure")
    assert page.shows("Ambtenaar f1 (f1)")
    assert day.known(app, lambda desk: erasing.erasures(desk)[0].confirmed_by) == day.workplace(app).session.me
    assert visit


def test_the_keyboard_alone_confirms(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = day.opens("f1")
    day.settles(app)
    page.focus("confirm_erasure")
    page.press(Qt.Key.Key_Return)
    day.settles(app)
    on_the_way_back = page.focused()
    page.focus("looked")
    page.press(Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    day.settles(app)

    assert on_the_way_back == "decline"
    assert len(day.workplace(app).erasures.props.decided) == 1
    assert visit


def grounds_of_holds(desk: Desk) -> list[str]:
    streams = [each.said.erasure.stream for each in desk.vault.erasures()]
    return [hold.ground for hold in desk.vault.holds(streams)]


def test_the_privacy_officer_holds_it_on_a_fixed_ground_and_lifts_it(
    day: ErasingDay, visit: VisitId, page: Page
) -> None:
    app = day.opens("f1")
    day.taps(app, "place_hold")
    before_choosing = page.item("confirm").isEnabled()
    day.taps(app, "choice_PROCEEDINGS", "confirm")
    held = page.has("held_back") and page.shows("Ambtenaar f1 (f1) legde een bewaarplicht op: juridische procedure")
    could_confirm = page.has("confirm_erasure")
    ground = day.known(app, grounds_of_holds)
    day.taps(app, "lift_hold", "confirm")

    assert not before_choosing
    assert held
    assert not could_confirm
    assert ground == [HoldGround.PROCEEDINGS.value]
    assert not page.has("held_back")
    assert page.has("confirm_erasure")
    assert visit


def test_the_coordinator_sees_who_signed_and_who_has_not_and_goes_to_the_visit(
    day: ErasingDay, visit: VisitId, page: Page
) -> None:
    day.confirms()
    app = day.opens("c1")
    day.taps(app, "nav_erasures")

    (row,) = day.workplace(app).erasures.props.decided
    assert row.signed == "Ambtenaar c1 (c1), Ambtenaar t1 (t1)"
    assert row.missing == "Ambtenaar t2 (t2)"
    assert page.shows("Nog 1 niet getekend")
    assert page.shows("Huis De Linde")
    assert not page.has("confirm_erasure")
    day.taps(app, "erased_visit")
    assert (app.props.page, app.props.subject) == ("review", visit)


def test_what_arrives_while_the_page_is_open_appears(day: ErasingDay, visit: VisitId, page: Page) -> None:
    app = day.opens("f1")
    day.proposes(visit, ground=Ground.RETENTION_OVER)

    day.hears(app, "c1")

    assert day.workplace(app).erasures.props.waiting_count == 2
    assert page.shows("Gedeeld deel van een bezoek")
    assert page.shows("Bewaartermijn verstreken")


def test_nothing_is_cut_off_in_any_look(day: ErasingDay, visit: VisitId) -> None:
    found = {}
    day.proposes(visit, ground=Ground.RETENTION_OVER)
    app = day.opens("f1")
    found["waiting"] = faults_in_every_look(day, app)
    day.photographs_window("erasures-waiting")
    day.taps(app, "place_hold")
    found["ground"] = faults_in_every_look(day, app)
    day.photographs_window("erasures-ground")
    day.taps(app, "choice_TERM", "confirm")
    found["held"] = faults_in_every_look(day, app)
    day.photographs_window("erasures-held")
    day.taps(app, "lift_hold")
    found["lifting"] = faults_in_every_look(day, app)
    day.photographs_window("erasures-lifting")
    day.taps(app, "confirm")
    day.screens.page.focus("confirm_erasure")
    day.taps(app, "confirm_erasure")
    found["confirming"] = faults_in_every_look(day, app)
    day.photographs_window("erasures-confirming")
    day.taps(app, "looked", "confirm")
    found["held and decided"] = faults_in_every_look(day, app)
    day.photographs_window("erasures-decided")
    day.photographs_in_portrait(app, "erasures-decided-portrait")

    assert not any(found.values()), found


def test_the_coordinators_list_and_both_empty_ones(screens: Screens) -> None:
    day, found = ErasingDay(screens), {}
    visit = day.hands_in(LINDE)
    day.tells()
    empty = day.opens("f1")
    found["empty for the privacy officer"] = faults_in_every_look(day, empty)
    assert screens.page.has("nothing_proposed")
    day.photographs_window("erasures-empty")
    app = day.opens("c1")
    app.showErasures()
    day.settles(app)
    assert screens.page.has("nothing_proposed")
    found["empty for the coordinator"] = faults_in_every_look(day, app)
    day.workplace(app).session.act(lambda desk: erasing.propose_whole(desk, visit, Ground.COURT))
    found["own proposals"] = faults_in_every_look(day, app)
    day.photographs_window("erasures-own")

    assert not any(found.values()), found


def test_the_parts_of_a_whole_visit_are_one_card(day: ErasingDay, page: Page) -> None:
    visit = day.hands_in(LINDE)
    day.proposes(visit, ground=Ground.RETENTION_OVER)
    app = day.opens("f1")
    day.taps(app, "confirm_erasure")
    shown = [page.shows(text) for text in ("6 wijzigingen", "23 wijzigingen, 8 fotobestanden", "24-11-2026 09:")]
    ticked = page.shows("Ik heb nagegaan dat de bewaartermijn is geëindigd op 24-11-2026")
    day.taps(app, "looked", "confirm")

    assert all(shown)
    assert ticked
    states = day.known(app, erasing.erasures)
    assert len(states) == 2
    assert all(state.said.confirmed_by is not None for state in states)
    assert (day.workplace(app).erasures.props.waiting_count, page.has("confirm_erasure")) == (0, False)


def test_the_focus_goes_on_to_the_next_card(day: ErasingDay, page: Page) -> None:
    visit = day.hands_in(LINDE)
    known = day.visit(visit)
    for event in (known.notes[0].id, known.photos[0].id, known.photos[1].id):
        day.proposes(visit, event)
    app = day.opens("f1")
    day.settles(app)
    page.focus("confirm_erasure")
    page.press(Qt.Key.Key_Return)
    day.settles(app)
    page.focus("looked")
    page.press(Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    day.settles(app)

    after = (page.focused(), page.window.activeFocusItem().property("key"))
    named = {
        QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)
        for item in page.items()
        if item.objectName() == "confirm_erasure"
    }
    assert after == ("erasure", day.workplace(app).erasures.props.waiting[0].key)
    assert named == {"Bevestigen: Bevindingen, 1 wijziging, 2 fotobestanden"}


def test_a_hold_that_comes_after_the_confirmation_claims_nothing(day: ErasingDay, visit: VisitId, page: Page) -> None:
    day.confirms()
    day.must(erasing.hold(day.desk("c1"), visit, HoldGround.DUTY))
    day.tells()
    app = day.opens("c1")
    app.showErasures()
    day.settles(app)

    assert page.shows("Bewaarplicht na bevestiging")
    assert page.shows("Wat al gewist was, komt niet terug. Wat nog niet gewist was, blijft.")


def test_what_another_decision_erased_cannot_be_confirmed(day: ErasingDay, visit: VisitId, page: Page) -> None:
    day.proposes(visit)
    whole = erasing.proposals(day.desk("f1"))[-1]
    day.must(erasing.confirm(day.desk("f1"), whole.id))
    app = day.opens("f1")
    day.settles(app)

    assert not page.has("confirm_erasure")
    assert page.shows("Al gewist")
    assert day.workplace(app).erasures.props.waiting_count == 0


def test_two_hundred_proposals_do_not_hold_up_the_page(screens: Screens) -> None:
    day = ErasingDay(screens)
    visit = day.starts(LINDE)
    for number in range(200):
        day.must(notes.write_note(day.desk("t1"), visit, f"Notitie {number}."))
    day.spreads()
    day.tells()
    for note in day.visit(visit).notes:
        day.must(erasing.propose(day.desk("c1"), visit, [note.id], Ground.UNLAWFUL))
    day.tells()
    app = day.opens("f1")
    day.settles(app)
    app.showSync()
    day.settles(app)

    began = time.monotonic()
    app.showErasures()
    QGuiApplication.processEvents()
    took = time.monotonic() - began

    assert day.workplace(app).erasures.props.waiting_count == 200
    assert len(screens.page.names("erasure")) < 40
    assert took < 1.5


def test_the_menu_counts_what_the_privacy_officer_may_confirm(day: ErasingDay, visit: VisitId) -> None:
    app = day.opens("f1")
    day.settles(app)
    before = [place["badge"] for place in app.props.places]

    day.taps(app, "confirm_erasure", "looked", "confirm")

    assert (before, [place["badge"] for place in app.props.places]) == (["1"], [""])
    assert visit
