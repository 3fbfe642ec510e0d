"""The administrative report on the screen: an officer keeps a draft; nothing there issues it."""

from PySide6.QtGui import QColor

from inspector.casework.visiting import administrative
from inspector.domain.acts.administrative import standing_drafts
from inspector.domain.refusals import Refusal
from tests.fakes.screens import Screens
from tests.qml.office_day import a_day
from tests.qml.visit.test_help import at_work, visit_of

TOLD = "De deur van werkruimte 2 heeft alleen aan de buitenkant een slot."


def test_an_officer_keeps_a_draft_that_outlives_the_tab_and_cannot_issue_it(screens: Screens) -> None:
    app, visit = at_work(screens, "p1")
    app.showVisit(visit, "rapportage")
    screens.rests(app)
    screens.page.fill("administrative_text", TOLD)
    screens.rests(app)
    screens.page.click("administrative_draft")
    screens.rests(app)

    (draft,) = standing_drafts(visit_of(app).rapportage._inputs.visit.visit)
    assert draft.event.text == TOLD
    assert screens.page.shows("Concept")
    assert not screens.page.has("administrative_issue")
    assert not screens.page.has("administrative_save")


def test_a_supervisor_reads_of_what_was_issued_on_which_article_and_when(screens: Screens) -> None:
    day = a_day(screens, "p1", "q1")
    visit = day.starts_alone("p1")
    assert not isinstance(administrative.draft(day.desk("p1"), visit, TOLD), Refusal)
    day.spreads()
    app = day.opens("q1")
    app.showVisit(visit, "rapportage")
    day.settles(app)
    screens.page.fill("administrative_receiver", "de burgemeester van Voorbeeldstad")
    screens.page.fill("administrative_necessity", "Om te beslissen over de vergunning.")
    day.settles(app)
    day.taps(app, "administrative_issue", "confirm")

    (issued,) = visit_of(app).rapportage.props.issued
    assert issued.detail.startswith("Wpg 16: aan wie gezag heeft, zoals de burgemeester · 24-11-2026")
    for said in (issued.title, issued.detail):
        assert screens.page.shows(said)


def test_police_are_sent_to_no_checklist_which_they_do_not_have(screens: Screens) -> None:
    app, visit = at_work(screens, "p1")
    for tab, empty in (("notes", "Nog geen notities"), ("photos", "Nog geen foto's")):
        app.showVisit(visit, tab)
        screens.rests(app)

        assert screens.page.shows(empty)
        assert not [text for text in screens.page.texts() if "controlelijst" in text]


def test_what_is_typed_first_is_not_black_on_black_without_a_graphics_card(screens: Screens) -> None:
    app, visit = at_work(screens, "p1")
    app.showVisit(visit, "rapportage")
    screens.rests(app)
    screens.page.fill("administrative_text", TOLD)
    screens.rests(app)

    field = screens.page.area("administrative_text_input")
    picture = screens.window.view.grabWindow()
    assert picture.pixelColor(int(field.right()) - 30, int(field.bottom()) - 20) == QColor("white")


def test_an_inspector_has_no_such_tab(screens: Screens) -> None:
    app, _ = at_work(screens, "t1")

    assert "rapportage" not in [tab["key"] for tab in visit_of(app).props.tabs]
