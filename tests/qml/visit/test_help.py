"""Doubt about a minor, a possible victim: two taps from every tab, for every role, nothing of it in the visit."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from inspector.app.demo_catalogues import demo_aid
from inspector.domain.ids import VisitId
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens


def at_work(screens: Screens, number: str = "t1") -> tuple[AppViewModel, VisitId]:
    business = screens.business(number)
    app = screens.app(number)
    screens.show(app)
    screens.unlocks(app)
    return app, screens.starts_visit(app, business)


def at_persons(screens: Screens, number: str = "t1") -> AppViewModel:
    app, visit = at_work(screens, number)
    app.showVisit(visit, Tab.PERSONS)
    screens.rests(app)
    return app


def visit_of(app: AppViewModel) -> VisitViewModel:
    assert app.workplace is not None
    assert app.workplace.visit is not None
    return app.workplace.visit


def is_stopped(app: AppViewModel) -> bool:
    return visit_of(app).help_sheet.props.stopped


@pytest.mark.parametrize("number", ["t1", "p1", "a1"])
def test_both_ways_to_help_are_two_taps_from_every_tab(screens: Screens, number: str) -> None:
    app, visit = at_work(screens, number)
    for tab in Tab:
        for choice, said in (("help_minor", "Bel nu de politie"), ("help_victim", "CoMensha")):
            app.showVisit(visit, tab)
            screens.rests(app)

            screens.page.click("help_open")
            screens.page.click(choice)
            screens.rests(app)

            asks = "meldkamer" if number == "p1" else said
            assert screens.page.shows(asks)
            assert screens.page.shows("112")
            assert screens.page.shows("0900-8844")
            visit_of(app).help_sheet.leave()
            screens.rests(app)


def test_doubt_about_a_minor_stops_the_routine_until_the_officer_says_how_it_goes_on(screens: Screens) -> None:
    app, _ = at_work(screens)
    before = events(app)
    screens.page.click("help_open")
    screens.page.click("help_minor")
    screens.rests(app)

    screens.page.press(Qt.Key.Key_Escape)
    screens.rests(app)
    stays = screens.page.has("help_called")
    closable = screens.page.has("sheet_close")
    screens.page.click("help_called")
    screens.rests(app)

    assert (stays, closable) == (True, False)
    assert not is_stopped(app)
    assert events(app) == before


def test_who_is_eighteen_to_twenty_is_not_what_the_flow_is_for(screens: Screens) -> None:
    app, _ = at_work(screens)
    screens.page.click("help_open")
    screens.page.click("help_minor")
    screens.rests(app)
    assert screens.page.shows("Is iemand 18, 19 of 20 jaar? Dan geldt dit niet")
    visit_of(app).help_sheet.leave()

    visit_of(app).persons_tab.setCount("ID-05", "nee", 1)
    screens.rests(app)

    assert not is_stopped(app)


@pytest.mark.parametrize(("outcome", "stops"), [("twijfel", True), ("ja", True), ("nee", False)])
def test_the_police_check_of_minors_stops_the_routine_at_any_doubt(screens: Screens, outcome: str, stops: bool) -> None:
    app, _ = at_work(screens, "p1")

    visit_of(app).persons_tab.setCount("ID-06", outcome, 1)
    screens.rests(app)

    assert is_stopped(app) is stops


@pytest.mark.parametrize("number", ["t1", "a1", "p1"])
def test_doubt_about_a_document_leads_everybody_but_the_police_to_the_police(screens: Screens, number: str) -> None:
    app = at_persons(screens, number)
    persons_tab = visit_of(app).persons_tab
    for outcome in ("ja", "twijfel", "nee"):
        persons_tab.setCount("ID-04", outcome, 1)
        screens.rests(app)

        is_told = screens.page.has("help_numbers") and screens.page.shows("Beschuldig niemand")
        assert is_told is (number != "p1" and outcome != "ja"), outcome
        assert not is_stopped(app), "the rest of the visit goes on"
        visit_of(app).help_sheet.leave()
        screens.rests(app)

    persons_tab.setCount("ID-04", "nee", 0)
    screens.rests(app)

    assert not screens.page.shows("Beschuldig niemand"), "a number that is taken away doubts nothing"


def test_the_labour_check_of_minors_stops_the_routine(screens: Screens) -> None:
    app, _ = at_work(screens, "a1")

    visit_of(app).checklist.assess("AR-ATW-05", "voldoet")
    screens.rests(app)
    assert not is_stopped(app)
    visit_of(app).checklist.assess("AR-ATW-05", "overtreding")
    screens.rests(app)

    assert is_stopped(app)


def test_a_strong_sign_asks_for_a_call_with_the_numbers_and_the_sign_of_a_minor_stops(screens: Screens) -> None:
    app, visit = at_work(screens)
    app.showVisit(visit, Tab.SIGNALS)
    screens.rests(app)
    screens.page.click("signal_open")
    screens.rests(app)

    visit_of(app).signals.toggle("MH-08")
    screens.rests(app)
    weak = screens.page.shows("Nu de politie bellen?")
    visit_of(app).signals.toggle("MH-12")
    screens.rests(app)

    assert not weak
    assert screens.page.shows("Nu de politie bellen?")
    assert screens.page.shows("Gevaar nu: bel 112. Anders de politie: 0900-8844.")
    screens.page.click("decline")
    screens.rests(app)
    assert not is_stopped(app)
    visit_of(app).signals.toggle("MH-06")
    screens.rests(app)
    assert is_stopped(app)
    assert screens.page.has("help_called")


def test_a_stopped_routine_waits_over_a_lock_and_nobody_else_hears_of_it(screens: Screens) -> None:
    app, visit = at_work(screens)
    before = events(app)
    screens.page.click("help_open")
    screens.page.click("help_minor")
    screens.rests(app)

    app = locked_and_unlocked(screens, app, visit)

    assert is_stopped(app)
    assert screens.page.has("help_called")
    assert events(app) == before
    assert drafts_of(app).count(f"stopped/{visit}") == 1
    screens.page.click("help_called")
    screens.rests(app)
    assert not [key for key in drafts_of(app) if key.startswith("stopped")]
    app = locked_and_unlocked(screens, app, visit)
    assert not is_stopped(app)


def locked_and_unlocked(screens: Screens, app: AppViewModel, visit: VisitId) -> AppViewModel:
    """The program ends at a lock; another one opens the vault and leads back to the visit."""
    app.lock()
    screens.rests(app)
    again = screens.app_in(screens.folder / "t1")
    screens.show(again)
    screens.unlocks(again)
    again.showVisit(visit, Tab.CHECKLIST)
    screens.rests(again)
    return again


def drafts_of(app: AppViewModel) -> list[str]:
    assert app.workplace is not None
    return app.workplace.session.wait_for(lambda desk: sorted(desk.vault.drafts()))


def events(app: AppViewModel) -> int:
    assert app.workplace is not None
    visit = VisitId(visit_of(app).props.visit)
    return app.workplace.session.wait_for(lambda desk: len(known.known) if (known := desk.vault.visit(visit)) else 0)


def test_an_officer_finds_a_place_to_go_from_every_tab_by_what_somebody_looks_for(screens: Screens) -> None:
    screens.documents = (*screens.documents, *demo_aid(at=datetime(2026, 12, 1, tzinfo=UTC)))
    app, _ = at_work(screens)
    before = events(app)

    screens.page.click("help_open")
    screens.page.click("help_places")
    screens.rests(app)
    assert screens.page.shows("Spreekuur Zonnewijzer")
    screens.page.tap("need-law")

    assert screens.page.shows("Rechtswinkel Het Anker")
    assert screens.page.shows("Verzonnen, om te oefenen. Deze plek bestaat niet.")
    assert screens.page.shows("Geen identiteitsbewijs nodig")
    assert not screens.page.shows("Spreekuur Zonnewijzer")
    screens.page.focus("aid-page")
    screens.page.press(Qt.Key.Key_Space)
    screens.rests(app)
    assert screens.page.has("aid-code")
    assert events(app) == before


def test_an_officer_whose_organisation_gave_no_place_reads_that(screens: Screens) -> None:
    at_work(screens)

    screens.page.click("help_open")
    screens.page.click("help_places")

    assert screens.page.shows("Uw organisatie gaf voor deze keuze geen plek op.")
