"""A condition without an answer, on the checklist of the real window."""

from PySide6.QtGui import QImage

from inspector.domain.ids import VisitId
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens

FACTS = "Een man in een auto telde het geld van vier vrouwen."


def at_the_condition(screens: Screens) -> tuple[AppViewModel, VisitId]:
    screens.world.officer("p1")
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    visit = screens.starts_visit(app, business)
    app.showVisit(visit, "checklist")
    screens.rests(app)
    goes_to(screens, app)
    return app, visit


def goes_to(screens: Screens, app: AppViewModel) -> None:
    assert app.workplace is not None
    assert app.workplace.visit is not None
    checklist = app.workplace.visit.checklist
    checklist.selectCategory("zelfbeschikkingsrecht")
    for _ in range(2):  # the row has its whole height only once it was made
        checklist.move(1000)
        screens.rests(app)


def test_tapping_it_opens_the_sealed_form_with_its_signs_first(screens: Screens) -> None:
    app, _ = at_the_condition(screens)
    page = screens.page
    assert page.has("seal_UV-Z-18")
    assert not page.names("answer_UV-Z-18")

    page.click("seal_UV-Z-18_action")
    screens.rests(app)

    assert app.workplace is not None
    assert app.workplace.visit is not None
    rows = app.workplace.visit.signals.props.indicators
    assert page.has("signal_facts_input")
    assert [row.sign for row in rows[:2]] == ["MH-15", "MH-16"]
    assert rows[0].dimension == "Hoort bij UV-Z-18"
    assert not any(row.chosen for row in rows)


def test_its_row_looks_the_same_before_during_and_after_a_signal(screens: Screens) -> None:
    app, visit = at_the_condition(screens)
    looks = [picture(screens)]
    screens.page.click("seal_UV-Z-18_action")
    screens.rests(app)
    screens.page.fill("signal_facts_input", FACTS)
    app.showVisit(visit, "checklist")
    screens.rests(app)
    goes_to(screens, app)
    looks.append(picture(screens))
    app.showVisit(visit, "signals")
    screens.rests(app)
    screens.page.click("signal_open")
    screens.page.click("signal_seal")
    screens.rests(app)
    screens.page.click("confirm")
    screens.rests(app)
    app.showVisit(visit, "checklist")
    screens.rests(app)
    goes_to(screens, app)
    looks.append(picture(screens))

    assert app.workplace is not None
    assert len(app.workplace.session.wait_for(lambda desk: desk.vault.sent_signals())) == 1
    assert looks[0] == looks[1] == looks[2]


def picture(screens: Screens) -> QImage:
    """The row as it is drawn, as far as the list shows it."""
    area = screens.page.area("card_UV-Z-18").intersected(screens.page.area("conditions")).toRect()
    return screens.page.window.grabWindow().copy(area.adjusted(0, 0, 0, -4))
