"""A labour inspector's list of documents, and samples of water, as fingers find them."""

import pytest

from inspector.casework.visiting import joining, places, saying
from inspector.casework.visiting.joining import Invitation
from inspector.domain.hygiene_events import WaterResult, WaterSampled, WaterTest, WaterVerdict
from inspector.domain.ids import ConditionId
from inspector.domain.labour_events import DocumentListed, DocumentStep, RelationsStated
from inspector.domain.place_events import PlaceEntered
from inspector.domain.refusals import Refusal
from inspector.domain.values import PlaceKind, Relation
from inspector.domain.visits.hygiene import samples_of
from inspector.domain.visits.listed import documents_of
from tests.fakes.screens import Screens
from tests.qml.office_day import OfficeDay, a_day
from tests.qml.pages import Page
from tests.qml.visit.test_own_parts import TALL, faults

SLIPS = ConditionId("AR-WML-02")


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return a_day(screens, "a1", "g1")


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def test_a_document_is_listed_and_goes_on_with_a_tap_each(day: OfficeDay, page: Page) -> None:
    visit = day.starts_alone("a1")
    stated = RelationsStated((Relation.EMPLOYED,))
    assert not isinstance(saying.record(day.desk("a1"), visit, stated), Refusal)
    app = day.opens("a1", TALL)
    app.showVisit(visit)
    day.settles(app)
    day.taps(app, "tab_notes", "segment_documents")
    assert not page.item("document_asked").property("enabled")

    day.taps(app, "document_check_button")
    day.taps(app, f"option_{SLIPS}")
    day.taps(app, "document_asked")
    day.taps(app, "document_0_taken")
    page.fill("document_text_input", "Kasboek van november")
    day.settles(app)
    day.taps(app, "document_seen")

    assert faults(day, app, "labour-documents") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    day.taps(app, "document_0_returned")
    found = day.known(app, lambda desk: desk.vault.visit(visit))
    assert found is not None
    assert [(each.condition, each.text, [s.event.step for s in each.steps]) for each in documents_of(found)] == [
        (SLIPS, "", [DocumentStep.ASKED, DocumentStep.TAKEN, DocumentStep.RETURNED]),
        (None, "Kasboek van november", [DocumentStep.SEEN]),
    ]
    assert page.has("save_documents")
    assert page.shows(", Ambtenaar a1"), "each step says by name who did it, as every other row does"


def test_inside_on_nothing_only_what_is_given_back_can_be_tapped_in_the_list(day: OfficeDay, page: Page) -> None:
    visit, desk = day.starts_alone("a1"), day.desk("a1")
    taken = DocumentListed(DocumentStep.TAKEN, text="Kasboek van november")
    for result in (
        saying.record(desk, visit, taken),
        places.enter(desk, visit, PlaceEntered(PlaceKind.DWELLING, "", "zolder", unlawful=True)),
    ):
        assert not isinstance(result, Refusal)
    app = day.opens("a1", TALL)
    app.showVisit(visit)
    day.settles(app)
    day.taps(app, "tab_notes", "segment_documents")
    page.fill("document_text_input", "Rooster")
    day.settles(app)

    names = ("document_asked", "document_seen", "document_0_seen", "document_0_copied", "document_0_returned")
    inside = [page.item(name).isEnabled() for name in names]
    day.taps(app, "document_0_returned", "stop_inside_action")
    outside = [page.item(name).isEnabled() for name in names[:-1]]

    assert inside == [False, False, False, False, True]
    assert outside == [True] * 4
    assert page.item("document_text_input").property("text") == "Rooster"


def test_whoever_reads_samples_of_water_is_not_told_that_nothing_is_recorded(day: OfficeDay, page: Page) -> None:
    visit = day.starts()
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    assert not isinstance(joining.join_visit(day.desk("g1"), invitation), Refusal)
    taken = WaterSampled("GGD-12", "Douche van kamer 3", WaterTest.POOL)
    assert not isinstance(saying.record(day.desk("g1"), visit, taken), Refusal)
    day.spreads()
    app = day.opens("t1", TALL)
    app.showVisit(visit)
    day.settles(app)

    day.taps(app, "tab_notes", "segment_said")

    assert page.shows("Nog geen uitslag")
    assert page.shows("Ambtenaar g1  ·  ")
    assert not page.shows("Nog niets vastgelegd")


def test_a_hygiene_inspector_comes_in_by_the_code_and_his_sample_gets_its_result(day: OfficeDay, page: Page) -> None:
    visit = day.starts()
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    day.spreads()
    app = day.opens("g1", TALL)
    assert page.has("join_scan"), "who begins no visit comes in by a code"
    assert day.workplace(app).joining.scanned(joining.as_qr(invitation)) == ""
    day.settles(app)
    day.taps(app, "confirm", "tab_notes", "segment_said", "say_water_sampled")
    page.fill("said_label_input", "GGD-12")
    page.fill("said_text_input", "Douche van kamer 3")
    day.settles(app)
    assert faults(day, app, "water-sample") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    day.taps(app, "segment_zwemwater", "said_done", "say_water_result", "said_sample_button")
    known = day.known(app, lambda desk: desk.vault.visit(visit))
    assert known is not None
    (sample,) = samples_of(known)
    day.taps(app, f"option_{sample.taken.id}")
    page.fill("said_text_input", "1.200 kve/l, rapport 88")
    day.settles(app)
    assert faults(day, app, "water-result") == {}
    day.screens.window.view.resize(*TALL)
    day.settles(app)
    assert not page.item("said_done").property("enabled"), "nobody takes for granted what a laboratory found"
    day.taps(app, "choice_boven_norm", "said_done")

    found = day.known(app, lambda desk: desk.vault.visit(visit))
    assert found is not None
    (sample,) = samples_of(found)
    assert sample.taken.event == WaterSampled("GGD-12", "Douche van kamer 3", WaterTest.POOL)
    assert [each.event for each in sample.results] == [
        WaterResult(sample.taken.id, WaterVerdict.ABOVE, "1.200 kve/l, rapport 88")
    ]
    assert page.shows("1.200 kve/l, rapport 88")
