"""Something of an investigation is proposed to be erased in its tab, and confirmed by another who is designated."""

import pytest
from PySide6.QtCore import Qt

from inspector.casework.judging import erasing, erasing_apart
from inspector.casework.visiting import hats, joining
from inspector.casework.visiting.joining import Invitation
from inspector.domain.acts.erasing import Erasable, Ground, erasable_apart
from inspector.domain.hats.events import InvestigationNoted
from inspector.domain.ids import VisitId
from inspector.domain.visits.hats import investigated
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch
from inspector.viewmodels.erasures.erasures import PAGE, PAGE_APART, read_erasures
from inspector.wire.scopes import Purpose
from tests.fakes.screens import Screens
from tests.qml.office_day import OfficeDay, a_day
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look
from tests.stories.officers import done
from tests.stories.test_a_switch_of_hats import NOTE, REASON
from tests.stories.test_unplaced_counted import more

TALL = (1280, 2300)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return a_day(screens, "o1", "o2", "c1")


@pytest.fixture
def visit(day: OfficeDay) -> VisitId:
    """o1 went over and wrote; o2 is there and supervises."""
    visit = day.starts_alone("o1")
    invitation = joining.invite(day.desk("o1"), visit)
    assert isinstance(invitation, Invitation)
    done(joining.join_visit(day.desk("o2"), invitation))
    done(hats.switch_hat(day.desk("o1"), visit, REASON))
    done(hats.investigate(day.desk("o1"), visit, InvestigationNoted(NOTE)))
    day.spreads()
    return visit


def test_who_investigates_proposes_in_the_tab_and_does_not_confirm_his_own(
    day: OfficeDay, visit: VisitId, page: Page
) -> None:
    app = day.opens("o1", TALL)
    app.showVisit(visit, "investigation")
    day.settles(app)
    day.taps(app, "investigated_erase_Aantekening")
    asking = faults_in_every_look(day, app)
    day.screens.window.view.resize(*TALL)
    day.settles(app)

    day.taps(app, "choice_UNLAWFUL", "confirm")

    assert page.shows("Voorgesteld om te wissen")
    tab = faults_in_every_look(day, app)
    app.showErasures()
    day.settles(app)
    assert page.shows(NOTE)
    assert page.shows("Dit stelde u zelf voor"), "one alone erases nothing"
    assert not page.has("confirm_erasure")
    assert not any(asking.values()), asking
    assert not any(tab.values()), tab


def test_a_second_who_is_designated_finds_it_in_the_menu_reads_it_and_confirms(
    day: OfficeDay, visit: VisitId, page: Page
) -> None:
    notes = [e.id for e in investigated(seen_by(day, visit)) if is_note(e.event)]
    done(erasing_apart.propose(day.desk("o1"), visit, notes, Ground.COURT))
    day.spreads()
    app = day.opens("o2")
    app.showErasures()
    day.settles(app)
    assert page.shows(NOTE), "he reads what is to go"
    assert page.shows("Opsporing")
    assert not page.has("propose_rest")
    found = faults_in_every_look(day, app)

    day.taps(app, "confirm_erasure", "looked", "confirm")

    seen = day.known(app, lambda desk: desk.vault.visit(visit))
    assert seen is not None
    assert not any(is_note(each.event) for each in investigated(seen))
    assert not any(found.values()), found


def test_who_is_designated_and_was_not_there_reads_the_investigation_and_what_is_to_go(
    day: OfficeDay, page: Page
) -> None:
    visit = day.starts_alone("o1")
    done(hats.switch_hat(day.desk("o1"), visit, REASON))
    done(hats.investigate(day.desk("o1"), visit, InvestigationNoted(NOTE)))
    notes = [e.id for e in investigated(seen_by(day, visit)) if is_note(e.event)]
    done(erasing_apart.propose(day.desk("o1"), visit, notes, Ground.COURT))
    day.spreads()
    app = day.opens("o2", TALL)
    app.showErasures()
    day.settles(app)

    assert page.shows("Opsporingen zonder bezoek")
    assert len([text for text in page.texts() if NOTE in text]) == 2, "in the list, and on the card of what is to go"
    found = faults_in_every_look(day, app)
    assert not any(found.values()), found


def test_who_was_not_there_reads_a_page_of_investigations_and_older_ones_when_he_asks(
    day: OfficeDay, page: Page
) -> None:
    visit = day.starts_alone("o1")
    done(hats.switch_hat(day.desk("o1"), visit, REASON))
    done(hats.investigate(day.desk("o1"), visit, InvestigationNoted(NOTE)))
    day.spreads()
    more(day.desk("o2"), range(1, PAGE_APART + 1))
    app = day.opens("o2")
    app.showErasures()
    day.settles(app)
    before = len(day.workplace(app).erasures.props.apart)

    page.focus("older_apart")
    page.press(Qt.Key.Key_Space)
    day.settles(app)

    assert (before, len(day.workplace(app).erasures.props.apart)) == (PAGE_APART, PAGE_APART + 1)
    assert not page.has("older_apart")


def test_who_confirms_reads_what_goes_in_every_visit_that_a_rebuilt_program_put_together(
    day: OfficeDay, visit: VisitId, page: Page
) -> None:
    desk, elsewhere = day.desk("o1"), "MARKER-in een ander bezoek"
    other = day.starts_alone("o1")
    invitation = joining.invite(desk, other)
    assert isinstance(invitation, Invitation)
    done(joining.join_visit(day.desk("o2"), invitation))
    done(hats.switch_hat(desk, other, REASON))
    done(hats.investigate(desk, other, InvestigationNoted(elsewhere)))
    together: list[Erasable] = []
    for each in (visit, other):
        seen = seen_by(day, each)
        notes = [e.id for e in investigated(seen) if is_note(e.event)]
        chosen = erasable_apart(seen, notes, desk.vault.me, Ground.COURT)
        assert isinstance(chosen, tuple)
        together += chosen
    said = erasing.said_erasures(desk, together, Ground.COURT, None, Purpose.INVESTIGATION)
    desk.vault.append(Batch(erasures=said))
    day.spreads()
    app = day.opens("o2", TALL)
    app.showErasures()
    day.settles(app)

    texts = day.known(app, lambda desk: read_erasures(desk, PAGE)).texts
    (card,) = texts.values()

    assert set(card.split("\n")) == {NOTE, elsewhere}
    assert page.shows(elsewhere)


def seen_by(day: OfficeDay, visit: VisitId) -> Visit:
    found = day.world.officer("o1").vault.visit(visit)
    assert found is not None
    return found


def is_note(event: object) -> bool:
    return isinstance(event, InvestigationNoted)
