"""A tablet is lost: the coordinator finds what its officer left, from the first page on, and lets a colleague go on."""

import pytest

from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from inspector.domain.office_events import VisitConsulted
from inspector.domain.visits.handovers import handovers
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import KADE, LINDE, OfficeDay
from tests.qml.pages import Page
from tests.qml.stage import PORTRAIT
from tests.qml.window.test_supervisor_looks import faults_in_every_look
from tests.stories.officers import done

TALL = (1280, 1900)


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def lost_during_a_visit(day: OfficeDay) -> VisitId:
    """Inspector t2's tablet was lost during a visit with t1, and what it had written was sent."""
    visit = day.starts(LINDE)
    day.spreads()
    lost = day.world.officer("t2")
    day.world.officer("t3")
    day.spreads()
    day.world.revokes(lost, at={head.log: head.seq for head in lost.vault.heads()})
    day.spreads()
    return visit


@pytest.fixture
def left(day: OfficeDay) -> VisitId:
    return day.goes_on_from(lost_during_a_visit)


def given_in(day: OfficeDay, app: AppViewModel, visit: VisitId) -> list[tuple[str, str]]:
    """In whose place who goes on, by what the coordinator's vault holds."""
    found = day.known(app, lambda desk: desk.vault.visit(visit))
    assert found is not None
    return [(each.event.officer, each.event.to) for each in handovers(found)]


def reads(day: OfficeDay, app: AppViewModel, screens: Screens) -> None:
    """Upright, where all of the form is in sight."""
    screens.turns(PORTRAIT)
    day.settles(app)
    day.taps(app, "purpose_0", "read")


def test_what_a_lost_tablet_left_is_handed_over_by_taps_from_the_first_page_on(
    day: OfficeDay, page: Page, left: VisitId
) -> None:
    app = day.opens("c1")
    told = page.shows("Tablet van Ambtenaar t2 ingetrokken: 1 bezoek niet afgerond")
    day.taps(app, "stuck_action", "stuck_Huis De Linde", "hand_over")
    before = page.item("confirm").isEnabled()

    (choice,) = [name for name in page.names("choice_") if name.endswith(day.world.officer("t3").me.installation)]
    day.taps(app, choice, "confirm")

    lost, goes_on = (day.world.officer(each).me.installation for each in ("t2", "t3"))
    assert told
    assert not before
    assert given_in(day, app, left) == [(lost, goes_on)]
    assert page.shows("Overgedragen. De ander ziet het zodra er verbinding is.")
    assert not page.has("stuck")
    app.showToday()
    day.settles(app)
    assert not page.has("stuck")


def test_to_hand_over_nobody_reads_what_was_found(day: OfficeDay, page: Page, left: VisitId) -> None:
    app = day.opens("c1")
    day.shows(app, left)

    unread = not page.has("answers")
    day.taps(app, "hand_over")
    day.taps(app, page.names("choice_")[0], "confirm")

    consulted = day.known(app, lambda desk: desk.vault.consulted(left))
    assert unread
    assert not [each for each in consulted if isinstance(each.event, VisitConsulted)]
    assert len(given_in(day, app, left)) == 1


def test_who_reads_along_finds_everybody_and_may_hand_over_the_lost_place_alone(
    day: OfficeDay, screens: Screens, left: VisitId
) -> None:
    app, page = day.opens("c1"), screens.page
    day.shows(app, left)
    reads(day, app, screens)

    rows = day.workplace(app).review.props.officer_rows
    assert page.has("answers")
    assert [(row.name, row.replaceable) for row in rows] == [("Ambtenaar t1", False), ("Ambtenaar t2", True)]
    assert page.has("people")
    assert page.names("hand_over") == ["hand_over"]


def test_without_a_lost_tablet_there_is_nothing_to_hand_over(day: OfficeDay, page: Page) -> None:
    visit, handed_in = day.starts(LINDE), day.hands_in(KADE, rich=False)
    app = day.opens("c1")
    told = page.has("stuck")
    found = {}

    for each in (visit, handed_in):
        day.shows(app, each)
        found[each] = page.has("hand_over") or page.has("stuck")

    assert not told
    assert found == {visit: False, handed_in: False}


def test_before_a_lost_tablet_is_revoked_the_visit_says_whom_to_ask_for_what(
    day: OfficeDay, page: Page, screens: Screens
) -> None:
    visit, handed_in = day.starts(LINDE), day.hands_in(KADE, rich=False)
    day.spreads()
    app = day.opens("c1")

    day.shows(app, visit)
    before = page.item("revoke_first").property("text")
    reads(day, app, screens)
    reading = page.names("revoke_first"), page.item("revoke_first").property("text")
    day.shows(app, handed_in)

    assert "Vraag de functioneel beheerder die in te trekken (met inspector hub revoke)" in before
    assert reading == (["revoke_first"], before)
    assert not page.has("revoke_first"), "nobody goes on with what was handed in"


def test_what_lies_aside_is_decided_about_first(day: OfficeDay, page: Page) -> None:
    visit = day.starts(LINDE)
    day.spreads()
    lost = day.world.officer("t2")
    stands = {head.log: head.seq for head in lost.vault.heads()}
    done(notes.write_note(day.desk("t2"), visit, "Nog niet verzonden."))
    day.world.revokes(lost, at=stands)
    day.spreads()
    app = day.opens("c1")
    day.taps(app, "stuck_action")
    asked = page.shows("Beslis eerst over wat het apparaat inleverde.")

    day.taps(app, "stuck_Huis De Linde")
    before = page.has("hand_over")
    app.showHandIns()
    day.settles(app)
    day.taps(app, "accept_part", "confirm", "stuck_Huis De Linde")

    assert asked
    assert not before
    assert page.has("hand_over")


def test_what_was_set_aside_is_told_in_the_question_before_somebody_goes_on_without_it(
    day: OfficeDay, page: Page
) -> None:
    visit = day.starts(LINDE)
    day.spreads()
    lost = day.world.officer("t2")
    stands = {head.log: head.seq for head in lost.vault.heads()}
    done(notes.write_note(day.desk("t2"), visit, "Nog niet verzonden."))
    day.world.officer("t3")
    day.world.revokes(lost, at=stands)
    day.spreads()
    app = day.opens("c1", TALL)
    app.showHandIns()
    day.settles(app)
    day.taps(app, "set_aside_part")
    page.fill("aside_reason", "Het apparaat was gestolen.")
    day.taps(app, "confirm")

    day.shows(app, visit)
    day.taps(app, "hand_over")
    told = page.has("left_aside"), page.item("left_aside").property("title"), given_in(day, app, visit)
    day.taps(app, page.names("choice_")[0], "confirm")

    left = "Van dit bezoek ligt terzijde: 1 wijziging. Wie verdergaat ziet dat niet."
    assert told == (True, f"{left} Moet het meetellen, aanvaard het dan eerst.", [])
    assert len(given_in(day, app, visit)) == 1


def test_nothing_is_cut_off_in_any_look(day: OfficeDay, screens: Screens, left: VisitId) -> None:
    app = day.opens("c1")
    found = {"today": faults_in_every_look(day, app)}
    day.taps(app, "stuck_action")
    found["devices"] = faults_in_every_look(day, app)
    day.shows(app, left)
    found["unread"] = faults_in_every_look(day, app)
    day.taps(app, "hand_over")
    found["dialog"] = faults_in_every_look(day, app)
    day.taps(app, "decline")
    reads(day, app, screens)
    found["read"] = faults_in_every_look(day, app)

    assert screens.page.has("answers")
    assert found == {name: {} for name in found}
