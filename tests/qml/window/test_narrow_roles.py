"""Every role's pages on lying screens of every size and enlargement: no word breaks, nothing is cut off."""

import os
from pathlib import Path

import pytest

from inspector.casework.visiting import joining
from inspector.casework.visiting.joining import Invitation
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Outcome, Severity, VisitKind
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import CHAIN_ON_THE_DOOR, EXIT, KADE, LINDE, NOORD, TODAY, OfficeDay, a_day

SIZES = {
    "1280x800": (1280, 800),
    "1366x768": (1366, 768),
    "1024x768": (1024, 768),
    "1280x800 at 125 %": (1024, 640),
    "1280x800 at 150 %": (853, 533),
    "1366x768 at 125 %": (1093, 614),
    "1366x768 at 150 %": (911, 512),
}
BEGINS = ("a1", "p1")
"""Who begins a visit alone; who cannot comes in by a code."""
JOINS = ("g1",)


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return a_day(screens, "a1", "b1", "p1", "q1", "g1", "w1", "f1")


def faults_at_every_size(day: OfficeDay, app: AppViewModel, name: str) -> dict[str, list[str]]:
    """What is wrong with the page that is shown, by the size of the screen; nothing when it is well."""
    found, folder = {}, os.environ.get("SCREENS")
    for look, size in SIZES.items():
        day.screens.window.view.resize(*size)
        day.settles(app)
        found[f"{name}, {look}"] = day.screens.faults()
        if folder:
            day.screens.window.view.grabWindow().save(str(Path(folder) / f"{name}-{look}.png".replace(" ", "-")))
    return {look: faults for look, faults in found.items() if faults}


def a_visit_of(day: OfficeDay, number: str) -> VisitId:
    """This officer is in a visit."""
    if number in BEGINS:
        visit = day.starts_alone(number)
    else:
        visit = day.starts()
        invitation = joining.invite(day.desk("t1"), visit)
        assert isinstance(invitation, Invitation)
        assert not isinstance(joining.join_visit(day.desk(number), invitation), Refusal)
    day.spreads()
    return visit


@pytest.mark.parametrize("number", ["t1", "c1", "a1", "b1", "p1", "q1", "g1", "w1", "f1", "admin-gemeente"])
def test_every_place_of_the_menu_fits_for_every_role(day: OfficeDay, number: str) -> None:
    day.plans(LINDE, VisitKind.JOINT, TODAY, "t1", "a1", "p1", "w1")
    visit = day.hands_in(NOORD)
    day.signals(visit, "Een vrouw kijkt eerst naar hem voor zij antwoordt.", "MH-01", "MH-02")
    day.spreads()
    app = day.opens(number)
    found: dict[str, list[str]] = {}

    for place in (*app.props.places, *app.props.bottom_places):
        app.go(place["key"])
        found |= faults_at_every_size(day, app, f"{number} {place['key']}")

    assert found == {}


@pytest.mark.parametrize("number", [*BEGINS, *JOINS])
def test_every_part_of_a_visit_fits_for_partners(day: OfficeDay, number: str) -> None:
    visit = a_visit_of(day, number)
    app = day.opens(number)
    app.showVisit(visit)
    day.settles(app)
    shown = day.workplace(app).visit
    assert shown is not None
    tabs = [str(tab["key"]) for tab in shown.props.tabs]
    found: dict[str, list[str]] = {}

    for tab in tabs:
        app.showVisit(visit, tab)
        found |= faults_at_every_size(day, app, f"{number} {tab}")

    assert len(tabs) > 3
    assert found == {}


@pytest.mark.long
def test_what_a_supervisor_does_fits(day: OfficeDay) -> None:
    rich, differs = day.hands_in(LINDE), day.differs(KADE)
    going_on = day.starts(NOORD)
    day.judges(going_on, EXIT, Outcome.VIOLATION, CHAIN_ON_THE_DOOR, Severity.ACUTE, term=0)
    day.spreads()
    app = day.opens("c1")
    found: dict[str, list[str]] = {}

    for name, visit in (("rich", rich), ("differs", differs), ("going on", going_on)):
        day.shows(app, visit)
        found |= faults_at_every_size(day, app, f"review {name}")
    app.showBusiness(LINDE.id)
    found |= faults_at_every_size(day, app, "business")
    app.showPlanning()
    day.workplace(app).planning.beginFollowUp(LINDE.id, "")
    found |= faults_at_every_size(day, app, "plan")
    app.showBusinesses()
    day.workplace(app).businesses.addNew()
    day.workplace(app).businesses.save()
    found |= faults_at_every_size(day, app, "form")

    assert found == {}
