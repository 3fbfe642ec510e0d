"""Labour inspectors, their supervisor and the police at their own parts of a visit."""

import os
from pathlib import Path

import pytest

from inspector.casework.visiting import checklists, closings, saying
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.labour_events import HeadCountAt, HeadsCounted, RelationsStated, WorkFunction
from inspector.domain.refusals import Refusal
from inspector.domain.values import OperatorResponse, Outcome, Relation, Severity, VisitState
from inspector.domain.visits.labour import eisen_of
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import OfficeDay, a_day
from tests.qml.pages import Page
from tests.qml.stage import LANDSCAPE, PORTRAIT

PAY = ConditionId("AR-WML-02")
SLIPS = "Niemand in de steekproef heeft een loonstrook over oktober."
TALL = (1280, 2300)
"""A window in which nothing has to be scrolled."""


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return a_day(screens, "a1", "b1", "p1")


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def labour_visit(day: OfficeDay) -> VisitId:
    visit = day.starts_alone("a1")
    stated = RelationsStated((Relation.EMPLOYED,))
    assert not isinstance(saying.record(day.desk("a1"), visit, stated), Refusal)
    judgement = Judgement(Outcome.VIOLATION, SLIPS, Severity.MODERATE, 28)
    assert not isinstance(checklists.assess(day.desk("a1"), visit, PAY, judgement), Refusal)
    return visit


def shows_closing(day: OfficeDay, number: str, visit: VisitId) -> AppViewModel:
    app = day.opens(number, TALL)
    app.showVisit(visit)
    day.settles(app)
    day.taps(app, "tab_closing")
    return app


def signs(day: OfficeDay, app: AppViewModel, pad: str) -> None:
    day.screens.page.drag(f"{pad}_surface", (0.2, 0.5), (0.4, 0.2), (0.6, 0.7))
    day.settles(app)


def state(day: OfficeDay, app: AppViewModel, visit: VisitId) -> VisitState:
    found = day.known(app, lambda desk: desk.vault.visit(visit))
    assert found is not None
    return found.state


def faults(day: OfficeDay, app: AppViewModel, name: str) -> dict[str, list[str]]:
    """What is wrong with the page in each look; pictures of it when a folder is named."""
    found, folder = {}, os.environ.get("SCREENS")
    for size in (LANDSCAPE, PORTRAIT):
        for dark, language in ((False, "nl"), (True, "en")):
            app.settings_page.setDark(dark)
            app.settings_page.setLanguage(language)
            day.screens.window.view.resize(*size)
            day.settles(app)
            look = f"{name}-{'x'.join(map(str, size))}-{language}"
            found[look] = day.screens.faults()
            if folder:
                Path(folder).mkdir(parents=True, exist_ok=True)
                day.screens.window.view.grabWindow().save(f"{folder}/{look}.png")
    app.settings_page.setDark(False)
    app.settings_page.setLanguage("nl")
    day.settles(app)
    return {look: wrong for look, wrong in found.items() if wrong}


def test_a_labour_inspector_reads_back_and_signs(day: OfficeDay, page: Page) -> None:
    visit = labour_visit(day)
    app = shows_closing(day, "a1", visit)

    assert page.has(f"finding_{PAY}")
    assert page.shows("Geldt voor 20 punten die nog open staan.")
    assert faults(day, app, "labour-closing") == {}
    day.screens.window.view.resize(*TALL)
    day.taps(app, "rest")
    page.focus("rest_reason_input")
    page.type("Geen tijd meer.")
    day.settles(app)
    day.taps(app, "segment_signs", "signer_Beheerder")
    day.taps(app, "show_sheet")
    signs(day, app, "operator_signature")
    day.taps(app, "sheet_close")
    signs(day, app, "officer_signature")
    day.taps(app, "close_visit", "confirm")

    assert state(day, app, visit) is VisitState.CLOSED
    assert page.has("signed")


