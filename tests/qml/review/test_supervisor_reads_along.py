"""A coordinator looks at a visit that still goes on."""

import pytest

from inspector.casework.visiting.visits import consult_visit
from inspector.domain.office_events import VisitConsulted
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, NOORD, OfficeDay
from tests.qml.pages import Page
from tests.stories.officers import done

TALL = (1280, 1800)
LOGGED = "U las mee: Vraag van uw collega"


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


def test_who_read_along_reads_in_the_timeline_when_and_for_what_also_once_it_is_signed(
    day: OfficeDay, page: Page
) -> None:
    visit = day.starts(LINDE)
    day.spreads()
    app = day.opens("c1", TALL)
    day.taps(app, "nav_review", "segment_queue_all", "queue_Huis De Linde")
    promised = page.shows("staat daarna in uw tijdlijn van dit bezoek")
    day.taps(app, "purpose_0", "read")
    at_once = page.shows(LOGGED)

    day.world.clock.passes(minutes=30)
    day.closes_alone(visit)
    day.brings(app, "t1")
    day.workplace(app).review.select("")
    day.shows(app, visit)

    (step,) = (each for each in day.workplace(app).review.props.timeline if each["icon"] == "eye")
    assert (promised, at_once, page.shows(LOGGED)) == (True, True, True)
    assert step["detail"] == "09:05 · Ambtenaar c1"


def test_why_somebody_wants_to_read_along_stands_there_again_after_a_crash_at_that_visit_alone(
    day: OfficeDay, page: Page
) -> None:
    visit, other = day.starts(LINDE), day.starts(NOORD)
    day.spreads()
    app = day.opens("c1")
    day.shows(app, visit)
    page.fill("purpose_input", "Melding van de buren")
    day.screens.qtbot.waitUntil(lambda: "buren" in str(day.known(app, lambda desk: desk.vault.drafts("dialog/"))))

    again = day.screens.crashes(app, "c1")
    day.shows(again, other)
    beside = page.item("purpose_input").property("text")
    day.shows(again, visit)
    typed = page.item("purpose_input").property("text")
    day.taps(again, "read")

    assert (beside, typed) == ("", "Melding van de buren")
    (logged,) = day.known(again, lambda desk: desk.vault.consulted(visit))
    assert isinstance(logged.event, VisitConsulted)
    assert logged.event.purpose == "Melding van de buren"
    assert day.known(again, lambda desk: desk.vault.drafts("dialog/")) == {}


def test_what_was_typed_last_before_another_visit_is_opened_is_kept_at_the_first(day: OfficeDay, page: Page) -> None:
    visit, other = day.starts(LINDE), day.starts(NOORD)
    day.spreads()
    app = day.opens("c1")
    day.shows(app, visit)
    page.fill("purpose_input", "Melding")

    day.shows(app, other)

    assert page.item("purpose_input").property("text") == ""
    assert set(day.known(app, lambda desk: desk.vault.drafts("dialog/"))) == {f"dialog/{visit}/purpose"}


def test_nobody_else_reads_who_read_along(day: OfficeDay) -> None:
    visit = day.starts(LINDE)
    day.world.officer("c2")
    day.spreads()
    done(consult_visit(day.desk("c1"), visit, "Vraag van uw collega"))
    day.spreads()

    assert day.desk("c1").vault.consulted(visit)
    assert all(day.desk(number).vault.consulted(visit) == () for number in ("t1", "t2", "c2"))


def test_a_visit_that_goes_on_is_named_also_when_another_page_led_to_it(day: OfficeDay, page: Page) -> None:
    visit = day.starts(LINDE)
    day.spreads()
    app = day.opens("c1")

    day.shows(app, visit)

    assert page.shows("Huis De Linde is nog bezig")
    assert page.has("queue_Huis De Linde")
