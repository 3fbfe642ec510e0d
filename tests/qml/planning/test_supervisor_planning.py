"""A coordinator plans who goes where, and takes a plan back with a reason."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt

from inspector.domain.office_events import VisitPlanned
from inspector.domain.values import VisitKind
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import EXIT, KADE, LINDE, LOTUS, TODAY, OfficeDay, a_day
from tests.qml.pages import Page


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return a_day(screens, "a1")


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def the_page(day: OfficeDay, *names: str) -> AppViewModel:
    app = day.opens("c1")
    day.taps(app, "nav_planning", *names)
    return app


def planned(day: OfficeDay, app: AppViewModel) -> tuple[VisitPlanned, ...]:
    return day.known(app, lambda desk: desk.vault.plans())


def test_a_visit_of_two_agencies_is_planned_by_tapping(day: OfficeDay, page: Page) -> None:
    app = the_page(day, "no_plans_action")
    asked = (page.shows("Kies een bedrijf."), page.item("plan").isEnabled())

    day.taps(app, "choose_Club De Kade", "officer_Ambtenaar t1", "officer_Ambtenaar a1", "choice_integraal")
    page.fill("day_input", "25112026")
    day.settles(app)
    summary = page.shows("Club De Kade · Ambtenaar a1, Ambtenaar t1 · 25-11-2026")
    day.taps(app, "plan")

    (plan,) = planned(day, app)
    assert asked == (True, False)
    assert summary
    assert (plan.business, plan.kind, plan.day) == (KADE.id, VisitKind.JOINT, date(2026, 11, 25))
    assert set(plan.officers) == {day.world.officer(number).me.installation for number in ("t1", "a1")}
    assert page.has("plan_Club De Kade")


def test_a_hygiene_inspector_and_a_tax_officer_are_sent_along_with_somebody_who_begins_the_visit(
    day: OfficeDay, page: Page
) -> None:
    day.world.officers("g1", "w1")
    day.spreads()
    app = the_page(day, "no_plans_action")
    day.screens.turns((1280, 1900))
    day.taps(app, "choose_Club De Kade", "officer_Ambtenaar g1", "officer_Ambtenaar w1")
    alone = page.item("plan").isEnabled(), page.shows("Kies er iemand bij die het bezoek kan beginnen.")
    how = page.shows("doet mee met de code van een collega"), page.shows("gaat mee en leest het bezoek niet")
    day.taps(app, "officer_Ambtenaar t1", "plan")

    (plan,) = planned(day, app)
    assert (alone, how) == ((False, True), (True, True))
    assert set(plan.officers) == {day.world.officer(number).me.installation for number in ("g1", "w1", "t1")}


def test_who_must_go_is_asked_before_a_plan_can_be_made(day: OfficeDay, page: Page) -> None:
    app = the_page(day, "no_plans_action", "choose_Club De Kade", "officer_Ambtenaar t1")
    ready = page.item("plan").isEnabled()

    day.taps(app, "officer_Ambtenaar t1")

    assert ready
    assert not page.item("plan").isEnabled()
    assert page.shows("Kies wie er gaat.")


def test_businesses_with_open_points_come_first_and_are_searched(day: OfficeDay, page: Page) -> None:
    day.found_before(LOTUS, EXIT, timedelta(days=30))
    app = the_page(day, "no_plans_action")
    first = page.names("choose_")[0]

    page.fill("plan_search_input", "linde")
    day.settles(app)

    assert first == "choose_Salon Lotus"
    assert page.names("choose_") == ["choose_Huis De Linde"]


def test_what_would_surprise_the_officers_is_told_before(day: OfficeDay, page: Page) -> None:
    app = the_page(day, "no_plans_action", "choose_Huis De Linde", "choice_hercontrole")
    nothing_open = page.shows("In vrijgegeven bezoeken staan hier geen punten open.")

    page.fill("day_input", "01112026")
    day.settles(app)

    assert nothing_open
    assert page.shows("Deze dag is al voorbij.")


def test_a_date_that_does_not_exist_is_told_at_the_field(day: OfficeDay, page: Page) -> None:
    app = the_page(day, "no_plans_action")

    page.fill("day_input", "31022027")
    day.settles(app)

    assert page.shows("Vul een bestaande datum in")
    assert day.workplace(app).planning.props.day == ""


def test_plans_stand_day_by_day_and_one_is_cancelled_with_a_reason(day: OfficeDay, page: Page) -> None:
    day.plans(LOTUS, VisitKind.COMPLAINT, None, "t2")
    day.plans(KADE, VisitKind.ROUTINE, TODAY + timedelta(days=1), "t1")
    day.plans(LINDE, VisitKind.ROUTINE, TODAY, "t1", "t2")
    app = the_page(day)
    order = page.names("plan_")
    day.taps(app, "cancel_Huis De Linde")
    without_reason = page.item("confirm").isEnabled()

    page.fill("reason_input", "Verzet naar volgende week")
    day.settles(app)
    day.taps(app, "confirm")

    assert order == ["plan_Huis De Linde", "plan_Club De Kade", "plan_Salon Lotus"]
    assert not without_reason
    assert {plan.business for plan in planned(day, app)} == {KADE.id, LOTUS.id}
    assert not page.has("plan_Huis De Linde")


def test_a_plan_that_was_begun_is_no_longer_in_the_list(day: OfficeDay, page: Page) -> None:
    day.plans(LINDE, VisitKind.ROUTINE, TODAY, "t1", "t2")
    day.spreads()
    day.starts(LINDE, plan=True)
    day.spreads()

    the_page(day)

    assert page.has("no_plans")


def test_a_plan_is_put_together_with_the_keyboard(day: OfficeDay, page: Page) -> None:
    app = the_page(day, "no_plans_action")

    page.focus("choose_Club De Kade")
    page.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
    page.focus("officer_Ambtenaar t1")
    page.press(Qt.Key.Key_Space)
    page.focus("choice_regulier")
    page.press(Qt.Key.Key_Down)
    day.settles(app)
    page.focus("plan")
    page.press(Qt.Key.Key_Return)
    day.settles(app)

    (plan,) = planned(day, app)
    assert (plan.business, plan.kind) == (LINDE.id, VisitKind.FOLLOW_UP)


def test_escape_puts_an_unfinished_plan_away(day: OfficeDay, page: Page) -> None:
    app = the_page(day, "no_plans_action", "choose_Club De Kade")

    page.press(Qt.Key.Key_Escape)
    day.settles(app)

    assert page.has("no_plans")
    assert planned(day, app) == ()


def test_a_plan_has_a_time_and_can_be_changed(day: OfficeDay, page: Page) -> None:
    app = the_page(day, "no_plans_action", "choose_Club De Kade", "officer_Ambtenaar t1")
    page.fill("day_input", "25112026")
    page.fill("time_input", "1030")
    day.settles(app)
    asked = page.shows("Club De Kade · Ambtenaar t1 · 25-11-2026 10:30")
    day.taps(app, "plan")
    (before,) = planned(day, app)

    day.taps(app, "edit_Club De Kade")
    as_it_was = (page.shows("Gepland bezoek wijzigen"), page.item("time").property("text"))
    page.focus("time_input")
    page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    page.type("1400")
    day.settles(app)
    day.taps(app, "officer_Ambtenaar a1", "plan")

    (after,) = planned(day, app)
    assert asked
    assert as_it_was == (True, "10:30")
    assert (before.at, after.at) == (time(10, 30), time(14, 0))
    assert after.plan != before.plan
    assert len(after.officers) == 2
    assert page.shows("14:00")
