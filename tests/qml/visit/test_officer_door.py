"""Arriving: to whom the card was shown, and which places were entered on which ground."""

from inspector.domain.values import PlaceKind, VisitState
from inspector.domain.visits.handovers import handovers
from tests.qml.officer_screen import OfficerScreen

TALL = (1280, 1700)
"""A window in which nothing has to be scrolled."""


def test_at_the_door_card_and_place_are_two_taps(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    view_model = screen.opens(visit)
    asked = screen.page.shows("Leg eerst uw aankomst vast")

    screen.tap("door_first_action")
    screen.tap("card_0")
    screen.tap("enter_place")
    screen.tap("to_checklist")

    known = screen.day.visit(visit)
    assert asked
    assert [card.event.to for card in known.cards] == ["beheerder"]
    assert [(place.event.place, place.event.ground) for place in known.places] == [(PlaceKind.BUSINESS, "Awb 5:15")]
    assert view_model.props.tab == "checklist"
    assert not screen.page.shows("Leg eerst uw aankomst vast")


def test_a_gloved_finger_records_once_and_moves_no_button(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    screen.opens(visit, "door")
    screen.turns(TALL)
    moved = []

    for name in ("card_0", "enter_place"):
        before = screen.page.area(name)
        screen.tap(name)
        screen.tap(name)
        moved.append(screen.page.area(name) != before)

    known = screen.day.visit(visit)
    assert (len(known.cards), len(known.places)) == (1, 1)
    assert screen.page.shows("Aan beheerder")
    assert screen.page.shows("Awb 5:15, ")
    assert moved == [False, False]


def test_consent_is_never_filled_in_and_a_typed_ground_stays(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    screen.opens(visit, "door")
    screen.turns(TALL)

    offered = []
    for kind in ("woning", "onduidelijk", "bedrijfsruimte"):
        screen.tap(f"segment_{kind}")
        offered.append((screen.page.has("place_ground_input"), enabled(screen, "enter_place")))
    screen.tap("segment_woning")
    screen.tap("enter_place")
    refused = screen.page.has("entry_fault")
    screen.tap("segment_toestemming")
    after_consent = screen.page.item("place_ground_input").property("text")
    screen.page.focus("place_ground_input")
    screen.page.type(" en de APV")
    screen.tap("segment_bedrijfsruimte")

    assert offered == [(False, True), (False, True), (True, True)]
    assert refused
    assert not screen.day.visit(visit).places
    assert after_consent == "Awbi 1, met toestemming van de bewoner"
    assert screen.page.item("place_ground_input").property("text") == f"{after_consent} en de APV"


def enabled(screen: OfficerScreen, name: str) -> bool:
    return bool(screen.page.item(name).property("enabled"))


def test_somebody_else_is_recorded_with_a_word_that_shows_once_there_is_a_role(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    screen.opens(visit, "door")
    empty = screen.page.has("card_other_ok")

    screen.page.fill("card_other_input", "buurman")
    word = screen.page.item("card_other_ok").property("text")
    screen.tap("card_other_ok")

    assert not empty
    assert word == "Vastleggen"
    assert [card.event.to for card in screen.day.visit(visit).cards] == ["buurman"]


def test_to_whom_else_the_card_was_shown_stands_there_again_until_it_is_recorded(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    other = screen.day.starts_visit()
    screen.opens(visit, "door")
    screen.page.fill("card_other_input", "buurman van boven")
    screen.stage.qtbot.waitUntil(lambda: "buurman van boven" in screen.day.draft(f"dialog/{visit}/card"))

    screen.opens(other, "door")  # another view model; the first one is read anew from the disk
    screen.opens(visit, "door")
    again = screen.page.item("card_other_input").property("text")
    screen.tap("card_other_ok")

    assert again == "buurman van boven"
    assert [card.event.to for card in screen.day.visit(visit).cards] == ["buurman van boven"]
    assert screen.day.draft(f"dialog/{visit}/card") == ""
    assert screen.page.item("card_other_input").property("text") == ""


def test_a_visit_that_begins_shows_the_door_first(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)

    screen.day.workplace.visitStarted.emit(visit)
    screen.settles()

    assert screen.page.item("tab_door").property("checked")
    assert screen.page.has("card_0")


def test_a_room_by_mistake_is_taken_back_with_a_reason_and_stays_on_the_page(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    screen.opens(visit, "door")
    screen.turns(TALL)
    screen.tap("card_0")
    screen.tap("enter_place")

    screen.tap("take_back_place")
    blocked = screen.page.item("confirm").isEnabled()
    screen.page.focus("take_back_reason_input")
    screen.page.type("Deur bleef dicht.")
    screen.tap("confirm")

    assert not blocked
    assert screen.day.visit(visit).places == ()
    assert screen.page.has("withdrawn_row")
    assert screen.page.shows("Deur bleef dicht.")
    screen.tap("enter_place")
    assert len(screen.day.visit(visit).places) == 1


def test_a_visit_begun_by_mistake_says_so_until_something_is_recorded(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    screen.opens(visit, "door")
    screen.turns(TALL)

    screen.tap("abandon")
    blocked = screen.page.item("confirm").isEnabled()
    screen.page.focus("abandon_reason_input")
    screen.page.type("Verkeerd bedrijf.")
    screen.tap("confirm")

    assert not blocked
    assert screen.day.visit(visit).state is VisitState.ABANDONED
    assert screen.page.has("abandoned_here")
    assert screen.page.shows("Verkeerd bedrijf.")
    assert not screen.page.has("abandon")

    screen.tap("card_0")

    assert screen.day.visit(visit).state is VisitState.OPEN
    assert not screen.page.has("abandoned_here")
    assert screen.page.has("abandon")


def test_a_visit_is_handed_over_to_a_colleague_who_is_chosen(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "door")
    screen.turns(TALL)

    screen.tap("hand_over")
    blocked = screen.page.item("confirm").isEnabled()
    screen.tap(screen.page.names("choice_")[0])
    screen.tap("confirm")

    assert not blocked
    (given,) = handovers(screen.day.visit(visit))
    assert given.event.officer == screen.day.workplace.session.me.installation
    assert screen.page.shows("Overgedragen.")


def test_a_reason_that_was_typed_and_not_confirmed_stands_there_again(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "door")
    screen.turns(TALL)

    screen.tap("abandon")
    screen.page.focus("abandon_reason_input")
    screen.page.type("Verkeerd bedrijf.")
    screen.tap("decline")
    screen.tap("abandon")

    assert screen.page.item("abandon_reason_input").property("text") == "Verkeerd bedrijf."
    screen.tap("confirm")
    assert screen.day.visit(visit).state is VisitState.ABANDONED
    assert screen.day.draft(f"dialog/{visit}/abandon") == ""
