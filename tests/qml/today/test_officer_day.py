"""The day and a business in the hands of an officer."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import VisitId
from inspector.domain.values import Capacity, Outcome, Severity, VisitKind
from tests.qml.officer_day import EXIT, LINDE, LOTUS, NOORD, OfficerDay
from tests.qml.officer_screen import OfficerScreen


@pytest.fixture
def day(families: frozenset[str], tmp_path: Path) -> Iterator[OfficerDay]:
    assert families
    day = OfficerDay(tmp_path / "day")
    yield day
    day.ends()


def test_a_plan_leads_to_the_business_and_from_there_to_the_visit(screen: OfficerScreen) -> None:
    screen.day.plan(NOORD)
    screen.day.app.showToday()
    screen.settles()

    screen.tap("visit_Studio Noorderzon_card")
    planned = screen.page.shows("Gepland voor vandaag: reguliere controle.")
    screen.tap("start")

    visit = screen.day.workplace.visit
    assert planned
    assert visit is not None
    started = screen.day.visit(VisitId(visit.props.visit)).started
    assert started is not None
    assert started.business.id == NOORD.id
    assert started.partner == screen.day.colleague.me.installation
    assert started.plan is not None
    assert screen.day.app.props.page == "visit"


def test_an_officer_who_comes_for_another_reason_says_so(screen: OfficerScreen) -> None:
    screen.day.found_before(LINDE, EXIT, date(2026, 9, 3), Severity.ACUTE)
    screen.day.app.showBusiness(LINDE.id)
    screen.settles()

    screen.tap("kind_button")
    screen.tap("option_hercontrole")
    screen.tap("start")

    visit = screen.day.workplace.visit
    assert visit is not None
    known = screen.day.visit(VisitId(visit.props.visit))
    assert known.started is not None
    assert (known.started.kind, known.started.capacity) == (VisitKind.FOLLOW_UP, Capacity.SUPERVISION)
    assert known.open_conditions == (EXIT,)


def test_the_business_tells_licence_and_what_was_found_before(screen: OfficerScreen) -> None:
    screen.day.found_before(NOORD, EXIT, date(2026, 9, 3), Severity.ACUTE)

    screen.day.app.showBusiness(NOORD.id)
    screen.settles()

    for text in ("VB-2023-0418", "Loopt binnenkort af", "Vluchtwegen en uitgangen vrij", "Nog niet hersteld"):
        assert screen.page.shows(text), text


def test_a_visit_that_goes_on_is_one_tap_away(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
    screen.day.app.showToday()
    screen.settles()
    told = screen.page.shows("1 van 65 beantwoord")

    screen.tap("visit_Huis De Linde_go")

    assert told
    assert screen.day.app.props.page == "visit"
    assert screen.page.shows("Huis De Linde")


def test_a_colleagues_visit_is_joined_by_typing_the_code(screen: OfficerScreen) -> None:
    code = screen.day.colleague_invites(LOTUS)
    screen.day.app.showBusiness(LOTUS.id)
    screen.settles()
    screen.turns((1500, 1400))

    screen.tap("join_open")
    screen.page.focus("join_code_input")
    screen.page.type("dit is geen code")
    screen.tap("join")
    refused = screen.page.shows("Dit is geen deelnamecode")
    screen.page.item("join_code_input").setProperty("text", "")
    screen.page.focus("join_code_input")
    screen.page.type(code[:7] + ("A" if code[7] != "A" else "B") + code[8:])
    screen.tap("join")
    placed = screen.page.shows("Dit klopt niet: groep 2, teken 3.")
    screen.page.item("join_code_input").setProperty("text", "")
    screen.page.focus("join_code_input")
    screen.page.type(code.lower())
    screen.tap("join")

    visit = screen.day.workplace.visit
    assert refused
    assert placed
    assert visit is not None
    assert visit.props.business_name == "Salon Lotus"
    assert screen.day.app.props.page == "visit"


def test_what_waits_is_said_in_words(screen: OfficerScreen) -> None:
    screen.day.starts_visit()
    screen.day.app.showToday()
    screen.settles()

    assert screen.page.item("sync_words").property("text") == "Nog niet alles verzonden"
    screen.tap("sync_now")
    assert screen.day.app.props.page == "sync"


def test_a_visit_that_a_colleague_signed_asks_for_the_second_signature(screen: OfficerScreen) -> None:
    visit = screen.day.colleague_closes_visit(LOTUS)
    screen.day.app.showToday()
    screen.settles()
    asked = screen.page.shows("Wacht op uw handtekening")

    screen.tap("visit_Salon Lotus_card")
    view_model = screen.opens(visit, "closing")
    said = screen.page.shows("Wacht op uw handtekening")
    view_model.closing.drawOfficer([[10, 10], [50, 50]])
    view_model.closing.cosign()
    screen.settles()
    screen.day.app.showToday()
    screen.settles()

    assert (asked, said) == (True, True)
    assert not screen.page.shows("Wacht op uw handtekening")


def test_the_state_in_the_head_leads_to_the_difference(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.colleague_joins(visit)
    screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
    screen.day.colleague_judges(visit, EXIT, Judgement(Outcome.COMPLIANT))
    screen.day.hears("t2")
    screen.day.app.showToday()
    screen.settles()

    screen.tap("sync")

    known = screen.day.workplace.visit
    assert known is not None
    assert (screen.day.app.props.page, known.props.tab, known.checklist.props.filter) == (
        "visit",
        "checklist",
        "conflicts",
    )


def test_the_sync_page_leads_to_the_difference_and_to_each_visit_that_waits(screen: OfficerScreen) -> None:
    visits = [screen.day.starts_visit(business) for business in (LINDE, LOTUS)]
    for visit in visits:
        screen.day.colleague_joins(visit)
        screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
        screen.day.colleague_judges(visit, EXIT, Judgement(Outcome.COMPLIANT))
    screen.day.hears("t2")
    screen.day.app.showToday()
    screen.settles()

    screen.tap("sync")
    two = screen.day.app.props.page
    screen.tap("standing_action")
    differing = screen.day.app.props.subject
    screen.day.app.showSync()
    screen.settles()
    screen.tap("waiting_Huis De Linde")

    assert two == "sync"
    assert differing in visits
    assert (screen.day.app.props.page, screen.day.app.props.subject) == ("visit", visits[0])


def test_the_menu_leads_to_the_visit_that_goes_on_also_when_none_was_opened_yet(screen: OfficerScreen) -> None:
    screen.tap("nav_visit")
    without = screen.day.app.props.page, screen.page.shows("Er is geen bezoek bezig.")
    visit = screen.day.starts_visit()
    screen.day.colleague_closes_visit(LOTUS)

    screen.tap("nav_visit")

    assert without == ("today", True)
    assert (screen.day.app.props.page, screen.day.app.props.subject) == ("visit", visit)
