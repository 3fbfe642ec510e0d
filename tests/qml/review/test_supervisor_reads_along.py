"""A coordinator looks at a visit that still goes on."""

import pytest

from inspector.domain.office_events import VisitConsulted
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.pages import Page


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def test_a_visit_that_goes_on_is_read_for_a_purpose_that_is_kept(day: OfficeDay, page: Page) -> None:
    visit = day.starts(LINDE)
    day.spreads()
    app = day.opens("c1")
    day.taps(app, "nav_review", "segment_queue_all", "queue_Huis De Linde")
    hidden = not page.has("answers") and not page.item("read").isEnabled()

    day.taps(app, "purpose_0", "read")

    purposes = [
        recorded.event.purpose
        for recorded in day.known(app, lambda desk: desk.vault.consulted(visit))
        if isinstance(recorded.event, VisitConsulted)
    ]
    assert hidden
    assert purposes == ["Vraag van uw collega"]
    assert page.has("answers")
    assert not page.item("release").isEnabled()


def test_a_visit_that_goes_on_is_named_also_when_another_page_led_to_it(day: OfficeDay, page: Page) -> None:
    visit = day.starts(LINDE)
    day.spreads()
    app = day.opens("c1")

    day.shows(app, visit)

    assert page.shows("Huis De Linde is nog bezig")
    assert page.has("queue_Huis De Linde")
