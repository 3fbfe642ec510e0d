"""English is longer here and shorter there: no page of any role breaks on it, whichever way the tablet is held."""

import pytest

from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.stage import LANDSCAPE, NARROW, PORTRAIT

TABS = ["door", "checklist", "persons", "signals", "photos", "notes", "said", "closing"]


def faults_both_ways(screens: Screens, app: AppViewModel) -> list[str]:
    found = []
    for size in (LANDSCAPE, PORTRAIT, *NARROW):
        screens.turns(size)
        screens.rests(app)
        screens.window.grab()
        found += [f"{size}: {fault}" for fault in screens.faults()]
    return found


def in_english(screens: Screens, number: str) -> AppViewModel:
    app = screens.app(number)
    app.settings_page.setLanguage("en")
    screens.show(app)
    screens.unlocks(app)
    return app


@pytest.mark.parametrize("number", ["t1", "c1", "p1", "f1"])
def test_every_place_of_the_menu(screens: Screens, number: str) -> None:
    screens.business("t1", "p1")
    app = in_english(screens, number)

    for place in (*app.props.places, *app.props.bottom_places):
        app.go(place["key"])

        assert faults_both_ways(screens, app) == [], place["key"]


def test_a_business_and_every_tab_of_a_visit(screens: Screens) -> None:
    business = screens.business("t1")
    app = in_english(screens, "t1")
    app.showBusiness(business.id)
    assert faults_both_ways(screens, app) == []
    visit = screens.starts_visit(app, business)

    for tab in TABS:
        app.showVisit(visit, tab)

        assert faults_both_ways(screens, app) == [], tab
