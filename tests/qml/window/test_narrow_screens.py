"""Small lying screens and enlarged text: no word breaks, nothing is cut off, every button is as large as a finger."""

import os
from pathlib import Path

import pytest

from inspector.domain.values import Outcome, Severity
from inspector.viewmodels.visit.visit_props import Tab
from tests.fakes.screens import Screens
from tests.qml.officer_screen import OfficerScreen
from tests.qml.screen_lint import faults

SIZES = [
    pytest.param((1280, 800), id="1280x800 at 100 %"),
    pytest.param((1366, 768), id="1366x768 at 100 %"),
    pytest.param((1024, 768), id="1024x768"),
    pytest.param((1024, 640), id="1280x800 at 125 %"),
    pytest.param((853, 533), id="1280x800 at 150 %"),
    pytest.param((1093, 614), id="1366x768 at 125 %"),
    pytest.param((911, 512), id="1366x768 at 150 %"),
]


@pytest.mark.parametrize("size", SIZES)
def test_every_part_of_a_visit_fits(screen: OfficerScreen, size: tuple[int, int]) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, "UV-V-01", Outcome.VIOLATION, "Knop werkt niet.", Severity.SERIOUS)
    screen.turns(size)

    found = {}
    for tab in Tab:
        screen.opens(visit, tab)
        found[tab] = faults(screen.stage.view)
        if folder := os.environ.get("SCREENS"):
            screen.stage.view.grabWindow().save(str(Path(folder) / f"narrow-{size[0]}-{tab}.png"))

    assert {tab: wrong for tab, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("size", SIZES)
def test_the_door_and_the_first_pages_fit(screens: Screens, size: tuple[int, int]) -> None:
    screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.turns(size)
    found = {"unlock": screens.faults()}
    _keep(screens, f"unlock-{size[0]}")
    screens.unlocks(app)

    for page in ("today", "businesses", "sync", "settings"):
        app.go(page)
        screens.rests(app)
        found[page] = screens.faults()
        _keep(screens, f"{page}-{size[0]}")

    assert {page: wrong for page, wrong in found.items() if wrong} == {}


def _keep(screens: Screens, name: str) -> None:
    if folder := os.environ.get("SCREENS"):
        screens.window.grab().save(str(Path(folder) / f"narrow-{name}.png"))
