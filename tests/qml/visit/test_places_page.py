"""A dwelling on the screen: consent in a few taps, a warrant with its days in words, and a stop above every tab."""

from inspector.domain.ids import VisitId
from inspector.domain.place_events import Consent, Warrant
from inspector.domain.values import PlaceKind, SiteRole
from inspector.domain.visits.places import Stay, stays
from tests.qml.officer_screen import OfficerScreen

TALL = (1280, 2300)
"""A window in which nothing has to be scrolled."""
TABS = ("checklist", "persons", "signals", "photos", "notes", "closing", "door")


def at_the_door(screen: OfficerScreen, basis: str = "toestemming") -> VisitId:
    visit = screen.day.starts_visit()
    screen.opens(visit, "door")
    screen.turns(TALL)
    screen.tap("segment_woning")
    screen.page.fill("place_name_input", "zolder")
    screen.tap(f"segment_{basis}")
    return visit


def last_stay(screen: OfficerScreen, visit: VisitId) -> Stay:
    return stays(screen.day.visit(visit))[-1]


def test_consent_is_read_aloud_and_ticked_before_it_counts(screen: OfficerScreen) -> None:
    visit = at_the_door(screen)
    words = screen.page.item("consent_words").property("text")

    screen.tap("enter_place")
    refused = screen.page.shows("Toon eerst uw legitimatiebewijs")
    before = len(stays(screen.day.visit(visit)))
    screen.tap("card_shown")
    screen.tap("explained")
    screen.tap("enter_place")

    stay = last_stay(screen, visit)
    assert "u mag nee zeggen" in words
    assert refused
    assert before == 1
    assert stay.last.event.consent == Consent(SiteRole.RESIDENT, card_shown=True, explained=True)
    assert (stay.place, stay.name, stay.stop) == (PlaceKind.DWELLING, "zolder", None)
    assert not screen.page.has("entry_fault")


def test_a_warrant_says_its_last_day_in_words(screen: OfficerScreen) -> None:
    visit = at_the_door(screen, "machtiging")
    ready = screen.page.item("enter_place").property("enabled")

    screen.page.fill("warrant_number_input", "M-12")
    screen.page.fill("warrant_by_input", "A. de Boer")
    screen.page.fill("warrant_capacity_input", "burgemeester")
    screen.page.fill("warrant_issued_input", "23-11-2026")
    said = screen.page.shows("tot en met donderdag 26 november 2026")
    screen.tap("enter_place")

    warrant = last_stay(screen, visit).last.event.warrant
    assert not ready
    assert said
    assert warrant is not None
    assert warrant == Warrant("M-12", "A. de Boer", "burgemeester", warrant.issued)
    assert warrant.issued.isoformat() == "2026-11-23"


def test_inside_a_dwelling_consent_is_taken_back_in_one_tap_from_every_tab(screen: OfficerScreen) -> None:
    visit = at_the_door(screen)
    for name in ("card_shown", "explained", "enter_place"):
        screen.tap(name)

    offered = []
    for tab in TABS:
        screen.tap(f"tab_{tab}")
        offered.append(screen.page.has("in_dwelling_action"))
    screen.tap("tab_photos")
    screen.tap("in_dwelling_action")
    stopped = [screen.page.has("stop_inside_action")]
    for tab in TABS:
        screen.tap(f"tab_{tab}")
        stopped.append(screen.page.has("stop_inside_action"))
    told = screen.page.shows("ga meteen naar buiten")
    screen.tap("stop_inside_action")

    stay = last_stay(screen, visit)
    assert all(offered)
    assert all(stopped)
    assert told
    assert stay.left is not None
    assert len(stay.withdrawals) == 1
    assert not screen.page.has("stop_inside")


def test_an_answer_from_inside_without_a_ground_is_not_taken_and_the_screen_says_why(screen: OfficerScreen) -> None:
    visit = at_the_door(screen)
    screen.tap("segment_exploitant")
    for name in ("card_shown", "explained", "enter_place"):
        screen.tap(name)
    refused = screen.page.shows("niet de exploitant")
    screen.tap("entry_fault_action")
    marked = screen.page.shows("Onrechtmatig betreden")

    screen.tap("tab_checklist")
    grey = not screen.page.item("answer_UV-V-01_voldoet").isEnabled()
    screen.tap("answer_UV-V-01_voldoet")

    assert grey
    assert (refused, marked) == (True, True)
    assert screen.page.has("stop_inside")
    assert screen.answer(visit, "UV-V-01") is None


