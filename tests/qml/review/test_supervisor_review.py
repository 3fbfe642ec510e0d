"""A coordinator judges what was handed in: with fingers, with keys, and always into the real file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from inspector.domain.ids import VisitId
from inspector.domain.values import VisitState
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.review.review import ReviewViewModel
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import EXIT, EXTINGUISHER, KADE, LINDE, NOORD, OfficeDay
from tests.qml.pages import Page
from tests.qml.stage import PORTRAIT
from tests.unit.reports.pdf_text import pages_of

QUESTION = "Welke deur is dit?"
TALL = (1280, 1800)
"""A window in which nothing has to be scrolled."""


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def the_review(day: OfficeDay, app: AppViewModel) -> ReviewViewModel:
    return day.workplace(app).review


def in_the_file(day: OfficeDay, app: AppViewModel, visit: VisitId) -> Visit:
    found = day.known(app, lambda desk: desk.vault.visit(visit))
    assert found is not None
    return found


def drafts(day: OfficeDay, app: AppViewModel) -> dict[str, bytes]:
    return day.known(app, lambda desk: desk.vault.drafts("review/"))


def writes(day: OfficeDay, app: AppViewModel, page: Page, button: str, words: str) -> None:
    """Touch one of the two buttons of an answer and type into the room that opens."""
    day.taps(app, button)
    page.type(words)
    day.settles(app)


# --- finding what matters


def test_violations_come_first_and_the_rest_on_demand(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE)
    app = day.opens("c1")
    day.taps(app, "nav_review", "queue_Huis De Linde")
    first = [row.condition for row in the_review(day, app).props.answers]
    on_top = next(name for name in page.names("answer_UV") if name.count("_") == 1)

    day.taps(app, "segment_all")

    assert the_review(day, app).props.selected == visit
    assert first == ["UV-V-07", "UV-V-10", "UV-G-02"]
    assert on_top == "answer_UV-V-07"
    assert page.shows("Overtreding: 3")
    assert page.shows("Ongewijzigd")
    assert len(the_review(day, app).props.answers) == len(in_the_file(day, app, visit).registers)


def test_a_second_time_within_two_years_is_told_with_what_it_leads_to(day: OfficeDay, page: Page) -> None:
    day.found_before(LINDE, EXTINGUISHER, day.weeks(12))
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1")

    day.shows(app, visit)

    assert page.shows("Vorige keer: Overtreding, 01-09-2026")
    assert page.shows("2e keer in twee jaar: last onder dwangsom")


def test_answers_that_differ_stand_side_by_side_and_block_the_release(day: OfficeDay, page: Page) -> None:
    visit = day.differs(KADE)
    app = day.opens("c1")

    day.shows(app, visit)

    assert page.has("conflict_UV-V-07")
    assert page.area("version_UV-V-07_0").y() == page.area("version_UV-V-07_1").y()
    assert page.shows("Vrijgeven kan pas als de ambtenaren het eens zijn over: UV-V-07.")
    assert not page.item("release").isEnabled()


def test_what_was_amended_is_marked_and_its_first_answer_is_one_tap_away(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(NOORD, rich=False)
    day.amends(visit)
    app = day.opens("c1", TALL)
    day.shows(app, visit)
    marked = page.has("amended_UV-V-07")

    day.taps(app, "earlier_UV-V-07")

    assert marked
    assert page.has("history_UV-V-07")
    assert page.shows("Aangevuld: UV-V-07")


def test_photos_open_large_and_are_walked_with_the_arrows(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE)
    app = day.opens("c1")
    day.shows(app, visit)

    day.taps(app, "photo_1")
    large = page.shows("1 van 4")
    page.press(Qt.Key.Key_Right)
    day.settles(app)
    next_one = page.shows("Foto 2 · UV-V-07 Vluchtwegen en uitgangen vrij")
    page.press(Qt.Key.Key_Escape)
    day.settles(app)

    assert large
    assert next_one
    assert not page.has("photo_large")


def test_nothing_tells_a_coordinator_that_a_signal_exists(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    day.signals(visit, "Iemand houdt alle telefoons vast.", "MH-01")
    app = day.opens("c1")

    day.shows(app, visit)

    assert not [text for text in page.texts() if "signa" in text.casefold()]
    assert not page.has("nav_inbox")


# --- judging


def test_a_return_with_a_question_reaches_the_file(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1")
    day.shows(app, visit)

    writes(day, app, page, "return_UV-V-07", QUESTION)
    day.taps(app, "post_UV-V-07", "confirm")

    known = in_the_file(day, app, visit)
    assert known.state is VisitState.RETURNED
    assert known.comments(EXIT) == (QUESTION,)
    assert drafts(day, app) == {}
    assert page.has("returned_UV-V-07")
    assert not page.has("post_UV-V-07")


def test_a_declined_return_keeps_the_words_and_changes_nothing(day: OfficeDay, page: Page) -> None:
    linde, noord = day.hands_in(LINDE, rich=False), day.hands_in(NOORD, rich=False)
    app = day.opens("c1")
    day.shows(app, linde)
    writes(day, app, page, "return_UV-V-07", QUESTION)

    day.taps(app, "post_UV-V-07", "decline")
    day.shows(app, noord)
    day.shows(app, linde)

    assert in_the_file(day, app, linde).state is VisitState.CLOSED
    assert page.item("words_UV-V-07_input").property("text") == QUESTION


def test_a_comment_asks_nothing_of_anybody(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1", TALL)
    day.shows(app, visit)

    writes(day, app, page, "comment_UV-V-10", "Goed beschreven.")
    day.taps(app, "post_UV-V-10")

    known = in_the_file(day, app, visit)
    assert known.state is VisitState.CLOSED
    assert known.comments(EXTINGUISHER) == ("Goed beschreven.",)
    assert page.shows("Goed beschreven.")
    assert not page.has("words_UV-V-10")


def test_a_citizen_number_is_refused_as_a_comment(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1", TALL)
    day.shows(app, visit)

    writes(day, app, page, "comment_UV-V-10", "Het nummer is 999993653.")
    day.taps(app, "post_UV-V-10")

    assert in_the_file(day, app, visit).comments(EXTINGUISHER) == ()
    assert list(drafts(day, app).values()) == [b"Het nummer is *********."]
    assert page.shows("burgerservicenummer")


def test_a_release_is_asked_first_and_then_offers_the_follow_up(day: OfficeDay) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1")
    day.shows(app, visit)

    day.taps(app, "release", "decline")
    before = in_the_file(day, app, visit).state
    day.taps(app, "release", "confirm")
    after = in_the_file(day, app, visit).state
    day.taps(app, "plan_follow_up")

    planning = day.workplace(app).planning.props
    assert (before, after) == (VisitState.CLOSED, VisitState.RELEASED)
    assert app.props.page == "planning"
    assert planning.kind == "hercontrole"
    assert [choice.name for choice in planning.businesses if choice.chosen] == ["Huis De Linde"]


# --- documents


def test_the_report_goes_where_the_coordinator_says(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    (day.downloads / "vorig.pdf").write_bytes(b"iets anders")
    app = day.opens("c1")
    day.shows(app, visit)

    day.taps(app, "report")
    the_review(day, app).place_choice.enter(str(day.downloads))
    day.settles(app)
    day.taps(app, "file_vorig.pdf")
    asks = page.shows("Dit bestand bestaat al.")
    page.item("file_name_input").setProperty("text", "")
    page.fill("file_name_input", "Rapport Linde")
    day.settles(app)
    day.taps(app, "save_here")

    assert asks
    assert (day.downloads / "vorig.pdf").read_bytes() == b"iets anders"
    assert (day.downloads / "Rapport Linde.pdf").read_bytes().startswith(b"%PDF")
    assert page.shows("Opgeslagen: Rapport Linde.pdf")


def test_a_report_is_made_for_whom_and_in_which_language_the_supervisor_says(day: OfficeDay) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1")
    day.shows(app, visit)

    day.taps(app, "report")
    the_review(day, app).place_choice.enter(str(day.downloads))
    day.settles(app)
    day.taps(app, "segment_operator", "segment_en")
    day.taps(app, "save_here")

    (made,) = day.downloads.iterdir()
    text = " ".join(pages_of(made.read_bytes()))
    assert made.name == "Afschrift Huis De Linde 24-11-2026 (en).pdf"
    assert "Copy for the operator." in text
    assert "Translation. The Dutch text prevails." in text


def test_the_bundle_is_saved_under_a_name_that_says_what_it_is(day: OfficeDay) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1")
    day.shows(app, visit)

    day.taps(app, "bundle")
    the_review(day, app).place_choice.enter(str(day.downloads))
    day.settles(app)
    day.taps(app, "save_here")

    assert [path.name for path in day.downloads.iterdir()] == ["Bundel Huis De Linde 24-11-2026.zip"]
    assert Path(day.downloads / "Bundel Huis De Linde 24-11-2026.zip").read_bytes().startswith(b"PK")


# --- with the keyboard, and held upright


def test_the_review_works_without_a_finger(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1")
    app.showReview()
    day.settles(app)

    page.focus("queue_Huis De Linde")
    page.press(Qt.Key.Key_Return)
    day.settles(app)
    page.focus("answers")
    page.press(Qt.Key.Key_Down, Qt.Key.Key_T)
    day.settles(app)
    page.type(QUESTION)
    page.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    day.settles(app)
    page.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    day.settles(app)

    assert in_the_file(day, app, visit).comments(EXTINGUISHER) == (QUESTION,)


def test_upright_the_queue_and_the_visit_take_turns(day: OfficeDay, page: Page) -> None:
    day.hands_in(LINDE, rich=False)
    app = day.opens("c1", PORTRAIT)
    day.taps(app, "nav_review", "queue_Huis De Linde")
    alone = page.has("answers") and not page.has("queue")

    day.taps(app, "back")
    back = page.has("queue") and not page.has("answers")
    day.taps(app, "queue_Huis De Linde")
    page.press(Qt.Key.Key_Escape)
    day.settles(app)

    assert alone
    assert back
    assert page.has("queue")


def test_an_unsent_question_holds_up_the_release_until_it_is_wiped(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(LINDE, rich=False)
    app = day.opens("c1")
    day.shows(app, visit)
    assert page.item("release").isEnabled()

    writes(day, app, page, "return_UV-V-07", QUESTION)
    page.qtbot.waitUntil(lambda: not page.item("release").isEnabled())
    day.taps(app, "cancel_UV-V-07")

    assert page.item("release").isEnabled()
    assert drafts(day, app) == {}
    assert not page.has("words_UV-V-07")


def test_the_menu_says_how_many_visits_wait(day: OfficeDay, page: Page) -> None:
    linde, _ = day.hands_in(LINDE, rich=False), day.hands_in(NOORD, rich=False)
    app = day.opens("c1")
    day.settles(app)
    before = waiting_at(app, "review")

    day.workplace(app).review.release(linde)
    day.settles(app)

    assert (before, waiting_at(app, "review")) == ("2", "1")
    assert page.has("nav_review")


def waiting_at(app: AppViewModel, key: str) -> str:
    return next(place["badge"] for place in app.props.places if place["key"] == key)


def test_of_every_visit_those_are_found_that_match_a_business_a_day_or_a_finding(day: OfficeDay, page: Page) -> None:
    linde, kade = day.hands_in(LINDE, rich=False), day.starts(KADE)
    day.spreads()
    app = day.opens("c1", TALL)
    day.taps(app, "nav_review")
    searches_at_once = page.has("queue_search")
    day.taps(app, "segment_queue_all")
    review = the_review(day, app)
    today = day.known(app, lambda desk: desk.today())

    def found(text: str) -> set[str]:
        day.taps(app, "queue_search")
        page.type(text)
        day.settles(app)
        rows = {row.visit for row in review.props.queue}
        page.press(Qt.Key.Key_Escape)
        day.settles(app)
        return rows

    assert not searches_at_once
    assert found("kade") == {kade}
    assert found(f"{today:%d-%m-%Y}") == {linde, kade}
    assert found(f"{today.year - 1}") == set()
    assert found(EXIT) == {linde}, "what a visit finds that goes on is for its officers"
    assert review.props.search == ""
    assert {row.visit for row in review.props.queue} == {linde, kade}
