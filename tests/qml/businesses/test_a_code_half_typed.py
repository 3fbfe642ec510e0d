"""A join code that was begun at a business stands there again, also when the program ended in the middle of it."""

import pytest

from inspector.casework import drafts
from inspector.casework.drafts import Form
from inspector.casework.visiting import joining
from inspector.casework.visiting.joining import Invitation
from inspector.domain.ids import VisitId
from inspector.domain.values import Business, VisitKind
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, NOORD, OfficeDay
from tests.qml.pages import Page

TALL = (1280, 2200)
"""A window in which nothing has to be scrolled."""


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def code_of(day: OfficeDay, visit: VisitId) -> str:
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    return joining.as_typed(invitation)


def at(day: OfficeDay, app: AppViewModel, business: Business) -> None:
    app.showBusiness(business.id)
    day.settles(app)


def kept(day: OfficeDay, app: AppViewModel) -> dict[str, dict[str, str]]:
    return day.known(app, lambda desk: drafts.forms_of(desk, Form.JOIN))


def test_a_code_that_was_half_typed_stands_there_again_after_a_crash_until_it_led_into_the_visit(
    day: OfficeDay, page: Page
) -> None:
    visit = day.starts_alone("t1")
    code = code_of(day, visit)
    app = day.opens("t2", TALL)
    at(day, app, LINDE)
    day.taps(app, "join_open", "join_kind_button", f"option_{VisitKind.COMPLAINT.value}")
    page.fill("join_code_input", code[:-1])
    day.screens.qtbot.waitUntil(lambda: code[:-1] in str(kept(day, app)))

    again = day.screens.crashes(app, "t2", TALL)
    at(day, again, LINDE)
    left = page.item("join_code_input").property("text"), day.workplace(again).business.props.kind
    page.focus("join_code_input")
    page.type(code[-1])
    day.taps(again, "join")

    assert left == (code[:-1], VisitKind.COMPLAINT)
    assert (again.props.page, again.props.subject) == ("visit", visit)
    assert kept(day, again) == {}


def test_a_code_that_was_typed_at_one_business_stands_at_no_other(day: OfficeDay, page: Page) -> None:
    code = code_of(day, day.starts_alone("t1"))
    app = day.opens("t2", TALL)
    at(day, app, LINDE)
    day.taps(app, "join_open")
    page.fill("join_code_input", code)

    at(day, app, NOORD)
    day.taps(app, "join_open")
    beside = page.item("join_code_input").property("text")
    at(day, app, LINDE)

    assert beside == ""
    assert page.item("join_code_input").property("text") == code
    assert set(kept(day, app)) == {LINDE.id}