def test_inside_on_nothing_what_is_going_on_is_grey_on_every_tab_and_words_are_not(screen: OfficerScreen) -> None:
    def grey(tab: str, *names: str) -> list[bool]:
        screen.tap(f"tab_{tab}")
        return [not screen.page.item(name).isEnabled() for name in names]

    def every_tab() -> list[bool]:
        found = grey("checklist", "answer_UV-V-01_voldoet", "photo_UV-V-01")
        found += grey("persons", "count_ID-10/ja_more", "count_ID-10/ja_less")
        found += grey("photos", "photo_from_file", "take_photo")
        found += grey("notes")
        screen.tap("segment_said")
        names = ("say_demand_made", "say_statement_taken", "say_agreement_made", "say_receipt_given")
        return found + [not screen.page.item(name).isEnabled() for name in names]

    visit = at_the_door(screen)
    screen.tap("segment_exploitant")
    screen.tap("tab_persons")
    screen.tap("count_ID-10/ja_more")
    screen.tap("tab_door")
    for name in ("card_shown", "explained", "enter_place", "entry_fault_action"):
        screen.tap(name)

    inside, told = every_tab(), screen.page.shows("geen antwoord, foto, aantal, monster, stuk, vordering")
    screen.tap("say_receipt_given")
    screen.page.fill("said_text_input", "Map met roosters.")
    screen.settles()
    taken = screen.page.item("said_done").isEnabled()
    screen.tap("said_returned")
    given_back = screen.page.item("said_done").isEnabled()
    screen.tap("said_leave")
    screen.tap("stop_inside_action")

    assert inside == [True, True, True, False, True, True, True, False, False, False]
    assert told
    assert (taken, given_back) == (False, True)
    assert every_tab() == [False] * 10
    screen.tap("say_receipt_given")
    assert screen.page.item("said_text_input").property("text") == "Map met roosters."
    assert last_stay(screen, visit).is_unlawful


def test_a_tap_on_consent_taken_back_is_corrected_with_a_reason_and_stays_in_sight(screen: OfficerScreen) -> None:
    visit = at_the_door(screen)
    for name in ("card_shown", "explained", "enter_place", "in_dwelling_action"):
        screen.tap(name)
    stopped = last_stay(screen, visit).stop

    screen.tap("consent_holds")
    screen.page.fill("take_back_reason_input", "Verkeerde knop.")
    screen.tap("confirm")

    assert (stopped, last_stay(screen, visit).stop) == ("withdrawn", None)
    assert not screen.page.has("stop_inside")
    assert screen.page.shows("Verkeerde knop.")
    screen.tap("tab_checklist")
    screen.tap("answer_UV-V-01_voldoet")
    assert screen.answer(visit, "UV-V-01") is not None


