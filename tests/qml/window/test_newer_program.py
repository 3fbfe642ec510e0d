"""What a newer program recorded, on the screen of an older one: a plain sentence, all to read, nothing to write."""

from inspector.domain.ids import StreamId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.vault.model.batch import Batch
from inspector.wire.scopes import StreamKind
from tests.fakes.newer_program import RoomSealed
from tests.qml.officer_day import EXIT, LINDE, OfficerDay
from tests.qml.officer_screen import PORTRAIT, OfficerScreen
from tests.qml.screen_lint import faults

TITLE = "Deze versie van Inspector kent niet alles van dit bezoek."
WHAT_NOW = "Werk de app bij; lezen kan wel."
WAYS_TO_WRITE = ("note_input", "note_done", "card_0", "enter_place", "take_photo", "photo_from_file", "sign")


def left_to_newer(day: OfficerDay) -> VisitId:
    """A visit in which the colleague, whose program is newer, recorded something."""
    visit = day.starts_visit()
    day.colleague_joins(visit)
    stream = day.colleague.vault.stream_of(visit, StreamKind.FINDINGS)
    assert stream is not None
    day.colleague.vault.append(Batch(appends=(NewEvent(stream, RoomSealed("keuken")),)))
    day.hears("t2")
    return visit


def test_the_visit_says_so_and_offers_nothing_to_write_with(screen: OfficerScreen) -> None:
    visit = left_to_newer(screen.day)
    before = screen.day.visit(visit)

    for tab in ("door", "checklist", "persons", "photos", "notes", "closing"):
        screen.opens(visit, tab)
        assert screen.page.shows(TITLE), tab
        assert screen.page.shows(WHAT_NOW)
        offered = [name for name in WAYS_TO_WRITE if screen.page.has(name) and screen.page.item(name).isEnabled()]
        assert offered == [], tab
        # The checklist keeps a row ready below the window, as it does in every visit with rows this low.
        assert [fault for fault in faults(screen.stage.view) if not fault.startswith("outside")] == [], tab
    screen.turns(PORTRAIT)
    assert faults(screen.stage.view) == []

    assert screen.day.visit(visit) == before


def test_what_still_comes_through_is_refused_in_the_same_words(screen: OfficerScreen) -> None:
    visit = left_to_newer(screen.day)
    view_model = screen.opens(visit)
    refused: list[str] = []
    view_model.checklist.refused.connect(refused.append)

    view_model.checklist.assess(EXIT, "overtreding")
    screen.settles()

    assert screen.answer(visit, EXIT) is None
    assert any("Werk de app bij" in each for each in refused)


def test_a_visit_that_is_on_the_screen_closes_when_the_news_comes(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")
    assert screen.page.has("note_input")
    screen.day.colleague_joins(visit)
    stream = screen.day.colleague.vault.stream_of(visit, StreamKind.FINDINGS)
    assert stream is not None
    screen.day.colleague.vault.append(Batch(appends=(NewEvent(stream, RoomSealed("keuken")),)))

    screen.day.hears("t2")
    screen.settles()

    assert screen.page.shows(TITLE)
    assert not screen.page.has("note_input")


def test_a_business_says_so_too_and_a_visit_can_still_begin_there(screen: OfficerScreen) -> None:
    screen.day.desk_of("c1").vault.append(Batch(appends=(NewEvent(StreamId(LINDE.id), RoomSealed("kelder")),)))
    screen.day.hears("c1")

    screen.day.app.showBusiness(LINDE.id)
    screen.settles()

    assert screen.page.shows("Deze versie van Inspector kent niet alles van dit bedrijf.")
    if screen.page.has("another"):  # a visit of another test runs there
        screen.page.click("another")
        screen.settles()
    assert screen.page.has("start")
    assert faults(screen.stage.view) == []
