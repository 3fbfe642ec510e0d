"""Which hat an officer wears stands in the head of a visit; he goes over with a reason and writes apart from then."""

import pytest

from inspector.app.resources import resource
from inspector.domain.hats.events import Investigated, SuspectHeard, text_of
from inspector.domain.values import Capacity
from inspector.domain.visits.hats import hat_of, investigated
from inspector.viewmodels.photos.photo_rows import PendingPhoto
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import OfficeDay, a_day
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look

PICTURE = resource("demo", "foto", "uitgang-op-slot.jpg").read_bytes()
TALL = (1280, 2300)


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return a_day(screens, "o1", "t1", "c1")


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def hats_in_sight(day: OfficeDay, app: AppViewModel, page: Page) -> list[str]:
    """Which hat stands on each of these tabs."""
    assert app.workplace is not None
    assert app.workplace.visit is not None
    found = []
    for tab in ("door", "notes", "closing", "investigation"):
        app.workplace.visit.showTab(tab)
        day.settles(app)
        found.append(" ".join(hat for hat in ("Toezicht", "Opsporing") if hat in page.texts()))
    return found


def cautions_two(day: OfficeDay, app: AppViewModel, page: Page) -> None:
    """In English, one suspect and then another: what one was told counts for nobody else."""
    day.taps(app, "caution_language_button", "option_English")
    assert page.shows("You do not have to answer these questions.")
    day.taps(app, "caution_given")
    assert page.has("suspect_text")
    day.taps(app, "suspect_number_more")
    assert not page.has("suspect_text"), "another suspect was told nothing yet"
    day.taps(app, "caution_given")


def test_an_officer_goes_over_to_investigation_and_hears_a_suspect_after_the_caution(
    day: OfficeDay, page: Page
) -> None:
    visit = day.starts_alone("o1")
    app = day.opens("o1", TALL)
    app.showVisit(visit)
    day.settles(app)
    assert app.workplace is not None
    assert app.workplace.visit is not None
    app.workplace.visit.showTab("investigation")
    day.settles(app)
    assert not page.has("investigation_note"), "who supervises has no such part"
    day.taps(app, "tab_door")
    assert page.shows("Toezicht")

    day.taps(app, "switch_hat")
    assert page.shows("Terug kan in dit bezoek niet: dat is een eigen regel van deze app.")
    page.fill("hat_reason_input", "Er lag een wapen onder de balie.")
    day.settles(app)
    day.taps(app, "confirm")

    assert page.has("investigation_note"), "the tab of investigation is open"
    assert not page.has("suspect_text"), "before the caution nothing can be written"
    cautions_two(day, app, page)
    page.fill("suspect_text_input", "Dat is niet van mij.")
    day.settles(app)
    day.taps(app, "suspect_done")

    assert page.shows("Verhoor van"), "and the form is empty again"
    photos = app.workplace.visit.photos_tab
    photos.offer(PendingPhoto("tas.jpg", PICTURE, apart=True))
    day.settles(app)
    day.taps(app, "photo_nobody")
    day.settles(app)
    assert page.has("investigated_photo")
    assert photos.props.count == 0, "none of supervision"
    assert not page.shows("Foto in het dossier"), "nor a way to undo one of those"
    day.taps(app, "investigated_take_back")
    page.fill("take_back_reason_input", "Verkeerde persoon.")
    day.settles(app)
    day.taps(app, "confirm")
    assert page.shows("Verkeerde persoon."), "it stays, with the reason"
    assert page.has("investigated_bring_back")
    assert not page.has("suspect_text")
    assert hats_in_sight(day, app, page) == ["Opsporing"] * 4
    seen, me = app.workplace.session.wait_for(lambda desk: (desk.vault.visit(visit), desk.vault.me))
    assert seen is not None
    assert hat_of(seen, me) is Capacity.INVESTIGATION
    said = [each.event for each in investigated(seen) if isinstance(each.event, Investigated)]
    assert [text_of(each) for each in said] == ["Er lag een wapen onder de balie.", "Dat is niet van mij."]
    assert isinstance(said[1], SuspectHeard)
    assert said[1].cautioned_ms > 0
    assert "English" not in repr(said)
    assert faults_in_every_look(day, app) == {}


def test_who_may_leave_nothing_for_later_reads_that_nothing_is(day: OfficeDay, page: Page) -> None:
    visit = day.starts_alone("o1")
    app = day.opens("o1")
    app.showVisit(visit)
    day.settles(app)
    assert app.workplace is not None
    assert app.workplace.visit is not None
    app.workplace.visit.investigating_tab.switchHat("Er lag een wapen onder de balie.")
    day.settles(app)

    day.taps(app, "later_open")

    assert page.shows("Er is geen ruimte voor straks")
    assert day.screens.faults() == []
