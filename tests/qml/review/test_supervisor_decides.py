"""A coordinator records what was decided on a finding: days run from then, and a mistake is put right with a reason."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from inspector.casework.judging import deciding
from inspector.domain.decision_events import DecisionRecorded
from inspector.domain.refusals import Refusal
from inspector.domain.visits.decisions import decided_on, decisions_of, disputed
from tests.fakes.screens import Screens
from tests.qml.office_day import EXIT, LINDE, OfficeDay
from tests.qml.pages import Page

TALL = (1280, 1800)


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def test_a_decision_is_typed_kept_over_a_look_elsewhere_put_right_and_taken_back(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1", TALL)
    day.shows(app, visit)
    today = day.known(app, lambda desk: desk.today())
    assert page.shows("Voorstel: direct herstellen")

    day.taps(app, "decide_UV-V-07")
    assert not page.item("confirm").isEnabled()
    page.fill("decision_measure", "spoedeisende bestuursdwang")
    page.fill("decision_day", f"{today:%d%m%Y}")
    page.fill("decision_days", "3")
    day.settles(app)
    assert page.shows(f"Herstel uiterlijk op {today + timedelta(days=3):%d-%m-%Y}")
    page.press(Qt.Key.Key_Escape)
    day.settles(app)

    day.taps(app, "decide_UV-V-07", "confirm")
    (made,) = day.known(app, lambda desk: decisions_of(desk.vault.visit(visit) or pytest.fail("no visit")))
    assert (made.event.measure, made.event.last_day) == ("spoedeisende bestuursdwang", today + timedelta(days=3))
    assert page.shows("Besluit: spoedeisende bestuursdwang")
    assert page.shows("Besluit vastgelegd: UV-V-07")

    day.taps(app, "mend_decision_UV-V-07_0", "segment_none")
    page.fill("decision_reason", "Er is geen termijn gesteld.")
    day.taps(app, "confirm")
    assert page.shows("Het besluit stelt geen termijn")

    day.taps(app, "take_back_decision_UV-V-07_0")
    page.fill("take_back_reason", "Ander dossier.")
    day.taps(app, "confirm")
    left = day.known(app, lambda desk: decided_on(desk.vault.visit(visit) or pytest.fail("no visit"), EXIT))
    assert left is None
    assert page.shows("Besluit telt niet meer: Ander dossier.")


@pytest.mark.parametrize("way", ["escape", "decline"])
def test_why_a_decision_does_not_count_stands_there_again_until_it_is_said(
    day: OfficeDay, page: Page, way: str
) -> None:
    visit = day.hands_in(LINDE, rich=False)
    desk = day.desk("c1")
    result = deciding.record(desk, visit, DecisionRecorded(EXIT, "Waarschuwing", desk.today(), 14))
    assert not isinstance(result, Refusal), result
    app = day.opens("c1", TALL)
    day.shows(app, visit)
    day.taps(app, "take_back_decision_UV-V-07_0")
    page.fill("take_back_reason", "Ander dossier.")

    if way == "escape":
        page.press(Qt.Key.Key_Escape)
    else:
        day.taps(app, "decline")
    day.settles(app)
    closed = not page.has("take_back_reason")
    app.showToday()
    day.settles(app)
    day.workplace(app).review.select("")  # the form is read anew from the disk
    day.shows(app, visit)
    day.taps(app, "take_back_decision_UV-V-07_0")
    again = page.item("take_back_reason").property("text")
    day.taps(app, "confirm")

    assert (closed, again) == (True, "Ander dossier.")
    assert day.known(app, lambda desk: decisions_of(desk.vault.visit(visit) or pytest.fail("no visit"))) == ()
    assert day.known(app, lambda desk: desk.vault.drafts("dialog/")) == {}


def test_who_decided_without_hearing_of_another_is_told_and_settles_it_with_a_reason(
    day: OfficeDay, page: Page
) -> None:
    visit = day.hands_in(LINDE, rich=False)
    day.world.officer("c2")
    day.spreads()
    for number, measure in (("c2", "Sluiting"), ("c1", "Waarschuwing")):
        desk = day.desk(number)
        result = deciding.record(desk, visit, DecisionRecorded(EXIT, measure, desk.today(), 14))
        assert not isinstance(result, Refusal), result
    app = day.opens("c1", TALL)
    day.shows(app, visit)
    assert not page.has("disputed_UV-V-07")
    day.brings(app, "c2")
    day.shows(app, visit)

    assert page.shows("Besluiten zonder van elkaar te weten")
    day.taps(app, "mend_decision_UV-V-07_0")
    page.fill("decision_reason", "Gelden allebei.")
    day.taps(app, "confirm")

    seen = day.known(app, lambda desk: desk.vault.visit(visit))
    assert seen is not None
    assert disputed(seen) == ()
    assert len(decisions_of(seen)) == 2
    assert not page.has("disputed_UV-V-07")
