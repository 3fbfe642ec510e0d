"""Going on with a visit in somebody else's place."""

from dataclasses import replace

from inspector.casework.visiting import persons
from inspector.domain.values import VisitState
from inspector.viewmodels.screen.visit_inputs import read_visit
from tests.qml.officer_screen import OfficerScreen


def test_a_visit_that_was_handed_over_is_taken_over_by_a_tap_and_says_what_is_attested(screen: OfficerScreen) -> None:
    visit = screen.day.colleague_hands_over()
    screen.opens(visit, "door")
    screen.turns((1280, 800))
    before = screen.page.has("card_0")

    screen.tap("handed_here_action")

    assert not before
    assert screen.page.has("card_0")
    assert not screen.page.has("handed_here")
    screen.opens(visit, "closing")
    assert screen.page.has("succession")
    assert screen.page.shows("UV-V-07")


def test_a_tablet_that_was_revoked_says_why_nobody_goes_on_there(screen: OfficerScreen) -> None:
    visit = screen.day.colleague_hands_over()
    view_model = screen.opens(visit, "door")
    offered = screen.page.has("handed_here_action")
    known = screen.day.app.work.run(lambda: read_visit(screen.day.desk, visit))
    assert known is not None

    view_model.change(visit=replace(known, revoked=True))
    screen.settles()

    assert offered
    assert screen.page.has("handed_here")
    assert not screen.page.has("handed_here_action")
    assert screen.page.shows("Dit apparaat is ingetrokken: hierop kunt u niet verdergaan.")


def test_what_was_counted_wrongly_is_corrected_when_the_visit_came_back(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.does(lambda desk: persons.count_persons(desk, visit, "ID-10", "ja", 4))
    screen.day.closes_visit(visit)
    screen.day.is_returned(visit, "UV-V-07", "Welke deur?")
    screen.opens(visit, "persons")
    screen.turns((1280, 800))

    view_model = screen.day.shows_visit(visit, "persons")
    view_model.persons_tab.setCount("ID-10", "ja", 3)
    screen.settles()
    screen.page.focus("count_reason_input")
    screen.page.type("Een klant meegeteld.")
    screen.settles()
    screen.tap("count_correct")

    assert screen.day.visit(visit).state is VisitState.RETURNED
    assert screen.day.visit(visit).totals == {"ID-10": {"ja": 3}}
    assert not screen.page.has("count_correct")
    assert screen.day.draft(f"dialog/{visit}/count") == ""