def test_who_was_typed_and_not_added_comes_along_too_and_half_of_him_is_refused(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    screen.opens(visit, "door")
    screen.turns(TALL)
    screen.tap("companion_open")
    screen.page.fill("companion_role_input", "tolk")

    screen.tap("enter_place")
    nothing = stays(screen.day.visit(visit))
    screen.day.shows_visit(screen.day.starts_visit(), "door")
    screen.settles()
    screen.opens(visit, "door")
    waited = screen.page.item("companion_role_input").property("text")
    screen.page.fill("companion_reason_input", "vertalen")
    screen.tap("enter_place")

    (stay,) = stays(screen.day.visit(visit))
    assert (nothing, waited) == ((), "tolk")
    assert [(each.role, each.reason) for each in stay.last.event.companions] == [("tolk", "vertalen")]
    assert not screen.page.has("companion_role_input")


def test_a_room_that_turns_out_a_dwelling_stops_until_it_is_said_on_what(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "door")
    screen.turns(TALL)

    screen.tap("turns_out")
    stopped = screen.page.has("stop_inside")
    screen.tap("say_on_what")
    about = screen.page.has("about_inside")
    screen.tap("segment_toestemming")
    for name in ("card_shown", "explained", "enter_place"):
        screen.tap(name)

    (stay,) = stays(screen.day.visit(visit))
    assert (stopped, about) == (True, True)
    assert len(stay.entries) == 3
    assert stay.stop is None
    assert not screen.page.has("stop_inside")


def test_who_comes_along_is_recorded_with_the_reason(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    screen.opens(visit, "door")
    screen.turns(TALL)

    screen.tap("companion_open")
    screen.page.fill("companion_role_input", "tolk")
    screen.page.fill("companion_reason_input", "vertalen")
    screen.tap("companion_add")
    listed = screen.page.shows("vertalen")
    screen.tap("enter_place")

    (stay,) = stays(screen.day.visit(visit))
    assert listed
    assert [(each.role, each.reason) for each in stay.last.event.companions] == [("tolk", "vertalen")]


def test_who_entered_a_dwelling_is_offered_the_report_and_nobody_else(screen: OfficerScreen) -> None:
    at_the_door(screen)
    before = screen.page.has("entry_report")
    for name in ("card_shown", "explained", "enter_place"):
        screen.tap(name)

    assert (before, screen.page.has("entry_report")) == (False, True)


def test_a_dwelling_that_was_entered_on_nothing_is_refused_and_then_recorded_as_it_was(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "door")
    screen.turns(TALL)
    screen.tap("segment_woning")
    screen.page.fill("place_name_input", "zolder")

    screen.tap("enter_place")
    refused = screen.page.shows("blijf buiten tot u die hebt")
    screen.tap("entry_fault_action")

    stay = last_stay(screen, visit)
    assert refused
    assert (stay.name, stay.is_unlawful) == ("zolder", True)
    assert (stay.last.event.consent, stay.last.event.ground) == (None, "")


def test_what_is_typed_after_a_refusal_is_recorded_too(screen: OfficerScreen) -> None:
    visit = at_the_door(screen)
    screen.tap("enter_place")
    screen.page.fill("place_name_input", " links")
    screen.tap("card_shown")
    screen.tap("companion_open")
    screen.page.fill("companion_role_input", "tolk")
    screen.page.fill("companion_reason_input", "vertalen")
    screen.tap("companion_add")
    screen.tap("entry_fault_action")

    event = last_stay(screen, visit).last.event
    assert (event.unlawful, event.name) == (True, "zolder links")
    assert event.consent == Consent(SiteRole.RESIDENT, card_shown=True)
    assert [each.role for each in event.companions] == ["tolk"]


def test_of_two_stops_the_banner_lets_him_leave_the_one_that_it_names(screen: OfficerScreen) -> None:
    visit = at_the_door(screen)
    for name in ("enter_place", "entry_fault_action"):
        screen.tap(name)
    screen.tap("segment_woning")
    screen.page.fill("place_name_input", "kelder")
    for name in ("segment_toestemming", "enter_place", "entry_fault_action"):
        screen.tap(name)

    named = screen.page.shows("U betrad zolder zonder")
    screen.tap("stop_inside_action")

    assert named
    assert [s.name for s in stays(screen.day.visit(visit)) if s.left is None and s.stop is not None] == ["kelder"]
    assert screen.page.shows("U betrad kelder zonder")


def test_a_form_about_a_place_that_was_left_since_is_about_the_next_one_again(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "door")
    screen.turns(TALL)
    for name in ("turns_out", "say_on_what", "stop_inside_action"):
        screen.tap(name)

    assert not screen.page.has("about_inside")
    screen.tap("segment_bedrijfsruimte")
    screen.page.fill("place_name_input", "keuken")
    screen.tap("enter_place")

    assert [stay.name for stay in stays(screen.day.visit(visit))][-1] == "keuken"


def test_the_form_of_a_place_waits_over_a_crash_until_it_is_recorded(screen: OfficerScreen) -> None:
    visit = at_the_door(screen, "machtiging")
    screen.turns((1280, 2800))
    screen.page.fill("warrant_number_input", "M-12")
    screen.page.fill("warrant_by_input", "A. de Boer")
    screen.page.fill("warrant_issued_input", "23-11-2026")
    screen.tap("warrant_night")
    screen.tap("companion_open")
    screen.page.fill("companion_role_input", "tolk")
    screen.page.fill("companion_reason_input", "vertalen")
    screen.tap("companion_add")

    screen.day.shows_visit(screen.day.starts_visit(), "door")
    screen.settles()
    elsewhere = screen.page.item("place_name_input").property("text")
    screen.opens(visit, "door")
    screen.page.fill("warrant_capacity_input", "burgemeester")
    screen.tap("enter_place")

    event = last_stay(screen, visit).last.event
    assert elsewhere == ""
    assert (event.place, event.name) == (PlaceKind.DWELLING, "zolder")
    assert event.warrant is not None
    assert (event.warrant.number, event.warrant.by, event.warrant.night) == ("M-12", "A. de Boer", True)
    assert [each.role for each in event.companions] == ["tolk"]
    assert screen.day.draft(f"dialog/{visit}/entering") == ""
