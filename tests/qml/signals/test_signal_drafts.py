"""A signal that lies open while the officer goes away, through the real window."""

import pytest

from inspector.casework import drafts
from inspector.domain.ids import VisitId
from inspector.vault.model.signals import SentSignal
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.stage import LANDSCAPE, NARROW, PORTRAIT

FACTS = "Paspoort lag in de kluis."


def written(screens: Screens, facts: str = FACTS) -> tuple[AppViewModel, VisitId]:
    """An officer with a signal half written on the screen."""
    screens.world.officer("p1")
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    visit = screens.starts_visit(app, business)
    app.showVisit(visit, "signals")
    screens.rests(app)
    screens.page.click("signal_open")
    screens.page.fill("signal_facts_input", facts)
    return app, visit


def sent(app: AppViewModel) -> tuple[SentSignal, ...]:
    assert app.workplace is not None
    return app.workplace.session.wait_for(lambda desk: desk.vault.sent_signals())


def draft(app: AppViewModel, visit: VisitId) -> str:
    assert app.workplace is not None
    return app.workplace.session.wait_for(lambda desk: drafts.signal_of(desk, visit)).facts


def test_it_is_sealed_at_lock_to_the_last_letter_and_only_its_own_tab_says_so(screens: Screens) -> None:
    app, visit = written(screens)

    app.lock()
    screens.rests(app)
    screens.unlocks(app)
    app.showVisit(visit, "checklist")
    screens.rests(app)

    assert not screens.page.shows("Signaal 1")
    assert not screens.page.shows("verzegeld")
    app.showVisit(visit, "signals")
    screens.rests(app)
    assert screens.page.shows("vanzelf verzegeld")
    assert [(each.number, each.by_itself) for each in sent(app)] == [(1, True)]
    assert draft(app, visit) == ""


def test_after_a_quarter_of_an_hour_the_form_is_closed_and_empty(screens: Screens) -> None:
    app, visit = written(screens)
    screens.qtbot.waitUntil(lambda: draft(app, visit) == FACTS)
    assert screens.page.shows("Wordt vanzelf verzegeld als u vergrendelt of een kwartier niets typt.")
    screens.world.clock.passes(minutes=14, seconds=59)
    app.touched()
    screens.world.clock.passes(seconds=1)
    app.tick()
    screens.rests(app)
    assert screens.page.has("signal_facts_input")  # somebody touched the device a second ago

    screens.world.clock.passes(seconds=10)
    app.tick()
    screens.rests(app)

    assert not screens.page.has("signal_facts_input")
    assert screens.page.shows("vanzelf verzegeld")
    assert draft(app, visit) == ""
    assert len(sent(app)) == 1


def test_behind_the_curtain_it_is_sealed_too_and_the_curtain_says_nothing(screens: Screens) -> None:
    app, visit = written(screens)
    screens.qtbot.waitUntil(lambda: draft(app, visit) == FACTS)
    screens.world.clock.passes(minutes=5)
    app.cover()
    for figure in 2 * "147258":
        app.curtain_screen.typed(figure)
    screens.world.clock.passes(minutes=9, seconds=59)
    app.tick()
    screens.rests(app)
    assert sent(app) == ()

    screens.world.clock.passes(seconds=11)
    app.tick()
    screens.rests(app)

    assert app.props.screen == "curtain"
    assert len(sent(app)) == 1
    assert not screens.page.shows("Signaal 1")
    for figure in "147258":
        app.curtain_screen.typed(figure)
    screens.rests(app)
    assert app.props.screen == "work"
    assert screens.page.shows("vanzelf verzegeld")


@pytest.mark.parametrize(
    ("facts", "kept", "why"),
    [
        ("Zij gaf 111222333 op.", "Zij gaf ********* op.", "burgerservicenummer"),
        ("   ", "   ", "geen feiten"),
    ],
)
def test_what_cannot_be_sealed_is_a_draft_after_the_lock_and_its_writer_hears_why(
    screens: Screens, facts: str, kept: str, why: str
) -> None:
    app, visit = written(screens, facts)

    app.lock()
    screens.rests(app)
    screens.unlocks(app)
    app.showVisit(visit, "checklist")
    screens.rests(app)

    assert screens.page.shows("Bij een bezoek ligt nog een concept dat niet af is.")
    assert not screens.page.shows(why)
    app.showVisit(visit, "signals")
    screens.rests(app)
    screens.page.click("signal_open")
    screens.rests(app)
    assert screens.page.shows(why)
    assert sent(app) == ()
    assert draft(app, visit) == kept


def test_facts_are_written_one_by_one_with_how_and_when_they_came_to_be_known(screens: Screens) -> None:
    app, visit = written(screens)
    page = screens.page

    page.click("signal_add")
    screens.rests(app)
    page.fill("signal_facts_input", "Zij krijgt het niet terug.")
    page.click("segment_verklaard")
    screens.rests(app)
    without_a_role = page.shows("Kies in welke rol iemand dit vertelde.")
    assert app.workplace is not None
    assert app.workplace.visit is not None
    signals = app.workplace.visit.signals
    signals.chooseSpeaker("sekswerker")
    signals.addFact("Zij krijgt het niet terug.")
    screens.rests(app)

    assert without_a_role
    assert sorted(page.names("fact_")) == ["fact_0", "fact_1", "fact_remove_0", "fact_remove_1"]
    assert page.shows(FACTS)
    assert page.shows("Gezien, 03-03-2026 09:00")
    assert page.shows("Verteld, Sekswerker, 03-03-2026 09:00")
    signals.removeFact(1)
    screens.rests(app)
    page.click("signal_seal")
    page.click("confirm")
    screens.rests(app)
    assert len(sent(app)) == 1
    assert draft(app, visit) == ""


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, *NARROW])
def test_the_signs_stay_in_sight_however_many_facts_were_written(screens: Screens, size: tuple[int, int]) -> None:
    app, _ = written(screens)
    screens.turns(size)
    screens.rests(app)
    for _ in range(4):
        screens.page.fill("signal_facts_input", FACTS)
        screens.page.click("signal_add")
        screens.rests(app)

    screens.window.grab()

    assert screens.page.area("signs").height() >= 200
    assert screens.faults() == []
