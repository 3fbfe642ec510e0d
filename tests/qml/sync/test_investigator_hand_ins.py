"""A designated colleague is told that a revoked investigator's tablet handed something in, reads it and decides."""

import pytest

from inspector.casework.visiting import hats, joining
from inspector.casework.visiting.joining import Invitation
from inspector.domain.hats.events import InvestigationNoted
from inspector.domain.visits.hats import investigated
from tests.fakes.screens import Screens
from tests.qml.office_day import OfficeDay
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look
from tests.stories.officers import done
from tests.stories.test_a_switch_of_hats import NOTE, REASON


def revoked_before_he_went_over(day: OfficeDay) -> None:
    """Investigator o1 went over in a visit of both; his tablet was revoked as the hub knew it before."""
    for number in ("o1", "o2"):
        day.world.officer(number)
    day.spreads()
    visit = day.starts_alone("o1")
    invitation = joining.invite(day.desk("o1"), visit)
    assert isinstance(invitation, Invitation)
    done(joining.join_visit(day.desk("o2"), invitation))
    day.spreads()
    tablet = day.world.officer("o1")
    stands = {head.log: head.seq for head in tablet.vault.heads()}
    done(hats.switch_hat(day.desk("o1"), visit, REASON))
    done(hats.investigate(day.desk("o1"), visit, InvestigationNoted(NOTE)))
    day.world.revokes(tablet, at=stands)
    day.spreads()


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    day = OfficeDay(screens)
    day.goes_on_from(revoked_before_he_went_over)
    return day


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def test_a_designated_colleague_finds_reads_and_accepts_it_and_the_page_says_whose_word_it_takes(
    day: OfficeDay, page: Page
) -> None:
    app = day.opens("o2")
    assert page.shows("Ingeleverd na intrekking: 3 wijzigingen van Ambtenaar o1")
    found = {"today": faults_in_every_look(day, app)}
    day.taps(app, "handed_in_action", "look_part")
    day.settles(app)

    assert page.shows("Huis De Linde")
    assert page.shows(NOTE)
    assert not page.has("order_wipe"), "a device is the supervisor's to have wiped"
    found |= {"page": faults_in_every_look(day, app)}
    day.taps(app, "accept_part", "confirm")
    day.settles(app)

    assert page.has("nothing_handed_in")
    visit = day.known(app, lambda desk: desk.vault.visit(desk.vault.visits()[0].id))
    assert visit is not None
    assert InvestigationNoted(NOTE) in [each.event for each in investigated(visit)]
    assert not any(found.values()), found