def test_a_labour_inspector_says_first_how_people_work_and_then_sees_what_to_check(day: OfficeDay, page: Page) -> None:
    visit = day.starts_alone("a1")
    app = day.opens("a1", TALL)
    app.showVisit(visit)
    day.settles(app)
    day.taps(app, "tab_checklist")
    assert page.has("relations_first")
    assert not page.has(f"condition_{PAY}")
    assert faults(day, app, "labour-first") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    page.click("relations_first_action")
    day.settles(app)
    assert not page.item("said_done").property("enabled")
    assert faults(day, app, "labour-relations") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    day.taps(app, "relation_loondienst", "said_done")

    day.taps(app, "say_heads_counted", "said_function_button", "option_balie", "said_heads_more", "said_heads_more")
    assert faults(day, app, "labour-heads") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    day.taps(app, "said_done", "say_independence_fact_noted")
    assert faults(day, app, "labour-fact") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    day.taps(app, "said_leave", "tab_checklist")

    assert not page.has("relations_first")
    found = day.known(app, lambda desk: desk.vault.visit(visit))
    assert found is not None
    assert [each.event for each in found.said] == [
        RelationsStated((Relation.EMPLOYED,)),
        HeadsCounted(WorkFunction.DESK, 2, HeadCountAt.ARRIVAL),
    ]


def test_a_labour_inspector_makes_an_eis_on_a_violation(day: OfficeDay, page: Page) -> None:
    visit = labour_visit(day)
    risks = ConditionId("AR-ARB-01")
    judged = Judgement(Outcome.VIOLATION, "Er is geen RI&E.", Severity.MODERATE, 56)
    assert not isinstance(checklists.assess(day.desk("a1"), visit, risks, judged), Refusal)
    app = day.opens("a1", TALL)
    app.showVisit(visit)
    day.settles(app)
    app.setTab("said")
    day.settles(app)
    assert not page.has("save_eis")
    day.taps(app, "say_eis_made", "said_condition_button", f"option_{risks}", "said_days_button", "option_56")
    page.fill("said_text_input", "Laat een RI&E maken.")
    day.settles(app)
    assert faults(day, app, "labour-eis") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    day.taps(app, "said_done")
    assert faults(day, app, "labour-eis-made") == {}

    found = day.known(app, lambda desk: desk.vault.visit(visit))
    assert found is not None
    assert [(c, made.event.term_days) for c, made in eisen_of(found).items()] == [(risks, 56)]
    assert page.has("save_eis")
    assert page.has("save_fine")


def test_the_weight_of_a_violation_is_not_broken_in_a_word_on_a_standing_tablet(day: OfficeDay, page: Page) -> None:
    visit = labour_visit(day)
    app = day.opens("a1", PORTRAIT)
    app.showVisit(visit, "checklist")
    day.settles(app)
    shown = day.workplace(app).visit
    assert shown is not None
    shown.checklist.selectCategory("Wml")
    day.settles(app)

    for language, weight, term in (("nl", "Middel", "28 dagen"), ("en", "Moderate", "28 days")):
        app.settings_page.setLanguage(language)
        day.settles(app)
        words = [item for item in page.items() if item.inherits("QQuickText") and item.property("text") == weight]
        assert [word.property("lineCount") for word in words] == [1]
        assert page.shows(term)


def test_police_sign_without_anything_to_read_back(day: OfficeDay, page: Page) -> None:
    visit = day.starts_alone("p1")
    app = shows_closing(day, "p1", visit)

    assert not any(page.has(name) for name in ("operator", "reaction", "rest"))
    assert faults(day, app, "police-closing") == {}
    day.screens.window.view.resize(*TALL)
    signs(day, app, "officer_signature")
    day.taps(app, "close_visit", "confirm")

    assert state(day, app, visit) is VisitState.CLOSED
    assert not page.shows("Exploitant")
    day.screens.window.view.resize(*LANDSCAPE)
    day.settles(app)
    assert page.area("signed").left() < LANDSCAPE[0] / 4, "no empty half stands before it"
    assert faults(day, app, "police-signed") == {}
    day.taps(app, "tab_persons")
    assert page.shows("Het bezoek is afgesloten")
    assert not page.shows("Een tik te veel haalt u met min weer weg."), "nothing is taken away any more"


def test_a_labour_supervisor_finds_the_visit_in_the_queue_and_releases_it(day: OfficeDay, page: Page) -> None:
    visit = labour_visit(day)
    wanted = Closing(
        "Wij sturen ze na.", OperatorResponse.SIGNED, rest=Outcome.NOT_CHECKED, rest_reason="Geen tijd meer."
    )
    assert not isinstance(closings.close_visit(day.desk("a1"), visit, wanted), Refusal)
    day.spreads()
    app = day.opens("b1")
    day.taps(app, "nav_review")
    day.shows(app, visit)

    assert page.shows(SLIPS)
    assert page.shows("Nederlandse Arbeidsinspectie")
    assert faults(day, app, "labour-review") == {}
    day.taps(app, "release", "confirm")

    assert state(day, app, visit) is VisitState.RELEASED
